"""Measure the recognizers' error rates on LFW's standard pairs.

Run from the repository's root: ``python -m tests.benchmarks.lfw_verification``. One line per
recognizer and way to the crop: the equal error rate over the pairs with a face in both
pictures, the pairs without (failures to acquire), and the equal error rate when those count
as errors of either kind. LFW is a research set: its authors ask that it not be used to claim
that a product has been vetted.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from tests.support.faces import LFW, Pair, read_landmarks, read_pairs, read_picture
from tests.support.shared import find_shared_root
from xfv_desktop.domain import FaceDetection, ModelCard, Uint8Array
from xfv_desktop.recognition import alignment, catalogue, detection, embedding
from xfv_desktop.recognition.importing import ImportFacts, import_weights

CropOf = Callable[[str], Uint8Array | None]
WEIGHTS = {"model A": "mfn_a_casia_112x96_068.ckpt", "model B": "mfn_b_ms1m_112x112.pt"}


def compute_eer(mated: np.ndarray, non_mated: np.ndarray) -> tuple[float, float]:
    """Return the equal error rate and its threshold; a score at the threshold matches."""
    thresholds = np.unique(np.concatenate((mated, non_mated)))
    fmr = 1 - np.searchsorted(np.sort(non_mated), thresholds) / len(non_mated)
    fnmr = np.searchsorted(np.sort(mated), thresholds) / len(mated)
    best = int(np.abs(fmr - fnmr).argmin())
    return float(fmr[best] + fnmr[best]) / 2, float(thresholds[best])


def detect_all(names: list[str], *, upsample: int) -> dict[str, FaceDetection]:
    """Return the central face of every picture that shows one to the detector."""
    found = {}
    for name in names:
        pixels = read_picture(find_shared_root().joinpath(*LFW, "original", name))
        if faces := detection.detect(pixels, upsample=upsample):
            found[name], _ = detection.choose(faces, "central", pixels.shape[:2])
    return found


def crop_by(faces: dict[str, FaceDetection], card: ModelCard) -> CropOf:
    """Return how to crop a picture by a detected face."""

    def crop(name: str) -> Uint8Array | None:
        if name not in faces:
            return None
        pixels = read_picture(find_shared_root().joinpath(*LFW, "original", name))
        return alignment.align(pixels, faces[name], card).crop

    return crop


def read_stored(card: ModelCard) -> CropOf:
    """Return how to read the stored aligned crops of the card's size."""
    folder = "aligned112" if card.input_size == (112, 112) else "aligned112x96"
    return lambda name: read_picture(find_shared_root().joinpath(*LFW, folder, name))


def score_pairs(
    pairs: tuple[Pair, ...], recognizer: embedding.Recognizer, crop: CropOf
) -> np.ndarray:
    """Return every pair's score, float64 (n,); not a number where a face is missing."""
    names = sorted({name for pair in pairs for name in pair.images})
    crops = {name: made for name in names if (made := crop(name)) is not None}
    rows = recognizer.templates(np.stack(list(crops.values()))).astype(np.float64)
    templates = dict(zip(crops, rows, strict=True))
    missing = np.full(recognizer.card.dimension, np.nan)
    sides = [[templates.get(pair.images[i], missing) for pair in pairs] for i in (0, 1)]
    return np.einsum("nd,nd->n", np.array(sides[0]), np.array(sides[1]))


def report(title: str, pairs: tuple[Pair, ...], scores: np.ndarray) -> None:
    """Print one line of the table."""
    mated = np.array([pair.mated for pair in pairs])
    there = ~np.isnan(scores)
    eer, threshold = compute_eer(scores[mated & there], scores[~mated & there])
    # A failure to acquire counts as the wrong answer, whatever the threshold.
    wrong = np.where(there, scores, np.where(mated, -2.0, 2.0))
    all_in, _ = compute_eer(wrong[mated], wrong[~mated])
    print(
        f"{title:52}{eer:8.2%}{threshold:10.4f}{(~there).sum():10d}{all_in:12.2%}{there.sum():8d}",
        flush=True,
    )


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", choices=("std", "hard"), default="std")
    parser.add_argument("--upsample", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    pairs = read_pairs(options.pairs)
    names = sorted({name for pair in pairs for name in pair.images})
    dlib = detect_all(names, upsample=options.upsample)
    yunet = {name: face for name, face in read_landmarks().items() if name in set(names)}
    print(
        f"{'recognizer and crop':52}{'EER':>8}{'at':>10}{'no face':>10}{'EER all':>12}{'pairs':>8}"
    )
    with tempfile.TemporaryDirectory() as folder:
        ways = {"dlib's landmarks": dlib, "YuNet's landmarks": yunet}
        models = [("default", catalogue.BUILT_IN[0])]
        for name, file in WEIGHTS.items():
            path = find_shared_root() / "data" / "weights" / file
            models.append((name, import_weights(path, Path(folder), facts=ImportFacts(name=name))))
        for name, card in models:
            recognizer = embedding.load_recognizer(card, Path(folder), device="cpu")
            for way, faces in ways.items():
                scores = score_pairs(pairs, recognizer, crop_by(faces, card))
                report(f"{name}, {way}", pairs, scores)
            if card.input_size != (150, 150):
                report(
                    f"{name}, stored crops",
                    pairs,
                    score_pairs(pairs, recognizer, read_stored(card)),
                )


if __name__ == "__main__":
    main()
