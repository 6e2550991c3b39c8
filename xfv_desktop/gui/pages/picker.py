"""Choose the methods of the next explanation, and the options each of them leaves."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from xfv_desktop.domain import MethodCard, MethodOption
from xfv_desktop.errors import XfvError
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.layout import column, make_button, make_holder, make_label, make_scroll, row
from xfv_desktop.gui.theme import MARGIN
from xfv_desktop.gui.widgets.choice_box import ChoiceBox
from xfv_desktop.progress import Progress

_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class _Known:
    """Every method's card, and those of the settings with what was chosen for them."""

    cards: tuple[MethodCard, ...]
    chosen: tuple[MethodCard, ...]


@dataclass
class Choice:
    """Whether a method is wanted, and the options that differ from the usual ones."""

    card: MethodCard
    wanted: bool = False
    options: dict[str, str] = field(default_factory=dict)

    @property
    def request(self) -> str:
        """The method with its options in one word, as the engines read it."""
        usual = {option.id: option.default for option in self.card.options}
        pairs = [f"{name}={value}" for name, value in self.options.items() if value != usual[name]]
        return ":".join(part for part in (self.card.id, "+".join(pairs)) if part)


class MethodPicker(QDialog):
    """Methods with a check box each; the one selected shows its card and its options.

    Signals ``picked`` with the requests and whether to explain with them now.
    """

    picked = Signal(tuple, bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.choices: dict[str, Choice] = {}
        self.boxes: dict[str, QComboBox] = {}
        self.setWindowTitle(self.tr("Methods of the explanation"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._build()
        self.resize(760, 520)
        self._read()

    def _build(self) -> None:
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Attribution methods"))
        self.list.currentRowChanged.connect(self._on_row)
        self.list.itemChanged.connect(self._on_checked)
        self.name = make_label(role="heading")
        self.about = make_label()
        self.form = QFormLayout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.effect = make_label()
        card = column(self.name, self.about, make_holder(self.form), self.effect, None, gap=8)
        self.scroller = make_scroll(make_holder(card))
        self.scroller.setAccessibleName(self.tr("Method and its options"))
        both = row(self.list, self.scroller, gap=12)
        both.setStretch(0, 2)
        both.setStretch(1, 3)
        self.told = make_label(role="small")
        self.cancel_button = make_button(self.tr("&Cancel"), self.reject)
        self.save_button = make_button(self.tr("&Keep for later"), self._save)
        self.explain_button = make_button(
            self.tr("&Explain with these"), self._explain, role="primary"
        )
        body = column(
            make_label(
                self.tr("Check the methods to explain with. Maps of several methods can agree."),
                role="small",
            ),
            both,
            self.told,
            row(None, self.cancel_button, self.save_button, self.explain_button),
            margin=MARGIN,
        )
        body.setStretch(1, 1)
        self.setLayout(body)
        self._show_sum()

    def _read(self) -> None:
        requests = self.desk.backend.settings.methods

        def work(_progress: Progress) -> object:
            read = self.desk.backend.read_method
            return _Known(self.desk.backend.list_methods(), tuple(map(read, requests)))

        self.told.setText(self.tr("Reading the method cards ..."))
        self.desk.read(
            self.tr("Reading the method cards"), work, self._on_read, failed=self._on_failed
        )

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        text = " ".join(core_texts.say_error(error)) if isinstance(error, XfvError) else str(error)
        self.told.setText(text)

    @Slot(object)
    def _on_read(self, known: _Known) -> None:
        self.choices = {card.id: Choice(card) for card in known.cards}
        for card in known.chosen:
            one = self.choices[card.id]
            one.wanted, one.options = True, dict(card.chosen)
        self.list.blockSignals(True)
        for one in self.choices.values():
            item = QListWidgetItem(
                f"{core_texts.translate(one.card.name)}  ({core_texts.translate(one.card.family)})"
            )
            item.setData(_ID, one.card.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Checked if one.wanted else Qt.CheckState.Unchecked
            item.setCheckState(state)
            self.list.addItem(item)
        self.list.blockSignals(False)
        wanted = [place for place, one in enumerate(self.choices.values()) if one.wanted]
        self.list.setCurrentRow(wanted[0] if wanted else 0)
        self.list.setFocus()
        self._show_sum()

    # --- one method ----------------------------------------------------------------------

    @property
    def current(self) -> Choice | None:
        """The method whose card is shown."""
        if self.list.currentRow() < 0:
            return None
        return self.choices.get(self.list.currentItem().data(_ID))

    @Slot()
    def _on_row(self) -> None:
        one = self.current
        if one is None:
            return
        while self.form.rowCount():
            self.form.removeRow(0)
        self.boxes = {}
        self.name.setText(core_texts.translate(one.card.name))
        text = self.tr("{family}. {paper}").format(
            family=core_texts.translate(one.card.family), paper=one.card.paper
        )
        self.about.setText(text)
        for option in one.card.options:
            self.form.addRow(*self._make_option(one, option))
        if not one.card.options:
            self.form.addRow(make_label(self.tr("This method leaves no choice."), role="small"))
        self._show_effect(one.card)
        if one.options:
            self._read_effect(one)

    def _make_option(self, one: Choice, option: MethodOption) -> tuple[QLabel, QWidget]:
        box = ChoiceBox()
        box.setAccessibleName(f"{one.card.name}: {option.id}")
        box.setAccessibleDescription(core_texts.translate(option.meaning))
        usual = self.tr("{value} (usual)")
        for value in option.values:
            text = usual.format(value=value) if value == option.default else value
            box.addItem(text, value)
        box.setCurrentIndex(box.findData(one.options.get(option.id, option.default)))
        box.setProperty("option", option.id)
        box.currentIndexChanged.connect(self._on_option)
        self.boxes[option.id] = box
        label = QLabel(option.id)
        label.setBuddy(box)
        meaning = make_label(core_texts.translate(option.meaning), role="small")
        return label, make_holder(column(box, meaning, gap=2))

    @Slot()
    def _on_option(self) -> None:
        one, box = self.current, self.sender()
        if one is None or not isinstance(box, QComboBox):
            return
        one.options[str(box.property("option"))] = str(box.currentData())
        item = self.list.currentItem()
        # Who chooses how a method works wants it.
        item.setCheckState(Qt.CheckState.Checked)
        self._read_effect(one)
        self._show_sum()

    def _read_effect(self, one: Choice) -> None:
        request = one.request

        def work(_progress: Progress) -> object:
            return request, self.desk.backend.read_method(request)

        self.desk.read(
            self.tr("Reading a method card"), work, self._on_effect, failed=self._on_failed
        )

    @Slot(object)
    def _on_effect(self, found: tuple[str, MethodCard]) -> None:
        one = self.current
        if one is not None and one.request == found[0]:
            self._show_effect(found[1])

    def _show_effect(self, card: MethodCard) -> None:
        """Say what the method costs and cannot do, with the options chosen."""
        text = self.tr("Cost: {cost}.\n\nLimitation: {limitation}\n\nPolarity: {polarity}.")
        say = core_texts.translate
        told = text.format(
            cost=say(card.cost), limitation=say(card.limitation), polarity=say(card.polarity)
        )
        self.name.setText(core_texts.translate(card.name))
        self.effect.setText(told)

    # --- all of them ---------------------------------------------------------------------

    @Slot(QListWidgetItem)
    def _on_checked(self, item: QListWidgetItem) -> None:
        one = self.choices.get(item.data(_ID))
        if one is not None:
            one.wanted = item.checkState() == Qt.CheckState.Checked
            self._show_sum()

    @property
    def requests(self) -> tuple[str, ...]:
        """What is asked for, in the order of the list."""
        return tuple(one.request for one in self.choices.values() if one.wanted)

    def _show_sum(self) -> None:
        requests = self.requests
        for button in (self.save_button, self.explain_button):
            button.setEnabled(bool(requests))
        if self.choices:
            none = self.tr("No method is checked.")
            chosen = self.tr("Chosen: {methods}").format(methods=", ".join(requests))
            self.told.setText(chosen if requests else none)

    @Slot()
    def _save(self) -> None:
        self.picked.emit(self.requests, False)
        self.accept()

    @Slot()
    def _explain(self) -> None:
        self.picked.emit(self.requests, True)
        self.accept()
