"""The numbers that make one synthetic adult differ from another."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

import numpy as np


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Describe one invented adult head; lengths in cm, shades in [0, 1]."""

    skin: float
    skin_warmth: float
    face_width: float
    head_height: float
    stretch: float
    forehead: float
    jaw_width: float
    jaw_height: float
    chin_width: float
    chin_depth: float
    chin_length: float
    cheekbone: float
    cheek_fat: float
    eye_spacing: float
    eye_width: float
    eye_opening: float
    eye_tilt: float
    eye_depth: float
    lid_crease: float
    iris: float
    brow_ridge: float
    brow_height: float
    brow_thickness: float
    brow_arch: float
    brow_tilt: float
    brow_shade: float
    nose_length: float
    nose_width: float
    nose_tip: float
    nose_depth: float
    bridge_depth: float
    bridge_width: float
    mouth_width: float
    upper_lip: float
    lower_lip: float
    lip_red: float
    philtrum: float
    neck_width: float
    ear_size: float
    ear_flare: float
    hair_length: float
    hair_shade: float
    hair_line: float
    hair_volume: float
    hair_sweep: float
    hair_curl: float
    temple: float
    beard: float
    age: float
    freckles: float
    lashes: float
    asymmetry: float
    grain: float


_RANGES: dict[str, tuple[float, float]] = {
    "skin": (0.0, 1.0),
    "skin_warmth": (-1.0, 1.0),
    "face_width": (5.9, 6.9),
    "head_height": (-0.8, 0.8),
    "stretch": (0.95, 1.07),
    "forehead": (-0.7, 0.8),
    "jaw_width": (4.2, 6.0),
    "jaw_height": (-0.9, 0.9),
    "chin_width": (1.0, 2.2),
    "chin_depth": (-0.6, 0.6),
    "chin_length": (-0.9, 0.7),
    "cheekbone": (-0.4, 0.9),
    "cheek_fat": (-0.5, 0.7),
    "eye_spacing": (2.9, 3.45),
    "eye_width": (1.24, 1.5),
    "eye_opening": (0.42, 0.60),
    "eye_tilt": (-0.08, 0.22),
    "eye_depth": (-0.3, 0.4),
    "lid_crease": (0.02, 0.18),
    "iris": (0.0, 1.0),
    "brow_ridge": (-0.3, 0.8),
    "brow_height": (1.35, 2.0),
    "brow_thickness": (0.17, 0.42),
    "brow_arch": (0.05, 0.5),
    "brow_tilt": (-0.1, 0.22),
    "brow_shade": (0.45, 1.0),
    "nose_length": (3.6, 4.8),
    "nose_width": (0.8, 1.35),
    "nose_tip": (0.66, 1.0),
    "nose_depth": (-0.6, 0.8),
    "bridge_depth": (-0.6, 0.5),
    "bridge_width": (0.48, 0.8),
    "mouth_width": (2.0, 2.7),
    "upper_lip": (0.32, 0.64),
    "lower_lip": (0.5, 0.9),
    "lip_red": (0.0, 1.0),
    "philtrum": (1.45, 2.2),
    "neck_width": (-0.9, 0.6),
    "ear_size": (0.88, 1.12),
    "ear_flare": (0.3, 0.6),
    "hair_length": (0.2, 1.0),
    "hair_shade": (0.0, 1.0),
    "hair_line": (5.6, 7.2),
    "hair_volume": (0.5, 1.3),
    "hair_sweep": (-1.0, 1.0),
    "hair_curl": (0.0, 1.0),
    "temple": (0.0, 1.0),
    "beard": (0.0, 0.0),
    "age": (0.1, 0.55),
    "freckles": (0.0, 0.6),
    "lashes": (0.0, 0.4),
    "asymmetry": (-1.0, 1.0),
    "grain": (0.0, 60.0),
}
_BONES = tuple(
    name
    for name in _RANGES
    if name.split("_")[0]
    in {
        "face",
        "head",
        "forehead",
        "jaw",
        "chin",
        "cheekbone",
        "cheek",
        "eye",
        "brow",
        "nose",
        "bridge",
        "mouth",
        "upper",
        "lower",
        "philtrum",
        "stretch",
    }
)


def draw_identity(seed: int, *, caricature: float = 1.0, **fixed: float) -> Identity:
    """Draw the numbers of one adult from a seed.

    Parameters
    ----------
    seed : int
        Start of the random sequence.
    caricature : float
        Factor by which the shape numbers move away from the middle of their ranges.
    **fixed : float
        Numbers that replace drawn ones.

    Returns
    -------
    Identity
        The same numbers for the same arguments, always.
    """
    random = np.random.default_rng(seed)
    drawn = {name: float(random.uniform(*_RANGES[name])) for name in _names()}
    for name in _BONES:
        middle = sum(_RANGES[name]) / 2
        drawn[name] = middle + caricature * (drawn[name] - middle)
    drawn["brow_shade"] = min(drawn["brow_shade"], 1.0)
    return replace(Identity(**drawn), **fixed)


def _names() -> tuple[str, ...]:
    return tuple(field.name for field in fields(Identity))
