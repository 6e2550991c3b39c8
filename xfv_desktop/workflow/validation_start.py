"""Validation at the first start after an update, told of in the window."""

from __future__ import annotations

from xfv_desktop.domain.validation import Validation
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.workflow.validation_state import read_state
from xfv_desktop.workflow.workbench import Notice, Workbench


def validate_when_due(workbench: Workbench, *, progress: Progress = SILENT) -> Validation | None:
    """Run the golden comparisons of the program where that is due, and leave a notice.

    Raises
    ------
    Cancelled
        When it was stopped; it stays due, and a notice says so at the next start.
    DeviceMissing, GoldenError
        When the device of the settings or the bundled set is not there.
    """
    state = read_state(workbench)
    if not state.due:
        return None
    from xfv_desktop.workflow.validation import validate

    found = validate(workbench, progress=progress)
    workbench.notices.append(_tell(found, state.text))
    return found


def _tell(found: Validation, why: str) -> Notice:
    """Return what the window says: why it was run, how far the results agree, what to do."""
    first = found.first_difference
    if first is None:
        text = f"{why} It was run now: every step is bit-exact or within its tolerance."
        return Notice(text, "`xfv validate --pdf` writes a signed page for the file.")
    text = f"{why} It was run now: results differ, first in {first.step} ({first.comparison})."
    return Notice(text, "Do not rely on new results until `xfv validate` explains it.")
