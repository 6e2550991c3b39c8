"""The command line from two pictures to a verified report, and what it says of bad input."""

from __future__ import annotations

import json
import os
import shutil
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.support.program import Done, Program, find_heads, list_heads
from xfv_desktop.imaging import encode_png, read_npy

pytest.importorskip("dlib")


@pytest.fixture
def mated() -> tuple[Path, Path]:
    """Return two pictures of one synthetic head."""
    heads = [h for h in list_heads() if h["purpose"].startswith(("probe", "reference"))]
    first = next(h for h in heads if h["purpose"].startswith("probe"))
    second = next(h for h in heads if h["identity"] == first["identity"] and h is not first)
    root = find_heads("probe")[0].parent
    return root / first["file"], root / second["file"]


def _has(document: dict[str, Any], *keys: str) -> None:
    assert set(keys) <= set(document), set(keys) - set(document)


def test_compare_prints_the_whole_document(
    xfv: Program, mated: tuple[Path, Path], tmp_path: Path
) -> None:
    """Pure JSON with every field promised; files under --out are what it says."""
    out = tmp_path / "out"
    done = xfv("compare", *mated, "--out", out, "--curves", "--step", "20", "--json")
    assert done.code == 0, done.err
    doc = done.json
    _has(doc, "schema", "id", "score", "spread", "threshold", "decision", "lr", "model")
    _has(doc, "probe", "reference", "maps", "curves", "seed", "device", "versions", "timings")
    _has(doc["threshold"], "value", "fmr", "set")
    _has(doc["model"], "id", "sha256", "licence")
    _has(doc["probe"], "sha256", "width", "height", "face", "quality")
    _has(doc["probe"]["face"], "box", "landmarks", "confidence")
    assert doc["decision"] == "match"
    assert doc["score"] > doc["threshold"]["value"]
    keys = {(m["method"], m["side"], m["polarity"]) for m in doc["maps"]}
    assert len(keys) == 2 * 2 * 4
    for one in doc["maps"]:
        assert one["smoothing"] == "none"
        values = read_npy((out / one["path"]).read_bytes())
        assert list(values.shape) == one["shape"]
        assert one["min"] == pytest.approx(float(values.min()))
    for curve in doc["curves"]:
        _has(curve, "method", "side", "polarity", "kind", "fill", "fractions", "scores", "area")
        assert len(curve["fractions"]) == len(curve["scores"]) == 6
        assert curve["null"]["random"]["n"] >= 20
        assert curve["null"]["smoothed_random"]["n"] >= 20
        assert 0 <= curve["null"]["random"]["percentile"] <= 100
        _has(curve["null"]["centre_prior"], "area", "beaten")
    assert json.loads((out / "comparison.json").read_text()) == doc


def test_without_a_case_nothing_is_kept(xfv: Program, mated: tuple[Path, Path]) -> None:
    """No case, no examiner needed, and no picture is left in the user's folders."""
    done = xfv("compare", *mated, "--methods", "", "--json")
    assert done.code == 0, done.err
    assert done.json["maps"] == []
    left = [p for p in xfv.home.rglob("*") if p.is_file() and "models" not in p.parts]
    assert not [p for p in left if p.name != "settings.json"]


def test_same_input_same_bytes(xfv: Program, mated: tuple[Path, Path], tmp_path: Path) -> None:
    """Two runs with one seed give equal scores and byte-identical maps."""
    runs = []
    for name in ("one", "two"):
        done = xfv("compare", *mated, "--out", tmp_path / name, "--seed", "7", "--json")
        assert done.code == 0, done.err
        runs.append(done.json)
    assert runs[0]["score"] == runs[1]["score"]
    assert runs[0]["spread"] == runs[1]["spread"]
    assert [m["sha256"] for m in runs[0]["maps"]] == [m["sha256"] for m in runs[1]["maps"]]


def test_non_mated_heads_do_not_match(xfv: Program) -> None:
    """Two different synthetic heads score below the threshold."""
    heads = [h for h in list_heads() if h["purpose"].startswith(("probe", "reference"))]
    first = heads[0]
    other = next(h for h in heads if h["identity"] != first["identity"])
    root = find_heads("probe")[0].parent
    done = xfv("compare", root / first["file"], root / other["file"], "--methods", "", "--json")
    assert done.json["decision"] == "non-match"


def test_impossible_precision_is_refused_before_anything_is_kept(
    xfv: Program, mated: tuple[Path, Path], tmp_path: Path
) -> None:
    """A comparison whose maps could not be made leaves no trace in the case."""
    case, who = tmp_path / "case", ("--examiner", "E. Examiner")
    assert xfv("case", "create", case, *who, "--json").code == 0
    asked = ("--methods", "fggb", "--precision", "half")
    refused = xfv("compare", *mated, "--case", case, *asked, *who)
    assert refused.code != 0
    assert "no precision named" in refused.err
    assert xfv("case", "show", case, "--json").json["evidence"] == []


def test_case_to_verified_report(xfv: Program, mated: tuple[Path, Path], tmp_path: Path) -> None:
    """Create, compare, sign, verify, check, back up; the report fails once it is changed."""
    case, keys, pdf = tmp_path / "case", tmp_path / "keys", tmp_path / "report.pdf"
    who = ("--examiner", "E. Examiner")
    assert xfv("case", "create", case, *who, "--json").code == 0
    assert xfv("add", case, mated[0], "--role", "probe", *who, "--json").code == 0
    made = xfv("compare", *mated, "--case", case, "--methods", "fggb", *who, "--json")
    assert made.code == 0, made.err
    assert xfv("signer", "create", "--name", "E. Examiner", "--out", keys, "--json").code == 0
    issued = xfv(
        "report", case, made.json["id"], "--pkcs12", keys / "signer.p12", "--out", pdf, *who
    )
    assert issued.code == 0, issued.err
    plain = xfv("verify", pdf, "--json")
    assert plain.code == 1
    assert plain.json["integrity"]["passed"] is True
    assert plain.json["signer_trust"]["passed"] is False
    trusted = xfv("verify", pdf, "--trust", keys / "signer.pem", "--case", case, "--json")
    assert trusted.code == 0, trusted.out
    assert trusted.json["file_hash"]["passed"] is True
    shown = xfv("case", "show", case, "--json").json
    assert len(shown["evidence"]) == 2
    assert xfv("case", "check", case, "--json").json["ok"] is True
    assert xfv("case", "backup", case, tmp_path / "copy", "--json").code == 0
    assert xfv("case", "check", tmp_path / "copy").code == 0
    _open_elsewhere(xfv, tmp_path)
    changed = bytearray(pdf.read_bytes())
    changed[len(changed) // 2] ^= 1
    pdf.write_bytes(changed)
    assert xfv("verify", pdf, "--trust", keys / "signer.pem", "--json").code == 1
    appended = tmp_path / "appended.pdf"
    appended.write_bytes(Path(case / "reports").glob("*.pdf").__next__().read_bytes() + b"\n%x\n")
    assert xfv("verify", appended, "--trust", keys / "signer.pem", "--json").code == 1


def _open_elsewhere(xfv: Program, folder: Path) -> None:
    """Export the case and open it as a copy; its report verifies there as it did before."""
    copy, trust = folder / "elsewhere", folder / "keys" / "signer.pem"
    archive, who = folder / "case.zip", ("--examiner", "O. Examiner")
    assert xfv("case", "export", folder / "case", archive, *who, "--json").code == 0
    unpacked = xfv("case", "unpack", archive, copy, *who)
    assert unpacked.code == 0, unpacked.err
    verified = xfv("verify", folder / "report.pdf", "--trust", trust, "--case", copy, "--json")
    assert verified.code == 0
    assert verified.json["file_hash"]["passed"] is True
    first, second = (xfv("case", "show", c, "--json").json for c in (folder / "case", copy))
    for kind in ("evidence", "comparisons", "reports"):
        assert second[kind] == first[kind]


def _png_header(width: int, height: int) -> bytes:
    body = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + body
    head = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(body)) + chunk
    return head + struct.pack(">I", zlib.crc32(chunk)) + struct.pack(">I", 0) + b"IDAT"


def _plain_picture() -> bytes:
    rng = np.random.default_rng(3)
    return encode_png(rng.integers(90, 160, (200, 200, 3), dtype=np.uint8))


BAD: dict[str, Callable[[Path, Path], None]] = {
    "missing.jpg": lambda _path, _good: None,
    "folder.jpg": lambda path, _good: path.mkdir(),
    "empty.jpg": lambda path, _good: path.write_bytes(b"") and None,
    "truncated.jpg": lambda path, good: path.write_bytes(good.read_bytes()[:5000]) and None,
    "text.jpg": lambda path, _good: path.write_bytes(b"not a picture at all\n" * 50) and None,
    "huge.png": lambda path, _good: path.write_bytes(_png_header(50_000, 50_000)) and None,
    "faceless.png": lambda path, _good: path.write_bytes(_plain_picture()) and None,
}


@pytest.mark.parametrize("name", BAD)
def test_bad_pictures_are_told_apart(
    xfv: Program, mated: tuple[Path, Path], tmp_path: Path, name: str
) -> None:
    """Each bad picture gives exit 3, a JSON error with advice, and leaves the case as it was."""
    bad = tmp_path / name
    BAD[name](bad, mated[0])
    case = tmp_path / "case"
    who = ("--examiner", "E. Examiner")
    assert xfv("case", "create", case, *who).code == 0
    before = xfv("case", "show", case, "--json").json
    done = xfv("compare", mated[0], bad, "--case", case, "--json", *who)
    assert done.code == 3, done
    assert set(done.json) == {"error", "advice"}
    assert done.json["advice"]
    after = xfv("case", "show", case, "--json").json
    assert after["comparisons"] == before["comparisons"] == []
    if name != "faceless.png":
        assert after == before


def test_bad_pictures_give_different_errors(
    xfv: Program, mated: tuple[Path, Path], tmp_path: Path
) -> None:
    """No two situations share one text."""
    texts = []
    for name, make in BAD.items():
        make(tmp_path / name, mated[0])
        texts.append(xfv("compare", tmp_path / name, mated[1], "--json").json["error"])
    assert len(set(texts)) == len(BAD)


def test_several_faces_need_a_choice(xfv: Program, mated: tuple[Path, Path]) -> None:
    """Three faces without a choice is bad input; a number, largest or central is a choice."""
    trio = find_heads("several")[0]
    refused = xfv("compare", trio, mated[1], "--methods", "", "--json")
    assert refused.code == 3
    assert "face" in refused.json["error"]
    for choice in ("0", "largest", "central"):
        done = xfv("compare", trio, mated[1], "--methods", "", "--probe-face", choice, "--json")
        assert done.code == 0, done.out
    assert xfv("compare", trio, mated[1], "--probe-face", "9", "--json").code == 2


def test_landmarks_by_hand(xfv: Program, mated: tuple[Path, Path]) -> None:
    """Points of the detector given by hand lead to the same score."""
    found = xfv("compare", *mated, "--methods", "", "--json").json
    points = ",".join(str(v) for p in found["probe"]["face"]["landmarks"] for v in p)
    again = xfv("compare", *mated, "--methods", "", "--probe-landmarks", points, "--json").json
    assert again["score"] == pytest.approx(found["score"], abs=1e-6)
    assert again["probe"]["choice"] == "manual"
    bad = xfv("compare", *mated, "--probe-landmarks", "1,2,3", "--json")
    assert bad.code == 2


def test_the_threshold_can_stand_at_the_eer(xfv: Program, mated: tuple[Path, Path]) -> None:
    """The operating point is named and stands where its set says, below that of FMR 1 %."""
    threshold = xfv("compare", *mated, "--methods", "", "--eer", "--json").json["threshold"]
    assert threshold["point"] == "EER"
    stricter = xfv("compare", *mated, "--methods", "", "--json").json["threshold"]
    assert 0.01 < threshold["fmr"] < 0.012
    assert threshold["value"] < stricter["value"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare",),
        ("compare", "a.jpg", "b.jpg", "--no-such-option"),
        ("compare", "a.jpg", "b.jpg", "--threshold", "0.9", "--fmr", "0.01"),
        ("compare", "a.jpg", "b.jpg", "--eer", "--fmr", "0.01"),
        ("case", "create", "somewhere"),
        ("nonsense",),
    ],
)
def test_usage_errors_exit_2(xfv: Program, arguments: tuple[str, ...]) -> None:
    """Missing or contradictory options and a missing examiner exit 2, in JSON too."""
    done = xfv(*arguments, "--json")
    assert done.code == 2
    assert set(done.json) == {"error", "advice"}


def test_wrong_passphrase_exits_3(
    xfv: Program, mated: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong passphrase is bad input; nothing is signed or kept."""
    case, keys = tmp_path / "case", tmp_path / "keys"
    who = ("--examiner", "E. Examiner")
    xfv("case", "create", case, *who)
    made = xfv("compare", *mated, "--case", case, "--methods", "", *who, "--json").json
    xfv("signer", "create", "--name", "E. Examiner", "--out", keys)
    monkeypatch.setenv("XFV_PASSPHRASE", "wrong")
    pdf = tmp_path / "report.pdf"
    done = xfv(
        "report", case, made["id"], "--pkcs12", keys / "signer.p12", "--out", pdf, *who, "--json"
    )
    assert done.code == 3
    assert not pdf.exists()
    assert xfv("case", "show", case, "--json").json["reports"] == []


def test_tampered_blob_is_found(xfv: Program, mated: tuple[Path, Path], tmp_path: Path) -> None:
    """A changed stored original makes the check exit 1 and name it."""
    case = tmp_path / "case"
    who = ("--examiner", "E. Examiner")
    xfv("case", "create", case, *who)
    added = xfv("add", case, mated[0], *who, "--json").json[0]
    blob = case / "store" / added["sha256"][:2] / added["sha256"]
    blob.chmod(0o600)
    blob.write_bytes(b"x" + blob.read_bytes()[1:])
    done = xfv("case", "check", case, "--json")
    assert done.code == 1
    assert added["sha256"][:8] in done.out


def test_refused_and_missing_models(
    xfv: Program, mated: tuple[Path, Path], tmp_path: Path
) -> None:
    """An unknown recognizer and a file that is no weights are bad input."""
    assert xfv("compare", *mated, "--model", "no-such-model", "--json").code == 3
    junk = tmp_path / "junk.pt"
    junk.write_bytes(b"no weights")
    assert xfv("models", "import", junk, "--json").code == 3
    assert xfv("models", "import", tmp_path / "missing.pt", "--json").code == 3
    assert xfv("compare", *mated, "--methods", "no_such_method", "--json").code == 2


def test_missing_device_is_said(xfv: Program, mated: tuple[Path, Path]) -> None:
    """CUDA asked for where there is none is bad input, not a silent change to the CPU."""
    import torch

    if torch.cuda.is_available():
        pytest.skip("this machine has a CUDA device")
    done = xfv("compare", *mated, "--device", "cuda", "--json")
    assert done.code == 3


def test_lists_are_json(xfv: Program) -> None:
    """Models and methods are lists of cards."""
    models = xfv("models", "list", "--json").json
    assert models[0]["id"] == "dlib-resnet29"
    assert {m["id"] for m in xfv("methods", "list", "--json").json} >= {"fggb", "xssab"}
    assert xfv("models", "show", "dlib-resnet29", "--json").json["licence"]
    assert xfv("models", "check", "dlib-resnet29", "--json").json["ok"] is True


def test_unwritable_case(
    xfv: Program, mated: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A case whose folder is a plain file, or is read-only, is refused in words."""
    plain = tmp_path / "plain"
    plain.write_text("x")
    who = ("--examiner", "E. Examiner")
    assert xfv("case", "create", plain / "case", *who, "--json").code == 3
    assert xfv("compare", *mated, "--case", tmp_path / "none", *who, "--json").code == 3
    case = tmp_path / "case"
    xfv("case", "create", case, *who)
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    assert xfv("add", case, mated[0], *who, "--json").code == 3


def test_opinion_is_the_examiners_own(
    xfv: Program, mated: tuple[Path, Path], tmp_path: Path
) -> None:
    """An opinion needs a level of the scale and stands beside, not in, the comparison."""
    case = tmp_path / "case"
    who = ("--examiner", "E. Examiner")
    xfv("case", "create", case, *who)
    xfv("compare", *mated, "--case", case, "--methods", "", *who)
    scale = xfv("opinion", case, "latest", "--json").json["scale"]
    kept: Done = xfv("opinion", case, "latest", "--level", scale[3], "--text", "t", *who, "--json")
    assert kept.json["level"] == scale[3]
    assert xfv("opinion", case, "latest", "--level", "certain", *who, "--json").code == 2


def test_demo_is_verified(xfv: Program, tmp_path: Path) -> None:
    """The demo writes everything promised, and its report verifies with its certificate."""
    out = tmp_path / "demo"
    done = xfv("demo", "--out", out, "--json")
    assert done.code == 0, done.err
    for name in ("report.pdf", "signer.pem", "comparison.json"):
        assert (out / name).is_file()
    assert list((out / "maps").glob("*.npy"))
    assert list((out / "pictures").glob("*.png"))
    assert xfv("verify", out / "report.pdf", "--trust", out / "signer.pem").code == 0
    assert xfv("verify", out / "report.pdf").code == 1
    shutil.rmtree(out)
