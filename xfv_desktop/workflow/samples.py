"""From an evidence item to a described face sample."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from xfv_desktop.domain import (
    DecodedImage,
    EvidenceItem,
    FaceDetection,
    FaceSample,
    ModelCard,
    SampleChoice,
    SampleRecord,
)
from xfv_desktop.errors import FaceError
from xfv_desktop.evidence.decode import decode
from xfv_desktop.evidence.digest import hash_bytes
from xfv_desktop.imaging import encode_png
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.recognition import alignment, detection, quality
from xfv_desktop.workflow.workbench import Workbench

__all__ = ["Prepared", "SampleChoice", "detect_faces", "prepare", "prepare_item"]


@dataclass(frozen=True, eq=False)
class Prepared:
    """One side, ready to be compared."""

    image: DecodedImage
    sample: FaceSample
    record: SampleRecord
    side: str


@dataclass(frozen=True)
class _Picked:
    """A face sample, how its face was chosen, and how many faces there were."""

    sample: FaceSample
    how: str
    found: int


def detect_faces(
    workbench: Workbench,
    case_path: Path,
    evidence_id: str,
    *,
    frame: int = 0,
    progress: Progress = SILENT,
) -> tuple[FaceDetection, ...]:
    """Return the faces of one frame, left to right; empty when there is none."""
    progress.step(0.0, "Reading the picture")
    case = workbench.case(case_path)
    data = case.read_blob(case.evidence(evidence_id).sha256)
    image = decode(data, frame=frame, limits=workbench.limits)
    progress.step(0.3, "Looking for faces")
    found = workbench.detect(image.pixels)
    progress.step(1.0, "Faces found")
    return found


def prepare(
    workbench: Workbench, case_path: Path, choice: SampleChoice, card: ModelCard, *, side: str
) -> Prepared:
    """Return one side decoded, aligned and described.

    Raises
    ------
    NoFace, SeveralFaces, UnusableLandmarks, WrongCropSize
        When no face sample can be made of the choice; the text names the side.
    """
    case = workbench.case(case_path)
    item = case.evidence(choice.evidence_id)
    found = (item, case.read_blob(item.sha256))
    return prepare_item(workbench, found, choice, card, side=side)


def prepare_item(
    workbench: Workbench,
    found: tuple[EvidenceItem, bytes],
    choice: SampleChoice,
    card: ModelCard,
    *,
    side: str,
) -> Prepared:
    """Return the same of an item whose bytes are at hand; no case is asked.

    Raises
    ------
    NoFace, SeveralFaces, UnusableLandmarks, WrongCropSize
        As `prepare`.
    """
    item, data = found
    image = decode(data, frame=choice.frame, limits=workbench.limits)
    try:
        picked = _pick(workbench, image, choice, card)
    except FaceError as error:
        raise type(error)(f"In the {side}: {error.text}", advice=error.advice) from error
    sample = picked.sample
    height, width = image.pixels.shape[:2]
    record = SampleRecord(
        evidence_id=item.id,
        sha256=item.sha256,
        width=width,
        height=height,
        frame=choice.frame,
        decoding=image.steps,
        decoder=image.decoder,
        choice=picked.how,
        faces_found=picked.found,
        face=sample.detection,
        transform=sample.transform,
        inverse=sample.inverse,
        crop_sha256=hash_bytes(encode_png(sample.crop)),
        crop_shape=(sample.crop.shape[0], sample.crop.shape[1]),
        quality=quality.measure_quality(image.pixels, sample),
    )
    return Prepared(image, sample, record, side)


def _pick(
    workbench: Workbench, image: DecodedImage, choice: SampleChoice, card: ModelCard
) -> _Picked:
    size = (image.pixels.shape[0], image.pixels.shape[1])
    if choice.aligned:
        return _Picked(alignment.accept_aligned(image.pixels, card), "aligned", 1)
    if choice.landmarks is not None:
        face = detection.place_by_hand(choice.landmarks, convention=card.convention, size=size)
        return _Picked(alignment.align(image.pixels, face, card), "manual", 1)
    found = workbench.detect(image.pixels)
    chosen, how = detection.choose(found, choice.face, size)
    return _Picked(alignment.align(image.pixels, chosen, card), how, len(found))
