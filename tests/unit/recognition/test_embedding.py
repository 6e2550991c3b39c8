"""Running a recognizer."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn

from tests.support.recognizers import DEFAULT, TinyNetwork, make_card, make_recognizer
from xfv_desktop.domain import FaceSample
from xfv_desktop.errors import (
    Cancelled,
    DeviceMissing,
    ModelError,
    OutOfMemory,
    RefusedModel,
    WrongCropSize,
)
from xfv_desktop.progress import CancelToken, Progress
from xfv_desktop.recognition import embedding
from xfv_desktop.recognition.networks.architectures import build_network, find_family
from xfv_desktop.recognition.networks.layouts import get_layout
from xfv_desktop.recognition.networks.xcos import XCos
from xfv_desktop.recognition.runtimes import BlackBox, load_strictly


def make_crops(count: int, size: tuple[int, int] = (150, 150)) -> np.ndarray:
    generator = np.random.default_rng(3)
    return generator.integers(0, 256, (count, *size, 3), dtype=np.uint8)


class Hungry(TinyNetwork):
    """Run out of memory for batches above ``limit``."""

    def __init__(self, limit: int, fault: Exception) -> None:
        super().__init__()
        self.limit, self.fault = limit, fault
        self.seen: list[int] = []

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return raw embeddings, or fail."""
        self.seen.append(len(x))
        if len(x) > self.limit:
            raise self.fault
        return super().forward(x)


FAULTS = [
    torch.OutOfMemoryError("CUDA out of memory."),
    MemoryError(),
    RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 1 bytes"),
]


def test_templates_have_unit_length_and_keep_their_order() -> None:
    recognizer, crops = make_recognizer(), make_crops(70)
    many = recognizer.templates(crops)
    assert many.dtype == np.float32
    assert many.shape == (70, 16)
    np.testing.assert_allclose(np.linalg.norm(many, axis=1), 1, atol=1e-6)
    alone = [recognizer.template(FaceSample(crop, None, None, None)).values for crop in crops[:3]]
    np.testing.assert_allclose(many[:3], alone, atol=1e-6)


def test_no_crops_give_no_templates() -> None:
    assert make_recognizer().templates(make_crops(0)).shape == (0, 16)


def test_a_template_names_its_model_and_repeats_itself() -> None:
    recognizer, crop = make_recognizer(), make_crops(1)[0]
    first, second = (recognizer.template(FaceSample(crop, None, None, None)) for _ in range(2))
    assert first.values.tobytes() == second.values.tobytes()
    assert (first.model_id, first.model_sha256) == ("tiny", DEFAULT.sha256)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
def test_batches_shrink_until_they_fit(fault) -> None:
    network = Hungry(10, fault)
    recognizer = embedding.Recognizer(make_card(), network, device="cpu")
    crops = make_crops(70)
    found = recognizer.templates(crops)
    assert network.seen[:4] == [64, 32, 16, 8]
    np.testing.assert_allclose(found, make_recognizer().templates(crops), atol=1e-6)


def test_memory_that_is_too_small_for_one_face_is_said() -> None:
    recognizer = embedding.Recognizer(make_card(), Hungry(0, FAULTS[0]), device="cpu")
    with pytest.raises(OutOfMemory, match="One face"):
        recognizer.templates(make_crops(3))
    with pytest.raises(OutOfMemory):
        recognizer.template(FaceSample(make_crops(1)[0], None, None, None))


def test_other_faults_are_not_hidden() -> None:
    recognizer = embedding.Recognizer(make_card(), Hungry(0, RuntimeError("odd")), device="cpu")
    with pytest.raises(RuntimeError, match="odd"):
        recognizer.templates(make_crops(3))
    with pytest.raises(RuntimeError, match="odd"):
        recognizer.template(FaceSample(make_crops(1)[0], None, None, None))


def test_the_work_can_be_stopped() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        make_recognizer().templates(make_crops(2), progress=Progress(token=token))


@pytest.mark.parametrize("shape", [(1, 112, 112, 3), (150, 150, 3), (1, 150, 150, 4)])
def test_crops_of_another_size_are_refused(shape) -> None:
    with pytest.raises(WrongCropSize, match="150 px wide"):
        make_recognizer().prepare(np.zeros(shape, np.uint8))


def test_input_is_normalised_per_channel() -> None:
    crops = make_crops(2)
    found = make_recognizer().prepare(crops).numpy()
    expected = (crops.astype(np.float64) - DEFAULT.mean) / DEFAULT.std
    np.testing.assert_allclose(found, expected.transpose(0, 3, 1, 2), atol=1e-6)


def test_blue_first_where_the_card_says_so() -> None:
    changes = {"channel_order": "BGR", "mean": (1.0, 2.0, 3.0), "std": (1.0, 2.0, 4.0)}
    found = make_recognizer(**changes).prepare(np.full((1, 150, 150, 3), (10, 20, 31), np.uint8))
    np.testing.assert_allclose(found[0, :, 0, 0], (30.0, 9.0, 1.75))


def test_gradients_reach_the_pixels_but_not_the_weights() -> None:
    recognizer = make_recognizer()
    pixels = torch.full((1, 3, 150, 150), 90.0, requires_grad=True)
    recognizer.network(recognizer.normalise(pixels)).sum().backward()
    assert pixels.grad is not None
    assert pixels.grad.abs().sum() > 0
    assert not any(p.requires_grad for p in recognizer.network.parameters())
    assert not recognizer.network.training


def test_devices() -> None:
    there = torch.cuda.is_available()
    assert embedding.resolve_device("cpu") == "cpu"
    assert embedding.resolve_device("auto") == ("cuda" if there else "cpu")
    assert embedding.name_device("cpu")


def test_a_device_that_is_not_there_is_refused(monkeypatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(DeviceMissing, match="CUDA") as caught:
        embedding.resolve_device("cuda")
    assert "cpu" in caught.value.advice
    with pytest.raises(DeviceMissing, match="tpu"):
        embedding.resolve_device("tpu")


def test_a_device_that_is_there_is_taken(monkeypatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    assert embedding.resolve_device("auto") == "cuda"


@pytest.mark.parametrize(("name", "dimension"), [("vgg", 128), ("iresnet18", 0)])
def test_cards_of_unknown_networks_are_refused(tmp_path, name, dimension) -> None:
    card = make_card(architecture=name, dimension=dimension)
    with pytest.raises(RefusedModel, match=name):
        embedding.load_recognizer(card, tmp_path, device="cpu")


def test_weights_that_do_not_fit_are_named() -> None:
    weights = {"mix.weight": torch.zeros(16, 74), "odd": torch.zeros(1)}
    with pytest.raises(RefusedModel) as caught:
        load_strictly(TinyNetwork(), weights, "tiny")
    text = caught.value.text
    assert "mix.bias is missing" in text
    assert "odd is left over" in text
    assert "mix.weight has shape (16, 74), not (16, 75)" in text


def test_many_faults_are_counted() -> None:
    with pytest.raises(RefusedModel, match="and 3 more"):
        load_strictly(nn.Sequential(*[nn.Linear(1, 1) for _ in range(3)]), {}, "x")


@pytest.mark.parametrize("name", ["dlib_resnet29", "mobilefacenet_112x112", "arcface_mbf"])
def test_every_network_takes_the_crops_of_its_layout(name) -> None:
    family = find_family(name)
    network = build_network(name, family.dimension).eval()
    with torch.no_grad():
        found = network(torch.zeros(2, 3, *get_layout(family.name).input_size))
    assert found.shape == (2, family.dimension)


def test_a_network_that_compares_itself_keeps_its_features_and_its_score() -> None:
    torch.manual_seed(4)
    changes = {"dimension": 1568, "input_size": (112, 112), "metric": "attention-weighted cosine"}
    network = XCos((1, 1, 1, 1))
    recognizer = embedding.Recognizer(make_card(**changes), network, device="cpu")
    crops = make_crops(3, (112, 112))
    rows = recognizer.templates(crops)
    with torch.no_grad():
        raw = network(recognizer.prepare(crops))
        expected = network.compare_places(raw[:2], raw[1:]).x_cos
    np.testing.assert_allclose(rows, raw.numpy(), rtol=1e-5)
    assert abs(float(np.linalg.norm(rows[0])) - 1) > 0.1
    found = recognizer.score_templates(rows[:2], rows[1:])
    np.testing.assert_allclose(found, expected.numpy(), atol=1e-6)
    assert recognizer.score_templates(rows, rows) == pytest.approx(1.0, abs=1e-6)


def test_other_templates_are_scored_by_their_cosine() -> None:
    recognizer = make_recognizer()
    assert recognizer.pairing is None
    rows = recognizer.templates(make_crops(3))
    found = recognizer.score_templates(rows[:2], rows[1:])
    np.testing.assert_allclose(found, (rows[:2] * rows[1:]).sum(1), atol=1e-6)


def test_scores_that_are_no_numbers_are_refused() -> None:
    rows = np.full((1, 16), np.nan, np.float32)
    with pytest.raises(ModelError, match="not finite"):
        make_recognizer().score_templates(rows, rows)


def test_a_black_box_gives_templates_and_no_gradient() -> None:
    inside = TinyNetwork()
    box = BlackBox(lambda x: inside(torch.from_numpy(x)).detach().numpy())
    recognizer = embedding.Recognizer(make_card(gradients=False), box, device="cpu")
    crops = make_crops(3)
    np.testing.assert_allclose(
        recognizer.templates(crops), make_recognizer().templates(crops), atol=1e-6
    )
    pixels = torch.full((1, 3, 150, 150), 90.0, requires_grad=True)
    assert not recognizer.network(recognizer.normalise(pixels)).requires_grad


def test_a_runtime_that_is_not_here_is_refused_with_those_that_are(tmp_path) -> None:
    with pytest.raises(RefusedModel, match="'abacus'") as caught:
        embedding.load_recognizer(make_card(runtime="abacus"), tmp_path, device="cpu")
    assert "torch" in caught.value.advice
