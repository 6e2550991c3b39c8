"""Both pictures with their attribution maps: aligned crop or original, scale and caption."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QWidget

from xfv_desktop.domain import (
    Affine,
    Comparison,
    Explanation,
    FloatArray,
    Point,
    Polarity,
    SampleRecord,
    Side,
    Uint8Array,
)
from xfv_desktop.gui.contours import Segments
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.drawing import (
    Look,
    draw_on_picture,
    find_limits,
    find_way_out,
    keep_top,
    move_in,
    move_out,
    move_segments,
    trace_levels,
)
from xfv_desktop.gui.faithfulness import find_map
from xfv_desktop.gui.figure import Figure, Panel
from xfv_desktop.gui.layout import column, make_holder, make_label, row
from xfv_desktop.gui.numbers import format_number
from xfv_desktop.gui.pages.multiples import MultiplesPanel
from xfv_desktop.gui.terms import begin_with, name_term
from xfv_desktop.gui.widgets.colour_bar import ColourBar
from xfv_desktop.gui.widgets.map_tools import MapTools
from xfv_desktop.gui.widgets.map_view import MapView
from xfv_desktop.imaging import overlay_map, resize_to_fit
from xfv_desktop.progress import Progress

OFF = "off"
ONE, ALL = "one", "all"
_LONGEST = 1400
# More line segments than this are hatching, and slow to paint.
_MOST_SEGMENTS = 8000


@dataclass(frozen=True)
class _Wanted:
    """Which maps are shown; two equal ones show the same values."""

    comparison_id: str
    explanation_id: str
    method: str
    polarity: str
    smoothing: str


class MapPanel(QFrame):
    """Two views with a colour bar each, or all methods in small; tools and a caption.

    Signals ``pointed`` with the crop's point under the mouse, or None when it has gone, and
    ``method_wanted`` when one of the small maps is chosen.
    """

    pointed = Signal(object)
    method_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setProperty("role", "card")
        self._comparison: Comparison | None = None
        self._explanation: Explanation | None = None
        self.crops: dict[Side, Uint8Array] = {}
        self._pictures: dict[Side, Uint8Array] = {}
        self._raw: dict[Side, FloatArray] = {}
        self._maps: dict[Side, FloatArray] = {}
        self._kept: dict[Side, float] = {}
        self._drawn: dict[Side, Uint8Array] = {}
        self._wanted: _Wanted | None = None
        self._method, self._polarity = "", OFF
        self._published: dict[str, str] = {}
        self._drawing = False
        self._again = False
        self._hatched = False
        self._build()
        desk.colours_changed.connect(self._on_colours)

    def _build(self) -> None:
        self.tools = MapTools(self)
        self.place, self.scale = self.tools.place, self.tools.scale
        self.opacity, self.smoothing = self.tools.opacity, self.tools.smoothing
        self.views = {
            Side.PROBE: MapView(self.tr("Map of the probe")),
            Side.REFERENCE: MapView(self.tr("Map of the reference")),
        }
        self.bars = {
            Side.PROBE: ColourBar(self.tr("Colour scale of the probe")),
            Side.REFERENCE: ColourBar(self.tr("Colour scale of the reference")),
        }
        self.heads: dict[Side, QLabel] = {}
        columns = []
        for side in Side:
            head = self.heads[side] = make_label(begin_with(side), role="heading", wrap=False)
            head.setMinimumWidth(1)
            part = column(head, self.views[side], self.bars[side], gap=4)
            part.setStretch(1, 1)
            columns.append(make_holder(part))
        self.caption = make_label(role="small")
        self.multiples = MultiplesPanel(self.desk)
        self.multiples.method_wanted.connect(self.method_wanted)
        self.stack = QStackedWidget()
        self.stack.addWidget(make_holder(row(*columns)))
        self.stack.addWidget(self.multiples)
        body = column(self.tools.head, self.stack, self.tools.foot, self.caption, margin=10, gap=6)
        body.setStretch(1, 1)
        self.setLayout(body)
        self._connect()

    def _connect(self) -> None:
        self.tools.placed.connect(self._on_place)
        self.tools.looked.connect(self._on_look)
        self.tools.smoothed.connect(self._need_maps)
        for side, view in self.views.items():
            view.pointed.connect(self._on_pointed)
            view.left.connect(self._on_left)
            view.setProperty("side", side.value)

    @property
    def shows_all(self) -> bool:
        """Whether all methods are shown in small."""
        return self.stack.currentIndex() == 1

    def set_smoothings(self, names: tuple[str, ...], published: dict[str, str]) -> None:
        """Offer the display smoothings; each method starts with its authors' own."""
        self._published = published
        self.tools.set_smoothings(names)

    def set_source(
        self, comparison: Comparison, explanation: Explanation, crops: dict[Side, Uint8Array]
    ) -> None:
        """Take over an explanation and the crops it was made on."""
        if self._comparison is None or self._comparison.id != comparison.id:
            self._pictures = {}
        self._comparison, self._explanation, self.crops = comparison, explanation, crops
        self._need_pictures()

    def set_map(self, method: str, polarity: str) -> None:
        """Show a method's maps of one polarity, or ``off``."""
        if method != self._method:
            self.tools.choose_smoothing(self._published.get(method, "none"))
        self._method, self._polarity = method, polarity
        self._need_maps()

    def show_all(self, *, wanted: bool) -> None:
        """Show all methods in small, or the chosen one's two maps."""
        self.stack.setCurrentIndex(1 if wanted else 0)
        self.place.setEnabled(not wanted)
        self.tools.contours.setEnabled(not wanted)
        self._need_maps()

    # --- reading -------------------------------------------------------------------------

    @Slot()
    def _need_maps(self) -> None:
        one, explanation = self._comparison, self._explanation
        if one is None or explanation is None or not self._method:
            return
        self._wanted = wanted = _Wanted(
            one.id, explanation.id, self._method, self._polarity, self.smoothing.currentData()
        )
        if self.shows_all:
            self.multiples.set_source(explanation, self.crops)
            self.multiples.set_maps(wanted.polarity, wanted.smoothing, self.tools.look)
            self.caption.setText(self.multiples.describe())
        if wanted.polarity == OFF:
            self._raw = {}
            self.draw()
            return
        self._read(explanation, wanted)

    def _read(self, explanation: Explanation, wanted: _Wanted) -> None:
        polarity, path = Polarity(wanted.polarity), self.desk.state.path
        records = {
            side: find_map(explanation, method=wanted.method, side=side, polarity=polarity)
            for side in Side
        }

        def work(_progress: Progress) -> object:
            maps = {
                side: self.desk.backend.read_map(
                    path, wanted.comparison_id, record, smoothing=wanted.smoothing
                )
                for side, record in records.items()
                if record is not None
            }
            return wanted, maps

        self.desk.read(self.tr("Reading maps"), work, self._on_maps)

    @Slot(object)
    def _on_maps(self, found: tuple[_Wanted, dict[Side, FloatArray]]) -> None:
        if found[0] == self._wanted:
            self._raw = found[1]
            self.draw()

    @Slot()
    def _on_place(self) -> None:
        self._point(None)
        self._need_pictures()
        self.draw()

    @Slot()
    def _on_look(self) -> None:
        if self.shows_all:
            self.multiples.set_look(self.tools.look)
            self.caption.setText(self.multiples.describe())
        self.draw()

    def _need_pictures(self) -> None:
        one, path = self._comparison, self.desk.state.path
        if one is None or self.place.value == "crop" or self._pictures:
            return

        def work(_progress: Progress) -> object:
            pictures = {}
            for side, sample in _samples(one).items():
                picture = self.desk.backend.read_picture(
                    path, sample.evidence_id, frame=sample.frame
                )
                pictures[side] = resize_to_fit(picture.pixels, longest=_LONGEST)
            return one.id, pictures

        self.desk.read(self.tr("Reading the pictures"), work, self._on_pictures)

    @Slot(object)
    def _on_pictures(self, found: tuple[str, dict[Side, Uint8Array]]) -> None:
        if self._comparison is not None and found[0] == self._comparison.id:
            self._pictures = found[1]
            self.draw()

    # --- drawing -------------------------------------------------------------------------

    @property
    def limits(self) -> dict[str, float]:
        """End of the colour scale of each side that has a map."""
        values = {side.value: one for side, one in self._maps.items()}
        return find_limits(values, shared=self.tools.look.shared)

    @property
    def wanted_polarity(self) -> str:
        """What is shown: a polarity, or ``off``."""
        return self._wanted.polarity if self._wanted is not None else OFF

    @Slot()
    def draw(self) -> None:
        """Draw both maps as chosen; on the originals in the light lane."""
        if self._comparison is None or self._wanted is None:
            return
        look = self.tools.look
        cut = {side: keep_top(values, look.top) for side, values in self._raw.items()}
        self._maps = {side: values for side, (values, _area) in cut.items()}
        self._kept = {side: area for side, (_values, area) in cut.items()}
        limits = self.limits
        for side, bar in self.bars.items():
            bar.set_scale(self._wanted.polarity if side in self._maps else "", limits.get(side, 0))
        self._draw_contours(limits)
        if not self.shows_all:
            self.caption.setText(self._describe())
        if self.place.value == "crop":
            crops = self.crops.items()
            self._show({side: self._draw_one(side, crop, limits) for side, crop in crops})
        elif self._pictures:
            self._draw_originals(limits)

    def _draw_contours(self, limits: dict[str, float]) -> None:
        lines = {side: self._trace(side, limits) for side in Side}
        self._hatched = any(len(one) >= _MOST_SEGMENTS for one in lines.values())
        for side, view in self.views.items():
            view.set_contours(move_segments(lines[side], self._way(side)))

    def _trace(self, side: Side, limits: dict[str, float]) -> Segments:
        values = self._raw.get(side)
        if not self.tools.look.contours or values is None:
            return np.zeros((0, 2, 2))
        return trace_levels(values, limits[side])[:_MOST_SEGMENTS]

    def _draw_one(self, side: Side, crop: Uint8Array, limits: dict[str, float]) -> Uint8Array:
        values = self._maps.get(side)
        if values is None:
            return crop
        return overlay_map(
            crop,
            values,
            polarity=self.wanted_polarity,
            opacity=self.tools.look.opacity,
            limit=limits[side],
        )

    def _draw_originals(self, limits: dict[str, float]) -> None:
        # One drawing at a time: a slider that moves meanwhile asks for one more at the end.
        if self._drawing:
            self._again = True
            return
        one, polarity = self._comparison, self.wanted_polarity
        if one is None:
            return
        self._drawing, self._again = True, False
        pictures, maps, opacity = dict(self._pictures), dict(self._maps), self.tools.look.opacity
        samples = _samples(one)

        def work(_progress: Progress) -> object:
            return {
                side: draw_on_picture(
                    picture,
                    maps.get(side),
                    samples[side],
                    polarity=polarity,
                    strength=(opacity, limits.get(side, 0.0)),
                )
                for side, picture in pictures.items()
            }

        task = self.desk.read(self.tr("Drawing maps"), work, self._on_drawn)
        task.finished.connect(self._on_finished)

    @Slot(object)
    def _on_drawn(self, drawn: dict[Side, Uint8Array]) -> None:
        if self.place.value == "original":
            self._show(drawn)

    def _show(self, drawn: dict[Side, Uint8Array]) -> None:
        self._drawn = drawn
        for side, picture in drawn.items():
            self.views[side].set_pixels(picture)

    @Slot()
    def _on_finished(self) -> None:
        self._drawing = False
        if self._again:
            self.draw()

    def make_figure(self, provenance: tuple[str, ...]) -> Figure:
        """Return what is shown now, to be saved."""
        if self.shows_all:
            return Figure(self.multiples.make_panels(), 4, self.multiples.describe(), provenance)
        panels = tuple(
            Panel(
                begin_with(side),
                pixels,
                self.wanted_polarity if side in self._maps else "",
                self.bars[side].labels,
                move_segments(self._trace(side, self.limits), self._way(side)),
            )
            for side, pixels in self._drawn.items()
        )
        return Figure(panels, 2, self._describe(), provenance)

    # --- words ---------------------------------------------------------------------------

    def _describe(self) -> str:
        wanted, look = self._wanted, self.tools.look
        if wanted is None or wanted.polarity == OFF:
            return self.tr("Map off: the pictures are shown without it.")
        if not self._maps:
            text = self.tr("{method} has no {polarity} map.")
            return text.format(method=wanted.method, polarity=name_term(wanted.polarity))
        parts = [
            f"{wanted.method}, {name_term(wanted.polarity)}",
            self._name_smoothing(wanted.smoothing),
            self.tr("one scale for both") if look.shared else self.tr("own scales"),
            self.tr("opacity {share} %").format(share=format_number(100 * look.opacity, 0)),
            *self._list_marks(look),
        ]
        end = self.tr("What this model used, not evidence of identity.")
        return f"{'; '.join(parts)}. {end}"

    def _name_smoothing(self, smoothing: str) -> str:
        if smoothing == "none":
            return self.tr("raw map")
        return self.tr("display {smoothing}").format(smoothing=smoothing)

    def _list_marks(self, look: Look) -> list[str]:
        """Return what is said of the top share and of the contours, where there are any."""
        parts = []
        if look.top < 1:
            areas = ", ".join(
                f"{name_term(side)} {format_number(100 * area, 0)} %"
                for side, area in self._kept.items()
            )
            text = self.tr("strongest {share} % of the attribution (area: {areas})")
            parts.append(text.format(share=format_number(100 * look.top, 0), areas=areas))
        if look.contours:
            parts.append(self.tr("contours at 1/4, 1/2, 3/4 of the scale"))
        if self._hatched:
            parts.append(self.tr("too grainy for all contours, choose a smoothing"))
        return parts

    @Slot()
    def _on_colours(self) -> None:
        for bar in self.bars.values():
            bar.colours = self.desk.colours
            bar.update()

    # --- the shared cursor ---------------------------------------------------------------

    def _way(self, side: Side) -> Affine | None:
        picture = self._pictures.get(side)
        if self.place.value == "crop" or self._comparison is None or picture is None:
            return None
        return find_way_out(_samples(self._comparison)[side], picture)

    @Slot(float, float)
    def _on_pointed(self, x: float, y: float) -> None:
        view = self.sender()
        for side, one in self.views.items():
            if one is view:
                self._point(move_in((x, y), self._way(side)))

    @Slot()
    def _on_left(self) -> None:
        self._point(None)

    @Slot(object)
    def show_point(self, point: Point | None) -> None:
        """Put the cursor on a point of the crop, or take it away; for cursors elsewhere."""
        self._point(point)

    def _point(self, point: Point | None) -> None:
        """Put the cursor on the same point of the crop in both pictures, and read the maps."""
        for side, view in self.views.items():
            view.show_spot(None if point is None else move_out(point, self._way(side)))
            text = begin_with(side)
            values = self._raw.get(side)
            if point is not None and values is not None:
                x, y = round(point[0]), round(point[1])
                if 0 <= y < values.shape[0] and 0 <= x < values.shape[1]:
                    place = self.tr("{side}  {value} at {x}, {y}")
                    text = place.format(side=text, value=f"{values[y, x]:+.3g}", x=x, y=y)
            self.heads[side].setText(text)
        self.pointed.emit(point)


def _samples(one: Comparison) -> dict[Side, SampleRecord]:
    return {Side.PROBE: one.probe, Side.REFERENCE: one.reference}
