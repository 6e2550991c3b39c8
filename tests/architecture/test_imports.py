"""What may be imported where, checked in running interpreters."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _loaded(code: str) -> set[str]:
    """Return the top-level modules loaded after running the code in a fresh interpreter."""
    tail = "\nimport sys; print(*sorted({m.split('.')[0] for m in sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", code + tail], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(done.stdout.splitlines()[-1].split())


def test_help_needs_neither_torch_nor_qt() -> None:
    """`xfv --help` answers without the heavy imports."""
    loaded = _loaded("from xfv_desktop.cli import run; assert run(['--help']) == 0")
    assert not loaded & {"torch", "torchvision", "PySide6", "dlib", "sqlalchemy", "cv2"}


@pytest.mark.parametrize(
    "module",
    [
        "xfv_desktop.workflow.cases",
        "xfv_desktop.workflow.queries",
        "xfv_desktop.workflow.report",
        "xfv_desktop.workflow.opinions",
        "xfv_desktop.workflow.models",
    ],
)
def test_reading_needs_no_torch(module: str) -> None:
    """Use cases without a network load neither torch nor Qt."""
    loaded = _loaded(f"import {module}")
    assert not loaded & {"torch", "torchvision", "PySide6", "dlib"}


def test_core_needs_no_qt() -> None:
    """The whole job below the window is importable with Qt out of reach."""
    code = (
        "import sys\n"
        "for name in ('PySide6', 'shiboken6', 'pyqtgraph'): sys.modules[name] = None\n"
        "import xfv_desktop.workflow.explanation, xfv_desktop.workflow.demo, xfv_desktop.cli\n"
    )
    assert "torch" in _loaded(code)
