"""Over a real case: what is done in the viewer leaves the evidence and the record alone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.pictures import make_pixels
from xfv_desktop.domain import Side
from xfv_desktop.gui.backend import Backend
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.pages.viewer import ViewerPage
from xfv_desktop.imaging import encode_png
from xfv_desktop.workflow.workbench import Workbench


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    """Return two picture files."""
    files = []
    for number, size in enumerate(((300, 400), (260, 350))):
        file = tmp_path / f"{number}.png"
        file.write_bytes(encode_png(make_pixels(*size)))
        files.append(file)
    return files


@pytest.fixture
def desk(workbench: Workbench) -> Iterator[Desk]:
    """Return a desk over real use cases; its threads end whatever the test does."""
    desk = Desk(Backend(workbench))
    yield desk
    desk.close()


def hash_files(folder: Path) -> dict[str, str]:
    """Return the hash of every stored item and the case's own file names."""
    store = folder / "store"
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in store.rglob("*")
        if file.is_file()
    }


def test_viewing_leaves_evidence_and_audit_as_they_are(
    qtbot: QtBot, desk: Desk, pictures: list[Path], tmp_path: Path
) -> None:
    backend = desk.backend
    case = backend.create_case(tmp_path / "case", title="Case")
    path = Path(case.path)
    items = [item for item, _known in backend.add_evidence(path, pictures, role=None)]
    before, entries = hash_files(path), backend.read_audit(path)
    page = ViewerPage(desk, Library(desk))
    qtbot.addWidget(page)
    desk.state.show_case(case)
    desk.state.show_evidence(tuple(items))
    page.resize(1000, 640)
    page.show()
    qtbot.waitUntil(lambda: desk.idle and page.stage.scene.complete, timeout=20_000)
    stage, canvas = page.stage, page.stage.panes[Side.PROBE].canvas
    for key in ("B", "W", "V", "O", "D", "P", "M", "PageDown", "C", "A", "2"):
        qtbot.keyClick(stage.canvas, getattr(Qt.Key, f"Key_{key}"))
        canvas.grab()
    for name, slider in stage.adjust.sliders.items():
        slider.setValue(slider.maximum() // (3 if name == "gamma" else 1))
    canvas.grab()
    kept = backend.read_picture(path, items[0].id).pixels
    assert np.array_equal(stage.scene.sheets[Side.PROBE].pyramid.pixels, kept)
    qtbot.waitUntil(lambda: desk.idle, timeout=20_000)
    assert len(before) == 2
    assert hash_files(path) == before
    assert backend.read_audit(path) == entries
    page.close()


def test_a_lost_blob_is_an_error_beside_the_other_picture(
    qtbot: QtBot, desk: Desk, pictures: list[Path], tmp_path: Path
) -> None:
    backend = desk.backend
    case = backend.create_case(tmp_path / "case", title="Case")
    path = Path(case.path)
    items = [item for item, _known in backend.add_evidence(path, pictures, role=None)]
    blob = next((path / "store").rglob(f"{items[0].sha256}*"))
    blob.parent.chmod(0o700)
    blob.unlink()
    page = ViewerPage(desk, Library(desk))
    qtbot.addWidget(page)
    desk.state.show_case(case)
    desk.state.show_evidence(tuple(items))
    page.show()
    qtbot.waitUntil(lambda: desk.idle, timeout=20_000)
    panes = page.stage.panes
    assert panes[Side.PROBE].panel.mode == "error"
    assert panes[Side.PROBE].panel.advice.text()
    assert panes[Side.REFERENCE].panel.mode == "content"
    assert not page.stage.tools.modes.buttons["opacity"].isEnabled()
    page.close()
