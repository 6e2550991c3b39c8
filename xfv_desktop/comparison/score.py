"""Compare two templates: one score, with its range and direction."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.domain import ComparisonScore, FloatArray, Template
from xfv_desktop.errors import ModelError

# What templates are compared by unless their recognizer has a measure of its own.
COSINE = "cosine"
Measure = Callable[[FloatArray, FloatArray], NDArray[np.float64]]


def compare(
    probe: Template, reference: Template, *, metric: str = COSINE, measure: Measure | None = None
) -> ComparisonScore:
    """Return the score of two templates: the cosine of their angle, or what is measured.

    Parameters
    ----------
    probe, reference : Template
        float32 (D,), made by the same weights. For the cosine, lengths are divided out again
        in double precision, so that rounding in a stored template cannot move the score.
    metric : str
        The name of the measure.
    measure : callable, optional
        The recognizer's own: from probes' and references' values, float32 (n, D) each, to
        scores, float64 (n,), in [-1, 1]. Without one the score is the cosine.

    Returns
    -------
    ComparisonScore
        In [-1, 1]; higher means more similar. It is not a probability.

    Raises
    ------
    ModelError
        When the templates come from different weights, differ in length, or hold values
        that are not finite, or only zeros.
    """
    _require_same_model(probe, reference)
    one, two = _unit(probe), _unit(reference)
    found = (
        float(one @ two)
        if measure is None
        else float(measure(probe.values[None], reference.values[None])[0])
    )
    return ComparisonScore(value=float(np.clip(found, -1.0, 1.0)), metric=metric)


def _require_same_model(probe: Template, reference: Template) -> None:
    if probe.model_sha256 != reference.model_sha256 or probe.model_id != reference.model_id:
        raise ModelError(
            "The two templates come from different recognizers.",
            advice="Make both templates with the same recognizer and weights.",
        )
    if probe.values.ndim != 1 or probe.values.shape != reference.values.shape:
        raise ModelError(
            f"The templates have shapes {probe.values.shape} and {reference.values.shape}.",
            advice="Make both templates again with the same recognizer.",
        )


def _unit(template: Template) -> NDArray[np.float64]:
    values = template.values.astype(np.float64)
    length = float(np.linalg.norm(values))
    if not np.isfinite(length) or length == 0.0:
        raise ModelError(
            "A template holds no usable numbers.",
            advice="Check the weights with `xfv models check`; the template is not finite.",
        )
    return values / length
