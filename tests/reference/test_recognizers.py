"""Recognizers against numbers that were computed without this program.

The default network is compared with dlib's own C++ implementation of it, on the same chips.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.support.faces import LFW, read_landmarks, read_pairs, read_picture
from tests.support.shared import shared_path
from xfv_desktop.domain import FaceDetection, FaceSample, Uint8Array
from xfv_desktop.recognition import alignment, catalogue, detection, embedding, weights
from xfv_desktop.recognition.importing import ImportFacts, import_weights

dlib = pytest.importorskip("dlib")
pytestmark = pytest.mark.shared
DEFAULT = catalogue.BUILT_IN[0]


@pytest.fixture(scope="module", autouse=True)
def _one_thread() -> Iterator[None]:
    """Keep small batches from fighting over the processor's cores."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def recognizer(tmp_path_factory) -> embedding.Recognizer:
    return embedding.load_recognizer(DEFAULT, tmp_path_factory.mktemp("models"), device="cpu")


@pytest.fixture(scope="module")
def oracle():
    path = weights._find_carried("dlib_face_recognition_resnet_model_v1.dat")  # noqa: SLF001 - the file itself
    return dlib.face_recognition_model_v1(str(path))


@pytest.fixture(scope="module")
def faces() -> list[tuple[Uint8Array, FaceDetection]]:
    """Return 20 LFW pictures with their central face."""
    with shared_path(*LFW, "landmarks.csv").open(newline="") as file:
        names = [row["image"] for row in csv.DictReader(file)][::70]
    found = []
    for name in names:
        pixels = read_picture(shared_path(*LFW, "original", *Path(name).parts))
        if detections := detection.detect(pixels):
            face, _ = detection.choose(detections, "central", pixels.shape[:2])
            found.append((pixels, face))
    assert len(found) >= 20
    return found[:20]


def make_shape(face: FaceDetection):
    """Return the face as dlib's own record; dlib's points are whole pixels."""
    box = dlib.rectangle(*(round(value) for value in face.box))
    parts = [dlib.point(round(x), round(y)) for x, y in face.landmarks]
    return dlib.full_object_detection(box, parts)


def test_network_agrees_with_dlib_on_the_same_chips(recognizer, oracle, faces) -> None:
    chips = [dlib.get_face_chip(pixels, make_shape(face), 150, 0.25) for pixels, face in faces]
    expected = np.array([oracle.compute_face_descriptor(chip) for chip in chips])
    with torch.no_grad():
        found = recognizer.network(recognizer.prepare(np.stack(chips))).numpy()
    assert np.abs(found - expected).max() < 1e-5


def test_chips_agree_with_dlib_to_one_grey_level(faces) -> None:
    """The fractions of a grey level that dlib cuts off, this program rounds."""
    for pixels, face in faces:
        expected = dlib.get_face_chip(pixels, make_shape(face), 150, 0.25)
        found = alignment.align(pixels, face, DEFAULT).crop
        assert np.abs(found.astype(int) - expected).max() <= 2
        assert np.abs(found.astype(int) - expected).mean() < 0.6


def test_templates_agree_with_dlib_from_picture_to_descriptor(recognizer, oracle, faces) -> None:
    for pixels, face in faces:
        raw = np.array(oracle.compute_face_descriptor(pixels, make_shape(face)))
        found = recognizer.template(alignment.align(pixels, face, DEFAULT)).values
        assert found @ (raw / np.linalg.norm(raw)) > 0.9999


def test_large_faces_agree_with_dlib_closely(recognizer, oracle) -> None:
    """Above two picture pixels per crop pixel dlib's halved picture lies slightly off.

    It also rounds every level; the templates stay within a cosine of 0.999.
    """
    for path in sorted(shared_path("data", "faces", "photos").rglob("*.jpg")):
        pixels = read_picture(path)
        for face in detection.detect(pixels):
            raw = np.array(oracle.compute_face_descriptor(pixels, make_shape(face)))
            found = recognizer.template(alignment.align(pixels, face, DEFAULT)).values
            assert found @ (raw / np.linalg.norm(raw)) > 0.999


def test_same_crop_gives_the_same_bytes(recognizer, faces) -> None:
    sample = alignment.align(*faces[0], DEFAULT)
    first = recognizer.template(sample).values.tobytes()
    recognizer.templates(np.stack([sample.crop] * 5))
    assert recognizer.template(sample).values.tobytes() == first


def test_gradient_follows_the_score(recognizer, faces) -> None:
    """A small step along the gradient raises the score by what the gradient predicts."""
    one, two = (alignment.align(*face, DEFAULT) for face in faces[:2])
    partner = torch.from_numpy(recognizer.template(two).values)
    pixels = torch.from_numpy(one.crop.transpose(2, 0, 1)[None].astype(np.float32))
    pixels.requires_grad_(True)

    def score(x: torch.Tensor) -> torch.Tensor:
        raw = recognizer.network(recognizer.normalise(x))
        return torch.nn.functional.normalize(raw, dim=1)[0] @ partner

    value = score(pixels)
    (gradient,) = torch.autograd.grad(value, pixels)
    step = gradient / gradient.norm() * 2.0
    with torch.no_grad():
        gained = float(score(pixels + step) - score(pixels - step)) / 2
    assert gained == pytest.approx(float((gradient * step).sum()), rel=0.05)


def test_a_face_sample_without_alignment_is_embedded_too(recognizer, faces) -> None:
    crop = alignment.align(*faces[0], DEFAULT).crop
    accepted = recognizer.template(alignment.accept_aligned(crop, DEFAULT))
    aligned = recognizer.template(FaceSample(crop, None, None, None))
    assert accepted.values.tobytes() == aligned.values.tobytes()


@pytest.mark.parametrize(
    ("file", "folder", "column"),
    [
        ("mfn_a_casia_112x96_068.ckpt", "aligned112x96", "reference_a"),
        ("mfn_b_ms1m_112x112.pt", "aligned112", "reference_b"),
    ],
)
def test_imported_models_give_the_reference_scores(tmp_path, file, folder, column) -> None:
    """Scores of 40 pairs from the stored crops; recorded to five digits."""
    path = shared_path("data", "weights", file)
    card = import_weights(path, tmp_path, facts=ImportFacts())
    assert card.research_only
    recognizer = embedding.load_recognizer(card, tmp_path, device="cpu")
    pairs = read_pairs()[::19][:40]
    for pair in pairs:
        paths = (shared_path(*LFW, folder, *Path(name).parts) for name in pair.images)
        crops = (alignment.accept_aligned(read_picture(path), card) for path in paths)
        one, two = (recognizer.template(crop).values.astype(np.float64) for crop in crops)
        assert float(one @ two) == pytest.approx(getattr(pair, column), abs=1e-4)
    assert len(pairs) == 40


def test_the_original_pictures_give_nearly_the_reference_scores(tmp_path) -> None:
    """The way through YuNet's landmarks and the 112x112 template, without stored crops.

    The material's own measurement of that way: 0.005 on average, 0.023 at most.
    """
    path = shared_path("data", "weights", "mfn_b_ms1m_112x112.pt")
    card = import_weights(path, tmp_path, facts=ImportFacts())
    recognizer = embedding.load_recognizer(card, tmp_path, device="cpu")
    faces, pairs = read_landmarks(), read_pairs()[::19][:40]
    gaps = []
    for pair in pairs:
        paths = [shared_path(*LFW, "original", *Path(name).parts) for name in pair.images]
        samples = [
            alignment.align(read_picture(path), faces[name], card)
            for path, name in zip(paths, pair.images, strict=True)
        ]
        one, two = (recognizer.template(sample).values for sample in samples)
        gaps.append(abs(float(one @ two) - pair.reference_b))
    assert np.mean(gaps) < 0.01
    assert max(gaps) < 0.03
