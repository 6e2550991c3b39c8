"""The numbers of one photograph: pose, expression, light, backdrop."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Describe how a head is taken; angles in degrees, lengths in cm, colours in [0, 1].

    `yaw` turns the head to the viewer's right, `pitch` lowers the chin, `roll` tilts it;
    `light_x`/`light_y` give the direction of the main lamp (right, up; towards the camera is 1.1).
    """

    yaw: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    light_x: float = 0.45
    light_y: float = 0.6
    key: float = 1.0
    ambient: float = 0.5
    warmth: float = 0.0
    smile: float = 0.05
    eyelid: float = 1.0
    brow_lift: float = 0.0
    backdrop: tuple[float, float, float] = (0.62, 0.66, 0.70)
    garment: tuple[float, float, float] = (0.22, 0.27, 0.33)
    scale: float = 1.0
    grain: float = 0.006
    seed: int = 0
