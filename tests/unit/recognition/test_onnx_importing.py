"""Taking in ONNX recognizers: converted when proven, black boxes otherwise."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from onnx import helper
from torch import nn

from tests.support.onnx_files import (
    DIMENSION,
    keep,
    make_body,
    make_model,
    make_scaled_model,
    make_unconvertible,
)
from xfv_desktop.domain import ModelCard
from xfv_desktop.errors import RefusedModel, UnknownModel
from xfv_desktop.recognition import catalogue, importing, onnx_networks, onnx_sealing
from xfv_desktop.recognition.embedding import Recognizer, load_recognizer
from xfv_desktop.recognition.importing import ImportFacts, import_weights
from xfv_desktop.recognition.onnx_importing import import_graph
from xfv_desktop.recognition.runtimes import BlackBox

KNOWN = ImportFacts(name="Small", licence="CC0-1.0", training_data="drawings")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where recognizers are kept."""
    return tmp_path / "models"


def load(card: ModelCard, folder: Path) -> Recognizer:
    """Return the recognizer as the catalogue gives it."""
    return load_recognizer(catalogue.get(card.id, folder), folder, device="cpu")


def draw_crops(rows: int = 3) -> np.ndarray:
    """Return random crops."""
    return np.random.default_rng(1).integers(0, 256, (rows, 112, 112, 3), dtype=np.uint8)


class Wrong(nn.Module):
    """A conversion that is another function, with the right shape."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return means of cells."""
        return nn.functional.adaptive_avg_pool2d(x.mean(1, keepdim=True), 4).flatten(1)


@pytest.mark.parametrize("batch", [1, "n"])
def test_a_good_graph_is_converted_and_proven(
    tmp_path: Path, folder: Path, batch: int | str
) -> None:
    """It has gradients, its card the agreement, and its templates are the file's."""
    file = keep(make_model(batch=batch), tmp_path)
    card = import_graph(file, folder, facts=KNOWN)
    assert card.gradients
    assert card.runtime == "onnx2torch"
    assert (card.dimension, card.input_size, card.id[:6]) == (DIMENSION, (112, 112), "small-")
    assert "accepted against ONNX Runtime" in card.notes
    assert "least cosine is 1.0000000" in card.notes or "0.99999" in card.notes
    assert not card.research_only
    assert card == import_graph(file, folder, facts=KNOWN) == catalogue.get(card.id, folder)
    recognizer = load(card, folder)
    crops = draw_crops()
    together = recognizer.templates(crops)
    alone = np.concatenate([recognizer.templates(crops[i : i + 1]) for i in range(3)])
    assert np.abs(together - alone).max() < 1e-6
    picture = recognizer.prepare(crops[:1]).requires_grad_()
    recognizer.network(picture)[0, 0].backward()
    assert picture.grad is not None
    assert picture.grad.abs().sum() > 0


def test_the_kept_file_is_private_and_holds_the_original(tmp_path: Path, folder: Path) -> None:
    """Owner-only; the ONNX bytes unchanged inside; both hashes on the card."""
    file = keep(make_model(), tmp_path)
    card = import_graph(file, folder, facts=KNOWN)
    kept = folder / card.id / catalogue.WEIGHTS_FILE
    assert kept.stat().st_mode & 0o077 == 0
    assert onnx_sealing.unseal(kept.read_bytes(), card) == file.read_bytes()
    assert card.source_sha256 == importing.compute_sha256(file.read_bytes())
    assert card.sha256 == importing.compute_sha256(kept.read_bytes())


def test_conventions_are_recognised_assumed_and_overridden(tmp_path: Path, folder: Path) -> None:
    """InsightFace's two ways, SFace's, a named architecture's, a person's own."""
    plain = keep(make_model(), tmp_path)
    scaled = keep(make_scaled_model(), tmp_path, "scaled.onnx")
    half, raw, narrow = (127.5,) * 3, (0.0,) * 3, (128.0,) * 3
    outside = import_graph(plain, folder, facts=KNOWN)
    assert (outside.channel_order, outside.mean, outside.std) == ("RGB", half, half)
    assert "Nothing in the file proves it" in outside.notes
    inside = import_graph(scaled, folder, facts=KNOWN)
    assert (inside.channel_order, inside.mean, inside.std) == ("RGB", raw, (1.0,) * 3)
    assert "SFace" in inside.notes
    named = import_graph(plain, folder, facts=ImportFacts(architecture="magface"))
    assert (named.channel_order, named.mean, named.std) == ("BGR", raw, (255.0,) * 3)
    assert "Named at import as magface" in named.notes
    assert named.research_only
    own = import_graph(
        plain, folder, facts=ImportFacts(mean=half, std=narrow, channel_order="BGR")
    )
    assert (own.channel_order, own.mean, own.std) == ("BGR", half, narrow)
    assert "Given at import: BGR" in own.notes
    assert "assumed" not in own.notes
    assert len({card.sha256 for card in (outside, named, own)}) == 3


def test_in_graph_scaling_gives_what_scaling_outside_gives(tmp_path: Path, folder: Path) -> None:
    """The same network with and without the first nodes agrees on crops."""
    facts = ImportFacts(mean=(127.5,) * 3, std=(128.0,) * 3)
    cards = [
        import_graph(keep(make_model(), tmp_path), folder, facts=facts),
        import_graph(keep(make_scaled_model(), tmp_path), folder, facts=ImportFacts()),
    ]
    first, second = (load(card, folder).templates(draw_crops()) for card in cards)
    assert np.abs(first - second).max() < 1e-5


@pytest.mark.parametrize(
    "facts",
    [
        ImportFacts(std=(0.0, 1.0, 1.0)),
        ImportFacts(mean=(float("nan"), 1.0, 1.0)),
        ImportFacts(channel_order="GBR"),
        ImportFacts(architecture="mobilefacenet_112x96"),
        ImportFacts(architecture="xcos"),
        ImportFacts(architecture="nothing"),
    ],
)
def test_facts_that_cannot_be_are_refused(
    tmp_path: Path, folder: Path, facts: ImportFacts
) -> None:
    """Nothing is kept."""
    with pytest.raises(RefusedModel):
        import_graph(keep(make_model(), tmp_path), folder, facts=facts)
    assert not folder.exists()


def test_an_unsupported_operator_makes_a_black_box(tmp_path: Path, folder: Path) -> None:
    """It gives scores through ONNX Runtime; the card says that and why."""
    card = import_graph(keep(make_unconvertible(), tmp_path), folder, facts=KNOWN)
    assert not card.gradients
    assert card.runtime == "onnxruntime"
    assert card.notes.startswith("Black box: it gives scores")
    assert "Shrink" in card.notes
    recognizer = load(card, folder)
    assert isinstance(recognizer.network, BlackBox)
    rows = recognizer.templates(draw_crops())
    assert rows.shape == (3, DIMENSION)
    assert np.array_equal(rows[1:2], recognizer.templates(draw_crops()[1:2]))


def test_a_conversion_that_disagrees_makes_a_black_box(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is kept as a black box is the file's own function."""
    file = keep(make_model(), tmp_path)
    good = import_graph(file, folder, facts=KNOWN)
    monkeypatch.setattr(onnx_networks, "convert", lambda _: Wrong())
    card = import_graph(file, folder, facts=KNOWN)
    assert not card.gradients
    assert "disagrees with ONNX Runtime: the least cosine of 4 random pictures" in card.notes
    assert card.sha256 != good.sha256
    with pytest.raises(RefusedModel, match="cannot be proven here"):
        load(good, folder)
    monkeypatch.undo()
    crops = draw_crops()
    found, wanted = (load(one, folder).templates(crops) for one in (card, good))
    assert np.abs(found - wanted).max() < 1e-6


def test_a_graph_written_for_one_picture_takes_batches(tmp_path: Path, folder: Path) -> None:
    """A reshaping to one row is met one picture at a time, with gradients."""
    nodes = make_body()
    nodes[2] = helper.make_node("Reshape", ["acted", "row"], ["flat"])
    model = make_model(nodes, weights={"row": np.array([1, 196], np.int64)})
    card = import_graph(keep(model, tmp_path), folder, facts=KNOWN)
    assert card.gradients
    plain = import_graph(keep(make_model(), tmp_path), folder, facts=KNOWN)
    first, second = (load(one, folder).templates(draw_crops()) for one in (card, plain))
    assert np.abs(first - second).max() < 1e-6


def test_a_graph_without_gradients_stays_a_black_box(tmp_path: Path, folder: Path) -> None:
    """Agreement alone does not make a recognizer explainable by gradients."""
    nodes = make_body(act=helper.make_node("Floor", ["map"], ["acted"]))
    card = import_graph(keep(make_model(nodes), tmp_path), folder, facts=KNOWN)
    assert not card.gradients
    assert "gradient" in card.notes


def test_a_constant_embedding_is_refused(tmp_path: Path, folder: Path) -> None:
    """It would score every pair alike."""
    model = make_model(weights={"kernel": np.zeros((4, 3, 16, 16), np.float32)})
    with pytest.raises(RefusedModel, match="the same or an empty embedding"):
        import_graph(keep(model, tmp_path), folder, facts=KNOWN)
    assert not folder.exists()


def test_names_that_are_code_do_not_run(tmp_path: Path, folder: Path) -> None:
    """The converter writes names into source text; the file's never get there."""
    target = tmp_path / "executed"
    code = f'n", None) or open("{target}", "w") or getattr(self, "n'
    model = make_model()
    model.graph.node[0].name = code
    card = import_graph(keep(model, tmp_path), folder, facts=KNOWN)
    load(card, folder).templates(draw_crops())
    assert not target.exists()


def test_a_changed_card_or_file_is_refused(tmp_path: Path, folder: Path) -> None:
    """The hash covers the graph and how its pictures are prepared."""
    card = import_graph(keep(make_model(), tmp_path), folder, facts=KNOWN)
    path = folder / card.id / catalogue.CARD_FILE
    text = path.read_text("utf-8")
    for key, value in (("channel_order", "BGR"), ("dimension", 8), ("input_size", [112, 96])):
        path.write_text(json.dumps(json.loads(text) | {key: value}), "utf-8")
        with pytest.raises(RefusedModel) as caught:
            load(card, folder)
        assert "import the ONNX file again" in str(caught.value.advice)
    path.write_text(text, "utf-8")
    weights = folder / card.id / catalogue.WEIGHTS_FILE
    weights.write_bytes(weights.read_bytes()[:-1])
    with pytest.raises(RefusedModel, match="have changed"):
        load(card, folder)


def test_too_large_a_file_is_refused(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before it is read."""
    monkeypatch.setattr(importing, "LARGEST_FILE", 1000)
    with pytest.raises(RefusedModel, match="larger than"):
        import_graph(keep(make_model(), tmp_path), folder, facts=KNOWN)
    with pytest.raises(UnknownModel):
        catalogue.get("small", folder)


def test_normalisation_is_not_for_checkpoints(tmp_path: Path, folder: Path) -> None:
    """Theirs comes with the architecture; saying another is refused, not ignored."""
    with pytest.raises(RefusedModel, match="come with its architecture"):
        import_weights(tmp_path / "any.pt", folder, facts=ImportFacts(channel_order="BGR"))


def test_weights_shared_by_an_identity_are_converted(tmp_path: Path, folder: Path) -> None:
    """Exporters write equal weights once and name them again; a PReLU's slope may be such."""
    nodes = make_body(act=helper.make_node("PRelu", ["map", "again"], ["acted"]))
    model = make_model(
        [helper.make_node("Identity", ["slope"], ["again"]), *nodes],
        weights={"slope": np.full((4, 1, 1), 0.25, np.float32)},
    )
    card = import_graph(keep(model, tmp_path), folder, facts=KNOWN)
    assert card.gradients, card.notes
