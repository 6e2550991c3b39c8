"""Methods and their options are chosen, remembered and explained with."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.window import FakeBackend, Settle, click, make_method
from xfv_desktop.domain import MethodCard, MethodOption
from xfv_desktop.errors import UnknownMethod
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.pages.picker import MethodPicker

STEPS = MethodOption("steps", ("75", "200"), "200", "how far the crop is walked")
END = MethodOption("epsilon", ("0.01", "off"), "0.01", "the loss that ends a walk")


def list_cards() -> tuple[MethodCard, ...]:
    fame = replace(make_method("fame"), options=(END, STEPS))
    return (make_method("fggb"), make_method("xssab"), fame)


@pytest.fixture
def picker(
    opened: MainWindow, settle: Settle, backend: FakeBackend, monkeypatch: pytest.MonkeyPatch
) -> MethodPicker:
    """Return the open picker over three methods, one of which leaves choices."""
    monkeypatch.setattr(backend, "list_methods", list_cards)
    backend.settings = backend.settings.model_copy(
        update={"methods": ("fggb", "fame:epsilon=off")}
    )
    opened.show_page("explanation")
    settle()
    opened.explanation.pick_button.click()
    settle()
    found = opened.explanation.picker
    assert found is not None
    assert found.isVisible()
    return found


def test_the_settings_are_shown_and_the_usual_value_is_marked(
    settle: Settle, picker: MethodPicker
) -> None:
    assert picker.requests == ("fggb", "fame:epsilon=off")
    picker.list.setCurrentRow(2)
    settle()
    assert picker.boxes["epsilon"].currentData() == "off"
    assert picker.boxes["steps"].currentText() == "200 (usual)"
    assert "Limitation: Made for tests" in picker.effect.text()
    assert "epsilon=off" in picker.effect.text()
    assert "the loss that ends a walk" in picker.boxes["epsilon"].accessibleDescription()


def test_options_are_chosen_kept_and_explained_with(
    qtbot: QtBot, opened: MainWindow, settle: Settle, picker: MethodPicker, backend: FakeBackend
) -> None:
    picker.list.setCurrentRow(2)
    picker.boxes["steps"].setCurrentIndex(0)
    settle()
    assert "epsilon=off+steps=75" in picker.effect.text()
    picker.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert picker.requests == ("fame:epsilon=off+steps=75",)
    picker.boxes["epsilon"].setCurrentIndex(0)
    assert picker.requests == ("fame:steps=75",)
    backend.calls.clear()
    click(qtbot, picker.explain_button)
    settle()
    assert backend.settings.methods == ("fame:steps=75",)
    verbs = [verb for verb in backend.calls if verb in ("change_settings", "explain")]
    assert verbs == ["change_settings", "explain"]
    assert opened.explanation.panel.mode == "content"


def test_nothing_checked_cannot_be_kept(picker: MethodPicker, backend: FakeBackend) -> None:
    for place in range(picker.list.count()):
        picker.list.item(place).setCheckState(Qt.CheckState.Unchecked)
    assert not picker.save_button.isEnabled()
    assert not picker.explain_button.isEnabled()
    assert picker.told.text() == "No method is checked."
    before = backend.settings.methods
    picker.cancel_button.click()
    assert backend.settings.methods == before


def test_an_unknown_method_of_the_settings_is_told(
    opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    opened.show_page("explanation")
    settle()
    backend.break_next("read_method", UnknownMethod("There is no method 'gone'."))
    opened.explanation.pick_button.click()
    settle()
    assert opened.explanation.picker is not None
    assert "There is no method 'gone'." in opened.explanation.picker.told.text()
    opened.explanation.picker.reject()
