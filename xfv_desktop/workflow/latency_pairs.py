"""What latency is measured on: a recognizer, pairs of aligned crops, and the machine's facts."""

from __future__ import annotations

import os
import platform
from itertools import combinations, cycle, islice
from pathlib import Path

from xfv_desktop.attribution.machine import count_threads
from xfv_desktop.domain import ModelCard, Uint8Array
from xfv_desktop.errors import RefusedModel, UnknownModel, UsageError
from xfv_desktop.recognition.embedding import Recognizer
from xfv_desktop.recognition.untrained import build_untrained
from xfv_desktop.workflow import synthetic
from xfv_desktop.workflow.fidelity_pairs import CropReader, read_pairs
from xfv_desktop.workflow.workbench import Workbench, list_versions

CropPair = tuple[Uint8Array, Uint8Array]
_RECORDED = ("python", "xfv_desktop", "torch", "numpy")


def load_model(workbench: Workbench, model: str | None, device: str | None) -> Recognizer:
    """Return a recognizer of this installation, or an architecture with random weights.

    Parameters
    ----------
    workbench : Workbench
        Keeps loaded recognizers.
    model : str or None
        A recognizer's id or an architecture's name; None means the setting.
    device : str or None
        ``auto``, ``cpu`` or ``cuda``; None means the setting.

    Raises
    ------
    UnknownModel
        When it is neither.
    DeviceMissing
        When the device is not there.
    """
    name, place = model or workbench.settings.model, device or workbench.settings.device
    try:
        return workbench.recognizer(name, place)
    except UnknownModel as unknown:
        try:
            return build_untrained(name, device=place)
        except RefusedModel:
            raise unknown from None


def gather_pairs(
    workbench: Workbench,
    card: ModelCard,
    count: int,
    *,
    root: Path | None = None,
    pairs_file: Path | None = None,
) -> list[CropPair]:
    """Return pairs of aligned crops; a shorter list is gone through again.

    Raises
    ------
    UsageError
        When only one of folder and list is given, or there is nothing to pair.
    """
    if (root is None) is not (pairs_file is None):
        raise UsageError(
            "A folder of pictures and a list of pairs go together.",
            advice="Give both --root and --pairs-file, or neither for the synthetic heads.",
        )
    if root is None or pairs_file is None:
        heads = synthetic.list_heads()
        crops = {one.sha256: synthetic.align_head(workbench, one, card).crop for one in heads}
        found = [(crops[a.sha256], crops[b.sha256]) for a, b in combinations(heads, 2)]
    else:
        reader = CropReader(root, card, workbench.limits, aligned=False)
        listed = read_pairs(pairs_file)[:count]
        found = [(reader.read(pair.images[0]), reader.read(pair.images[1])) for pair in listed]
    return list(islice(cycle(found), count))


def describe_machine(recognizer: Recognizer) -> tuple[tuple[str, str], ...]:
    """Return what the times depend on besides the program: processor, threads, versions."""
    versions = dict(list_versions())
    return (
        ("device name", recognizer.device_name),
        ("processor", platform.machine()),
        ("system", platform.system()),
        ("cores", str(os.cpu_count() or 0)),
        ("threads", str(count_threads())),
        *((name, versions[name]) for name in _RECORDED),
    )
