"""Calibrating on one's own pairs: measured, stopped, resumed, kept, and used afterwards."""

from __future__ import annotations

import csv
import json
import stat
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.support.program import Program
from xfv_desktop.cli import session
from xfv_desktop.comparison.calibration import load
from xfv_desktop.workflow.calibration_work import Acquirer

MODEL = "dlib-resnet29"
PEOPLE = 6


@pytest.fixture
def faces(tmp_path: Path) -> Path:
    """Return a folder of crops of noise, two for each of a few people, and one of another size."""
    folder = tmp_path / "faces"
    folder.mkdir()
    for person in range(PEOPLE):
        tiles = np.random.default_rng(person).integers(0, 256, (5, 5, 3))
        for shot in (0, 1):
            noise = np.random.default_rng([person, shot]).integers(-9, 10, (150, 150, 3))
            crop = np.clip(np.kron(tiles, np.ones((30, 30, 1))) + noise, 0, 255)
            cv2.imwrite(str(folder / f"{person}_{shot}.png"), crop.astype(np.uint8))
    cv2.imwrite(str(folder / "small.png"), np.zeros((20, 20, 3), np.uint8))
    return folder


def write_pairs(folder: Path, *extra: Sequence[object]) -> Path:
    """Write mated pairs of everybody, non-mated ones in a ring, and what else is given."""
    rows: list[Sequence[object]] = []
    for one in range(PEOPLE):
        two = (one + 1) % PEOPLE
        rows.append((f"{one}_0.png", f"{one}_1.png", 1, one, one))
        rows.append((f"{one}_0.png", f"{two}_0.png", 0, one, two))
    path = folder.parent / "pairs.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(("probe", "reference", "mated", "probe_subject", "reference_subject"))
        writer.writerows([*rows, *extra])
    return path


def run(xfv: Program, pairs: Path, faces: Path, *more: str | Path) -> object:
    """Calibrate the default recognizer on aligned crops."""
    return xfv("calibrate", pairs, "--root", faces, "--model", MODEL, "--aligned", "--json", *more)


def test_set_report_failures_and_refusals(xfv: Program, faces: Path, tmp_path: Path) -> None:
    pairs = write_pairs(faces, ("small.png", "gone.png", 0, "x", "y"))
    page = tmp_path / "out" / "page.md"
    done = run(xfv, pairs, faces, "--out", page, "--name", "Own pairs")
    assert done.code == 0, done.out
    found = done.json
    assert (found["facts"]["mated"], found["facts"]["non_mated"]) == (PEOPLE, PEOPLE)
    assert found["facts"]["laboratory"] is True
    assert found["facts"]["name"] == "Own pairs"
    line = 2 * PEOPLE + 2
    assert found["failures"] == [
        {"line": line, "kind": "WrongCropSize"},
        {"line": line, "kind": "MissingFile"},
    ]
    assert found["lost_pairs"] == 1
    assert [(r["point"], r["needed"]) for r in found["refused"]] == [
        ("FMR 1 %", 3000),
        ("FMR 0.1 %", 30000),
    ]
    assert found["eer"]["low"] <= found["eer"]["value"] <= found["eer"]["high"]
    assert not found["likelihood_ratio"]["reportable"]
    assert {s["measure"] for s in found["strata"]} == {"sharpness"}
    assert sum(s["mated"] for s in found["strata"]) == PEOPLE
    kept = load(Path(found["score_set"]))
    assert kept.facts.preprocessing.endswith("; crops aligned elsewhere")
    assert [name for name, _, _ in kept.ranges] == ["sharpness"]
    assert "3000 non-mated" in page.read_text("utf-8")
    assert json.loads(page.with_suffix(".json").read_text("utf-8"))["curves"]["det"]
    assert (tmp_path / "out" / "page-det.svg").read_bytes().lstrip().startswith(b"<svg")
    for told in (page.read_text("utf-8"), Path(found["score_set"]).read_text("utf-8")):
        assert "0_1.png" not in told


def test_a_stopped_run_goes_on_to_the_same_bytes(
    xfv: Program, faces: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pairs = write_pairs(faces)
    whole = Path(run(xfv, pairs, faces).json["score_set"])
    before = [whole.read_bytes(), whole.with_suffix(".npz").read_bytes()]
    again = run(xfv, pairs, faces)
    assert again.code == 2
    assert "--replace" in again.json["advice"]
    made = []
    real = Acquirer.make

    def stop(self: Acquirer, data: bytes) -> object:
        made.append(1)
        if len(made) == 5:
            session.TOKEN.cancel()
        return real(self, data)

    monkeypatch.setattr(Acquirer, "make", stop)
    assert run(xfv, pairs, faces, "--replace").code == 130
    assert whole.read_bytes() == before[0]
    (store,) = (xfv.home / "cache" / "calibration").iterdir()
    assert store.read_bytes().count(b"\n") == 5
    if stat.S_IMODE(store.parent.stat().st_mode) != 0o777:
        assert stat.S_IMODE(store.stat().st_mode) == 0o600
    with store.open("ab") as file:
        file.write(b'{"picture": "ab')
    assert run(xfv, pairs, faces, "--replace", "--resume").code == 0
    assert len(made) == 2 * PEOPLE
    lines = [json.loads(line) for line in store.read_bytes().splitlines()]
    assert len({line["picture"] for line in lines}) == 2 * PEOPLE
    assert [whole.read_bytes(), whole.with_suffix(".npz").read_bytes()] == before


def test_compare_uses_the_own_set_for_crops_alone(xfv: Program, faces: Path) -> None:
    assert run(xfv, write_pairs(faces), faces).code == 0
    probe, reference = faces / "0_0.png", faces / "0_1.png"
    done = xfv("compare", probe, reference, "--aligned", "--json", "--threshold", "0.5")
    assert done.code == 0, done.out
    lr = done.json["comparison"]["lr"] if "comparison" in done.json else done.json["lr"]
    assert lr["calibration"]["laboratory"] is True
    assert "needs at least 100" in lr["reason"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "is empty"),
        ("picture\na\n", "no column for probe, reference, mated"),
        ("probe,reference,mated\n", "no pairs"),
        ("probe,mated\na,1\n", "no column for reference"),
        ("probe,reference,mated\na,b,2\n", "Line 2"),
        ("probe,reference,mated\na,b,1\na,a,1\n", "Line 3"),
        ("probe,reference,mated\n../a,b,1\n", "outside the root"),
        ("probe,reference,mated\n/a,b,1\n", "outside the root"),
        ("probe,reference,mated\na,b,1\nb,a,0\n", "contradicts line 2"),
        ("image_a,image_b,mated,identity_a,identity_b\na,b,1,x,y\n", "of two people"),
        ("probe,reference,mated\na,b,1\nb,c,1\na,c,0\n", "of two people"),
    ],
)
def test_a_list_that_makes_no_sense_is_refused(
    xfv: Program, tmp_path: Path, text: str, word: str
) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(text, "utf-8")
    done = run(xfv, path, tmp_path)
    assert done.code == 2
    assert word in done.json["error"]


def test_a_wrong_root_is_told(xfv: Program, faces: Path, tmp_path: Path) -> None:
    done = run(xfv, write_pairs(faces), tmp_path / "nowhere")
    assert done.code == 3
    assert "MissingFile" in done.json["error"]
