"""The diagnostic bundle tells nothing of people, places or cases, whatever lies about."""

from __future__ import annotations

import json
import traceback
import zipfile
from pathlib import Path

import pytest

from tests.support.program import Program, find_heads
from xfv_desktop.errors import DiskFull
from xfv_desktop.workflow import diagnostics
from xfv_desktop.workflow.diagnostics import Bundle, reduce_trace, write_bundle

SECRETS = ("Quincy", "Nightingale", "zaphod", "Operation Teapot", "beeblebrox", "secret-model")


def fail_deep() -> None:
    """Raise with secrets in the message."""
    word = "Quincy Nightingale"
    raise ValueError(f"no face of {word} in /home/zaphod/Operation Teapot/beeblebrox.jpg")


def plant_log(logs: Path) -> None:
    """Write a crash log whose paths and messages name people and places."""
    logs.mkdir(parents=True)
    try:
        fail_deep()
    except ValueError:
        trace = traceback.format_exc()
    inner = (
        '  File "/home/zaphod/app/xfv_desktop/gui/desk.py", line 12, in run\n    x = "Quincy"\n'
    )
    other = '  File "/home/zaphod/lib/site-packages/torch/nn.py", line 7, in forward\n'
    text = f"xfv_desktop 0\n\n{trace}{inner}{other}beeblebrox.OddError: Quincy\n"
    (logs / "crash-20260102T030405000000.txt").write_text(text, "utf-8")
    (logs / "Quincy.txt").write_text(text, "utf-8")


def test_planted_names_and_paths_do_not_appear(xfv: Program, tmp_path: Path) -> None:
    settings = {
        "examiner": "Quincy Nightingale",
        "cases_folder": "/home/zaphod/cases",
        "model": "dlib-resnet29",
        "recent_cases": ["/home/zaphod/Operation Teapot"],
        "trusted_signers": ["/home/zaphod/beeblebrox.pem"],
        "seed": 7,
    }
    (xfv.home / "settings.json").write_text(json.dumps(settings), "utf-8")
    plant_log(xfv.home / "logs")
    case = tmp_path / "Operation Teapot"
    assert xfv("case", "create", case, "--title", "Operation Teapot").code == 0
    picture = tmp_path / "beeblebrox.jpg"
    picture.write_bytes(find_heads("probe")[0].read_bytes())
    assert xfv("add", case, picture).code == 0
    out = tmp_path / "bundle.zip"
    assert xfv("diagnostics", "--out", out).code == 0
    with zipfile.ZipFile(out) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    everything = "\n".join([*texts, *texts.values()])
    for secret in (*SECRETS, str(tmp_path), str(Path.home()), "/home/"):
        assert secret not in everything, secret
    assert json.loads(texts["settings.json"])["seed"] == 7
    assert json.loads(texts["installation.json"])["recent cases"] >= 1
    log = texts["logs/crash-20260102T030405000000.txt"]
    assert "xfv_desktop/gui/desk.py:12 run" in log
    assert "torch/nn.py:7 forward" in log
    assert "ValueError" in log
    assert out.stat().st_mode & 0o077 == 0
    shown = xfv("diagnostics", "--json").json["files"]
    assert set(shown) == set(texts)


def test_a_kind_of_error_is_kept_only_where_it_is_one() -> None:
    text = "ValueError: Quincy\nzaphod: no error\nxfv_desktop.errors.NoFace: Quincy\n"
    assert reduce_trace(text) == "ValueError\n"


def test_a_full_disk_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(DiskFull):
        write_bundle(Bundle((("one.json", "{}"),)), tmp_path / "bundle.zip")
    assert list(tmp_path.glob("bundle*")) == []


def test_device_and_glossary_are_told(xfv: Program) -> None:
    told = xfv("device", "--json").json
    assert told["used"] in ("cpu", "cuda")
    assert dict(told["facts"])["torch"]
    assert told["self_test"] is None
    terms = {one["name"] for one in xfv("glossary", "--json").json}
    assert {"Comparison score", "FMR", "Deletion"} <= terms


def test_only_settings_without_words_are_told() -> None:
    names = set(diagnostics.HARMLESS)
    assert not names & {"examiner", "cases_folder", "recent_cases", "trusted_signers", "model"}
