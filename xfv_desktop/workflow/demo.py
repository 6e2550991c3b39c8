"""The demo on nothing but the program: synthetic heads, one explained comparison."""

from __future__ import annotations

import secrets
import tempfile
from dataclasses import dataclass
from pathlib import Path

from xfv_desktop.domain import CaseInfo, Comparison, Side, VerificationStatus
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.workflow import queries
from xfv_desktop.workflow.cases import add_evidence, create_case, open_case
from xfv_desktop.workflow.examination import CompareOptions
from xfv_desktop.workflow.explanation import ExplainOptions, explain
from xfv_desktop.workflow.pairs import (
    FileChoice,
    PairResult,
    compare_files,
    open_scratch_case,
    write_outputs,
)
from xfv_desktop.workflow.report import SignerKey, create_signer, issue_report, verify_report
from xfv_desktop.workflow.synthetic import list_pictures
from xfv_desktop.workflow.workbench import Workbench

DEMO_EXAMINER = "Demo examiner"
DEMO_TITLE = "Demo: synthetic heads"


@dataclass(frozen=True)
class DemoResult:
    """What the demo wrote, and how its report was verified."""

    comparison: Comparison
    report: Path
    signer: Path
    document: Path
    status: VerificationStatus


def open_demo_case(workbench: Workbench, *, progress: Progress = SILENT) -> CaseInfo:
    """Open the ready case of synthetic heads, making it the first time.

    Raises
    ------
    CaseError
        When the user's folder of cases cannot be written.
    """
    workbench.examiner = workbench.examiner or DEMO_EXAMINER
    path = workbench.folders.cases / "demo"
    if not (path / "case.sqlite").exists():
        create_case(workbench, path, title=DEMO_TITLE, synthetic=True)
    info = open_case(workbench, path)
    made = workbench.case(path).comparisons()
    if not made:
        _fill(workbench, path, curves=True, progress=progress)
    elif queries.read_explanation(workbench, path, made[0].id) is None:
        explain(workbench, path, made[0].id, progress=progress)  # the first run was cut short
    return info


def run_demo(workbench: Workbench, out: Path, *, progress: Progress = SILENT) -> DemoResult:
    """Run the whole job headless: intake, comparison, maps, curves, signed report, verify.

    Raises
    ------
    XfvError
        As the single steps do.
    """
    workbench.examiner = workbench.examiner or DEMO_EXAMINER
    with open_scratch_case(workbench, title=DEMO_TITLE, synthetic=True) as case:
        result = _fill(workbench, case, curves=True, progress=progress.part(0, 0.85))
        document = write_outputs(workbench, case, result, out)
        phrase = secrets.token_urlsafe(24)
        with tempfile.TemporaryDirectory(dir=case.parent) as keys:
            files = create_signer(workbench, DEMO_EXAMINER, passphrase=phrase, folder=Path(keys))
            signer = out / "signer.pem"
            signer.write_bytes(files.pem.read_bytes())
            report = out / "report.pdf"
            issue_report(
                workbench,
                case,
                result.comparison.id,
                key=SignerKey(files.pkcs12, phrase),
                out=report,
                progress=progress.part(0.85, 0.97),
            )
        status = verify_report(workbench, report, trust=[signer], case=case)
    progress.step(1.0, "Verified")
    return DemoResult(result.comparison, report, signer, document, status)


def _fill(workbench: Workbench, case: Path, *, curves: bool, progress: Progress) -> PairResult:
    """Take all pictures in and explain one mated comparison."""
    pictures = list_pictures()
    for picture in pictures:
        role = Side.PROBE if picture.purpose.startswith("probe") else Side.REFERENCE
        add_evidence(workbench, case, [picture.path], role=role)
    probe = next(p for p in pictures if p.purpose.startswith("probe"))
    mated = next(p for p in pictures if p.identity == probe.identity and p.path != probe.path)
    return compare_files(
        workbench,
        case,
        (FileChoice(probe.path), FileChoice(mated.path)),
        options=CompareOptions(),
        explanation=ExplainOptions(curves=curves),
        progress=progress,
    )
