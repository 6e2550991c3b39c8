"""The command line on real photographs and real weights; skipped where they are absent."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from tests.support.program import Program
from tests.support.shared import find_shared_root, shared_path
from xfv_desktop.imaging import read_npy

pytest.importorskip("dlib")
pytestmark = pytest.mark.shared
LFW = ("data", "faces", "lfw")
LETTERS = {"probe": "a", "reference": "b"}
NAMES = {
    ("fggb", "signed"): "fggb",
    ("xssab", "similarity"): "xssab_similarity",
    ("xssab", "dissimilarity"): "xssab_dissimilarity",
    ("xssab", "fused"): "xssab_fused",
}


def _read_index() -> list[dict[str, str]]:
    path = find_shared_root() / "data" / "reference_maps" / "index.json"
    entries: list[dict[str, str]] = json.loads(path.read_text()) if path.exists() else []
    return entries


@pytest.mark.parametrize("entry", _read_index(), ids=lambda e: str(e["pair_id"]))
def test_imported_recognizer_reproduces_reference_maps(
    xfv: Program, tmp_path: Path, entry: dict[str, str]
) -> None:
    """Scores to 1e-4 and maps to relative 1e-4 through import and compare --aligned."""
    weights = shared_path("data", "weights", "mfn_b_ms1m_112x112.pt")
    card = xfv("models", "import", weights, "--json").json
    again = xfv("models", "import", weights, "--json").json
    assert card == again
    assert card["architecture"] == "mobilefacenet_112x112"
    assert card["research_only"] is True
    pictures = [
        shared_path(*LFW, "aligned112", *entry[key].split("/")) for key in ("image_a", "image_b")
    ]
    out = tmp_path / "out"
    done = xfv(
        "compare",
        *pictures,
        "--aligned",
        "--model",
        card["id"],
        "--threshold",
        "0.241",
        "--out",
        out,
        "--json",
    )
    assert done.code == 0, done.out
    doc = done.json
    assert doc["score"] == pytest.approx(float(entry["score"]), abs=1e-4)
    assert doc["spread"] is None
    assert "aligned" in doc["spread_note"]
    reference = np.load(shared_path("data", "reference_maps", f"{entry['pair_id']}.npz"))
    compared = 0
    for one in doc["maps"]:
        name = NAMES.get((one["method"], one["polarity"]))
        if name is None:
            continue
        found = read_npy((out / one["path"]).read_bytes())
        expected = reference[f"{name}_{LETTERS[one['side']]}"]
        assert np.linalg.norm(found - expected) / np.linalg.norm(expected) < 1e-4, one
        compared += 1
    assert compared == 8


def test_narrow_recognizer_reproduces_scores(xfv: Program) -> None:
    """The 112x96 checkpoint gives the published scores from its aligned crops."""
    weights = shared_path("data", "weights", "mfn_a_casia_112x96_068.ckpt")
    card = xfv("models", "import", weights, "--json").json
    assert card["architecture"] == "mobilefacenet_112x96"
    with shared_path(*LFW, "pairs.csv").open(newline="") as file:
        rows = [r for r in csv.DictReader(file) if r["set"] == "std"]
    for row in (rows[0], rows[-1]):
        pictures = [
            shared_path(*LFW, "aligned112x96", *row[k].split("/")) for k in ("image_a", "image_b")
        ]
        done = xfv(
            "compare", *pictures, "--aligned", "--model", card["id"], "--methods", "", "--json"
        )
        assert done.code == 0, done.out
        assert done.json["score"] == pytest.approx(float(row["ref_cos_mfn_a"]), abs=1e-4)
        assert done.json["threshold"] is None
        assert done.json["decision"] == "undetermined"


def test_maps_need_a_threshold(xfv: Program) -> None:
    """A recognizer without a score set explains nothing until a threshold is given."""
    weights = shared_path("data", "weights", "mfn_a_casia_112x96_068.ckpt")
    card = xfv("models", "import", weights, "--json").json
    entry = _read_index()[0]
    pictures = [
        shared_path(*LFW, "aligned112x96", *entry[k].split("/")) for k in ("image_a", "image_b")
    ]
    done = xfv("compare", *pictures, "--aligned", "--model", card["id"], "--json")
    assert done.code == 2
    assert "threshold" in done.json["advice"]


def test_wrong_crop_size_is_said(xfv: Program) -> None:
    """A 112x112 crop given as aligned to the 150x150 recognizer is bad input."""
    entry = _read_index()[0]
    picture = shared_path(*LFW, "aligned112", *entry["image_a"].split("/"))
    assert xfv("compare", picture, picture, "--aligned", "--json").code == 3


@pytest.mark.parametrize("mated", ["1", "0"])
def test_photographs_are_decided(xfv: Program, mated: str) -> None:
    """The first standard pair of each kind gets the decision of its label."""
    with shared_path(*LFW, "pairs.csv").open(newline="") as file:
        row = next(r for r in csv.DictReader(file) if r["set"] == "std" and r["mated"] == mated)
    pictures = [shared_path(*LFW, "original", *row[k].split("/")) for k in ("image_a", "image_b")]
    done = xfv(
        "compare",
        *pictures,
        "--probe-face",
        "central",
        "--reference-face",
        "central",
        "--methods",
        "",
        "--json",
    )
    assert done.code == 0, done.out
    assert done.json["decision"] == {"1": "match", "0": "non-match"}[mated]
    assert done.json["lr"]["value"] is not None
    assert (done.json["lr"]["value"] > 0) is (mated == "1")
