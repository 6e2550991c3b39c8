"""Words beside the number: by the scale's bands, and never beyond the bounds."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.scores import make_score_set, score
from xfv_desktop.comparison.likelihood_ratio import H1, H2, estimate_lr
from xfv_desktop.comparison.verbal_scale import DEFAULT, load_scale
from xfv_desktop.errors import CalibrationError
from xfv_desktop.resources import find

SCALE = load_scale()


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.0, "no support"),
        (0.3, "no support"),
        (0.302, "weak support"),
        (0.999, "weak support"),
        (1.0, "moderate support"),
        (2.0, "moderately strong"),
        (3.0, "strong support"),
        (4.0, "very strong"),
        (5.99, "very strong"),
        (6.0, "extremely strong"),
    ],
)
def test_bands_are_those_of_the_guideline_on_both_sides(value: float, words: str) -> None:
    assert SCALE.find_words(value).startswith(words)
    assert SCALE.find_words(-value) == SCALE.find_words(value)


def test_words_are_never_stronger_than_the_bounds() -> None:
    made = replace(
        estimate_lr(score(0.5), make_score_set()), value=5.0, lower_bound=-1.0, upper_bound=1.5
    )
    assert "moderate support (" in SCALE.describe(made)
    assert "1.50" in SCALE.describe(made)
    assert "weak" not in SCALE.describe(replace(made, value=-9.0))


def test_the_sentence_names_number_scale_and_proposition() -> None:
    made = replace(estimate_lr(score(0.5), make_score_set()), lower_bound=-9.0, upper_bound=9.0)
    toward = SCALE.describe(replace(made, value=2.5))
    assert toward.startswith("log10 LR 2.50, moderately strong")
    assert "ENFSI 2015, version 1" in toward
    assert H1 in toward
    assert H2 in SCALE.describe(replace(made, value=-2.5))
    neither = SCALE.describe(replace(made, value=0.1))
    assert H1 not in neither
    assert H2 not in neither


def test_what_is_not_reportable_gets_no_words() -> None:
    assert SCALE.describe(estimate_lr(score(0.5), None)) == ""


def test_a_laboratory_brings_its_own(tmp_path: Path) -> None:
    card = json.loads(find(DEFAULT).read_text("utf-8"))
    card |= {"name": "Own", "version": "7", "levels": [{"from": 1, "words": "some"}]}
    path = tmp_path / "own.json"
    path.write_text(json.dumps(card), "utf-8")
    assert load_scale(path).find_words(8.0) == "some"


@pytest.mark.parametrize(
    "change",
    [
        {"schema": "other"},
        {"levels": []},
        {"levels": [{"from": 2, "words": "x"}]},
        {"levels": [{"from": 1, "words": "x"}, {"from": 1, "words": "y"}]},
        {"levels": [{"from": 1, "words": ""}]},
    ],
)
def test_a_scale_that_makes_no_sense_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    path = tmp_path / "own.json"
    path.write_text(json.dumps(json.loads(find(DEFAULT).read_text("utf-8")) | change), "utf-8")
    with pytest.raises(CalibrationError):
        load_scale(path)


def test_a_missing_scale_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CalibrationError):
        load_scale(tmp_path / "none.json")
