"""The window speaks another language from start to end, and nothing is left untranslated."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QMenu

from tests.support.window import Settle
from xfv_desktop.gui import numbers
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.translation import apply_language, choose_language, choose_locale

GERMAN = QLocale(QLocale.Language.German, QLocale.Country.Switzerland)
FRENCH = QLocale(QLocale.Language.French)


@pytest.mark.parametrize(
    ("wish", "system", "language"),
    [
        ("system", GERMAN, "de"),
        ("system", FRENCH, "en"),
        ("system", QLocale.c(), "en"),
        ("en", GERMAN, "en"),
        ("de", FRENCH, "de"),
    ],
)
def test_the_language_is_the_wish_or_the_desktop_s(
    wish: str, system: QLocale, language: str
) -> None:
    assert choose_language(wish, system) == language


def test_numbers_follow_the_language_and_the_territory_that_speaks_it() -> None:
    assert choose_locale("de", GERMAN).territory() == QLocale.Country.Switzerland
    assert choose_locale("de", FRENCH).territory() == QLocale.Country.Germany
    assert choose_locale("en", GERMAN).language() == QLocale.Language.English


@pytest.fixture
def german(qapp: object) -> object:
    """Let the application speak German during a test."""
    apply_language("de")
    yield
    apply_language("en")


def test_numbers_and_dates_are_german(german: object) -> None:
    at = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
    assert numbers.format_number(0.91234) == "0,9123"
    assert numbers.format_signed(2.5) == "+2,50"
    assert numbers.format_count(1_234_567) == "1.234.567"
    assert numbers.format_percent(0.001) == "0,1\N{NO-BREAK SPACE}%"
    assert numbers.format_day(at) == "04.03.2026"
    assert numbers.format_time(at).startswith("04.03.2026 05:06:07 UTC")


def test_times_are_told_in_utc_whatever_zone_they_come_in(qapp: object) -> None:
    apply_language("en")
    at = datetime(2026, 3, 4, 1, 6, 7, tzinfo=timezone(timedelta(hours=2)))
    assert numbers.format_time(at).startswith("2026-03-03 23:06:07 UTC")
    assert numbers.format_minute(at) == "2026-03-03 23:06"


def test_sizes_are_told_in_bytes_as_well(qapp: object) -> None:
    apply_language("en")
    assert numbers.format_size(12) == "12 bytes"
    assert numbers.format_size(1536) == "1.5 KiB (1,536 bytes)"
    assert numbers.format_size(3 * 1024 * 1024) == "3.0 MiB (3,145,728 bytes)"


def test_the_window_changes_its_language_and_keeps_its_place(
    qtbot: object, opened: MainWindow, settle: Settle
) -> None:
    opened.show_page("audit")
    settle()
    opened.desk.change_settings(language="de")
    qtbot.waitUntil(lambda: opened.navigation.item(0).text() == "Fälle")
    settle()
    assert opened.page is opened.audit
    assert opened.case_label.text() == opened.desk.state.case.title
    menus = [one.title() for one in opened.menuBar().findChildren(QMenu) if one.title()]
    assert len(menus) == len(set(menus))
    assert "&Fall" in menus
    # Qt's own dialogs speak it too.
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    opened.desk.change_settings(language="en")
    qtbot.waitUntil(lambda: opened.navigation.item(0).text() == "Cases")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
