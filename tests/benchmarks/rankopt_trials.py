"""Variants of RankOpt that were tried, most of them only here: options on one optimiser.

What proved itself is in the product (`xfv_desktop.attribution.ranking_field`); this module
keeps the rest repeatable. Networks run with their batch norms folded into the convolutions,
which moves templates by less than 1e-5.
"""

from __future__ import annotations

import contextlib
import copy
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, fx
from torch.fx.experimental.optimization import fuse

from xfv_desktop.attribution.coarse_field import CoarseField, _enlarge
from xfv_desktop.attribution.fields import draw_centre, mask_softly, standardise
from xfv_desktop.domain import Uint8Array
from xfv_desktop.imaging import build_fill
from xfv_desktop.recognition.embedding import Recognizer

Field = NDArray[np.float64]
Views = Callable[[Tensor], Tensor]
SHAPE = (112, 112)


@dataclass(frozen=True)
class Trial:
    """One variant: what it optimises with, and what becomes of the field afterwards.

    Attributes
    ----------
    steps, rate, areas, temperature
        As `RankSettings`.
    rows, blur
        Of the coarse grid, and the field's blur, pixels.
    shift, scale, mirror
        Every blend is moved (pixels), resized (share) and mirrored by chance.
    shake
        Deviation of the factors that model B's weights are multiplied with at every step.
    companion
        Whether the default recognizer votes too: gradients in the grid, divided by their
        running norms, are added.
    decay
        Whether the rate falls to zero in a straight line.
    from_population
        Whether the field starts at the population map instead of the centre prior.
    own
        Whether model A, which judges, is optimised itself: the ceiling, no candidate.
    """

    steps: int = 30
    rate: float = 0.1
    areas: int = 3
    temperature: float = 0.15
    rows: int = 14
    blur: float = 5.0
    shift: float = 0.0
    scale: float = 0.0
    mirror: bool = False
    shake: float = 0.0
    companion: bool = False
    decay: bool = False
    from_population: bool = False
    own: bool = False


@dataclass(frozen=True)
class Recipe:
    """What becomes of trials' fields.

    Attributes
    ----------
    trials
        Names; their fields, of unit deviation, are averaged.
    average
        The mean of the fields after so many last steps is taken for a trial's field.
    until
        Steps after which a trial is stopped, None for all.
    population, shipped, centre
        Weights of the population map of development pairs, of the one that the program
        makes of its own pictures, and of the centre prior, all added.
    smooth
        Further blur of the result, pixels.
    """

    trials: tuple[str, ...]
    average: int = 1
    until: int | None = None
    population: float = 0.0
    shipped: float = 0.0
    centre: float = 0.0
    smooth: float = 0.0


def fold(recognizer: Recognizer) -> Any:
    """Return a network with folded batch norms, channels last; itself where it has loops."""
    network = copy.deepcopy(recognizer.network)
    # dlib's network cannot be traced, and has no batch norms to fold.
    with contextlib.suppress(fx.proxy.TraceError):
        network = fuse(fx.symbolic_trace(network))
    return network.to(memory_format=torch.channels_last).requires_grad_(False)


@dataclass(eq=False)
class Voice:
    """A recognizer that scores 112x112 blends of a pair.

    Attributes
    ----------
    recognizer
        For its way to normalise.
    network
        Folded (`fold`).
    look
        From 112x112 pixels to its own crop, differentiable.
    """

    recognizer: Recognizer
    network: Any
    look: Views
    _plain: dict[str, Tensor] = field(default_factory=dict)

    def embed(self, pixels: Tensor) -> Tensor:
        """Return unit embeddings, (n, D), of 112x112 pixels, (n, 3, 112, 112)."""
        ready = self.recognizer.normalise(self.look(pixels))
        raw = self.network(ready.contiguous(memory_format=torch.channels_last))
        return torch.nn.functional.normalize(raw, dim=1)

    def shake(self, sigma: float, draws: torch.Generator) -> None:
        """Multiply every weight of more than one axis with 1 + sigma z; 0 restores them."""
        if not self._plain:
            self._plain = {n: p.clone() for n, p in self.network.named_parameters()}
        with torch.no_grad():
            for name, weight in self.network.named_parameters():
                weight.copy_(self._plain[name])
                if sigma and weight.ndim > 1:
                    weight.mul_(1 + sigma * torch.randn(weight.shape, generator=draws))


def to_tensor(picture: Uint8Array) -> Tensor:
    """Return pixels, float32 (1, 3, H, W)."""
    return torch.from_numpy(picture.transpose(2, 0, 1)[None].copy()).float()


class Optimiser:
    """Optimise the field of one crop; keeps the fields of all steps.

    Parameters
    ----------
    voices : list of Voice
        The first is model B.
    crop, other : uint8 (112, 112, 3)
        The crop that is explained and its partner.
    trial : Trial
        The variant.
    start : float64 (112, 112)
        From where the field starts.
    paste : bool
        RankOpt-paste instead of RankOpt.
    """

    def __init__(
        self,
        voices: list[Voice],
        crop: Uint8Array,
        other: Uint8Array,
        *,
        trial: Trial,
        start: Field,
        paste: bool,
    ) -> None:
        self.trial, self.sign, self.start = trial, -1 if paste else 1, start
        self.voices = voices if trial.companion else voices[:1]
        self.coarse = CoarseField(*[_enlarge(trial.rows, 112, sigma=trial.blur)] * 2)
        self.crop = to_tensor(crop)
        fills = [other] if paste else [build_fill(crop, name) for name in ("black", "blur")]
        self.fills = [to_tensor(fill) for fill in fills]
        with torch.no_grad():
            self.partners = [voice.embed(to_tensor(other))[0] for voice in self.voices]
        self.draws = np.random.default_rng(0)
        self.chance = torch.Generator().manual_seed(77)
        self.norms: list[float] = [0.0] * len(self.voices)
        self.passes = 0

    def run(self) -> list[Field]:
        """Return the grid before the first and after every step, float64 (rows, rows) each."""
        first: Field | float = 0.0
        second: Field | float = 0.0
        grid = self._start()
        path = [grid]
        for step in range(1, self.trial.steps + 1):
            gradient = self._vote(grid, step - 1)
            first = 0.9 * first + 0.1 * gradient
            second = 0.999 * second + 0.001 * gradient**2
            size = np.sqrt(second / (1 - 0.999**step)) + 1e-8
            rate = self.trial.rate
            if self.trial.decay:
                rate *= 1 - (step - 1) / self.trial.steps
            grid = grid - rate * (first / (1 - 0.9**step)) / size
            path.append(np.asarray(grid, np.float64))
        if self.trial.shake:
            self.voices[0].shake(0.0, self.chance)
        return path

    def _start(self) -> Field:
        """Return the first grid."""
        blurred = cv2.GaussianBlur(self.start, (0, 0), 5, borderType=cv2.BORDER_REFLECT)
        size = (self.trial.rows, self.trial.rows)
        level = standardise(np.asarray(blurred, np.float64))
        return np.asarray(cv2.resize(level, size, interpolation=cv2.INTER_AREA), np.float64)

    def _vote(self, grid: Field, step: int) -> Field:
        """Return the objective's gradient in the grid, summed over the recognizers."""
        count, trial = self.trial.areas, self.trial
        areas = 0.05 + 0.9 * (np.arange(count) + self.draws.random(count)) / count
        masks = mask_softly(self.coarse.spread(grid), areas=areas, temperature=trial.temperature)
        behind = self.fills[step % len(self.fills)]
        total = np.zeros_like(grid)
        for number in range(len(self.voices)):
            pulled = self._pull(number, masks, behind)
            one = self.coarse.gather(grid, self.sign * pulled / trial.temperature)
            if len(self.voices) > 1:
                norm = float(np.linalg.norm(one))
                self.norms[number] = 0.8 * (self.norms[number] or norm) + 0.2 * norm
                one = one / (self.norms[number] + 1e-12)
            total = total + one
        return total

    def _pull(self, number: int, masks: Field, behind: Tensor) -> Field:
        """Return one recognizer's gradient in the field, (H, W), times the temperature."""
        voice = self.voices[number]
        if self.trial.shake and number == 0:
            voice.shake(self.trial.shake, self.chance)
        both = np.concatenate([1 - masks, masks]).astype(np.float32)
        kept = torch.from_numpy(both).requires_grad_()
        pixels = self._view(behind + (self.crop - behind) * kept[:, None])
        scores = voice.embed(pixels) @ self.partners[number]
        (gradient,) = torch.autograd.grad(scores.sum(), kept)
        self.passes += len(kept)
        values = gradient.double().numpy()
        in_masks = -(values[: len(masks)] + values[len(masks) :]) / len(masks)
        return np.asarray((in_masks * masks * (1 - masks)).sum(0))

    def _view(self, pixels: Tensor) -> Tensor:
        """Return every blend moved, resized and mirrored by chance, bilinearly."""
        trial, count = self.trial, len(pixels)
        if not (trial.shift or trial.scale or trial.mirror):
            return pixels

        def draw() -> Tensor:
            return torch.rand(count, generator=self.chance) * 2 - 1

        draw()  # an angle, which no trial that is listed has
        scale, moves = 1 + draw() * trial.scale, (draw(), draw())
        shifts = [move * trial.shift * 2 / SHAPE[0] for move in moves]
        side = torch.ones(count)
        if trial.mirror:
            side = torch.where(torch.rand(count, generator=self.chance) < 0.5, -1.0, 1.0)
        none = torch.zeros(count)
        rows = ((scale * side, none, shifts[0]), (none, scale, shifts[1]))
        matrix = torch.stack([torch.stack(row, 1) for row in rows], 1)
        grid = torch.nn.functional.affine_grid(matrix, list(pixels.shape), align_corners=False)
        return torch.nn.functional.grid_sample(
            pixels, grid, padding_mode="border", align_corners=False
        )


def spread_path(trial: Trial, path: list[Field], recipe: Recipe) -> Field:
    """Return a trial's field, unit deviation, float64 (112, 112), from the grids of its steps."""
    coarse = CoarseField(*[_enlarge(trial.rows, 112, sigma=trial.blur)] * 2)
    kept = [coarse.spread(grid) for grid in path[-recipe.average :]]
    return standardise(np.sum(kept, axis=0))


def finish(recipe: Recipe, fields: list[Field], *, population: Field, shipped: Field) -> Field:
    """Return a recipe's map, float64 (112, 112), from its trials' fields."""
    found = np.mean(fields, axis=0)
    found = found + recipe.population * standardise(population)
    found = found + recipe.shipped * standardise(shipped)
    found = found + recipe.centre * standardise(draw_centre(SHAPE))
    if recipe.smooth:
        found = cv2.GaussianBlur(found, (0, 0), recipe.smooth, borderType=cv2.BORDER_REFLECT)
    return np.asarray(found, np.float64)
