"""The raw rows of a dataset protocol: one method on one pair, and the scores it led to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.workflow.row_store import UNIT, Key


class Protocol(StrEnum):
    """The protocols there are."""

    DPR = "dpr"
    HIDING = "hiding"
    ALL_PAIRS = "all-pairs"


# References of the DPR curve: what knows nothing, and what knows where the squares are.
RND, ORACLE = "rnd", "oracle"


@dataclass(frozen=True)
class ProtocolRow:
    """One method on one pair.

    Attributes
    ----------
    protocol : str
        One of `Protocol`.
    model : str
        The recognizer's id.
    pair : str
        The pair's id.
    mated : bool
        Whether the pair shows one person.
    method : str
        As asked for, with its smoothing.
    curves : dict of str to list of int
        Scores along the protocol's levels in units of `UNIT`, by the curve's name.
    """

    protocol: str
    model: str
    pair: str
    mated: bool
    method: str
    curves: dict[str, list[int]]

    @property
    def key(self) -> Key:
        """What a row is about; no two rows share it."""
        return (self.protocol, self.model, self.method, self.pair)

    def scores(self, curve: str) -> NDArray[np.float64]:
        """Return the scores of a curve, float64 (K,)."""
        return UNIT * np.array(self.curves[curve], np.float64)
