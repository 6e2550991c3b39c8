"""How deviations from stored results are measured, and what they are held against."""

from __future__ import annotations

import numpy as np
import pytest

from xfv_desktop.domain.validation import Agreement
from xfv_desktop.workflow.golden import Result
from xfv_desktop.workflow.golden_steps import STEPS, average_tiles, find_step, measure_deviation
from xfv_desktop.workflow.validation import compare_step

FACE = np.array([10, 10, 90, 90, 70, 40, 60, 40, 30, 40, 40, 40, 50, 60, 40], float)


def test_tiles_average_every_pixel_once() -> None:
    picture = np.random.default_rng(0).integers(0, 256, (61, 47, 3), dtype=np.uint8)
    tiles = average_tiles(picture, count=5).reshape(5, 5, 3)
    rows, columns = (np.linspace(0, size, 6).astype(int) for size in (61, 47))
    expected = picture[rows[1] : rows[2], columns[3] : columns[4]].mean(axis=(0, 1))
    np.testing.assert_allclose(tiles[1, 3], expected)
    assert average_tiles(np.ones((3, 2))).size == 6


@pytest.mark.parametrize(
    ("step", "stored", "found", "expected"),
    [
        ("decode", [1.0, 2.0], [1.0, 1.5], 0.5),
        ("embed", [3.0, 4.0], [3.0, 4.5], 0.1),
        ("maps", [0.0, 0.0], [0.0, 0.0], 0.0),
        ("maps", [0.0, 0.0], [0.0, 1e-9], 1.0),
        ("score", [0.5], [0.75], 0.25),
        ("score", [0.5], [float("nan")], None),
        ("curves", [0.5, 0.1], [0.5], None),
    ],
)
def test_deviations(step, stored, found, expected) -> None:
    measured = measure_deviation(step, np.array(stored), np.array(found))
    assert measured == (None if expected is None else pytest.approx(expected))


def test_points_are_measured_in_eye_distances() -> None:
    moved = FACE.copy()
    moved[6:8] += (3, 4)  # one landmark by five pixels, 40 px between the eyes
    assert measure_deviation("detect", FACE, moved) == pytest.approx(5 / 40)


def grade(step: str, stored: Result, found: Result | None) -> Agreement:
    others = {} if found is None else {"one": found}
    return compare_step(find_step(step), "pair", {"one": stored}, others).agreement


@pytest.mark.parametrize("card", STEPS[1:], ids=lambda card: card.id)
def test_agreement_of_every_step(card) -> None:
    """Equal bytes, just within the tolerance, just beyond it, and nothing to compare."""
    base = FACE if card.id == "detect" else np.full(4, 0.5)
    unit = {"detect": 40.0, "embed": 1.0, "maps": 1.0}.get(card.id, 1.0)
    for share, expected in ((0.9, Agreement.WITHIN), (1.1, Agreement.DIFFERENT)):
        moved = base.copy()
        moved[0] += share * card.tolerance * unit
        assert grade(card.id, Result("a", base), Result("b", moved)) is expected
    assert grade(card.id, Result("a", base), Result("a", base)) is Agreement.EXACT
    assert grade(card.id, Result("a", base), None) is Agreement.DIFFERENT
    other = Result("a", base, "another meaning")
    assert grade(card.id, Result("a", base), other) is Agreement.DIFFERENT
    assert card.reason
    assert card.measure


def test_the_worst_result_speaks_for_the_step() -> None:
    stored = {"one": Result("a", np.zeros(2)), "two": Result("b", np.zeros(2))}
    found = {"one": Result("a", np.zeros(2)), "two": Result("c", np.full(2, 9.0))}
    check = compare_step(find_step("decode"), "pair", stored, found)
    assert (check.agreement, check.deviation, check.items) == (Agreement.DIFFERENT, 9.0, 2)
    assert "two" in check.detail
