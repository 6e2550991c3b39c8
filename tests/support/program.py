"""Run the command line in this process and read what it printed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from xfv_desktop import cli
from xfv_desktop.cli import session
from xfv_desktop.progress import CancelToken

ROOT = Path(__file__).resolve().parents[2]
HEADS = ROOT / "resources" / "demo"


@dataclass(frozen=True)
class Done:
    """Exit code and both outputs of one run."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as JSON; fails when it is not pure."""
        return json.loads(self.out)


class Program:
    """The ``xfv`` program with a shared folder of converted weights."""

    def __init__(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, home: Path
    ) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        self.home = home

    def __call__(self, *arguments: str | Path) -> Done:
        """Run one command line."""
        self._monkeypatch.setattr(session, "TOKEN", CancelToken())
        self._capsys.readouterr()
        code = cli.run([str(a) for a in arguments])
        out, err = self._capsys.readouterr()
        return Done(code, out, err)


def find_heads(purpose: str) -> list[Path]:
    """Return the synthetic pictures whose purpose starts so, in the index's order."""
    index = json.loads((HEADS / "index.json").read_text(encoding="utf-8"))
    return [HEADS / p["file"] for p in index["pictures"] if p["purpose"].startswith(purpose)]


def list_heads() -> list[dict[str, Any]]:
    """Return the entries of the synthetic pictures' index."""
    entries: list[dict[str, Any]] = json.loads((HEADS / "index.json").read_text())["pictures"]
    return entries
