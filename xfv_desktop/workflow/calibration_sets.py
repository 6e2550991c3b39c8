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
from xfv_desktop.recognition.detector_names import BY_HAND, tell_family, tell_network
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
        acquired as its pictures were, the shipped one for faces of its detector; points
        placed by hand go with the detector of the other side (see `tell_by_hand`).

    Raises
    ------
    CalibrationError
        When a set is damaged.
    """
    names = {ALIGNED if face is None else name_detector(face.detector) for face in faces}
    found = names - {BY_HAND} or names
    if len(found) == 1:
        own = calibration.look_up(card, find_folder(workbench), acquisition=found.pop())
        if own.score_set is not None:
            return own
    networks = {tell_network(name) for name in names - {BY_HAND, ALIGNED}}
    if len(networks) == 1 and any(networks):
        bound = calibration.look_up(card, find("calibration"), acquisition=networks.pop())
        if bound.score_set is not None:
            return bound
    return _require_detector(calibration.look_up(card, find("calibration")), names)


def _require_detector(shipped: Lookup, names: Collection[str]) -> Lookup:
    """Return a shipped set only for faces that its own detector found, crops and hands aside."""
    if shipped.score_set is None:
        return shipped
    own = tell_family(find_detector(shipped.score_set))
    others = {tell_family(name) for name in names} - {own, BY_HAND, ALIGNED}
    if not own or not others:
        return shipped
    reason = (
        f"The score set {shipped.score_set.facts.name} was made with landmarks of {own}; faces "
        f"found by {', '.join(sorted(others))} are outside it (`xfv calibrate --detector` makes "
        "a set for them)."
    )
    return Lookup(None, reason)


def find_detector(score_set: ScoreSet) -> str:
    """Return the detector that a set's card names, or an empty text."""
    return dict(score_set.notes).get("detector", "")


def tell_by_hand(score_set: ScoreSet | None, faces: Collection[FaceDetection | None]) -> str:
    """Return why a set gives no ratio for points placed by hand, or nothing where it may.

    Landmarks of a person and of a detector lie and scatter differently; a laboratory may know
    by how much its people's scatter (`hand_noise`), but not what that does to a set's scores:
    only a set made with hand-placed points speaks for them.
    """
    placed = [face for face in faces if face is not None and face.detector == BY_HAND]
    if score_set is None or not placed or score_set.facts.preprocessing.endswith(f"; {BY_HAND}"):
        return ""
    return (
        f"Landmarks were placed by hand; the score set {score_set.facts.name} was made with "
        "landmarks that a detector found, and does not speak for them."
    )


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
    speaking = look_up(workbench, comparison.model, faces).score_set
    if not named:
        return speaking
    shipped = calibration.look_up(comparison.model, find("calibration")).score_set
    known = (one for one in (speaking, shipped) if one is not None)
    return next((one for one in known if one.facts == named), None)


def find_scale(workbench: Workbench) -> VerbalScale:
    """Return the laboratory's verbal scale: the settings' file, else ``scales/verbal.json``.

    Without one it is the shipped scale.

    Raises
    ------
    CalibrationError
        When the file is damaged.
    """
    if workbench.settings.verbal_scale:
        # A file that is named and cannot be read is an error, never the shipped scale.
        return load_scale(Path(workbench.settings.verbal_scale).expanduser())
    own = find_folder(workbench) / "scales" / "verbal.json"
    return load_scale(own if own.exists() else None)


def speaks_for_crops(score_set: ScoreSet | None) -> bool:
    """Return whether a set was made of crops handed in as such."""
    return score_set is not None and score_set.facts.preprocessing.endswith(f"; {ALIGNED}")
