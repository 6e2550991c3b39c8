"""The machine as an examiner sees it: what computes, how much of it, and a short self-test."""

from __future__ import annotations

import json
import os
import shutil
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from xfv_desktop.domain import Finding, ModelCard, Pairs, Uint8Array
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.resources import find
from xfv_desktop.workflow.workbench import Workbench

if TYPE_CHECKING:
    from xfv_desktop.recognition.embedding import Recognizer

# Between processors and libraries the score moves in its last digits, not before.
SCORE_TOLERANCE = 1e-4
# Of gradients summed in another order, relative to the largest.
GRADIENT_TOLERANCE = 1e-3
_PAIR = ("head_a_1.jpg", "head_a_2.jpg")
_SECONDS = 2.0
_ROUNDS = 40


@dataclass(frozen=True)
class DeviceFacts:
    """What this machine computes with.

    Attributes
    ----------
    chosen : str
        Device of the settings: ``auto``, ``cpu`` or ``cuda``.
    used : str
        Device that work runs on with this choice; empty where the chosen one is missing.
    accelerator : str
        Name of the CUDA device; empty where there is none.
    statement : str
        In words what runs where.
    facts : pairs of str
        Names and values, memory and versions among them.
    """

    chosen: str
    used: str
    accelerator: str
    statement: str
    facts: Pairs


@dataclass(frozen=True)
class SelfTest:
    """A short test of the machine: findings, device, speed in crops per second, score."""

    findings: tuple[Finding, ...]
    device: str
    device_name: str
    passes_per_second: float
    score: float
    deviation: float

    @property
    def ok(self) -> bool:
        """Whether nothing failed."""
        return all(one.passed is not False for one in self.findings)


def read_device(workbench: Workbench) -> DeviceFacts:
    """Return what there is to compute with and what is used of it."""
    from xfv_desktop.recognition.devices import read_devices

    found, chosen = read_devices(), workbench.settings.device
    card = found.accelerator
    missing = chosen == "cuda" and card is None
    used = "" if missing else "cuda" if card is not None and chosen != "cpu" else "cpu"
    facts = [("Processor", found.processor), ("Threads of torch", str(found.threads))]
    facts.append(("Memory", _describe_memory()))
    if card is not None:
        facts += [
            ("Graphics card", card.name),
            ("Its memory", f"{_gib(card.free)} free of {_gib(card.total)}"),
            ("Driver", card.driver or "not told"),
            ("Compute capability", card.capability),
        ]
    facts += [
        ("torch", found.torch),
        ("CUDA of torch", found.cuda or "none: built for the CPU"),
        ("cuDNN", found.cudnn or "none"),
        ("Free disk space", _describe_disk(workbench)),
    ]
    name = card.name if card is not None else ""
    statement = _state(used, name, found.absence)
    return DeviceFacts(chosen, used, name, statement, tuple(facts))


def _state(used: str, accelerator: str, absence: str) -> str:
    """Return in words what runs where."""
    always = "Decoding, face detection, alignment and reports always run on the processor."
    if used == "cuda":
        return f"Templates, maps and the scores of curves are computed on {accelerator}. {always}"
    if used == "cpu":
        why = f"A graphics card is there ({accelerator}) but not used." if accelerator else absence
        return f"Everything is computed on the processor. {why}"
    return f"The settings ask for a graphics card, so nothing can be computed. {absence}"


def _gib(size: int) -> str:
    return f"{size / 2**30:.1f} GiB"


def _describe_memory() -> str:
    names = getattr(os, "sysconf_names", {})
    if not {"SC_PHYS_PAGES", "SC_AVPHYS_PAGES"} <= set(names):
        return "not told by this system"
    page = os.sysconf("SC_PAGE_SIZE")
    total, free = (page * os.sysconf(name) for name in ("SC_PHYS_PAGES", "SC_AVPHYS_PAGES"))
    return f"{_gib(free)} free of {_gib(total)}"


def _describe_disk(workbench: Workbench) -> str:
    place = workbench.folders.models
    while not place.exists():
        place = place.parent
    usage = shutil.disk_usage(place)
    return f"{_gib(usage.free)} of {_gib(usage.total)}"


def run_self_test(workbench: Workbench, *, progress: Progress = SILENT) -> SelfTest:
    """Compare the demo pair, time the recognizer and check its gradients, in some ten seconds.

    The default recognizer is tested, on the device of the settings.

    Raises
    ------
    DeviceMissing, ModelError
        When the device or the recognizer is not there.
    Cancelled
        When it was stopped.
    """
    from xfv_desktop.attribution.self_check import measure_deviation
    from xfv_desktop.recognition.catalogue import DEFAULT_MODEL

    progress.step(0.02, "Loading the recognizer")
    recognizer = workbench.recognizer(DEFAULT_MODEL, workbench.settings.device)
    crops = _align_pair(workbench, recognizer.card, progress.part(0.1, 0.4))
    progress.step(0.4, "Comparing the demo pair")
    rows = [recognizer.templates(crop[None]) for crop in crops]
    score = float(recognizer.score_templates(rows[0], rows[1])[0])
    speed = _time_passes(recognizer, crops[0], progress.part(0.45, 0.7))
    deviation = measure_deviation(recognizer, crops[0], progress=progress.part(0.7, 1.0))
    progress.step(1.0, "Tested")
    findings = (
        _judge_score(score, read_expected(recognizer.card.sha256)),
        Finding("speed", True, f"{speed:.1f} crops per second through {recognizer.card.name}."),
        _judge_gradients(deviation),
    )
    device = (recognizer.device, recognizer.device_name)
    return SelfTest(findings, *device, speed, score, deviation)


def _align_pair(workbench: Workbench, card: ModelCard, progress: Progress) -> list[Uint8Array]:
    from xfv_desktop.workflow.synthetic import align_head, list_heads

    heads = {one.path.name: one for one in list_heads()}
    named = progress.over(_PAIR, total=len(_PAIR), text="Finding the faces of the demo pair")
    return [align_head(workbench, heads[name], card).crop for name in named]


def _time_passes(recognizer: Recognizer, crop: Uint8Array, progress: Progress) -> float:
    """Return how many crops per second go through the network, one at a time."""
    recognizer.templates(crop[None])  # the first pass chooses and warms kernels
    start = time.perf_counter()
    done, passed = 0, 0.0
    while done < _ROUNDS and passed < _SECONDS:
        progress.step(done / _ROUNDS, "Timing the recognizer")
        recognizer.templates(crop[None])
        done, passed = done + 1, time.perf_counter() - start
    return done / passed


def read_expected(sha256: str) -> float | None:
    """Return the demo pair's stored score under these weights, or None."""
    stored = json.loads(find("help/self_test.json").read_text(encoding="utf-8"))
    value = stored["scores"].get(sha256)
    return None if value is None else float(value)


def _judge_score(score: float, expected: float | None) -> Finding:
    if expected is None:
        return Finding("score", None, f"The demo pair scores {score:+.6f}; nothing is stored.")
    off = abs(score - expected)
    text = (
        f"The demo pair scores {score:+.6f}; stored is {expected:+.6f}, "
        f"off by {off:.1e} (up to {SCORE_TOLERANCE:.0e} is as it should be)."
    )
    return Finding("score", off <= SCORE_TOLERANCE, text)


def _judge_gradients(deviation: float) -> Finding:
    text = (
        f"Gradients of the fast way differ from autograd's by {deviation:.1e} of the largest "
        f"(up to {GRADIENT_TOLERANCE:.0e} is as it should be)."
    )
    return Finding("gradients", deviation <= GRADIENT_TOLERANCE, text)
