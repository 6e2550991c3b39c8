"""Recognition of architectures by key names, and what the networks are made of."""

from __future__ import annotations

import functools
from collections.abc import Callable

import pytest
import torch
from torch import fx, nn

from tests.support.networks import list_shapes
from xfv_desktop.errors import RefusedModel
from xfv_desktop.recognition.networks.adaface import AdaFace
from xfv_desktop.recognition.networks.architectures import (
    FAMILIES,
    build_network,
    list_architectures,
)
from xfv_desktop.recognition.networks.curricularface import CurricularFace
from xfv_desktop.recognition.networks.families import recognise
from xfv_desktop.recognition.networks.iresnet import IResNet
from xfv_desktop.recognition.networks.layouts import LAYOUTS, get_layout
from xfv_desktop.recognition.networks.magface import MagFace
from xfv_desktop.recognition.networks.mobilefacenet import MobileFaceNet
from xfv_desktop.recognition.networks.mobilefacenet_112x96 import MobileFaceNet112x96
from xfv_desktop.recognition.networks.mobilefacenet_arcface import MobileFaceNetArcFace
from xfv_desktop.recognition.networks.xcos import XCos

ONES = (1, 1, 1, 1)
FIXED = {family.name: family.dimension for family in FAMILIES if not family.dimension_key}
TELLING = [name for family in FAMILIES if family.marks for name in family.sizes]
SMALL: dict[str, Callable[[], nn.Module]] = {
    "iresnet": lambda: IResNet(ONES, 64),
    "magface": lambda: MagFace(ONES, 64),
    "adaface": lambda: AdaFace(ONES, 64),
    "adaface_se": lambda: AdaFace(ONES, 64, gated=True),
    "curricularface": lambda: CurricularFace((2, 1, 1, 1), 64),
    "curricularface_se": lambda: CurricularFace(ONES, 64, gated=True),
    "arcface_mbf": lambda: MobileFaceNetArcFace(ONES, 64),
    "arcface_mbf_large": lambda: MobileFaceNetArcFace((2, 1, 1, 1), 64, scale=4),
    "mobilefacenet_112x112": MobileFaceNet,
    "mobilefacenet_112x96": MobileFaceNet112x96,
}
PLAIN = (
    nn.AdaptiveAvgPool2d,
    nn.BatchNorm1d,
    nn.BatchNorm2d,
    nn.Conv2d,
    nn.Flatten,
    nn.Identity,
    nn.Linear,
    nn.MaxPool2d,
    nn.PReLU,
    nn.ReLU,
    nn.ReLU6,
    nn.Sigmoid,
)


@functools.cache
def list_own_shapes(name: str) -> dict[str, tuple[int, ...]]:
    dimension = next(family.dimension for family in FAMILIES if name in family.sizes)
    return list_shapes(lambda: build_network(name, dimension))


def get_shapes(name: str, prefix: str = "") -> dict[str, tuple[int, ...]]:
    """Return the keys and shapes of an architecture's checkpoint."""
    return {prefix + key: shape for key, shape in list_own_shapes(name).items()}


def unsettle(network: nn.Module) -> nn.Module:
    """Return the network with statistics and weights that are not the starting ones."""
    generator = torch.Generator().manual_seed(5)
    for value in (*network.parameters(), *network.buffers()):
        if value.is_floating_point() and value.dim() == 1:
            value.data.copy_(0.8 + 0.4 * torch.rand(value.shape, generator=generator))
    return network.eval()


def make_pixels(height: int, width: int) -> torch.Tensor:
    return torch.rand(2, 3, height, width, generator=torch.Generator().manual_seed(3)) * 2 - 1


@pytest.mark.parametrize("name", TELLING)
def test_every_architecture_is_told_from_its_keys(name: str) -> None:
    found = recognise(get_shapes(name))
    assert found.architecture == name
    assert found.prefix == ""
    assert found.keys == {key: key for key in get_shapes(name)}


@pytest.mark.parametrize(
    ("name", "blocks"),
    [
        ("iresnet18", 8),
        ("iresnet34", 16),
        ("iresnet50", 24),
        ("iresnet100", 49),
        ("iresnet200", 98),
        ("adaface_ir_18", 8),
        ("adaface_ir_34", 16),
        ("adaface_ir_50", 24),
        ("adaface_ir_101", 49),
        ("adaface_ir_se_50", 24),
        ("curricularface_ir_101", 49),
        ("xcos_ir_se_50", 24),
    ],
)
def test_sizes_have_as_many_blocks_as_published(name: str, blocks: int) -> None:
    """A block has two 3x3 convolutions; the first layer and xCos's attention have others."""
    shapes = {k: s for k, s in get_shapes(name).items() if not k.startswith("attention.")}
    count = sum(shape[2:] == (3, 3) for shape in shapes.values() if len(shape) == 4)
    assert count == 2 * blocks + 1


@pytest.mark.parametrize("dimension", [128, 256, 512])
@pytest.mark.parametrize("name", ["iresnet18", "adaface_ir_18", "arcface_mbf"])
def test_the_length_of_the_embedding_is_read_from_the_keys(name: str, dimension: int) -> None:
    shapes = list_shapes(lambda: build_network(name, dimension))
    found = recognise(shapes)
    assert (found.architecture, found.dimension) == (name, dimension)
    assert list_shapes(found.build) == shapes


@pytest.mark.parametrize(
    ("name", "prefix"),
    [
        ("iresnet18", "module."),
        ("adaface_ir_18", "model."),
        ("adaface_ir_18", "module.model."),
        ("curricularface_ir_50", "module."),
        ("curricularface_ir_50", "backbone."),
        ("xcos_ir_se_50", "module."),
        ("arcface_mbf", "module."),
        ("mobilefacenet_112x112", "model."),
        ("mobilefacenet_112x96", "module."),
        ("magface_iresnet18", "features.module."),
        ("magface_iresnet34", "module.features."),
        ("magface_iresnet100", "features."),
    ],
)
def test_prefixes_are_stripped(name: str, prefix: str) -> None:
    shapes = get_shapes(name, prefix)
    found = recognise(shapes)
    assert (found.architecture, found.prefix) == (name, prefix)
    assert set(found.keys.values()) == set(shapes)
    assert all(prefix + own == theirs for own, theirs in found.keys.items())


@pytest.mark.parametrize(
    ("name", "prefix", "extra"),
    [
        ("adaface_ir_18", "model.", "head.kernel"),
        ("magface_iresnet18", "features.module.", "fc.weight"),
        ("magface_iresnet18", "module.features.", "module.fc.weight"),
        ("xcos_ir_se_50", "", "head.kernel"),
        ("xcos_ir_se_50", "", "backbone_target.input_layer.0.weight"),
    ],
)
def test_training_heads_are_left_out_and_named(name: str, prefix: str, extra: str) -> None:
    found = recognise({**get_shapes(name, prefix), extra: (512, 10)})
    assert found.architecture == name
    assert found.left_out == (extra,)
    assert any(extra in note for note in found.notes)
    assert extra not in found.keys.values()


@pytest.mark.parametrize("prefix", ["", "module."])
def test_bare_iresnet_keys_are_taken_for_arcface_and_the_card_says_so(prefix: str) -> None:
    found = recognise(get_shapes("magface_iresnet18", prefix))
    assert found.architecture == "iresnet18"
    assert found.layout == get_layout("arcface")
    assert any("assumed" in note and "MagFace" in note for note in found.notes)


@pytest.mark.parametrize("named", ["magface", "magface_iresnet18"])
def test_naming_the_architecture_overrides(named: str) -> None:
    found = recognise(get_shapes("iresnet18"), architecture=named)
    assert found.architecture == "magface_iresnet18"
    assert found.layout.channel_order == "BGR"
    assert (found.layout.mean, found.layout.std) == ((0.0,) * 3, (255.0,) * 3)
    assert not any("assumed" in note for note in found.notes)
    epsilons = {m.eps for m in SMALL["magface"]().modules() if isinstance(m, nn.BatchNorm2d)}
    assert epsilons == {2e-5}


@pytest.mark.parametrize(
    ("named", "architecture"),
    [("arcface", "iresnet34"), ("elasticface", "elasticface_iresnet34")],
)
def test_a_named_family_still_reads_the_size(named: str, architecture: str) -> None:
    found = recognise(get_shapes("iresnet34"), architecture=named)
    assert found.architecture == architecture
    assert not any("assumed" in note for note in found.notes)


def test_a_name_against_the_prefix_is_obeyed_and_noted() -> None:
    shapes = get_shapes("iresnet18", "features.module.")
    found = recognise(shapes, architecture="arcface")
    assert found.architecture == "iresnet18"
    assert any("prefix" in note for note in found.notes)


def test_large_arcface_mobilefacenet_is_not_taken_for_the_small_one() -> None:
    shapes = get_shapes("arcface_mbf_large")
    assert recognise(shapes).architecture == "arcface_mbf_large"
    named = recognise(shapes, architecture="mobilefacenet_arcface")
    assert named.architecture == "arcface_mbf_large"


def test_a_missing_key_is_named_as_the_file_would() -> None:
    shapes = get_shapes("iresnet50", "module.")
    del shapes["module.layer3.7.prelu.weight"]
    with pytest.raises(RefusedModel, match=r"iresnet50.*module\.layer3\.7\.prelu\.weight is miss"):
        recognise(shapes)


@pytest.mark.parametrize("name", ["iresnet18", "adaface_ir_18", "arcface_mbf"])
def test_any_single_missing_key_is_named(name: str) -> None:
    shapes = get_shapes(name)
    for key in sorted(shapes)[::25]:
        less = {other: shape for other, shape in shapes.items() if other != key}
        with pytest.raises(RefusedModel) as caught:
            recognise(less)
        assert f"{key} is missing" in caught.value.text


def test_a_left_over_key_is_named() -> None:
    shapes = {**get_shapes("adaface_ir_18"), "body.0.res_layer.9.weight": (64,)}
    with pytest.raises(RefusedModel, match=r"body\.0\.res_layer\.9\.weight is left over"):
        recognise(shapes)


def test_another_shape_is_named() -> None:
    shapes = {**get_shapes("curricularface_ir_50"), "output_layer.3.weight": (512, 100352)}
    with pytest.raises(RefusedModel, match=r"output_layer\.3\.weight has shape \(512, 100352\)"):
        recognise(shapes)


def test_many_mismatches_are_counted() -> None:
    shapes = {k: s for k, s in get_shapes("iresnet18").items() if not k.startswith("layer4.1")}
    with pytest.raises(RefusedModel, match=r"layer4\.1\.bn1\.weight is missing.* and \d+ more"):
        recognise(shapes)


def test_a_size_that_nobody_published_is_refused_by_its_keys() -> None:
    shapes = list_shapes(lambda: IResNet((2, 2, 3, 2)))
    with pytest.raises(RefusedModel, match=r"iresnet18: layer3\.2\.bn1\.weight is left over"):
        recognise(shapes)


def test_a_wrong_name_is_refused_with_the_keys_against_it() -> None:
    with pytest.raises(RefusedModel, match=r"adaface_ir_18: input_layer\.0\.weight is missing"):
        recognise(get_shapes("iresnet18"), architecture="adaface")
    with pytest.raises(RefusedModel, match=r"iresnet34: .* is missing"):
        recognise(get_shapes("iresnet18"), architecture="iresnet34")


def test_adaface_and_curricularface_are_not_confused() -> None:
    shapes = get_shapes("curricularface_ir_50")
    with pytest.raises(RefusedModel, match=r"adaface_ir_50"):
        recognise(shapes, architecture="adaface")


@pytest.mark.parametrize("shapes", [{}, {"conv9.weight": (3, 3)}])
def test_foreign_keys_are_refused_with_what_is_known(shapes) -> None:
    with pytest.raises(RefusedModel, match="No known architecture") as caught:
        recognise(shapes)
    assert "curricularface" in caught.value.advice


def test_an_unknown_name_is_refused_with_the_known_ones() -> None:
    with pytest.raises(RefusedModel, match="'nonsense'") as caught:
        recognise(get_shapes("iresnet18"), architecture="nonsense")
    assert "magface_iresnet18" in caught.value.advice
    with pytest.raises(RefusedModel, match="'magface'"):
        build_network("magface", 512)


@pytest.mark.parametrize("dimension", [0, 1_000_000_000])
def test_an_embedding_of_absurd_length_is_refused(dimension: int) -> None:
    shapes = {**get_shapes("iresnet18"), "fc.weight": (dimension, 25088)}
    with pytest.raises(RefusedModel, match=f"embeddings of {dimension} numbers"):
        recognise(shapes)


def test_fixed_lengths_are_kept() -> None:
    small = ("mobilefacenet_112x112", "mobilefacenet_112x96", "dlib_resnet29")
    assert {"xcos": 1568, **dict.fromkeys(small, 128)} == FIXED
    for name in ("mobilefacenet_112x112", "xcos_ir_se_50"):
        with pytest.raises(RefusedModel, match="cannot have embeddings of 512"):
            build_network(name, 512)


def test_every_family_has_its_facts_and_names_are_unique() -> None:
    assert [layout.family for layout in LAYOUTS] == [family.name for family in FAMILIES]
    names = list_architectures()
    assert len(set(names)) == len(names)
    with pytest.raises(KeyError):
        get_layout("nonsense")


@pytest.mark.parametrize(
    ("family", "order", "mean", "std"),
    [
        ("arcface", "RGB", 127.5, 127.5),
        ("elasticface", "RGB", 127.5, 127.5),
        ("magface", "BGR", 0.0, 255.0),
        ("adaface", "BGR", 127.5, 127.5),
        ("curricularface", "RGB", 127.5, 127.5),
        ("mobilefacenet_arcface", "RGB", 127.5, 127.5),
        ("mobilefacenet_112x96", "RGB", 127.5, 128.0),
    ],
)
def test_preparation_of_pictures(family: str, order: str, mean: float, std: float) -> None:
    layout = get_layout(family)
    assert layout.channel_order == order
    assert (layout.mean, layout.std) == ((mean,) * 3, (std,) * 3)


@pytest.mark.parametrize("name", SMALL)
def test_tracing_gives_the_same_numbers(name: str) -> None:
    network = unsettle(SMALL[name]())
    traced = fx.symbolic_trace(network)
    pixels = make_pixels(112, 96 if name.endswith("x96") else 112)
    kept = pixels.clone()
    with torch.no_grad():
        expected, found = network(pixels), traced(pixels)
    assert torch.equal(found, expected)
    assert torch.equal(pixels, kept)
    assert expected.shape[0] == 2
    assert expected.dim() == 2
    leaves = [traced.get_submodule(n.target) for n in traced.graph.nodes if n.op == "call_module"]
    assert leaves
    assert all(isinstance(leaf, PLAIN) for leaf in leaves)
    assert not any(getattr(leaf, "inplace", False) for leaf in leaves)


def test_tracing_xcos_gives_the_same_numbers() -> None:
    network = unsettle(XCos(ONES))
    traced = fx.symbolic_trace(network)
    with torch.no_grad():
        pixels = make_pixels(112, 112)
        assert torch.equal(network(pixels), traced(pixels))


def test_xcos_of_a_face_with_itself_is_one() -> None:
    network = unsettle(XCos(ONES))
    with torch.no_grad():
        features = network(make_pixels(112, 112))
        found = network.compare_places(features, features)
    assert torch.equal(found.x_cos, network.score_pairs(features, features))
    assert found.x_cos.numpy() == pytest.approx(1.0, abs=1e-5)
    assert found.grid_cosine.numpy() == pytest.approx(1.0, abs=1e-5)
    assert found.attention.flatten(1).sum(1).numpy() == pytest.approx(1.0, abs=1e-5)
    assert found.attention.shape == found.grid_cosine.shape == (2, 7, 7)
