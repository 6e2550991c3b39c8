"""The fidelity study end to end on a tiny recognizer: resumed, reported, by command line."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.support.program import Program
from tests.support.recognizers import make_recognizer
from xfv_desktop.errors import Cancelled, UsageError
from xfv_desktop.progress import CancelToken, Progress
from xfv_desktop.workflow import fidelity, fidelity_bench
from xfv_desktop.workflow.fidelity_pairs import is_for_tuning
from xfv_desktop.workflow.fidelity_report import write_report
from xfv_desktop.workflow.fidelity_rows import LOG, PACKED
from xfv_desktop.workflow.workbench import Workbench

METHODS = ("tuned_centre", "smoothed_random", "random@0", "population/smoothed_random")


@pytest.fixture(autouse=True)
def _tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the default recognizer's id stand for a tiny one."""

    def load(*_: object, **__: object) -> object:
        recognizer = make_recognizer()
        recognizer.network.mix.bias.data.zero_()
        return recognizer

    monkeypatch.setattr(fidelity_bench, "load_recognizer", load)


def _draw_person(seed: int, number: int) -> np.ndarray:
    """Return a picture of coarse colours, nearly the same for one person."""
    tiles = np.random.default_rng(seed).integers(0, 256, (5, 5, 3))
    noise = np.random.default_rng([seed, number]).integers(-5, 6, (150, 150, 3))
    return np.clip(np.kron(tiles, np.ones((30, 30, 1))) + noise, 0, 255).astype(np.uint8)


@pytest.fixture
def faces(tmp_path: Path) -> Path:
    """Return a folder of pictures with a list of pairs, four people in each part."""
    folder = tmp_path / "faces"
    folder.mkdir()
    names = [f"Person {number}" for number in range(60)]
    people = [
        name
        for part in (True, False)
        for name in [n for n in names if is_for_tuning(n) is part][:4]
    ]
    rows = []
    for number, name in enumerate(people):
        for shot in (0, 1):
            cv2.imwrite(str(folder / f"{number}_{shot}.png"), _draw_person(number, shot))
        rows.append((f"o{number:05}", 1, name, f"{number}_0.png", name, f"{number}_1.png"))
        other = number // 4 * 4 + (number + 1) % 4
        rows.append(
            (f"o{number + 50:05}", 0, name, f"{number}_0.png", people[other], f"{other}_1.png")
        )
    with (folder / "pairs.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["pair_id", "mated", "identity_a", "image_a", "identity_b", "image_b"])
        writer.writerows(rows)
    return folder


def make_options(faces: Path, out: Path) -> fidelity.StudyOptions:
    """Return a small study."""
    return fidelity.StudyOptions(
        pairs_file=faces / "pairs.csv",
        root=faces,
        out=out,
        model="dlib-resnet29",
        threshold=0.9,
        methods=METHODS,
        pairs=2,
    )


def test_killed_study_goes_on_to_the_same_rows(
    workbench: Workbench, faces: Path, tmp_path: Path
) -> None:
    """Stopped in the middle of a line and started again, the packed rows are the same bytes."""
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    state = fidelity.run_study(workbench, make_options(faces, whole))
    # 2 mated and 2 non-mated pairs, 4 rankings, 2 sides.
    assert (state.rows, state.added) == (32, 32)
    data = (whole / LOG).read_bytes()
    cut.mkdir()
    (cut / LOG).write_bytes(data[: len(data) // 2])
    (cut / fidelity.STUDY).write_bytes((whole / fidelity.STUDY).read_bytes())
    resumed = fidelity.run_study(workbench, make_options(faces, cut))
    assert resumed.rows == 32
    assert 0 < resumed.added < 32
    for folder in (whole, cut):
        write_report(folder)
    assert (whole / PACKED).read_bytes() == (cut / PACKED).read_bytes()
    assert (whole / "fidelity.json").read_bytes() == (cut / "fidelity.json").read_bytes()
    assert fidelity.run_study(workbench, make_options(faces, cut)).added == 0


def test_stopped_study_keeps_what_it_has(
    workbench: Workbench, faces: Path, tmp_path: Path
) -> None:
    """A stop comes between tasks; rows that were finished are there."""
    token = CancelToken()

    def stop(_: float, text: str) -> None:
        if text.endswith("smoothed_random") and "measuring" in text:
            token.cancel()

    options = make_options(faces, tmp_path / "out")
    with pytest.raises(Cancelled):
        fidelity.run_study(workbench, options, progress=Progress(stop, token))
    assert 0 < fidelity.run_study(workbench, options).added < 32


def test_other_settings_are_refused(workbench: Workbench, faces: Path, tmp_path: Path) -> None:
    """Rows of two thresholds never mix."""
    options = replace(make_options(faces, tmp_path / "out"), methods=("random@0",), pairs=1)
    fidelity.run_study(workbench, options)
    with pytest.raises(UsageError, match="threshold"):
        fidelity.run_study(workbench, replace(options, threshold=0.8))


def test_rows_of_a_changed_method_do_not_mix(
    workbench: Workbench, faces: Path, tmp_path: Path
) -> None:
    """A ranking that no longer gives the rows there are is named before anything is added."""
    options = make_options(faces, tmp_path / "out")
    fidelity.run_study(workbench, replace(options, pairs=1))
    log = tmp_path / "out" / LOG
    before = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    for row in before:
        if row["method"] == "random@0":
            row["curves"] = {name: [v + 5000 for v in c] for name, c in row["curves"].items()}
    log.write_text("".join(json.dumps(row) + "\n" for row in before), "utf-8")
    with pytest.raises(UsageError, match=r"there are: random@0\."):
        fidelity.run_study(workbench, options)
    assert len(log.read_text("utf-8").splitlines()) == len(before)
    assert fidelity.run_study(workbench, replace(options, verify=False)).added > 0


def test_rows_and_files_name_nobody(workbench: Workbench, faces: Path, tmp_path: Path) -> None:
    """Neither people nor file names of pictures are written."""
    out = tmp_path / "out"
    fidelity.run_study(workbench, make_options(faces, out))
    text = (out / LOG).read_text("utf-8") + (out / fidelity.STUDY).read_text("utf-8")
    assert "Person" not in text
    assert ".png" not in text


def test_command_makes_table_and_plots(xfv: Program, faces: Path, tmp_path: Path) -> None:
    """One command measures and reports; another folder takes the rows over."""
    out, second = tmp_path / "out", tmp_path / "second"
    command = ("benchmark", "fidelity", faces / "pairs.csv", "--root", faces, "--json")
    settings = ("--threshold", "0.9", "--pairs", "2", "--methods", "tuned_centre,smoothed_random")
    done = xfv(*command, *settings, "--out", out)
    assert done.code == 0, done.err
    rows = done.json["models"]["dlib-resnet29"]["mated"]["rows"]
    assert {row["method"]: row["pairs"] for row in rows} == {
        "tuned_centre": 2,
        "smoothed_random": 2,
    }
    names = {path.name for path in out.iterdir()}
    assert {PACKED, "fidelity.md", "fidelity.json", "study.json"} <= names
    assert "curves-mated-dlib-resnet29.png" in names
    # Two pairs are too few for intervals, in the table and in a plot of them.
    assert "margins-mated-dlib-resnet29.png" not in names
    assert "(n < 8)" in (out / "fidelity.md").read_text("utf-8")
    assert "| smoothed random (baseline) | 2 |" in (out / "fidelity.md").read_text("utf-8")
    taken = xfv(*command, "--table-only", "--resume-from", out, "--out", second)
    assert taken.code == 0, taken.err
    for name in (PACKED, "study.json", "fidelity.md"):
        assert (second / name).read_bytes() == (out / name).read_bytes()
    again = xfv(*command, *settings, "--out", second)
    assert (again.code, again.json) == (0, done.json)


def test_tuning_part_is_shown_apart(xfv: Program, faces: Path, tmp_path: Path) -> None:
    """Rows of people kept for tuning are no rows of the table."""
    out = tmp_path / "out"
    command = ("benchmark", "fidelity", faces / "pairs.csv", "--root", faces, "--json")
    settings = ("--threshold", "0.9", "--pairs", "2", "--out", out)
    xfv(*command, *settings, "--methods", "tuned_centre/62/1,random", "--tuning")
    done = xfv(*command, *settings, "--methods", "tuned_centre")
    assert done.code == 0, done.err
    found = done.json["models"]["dlib-resnet29"]["mated"]
    assert [row["method"] for row in found["rows"]] == ["tuned_centre"]
    assert {one["method"]: one["pairs"] for one in found["tuning"]} == {
        "tuned_centre/62/1": 2,
        "random": 2,
    }
    assert "centre at row 62, aspect 1" in (out / "fidelity.md").read_text("utf-8")


def test_command_says_what_is_wrong(xfv: Program, faces: Path, tmp_path: Path) -> None:
    """No list, no study to report: the usual exit codes."""
    out = tmp_path / "out"
    none = xfv("benchmark", "fidelity", tmp_path / "no.csv", "--root", faces, "--out", out)
    assert none.code == 3
    empty = xfv(
        "benchmark", "fidelity", faces / "pairs.csv", "--root", faces, "--out", out, "--table-only"
    )
    assert empty.code == 2
