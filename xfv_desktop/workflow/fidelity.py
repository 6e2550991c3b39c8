"""The fidelity study: which rankings beat which baselines, on people no method was tuned on."""

from __future__ import annotations

import json
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from xfv_desktop.comparison import calibration
from xfv_desktop.domain import ModelCard
from xfv_desktop.errors import FaceError, UsageError
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.recognition import catalogue
from xfv_desktop.resources import find
from xfv_desktop.workflow import models
from xfv_desktop.workflow.fidelity_bench import SEED, FidelityBench, StudySetup
from xfv_desktop.workflow.fidelity_pairs import (
    LabelledPair,
    order_pairs,
    read_pairs,
    split_pairs,
)
from xfv_desktop.workflow.fidelity_pool import Task, stream_tasks
from xfv_desktop.workflow.fidelity_rows import FidelityRow, Key, RowStore, measure_distance
from xfv_desktop.workflow.workbench import PROGRAM, Workbench
from xfv_desktop.workflow.workforce import Workforce

STUDY = "study.json"
# What rows of one folder must have in common, by recognizer.
_SETTINGS = ("sha256", "unseen", "unseen_sha256", "threshold", "aligned", "seed")
# Pairs of each kind behind a population map; both sides of each are averaged.
POPULATION = 10
COSTLY = ("fame", "lime", "minplus", "minplus:part=S1", "greedy")
LEADERS = (
    "rankopt",
    "rankopt_paste",
    "fggb",
    "tuned_centre",
    "population/fggb",
    "population/rankopt_paste",
    "rankopt10",
    "mirror/rankopt10",
    "mirror/fggb",
    "smoothed_random",
)
HEADLINE = (*LEADERS, "xssab", "gradcam", "random", "fggb@0", "xssab@0", "random@0")
REST = (
    "arise",
    "corrise",
    "xface1",
    "xface2",
    "xface3",
    "srise",
    "centre",
    *(
        f"population/{name}"
        for name in ("rankopt", "xssab", "gradcam", "arise", "corrise", "xface2")
    ),
)
# Settings that were chosen on other pairs to keep more on a recognizer never asked.
PRESETS = ("rankopt:preset=robust", "rankopt_paste:preset=robust", "rankopt:preset=long")
# Measured only where they are defined for: a paste ranking in non-mated pairs.
_NON_MATED_ONLY = (
    "rankopt_paste",
    "rankopt_paste10",
    "rankopt_paste:preset=robust",
    "population/rankopt_paste",
)
# There to be compared: with a mirror control at the same number of steps, with plain RankOpt.
_MATED_ONLY = ("rankopt10", "rankopt:preset=robust", "rankopt:preset=long")
# Rankings that share gradients or masked pictures go to one worker together.
_KIN = (("fggb", "fggb@0", "mirror/fggb"), ("xssab", "xssab@0"), ("xface1", "xface2", "xface3"))

# Mean difference of a row's scores that another machine's arithmetic may make.
_SAME = 0.01


@dataclass(frozen=True)
class StudyOptions:
    """What is measured.

    Attributes
    ----------
    pairs_file, root : Path
        The list of pairs and the folder of their pictures.
    out : Path
        Where the rows are; a study that was stopped goes on there.
    model, unseen : str
        Recognizers by id or weights file; ``unseen`` may be empty.
    threshold : float or None
        Of the recognizer; None takes its score set's at an FMR of 1 %.
    aligned : bool
        Whether the pictures are aligned crops already.
    methods : tuple of str
        Rankings (`attribution.fidelity_rankings`).
    pairs, costly_pairs : int
        Pairs of each kind, and those that costly rankings are measured on.
    workers : int
        Processes.
    cluster : str
        Address of a Dask scheduler in their place; may be empty.
    tuning : bool
        Measure on the tuning part instead of the test part.
    verify : bool
        Measure one pair per ranking again, when there are rows already, and refuse to go on
        where the ranking no longer gives them.
    """

    pairs_file: Path
    root: Path
    out: Path
    model: str
    unseen: str = ""
    threshold: float | None = None
    aligned: bool = True
    methods: tuple[str, ...] = HEADLINE
    pairs: int = 150
    costly_pairs: int = 40
    workers: int = 1
    cluster: str = ""
    tuning: bool = False
    verify: bool = True


@dataclass(frozen=True)
class StudyState:
    """How far a study is: rows there are, and rows made in this run."""

    rows: int
    added: int


def run_study(
    workbench: Workbench, options: StudyOptions, *, progress: Progress = SILENT
) -> StudyState:
    """Measure what is missing; kill it at any time and start it again.

    Raises
    ------
    UsageError
        When a setting differs from the one that the rows there are were made with, or the
        recognizer has no threshold.
    MissingFile, ModelError, FaceError, OutOfMemory, ResourceError
        As the single steps do.
    Cancelled
        When it was stopped; every finished row is kept.
    """
    setup, known = _prepare(workbench, options)
    study = _Study(options.out, setup, known)
    dev, test = split_pairs(read_pairs(options.pairs_file))
    progress.step(0.0, "Choosing pairs")
    bench = FidelityBench(setup)
    people = study.choose(bench, order_pairs(dev), POPULATION, progress=progress.part(0, 0.01))
    setup.population.update(
        {kind: tuple(p for p in people if p.mated is kind) for kind in (True, False)}
    )
    part = order_pairs(dev if options.tuning else test)
    chosen = study.choose(bench, part, options.pairs, progress=progress.part(0.01, 0.03))
    study.note(deviation=bench.deviation)
    store = RowStore(options.out)
    store.repair()
    there = store.read()
    run = _Run(setup, Workforce(options.workers, options.cluster))
    run.stream(_plan_populations(options.methods, people), progress=progress.part(0.03, 0.06))
    if options.verify:
        own = {key: row for key, row in there.items() if row.model == setup.model}
        _verify(run, _plan_again(options, chosen, own), own, progress.part(0.06, 0.1))
    tasks = _plan(options, setup.model, chosen, done=set(there))
    added = run.stream(tasks, store=store, done=set(there), progress=progress.part(0.1, 1.0))
    progress.step(1.0, "Measured")
    return StudyState(len(there) + added, added)


@dataclass(frozen=True)
class _Run:
    """Workers for the tasks of one run."""

    setup: StudySetup
    workforce: Workforce

    def stream(
        self,
        tasks: Sequence[Task],
        *,
        progress: Progress,
        store: RowStore | None = None,
        done: Container[Key] = frozenset(),
    ) -> int:
        """Do the tasks, append rows that are new, and return how many those were."""
        added = 0
        for rows in stream_tasks(self.setup, tasks, workforce=self.workforce, progress=progress):
            fresh = [row for row in rows if row.key not in done]
            if store is not None:
                store.append(fresh)
            added += len(fresh)
        return added


def _verify(
    run: _Run, tasks: Sequence[Task], there: Mapping[Key, FidelityRow], progress: Progress
) -> None:
    """Refuse rankings that no longer give the rows there are: a method was changed."""
    changed: set[str] = set()
    for rows in stream_tasks(run.setup, tasks, workforce=run.workforce, progress=progress):
        for row in rows:
            if row.key in there and measure_distance(row, there[row.key]) > _SAME:
                changed.add(row.method)
    if changed:
        raise UsageError(
            f"These rankings no longer give the rows there are: {', '.join(sorted(changed))}.",
            advice="Choose another folder; rows of two versions of a method do not mix.",
        )


def _plan_again(
    options: StudyOptions, chosen: Sequence[LabelledPair], there: Mapping[Key, FidelityRow]
) -> list[Task]:
    """Return one pair that was measured for every ranking asked for, pairs in common."""
    wanted: dict[str, list[str]] = {}
    pairs = {pair.id: pair for pair in chosen}
    for method in options.methods:
        known = {row.pair for row in there.values() if row.method == method}
        again = next((pair.id for pair in chosen if pair.id in known), None)
        if again is not None:
            wanted.setdefault(again, []).append(method)
    return [Task(pairs[name], tuple(methods)) for name, methods in wanted.items()]


def _prepare(workbench: Workbench, options: StudyOptions) -> tuple[StudySetup, dict[str, Any]]:
    """Return what the workers need, and what is written about the study."""
    if options.pairs < 1 or options.costly_pairs < 1 or options.workers < 1:
        raise UsageError("Pairs and workers are counted from 1.")
    card = _find_model(workbench, options.model)
    unseen = _find_model(workbench, options.unseen) if options.unseen else None
    threshold = options.threshold
    if threshold is None:
        threshold = _find_threshold(card)
    cache = workbench.folders.cache / "fidelity"
    cache.mkdir(parents=True, exist_ok=True, mode=0o700)
    setup = StudySetup(
        model=card.id,
        unseen=unseen.id if unseen else "",
        models_dir=workbench.folders.models,
        root=options.root,
        aligned=options.aligned,
        threshold=threshold,
        limits=workbench.limits,
        cache=cache,
        population={},
    )
    known = {
        "sha256": card.sha256,
        "unseen": unseen.id if unseen else "",
        "unseen_sha256": unseen.sha256 if unseen else "",
        "threshold": threshold,
        "aligned": options.aligned,
        "seed": SEED,
        "program": PROGRAM,
    }
    return setup, known


def _find_model(workbench: Workbench, name: str) -> ModelCard:
    """Return the card of a recognizer given by id or by its weights file."""
    if Path(name).is_file():
        return models.import_model(workbench, Path(name))
    return catalogue.get(name, workbench.folders.models)


def _find_threshold(card: ModelCard) -> float:
    """Return the threshold of the shipped score set at an FMR of 1 %."""
    scores = calibration.look_up(card, find("calibration")).score_set
    if scores is None:
        raise UsageError(
            f"There is no score set for {card.id}, so there is no threshold.",
            advice="Give a score with --threshold.",
        )
    return calibration.threshold_at(scores, 0.01).value


def _plan_populations(methods: Sequence[str], people: Sequence[LabelledPair]) -> list[Task]:
    """Return the tasks that keep the maps behind the population maps asked for."""
    tasks = []
    for method in methods:
        head, _, own = method.partition("/")
        if head == "population":
            fits = [p for p in people if not p.mated or method not in _NON_MATED_ONLY]
            tasks += [Task(pair, (own,), population=True) for pair in fits]
    return tasks


def _plan(
    options: StudyOptions, model: str, chosen: Sequence[LabelledPair], *, done: Container[Key]
) -> list[Task]:
    """Return what is to be measured, pair after pair, without what is there."""
    counts = {True: 0, False: 0}
    tasks = []
    for pair in chosen:
        counts[pair.mated] += 1
        costly = counts[pair.mated] <= options.costly_pairs
        wanted = [
            method
            for method in options.methods
            if (costly or method not in COSTLY)
            and method not in (_NON_MATED_ONLY if pair.mated else _MATED_ONLY)
            and any((model, method, pair.id, side) not in done for side in ("probe", "reference"))
        ]
        tasks += [Task(pair, group) for group in _group(wanted)]
    return tasks


def _group(methods: Sequence[str]) -> list[tuple[str, ...]]:
    """Return methods in groups that share work, in the order given."""
    groups: dict[str, list[str]] = {}
    for method in methods:
        name = next((kin[0] for kin in _KIN if method in kin), method)
        groups.setdefault(name, []).append(method)
    return [tuple(group) for group in groups.values()]


class _Study:
    """What is written about a study beside its rows: settings and scores by pair id."""

    def __init__(self, folder: Path, setup: StudySetup, known: dict[str, Any]) -> None:
        self._path = folder / STUDY
        folder.mkdir(parents=True, exist_ok=True)
        there = json.loads(self._path.read_text("utf-8")) if self._path.is_file() else {}
        self._content: dict[str, Any] = there or {"schema": 1, "models": {}}
        self._model = setup.model
        self._threshold = setup.threshold
        entry = self._content["models"].setdefault(setup.model, {**known, "scores": {}})
        differing = [key for key in _SETTINGS if entry.get(key) != known[key]]
        if differing:
            raise UsageError(
                f"The rows there are were made with another {', '.join(differing)}.",
                advice="Choose another folder, or give the same settings.",
            )
        self._scores: dict[str, float | None] = entry["scores"]

    def note(self, *, deviation: float) -> None:
        """Write the file; ``deviation`` is that of the quicker network."""
        self._content["models"][self._model]["quick_network_deviation"] = deviation
        fresh = self._path.with_suffix(".new")
        fresh.write_text(_format_notes(self._content), "utf-8")
        fresh.replace(self._path)

    def choose(
        self,
        bench: FidelityBench,
        pairs: Sequence[LabelledPair],
        count: int,
        *,
        progress: Progress,
    ) -> list[LabelledPair]:
        """Return the first ``count`` true accepts and as many true rejects."""
        counts = {True: 0, False: 0}
        chosen = []
        for number, pair in enumerate(pairs):
            if counts[pair.mated] == count:
                continue
            progress.step(number / len(pairs), "Choosing pairs")
            score = self._score(bench, pair)
            if score is not None and (score >= self._threshold) is pair.mated:
                counts[pair.mated] += 1
                chosen.append(pair)
        return chosen

    def _score(self, bench: FidelityBench, pair: LabelledPair) -> float | None:
        """Return a pair's score, None when no face is found in one of its pictures."""
        if pair.id not in self._scores:
            try:
                self._scores[pair.id] = round(bench.score(pair), 6)
            except FaceError:
                self._scores[pair.id] = None
        return self._scores[pair.id]


def expand_methods(text: str) -> tuple[str, ...]:
    """Return the rankings that a list by commas names; a group's name stands for its members.

    Raises
    ------
    UsageError
        When nothing is named.
    """
    groups = {
        "headline": HEADLINE,
        "costly": COSTLY,
        "leaders": LEADERS,
        "rest": REST,
        "presets": PRESETS,
    }
    words = [word.strip() for word in text.split(",") if word.strip()]
    if not words:
        raise UsageError("No ranking is named.", advice=f"Name {', '.join(groups)}, or rankings.")
    return tuple(dict.fromkeys(name for word in words for name in groups.get(word, (word,))))


def take_rows(source: Path, out: Path) -> None:
    """Copy the rows and the description of a study that another folder holds.

    Raises
    ------
    UsageError
        When there are none.
    """
    rows = RowStore(source).read().values()
    if not rows or not (source / STUDY).is_file():
        raise UsageError("The folder holds no rows of a fidelity study.")
    store = RowStore(out)
    store.repair()
    there = set(store.read())
    store.append(row for row in rows if row.key not in there)
    _merge_notes(source / STUDY, out / STUDY)


def _merge_notes(source: Path, out: Path) -> None:
    """Add what one ``study.json`` says of recognizers and scores to another.

    Raises
    ------
    UsageError
        When they were measured with other settings.
    """
    taken = json.loads(source.read_text("utf-8"))
    there = json.loads(out.read_text("utf-8")) if out.is_file() else {**taken, "models": {}}
    for model, facts in taken["models"].items():
        known = there["models"].setdefault(model, {**facts, "scores": {}})
        differing = [key for key in _SETTINGS if known.get(key) != facts.get(key)]
        if differing:
            raise UsageError(f"The two folders differ in {', '.join(differing)} of {model}.")
        known["scores"].update(facts["scores"])
    out.write_text(_format_notes(there), "utf-8")


def _format_notes(content: dict[str, Any]) -> str:
    return json.dumps(content, indent=1, sort_keys=True) + "\n"
