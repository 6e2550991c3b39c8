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


def find_noise(face: FaceDetection) -> float:
    """Return the standard deviation of every landmark coordinate, pixels of the picture."""
    return detectors.find_noise(face) * measure_inter_eye(face)


def tell_noise(*faces: FaceDetection) -> str:
    """Return in words which noise the landmarks of both sides were moved by, and whose it is."""
    families = [detectors.tell_family(face.detector) for face in faces]
    shares = [f"{detectors.find_noise(face):.1%}" for face in faces]
    said = shares[0] if shares[0] == shares[-1] else f"{shares[0]} (probe) and {shares[-1]}"
    by_hand = detectors.BY_HAND in families
    named = sorted({family for family in families if family != detectors.BY_HAND} or {"dlib"})
    tail = " Points placed by hand are taken to scatter as dlib's, which nobody measured."
    return (
        f"Both faces were re-aligned with Gaussian noise of {said} of the inter-eye distance on "
        f"every landmark coordinate: the scatter of the five points of {' and '.join(named)} "
        "when the same photograph is enlarged, shifted or upsampled slightly before detection."
        + (tail if by_hand else "")
    )


def seed_side(seed: int, side: str) -> int:
    """Return the seed of a side's noise: the two sides move independently."""
    return 2 * seed + (0 if side == "probe" else 1)


def move_landmarks(
    recognizer: Recognizer,
    seat: Seat,
    image: DecodedImage,
    *,
    draws: int,
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
    draws, seed : int
        How often, and the comparison's seed.
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
        sigma_px=find_noise(face),
        draws=draws,
        seed=seed_side(seed, seat.side),
    )
    return recognizer.templates(crops, progress=progress)
