"""Derive where one detector's five points lie in crops made for the other's.

Run from the repository's root: ``python -m tests.benchmarks.derived_templates``. Every LFW
picture of the test material is aligned by its YuNet points to 112x112, and by dlib's points
to the 150 px face chip; printed are the medians of dlib's points in the first and of YuNet's
in the second, with their spread. They are the two derived templates in
`xfv_desktop.recognition.alignment`. Ten numbers each, found without looking at who is who.
"""

from __future__ import annotations

import argparse
from dataclasses import replace

import numpy as np

from tests.support.faces import LFW, read_landmarks, read_picture
from tests.support.shared import find_shared_root
from xfv_desktop.domain import FaceDetection, ModelCard
from xfv_desktop.errors import NoFace
from xfv_desktop.recognition import alignment, catalogue, detection


def place(card: ModelCard, by: FaceDetection, seen: FaceDetection) -> np.ndarray:
    """Return where ``seen``'s points lie in the crop aligned by ``by``, float64 (5, 2)."""
    blank = np.zeros((8, 8, 3), np.uint8)
    transform = np.array(alignment.align(blank, by, card).transform)
    points = np.array(seen.landmarks)
    return points @ transform[:, :2].T + transform[:, 2]


def main() -> None:
    """Derive both templates and print them."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    default = catalogue.BUILT_IN[0]
    arcface = replace(default, id="arcface-template", input_size=(112, 112))
    root = find_shared_root().joinpath(*LFW, "original")
    small, large = [], []
    for name, yunet in read_landmarks().items():
        pixels = read_picture(root / name)
        try:
            dlib, _ = detection.choose(detection.detect(pixels), "central", pixels.shape[:2])
        except NoFace:
            continue
        small.append(place(arcface, yunet, dlib))
        large.append(place(default, dlib, yunet))
    for title, rows in (("eye corners in 112x112", small), ("eyes, mouth in 150x150", large)):
        values = np.array(rows)
        # The median resists the few pictures where the two detectors chose different faces.
        print(title, "n =", len(values))
        print(np.median(values, axis=0).round(4).tolist())
        print("mean", values.mean(axis=0).round(4).tolist())
        print("sd", values.std(axis=0).round(2).tolist())


if __name__ == "__main__":
    main()
