"""The large forms of the head: cranium, face, jaw, brow, eye sockets, nose and lids."""

from __future__ import annotations

from rendering.fields import Field, capsule, ellipsoid, smooth_max, smooth_min, sphere
from rendering.landmarks import Landmarks


def cranium(points: Field, marks: Landmarks) -> Field:
    """Return the distance to brain-case and mask of the face; `points` hold |x|, y, z."""
    who = marks.identity
    tall, wide = 0.3 * who.head_height, 0.35 * (who.face_width - 6.4)
    case = ellipsoid(
        points,
        (0.0, 3.4 + tall, -1.0),
        radii=(7.15 + wide, 8.1 + tall, 9.2 + 0.4 * who.forehead),
    )
    mask = ellipsoid(points, (0.0, -1.4, 1.9), radii=(who.face_width, 7.6, 6.8))
    return smooth_min(case, mask, blend=2.4)


def carve(points: Field, marks: Landmarks) -> Field:
    """Return the distance to the whole face without skin relief; `points` hold |x|, y, z."""
    solid = _add_jaw(cranium(points, marks), points, marks=marks)
    solid = _add_cheeks(solid, points, marks=marks)
    solid = _add_orbits(solid, points, marks=marks)
    solid = _add_nose(solid, points, marks=marks)
    lids = sphere(points, marks.eye_centre, radius=marks.eye_radius + 0.14)
    return smooth_min(solid, lids, blend=0.45)


def _add_jaw(solid: Field, points: Field, *, marks: Landmarks) -> Field:
    who, chin = marks.identity, marks.chin_y
    half = who.jaw_width - 0.45
    body = ellipsoid(points, (0.0, chin + 4.2 + 0.5 * who.jaw_height, 2.2), radii=(half, 4.5, 5.5))
    solid = smooth_min(solid, body, blend=1.6)
    angle = (half * 0.87, chin + 4.2 + 0.8 * who.jaw_height, 0.1)
    front = (who.chin_width * 0.6, chin + 1.45, 6.5 + who.chin_depth)
    solid = smooth_min(solid, capsule(points, (angle, front), radii=(1.05, 1.2)), blend=1.7)
    point = (0.0, chin + 1.45, 6.75 + who.chin_depth)
    chin_pad = ellipsoid(points, point, radii=(who.chin_width, 1.45, 1.65))
    return smooth_min(solid, chin_pad, blend=1.3)


def _add_cheeks(solid: Field, points: Field, *, marks: Landmarks) -> Field:
    who = marks.identity
    bone = (who.face_width * 0.64, -2.2, 4.9 + 0.3 * who.cheekbone)
    knob = ellipsoid(points, bone, radii=(1.7, 1.2, 1.65 + 0.35 * who.cheekbone))
    solid = smooth_min(solid, knob, blend=1.7)
    full = 0.3 * who.cheek_fat
    pad = (who.face_width * 0.47, marks.nose_y - 0.5, 5.65 + full)
    cushion = ellipsoid(points, pad, radii=(1.9 + full, 2.3, 1.9 + full))
    solid = smooth_min(solid, cushion, blend=1.8)
    muzzle = ellipsoid(points, (0.0, marks.mouth_y + 0.1, 5.95), radii=(2.9, 2.2, 2.6))
    return smooth_min(solid, muzzle, blend=1.6)


def _add_orbits(solid: Field, points: Field, *, marks: Landmarks) -> Field:
    who = marks.identity
    level = who.brow_height - 0.15
    # The outer end stays within the mask, or the ridge shows as a bump past the temple.
    reach = min(who.eye_spacing + 1.3, 0.72 * who.face_width)
    inner = (0.55, level - 0.15, 7.6 + 0.35 * who.brow_ridge)
    outer = (reach, level + 0.1, 5.95)
    solid = smooth_min(solid, capsule(points, (inner, outer), radii=(0.75, 0.45)), blend=1.3)
    socket = ellipsoid(
        points,
        (who.eye_spacing - 0.25, -0.05, 9.25 - 0.35 * who.eye_depth),
        radii=(1.75, 1.2, 1.75),
    )
    return smooth_max(solid, -socket, blend=1.1)


def _add_nose(solid: Field, points: Field, *, marks: Landmarks) -> Field:
    who, base = marks.identity, marks.nose_y
    front = 9.75 + who.nose_depth
    root = (0.0, 0.7, 7.75 + 0.5 * who.bridge_depth)
    ridge = (root, (0.0, base + 0.75, front - 0.35))
    bridge = capsule(points, ridge, radii=(who.bridge_width, who.bridge_width * 1.15))
    solid = smooth_min(solid, bridge, blend=1.35)
    tip = sphere(points, (0.0, base + 0.45, front - 0.05), radius=who.nose_tip)
    solid = smooth_min(solid, tip, blend=0.75)
    wing = (who.nose_width, base + 0.34, front - 1.4)
    solid = smooth_min(solid, ellipsoid(points, wing, radii=(0.55, 0.6, 0.95)), blend=1.0)
    hole = (who.nose_width * 0.58, base - 0.32, front - 0.75)
    return smooth_max(solid, -ellipsoid(points, hole, radii=(0.34, 0.3, 0.5)), blend=0.25)
