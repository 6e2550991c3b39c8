"""Taking in every family of networks: what their cards say, and that they run."""

from __future__ import annotations

import functools
import json
import struct
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from tests.support.networks import list_shapes
from xfv_desktop.domain import FaceSample, ModelCard
from xfv_desktop.errors import RefusedModel
from xfv_desktop.recognition import importing
from xfv_desktop.recognition.catalogue import CARD_FILE, WEIGHTS_FILE, read_card
from xfv_desktop.recognition.embedding import Recognizer, load_recognizer
from xfv_desktop.recognition.importing import ImportFacts, import_weights
from xfv_desktop.recognition.networks.architectures import build_network, find_family
from xfv_desktop.recognition.networks.layouts import get_layout

DIMENSION = 16
ONE, ZERO = torch.ones(1), torch.zeros((), dtype=torch.int64)


@functools.cache
def list_keys(architecture: str) -> dict[str, tuple[int, ...]]:
    family = find_family(architecture)
    dimension = DIMENSION if family.dimension_key else family.dimension
    return list_shapes(lambda: build_network(architecture, dimension))


def make_hollow(architecture: str, prefix: str = "") -> dict[str, Tensor]:
    """Return weights of the right shapes that take no room in a file: all are one number."""
    return {
        prefix + key: ZERO if key.endswith("num_batches_tracked") else ONE.expand(shape)
        for key, shape in list_keys(architecture).items()
    }


def keep(tmp_path: Path, content: object) -> Path:
    torch.save(content, tmp_path / "net.pt")
    return tmp_path / "net.pt"


@pytest.fixture
def take_in(tmp_path, monkeypatch):
    """Return a function that imports weights but does not write the large result."""
    monkeypatch.setattr(importing, "store", lambda *_: None)

    def run(content: object, architecture: str | None = None) -> ModelCard:
        facts = ImportFacts(architecture=architecture)
        return import_weights(keep(tmp_path, content), tmp_path / "models", facts=facts)

    return run


@pytest.mark.parametrize(
    ("architecture", "prefix"),
    [
        ("iresnet18", ""),
        ("iresnet34", "module."),
        ("magface_iresnet18", "features.module."),
        ("adaface_ir_18", "model."),
        ("adaface_ir_se_50", ""),
        ("curricularface_ir_50", ""),
        ("arcface_mbf", ""),
        ("arcface_mbf_large", "module."),
        ("mobilefacenet_112x112", "module."),
        ("mobilefacenet_112x96", ""),
        ("dlib_resnet29", "module."),
    ],
)
def test_every_family_is_taken_in_with_its_facts(take_in, architecture, prefix) -> None:
    card = take_in(make_hollow(architecture, prefix))
    family = find_family(architecture)
    layout = get_layout(family.name)
    assert (card.architecture, card.name) == (architecture, architecture)
    assert card.dimension == (DIMENSION if family.dimension_key else 128)
    for fact in ("input_size", "channel_order", "mean", "std", "convention", "paper"):
        assert getattr(card, fact) == getattr(layout, fact)
    assert (card.alignment, card.detector_note) == (layout.alignment, layout.detector_note)
    assert all(note in card.notes for note in layout.notes)
    assert ("measure of quality" in card.notes) is layout.norm_is_quality
    assert card.research_only
    assert card.licence == "unknown"


def test_bare_keys_are_taken_for_arcface_and_the_card_says_so(take_in) -> None:
    card = take_in(make_hollow("iresnet18"))
    assert "ArcFace is assumed" in card.notes
    assert "non-commercial research only" in card.notes


@pytest.mark.parametrize(
    ("named", "architecture", "order"),
    [
        ("magface", "magface_iresnet18", "BGR"),
        ("magface_iresnet18", "magface_iresnet18", "BGR"),
        ("elasticface", "elasticface_iresnet18", "RGB"),
        ("arcface", "iresnet18", "RGB"),
    ],
)
def test_a_named_architecture_overrides_the_keys(take_in, named, architecture, order) -> None:
    card = take_in(make_hollow("iresnet18"), named)
    assert (card.architecture, card.channel_order) == (architecture, order)
    assert card.mean == get_layout(find_family(named).name).mean
    assert "assumed" not in card.notes


def test_the_same_numbers_as_another_recognizer_have_another_hash(take_in) -> None:
    """What is kept by the weights' hash must not be taken for the other's."""
    bare = make_hollow("iresnet18")
    cards = [take_in(bare, name) for name in (None, "elasticface", "magface")]
    cards.append(take_in(make_hollow("magface_iresnet18", "features.module.")))
    assert len({card.sha256 for card in cards[:3]}) == 3
    assert cards[3].sha256 == cards[2].sha256


@pytest.mark.parametrize(
    ("architecture", "prefix", "extra"),
    [
        ("adaface_ir_18", "model.", "head.kernel"),
        ("magface_iresnet18", "module.features.", "module.fc.weight"),
    ],
)
def test_training_heads_are_left_out_and_named(take_in, architecture, prefix, extra) -> None:
    weights = make_hollow(architecture, prefix)
    whole = take_in({"state_dict": {**weights, extra: torch.full((3,), float("nan"))}})
    assert f"Left out, for training only: {extra}." in whole.notes
    assert take_in(weights).sha256 == whole.sha256


@pytest.mark.parametrize("length", [90, 200_000])
def test_long_names_of_training_parts_do_not_swamp_the_card(take_in, length) -> None:
    extra = "head." + "k" * length
    card = take_in({**make_hollow("adaface_ir_18", "model."), extra: ONE})
    assert extra[:90] in card.notes
    assert len(card.notes) < 1000


def test_misfits_are_named_and_nothing_is_kept(tmp_path) -> None:
    weights = make_hollow("iresnet18")
    weights["layer9.odd"] = weights.pop("layer1.0.bn1.weight")
    weights["bn2.weight"] = torch.ones(7)
    with pytest.raises(RefusedModel) as caught:
        import_weights(keep(tmp_path, weights), tmp_path / "models", facts=ImportFacts())
    for words in (
        "do not fit iresnet18",
        "layer1.0.bn1.weight is missing",
        "layer9.odd is left over",
        "bn2.weight has shape (7,), not (512,)",
    ):
        assert words in caught.value.text
    assert not (tmp_path / "models").exists()


@pytest.mark.parametrize("named", [None, "xcos"])
@pytest.mark.parametrize("architecture", ["xcos_ir_se_50", "xcos_ir_50", "xcos_ir_se_101"])
def test_a_network_for_pairs_is_taken_in_with_its_own_score(take_in, architecture, named) -> None:
    card = take_in({"state_dict": make_hollow(architecture)}, named)
    assert (card.architecture, card.dimension) == (architecture, 1568)
    assert card.metric == "attention-weighted cosine"
    assert "weighs probe and reference differently" in card.notes
    assert card.gradients


def test_other_networks_are_compared_by_their_cosine(take_in) -> None:
    assert take_in(make_hollow("mobilefacenet_112x112")).metric == "cosine"


@pytest.mark.parametrize(
    "values",
    [
        torch.ones(128, dtype=torch.int32),
        torch.ones(128, dtype=torch.complex64),
        torch.ones(128, device="meta"),
    ],
    ids=["whole", "complex", "absent"],
)
def test_numbers_of_another_kind_are_refused(tmp_path, values) -> None:
    weights = {**make_hollow("mobilefacenet_112x112"), "conv3.bias": values}
    with pytest.raises(RefusedModel, match=r"conv3\.bias"):
        import_weights(keep(tmp_path, weights), tmp_path / "models", facts=ImportFacts())


def test_other_precisions_become_single(take_in) -> None:
    weights = make_hollow("mobilefacenet_112x112")
    cards = [
        take_in({k: v.to(kind) if v.is_floating_point() else v for k, v in weights.items()})
        for kind in (torch.float16, torch.float32, torch.float64)
    ]
    assert len({card.sha256 for card in cards}) == 1


@pytest.fixture(scope="module")
def pair(tmp_path_factory) -> tuple[Recognizer, Recognizer]:
    """Return one file taken in as ArcFace and, by name, as MagFace."""
    folder = tmp_path_factory.mktemp("families")
    torch.manual_seed(6)
    file = keep(folder, build_network("iresnet18", DIMENSION).state_dict())
    cards = [
        import_weights(file, folder / "models", facts=ImportFacts(name, name="My Net"))
        for name in (None, "magface")
    ]
    one, two = (load_recognizer(card, folder / "models", device="cpu") for card in cards)
    return one, two


def test_pictures_are_prepared_as_the_card_says(pair) -> None:
    crop = np.random.default_rng(2).integers(0, 256, (112, 112, 3), np.uint8)
    pixels = torch.from_numpy(crop).permute(2, 0, 1)[None].float()
    inputs = ((pixels - 127.5) / 127.5, pixels.flip(1) / 255)
    for recognizer, prepared in zip(pair, inputs, strict=True):
        with torch.no_grad():
            unit = nn.functional.normalize(recognizer.network(prepared), dim=1)[0].numpy()
        found = recognizer.template(FaceSample(crop, None, None, None))
        np.testing.assert_allclose(found.values, unit, atol=1e-5)
        assert found.values.shape == (DIMENSION,)


def test_one_file_as_two_recognizers_keeps_them_apart(pair) -> None:
    arcface, magface = (recognizer.card for recognizer in pair)
    assert arcface.id != magface.id
    assert arcface.sha256 != magface.sha256
    assert arcface.source_sha256 == magface.source_sha256
    same = [recognizer.network.state_dict() for recognizer in pair]
    assert all(torch.equal(value, same[1][key]) for key, value in same[0].items())


def test_the_card_and_the_weights_name_the_architecture(tmp_path) -> None:
    file = keep(tmp_path, make_hollow("magface_iresnet18", "features.module."))
    card = import_weights(file, tmp_path / "models", facts=ImportFacts())
    stored = json.loads((tmp_path / "models" / card.id / CARD_FILE).read_text("utf-8"))
    assert stored["notes"] == card.notes != ""
    assert read_card(card.id, tmp_path / "models") == card
    with (tmp_path / "models" / card.id / WEIGHTS_FILE).open("rb") as kept:
        (length,) = struct.unpack("<Q", kept.read(8))
        header = json.loads(kept.read(length))
    assert header["__metadata__"] == {"architecture": "magface_iresnet18"}
