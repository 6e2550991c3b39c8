"""A person at the real program: a process of its own, on a screen or offscreen."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.support.offline import can_block, wrap
from tests.support.program import ROOT

PLATFORMS = ("offscreen", "xcb")
PATIENCE = 600
# Qt's plugin without a screen says so of every window.
EXPECTED = {"This plugin does not support propagateSizeHints()"}


@contextmanager
def lend_screen(*options: str) -> Iterator[str]:
    """Lend the name of an X display of its own, as large as a small laptop's.

    Parameters
    ----------
    options : str
        More that the X server is told.

    Raises
    ------
    FileNotFoundError
        When Xvfb is not installed.
    """
    reader, writer = os.pipe()
    # A number of this process's own: the lowest free one is everybody's choice, and who leaves
    # it takes the next one's socket away.
    number = f":{100 + os.getpid() % 50_000}"
    told = ["-displayfd", str(writer), "-screen", "0", "1366x900x24", "-nolisten", "tcp", *options]
    command = ["Xvfb", number, *told]
    with subprocess.Popen(
        command, pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        os.close(writer)
        try:
            with os.fdopen(reader) as answer:
                yield f":{answer.readline().strip()}"
        finally:
            end(server)


def end(server: subprocess.Popen[bytes]) -> None:
    """Ask until it is heard: who asks just as the server falls asleep waits a minute."""
    while server.poll() is None:
        server.terminate()
        with suppress(subprocess.TimeoutExpired):
            server.wait(1)


def make_environment(home: Path, platform: str, display: str) -> dict[str, str]:
    """Return what the program is told of its surroundings, and nothing else."""
    environment = {
        "HOME": str(home),
        "XFV_HOME": str(home / "xfv"),
        "LANG": "C.UTF-8",
        "PATH": os.defpath,
        "QT_QPA_PLATFORM": platform,
        "PYTHONWARNINGS": "default",
    }
    if "OMP_NUM_THREADS" in os.environ:
        environment["OMP_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"]
    return environment | ({"DISPLAY": display} if platform == "xcb" else {})


class Person:
    """Orders to the hand in a running program; each waits for its answer.

    Parameters
    ----------
    platform : str
        One of `PLATFORMS`.
    home : Path
        The person's home; everything the program keeps goes there.
    display : str
        The X display; without meaning offscreen.
    """

    def __init__(self, platform: str, home: Path, *, display: str = "") -> None:
        self.home = home
        home.mkdir(parents=True, exist_ok=True)
        orders, self._orders = os.pipe()
        self._answers, answers = os.pipe()
        command = [sys.executable, "-m", "tests.support.hand", str(orders), str(answers)]
        self._log = (home / "printed.txt").open("w+")
        self._process = subprocess.Popen(
            wrap(command) if can_block() else command,
            env=make_environment(home, platform, display),
            cwd=ROOT,
            pass_fds=[orders, answers],
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=self._log,
        )
        os.close(orders)
        os.close(answers)
        self._rest = b""

    def __getattr__(self, order: str) -> Any:
        """Return an order of `tests.support.hand` as a function."""
        return lambda *arguments: self.tell(order, *arguments)

    def tell(self, order: str, *arguments: object) -> Any:
        """Give one order and return the answer's value.

        Raises
        ------
        AssertionError
            When it cannot be done, or the program has ended.
        """
        line = json.dumps([order, *arguments], default=str) + "\n"
        os.write(self._orders, line.encode())
        answer = json.loads(self._read_line())
        assert "error" not in answer, answer["error"]
        return answer.get("value")

    def _read_line(self) -> bytes:
        while b"\n" not in self._rest:
            ready, _, _ = select.select([self._answers], [], [], PATIENCE)
            part = os.read(self._answers, 65536) if ready else b""
            assert part, f"the program does not answer; it printed:\n{self.read_printed()}"
            self._rest += part
        line, self._rest = self._rest.split(b"\n", 1)
        return line

    def sees(self, text: str) -> bool:
        """Return whether a text can be read somewhere in the window."""
        return any(text in one for one in self.tell("read"))

    def read_printed(self) -> str:
        """Return all that the program printed so far, but what was to be expected."""
        lines = Path(self._log.name).read_text("utf-8").splitlines(keepends=True)
        return "".join(line for line in lines if line.strip() not in EXPECTED)

    def leave(self) -> tuple[int, str]:
        """Close the window; return the exit status and all that was printed."""
        if self._process.poll() is None:
            self.tell("close")
        status = self._process.wait(PATIENCE)
        printed = self.read_printed()
        self.give_up()
        return status, printed

    def give_up(self) -> None:
        """End the program, in whatever state it is."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        if not self._log.closed:
            self._log.close()
            os.close(self._orders)
            os.close(self._answers)


def has_screen() -> bool:
    """Return whether an X display can be lent."""
    return shutil.which("Xvfb") is not None
