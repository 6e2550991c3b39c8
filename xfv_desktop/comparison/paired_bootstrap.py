"""Margins between two measures of the same pairs, with an interval by resampling pairs.

A pair is what is drawn: both of its pictures stay together. Pairs are taken as independent;
an interval speaks for one comparison alone, nothing corrects for how many are looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from xfv_desktop.comparison.weighting import DoubleArray

DRAWS = 4000
SEED = 20_160_712
LEVEL = 0.95


@dataclass(frozen=True)
class Margin:
    """How much more one measure gives than another on the same pairs.

    Attributes
    ----------
    mean : float
        Mean difference.
    low, high : float
        Central 95 % of the mean over resampled pairs.
    pairs, ahead : int
        Pairs that have both measures, and those in which the first is larger.
    """

    mean: float
    low: float
    high: float
    pairs: int
    ahead: int


def measure_margin(
    own: Mapping[str, float], other: Mapping[str, float], *, draws: int = DRAWS, seed: int = SEED
) -> Margin | None:
    """Return the margin over the pairs that both have; None for fewer than two.

    Parameters
    ----------
    own, other : mapping of str to float
        Measures by pair.
    draws : int
        Resamples.
    seed : int
        The same seed gives the same interval.

    References
    ----------
    B. Efron, R. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13 (percentiles).
    """
    shared = sorted(own.keys() & other.keys())
    if len(shared) < 2:
        return None
    differences: DoubleArray = np.array([own[pair] - other[pair] for pair in shared])
    drawn = np.random.default_rng(seed).integers(0, len(shared), (draws, len(shared)))
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(differences[drawn].mean(1), (tail, 1 - tail))
    return Margin(
        mean=float(differences.mean()),
        low=float(low),
        high=float(high),
        pairs=len(shared),
        ahead=int((differences > 0).sum()),
    )
