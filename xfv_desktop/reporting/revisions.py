"""A countersigned report: the certified revision, and the one signature that may follow it."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from cryptography import x509
from pikepdf import Pdf
from pyhanko.sign.diff_analysis import (
    CatalogModificationRule,
    DiffResult,
    DocInfoRule,
    DSSCompareRule,
    FormUpdatingRule,
    MetadataUpdateRule,
    ModificationLevel,
    ObjectStreamRule,
    SigFieldModificationRule,
    StandardDiffPolicy,
    XrefStreamRule,
)

from xfv_desktop.reporting.credentials import SignerFacts
from xfv_desktop.reporting.fields import EXAMINER_FIELD, VERIFIER_FIELD

MOST_SIGNATURES: Final = 2
# The library's usual rules, less those that let fields be made or other fields be filled.
_CATALOG: Any = CatalogModificationRule
_RULES: tuple[Any, ...] = (
    DocInfoRule,
    XrefStreamRule,
    ObjectStreamRule,
    DSSCompareRule,
    MetadataUpdateRule,
)
PERMITTED: Final = StandardDiffPolicy(
    global_rules=[
        _CATALOG(),
        *(rule().as_qualified(ModificationLevel.LTA_UPDATES) for rule in _RULES),
    ],
    form_rule=FormUpdatingRule(field_rules=[SigFieldModificationRule()]),
)
# What signing programs write of themselves or write anew; the rules let metadata say anything.
_OWN_NOTES: Final = (
    "ModDate",
    "Producer",
    "MetadataDate",
    "ModifyDate",
    "InstanceID",
    "History",
    "schemas",
)
_RANGE: Final = re.compile(rb"/ByteRange \[ ?0 (\d{1,12}) (\d{1,12}) (\d{1,12}) ?\]")


@dataclass(frozen=True, eq=False)
class Reading:
    """A signature as found in the file, and the library's judgement of it.

    Attributes
    ----------
    embedded, status
        The signature and its validation status, in the library's own classes.
    certificate : Certificate
        The signer's.
    facts : SignerFacts
        What the certificate says of the signer.
    certified : bool
        Whether the signature certifies the document.
    moment : datetime
        When certificates must be valid.
    """

    embedded: Any
    status: Any
    certificate: x509.Certificate
    facts: SignerFacts
    certified: bool
    moment: datetime

    @property
    def field(self) -> str:
        """Name of the field that holds the signature."""
        return str(self.embedded.field_name)

    @property
    def byte_range(self) -> list[int]:
        """Start and length of both covered parts."""
        return [int(number) for number in self.embedded.byte_range]

    @property
    def end(self) -> int:
        """Where the covered bytes end."""
        return sum(self.byte_range[2:4])


def cut_first_revision(pdf: bytes) -> bytes:
    """Return the file up to where its first signature's range ends; whole where none is found.

    What is returned is compared by hash only: a range that was tampered with cannot make
    it equal to a file that was kept.
    """
    found = _RANGE.search(pdf)
    return pdf[: int(found[2]) + int(found[3])] if found else pdf


def find_change(pdf: bytes, *, first: Reading, second: Reading) -> str:
    """Return what was changed between certifying and countersigning, or nothing.

    Permitted are the verifier's signature in its own field, validation data (DSS), and
    the dates and the name by which the signing program marks its work.

    Parameters
    ----------
    pdf : bytes
        The whole file.
    first, second : Reading
        The examiner's signature and the one that follows.

    References
    ----------
    ISO 32000-2, 12.8.2.2 (DocMDP); ETSI EN 319 142-1, 5.4 (DSS).
    """
    if (first.field, second.field) != (EXAMINER_FIELD, VERIFIER_FIELD):
        return f"A signature stands in the field {second.field}, where reports have none."
    found = first.embedded.diff_result
    if not isinstance(found, DiffResult) or not first.status.docmdp_ok:
        return "Between the signatures the report was changed beyond what was certified."
    if found.changed_form_fields != {VERIFIER_FIELD}:
        return "Between the signatures other fields than the verifier's were changed."
    notes = _read_notes(pdf)
    if notes is None or notes != _read_notes(pdf[: first.end]):
        return "Between the signatures the document's title or other metadata were changed."
    return ""


def _read_notes(pdf: bytes) -> Mapping[str, object] | None:
    """Return the document's metadata less what signing programs write, None if damaged."""
    try:
        with Pdf.open(io.BytesIO(pdf), attempt_recovery=False) as document:
            notes: dict[str, object] = {k: str(v) for k, v in document.docinfo.items()}
            with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
                notes |= {key: str(value) for key, value in metadata.items()}
    except Exception:  # noqa: BLE001 - a hostile file may break its reader anywhere
        return None
    return {name: value for name, value in notes.items() if not name.endswith(_OWN_NOTES)}
