"""What the window's benchmarks share: a heart that beats in its thread, tables kept as files."""

from __future__ import annotations

import json
import os
import platform
import sys
import time
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer, Slot, qVersion


class Heart(QObject):
    """Beat every 5 ms and note the gaps, with the thread's own processor time in each.

    A long gap with little of the thread's own time is the machine's: other programs, or
    other threads of this one that held the interpreter.
    """

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[tuple[float, float]] = []
        self._last = (time.perf_counter(), time.thread_time())
        self._timer = QTimer(self)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self.beat)
        self._timer.start()

    @Slot()
    def beat(self) -> None:
        """Note the gap that ends now."""
        now = (time.perf_counter(), time.thread_time())
        self.gaps.append((1000 * (now[0] - self._last[0]), 1000 * (now[1] - self._last[1])))
        self._last = now

    def restart(self) -> None:
        """Forget the gaps so far."""
        self.gaps.clear()
        self._last = (time.perf_counter(), time.thread_time())

    @property
    def age(self) -> float:
        """Seconds since the last beat, for other threads."""
        return time.perf_counter() - self._last[0]

    @property
    def longest(self) -> float:
        """Milliseconds of the longest gap."""
        return max((gap for gap, _own in self.gaps), default=0.0)

    @property
    def longest_own(self) -> float:
        """The most milliseconds of its own work that the thread did in one gap."""
        return max((own for _gap, own in self.gaps), default=0.0)

    def count(self, limit: float = 50.0) -> tuple[int, int]:
        """Return how many gaps exceed a limit, and how many do by the thread's own work."""
        gaps = np.array(self.gaps or [(0.0, 0.0)])
        return int((gaps[:, 0] > limit).sum()), int((gaps[:, 1] > limit).sum())


class Table:
    """Lines of numbers, printed as they come and written as JSON and Markdown.

    Parameters
    ----------
    title : str
        What was measured.
    columns : tuple of str
        Names with units, without the first, which names the line.
    command : str
        How to measure it again.
    """

    def __init__(self, title: str, columns: tuple[str, ...], *, command: str) -> None:
        self.title, self.columns, self.command = title, columns, command
        self.rows: list[tuple[str, tuple[float, ...]]] = []
        self.notes: list[str] = []
        self._load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
        sys.stdout.write(f"{title}\n{'':42s}" + "".join(f"{c:>15s}" for c in columns) + "\n")

    def add(self, name: str, *values: float) -> None:
        """Add and print a line."""
        self.rows.append((name, values))
        sys.stdout.write(f"{name:42s}" + "".join(f"{_write(v):>15}" for v in values) + "\n")
        sys.stdout.flush()

    def note(self, text: str) -> None:
        """Add and print a remark."""
        self.notes.append(text)
        sys.stdout.write(f"{text}\n")

    def finish(self, out: Path | None, name: str) -> None:
        """Note the machine and its load; write both files where a folder is given."""
        load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
        self.note(
            f"{os.cpu_count()} processors ({platform.machine()}), Qt {qVersion()}; "
            f"load {self._load:.1f} at the beginning, {load:.1f} at the end"
        )
        if out is None:
            return
        out.mkdir(parents=True, exist_ok=True)
        rows = [
            {"name": row, **{c: round(v, 2) for c, v in zip(self.columns, values, strict=True)}}
            for row, values in self.rows
        ]
        held = {"title": self.title, "command": self.command, "notes": self.notes, "rows": rows}
        text = json.dumps(held, indent=1) + "\n"
        (out / f"{name}.json").write_text(text, encoding="utf-8")
        (out / f"{name}.md").write_text(self._write_markdown(), encoding="utf-8")

    def _write_markdown(self) -> str:
        lines = [f"# {self.title}", "", f"`{self.command}`", ""]
        lines += ["| | " + " | ".join(self.columns) + " |", "|---" * (len(self.columns) + 1) + "|"]
        for name, values in self.rows:
            lines.append(f"| {name} | " + " | ".join(map(_write, values)) + " |")
        return "\n".join([*lines, "", *(f"- {note}" for note in self.notes)]) + "\n"


def _write(value: float) -> str:
    """Return a count as it is and a measure with one decimal."""
    return str(value) if isinstance(value, int) else f"{value:.1f}"
