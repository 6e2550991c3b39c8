"""One side of a comparison, ready to be scored: sample, template, templates of moved landmarks."""

from __future__ import annotations

from dataclasses import dataclass

from xfv_desktop.domain import (
    DecodedImage,
    FaceDetection,
    FaceSample,
    FloatArray,
    SampleRecord,
    Template,
)
from xfv_desktop.errors import InternalFault
from xfv_desktop.progress import Progress
from xfv_desktop.recognition import alignment, detectors
from xfv_desktop.recognition.embedding import Recognizer
from xfv_desktop.recognition.landmarks import measure_inter_eye
from xfv_desktop.settings import Settings


@dataclass(eq=False)
class Seat:
    """A sample on one side, with its template and the templates of its moved landmarks.

    ``image`` is let go after the comparison, since pictures are large; ``moved`` is float32
    (draws, D) once it was needed.
    """

    sample: FaceSample
    record: SampleRecord
    side: str
    template: Template
    image: DecodedImage | None
    moved: FloatArray | None = None


def find_noise(face: FaceDetection, settings: Settings) -> float:
    """Return the standard deviation of every landmark coordinate, pixels of the picture."""
    return find_share(face, settings) * measure_inter_eye(face)


def find_share(face: FaceDetection, settings: Settings) -> float:
    """Return the landmark noise of a face in inter-eye distances: the detector's or a person's."""
    measured = settings.manual_noise
    if measured is not None and detectors.tell_family(face.detector) == detectors.BY_HAND:
        return measured
    return detectors.find_noise(face)


def tell_noise(settings: Settings, *faces: FaceDetection) -> str:
    """Return in words which noise the landmarks of both sides were moved by, and whose it is."""
    families = {detectors.tell_family(face.detector) for face in faces}
    shares = [f"{find_share(face, settings):.1%}" for face in faces]
    said = shares[0] if shares[0] == shares[-1] else f"{shares[0]} (probe) and {shares[-1]}"
    found = families - {detectors.BY_HAND}
    hand = [_tell_hand(settings)] if detectors.BY_HAND in families else []
    if not found and settings.manual_noise is not None:
        text = (
            f"Both faces were re-aligned with Gaussian noise of {said} of the inter-eye distance "
            "on every landmark coordinate."
        )
    else:
        named = " and ".join(sorted(found or {"dlib"}))
        text = (
            f"Both faces were re-aligned with Gaussian noise of {said} of the inter-eye distance "
            f"on every landmark coordinate: the scatter of the five points of {named} when the "
            "same photograph is enlarged, shifted or upsampled slightly before detection."
        )
    return " ".join([text, *hand])


def _tell_hand(settings: Settings) -> str:
    """Return whose scatter points placed by hand are given."""
    if settings.manual_noise is None:
        return "Points placed by hand are taken to scatter as dlib's, which nobody measured."
    measured = f"Points placed by hand scatter by {settings.manual_noise:.1%} of it."
    return " ".join([measured, settings.manual_noise_note])


def seed_side(seed: int, side: str) -> int:
    """Return the seed of a side's noise: the two sides move independently."""
    return 2 * seed + (0 if side == "probe" else 1)


def move_landmarks(
    recognizer: Recognizer,
    seat: Seat,
    image: DecodedImage,
    *,
    settings: Settings,
    seed: int,
    progress: Progress,
) -> FloatArray:
    """Return the templates of a sample re-aligned with moved landmarks, float32 (draws, D).

    Parameters
    ----------
    recognizer : Recognizer
        Makes the templates.
    seat : Seat
        Whose landmarks are moved.
    image : DecodedImage
        Its picture.
    settings : Settings
        How often, and how much points placed by hand scatter.
    seed : int
        The comparison's.
    progress : Progress
        Told after every batch.

    Raises
    ------
    InternalFault
        When the sample was handed in as a crop.
    """
    face = seat.sample.detection
    if face is None:
        raise InternalFault("A crop has no landmarks to move.")
    crops = alignment.jitter(
        image.pixels,
        face,
        recognizer.card,
        sigma_px=find_noise(face, settings),
        draws=settings.jitter_draws,
        seed=seed_side(seed, seat.side),
    )
    return recognizer.templates(crops, progress=progress)
