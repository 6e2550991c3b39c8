"""The core's sentences are collected without exception, and shown in the window's language."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from xfv_desktop import errors
from xfv_desktop.attribution.catalogue import CARDS
from xfv_desktop.attribution.sanity_verdict import state
from xfv_desktop.comparison.likelihood_ratio import H1
from xfv_desktop.comparison.thresholds import threshold_by_hand
from xfv_desktop.domain import Finding, MethodCard, SanityKind
from xfv_desktop.errors import NoFace, XfvError
from xfv_desktop.evidence.limits import IntakeLimits
from xfv_desktop.evidence.reading import read_file
from xfv_desktop.gui import core_sources, core_texts
from xfv_desktop.gui.core_texts import make_template, read_book, say_error, translate
from xfv_desktop.gui.tasks import Lane
from xfv_desktop.gui.translation import apply_language
from xfv_desktop.gui.widgets.findings_list import FindingsList
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.resources import find
from xfv_desktop.workflow.glossary import list_terms

UPDATE = "run: python -m xfv_desktop.gui.translation update"
COLLECTED = core_sources.collect()
TEMPLATES = tuple(one for one in map(make_template, COLLECTED) if one.names)


@pytest.fixture(autouse=True)
def german(qapp: object) -> Iterator[None]:
    """Let the application speak German during a test."""
    apply_language("de")
    yield
    apply_language("en")


def test_the_list_is_what_the_source_says() -> None:
    assert tuple(json.loads(find(core_texts.LIST).read_text("utf-8"))) == COLLECTED, UPDATE


def list_raised(path: Path) -> Iterator[str]:
    """Yield text and advice of every error that a module makes, where they are literals."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and core_sources.name_call(node) in core_sources.ERRORS:
            said = [*node.args[:1], *(one.value for one in node.keywords if one.arg == "advice")]
            yield from filter(None, map(core_sources.write_template, said))


def test_every_error_is_collected() -> None:
    modules = (*core_sources.list_modules(), *(core_sources.PACKAGE / "gui").rglob("*.py"))
    raised = [text.strip() for path in modules for text in list_raised(path)]
    assert len(raised) > 300
    # Work that ends with the program is never told.
    assert set(raised) - set(COLLECTED) - {"", "The program was closed."} == set()


def test_the_advice_of_every_family_is_collected() -> None:
    families = (vars(errors)[name] for name in core_sources.ERRORS)
    assert {one.default_advice for one in families} <= set(COLLECTED)


def say_form(text: str) -> str:
    """Return a template's translation without the names of its places."""
    return re.sub(r"(\{[^{}]*\})+", "{}", QCoreApplication.translate(core_texts.CONTEXT, text))


def test_a_filled_template_is_found_again() -> None:
    wrong = []
    for template in TEMPLATES:
        parts = {name: f"Qx{number}" for number, name in enumerate(template.names)}
        filled = template.fill(template.text, parts)
        listed = read_book().list_templates(filled)
        found = next(one for one in listed if one.match(filled, loosely=False))
        # Two templates may have one form, if they say the same.
        if say_form(found.text) != say_form(template.text):
            wrong.append((template.text, found.text))
    assert wrong == []


@pytest.mark.parametrize("card", CARDS, ids=lambda one: one.id)
def test_the_cards_of_methods_are_german(card: MethodCard) -> None:
    for text in (card.limitation, card.cost, card.polarity, card.checked_against):
        assert translate(text) != text


def test_the_glossary_is_german() -> None:
    assert [one.name for one in list_terms() if translate(one.meaning) == one.meaning] == []


def test_an_error_is_told_in_german(tmp_path: Path) -> None:
    with pytest.raises(XfvError) as caught:
        read_file(tmp_path / "probe.png", IntakeLimits())
    assert say_error(caught.value) == (
        "An diesem Pfad gibt es keine Datei „probe.png“.",
        "Pfad und Schreibweise prüfen.",
    )
    with pytest.raises(XfvError) as caught:
        threshold_by_hand(2.5)
    assert say_error(caught.value) == (
        "2,5 ist keine Schwelle für einen Kosinus.",
        "Einen Wert von -1 bis 1 angeben.",
    )


def test_parts_sentences_and_enumerations_are_translated() -> None:
    assert translate("In the probe: No face was found in the picture.") == (
        "Probe: Im Bild wurde kein Gesicht gefunden."
    )
    assert translate("In the file 'b.jpg': The file has no bytes.") == (
        "In der Datei „b.jpg“: Die Datei hat keine Bytes."
    )
    said = translate(state(SanityKind.ITSELF, 0.912))
    assert said.startswith(("nicht bestanden; ", "schwach; ", "bestanden; "))
    assert "(Rangkorrelation 0,91; mindestens" in said
    assert translate("few pixels between the eyes; little fine detail") == (
        "wenige Pixel zwischen den Augen; wenig feine Einzelheiten"
    )
    assert translate("Taken: dlib and YuNet") == "Taken: dlib and YuNet"
    two = f"{H1} {H1}"
    assert translate(two) == " ".join([translate(H1)] * 2)


def test_numbers_within_a_text_are_written_as_the_language_does() -> None:
    assert translate("14.9 GiB free of 1,015.6 GiB") == "14,9 GiB frei von 1.015,6 GiB"


@pytest.mark.parametrize("text", ["", "an examiner's own words (0.5)", "IMG 1234 (2).jpg", "a; b"])
def test_what_is_not_known_stays_as_it_is(text: str) -> None:
    assert translate(text) == text


def test_a_text_with_brackets_of_its_own_is_told_whole() -> None:
    assert translate("There is no file 'IMG (2.jpg' at this path.") == (
        "An diesem Pfad gibt es keine Datei „IMG (2.jpg“."
    )


def test_english_is_left_alone() -> None:
    apply_language("en")
    assert translate(H1) == H1


def test_panels_and_findings_show_german(qtbot: QtBot) -> None:
    panel, findings = StatePanel(QWidget()), FindingsList()
    qtbot.addWidget(panel)
    qtbot.addWidget(findings)
    panel.show_error(NoFace("No face was found in the picture."))
    assert panel.title.text() == "Im Bild wurde kein Gesicht gefunden."
    assert (
        panel.advice.text() == "Die fünf Punkte von Hand setzen oder ein besseres Bild verwenden."
    )
    findings.show_findings((Finding("audit chain", True, "the log is empty"),))
    shown = [one.text() for one in findings.findChildren(QLabel)]
    assert {"Kette des Protokolls", "das Protokoll ist leer"} <= set(shown)


def test_steps_of_the_work_are_told_in_german(qtbot: QtBot) -> None:
    lane = Lane("steps")
    task = lane.submit("work", lambda progress: progress.step(1.0, "Reading the picture"))
    with qtbot.waitSignal(task.progressed) as told:
        pass
    lane.close()
    assert told.args == [1.0, "Bild wird gelesen"]
