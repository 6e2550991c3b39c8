"""An exported case is opened again: the same case, checked, or nothing at all."""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import stat
import sys
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.support.archives import (
    Entries,
    change_database,
    export_filled,
    read_entries,
    rewrite,
    write_entries,
)
from tests.support.casefile import EXAMINER, NOW, sha256
from tests.support.program import Program, find_heads
from tests.support.schemas import install_next_schema
from xfv_desktop.casefile import archive as archives
from xfv_desktop.casefile.archive import survey_archive
from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.casefile.unpacking import ARRIVED, Arrival, Origin, read_origin, unpack_case
from xfv_desktop.errors import (
    ArchiveDamaged,
    ArchiveError,
    Cancelled,
    CaseDamaged,
    CaseExists,
    CaseMissing,
    CaseTooNew,
    DiskFull,
    ExaminerMissing,
    ForeignArchive,
    NotAnArchive,
    UnsafeArchive,
    XfvError,
)
from xfv_desktop.progress import SILENT, CancelToken, Progress
from xfv_desktop.workflow import archives as use_cases
from xfv_desktop.workflow.workbench import Workbench

AT = datetime(2027, 1, 1, tzinfo=UTC)
OTHER = "O. Examiner"
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Return the archive of a case with a record of every kind, alone in its folder."""
    made = export_filled(tmp_path / "made")
    (tmp_path / "post").mkdir()
    return made.rename(tmp_path / "post" / "case.xfvcase")


def unpack(archive: Path, target: Path, progress: Progress = SILENT) -> Arrival:
    return unpack_case(archive, target, examiner=OTHER, clock=lambda: AT, progress=progress)


def _content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith("case.")
    }


def _refused(archive: Path, error: type[XfvError], match: str) -> XfvError:
    """Make sure an archive is refused, with advice, and that nothing is left of the attempt."""
    before = archive.read_bytes()
    with pytest.raises(error, match=match) as caught:
        unpack(archive, archive.parent / "copy")
    assert [path.name for path in archive.parent.iterdir()] == [archive.name]
    assert archive.read_bytes() == before
    assert caught.value.advice
    return caught.value


# --- whole archives -----------------------------------------------------------------------


def test_a_round_trip_gives_the_same_case(archive: Path, tmp_path: Path) -> None:
    made = unpack(archive, tmp_path / "copy")
    assert (made.exported, made.exporter, made.compared) == (NOW, EXAMINER, True)
    assert (made.sha256, made.size) == (sha256(archive.read_bytes()), archive.stat().st_size)
    original = CaseFile.open(tmp_path / "made" / "case", write=False)
    with original, CaseFile.open(tmp_path / "copy") as copy:
        assert made.info == copy.info
        assert copy.info.id == original.info.id
        assert copy.info.path == str(tmp_path / "copy")
        assert copy.audit_entries()[:-1] == original.audit_entries()
        for read in ("evidence_items", "comparisons", "explanations", "opinions", "reports"):
            assert getattr(copy, read)() == getattr(original, read)()
        assert copy.check(expected_head=original.head()).ok
        last = copy.audit_entries()[-1]
    assert (last.action, last.examiner, last.at) == (ARRIVED, OTHER, AT)
    details = json.loads(last.details)["details"]
    assert details == {
        "name": "case.xfvcase",
        "sha256": made.sha256,
        "size": made.size,
        "head": original.head(),
        "exported": NOW.isoformat(),
    }
    assert _content(tmp_path / "copy") == _content(tmp_path / "made" / "case")
    left = sorted(path.name for path in (tmp_path / "copy").iterdir())
    assert left == ["case.lock", "case.sqlite", "reports", "store"]
    with original, CaseFile.open(tmp_path / "copy", write=False) as copy:
        assert read_origin(original) is None
        origin = read_origin(copy)
    assert origin == Origin(AT, OTHER, "case.xfvcase", made.sha256, NOW)


def test_the_copy_can_be_exported_and_opened_again(archive: Path, tmp_path: Path) -> None:
    unpack(archive, tmp_path / "one")
    with CaseFile.open(tmp_path / "one") as case:
        case.export(tmp_path / "again.zip")
    made = unpack(tmp_path / "again.zip", tmp_path / "two")
    assert made.exported is None
    with CaseFile.open(tmp_path / "two", write=False) as case:
        assert [entry.action for entry in case.audit_entries()[-2:]] == [ARRIVED, ARRIVED]


def test_an_archive_says_what_it_is_before_it_is_unpacked(archive: Path) -> None:
    facts = survey_archive(archive)
    assert (facts.name, facts.size) == ("case.xfvcase", archive.stat().st_size)
    assert (facts.case_id, facts.created, facts.acts) == ("case-1", NOW, 8)
    assert (facts.exported, facts.exporter, facts.checked) == (NOW, EXAMINER, True)
    assert (facts.items, facts.reports) == (5, 1)
    assert facts.needed > sum(len(data) for data in read_entries(archive).values()) / 2


def test_a_hand_made_archive_without_its_accounts_is_opened(archive: Path, tmp_path: Path) -> None:
    """Another program's zip of just the case's files, with entries for the folders."""
    entries = read_entries(archive)
    kept = {n: d for n, d in entries.items() if n.startswith(("case", "store", "reports"))}
    write_entries(archive, {"store/": b"", "reports/": b"", **kept})
    assert survey_archive(archive).exported is None
    made = unpack(archive, tmp_path / "copy")
    assert not made.compared
    assert made.exported == NOW


def test_an_empty_folder_takes_the_copy(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    unpack(archive, tmp_path / "copy")
    assert (tmp_path / "copy" / "case.sqlite").is_file()


@posix
@pytest.mark.parametrize("mask", [0o000, 0o777])
def test_only_the_owner_reads_the_copy(archive: Path, tmp_path: Path, mask: int) -> None:
    old = os.umask(mask)
    try:
        unpack(archive, tmp_path / "copy")
    finally:
        os.umask(old)
    for path in [tmp_path / "copy", *(tmp_path / "copy").rglob("*")]:
        expected = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == expected, path


def test_nobody_named_opens_nothing(archive: Path, tmp_path: Path) -> None:
    with pytest.raises(ExaminerMissing):
        unpack_case(archive, tmp_path / "copy", examiner=" ", clock=lambda: AT)
    assert not (tmp_path / "copy").exists()


# --- not one of ours ----------------------------------------------------------------------


def test_what_is_no_archive_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "post"
    folder.mkdir()
    with pytest.raises(CaseMissing, match="no archive at this path"):
        unpack(folder / "none.zip", tmp_path / "copy")
    with pytest.raises(NotAnArchive, match="folder"):
        unpack(folder, tmp_path / "copy")
    file = folder / "some.zip"
    for content, text in ((b"", "empty"), (b"%PDF-1.7 no archive", "no archive")):
        file.write_bytes(content)
        _refused(file, NotAnArchive, text)


@posix
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotAnArchive, match="regular"):
        survey_archive(tmp_path / "pipe")


FOREIGN: dict[str, tuple[Callable[[Entries], object], str]] = {
    "no case": (lambda e: e.pop("case.sqlite"), "holds no case"),
    "another file": (lambda e: e.update({"notes.txt": b"x"}), "no part"),
    "a program": (lambda e: e.update({"case.sqlite-wal": b"x"}), "no part"),
    "a folder around it": (lambda e: e.update({"case/case.sqlite": b"x"}), "no part"),
    "an item in the wrong folder": (lambda e: e.update({f"store/00/{'f' * 64}": b"x"}), "no part"),
    "a report of another kind": (lambda e: e.update({"reports/run.exe": b"x"}), "no part"),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_another_programs_archive_is_refused(archive: Path, name: str) -> None:
    change, text = FOREIGN[name]
    rewrite(archive, change)
    assert "unpack it with that program" in _refused(archive, ForeignArchive, text).advice


def test_an_empty_archive_holds_no_case(archive: Path) -> None:
    write_entries(archive, {})
    _refused(archive, ForeignArchive, "empty")


def test_an_archive_under_a_password_is_refused(archive: Path) -> None:
    data = bytearray(archive.read_bytes())
    # The flags of the first entry in the directory at the file's end.
    data[data.index(b"PK\x01\x02") + 8] |= 1
    archive.write_bytes(data)
    _refused(archive, ForeignArchive, "password")


# --- built to do harm ---------------------------------------------------------------------

OUTSIDE = ("../evil", "store/../../evil", "/etc/evil", "..\\evil", "C:\\evil", "\\\\host\\evil")


@pytest.mark.parametrize("name", OUTSIDE)
def test_names_that_lead_outside_are_refused(archive: Path, name: str) -> None:
    rewrite(archive, lambda entries: entries.update({name: b"x"}))
    _refused(archive, UnsafeArchive, "leads out")


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_links_and_devices_are_refused(archive: Path, kind: int) -> None:
    entries = read_entries(archive)
    with zipfile.ZipFile(archive, "w") as pack:
        for name, data in entries.items():
            entry = zipfile.ZipInfo(name)
            mode = kind if name.startswith("reports/") else stat.S_IFREG
            entry.external_attr = (mode | 0o600) << 16
            pack.writestr(entry, data)
    _refused(archive, UnsafeArchive, "link or a device")


def test_two_files_of_one_name_are_refused(archive: Path) -> None:
    with zipfile.ZipFile(archive, "a") as pack, pytest.warns(UserWarning, match="Duplicate"):
        pack.writestr("case.sqlite", b"another")
    _refused(archive, UnsafeArchive, "same name")


def test_an_archive_that_swells_is_refused(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_SMALL", 1 << 20)
    name = f"store/00/{'0' * 64}"
    rewrite(archive, lambda entries: entries.update({name: bytes(8 << 20)}))
    _refused(archive, UnsafeArchive, "claims to hold")


@pytest.mark.parametrize(
    ("limit", "value", "text"),
    [("MOST_ENTRIES", 5, "more files"), ("MOST_ITEM", 4, "larger"), ("MOST_BYTES", 99, "claims")],
)
def test_size_and_number_are_limited(
    archive: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, text: str
) -> None:
    monkeypatch.setattr(archives, limit, value)
    _refused(archive, UnsafeArchive, text)


def test_a_directory_that_lies_about_sizes_gains_nothing(archive: Path) -> None:
    """No more is written than the directory claims, and then the checksum fails."""
    data = bytearray(archive.read_bytes())
    at = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    while b"case.sqlite" not in data[at : at + 60]:
        at = data.index(b"PK\x01\x02", at + 4)
    data[at + 24 : at + 28] = (4096).to_bytes(4, "little")
    archive.write_bytes(data)
    _refused(archive, ArchiveDamaged, "damaged")


# --- cut short and changed on the way -----------------------------------------------------


@pytest.mark.parametrize("part", [0.01, 0.5, 0.95, 0.999])
def test_an_archive_cut_short_is_said(archive: Path, part: float) -> None:
    data = archive.read_bytes()
    archive.write_bytes(data[: int(len(data) * part)])
    assert "Copy it again" in _refused(archive, ArchiveDamaged, "cut short").advice


def test_a_byte_changed_on_the_way_is_said(archive: Path) -> None:
    data = bytearray(archive.read_bytes())
    data[data.index(b"case.sqlite") + 2000] ^= 1
    archive.write_bytes(data)
    _refused(archive, ArchiveDamaged, "damaged")


def test_whatever_byte_changes_it_is_refused_or_harmless(archive: Path, tmp_path: Path) -> None:
    """Never a crash, never a case that differs; bytes of times and names of programs may."""
    data, chance = archive.read_bytes(), random.Random(7)  # noqa: S311 - no secret
    whole = _content(tmp_path / "made" / "case")
    refused = 0
    for number in range(40):
        changed = bytearray(data)
        # Half of them in the directory, where the archive's structure is.
        start = data.index(b"PK\x01\x02") if number % 2 else 0
        changed[chance.randrange(start, len(data))] ^= 1 << chance.randrange(8)
        archive.write_bytes(changed)
        try:
            unpack(archive, tmp_path / "copy")
        except (ArchiveError, CaseDamaged):
            refused += 1
            assert not (tmp_path / "copy").exists()
        else:
            assert _content(tmp_path / "copy") == whole
            shutil.rmtree(tmp_path / "copy")
    assert refused > 20


# --- changed by hand ----------------------------------------------------------------------


def _replace_check(parts: Entries, **changes: object) -> None:
    parts["check.json"] = json.dumps(json.loads(parts["check.json"]) | changes).encode()


ITEM = f"store/{sha256(b'map')[:2]}/{sha256(b'map')}"
TAMPERED: dict[str, tuple[Callable[[Entries], object], str]] = {
    "a stored item": (lambda e: e.update({ITEM: b"mop"}), "stored item .* changed"),
    "a missing item": (lambda e: e.pop(ITEM), "missing"),
    "an added item": (
        lambda e: e.update({f"store/{sha256(b'x')[:2]}/{sha256(b'x')}": b"x"}),
        "names 5 stored items, not 6",
    ),
    "a report": (lambda e: e.update({"reports/r1.pdf": b"%PDX"}), "report r1 was changed"),
    "a missing report": (lambda e: e.pop("reports/r1.pdf"), "report r1 is missing"),
    "no database": (lambda e: e.update({"case.sqlite": b"no database" * 99}), "not a database"),
    "the log beside it": (
        lambda e: e.update({"audit.jsonl": e["audit.jsonl"].replace(b"E. Exam", b"F. Exam")}),
        "not the log of the case",
    ),
    "a log cut short": (
        lambda e: e.update({"audit.jsonl": e["audit.jsonl"].rsplit(b"{", 1)[0]}),
        "not the log of the case",
    ),
    "the noted head": (lambda e: _replace_check(e, head="0" * 64), "check.json says"),
    "the noted number": (lambda e: _replace_check(e, entries=7), "check.json says"),
    "an unreadable check": (lambda e: e.update({"check.json": b"{}"}), "cannot be read"),
}


@pytest.mark.parametrize("name", TAMPERED)
def test_tampering_is_found(archive: Path, name: str) -> None:
    change, text = TAMPERED[name]
    rewrite(archive, change)
    assert "nothing was kept" in _refused(archive, CaseDamaged, text).advice


STATEMENTS = {
    "a column": ("UPDATE comparison SET score = 0.99", "does not fit its record"),
    "a record": (
        "UPDATE evidence SET payload = replace(payload, 'picture', 'pixture')",
        "changed",
    ),
    "a lost record": ("DELETE FROM opinion", "is gone"),
    "an act": ("UPDATE audit SET examiner = 'Nobody' WHERE seq = 2", "entry 2 was changed"),
    "acts cut off": ("DELETE FROM audit WHERE seq = 8", "does not end where check.json says"),
    "a trigger": (
        "CREATE TRIGGER own AFTER INSERT ON audit BEGIN SELECT 1; END",
        "programs of its own",
    ),
    "a lost trigger": ("DROP TRIGGER IF EXISTS tr_audit_update", "tr_audit_update is missing"),
    "a lost table": ("DROP TABLE alembic_version", "not the database of a case"),
}


@pytest.mark.parametrize("name", STATEMENTS)
def test_tampering_with_the_database_is_found(archive: Path, tmp_path: Path, name: str) -> None:
    statement, text = STATEMENTS[name]
    rewrite(archive, lambda e: change_database(e, statement, scratch=tmp_path / "scratch"))
    _refused(archive, CaseDamaged, text)


# --- schemas ------------------------------------------------------------------------------


def test_a_newer_case_is_left_alone(archive: Path, tmp_path: Path) -> None:
    statement = "UPDATE alembic_version SET version_num = '9999'"
    rewrite(archive, lambda e: change_database(e, statement, scratch=tmp_path / "scratch"))
    assert "Update the program" in _refused(archive, CaseTooNew, "newer program").advice


def test_an_older_case_is_upgraded(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_next_schema(tmp_path, monkeypatch)
    made = unpack(archive, tmp_path / "copy")
    assert (made.upgraded, made.compared, made.exported) == (True, True, NOW)
    with CaseFile.open(tmp_path / "copy", write=False) as copy:
        actions = [entry.action for entry in copy.audit_entries()[-3:]]
        assert copy.check().ok
    assert actions == ["case exported", "case upgraded", ARRIVED]
    assert len(list((tmp_path / "copy").glob("case.sqlite.*.bak"))) == 1


# --- the place ----------------------------------------------------------------------------


def test_a_place_that_is_taken_is_left_alone(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "note").write_bytes(b"mine")
    with pytest.raises(CaseExists):
        unpack(archive, tmp_path / "copy")
    assert [path.name for path in (tmp_path / "copy").iterdir()] == ["note"]


def test_too_little_room_is_said_before_anything_is_written(
    archive: Path, tmp_path: Path, workbench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = SimpleNamespace(free=1_000_000, used=0, total=1_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    with pytest.raises(DiskFull, match="unpacking the archive"):
        use_cases.unpack_case(workbench, archive, tmp_path / "deep" / "copy")
    assert not (tmp_path / "deep").exists()


def test_a_disk_that_fills_leaves_nothing(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_descriptor: int, _data: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "write", refuse)
    _refused(archive, DiskFull, "no room")


def _stop_after(limit: int) -> tuple[Progress, list[float]]:
    """Return a progress that is stopped after so many steps, and the steps it sees."""
    token, steps = CancelToken(), []

    def report(fraction: float, _text: str) -> None:
        steps.append(fraction)
        if len(steps) > limit:
            token.cancel()

    return Progress(report, token), steps


def test_stopped_at_any_moment_nothing_is_left(archive: Path) -> None:
    for after in range(99):
        progress, steps = _stop_after(after)
        try:
            unpack(archive, archive.parent / "copy", progress)
        except Cancelled:
            assert [path.name for path in archive.parent.iterdir()] == [archive.name]
        else:
            break
    # The last step of all comes just before the copy takes its name.
    assert after == len(steps) - 1 > 12
    assert steps == sorted(steps)
    assert steps[-1] == 1


# --- the program --------------------------------------------------------------------------


def test_a_name_without_an_ending_gets_the_one_that_desktops_know() -> None:
    wanted = {
        "case": "case.xfvcase",
        "no 1.2": "no 1.2.xfvcase",
        "a.zip": "a.zip",
        "a.xfvcase.zip": "a.xfvcase.zip",
        "A.XFVCASE": "A.XFVCASE",
    }
    assert {name: use_cases.name_archive(Path(name)).name for name in wanted} == wanted


def test_the_command_line_takes_a_case_elsewhere(xfv: Program, tmp_path: Path) -> None:
    case, copy = tmp_path / "case", tmp_path / "copy"
    who, other = ("--examiner", "E. Examiner"), ("--examiner", "O. Examiner")
    assert xfv("case", "create", case, *who).code == 0
    assert xfv("add", case, find_heads("probe")[0], "--role", "probe", *who).code == 0
    exported = xfv("case", "export", case, tmp_path / "sent", *who, "--json")
    archive = Path(exported.json["path"])
    assert archive.name == "sent.xfvcase"
    assert xfv("case", "unpack", archive, copy).code == 2
    done = xfv("case", "unpack", archive, copy, *other, "--json")
    assert done.code == 0, done.out
    assert done.json["sha256"] == sha256(archive.read_bytes())
    assert done.json["exporter"] == "E. Examiner"
    first, second = (xfv("case", "show", one, "--json").json for one in (case, copy))
    assert second["case"] == first["case"] | {"path": str(copy)}
    assert second["evidence"] == first["evidence"]
    assert second["audit_entries"] == first["audit_entries"] + 1
    assert first["origin"] is None
    assert second["origin"]["sha256"] == done.json["sha256"]
    assert f"a copy      of archive {done.json['sha256'][:16]}" in xfv("case", "show", copy).out


def test_the_command_line_says_what_the_copy_is(
    archive: Path, tmp_path: Path, xfv: Program
) -> None:
    who = ("--examiner", OTHER)
    told = xfv("case", "unpack", archive, tmp_path / "copy", *who).out
    assert "A copy of the case 'A trial' (case-1)" in told
    assert "Exported 2026-01-02 03:04:05 UTC by E. Examiner." in told
    assert "does not reach the case" in told
    again = xfv("case", "unpack", archive, tmp_path / "copy", *who)
    assert again.code == 3
    assert "new or empty folder" in again.err
    rewrite(archive, TAMPERED["a report"][0])
    assert xfv("case", "unpack", archive, tmp_path / "third", *who).code == 1
    archive.write_bytes(archive.read_bytes()[:-500])
    refused = xfv("case", "unpack", archive, tmp_path / "third", *who, "--json")
    assert refused.code == 3
    assert "cut short" in refused.json["error"]
