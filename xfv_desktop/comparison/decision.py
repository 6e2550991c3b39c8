"""Decide: match, non-match or undetermined, with the reason in words.

The decision is the system's. It follows from score, threshold and the score's spread by
one stated rule, and says nothing about what the examiner makes of it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from xfv_desktop.domain import (
    ComparisonDecision,
    ComparisonScore,
    Decision,
    ScoreSpread,
    Threshold,
)
from xfv_desktop.errors import CalibrationError

LEAST_DRAWS = 20

RULE = (
    "Undetermined when the threshold lies within the central 95 % of the scores computed again "
    "with landmarks moved by the detector's noise, that interval being widened to hold the "
    "score itself; otherwise match at or above the threshold, non-match below it."
)


def decide(
    score: ComparisonScore, threshold: Threshold, spread: ScoreSpread | None
) -> ComparisonDecision:
    """Return the system's decision for one comparison.

    Parameters
    ----------
    score : ComparisonScore
        The comparison score.
    threshold : Threshold
        From where on the system says match.
    spread : ScoreSpread or None
        The score's spread under landmark noise (`RULE`); None when it was not measured, in
        which case the score alone decides and the reason says so.
    """
    if spread is not None and _straddles(score, threshold, spread):
        return ComparisonDecision(Decision.UNDETERMINED, _tell_undetermined(threshold, spread))
    match = score.value >= threshold.value
    side = "at or above" if match else "below"
    reason = (
        f"The score {score.value:.4f} lies {side} the threshold {threshold.value:.4f} "
        f"({threshold.point}){_tell_spread(spread)}"
    )
    return ComparisonDecision(Decision.MATCH if match else Decision.NON_MATCH, reason)


def summarise_spread(
    scores: Sequence[float], *, sigma: tuple[float, float], seed: int
) -> ScoreSpread:
    """Return the spread of scores that were computed again under landmark noise.

    Parameters
    ----------
    scores : sequence of float
        One cosine per draw, at least 20.
    sigma : tuple of float
        Landmark noise per coordinate, pixels of the picture: probe, reference.
    seed : int
        Seed the draws were made with.

    Raises
    ------
    CalibrationError
        When there are fewer than 20 draws, or some are not finite.
    """
    values = np.asarray(scores, dtype=np.float64)
    if values.size < LEAST_DRAWS or not np.isfinite(values).all():
        raise CalibrationError(
            f"{values.size} draws cannot show the central 95 % of a score.",
            advice=f"Use at least {LEAST_DRAWS} draws, all with a finite score.",
        )
    low, high = np.quantile(values, [0.025, 0.975])
    return ScoreSpread(
        draws=int(values.size),
        sigma=sigma,
        mean=float(values.mean()),
        deviation=float(values.std(ddof=1)),
        low=float(low),
        high=float(high),
        seed=seed,
        rule=RULE,
    )


def _straddles(score: ComparisonScore, threshold: Threshold, spread: ScoreSpread) -> bool:
    low, high = min(spread.low, score.value), max(spread.high, score.value)
    inside = low <= threshold.value <= high
    # A score exactly at the threshold is accepted; only the spread can make it uncertain.
    return inside and not (low == high == threshold.value)


def _tell_undetermined(threshold: Threshold, spread: ScoreSpread) -> str:
    return (
        f"The threshold {threshold.value:.4f} ({threshold.point}) lies within the score's spread "
        f"under landmark noise ({spread.low:.4f} to {spread.high:.4f}, {spread.draws} draws)."
    )


def _tell_spread(spread: ScoreSpread | None) -> str:
    if spread is None:
        return "; the score's spread was not measured."
    return (
        f", and so does its spread under landmark noise ({spread.low:.4f} to {spread.high:.4f}, "
        f"{spread.draws} draws)."
    )
