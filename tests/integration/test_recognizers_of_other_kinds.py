"""Black boxes, and recognizers that compare pairs themselves, through the command line."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from tests.support.program import Program, find_heads
from tests.support.recognizers import install, make_black_box
from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.domain import LandmarkConvention
from xfv_desktop.imaging import encode_png, read_npy
from xfv_desktop.recognition.networks.xcos import XCos

WHO = ("--examiner", "E. Examiner")


@pytest.fixture
def crops(tmp_path: Path) -> tuple[Path, Path]:
    """Return two smooth pictures of 64x64 pixels."""
    draws = np.random.default_rng(5)
    paths = (tmp_path / "one.png", tmp_path / "two.png")
    for path in paths:
        coarse = draws.integers(0, 256, (8, 8, 3), dtype=np.uint8)
        path.write_bytes(encode_png(np.kron(coarse, np.ones((8, 8, 1), np.uint8))))
    return paths


@pytest.fixture
def box(xfv: Program, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the id of an installed recognizer that gives scores only."""
    models = xfv.home / "models"
    models.unlink()
    return install(
        monkeypatch, models, make_black_box, id="box", runtime="boxed", gradients=False
    ).id


def list_acts(case: Path) -> list[str]:
    """Return what the case's audit log says was done."""
    opened = CaseFile.open(case, examiner="E. Examiner")
    try:
        return [entry.action for entry in opened.audit_entries()]
    finally:
        opened.close()


def make_xcos() -> torch.nn.Module:
    """Return xCos with random weights and one convolution in place of its body."""
    torch.manual_seed(8)
    network = XCos((1, 1, 1, 1))
    network.backbone = torch.nn.Sequential(torch.nn.Conv2d(3, 32, 16, 16), torch.nn.PReLU())
    with torch.no_grad():
        for weight in network.attention.parameters():
            weight.mul_(3)
    return network


@pytest.fixture
def places(xfv: Program, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the id of an installed recognizer with the xCos module."""
    models = xfv.home / "models"
    models.unlink()
    return install(
        monkeypatch,
        models,
        make_xcos,
        id="places",
        runtime="placed",
        dimension=1568,
        input_size=(112, 112),
        convention=LandmarkConvention.EYES_NOSE_MOUTH,
        metric="attention-weighted cosine",
    ).id


def test_a_black_box_is_explained_by_scores_alone(
    xfv: Program, box: str, crops: tuple[Path, Path]
) -> None:
    """Without gradients and without a threshold, three methods give maps of both sides."""
    asked = ("--aligned", "--model", box, "--methods", "corrise,xface2,arise")
    done = xfv("compare", *crops, *asked, "--json")
    assert done.code == 0, done.out + done.err
    doc = done.json
    assert doc["threshold"] is None
    assert doc["decision"] == "undetermined"
    assert doc["metric"] == "cosine"
    keys = {(m["method"], m["side"], m["polarity"]) for m in doc["maps"]}
    assert len(keys) == 3 * 2 * 4
    for one in doc["maps"]:
        if one["polarity"] == "signed":
            assert one["min"] < one["max"]


@pytest.mark.parametrize("method", ["fggb", "xssab", "gradcam", "fame", "rankopt"])
def test_a_black_box_refuses_what_needs_gradients(
    xfv: Program, box: str, crops: tuple[Path, Path], tmp_path: Path, method: str
) -> None:
    """Exit 2, the need, and what works instead; no explanation is kept."""
    case = tmp_path / "case"
    assert xfv("case", "create", case, *WHO).code == 0
    asked = ("--aligned", "--model", box, "--threshold", "0.5", "--methods", f"lime,{method}")
    done = xfv("compare", *crops, *asked, "--case", case, "--json", *WHO)
    assert done.code == 2, done.out
    assert "needs gradients" in done.json["error"]
    assert "corrise" in done.json["advice"]
    assert "fggb" not in done.json["advice"]
    acts = list_acts(case)
    assert "comparison made" in acts
    assert "explanation made" not in acts


@pytest.mark.parametrize(
    ("methods", "words"),
    [
        ("fggb:reading=odd", "cannot be 'odd'"),
        ("fggb:odd=signed", "no option 'odd'"),
        ("fggb,fggb:reading=signed", "named twice"),
        ("nothing", "no attribution method 'nothing'"),
    ],
)
def test_a_request_that_is_wrong_is_refused_before_anything_is_kept(
    xfv: Program, crops: tuple[Path, Path], tmp_path: Path, methods: str, words: str
) -> None:
    """The case has no comparison afterwards."""
    case = tmp_path / "case"
    assert xfv("case", "create", case, *WHO).code == 0
    before = xfv("case", "show", case, "--json").json
    done = xfv("compare", *crops, "--methods", methods, "--case", case, "--json", *WHO)
    assert done.code in (2, 3), done.out
    assert words in done.json["error"]
    assert done.json["advice"]
    assert xfv("case", "show", case, "--json").json == before


def test_xcos_scores_spreads_and_explains_by_its_own_measure(
    xfv: Program, places: str, tmp_path: Path
) -> None:
    """Metric, score, spread, maps and options of a recognizer with the xCos module."""
    pair, out = find_heads("probe")[:2], tmp_path / "out"
    asked = ("--model", places, "--methods", "xcos:map=product,corrise:variant=fame,gradcam")
    done = xfv("compare", *pair, *asked, "--out", out, "--json")
    assert done.code == 0, done.out + done.err
    doc = done.json
    assert doc["metric"] == "attention-weighted cosine"
    assert doc["spread"]["low"] <= doc["spread"]["high"]
    chosen = {card["id"]: card["chosen"] for card in doc["methods"]}
    assert chosen == {
        "xcos": [["map", "product"]],
        "corrise": [["variant", "fame"]],
        "gradcam": [],
    }
    maps = {(m["method"], m["side"], m["polarity"]): m for m in doc["maps"]}
    signed = maps["xcos", "probe", "signed"]
    blocks = read_npy((out / signed["path"]).read_bytes())[::16, ::16]
    assert blocks.shape == (7, 7)
    assert float(blocks.sum()) == pytest.approx(doc["score"], abs=1e-5)
    told = dict(signed["parameters"])
    weights = np.array([float(word) for word in told["weights W"].split()])
    cosines = np.array([float(word) for word in told["cosines S"].split()])
    assert float((weights * cosines).sum()) == pytest.approx(doc["score"], abs=1e-4)
    plain = xfv("compare", *pair, "--model", places, "--methods", "")
    assert "attention-weighted cosine" in plain.out
    turned = xfv("compare", *pair[::-1], "--model", places, "--methods", "", "--json").json
    assert turned["score"] != doc["score"]


def test_curves_walk_along_the_recognizers_own_score(xfv: Program, places: str) -> None:
    """Deletion begins at the comparison's score, whatever measures it."""
    asked = ("--model", places, "--methods", "xcos", "--curves", "--step", "50", "--json")
    done = xfv("compare", *find_heads("probe")[:2], *asked)
    assert done.code == 0, done.out + done.err
    starts = [c["scores"][0] for c in done.json["curves"] if c["kind"] == "deletion"]
    assert len(starts) >= 4
    assert starts == pytest.approx([done.json["score"]] * len(starts), abs=1e-5)


def test_xcos_recognizers_refuse_what_takes_a_cosine_apart(xfv: Program, places: str) -> None:
    """FGGB and xSSAB weigh dimensions of a cosine, which there is none of."""
    pair = find_heads("probe")[:2]
    for method in ("fggb", "xssab"):
        asked = ("--model", places, "--methods", method, "--threshold", "0.5", "--json")
        done = xfv("compare", *pair, *asked)
        assert done.code == 2, done.out
        assert "cosine of two templates" in done.json["error"]
        assert "xcos" in done.json["advice"]


def test_other_recognizers_have_no_places(
    xfv: Program, box: str, crops: tuple[Path, Path]
) -> None:
    """Those maps are to be had of its own recognizers only."""
    asked = ("--aligned", "--model", box, "--methods", "xcos", "--json")
    done = xfv("compare", *crops, *asked)
    assert done.code == 2, done.out
    assert "xCos module" in done.json["error"]
    assert "Import an xCos recognizer" in done.json["advice"]


def test_kept_recognizers_can_be_checked(xfv: Program, box: str) -> None:
    """`xfv models check` loads a black box through its runtime."""
    done = xfv("models", "check", box, "--json")
    assert done.code == 0, done.out
    assert [f["name"] for f in done.json["findings"]] == ["weights", "template", "score"]
