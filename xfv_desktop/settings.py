"""Typed settings and user folders: load, validate, refuse unknown keys, snapshot."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from xfv_desktop.errors import SettingsError


class Settings(BaseModel):
    """What a person may set; every field has a working default.

    ``operating_fmr`` is the FMR the default threshold is fixed at, unless ``operating_eer``
    says that it lies where both error rates are equal; ``jitter_draws`` the
    number of re-aligned scores behind a spread; ``curve_step`` is in percent of pixels;
    ``precision`` that of the attribution maps (scores are always in single precision);
    ``sanity_checks`` says whether the window's explanations are checked for sanity;
    ``continue_on_cpu`` whether work goes on there, and says so, when the graphics card fails;
    ``manual_noise`` is how much points placed by hand scatter, in inter-eye distances, None where
    the laboratory did not measure it, and ``manual_noise_note`` how it did;
    ``verbal_scale`` names the file of a laboratory's words for likelihood ratios.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    examiner: str = ""
    theme: Literal["system", "light", "dark"] = "system"
    language: Literal["system", "en", "de"] = "system"
    device: Literal["auto", "cpu", "cuda"] = "auto"
    model: str = "dlib-resnet29"
    detector: Literal["dlib", "yunet"] = "dlib"
    operating_fmr: float = Field(default=0.01, gt=0, lt=1)
    operating_eer: bool = False
    methods: tuple[str, ...] = ("fggb", "xssab")
    curve_step: int = Field(default=5, ge=1, le=50)
    precision: Literal["float32", "tf32", "bf16"] = "float32"
    sanity_checks: bool = True
    continue_on_cpu: bool = True
    jitter_draws: int = Field(default=32, ge=20, le=1000)
    manual_noise: float | None = Field(default=None, gt=0, le=0.25)
    manual_noise_note: str = ""
    seed: int = Field(default=0, ge=0)
    upsample: int = Field(default=0, ge=0, le=2)
    max_bytes: int = Field(default=512 * 1024 * 1024, gt=0)
    max_pixels: int = Field(default=200_000_000, gt=0)
    max_frames: int = Field(default=2000, gt=0)
    cases_folder: str = ""
    trusted_signers: tuple[str, ...] = ()
    verbal_scale: str = ""
    recent_cases: tuple[str, ...] = ()

    def snapshot(self) -> str:
        """Return the settings that can change a result, as canonical JSON."""
        personal = {"examiner", "theme", "language", "cases_folder"}
        personal |= {"trusted_signers", "recent_cases"}
        values = self.model_dump(mode="json", exclude=personal)
        return json.dumps(values, sort_keys=True, separators=(",", ":"))


@dataclass(frozen=True)
class Folders:
    """Where a user's files live; ``XFV_HOME`` moves all of them."""

    settings: Path
    models: Path
    cache: Path
    cases: Path
    logs: Path


def find_folders(environ: Mapping[str, str]) -> Folders:
    """Return the user's folders, from ``XFV_HOME`` or the platform's conventions."""
    home = environ.get("XFV_HOME")
    if home:
        root = Path(home).expanduser().resolve()
        return Folders(
            settings=root / "settings.json",
            models=root / "models",
            cache=root / "cache",
            cases=root / "cases",
            logs=root / "logs",
        )
    dirs = platformdirs.PlatformDirs("xfv_desktop", appauthor=False)
    data = Path(dirs.user_data_dir)
    return Folders(
        settings=Path(dirs.user_config_dir) / "settings.json",
        models=data / "models",
        cache=Path(dirs.user_cache_dir),
        cases=Path(dirs.user_documents_dir) / "xfv cases",
        logs=Path(dirs.user_log_dir),
    )


def load_settings(path: Path) -> Settings:
    """Read the settings; defaults when there is no file yet.

    Raises
    ------
    SettingsError
        When the file is no JSON, or holds an unknown key or an impossible value.
    """
    if not path.exists():
        return Settings()
    try:
        return Settings.model_validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        raise SettingsError(f"Settings cannot be read: {where}: {first['msg']}.") from error
    except OSError as error:
        raise SettingsError(f"Settings cannot be read: {error.strerror}.") from error


@dataclass(frozen=True)
class Rescue:
    """What could be read of damaged settings, where the file went, and what was wrong with it."""

    settings: Settings
    copy: Path | None
    problems: tuple[str, ...]


def rescue_settings(path: Path, at: datetime) -> Rescue:
    """Return the settings, setting a damaged file aside and keeping what is sound in it.

    Unknown keys are dropped and impossible values replaced by their defaults; each is named.

    Parameters
    ----------
    path : Path
        The settings file.
    at : datetime
        The present time; it names the copy.
    """
    try:
        return Rescue(load_settings(path), None, ())
    except SettingsError as error:
        settings, problems = _salvage(path)
        return Rescue(settings, set_aside(path, at), problems or (error.text,))


def _salvage(path: Path) -> tuple[Settings, tuple[str, ...]]:
    """Return what is sound in a damaged file, and the names of what is not."""
    try:
        held = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return Settings(), ()
    if not isinstance(held, dict):
        return Settings(), ()
    try:
        return Settings.model_validate_json(json.dumps(held)), ()
    except ValidationError as error:
        bad = sorted({str(one["loc"][0]) for one in error.errors() if one["loc"]})
    sound = {name: value for name, value in held.items() if name not in bad}
    named = tuple(f"{name[:60]} was not understood" for name in bad)
    return Settings.model_validate_json(json.dumps(sound)), named


def set_aside(path: Path, at: datetime) -> Path | None:
    """Rename a damaged file so that nothing reads it again; return its new name, if it went."""
    copy = path.with_name(f"{path.name}.damaged-{at.strftime('%Y%m%dT%H%M%S')}")
    try:
        path.replace(copy)
    except OSError:
        return None
    return copy


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings, owner-only, replacing the file in one step.

    Raises
    ------
    SettingsError
        When the folder cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(".new")
        draft.write_text(settings.model_dump_json(indent=2) + "\n", encoding="utf-8")
        draft.chmod(0o600)
        draft.replace(path)
    except OSError as error:
        raise SettingsError(
            f"Settings cannot be saved: {error.strerror}.",
            advice="Check the folder's permissions, or set XFV_HOME to a writable folder.",
        ) from error
