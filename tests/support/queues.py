"""Queues and matrix without torch or files, for tests of the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from typing_extensions import override

from xfv_desktop import domain as d
from xfv_desktop.errors import RecordMissing
from xfv_desktop.gui.queue_backend import QueueBackend
from xfv_desktop.gui.requests import Choice, Conditions
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.workflow.batch import BatchStatus, Entry
from xfv_desktop.workflow.matrix import Cell, Matrix


def summarise(one: d.Comparison) -> d.ComparisonSummary:
    """Return what lists show of a comparison."""
    return d.ComparisonSummary(
        one.id,
        one.at,
        one.examiner,
        one.probe.evidence_id,
        one.reference.evidence_id,
        one.model.id,
        one.score.value,
        one.threshold.value if one.threshold else None,
        one.decision.decision,
        one.lr.value,
    )


class FakeQueues(QueueBackend):
    """Compare a queue's pairs at once; a picture whose name holds "bad" fails.

    ``closed`` holds ids of comparisons that the policy keeps from the examiner.
    """

    # What `tests.support.window.FakeBackend` brings.
    items: list[d.EvidenceItem]
    comparisons: list[d.Comparison]

    def __init__(self) -> None:
        self.queues: dict[str, BatchStatus] = {}
        self.closed: set[str] = set()
        self.drafts: dict[Path | None, dict[str, str]] = {}
        self.missing: set[str] = set()

    def _enter(self, verb: str, progress: Progress = SILENT) -> None:
        raise NotImplementedError

    def _enter_light(self, verb: str) -> None:
        raise NotImplementedError

    def _compare(self, sides: tuple[Choice, Choice], conditions: Conditions) -> d.Comparison:
        raise NotImplementedError

    @override
    def create_queue(
        self,
        case: Path,
        probes: Sequence[Choice],
        references: Sequence[Choice],
        *,
        conditions: Conditions,
    ) -> d.Batch:
        self._enter("create_queue")
        pairs = tuple(
            (p, r)
            for p, probe in enumerate(probes)
            for r, other in enumerate(references)
            if probe != other
        )
        asked = d.BatchConditions(conditions.model or "", None, None, False, "cpu", 0)
        number = f"{len(self.queues) + 1:032x}"
        at = self.items[0].taken_in
        batch = d.Batch(
            number, "ca" * 16, at, "A. Tester", tuple(probes), tuple(references), pairs, asked, ""
        )
        entries = tuple(Entry(n, p, r) for n, (p, r) in enumerate(pairs))
        self.queues[number] = BatchStatus(batch, entries)
        return batch

    @override
    def list_queues(self, case: Path) -> tuple[BatchStatus, ...]:
        self._enter_light("list_queues")
        return tuple(self.queues.values())

    @override
    def run_queue(
        self, case: Path, queue_id: str, *, retry: bool = False, progress: Progress = SILENT
    ) -> BatchStatus:
        for entry in self.queues[queue_id].entries:
            if entry.state == "open" or (retry and entry.state == "failed"):
                self._enter("run_queue", progress)
                self._do(queue_id, entry)
        return self.queues[queue_id]

    def put_queue(self, *, done: int) -> BatchStatus:
        """Put a queue of every probe and reference into the case, so many of its pairs done."""
        sides = [
            [Choice(item.id) for item in self.items if item.role is role]
            for role in (d.Side.PROBE, d.Side.REFERENCE)
        ]
        made = self.create_queue(Path(), *sides, conditions=Conditions())
        for entry in self.queues[made.id].entries[:done]:
            self._do(made.id, entry)
        return self.queues[made.id]

    def _do(self, queue_id: str, entry: Entry) -> None:
        status = self.queues[queue_id]
        sides = (status.batch.probes[entry.probe], status.batch.references[entry.reference])
        names = {item.id: item.name for item in self.items}
        if any("bad" in names[one.evidence_id] for one in sides):
            done = replace(entry, state="failed", error="In the probe: no face.", advice="Look.")
        else:
            made = self._compare(sides, Conditions())
            done = replace(entry, state="done", comparison_id=made.id)
        entries = list(status.entries)
        entries[entry.position] = done
        self.queues[queue_id] = replace(status, entries=tuple(entries))

    @override
    def cancel_queue(self, case: Path, queue_id: str) -> BatchStatus:
        self._enter("cancel_queue")
        self.queues[queue_id] = replace(self.queues[queue_id], cancelled=True)
        return self.queues[queue_id]

    @override
    def read_matrix(self, case: Path, queue_id: str | None) -> Matrix:
        self._enter_light("read_matrix")
        known = {one.id: summarise(one) for one in self.comparisons}
        if queue_id is None:
            probes = tuple(dict.fromkeys(one.probe_id for one in known.values()))
            others = tuple(dict.fromkeys(one.reference_id for one in known.values()))
            entries = [
                Entry(n, probes.index(o.probe_id), others.index(o.reference_id), "done", o.id)
                for n, o in enumerate(known.values())
            ]
        else:
            batch = self.queues[queue_id].batch
            probes = tuple(one.evidence_id for one in batch.probes)
            others = tuple(one.evidence_id for one in batch.references)
            entries = list(self.queues[queue_id].entries)
        cells = {(e.probe, e.reference): self._make_cell(e, known) for e in entries}
        return Matrix(probes, others, tuple(cells.values()))

    def _make_cell(self, entry: Entry, known: dict[str, d.ComparisonSummary]) -> Cell:
        one: Any = known.get(entry.comparison_id or "")
        closed = entry.comparison_id in self.closed
        summary = None if closed else one
        return Cell(
            entry.probe,
            entry.reference,
            entry.state,
            entry.comparison_id,
            summary,
            closed,
            entry.error,
        )

    @override
    def write_matrix(self, case: Path, queue_id: str | None) -> str:
        return f"{len(self.read_matrix(case, queue_id).cells)} pairs\n"

    @override
    def list_summaries(self, case: Path) -> tuple[d.ComparisonSummary, ...]:
        return tuple(summarise(one) for one in self.comparisons if one.id not in self.closed)

    @override
    def read_comparison(self, case: Path, comparison_id: str) -> d.Comparison:
        self._enter_light("read_comparison")
        for one in self.comparisons:
            if one.id == comparison_id:
                return one
        raise RecordMissing("No such comparison.")

    @override
    def read_drafts(self, case: Path | None) -> dict[str, str]:
        return dict(self.drafts.get(case, {}))

    @override
    def keep_drafts(self, case: Path | None, texts: Mapping[str, str]) -> None:
        self._enter_light("keep_drafts")
        self.drafts[case] = dict(texts)

    @override
    def has_case(self, path: Path) -> bool:
        return str(path) not in self.missing
