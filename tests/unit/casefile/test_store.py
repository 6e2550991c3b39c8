"""Bytes come back as they were put, or not at all."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from tests.support.casefile import sha256
from xfv_desktop.casefile.files import make_folder
from xfv_desktop.casefile.store import BlobStore
from xfv_desktop.errors import (
    CaseDamaged,
    CaseNotWritable,
    DiskFull,
    InternalFault,
    RecordMissing,
    ResourceError,
)


@pytest.fixture
def store(tmp_path: Path) -> BlobStore:
    make_folder(tmp_path / "store")
    return BlobStore(tmp_path / "store")


def _files(store: BlobStore) -> list[Path]:
    return [path for path in store.root.rglob("*") if path.is_file()]


@pytest.mark.parametrize("data", [b"", b"x", bytes(range(256)) * 5000])
def test_bytes_come_back(store: BlobStore, data: bytes) -> None:
    name = store.put(data)
    assert name == sha256(data)
    assert store.has(name)
    assert store.get(name) == data
    assert store.locate(name) == store.root / name[:2] / name


def test_the_same_bytes_are_stored_once(store: BlobStore) -> None:
    assert store.put(b"same") == store.put(b"same")
    assert len(_files(store)) == 1
    assert list(store.walk()) == [sha256(b"same")]


def test_missing_bytes(store: BlobStore) -> None:
    assert not store.has("0" * 64)
    with pytest.raises(RecordMissing):
        store.get("0" * 64)


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "A" * 64, "0" * 63])
def test_only_hashes_name_bytes(store: BlobStore, name: str) -> None:
    with pytest.raises(InternalFault):
        store.get(name)


def test_changed_bytes_are_refused(store: BlobStore) -> None:
    name = store.put(b"original")
    store.locate(name).write_bytes(b"0riginal")
    with pytest.raises(CaseDamaged):
        store.get(name)
    with pytest.raises(CaseDamaged):
        store.put(b"original")


def test_only_the_owner_reads(store: BlobStore) -> None:
    """Whatever the umask: wide open or so narrow that the owner is shut out."""
    for mask, data in ((0o000, b"wide"), (0o777, b"narrow")):
        old = os.umask(mask)
        try:
            path = store.locate(store.put(data))
        finally:
            os.umask(old)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, CaseNotWritable),
        (errno.EIO, ResourceError),
    ],
)
@pytest.mark.parametrize("call", ["write", "fsync"])
def test_a_failing_disk_leaves_nothing(
    store: BlobStore,
    monkeypatch: pytest.MonkeyPatch,
    *,
    call: str,
    code: int,
    error: type[Exception],
) -> None:
    """Neither a half file nor a temporary one stays behind."""

    def fail(*_args: object) -> int:
        raise OSError(code, os.strerror(code))

    # The folder exists already, so that the first fsync is the file's.
    make_folder(store.root / sha256(b"data")[:2])
    with monkeypatch.context() as patched:
        patched.setattr(os, call, fail)
        with pytest.raises(error):
            store.put(b"data")
    assert _files(store) == []
    assert store.get(store.put(b"data")) == b"data"


def test_a_short_write_is_continued(store: BlobStore, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    with monkeypatch.context() as patched:
        patched.setattr(os, "write", lambda fd, data: write(fd, data[:3]))
        name = store.put(b"longer than three")
    assert store.get(name) == b"longer than three"


def test_unfinished_files_are_passed_over(store: BlobStore) -> None:
    name = store.put(b"whole")
    (store.root / name[:2] / f".{name}.abcd.tmp").write_bytes(b"who")
    assert list(store.walk()) == [name]
