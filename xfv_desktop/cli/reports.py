"""xfv signer …, xfv report, xfv countersign, xfv verify."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from xfv_desktop.cli.session import (
    AsJson,
    CasePath,
    Examiner,
    emit,
    read_passphrase,
    start,
    watch,
)
from xfv_desktop.workflow.documents import document

signer_app = typer.Typer(help="Make certificates for trying out.", no_args_is_help=True)
PassphraseFile = Annotated[
    Path | None, typer.Option(help="File whose first line is the passphrase.")
]
PassphraseEnv = Annotated[
    str, typer.Option("--passphrase-env", help="Environment variable that holds the passphrase.")
]
DEFAULT_VARIABLE = "XFV_PASSPHRASE"
_WORDS = {True: "ok", False: "FAILED", None: "not checked"}


@signer_app.command("create")
def create_signer(
    name: Annotated[str, typer.Option(help="Whose certificate it is.")],
    out: Annotated[Path, typer.Option(help="Folder for signer.p12 and signer.pem.")],
    passphrase_file: PassphraseFile = None,
    variable: PassphraseEnv = DEFAULT_VARIABLE,
    as_json: AsJson = False,
) -> None:
    """Make a self-made examiner certificate; nobody trusts it until it is given."""
    from xfv_desktop.workflow import report

    phrase = read_passphrase(passphrase_file, variable, as_json=as_json, environ=dict(os.environ))
    files = report.create_signer(start(), name, passphrase=phrase, folder=out)
    lines = [
        f"Key and certificate: {files.pkcs12}",
        f"Certificate to give to verifiers: {files.pem}",
        "Self-made, for trying out: a verifier trusts it only with --trust signer.pem.",
    ]
    emit({"pkcs12": str(files.pkcs12), "pem": str(files.pem)}, lines, as_json=as_json)


def report(
    case: CasePath,
    comparison: Annotated[str, typer.Argument(help="Comparison id, its start, or 'latest'.")],
    pkcs12: Annotated[Path, typer.Option(help="The signer's key and certificate (.p12).")],
    out: Annotated[Path, typer.Option(help="The PDF to write.")],
    override: Annotated[
        str,
        typer.Option(
            help="Why a report with a recognizer for research only is signed nonetheless; logged "
            "and printed on its first page."
        ),
    ] = "",
    passphrase_file: PassphraseFile = None,
    variable: PassphraseEnv = DEFAULT_VARIABLE,
    examiner: Examiner = "",
    as_json: AsJson = False,
) -> None:
    """Write a comparison's report as a signed PDF."""
    from xfv_desktop.workflow import queries
    from xfv_desktop.workflow import report as reports
    from xfv_desktop.workflow.overrides import record_override

    phrase = read_passphrase(passphrase_file, variable, as_json=as_json, environ=dict(os.environ))
    workbench = start(examiner)
    found = queries.resolve_comparison(workbench, case, comparison)
    if override:
        record_override(workbench, case, found, reason=override)
    issued = reports.issue_report(
        workbench,
        case,
        found,
        key=reports.SignerKey(pkcs12, phrase),
        out=out,
        progress=watch(as_json=as_json),
    )
    lines = [f"Signed report: {out}", f"SHA-256 {issued.sha256}", f"Signer  {issued.signer}"]
    emit(document(issued) | {"out": str(out)}, lines, as_json=as_json)


def countersign(
    pdf: Annotated[Path, typer.Argument(help="The report as signed.", metavar="PDF")],
    pkcs12: Annotated[Path, typer.Option(help="The verifier's key and certificate (.p12).")],
    out: Annotated[Path, typer.Option(help="The countersigned PDF to write.")],
    case: Annotated[
        Path | None, typer.Option(help="The case that issued it; it keeps a copy.")
    ] = None,
    passphrase_file: PassphraseFile = None,
    variable: PassphraseEnv = DEFAULT_VARIABLE,
    examiner: Examiner = "",
    as_json: AsJson = False,
) -> None:
    """Add the verifier's signature to a signed report; its examiner cannot do that."""
    from xfv_desktop.workflow.countersigning import countersign_report
    from xfv_desktop.workflow.report import SignerKey

    phrase = read_passphrase(passphrase_file, variable, as_json=as_json, environ=dict(os.environ))
    signed = countersign_report(
        start(examiner),
        pdf,
        key=SignerKey(pkcs12, phrase),
        out=out,
        case_path=case,
        progress=watch(as_json=as_json),
    )
    lines = [
        f"Countersigned report: {out}",
        f"SHA-256  {signed.sha256}",
        f"Examiner {signed.examiner}",
        f"Verifier {signed.verifier}",
    ]
    emit(document(signed) | {"path": str(out)}, lines, as_json=as_json)


def verify(
    pdf: Annotated[Path, typer.Argument(help="The signed report.", metavar="PDF")],
    trust: Annotated[
        list[Path] | None, typer.Option(help="PEM certificate to trust; may be repeated.")
    ] = None,
    case: Annotated[Path | None, typer.Option(help="The case that issued it.")] = None,
    as_json: AsJson = False,
) -> int:
    """Check integrity, coverage, manifest and signer of a report; 0 only if all hold."""
    from xfv_desktop.workflow import report as reports

    status = reports.verify_report(
        start(), pdf, trust=trust or [], case=case, progress=watch(as_json=as_json)
    )
    lines = [f"{_WORDS[f.passed]:12} {f.name}: {f.detail}" for f in status.findings]
    lines += [
        f"{one.field}: {one.signer}  Signed: {one.signed_at}  Level: {one.level}"
        for one in status.signatures
    ]
    lines.append("All checks hold." if status.ok else "NOT verified.")
    result = document(status) | {"ok": status.ok}
    emit(result, lines, as_json=as_json)
    return 0 if status.ok else 1


def register(root: typer.Typer) -> None:
    """Add this file's top-level commands."""
    root.command("report")(report)
    root.command("countersign")(countersign)
    root.command("verify")(verify)
