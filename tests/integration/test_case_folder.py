"""A case as a folder: made, opened, shared, moved, copied; and every way that can fail."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import stat
import sys
import threading
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.support.casefile import (
    EXAMINER,
    add_item,
    create_case,
    create_filled_case,
    make_info,
    make_item,
    sha256,
)
from xfv_desktop.casefile import lock
from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.errors import (
    Cancelled,
    CaseBusy,
    CaseDamaged,
    CaseExists,
    CaseMissing,
    CaseNotWritable,
    CaseTakenOver,
    ExaminerMissing,
)
from xfv_desktop.progress import CancelToken, Progress

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")


def _list(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def _refuse(code: int) -> Callable[..., Any]:
    def fail(*_args: object, **_kwargs: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


# --- making -------------------------------------------------------------------------------


def test_a_new_case(tmp_path: Path) -> None:
    with CaseFile.create(tmp_path / "deep" / "case", make_info()) as case:
        assert case.info == make_info(path=str(tmp_path / "deep" / "case"))
        assert case.writable
        assert case.check().ok
        assert [entry.action for entry in case.audit_entries()] == ["case created"]
    assert _list(tmp_path / "deep") == [
        "case",
        "case/case.lock",
        "case/case.sqlite",
        "case/reports",
        "case/store",
    ]


@posix
@pytest.mark.parametrize("mask", [0o000, 0o777])
def test_only_the_owner_reads(tmp_path: Path, mask: int) -> None:
    old = os.umask(mask)
    try:
        with CaseFile.create(tmp_path / "case", make_info()) as case:
            add_item(case, b"one")
    finally:
        os.umask(old)
    for path in [tmp_path / "case", *(tmp_path / "case").rglob("*")]:
        expected = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == expected, path


def test_an_empty_folder_becomes_a_case(tmp_path: Path) -> None:
    (tmp_path / "case").mkdir()
    CaseFile.create(tmp_path / "case", make_info()).close()
    assert _list(tmp_path)[0] == "case"


def test_a_taken_place_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "note").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    before = _list(tmp_path)
    for name in ("file", "folder", "link"):
        with pytest.raises(CaseExists):
            CaseFile.create(tmp_path / name, make_info())
    assert _list(tmp_path) == before


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES])
def test_an_unwritable_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    monkeypatch.setattr(Path, "mkdir", _refuse(code))
    with pytest.raises(CaseNotWritable):
        CaseFile.create(tmp_path / "case", make_info())
    assert _list(tmp_path) == []


def test_a_failed_making_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ExaminerMissing):
        CaseFile.create(tmp_path / "case", make_info(examiner=" "))
    assert _list(tmp_path) == []


# --- opening ------------------------------------------------------------------------------


def test_everything_is_there_again(tmp_path: Path) -> None:
    with create_filled_case(tmp_path / "case") as case:
        before = (case.evidence_items(), case.comparisons(), case.explanations(), case.head())
    with CaseFile.open(tmp_path / "case") as case:
        assert before == (
            case.evidence_items(),
            case.comparisons(),
            case.explanations(),
            case.head(),
        )


def test_a_case_may_be_moved(tmp_path: Path) -> None:
    create_filled_case(tmp_path / "case").close()
    (tmp_path / "case").rename(tmp_path / "moved")
    with CaseFile.open(tmp_path / "moved") as case:
        assert case.info.path == str(tmp_path / "moved")
        assert case.check().ok


@pytest.mark.parametrize("write", [False, True])
def test_no_case_there(tmp_path: Path, *, write: bool) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_bytes(b"x")
    for name in ("none", "empty", "file"):
        with pytest.raises(CaseMissing):
            CaseFile.open(tmp_path / name, write=write)
    assert _list(tmp_path / "empty") == []


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.parametrize("content", [b"", b"this is no database" * 100])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes, *, write: bool) -> None:
    create_case(tmp_path / "case").close()
    (tmp_path / "case" / "case.sqlite").write_bytes(content)
    with pytest.raises(CaseDamaged):
        CaseFile.open(tmp_path / "case", write=write)
    # The failed attempt holds no lock.
    lock.WriterLock(tmp_path / "case" / "case.lock").release()


@pytest.mark.parametrize("write", [False, True])
def test_a_database_of_something_else(tmp_path: Path, *, write: bool) -> None:
    (tmp_path / "case").mkdir()
    with closing(sqlite3.connect(tmp_path / "case" / "case.sqlite")) as connection:
        connection.execute("CREATE TABLE other (x)")
    with pytest.raises((CaseDamaged, CaseNotWritable)):
        CaseFile.open(tmp_path / "case", write=write)


def test_two_writers(tmp_path: Path) -> None:
    with create_case(tmp_path / "case"):
        with pytest.raises(CaseBusy):
            CaseFile.open(tmp_path / "case")
        CaseFile.open(tmp_path / "case", write=False).close()
    CaseFile.open(tmp_path / "case").close()


def test_a_writer_whose_case_was_taken_over_writes_no_more(tmp_path: Path) -> None:
    with create_case(tmp_path / "case") as first:
        add_item(first, b"one")
        (tmp_path / "case" / "case.lock").unlink()
        with CaseFile.open(tmp_path / "case") as second:
            with pytest.raises(CaseTakenOver, match="process") as caught:
                add_item(first, b"two", "e2")
            assert "is in the case" in caught.value.advice
            assert first.evidence_items() == (make_item(b"one"),)
            add_item(second, b"three", "e3")
            assert second.check().ok
        # Also when the other one is gone: what it wrote was not seen here.
        with pytest.raises(CaseTakenOver):
            first.require_held()
    CaseFile.open(tmp_path / "case").close()


def test_readers_see_what_is_committed(tmp_path: Path) -> None:
    with create_case(tmp_path / "case") as case:
        reader = CaseFile.open(tmp_path / "case", write=False)
        add_item(case, b"one")
        assert reader.evidence_items() == (make_item(b"one"),)
        assert reader.check().ok
        assert not reader.writable
        reader.close()


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES])
def test_a_read_only_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    create_case(tmp_path / "case").close()
    monkeypatch.setattr(lock.os, "open", _refuse(code))
    with pytest.raises(CaseNotWritable):
        CaseFile.open(tmp_path / "case")


def test_a_part_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create_case(tmp_path / "case").close()
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path).name != "store")
    with pytest.raises(CaseNotWritable):
        CaseFile.open(tmp_path / "case")


def test_threads_write_and_read_through_one_case(tmp_path: Path) -> None:
    """The window's lanes: each access has its own connection, the chain stays one."""
    with create_case(tmp_path / "case") as case:
        barrier = threading.Barrier(4)

        def write(number: int) -> int:
            barrier.wait()
            for step in range(5):
                add_item(case, f"{number} {step}".encode(), f"e{number}{step}")
            return len(case.evidence_items())

        with ThreadPoolExecutor(4) as pool:
            assert max(pool.map(write, range(4))) == 20
        check = case.check()
        assert check.ok
        assert check.entries == 21


def test_opening_a_current_case_needs_no_migration(tmp_path: Path) -> None:
    import subprocess

    create_filled_case(tmp_path / "case").close()
    code = (
        "import sys; from pathlib import Path; from xfv_desktop.casefile.case import CaseFile; "
        "CaseFile.open(Path(sys.argv[1])).close(); print('alembic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "case")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"


# --- copies -------------------------------------------------------------------------------


def _content(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith("case.")
    }


def _dump(folder: Path) -> list[str]:
    with closing(sqlite3.connect(folder / "case.sqlite")) as connection:
        return list(connection.iterdump())


def test_backup(tmp_path: Path) -> None:
    """The backup is the case again, taken while the case is open."""
    with create_filled_case(tmp_path / "case") as case:
        check = case.backup(tmp_path / "backup")
        assert check.ok
        assert check.head == case.head()
        assert _list(tmp_path / "backup") == [
            name for name in _list(tmp_path / "case") if name != "case.lock"
        ]
        assert _content(tmp_path / "backup") == _content(tmp_path / "case")
        assert _dump(tmp_path / "backup") == _dump(tmp_path / "case")
    assert not list(tmp_path.glob(".*"))
    with CaseFile.open(tmp_path / "backup") as copy:
        add_item(copy, b"three", "e3")
        assert copy.check().ok


def test_export(tmp_path: Path) -> None:
    """The archive unpacks to a case, explains itself, and is the same every time."""
    with create_filled_case(tmp_path / "case") as case:
        assert case.export(tmp_path / "a.zip").ok
        assert case.export(tmp_path / "b.zip").ok
        head = case.head()
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert not list(tmp_path.glob(".*"))
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        names = archive.namelist()
        assert archive.testzip() is None
        archive.extractall(tmp_path / "unpacked")
    assert names == sorted(names)
    assert {"README.txt", "audit.jsonl", "check.json", "case.sqlite", "reports/r1.pdf"} <= set(
        names
    )
    assert not [name for name in names if name.endswith(("-wal", "-shm", ".lock"))]
    assert head in (tmp_path / "unpacked" / "README.txt").read_text()
    assert len((tmp_path / "unpacked" / "audit.jsonl").read_text().splitlines()) == 7
    with CaseFile.open(tmp_path / "unpacked", write=False) as copy:
        assert copy.check(expected_head=head).ok
    with CaseFile.open(tmp_path / "unpacked") as copy:
        assert copy.head() == head


@pytest.mark.parametrize("act", ["backup", "export"])
def test_copies_overwrite_nothing(tmp_path: Path, act: str) -> None:
    (tmp_path / "target").write_bytes(b"mine")
    with create_case(tmp_path / "case") as case, pytest.raises(CaseExists):
        getattr(case, act)(tmp_path / "target")
    assert (tmp_path / "target").read_bytes() == b"mine"


@pytest.mark.parametrize("act", ["backup", "export"])
def test_a_damaged_case_is_not_copied(tmp_path: Path, act: str) -> None:
    with create_filled_case(tmp_path / "case") as case:
        name = sha256(b"map")
        (case.path / "store" / name[:2] / name).write_bytes(b"mop")
        with pytest.raises(CaseDamaged):
            getattr(case, act)(tmp_path / "target")
        (case.path / "store" / name[:2] / name).unlink()
        with pytest.raises(CaseDamaged):
            getattr(case, act)(tmp_path / "target")
    assert _list(tmp_path)[0] == "case"
    assert [path.name for path in tmp_path.iterdir()] == ["case"]


@pytest.mark.parametrize("after", range(0, 25, 4))
@pytest.mark.parametrize("act", ["backup", "export"])
def test_a_cancelled_copy_leaves_nothing(tmp_path: Path, act: str, after: int) -> None:
    token = CancelToken()
    steps: list[float] = []

    def report(fraction: float, _text: str) -> None:
        steps.append(fraction)
        if len(steps) > after:
            token.cancel()

    with create_filled_case(tmp_path / "case") as case:
        try:
            getattr(case, act)(tmp_path / "target", Progress(report, token))
        except Cancelled:
            assert [path.name for path in tmp_path.iterdir()] == ["case"]
        else:
            assert len(steps) <= after + 1
    assert steps == sorted(steps)


def test_a_cancelled_check(tmp_path: Path) -> None:
    token = CancelToken()
    token.cancel()
    with create_filled_case(tmp_path / "case") as case, pytest.raises(Cancelled):
        case.check(Progress(token=token))


def test_a_full_disk_while_copying(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from xfv_desktop.errors import DiskFull

    with create_filled_case(tmp_path / "case") as case:
        with monkeypatch.context() as patched:
            patched.setattr(os, "write", _refuse(errno.ENOSPC))
            with pytest.raises(DiskFull):
                case.backup(tmp_path / "target")
        assert [path.name for path in tmp_path.iterdir()] == ["case"]
        assert case.check().ok


def test_a_copied_folder_is_a_case(tmp_path: Path) -> None:
    """At rest the database is one file: any copying program may be used."""
    create_filled_case(tmp_path / "case").close()
    assert not list((tmp_path / "case").glob("case.sqlite-*"))
    shutil.copytree(tmp_path / "case", tmp_path / "copy")
    with CaseFile.open(tmp_path / "copy", examiner=EXAMINER) as case:
        assert case.check().ok
