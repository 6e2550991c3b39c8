"""One recognizer, ready to make and measure rankings of listed pairs; lives in each worker."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from xfv_desktop.attribution.fidelity import (
    Values,
    average_maps,
    narrow,
    rank_values,
    trace_fills,
    trace_paste,
)
from xfv_desktop.attribution.fidelity_rankings import Scene, draw_values
from xfv_desktop.attribution.frozen_network import FrozenNetwork
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.target import Network, ScoreTarget
from xfv_desktop.domain import CurveKind, Fill, Polarity, Side, Uint8Array
from xfv_desktop.errors import WrongCropSize
from xfv_desktop.evidence.limits import IntakeLimits
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.recognition import catalogue
from xfv_desktop.recognition.embedding import Recognizer, load_recognizer
from xfv_desktop.workflow.fidelity_pairs import CropReader, LabelledPair, is_for_tuning
from xfv_desktop.workflow.fidelity_rows import FidelityRow, pack_scores

SEED = 0
_FILLS = (Fill.BLACK, Fill.BLUR, Fill.MEAN)
# The fills that methods may use; under the unseen recognizer these two are enough.
_USED = (Fill.BLACK, Fill.BLUR)
_KINDS = (CurveKind.DELETION, CurveKind.INSERTION)
_MOST_CROPS = 32


@dataclass(frozen=True)
class StudySetup:
    """What a worker needs to know; picklable.

    Attributes
    ----------
    model, unseen : str
        Recognizers' ids; ``unseen`` may be empty.
    models_dir : Path
        Folder of imported recognizers.
    root : Path
        Folder of the pictures.
    aligned : bool
        Whether they are aligned crops already.
    threshold : float
        Score from which the recognizer says match.
    limits : IntakeLimits
        On the files.
    cache : Path
        Folder for the maps behind population maps; nothing in it is a result.
    population : dict of bool to tuple of LabelledPair
        Pairs behind the population maps, mated (True) and non-mated.
    """

    model: str
    unseen: str
    models_dir: Path
    root: Path
    aligned: bool
    threshold: float
    limits: IntakeLimits
    cache: Path
    population: dict[bool, tuple[LabelledPair, ...]]


def find_polarity(pair: LabelledPair) -> Polarity:
    """Return what is ranked in a pair: similarity if it is mated, else dissimilarity."""
    return Polarity.SIMILARITY if pair.mated else Polarity.DISSIMILARITY


class FidelityBench:
    """Make and measure rankings of pairs under one recognizer.

    Parameters
    ----------
    setup : StudySetup
        The study.

    Attributes
    ----------
    recognizer : Recognizer
        The one that is explained.
    deviation : float
        Largest difference between the quicker network's embeddings and the recognizer's.
    """

    def __init__(self, setup: StudySetup) -> None:
        self._setup = setup
        self.recognizer = self._load(setup.model)
        self._quick = FrozenNetwork(self.recognizer, self.recognizer.card.input_size)
        self.deviation = self._quick.deviation
        self._other: tuple[Recognizer, Network] | None = None
        if setup.unseen:
            other = self._load(setup.unseen)
            self._require_common_crop(other)
            self._other = (other, FrozenNetwork(other, other.card.input_size))
        self._crops: dict[str, Uint8Array] = {}
        self._averages: dict[tuple[str, Polarity], Values] = {}

    def _load(self, model: str) -> Recognizer:
        card = catalogue.get(model, self._setup.models_dir)
        return load_recognizer(card, self._setup.models_dir, device="cpu")

    def _require_common_crop(self, other: Recognizer) -> None:
        """Refuse an unseen recognizer whose crop is no middle part of this one's."""
        (height, width), (tall, wide) = self.recognizer.card.input_size, other.card.input_size
        if tall != height or wide > width:
            raise WrongCropSize(
                f"The crops of {other.card.id} are no middle columns of those of "
                f"{self.recognizer.card.id}.",
                advice="Choose an unseen recognizer with crops as high and no wider.",
            )

    def _read(self, image: str) -> Uint8Array:
        if image not in self._crops:
            setup, card = self._setup, self.recognizer.card
            while len(self._crops) >= _MOST_CROPS:
                self._crops.pop(next(iter(self._crops)))
            reader = CropReader(setup.root, card, setup.limits, aligned=setup.aligned)
            self._crops[image] = reader.read(image)
        return self._crops[image]

    def _aim(self, pair: LabelledPair, network: Network, *, model: Recognizer) -> ScoreTarget:
        """Return a pair's comparison under a network that takes this recognizer's crops."""
        width = model.card.input_size[1]
        crops = [np.asarray(narrow(self._read(one), width), np.uint8) for one in pair.images]
        return ScoreTarget(
            network,
            probe_crop=crops[0],
            reference_crop=crops[1],
            threshold=self._setup.threshold,
            model_sha256=model.card.sha256,
        )

    def score(self, pair: LabelledPair) -> float:
        """Return a pair's comparison score."""
        return self._aim(pair, self._quick, model=self.recognizer).score

    def _set_scene(self, pair: LabelledPair) -> Scene:
        return Scene(
            exact=self._aim(pair, self.recognizer, model=self.recognizer),
            quick=self._aim(pair, self._quick, model=self.recognizer),
            seed=SEED,
            populations=self._average,
            # As the program does: the map that the robust presets lean on is made once.
            cache=GradientCache(folder=self._setup.models_dir / "population"),
        )

    def measure(
        self, pair: LabelledPair, methods: Sequence[str], *, progress: Progress = SILENT
    ) -> list[FidelityRow]:
        """Return the rows of several methods for both sides of a pair."""
        scene = self._set_scene(pair)
        rows = []
        for number, method in enumerate(methods):
            for side in Side:
                progress.step(number / len(methods), f"{pair.id}: {method}")
                rows.append(self._measure_side(pair, scene, method, side))
        return rows

    def _measure_side(
        self, pair: LabelledPair, scene: Scene, method: str, side: Side
    ) -> FidelityRow:
        values = draw_values(method, scene, side, polarity=find_polarity(pair))
        unseen: dict[str, list[int]] = {}
        if self._other is not None:
            model, network = self._other
            cut = np.asarray(narrow(values, model.card.input_size[1]), np.float64)
            target = self._aim(pair, network, model=model)
            unseen = _trace(pair, target, side, cut, fills=_USED)
        parts = [is_for_tuning(person) for person in pair.people]
        return FidelityRow(
            model=self._setup.model,
            part="dev" if all(parts) else "test",
            pair=pair.id,
            mated=pair.mated,
            side=side.value,
            method=method,
            curves=_trace(pair, scene.quick, side, values, fills=_FILLS),
            unseen=unseen,
        )

    def keep_maps(self, pair: LabelledPair, methods: Sequence[str]) -> None:
        """Make the maps of a population's pair and keep them in the cache folder."""
        scene = self._set_scene(pair)
        for method in methods:
            for side in Side:
                path = locate_map(self._setup, self.recognizer.card.sha256, pair, method, side)
                if not path.is_file():
                    values = draw_values(method, scene, side, polarity=find_polarity(pair))
                    fresh = path.with_suffix(".new")
                    with fresh.open("wb") as file:
                        np.save(file, values, allow_pickle=False)
                    fresh.replace(path)

    def _average(self, method: str, polarity: Polarity) -> Values:
        """Return a method's population map from the maps kept."""
        key = (method, polarity)
        if key not in self._averages:
            sha256 = self.recognizer.card.sha256
            pairs = self._setup.population[polarity is Polarity.SIMILARITY]
            paths = [locate_map(self._setup, sha256, p, method, s) for p in pairs for s in Side]
            self._averages[key] = average_maps([np.load(p, allow_pickle=False) for p in paths])
        return self._averages[key]


def locate_map(
    setup: StudySetup, sha256: str, pair: LabelledPair, method: str, side: Side
) -> Path:
    """Return where a map behind a population map is kept."""
    what = repr((sha256, setup.threshold, setup.aligned, pair.id, method, side.value, SEED))
    return setup.cache / f"{hashlib.sha256(what.encode()).hexdigest()[:32]}.npy"


def _trace(
    pair: LabelledPair, target: ScoreTarget, side: Side, values: Values, *, fills: Sequence[Fill]
) -> dict[str, list[int]]:
    """Return the curves of a ranking by name, as rows hold them."""
    ranking = rank_values(values)
    if pair.mated:
        walks = [(kind, fill) for fill in fills for kind in _KINDS]
        scores = trace_fills(target, side, ranking, walks=walks)
        return {f"{k}-{f}": pack_scores(s) for (k, f), s in zip(walks, scores, strict=True)}
    pasted = trace_paste(target, side, ranking)
    (blurred,) = trace_fills(target, side, ranking, walks=[(CurveKind.DELETION, Fill.BLUR)])
    curves = {
        "paste-in": pasted.paste_in,
        "paste-out": pasted.paste_out,
        "deletion-blur": blurred,
    }
    return {name: pack_scores(curve) for name, curve in curves.items()}
