"""Validate an installation: run golden comparisons again and say how far they agree."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from xfv_desktop.comparison import calibration
from xfv_desktop.domain.validation import (
    Agreement,
    GoldenFacts,
    StepCard,
    StepCheck,
    Validation,
)
from xfv_desktop.errors import Cancelled, GoldenError, ModelError, XfvError
from xfv_desktop.evidence.digest import hash_bytes
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.recognition.driver import read_driver_version
from xfv_desktop.recognition.embedding import Recognizer
from xfv_desktop.resources import find
from xfv_desktop.workflow import calibration_sets, validation_history
from xfv_desktop.workflow.golden import (
    PICTURES,
    Conditions,
    Golden,
    GoldenPair,
    Result,
    Results,
    find_bundled,
    read_golden,
    write_golden,
)
from xfv_desktop.workflow.golden_chain import Chain
from xfv_desktop.workflow.golden_steps import STEPS, find_step, measure_deviation
from xfv_desktop.workflow.report import read_file
from xfv_desktop.workflow.synthetic import list_heads
from xfv_desktop.workflow.validation_state import remember
from xfv_desktop.workflow.workbench import PROGRAM, Workbench, list_versions

USUAL = ("fggb", "xssab", "gradcam")
NOBODY = "not named"
_PLAIN_THRESHOLD = 0.5
_PAIRS = (("a", "a"), ("b", "c"))


@dataclass(frozen=True)
class RecordOptions:
    """What to record; None means the setting or the usual.

    ``pictures`` are taken two by two, probe and reference; without any the bundled synthetic
    heads are compared. ``methods`` make the maps; none for the usual ones that the recognizer
    allows, an empty tuple for no maps.
    """

    pictures: tuple[Path, ...] = ()
    name: str = ""
    model: str | None = None
    detector: str | None = None
    methods: tuple[str, ...] | None = None
    device: str | None = None


def validate(
    workbench: Workbench,
    *,
    golden: Path | None = None,
    device: str | None = None,
    progress: Progress = SILENT,
) -> Validation:
    """Run golden comparisons on this machine and hold every step against what was stored.

    A step that fails is a result like any other; the validation goes on. Every run is kept
    (`validation_history`); one with the set that comes with the program is remembered, so that
    the program knows itself validated.

    Parameters
    ----------
    golden : path, optional
        A folder that `record` wrote; the set that comes with the program otherwise.
    device : str, optional
        ``auto``, ``cpu`` or ``cuda``; the setting otherwise.

    Raises
    ------
    GoldenError
        When the set cannot be read.
    DeviceMissing
        When the device is not there.
    Cancelled
        When it was stopped; nothing is remembered then.
    """
    stored = read_golden(find_bundled() if golden is None else golden)
    started = workbench.clock()
    progress.step(0.0, "Loading the recognizer")
    recognizer, fault = _load(workbench, stored, device)
    checks = [_check_weights(stored.facts, recognizer, fault)]
    if recognizer is not None:
        chain = Chain(workbench, recognizer, stored.facts.detector, stored.conditions)
        for number, pair in enumerate(stored.pairs):
            part = progress.part(number / len(stored.pairs), (number + 1) / len(stored.pairs))
            checks += _check_pair(chain, stored, pair, part)
    else:
        checks += [
            _skip(pair.name, step, "The recognizer could not be loaded.")
            for pair in stored.pairs
            for step in pair.steps
        ]
    found = Validation(
        id=workbench.new_id(),
        examiner=workbench.examiner or NOBODY,
        started=started,
        ended=workbench.clock(),
        program=PROGRAM,
        versions=list_versions(),
        machine=describe_machine(recognizer),
        device="not used" if recognizer is None else recognizer.device,
        golden=stored.facts,
        cards=STEPS,
        checks=tuple(checks),
    )
    validation_history.keep(workbench, found)
    if golden is None:
        remember(workbench, found)
    progress.step(1.0, "Validated")
    return found


def describe_machine(recognizer: Recognizer | None) -> tuple[tuple[str, str], ...]:
    """Return the system, the computing device and its driver."""
    device = "not used" if recognizer is None else recognizer.device_name
    return (
        ("system", platform.platform()),
        ("processor", platform.processor() or platform.machine()),
        ("device", device),
        ("graphics driver", read_driver_version() or "none"),
    )


def _load(
    workbench: Workbench, stored: Golden, device: str | None
) -> tuple[Recognizer | None, str]:
    """Return the recognizer of the set, or None and why it cannot be loaded."""
    wanted = device or workbench.settings.device
    try:
        return workbench.recognizer(stored.facts.model_id, wanted), ""
    except ModelError as error:
        return None, error.text


def _check_weights(facts: GoldenFacts, recognizer: Recognizer | None, fault: str) -> StepCheck:
    """Say whether the recognizer is the one that the set was recorded with."""
    if recognizer is not None and recognizer.card.sha256 == facts.model_sha256:
        detail = f"{facts.model_id}, SHA-256 {facts.model_sha256[:16]}…"
        return StepCheck("all", "weights", Agreement.EXACT, None, None, 1, detail)
    if recognizer is not None:
        fault = (
            f"{facts.model_id} has other weights here (SHA-256 {recognizer.card.sha256[:16]}…) "
            f"than when the set was recorded ({facts.model_sha256[:16]}…)."
        )
    return StepCheck("all", "weights", Agreement.DIFFERENT, None, None, 1, fault)


def _skip(pair: str, step: str, why: str) -> StepCheck:
    return StepCheck(pair, step, Agreement.NOT_RUN, None, find_step(step).tolerance, 0, why)


def _check_pair(
    chain: Chain, stored: Golden, pair: GoldenPair, progress: Progress
) -> Iterator[StepCheck]:
    """Yield the checks of one golden comparison, whatever happens in between."""
    left = list(pair.steps)
    try:
        files = _read_pictures(stored, pair)
        for step, results in chain.run(files, pair.steps, progress=progress):
            if step in pair.steps:
                yield compare_step(find_step(step), pair.name, pair.steps[step], results)
                left.remove(step)
    except Cancelled:
        raise
    except XfvError as error:
        failed, *others = left
        tolerance = find_step(failed).tolerance
        yield StepCheck(
            pair.name, failed, Agreement.DIFFERENT, None, tolerance, 0, f"Failed: {error.text}"
        )
        yield from (_skip(pair.name, step, f"{failed} failed.") for step in others)
    else:
        yield from (_skip(pair.name, step, "There is no such result here.") for step in left)


def _read_pictures(stored: Golden, pair: GoldenPair) -> list[bytes]:
    """Return both files, which must be the ones that the set was recorded from."""
    files = [read_file(stored.pictures / name) for name in pair.files]
    for name, data, digest in zip(pair.files, files, pair.hashes, strict=True):
        if hash_bytes(data) != digest:
            raise GoldenError(f"The picture {name} is not the one the set was recorded from.")
    return files


def compare_step(card: StepCard, pair: str, stored: Results, found: Results) -> StepCheck:
    """Return one check: the results of a step against the stored ones, the worst of them."""
    judged = {key: _judge(card, stored.get(key), found.get(key)) for key in {**stored, **found}}
    grades = (Agreement.DIFFERENT, Agreement.WITHIN, Agreement.EXACT)
    worst = next(grade for grade in grades if any(j[0] is grade for j in judged.values()))
    known = {key: j[1] for key, j in judged.items() if j[1] is not None}
    largest = max(known, key=lambda key: known[key] or 0.0, default=None)
    return StepCheck(
        comparison=pair,
        step=card.id,
        agreement=worst,
        deviation=None if largest is None else known[largest],
        tolerance=card.tolerance,
        items=len(judged),
        detail=_tell(judged, worst, largest),
    )


_Judged = tuple[Agreement, float | None, str]


def _judge(card: StepCard, stored: Result | None, found: Result | None) -> _Judged:
    """Return how one result agrees, how far it lies off, and a remark."""
    if stored is None or found is None:
        return Agreement.DIFFERENT, None, "there only in one of the two runs"
    if stored.sha256 == found.sha256 and stored.note == found.note:
        return Agreement.EXACT, 0.0, ""
    if stored.note != found.note:
        return Agreement.DIFFERENT, None, f"{found.note} instead of {stored.note}"
    deviation = measure_deviation(card.id, stored.values, found.values)
    if deviation is None or card.tolerance is None:
        return Agreement.DIFFERENT, None, "cannot be compared in numbers"
    within = deviation <= card.tolerance
    return (Agreement.WITHIN if within else Agreement.DIFFERENT), deviation, ""


def _tell(judged: Mapping[str, _Judged], worst: Agreement, largest: str | None) -> str:
    """Return which results differ, or that none does."""
    if worst is Agreement.EXACT:
        return "equal to the last bit"
    off = [key for key, (grade, _, _) in judged.items() if grade is worst]
    remarks = [f"{key}: {judged[key][2]}" for key in off if judged[key][2]]
    most = "" if largest is None else f", most in {largest}"
    return "; ".join((f"{len(off)} of {len(judged)} results {worst}{most}", *remarks[:2]))


def record(
    workbench: Workbench,
    folder: Path,
    *,
    options: RecordOptions | None = None,
    progress: Progress = SILENT,
) -> Golden:
    """Make golden comparisons on this machine and keep them in a new folder.

    Own pictures are copied into it, and templates of the faces are kept: the folder is made
    for its owner only.

    Raises
    ------
    GoldenError
        When the folder holds something already or cannot be written, or the pictures do not
        make pairs.
    EvidenceError, FaceError, ModelError, UsageError, DeviceMissing
        As the single steps do; nothing is kept then.
    """
    chosen = options or RecordOptions()
    if len(chosen.pictures) % 2:
        raise GoldenError(
            "The pictures do not make pairs.", advice="Give them two by two: probe, reference."
        )
    _require_new(folder)
    recognizer = workbench.recognizer(
        chosen.model or workbench.settings.model, chosen.device or workbench.settings.device
    )
    conditions = _choose_conditions(workbench, recognizer, chosen)
    detector = chosen.detector or workbench.settings.detector
    chain = Chain(workbench, recognizer, detector, conditions)
    sources = chosen.pictures or _choose_heads()
    names = [_number(*one) if chosen.pictures else one[1].name for one in enumerate(sources)]
    pairs = []
    for start in range(0, len(sources), 2):
        stop = start + 2
        part = progress.part(start / len(sources), stop / len(sources))
        pairs.append(_record_pair(chain, sources[start:stop], names[start:stop], part))
    golden = Golden(
        facts=_describe(workbench, recognizer, chosen, detector),
        conditions=conditions,
        pairs=tuple(pairs),
        pictures=folder / PICTURES,
    )
    _keep(golden, folder, chosen.pictures)
    progress.step(1.0, "Recorded")
    return read_golden(folder)


def _require_new(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise GoldenError(f"{folder} holds something already.", advice="Name a new folder.")


def _choose_heads() -> tuple[Path, ...]:
    """Return the bundled pictures to compare: one head twice, then two different ones."""
    heads = list_heads()
    chosen: list[Path] = []
    for first, second in _PAIRS:
        probe = next(h for h in heads if h.identity == first)
        other = next(h for h in heads if h.identity == second and h is not probe)
        chosen += [probe.path, other.path]
    return tuple(chosen)


def _choose_conditions(
    workbench: Workbench, recognizer: Recognizer, chosen: RecordOptions
) -> Conditions:
    """Return the settings in force, with a threshold for methods that explain a decision."""
    methods = chosen.methods
    if methods is None:
        methods = USUAL if recognizer.card.gradients and recognizer.pairing is None else ()
    folders = (calibration_sets.find_folder(workbench), find("calibration"))
    sets = (calibration.find_for(recognizer.card, folder) for folder in folders)
    known = next((one for one in sets if one is not None), None)
    threshold = _PLAIN_THRESHOLD
    if known is not None:
        threshold = calibration.threshold_at(known, "EER").value
    return Conditions(
        upsample=workbench.settings.upsample,
        threshold=threshold,
        seed=workbench.settings.seed,
        methods=methods,
    )


def _record_pair(
    chain: Chain, sources: Sequence[Path], names: Sequence[str], progress: Progress
) -> GoldenPair:
    files = [read_file(path) for path in sources]
    steps = dict(chain.run(files, None, progress=progress))
    hashes = (hash_bytes(files[0]), hash_bytes(files[1]))
    return GoldenPair(f"{names[0]} and {names[1]}", (names[0], names[1]), hashes, steps)


def _number(place: int, path: Path) -> str:
    """Return a name that says nothing of the picture it stands for."""
    return f"{place:03d}{path.suffix.lower()}"


def _describe(
    workbench: Workbench, recognizer: Recognizer, chosen: RecordOptions, detector: str
) -> GoldenFacts:
    card = recognizer.card
    shown = "own pictures" if chosen.pictures else "synthetic heads"
    versions = tuple((f"version of {name}", version) for name, version in list_versions())
    return GoldenFacts(
        name=chosen.name or f"{card.name}, {shown}",
        sha256="",
        model_id=card.id,
        model_sha256=card.sha256,
        detector=detector,
        recorded=workbench.clock(),
        program=PROGRAM,
        device=recognizer.device,
        machine=(("system", platform.system()), ("device", recognizer.device_name), *versions),
    )


def _keep(golden: Golden, folder: Path, pictures: Sequence[Path]) -> None:
    """Write the set and copies of own pictures, for their owner only; all or nothing."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.chmod(0o700)
        if pictures:
            golden.pictures.mkdir(mode=0o700)
            names = [name for pair in golden.pairs for name in pair.files]
            for path, name in zip(pictures, names, strict=True):
                shutil.copyfile(path, golden.pictures / name)
        write_golden(golden, folder, bundled_pictures=not pictures)
    except OSError as error:
        with suppress(OSError):
            shutil.rmtree(folder)
        raise GoldenError(
            f"{folder} cannot be written: {error.strerror}.",
            advice="Name a folder that can be written.",
        ) from error
