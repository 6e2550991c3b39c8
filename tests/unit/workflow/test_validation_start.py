"""At the first start after an update the window learns how far the results agree."""

from __future__ import annotations

import pytest

from tests.support.validation import make_validation
from xfv_desktop.domain.validation import Agreement, Validation
from xfv_desktop.workflow import validation, validation_state
from xfv_desktop.workflow.validation_start import validate_when_due
from xfv_desktop.workflow.workbench import Workbench


@pytest.mark.parametrize(
    ("agreement", "words"),
    [
        (Agreement.EXACT, "within its tolerance"),
        (Agreement.DIFFERENT, "results differ, first in embed (pair)"),
    ],
)
def test_it_is_run_once_and_told(
    workbench: Workbench, monkeypatch: pytest.MonkeyPatch, agreement: Agreement, words: str
) -> None:
    runs = []

    def validate(bench: Workbench, **_: object) -> Validation:
        runs.append(agreement)
        found = make_validation(agreement)
        validation_state.remember(bench, found)
        return found

    monkeypatch.setattr(validation, "validate", validate)
    validate_when_due(workbench)
    (notice,) = workbench.notices
    assert "not been run on this installation" in notice.text
    assert words in notice.text
    validate_when_due(workbench)
    # What differs stays due.
    assert len(runs) == (2 if agreement is Agreement.DIFFERENT else 1)
