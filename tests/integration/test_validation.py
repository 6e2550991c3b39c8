"""Golden comparisons: run again, recorded anew, and what is said when something changed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from tests.support.program import Done, Program, find_heads
from xfv_desktop.domain import Uint8Array
from xfv_desktop.errors import Cancelled
from xfv_desktop.evidence import digest
from xfv_desktop.progress import CancelToken, Progress
from xfv_desktop.recognition import alignment, detection
from xfv_desktop.recognition.embedding import Recognizer
from xfv_desktop.workflow import (
    golden_chain,
    validation,
    validation_history,
    validation_state,
)
from xfv_desktop.workflow.golden import find_bundled, read_golden
from xfv_desktop.workflow.workbench import Workbench

pytest.importorskip("dlib")
STEPS = ("decode", "detect", "align", "embed", "score")


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory, model_home: Path) -> Path:
    """Return a recorded set of one comparison without maps."""
    from xfv_desktop.bootstrap import build_workbench

    root = tmp_path_factory.mktemp("recorded")
    bench = build_workbench({"XFV_HOME": str(root / "home")}, examiner="E")
    bench.folders = replace(bench.folders, models=model_home)
    pictures = (find_heads("probe")[0], find_heads("reference")[0])
    options = validation.RecordOptions(pictures=pictures, methods=(), device="cpu")
    validation.record(bench, root / "set", options=options)
    bench.close()
    return root / "set"


def agree(done: Done) -> dict[str, str]:
    return {check["step"]: check["agreement"] for check in done.json["checks"]}


def test_a_recorded_set_runs_again_bit_exact(xfv: Program, recorded: Path) -> None:
    """Exit 0, every step equal; the set and its pictures are their owner's alone."""
    done = xfv("validate", "--golden", recorded, "--device", "cpu", "--json")
    assert done.code == 0, done.err
    assert agree(done) == dict.fromkeys(("weights", *STEPS), "bit-exact")
    assert recorded.stat().st_mode & 0o077 == 0
    names = sorted(path.name for path in (recorded / "pictures").iterdir())
    assert names == ["000.jpg", "001.jpg"]
    # A laboratory's own set does not stand for the program's; the run is kept all the same.
    assert not (xfv.home / validation_state.FILE).exists()
    (kept,) = (xfv.home / "validations").iterdir()
    run = validation_history.restore(json.loads(kept.read_text("utf-8"))["validation"])
    assert (run.id, run.golden.sha256) == (done.json["id"], done.json["golden"]["sha256"])
    assert run.ok


def change_weight(monkeypatch: pytest.MonkeyPatch) -> None:
    """Embed as if one weight of the last layer were another."""
    plain = Recognizer._embed  # noqa: SLF001 - the weights are changed where they act

    def embed(self: Recognizer, crops: Uint8Array) -> np.ndarray:
        weight = next(p for p in reversed(list(self.network.parameters())) if p.ndim == 2)
        kept = weight[0, 0].item()
        with torch.no_grad():
            weight[0, 0] = kept + 0.5
            try:
                return plain(self, crops)
            finally:
                weight[0, 0] = kept

    monkeypatch.setattr(Recognizer, "_embed", embed)


def change_score(monkeypatch: pytest.MonkeyPatch) -> None:
    """Score as if the formula were another."""
    compare = golden_chain.score.compare

    def shifted(*arguments: Any, **options: Any) -> object:
        found = compare(*arguments, **options)
        return replace(found, value=found.value * 0.999)

    monkeypatch.setattr(golden_chain.score, "compare", shifted)


def change_alignment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut as if the crop lay half a pixel off."""
    plain = alignment.extract

    def extract(pixels: Uint8Array, inverse: np.ndarray, size: tuple[int, int]) -> Uint8Array:
        moved = inverse.copy()
        moved[0, 2] += 2.0
        return plain(pixels, moved, size)

    monkeypatch.setattr(alignment, "extract", extract)


def change_detection(monkeypatch: pytest.MonkeyPatch) -> None:
    """Find faces as if the detector saw them elsewhere."""
    monkeypatch.setattr(
        golden_chain.detection, "choose", lambda *_: (_moved(find_heads("probe")[0]), "only")
    )


def _moved(_path: Path) -> object:
    points = ((90.0, 40.0), (70.0, 40.0), (30.0, 40.0), (50.0, 40.0), (60.0, 80.0))
    convention = golden_chain.LandmarkConvention.EYE_CORNERS
    return detection.place_by_hand(points, convention, (600, 480))


@pytest.mark.parametrize(
    ("step", "change"),
    [
        ("detect", change_detection),
        ("align", change_alignment),
        ("embed", change_weight),
        ("score", change_score),
    ],
)
def test_a_change_is_found_and_named(
    xfv: Program,
    recorded: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    change: Callable[[pytest.MonkeyPatch], None],
) -> None:
    """The step that changed is the first to differ; those before it, and the score, hold."""
    change(monkeypatch)
    done = xfv("validate", "--golden", recorded, "--device", "cpu", "--json")
    assert done.code == 1, done.err
    found = agree(done)
    assert next(s for s in STEPS if found[s] == "different") == step
    if step != "score":
        assert found["score"] == "bit-exact"


def test_other_weights_and_other_pictures_are_named(
    xfv: Program, recorded: Path, tmp_path: Path
) -> None:
    """A set of another recognizer's weights differs there; a changed picture where it is read."""
    copy = tmp_path / "copy"
    shutil.copytree(recorded, copy)
    document = json.loads((copy / "golden.json").read_text("utf-8"))
    document["facts"]["model_sha256"] = "0" * 64
    (copy / "golden.json").write_text(json.dumps(document), "utf-8")
    (copy / "pictures" / "000.jpg").write_bytes((copy / "pictures" / "001.jpg").read_bytes())
    done = xfv("validate", "--golden", copy, "--device", "cpu")
    assert done.code == 1
    assert "has other weights here" in done.out
    assert "not the one the set was recorded from" in done.out
    assert "First step that differs: weights" in done.out


@pytest.mark.parametrize("content", [None, b"{", b'{"schema": "other"}', b'{"schema": 3}'])
def test_a_damaged_set_is_bad_input(xfv: Program, tmp_path: Path, content: bytes | None) -> None:
    folder = tmp_path / "set"
    folder.mkdir()
    if content is not None:
        (folder / "golden.json").write_bytes(content)
    done = xfv("validate", "--golden", folder, "--json")
    assert done.code == 3
    assert done.json["advice"]


def test_names_in_a_set_lead_nowhere_else(recorded: Path, tmp_path: Path) -> None:
    document = json.loads((recorded / "golden.json").read_text("utf-8"))
    document["comparisons"][0]["probe"]["file"] = "../../secret.jpg"
    (tmp_path / "golden.json").write_text(json.dumps(document), "utf-8")
    with pytest.raises(validation.GoldenError, match="damaged"):
        read_golden(tmp_path)


def test_recording_refuses_what_is_there(xfv: Program, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").touch()
    assert xfv("validate", "--record", tmp_path / "full", "--json").code == 3
    head = find_heads("probe")[0]
    assert xfv("validate", "--record", tmp_path / "odd", head, "--json").code == 3
    assert not (tmp_path / "odd").exists()
    assert xfv("validate", head, "--json").code == 2
    assert xfv("validate", "--pdf", tmp_path / "a.pdf", "--json").code == 2


def test_the_shipped_set_is_whole() -> None:
    """It names the default recognizer, its pictures are those of the demo, and no person."""
    golden = read_golden(find_bundled())
    assert golden.facts.model_id == "dlib-resnet29"
    for pair in golden.pairs:
        assert list(pair.steps) == [*STEPS, "maps", "curves"]
        for name, sha256 in zip(pair.files, pair.hashes, strict=True):
            assert digest.hash_bytes((golden.pictures / name).read_bytes()) == sha256


def test_signed_page_and_reminder(
    xfv: Program, recorded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page verifies; comparing says that validation is due until it has been run."""
    keys, pdf = tmp_path / "keys", tmp_path / "page.pdf"
    assert xfv("signer", "create", "--name", "E. Examiner", "--out", keys, "--json").code == 0
    heads = (find_heads("probe")[0], find_heads("reference")[0])
    before = xfv("compare", *heads, "--methods", "", "--json")
    assert "Validation has not been run on this installation" in before.err
    assert before.json["score"]
    monkeypatch.setattr(validation, "find_bundled", lambda: recorded)
    signing = ("--pdf", pdf, "--pkcs12", keys / "signer.p12", "--examiner", "E. Examiner")
    done = xfv("validate", "--device", "cpu", *signing, "--json")
    assert done.code == 0, done.err
    assert xfv("verify", pdf, "--trust", keys / "signer.pem", "--json").code == 0
    assert xfv("verify", pdf, "--json").code == 1
    assert "Validation" not in xfv("compare", *heads, "--methods", "", "--json").err


def test_cancelling_keeps_nothing(workbench: Workbench, recorded: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        validation.validate(workbench, progress=Progress(token=token))
    assert validation_state.read_state(workbench).due
