"""The examiner's own opinion: a scale and a text, a record of its own, with its history."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFrame, QPlainTextEdit, QWidget

from xfv_desktop.domain import Comparison, Opinion
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.layout import column, make_button, make_label, row
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.widgets.choice_box import ChoiceBox
from xfv_desktop.gui.wording import format_time
from xfv_desktop.progress import Progress


class OpinionForm(QFrame):
    """Choose a level, write the reasons, keep them; earlier ones stay listed."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.library = desk, library
        self.setProperty("role", "card")
        self._comparison: Comparison | None = None
        self.level_box = ChoiceBox()
        self.level_box.setAccessibleName(self.tr("Level of the opinion"))
        self.level_box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Reasons of the opinion"))
        self.text.setPlaceholderText(self.tr("What in the pictures supports this opinion?"))
        self.text.setFixedHeight(84)
        self.text.setTabChangesFocus(True)
        self.keep_button = make_button(self.tr("&Keep opinion"), self._keep)
        self.scale_name = make_label(role="small")
        self.history = make_label(role="small")
        self.setLayout(
            column(
                make_label(self.tr("Opinion of the examiner"), role="small"),
                self.level_box,
                self.text,
                row(self.scale_name, self.keep_button),
                self.history,
                margin=10,
                gap=6,
            )
        )
        self._restoring = False
        self.text.textChanged.connect(self._note)
        self.level_box.activated.connect(self._note)
        library.drafts.restored.connect(self._restore)
        library.models_changed.connect(self._fill_scale)
        self._fill_scale()

    @Slot()
    def _fill_scale(self) -> None:
        name, levels = self.library.scale
        keep = self.level_box.currentText()
        self.level_box.clear()
        self.level_box.addItem(self.tr("Choose a level ..."), None)
        for level in levels:
            self.level_box.addItem(core_texts.translate(level), level)
        self.level_box.setCurrentIndex(max(self.level_box.findText(keep), 0))
        text = self.tr("Scale: {name}").format(name=core_texts.translate(name))
        self.scale_name.setText(text if name else "")
        if self._comparison is not None:
            self._restore()

    def show_comparison(self, comparison: Comparison) -> None:
        """Read the opinions on a comparison; a new one starts with empty fields."""
        other = self._comparison is None or comparison.id != self._comparison.id
        self._comparison = comparison
        if other:
            self.history.setText("")
            self._restore()
        self._read()

    @property
    def _draft(self) -> str:
        """The name under which what is typed is kept meanwhile."""
        one = self._comparison
        return f"opinion/{one.id}/{self.desk.examiner}" if one is not None else ""

    @Slot()
    def _note(self) -> None:
        if self._comparison is None or self._restoring:
            return
        level, text = self.level_box.currentData(), self.text.toPlainText()
        kept = json.dumps({"level": level, "text": text}) if level or text else ""
        self.library.drafts.note(self._draft, kept)

    @Slot()
    def _restore(self) -> None:
        """Fill in what was typed and not recorded, e.g. before a crash."""
        kept = self.library.drafts.read(self._draft)
        held: dict[str, Any] = json.loads(kept) if kept else {"level": None, "text": ""}
        self._restoring = True
        self.level_box.setCurrentIndex(max(self.level_box.findData(held["level"]), 0))
        self.text.setPlainText(held["text"])
        self._restoring = False

    def _read(self) -> None:
        one, path = self._comparison, self.desk.state.path
        if one is None:
            return

        def work(_progress: Progress) -> object:
            return one.id, self.desk.backend.list_opinions(path, one.id)

        self.desk.read(self.tr("Reading the opinions"), work, self._on_read)

    @Slot(object)
    def _on_read(self, found: tuple[str, tuple[Opinion, ...]]) -> None:
        if self._comparison is None or found[0] != self._comparison.id:
            return
        again = self.tr("(supersedes an earlier one)")
        lines = [
            f"{format_time(one.at)}, {one.examiner}: {core_texts.translate(one.level)}."
            + (f" {one.text}" if one.text else "")
            + (f" {again}" if one.supersedes else "")
            for one in reversed(found[1])
        ]
        self.history.setText("\n".join(lines) or self.tr("No opinion recorded yet."))

    @Slot()
    def _keep(self) -> None:
        if self.level_box.currentData() is None:
            text = self.tr("No level is chosen.")
            self.desk.tell("warning", text, self.tr("Choose a level of the scale first."))
            self.level_box.setFocus()
            return
        self.desk.act(self.tr("Recording an opinion"), self._keep_now)

    def _keep_now(self) -> None:
        one, path = self._comparison, self.desk.state.path
        level, text = self.level_box.currentData(), self.text.toPlainText()
        if one is None:
            return

        def work(_progress: Progress) -> object:
            return self.desk.backend.record_opinion(path, one.id, level=level, text=text)

        self.desk.run(self.tr("Recording the opinion"), work, self._on_kept)

    @Slot(object)
    def _on_kept(self, _opinion: Opinion) -> None:
        self.desk.tell("success", self.tr("The opinion is recorded."))
        self.level_box.setCurrentIndex(0)
        self.text.clear()
        self._note()
        self._read()
        self.desk.state.opinions_changed.emit()
