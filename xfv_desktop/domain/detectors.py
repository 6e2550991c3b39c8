"""Detectors as cards: what finds faces, what its five points mean, how much they scatter."""

from __future__ import annotations

from dataclasses import dataclass

from xfv_desktop.domain.terms import LandmarkConvention


@dataclass(frozen=True)
class DetectorCard:
    """A detector of faces and of five landmarks.

    ``noise`` is the standard deviation of one landmark coordinate in inter-eye distances,
    None where nobody measured it; ``noise_note`` says how it was measured or what is taken
    instead. ``sha256`` is of the network's file, empty where the detector is a library's own.
    ``convention`` is None where the recognizer's own convention is followed.
    """

    id: str
    name: str
    convention: LandmarkConvention | None
    noise: float | None
    noise_note: str
    licence: str
    training_data: str
    source: str
    paper: str
    sha256: str = ""
    notes: str = ""
