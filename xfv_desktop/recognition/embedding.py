"""Run a recognizer: aligned crops in, templates out, on the CPU or a CUDA device."""

from __future__ import annotations

import os
import platform
from functools import partial
from pathlib import Path
from typing import Protocol, runtime_checkable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from xfv_desktop.domain import FaceSample, FloatArray, ModelCard, Template, Uint8Array
from xfv_desktop.errors import DeviceMissing, ModelError, OutOfMemory, WrongCropSize
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.recognition.runtimes import build
from xfv_desktop.recognition.torchvision_guard import normalise_channels
from xfv_desktop.recognition.weights import read_weights

_LARGEST_BATCH = 64


def resolve_device(name: str) -> str:
    """Return ``cpu`` or ``cuda`` for ``auto``, ``cpu`` or ``cuda``.

    Raises
    ------
    DeviceMissing
        When the device is not there or not known; nothing falls back silently.
    """
    if name not in ("auto", "cpu", "cuda"):
        raise DeviceMissing(f"There is no device named {name!r}.")
    there = torch.cuda.is_available()
    if name == "cuda" and not there:
        raise DeviceMissing("This machine has no usable CUDA device, or torch is a CPU build.")
    return "cuda" if name != "cpu" and there else "cpu"


def name_device(device: str) -> str:
    """Return the device's name as its maker or the system gives it."""
    if device == "cuda":
        return torch.cuda.get_device_name()
    return platform.processor() or platform.machine() or "CPU"


def fix_arithmetic() -> None:
    """Make torch repeat itself: the same inputs on one device give the same bytes.

    TF32 is off because it would round single-precision products to 10 bits of mantissa;
    cuBLAS needs its workspace fixed before its first use. Fresh memory is left unfilled, which
    changes no result, since every value is written before it is read, and saves a tenth of the
    time of gradients in batches, more of a single picture's.
    """
    os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    torch.use_deterministic_algorithms(True)
    setting = torch.utils.deterministic
    setting.fill_uninitialized_memory = False  # type: ignore[attr-defined]  # made at import
    torch.backends.cudnn.benchmark = False
    torch.backends.cudnn.allow_tf32 = False
    torch.backends.cuda.matmul.allow_tf32 = False


def is_out_of_memory(fault: BaseException) -> bool:
    """Tell whether an exception means that memory ran out, on a GPU or the CPU."""
    if isinstance(fault, (torch.OutOfMemoryError, MemoryError)):
        return True
    words = ("can't allocate memory", "not enough memory", "CUBLAS_STATUS_ALLOC_FAILED")
    return isinstance(fault, RuntimeError) and any(word in str(fault) for word in words)


@runtime_checkable
class Pairing(Protocol):
    """A network that compares the embeddings it makes itself."""

    def score_pairs(self, first: Tensor, second: Tensor) -> Tensor:
        """Return scores (n,) in -1..1 of probes' and references' raw embeddings, (n, D)."""


class Recognizer:
    """A frozen network with its card, on one device.

    Attributes
    ----------
    card : ModelCard
        What the recognizer is.
    network : torch.nn.Module
        Normalised pixels (n, 3, H, W) to raw embeddings (n, D); in evaluation mode, its own
        weights frozen; differentiable unless the card says that it is a black box.
    device : str
        ``cpu`` or ``cuda``.
    device_name : str
        The device's own name.
    """

    def __init__(self, card: ModelCard, network: nn.Module, *, device: str) -> None:
        self.card = card
        self.device = device
        self.device_name = name_device(device)
        self.network = network.to(device).eval().requires_grad_(False)

    @property
    def pairing(self) -> Pairing | None:
        """What compares two embeddings; None where the score is their cosine."""
        return self.network if isinstance(self.network, Pairing) else None

    def score_templates(self, probes: FloatArray, references: FloatArray) -> NDArray[np.float64]:
        """Return the scores of templates row by row, float64 (n,), in [-1, 1].

        Parameters
        ----------
        probes, references : float32 (n, D)
            As `templates` gives them; the order matters where the network compares itself.

        Raises
        ------
        ModelError
            When a score is not finite.
        """
        if self.pairing is None:
            rows = (probes.astype(np.float64), references.astype(np.float64))
            scores = np.einsum("nd,nd->n", *rows)
        else:
            first, second = (
                torch.from_numpy(np.ascontiguousarray(many, np.float32)).to(self.device)
                for many in (probes, references)
            )
            with torch.no_grad():
                scores = self.pairing.score_pairs(first, second).double().cpu().numpy()
        if not np.isfinite(scores).all():
            raise ModelError(
                "The recognizer gives scores that are not finite numbers.",
                advice="Check its weights with `xfv models check`, or choose another.",
            )
        return np.asarray(np.clip(scores, -1.0, 1.0))

    def normalise(self, pixels: Tensor) -> Tensor:
        """Return the network's input for RGB pixels, differentiable.

        Computed as published: pixels to [0, 1] first, then mean and deviation in those units.
        Other orders of the same arithmetic round differently, and a unit at the kink of a
        ReLU then moves a whole gradient map.

        Parameters
        ----------
        pixels : float tensor (n, 3, H, W)
            RGB, 0..255.

        Returns
        -------
        float tensor (n, 3, H, W)
            ``(value - mean) / std`` in the card's channel order.
        """
        ordered = pixels.flip(1) if self.card.channel_order == "BGR" else pixels
        mean = tuple(value / 255 for value in self.card.mean)
        std = tuple(value / 255 for value in self.card.std)
        return normalise_channels(ordered / 255, mean=mean, std=std)

    def prepare(self, crops: Uint8Array) -> Tensor:
        """Return the network's input, float32 (n, 3, H, W), on the recognizer's device.

        Parameters
        ----------
        crops : uint8 (n, H, W, 3)
            Aligned crops, RGB, of the card's input size.

        Raises
        ------
        WrongCropSize
            When they have another size.
        """
        if crops.ndim != 4 or crops.shape[1:] != (*self.card.input_size, 3):
            height, width = self.card.input_size
            raise WrongCropSize(
                f"The recognizer {self.card.id} needs crops {width} px wide and {height} px high."
            )
        pixels = torch.from_numpy(np.ascontiguousarray(crops)).to(self.device)
        return self.normalise(pixels.permute(0, 3, 1, 2).to(torch.float32).contiguous())

    def _embed(self, crops: Uint8Array) -> FloatArray:
        with torch.no_grad():
            raw = self.network(self.prepare(crops))
            if self.pairing is None:
                raw = nn.functional.normalize(raw, dim=1)
        values: FloatArray = raw.cpu().numpy()
        return values

    def templates(self, crops: Uint8Array, *, progress: Progress = SILENT) -> FloatArray:
        """Return the templates of many crops, float32 (n, D).

        They have unit length where their cosine is the score, and are the network's own
        features where it compares them itself.

        Batches shrink when memory runs out. A batch may differ from `template` in the last
        bits, because the arithmetic is grouped otherwise.

        Parameters
        ----------
        crops : uint8 (n, H, W, 3)
            Aligned crops, RGB.
        progress : Progress
            Told after every batch; may stop the work.

        Raises
        ------
        OutOfMemory
            When not even one crop fits into memory.
        Cancelled
            When the work was stopped.
        """
        parts = [np.zeros((0, self.card.dimension), np.float32)]
        start, size = 0, _LARGEST_BATCH
        while start < len(crops):
            progress.step(start / len(crops), "Making templates")
            try:
                parts.append(self._embed(crops[start : start + size]))
            except (RuntimeError, MemoryError) as fault:
                size = _halve(size, fault)
                continue
            start += size
        progress.step(1.0, "Making templates")
        return np.concatenate(parts)

    def template(self, sample: FaceSample) -> Template:
        """Return the template of one face sample; always computed on its own.

        Raises
        ------
        WrongCropSize
            When the crop is not of the card's input size.
        OutOfMemory
            When it does not fit into memory.
        """
        try:
            values = self._embed(sample.crop[None])[0]
        except (RuntimeError, MemoryError) as fault:
            _halve(1, fault)
            raise
        return Template(values, self.card.id, self.card.sha256)


def _halve(size: int, fault: BaseException) -> int:
    """Return half the batch size after an out-of-memory fault; raise anything else."""
    if not is_out_of_memory(fault):
        raise fault
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
    if size == 1:
        raise OutOfMemory("One face does not fit into memory.") from fault
    return size // 2


def load_recognizer(card: ModelCard, models_dir: Path, *, device: str) -> Recognizer:
    """Return a recognizer ready to run.

    Parameters
    ----------
    card : ModelCard
        From the catalogue.
    models_dir : Path
        Folder of converted weights; the default recognizer's are put there if missing.
    device : str
        ``auto``, ``cpu`` or ``cuda``.

    Raises
    ------
    DeviceMissing
        When the device is not there.
    WeightsMissing, RefusedModel
        When the weights are not there or not what the card says.
    """
    resolved = resolve_device(device)
    fix_arithmetic()
    network = build(card, partial(read_weights, card, models_dir))
    return Recognizer(card, network, device=resolved)
