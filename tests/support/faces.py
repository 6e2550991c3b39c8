"""Read the labelled faces of the test material: pictures, landmarks and pairs."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from tests.support.shared import find_shared_root
from xfv_desktop.domain import FaceDetection, LandmarkConvention, Uint8Array

LFW = ("data", "faces", "lfw")
_POINTS = ("reye", "leye", "nose", "rmouth", "lmouth")


def read_picture(path: Path) -> Uint8Array:
    """Return a picture of the test material, uint8 (H, W, 3) RGB."""
    pixels = cv2.imread(str(path), cv2.IMREAD_COLOR)
    if pixels is None:
        raise FileNotFoundError(path.name)
    return np.ascontiguousarray(pixels[:, :, ::-1]).astype(np.uint8)


@dataclass(frozen=True)
class Pair:
    """A labelled pair with the reference scores of the models A and B."""

    mated: bool
    images: tuple[str, str]
    reference_a: float
    reference_b: float


def read_pairs(subset: str = "std") -> tuple[Pair, ...]:
    """Return the pairs of LFW's ``std`` or ``hard`` set."""
    path = find_shared_root().joinpath(*LFW, "pairs.csv")
    with path.open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["set"] == subset]
    return tuple(
        Pair(
            row["mated"] == "1",
            (row["image_a"], row["image_b"]),
            float(row["ref_cos_mfn_a"]),
            float(row["ref_cos_mfn_b"]),
        )
        for row in rows
    )


def read_landmarks() -> dict[str, FaceDetection]:
    """Return YuNet's box and five points of every LFW picture, by picture."""
    path = find_shared_root().joinpath(*LFW, "landmarks.csv")
    with path.open(newline="", encoding="utf-8") as file:
        return {row["image"]: _read_face(row) for row in csv.DictReader(file)}


def _read_face(row: dict[str, str]) -> FaceDetection:
    points = [(float(row[f"{name}_x"]), float(row[f"{name}_y"])) for name in _POINTS]
    x, y, width, height = (float(row[f"box_{key}"]) for key in ("x", "y", "w", "h"))
    return FaceDetection(
        box=(x, y, x + width, y + height),
        landmarks=(points[0], points[1], points[2], points[3], points[4]),
        convention=LandmarkConvention.EYES_NOSE_MOUTH,
        confidence=float(row["det_score"]),
        detector="YuNet",
    )
