"""How much a laboratory's own people scatter when they place the same five points again.

Pictures whose points were placed by hand more than once in a case (in two comparisons, say)
tell it. What is measured, or entered, is kept in the settings, so that every result records
it; the spread of scores with points placed by hand is then made with it. It is no calibration:
likelihood ratios of such comparisons stay not reportable.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from xfv_desktop.domain import FaceDetection, SampleRecord
from xfv_desktop.errors import UsageError
from xfv_desktop.recognition.detector_names import BY_HAND
from xfv_desktop.recognition.landmarks import measure_inter_eye
from xfv_desktop.settings import Settings
from xfv_desktop.workflow.workbench import Workbench

# Fewer pictures give a number that the next two placements would overturn.
FEWEST = 5
# A larger share of the inter-eye distance is another face, or another order of the points.
LARGEST = 0.25
_Picture = tuple[str, int, str]


@dataclass(frozen=True)
class HandNoise:
    """Repeated placements of one case.

    Attributes
    ----------
    noise : float
        Standard deviation of one coordinate around the picture's mean, in inter-eye distances,
        pooled over pictures (n placements count n - 1).
    median, worst : float
        The same by picture: in the middle, and of the one that scatters most.
    per_point : tuple of float
        The same by landmark, in the order of the points.
    pictures, placements : int
        Pictures placed more than once, and their placements.
    """

    noise: float
    median: float
    worst: float
    per_point: tuple[float, ...]
    pictures: int
    placements: int

    @property
    def note(self) -> str:
        """How it was measured, in one sentence."""
        return (
            f"Measured by this laboratory from {self.placements} placements on "
            f"{self.pictures} pictures, each placed more than once (median of the pictures "
            f"{self.median:.3f}, worst {self.worst:.3f})."
        )


def measure_noise(workbench: Workbench, case_path: Path) -> HandNoise:
    """Return how much points placed by hand scatter in a case.

    Raises
    ------
    UsageError
        When fewer than `FEWEST` pictures were placed more than once, or two placements on one
        picture lie so far apart that they are no repetition.
    CaseError
        When there is no case.
    """
    made = workbench.case(case_path).comparisons()
    return pool(side for one in made for side in (one.probe, one.reference))


def pool(samples: Iterable[SampleRecord]) -> HandNoise:
    """Return the scatter of samples whose points were placed by hand.

    Raises
    ------
    UsageError
        As `measure_noise` does.
    """
    placed: dict[_Picture, dict[FaceDetection, None]] = {}
    for one in samples:
        face = one.face
        if face is not None and face.detector == BY_HAND:
            # One placement serves many comparisons: equal points are the same act.
            placed.setdefault((one.sha256, one.frame, face.convention.value), {})[face] = None
    repeated = [tuple(faces) for faces in placed.values() if len(faces) > 1]
    if len(repeated) < FEWEST:
        raise UsageError(
            f"{len(repeated)} pictures of the case were placed by hand more than once; it takes "
            f"{FEWEST}.",
            advice=f"Place the five points of at least {FEWEST} pictures twice, in two "
            "comparisons each.",
        )
    return _summarise([_spread(faces) for faces in repeated])


def _spread(faces: tuple[FaceDetection, ...]) -> np.ndarray:
    """Return deviations from the picture's mean, inter-eye distances, float64 (n, 5, 2)."""
    eyes = float(np.mean([measure_inter_eye(face) for face in faces]))
    points = np.array([face.landmarks for face in faces]) / eyes
    away = points - points.mean(axis=0)
    if np.abs(away).max() > LARGEST:
        raise UsageError(
            "Two placements on one picture lie further apart than a quarter of the inter-eye "
            "distance: they are no repetition.",
            advice="Place points again where they belong, or measure in a case of its own.",
        )
    return np.asarray(away, dtype=np.float64)


def _summarise(deviations: list[np.ndarray]) -> HandNoise:
    freedom = sum(len(one) - 1 for one in deviations)
    squares = np.concatenate([np.square(one) for one in deviations])
    by_picture = [float(np.sqrt(np.square(d).sum() / (len(d) - 1) / 10)) for d in deviations]
    per_point = np.sqrt(squares.sum(axis=(0, 2)) / freedom / 2)
    return HandNoise(
        noise=float(np.sqrt(squares.sum() / freedom / 10)),
        median=float(np.median(by_picture)),
        worst=max(by_picture),
        per_point=tuple(float(one) for one in per_point),
        pictures=len(deviations),
        placements=sum(len(one) for one in deviations),
    )


def keep_noise(workbench: Workbench, noise: float | None, *, note: str) -> Settings:
    """Keep the noise of points placed by hand in the settings; None forgets it.

    Raises
    ------
    UsageError
        When it is no share of the inter-eye distance up to `LARGEST`, or nothing says where it
        comes from.
    SettingsError
        When the settings cannot be saved.
    """
    if noise is not None and not 0.0 < noise <= LARGEST:
        raise UsageError(
            f"{noise:g} is no landmark noise.",
            advice="Give a share of the inter-eye distance, e.g. 0.012 for 1.2 %.",
        )
    if noise is not None and not note.strip():
        raise UsageError(
            "Nothing says how the noise was measured.", advice="Say it: it stands beside results."
        )
    kept = "" if noise is None else note.strip()
    return workbench.change_settings(manual_noise=noise, manual_noise_note=kept)
