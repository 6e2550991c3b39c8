"""The chain shows every edit, gap and reordering; a cut tail needs a head noted outside."""

from __future__ import annotations

import dataclasses
import hashlib
import json

import pytest

from tests.support.casefile import EXAMINER, NOW
from xfv_desktop.casefile.audit import GENESIS, Act, chain, read_rows, verify, write_details
from xfv_desktop.domain import AuditEntry
from xfv_desktop.errors import CaseDamaged


@pytest.fixture
def entries() -> list[AuditEntry]:
    chained: list[AuditEntry] = []
    for number in range(1, 6):
        act = Act(NOW, EXAMINER, "act", f"subject {number}", write_details({"n": number}, {}))
        previous = chained[-1].hash if chained else GENESIS
        chained.append(chain(act, seq=number, previous=previous))
    return chained


def _passed(entries: list[AuditEntry], head: str | None = None) -> list[bool | None]:
    return [finding.passed for finding in verify(entries, expected_head=head)]


def test_untouched_chain_passes(entries: list[AuditEntry]) -> None:
    assert _passed(entries) == [True]


def test_hash_can_be_recomputed_by_hand(entries: list[AuditEntry]) -> None:
    """The recipe printed in every export, with nothing of ours but the entry."""
    entry = entries[1]
    rest = {
        "action": entry.action,
        "at": entry.at.isoformat(),
        "details": entry.details,
        "examiner": entry.examiner,
        "seq": entry.seq,
        "subject": entry.subject,
    }
    text = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert entry.hash == hashlib.sha256((entries[0].hash + text).encode()).hexdigest()
    assert entries[0].previous == "0" * 64


@pytest.mark.parametrize(
    "change",
    [
        {"examiner": "S. Else"},
        {"action": "other"},
        {"subject": "other"},
        {"details": "{}"},
        {"at": NOW.replace(year=2025)},
        {"at": NOW.replace(tzinfo=None)},
        {"seq": 9},
        {"hash": "f" * 64},
        {"previous": "f" * 64},
    ],
)
def test_an_edit_shows(entries: list[AuditEntry], change: dict[str, object]) -> None:
    entries[2] = dataclasses.replace(entries[2], **change)
    assert _passed(entries) == [False]


def test_an_edit_with_its_own_hash_recomputed_shows(entries: list[AuditEntry]) -> None:
    """Whoever edits one entry would have to rewrite all that follow."""
    forged = dataclasses.replace(entries[2], action="other")
    act = Act(forged.at, forged.examiner, forged.action, forged.subject, forged.details)
    entries[2] = chain(act, seq=3, previous=entries[1].hash)
    assert _passed(entries) == [False]


def test_a_missing_middle_shows(entries: list[AuditEntry]) -> None:
    del entries[2]
    assert _passed(entries) == [False]


def test_a_missing_start_shows(entries: list[AuditEntry]) -> None:
    assert _passed(entries[1:]) == [False]


def test_reordering_shows(entries: list[AuditEntry]) -> None:
    entries[1], entries[2] = entries[2], entries[1]
    assert _passed(entries) == [False]


def test_an_empty_log_is_no_log() -> None:
    assert _passed([]) == [False]


def test_a_cut_tail_needs_a_head_from_outside(entries: list[AuditEntry]) -> None:
    """The known limit of every chain, and what closes it."""
    head = entries[-1].hash
    assert _passed(entries, head) == [True, True]
    assert _passed(entries, entries[2].hash) == [True, True]
    assert _passed(entries[:-1]) == [True]
    assert _passed(entries[:-1], head) == [True, False]


def test_rows_are_read_from_the_details(entries: list[AuditEntry]) -> None:
    entry = dataclasses.replace(entries[0], details=write_details({}, {"evidence/e1": "a" * 64}))
    assert read_rows(entry) == {"evidence/e1": "a" * 64}
    with pytest.raises(CaseDamaged):
        read_rows(dataclasses.replace(entry, details="[]"))
