"""YuNet from a file that a person supplies: taken in, searched with, bound to its score sets."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from tests.support.program import Program, find_heads
from tests.support.shared import shared_path
from xfv_desktop.domain import LandmarkConvention
from xfv_desktop.errors import RefusedModel
from xfv_desktop.recognition import detectors, yunet

OUTPUTS = [f"{p}_{s}" for p in ("cls", "obj", "bbox", "kps") for s in (8, 16, 32)]


@pytest.fixture
def network() -> Path:
    """Return the real network's file, or skip."""
    return shared_path("data", "weights", "face_detection_yunet_n_640.onnx")


def make_other(*, outputs: list[str] = OUTPUTS, external: bool = False) -> bytes:
    """Return an ONNX file with YuNet's outputs and nothing of its shapes behind them."""
    weight = helper.make_tensor("w", TensorProto.FLOAT, [1], [1.0])
    if external:
        weight.ClearField("float_data")
        weight.data_location = TensorProto.EXTERNAL
        weight.external_data.add(key="location", value="../../outside.bin")
    shape = [1, 3, 640, 640]
    graph = helper.make_graph(
        [helper.make_node("Mul", ["input", "w"], [name]) for name in outputs],
        "other",
        [helper.make_tensor_value_info("input", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name in outputs],
        [weight],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 11)])
    model.ir_version = 6
    return bytes(model.SerializeToString())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no network",
        make_other()[:90],
        make_other(outputs=["embedding"]),
        make_other(external=True),
        make_other(),
    ],
    ids=["empty", "text", "cut", "other outputs", "outside data", "other shapes"],
)
def test_what_is_no_yunet_is_refused(xfv: Program, tmp_path: Path, data: bytes) -> None:
    """Exit 3 with advice, nothing kept, dlib still there."""
    file = tmp_path / "network.onnx"
    file.write_bytes(data)
    done = xfv("detectors", "import", file, "--json")
    assert done.code == 3, done.out
    assert done.json["advice"]
    assert not (xfv.home / "detectors").exists()
    assert [c["id"] for c in xfv("detectors", "list", "--json").json] == ["dlib", "manual"]


def test_a_detector_that_is_not_there_is_said(xfv: Program) -> None:
    heads = (find_heads("probe")[0], find_heads("reference")[0])
    assert xfv("compare", *heads, "--detector", "yunet", "--json").code == 3
    assert xfv("compare", *heads, "--detector", "none", "--json").code == 2


@pytest.mark.shared
def test_yunet_compares_and_its_own_set_speaks_for_it(xfv: Program, network: Path) -> None:
    """Card, points, noise, spread and score set are its own; none of dlib's is taken over."""
    card = xfv("detectors", "import", network, "--json").json
    assert card["licence"].startswith("Apache-2.0")
    assert card["convention"] == LandmarkConvention.EYES_NOSE_MOUTH.value
    assert (xfv.home / "detectors" / "yunet" / "network.onnx").stat().st_mode & 0o077 == 0
    heads = (find_heads("probe")[0], find_heads("reference")[0])
    plain = ("--methods", "", "--json")
    done = xfv("compare", *heads, "--detector", "yunet", *plain)
    assert done.code == 0, done.err
    found = done.json
    face = found["probe"]["face"]
    assert face["detector"].startswith("YuNet 25a606a145a5 in OpenCV")
    assert "yunet" in found["spread_note"]
    assert "2.8%" in found["spread_note"]
    assert found["threshold"]["set"].endswith(", YuNet")
    assert found["lr"]["calibration"]["name"] == found["threshold"]["set"]
    by_dlib = xfv("compare", *heads, *plain).json
    assert by_dlib["threshold"]["set"] == found["threshold"]["set"].removesuffix(", YuNet")
    assert found["score"] == pytest.approx(by_dlib["score"], abs=0.05)
    network_file = xfv.home / "detectors" / "yunet" / "network.onnx"
    network_file.write_bytes(network_file.read_bytes() + b"\0")
    assert xfv("compare", *heads, "--detector", "yunet", *plain).code == 3


@pytest.mark.shared
def test_yunet_finds_what_it_finds(network: Path) -> None:
    """Known points of a known picture; three heads from left to right; doubled and mapped back."""
    from tests.support.faces import read_landmarks, read_picture

    found = yunet.Network(network.read_bytes())
    name = "Aaron_Sorkin/Aaron_Sorkin_0001.jpg"
    picture = read_picture(shared_path("data", "faces", "lfw", "original", name))
    (face,) = found.detect(picture)
    known = read_landmarks()[name]
    np.testing.assert_allclose(face.landmarks, known.landmarks, atol=0.01)
    (doubled,) = found.detect(picture, upsample=1)
    np.testing.assert_allclose(doubled.landmarks, face.landmarks, atol=12)
    assert "searched at 500 x 500 px" in doubled.detector
    trio = found.detect(read_picture(find_heads("several")[0]))
    assert len(trio) == 3
    assert [f.box[0] for f in trio] == sorted(f.box[0] for f in trio)
    assert found.detect(np.full((90, 90, 3), 128, np.uint8)) == ()


def test_points_by_hand_give_no_ratio_from_a_detectors_set(xfv: Program) -> None:
    """The threshold stands with a remark; the ratio is refused and says why."""
    heads = (find_heads("probe")[0], find_heads("reference")[0])
    found = xfv("compare", *heads, "--methods", "", "--json").json
    points = ",".join(str(v) for p in found["probe"]["face"]["landmarks"] for v in p)
    again = xfv("compare", *heads, "--methods", "", "--probe-landmarks", points, "--json").json
    assert again["threshold"] == found["threshold"]
    assert again["lr"]["value"] is None
    assert "placed by hand" in again["lr"]["reason"]
    assert "placed by hand" in again["spread_note"]
    assert "placed by hand" not in found["spread_note"]


def test_a_damaged_card_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "yunet"
    folder.mkdir()
    (folder / "card.json").write_text(json.dumps({"id": "yunet"}), "utf-8")
    with pytest.raises(RefusedModel):
        detectors.get("yunet", tmp_path)
    assert onnx.load_model_from_string(make_other()).graph.node
