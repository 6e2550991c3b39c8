"""Stored records that only the case file knows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class TemplateRecord:
    """A stored template: .npy float32 (D,), little-endian, under ``sha256``.

    ``crop_sha256`` names the stored aligned crop it was computed from.
    """

    id: str
    at: datetime
    crop_sha256: str
    model_id: str
    model_sha256: str
    dimension: int
    sha256: str
