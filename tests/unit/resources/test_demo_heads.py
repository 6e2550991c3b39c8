"""The demonstration heads: drawn repeatably, described truly, told apart by the recognizer."""

from __future__ import annotations

import hashlib
import importlib
import json
import sys
from dataclasses import replace
from importlib import metadata
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

DEMO = Path(__file__).resolve().parents[3] / "resources" / "demo"
INDEX = json.loads((DEMO / "index.json").read_text(encoding="utf-8"))
PICTURES = INDEX["pictures"]
SINGLE = [entry for entry in PICTURES if entry["identity"] is not None]
THRESHOLD = 0.9068
TINY = {"width": 48, "height": 60}


@pytest.fixture(scope="module")
def rendering() -> Iterator[dict[str, ModuleType]]:
    """Lend the renderer's modules, which live beside the pictures and not in the package."""
    before = set(sys.modules)
    sys.path.insert(0, str(DEMO))
    names = ("identity", "picture", "scenes", "view")
    yield {name: importlib.import_module(f"rendering.{name}") for name in names}
    sys.path.remove(str(DEMO))
    for name in set(sys.modules) - before:
        if name.split(".")[0] == "rendering":
            del sys.modules[name]


def draw(rendering: dict[str, ModuleType], identity: Any, view: Any) -> np.ndarray:
    return rendering["picture"].render(identity, view, **TINY)


def test_same_numbers_give_the_same_picture(rendering):
    identity = rendering["identity"].draw_identity(7)
    view = rendering["view"].View(yaw=8.0)
    first, second = (draw(rendering, identity, view) for _ in range(2))
    assert first.shape == (60, 48, 3)
    assert first.dtype == np.uint8
    assert np.array_equal(first, second)


@pytest.mark.parametrize(
    ("name", "value"), [("jaw_width", 3.8), ("skin", 0.0), ("hair_length", 0.0), ("beard", 1.0)]
)
def test_identity_numbers_change_the_picture(rendering, name, value):
    identity = rendering["identity"].draw_identity(7, skin=0.9, hair_length=0.3)
    view = rendering["view"].View()
    plain = draw(rendering, identity, view).astype(int)
    other = draw(rendering, replace(identity, **{name: value}), view).astype(int)
    assert np.abs(plain - other).max() > 20


def test_head_turns_with_the_view(rendering):
    identity = rendering["identity"].draw_identity(7)
    views = (rendering["view"].View(yaw=yaw) for yaw in (0.0, 180.0))
    front, back = (draw(rendering, identity, view).astype(int) for view in views)
    assert np.abs(front - back).mean() > 5


def test_drawn_numbers_depend_on_seed_and_obey_fixed_ones(rendering):
    draw_identity = rendering["identity"].draw_identity
    assert draw_identity(1) == draw_identity(1)
    assert draw_identity(1) != draw_identity(2)
    assert draw_identity(1, age=0.5).age == 0.5


def test_index_names_exactly_the_pictures_of_the_folder():
    assert sorted(entry["file"] for entry in PICTURES) == sorted(
        path.name for path in DEMO.glob("*.jpg")
    )
    assert INDEX["statement"] == "synthetic: rendered by this project, belongs to nobody"


@pytest.mark.parametrize("entry", PICTURES, ids=lambda entry: entry["file"])
def test_index_agrees_with_the_file(entry):
    data = (DEMO / entry["file"]).read_bytes()
    assert hashlib.sha256(data).hexdigest() == entry["sha256"]
    assert len(data) < 120_000
    size = entry["parameters"]["width"], entry["parameters"]["height"]
    with open_picture(entry) as picture:
        assert picture.format == "JPEG"
        assert picture.size == size
        assert len(picture.getexif()) == 0
        assert "exif" not in picture.info


def test_index_agrees_with_the_catalogue(rendering):
    scenes = rendering["scenes"].SCENES
    assert [scene.file for scene in scenes] == [entry["file"] for entry in PICTURES]
    for scene, entry in zip(scenes, PICTURES, strict=True):
        described = json.loads(json.dumps(scene.describe()))
        assert described.items() <= entry["parameters"].items()


def open_picture(entry: dict[str, Any]) -> Image.Image:
    # The demonstration files are ours; the guarded door of evidence is not under test here.
    return Image.open(DEMO / entry["file"])


@pytest.fixture(scope="module")
def descriptors() -> dict[str, list[np.ndarray]]:
    """Give the unit descriptors of every face that dlib finds, by file."""
    dlib = pytest.importorskip("dlib", reason="dlib is not installed")
    detect = dlib.get_frontal_face_detector()
    place = dlib.shape_predictor(weights("shape_predictor_5_face_landmarks.dat"))
    encode = dlib.face_recognition_model_v1(weights("dlib_face_recognition_resnet_model_v1.dat"))
    found: dict[str, list[np.ndarray]] = {}
    for entry in PICTURES:
        with open_picture(entry) as picture:
            pixels = np.asarray(picture.convert("RGB"))
        chips = [
            dlib.get_face_chip(pixels, place(pixels, box), 150, 0.25) for box in detect(pixels, 0)
        ]
        vectors = [np.array(encode.compute_face_descriptor(chip)) for chip in chips]
        found[entry["file"]] = [vector / np.linalg.norm(vector) for vector in vectors]
    return found


def weights(name: str) -> str:
    try:
        files = metadata.files("face_recognition_models") or []
    except metadata.PackageNotFoundError:
        pytest.skip("face_recognition_models is not installed")
    return next(str(file.locate()) for file in files if file.name == name)


@pytest.mark.parametrize("entry", PICTURES, ids=lambda entry: entry["file"])
def test_detector_finds_as_many_faces_as_were_drawn(descriptors, entry):
    facing = [head for head in entry["parameters"]["heads"] if abs(head["view"]["yaw"]) < 90]
    assert len(descriptors[entry["file"]]) == len(facing)


def test_mated_and_non_mated_pairs_lie_on_both_sides_of_the_threshold(descriptors):
    mated, non_mated = [], []
    for first, second in combinations(SINGLE, 2):
        score = float(descriptors[first["file"]][0] @ descriptors[second["file"]][0])
        (mated if first["identity"] == second["identity"] else non_mated).append(score)
    assert len(mated) >= 4
    assert len(non_mated) >= 11
    assert min(mated) >= 0.95
    assert max(non_mated) < 0.90 < THRESHOLD
