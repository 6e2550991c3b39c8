"""The use cases as the window calls them: one thin object, replaced by a fake in tests.

Modules that load torch or the database are imported inside the calls, so that they load in
a lane's thread and never in the window's.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.domain import (
    AuditEntry,
    CalibrationSet,
    CaseCheck,
    CaseInfo,
    Comparison,
    DecodedImage,
    EvidenceItem,
    Explanation,
    FaceDetection,
    FloatArray,
    IssuedReport,
    MapRecord,
    MethodCard,
    ModelCard,
    Opinion,
    Polarity,
    SampleRecord,
    Side,
    Uint8Array,
    VerificationStatus,
)
from xfv_desktop.errors import ResourceError
from xfv_desktop.gui.archive_backend import ArchiveBackend
from xfv_desktop.gui.installation import Installation
from xfv_desktop.gui.queue_backend import QueueBackend
from xfv_desktop.gui.requests import Choice as Choice
from xfv_desktop.gui.requests import Conditions as Conditions
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.settings import Folders, Settings

if TYPE_CHECKING:
    from xfv_desktop.workflow.workbench import Workbench


class Distributions(Protocol):
    """Densities of mated and non-mated scores: edges (B + 1,), densities (B,)."""

    @property
    def edges(self) -> Sequence[float] | NDArray[np.float64]:
        """Bin edges in score units."""

    @property
    def mated(self) -> Sequence[float] | NDArray[np.float64]:
        """Density of mated scores per bin."""

    @property
    def non_mated(self) -> Sequence[float] | NDArray[np.float64]:
        """Density of non-mated scores per bin."""

    @property
    def calibration(self) -> CalibrationSet:
        """The score set behind the densities."""


# Whole records the window holds at once; older ones are read when they are chosen.
NEWEST = 200


@dataclass(frozen=True)
class Signer:
    """Where the files of a try-out signer lie."""

    pkcs12: Path
    pem: Path


class Backend(QueueBackend, ArchiveBackend):
    """Bind the use cases to one workbench.

    Every method that takes a case takes its folder. All but the properties belong into a
    lane.
    """

    def __init__(self, workbench: Workbench) -> None:
        self._bench = workbench
        self.installation = Installation(workbench)

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._bench.settings

    @property
    def folders(self) -> Folders:
        """Where this user's files lie."""
        return self._bench.folders

    @property
    def examiner(self) -> str:
        """Who acts; empty until somebody says so."""
        return self._bench.examiner

    def change_settings(self, **changes: object) -> Settings:
        """Validate, save and use changed settings."""
        return self._bench.change_settings(**changes)

    def close(self) -> None:
        """Close every open case."""
        self._bench.close()

    def load_engines(self) -> None:
        """Import what takes long to import, and load the recognizer of the settings.

        Raises
        ------
        ModelError, DeviceMissing
            When it cannot be loaded; the window works without until it is needed.
        """
        from xfv_desktop.workflow import demo, examination, explanation, models, opinions

        del demo, examination, explanation, models, opinions
        self.installation.set_damaged_aside()
        self._bench.warm_up()
        self._bench.recognizer(self.settings.model, self.settings.device)

    # --- cases ---------------------------------------------------------------------------

    def create_case(self, path: Path, *, title: str) -> CaseInfo:
        """Create a case, and remember it among the recent ones."""
        from xfv_desktop.workflow import cases

        cases.create_case(self._bench, path, title=title)
        return cases.open_case(self._bench, path)

    def open_case(self, path: Path) -> CaseInfo:
        """Open a case."""
        from xfv_desktop.workflow import cases

        return cases.open_case(self._bench, path)

    def open_demo(self, *, progress: Progress = SILENT) -> CaseInfo:
        """Open the case of synthetic heads, making it when it is missing."""
        from xfv_desktop.workflow import demo

        return demo.open_demo_case(self._bench, progress=progress)

    def close_case(self, case: Path) -> None:
        """Close a case."""
        from xfv_desktop.workflow import cases

        cases.close_case(self._bench, case)

    def add_evidence(
        self,
        case: Path,
        files: Sequence[Path],
        *,
        role: Side | None,
        progress: Progress = SILENT,
    ) -> tuple[tuple[EvidenceItem, bool], ...]:
        """Take files in; return each item with whether the case already held it."""
        from xfv_desktop.workflow import cases

        taken = cases.add_evidence(self._bench, case, files, role=role, progress=progress)
        return tuple((one.item, one.known) for one in taken)

    def check_case(self, case: Path, *, progress: Progress = SILENT) -> CaseCheck:
        """Recompute the chain, the rows and the stored bytes."""
        from xfv_desktop.workflow import cases

        return cases.check_case(self._bench, case, progress=progress)

    def export_case(self, case: Path, target: Path, *, progress: Progress = SILENT) -> Path:
        """Write the case as one archive."""
        from xfv_desktop.workflow import cases

        return cases.export_case(self._bench, case, target, progress=progress)

    def backup_case(self, case: Path, target: Path, *, progress: Progress = SILENT) -> Path:
        """Copy the case and verify the copy."""
        from xfv_desktop.workflow import cases

        return cases.backup_case(self._bench, case, target, progress=progress)

    # --- queries -------------------------------------------------------------------------

    def list_evidence(self, case: Path) -> tuple[EvidenceItem, ...]:
        """Return the case's pictures."""
        from xfv_desktop.workflow import queries

        return queries.list_evidence(self._bench, case)

    def read_picture(self, case: Path, evidence_id: str, *, frame: int = 0) -> DecodedImage:
        """Return one frame's pixels."""
        from xfv_desktop.workflow import queries

        return queries.read_picture(self._bench, case, evidence_id, frame=frame)

    def read_thumbnail(self, case: Path, evidence_id: str, *, longest: int) -> Uint8Array:
        """Return a small picture, uint8 (H, W, 3) RGB."""
        from xfv_desktop.workflow import queries

        return queries.read_thumbnail(self._bench, case, evidence_id, longest=longest)

    def list_comparisons(self, case: Path) -> tuple[Comparison, ...]:
        """Return the newest of the case's comparisons, oldest first; see `list_summaries`."""
        from xfv_desktop.workflow import queries

        return queries.list_comparisons(self._bench, case, newest=NEWEST)

    def read_explanation(self, case: Path, comparison_id: str) -> Explanation | None:
        """Return the newest explanation of a comparison."""
        from xfv_desktop.workflow import queries

        return queries.read_explanation(self._bench, case, comparison_id)

    def read_crop(self, case: Path, record: SampleRecord) -> Uint8Array:
        """Return an aligned crop, uint8 (S, S, 3) RGB."""
        from xfv_desktop.workflow import queries

        return queries.read_crop(self._bench, case, record)

    def read_map(
        self, case: Path, comparison_id: str, record: MapRecord, *, smoothing: str
    ) -> FloatArray:
        """Return a map as it is to be displayed, float32 (S, S)."""
        from xfv_desktop.workflow import queries

        return queries.read_map(self._bench, case, comparison_id, record, smoothing=smoothing)

    def list_smoothings(self) -> tuple[str, ...]:
        """Return the names of the display smoothings, ``none`` first."""
        from xfv_desktop.workflow import queries

        return queries.list_smoothings()

    def read_published_smoothings(self) -> dict[str, str]:
        """Return the smoothing each method's authors show their maps under."""
        from xfv_desktop.workflow import report

        return dict(report.DISPLAY_SMOOTHING)

    def read_ranking(
        self, case: Path, explanation: Explanation, *, method: str, side: Side, polarity: Polarity
    ) -> NDArray[np.int32]:
        """Return the ranking behind a curve, int32 (S * S,)."""
        from xfv_desktop.workflow import queries

        return queries.read_ranking(
            self._bench, case, explanation, method=method, side=side, polarity=polarity
        )

    def read_distributions(self, comparison: Comparison) -> Distributions | None:
        """Return the score densities the comparison can be seen against."""
        from xfv_desktop.workflow import queries

        return queries.read_distributions(self._bench, comparison)

    def list_opinions(self, case: Path, comparison_id: str) -> tuple[Opinion, ...]:
        """Return the opinions on a comparison."""
        from xfv_desktop.workflow import queries

        return queries.list_opinions(self._bench, case, comparison_id)

    def list_reports(self, case: Path) -> tuple[IssuedReport, ...]:
        """Return the reports issued from the case."""
        from xfv_desktop.workflow import queries

        return queries.list_reports(self._bench, case)

    def read_audit(self, case: Path) -> tuple[AuditEntry, ...]:
        """Return the log of acts, the oldest first."""
        from xfv_desktop.workflow import queries

        return queries.read_audit(self._bench, case)

    # --- examination ---------------------------------------------------------------------

    def detect_faces(
        self, case: Path, evidence_id: str, *, frame: int = 0, progress: Progress = SILENT
    ) -> tuple[FaceDetection, ...]:
        """Return the faces of a frame; empty when there is none."""
        from xfv_desktop.workflow import examination

        return examination.detect_faces(
            self._bench, case, evidence_id, frame=frame, progress=progress
        )

    def compare(
        self,
        case: Path,
        sides: tuple[Choice, Choice],
        *,
        conditions: Conditions,
        progress: Progress = SILENT,
    ) -> Comparison:
        """Compare probe and reference, and keep the result."""
        from xfv_desktop.workflow import examination

        options = examination.CompareOptions(
            model=conditions.model,
            threshold=conditions.threshold,
            fmr=conditions.fmr,
            eer=conditions.eer,
        )
        return examination.compare(
            self._bench, case, sides[0], sides[1], options=options, progress=progress
        )

    def explain(
        self,
        case: Path,
        comparison_id: str,
        *,
        methods: tuple[str, ...] | None = None,
        progress: Progress = SILENT,
    ) -> Explanation:
        """Make maps and curves of a comparison, and keep them."""
        from xfv_desktop.workflow import explanation

        options = explanation.ExplainOptions(methods=methods)
        return explanation.explain(
            self._bench, case, comparison_id, options=options, progress=progress
        )

    def list_models(self) -> tuple[ModelCard, ...]:
        """Return the recognizers on this machine."""
        from xfv_desktop.workflow import models

        return models.list_models(self._bench)

    def list_methods(self) -> tuple[MethodCard, ...]:
        """Return the attribution methods."""
        from xfv_desktop.workflow import models

        return models.list_methods()

    def read_method(self, request: str) -> MethodCard:
        """Return a method's card with options chosen, ``METHOD:OPTION=VALUE``."""
        from xfv_desktop.workflow import models

        return models.show_method(request)

    def list_devices(self) -> tuple[str, ...]:
        """Return the computing devices on this machine."""
        from xfv_desktop.workflow import models

        return models.list_devices()

    def save_export(self, target: Path, data: bytes) -> Path:
        """Write a file outside the case, replacing it in one step; return its path.

        Raises
        ------
        ResourceError
            When it cannot be written there.
        """
        draft = target.with_name(f"{target.name}.part")
        try:
            draft.write_bytes(data)
            draft.replace(target)
        except OSError as error:
            with suppress(OSError):
                draft.unlink()
            raise ResourceError(
                f"{target.name} cannot be written: {error.strerror}.",
                advice="Choose another folder, or free some space.",
            ) from error
        return target

    def export_result(
        self, case: Path, comparison_id: str, target: Path, *, data: bytes, what: str
    ) -> Path:
        """Write results of a comparison to a file, with an entry in the case's log."""
        from xfv_desktop.workflow import exports

        return exports.export_result(
            self._bench, case, comparison_id, target=target, data=data, what=what
        )

    # --- opinion and report --------------------------------------------------------------

    def read_scale(self) -> tuple[str, tuple[str, ...]]:
        """Return the opinion scale's name and its levels in order."""
        from xfv_desktop.workflow import opinions

        return opinions.SCALE_NAME, opinions.SCALE

    def record_opinion(self, case: Path, comparison_id: str, *, level: str, text: str) -> Opinion:
        """Keep the examiner's own statement."""
        from xfv_desktop.workflow import opinions

        return opinions.record_opinion(self._bench, case, comparison_id, level=level, text=text)

    def preview_report(
        self, case: Path, comparison_id: str, *, progress: Progress = SILENT
    ) -> bytes:
        """Return the unsigned report, PDF bytes."""
        from xfv_desktop.workflow import report

        return report.preview_report(self._bench, case, comparison_id, progress=progress)

    def needs_override(self, case: CaseInfo, model: ModelCard) -> bool:
        """Return whether a report with a recognizer is signed for a stated reason only."""
        from xfv_desktop.workflow import policy

        return policy.needs_override(case, model)

    def issue_report(
        self,
        case: Path,
        comparison_id: str,
        *,
        pkcs12: Path,
        passphrase: str,
        override: str = "",
        progress: Progress = SILENT,
    ) -> IssuedReport:
        """Sign the report and keep it in the case."""
        from xfv_desktop.workflow import overrides, report

        if override:
            overrides.record_override(self._bench, case, comparison_id, reason=override)
        return report.issue_report(
            self._bench,
            case,
            comparison_id,
            key=report.SignerKey(pkcs12, passphrase),
            progress=progress,
        )

    def verify_report(
        self, pdf: Path, *, trust: Sequence[Path] = (), case: Path | None = None
    ) -> VerificationStatus:
        """Say what holds of a signed report."""
        from xfv_desktop.workflow import report

        return report.verify_report(self._bench, pdf, trust=trust, case=case)

    def create_signer(self, name: str, *, passphrase: str, folder: Path) -> Signer:
        """Make a self-made certificate for trying out."""
        from xfv_desktop.workflow import report

        files = report.create_signer(self._bench, name, passphrase=passphrase, folder=folder)
        return Signer(files.pkcs12, files.pem)
