"""The population map: where the score depends on a face, whoever is compared.

It is the mean map of other people's comparisons, made from synthetic mated pairs that the
program carries (`resources/population`), so it can be made for every recognizer and holds
nobody's face. A map that does not do better than this one says nothing of its own pair.
"""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path

import cv2
import numpy as np

from xfv_desktop.attribution.corrise import CorrRise
from xfv_desktop.attribution.jacobian import GradientCache, pull_back, scale_rows
from xfv_desktop.attribution.polarities import split_signed
from xfv_desktop.attribution.target import Network, ScoreTarget, gives_gradients
from xfv_desktop.domain import AttributionMap, FloatArray, Side, Uint8Array
from xfv_desktop.imaging import encode_npy, read_npy
from xfv_desktop.progress import Progress
from xfv_desktop.resources import find

# Of the mean's members, as a share of the crop's height: 5 px at 112.
SIGMA = 5 / 112
# Fewer masks and dimensions than for one map: the mean is over many maps with their own.
_MASKS = 100
# Whole weights; a network that a sanity check has spoilt has a mark behind them.
_WEIGHTS = re.compile(r"[0-9a-f]{64}")
_DIMENSIONS = 128


def attribute_population(
    target: ScoreTarget, side: Side, *, seed: int, cache: GradientCache, progress: Progress
) -> tuple[AttributionMap, ...]:
    """Return the population map as the raw maps of one side: the same for every pair.

    Parameters
    ----------
    target : ScoreTarget
        Names the network and the crop's shape; the pictures compared are not looked at.
    side : Side
        Whose maps they are called; both sides get the same values.
    seed : int
        Not used: the map belongs to the recognizer.
    cache : GradientCache
        Keeps the map per network and shape.
    progress : Progress
        Stepped once a batch while the map is made.
    """
    del seed
    values = find_population(target, cache=cache, progress=progress)
    progress.step(1.0, "population map")
    parameters = (("pairs", "synthetic, of other people"), ("smoothing sigma", f"{SIGMA:.4f} H"))
    return split_signed("population", side, values, parameters=parameters)


def find_population(
    target: ScoreTarget, *, cache: GradientCache, progress: Progress
) -> FloatArray:
    """Return the population map of a target's network, float32 (H, W), high = similarity.

    It is taken from ``cache``, from the finished maps that the program carries or keeps in
    the cache's folder, or made.

    Parameters
    ----------
    target : ScoreTarget
        Names the network and the crop's shape.
    cache : GradientCache
        Keeps the map.
    progress : Progress
        Stepped once a batch while the map is made.

    Raises
    ------
    ModelError
        When the network gives values that are not finite.
    OutOfMemory
        When not even a single picture fits into memory.
    """
    sha256, device, _ = target.key(Side.PROBE)
    shape = (target.crop(Side.PROBE).shape[0], target.crop(Side.PROBE).shape[1])

    def make() -> FloatArray:
        shipped = read_population(find("population"), sha256, shape=shape)
        if shipped is not None:
            return shipped
        # A map made on another device may differ in its last bits.
        name = f"{sha256}-{device}"
        if cache.folder is not None:
            known = read_population(cache.folder, name, shape=shape)
            if known is not None:
                return known
        pairs = load_pairs(shape)
        values = average_maps(target.network, pairs, sha256=sha256, progress=progress)
        if cache.folder is not None and _WEIGHTS.fullmatch(sha256):
            write_population(cache.folder, name, values=values)
        return values

    return cache.masked.fetch(("population", sha256, device, shape), make)


def load_pairs(shape: tuple[int, int]) -> Uint8Array:
    """Return the synthetic mated pairs as crops of a shape, uint8 (N, 2, H, W, 3) RGB.

    112x112 and 150x150 were aligned so; 112x96 is columns 8 to 103 of 112x112, as its
    template is. Any other shape gets the 112x112 crops resized, which no recognizer of the
    catalogue needs.
    """
    with np.load(find("population/crops.npz"), allow_pickle=False) as kept:
        name = "crops_150x150" if shape == (150, 150) else "crops_112x112"
        pairs = np.asarray(kept[name], np.uint8)
    if shape == (112, 96):
        pairs = pairs[:, :, :, 8:104]
    if pairs.shape[2:4] == shape:
        return np.ascontiguousarray(pairs)
    flat = pairs.reshape(-1, *pairs.shape[2:])
    size = (shape[1], shape[0])
    resized = [cv2.resize(one, size, interpolation=cv2.INTER_AREA) for one in flat]
    return np.array(resized, np.uint8).reshape(*pairs.shape[:2], *shape, 3)


def average_maps(
    network: Network, pairs: Uint8Array, *, sha256: str, progress: Progress
) -> FloatArray:
    """Return the mean map of mated pairs, float32 (H, W), high = similarity.

    The members are FGGB's signed maps of both sides at threshold 0, summed over 128
    dimensions drawn for each where an embedding has more; or CorrRISE's with 100 masks drawn
    for each, where the recognizer gives scores only or compares otherwise than by a cosine.
    Each is blurred (sigma 5 px at height 112) and standardised, so that no pair counts for
    more than another.
    All pairs take part, whatever they score.

    Parameters
    ----------
    network : Network
        The recognizer's network.
    pairs : uint8 (N, 2, H, W, 3)
        Aligned crops, RGB, two of each person.
    sha256 : str
        Names the weights.
    progress : Progress
        Stepped once a batch.
    """
    total = np.zeros(pairs.shape[2:4])
    tasks = [(number, side) for number in range(len(pairs)) for side in Side]
    differentiable = gives_gradients(network, pairs[0, 0])
    for done, (number, side) in enumerate(tasks):
        part = progress.part(done / len(tasks), (done + 1) / len(tasks))
        part.step(0.0, "mean map of other people's comparisons")
        target = ScoreTarget(
            network,
            probe_crop=pairs[number, 0],
            reference_crop=pairs[number, 1],
            threshold=0.0,
            model_sha256=sha256,
        )
        signed = _map_pair(target, side, seed=done, gradients=differentiable, progress=part)
        total += _standardise(signed)
    return (total / len(tasks)).astype(np.float32)


def _map_pair(
    target: ScoreTarget, side: Side, *, seed: int, gradients: bool, progress: Progress
) -> FloatArray:
    """Return the signed map of one side of a pair, float32 (H, W); ``seed`` is its own."""
    if not gradients or target.pairing is not None:
        # A cache of its own: twenty crops must not push out those under examination.
        own = GradientCache(limit=0)
        method = CorrRise(masks=_MASKS)
        return method(target, side, seed=seed, cache=own, progress=progress)[0].values
    products = target.embedding(side) * target.partner(side)
    count = min(_DIMENSIONS, products.size)
    draws = np.random.default_rng(seed)
    chosen = np.sort(draws.choice(products.size, count, replace=False))
    rows = np.eye(products.size, dtype=np.float32)[chosen]
    maps = pull_back(target.network, target.crop(side), rows, progress=progress)
    signed = products[chosen] @ scale_rows(maps.reshape(count, -1))
    return np.asarray(signed.reshape(maps.shape[1:]), np.float32)


def _standardise(values: FloatArray) -> FloatArray:
    """Return a map blurred, with mean 0 and standard deviation 1; a constant one as zeros."""
    blurred = cv2.GaussianBlur(values.astype(np.float64), (0, 0), SIGMA * values.shape[0])
    centred = blurred - blurred.mean()
    deviation = float(centred.std())
    return np.asarray(centred / deviation if deviation > 0 else centred * 0, np.float32)


def read_population(folder: Path, sha256: str, *, shape: tuple[int, int]) -> FloatArray | None:
    """Return a finished map kept in a folder, float32 (H, W), or None.

    A file that does not hold finite numbers in the shape wanted counts as missing.

    Parameters
    ----------
    folder : Path
        Where `write_population` put it.
    sha256 : str
        Of the recognizer's weights.
    shape : (int, int)
        Height and width, pixels.
    """
    path = folder / f"{sha256}.npy"
    if not path.is_file():
        return None
    try:
        values = read_npy(path.read_bytes())
    except ValueError:
        return None
    return values if values.shape == shape and np.isfinite(values).all() else None


def write_population(folder: Path, sha256: str, *, values: FloatArray) -> None:
    """Keep a finished map, float32 (H, W), under the name of its weights.

    A folder that cannot be written is no fault: the map is then made again next time.
    """
    # Two processes may make the same map at once.
    draft = folder / f"{sha256}.{os.getpid()}.new"
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(encode_npy(values))
        draft.replace(folder / f"{sha256}.npy")
