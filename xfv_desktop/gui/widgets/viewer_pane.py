"""A view with its heading: which picture, how large, and what is changed for viewing."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from xfv_desktop.domain import Side
from xfv_desktop.gui.alignment import Hand
from xfv_desktop.gui.layout import column, make_label, row, set_level
from xfv_desktop.gui.numbers import format_percent, format_short
from xfv_desktop.gui.terms import begin_with, name_term
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.gui.widgets.viewer_canvas import ViewerCanvas
from xfv_desktop.gui.widgets.viewer_scene import BLINK, Scene, Sheet


class ViewerPane(QWidget):
    """Heading and badges above, the view or its state below."""

    def __init__(self, scene: Scene, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene, self.side = scene, side
        self.canvas = ViewerCanvas(scene, side)
        text = self.tr("View of the {side}").format(side=name_term(side))
        self.canvas.setAccessibleName(text)
        self.panel = StatePanel(self.canvas)
        self.title = make_label(role="heading", wrap=False)
        self.title.setMinimumWidth(60)
        self.zoom = make_label(role="small", wrap=False)
        self.aid = make_label(self.tr("Viewing aid: never evidence"), role="chip", wrap=False)
        set_level(self.aid, "warning")
        self.badge = make_label(role="chip")
        set_level(self.badge, "info")
        # A picture that jumps when a badge comes cannot be compared with what it was.
        policy = self.badge.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.badge.setSizePolicy(policy)
        head = row(self.title, self.zoom)
        head.setStretch(0, 1)
        badges = row(self.aid, self.badge)
        badges.setStretch(1, 1)
        body = column(head, badges, self.panel, gap=4)
        body.setStretch(2, 1)
        self.setLayout(body)
        scene.changed.connect(self.refresh)
        scene.moved.connect(self._show_zoom)
        scene.arranged.connect(self.refresh)
        self.refresh()

    @property
    def seen(self) -> tuple[Side, ...]:
        """The sides whose pictures are painted now."""
        scene = self.scene
        if not (scene.stacked and scene.complete):
            return (self.side,)
        return (scene.shown,) if scene.mode == BLINK else tuple(Side)

    @Slot()
    def _show_zoom(self) -> None:
        self._write(self.zoom, " / ".join(dict.fromkeys(map(self._say_zoom, self.seen))))

    @Slot()
    def refresh(self) -> None:
        """Say what is shown."""
        scene = self.scene
        both = scene.stacked and scene.complete
        sides = tuple(Side) if both else (self.side,)
        names = [self._name(side) for side in self.seen]
        self._write(self.title, self.tr("{one} over {other}").format(one=names[0], other=names[1])
                    if len(names) == 2 else names[0])  # fmt: skip
        self.title.setToolTip(self.title.text())
        self._show_zoom()
        self.aid.setVisible(both)
        changes = [text for side in sides if (text := self._say_changes(side))]
        self._write(
            self.badge, self.tr("For viewing only: {changes}").format(changes="; ".join(changes))
        )
        self.badge.setVisible(bool(changes))

    def _write(self, label: QWidget, text: str) -> None:
        # Writing the same text again would still cost a new layout for every frame.
        if label.property("text") != text:
            label.setProperty("text", text)

    def _name(self, side: Side) -> str:
        sheet = self.scene.sheets.get(side)
        if sheet is None:
            return begin_with(side)
        return self.tr("{side}: {name}").format(side=begin_with(side), name=sheet.name)

    def _say_zoom(self, side: Side) -> str:
        if side not in self.scene.sheets:
            return ""
        text = format_percent(self.scene.zoom_of(side), 4)
        angle = self.scene.camera(side).angle
        if abs(angle) > 0.05:
            text = self.tr("{zoom}, turned {angle}°").format(
                zoom=text, angle=format_short(angle, 4)
            )
        return text

    def _say_changes(self, side: Side) -> str:
        sheet = self.scene.sheets.get(side)
        changes = ", ".join(self._list_changes(side, sheet)) if sheet is not None else ""
        if not changes or not self.scene.stacked:
            return changes
        text = self.tr("{side} with {changes}")
        return text.format(side=begin_with(side), changes=changes)

    def _list_changes(self, side: Side, sheet: Sheet) -> list[str]:
        parts = [] if sheet.tone.plain else [sheet.tone.describe()]
        if sheet.mirrored:
            parts.append(self.tr("mirrored"))
        if side is Side.REFERENCE and self.scene.hand != Hand():
            parts.append(self.tr("aligned by hand"))
        return parts
