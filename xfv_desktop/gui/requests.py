"""What the window asks the use cases for: which sample, under which conditions."""

from __future__ import annotations

from dataclasses import dataclass

from xfv_desktop.domain import SampleChoice

Choice = SampleChoice


@dataclass(frozen=True)
class Conditions:
    """How to compare; None means the setting."""

    model: str | None = None
    threshold: float | None = None
    fmr: float | None = None
    eer: bool = False
