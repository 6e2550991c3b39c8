"""Words for likelihood ratios: a laboratory's scale, versioned, capped by the bounds.

Words overstate easily: they are printed beside the number, never instead of it, and never
stronger than the bound that the data support.

References
----------
ENFSI guideline for evaluative reporting in forensic science, 2015.
"""

from __future__ import annotations

import itertools
import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from xfv_desktop.domain import LikelihoodRatio
from xfv_desktop.errors import CalibrationError
from xfv_desktop.resources import find

SCHEMA = "xfv-verbal-scale/1"
DEFAULT = "calibration/scales/enfsi-2015.json"


@dataclass(frozen=True)
class Level:
    """Words from a likelihood ratio on: ``start`` >= 1, not a logarithm."""

    start: float
    words: str


@dataclass(frozen=True)
class VerbalScale:
    """A named, versioned scale; levels rise from 1 and hold below 1 for the other proposition."""

    name: str
    version: str
    source: str
    levels: tuple[Level, ...]

    def find_words(self, value: float) -> str:
        """Return the words of a log10 likelihood ratio, without naming a proposition."""
        strength = abs(value)
        reached = [one for one in self.levels if strength >= math.log10(one.start)]
        return reached[-1].words

    def describe(self, lr: LikelihoodRatio) -> str:
        """Return the sentence for a likelihood ratio; empty when it is not reportable.

        The words are those of the number cut to its bounds, so that no wording says more
        than the data support.
        """
        if lr.value is None:
            return ""
        value = _cap(lr)
        words = self.find_words(value)
        weakest = words == self.levels[0].words
        toward = "" if weakest else f" for: {lr.h1 if value > 0 else lr.h2}"
        number = f"log10 LR {value:.2f}".replace("-", "\u2212")
        return f"{number}, {words} (scale {self.name}, version {self.version}){toward}"


def load_scale(path: Path | None = None) -> VerbalScale:
    """Return a scale from a JSON file; the shipped one without a path.

    Parameters
    ----------
    path : Path, optional
        With ``schema``, ``name``, ``version``, ``source`` and ``levels``, each level with
        ``from`` (a likelihood ratio, the first 1) and ``words``.

    Raises
    ------
    CalibrationError
        When the file is missing, of another schema, or its levels do not rise from 1.
    """
    used = find(DEFAULT) if path is None else path
    try:
        card = json.loads(used.read_text(encoding="utf-8"))
        return _assemble(card)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CalibrationError(
            f"The verbal scale {used.name} is missing, damaged or of another version.",
            advice="It needs name, version, source and levels that rise from 1.",
        ) from error


def _assemble(card: dict[str, Any]) -> VerbalScale:
    levels = tuple(Level(float(e["from"]), str(e["words"])) for e in card["levels"])
    starts = [one.start for one in levels]
    rising = all(a < b for a, b in itertools.pairwise(starts))
    if card["schema"] != SCHEMA or not rising or starts[:1] != [1.0]:
        raise ValueError("another schema, or levels out of order")
    if not all(one.words for one in levels) or not all(map(math.isfinite, starts)):
        raise ValueError("a level without words or number")
    return VerbalScale(str(card["name"]), str(card["version"]), str(card["source"]), levels)


def _cap(lr: LikelihoodRatio) -> float:
    value = 0.0 if lr.value is None else lr.value
    low = value if lr.lower_bound is None else lr.lower_bound
    high = value if lr.upper_bound is None else lr.upper_bound
    return min(max(value, low), high)
