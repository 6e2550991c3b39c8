"""Turn surface points into light that reaches the camera."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rendering.camera import turn
from rendering.complexion import beard_mask, colour_skin, lip_mask
from rendering.fields import Field, column, length
from rendering.gaze import colour_eye
from rendering.hair import strand_direction, strand_frame, strand_noise
from rendering.head import Head, Matter
from rendering.noise import plane_noise, space_noise
from rendering.tints import hair_tint
from rendering.tracing import find_light, find_normals, find_openness


@dataclass(frozen=True, slots=True)
class Surface:
    """Hold what the camera sees at n points (head frame, cm)."""

    points: Field
    bent: Field
    normals: Field
    to_camera: Field
    matter: np.ndarray
    hair_gap: Field


@dataclass(frozen=True, slots=True)
class Coat:
    """Hold the look of n points: colour (3, n), strength and sharpness of the highlight (n,)."""

    colour: Field
    strength: Field
    sharpness: Field


def shade(head: Head, points: Field, *, to_camera: Field) -> Field:
    """Return the linear colour of surface points, shape (3, n).

    Parameters
    ----------
    head : Head
        The head that was hit.
    points, to_camera : ndarray, shape (3, n), float32
        Places on the surface and unit vectors to the camera, in the head frame.
    """
    surface = _inspect(head, points, to_camera)
    coat = _coat(head, surface)
    rough = _roughen(head, surface)
    openness = find_openness(head.distance, points, normals=surface.normals)
    return _light(head, surface, coat=coat, normals=rough, openness=openness)


def _inspect(head: Head, points: Field, to_camera: Field) -> Surface:
    parts = head.parts(points)
    normals = find_normals(head.distance, points)
    matter = np.argmin(parts, axis=0)
    return Surface(points, head.unbend(points), normals, to_camera, matter, parts[Matter.HAIR])


def _coat(head: Head, surface: Surface) -> Coat:
    count = surface.matter.size
    colour = np.empty((3, count), np.float32)
    strength, sharpness = np.full(count, 0.13, np.float32), np.full(count, 16.0, np.float32)
    for matter, paint in _PAINTS.items():
        chosen = np.flatnonzero(surface.matter == matter)
        if chosen.size:
            colour[:, chosen] = paint(head, surface, chosen)
    eye, cloth = surface.matter == Matter.EYE, surface.matter == Matter.CLOTH
    strength[eye], sharpness[eye] = 0.9, 170.0
    strength[cloth] = 0.015
    skin = surface.matter == Matter.SKIN
    strength *= 1.0 - 0.85 * skin * beard_mask(surface.bent, head.marks)
    lips = skin * lip_mask(surface.bent, head.marks)
    strength += 0.14 * lips
    sharpness += 12.0 * lips
    return Coat(colour, strength, sharpness)


def _paint_skin(head: Head, surface: Surface, chosen: np.ndarray) -> Field:
    return colour_skin(surface.bent[:, chosen], surface.hair_gap[chosen], marks=head.marks)


def _paint_hair(head: Head, surface: Surface, chosen: np.ndarray) -> Field:
    frame = strand_frame(surface.bent[:, chosen], head.marks)
    strands = 0.45 * strand_noise(frame, 5.0, 0.4) + 0.4 * strand_noise(frame, 10.0, 0.8)
    strands = strands + 0.25 * strand_noise(frame, 1.5, 0.15)
    return hair_tint(head.marks.identity.hair_shade) * np.clip(1.0 + 0.55 * strands, 0.2, 2.0)


def _paint_eye(head: Head, surface: Surface, chosen: np.ndarray) -> Field:
    towards = surface.to_camera.mean(axis=1, keepdims=True)
    return colour_eye(surface.bent[:, chosen], towards / length(towards), marks=head.marks)


def _paint_cloth(head: Head, surface: Surface, chosen: np.ndarray) -> Field:
    x, y, _ = surface.bent[:, chosen]
    knit = 1.0 + 0.10 * plane_noise(x * 7.0, y * 7.0) + 0.05 * np.sin(28.0 * x)
    return column(head.marks.view.garment) ** np.float32(2.2) * knit


_PAINTS = {
    Matter.SKIN: _paint_skin,
    Matter.HAIR: _paint_hair,
    Matter.EYE: _paint_eye,
    Matter.CLOTH: _paint_cloth,
}


def _roughen(head: Head, surface: Surface) -> Field:
    scale = np.choose(surface.matter, [0.045, 0.10, 0.0, 0.06]).astype(np.float32)
    grain = np.float32(head.marks.identity.grain)
    pits = np.stack(
        [
            space_noise(surface.bent * 7.0 + grain + shift)
            + 0.9 * space_noise(surface.bent * 14.0 + shift)
            for shift in (0.0, 11.0, 23.0)
        ]
    )
    rough = surface.normals + scale * pits
    return rough / length(rough)


def _light(head: Head, surface: Surface, *, coat: Coat, normals: Field, openness: Field) -> Field:
    view = head.marks.view
    into_head = turn(view).T
    lamp = column((view.light_x, view.light_y, 1.1))
    lamp = into_head @ (lamp / length(lamp))
    seen = find_light(head.distance, surface.points + 0.06 * surface.normals, towards=lamp)
    hue = column((1 + 0.06 * view.warmth, 1.0, 1 - 0.09 * view.warmth))
    direct = _soften(surface, np.einsum("in,in->n", normals, np.broadcast_to(lamp, normals.shape)))
    direct = direct * (0.25 + 0.75 * seen) ** column((0.7, 1.0, 1.1)) * (1.12 * view.key) * hue
    around = _ambient(normals, into_head, side=-view.light_x) * view.ambient
    around = around * openness ** column((0.85, 1.15, 1.25)) * column((0.96, 1.0, 1.05))
    shine = _shine(surface, coat, normals=normals, lamp=lamp) * (seen * view.key)
    edge = 1.0 - np.clip(np.einsum("in,in->n", normals, surface.to_camera), 0, 1)
    rim = 0.10 * edge**4 * openness
    tone = 0.35 + 0.65 * np.clip(coat.colour.mean(axis=0) / 0.5, 0, 1)
    return coat.colour * (direct + around) + (shine + rim) * tone


def _soften(surface: Surface, facing: Field) -> Field:
    """Wrap light around skin, red furthest: a cheap stand-in for light under the skin."""
    skin = surface.matter == Matter.SKIN
    wrap = np.where(skin, column((0.36, 0.22, 0.16)), np.float32(0.15))
    return np.clip((facing + wrap) / (1.0 + wrap), 0.0, None)


def _ambient(normals: Field, into_head: Field, *, side: float) -> Field:
    up = (into_head @ column((0.0, 1.0, 0.0)))[:, 0] @ normals
    fill = (into_head @ column((0.9 * side, 0.1, 0.8)))[:, 0] @ normals
    return 0.55 + 0.25 * up + 0.45 * np.clip(0.5 * fill + 0.5, 0.0, 1.0)


def _shine(surface: Surface, coat: Coat, *, normals: Field, lamp: Field) -> Field:
    half = surface.to_camera + lamp
    half = half / length(half)
    plain = np.clip(np.einsum("in,in->n", normals, half), 0.0, 1.0)
    broad = plain ** (0.35 * coat.sharpness) * 0.35
    return np.where(
        surface.matter == Matter.HAIR,
        _strand_shine(surface, half),
        coat.strength
        * (plain**coat.sharpness + np.where(surface.matter == Matter.SKIN, broad, 0)),
    )


def _strand_shine(surface: Surface, half: Field) -> Field:
    # Highlights of fibres lie across the strands (Kajiya and Kay 1989).
    noise = space_noise(surface.bent * column((6.0, 0.5, 1.0)))
    strands = strand_direction(surface.bent, surface.normals)
    along = np.einsum("in,in->n", strands, half) + 0.12 * noise
    return 0.07 * np.sqrt(np.clip(1.0 - along * along, 0.0, 1.0)) ** 55
