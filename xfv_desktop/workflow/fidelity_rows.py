"""The raw rows of a fidelity study: one ranking of one side of one pair."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from xfv_desktop.workflow.row_store import LOG, PACKED, UNIT, Key, RowFolder, pack_scores

__all__ = [
    "LOG",
    "PACKED",
    "UNIT",
    "FidelityRow",
    "Key",
    "RowStore",
    "measure_distance",
    "pack_scores",
]


@dataclass(frozen=True)
class FidelityRow:
    """One ranking of one side of one pair, and the scores along its curves.

    Attributes
    ----------
    model : str
        Recognizer that the map was made on and the curves were taken with.
    part : str
        ``dev`` or ``test``.
    pair : str
        The pair's id.
    mated : bool
        Whether the pair shows one person.
    side : str
        ``probe`` or ``reference``.
    method : str
        As asked for (`attribution.fidelity_rankings`).
    curves, unseen : dict of str to list of int
        Scores at 0, 10, ... 100 % in units of `UNIT`, by the curve's name; ``unseen`` under
        the recognizer that the method never asked.
    """

    model: str
    part: str
    pair: str
    mated: bool
    side: str
    method: str
    curves: dict[str, list[int]]
    unseen: dict[str, list[int]]

    @property
    def key(self) -> Key:
        """What a row is about; no two rows share it."""
        return (self.model, self.method, self.pair, self.side)


def measure_distance(first: FidelityRow, second: FidelityRow) -> float:
    """Return the mean absolute difference of two rows' scores; infinite if curves differ."""
    if first.curves.keys() != second.curves.keys():
        return float("inf")
    differences = [
        np.abs(np.subtract(first.curves[name], second.curves[name])) for name in first.curves
    ]
    return float(np.mean(differences)) * UNIT


class RowStore(RowFolder[FidelityRow]):
    """Rows of a fidelity study in a folder; see `RowFolder`.

    Parameters
    ----------
    folder : Path
        Made when it is missing.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, FidelityRow)
