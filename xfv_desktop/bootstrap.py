"""Composition root: environment and settings -> workbench."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from xfv_desktop.settings import find_folders, load_settings
from xfv_desktop.workflow.workbench import Workbench


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
    clock, new_id : callable
        Sources of time and identifiers, replaced in tests.

    Raises
    ------
    SettingsError
        When the settings file is damaged.
    """
    environ = os.environ if environ is None else environ
    folders = find_folders(environ)
    settings = load_settings(folders.settings)
    who = examiner or environ.get("XFV_EXAMINER", "") or settings.examiner
    return Workbench(settings=settings, folders=folders, clock=clock, new_id=new_id, examiner=who)
