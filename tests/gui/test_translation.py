"""The window speaks another language from start to end, and nothing is left untranslated."""

from __future__ import annotations

import ast
from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.support.texts import (
    FILES,
    GUI,
    Message,
    Reader,
    Text,
    count_keys,
    list_places,
    list_sources,
    read_messages,
    read_sources,
)
from tests.support.window import Settle
from xfv_desktop.domain import (
    CaseKind,
    CurveKind,
    Decision,
    Fill,
    Polarity,
    Region,
    SanityKind,
    SanityVerdict,
    Side,
    Suitability,
)
from xfv_desktop.gui import core_sources, core_texts, numbers
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.translation import apply_language, choose_language, choose_locale
from xfv_desktop.gui.widgets.plot_base import build_plot

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


def test_axes_are_lettered_in_german(qtbot: QtBot, german: object) -> None:
    plot = build_plot()
    qtbot.addWidget(plot)
    plot.resize(300, 200)
    plot.setYRange(-0.5, 0.5)
    plot.grab()
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    _line, _ticks, figures = plot.getAxis("left").generateDrawSpecs(painter)
    painter.end()
    assert {"-0,4", "0,0", "0,2"} <= {text for _place, _flags, text in figures}


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
    opened.settings.refresh()
    assert opened.settings.max_frames.text().startswith("2.000")
    menus = [one.title() for one in opened.menuBar().findChildren(QMenu) if one.title()]
    assert len(menus) == len(set(menus))
    assert "&Fall" in menus
    # Qt's own dialogs speak it too.
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    opened.desk.change_settings(language="en")
    qtbot.waitUntil(lambda: opened.navigation.item(0).text() == "Cases")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


# What reads like a text and is none of the window's, by module; None where nothing is.
ALLOWED = {
    # The program's name.
    "app.py": {"xfv desktop"},
    "main_window.py": {"xfv desktop", " - xfv desktop"},
    # Keys: of a draft, of a choice, of a term of the records, of entries of the glossary.
    "cases.py": {"new case/title"},
    "comparison.py": {"by hand"},
    "faithfulness.py": {"insertion minus deletion"},
    "receipts.py": {"Sanity check"},
    "results.py": {"Comparison score", "Comparison decision", "Likelihood ratio"},
    # Markup.
    "help.py": {'</h3><table cellpadding="3" cellspacing="0">'},
    # Tables and pictures that leave the program are records: English, as reports are.
    "exporting.py": None,
    "figure.py": {"Attribution maps"},
    # English words of the core, looked for there.
    "core_sources.py": None,
    "core_texts.py": {" and "},
    # Programs of a terminal.
    "screenshots.py": None,
    "translation.py": None,
    # Given to tasks that end with the program; never shown.
    "tasks.py": None,
}
READERS = tuple(read_sources())
CORE = {Text(core_texts.CONTEXT, text) for text in core_sources.collect()}
SOURCES = {text for reader in READERS for text in reader.marked} | CORE


@pytest.mark.parametrize("reader", READERS, ids=lambda one: str(one.path.relative_to(GUI)))
def test_no_text_is_left_unmarked(reader: Reader) -> None:
    allowed = ALLOWED.get(reader.path.name, set())
    if allowed is None:
        pytest.skip("holds no texts of the window")
    left = [one for one in reader.plain if one[1] not in allowed]
    assert left == []
    assert reader.wrong == [], "texts must be plain literals at the call"


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_files_hold_what_the_source_says(language: str) -> None:
    listed = {message.text for message in read_messages(language)}
    wanted = {text for text in SOURCES if text.plural or language != "en"}
    assert listed == wanted, "run: python -m xfv_desktop.gui.translation update"


@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_is_unfinished_or_obsolete(language: str) -> None:
    left = [one.text.source for one in read_messages(language) if one.state or not all(one.forms)]
    assert left == []


def is_alike(source: str, form: str) -> bool:
    """Return whether a translation fills in what the text does, and ends as it does."""
    return (
        list_places(form) == list_places(source)
        and count_keys(form) == count_keys(source)
        and source.endswith("...") == form.endswith("...")
        and source[-1:].isspace() == form[-1:].isspace()
    )


def test_a_translation_fills_in_the_same() -> None:
    messages: tuple[Message, ...] = read_messages("de")
    pairs = [(one.text.source, form) for one in messages for form in one.forms]
    assert [pair for pair in pairs if not is_alike(*pair)] == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_compiled_file_is_that_of_the_texts(qapp: object, language: str) -> None:
    translator = QTranslator()
    assert translator.load(f"xfv_{language}", str(FILES))
    for one in read_messages(language):
        context, source = one.text.context, one.text.source
        comment = one.comment or None
        if one.text.plural:
            for count, form in zip((1, 2), one.forms, strict=True):
                assert translator.translate(context, source, comment, count) == form
        else:
            assert translator.translate(context, source, comment) == one.forms[0]


def test_every_word_of_the_records_can_be_told() -> None:
    marked = {text.source for text in SOURCES if text.context == "Terms"}
    for kind in (CaseKind, Side, Suitability, Decision, Polarity, CurveKind, Fill, Region):
        assert {one.value for one in kind} <= marked
    assert {one.value for one in (*SanityKind, *SanityVerdict)} <= marked


def test_plurals_of_base_classes_name_their_context() -> None:
    # Qt's tr asks for the object's own class first and takes its untranslated plural for found.
    bases = {
        base.id
        for path in list_sources()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
        for base in node.bases
        if isinstance(base, ast.Name)
    }
    by_tr = {text.context for reader in READERS for text in reader.marked if text.plural}
    assert not by_tr & bases
