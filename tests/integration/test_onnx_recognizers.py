"""ONNX recognizers through the command line, small ones and the real one."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from onnx import ModelProto

from tests.support.onnx_files import keep, make_model, make_unconvertible, move_weights_out
from tests.support.program import Program
from tests.support.shared import shared_path
from xfv_desktop.domain import FloatArray, Uint8Array
from xfv_desktop.evidence.decode import decode
from xfv_desktop.evidence.intake import IntakeLimits
from xfv_desktop.imaging import encode_png, read_npy
from xfv_desktop.recognition import catalogue, onnx_networks
from xfv_desktop.recognition.embedding import load_recognizer
from xfv_desktop.recognition.onnx_agreement import NotConvertible

LFW = ("data", "faces", "lfw")
ONNX = ("data", "weights", "mfn_b_ms1m_112x112.onnx")
TORCH = ("data", "weights", "mfn_b_ms1m_112x112.pt")
NAMED = ("--architecture", "mobilefacenet_112x112")
EACH = 20


@pytest.fixture
def program(xfv: Program) -> Program:
    """Return the program with a models folder of its own."""
    (xfv.home / "models").unlink()
    return xfv


def refuse_conversion(_: object) -> None:
    """Stand in for a converter that lacks an operator."""
    raise NotConvertible("an operator is not known to it")


def read_rows() -> list[dict[str, str]]:
    """Return the first standard pairs of LFW, mated and non-mated alike."""
    with shared_path(*LFW, "pairs.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["set"] == "std"]
    return [row for kind in "10" for row in [r for r in rows if r["mated"] == kind][:EACH]]


def read_crops(rows: list[dict[str, str]], key: str) -> Uint8Array:
    """Return aligned crops, uint8 (n, 112, 112, 3)."""
    files = [shared_path(*LFW, "aligned112", *row[key].split("/")) for row in rows]
    return np.stack([decode(f.read_bytes(), limits=IntakeLimits()).pixels for f in files])


@pytest.mark.shared
@pytest.mark.parametrize("boxed", [False, True])
def test_the_real_graph_gives_the_published_scores(
    program: Program, monkeypatch: pytest.MonkeyPatch, *, boxed: bool
) -> None:
    """Forty pairs of LFW to 1e-4, converted and as a black box."""
    file = shared_path(*ONNX)
    if boxed:
        monkeypatch.setattr(onnx_networks, "convert", refuse_conversion)
    card = program("models", "import", file, *NAMED, "--json").json
    assert card["gradients"] is not boxed
    models, rows = program.home / "models", read_rows()
    recognizer = load_recognizer(catalogue.get(card["id"], models), models, device="cpu")
    first, second = (recognizer.templates(read_crops(rows, key)) for key in ("image_a", "image_b"))
    found = recognizer.score_templates(first, second)
    wanted = np.array([float(row["ref_cos_mfn_b"]) for row in rows])
    assert len(wanted) == 2 * EACH
    assert np.abs(found - wanted).max() < 1e-4


@pytest.mark.shared
def test_the_converted_graph_is_explained_as_its_checkpoint(
    program: Program, tmp_path: Path
) -> None:
    """FGGB's maps of the two files agree to a relative 1e-3."""
    row = read_rows()[0]
    pair = [shared_path(*LFW, "aligned112", *row[k].split("/")) for k in ("image_a", "image_b")]
    maps: list[dict[tuple[str, str], FloatArray]] = []
    for parts, more in ((TORCH, ()), (ONNX, NAMED)):
        card = program("models", "import", shared_path(*parts), *more, "--json").json
        out = tmp_path / card["id"]
        asked = ("--aligned", "--model", card["id"], "--threshold", "0.241", "--methods", "fggb")
        done = program("compare", *pair, *asked, "--out", out, "--json")
        assert done.code == 0, done.out + done.err
        maps.append(
            {
                (one["side"], one["polarity"]): read_npy((out / one["path"]).read_bytes())
                for one in done.json["maps"]
            }
        )
    assert maps[0].keys() == maps[1].keys()
    for key in (("probe", "signed"), ("reference", "signed")):
        wanted, found = maps[0][key], maps[1][key]
        assert np.linalg.norm(wanted) > 0
        assert np.linalg.norm(found - wanted) / np.linalg.norm(wanted) < 1e-3


def test_a_black_box_is_said_to_be_one(program: Program, tmp_path: Path) -> None:
    """By import, list, check and compare, for people and as JSON."""
    file = keep(make_unconvertible(), tmp_path)
    card = program("models", "import", file, "--json").json
    assert card["gradients"] is False
    assert "Shrink" in card["notes"]
    assert "Black box" in program("models", "show", card["id"]).out
    assert "black box: scores only" in program("models", "list").out
    checked = program("models", "check", card["id"], "--json")
    assert checked.code == 0, checked.out
    assert checked.json["ok"]
    crops = tmp_path / "one.png", tmp_path / "two.png"
    draws = np.random.default_rng(5)
    for path in crops:
        path.write_bytes(encode_png(draws.integers(0, 256, (112, 112, 3), dtype=np.uint8)))
    asked = ("--aligned", "--model", card["id"], "--json", "--methods")
    refused = program("compare", *crops, *asked, "fggb", "--threshold", "0.5")
    assert refused.code == 2, refused.out
    assert "needs gradients" in refused.json["error"]
    done = program("compare", *crops, *asked, "minplus", "--threshold", "0.5")
    assert done.code == 0, done.out + done.err
    assert {one["method"] for one in done.json["maps"]} == {"minplus"}


def test_normalisation_can_be_given(program: Program, tmp_path: Path) -> None:
    """Three numbers or one, and the channel order; nonsense is a usage error."""
    file = keep(make_model(), tmp_path)
    asked = ("--mean", "123.7,116.3,103.5", "--std", "58", "--channel-order", "bgr")
    card = program("models", "import", file, *asked, "--json").json
    assert card["mean"] == [123.7, 116.3, 103.5]
    assert card["std"] == [58.0, 58.0, 58.0]
    assert card["channel_order"] == "BGR"
    assert card["gradients"] is True
    for words in ("1,2", "one", ""):
        assert program("models", "import", file, "--mean", words).code == 2


@pytest.mark.parametrize(
    "model", [move_weights_out(make_model()), make_model(size=(64, 64)), None]
)
def test_what_cannot_be_taken_in_is_bad_input(
    program: Program, tmp_path: Path, model: ModelProto | None
) -> None:
    """Weights outside the file, a size without alignment, no ONNX at all; nothing is kept."""
    file = keep(model, tmp_path) if model else tmp_path / "small.onnx"
    if model is None:
        file.write_bytes(b"no graph")
    done = program("models", "import", file, "--json")
    assert done.code == 3, done.out
    assert done.json["advice"]
    assert len(program("models", "list", "--json").json) == 1
