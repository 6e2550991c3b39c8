"""Opening files: every kind of path that is not a quiet regular file."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from xfv_desktop.errors import EmptyFile, ImageTooLarge, MissingFile, NotAFile, UnreadableFile
from xfv_desktop.evidence import reading
from xfv_desktop.evidence.limits import IntakeLimits
from xfv_desktop.evidence.reading import read_file

LIMITS = IntakeLimits()


def test_regular_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    data = os.urandom(5_000_000)
    path.write_bytes(data)
    assert read_file(path, LIMITS) == data


@pytest.mark.parametrize("name", ["none.png", "x" * 300, "file.bin/below", "null\0byte"])
def test_missing(tmp_path: Path, name: str) -> None:
    (tmp_path / "file.bin").write_bytes(b"x")
    with pytest.raises(MissingFile) as caught:
        read_file(tmp_path / name, LIMITS)
    assert caught.value.advice


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(NotAFile, match="a folder"):
        read_file(tmp_path, LIMITS)


def test_empty(tmp_path: Path) -> None:
    (tmp_path / "e.png").touch()
    with pytest.raises(EmptyFile):
        read_file(tmp_path / "e.png", LIMITS)


def test_named_pipe_does_not_wait(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(NotAFile, match="named pipe"):
        read_file(tmp_path / "pipe.png", LIMITS)


def test_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A socket's whole path may be at most about a hundred bytes long.
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.png")
        with pytest.raises(NotAFile, match="socket"):
            read_file(tmp_path / "s.png", LIMITS)


def test_device() -> None:
    with pytest.raises(NotAFile, match="device"):
        read_file(Path("/dev/zero"), LIMITS)


def test_link_is_refused_and_its_target_named(tmp_path: Path) -> None:
    (tmp_path / "real.png").write_bytes(b"x")
    (tmp_path / "link.png").symlink_to("real.png")
    with pytest.raises(NotAFile, match="symbolic link") as caught:
        read_file(tmp_path / "link.png", LIMITS)
    assert "real.png" in caught.value.advice


def test_dangling_link(tmp_path: Path) -> None:
    (tmp_path / "link.png").symlink_to("nowhere")
    with pytest.raises(NotAFile) as caught:
        read_file(tmp_path / "link.png", LIMITS)
    assert "nowhere" in caught.value.advice


def test_link_loops_as_file_and_as_folder(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    for path in (tmp_path / "a", tmp_path / "a" / "x.png"):
        with pytest.raises(NotAFile):
            read_file(path, LIMITS)


def test_link_in_a_folder_above_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "x.png").write_bytes(b"x")
    (tmp_path / "medium").symlink_to("real")
    assert read_file(tmp_path / "medium" / "x.png", LIMITS) == b"x"


def _swap_before_open(monkeypatch: pytest.MonkeyPatch, swap: Callable[[], object]) -> None:
    real = os.open

    def open_after_swap(path: Path, flags: int) -> int:
        swap()
        return real(path, flags)

    monkeypatch.setattr(reading.os, "open", open_after_swap)


def test_link_put_in_the_way_between_look_and_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, other = tmp_path / "x.png", tmp_path / "secret"
    path.write_bytes(b"x")
    other.write_bytes(b"secret")

    def swap() -> None:
        path.unlink()
        path.symlink_to(other)

    _swap_before_open(monkeypatch, swap)
    with pytest.raises(NotAFile, match="put in its way"):
        read_file(path, LIMITS)


def test_file_exchanged_between_look_and_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, other = tmp_path / "x.png", tmp_path / "y.png"
    path.write_bytes(b"x")
    other.write_bytes(b"y")
    _swap_before_open(monkeypatch, lambda: other.replace(path))
    with pytest.raises(UnreadableFile, match="exchanged"):
        read_file(path, LIMITS)


def test_pipe_put_in_the_way_does_not_wait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(b"x")

    def swap() -> None:
        path.unlink()
        os.mkfifo(path)

    _swap_before_open(monkeypatch, swap)
    with pytest.raises(UnreadableFile, match="exchanged"):
        read_file(path, LIMITS)


def test_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(b"x")
    real = os.read
    grown = threading.Event()

    def read_and_grow(descriptor: int, size: int) -> bytes:
        block = real(descriptor, size)
        if not grown.is_set():
            grown.set()
            with path.open("ab") as more:
                more.write(b"more")
        return block

    monkeypatch.setattr(reading.os, "read", read_and_grow)
    with pytest.raises(UnreadableFile, match="changed while"):
        read_file(path, LIMITS)


def test_permission_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(b"x")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    # Simulated, as tests may run as root, whom permissions do not stop.
    monkeypatch.setattr(reading.os, "open", refuse)
    with pytest.raises(UnreadableFile, match="refuses to read"):
        read_file(path, LIMITS)


def test_medium_that_fails_while_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(b"x")

    def fail(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(reading.os, "read", fail)
    with pytest.raises(UnreadableFile, match="Input/output"):
        read_file(path, LIMITS)


def test_no_descriptor_is_left_open(tmp_path: Path) -> None:
    (tmp_path / "e.png").touch()
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(20):
        with pytest.raises(EmptyFile):
            read_file(tmp_path / "e.png", LIMITS)
    assert len(list(Path("/proc/self/fd").iterdir())) <= before


def test_too_many_bytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "x.png"
    with path.open("wb") as sparse:
        sparse.truncate(1 << 40)
    with pytest.raises(ImageTooLarge, match="bytes"):
        read_file(path, LIMITS)
