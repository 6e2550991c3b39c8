"""The examiner's own opinion: a record of its own, never derived from a score."""

from __future__ import annotations

from pathlib import Path

from xfv_desktop.domain import Opinion
from xfv_desktop.errors import UsageError
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.workflow.workbench import Workbench

SCALE_NAME = "support scale, version 1"
SCALE: tuple[str, ...] = (
    "strong support that the pictures show the same person",
    "moderate support that the pictures show the same person",
    "weak support that the pictures show the same person",
    "no support for either proposition",
    "weak support that the pictures show different people",
    "moderate support that the pictures show different people",
    "strong support that the pictures show different people",
    "no opinion possible: the pictures are not suitable",
)


def record_opinion(
    workbench: Workbench,
    case_path: Path,
    comparison_id: str,
    *,
    level: str,
    text: str,
    progress: Progress = SILENT,
) -> Opinion:
    """Keep the examiner's opinion; an earlier one of the same examiner is superseded.

    Raises
    ------
    ExaminerMissing
        When nobody is named.
    UsageError
        When the level is not on the scale.
    RecordMissing, CaseError
        When there is no such comparison or the case cannot be written.
    """
    examiner = workbench.require_examiner()
    if level not in SCALE:
        raise UsageError(f"'{level}' is not a level of the {SCALE_NAME}.")
    progress.step(0.5, "Keeping the opinion")
    case = workbench.case(case_path, write=True)
    comparison_id = case.comparison(comparison_id).id
    earlier = [o for o in case.opinions(comparison_id) if o.examiner == examiner]
    opinion = Opinion(
        id=workbench.new_id(),
        comparison_id=comparison_id,
        at=workbench.clock(),
        examiner=examiner,
        scale=SCALE_NAME,
        level=level,
        text=text.strip(),
        supersedes=earlier[-1].id if earlier else None,
    )
    with case.work(examiner=examiner, at=opinion.at) as work:
        work.add_opinion(opinion)
        work.record("opinion recorded", opinion.id, {"comparison": comparison_id})
        work.commit()
    return opinion
