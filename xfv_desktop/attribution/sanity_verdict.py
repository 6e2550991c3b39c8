"""What a sanity check says in words, and at which rank correlations its verdict changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from xfv_desktop.domain import SanityKind, SanityVerdict


@dataclass(frozen=True)
class SanityLimits:
    """Rank correlations at which a verdict changes.

    ``good`` bounds a pass and ``bad`` a weak result; ``high_is_good`` says on which side.
    """

    good: float
    bad: float
    high_is_good: bool


# Measured on MobileFaceNet 112x112 (magnitudes where a map should change): two independent
# random fields as smooth as RankOpt's (sigma 5 px) correlate with a deviation of 0.12, so
# 0.35, three of them, is where having something in common begins; at 0.5 a quarter of the
# ranks' variance is shared. Above 0.9 the partner hardly changes more than a map's sign.
# Compared with itself, only rounding can tell the sides apart.
# Drafted on the probes of ten pairs of LFW, which were not written down, and confirmed,
# unchanged, on those of forty from beyond the first hundred (20 mated, 20 non-mated, nobody
# twice; RankOpt on the first twenty; tests/benchmarks/sanity_limits.py and its results).
# Median and the most extreme there:
#                          FGGB        xSSAB       Grad-CAM    CorrRISE    RankOpt
#   all layers randomised  0.16, 0.50  0.12, 0.35  0.13, 0.37  0.21, 0.67  0.72, 0.82
#   another partner        0.94, 0.98  0.66, 0.79  0.37, 0.70  0.27, 0.77  0.65, 0.77
#   another, a real face   0.93, 0.98  0.65, 0.79  0.20, 0.76  0.33, 0.67  0.64, 0.77
#   mirrored               0.92, 0.53  0.67, 0.53  0.61, 0.03  0.74, 0.48  0.88, 0.75
#   against itself         1.00 for all
# Randomised weights pass in 93 to 98 % of the pairs for the first three. RankOpt fails in 19 of
# 20: it starts from a centre prior, with which its maps of shuffled networks correlate at 0.9
# (four pairs; what is left without it, at 0.1 to 0.2). CorrRISE passes in 70 %, and there the
# limit asks too much: its maps of a shuffled network are as close to its maps of other pairs
# (twenty, deviation 0.25, beyond 0.35 in one of five), so so coarse a map can fail by chance.
# So a method can pass each check, one fails where its papers' readers should know it (FGGB
# and the partner), and the synthetic head asks about as much as a real stranger does.
LIMITS: Mapping[SanityKind, SanityLimits] = MappingProxyType(
    {
        SanityKind.RANDOMISED: SanityLimits(0.35, 0.5, high_is_good=False),
        SanityKind.PARTNER: SanityLimits(0.5, 0.9, high_is_good=False),
        SanityKind.MIRROR: SanityLimits(0.5, 0.35, high_is_good=True),
        SanityKind.ITSELF: SanityLimits(0.999, 0.9, high_is_good=True),
    }
)


def judge(kind: SanityKind, correlation: float | None) -> SanityVerdict:
    """Return the verdict on a rank correlation by `LIMITS`."""
    if correlation is None:
        return SanityVerdict.NOT_CHECKED
    limits = LIMITS[kind]
    sign = 1 if limits.high_is_good else -1
    size = correlation if limits.high_is_good else abs(correlation)
    if sign * size >= sign * limits.good:
        return SanityVerdict.PASS
    return SanityVerdict.WEAK if sign * size >= sign * limits.bad else SanityVerdict.FAIL


# What each verdict on a check means to a reader.
_MEANINGS: Mapping[SanityKind, tuple[str, str, str]] = MappingProxyType(
    {
        SanityKind.RANDOMISED: (
            (
                "with every layer's weights shuffled the map is another, so it depends on what "
                "the recognizer learnt"
            ),
            (
                "with every layer's weights shuffled part of the map's shape is still there, so "
                "part of it comes from the picture or from the method's own start"
            ),
            (
                "with every layer's weights shuffled the map is much the same, so it comes from "
                "the picture or from the method's own start, not from what the recognizer learnt"
            ),
        ),
        SanityKind.PARTNER: (
            "with somebody else for a partner the map is another, so it is about this pair",
            (
                "with somebody else for a partner much of the map's shape is still there, so it "
                "is about this pair only in part"
            ),
            (
                "with somebody else for a partner the map hardly changes, so it is about this "
                "face alone and says little of the pair"
            ),
        ),
        SanityKind.MIRROR: (
            "mirrored samples get the mirrored map",
            (
                "mirrored samples get the mirrored map only roughly, so left and right should "
                "not be read too closely"
            ),
            "mirrored samples get quite another map, so its details should not be read",
        ),
        SanityKind.ITSELF: (
            "the sample against itself gets the same map on both sides",
            "the sample against itself gets slightly different maps on the two sides",
            "the sample against itself gets different maps on the two sides",
        ),
    }
)


def read_verdict(kind: SanityKind, verdict: SanityVerdict) -> str:
    """Return what a verdict means to a reader; empty where nothing was checked."""
    order = (SanityVerdict.PASS, SanityVerdict.WEAK, SanityVerdict.FAIL)
    return _MEANINGS[kind][order.index(verdict)] if verdict in order else ""


def state(kind: SanityKind, correlation: float | None) -> str:
    """Return the verdict on a rank correlation, and what it means, in words."""
    verdict = judge(kind, correlation)
    if correlation is None:
        why = (
            "a map has a single value, or the recognizer shows no layers to randomise"
            if kind is SanityKind.RANDOMISED
            else "a map has a single value, so there is no rank correlation"
        )
        return f"{verdict}; {why}."
    limits = LIMITS[kind]
    bounds = (
        f"at least {limits.good:g} is a pass, at least {limits.bad:g} weak"
        if limits.high_is_good
        else f"in magnitude at most {limits.good:g} is a pass, in magnitude at most "
        f"{limits.bad:g} weak"
    )
    return (
        f"{verdict}; {read_verdict(kind, verdict)} (rank correlation {correlation:.2f}; {bounds})."
    )
