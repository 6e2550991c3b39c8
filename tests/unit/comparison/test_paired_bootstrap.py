"""Margins belong to pairs: what both measures share cannot widen them."""

from __future__ import annotations

import numpy as np
import pytest

from xfv_desktop.comparison.paired_bootstrap import measure_margin


def _values(seed: int, count: int = 12) -> dict[str, float]:
    draws = np.random.default_rng(seed).normal(size=count)
    return {f"o{number:05}": float(value) for number, value in enumerate(draws)}


def test_common_part_cancels() -> None:
    """Two measures that differ by 2 in every pair have a margin without width."""
    own = _values(1)
    margin = measure_margin({pair: value + 2 for pair, value in own.items()}, own)
    assert margin is not None
    assert (margin.mean, margin.low, margin.high) == pytest.approx((2, 2, 2))
    assert (margin.pairs, margin.ahead) == (12, 12)


def test_interval_is_that_of_resampled_pairs() -> None:
    """The interval is the written-out percentile bootstrap of the differences."""
    own, other = _values(1), _values(2)
    margin = measure_margin(own, other, draws=500, seed=9)
    assert margin is not None
    differences = [own[pair] - other[pair] for pair in sorted(own)]
    drawn = np.random.default_rng(9).integers(0, 12, (500, 12))
    means = sorted(sum(differences[at] for at in row) / 12 for row in drawn)
    assert margin.low == pytest.approx(np.quantile(means, 0.025))
    assert margin.high == pytest.approx(np.quantile(means, 0.975))


def test_only_shared_pairs_count_whatever_their_order() -> None:
    """Pairs that one measure lacks are left out; the order of the mapping is nothing."""
    own, other = _values(1), _values(2)
    short = dict(reversed([*other.items()][:5]))
    expected = measure_margin({pair: own[pair] for pair in short}, dict(sorted(short.items())))
    assert measure_margin(own, short) == expected
    assert expected is not None
    assert expected.pairs == 5


def test_one_pair_has_no_interval() -> None:
    """A single shared pair tells nothing of others."""
    assert measure_margin({"o00001": 1.0}, {"o00001": 0.0}) is None
