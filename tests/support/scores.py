"""Labelled scores and cards made of random numbers, for tests of the comparison."""

from __future__ import annotations

from functools import cache

import numpy as np

from xfv_desktop.comparison.calibration import describe_preprocessing
from xfv_desktop.comparison.compilation import compile_set
from xfv_desktop.comparison.score_set import ScoreSet
from xfv_desktop.comparison.subject_bootstrap import LabelledScores
from xfv_desktop.domain import CalibrationSet, ComparisonScore, LandmarkConvention, ModelCard

PEOPLE = 130


def make_card(model_id: str = "toy", sha256: str = "ab" * 32) -> ModelCard:
    """Return the card of a recognizer that does not exist."""
    return ModelCard(
        id=model_id,
        name="Toy",
        version="1",
        architecture="toy",
        sha256=sha256,
        source_sha256="cd" * 32,
        input_size=(8, 8),
        channel_order="RGB",
        mean=(127.5, 127.5, 127.5),
        std=(128.0, 128.0, 128.0),
        dimension=16,
        convention=LandmarkConvention.EYE_CORNERS,
        licence="none",
        source="random numbers",
        paper="none",
        training_data="none",
        research_only=True,
        alignment="none",
    )


def make_facts(card: ModelCard) -> CalibrationSet:
    """Return facts that fit the card; the numbers are filled in later."""
    return CalibrationSet(
        name="toy set",
        model_id=card.id,
        model_sha256=card.sha256,
        preprocessing=describe_preprocessing(card),
        mated=0,
        non_mated=0,
        subjects=0,
        failures_to_acquire=0,
        laboratory=False,
        statement="Random numbers.",
    )


def draw_scores(
    people: int = PEOPLE, *, mated: int | None = None, seed: int = 3
) -> LabelledScores:
    """Return scores of two random templates per person: mated pairs of some, all crossings."""
    generator = np.random.default_rng(seed)
    centres = generator.normal(size=(people, 1, 16))
    templates = centres + 0.65 * generator.normal(size=(people, 2, 16))
    templates = (templates / np.linalg.norm(templates, axis=2, keepdims=True)).reshape(-1, 16)
    owner = np.repeat(np.arange(people), 2)
    cosines = np.clip(templates @ templates.T, -1.0, 1.0)
    first, second = np.triu_indices(2 * people, 1)
    own = np.arange(people if mated is None else mated)
    crossed = owner[first] != owner[second]
    first, second = first[crossed], second[crossed]
    return LabelledScores(
        mated=cosines[2 * own, 2 * own + 1],
        mated_people=own,
        non_mated=cosines[first, second],
        first=owner[first],
        second=owner[second],
        people=people,
    )


@cache
def make_score_set() -> ScoreSet:
    """Return a small score set that carries everything (about 33 500 crossings)."""
    return compile_set(draw_scores(), make_facts(make_card()), draws=60)


def score(value: float) -> ComparisonScore:
    """Return a comparison score."""
    return ComparisonScore(value=value)
