"""What stands beside a protocol's rows: settings, untouched pairs' scores, the threshold."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from xfv_desktop.comparison.error_rates import equal_error_rate
from xfv_desktop.domain import ModelCard
from xfv_desktop.errors import CaseNotWritable, UsageError
from xfv_desktop.progress import Progress
from xfv_desktop.recognition import catalogue
from xfv_desktop.workflow import models
from xfv_desktop.workflow.fidelity_pairs import LabelledPair
from xfv_desktop.workflow.protocol_bench import SEED, ProtocolSetup
from xfv_desktop.workflow.protocol_rows import Protocol
from xfv_desktop.workflow.protocol_task import prepare_bench, score_pairs
from xfv_desktop.workflow.workbench import PROGRAM, Workbench
from xfv_desktop.workflow.workforce import Workforce, stream
from xfv_desktop.workflow.workforce_task import Job

NOTES = "protocol.json"
# What rows of one folder must have in common.
_SETTINGS = ("protocol", "model", "sha256", "aligned", "device", "fill", "seed", "list")
# Pairs in one task: enough to make handing it out cheap.
_PORTION = 16
Scores = dict[str, float | None]


def find_model(workbench: Workbench, name: str) -> ModelCard:
    """Return the card of a recognizer given by id or by its weights file."""
    if Path(name).is_file():
        return models.import_model(workbench, Path(name))
    return catalogue.get(name, workbench.folders.models)


def score_list(
    setup: ProtocolSetup,
    pairs: Sequence[LabelledPair],
    *,
    workforce: Workforce,
    progress: Progress,
) -> Scores:
    """Return the scores of untouched pairs by id, None where a face is not found.

    Raises
    ------
    MissingFile, ModelError, ResourceError
        As the single steps do.
    """
    portions = [tuple(pairs[k : k + _PORTION]) for k in range(0, len(pairs), _PORTION)]
    keyed = [(f"scoring untouched pairs from {one[0].id}", one) for one in portions]
    job = Job(prepare_bench, score_pairs, setup, setup.device)
    found: Scores = {}
    for _, scores in stream(job, keyed, total=len(keyed), workforce=workforce, progress=progress):
        found |= scores
    return {pair.id: found[pair.id] for pair in pairs}


class ProtocolNotes:
    """The file beside the rows.

    Parameters
    ----------
    folder : Path
        Of the rows; made when it is missing.
    protocol : Protocol
        Which one.
    setup : ProtocolSetup
        What the workers know.
    pairs : sequence of LabelledPair
        The whole list.

    Attributes
    ----------
    scores : dict
        Of untouched pairs by id; empty until they are measured.

    Raises
    ------
    UsageError
        When the rows there were made with other settings.
    CaseNotWritable
        When the folder cannot be written.
    """

    def __init__(
        self,
        folder: Path,
        protocol: Protocol,
        setup: ProtocolSetup,
        pairs: Sequence[LabelledPair],
    ) -> None:
        self._path = folder / NOTES
        self._pairs = pairs
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CaseNotWritable(f"The folder cannot be written: {error.strerror}.") from error
        self._there = json.loads(self._path.read_text("utf-8")) if self._path.is_file() else {}
        self._settings = {
            "protocol": protocol.value,
            "model": setup.model,
            "sha256": setup.sha256,
            "aligned": setup.aligned,
            "device": setup.device,
            "fill": setup.fill.value,
            "seed": SEED,
            "list": _digest(pairs),
        }
        self._require_same(_SETTINGS, self._settings)
        self.scores: Scores = dict(self._there.get("scores", {}))
        self.threshold = 0.0

    def _require_same(self, names: Sequence[str], values: dict[str, Any]) -> None:
        differing = [name for name in names if self._there and self._there[name] != values[name]]
        if differing:
            raise UsageError(
                f"The rows there are were made with another {', '.join(differing)}.",
                advice="Choose another folder, or give the same settings.",
            )

    def keep(self, *, given: float | None) -> None:
        """Fix the threshold and write the file.

        Parameters
        ----------
        given : float or None
            The threshold; None takes the EER's on the untouched pairs, the largest of
            thresholds that serve equally well.

        Raises
        ------
        UsageError
            When the rows there were made with another threshold.
        CalibrationError
            When the list lacks scored pairs of a kind.
        """
        kinds = {
            kind: [
                score
                for pair in self._pairs
                if pair.mated is kind and (score := self.scores[pair.id]) is not None
            ]
            for kind in (True, False)
        }
        point = equal_error_rate(kinds[True], kinds[False])
        self.threshold = point.threshold if given is None else given
        facts: dict[str, Any] = {
            "threshold": self.threshold,
            "threshold_from": "EER of the list" if given is None else "given",
            "eer": round(point.rate, 6),
            "listed": {"mated": len(kinds[True]), "non_mated": len(kinds[False])},
            "without_face": sum(score is None for score in self.scores.values()),
        }
        self._require_same(("threshold",), facts)
        content = {
            "schema": 1,
            **self._settings,
            **facts,
            "program": PROGRAM,
            "scores": self.scores,
        }
        fresh = self._path.with_suffix(".new")
        fresh.write_text(json.dumps(content, indent=1) + "\n", "utf-8")
        fresh.replace(self._path)

    def is_right(self, pair: LabelledPair) -> bool:
        """Tell whether an untouched pair is decided rightly."""
        score = self.scores[pair.id]
        return score is not None and (score >= self.threshold) is pair.mated


def _digest(pairs: Sequence[LabelledPair]) -> str:
    """Return what names a list: ids, kinds, people and pictures in their order."""
    plain = [(p.id, p.mated, p.people, p.images) for p in pairs]
    return hashlib.sha256(json.dumps(plain).encode()).hexdigest()
