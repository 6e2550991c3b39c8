"""Settings and folders: defaults, damage, round trip."""

from __future__ import annotations

from pathlib import Path

import pytest

from xfv_desktop.errors import SettingsError
from xfv_desktop.settings import Settings, find_folders, load_settings, save_settings


def test_home_moves_every_folder(tmp_path: Path) -> None:
    """XFV_HOME is the root of all of them."""
    folders = find_folders({"XFV_HOME": str(tmp_path)})
    for path in (folders.settings, folders.models, folders.cache, folders.cases, folders.logs):
        assert tmp_path in path.parents


def test_round_trip_is_owner_only(tmp_path: Path) -> None:
    """What is saved is read again, and nobody else may read it."""
    path = tmp_path / "deep" / "settings.json"
    settings = Settings(examiner="E. Examiner", operating_fmr=0.001)
    save_settings(path, settings)
    assert load_settings(path) == settings
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "text", ["", "no json", '{"unknown": 1}', '{"operating_fmr": 2}', '{"jitter_draws": 1}']
)
def test_damage_is_named(tmp_path: Path, text: str) -> None:
    """Broken files, unknown keys and impossible values are refused in words."""
    path = tmp_path / "settings.json"
    path.write_text(text)
    with pytest.raises(SettingsError):
        load_settings(path)


def test_snapshot_leaves_the_person_out() -> None:
    """The snapshot kept with results is canonical and holds no personal choice."""
    one = Settings(examiner="A", theme="dark", recent_cases=("x",)).snapshot()
    assert one == Settings(examiner="B").snapshot()
    assert "examiner" not in one
