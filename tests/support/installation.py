"""The use cases about the installation without torch or files, for tests of the window."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from tests.support.validation import make_run
from xfv_desktop import domain as d
from xfv_desktop.domain.detectors import DetectorCard
from xfv_desktop.domain.validation import Agreement, GoldenFacts, Validation, ValidationState
from xfv_desktop.gui.installation import (
    CalibrationRequest,
    GoldenRequest,
    ImportRequest,
    Installation,
)
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.workflow import calibration_views
from xfv_desktop.workflow.calibration_strata import Stratum
from xfv_desktop.workflow.calibration_views import CalibrationEntry, CalibrationView
from xfv_desktop.workflow.device import DeviceFacts, SelfTest
from xfv_desktop.workflow.diagnostics import Bundle
from xfv_desktop.workflow.parts import Part
from xfv_desktop.workflow.validation_history import GoldenEntry, History
from xfv_desktop.workflow.workbench import Notice

if TYPE_CHECKING:
    from tests.support.window import FakeBackend

KEPT = datetime(2026, 1, 2, tzinfo=UTC)
STRATUM = Stratum(
    "sharpness", "lowest third", 10.0, 120.0, 100, 1000, 40,
    d.ErrorRate(0.03, 0.01, 0.05, 1100), d.ErrorRate(0.02, 0.01, 0.03, 1000),
    d.ErrorRate(0.04, 0.02, 0.06, 100),
)  # fmt: skip


class FakeInstallation(Installation):
    """Stand in for `xfv_desktop.gui.installation.Installation`.

    ``calibrated`` says whether recognizers have a score set: the shipped one, read for real.
    """

    def __init__(self, backend: FakeBackend) -> None:
        self.backend = backend
        self.notices: list[Notice] = []
        self.calibrated = True
        self.cuda = False
        self.good = True
        self.requests: list[object] = []
        self.entry: CalibrationEntry | None = None
        one = DetectorCard("dlib", "A finder", None, None, "", "", "", "", "")
        self.detectors = (one, replace(one, id="yunet", name="Another finder"))
        self.due = True
        self.runs = [make_run({}, number=1)]
        self.unreadable = 0
        self.own_sets: list[Path] = []
        self.found = make_run({"embed": Agreement.WITHIN}, number=2)
        self.signed: list[tuple[str, Path, str, Path]] = []

    @override
    def take_notices(self) -> tuple[Notice, ...]:
        taken, self.notices[:] = tuple(self.notices), []
        return taken

    @override
    def validate_when_due(self, *, progress: Progress = SILENT) -> None:
        self.backend._enter("validate_when_due")  # noqa: SLF001 - two halves of one fake

    @override
    def validate(self, golden: Path | None, *, progress: Progress = SILENT) -> Validation:
        self.requests.append(golden)
        self.backend._enter("validate", progress)  # noqa: SLF001 - see above
        self.runs.insert(0, self.found)
        self.due = not self.found.ok
        return self.found

    @override
    def read_validations(self) -> tuple[ValidationState, History, tuple[GoldenEntry, ...]]:
        self.backend._enter_light("read_validations")  # noqa: SLF001 - see above
        facts = self.found.golden
        entries = [GoldenEntry(Path("shipped"), facts, 2, own=False)]
        entries += [
            GoldenEntry(one, replace(facts, name=one.name), 1, True) for one in self.own_sets
        ]
        state = ValidationState(self.due, "It is due." if self.due else "Last validation: fine.")
        return state, History(tuple(self.runs), self.unreadable), tuple(entries)

    @override
    def issue_validation(
        self, found: Validation, *, pkcs12: Path, passphrase: str, target: Path
    ) -> str:
        self.backend._enter("issue_validation")  # noqa: SLF001 - see above
        self.signed.append((found.id, pkcs12, passphrase, target))
        return "ab" * 32

    @override
    def propose_golden(self, name: str) -> Path:
        return self.backend.folders.settings.parent / "golden" / name

    @override
    def record_golden(self, request: GoldenRequest, *, progress: Progress = SILENT) -> GoldenFacts:
        self.requests.append(request)
        self.backend._enter("record_golden", progress)  # noqa: SLF001 - see above
        self.own_sets.append(request.folder)
        return replace(self.found.golden, name=request.name)

    @override
    def set_damaged_aside(self) -> None:
        """Find nothing damaged."""

    @override
    def read_device(self) -> DeviceFacts:
        self.backend._enter("read_device")  # noqa: SLF001 - two halves of one fake
        used = "cuda" if self.cuda else "cpu"
        name = "A card" if self.cuda else ""
        return DeviceFacts("auto", used, name, f"Runs on {used}.", (("Memory", "1 GiB"),))

    @override
    def run_self_test(self, *, progress: Progress = SILENT) -> SelfTest:
        self.backend._enter("run_self_test", progress)  # noqa: SLF001 - see above
        found = d.Finding("score", self.good, "As stored." if self.good else "Off by 0.1.")
        return SelfTest((found,), "cpu", "a processor", 12.5, 0.98, 1e-7)

    @override
    def import_model(self, request: ImportRequest, *, progress: Progress = SILENT) -> d.ModelCard:
        self.backend._enter("import_model", progress)  # noqa: SLF001 - see above
        self.requests.append(request)
        from tests.support.window import CARD

        card = replace(CARD, id="new-model", name=request.name or "New", licence=request.licence)
        self.backend.models = (*self.backend.models, card)
        return card

    @override
    def list_calibrations(self, card: d.ModelCard) -> tuple[CalibrationEntry, ...]:
        self.backend._enter_light("list_calibrations")  # noqa: SLF001 - see above
        return (self.find_entry(),) if self.calibrated else ()

    def find_entry(self) -> CalibrationEntry:
        """Return the shipped score set of the default recognizer."""
        from xfv_desktop.comparison.calibration import load
        from xfv_desktop.resources import find

        if self.entry is None:
            path = find("calibration/dlib-resnet29.json")
            made = load(path)
            self.entry = CalibrationEntry(path, made.facts, False, KEPT, made.thresholds[0])
        return self.entry

    @override
    def read_calibration(
        self, entry: CalibrationEntry, *, progress: Progress = SILENT
    ) -> CalibrationView:
        self.backend._enter_light("read_calibration")  # noqa: SLF001 - see above
        return replace(calibration_views.read_calibration(entry), strata=(STRATUM,))

    @override
    def list_detectors(self) -> tuple[DetectorCard, ...]:
        self.backend._enter_light("list_detectors")  # noqa: SLF001 - see above
        return self.detectors

    @override
    def calibrate(
        self, request: CalibrationRequest, *, progress: Progress = SILENT
    ) -> CalibrationEntry:
        self.requests.append(request)
        self.backend._enter("calibrate", progress)  # noqa: SLF001 - see above
        return self.find_entry()

    @override
    def list_parts(self) -> tuple[Part, ...]:
        self.backend._enter_light("list_parts")  # noqa: SLF001 - see above
        return (Part("xfv_desktop", "1", "Apache-2.0"), Part("odd & part", "2", "MIT"))

    @override
    def build_bundle(self, *, progress: Progress = SILENT) -> Bundle:
        self.backend._enter("build_bundle", progress)  # noqa: SLF001 - see above
        return Bundle((("program.json", '{"program": 1}'), ("machine.json", '{"used": "cpu"}')))

    @override
    def write_bundle(self, bundle: Any, target: Path) -> Path:
        self.backend._enter("write_bundle")  # noqa: SLF001 - see above
        return target
