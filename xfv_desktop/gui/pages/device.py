"""What this machine computes with, the choice of it, and a self-test of ten seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Slot
from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget

from xfv_desktop.gui import core_texts
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.layout import (
    column,
    make_button,
    make_card,
    make_holder,
    make_label,
    make_scroll,
    row,
    set_level,
)
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.pages.page import Page
from xfv_desktop.gui.theme import MARGIN
from xfv_desktop.gui.widgets.choice_box import ChoiceBox
from xfv_desktop.gui.widgets.findings_list import FindingsList
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.progress import Progress

if TYPE_CHECKING:
    from xfv_desktop.workflow.device import DeviceFacts, SelfTest

_CHOICES = (
    ("auto", QT_TRANSLATE_NOOP("DevicePage", "Graphics card where there is one")),
    ("cpu", QT_TRANSLATE_NOOP("DevicePage", "Processor")),
    ("cuda", QT_TRANSLATE_NOOP("DevicePage", "Graphics card only")),
)
# Names of facts come from the workflow; they are collected for translation here.
_FACTS = (
    QT_TRANSLATE_NOOP("DevicePage", "Processor"),
    QT_TRANSLATE_NOOP("DevicePage", "Threads of torch"),
    QT_TRANSLATE_NOOP("DevicePage", "Memory"),
    QT_TRANSLATE_NOOP("DevicePage", "Graphics card"),
    QT_TRANSLATE_NOOP("DevicePage", "Its memory"),
    QT_TRANSLATE_NOOP("DevicePage", "Driver"),
    QT_TRANSLATE_NOOP("DevicePage", "Compute capability"),
    QT_TRANSLATE_NOOP("DevicePage", "CUDA of torch"),
    QT_TRANSLATE_NOOP("DevicePage", "Free disk space"),
)


class DevicePage(Page):
    """Facts and choice of the device on the left, the self-test on the right."""

    name = "device"
    title = QT_TRANSLATE_NOOP("Page", "Device")

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk, library)
        self.panel = StatePanel(self._build_body())
        self.panel.acted.connect(self.refresh)
        title = make_label(self.heading, role="title", wrap=False)
        self.reload_button = make_button(self.tr("&Look again"), self.refresh)
        body = column(row(title, None, self.reload_button), self.panel, margin=MARGIN)
        body.setStretch(1, 1)
        self.setLayout(body)
        self._show_choice()
        desk.state.settings_changed.connect(self.invalidate)

    def _build_body(self) -> QWidget:
        left = make_holder(column(self._build_facts(), self._build_choice(), None, gap=12))
        right = make_holder(column(self._build_test(), gap=12))
        cards = row(left, right, gap=12)
        cards.setStretch(0, 1)
        cards.setStretch(1, 1)
        return make_scroll(make_holder(cards))

    def _build_facts(self) -> QWidget:
        self.statement = make_label()
        self.statement.setAccessibleName(self.tr("What runs where"))
        self.facts = QFormLayout()
        self.facts.setVerticalSpacing(6)
        heading = make_label(self.tr("This machine"), role="heading")
        return make_card(heading, self.statement, 4, self.facts)

    def _build_choice(self) -> QWidget:
        self.choice = ChoiceBox()
        self.choice.setAccessibleName(self.tr("Computing device"))
        for value, text in _CHOICES:
            self.choice.addItem(_translate(str(text)), value)
        self.continue_box = QCheckBox(self.tr("Continue on the &processor when the card fails"))
        self.continue_box.setAccessibleName(
            self.tr("Continue on the processor when the graphics card fails")
        )
        self.continue_box.setToolTip(
            self.tr("The result records both devices and a message says so. Else the work stops.")
        )
        self.save_button = make_button(self.tr("&Save choice"), self._save, role="primary")
        self.save_button.setToolTip(self.tr("The next piece of work uses it"))
        return make_card(
            make_label(self.tr("Choice"), role="heading"),
            self.choice,
            self.continue_box,
            row(self.save_button, None),
        )

    def _build_test(self) -> QWidget:
        self.verdict = make_label()
        self.findings = FindingsList()
        self.again_button = make_button(self.tr("Test &again"), self.start_test)
        result = column(self.verdict, self.findings, row(self.again_button, None), None)
        self.test = StatePanel(make_holder(result))
        self.test.acted.connect(self.start_test)
        self._offer_test()
        heading = make_label(self.tr("Self-test"), role="heading")
        text = self.tr(
            "Compares two synthetic heads, counts how many crops per second go through the "
            "recognizer, and holds the fast gradients against autograd's. Takes about ten "
            "seconds; it touches no case."
        )
        card = make_card(heading, make_label(text, role="small"), self.test)
        self.test.setMinimumHeight(260)
        return card

    def _offer_test(self) -> None:
        self.test.show_empty(
            self.tr("Not tested yet"),
            self.tr("Nothing was tested since the program was started."),
            self.tr("&Test now"),
        )

    # --- facts ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask the machine again."""
        self._show_choice()

        def work(_progress: Progress) -> object:
            return self.desk.backend.installation.read_device()

        task = self.desk.run(
            self.tr("Reading the device"), work, self._on_facts, failed=self._on_failed
        )
        task.cancelled.connect(self._on_cancelled)
        if not self.statement.text():
            self.panel.show_task(task)

    @Slot(object)
    def _on_facts(self, found: DeviceFacts) -> None:
        self.statement.setText(core_texts.translate(found.statement))
        set_level(self.statement, "success" if found.used == "cuda" else "")
        if not found.used:
            set_level(self.statement, "error")
        while self.facts.rowCount():
            self.facts.removeRow(0)
        for name, value in found.facts:
            self.facts.addRow(
                make_label(_translate(name), role="muted", wrap=False),
                _say(core_texts.translate(value)),
            )
        self.panel.show_content()

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self.panel.show_error(error, self.tr("&Try again"))

    @Slot()
    def _on_cancelled(self) -> None:
        if not self.statement.text():
            self.panel.show_cancelled(self.tr("The machine was not asked."), self.tr("&Ask now"))

    # --- choice --------------------------------------------------------------------------

    def _show_choice(self) -> None:
        now = self.desk.backend.settings
        self.choice.setCurrentIndex(self.choice.findData(now.device))
        self.continue_box.setChecked(now.continue_on_cpu)

    @Slot()
    def _save(self) -> None:
        self.desk.change_settings(
            device=self.choice.currentData(), continue_on_cpu=self.continue_box.isChecked()
        )

    # --- self-test -----------------------------------------------------------------------

    @Slot()
    def start_test(self) -> None:
        """Run the self-test in the heavy lane."""

        def work(progress: Progress) -> object:
            return self.desk.backend.installation.run_self_test(progress=progress)

        task = self.desk.run(
            self.tr("Testing the device"), work, self._on_tested, failed=self._on_test_failed
        )
        task.cancelled.connect(self._on_test_cancelled)
        self.test.show_task(task)

    @Slot(object)
    def _on_tested(self, found: SelfTest) -> None:
        good = self.tr("Everything is as it should be on {device}.")
        bad = self.tr("Something is NOT as it should be on {device}: do not sign casework on it.")
        text = (good if found.ok else bad).format(device=found.device_name)
        self.verdict.setText(text)
        set_level(self.verdict, "success" if found.ok else "error")
        self.findings.show_findings(found.findings)
        self.test.show_content()

    @Slot(object)
    def _on_test_failed(self, error: object) -> None:
        self.test.show_error(error, self.tr("&Try again"))

    @Slot()
    def _on_test_cancelled(self) -> None:
        self.test.show_cancelled(self.tr("The test was stopped."), self.tr("&Test now"))


def _translate(text: str) -> str:
    return QCoreApplication.translate("DevicePage", text)


def _say(value: str) -> QWidget:
    label = make_label(value)
    label.setAccessibleName(value)
    return label
