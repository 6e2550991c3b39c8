"""What a sanity check says, and the rank correlations at which its verdict changes."""

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
# ranks' variance is shared. Probes of five mated and five non-mated pairs of LFW gave, for
# xSSAB and Grad-CAM: all layers randomised up to 0.30 and 0.36; another partner 0.57 to 0.77
# and 0.08 to 0.41; mirrored 0.61 to 0.76 and 0.52 to 0.87. FGGB (two mated pairs): 0.24 and
# 0.34, 0.93 and 0.97, 0.91. Above 0.9 the partner hardly changes more than a map's sign.
# Compared with itself, only rounding can tell the sides apart.
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
