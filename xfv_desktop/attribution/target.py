"""The score to be explained: two crops, a network and a threshold, without a model's name."""

from __future__ import annotations

import hashlib
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from xfv_desktop.attribution.memory import is_out_of_memory, run_batches
from xfv_desktop.domain import FloatArray, Side, Uint8Array
from xfv_desktop.errors import ModelError, WrongCropSize
from xfv_desktop.progress import SILENT, Progress

BATCH = 32


class Network(Protocol):
    """What attribution needs of a recognizer: differentiable, in eval mode, frozen."""

    @property
    def device(self) -> str:
        """Name of the torch device the network lives on."""

    def normalise(self, pixels: Tensor) -> Tensor:
        """Turn pixels, (n, 3, H, W) RGB in [0, 255], into the network's input."""

    def network(self, x: Tensor) -> Tensor:
        """Return the raw embeddings, (n, D), of the network's input."""


def to_pixels(pictures: Uint8Array, *, device: str) -> Tensor:
    """Return pictures, uint8 (n, H, W, 3) RGB, as float32 (n, 3, H, W) in [0, 255]."""
    stacked = np.ascontiguousarray(pictures.transpose(0, 3, 1, 2))
    return torch.from_numpy(stacked).to(device).float()


def require_finite(values: NDArray[np.floating], *, what: str) -> None:
    """Refuse values that are not numbers.

    Raises
    ------
    ModelError
        When a value is infinite or not a number.
    """
    if not np.isfinite(values).all():
        raise ModelError(
            f"The recognizer gives {what} that are not finite numbers.",
            advice="Check the recognizer's weights file, or choose another recognizer.",
        )


def embed(
    network: Network, pictures: Uint8Array, *, batch: int = BATCH, progress: Progress = SILENT
) -> FloatArray:
    """Return unit-length embeddings, float32 (n, D), of pictures, uint8 (n, H, W, 3) RGB.

    The batch is halved when memory runs out. ``progress`` is stepped once a batch.

    Raises
    ------
    ModelError
        When the network gives values that are not finite, or a zero embedding.
    OutOfMemory
        When not even one picture fits into memory.
    """
    parts: list[FloatArray] = []

    def work(start: int, stop: int) -> None:
        progress.step(start / len(pictures), "embedding pictures")
        pixels = to_pixels(pictures[start:stop], device=network.device)
        parts.append(embed_pixels(network, pixels))

    run_batches(len(pictures), size=batch, work=work)
    return np.concatenate(parts)


def embed_pixels(network: Network, pixels: Tensor) -> FloatArray:
    """Return unit-length embeddings, float32 (n, D), of one batch; no gradient is kept.

    Parameters
    ----------
    network : Network
        The recognizer's network.
    pixels : float32 (n, 3, H, W)
        RGB in [0, 255], on the network's device.

    Raises
    ------
    ModelError
        When the network gives values that are not finite, or a zero embedding.
    """
    with torch.no_grad():
        raw = network.network(network.normalise(pixels)).double().cpu().numpy()
    return _unit(raw)


def _unit(raw: NDArray[np.float64]) -> FloatArray:
    """Return rows of unit length, float32 (n, D)."""
    require_finite(raw, what="embeddings")
    norms = np.linalg.norm(raw, axis=1, keepdims=True)
    if (norms == 0).any():
        raise ModelError(
            "The recognizer gives an embedding of length zero, so there is no cosine.",
            advice="Check the recognizer's weights file, or choose another recognizer.",
        )
    unit: FloatArray = (raw / norms).astype(np.float32)
    return unit


def gives_gradients(network: Network, crop: Uint8Array) -> bool:
    """Tell whether a network can be differentiated with respect to a crop, uint8 (H, W, 3).

    A network whose embedding does not depend on the picture at all counts as one that can:
    its gradient is zero. One that depends on the picture without passing a gradient back, or
    fails as soon as one is asked for, is a black box.
    """
    try:
        if _has_gradient(network, crop):
            return True
    except (RuntimeError, TypeError, ValueError) as error:
        # A full memory is for the method to deal with, in smaller batches.
        return is_out_of_memory(error)
    plain, inverted = embed(network, np.stack([crop, 255 - crop]))
    return bool(np.array_equal(plain, inverted))


def _has_gradient(network: Network, crop: Uint8Array) -> bool:
    """Tell whether a gradient comes back from the embedding to the network's input."""
    with torch.inference_mode(mode=False), torch.enable_grad():
        pixels = to_pixels(crop[None], device=network.device)
        x = network.normalise(pixels).detach().requires_grad_()
        raw = network.network(x)
        if not raw.requires_grad:
            return False
        (gradient,) = torch.autograd.grad(raw.sum(), x, allow_unused=True)
        return gradient is not None


class ScoreTarget:
    """One comparison, ready to be asked for its score and for scores of changed crops.

    Parameters
    ----------
    network : Network
        The recognizer's network.
    probe_crop, reference_crop : uint8 (H, W, 3)
        Aligned crops, RGB, of the network's input size.
    threshold : float
        Cosine from which the system says match.
    model_sha256 : str
        Names the weights in cache keys.

    Raises
    ------
    WrongCropSize
        When the two crops differ in size or are no RGB pictures.
    """

    def __init__(
        self,
        network: Network,
        *,
        probe_crop: Uint8Array,
        reference_crop: Uint8Array,
        threshold: float,
        model_sha256: str,
    ) -> None:
        if probe_crop.shape != reference_crop.shape or probe_crop.shape[2:] != (3,):
            raise WrongCropSize(
                f"The crops {probe_crop.shape} and {reference_crop.shape} do not fit together."
            )
        self.network = network
        self.threshold = threshold
        self._crops = {Side.PROBE: probe_crop, Side.REFERENCE: reference_crop}
        self._model = model_sha256
        both = embed(network, np.stack([probe_crop, reference_crop]))
        self._embeddings: dict[Side, FloatArray] = dict(zip(Side, both, strict=True))

    def crop(self, side: Side) -> Uint8Array:
        """Return the aligned crop of a side, uint8 (H, W, 3) RGB."""
        return self._crops[side]

    def embedding(self, side: Side) -> FloatArray:
        """Return the unit embedding of a side, float32 (D,)."""
        return self._embeddings[side]

    def partner(self, side: Side) -> FloatArray:
        """Return the unit embedding of the other side, float32 (D,)."""
        return self._embeddings[Side.REFERENCE if side is Side.PROBE else Side.PROBE]

    def key(self, side: Side) -> tuple[str, str, str]:
        """Return what names a side's crop under this network: weights, device, crop."""
        crop = np.ascontiguousarray(self._crops[side])
        digest = hashlib.sha256(repr(crop.shape).encode() + crop.tobytes()).hexdigest()
        return (self._model, self.network.device, digest)

    @property
    def score(self) -> float:
        """The comparison score: cosine of the two embeddings, in [-1, 1]."""
        return float(self.score_embeddings(self.embedding(Side.PROBE), side=Side.PROBE))

    def score_embeddings(self, embeddings: FloatArray, *, side: Side) -> NDArray[np.float64]:
        """Return the score of changed pictures of ``side`` with the other side left intact.

        Parameters
        ----------
        embeddings : float32 (..., D)
            Unit embeddings of the changed pictures.
        side : Side
            The side they stand in for.

        Returns
        -------
        float64 (...)
            Cosines in [-1, 1].
        """
        cosines = embeddings.astype(np.float64) @ self.partner(side).astype(np.float64)
        clipped: NDArray[np.float64] = np.clip(cosines, -1.0, 1.0)
        return clipped
