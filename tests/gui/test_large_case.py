"""Lists over a real case: nothing is done per item that is needed per line seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QRegion
from pytestqt.qtbot import QtBot

from tests.support.large_case import create_large_case, name_picture
from tests.support.window import FakeBackend, run_rounds
from xfv_desktop.bootstrap import build_workbench
from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.gui.audit_model import AuditModel, join_entries
from xfv_desktop.gui.backend import Backend
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.evidence_model import EvidenceModel, Thumbnails
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.widgets.picture_list import PictureList

COUNT = 130


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a case of some hundred pictures and comparisons."""
    path = tmp_path_factory.mktemp("large") / "case"
    create_large_case(path, pictures=COUNT, comparisons=COUNT)
    return path


@pytest.fixture
def real_window(qtbot: QtBot, tmp_path: Path, case: Path) -> Iterator[MainWindow]:
    """Return a window with the real use cases, at the pictures of that case."""
    workbench = build_workbench({"XFV_HOME": str(tmp_path)}, examiner="E. Examiner")
    window = MainWindow(Desk(Backend(workbench)))
    try:
        window.show()
        window.library.open_case(case)
        window.show_page("evidence")
        qtbot.waitUntil(lambda: window.desk.idle, timeout=60_000)
        yield window
    finally:
        window.close()
        window.deleteLater()


def test_the_case_is_a_whole_one(case: Path) -> None:
    with CaseFile.open(case, write=False) as one:
        assert one.check().ok
        assert len(one.evidence_items()) == len(one.comparisons()) == COUNT
        assert len({item.sha256 for item in one.evidence_items()}) == COUNT
        pairs = {(c.probe.evidence_id, c.reference.evidence_id) for c in one.comparisons()}
        assert len(pairs) > COUNT / 2


def test_the_window_opens_it_and_finds_a_picture(qtbot: QtBot, real_window: MainWindow) -> None:
    page = real_window.evidence
    assert page.model.rowCount() == COUNT
    qtbot.keyClicks(page.search, "frame 00093")
    assert [item.name for item in page.model.items] == [name_picture(93)]
    page.search.clear()
    assert page.model.rowCount() == COUNT
    assert 0 < page.thumbnails.count < 60


def test_opening_reads_no_originals_but_those_seen(
    qtbot: QtBot, real_window: MainWindow, case: Path
) -> None:
    library = real_window.library
    library.close_case()
    qtbot.waitUntil(lambda: real_window.desk.idle, timeout=60_000)
    with mock.patch("xfv_desktop.casefile.store.BlobStore.get") as read:
        real_window.show_page("cases")
        library.open_case(case)
        qtbot.waitUntil(lambda: real_window.desk.idle, timeout=60_000)
        assert real_window.desk.state.case is not None
        assert not read.called


def test_a_thumbnail_that_arrives_paints_one_line(qtbot: QtBot, backend: FakeBackend) -> None:
    """It must not ask for every row, as Qt does where a line may have another size."""
    desk = Desk(backend)
    thumbnails = Thumbnails(desk)
    model = EvidenceModel(thumbnails)
    view = PictureList()
    qtbot.addWidget(view)
    try:
        for number in range(200):
            backend.add_picture(name_picture(number), None)
        view.setUniformItemSizes(True)
        view.setIconSize(QSize(88, 72))
        view.setModel(model)
        view.resize(240, 400)
        model.show_items(tuple(backend.items))
        view.show()
        qtbot.waitUntil(lambda: desk.idle and thumbnails.count > 0, timeout=30_000)
        run_rounds()
        painted: list[QRect] = []
        paint = view.paintEvent
        view.paintEvent = lambda event: (
            painted.append(event.region().boundingRect()),
            paint(event),
        )
        with mock.patch.object(EvidenceModel, "rowCount", autospec=True) as counted:
            counted.return_value = 200
            thumbnails.ready.emit(backend.items[1].id)
            qtbot.waitUntil(lambda: bool(painted))
            assert counted.call_count < 50
        line = view.visualRect(model.index(1, 0))
        assert QRegion(painted[0]).intersects(line)
        assert painted[0].height() <= 2 * line.height()
    finally:
        desk.close()


def test_texts_made_in_a_lane_are_those_the_model_would_make(case: Path) -> None:
    with CaseFile.open(case, write=False) as one:
        entries = one.audit_entries()
    texts = join_entries(entries)
    assert "2026-01-02 03:04:05" in texts[0]
    for given in (None, texts):
        model = AuditModel()
        model.show_entries(entries, given)
        model.filter("Comparison made")
        assert model.rowCount() == COUNT
