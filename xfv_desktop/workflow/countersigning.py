"""A verifier's signature on a report that an examiner has signed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from xfv_desktop.domain import IssuedReport
from xfv_desktop.errors import ReportError
from xfv_desktop.evidence.digest import hash_bytes
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.reporting import signing, verification
from xfv_desktop.workflow import queries
from xfv_desktop.workflow.report import SignerKey, read_file, write_file
from xfv_desktop.workflow.workbench import Workbench


@dataclass(frozen=True)
class CountersignedReport:
    """A report with both signatures: where it was written, and the case's record of it.

    ``record`` is None where no case was named.
    """

    path: Path
    sha256: str
    size: int
    examiner: str
    verifier: str
    record: IssuedReport | None


def countersign_report(
    workbench: Workbench,
    pdf: Path,
    *,
    key: SignerKey,
    out: Path,
    case_path: Path | None = None,
    progress: Progress = SILENT,
) -> CountersignedReport:
    """Append a verifier's signature to a signed report, check it, and write the file.

    Parameters
    ----------
    pdf : path
        The report as its examiner signed it; it is left as it is.
    key : SignerKey
        The verifier's certificate file and what opens it.
    out : path
        Where the countersigned report is written.
    case_path : path, optional
        The case that issued the report; it then keeps the countersigned one too.

    Raises
    ------
    MissingFile, ReportError
        When there is no file, it is no unchanged report, or the case did not issue it.
    ExaminerMissing
        When a case is named, but not who countersigns.
    WrongPassphrase, SignerError
        When the certificate cannot be used, or is the examiner's own.
    """
    data, pkcs12 = read_file(pdf), read_file(key.pkcs12)
    issued = None if case_path is None else _find_issued(workbench, case_path, data)
    progress.step(0.2, "Checking the examiner's signature")
    at = workbench.clock()
    signed = signing.countersign(
        data,
        pkcs12=pkcs12,
        passphrase=key.passphrase,
        reason="Verification of the report",
        signed_at=at,
    )
    progress.step(0.8, "Writing the report")
    examiner, verifier = verification.verify(signed, trust=(), moment=at).signatures
    record = None
    if issued is not None and case_path is not None:
        signer = signing.describe_signer(pkcs12, key.passphrase)
        record = _describe_countersigned(workbench, issued, signed, signer=signer, at=at)
        _keep_countersigned(workbench, case_path, record, issued=issued, signed=signed)
    write_file(out, signed)
    return CountersignedReport(
        out, hash_bytes(signed), len(signed), examiner.signer, verifier.signer, record
    )


def _find_issued(workbench: Workbench, case_path: Path, data: bytes) -> IssuedReport:
    """Return the case's record of a report, or say that it issued no such file."""
    digest = hash_bytes(data)
    workbench.require_examiner()
    for report in queries.list_reports(workbench, case_path):
        if report.sha256 == digest:
            return report
    raise ReportError(
        "The case has not issued this report.",
        advice="Give the file as it was signed, or name the case that issued it.",
    )


def _describe_countersigned(
    workbench: Workbench,
    issued: IssuedReport,
    signed: bytes,
    *,
    signer: signing.SignerFacts,
    at: datetime,
) -> IssuedReport:
    """Return the record of a countersigned report, which stands beside that of the issued one."""
    report_id = workbench.new_id()
    return replace(
        issued,
        id=report_id,
        at=at,
        examiner=workbench.require_examiner(),
        path=f"reports/{report_id}.pdf",
        sha256=hash_bytes(signed),
        size=len(signed),
        signer=signer.subject,
        self_made=signer.self_made,
    )


def _keep_countersigned(
    workbench: Workbench,
    case_path: Path,
    record: IssuedReport,
    *,
    issued: IssuedReport,
    signed: bytes,
) -> None:
    """Keep a countersigned report with the case, the issued one beside it."""
    case = workbench.case(case_path, write=True)
    with case.work(examiner=record.examiner, at=record.at) as work:
        work.add_report(record, signed)
        details = {"report": issued.id, "sha256": record.sha256, "signer": record.signer}
        work.record("report countersigned", record.id, details)
        work.commit()
