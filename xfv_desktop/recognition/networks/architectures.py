"""The architectures: families of networks in their sizes, and how to build each.

A family is one layout of keys; the size is read from the keys by counting blocks, the
embedding's length from one shape.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from torch import nn

from xfv_desktop.errors import RefusedModel
from xfv_desktop.recognition.networks import ir_bodies, iresnet, mobilefacenet_arcface
from xfv_desktop.recognition.networks.adaface import AdaFace
from xfv_desktop.recognition.networks.curricularface import CurricularFace
from xfv_desktop.recognition.networks.dlib_resnet29 import DlibResNet29
from xfv_desktop.recognition.networks.iresnet import IResNet
from xfv_desktop.recognition.networks.magface import MagFace
from xfv_desktop.recognition.networks.mobilefacenet import MobileFaceNet
from xfv_desktop.recognition.networks.mobilefacenet_112x96 import MobileFaceNet112x96
from xfv_desktop.recognition.networks.mobilefacenet_arcface import MobileFaceNetArcFace
from xfv_desktop.recognition.networks.xcos import XCos

Size = tuple[int, ...]
LARGEST_DIMENSION = 4096


@dataclass(frozen=True)
class Family:
    """One layout of keys in its sizes.

    Attributes
    ----------
    name : str
        The same as its `Layout`'s.
    marks : tuple of str
        Keys that no other family has, each enough; empty for families that must be named.
    sizes : mapping of str to Size
        The architectures' names and what to count in their keys.
    count : callable
        From key names to the `Size` they show.
    build : callable
        From a size and the embedding's length to the network.
    dimension_key : str
        Key whose first axis is the embedding's length; empty where it is fixed.
    dimension : int
        The embedding's length where it is fixed, or usual.
    """

    name: str
    marks: tuple[str, ...]
    sizes: Mapping[str, Size]
    count: Callable[[Collection[str]], Size]
    build: Callable[[Size, int], nn.Module]
    dimension_key: str = ""
    dimension: int = 512


def _count_blocks(keys: Iterable[str], pattern: str) -> int:
    """Return one more than the largest number in the keys that the pattern begins."""
    found = (re.match(pattern, key) for key in keys)
    return max((int(match[1]) + 1 for match in found if match), default=0)


def _count_iresnet(keys: Collection[str]) -> Size:
    """Return the blocks of the four stages."""
    return tuple(_count_blocks(keys, rf"layer{stage}\.(\d{{1,4}})\.") for stage in range(1, 5))


def _count_ir(keys: Collection[str]) -> Size:
    """Return the blocks of the four stages, then 1 for squeeze-and-excitation, else 0.

    A stage begins where a shortcut projects; the first does not.
    """
    names = [key.removeprefix("backbone.") for key in keys]
    starts = (re.match(r"body\.(\d{1,4})\.shortcut_layer\.", name) for name in names)
    bounds = [0, *sorted({int(match[1]) for match in starts if match})]
    bounds.append(_count_blocks(names, r"body\.(\d{1,4})\."))
    blocks = [after - before for before, after in pairwise(bounds)]
    gated = any(re.match(r"body\.0\.res_layer\.\w+\.fc1\.", name) for name in names)
    return (*blocks, int(gated))


def _count_mobilefacenet(keys: Collection[str]) -> Size:
    """Return the repeats at the four widths; the first may be a single convolution."""
    layers = (rf"layers\.{number}\.layers\.(\d{{1,4}})\.layers\." for number in (1, 3, 5, 7))
    first, *others = (_count_blocks(keys, pattern) for pattern in layers)
    return (max(first, 1), *others)


def _count_nothing(_: Collection[str]) -> Size:
    return ()


def _read_counts(size: Size) -> ir_bodies.Counts:
    first, second, third, fourth = size[:4]
    return first, second, third, fourth


def _build_mobilefacenet(size: Size, dimension: int) -> nn.Module:
    counts = _read_counts(size)
    scale = mobilefacenet_arcface.SCALES[counts]
    return MobileFaceNetArcFace(counts, dimension, scale=scale)


def _name_ir(stem: str, depths: Iterable[int]) -> dict[str, Size]:
    """Return the names and sizes of an IR family, plain and with squeeze-and-excitation."""
    return {
        f"{stem}_ir_{'se_' if gated else ''}{depth}": (*ir_bodies.COUNTS[depth], gated)
        for gated in (0, 1)
        for depth in depths
    }


def _name_iresnets(stem: str) -> dict[str, Size]:
    return {f"{stem}{depth}": counts for depth, counts in iresnet.COUNTS.items()}


_IRESNET_MARKS = ("layer1.0.bn3.weight", "layer4.0.prelu.weight")

FAMILIES: tuple[Family, ...] = (
    Family(
        "arcface",
        _IRESNET_MARKS,
        _name_iresnets("iresnet"),
        _count_iresnet,
        lambda size, dimension: IResNet(_read_counts(size), dimension),
        "fc.weight",
    ),
    Family(
        "elasticface",
        (),
        _name_iresnets("elasticface_iresnet"),
        _count_iresnet,
        lambda size, dimension: IResNet(_read_counts(size), dimension),
        "fc.weight",
    ),
    Family(
        "magface",
        (),
        _name_iresnets("magface_iresnet"),
        _count_iresnet,
        lambda size, dimension: MagFace(_read_counts(size), dimension),
        "fc.weight",
    ),
    Family(
        "adaface",
        ("body.0.res_layer.2.running_mean", "body.1.res_layer.2.running_mean"),
        _name_ir("adaface", (18, 34, 50, 101)),
        _count_ir,
        lambda size, dimension: AdaFace(_read_counts(size), dimension, gated=bool(size[4])),
        "output_layer.3.weight",
    ),
    Family(
        "curricularface",
        ("body.0.res_layer.4.running_mean", "body.1.res_layer.4.running_mean"),
        _name_ir("curricularface", (50, 101, 152)),
        _count_ir,
        lambda size, dimension: CurricularFace(_read_counts(size), dimension, gated=bool(size[4])),
        "output_layer.3.weight",
    ),
    Family(
        "xcos",
        ("attention.embedding_net.0.weight", "backbone.conv1x1.0.weight"),
        _name_ir("xcos", (50, 101, 152)),
        _count_ir,
        lambda size, _: XCos(_read_counts(size), gated=bool(size[4])),
        dimension=1568,
    ),
    Family(
        "mobilefacenet_arcface",
        ("conv_sep.layers.0.weight", "features.layers.0.layers.0.weight"),
        {f"arcface_mbf{k}": v for k, v in mobilefacenet_arcface.COUNTS.items()},
        _count_mobilefacenet,
        _build_mobilefacenet,
        "features.layers.2.weight",
    ),
    Family(
        "mobilefacenet_112x112",
        ("gdconv.depthwise.weight", "dw_conv.depthwise.weight"),
        {"mobilefacenet_112x112": ()},
        _count_nothing,
        lambda _size, _dimension: MobileFaceNet(),
        dimension=128,
    ),
    Family(
        "mobilefacenet_112x96",
        ("linear7.conv.weight", "dw_conv1.conv.weight"),
        {"mobilefacenet_112x96": ()},
        _count_nothing,
        lambda _size, _dimension: MobileFaceNet112x96(),
        dimension=128,
    ),
    Family(
        "dlib_resnet29",
        ("stem.affine.weight", "blocks.0.affine1.weight"),
        {"dlib_resnet29": ()},
        _count_nothing,
        lambda _size, _dimension: DlibResNet29(),
        dimension=128,
    ),
)


def list_architectures() -> tuple[str, ...]:
    """Return the names of all architectures."""
    return tuple(name for family in FAMILIES for name in family.sizes)


def _refuse_name(architecture: str) -> RefusedModel:
    known = ", ".join((*(family.name for family in FAMILIES), *list_architectures()))
    return RefusedModel(
        f"There is no architecture named {architecture!r}.", advice=f"Use one of: {known}."
    )


def find_family(architecture: str) -> Family:
    """Return the family of an architecture, named by the family's name or the architecture's.

    Raises
    ------
    RefusedModel
        When there is none of this name.
    """
    for family in FAMILIES:
        if architecture == family.name or architecture in family.sizes:
            return family
    raise _refuse_name(architecture)


def build_network(architecture: str, dimension: int) -> nn.Module:
    """Return a network of this architecture, its weights not yet loaded.

    Raises
    ------
    RefusedModel
        When there is none of this name, or the embedding cannot have this length.
    """
    family = find_family(architecture)
    if architecture not in family.sizes:
        raise _refuse_name(architecture)
    fixed = not family.dimension_key
    if not 1 <= dimension <= LARGEST_DIMENSION or (fixed and dimension != family.dimension):
        raise RefusedModel(f"{architecture} cannot have embeddings of {dimension} numbers.")
    return family.build(family.sizes[architecture], dimension)
