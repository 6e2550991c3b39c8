"""What happens when something gives out: settings, caches, the graphics card, the disk."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from xfv_desktop.bootstrap import build_workbench
from xfv_desktop.errors import DeviceLost, DiskFull, SettingsError
from xfv_desktop.resources import find
from xfv_desktop.settings import Settings, rescue_settings
from xfv_desktop.workflow import calibration_sets
from xfv_desktop.workflow.device_loss import survive_device_loss
from xfv_desktop.workflow.free_space import RESERVE, require_intake_space, require_space
from xfv_desktop.workflow.upkeep import set_damaged_aside
from xfv_desktop.workflow.workbench import Workbench

AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("no json", Settings()),
        ("[1]", Settings()),
        ('{"seed": 7, "colour": "red"}', Settings(seed=7)),
        ('{"seed": 7, "operating_fmr": 2}', Settings(seed=7)),
        ('{"theme": 3, "recent_cases": 5, "examiner": "E. X"}', Settings(examiner="E. X")),
    ],
)
def test_damaged_settings_are_set_aside_and_the_rest_is_kept(
    tmp_path: Path, text: str, kept: Settings
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, "utf-8")
    found = rescue_settings(path, AT)
    assert found.settings == kept
    assert found.problems
    assert found.copy == tmp_path / "settings.json.damaged-20260102T030405"
    assert found.copy.read_text("utf-8") == text
    assert not path.exists()


def test_sound_settings_stay_where_they_are(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"seed": 7}', "utf-8")
    found = rescue_settings(path, AT)
    assert (found.settings.seed, found.copy, found.problems) == (7, None, ())
    assert path.exists()


def test_the_window_starts_on_damaged_settings_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"nonsense": 1}', "utf-8")
    environ = {"XFV_HOME": str(tmp_path)}
    with pytest.raises(SettingsError):
        build_workbench(environ)
    (notice,) = build_workbench(environ, rescue=True).notices
    assert "nonsense" in notice.text
    assert "settings.json.damaged-" in notice.advice


def test_damaged_caches_are_set_aside_and_named(workbench: Workbench, tmp_path: Path) -> None:
    workbench.folders = SimpleNamespace(models=tmp_path / "models")  # type: ignore[assignment] # the one folder that is asked for
    sets = calibration_sets.find_folder(workbench)
    sets.mkdir(parents=True)
    shipped = find("calibration/dlib-resnet29.json")
    for ending in (".json", ".npz"):
        shutil.copy(shipped.with_suffix(ending), sets / f"dlib-resnet29{ending}")
    (sets / "half.json").write_text('{"schema": ', "utf-8")
    card = tmp_path / "models" / "broken" / "card.json"
    card.parent.mkdir(parents=True)
    card.write_text("{}", "utf-8")
    kept = tmp_path / "models" / "population" / "one.npy"
    kept.parent.mkdir()
    kept.write_bytes(b"no array")
    notices = set_damaged_aside(workbench)
    assert [n.text.split(" is ")[0] for n in notices] == [
        "The score set half.json",
        "The card of the recognizer broken",
        "The kept population map one.npy",
    ]
    assert workbench.notices == list(notices)
    assert {p.name for p in sets.iterdir()} >= {"dlib-resnet29.json", "dlib-resnet29.npz"}
    assert not any(p.exists() for p in (sets / "half.json", card, kept))
    assert set_damaged_aside(workbench) == ()


class Card:
    """A recognizer that fails as a graphics card does, once."""

    def __init__(self) -> None:
        self.fails = 1
        self.calls = 0

    def work(self, _bench: Workbench, word: str) -> str:
        """Return the word, or fail."""
        self.calls += 1
        if self.fails:
            self.fails -= 1
            raise RuntimeError("CUDA error: unspecified launch failure\nmore lines")
        return word


def test_work_goes_on_after_the_graphics_card_failed(workbench: Workbench) -> None:
    card = Card()
    workbench.engines.recognizers["any", "cuda"] = object()  # type: ignore[assignment] # never used again
    assert survive_device_loss(card.work)(workbench, "done") == "done"
    assert card.calls == 2
    assert not workbench.engines.recognizers
    (notice,) = workbench.notices
    assert "continues on the processor" in notice.text
    assert "unspecified launch failure" in notice.text
    assert "more lines" not in notice.text


def test_work_stops_where_the_policy_says_so(workbench: Workbench) -> None:
    workbench.settings = Settings(continue_on_cpu=False)
    card = Card()
    with pytest.raises(DeviceLost):
        survive_device_loss(card.work)(workbench, "done")
    assert card.calls == 1


@pytest.mark.parametrize("words", ["odd", "CUDA out of memory", "CUBLAS_STATUS_ALLOC_FAILED"])
def test_other_faults_are_not_taken_for_a_lost_card(workbench: Workbench, words: str) -> None:
    def work(_bench: Workbench) -> None:
        raise RuntimeError(words)

    with pytest.raises(RuntimeError, match=words):
        survive_device_loss(work)(workbench)
    assert not workbench.engines.device_fault


def test_what_stands_in_for_the_card_is_named_in_every_record(
    workbench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    from xfv_desktop.recognition import embedding

    monkeypatch.setattr(
        embedding, "resolve_device", lambda name: "cuda" if name != "cpu" else name
    )
    asked: list[str] = []

    def load(_card: object, _folder: Path, *, device: str) -> SimpleNamespace:
        asked.append(device)
        return SimpleNamespace(device=device, device_name="a processor")

    monkeypatch.setattr(embedding, "load_recognizer", load)
    workbench.engines.device_fault = "the graphics card failed (odd)"
    found = workbench.recognizer("dlib-resnet29", "auto")
    assert asked == ["cpu"]
    assert found.device_name == "a processor, in place of: the graphics card failed (odd)"
    assert workbench.recognizer("dlib-resnet29", "cpu").device_name == "a processor"
    workbench.settings = Settings(continue_on_cpu=False)
    with pytest.raises(DeviceLost):
        workbench.recognizer("dlib-resnet29", "auto")


def leave(free: int) -> Callable[[Path], object]:
    return lambda _path: SimpleNamespace(free=free, total=2 * free, used=free)


def test_a_full_disk_is_said_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = tmp_path / "one.png"
    picture.write_bytes(bytes(1000))
    case = tmp_path / "not" / "there" / "yet"
    monkeypatch.setattr(shutil, "disk_usage", leave(RESERVE + 999))
    with pytest.raises(DiskFull, match="taking in 1 file"):
        require_intake_space(case, [picture])
    monkeypatch.setattr(shutil, "disk_usage", leave(RESERVE + 1000))
    require_intake_space(case, [picture, tmp_path / "missing.png"])
    with pytest.raises(DiskFull, match="32 MiB"):
        require_space(case, 2**20, purpose="a report")


def test_the_settings_snapshot_tells_the_policy() -> None:
    assert json.loads(Settings().snapshot())["continue_on_cpu"] is True
