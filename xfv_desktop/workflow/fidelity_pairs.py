"""Labelled pairs for the fidelity study: the list, its identity-disjoint split, the crops."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from pathlib import Path

import numpy as np

from xfv_desktop.attribution.fidelity import narrow
from xfv_desktop.domain import ModelCard, Uint8Array
from xfv_desktop.errors import MissingFile, UsageError
from xfv_desktop.evidence.decode import decode
from xfv_desktop.evidence.limits import IntakeLimits
from xfv_desktop.recognition import alignment, detection

_COLUMNS = ("pair_id", "mated", "identity_a", "image_a", "identity_b", "image_b")


@dataclass(frozen=True)
class LabelledPair:
    """Two pictures of which it is known whether they show one person.

    Names stay in memory: what is written names a pair by its ``id`` alone.
    """

    id: str
    mated: bool
    people: tuple[str, str]
    images: tuple[str, str]


def read_pairs(path: Path, *, subset: str = "std") -> tuple[LabelledPair, ...]:
    """Return the pairs of a CSV file.

    Parameters
    ----------
    path : Path
        With columns ``pair_id, mated (1 or 0), identity_a, image_a, identity_b, image_b``.
    subset : str
        Where there is a column ``set``, the rows wanted.

    Raises
    ------
    MissingFile
        When there is no such file.
    UsageError
        When a column is missing or there is no pair.
    """
    if not path.is_file():
        raise MissingFile("There is no list of pairs at this path.")
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    if not rows or any(rows[0].get(name) is None for name in _COLUMNS):
        raise UsageError(
            "The list of pairs is empty or lacks a column.",
            advice="It needs the columns " + ", ".join(_COLUMNS) + ".",
        )
    return tuple(
        LabelledPair(
            row["pair_id"],
            row["mated"] == "1",
            (row["identity_a"], row["identity_b"]),
            (row["image_a"], row["image_b"]),
        )
        for row in rows
        if row.get("set", subset) == subset
    )


def is_for_tuning(person: str) -> bool:
    """Tell whether a person belongs to the tuning part: a quarter, fixed by the name's hash."""
    return hashlib.sha256(person.encode()).digest()[0] % 4 == 0


def split_pairs(
    pairs: Iterable[LabelledPair],
) -> tuple[tuple[LabelledPair, ...], tuple[LabelledPair, ...]]:
    """Return the pairs for tuning and those for the table; no person is in both.

    A pair belongs to a part when both of its people do; the others are left out.
    """
    dev: list[LabelledPair] = []
    test: list[LabelledPair] = []
    for pair in pairs:
        parts = {is_for_tuning(person) for person in pair.people}
        if len(parts) == 1:
            (dev if parts == {True} else test).append(pair)
    return tuple(dev), tuple(test)


def order_pairs(pairs: Iterable[LabelledPair]) -> tuple[LabelledPair, ...]:
    """Return pairs in the order of their ids' hashes, new people first.

    Pairs that show a person for the second time come after those of new people, mated and
    non-mated pairs counted apart, and the two kinds alternate, so that any beginning of the
    list is balanced.
    """
    ordered = sorted(pairs, key=_hash)
    kinds = [_put_new_first([p for p in ordered if p.mated is mated]) for mated in (True, False)]
    mixed = chain.from_iterable(zip_longest(*kinds))
    return tuple(pair for pair in mixed if pair is not None)


def _hash(pair: LabelledPair) -> str:
    return hashlib.sha256(pair.id.encode()).hexdigest()


def _put_new_first(pairs: Sequence[LabelledPair]) -> list[LabelledPair]:
    """Return the pairs whose people were not seen before, then the others."""
    seen: set[str] = set()
    new: list[LabelledPair] = []
    again: list[LabelledPair] = []
    for pair in pairs:
        (again if seen & set(pair.people) else new).append(pair)
        seen |= set(pair.people)
    return new + again


@dataclass(frozen=True)
class CropReader:
    """Make a recognizer's aligned crops of listed pictures.

    Attributes
    ----------
    root : Path
        Folder of the pictures.
    card : ModelCard
        The recognizer.
    limits : IntakeLimits
        On the files.
    aligned : bool
        The pictures are aligned crops already (a wider one is narrowed to its middle
        columns); else the central face is looked for and aligned.
    """

    root: Path
    card: ModelCard
    limits: IntakeLimits
    aligned: bool = True

    def read(self, image: str) -> Uint8Array:
        """Return one crop, uint8 (H, W, 3) RGB.

        Raises
        ------
        MissingFile
            When there is no such picture.
        NoFace, WrongCropSize, EvidenceError
            When no crop can be made of it.
        """
        path = self.root / image
        if not path.is_file():
            raise MissingFile("A picture of the list is not in the folder.")
        pixels = decode(path.read_bytes(), limits=self.limits).pixels
        if not self.aligned:
            faces = detection.detect(pixels)
            size = (pixels.shape[0], pixels.shape[1])
            face, _ = detection.choose(faces, "central", size)
            return alignment.align(pixels, face, self.card).crop
        if pixels.shape[1] > self.card.input_size[1]:
            pixels = np.asarray(narrow(pixels, self.card.input_size[1]), np.uint8)
        return alignment.accept_aligned(pixels, self.card).crop
