"""The one place that decides whether a person may see what the machine found.

Every read of a score, decision, likelihood ratio or map for a person, through the window,
the command line, an export or a report, passes `require_disclosure`. A research case
always allows it. A kind of case in which the examiner's own opinion comes first belongs
here and nowhere else.

`needs_override` decides whether a report may be signed without further ado: with a recognizer
that its licence or its training data keep to research, only for a stated reason. Synthetic
heads belong to nobody, so that a report on them harms nobody.
"""

from __future__ import annotations

from xfv_desktop.domain import CaseInfo, CaseKind, ModelCard
from xfv_desktop.errors import NotDisclosed

_OPEN_KINDS = frozenset({CaseKind.RESEARCH})


def may_disclose(case: CaseInfo, *, examiner: str, comparison_id: str) -> bool:
    """Return whether results of a comparison may be shown to this examiner now."""
    del examiner, comparison_id  # a research case looks at neither
    return case.kind in _OPEN_KINDS


def require_disclosure(case: CaseInfo, *, examiner: str, comparison_id: str) -> None:
    """Let a read of machine results pass, or refuse it.

    Raises
    ------
    NotDisclosed
        When the case's kind keeps the results closed to this person for now.
    """
    if not may_disclose(case, examiner=examiner, comparison_id=comparison_id):
        raise NotDisclosed(f"The results of comparison {comparison_id[:8]} are not open yet.")


def needs_override(case: CaseInfo, model: ModelCard) -> bool:
    """Return whether a report with this recognizer is signed for a stated reason only."""
    return model.research_only and not case.synthetic
