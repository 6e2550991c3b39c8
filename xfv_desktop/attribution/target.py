"""The score to be explained: two crops, a network and a threshold, without a model's name."""

from __future__ import annotations

import hashlib
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from xfv_desktop.attribution.memory import is_device_fault, is_out_of_memory, run_batches
from xfv_desktop.attribution.pairing import Pairing, find_pairing
from xfv_desktop.domain import FloatArray, Side, Uint8Array
from xfv_desktop.errors import ModelError, WrongCropSize
from xfv_desktop.progress import SILENT, Progress

# Larger batches are slower on a CPU: their intermediate results leave the cache.
BATCH = 16
# Pairs that a pairing is handed at once.
_PAIRS = 512


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
    """Return embeddings, float32 (n, D), of pictures, uint8 (n, H, W, 3) RGB.

    They have unit length where the score is their cosine. The batch is halved when memory
    runs out. ``progress`` is stepped once a batch.

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
    """Return embeddings, float32 (n, D), of one batch; no gradient is kept.

    They have unit length where the score is their cosine, and are the network's own where
    it compares them itself (`find_pairing`).

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
    unit = _unit(raw)
    return unit if find_pairing(network) is None else raw.astype(np.float32)


def _unit(raw: NDArray[np.float64]) -> FloatArray:
    """Return rows of unit length, float32 (n, D); refuse what cannot be compared."""
    require_finite(raw, what="embeddings")
    norms = np.linalg.norm(raw, axis=1, keepdims=True)
    _require_length(bool((norms > 0).all()))
    unit: FloatArray = (raw / norms).astype(np.float32)
    return unit


def _require_length(positive: bool) -> None:
    """Refuse embeddings of length zero, of which there is no cosine."""
    if not positive:
        raise ModelError(
            "The recognizer gives an embedding of length zero, so there is no cosine.",
            advice="Check the recognizer's weights file, or choose another recognizer.",
        )


def gives_gradients(network: Network, crop: Uint8Array) -> bool:
    """Tell whether a network can be differentiated with respect to a crop, uint8 (H, W, 3).

    A network whose embedding does not depend on the picture at all counts as one that can:
    its gradient is zero. One that depends on the picture without passing a gradient back, or
    fails as soon as one is asked for, is a black box.
    """
    try:
        if _has_gradient(network, crop):
            return True
    except (RuntimeError, TypeError, ValueError, MemoryError) as error:
        if is_device_fault(error):
            raise  # says nothing of the network
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

    The score is the cosine of the two embeddings, or what the recognizer's own pairing says.

    Parameters
    ----------
    network : Network
        The recognizer's network.
    probe_crop, reference_crop : uint8 (H, W, 3)
        Aligned crops, RGB, of the network's input size.
    threshold : float or None
        Score from which the system says match; None where none is known.
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
        threshold: float | None,
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

    @property
    def pairing(self) -> Pairing | None:
        """What compares the embeddings; None where the score is their cosine."""
        return find_pairing(self.network)

    def crop(self, side: Side) -> Uint8Array:
        """Return the aligned crop of a side, uint8 (H, W, 3) RGB."""
        return self._crops[side]

    def embedding(self, side: Side) -> FloatArray:
        """Return the embedding of a side, float32 (D,), as `embed` gives it."""
        return self._embeddings[side]

    def partner(self, side: Side) -> FloatArray:
        """Return the embedding of the other side, float32 (D,)."""
        return self._embeddings[Side.REFERENCE if side is Side.PROBE else Side.PROBE]

    def key(self, side: Side) -> tuple[str, str, str]:
        """Return what names a side's crop under this network: weights, device, crop."""
        crop = np.ascontiguousarray(self._crops[side])
        digest = hashlib.sha256(repr(crop.shape).encode() + crop.tobytes()).hexdigest()
        return (self._model, self.network.device, digest)

    @property
    def score(self) -> float:
        """The comparison score, in [-1, 1]."""
        return float(self.score_embeddings(self.embedding(Side.PROBE), side=Side.PROBE))

    def score_embeddings(self, embeddings: FloatArray, *, side: Side) -> NDArray[np.float64]:
        """Return the score of changed pictures of ``side`` with the other side left intact.

        Parameters
        ----------
        embeddings : float32 (..., D)
            Embeddings of the changed pictures, as `embed` gives them.
        side : Side
            The side they stand in for.

        Returns
        -------
        float64 (...)
            Scores in [-1, 1].
        """
        partner = self.partner(side)
        if self.pairing is not None:
            return self.score_together(
                embeddings, np.broadcast_to(partner, embeddings.shape), side=side
            )
        cosines = embeddings.astype(np.float64) @ partner.astype(np.float64)
        clipped: NDArray[np.float64] = np.clip(cosines, -1.0, 1.0)
        return clipped

    def score_together(
        self, own: FloatArray, other: FloatArray, *, side: Side
    ) -> NDArray[np.float64]:
        """Return the scores of changed pictures of both sides, row by row, float64 (...).

        Parameters
        ----------
        own : float32 (..., D)
            Embeddings of changed pictures of ``side``.
        other : float32 (..., D)
            Embeddings of changed pictures of the other side.
        side : Side
            Whose pictures come first.
        """
        if self.pairing is None:
            return np.asarray((own.astype(np.float64) * other).sum(-1))
        rows = (own.reshape(-1, own.shape[-1]), other.reshape(-1, own.shape[-1]))
        first, second = rows if side is Side.PROBE else rows[::-1]
        parts = [np.zeros(0)]
        with torch.no_grad():
            for start in range(0, len(first), _PAIRS):
                pair = (
                    torch.tensor(many[start : start + _PAIRS], device=self.network.device)
                    for many in (first, second)
                )
                parts.append(self.pairing.score_pairs(*pair).double().cpu().numpy())
        scores = np.concatenate(parts).reshape(own.shape[:-1])
        require_finite(scores, what="scores")
        return np.clip(scores, -1.0, 1.0)

    def measure(self, raw: Tensor, *, side: Side) -> Tensor:
        """Return the scores of raw embeddings that stand in for a side; differentiable.

        Parameters
        ----------
        raw : tensor (n, D)
            What the network gives.
        side : Side
            The side they stand in for; the other side is a constant.

        Returns
        -------
        tensor (n,)

        Raises
        ------
        ModelError
            When an embedding has length zero.
        """
        _require_length(bool(raw.detach().ne(0).any(1).all()))
        partner = torch.from_numpy(self.partner(side)).to(raw)
        if self.pairing is None:
            return torch.nn.functional.normalize(raw, dim=1) @ partner
        rows = (raw, partner.expand_as(raw))
        return self.pairing.score_pairs(*(rows if side is Side.PROBE else rows[::-1]))
