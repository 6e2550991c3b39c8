"""Make the shipped score sets from labelled photographs, with the program's own pipeline.

Run from a checkout, with the photographs outside it:

    python -m pip install -e .
    python resources/calibration/make_score_sets.py --data DIR --out resources/calibration

DIR holds ``lfw/pairs.csv`` and ``lfw/original/...``. Weights that the program does not carry
(MobileFaceNet checkpoints, say) are named with ``--weights FILE`` and get a set of their own.
With ``--yunet FILE`` the faces are found by that network instead of dlib's detector, and the
sets are bound to it: their names end in ``-yunet``.

Only scores leave this script: no names of people or pictures, no pictures, no templates. The
photographs are a research benchmark whose authors ask that it not be used to claim that a
product has been vetted; the sets say so, and are no laboratory calibration.
"""

from __future__ import annotations

import argparse
import csv
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from xfv_desktop import __version__
from xfv_desktop.comparison import calibration, error_rates
from xfv_desktop.comparison.compilation import FITS, compile_set
from xfv_desktop.comparison.score_set import ScoreSet
from xfv_desktop.comparison.subject_bootstrap import DRAWS, SEED, LabelledScores
from xfv_desktop.domain import CalibrationSet, FaceDetection, FloatArray, ModelCard, Uint8Array
from xfv_desktop.evidence.decode import decode
from xfv_desktop.evidence.limits import IntakeLimits
from xfv_desktop.recognition import alignment, catalogue, detection, embedding, yunet
from xfv_desktop.recognition.detector_names import tell_network
from xfv_desktop.recognition.importing import ImportFacts, import_weights

BATCH = 64
TORCH = str(torch.__version__)
STATEMENT = (
    "Research set: standard pairs of Labeled Faces in the Wild (news photographs, 250 x 250 "
    "pixels), no laboratory calibration. Its authors ask that it not be used to claim that a "
    "product has been vetted: women, children, the old and many ethnic groups are rare in it. "
    "People in it may also be in the recognizer's training pictures, so that these error rates "
    "are optimistic. Non-mated comparisons are all pairs of different people; intervals come "
    "from resampling people."
)


@dataclass(frozen=True)
class Pair:
    """Two pictures of the benchmark and whether they show one person."""

    first: str
    second: str
    mated: bool


@dataclass(frozen=True)
class Sources:
    """The standard pairs, their pictures, and who each picture shows."""

    folder: Path
    pairs: tuple[Pair, ...]
    people: dict[str, str]


@dataclass(frozen=True)
class Acquired:
    """Detections of the pictures with a face, and how many have none or several."""

    faces: dict[str, FaceDetection]
    without: int
    several: int


def read_sources(data: Path) -> Sources:
    """Read the list of standard pairs."""
    people: dict[str, str] = {}
    pairs = []
    with (data / "lfw" / "pairs.csv").open(newline="", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if row["set"] == "std":
                people[row["image_a"]] = row["identity_a"]
                people[row["image_b"]] = row["identity_b"]
                pairs.append(Pair(row["image_a"], row["image_b"], row["mated"] == "1"))
    return Sources(data / "lfw" / "original", tuple(pairs), dict(sorted(people.items())))


def read_pixels(sources: Sources, name: str) -> Uint8Array:
    """Decode one picture the way evidence is decoded."""
    return decode((sources.folder / name).read_bytes(), limits=IntakeLimits()).pixels


Search = Callable[..., tuple[FaceDetection, ...]]


def find_faces(sources: Sources, search: Search) -> Acquired:
    """Find the central face of every picture, without enlarging."""
    faces = {}
    without = several = 0
    for name in sources.people:
        pixels = read_pixels(sources, name)
        found = search(pixels, upsample=0)
        several += len(found) > 1
        if found:
            faces[name], _ = detection.choose(found, "central", pixels.shape[:2])
        else:
            without += 1
    return Acquired(faces, without, several)


def make_templates(
    sources: Sources, acquired: Acquired, card: ModelCard, models: Path
) -> dict[str, FloatArray]:
    """Align and embed the faces, float32 (D,) of unit length per picture."""
    recognizer = embedding.load_recognizer(card, models, device="cpu")
    names = list(acquired.faces)
    found = []
    for start in range(0, len(names), BATCH):
        part = names[start : start + BATCH]
        crops = [
            alignment.align(read_pixels(sources, n), acquired.faces[n], card).crop for n in part
        ]
        found.append(recognizer.templates(np.stack(crops)))
    return dict(zip(names, np.concatenate(found), strict=True))


def label_scores(sources: Sources, templates: dict[str, FloatArray]) -> LabelledScores:
    """Score the mated standard pairs, and every pair of pictures of different people."""
    names = list(templates)
    row = {name: number for number, name in enumerate(names)}
    labels, people = np.unique([sources.people[n] for n in names], return_inverse=True)
    stacked = np.stack([templates[n] for n in names]).astype(np.float64)
    stacked /= np.linalg.norm(stacked, axis=1, keepdims=True)
    cosines = np.clip(stacked @ stacked.T, -1.0, 1.0)
    first, second = np.triu_indices(len(names), 1)
    crossed = people[first] != people[second]
    first, second = first[crossed], second[crossed]
    mated = [
        (row[p.first], row[p.second])
        for p in sources.pairs
        if p.mated and p.first in row and p.second in row
    ]
    left, right = np.asarray(mated).T
    return LabelledScores(
        mated=cosines[left, right],
        mated_people=people[left],
        non_mated=cosines[first, second],
        first=people[first],
        second=people[second],
        people=labels.size,
    )


def note(
    sources: Sources, acquired: Acquired, templates: dict[str, FloatArray]
) -> tuple[tuple[str, str], ...]:
    """Return more facts for the set's card: acquisition, the standard pairs alone, tools."""
    usable = [p for p in sources.pairs if p.first in templates and p.second in templates]
    scores = {p: float(templates[p.first] @ templates[p.second]) for p in usable}
    point = error_rates.equal_error_rate(
        [s for p, s in scores.items() if p.mated], [s for p, s in scores.items() if not p.mated]
    )
    lost = len(sources.pairs) - len(usable)
    face = next(iter(acquired.faces.values()))
    return (
        ("pictures", str(len(sources.people))),
        ("pictures without a face", str(acquired.without)),
        ("pictures with several faces (the central one taken)", str(acquired.several)),
        ("standard pairs", str(len(sources.pairs))),
        ("standard pairs without a face in one picture", str(lost)),
        ("EER of the standard pairs with a face in both", f"{100 * point.rate:.2f} %"),
        ("detector", face.detector),
        ("landmarks", face.convention.value),
        ("intervals", f"{DRAWS} draws of people, seed {SEED}; {FITS} of them fitted anew"),
        ("software", f"xfv_desktop {__version__}, numpy {np.__version__}, torch {TORCH}"),
    )


def name_network(acquired: Acquired) -> str:
    """Return what a set is bound to besides the recognizer: nothing with dlib's detector."""
    return tell_network(next(iter(acquired.faces.values())).detector)


def make_set(sources: Sources, acquired: Acquired, card: ModelCard, models: Path) -> ScoreSet:
    """Make the score set of one recognizer."""
    templates = make_templates(sources, acquired, card, models)
    facts = CalibrationSet(
        name=f"LFW standard pairs, {card.name}" + (", YuNet" if name_network(acquired) else ""),
        model_id=card.id,
        model_sha256=card.sha256,
        preprocessing=calibration.describe_preprocessing(card, name_network(acquired)),
        mated=0,
        non_mated=0,
        subjects=0,
        failures_to_acquire=acquired.without,
        laboratory=False,
        statement=STATEMENT,
    )
    notes = note(sources, acquired, templates)
    return compile_set(label_scores(sources, templates), facts, notes=notes)


def show(score_set: ScoreSet) -> None:
    """Print what the set says."""
    facts = score_set.facts
    print(
        f"{facts.name}: {facts.mated} mated, {facts.non_mated} non-mated, {facts.subjects} people"
    )
    for name, text in score_set.notes:
        print(f"  {name}: {text}")
    print("  point        threshold   FMR % [95 %]               FNMR % [95 %]")
    for t in score_set.thresholds:
        rates = "   ".join(
            f"{100 * r.value:7.4f} [{100 * r.low:.4f}, {100 * r.high:.4f}]"
            for r in (t.fmr, t.fnmr)
            if r
        )
        print(f"  {t.point:12} {t.value:.5f}    {rates}")
    print(f"  Cllr {score_set.cllr}, Cllr_min {score_set.cllr_min:.4f}")
    if score_set.calibrator:
        c = score_set.calibrator
        print(f"  log10 LR = {c.fit.intercept:.3f} + {c.fit.slope:.3f} * score")
        print(f"  bounds {c.lower:.2f} .. {c.upper:.2f}, scores {c.score_low} .. {c.score_high}")


def main() -> None:
    """Make the sets asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder that holds lfw/")
    parser.add_argument("--out", type=Path, required=True, help="folder for the score sets")
    parser.add_argument("--weights", type=Path, action="append", default=[], help="import too")
    parser.add_argument("--yunet", type=Path, help="YuNet's network file, instead of dlib")
    options = parser.parse_args()
    torch.set_num_threads(1)
    sources = read_sources(options.data)
    search: Search = detection.detect
    if options.yunet is not None:
        search = yunet.Network(options.yunet.read_bytes()).detect
    acquired = find_faces(sources, search)
    ending = "-yunet" if name_network(acquired) else ""
    with tempfile.TemporaryDirectory() as spare:
        models = Path(spare)
        cards = [catalogue.get(catalogue.DEFAULT_MODEL, models)]
        cards += [import_weights(file, models, facts=ImportFacts()) for file in options.weights]
        for card in cards:
            score_set = make_set(sources, acquired, card, models)
            calibration.save(score_set, options.out / f"{card.id}{ending}.json")
            show(score_set)


if __name__ == "__main__":
    main()
