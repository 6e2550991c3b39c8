"""Patch-LFW: pictures in which another person's pixels stand, at places that are known.

27 squares of 16 x 16 pixels of a source picture are put into a pair's first picture at the
same places; squares may overlap, and row and column 111 are never reached. In a non-mated
pair the source is the second picture, which raises the FMR; in a mated one a random picture
of another person, which raises the FNMR. Pictures are numbered 2 i and 2 i + 1 for pair i.
Draws are those of numpy's legacy generator from seed 3, begun anew for each kind of pairs,
so they depend on the whole list and its order. A source may have been changed before, being
the first picture of an earlier mated pair. Pictures of another size than 112 get squares and
ranges in proportion.

References
----------
M. Huber, A. T. Luu, P. Terhörst, N. Damer, WACV 2024, arXiv 2304.13409, section 4.2, and the
authors' released code.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from xfv_desktop.domain import Uint8Array
from xfv_desktop.errors import InternalFault

PATCHES, SEED, SIDE, SIZE = 27, 3, 16, 112
# What OpenCV writes when nothing is said; the squares' surroundings change a little, too.
JPEG_QUALITY = 95
Places = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Patched:
    """How one pair's first picture is made.

    Attributes
    ----------
    source : int
        Number of the picture that the squares come from.
    changed : bool
        Whether the source is the first picture of an earlier mated pair, squares and all.
    places : tuple of (int, int)
        Row below a square and its first column, pixels at a height of 112, in the order in
        which squares are put in.
    """

    source: int
    changed: bool
    places: Places


def plan_patches(mated: Sequence[bool], people: Sequence[tuple[str, str]]) -> tuple[Patched, ...]:
    """Return how every pair's first picture is made.

    Parameters
    ----------
    mated : sequence of bool
        Of each pair, in the list's order.
    people : sequence of (str, str)
        Who its pictures show.

    Raises
    ------
    InternalFault
        When a mated pair's person is the only one in the list.
    """
    shown = np.array([person for pair in people for person in pair])
    found: dict[int, Patched] = {}
    for kind in (False, True):
        draws = np.random.RandomState(SEED)
        done: set[int] = set()
        for pair in (k for k, one in enumerate(mated) if one is kind):
            columns = draws.randint(0, SIZE - SIDE, PATCHES)
            rows = draws.randint(SIDE, SIZE, PATCHES)
            source = 2 * pair + 1
            if kind:
                others = np.flatnonzero(shown != shown[2 * pair])
                if not others.size:
                    raise InternalFault("There is nobody else in the list to take squares from.")
                source = int(draws.choice(others, 1)[0])
            places = tuple(zip(rows.tolist(), columns.tolist(), strict=True))
            found[pair] = Patched(source, source in done, places)
            done.add(2 * pair)
    return tuple(found[k] for k in range(len(mated)))


def build_picture(
    plan: Sequence[Patched], pair: int, *, read: Callable[[int], Uint8Array]
) -> Uint8Array:
    """Return a pair's first picture with the squares in it, uint8 (H, W, 3) RGB.

    Parameters
    ----------
    plan : sequence of Patched
        Of all pairs.
    pair : int
        Which one.
    read : callable
        ``read(number)`` returns an untouched picture of the list, uint8 (H, W, 3) RGB.
    """
    made = plan[pair]
    source = read(made.source)
    if made.changed:
        source = build_picture(plan, made.source // 2, read=read)
    picture = read(2 * pair).copy()
    if picture.shape != source.shape:
        raise InternalFault("Squares are taken from a picture of another size.")
    for rows, columns in _list_squares(made, picture.shape):
        picture[rows, columns] = source[rows, columns]
    return picture


def mark_squares(made: Patched, shape: tuple[int, ...]) -> NDArray[np.bool_]:
    """Return where the squares are, bool (H, W)."""
    marked = np.zeros(shape[:2], bool)
    for rows, columns in _list_squares(made, shape):
        marked[rows, columns] = True
    return marked


def _list_squares(made: Patched, shape: tuple[int, ...]) -> list[tuple[slice, slice]]:
    """Return the squares of a picture as slices, in proportion to its size."""
    high, wide = shape[0] / SIZE, shape[1] / SIZE

    def scale(start: int, factor: float) -> slice:
        return slice(round(start * factor), round((start + SIDE) * factor))

    return [(scale(row - SIDE, high), scale(column, wide)) for row, column in made.places]


def compress(picture: Uint8Array) -> bytes:
    """Return a picture, uint8 (H, W, 3) RGB, as JPEG bytes.

    Raises
    ------
    InternalFault
        When it cannot be written.
    """
    quality = [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY]
    done, data = cv2.imencode(".jpg", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR), quality)
    if not done:
        raise InternalFault("The picture could not be written as JPEG.")
    return data.tobytes()
