"""The use cases about the installation itself: machine, recognizers, calibrations, help.

As in `xfv_desktop.gui.backend`, heavy modules are imported inside the calls.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from xfv_desktop.domain import ModelCard
from xfv_desktop.progress import SILENT, Progress

if TYPE_CHECKING:
    from xfv_desktop.domain.detectors import DetectorCard
    from xfv_desktop.domain.validation import GoldenFacts, Validation, ValidationState
    from xfv_desktop.workflow.calibration_views import CalibrationEntry, CalibrationView
    from xfv_desktop.workflow.device import DeviceFacts, SelfTest
    from xfv_desktop.workflow.diagnostics import Bundle
    from xfv_desktop.workflow.glossary import Term
    from xfv_desktop.workflow.parts import Part
    from xfv_desktop.workflow.validation_history import GoldenEntry, History
    from xfv_desktop.workflow.workbench import Notice, Workbench


@dataclass(frozen=True)
class ImportRequest:
    """A file of weights and what is known of it; empty means not known."""

    file: Path
    name: str = ""
    licence: str = ""
    training_data: str = ""
    architecture: str = ""


@dataclass(frozen=True)
class CalibrationRequest:
    """What the window asks to be measured: the list, its folder, the recognizer, how."""

    pairs_file: Path
    root: Path
    model: str
    name: str = ""
    aligned: bool = False
    face: str = "central"
    crossings: bool = False
    resume: bool = False
    replace: bool = False
    detector: str | None = None
    fmr: tuple[float, ...] = (0.01, 0.001)


@dataclass(frozen=True)
class GoldenRequest:
    """Golden comparisons to be made of own pictures, two by two: probe, reference."""

    folder: Path
    pictures: tuple[Path, ...]
    name: str = ""
    model: str | None = None
    with_maps: bool = True


class Installation:
    """Bind the use cases about the installation to one workbench; all belong into a lane."""

    def __init__(self, workbench: Workbench) -> None:
        self._bench = workbench

    def take_notices(self) -> tuple[Notice, ...]:
        """Return what the program did by itself since this was asked last."""
        taken, self._bench.notices[:] = tuple(self._bench.notices), []
        return taken

    def validate_when_due(self, *, progress: Progress = SILENT) -> None:
        """Run the golden comparisons where an update made that due; the notices tell of it.

        Raises
        ------
        Cancelled
            When it was stopped; it is due again at the next start.
        """
        from xfv_desktop.workflow import validation_start

        validation_start.validate_when_due(self._bench, progress=progress)

    def validate(self, golden: Path | None, *, progress: Progress = SILENT) -> Validation:
        """Run golden comparisons: the program's, or those in a folder."""
        from xfv_desktop.workflow import validation

        return validation.validate(self._bench, golden=golden, progress=progress)

    def read_validations(self) -> tuple[ValidationState, History, tuple[GoldenEntry, ...]]:
        """Return whether a validation is due, the runs so far, and the sets here."""
        from xfv_desktop.workflow import validation_history, validation_state

        return (
            validation_state.read_state(self._bench),
            validation_history.read_history(self._bench),
            validation_history.list_golden(self._bench),
        )

    def issue_validation(
        self, found: Validation, *, pkcs12: Path, passphrase: str, target: Path
    ) -> str:
        """Write a validation as a signed page; return the file's SHA-256."""
        from xfv_desktop.workflow import validation_report
        from xfv_desktop.workflow.report import SignerKey

        key = SignerKey(pkcs12, passphrase)
        return validation_report.issue(self._bench, found, key=key, out=target)

    def propose_golden(self, name: str) -> Path:
        """Return a folder for an own set, where it is found again."""
        from xfv_desktop.workflow import validation_history

        return validation_history.find_own_sets(self._bench) / name

    def record_golden(self, request: GoldenRequest, *, progress: Progress = SILENT) -> GoldenFacts:
        """Make golden comparisons of own pictures and keep them in a new folder."""
        from xfv_desktop.workflow import validation

        options = validation.RecordOptions(
            pictures=request.pictures,
            name=request.name,
            model=request.model,
            methods=None if request.with_maps else (),
        )
        made = validation.record(self._bench, request.folder, options=options, progress=progress)
        return made.facts

    def set_damaged_aside(self) -> None:
        """Rename what cannot be read among the user's files; the notices say so."""
        from xfv_desktop.workflow import upkeep

        upkeep.set_damaged_aside(self._bench)

    def read_device(self) -> DeviceFacts:
        """Return what computes, and what runs where."""
        from xfv_desktop.workflow import device

        return device.read_device(self._bench)

    def run_self_test(self, *, progress: Progress = SILENT) -> SelfTest:
        """Test the machine for some ten seconds."""
        from xfv_desktop.workflow import device

        return device.run_self_test(self._bench, progress=progress)

    def import_model(self, request: ImportRequest, *, progress: Progress = SILENT) -> ModelCard:
        """Take in a recognizer's file."""
        from xfv_desktop.workflow import models

        facts = models.ModelFacts(
            architecture=request.architecture or None,
            name=request.name,
            licence=request.licence,
            training_data=request.training_data,
        )
        return models.import_model(self._bench, request.file, facts=facts, progress=progress)

    def list_calibrations(self, card: ModelCard) -> tuple[CalibrationEntry, ...]:
        """Return a recognizer's score sets, own ones first."""
        from xfv_desktop.workflow import calibration_views

        return calibration_views.list_calibrations(self._bench, card)

    def read_calibration(
        self, entry: CalibrationEntry, *, progress: Progress = SILENT
    ) -> CalibrationView:
        """Return a score set with its curves."""
        from xfv_desktop.workflow import calibration_views

        return calibration_views.read_calibration(entry, progress=progress)

    def list_detectors(self) -> tuple[DetectorCard, ...]:
        """Return the detectors here that can search pictures."""
        from xfv_desktop.workflow import detectors

        return detectors.list_searching(self._bench)

    def calibrate(
        self, request: CalibrationRequest, *, progress: Progress = SILENT
    ) -> CalibrationEntry:
        """Measure a recognizer on labelled pairs and keep the set."""
        from xfv_desktop.workflow import calibration, calibration_templates, calibration_views

        options = calibration.CalibrationOptions(
            pairs_file=request.pairs_file,
            root=request.root,
            model=request.model,
            name=request.name,
            acquisition=calibration_templates.Acquisition(request.aligned, request.face),
            detector=request.detector,
            fmr=request.fmr,
            crossings=request.crossings,
            resume=request.resume,
            replace=request.replace,
        )
        return calibration_views.measure(self._bench, options, progress=progress)

    def list_terms(self) -> tuple[Term, ...]:
        """Return the glossary."""
        return list_terms()

    def list_parts(self) -> tuple[Part, ...]:
        """Return what the program is made of."""
        from xfv_desktop.workflow import parts

        return parts.list_parts()

    def build_bundle(self, *, progress: Progress = SILENT) -> Bundle:
        """Return what a diagnostic bundle would hold."""
        from xfv_desktop.workflow import diagnostics

        return diagnostics.build_bundle(self._bench, progress=progress)

    def write_bundle(self, bundle: Bundle, target: Path) -> Path:
        """Write a diagnostic bundle."""
        from xfv_desktop.workflow import diagnostics

        return diagnostics.write_bundle(bundle, target)


def list_terms() -> tuple[Term, ...]:
    """Return the glossary; quick enough for the window's own thread."""
    from xfv_desktop.workflow import glossary

    return glossary.list_terms()
