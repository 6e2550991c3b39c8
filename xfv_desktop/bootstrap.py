"""Composition root: environment and settings -> workbench."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from xfv_desktop.settings import Folders, Rescue, find_folders, load_settings, rescue_settings
from xfv_desktop.workflow.workbench import Notice, Workbench


def now() -> datetime:
    """Return the present time in UTC."""
    return datetime.now(UTC)


def make_id() -> str:
    """Return a fresh random identifier, 32 hexadecimal digits."""
    return uuid.uuid4().hex


def build_workbench(
    environ: Mapping[str, str] | None = None,
    *,
    examiner: str = "",
    rescue: bool = False,
    clock: Callable[[], datetime] = now,
    new_id: Callable[[], str] = make_id,
) -> Workbench:
    """Return a workbench for this user.

    Parameters
    ----------
    environ : mapping, optional
        Environment variables; ``XFV_HOME`` and ``XFV_EXAMINER`` are read.
    examiner : str
        Who acts; takes precedence over the environment and the settings.
    rescue : bool
        Set a damaged settings file aside and go on with what is sound in it; the workbench's
        notices say so. A command line refuses instead, because nobody may read a notice.
    clock, new_id : callable
        Sources of time and identifiers, replaced in tests.

    Raises
    ------
    SettingsError
        When the settings file is damaged and nothing is to be rescued.
    """
    environ = os.environ if environ is None else environ
    folders = find_folders(environ)
    found = _read_settings(folders, clock) if rescue else None
    settings = load_settings(folders.settings) if found is None else found.settings
    who = examiner or environ.get("XFV_EXAMINER", "") or settings.examiner
    bench = Workbench(settings=settings, folders=folders, clock=clock, new_id=new_id, examiner=who)
    if found is not None and found.problems:
        bench.notices.append(_tell_rescue(found))
    return bench


def _read_settings(folders: Folders, clock: Callable[[], datetime]) -> Rescue:
    return rescue_settings(folders.settings, clock())


def _tell_rescue(found: Rescue) -> Notice:
    """Return the notice of damaged settings: what was wrong, and where the file is now."""
    kept = f"The old file is kept as {found.copy}." if found.copy else ""
    return Notice(
        f"The settings were damaged: {'; '.join(found.problems)}. The rest is in force.",
        advice=f"{kept} Look through the settings page and save it.".strip(),
    )
