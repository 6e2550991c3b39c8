"""Navigation by keys, dropping files, names for screen readers, the start, the pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.window import FakeBackend, Settle
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.screenshots import write_screenshots

CONTROLS = (
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPoint(300, 300).toPointF(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


@pytest.mark.parametrize("number", range(1, 8))
def test_pages_are_reached_by_key(qtbot: QtBot, window: MainWindow, number: int) -> None:
    window.activateWindow()
    key = getattr(Qt.Key, f"Key_{number}")
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.page is window.pages[number - 1]
    assert window.navigation.currentRow() == number - 1


def test_pages_are_reached_by_arrows(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window.navigation, Qt.Key.Key_Down)
    assert window.page is window.evidence


def test_pictures_are_dropped_into_the_case(
    window: MainWindow, settle: Settle, backend: FakeBackend, tmp_path: Path
) -> None:
    drop(window, tmp_path / "one.png")
    assert "No case is open" in window.messages.text.text()
    window.library.create_case(tmp_path / "case", "Case")
    settle()
    drop(window, tmp_path / "one.png", tmp_path / "two.png")
    settle()
    assert [item.name for item in backend.items] == ["one.png", "two.png"]
    assert window.page is window.evidence


def test_a_folder_is_dropped_to_be_opened(
    window: MainWindow, settle: Settle, tmp_path: Path
) -> None:
    drop(window, tmp_path)
    settle()
    assert window.desk.state.case is not None


def needs_name(widget: QWidget) -> bool:
    inner = widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar)
    owner = widget.parentWidget()
    part = isinstance(owner, (QComboBox, QAbstractSpinBox)) or (
        owner is not None and isinstance(owner.parentWidget(), QComboBox)
    )
    return isinstance(widget, CONTROLS) and not inner and not part


def test_every_control_has_a_name_for_screen_readers(opened: MainWindow, settle: Settle) -> None:
    for page in opened.pages:
        opened.show_page(page.name)
        settle()
    nameless = [
        f"{type(w).__name__} in {type(w.parentWidget()).__name__}"
        for w in opened.findChildren(QWidget)
        if needs_name(w) and w.isVisibleTo(opened) and not w.accessibleName()
    ]
    assert nameless == []


def test_every_page_fits_the_smallest_screen(opened: MainWindow, settle: Settle) -> None:
    opened.resize(1280, 720)
    for page in opened.pages:
        opened.show_page(page.name)
        settle()
        assert page.minimumSizeHint().width() <= 1280 - opened.navigation.width(), page.name
        assert opened.width() == 1280
        assert opened.height() == 720


def test_the_theme_is_toggled(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    window.activateWindow()
    for expected in ("dark", "light"):
        qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        settle()
        assert backend.settings.theme == expected
        assert window.desk.colours.tone == expected


def test_pictures_of_every_page_are_written(
    window: MainWindow, settle: Settle, tmp_path: Path
) -> None:
    window.library.open_demo()
    settle()
    files = write_screenshots(window, tmp_path / "pictures")
    assert {file.stem for file in files} >= {page.name for page in window.pages}
    assert all(file.stat().st_size > 5000 for file in files)
