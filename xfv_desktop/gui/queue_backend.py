"""The use cases of work at scale, as the window calls them: queues, matrix, lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from xfv_desktop.domain import Batch, Comparison, ComparisonSummary
from xfv_desktop.gui.requests import Choice, Conditions
from xfv_desktop.progress import SILENT, Progress

if TYPE_CHECKING:
    from xfv_desktop.workflow.batch import BatchStatus
    from xfv_desktop.workflow.matrix import Matrix
    from xfv_desktop.workflow.workbench import Workbench


class QueueBackend:
    """The part of `Backend` for many comparisons at once; everything belongs into a lane."""

    _bench: Workbench

    def create_queue(
        self,
        case: Path,
        probes: Sequence[Choice],
        references: Sequence[Choice],
        *,
        conditions: Conditions,
    ) -> Batch:
        """Queue every probe against every reference."""
        from xfv_desktop.workflow import batch
        from xfv_desktop.workflow.examination import CompareOptions

        options = CompareOptions(
            model=conditions.model,
            threshold=conditions.threshold,
            fmr=conditions.fmr,
            eer=conditions.eer,
        )
        return batch.create_batch(self._bench, case, probes, references, options=options)

    def list_queues(self, case: Path) -> tuple[BatchStatus, ...]:
        """Return the case's queues and how far they are, the oldest first."""
        from xfv_desktop.workflow import batch

        return batch.list_batches(self._bench, case)

    def run_queue(
        self, case: Path, queue_id: str, *, retry: bool = False, progress: Progress = SILENT
    ) -> BatchStatus:
        """Go on with a queue until it is done or stopped."""
        from xfv_desktop.workflow import batch

        return batch.run_batch(self._bench, case, queue_id, retry=retry, progress=progress)

    def cancel_queue(self, case: Path, queue_id: str) -> BatchStatus:
        """Give up what is left of a queue."""
        from xfv_desktop.workflow import batch

        return batch.cancel_batch(self._bench, case, queue_id)

    def read_matrix(self, case: Path, queue_id: str | None) -> Matrix:
        """Return what may be shown of a queue's pairs, or of all comparisons."""
        from xfv_desktop.workflow import matrix

        return matrix.read_matrix(self._bench, case, queue_id)

    def write_matrix(self, case: Path, queue_id: str | None) -> str:
        """Return what may be shown of a queue's pairs as CSV."""
        from xfv_desktop.workflow import matrix, queries

        items = queries.list_evidence(self._bench, case)
        return matrix.write_csv(matrix.read_matrix(self._bench, case, queue_id), items)

    def list_summaries(self, case: Path) -> tuple[ComparisonSummary, ...]:
        """Return what lists show of all comparisons, the oldest first."""
        from xfv_desktop.workflow import matrix

        return matrix.list_summaries(self._bench, case)

    def read_comparison(self, case: Path, comparison_id: str) -> Comparison:
        """Return one comparison, as far as it is open to the examiner."""
        from xfv_desktop.workflow import queries

        return queries.read_comparison(self._bench, case, comparison_id)

    def read_drafts(self, case: Path | None) -> dict[str, str]:
        """Return what was typed and not recorded: of a case, or of the user."""
        from xfv_desktop.workflow import drafts

        return drafts.read_drafts(self._bench, case)

    def keep_drafts(self, case: Path | None, texts: Mapping[str, str]) -> None:
        """Replace what was typed and not recorded."""
        from xfv_desktop.workflow import drafts

        drafts.keep_drafts(self._bench, case, texts)

    def has_case(self, path: Path) -> bool:
        """Return whether there is a case in a folder."""
        from xfv_desktop.workflow import cases

        return cases.has_case(path)
