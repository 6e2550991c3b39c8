"""What a worker does for a dataset protocol: scores of untouched pairs, or rows of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution.patch_lfw import build_picture, compress, mark_squares, plan_patches
from xfv_desktop.attribution.percentiles import delete_and_insert, fill_hidden, hide
from xfv_desktop.attribution.replacement import (
    choose_in_order,
    choose_pixels,
    draw_order,
    order_oracle,
    replace_pixels,
)
from xfv_desktop.attribution.target import ScoreTarget, embed
from xfv_desktop.domain import Fill, Polarity, Side, Uint8Array
from xfv_desktop.errors import FaceError
from xfv_desktop.imaging import build_fill
from xfv_desktop.progress import Progress
from xfv_desktop.workflow.fidelity_pairs import LabelledPair
from xfv_desktop.workflow.protocol_bench import (
    ProtocolBench,
    ProtocolSetup,
    find_signed_source,
    find_source,
)
from xfv_desktop.workflow.protocol_rows import ORACLE, RND, Protocol, ProtocolRow
from xfv_desktop.workflow.row_store import UNIT, pack_scores

_Curves = dict[str, list[int]]


@dataclass(frozen=True)
class PairTask:
    """Methods to be measured on one pair, by its number in the list."""

    protocol: Protocol
    number: int
    methods: tuple[str, ...]


def prepare_bench(setup: ProtocolSetup) -> ProtocolBench:
    """Return the bench that a worker keeps."""
    return ProtocolBench(setup)


def score_pairs(
    bench: ProtocolBench, pairs: tuple[LabelledPair, ...], progress: Progress
) -> dict[str, float | None]:
    """Return the scores of untouched pairs by id, None where a face is not found."""
    found: dict[str, float | None] = {}
    for pair in pairs:
        progress.step(len(found) / len(pairs))
        try:
            probe, reference = (bench.fit(bench.read(image)) for image in pair.images)
        except FaceError:
            found[pair.id] = None
        else:
            found[pair.id] = round(bench.score(probe, reference), 6)
    return found


def measure_pair(bench: ProtocolBench, task: PairTask, progress: Progress) -> list[ProtocolRow]:
    """Return the rows of one pair.

    Raises
    ------
    UsageError, ModelError, OutOfMemory
        As the methods do.
    """
    setup = bench.setup
    pair = setup.pairs[task.number]
    measure = _PROTOCOLS[task.protocol](bench, task.number)
    rows = []
    for number, method in enumerate(task.methods):
        part = progress.part(number / len(task.methods), (number + 1) / len(task.methods))
        part.step(0.0, f"{pair.id}: {method}")
        curves = measure(method, part)
        rows.append(
            ProtocolRow(task.protocol.value, setup.model, pair.id, pair.mated, method, curves)
        )
    return rows


_Measure = Callable[[str, Progress], _Curves]


def _score(
    target: ScoreTarget, pictures: NDArray[np.uint8], progress: Progress
) -> NDArray[np.float64]:
    """Return the scores of pictures that stand in for the probe."""
    found = embed(target.network, pictures, progress=progress)
    return target.score_embeddings(found, side=Side.PROBE)


def _play_dpr(bench: ProtocolBench, number: int) -> _Measure:
    """Return what measures methods on one patched pair."""
    pairs = bench.setup.pairs
    images = [image for pair in pairs for image in pair.images]

    def read(k: int) -> Uint8Array:
        return bench.read(images[k])

    plan = plan_patches([p.mated for p in pairs], [p.people for p in pairs])
    patched = bench.fit(bench.decode(compress(build_picture(plan, number, read=read))))
    original = bench.fit(read(2 * number))
    reference = bench.fit(bench.decode(compress(read(2 * number + 1))))
    whole = mark_squares(plan[number], read(2 * number).shape)
    squares = bench.fit(np.repeat(whole[..., None], 3, axis=2).astype(np.uint8))[..., 0] == 1
    aim = bench.aim(patched, reference)
    first = pack_scores(np.array([aim.quick.score]))
    matched = UNIT * first[0] >= bench.setup.threshold

    def choose(method: str, progress: Progress) -> NDArray[np.bool_]:
        size = (patched.shape[0], patched.shape[1])
        if method == RND:
            return choose_in_order(draw_order(squares.size), size)
        if method == ORACLE:
            return choose_in_order(order_oracle(squares), size)
        polarity = Polarity.SIMILARITY if matched else Polarity.DISSIMILARITY
        source = find_signed_source(method, polarity)
        values = bench.draw(method, aim, source, progress=progress)
        return choose_pixels(values if matched else -values, matched=matched)

    def measure(method: str, progress: Progress) -> _Curves:
        masks = choose(method, progress.part(0.0, 0.8))
        pictures = replace_pixels(patched, original, masks[1:])
        # Every level is stored as JPEG by the protocol's authors.
        stored = np.stack([bench.decode(compress(one)) for one in pictures])
        scores = pack_scores(_score(aim.quick, stored, progress.part(0.8, 1.0)))
        return {"replacement": first + scores}

    return measure


def _play_hiding(bench: ProtocolBench, number: int) -> _Measure:
    """Return what measures methods on one untouched pair: hide what speaks most, or least."""
    pair = bench.setup.pairs[number]
    probe, reference = (bench.fit(bench.read(image)) for image in pair.images)
    aim = bench.aim(probe, reference)
    polarity = Polarity.SIMILARITY if pair.mated else Polarity.DISSIMILARITY
    fill = build_fill(probe, bench.setup.fill)

    def measure(method: str, progress: Progress) -> _Curves:
        source = find_source(method, polarity)
        values = bench.draw(method, aim, source, progress=progress.part(0.0, 0.5))
        seen = np.concatenate([hide(values, largest_first=first) for first in (True, False)])
        pictures = fill_hidden(probe, fill, seen)
        largest, smallest = _score(aim.quick, pictures, progress.part(0.5, 1.0)).reshape(2, -1)
        return {"largest": pack_scores(largest), "smallest": pack_scores(smallest)}

    return measure


def _play_all_pairs(bench: ProtocolBench, number: int) -> _Measure:
    """Return what measures methods on one untouched pair: the similarity map, whatever it is."""
    pair = bench.setup.pairs[number]
    probe, reference = (bench.fit(bench.read(image)) for image in pair.images)
    aim = bench.aim(probe, reference)
    fill = build_fill(probe, Fill.BLACK)

    def measure(method: str, progress: Progress) -> _Curves:
        source = (Polarity.SIMILARITY, 1)
        values = bench.draw(method, aim, source, progress=progress.part(0.0, 0.8))
        pictures = fill_hidden(probe, fill, np.concatenate(delete_and_insert(values)))
        scores = _score(aim.quick, pictures, progress.part(0.8, 1.0))
        deletion, insertion = scores.reshape(2, -1)
        return {"deletion": pack_scores(deletion), "insertion": pack_scores(insertion)}

    return measure


_PROTOCOLS: Mapping[Protocol, Callable[[ProtocolBench, int], _Measure]] = MappingProxyType(
    {
        Protocol.DPR: _play_dpr,
        Protocol.HIDING: _play_hiding,
        Protocol.ALL_PAIRS: _play_all_pairs,
    }
)
