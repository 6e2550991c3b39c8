"""A validation as a signed page for the laboratory's file."""

from __future__ import annotations

from pathlib import Path

from xfv_desktop.domain.validation import Validation
from xfv_desktop.evidence.digest import hash_bytes
from xfv_desktop.reporting import signing
from xfv_desktop.reporting.validation import render_validation
from xfv_desktop.workflow.report import SignerKey, read_file, write_file
from xfv_desktop.workflow.workbench import Workbench


def issue(workbench: Workbench, found: Validation, *, key: SignerKey, out: Path) -> str:
    """Lay a validation out, sign it, write it, and return the file's SHA-256.

    `report.verify_report` checks it like any other report.

    Raises
    ------
    WrongPassphrase, SignerError, MissingFile
        When the certificate cannot be used.
    CaseNotWritable, DiskFull
        When the file cannot be written.
    """
    signed = signing.sign(
        render_validation(found),
        pkcs12=read_file(key.pkcs12),
        passphrase=key.passphrase,
        reason="Validation of the installation",
        signed_at=workbench.clock(),
    )
    write_file(out, signed)
    return hash_bytes(signed)
