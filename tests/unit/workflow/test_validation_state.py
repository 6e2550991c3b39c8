"""When a validation is due: never run, something updated, or the last one found a difference."""

from __future__ import annotations

import pytest

from tests.support.validation import NOON, make_validation
from xfv_desktop.domain.validation import Agreement
from xfv_desktop.workflow import validation_state
from xfv_desktop.workflow.workbench import Workbench


def test_due_until_it_was_run(workbench: Workbench) -> None:
    assert validation_state.read_state(workbench).due
    validation_state.remember(workbench, make_validation(Agreement.WITHIN))
    state = validation_state.read_state(workbench)
    assert not state.due
    assert state.last == NOON


@pytest.mark.parametrize("name", ["torch", "xfv_desktop", "graphics driver"])
def test_due_after_an_update(
    workbench: Workbench, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    validation_state.remember(workbench, make_validation(Agreement.EXACT))
    now = validation_state.take_fingerprint() | {name: "99"}
    monkeypatch.setattr(validation_state, "take_fingerprint", lambda: now)
    state = validation_state.read_state(workbench)
    assert state.due
    assert f"{name} " in state.text
    assert "→ 99" in state.text


def test_due_after_a_difference(workbench: Workbench) -> None:
    validation_state.remember(workbench, make_validation(Agreement.DIFFERENT))
    state = validation_state.read_state(workbench)
    assert state.due
    assert "differ" in state.text


@pytest.mark.parametrize("content", [b"", b"{}", b'{"schema": "xfv.validated/1"}', b"\xff"])
def test_a_damaged_note_counts_as_none(workbench: Workbench, content: bytes) -> None:
    path = workbench.folders.settings.parent / validation_state.FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    assert validation_state.read_state(workbench).due
