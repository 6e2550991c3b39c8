"""The synthetic heads that come with the program: their pictures and aligned crops.

They belong to nobody, everybody has the same ones, and so a check that needs somebody else
for a partner can be run again anywhere. Do not judge a recognizer's accuracy by them.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from xfv_desktop.domain import ModelCard, Uint8Array
from xfv_desktop.errors import InternalFault
from xfv_desktop.evidence.decode import decode
from xfv_desktop.recognition import alignment, detection
from xfv_desktop.resources import find
from xfv_desktop.workflow.workbench import Workbench


@dataclass(frozen=True)
class SyntheticPicture:
    """One synthetic picture: its file, whose head it shows, what it is for, its SHA-256.

    ``identity`` is empty where no head, or several, can be seen.
    """

    path: Path
    identity: str
    purpose: str
    sha256: str


@dataclass(frozen=True, eq=False)
class SyntheticSample:
    """An aligned crop, uint8 (H, W, 3) RGB, of the head in one synthetic picture."""

    picture: SyntheticPicture
    crop: Uint8Array


def list_pictures() -> tuple[SyntheticPicture, ...]:
    """Return the synthetic pictures in the order of their index."""
    index = json.loads(find("demo/index.json").read_text(encoding="utf-8"))
    return tuple(
        SyntheticPicture(
            path=find(f"demo/{one['file']}"),
            identity=one["identity"] if isinstance(one["identity"], str) else "",
            purpose=str(one["purpose"]),
            sha256=str(one["sha256"]),
        )
        for one in index["pictures"]
    )


def list_heads() -> tuple[SyntheticPicture, ...]:
    """Return the pictures that show one head of a named identity, in the index's order."""
    return tuple(one for one in list_pictures() if one.identity)


def align_head(
    workbench: Workbench, picture: SyntheticPicture, card: ModelCard
) -> SyntheticSample:
    """Return a head aligned as a recognizer needs it; the workbench keeps it.

    The face is looked for as in any other picture.

    Raises
    ------
    InternalFault
        When no face is found, which is a damaged installation.
    """
    key = (picture.sha256, card.input_size, card.convention)
    kept = workbench.engines.heads
    with workbench.engines.lock:
        if key not in kept:
            kept[key] = _cut(workbench, picture, card)
        return SyntheticSample(picture, kept[key])


def _cut(workbench: Workbench, picture: SyntheticPicture, card: ModelCard) -> Uint8Array:
    """Return the aligned crop of the largest face of a picture, uint8 (H, W, 3)."""
    pixels = decode(picture.path.read_bytes(), frame=0, limits=workbench.limits).pixels
    faces = workbench.detect(pixels)
    if not faces:
        raise InternalFault(
            f"No face is found in the bundled picture {picture.path.name}.",
            advice="Install the program again.",
        )
    face, _ = detection.choose(faces, "largest", (pixels.shape[0], pixels.shape[1]))
    return alignment.align(pixels, face, card).crop


def find_stranger(
    workbench: Workbench, card: ModelCard, *, pictures: Collection[str]
) -> SyntheticSample:
    """Return somebody else: a head of an identity that none of the pictures shows.

    It is the first in the index's order, so that the choice depends on nothing but the
    pictures that are compared; with real photographs it is always the same head. Of a
    picture of several heads it is not known which one is compared.

    Parameters
    ----------
    workbench : Workbench
        Keeps the crop.
    card : ModelCard
        The recognizer.
    pictures : collection of str
        SHA-256 of the pictures' files that are compared.

    Raises
    ------
    InternalFault
        When the installation carries too few heads.
    """
    shown = {one.identity for one in list_pictures() if one.sha256 in pictures}
    heads = [one for one in list_heads() if not shown & {one.identity}]
    if not heads:
        raise InternalFault(
            "The bundled pictures show too few heads.", advice="Install the program again."
        )
    return align_head(workbench, heads[0], card)
