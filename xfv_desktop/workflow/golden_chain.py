"""Run the main job's steps on one golden comparison, each so that it stands for itself.

Alignment starts from the stored landmarks and the score from the stored templates, so that a
step that differs is not blamed on the one before it. What lies between (pixels, crops, maps)
is this machine's own: where one of these differs, so may what is made of it, and the first
step that differs is the one to look at.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution import base, faithfulness
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.comparison import score
from xfv_desktop.domain import (
    AttributionMap,
    FaceDetection,
    Fill,
    LandmarkConvention,
    Landmarks,
    Side,
    Template,
    Uint8Array,
)
from xfv_desktop.evidence.decode import decode
from xfv_desktop.evidence.digest import hash_bytes
from xfv_desktop.imaging import encode_npy
from xfv_desktop.progress import Progress
from xfv_desktop.recognition import alignment, detection
from xfv_desktop.recognition.embedding import Recognizer
from xfv_desktop.recognition.landmarks import measure_inter_eye
from xfv_desktop.workflow.golden import Conditions, Result, Results, StepResults
from xfv_desktop.workflow.golden_steps import average_tiles
from xfv_desktop.workflow.workbench import Workbench

SIDES = (Side.PROBE, Side.REFERENCE)


@dataclass(frozen=True)
class Chain:
    """What all golden comparisons of a set share: recognizer, detector and conditions."""

    workbench: Workbench
    recognizer: Recognizer
    detector: str
    conditions: Conditions

    def run(
        self, files: Sequence[bytes], stored: StepResults | None, *, progress: Progress
    ) -> Iterator[tuple[str, Results]]:
        """Yield each step's results, in the order of the work.

        Parameters
        ----------
        files : sequence of bytes
            The probe's and the reference's file.
        stored : mapping, optional
            Results to start single steps from; everything is this machine's own without.

        Raises
        ------
        XfvError
            As the step does that is running then.
        """
        own: dict[str, Results] = {}

        def take(step: str) -> Results:
            return own[step] if stored is None else stored[step]

        progress.step(0.0, "Decoding")
        pictures = [decode(data, limits=self.workbench.limits).pixels for data in files]
        own["decode"] = _name([describe_pixels(pixels) for pixels in pictures])
        yield "decode", own["decode"]
        progress.step(0.05, "Looking for faces")
        own["detect"] = _name([describe_face(self._find(pixels)) for pixels in pictures])
        yield "detect", own["detect"]
        progress.step(0.15, "Aligning and making templates")
        crops = self._align(pictures, take("detect"))
        yield "align", _name([describe_pixels(crop) for crop in crops])
        own["embed"] = _name([_describe_values(self._embed(crop)) for crop in crops])
        yield "embed", own["embed"]
        yield "score", {"score": self._score(take("embed"))}
        if self.conditions.methods:
            yield from self._explain(crops, progress.part(0.2, 1.0))

    def _find(self, pixels: Uint8Array) -> FaceDetection:
        found = self.workbench.detect(
            pixels, detector=self.detector, upsample=self.conditions.upsample
        )
        chosen, _ = detection.choose(found, self.conditions.face, pixels.shape[:2])
        return chosen

    def _align(self, pictures: Sequence[Uint8Array], faces: Results) -> list[Uint8Array]:
        card = self.recognizer.card
        return [
            alignment.align(pixels, restore_face(faces[side.value]), card).crop
            for pixels, side in zip(pictures, SIDES, strict=True)
        ]

    def _embed(self, crop: Uint8Array) -> NDArray[np.float32]:
        sample = alignment.accept_aligned(crop, self.recognizer.card)
        return self.recognizer.template(sample).values

    def _score(self, templates: Results) -> Result:
        """Return the score of two templates, as a comparison makes it."""
        card = self.recognizer.card
        probe, reference = (
            Template(templates[side.value].values.astype(np.float32), card.id, card.sha256)
            for side in SIDES
        )
        measure = None if self.recognizer.pairing is None else self.recognizer.score_templates
        found = score.compare(probe, reference, metric=card.metric, measure=measure)
        return _describe_values(np.array([found.value], np.float64))

    def _explain(
        self, crops: Sequence[Uint8Array], progress: Progress
    ) -> Iterator[tuple[str, Results]]:
        """Yield the maps, then the curves along their rankings."""
        chosen = self.conditions
        target = ScoreTarget(
            self.recognizer,
            probe_crop=crops[0],
            reference_crop=crops[1],
            threshold=chosen.threshold,
            model_sha256=self.recognizer.card.sha256,
        )
        # A cache of its own: what another run left behind is no result of this machine.
        maps = base.explain(
            chosen.methods,
            target,
            seed=chosen.seed,
            cache=GradientCache(),
            progress=progress.part(0.0, 0.6),
        )
        yield "maps", {_name_map(one): describe_map(one) for one in maps}
        settings = faithfulness.CurveSettings(
            step_percent=chosen.curve_step,
            fills=(Fill.BLACK,),
            nulls=False,
            paste=False,
            seed=chosen.seed,
        )
        traced = faithfulness.trace_curves(
            maps, target, settings=settings, progress=progress.part(0.6, 1.0)
        )
        yield (
            "curves",
            {
                f"{c.method} {c.side} {c.polarity} {c.kind}": _describe_values(
                    np.array(c.scores, np.float64)
                )
                for c in traced.curves
            },
        )


def _name(results: Sequence[Result]) -> Results:
    return {side.value: result for side, result in zip(SIDES, results, strict=True)}


def _name_map(one: AttributionMap) -> str:
    return f"{one.method} {one.side} {one.polarity}"


def describe_pixels(pixels: Uint8Array) -> Result:
    """Return the hash of pixels, uint8 (H, W, 3), their size, and the means of tiles."""
    size = f"{pixels.shape[1]} x {pixels.shape[0]}"
    data = np.ascontiguousarray(pixels).tobytes()
    return Result(hash_bytes(data), average_tiles(pixels), size)


def describe_map(one: AttributionMap) -> Result:
    """Return the hash of a raw map's stored bytes and the means of tiles."""
    return Result(hash_bytes(encode_npy(one.values)), average_tiles(one.values))


def _describe_values(values: NDArray[np.floating]) -> Result:
    little = values.astype(values.dtype.newbyteorder("<"))
    return Result(hash_bytes(little.tobytes()), values.astype(np.float64))


def describe_face(face: FaceDetection) -> Result:
    """Return box, landmarks and inter-eye distance, 15 numbers in pixels, with their meaning."""
    flat = (*face.box, *itertools.chain(*face.landmarks), measure_inter_eye(face))
    values = np.array(flat, np.float64)
    return Result(hash_bytes(values.astype("<f8").tobytes()), values, face.convention.value)


def restore_face(result: Result) -> FaceDetection:
    """Return the face that `describe_face` described; where it was found is not kept."""
    numbers = result.values.tolist()
    box = (numbers[0], numbers[1], numbers[2], numbers[3])
    points = [(x, y) for x, y in zip(numbers[4:14:2], numbers[5:14:2], strict=True)]
    landmarks: Landmarks = (points[0], points[1], points[2], points[3], points[4])
    return FaceDetection(box, landmarks, LandmarkConvention(result.note), None, "golden")
