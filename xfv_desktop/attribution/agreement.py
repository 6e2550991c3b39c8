"""How alike the methods' maps of one comparison are: the uncertainty of the explanation.

Two methods that point at different places cannot both be read. Maps are blurred alike
before they are compared (`SIGMA`), because methods differ in grain for reasons that have
nothing to do with the comparison, and grain hides what large areas have in common: the maps
of four LFW pairs' two sides by FGGB (signed) and xSSAB (fused) have rank correlations of
0.05 to 0.27 as they are, 0.15 in the mean, and of -0.01 to 0.72, 0.39 in the mean, blurred.
Where large areas lie is compared, at the size of the parts of a face, not single pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product

import cv2
import numpy as np

from xfv_desktop.attribution import catalogue
from xfv_desktop.attribution.correlation import correlate_ranks
from xfv_desktop.domain import AttributionMap, FloatArray, MethodAgreement, Polarity, Side
from xfv_desktop.errors import InternalFault
from xfv_desktop.imaging import rank_pixels

# Of the Gaussian blur, as a share of the crop's height: 5 px at 112. It is the smoothness
# of the program's own smooth methods and of the smoothed random baseline, and the sigma of
# the blurs with which FGGB and xSSAB are shown.
SIGMA = 5 / 112
TOP_SHARE = 0.2
# From where two maps have something, and much, in common: rank correlation, by the limits of
# the sanity checks, and overlap. Two independent random fields of this smoothness have
# correlations with a deviation of 0.11, and overlaps of 0.20 with one of 0.05 (150 draws).
SOME, MUCH = (0.35, 0.3), (0.5, 0.4)

_RANKED = (Polarity.SIMILARITY, Polarity.DISSIMILARITY)


def compare_methods(maps: Sequence[AttributionMap]) -> tuple[MethodAgreement, ...]:
    """Return how alike every two methods' maps are, side by side and polarity by polarity.

    Compared are the values that rank a method's pixels (`catalogue.ranking_source`), blurred
    with a Gaussian of `SIGMA` times the crop's height. Baselines know nothing of the
    comparison and are left out.

    Parameters
    ----------
    maps : sequence of AttributionMap
        Raw maps of one comparison; of each method and side those that rank its pixels.

    Returns
    -------
    tuple of MethodAgreement
        Pair by pair in the order of the maps. Where a map has a single value, there is no
        correlation, and the overlap is the one that chance gives.

    Raises
    ------
    InternalFault
        When a raw map that ranks a method's pixels is missing.
    """
    methods = [
        name
        for name in dict.fromkeys(m.method for m in maps)
        if catalogue.get(name).family != "baseline"
    ]
    sides = [side for side in Side if any(m.side is side for m in maps)]
    stored = {(m.method, m.side, m.polarity): m for m in maps}
    made = []
    for (first, second), side, polarity in product(combinations(methods, 2), sides, _RANKED):
        one, two = (_prepare(stored, method, side, polarity) for method in (first, second))
        made.append(
            MethodAgreement(
                first=first,
                second=second,
                side=side,
                polarity=polarity,
                rank_correlation=correlate_ranks(one, two),
                top_share=TOP_SHARE,
                overlap=_overlap(one, two),
            )
        )
    return tuple(made)


def _prepare(
    stored: dict[tuple[str, Side, Polarity], AttributionMap],
    method: str,
    side: Side,
    polarity: Polarity,
) -> FloatArray:
    """Return what ranks a method's pixels, blurred, float32 (H, W)."""
    source, sign = catalogue.ranking_source(method, polarity)
    found = stored.get((method, side, source))
    if found is None or found.smoothing != "none":
        raise InternalFault(f"The raw {source} map of {method} is missing.")
    values = np.ascontiguousarray(sign * found.values, np.float32)
    if np.ptp(values) == 0:
        return values
    blurred = cv2.GaussianBlur(values, (0, 0), SIGMA * values.shape[0])
    return np.asarray(blurred, np.float32)


def _overlap(one: FloatArray, two: FloatArray) -> float:
    """Return the share of one map's top area that lies in the other's."""
    if np.ptp(one) == 0 or np.ptp(two) == 0:
        return TOP_SHARE  # the order is reading order, and says nothing
    count = round(TOP_SHARE * one.size)
    tops = [set(rank_pixels(values)[:count].tolist()) for values in (one, two)]
    return len(tops[0] & tops[1]) / count


def state_agreement(agreement: Sequence[MethodAgreement]) -> str:
    """Return in one plain sentence what the agreement says of the explanation's certainty.

    Parameters
    ----------
    agreement : sequence of MethodAgreement
        Of one explanation; empty when it has fewer than two methods.
    """
    if not agreement:
        return "There is one method only, so how far another would agree is not known."
    parts, trusted = [], []
    for polarity in _RANKED:
        found = [
            (one.rank_correlation, one.overlap)
            for one in agreement
            if one.polarity is polarity and one.rank_correlation is not None
        ]
        if not found:
            parts.append(f"for {polarity} no two maps can be compared (a map has a single value)")
            continue
        correlations, overlaps = ([pair[n] for pair in found] for n in (0, 1))
        middle = (float(np.median(correlations)), float(np.median(overlaps)))
        trusted.append(_reach(middle, MUCH))
        parts.append(
            f"for {polarity} the methods {_name_agreement(middle)} (rank correlation "
            f"{_span(correlations)}, overlap of the top areas {_span(overlaps)} against "
            f"{TOP_SHARE} by chance)"
        )
    advice = (
        "large areas can be read with some confidence"
        if trusted and all(trusted)
        else "only areas that they share should be read"
        if any(trusted)
        else "no single map should be relied on"
    )
    sentence = f"{'; '.join(parts)}; {advice}."
    return sentence[0].upper() + sentence[1:]


def _reach(middle: tuple[float, float], limits: tuple[float, float]) -> bool:
    """Tell whether the middle rank correlation and the middle overlap both reach limits."""
    return middle[0] >= limits[0] and middle[1] >= limits[1]


def _name_agreement(middle: tuple[float, float]) -> str:
    """Return in words how far methods agree, from middle rank correlation and overlap."""
    if _reach(middle, MUCH):
        return "agree on the large areas"
    if _reach(middle, SOME):
        return "agree in part"
    return "contradict each other" if middle[0] <= -SOME[0] else "do not agree"


def _span(values: list[float]) -> str:
    """Return a number, or lowest and highest of several."""
    low, high = (f"{value:.2f}" for value in (min(values), max(values)))
    return low if low == high else f"{low} to {high}"
