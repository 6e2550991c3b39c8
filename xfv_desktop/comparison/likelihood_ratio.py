"""Say how strongly a score speaks for one proposition against the other, or why not.

The ratio is that of the score alone, under the conditions of the score set: one number for
one comparison, bounded where the set stops supporting it. It is no posterior and says
nothing about the case. The methods and their sources are in `logistic`
and `bounds`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from xfv_desktop.comparison.bounds import find_bounds
from xfv_desktop.comparison.calibration_cost import measure_cllr, measure_cllr_min
from xfv_desktop.comparison.calibrator import Calibrator
from xfv_desktop.comparison.logistic import fit_logistic
from xfv_desktop.comparison.score_set import ScoreSet
from xfv_desktop.comparison.verbal_scale import VerbalScale
from xfv_desktop.domain import (
    CalibrationSet,
    ComparisonScore,
    LikelihoodRatio,
    QualityMeasure,
)

H1 = "The two pictures show the same person."
H2 = (
    "The two pictures show two different people of the population that the score set was "
    "drawn from."
)
NO_LABORATORY = "Research set; there is no laboratory calibration."

__all__ = [
    "H1",
    "H2",
    "NO_LABORATORY",
    "estimate_lr",
    "find_bounds",
    "fit_logistic",
    "measure_cllr",
    "measure_cllr_min",
]


def estimate_lr(
    score: ComparisonScore,
    score_set: ScoreSet | None,
    *,
    absence: str = "",
    measures: Iterable[QualityMeasure] = (),
    scale: VerbalScale | None = None,
) -> LikelihoodRatio:
    """Return the bounded log10 likelihood ratio of a score, or why there is none.

    Parameters
    ----------
    score : ComparisonScore
        The comparison score.
    score_set : ScoreSet or None
        The set made with the same weights and preprocessing; None when there is none.
    absence : str
        Why there is no set, if there is none.
    measures : iterable of QualityMeasure
        Those of both pictures; beyond the pictures of the set nothing is reported.
    scale : VerbalScale, optional
        Says the bounded number in words.

    Returns
    -------
    LikelihoodRatio
        log10; with its 95 % interval over resampled subjects, both within the bounds. Its
        ``value`` is None when not reportable: there is no set, the set carries no
        calibrator, or score or pictures lie outside those of the set.
    """
    if score_set is None:
        return _refuse(absence or "There is no score set for this recognizer.", None)
    calibrator = score_set.calibrator
    if calibrator is None:
        return _refuse(score_set.calibrator_note, score_set.facts)
    if not calibrator.score_low <= score.value <= calibrator.score_high:
        return _refuse(
            f"The score {score.value:.4f} lies outside the scores of the set "
            f"({calibrator.score_low:.4f} to {calibrator.score_high:.4f}).",
            score_set.facts,
        )
    outside = _tell_outside(score_set, measures)
    if outside:
        return _refuse(outside, score_set.facts)
    made = _report(score.value, calibrator, score_set)
    return made if scale is None else replace(made, words=scale.describe(made))


def _tell_outside(score_set: ScoreSet, measures: Iterable[QualityMeasure]) -> str:
    """Return which measure of a picture no picture of the set has, if there is one."""
    ranges = {name: (low, high) for name, low, high in score_set.ranges}
    for one in measures:
        low, high = ranges.get(one.name, (one.value, one.value))
        if not low <= one.value <= high:
            return (
                f"A picture's {one.name} is {one.value:.3g}; the pictures of the set have "
                f"{low:.3g} to {high:.3g}."
            )
    return ""


def _report(score: float, calibrator: Calibrator, score_set: ScoreSet) -> LikelihoodRatio:
    raw = float(calibrator.fit.apply(score))
    low, high = calibrator.find_interval(score)
    bounded = not calibrator.lower <= raw <= calibrator.upper
    return LikelihoodRatio(
        value=float(calibrator.bound(raw)),
        low=low,
        high=high,
        lower_bound=calibrator.lower,
        upper_bound=calibrator.upper,
        bounded=bounded,
        method=_tell_method(calibrator, score_set),
        reason=_tell_reason(raw, calibrator, score_set),
        h1=H1,
        h2=H2,
        calibration=score_set.facts,
    )


def _tell_method(calibrator: Calibrator, score_set: ScoreSet) -> str:
    cost = "" if score_set.cllr is None else f"; Cllr {score_set.cllr:.3f}"
    return (
        "Logistic regression on the cosine, both classes of equal weight; empirical lower and "
        "upper bounds (Vergeer et al. 2016), non-mated comparisons counted as disjoint pairs of "
        f"subjects; 95 % interval over {len(calibrator.draws)} draws of subjects"
        f"{cost}, Cllr_min {score_set.cllr_min:.3f} on the set itself."
    )


def _tell_reason(raw: float, calibrator: Calibrator, score_set: ScoreSet) -> str:
    parts = [] if score_set.facts.laboratory else [NO_LABORATORY]
    if raw > calibrator.upper:
        parts.insert(0, "Upper bound reached: the set supports no larger ratio.")
    if raw < calibrator.lower:
        parts.insert(0, "Lower bound reached: the set supports no smaller ratio.")
    return " ".join(parts)


def _refuse(reason: str, facts: CalibrationSet | None) -> LikelihoodRatio:
    return LikelihoodRatio(
        value=None,
        low=None,
        high=None,
        lower_bound=None,
        upper_bound=None,
        bounded=False,
        method="none",
        reason=f"Not reportable: {reason}",
        h1=H1,
        h2=H2,
        calibration=facts,
    )
