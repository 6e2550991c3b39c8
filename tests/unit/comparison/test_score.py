"""The comparison score: a cosine, or a refusal."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from xfv_desktop.comparison.score import compare
from xfv_desktop.domain import Template
from xfv_desktop.errors import ModelError

numbers = arrays(
    np.float32,
    8,
    elements=st.floats(-10, 10, width=32).filter(lambda x: x == 0 or abs(x) > 1e-3),
).filter(lambda a: bool(a.any()))


def template(values: object, model: str = "m", sha256: str = "00") -> Template:
    return Template(np.asarray(values, np.float32), model, sha256)


@pytest.mark.parametrize(
    ("probe", "reference", "expected"),
    [
        ([1, 0], [0, 1], 0.0),
        ([1, 0], [1, 0], 1.0),
        ([1, 0], [-2, 0], -1.0),
        ([3, 4], [4, 3], 24 / 25),
        ([1, 1], [1, 0], np.sqrt(0.5)),
    ],
)
def test_cosine_by_hand(probe: list[float], reference: list[float], expected: float) -> None:
    assert compare(template(probe), template(reference)).value == pytest.approx(expected)


@given(numbers, numbers)
def test_symmetric_and_within_its_range(a: np.ndarray, b: np.ndarray) -> None:
    forth, back = compare(template(a), template(b)), compare(template(b), template(a))
    assert forth.value == back.value
    assert forth.low <= forth.value <= forth.high
    assert compare(template(a), template(a)).value == pytest.approx(1.0)


def test_score_states_metric_and_direction() -> None:
    made = compare(template([1, 0]), template([1, 0]))
    assert (made.metric, made.low, made.high) == ("cosine", -1.0, 1.0)
    assert "higher" in made.direction


@pytest.mark.parametrize(
    "other",
    [
        template([1, 0], model="n"),
        template([1, 0], sha256="11"),
        template([1, 0, 0]),
        template([[1, 0]]),
        template([np.nan, 0]),
        template([np.inf, 0]),
        template([0, 0]),
    ],
    ids=["model", "weights", "length", "shape", "nan", "infinite", "zero"],
)
def test_refuses_what_cannot_be_compared(other: Template) -> None:
    with pytest.raises(ModelError) as caught:
        compare(template([1, 0]), other)
    assert caught.value.advice


def test_a_recognizers_own_measure_is_asked_probe_first() -> None:
    def measure(probes: np.ndarray, references: np.ndarray) -> np.ndarray:
        assert probes.shape == references.shape == (1, 2)
        return probes[:, 0] - references[:, 0]

    made = compare(template([1, 2]), template([0.25, 7]), metric="odd", measure=measure)
    assert (made.value, made.metric) == (0.75, "odd")
    turned = compare(template([0.25, 7]), template([1, 2]), metric="odd", measure=measure)
    assert turned.value == -0.75
    with pytest.raises(ModelError):
        compare(template([1, 2]), template([0, 0]), metric="odd", measure=measure)
