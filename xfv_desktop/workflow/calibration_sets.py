"""The laboratory's own score sets: where they lie, and which set speaks for a comparison."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Collection
from pathlib import Path

from xfv_desktop.comparison import calibration
from xfv_desktop.comparison.calibration import Lookup
from xfv_desktop.comparison.score_set import ScoreSet
from xfv_desktop.comparison.verbal_scale import VerbalScale, load_scale
from xfv_desktop.domain import Comparison, FaceDetection, ModelCard
from xfv_desktop.errors import CaseNotWritable
from xfv_desktop.resources import find
from xfv_desktop.workflow.workbench import Workbench

ALIGNED = "crops aligned elsewhere"


def name_detector(full: str) -> str:
    """Return a detector's name without what one picture's size added to it."""
    return full.split(", searched at ")[0]


def find_folder(workbench: Workbench) -> Path:
    """Return the folder of the user's own score sets, beside that of the recognizers."""
    return workbench.folders.models.parent / "calibrations"


def name_file(workbench: Workbench, card: ModelCard, acquisition: str) -> Path:
    """Return where the set of a recognizer and a way of acquisition is kept."""
    bound = calibration.describe_preprocessing(card, acquisition)
    mark = hashlib.sha256(f"{card.sha256} {bound}".encode()).hexdigest()[:12]
    return find_folder(workbench) / f"{card.id}-{mark}.json"


def keep(score_set: ScoreSet, path: Path) -> None:
    """Write a set and its arrays, for their owner; either both are there or the old ones.

    Raises
    ------
    CaseNotWritable
        When the folder cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(dir=path.parent, prefix="."))
        try:
            calibration.save(score_set, draft / path.name)
            for name in (path.with_suffix(".npz").name, path.name):
                (draft / name).chmod(0o600)
                (draft / name).replace(path.parent / name)
        finally:
            shutil.rmtree(draft)
    except OSError as error:
        raise CaseNotWritable(f"The score set cannot be written: {error.strerror}.") from error


def look_up(
    workbench: Workbench, card: ModelCard, faces: Collection[FaceDetection | None]
) -> Lookup:
    """Return the set that speaks for a comparison: the laboratory's own, else the shipped one.

    Parameters
    ----------
    workbench : Workbench
        Whose user's folder comes first.
    card : ModelCard
        The recognizer.
    faces : collection of FaceDetection or None
        Both sides' faces; None where a crop was handed in. An own set speaks only for faces
        acquired as its pictures were.

    Raises
    ------
    CalibrationError
        When a set is damaged.
    """
    names = {ALIGNED if face is None else name_detector(face.detector) for face in faces}
    if len(names) == 1:
        own = calibration.look_up(card, find_folder(workbench), acquisition=names.pop())
        if own.score_set is not None:
            return own
    return calibration.look_up(card, find("calibration"))


def find_behind(workbench: Workbench, comparison: Comparison) -> ScoreSet | None:
    """Return the set that a stored comparison rests on, if it is still there.

    A comparison that names no set gets the one that would speak for it now.

    Raises
    ------
    CalibrationError
        When a set is damaged.
    """
    threshold = comparison.threshold
    named = comparison.lr.calibration or (threshold and threshold.calibration)
    faces = (comparison.probe.face, comparison.reference.face)
    shipped = calibration.look_up(comparison.model, find("calibration")).score_set
    for found in (look_up(workbench, comparison.model, faces).score_set, shipped):
        if found is not None and (not named or found.facts == named):
            return found
    return None


def find_scale(workbench: Workbench) -> VerbalScale:
    """Return the laboratory's verbal scale, ``scales/verbal.json`` beside its score sets, if any.

    Without one it is the shipped scale.

    Raises
    ------
    CalibrationError
        When the file is damaged.
    """
    own = find_folder(workbench) / "scales" / "verbal.json"
    return load_scale(own if own.exists() else None)


def speaks_for_crops(score_set: ScoreSet | None) -> bool:
    """Return whether a set was made of crops handed in as such."""
    return score_set is not None and score_set.facts.preprocessing.endswith(f"; {ALIGNED}")
