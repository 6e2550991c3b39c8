"""Memory that runs out, networks that fail and pictures without content, on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from tests.support.program import Done, Program
from tests.support.recognizers import TinyNetwork, install
from xfv_desktop.imaging import encode_png

pytest.importorskip("dlib")
WHO = ("--examiner", "E. Examiner")
FULL = "DefaultCPUAllocator: can't allocate memory: you tried to allocate 1 bytes"


class Failing(TinyNetwork):
    """Do something else to the embeddings, or to the whole run."""

    def __init__(self, change: Callable[[torch.Tensor], torch.Tensor]) -> None:
        super().__init__()
        self.change = change

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return changed embeddings."""
        return self.change(super().forward(x))


def run_out(_: torch.Tensor) -> torch.Tensor:
    raise RuntimeError(FULL)


def run_out_of_address_space(_: torch.Tensor) -> torch.Tensor:
    raise MemoryError


def run_out_with_gradients(raw: torch.Tensor) -> torch.Tensor:
    if torch.is_grad_enabled():
        raise RuntimeError(FULL)
    return raw


def kill(raw: torch.Tensor) -> torch.Tensor:
    """Return embeddings of which half do not depend on the picture."""
    return torch.cat([raw[:, :8], torch.ones_like(raw[:, 8:])], dim=1)


@pytest.fixture
def try_on(
    xfv: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., tuple[Done, dict[str, object], dict[str, object]]]:
    """Return a function that compares two crops in a case by a recognizer of its own."""
    (xfv.home / "models").unlink()
    case = tmp_path / "case"

    def run(
        network: nn.Module, one: np.ndarray, two: np.ndarray, *options: str
    ) -> tuple[Done, dict[str, object], dict[str, object]]:
        install(monkeypatch, xfv.home / "models", lambda: network, runtime="odd")
        for name, pixels in (("one.png", one), ("two.png", two)):
            (tmp_path / name).write_bytes(encode_png(pixels))
        assert xfv("case", "create", case, *WHO).code == 0
        before = xfv("case", "show", case, "--json").json
        files = (tmp_path / "one.png", tmp_path / "two.png")
        asked = ("--model", "tiny", "--threshold", "0.5", "--case", case, "--json", *WHO)
        done = xfv("compare", *files, *asked, *options)
        return done, before, xfv("case", "show", case, "--json").json

    return run


def make_crop(seed: int, size: int = 64) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (size, size, 3), dtype=np.uint8)


@pytest.mark.parametrize("change", [run_out, run_out_of_address_space])
def test_a_full_memory_is_said_and_nothing_compared(try_on, change) -> None:
    """Exit 4, what ran out, what helps; the case has no comparison."""
    done, before, after = try_on(Failing(change), make_crop(1), make_crop(2), "--aligned")
    assert done.code == 4, done.out
    assert "memory" in done.json["error"]
    assert "CPU" in done.json["advice"]
    assert after["comparisons"] == before["comparisons"] == []


def test_a_memory_that_fills_while_explaining_leaves_the_comparison(try_on) -> None:
    """The score was kept before; no half explanation is."""
    asked = ("--aligned", "--methods", "lime,fame")
    network = Failing(run_out_with_gradients)
    done, _, after = try_on(network, make_crop(1), make_crop(2), *asked)
    assert done.code == 4, done.out
    assert "does not fit into memory" in done.json["error"]
    assert len(after["comparisons"]) == 1


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 0.0])
def test_a_network_that_gives_no_numbers_is_refused(try_on, value) -> None:
    """Exit 3 with the way to check the weights; the case has no comparison."""
    network = Failing(lambda raw: raw * value)
    done, before, after = try_on(network, make_crop(1), make_crop(2), "--aligned")
    assert done.code == 3, done.out
    assert "no usable numbers" in done.json["error"]
    assert "xfv models check" in done.json["advice"]
    assert after["comparisons"] == before["comparisons"] == []


def test_dead_dimensions_are_counted_with_the_maps(try_on) -> None:
    """Half of the embedding ignores the picture; maps are made and say so."""
    asked = ("--aligned", "--methods", "fggb:reading=signed,xface2")
    done, _, _ = try_on(Failing(kill), make_crop(1), make_crop(2), *asked)
    assert done.code == 0, done.out
    told = {dict(m["parameters"]).get("dead dimensions") for m in done.json["maps"]}
    assert told == {"8", None}


@pytest.mark.parametrize("level", [0, 128])
def test_a_picture_of_one_value_has_no_face_but_may_be_a_crop(try_on, level) -> None:
    """As a photograph it is refused; as an aligned crop it is scored and described."""
    flat = np.full((64, 64, 3), level, np.uint8)
    done, _, _ = try_on(TinyNetwork(), flat, make_crop(2), "--aligned", "--methods", "fggb,lime")
    assert done.code == 0, done.out
    assert done.json["probe"]["quality"]["suitability"] != "suitable"


def test_a_constant_photograph_has_no_face(try_on) -> None:
    """Exit 3, and how to go on; no comparison."""
    flat = np.full((64, 64, 3), 90, np.uint8)
    done, before, after = try_on(TinyNetwork(), flat, flat)
    assert done.code == 3, done.out
    assert "face" in done.json["error"]
    assert "landmarks" in done.json["advice"]
    assert after["comparisons"] == before["comparisons"] == []


def test_a_grey_picture_is_explained(try_on) -> None:
    """Equal channels are no obstacle."""
    grey = np.repeat(make_crop(1)[..., :1], 3, axis=2)
    done, _, _ = try_on(TinyNetwork(), grey, make_crop(2), "--aligned", "--methods", "fggb,xssab")
    assert done.code == 0, done.out
    assert all(m["min"] < m["max"] for m in done.json["maps"] if m["polarity"] == "signed")


@pytest.mark.parametrize(("options", "words"), [(("--aligned",), "64 px"), ((), "face")])
def test_ten_by_ten_pixels_are_refused(try_on, options, words) -> None:
    """Neither a crop of the recognizer's size nor a picture with a face."""
    done, before, after = try_on(TinyNetwork(), make_crop(1, 10), make_crop(2), *options)
    assert done.code == 3, done.out
    assert words in done.json["error"]
    assert done.json["advice"]
    assert after["comparisons"] == before["comparisons"] == []
