"""Measure the ranges of the quality measures, and what leaving them does to templates.

Run from the repository's root: ``python -m tests.benchmarks.quality_ranges``. Printed are
percentiles over the LFW pictures of the test material (dlib's landmarks, default recognizer),
and for pictures made smaller, darker, blurred or turned the cosine between their template
and the untouched picture's.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import torch

from tests.support.faces import LFW, read_landmarks, read_picture
from tests.support.shared import find_shared_root
from xfv_desktop.domain import FaceSample, Uint8Array
from xfv_desktop.recognition import alignment, catalogue, detection, embedding, quality

CARD = catalogue.BUILT_IN[0]


def shrink(pixels: Uint8Array, eyes: float) -> Uint8Array:
    """Return the picture with LFW's usual 45 px between the eyes made ``eyes`` px."""
    small = cv2.resize(pixels, None, fx=eyes / 45, fy=eyes / 45, interpolation=cv2.INTER_AREA)
    # Enlarged again, so that the detector's smallest face is not what is measured.
    return cv2.resize(small, pixels.shape[1::-1], interpolation=cv2.INTER_CUBIC).astype(np.uint8)


def turn(pixels: Uint8Array, degrees: float) -> Uint8Array:
    """Return the picture turned around its centre."""
    size = pixels.shape[1::-1]
    matrix = cv2.getRotationMatrix2D((124.5, 124.5), degrees, 1.0)
    return cv2.warpAffine(pixels, matrix, size).astype(np.uint8)


CHANGES: dict[str, tuple[Callable[[Uint8Array, float], Uint8Array], tuple[float, ...]]] = {
    "inter-eye px": (shrink, (32, 24, 16, 12, 8)),
    "roll": (turn, (10, 20, 30, 45)),
    "luma factor": (lambda p, f: (p * f).astype(np.uint8), (0.5, 0.25, 0.1)),
    "blur sigma px": (lambda p, s: cv2.GaussianBlur(p, (0, 0), s).astype(np.uint8), (1, 2, 3, 4)),
}


def make_sample(pixels: Uint8Array) -> FaceSample | None:
    """Return the central face's sample, or None without a face."""
    pixels = np.ascontiguousarray(pixels)
    faces = detection.detect(pixels)
    if not faces:
        return None
    face, _ = detection.choose(faces, "central", pixels.shape[:2])
    return alignment.align(pixels, face, CARD)


def print_ranges(pictures: list[Uint8Array]) -> None:
    """Print percentiles of every measure."""
    rows = []
    for pixels in pictures:
        if (sample := make_sample(pixels)) is not None:
            report = quality.measure_quality(pixels, sample)
            rows.append([measure.value for measure in report.measures])
    names = list(quality.RANGES)
    print(f"{len(rows)} faces; percentiles 0.5, 1, 5, 50, 95, 99, 99.5")
    for name, values in zip(names, np.array(rows).T, strict=True):
        print(f"{name:20}", np.percentile(values, (0.5, 1, 5, 50, 95, 99, 99.5)).round(3))


def print_effects(pictures: list[Uint8Array], recognizer: embedding.Recognizer) -> None:
    """Print how far changed pictures' templates move."""
    samples = [make_sample(pixels) for pixels in pictures]
    for name, (change, amounts) in CHANGES.items():
        for amount in amounts:
            found = []
            for pixels, sample in zip(pictures, samples, strict=True):
                moved = make_sample(change(pixels, amount)) if sample is not None else None
                if sample is not None and moved is not None:
                    pair = (recognizer.template(s).values for s in (sample, moved))
                    found.append(float(np.dot(*pair)))
            print(f"{name} {amount}: faces {len(found)}, cosine 5 %, 50 %", end=" ")
            print(np.percentile(found, (5, 50)).round(4) if found else "-")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--effects", type=int, default=40, help="pictures to change")
    options = parser.parse_args()
    torch.set_num_threads(1)
    root = find_shared_root().joinpath(*LFW, "original")
    pictures = [read_picture(root / name) for name in read_landmarks()]
    print_ranges(pictures)
    with tempfile.TemporaryDirectory() as folder:
        recognizer = embedding.load_recognizer(CARD, Path(folder), device="cpu")
        print_effects(pictures[:: len(pictures) // options.effects], recognizer)


if __name__ == "__main__":
    main()
