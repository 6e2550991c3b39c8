"""A backend without torch, dlib or files, for tests of the window.

Records are made with numpy; what a use case costs is decided by the test: `hold` keeps the
next heavy call waiting until it is released or cancelled, `break_next` makes a verb raise.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from tests.support.installation import FakeInstallation
from tests.support.queues import FakeQueues
from tests.support.receipts import add_receipts
from xfv_desktop import domain as d
from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.errors import ExaminerMissing
from xfv_desktop.gui.backend import Backend, Choice, Conditions, Signer
from xfv_desktop.imaging import rank_pixels, resize_to_fit
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.settings import Folders, Settings
from xfv_desktop.workflow.archives import ArchiveFacts, Arrival, Origin

START = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
SIZE = 96
PNG_TYPE = "image/png"
SCALE = ("support for the same person", "no support for either", "support for different people")


@dataclass(frozen=True)
class Sets:
    """Score densities in the form of the queries' own."""

    edges: NDArray[np.float64]
    mated: NDArray[np.float64]
    non_mated: NDArray[np.float64]
    calibration: d.CalibrationSet


def make_picture(seed: int, height: int = 360, width: int = 480) -> d.Uint8Array:
    """Return a smooth picture with a face-like ellipse, uint8 (H, W, 3) RGB."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float64)
    tone = np.random.default_rng(seed).uniform(0.5, 0.95, 3)
    ground = 90 + 60 * np.sin(x / 70 + seed) + 30 * np.cos(y / 50)
    picture = np.stack([ground * 0.8, ground * 0.9, ground], axis=2)
    face = ((x - width / 2) / 80) ** 2 + ((y - height / 2) / 110) ** 2 < 1
    shade = 230 - 0.5 * np.hypot(x - width / 2 + 30, y - height / 2 + 40)
    picture[face] = (shade[..., None] * tone)[face]
    for dx in (-32, 32):
        eye = np.hypot(x - width / 2 - dx, y - height / 2 + 25) < 10
        picture[eye] = 25
    return np.clip(picture, 0, 255).astype(np.uint8)


Settle = Callable[[], None]
LEFT = Qt.MouseButton.LeftButton


def run_rounds() -> None:
    """Let Qt lay out what is shown; it asks again in the next rounds of the event loop.

    Rounds and not milliseconds: a busy machine comes to one round in 20 ms.
    """
    for _ in range(10):
        QApplication.processEvents()


def click(qtbot: QtBot, widget: QWidget) -> None:
    """Click into the middle of a widget with the left button."""
    qtbot.mouseClick(widget, LEFT)


def drag_to(widget: QWidget, spot: QPoint) -> None:
    """Move the pressed left button to a spot; the test library's own move carries no button."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        spot.toPointF(),
        widget.mapToGlobal(spot).toPointF(),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)


def make_face(shift: float = 0.0) -> d.FaceDetection:
    """Return one face in the middle of `make_picture`, moved to the right by ``shift``."""
    points = ((290, 150), (262, 152), (190, 150), (218, 152), (240, 200))
    moved = tuple((x + shift, float(y)) for x, y in points)
    a, b, c, e, f = moved
    return d.FaceDetection(
        (160.0 + shift, 80.0, 320.0 + shift, 280.0),
        (a, b, c, e, f),
        d.LandmarkConvention.EYE_CORNERS,
        0.98,
        "fake detector",
    )


CARD = d.ModelCard(
    id="dlib-resnet29",
    name="Fake network",
    version="1",
    architecture="none",
    sha256="ab" * 32,
    source_sha256="cd" * 32,
    input_size=(SIZE, SIZE),
    channel_order="RGB",
    mean=(0.0, 0.0, 0.0),
    std=(1.0, 1.0, 1.0),
    dimension=8,
    convention=d.LandmarkConvention.EYE_CORNERS,
    licence="CC0",
    source="tests",
    paper="none",
    training_data="Nothing at all, " * 40 + "so to speak.",
    research_only=True,
    alignment="similarity",
)
SET = d.CalibrationSet(
    "fake set", CARD.id, CARD.sha256, "fake", 300, 4000, 80, 2, False, "A set made for tests."
)
THRESHOLD = d.Threshold(
    0.91, "FMR 1 %", d.ErrorRate(0.01, 0.008, 0.012, 4000), d.ErrorRate(0.02, 0.01, 0.03, 300), SET
)


def make_method(name: str) -> d.MethodCard:
    """Return the card of a made-up method."""
    return d.MethodCard(
        id=name,
        name=name.upper(),
        family="gradient",
        paper="Somebody, 2020",
        equations="(1)",
        checked_against="nothing",
        parameters=(),
        polarity="both",
        deterministic=True,
        cost="none",
        limitation="Made for tests, so it explains nothing.",
    )


def make_sample(evidence: d.EvidenceItem, choice: Choice) -> d.SampleRecord:
    """Return what a choice became."""
    face = make_face()
    if choice.landmarks is not None:
        face = replace(face, landmarks=choice.landmarks, confidence=None)
    inverse = ((2.0, 0.0, 144.0), (0.0, 2.0, 84.0))
    transform = ((0.5, 0.0, -72.0), (0.0, 0.5, -42.0))
    measure = d.QualityMeasure("inter-eye distance", 86.0, "px", 40.0, None)
    return d.SampleRecord(
        evidence_id=evidence.id,
        sha256=evidence.sha256,
        width=evidence.width,
        height=evidence.height,
        frame=choice.frame,
        decoding=("none",),
        decoder="fake 1",
        choice="manual" if choice.landmarks else choice.face or "only",
        faces_found=1,
        face=face,
        transform=transform,
        inverse=inverse,
        crop_sha256="ef" * 32,
        crop_shape=(SIZE, SIZE),
        quality=d.QualityReport((measure,), d.Suitability.SUITABLE, "Nothing of concern."),
    )


def make_map(seed: int, polarity: d.Polarity) -> d.FloatArray:
    """Return a smooth map, float32 (S, S)."""
    y, x = np.mgrid[0:SIZE, 0:SIZE].astype(np.float64)
    values = np.exp(-((x - 30 - 5 * seed) ** 2 + (y - 40) ** 2) / 200)
    values -= 0.6 * np.exp(-((x - 66) ** 2 + (y - 60 - seed) ** 2) / 300)
    if polarity is d.Polarity.SIMILARITY:
        values = np.maximum(values, 0)
    elif polarity is d.Polarity.DISSIMILARITY:
        values = np.maximum(-values, 0)
    return values.astype(np.float32)


class FakeBackend(FakeQueues, Backend):
    """Stand in for `xfv_desktop.gui.backend.Backend`, entirely in memory."""

    # Plain attributes in place of the properties that ask the workbench.
    settings = Settings()
    examiner = ""
    folders = Folders(Path(), Path(), Path(), Path(), Path())

    def __init__(self, folder: Path, *, examiner: str = "A. Tester") -> None:
        super().__init__()
        self.settings = Settings(examiner=examiner, theme="light", language="en")
        self.folders = Folders(
            settings=folder / "settings.json",
            models=folder / "models",
            cache=folder / "cache",
            cases=folder / "cases",
            logs=folder / "logs",
        )
        self.examiner = examiner
        self.case: d.CaseInfo | None = None
        self.items: list[d.EvidenceItem] = []
        self.comparisons: list[d.Comparison] = []
        self.explanations: dict[str, d.Explanation] = {}
        self.opinions: list[d.Opinion] = []
        self.reports: list[d.IssuedReport] = []
        self.overrides: list[str] = []
        self.audit: list[d.AuditEntry] = []
        self.faces: dict[str, tuple[d.FaceDetection, ...]] = {}
        self.broken: dict[str, Exception] = {}
        self.beats_null = True
        self.fails_sanity = False
        self.receipts = True
        self.models: tuple[d.ModelCard, ...] = (
            CARD,
            replace(CARD, id="other", name="Other network"),
        )
        self.installation = FakeInstallation(self)
        self.pdf = b""
        self.origin: Origin | None = None
        self.held: CaseFile | None = None
        self.compared = True
        self.release = threading.Event()
        self.release.set()
        self.calls: list[str] = []
        self.threads: dict[str, str] = {}
        self._ids = iter(f"{n:032x}" for n in range(1, 1_000_000))

    # --- control -------------------------------------------------------------------------

    def hold(self) -> None:
        """Keep heavy verbs waiting until `release` is set or they are cancelled."""
        self.release.clear()

    def break_next(self, verb: str, error: Exception) -> None:
        """Let the next call of a verb raise."""
        self.broken[verb] = error

    def _enter(self, verb: str, progress: Progress = SILENT) -> None:
        self.calls.append(verb)
        self.threads[verb] = threading.current_thread().name
        error = self.broken.pop(verb, None)
        if error is not None:
            raise error
        progress.step(0.25, "A quarter")
        while not self.release.wait(0.005):
            progress.step(0.5, "Half")
        progress.step(1.0, "Done")

    def _now(self) -> datetime:
        return START + timedelta(minutes=len(self.audit))

    def _record(self, action: str, subject: str, details: str = "{}") -> None:
        entry = d.AuditEntry(
            len(self.audit) + 1, self._now(), self.examiner, action, subject, details, "0" * 64,
            f"{len(self.audit) + 1:064x}",
        )  # fmt: skip
        self.audit.append(entry)

    # --- settings and cases --------------------------------------------------------------

    @override
    def change_settings(self, **changes: Any) -> Settings:
        self._enter("change_settings")
        self.settings = Settings.model_validate(self.settings.model_dump() | changes)
        self.examiner = self.settings.examiner or self.examiner
        return self.settings

    @override
    def close(self) -> None:
        self.calls.append("close")

    @override
    def load_engines(self) -> None:
        self._enter("load_engines")

    def _begin(self, path: Path, title: str, *, synthetic: bool = False) -> d.CaseInfo:
        self.case = d.CaseInfo(
            "ca" * 16, str(path), title, d.CaseKind.RESEARCH, START, self.examiner, synthetic
        )
        self.settings = self.settings.model_copy(update={"recent_cases": (str(path),)})
        self._record("case created", self.case.id)
        return self.case

    @override
    def create_case(self, path: Path, *, title: str) -> d.CaseInfo:
        self._enter("create_case")
        if not self.examiner:
            raise ExaminerMissing("No examiner is named.")
        return self._begin(path, title or path.name)

    @override
    def open_case(self, path: Path) -> d.CaseInfo:
        self._enter("open_case")
        return self.case or self._begin(path, path.name)

    @override
    def open_demo(self, *, progress: Progress = SILENT) -> d.CaseInfo:
        self._enter("open_demo", progress)
        info = self._begin(self.folders.cases / "demo", "Demo", synthetic=True)
        self.fill()
        return info

    def fill(self, *, explained: bool = True) -> None:
        """Put two pictures, a comparison and an explanation into the case."""
        if self.case is None:
            self._begin(self.folders.cases / "filled", "Filled case")
        probe = self.add_picture("probe.png", d.Side.PROBE)
        reference = self.add_picture("reference.png", d.Side.REFERENCE)
        one = self._compare((Choice(probe.id), Choice(reference.id)), Conditions())
        if explained:
            self._explain(one.id)

    @override
    def survey_archive(self, archive: Path) -> ArchiveFacts:
        self._enter_light("survey_archive")
        return ArchiveFacts(
            archive.name, 4711, 123_456, 12, 1, True, 8, "ca" * 16, START, START, "E. Sender"
        )  # fmt: skip

    @override
    def open_archive(self, archive: Path, folder: Path, *, progress: Progress = SILENT) -> Arrival:
        self._enter("open_archive", progress)
        if not self.examiner:
            raise ExaminerMissing("No examiner is named.")
        info = self._begin(folder, "Sent case")
        self.origin = Origin(START, self.examiner, archive.name, "5" * 64, START)
        check = d.CaseCheck((), 8, 12, "aa" * 32)
        return Arrival(
            info, archive.name, "5" * 64, 4711, check, self.compared, False, START, "E. Sender"
        )

    @override
    def require_held(self, case: Path) -> None:
        self._enter_light("require_held")
        if self.held is not None:
            self.held.require_held()

    def hold_on(self, case: CaseFile) -> None:
        """Let a real case say whether it is still held, also before files are taken in."""
        self.held = case

    @override
    def read_origin(self, case: Path) -> Origin | None:
        self._enter_light("read_origin")
        return self.origin

    @override
    def close_case(self, case: Path) -> None:
        self._enter("close_case")

    def add_picture(self, name: str, role: d.Side | None) -> d.EvidenceItem:
        """Put a picture into the case."""
        number = len(self.items) + 1
        item = d.EvidenceItem(
            id=next(self._ids),
            sha256=f"{number:064x}",
            size=1234 * number,
            media_type=PNG_TYPE,
            name=name,
            role=role,
            taken_in=self._now(),
            width=480,
            height=360,
            frames=1,
            facts=(("mode", "RGB"), ("bits", "8")),
            metadata=(("Exif.Model", "none"), ("comment", "made for tests " * 5)),
        )
        self.items.append(item)
        self._record("evidence taken in", item.id)
        return item

    @override
    def add_evidence(
        self, case: Path, files: Sequence[Path], *, role: d.Side | None, progress: Any = SILENT
    ) -> tuple[tuple[d.EvidenceItem, bool], ...]:
        self._enter("add_evidence", progress)
        if self.held is not None:
            self.held.work(examiner=self.examiner, at=self._now())
        names = {item.name: item for item in self.items}
        return tuple(
            (names[f.name], True) if f.name in names else (self.add_picture(f.name, role), False)
            for f in files
        )

    @override
    def check_case(self, case: Path, *, progress: Progress = SILENT) -> d.CaseCheck:
        self._enter("check_case", progress)
        findings = (
            d.Finding("chain", True, "Every entry follows from the one before."),
            d.Finding("blobs", True, "Every stored item has its hash."),
        )
        return d.CaseCheck(findings, len(self.audit), 2 * len(self.items), "aa" * 32)

    @override
    def export_case(self, case: Path, target: Path, *, progress: Progress = SILENT) -> Path:
        self._enter("export_case", progress)
        return target

    @override
    def backup_case(self, case: Path, target: Path, *, progress: Progress = SILENT) -> Path:
        self._enter("backup_case", progress)
        return target

    # --- queries -------------------------------------------------------------------------

    @override
    def list_evidence(self, case: Path) -> tuple[d.EvidenceItem, ...]:
        self._enter_light("list_evidence")
        return tuple(self.items)

    def _enter_light(self, verb: str) -> None:
        self.calls.append(verb)
        self.threads[verb] = threading.current_thread().name
        error = self.broken.pop(verb, None)
        if error is not None:
            raise error

    def _picture(self, evidence_id: str) -> d.Uint8Array:
        number = [item.id for item in self.items].index(evidence_id)
        return make_picture(number)

    @override
    def read_picture(self, case: Path, evidence_id: str, *, frame: int = 0) -> d.DecodedImage:
        self._enter_light("read_picture")
        return d.DecodedImage(self._picture(evidence_id), frame, ("none needed",), "fake 1")

    @override
    def read_thumbnail(self, case: Path, evidence_id: str, *, longest: int) -> d.Uint8Array:
        self._enter_light("read_thumbnail")
        return resize_to_fit(self._picture(evidence_id), longest=longest)

    @override
    def list_comparisons(self, case: Path) -> tuple[d.Comparison, ...]:
        self._enter_light("list_comparisons")
        return tuple(self.comparisons)

    @override
    def read_explanation(self, case: Path, comparison_id: str) -> d.Explanation | None:
        self._enter_light("read_explanation")
        return self.explanations.get(comparison_id)

    @override
    def read_crop(self, case: Path, record: d.SampleRecord) -> d.Uint8Array:
        self._enter_light("read_crop")
        picture = self._picture(record.evidence_id)
        return picture[84:276:2, 144:336:2].copy()

    @override
    def read_map(
        self, case: Path, comparison_id: str, record: d.MapRecord, *, smoothing: str
    ) -> d.FloatArray:
        self._enter_light("read_map")
        factor = np.float32(1.0 if smoothing == "none" else 0.5)
        return factor * make_map(record.side is d.Side.REFERENCE, record.polarity)

    @override
    def list_smoothings(self) -> tuple[str, ...]:
        return ("none", "gaussian 5x5 sigma 5")

    @override
    def read_published_smoothings(self) -> dict[str, str]:
        return {"xssab": "gaussian 5x5 sigma 5"}

    @override
    def read_ranking(
        self, case: Path, explanation: d.Explanation, *, method: str, side: Any, polarity: Any
    ) -> NDArray[np.int32]:
        self._enter_light("read_ranking")
        return rank_pixels(make_map(side is d.Side.REFERENCE, polarity))

    @override
    def read_distributions(self, comparison: d.Comparison) -> Sets | None:
        self._enter_light("read_distributions")
        edges = np.linspace(0.7, 1.0, 61)
        middle = (edges[1:] + edges[:-1]) / 2
        return Sets(
            edges,
            np.exp(-(((middle - 0.96) / 0.015) ** 2)),
            0.6 * np.exp(-(((middle - 0.85) / 0.03) ** 2)),
            SET,
        )

    @override
    def list_opinions(self, case: Path, comparison_id: str) -> tuple[d.Opinion, ...]:
        return tuple(o for o in self.opinions if o.comparison_id == comparison_id)

    @override
    def list_reports(self, case: Path) -> tuple[d.IssuedReport, ...]:
        return tuple(self.reports)

    @override
    def read_audit(self, case: Path) -> tuple[d.AuditEntry, ...]:
        self._enter_light("read_audit")
        return tuple(self.audit)

    @override
    def list_models(self) -> tuple[d.ModelCard, ...]:
        return self.models

    @override
    def list_methods(self) -> tuple[d.MethodCard, ...]:
        return (make_method("fggb"), make_method("xssab"))

    @override
    def read_method(self, request: str) -> d.MethodCard:
        self._enter_light("read_method")
        name, _colon, rest = request.partition(":")
        card = next(one for one in self.list_methods() if one.id == name)
        chosen = tuple((k, v) for k, _e, v in (p.partition("=") for p in rest.split("+") if p))
        return replace(card, chosen=chosen, cost=rest or card.cost)

    @override
    def list_devices(self) -> tuple[str, ...]:
        return ("cpu",)

    @override
    def read_scale(self) -> tuple[str, tuple[str, ...]]:
        return ("fake scale", SCALE)

    # --- examination ---------------------------------------------------------------------

    @override
    def detect_faces(
        self, case: Path, evidence_id: str, *, frame: int = 0, progress: Progress = SILENT
    ) -> tuple[d.FaceDetection, ...]:
        self._enter("detect_faces", progress)
        return self.faces.get(evidence_id, (make_face(),))

    @override
    def compare(
        self,
        case: Path,
        sides: tuple[Choice, Choice],
        *,
        conditions: Conditions,
        progress: Progress = SILENT,
    ) -> d.Comparison:
        self._enter("compare", progress)
        return self._compare(sides, conditions)

    def _compare(self, sides: tuple[Choice, Choice], conditions: Conditions) -> d.Comparison:
        items = {item.id: item for item in self.items}
        probe, reference = (make_sample(items[one.evidence_id], one) for one in sides)
        spread = d.ScoreSpread(32, (1.1, 1.2), 0.947, 0.004, 0.938, 0.955, 0, "a rule")
        threshold = THRESHOLD
        if conditions.threshold is not None:
            threshold = d.Threshold(conditions.threshold, "given by hand", None, None, None)
        lr = d.LikelihoodRatio(
            1.9, 1.5, 2.2, -2.1, 2.3, False, "logistic regression", "Within the bounds.",
            "The pictures show the same person.", "The pictures show different people.", SET,
        )  # fmt: skip
        one = d.Comparison(
            id=next(self._ids),
            case_id="ca" * 16,
            at=self._now(),
            examiner=self.examiner,
            model=CARD,
            probe=probe,
            reference=reference,
            score=d.ComparisonScore(0.9472),
            spread=spread,
            spread_note="Landmark noise estimated from tests.",
            threshold=threshold,
            decision=d.ComparisonDecision(
                d.Decision.MATCH, "The spread lies above the threshold."
            ),
            lr=lr,
            provenance=self._made(),
            timings=(("embed", 0.1),),
        )
        self.comparisons.append(one)
        self._record("comparison made", one.id, json.dumps({"score": 0.9472}))
        return one

    def _made(self) -> d.Provenance:
        return d.Provenance(
            "xfv_desktop 0", (("numpy", "2"),), CARD.id, CARD.sha256, "{}", 0, "cpu", "a CPU",
            self._now(), self._now(),
        )  # fmt: skip

    @override
    def explain(
        self, case: Path, comparison_id: str, *, methods: Any = None, progress: Progress = SILENT
    ) -> d.Explanation:
        self._enter("explain", progress)
        return self._explain(comparison_id)

    def _explain(self, comparison_id: str) -> d.Explanation:
        cards = self.list_methods()
        maps = tuple(
            d.MapRecord(card.id, side, polarity, "none", "9" * 64, (SIZE, SIZE), -1.0, 1.0, ())
            for card in cards
            for side in d.Side
            for polarity in d.Polarity
        )
        curves = tuple(
            self._trace((card.id, side, polarity), kind, fill)
            for card in cards
            for side in d.Side
            for polarity in (d.Polarity.SIMILARITY, d.Polarity.DISSIMILARITY)
            for kind in d.CurveKind
            for fill in d.Fill
            if (kind is d.CurveKind.PASTE) is (fill is d.Fill.PARTNER)
        )
        explanation = d.Explanation(
            next(self._ids), comparison_id, self._now(), self.examiner, cards, maps, curves,
            self._made(), (("maps", 1.0),),
        )  # fmt: skip
        if self.receipts:
            explanation = add_receipts(explanation, beats=self.beats_null, fails=self.fails_sanity)
        self.explanations[comparison_id] = explanation
        self._record("explanation made", explanation.id)
        return explanation

    def _trace(
        self, source: tuple[str, d.Side, d.Polarity], kind: d.CurveKind, fill: d.Fill
    ) -> d.FaithfulnessCurve:
        at = np.linspace(0, 1, 21)
        # Every method its own curve, so that two in one plot can be told apart.
        falling = 0.9472 - (0.3 if source[0] == "fggb" else 0.22) * at**0.5
        scores = falling if kind is d.CurveKind.DELETION else falling[::-1]
        null = None
        if fill is d.Fill.BLACK:
            tens = np.linspace(0, 1, 11)
            bands = tuple((float(t), 0.85 - 0.2 * float(t), 0.93 - 0.2 * float(t)) for t in tens)
            beats = self.beats_null or kind is d.CurveKind.INSERTION
            areas = d.NullAreas(20, (0.8,) * 20, 97.5 if beats else 40.0)
            words = "Beats" if beats else "Does NOT beat"
            null = d.NullPlacement(
                fill, 10, 5.0, 0.75, areas, areas, d.RivalArea(0.77, beats), bands, beats,
                f"{words} 20 random and 20 smoothed-random rankings (black, 10 % steps).",
            )  # fmt: skip
        return d.FaithfulnessCurve(
            *source, kind, fill,
            tuple(map(float, at)), tuple(map(float, scores)),
            float(np.trapezoid(scores, at)), null,
        )  # fmt: skip

    @override
    def export_result(
        self, case: Path, comparison_id: str, target: Path, *, data: bytes, what: str
    ) -> Path:
        self._enter("export_result")
        self._record("results exported", comparison_id, json.dumps({"what": what}))
        return self.save_export(target, data)

    # --- opinion and report --------------------------------------------------------------

    @override
    def record_opinion(
        self, case: Path, comparison_id: str, *, level: str, text: str
    ) -> d.Opinion:
        self._enter("record_opinion")
        older = self.list_opinions(case, comparison_id)
        opinion = d.Opinion(
            next(self._ids), comparison_id, self._now(), self.examiner, "fake scale", level, text,
            older[-1].id if older else None,
        )  # fmt: skip
        self.opinions.append(opinion)
        self._record("opinion recorded", opinion.id)
        return opinion

    @override
    def preview_report(
        self, case: Path, comparison_id: str, *, progress: Progress = SILENT
    ) -> bytes:
        self._enter("preview_report", progress)
        return self.pdf

    @override
    def issue_report(
        self,
        case: Path,
        comparison_id: str,
        *,
        pkcs12: Path,
        passphrase: str,
        override: str = "",
        progress: Progress = SILENT,
    ) -> d.IssuedReport:
        self._enter("issue_report", progress)
        self.overrides.append(override)
        report = d.IssuedReport(
            next(self._ids), comparison_id, self._now(), self.examiner, "reports/one.pdf",
            "77" * 32, 4711, "CN=A. Tester", True,
        )  # fmt: skip
        self.reports.append(report)
        self._record("report signed", report.id)
        return report

    @override
    def verify_report(
        self, pdf: Path, *, trust: Sequence[Path] = (), case: Path | None = None
    ) -> d.VerificationStatus:
        self._enter("verify_report")
        trusted = d.Finding("signer_trust", bool(trust), "Trusted only when given.")
        return d.VerificationStatus(
            d.Finding("integrity", True, "Intact."),
            d.Finding("coverage", True, "The whole file."),
            d.Finding("manifest", True, "Agrees."),
            trusted,
            d.Finding("file_hash", True if case else None, "As in the case."),
            "CN=A. Tester",
            "2026-01-02",
            "B-B",
            (
                d.SignatureStatus(
                    "Examiner", "CN=A. Tester", "2026-01-02", "B-B", bool(trust),
                    "The report as it was certified.", "Trusted only when given.",
                ),
                d.SignatureStatus(
                    "Verifier", "CN=B. Tester", "2026-01-03", "B-B", False,
                    "The whole file.", "Signer not trusted.",
                ),
            ),
        )  # fmt: skip

    @override
    def create_signer(self, name: str, *, passphrase: str, folder: Path) -> Signer:
        self._enter("create_signer")
        return Signer(folder / "signer.p12", folder / "signer.pem")
