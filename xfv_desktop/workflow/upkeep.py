"""Look after the user's own files at start: what is damaged is set aside, named, and told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from xfv_desktop.comparison import calibration
from xfv_desktop.errors import CalibrationError, ModelError
from xfv_desktop.imaging import read_npy
from xfv_desktop.recognition.catalogue import CARD_FILE, read_card
from xfv_desktop.settings import set_aside
from xfv_desktop.workflow.calibration_sets import find_folder
from xfv_desktop.workflow.workbench import Notice, Workbench


def set_damaged_aside(workbench: Workbench) -> tuple[Notice, ...]:
    """Rename what cannot be read among score sets, model cards and kept maps.

    Without this a damaged score set would refuse every comparison of its recognizer, and a
    damaged card the list of all of them. Nothing is deleted; the notices, which the workbench
    keeps too, name each file and what its absence means.
    """
    found = []
    for path, kind, effect in _list_damaged(workbench):
        copy = set_aside(path, workbench.clock())
        where = f"It is kept as {copy}." if copy else f"It could not be moved: {path}."
        found.append(Notice(f"{kind} is damaged and was set aside. {effect}", where))
    workbench.notices.extend(found)
    return tuple(found)


def _list_damaged(workbench: Workbench) -> Iterator[tuple[Path, str, str]]:
    """Yield each damaged file with what it is and what going without it means."""
    models = workbench.folders.models
    for path in sorted(find_folder(workbench).glob("*.json")):
        if not _reads(_load_set, path):
            effect = "Comparisons of its recognizer use the shipped set, or none."
            yield path, f"The score set {path.name}", effect
    for path in sorted(models.glob(f"*/{CARD_FILE}")):
        if not _reads(_load_card, path):
            effect = "The recognizer is not listed; import its file again."
            yield path, f"The card of the recognizer {path.parent.name}", effect
    for path in sorted((models / "population").glob("*.npy")):
        if not _reads(_load_map, path):
            yield path, f"The kept population map {path.name}", "It is made again when needed."


def _reads(load: Callable[[Path], None], path: Path) -> bool:
    try:
        load(path)
    except (CalibrationError, ModelError, ValueError, OSError):
        return False
    return True


def _load_set(path: Path) -> None:
    calibration.load(path)


def _load_card(path: Path) -> None:
    read_card(path.parent.name, path.parent.parent)


def _load_map(path: Path) -> None:
    values = read_npy(path.read_bytes())
    if not np.isfinite(values).all():
        raise ValueError(path.name)
