"""One recognizer, ready to play the dataset protocols on listed pairs; lives in each worker."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from xfv_desktop.attribution import base, catalogue, requests
from xfv_desktop.attribution.admission import admit
from xfv_desktop.attribution.even_network import EvenNetwork
from xfv_desktop.attribution.fidelity import Values, narrow, smooth_values
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.smoothing import smooth_map
from xfv_desktop.attribution.target import Network, ScoreTarget
from xfv_desktop.domain import Fill, Polarity, Side, Uint8Array
from xfv_desktop.errors import MissingFile, UsageError
from xfv_desktop.evidence.decode import decode
from xfv_desktop.evidence.limits import IntakeLimits
from xfv_desktop.progress import Progress
from xfv_desktop.recognition import alignment
from xfv_desktop.recognition import catalogue as recognizers
from xfv_desktop.recognition.embedding import Recognizer, load_recognizer
from xfv_desktop.workflow.fidelity_pairs import CropReader, LabelledPair

SEED = 0
Source = tuple[Polarity, int]
_MOST_PICTURES = 256
# Ranked by its map of each polarity elsewhere; this protocol's authors used the signed one.
_BY_SIGNED = ("xssab",)
# Smoothings by what follows the @; 5 is the same Gaussian for all, the others the papers'.
_SMOOTHINGS = {"5x5": "gaussian 5x5 sigma 5", "25x25": "gaussian 25x25 sigma 5"}
_SAME = "5"


@dataclass(frozen=True)
class ProtocolSetup:
    """What a worker needs to know; picklable.

    Attributes
    ----------
    model : str
        The recognizer's id.
    sha256 : str
        Of its weights, which must be the same wherever a worker runs.
    models_dir, root : Path
        Folders of imported recognizers and of the pictures.
    aligned : bool
        Whether the pictures are aligned crops already.
    threshold : float
        Score from which the recognizer says match.
    device : str
        ``cpu`` or ``cuda``.
    limits : IntakeLimits
        On the files.
    pairs : tuple of LabelledPair
        The whole list: where the squares of Patch-LFW lie depends on all of it.
    fill : Fill
        What hides pixels in the hiding game.
    """

    model: str
    sha256: str
    models_dir: Path
    root: Path
    aligned: bool
    threshold: float
    device: str
    limits: IntakeLimits
    pairs: tuple[LabelledPair, ...] = ()
    fill: Fill = Fill.BLUR


@dataclass(frozen=True, eq=False)
class Aim:
    """One comparison: under the network itself, and under the one that gives scores quickly."""

    exact: ScoreTarget
    quick: ScoreTarget


def _has_quick_copy(recognizer: Recognizer) -> bool:
    """Tell whether scores may come from a frozen copy: of a torch network that is no pairing."""
    plain = recognizer.pairing is None and recognizer.card.runtime == "torch"
    return plain and recognizer.device == "cpu"


def split_request(request: str) -> tuple[str, str]:
    """Return a method and the smoothing of its map from ``METHOD[@SMOOTHING]``.

    Raises
    ------
    UnknownMethod, UsageError
        When there is no such method or smoothing.
    """
    method, _, smoothing = request.partition("@")
    catalogue.get(method)
    if smoothing not in ("", _SAME, *_SMOOTHINGS):
        known = ", ".join((_SAME, *_SMOOTHINGS))
        raise UsageError(
            f"There is no smoothing '{smoothing[:20]}' in this protocol.",
            advice=f"Give one of {known} behind the @, or none for the raw map.",
        )
    return method, smoothing


class ProtocolBench:
    """Pictures, comparisons and maps of listed pairs under one recognizer.

    Parameters
    ----------
    setup : ProtocolSetup
        The protocol's.
    """

    def __init__(self, setup: ProtocolSetup) -> None:
        self.setup = setup
        card = recognizers.get(setup.model, setup.models_dir)
        if card.sha256 != setup.sha256:
            raise UsageError(
                "A worker has other weights under this recognizer's id.",
                advice="Import the same file wherever workers run.",
            )
        self.recognizer = load_recognizer(card, setup.models_dir, device=setup.device)
        self._quick: Network = self.recognizer
        if _has_quick_copy(self.recognizer):
            self._quick = EvenNetwork(self.recognizer, card.input_size)
        self._reader = CropReader(setup.root, card, setup.limits, aligned=setup.aligned)
        self._pictures: OrderedDict[str, Uint8Array] = OrderedDict()
        self._cache = GradientCache(folder=setup.models_dir / "population")

    def read(self, image: str) -> Uint8Array:
        """Return a listed picture, uint8 (H, W, 3) RGB: as it is, or its aligned face.

        Raises
        ------
        MissingFile, NoFace, EvidenceError
            When there is none.
        """
        if image not in self._pictures:
            self._pictures[image] = self._load(image)
            if len(self._pictures) > _MOST_PICTURES:
                self._pictures.popitem(last=False)
        return self._pictures[image]

    def _load(self, image: str) -> Uint8Array:
        if not self.setup.aligned:
            return self._reader.read(image)
        path = self.setup.root / image
        if not path.is_file():
            raise MissingFile("A picture of the list is not in the folder.")
        return self.decode(path.read_bytes())

    def decode(self, data: bytes) -> Uint8Array:
        """Return the pixels of a picture file, uint8 (H, W, 3) RGB."""
        return decode(data, limits=self.setup.limits).pixels

    def fit(self, picture: Uint8Array) -> Uint8Array:
        """Return the recognizer's crop of a picture: its middle columns where it is wider.

        Raises
        ------
        WrongCropSize
            When it is no aligned crop of the recognizer.
        """
        width = self.recognizer.card.input_size[1]
        if picture.shape[1] > width:
            picture = np.asarray(narrow(picture, width), np.uint8)
        return alignment.accept_aligned(picture, self.recognizer.card).crop

    def aim(self, probe: Uint8Array, reference: Uint8Array) -> Aim:
        """Return the comparison of two crops, uint8 (H, W, 3) RGB."""
        return Aim(
            exact=self._aim(self.recognizer, probe, reference),
            quick=self._aim(self._quick, probe, reference),
        )

    def score(self, probe: Uint8Array, reference: Uint8Array) -> float:
        """Return the comparison score of two crops, uint8 (H, W, 3) RGB."""
        return self._aim(self._quick, probe, reference).score

    def _aim(self, network: Network, probe: Uint8Array, reference: Uint8Array) -> ScoreTarget:
        return ScoreTarget(
            network,
            probe_crop=probe,
            reference_crop=reference,
            threshold=self.setup.threshold,
            model_sha256=self.setup.sha256,
        )

    def draw(self, request: str, aim: Aim, source: Source, *, progress: Progress) -> Values:
        """Return a map's values for the probe, float64 (H, W).

        Parameters
        ----------
        request : str
            ``METHOD[@SMOOTHING]``.
        aim : Aim
            The comparison.
        source : (Polarity, int)
            Which of the method's maps, and the sign it is taken with.
        progress : Progress
            Stepped at least once a batch.

        Raises
        ------
        UsageError, ModelError, OutOfMemory
            As the methods do.
        """
        method, smoothing = split_request(request)
        card = catalogue.get(method)
        admit((card,), aim.exact, cache=self._cache)
        target = aim.exact if catalogue.needs_gradients(method) else aim.quick
        maps = base.explain_side(
            card, target, Side.PROBE, seed=SEED, cache=self._cache, progress=progress
        )
        polarity, sign = source
        raw = next(one for one in maps if one.polarity is polarity)
        shown = smooth_map(raw, _SMOOTHINGS.get(smoothing, "none"))
        values = sign * shown.values.astype(np.float64)
        return smooth_values(values) if smoothing == _SAME else values


def find_source(request: str, polarity: Polarity) -> Source:
    """Return which map ranks the pixels, largest first, and its sign."""
    return catalogue.ranking_source(request.partition("@")[0], polarity)


def find_signed_source(request: str, polarity: Polarity) -> Source:
    """Return the same as a DPR curve reads it: xSSAB by its signed map."""
    if requests.parse(request.partition("@")[0]).method in _BY_SIGNED:
        return Polarity.SIGNED, 1 if polarity is Polarity.SIMILARITY else -1
    return find_source(request, polarity)
