"""Both pictures with their attribution maps: aligned crop or original, scale and caption."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QSlider, QWidget

from xfv_desktop.domain import (
    Comparison,
    Explanation,
    FloatArray,
    Polarity,
    SampleRecord,
    Side,
    Uint8Array,
)
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.drawing import draw_on_picture
from xfv_desktop.gui.faithfulness import find_map
from xfv_desktop.gui.layout import column, make_holder, make_label, row
from xfv_desktop.gui.widgets.colour_bar import ColourBar
from xfv_desktop.gui.widgets.image_view import ImageView
from xfv_desktop.gui.widgets.segments import Segments
from xfv_desktop.imaging import overlay_map, resize_to_fit
from xfv_desktop.progress import Progress

OFF = "off"
_LONGEST = 1400


@dataclass(frozen=True)
class _Wanted:
    """Which maps are shown; two equal ones show the same values."""

    comparison_id: str
    explanation_id: str
    method: str
    polarity: str
    smoothing: str


class MapPanel(QFrame):
    """Two views, a colour bar for each, opacity, smoothing, scale, and a caption."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setProperty("role", "card")
        self._comparison: Comparison | None = None
        self._explanation: Explanation | None = None
        self.crops: dict[Side, Uint8Array] = {}
        self._pictures: dict[Side, Uint8Array] = {}
        self._maps: dict[Side, FloatArray] = {}
        self._wanted: _Wanted | None = None
        self._method = ""
        self._published: dict[str, str] = {}
        self._drawing = False
        self._again = False
        self._build()
        desk.colours_changed.connect(self._on_colours)

    def _build_choices(self) -> None:
        self.place = Segments("Shown on", (("Aligned &crop", "crop"), ("Ori&ginal", "original")))
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self.opacity.setAccessibleName("Opacity of the map in percent")
        self.opacity.setRange(0, 100)
        self.opacity.setValue(75)
        self.opacity.setMinimumWidth(70)
        self.smoothing = QComboBox()
        self.smoothing.setAccessibleName("Display smoothing")
        self.smoothing.addItem("none")
        self.smoothing.setMinimumContentsLength(9)
        self.smoothing.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.scale = QComboBox()
        self.scale.setAccessibleName("Colour scale")
        self.scale.addItem("scale per map", "own")
        self.scale.addItem("shared scale", "shared")

    def _build(self) -> None:
        self._build_choices()
        self.views = {side: ImageView(f"Map of the {side}") for side in Side}
        self.bars = {side: ColourBar(f"Colour scale of the {side}") for side in Side}
        self.caption = make_label(role="small")
        columns = []
        for side in Side:
            head = make_label(side.capitalize(), role="heading", wrap=False)
            part = column(head, self.views[side], self.bars[side], gap=4)
            part.setStretch(1, 1)
            columns.append(make_holder(part))
        pair = row(*columns)
        tools = row(
            self.place, self.scale, None, make_label("smoothing", role="small"), self.smoothing
        )
        self.opacity.setFixedWidth(110)
        foot = row(make_label("opacity", role="small", wrap=False), self.opacity, self.caption)
        foot.setStretch(2, 1)
        body = column(tools, pair, foot, margin=10)
        body.setStretch(1, 1)
        self.setLayout(body)
        self.place.chosen.connect(self._on_place)
        self.scale.currentIndexChanged.connect(self.draw)
        self.smoothing.currentIndexChanged.connect(self._need_maps)
        self.opacity.valueChanged.connect(self.draw)

    def set_smoothings(self, names: tuple[str, ...], published: dict[str, str]) -> None:
        """Offer the display smoothings; each method starts with its authors' own."""
        self._published = published
        keep = self.smoothing.currentText()
        self.smoothing.blockSignals(True)
        self.smoothing.clear()
        self.smoothing.addItems(list(names))
        self.smoothing.setCurrentText(keep)
        self.smoothing.blockSignals(False)

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
            self.smoothing.blockSignals(True)
            self.smoothing.setCurrentText(self._published.get(method, "none"))
            self.smoothing.blockSignals(False)
        self._method, self._polarity = method, polarity
        self._need_maps()

    # --- reading -------------------------------------------------------------------------

    @Slot()
    def _need_maps(self) -> None:
        one, explanation = self._comparison, self._explanation
        if one is None or explanation is None or not self._method:
            return
        self._wanted = wanted = _Wanted(
            one.id, explanation.id, self._method, self._polarity, self.smoothing.currentText()
        )
        if wanted.polarity == OFF:
            self._maps = {}
            self.draw()
            return
        records = {
            side: find_map(
                explanation, method=wanted.method, side=side, polarity=Polarity(wanted.polarity)
            )
            for side in Side
        }
        path = self.desk.state.path

        def work(_progress: Progress) -> object:
            maps = {
                side: self.desk.backend.read_map(
                    path, wanted.comparison_id, record, smoothing=wanted.smoothing
                )
                for side, record in records.items()
                if record is not None
            }
            return wanted, maps

        self.desk.read("Reading maps", work, self._on_maps)

    @Slot(object)
    def _on_maps(self, found: tuple[_Wanted, dict[Side, FloatArray]]) -> None:
        if found[0] == self._wanted:
            self._maps = found[1]
            self.draw()

    @Slot()
    def _on_place(self) -> None:
        self._need_pictures()
        self.draw()

    def _need_pictures(self) -> None:
        one, path = self._comparison, self.desk.state.path
        if one is None or self.place.value == "crop" or self._pictures:
            return

        def work(_progress: Progress) -> object:
            pictures = {}
            for side, sample in ((Side.PROBE, one.probe), (Side.REFERENCE, one.reference)):
                picture = self.desk.backend.read_picture(
                    path, sample.evidence_id, frame=sample.frame
                )
                pictures[side] = resize_to_fit(picture.pixels, longest=_LONGEST)
            return one.id, pictures

        self.desk.read("Reading the pictures", work, self._on_pictures)

    @Slot(object)
    def _on_pictures(self, found: tuple[str, dict[Side, Uint8Array]]) -> None:
        if self._comparison is not None and found[0] == self._comparison.id:
            self._pictures = found[1]
            self.draw()

    # --- drawing -------------------------------------------------------------------------

    def _limit(self, side: Side) -> float:
        own = {key: float(np.abs(values).max()) for key, values in self._maps.items()}
        if self.scale.currentData() == "shared":
            return max(own.values(), default=0.0)
        return own.get(side, 0.0)

    @Slot()
    def draw(self) -> None:
        """Draw both maps as chosen; on the originals in the light lane."""
        if self._comparison is None or self._wanted is None:
            return
        for side, bar in self.bars.items():
            shown = self._wanted.polarity if side in self._maps else ""
            bar.set_scale(shown, self._limit(side))
        self.caption.setText(self._describe())
        if self.place.value == "crop":
            self._draw_crops()
        elif self._pictures:
            self._draw_originals()

    def _draw_crops(self) -> None:
        for side, crop in self.crops.items():
            self.views[side].set_pixels(self._draw_one(side, crop))

    def _draw_one(self, side: Side, crop: Uint8Array) -> Uint8Array:
        values = self._maps.get(side)
        if values is None or self._wanted is None:
            return crop
        return overlay_map(
            crop,
            values,
            polarity=self._wanted.polarity,
            opacity=self.opacity.value() / 100,
            limit=self._limit(side),
        )

    def _draw_originals(self) -> None:
        # One drawing at a time: a slider that moves meanwhile asks for one more at the end.
        if self._drawing:
            self._again = True
            return
        one, wanted = self._comparison, self._wanted
        if one is None or wanted is None:
            return
        self._drawing, self._again = True, False
        samples: dict[Side, SampleRecord] = {Side.PROBE: one.probe, Side.REFERENCE: one.reference}
        pictures, maps = dict(self._pictures), dict(self._maps)
        limits = {side: self._limit(side) for side in Side}
        opacity = self.opacity.value() / 100

        def work(_progress: Progress) -> object:
            return {
                side: draw_on_picture(
                    picture,
                    maps.get(side),
                    samples[side],
                    polarity=wanted.polarity,
                    strength=(opacity, limits[side]),
                )
                for side, picture in pictures.items()
            }

        task = self.desk.read("Drawing maps", work, self._on_drawn)
        task.finished.connect(self._on_finished)

    @Slot(object)
    def _on_drawn(self, drawn: dict[Side, Uint8Array]) -> None:
        if self.place.value == "original":
            for side, picture in drawn.items():
                self.views[side].set_pixels(picture)

    @Slot()
    def _on_finished(self) -> None:
        self._drawing = False
        if self._again:
            self.draw()

    def _describe(self) -> str:
        wanted = self._wanted
        if wanted is None or wanted.polarity == OFF:
            return "Map off: the pictures are shown without it."
        if not self._maps:
            return f"{wanted.method} has no {wanted.polarity} map."
        scale = "one scale for both" if self.scale.currentData() == "shared" else ("own scales")
        smooth = "raw map" if wanted.smoothing == "none" else f"display {wanted.smoothing}"
        return (
            f"{wanted.method}, {wanted.polarity}; {smooth}; {scale}; "
            f"opacity {self.opacity.value()} %. What this model used, not evidence of identity."
        )

    @Slot()
    def _on_colours(self) -> None:
        for bar in self.bars.values():
            bar.colours = self.desk.colours
            bar.update()
