"""The whole viewer: controls, one or two views, pixel read-out, and every key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from xfv_desktop.domain import Side
from xfv_desktop.gui.layout import column, make_label, row
from xfv_desktop.gui.terms import begin_with
from xfv_desktop.gui.theme import Colours
from xfv_desktop.gui.widgets.viewer_adjust import ViewerAdjust
from xfv_desktop.gui.widgets.viewer_blinker import Blinker
from xfv_desktop.gui.widgets.viewer_keys import list_hints, read_key
from xfv_desktop.gui.widgets.viewer_pane import ViewerPane
from xfv_desktop.gui.widgets.viewer_scene import BLINK, MODES, OPACITY, Reading, Scene
from xfv_desktop.gui.widgets.viewer_tools import ZOOM_STEP, ViewerTools

_ARROWS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
_PAN = 48
_MODE_KEYS = dict(zip("pbwvod", MODES, strict=True))
Command = Callable[[], object]


class ViewerStage(QWidget):
    """Join scene, controls and views; it moves as one between page and own window."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = Scene(self)
        self.blinker = Blinker(self.scene, self)
        self.tools = ViewerTools(self.scene, self.blinker)
        self.adjust = ViewerAdjust(self.scene)
        self.adjust.hide()
        self.tools.adjusting.connect(self.adjust.setVisible)
        self.panes = {side: ViewerPane(self.scene, side) for side in Side}
        self.readout = make_label(role="mono")
        self.readout.setAccessibleName(self.tr("Pixel under the cursor"))
        self.hints = make_label(list_hints(), role="small")
        pair = row(*self.panes.values(), gap=8)
        for place in range(len(Side)):
            pair.setStretch(place, 1)
        body = column(self.tools, self.adjust, pair, self.readout, self.hints, gap=6)
        body.setStretch(2, 1)
        self.setLayout(body)
        self.scene.arranged.connect(self._arrange)
        self.scene.changed.connect(self._read_out)
        self.scene.cursor_moved.connect(self._read_out)
        self._commands = self._list_commands()
        self._arrange()

    @property
    def canvas(self) -> QWidget:
        """The view that takes the keys."""
        side = Side.PROBE if self.scene.stacked else self.scene.active
        return self.panes[side].canvas

    def set_colours(self, colours: Colours) -> None:
        """Follow the theme."""
        for pane in self.panes.values():
            pane.canvas.colours = colours
            pane.canvas.update()

    # --- keys ----------------------------------------------------------------------------

    def _list_commands(self) -> dict[str, Command]:
        return self._list_views() | self._list_moves() | self._list_turns() | self._list_aids()

    def _list_views(self) -> dict[str, Command]:
        scene, tools = self.scene, self.tools
        modes: dict[str, Command] = {
            key: partial(scene.show_mode, mode) for key, mode in _MODE_KEYS.items()
        }
        return modes | {
            "0": scene.fit,
            "1": partial(scene.show_scale, 1.0),
            "2": partial(scene.show_scale, 2.0),
            "+": partial(scene.zoom, ZOOM_STEP),
            "-": partial(scene.zoom, 1 / ZOOM_STEP),
            "home": scene.straighten,
            "s": lambda: None if scene.stacked else scene.toggle_sync(),
            "a": tools.next_basis,
            "backspace": tools.reset,
            "ctrl+0": tools.reset,
            ",": partial(tools.step_amount, -1),
            ".": partial(tools.step_amount, 1),
            "space": self._pause,
            "x": self._exchange,
        }

    def _list_moves(self) -> dict[str, Command]:
        found: dict[str, Command] = {}
        for name, (dx, dy) in _ARROWS.items():
            # The arrow says where to look, so the picture moves the other way.
            found[name] = partial(self.scene.pan, -_PAN * dx, -_PAN * dy)
            found[f"shift+{name}"] = partial(self.move_cursor, dx, dy)
            found[f"ctrl+{name}"] = partial(self._nudge, dx, dy)
            found[f"ctrl+shift+{name}"] = partial(self._nudge, 10 * dx, 10 * dy)
        return found

    def _list_turns(self) -> dict[str, Command]:
        found: dict[str, Command] = {}
        for name, sign in (("pgup", -1.0), ("pgdown", 1.0)):
            found[name] = partial(self.scene.rotate, sign)
            found[f"shift+{name}"] = partial(self.scene.rotate, 15 * sign)
            found[f"ctrl+{name}"] = partial(self._turn, 0.1 * sign)
            found[f"ctrl+shift+{name}"] = partial(self._turn, sign)
        found["ctrl++"] = partial(self._enlarge, 1.002)
        found["ctrl+-"] = partial(self._enlarge, 1 / 1.002)
        return found

    def _list_aids(self) -> dict[str, Command]:
        scene, tools = self.scene, self.tools
        return {
            "l": scene.toggle_loupe,
            "m": scene.mirror,
            "i": tools.adjust_button.click,
            "shift+i": self.adjust.reset,
            "c": self.adjust.next_channel,
            "f": tools.full_wanted.emit,
            "n": tools.window_wanted.emit,
            "escape": self.left.emit,
        }

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = self._commands.get(read_key(event))
        if command is None or not self.scene.sheets:
            super().keyPressEvent(event)
            return
        command()

    def _pause(self) -> None:
        if self.scene.mode == BLINK:
            self.blinker.toggle()

    def _exchange(self) -> None:
        scene = self.scene
        if scene.mode == OPACITY:
            scene.set_amount(0.0 if scene.amount >= 0.5 else 1.0)
        elif scene.mode == BLINK:
            scene.flip()
        elif not scene.stacked:
            other = Side.REFERENCE if scene.active is Side.PROBE else Side.PROBE
            scene.activate(other)
            self.canvas.setFocus()

    def _nudge(self, dx: float, dy: float) -> None:
        self.scene.move_hand(self.scene.hand.nudge(dx, dy))

    def _turn(self, degrees: float) -> None:
        self.scene.move_hand(self.scene.hand.turn(degrees))

    def _enlarge(self, factor: float) -> None:
        self.scene.move_hand(self.scene.hand.enlarge(factor))

    def move_cursor(self, dx: int, dy: int) -> None:
        """Move the cursor by pixels of the active picture, from the view's middle at first."""
        scene, side = self.scene, self.scene.active
        if scene.cursor is None:
            scene.point_at(side, scene.camera(side).centre)
        elif (sheet := scene.sheets.get(side)) is not None:
            # Along the picture's axes as they lie, so a mirrored picture's cursor obeys too.
            unit = scene.place(side)[:2, :2] @ sheet.turn[:2, :2]
            x, y = scene.cursor[1]
            scene.point_at(side, (x + float(unit[0] @ (dx, dy)), y + float(unit[1] @ (dx, dy))))

    # --- following -----------------------------------------------------------------------

    @Slot()
    def _arrange(self) -> None:
        self.panes[Side.REFERENCE].setVisible(not self.scene.stacked)
        if self.scene.stacked and self.panes[Side.REFERENCE].canvas.hasFocus():
            self.panes[Side.PROBE].canvas.setFocus()
        self._read_out()

    @Slot()
    def _read_out(self) -> None:
        cursor = self.scene.cursor
        if cursor is None:
            text = self.tr("Point at a picture, or use Shift + arrows, to read its pixels.")
        else:
            parts = [self._say(side, self.scene.read_pixel(side, cursor[1])) for side in Side]
            text = "   ".join(parts)
        if text != self.readout.text():
            self.readout.setText(text)

    def _say(self, side: Side, reading: Reading | None) -> str:
        if reading is None:
            return self.tr("{side}: beside the picture").format(side=begin_with(side))
        red, green, blue = reading.colour
        text = self.tr("{side}: x {x}, y {y}, RGB {red} {green} {blue}")
        return text.format(
            side=begin_with(side), x=reading.x, y=reading.y, red=red, green=green, blue=blue
        )

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.blinker.rest()
