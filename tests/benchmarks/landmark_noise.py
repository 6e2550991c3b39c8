"""Measure how far a detector's landmarks move when nothing about the face has changed.

Run from the repository's root: ``python -m tests.benchmarks.landmark_noise``, for dlib's, or
with ``--yunet FILE`` for YuNet's from that network file. Every LFW
picture of the test material is searched as it is, after small changes of scale (1 and 2 %
up and down) and position (a third and two thirds of a pixel), and upsampled once. The
landmarks are mapped back to the picture; printed is the standard deviation of one coordinate
around the face's mean over all searches, as a fraction of the inter-eye distance.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

from tests.support.faces import LFW, read_landmarks, read_picture
from tests.support.shared import find_shared_root
from xfv_desktop.domain import FaceDetection, Uint8Array
from xfv_desktop.recognition import detection, yunet
from xfv_desktop.recognition.landmarks import measure_inter_eye

Search = Callable[..., tuple[FaceDetection, ...]]
# Scale, shift in pixels along x and y, upsampling.
CHANGES = (
    (1.0, 0.0, 0.0, 0),
    (1.0, 0.0, 0.0, 1),
    *((scale, 0.0, 0.0, 0) for scale in (0.98, 0.99, 1.01, 1.02)),
    *((1.0, x, y, 0) for x, y in ((1 / 3, 0), (0, 1 / 3), (2 / 3, 2 / 3), (-1 / 3, 1 / 3))),
)


def find_points(
    search: Search, pixels: Uint8Array, change: tuple[float, float, float, int]
) -> np.ndarray | None:
    """Return the central face's landmarks, float64 (5, 2), found in a changed picture."""
    scale, x, y, upsample = change
    height, width = pixels.shape[:2]
    matrix = np.array(((scale, 0, x), (0, scale, y)))
    warped = pixels
    if scale != 1.0 or x or y:
        warped = cv2.warpAffine(pixels, matrix, (width, height), flags=cv2.INTER_CUBIC)
    faces = search(np.ascontiguousarray(warped), upsample=upsample)
    if not faces:
        return None
    face, _ = detection.choose(faces, "central", (height, width))
    return (np.array(face.landmarks) - (x, y)) / scale


def measure(search: Search, pixels: Uint8Array) -> tuple[np.ndarray, np.ndarray] | None:
    """Return deviations and upsampling moves in inter-eye distances, or None.

    A face counts when every search finds it; the first array is (searches, 5, 2).
    """
    faces = search(pixels, upsample=0)
    if not faces:
        return None
    face, _ = detection.choose(faces, "central", pixels.shape[:2])
    found = [points for c in CHANGES if (points := find_points(search, pixels, c)) is not None]
    if len(found) < len(CHANGES):
        return None
    points = np.array(found) / measure_inter_eye(face)
    if np.abs(points - points[0]).max() > 0.5:
        return None  # another face became the central one
    return points - points.mean(axis=0), points[1] - points[0]


def main() -> None:
    """Measure on all pictures and print the noise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="use every n-th picture only")
    parser.add_argument("--yunet", type=Path, help="YuNet's network file, instead of dlib")
    given = parser.parse_args()
    every = given.every
    search: Search = detection.detect
    if given.yunet is not None:
        search = yunet.Network(given.yunet.read_bytes()).detect
    root = find_shared_root().joinpath(*LFW, "original")
    names = list(read_landmarks())[::every]
    found = [m for n in names if (m := measure(search, read_picture(root / n))) is not None]
    deviations = np.array([deviation for deviation, _ in found])
    moves = np.array([move for _, move in found])
    freedom = (len(CHANGES) - 1) / len(CHANGES)
    noise = np.sqrt(np.square(deviations).mean() / freedom)
    faces = np.sqrt(np.square(deviations).mean(axis=(1, 2, 3)) / freedom)
    print(f"pictures {len(names)}, faces found by all {len(CHANGES)} searches {len(found)}")
    print(f"noise per coordinate {noise:.4f} of the inter-eye distance")
    print("median and 95th percentile of faces", np.percentile(faces, (50, 95)).round(4))
    per_point = np.sqrt(np.square(deviations).mean(axis=(0, 1)) / freedom)
    print("per landmark (x, y)", per_point.round(4).tolist())
    print(f"upsampling alone, per search {np.sqrt(np.square(moves).mean() / 2):.4f}")


if __name__ == "__main__":
    main()
