"""The viewer's controls: mode with its value, zoom and turn, alignment, loupe, windows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QSlider, QWidget

from xfv_desktop.gui.layout import column, make_button, make_holder, make_label, row
from xfv_desktop.gui.numbers import format_number
from xfv_desktop.gui.widgets.choice_box import ChoiceBox
from xfv_desktop.gui.widgets.flow_layout import FlowBox
from xfv_desktop.gui.widgets.segments import Segments
from xfv_desktop.gui.widgets.viewer_blinker import Blinker
from xfv_desktop.gui.widgets.viewer_scene import (
    BLINK,
    CURTAIN,
    DIFFERENCE,
    LANDMARKS,
    OPACITY,
    PAIR,
    PIXELS,
    SIZES,
    WIPE,
    Scene,
)

ZOOM_STEP = 1.25
# Lowest and highest place of the slider, and what one step of it is worth.
_RANGES = {
    BLINK: (1, 6, 0.5),
    WIPE: (0, 100, 0.01),
    CURTAIN: (0, 100, 0.01),
    OPACITY: (0, 100, 0.01),
    DIFFERENCE: (1, 16, 1.0),
}
_STEPS = {WIPE: 5, CURTAIN: 5, OPACITY: 5}


class ViewerTools(QWidget):
    """Two lines of controls that act on the scene and follow it."""

    adjusting = Signal(bool)
    full_wanted = Signal()
    window_wanted = Signal()

    def __init__(self, scene: Scene, blinker: Blinker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene, self.blinker = scene, blinker
        self._build_modes()
        self._build_views()
        self._build_alignment()
        aids, windows = self._build_aids(), self._build_windows()
        first = FlowBox(self.modes, *windows, self.amount_box, self.stop_button)
        second = FlowBox(*self.views, self.sync_button, self.basis_box, self.reset_button, *aids)
        self.setLayout(column(first, second, gap=6))
        scene.changed.connect(self.refresh)
        scene.arranged.connect(self.refresh)
        blinker.switched.connect(self.refresh)
        self.refresh()

    # --- building ------------------------------------------------------------------------

    def _build_modes(self) -> None:
        self.modes = Segments(
            self.tr("How the pictures are shown"),
            (
                (self.tr("Side by side"), PAIR),
                (self.tr("Blink"), BLINK),
                (self.tr("Curtain ↔"), WIPE),
                (self.tr("Curtain ↕"), CURTAIN),
                (self.tr("Opacity"), OPACITY),
                (self.tr("Difference"), DIFFERENCE),
            ),
        )
        for (mode, button), key in zip(self.modes.buttons.items(), "PBWVOD", strict=True):
            aid = self.tr("Key {key}").format(key=key)
            if mode != PAIR:
                aid = self.tr("Key {key}. Viewing aid: never evidence.").format(key=key)
            button.setToolTip(aid)
        self.modes.chosen.connect(self._on_mode)
        self.amount = QSlider(Qt.Orientation.Horizontal)
        self.amount.setMinimumWidth(120)
        self.amount.setToolTip(self.tr("Keys , and ."))
        self.amount.valueChanged.connect(self._on_amount)
        self.amount_label = make_label(role="small", wrap=False)
        self.amount_box = make_holder(row(self.amount, self.amount_label))
        self.stop_button = make_button(
            self.tr("Stop"), self.blinker.toggle, tip=self.tr("Stop or start blinking (Space)")
        )

    def _press(self, text: str, slot: Callable[[], object], name: str, key: str) -> QPushButton:
        tip = self.tr("{what} (key {key})").format(what=name, key=key)
        return make_button(text, slot, name=name, tip=tip)

    def _build_views(self) -> None:
        scene = self.scene
        self.fit_button = self._press(self.tr("Fit"), scene.fit, self.tr("Whole picture"), "0")
        self.full_size_button = self._press(
            self.tr("100 %"), lambda: scene.show_scale(1.0),
            self.tr("One picture pixel per screen pixel"), "1",
        )  # fmt: skip
        self.double_size_button = self._press(
            self.tr("200 %"), lambda: scene.show_scale(2.0),
            self.tr("Two screen pixels per picture pixel"), "2",
        )  # fmt: skip
        self.in_button = self._press("+", lambda: scene.zoom(ZOOM_STEP), self.tr("Zoom in"), "+")
        self.out_button = self._press(
            "\N{MINUS SIGN}", lambda: scene.zoom(1 / ZOOM_STEP), self.tr("Zoom out"), "-"
        )
        self.left_button = self._press(
            "\N{ANTICLOCKWISE OPEN CIRCLE ARROW}", lambda: scene.rotate(-1.0),
            self.tr("Turn left by one degree"), self.tr("PgUp"),
        )  # fmt: skip
        self.right_button = self._press(
            "\N{CLOCKWISE OPEN CIRCLE ARROW}", lambda: scene.rotate(1.0),
            self.tr("Turn right by one degree"), self.tr("PgDn"),
        )  # fmt: skip
        self.views = (
            self.fit_button, self.full_size_button, self.double_size_button, self.out_button,
            self.in_button, self.left_button, self.right_button,
        )  # fmt: skip

    def _build_alignment(self) -> None:
        self.sync_button = self._press(
            self.tr("Locked"), self.scene.toggle_sync, self.tr("Move both views together"), "S"
        )
        self.sync_button.setCheckable(True)
        self.basis_box = ChoiceBox()
        self.basis_box.setAccessibleName(self.tr("Alignment of the reference"))
        self.basis_box.setToolTip(self.tr("How the reference lies on the probe (key A)"))
        self.basis_box.addItem(self.tr("aligned by landmarks"), LANDMARKS)
        self.basis_box.addItem(self.tr("aligned by picture size"), SIZES)
        self.basis_box.addItem(self.tr("pixel for pixel"), PIXELS)
        self.basis_box.activated.connect(self._on_basis)
        self.reset_button = self._press(
            self.tr("Reset"), self.reset, self.tr("Take back what was aligned by hand"),
            self.tr("Backspace"),
        )  # fmt: skip

    def _build_aids(self) -> tuple[QWidget, ...]:
        scene = self.scene
        self.mirror_button = self._press(
            self.tr("Mirror"), scene.mirror, self.tr("Mirror the active picture for viewing"), "M"
        )
        self.loupe_button = self._press(
            self.tr("Loupe"), scene.toggle_loupe, self.tr("Loupe, four times the zoom"), "L"
        )
        self.adjust_button = self._press(
            self.tr("Adjust"), self._on_adjust, self.tr("Brightness, contrast, gamma, channel"),
            "I",
        )  # fmt: skip
        for button in (self.mirror_button, self.loupe_button, self.adjust_button):
            button.setCheckable(True)
        return (self.mirror_button, self.loupe_button, self.adjust_button)

    def _build_windows(self) -> tuple[QWidget, ...]:
        self.full_button = self._press(
            self.tr("Full screen"), self.full_wanted.emit, self.tr("Full screen"), "F"
        )
        self.window_button = self._press(
            self.tr("Own window"), self.window_wanted.emit,
            self.tr("In a window of its own, for a second monitor"), "N",
        )  # fmt: skip
        return (self.full_button, self.window_button)

    # --- acting --------------------------------------------------------------------------

    @Slot()
    def _on_mode(self) -> None:
        self.scene.show_mode(self.modes.value)

    @Slot(int)
    def _on_amount(self, place: int) -> None:
        self.scene.set_amount(round(place * _RANGES[self.scene.mode][2], 2))

    @Slot(int)
    def _on_basis(self, _index: int) -> None:
        self.scene.align(self.basis_box.currentData())

    @Slot()
    def _on_adjust(self) -> None:
        self.adjusting.emit(self.adjust_button.isChecked())

    def step_amount(self, steps: int) -> None:
        """Change the mode's value by steps of the keys."""
        if self.scene.mode in _RANGES:
            self.amount.setValue(self.amount.value() + steps * _STEPS.get(self.scene.mode, 1))

    def next_basis(self) -> None:
        """Take the next alignment there is."""
        bases = [self.basis_box.itemData(n) for n in range(self.basis_box.count())]
        place = bases.index(self.scene.basis)
        order = (*bases[place + 1 :], *bases[:place])
        self.scene.align(next(basis for basis in order if self.scene.can_align(basis)))

    @Slot()
    def reset(self) -> None:
        """Take back what a hand added to the alignment."""
        self.scene.align(self.scene.basis)

    # --- following -----------------------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """Show what the scene holds."""
        scene = self.scene
        self.modes.set_enabled(set(self.modes.buttons) if scene.complete else {PAIR})
        self.modes.set_value(scene.mode)
        self._show_amount()
        self.sync_button.setChecked(scene.synced or scene.stacked)
        self.sync_button.setEnabled(scene.complete and not scene.stacked)
        self.sync_button.setText(self.tr("Locked") if scene.synced else self.tr("Free"))
        self._show_alignment()
        active = scene.sheets.get(scene.active)
        self.mirror_button.setChecked(active is not None and active.mirrored)
        self.loupe_button.setChecked(scene.loupe)
        self.stop_button.setVisible(scene.mode == BLINK)
        stopped = self.blinker.stopped
        self.stop_button.setText(self.tr("Start") if stopped else self.tr("Stop"))

    def _show_alignment(self) -> None:
        scene = self.scene
        self.basis_box.setCurrentIndex(self.basis_box.findData(scene.basis))
        self.basis_box.setEnabled(scene.complete)
        self.reset_button.setEnabled(scene.hand != type(scene.hand)())
        item = self.basis_box.model().index(self.basis_box.findData(LANDMARKS), 0)
        hint = "" if scene.can_align(LANDMARKS) else self.tr("Both pictures need landmarks.")
        self.basis_box.model().setData(item, hint, Qt.ItemDataRole.ToolTipRole)

    def _show_amount(self) -> None:
        mode = self.scene.mode
        self.amount_box.setVisible(mode in _RANGES)
        if mode not in _RANGES:
            return
        low, high, worth = _RANGES[mode]
        self.amount.blockSignals(True)
        self.amount.setRange(low, high)
        self.amount.setValue(round(self.scene.amount / worth))
        self.amount.blockSignals(False)
        name, text = self._say_amount(mode)
        self.amount.setAccessibleName(name)
        self.amount_label.setText(text)

    def _say_amount(self, mode: str) -> tuple[str, str]:
        amount = self.scene.amount
        if mode == BLINK:
            text = self.tr("{rate} changes per second").format(rate=format_number(amount, 1))
            return self.tr("Rate of blinking"), text
        if mode == DIFFERENCE:
            text = self.tr("{gain} times the difference").format(gain=format_number(amount, 0))
            return self.tr("Gain of the difference"), text
        percent = format_number(100 * amount, 0)
        if mode == OPACITY:
            text = self.tr("reference at {percent} %").format(percent=percent)
            return self.tr("Opacity of the reference"), text
        return self.tr("Place of the curtain"), self.tr("probe {percent} %").format(
            percent=percent
        )
