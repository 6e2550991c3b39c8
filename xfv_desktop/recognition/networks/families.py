"""Tell from key names which network a checkpoint holds.

A checkpoint is accepted only when its keys and shapes are exactly the network's, apart from
a prefix that every key carries (``module.``, ``model.``, ``features.``, ``backbone.``, also
one after another) and from training heads, which are named in the notes. Finding the state
dict inside a file, be it bare or under ``state_dict`` or ``net_state_dict``, is the
importer's part.

Bare IResNet keys do not tell ArcFace or ElasticFace from a MagFace checkpoint that lost its
prefix. ArcFace is assumed, and a note says so; naming the architecture overrides.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import zip_longest

import torch
from torch import nn

from xfv_desktop.errors import RefusedModel
from xfv_desktop.recognition.networks.architectures import (
    FAMILIES,
    Family,
    build_network,
    find_family,
)
from xfv_desktop.recognition.networks.layouts import Layout, get_layout

Shapes = Mapping[str, tuple[int, ...]]
_PREFIXES = ("module.", "model.", "features.", "backbone.")
# Beside a prefixed network, keys of these parts belong to the training.
_BESIDE = ("head.", "fc.", "parallel_fc.")
# These belong to no network of ours wherever they stand.
_TRAINING = ("head.", "backbone_target.")
_MAGFACE_PREFIX = "features."
_ASSUMED = (
    "The keys are those of ArcFace and ElasticFace, and of MagFace without its prefix; "
    "ArcFace is assumed: RGB, (value - 127.5) / 127.5. Name the architecture if it is MagFace."
)
_CONTRADICTED = "The prefix of the keys is MagFace's, the architecture was named otherwise."


@dataclass(frozen=True)
class Recognised:
    """A network told from its keys.

    Attributes
    ----------
    architecture : str
        Name, e.g. ``iresnet50``; `build_network` takes it.
    layout : Layout
        How pictures are prepared, what the output means, the paper.
    dimension : int
        Length of the embedding.
    prefix : str
        What was stripped from the keys.
    keys : mapping of str to str
        The network's key to the checkpoint's, for all that is to be loaded.
    left_out : tuple of str
        The checkpoint's keys that belong to the training and are not loaded.
    notes : tuple of str
        What was assumed or left out, and what the layout adds; for the card.
    build : callable
        Makes the network, its weights not yet loaded.
    """

    architecture: str
    layout: Layout
    dimension: int
    prefix: str
    keys: Mapping[str, str]
    left_out: tuple[str, ...]
    notes: tuple[str, ...]
    build: Callable[[], nn.Module] = field(repr=False)


def _find_prefix(keys: Collection[str]) -> str:
    """Return the prefix of all keys, those of training heads aside; empty if there is none."""
    for prefix in _PREFIXES:
        carried = any(key.startswith(prefix) for key in keys)
        if carried and all(key.startswith((prefix, *_BESIDE)) for key in keys):
            return prefix
    return ""


@dataclass(frozen=True)
class _Checkpoint:
    """A state dict's shapes; the prefix stripped; the network's keys with the file's."""

    shapes: Shapes
    prefix: str
    keys: Mapping[str, str]

    @property
    def left_out(self) -> tuple[str, ...]:
        taken = set(self.keys.values())
        return tuple(key for key in self.shapes if key not in taken)


def _strip(shapes: Shapes) -> _Checkpoint:
    """Take prefixes and training heads off."""
    keys = {key: key for key in shapes}
    whole = ""
    while prefix := _find_prefix(keys):
        whole += prefix
        keys = {k.removeprefix(prefix): v for k, v in keys.items() if k.startswith(prefix)}
    kept = {k: v for k, v in keys.items() if not k.startswith(_TRAINING)}
    return _Checkpoint(shapes, whole, kept)


def _guess_family(found: _Checkpoint) -> Family:
    """Return the family whose mark is among the keys.

    Raises
    ------
    RefusedModel
        When no family's is.
    """
    for family in FAMILIES:
        if any(mark in found.keys for mark in family.marks):
            is_magface = family.name == "arcface" and _MAGFACE_PREFIX in found.prefix
            return find_family("magface") if is_magface else family
    first = ", ".join(key[:60] for key in sorted(found.shapes)[:3]) or "none"
    raise RefusedModel(
        f"No known architecture has these weights (the first are {first}).",
        advice="Import one of: " + ", ".join(family.name for family in FAMILIES) + ".",
    )


def _choose_size(family: Family, keys: Collection[str]) -> str:
    """Return the architecture of the family whose blocks come closest to those of the keys.

    A checkpoint of no published size is then refused with the keys that speak against it.
    """
    counts = family.count(keys)

    def differ(name: str) -> int:
        pairs = zip_longest(counts, family.sizes[name], fillvalue=0)
        return sum(abs(have - want) for have, want in pairs)

    return min(family.sizes, key=differ)


def _read_dimension(family: Family, found: _Checkpoint) -> int:
    """Return the embedding's length; the usual one if the key that tells it is missing."""
    origin = found.keys.get(family.dimension_key)
    shape = found.shapes[origin] if origin is not None else ()
    return shape[0] if shape else family.dimension


def _find_faults(found: _Checkpoint, wanted: Shapes) -> list[str]:
    """Return what is missing, left over or of another shape, by the checkpoint's names."""
    have = {key: tuple(found.shapes[origin]) for key, origin in found.keys.items()}
    faults = [f"{found.prefix}{key} is missing" for key in wanted if key not in have]
    faults += [f"{found.keys[key][:90]} is left over" for key in have if key not in wanted]
    faults += [
        f"{found.keys[key]} has shape {have[key]}, not {shape}"
        for key, shape in wanted.items()
        if key in have and have[key] != shape
    ]
    return faults


def _check(found: _Checkpoint, name: str, *, dimension: int) -> None:
    """Refuse keys that are not exactly the network's; nothing is allocated for it."""
    with torch.device("meta"):
        state = build_network(name, dimension).state_dict()
    faults = _find_faults(found, {key: tuple(value.shape) for key, value in state.items()})
    if faults:
        more = f" and {len(faults) - 3} more" if len(faults) > 3 else ""
        raise RefusedModel(f"The weights do not fit {name}: {'; '.join(faults[:3])}{more}.")


def _write_notes(family: Family, found: _Checkpoint, *, named: bool) -> tuple[str, ...]:
    """Return what the card must say of this recognition."""
    notes = list(get_layout(family.name).notes)
    if family.name == "arcface" and not named:
        notes.append(_ASSUMED)
    if family.name in ("arcface", "elasticface") and _MAGFACE_PREFIX in found.prefix:
        notes.append(_CONTRADICTED)
    if left_out := found.left_out:
        more = f" and {len(left_out) - 3} more" if len(left_out) > 3 else ""
        first = ", ".join(key[:90] for key in left_out[:3])
        notes.append(f"Left out, for training only: {first}{more}.")
    return tuple(notes)


def recognise(shapes: Shapes, *, architecture: str | None = None) -> Recognised:
    """Tell which network a state dict holds; its keys and shapes must be exactly that one's.

    Parameters
    ----------
    shapes : mapping of str to tuple of int
        Key names and shapes of the state dict, prefixes included.
    architecture : str, optional
        A family (``magface``) or an architecture (``magface_iresnet50``) that overrides what
        the keys suggest; with a family, the size is still read from the keys.

    Raises
    ------
    RefusedModel
        When no architecture has these keys, or the one named or recognised does not fit;
        the text names keys that do not.
    """
    found = _strip(shapes)
    family = find_family(architecture) if architecture else _guess_family(found)
    name = architecture or ""
    if name not in family.sizes:
        name = _choose_size(family, found.keys)
    dimension = _read_dimension(family, found)
    _check(found, name, dimension=dimension)
    return Recognised(
        architecture=name,
        layout=get_layout(family.name),
        dimension=dimension,
        prefix=found.prefix,
        keys=found.keys,
        left_out=found.left_out,
        notes=_write_notes(family, found, named=bool(architecture)),
        build=partial(build_network, name, dimension),
    )
