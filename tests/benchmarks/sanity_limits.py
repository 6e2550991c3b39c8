"""Measure what the sanity checks find on real pairs, method by method.

Run from the repository's root: ``python -m tests.benchmarks.sanity_limits --out FILE``. The
recognizer is the test material's 112x112 MobileFaceNet, the pairs are LFW's, mated and
non-mated in turn, nobody twice, from beyond the first hundred of each (which pairs the
limits were drafted on was not kept). The probe's side is checked. Printed are, per method
and check, the quantiles of the rank correlation (of its magnitude where a map should change)
and the shares of verdicts; the partner is replaced once by the synthetic head that the
program uses and once by another real face. The file holds numbers without names and is
written after every pair, so the run can be cut short.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch

from tests.support.faces import LFW, Pair, read_pairs, read_picture
from tests.support.shared import find_shared_root
from xfv_desktop.attribution.base import METHODS
from xfv_desktop.attribution.correlation import correlate_ranks
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.sanity import SanitySettings, check_sanity
from xfv_desktop.attribution.sanity_verdict import LIMITS, judge
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.bootstrap import build_workbench
from xfv_desktop.domain import AttributionMap, Polarity, SanityKind, Side, Uint8Array
from xfv_desktop.progress import SILENT
from xfv_desktop.recognition.embedding import Recognizer, load_recognizer
from xfv_desktop.recognition.importing import ImportFacts, import_weights
from xfv_desktop.workflow.synthetic import find_stranger

THRESHOLD = 0.241
SKIPPED = 100
QUANTILES = (0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 1.0)
REAL = "another partner, a real face"
Rows = dict[tuple[str, str], list[tuple[bool, float | None]]]


def read_crop(name: str) -> Uint8Array:
    """Return a stored aligned crop, uint8 (112, 112, 3)."""
    return read_picture(find_shared_root().joinpath(*LFW, "aligned112", name))


def pick_pairs(count: int) -> list[Pair]:
    """Return ``count`` mated and ``count`` non-mated pairs in turn; nobody comes twice."""
    seen: set[str] = set()
    kinds = []
    for mated in (True, False):
        chosen: list[Pair] = []
        for pair in [p for p in read_pairs() if p.mated is mated][SKIPPED:]:
            people = {name.split("/")[0] for name in pair.images}
            if len(chosen) < count and not people & seen:
                seen |= people
                chosen.append(pair)
        kinds.append(chosen)
    return [pair for both in zip(*kinds, strict=True) for pair in both]


def make_target(network: Recognizer, probe: Uint8Array, reference: Uint8Array) -> ScoreTarget:
    """Return the comparison of two crops."""
    return ScoreTarget(
        network,
        probe_crop=probe,
        reference_crop=reference,
        threshold=THRESHOLD,
        model_sha256=network.card.sha256,
    )


def rank(maps: tuple[AttributionMap, ...]) -> np.ndarray:
    """Return the signed map or, of a method with two maps, the one for similarity."""
    wanted = Polarity.SIMILARITY if maps[0].method == "xssab" else Polarity.SIGNED
    return next(m.values for m in maps if m.polarity is wanted)


def measure_pair(
    method: str, target: ScoreTarget, *, strangers: tuple[Uint8Array, Uint8Array]
) -> Iterator[tuple[str, float | None]]:
    """Yield the name and rank correlation of every check of the probe's side."""
    cache = GradientCache()
    ask = METHODS[method]
    own = ask(target, Side.PROBE, seed=0, cache=cache, progress=SILENT)
    for check in check_sanity(own, target, settings=SanitySettings(strangers[0]), cache=cache):
        yield check.kind.value, check.correlation
        for stage, (_, correlation) in zip(("one", "half", "all"), check.stages, strict=False):
            yield f"{check.kind.value}: {stage}", correlation
    assert isinstance(target.network, Recognizer)
    other = make_target(target.network, target.crop(Side.PROBE), strangers[1])
    found = ask(other, Side.PROBE, seed=0, cache=cache, progress=SILENT)
    yield REAL, correlate_ranks(rank(own), rank(found))


def summarise(rows: Rows) -> list[dict[str, object]]:
    """Return one entry per method, check and kind of pair: n, quantiles, shares of verdicts."""
    table: list[dict[str, object]] = []
    for (method, check), found in sorted(rows.items()):
        kind = SanityKind(check.split(",")[0].split(":")[0])
        for title, wanted in (("all", None), ("mated", True), ("non-mated", False)):
            values = [v for mated, v in found if wanted is None or mated is wanted]
            sizes = [v if LIMITS[kind].high_is_good else abs(v) for v in values if v is not None]
            if not sizes:
                continue
            verdicts = [str(judge(kind, v)) for v in values]
            table.append(
                {
                    "method": method,
                    "check": check,
                    "pairs": title,
                    "n": len(values),
                    "quantiles": np.quantile(sizes, QUANTILES).round(3).tolist(),
                    **{v: round(verdicts.count(v) / len(verdicts), 3) for v in set(verdicts)},
                }
            )
    return table


def print_table(table: list[dict[str, object]]) -> None:
    """Print the entries over all pairs."""
    for entry in table:
        if entry["pairs"] == "all":
            shares = {v: entry.get(v, 0) for v in ("pass", "weak", "fail")}
            print(
                f"{entry['method']:9}{entry['check']:36}{entry['n']:4}  {entry['quantiles']}",
                shares,
            )


def main() -> None:
    """Measure pair after pair and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--pairs", type=int, default=20, help="of either kind")
    parser.add_argument("--methods", default="fggb,xssab,gradcam,corrise")
    options = parser.parse_args()
    torch.set_num_threads(1)
    weights = find_shared_root() / "data" / "weights" / "mfn_b_ms1m_112x112.pt"
    rows: Rows = defaultdict(list)
    pairs = pick_pairs(options.pairs)
    with tempfile.TemporaryDirectory() as home:
        card = import_weights(weights, Path(home), facts=ImportFacts(name="model B"))
        network = load_recognizer(card, Path(home), device="cpu")
        head = find_stranger(build_workbench({"XFV_HOME": home}), card, pictures=()).crop
        for number, pair in enumerate(pairs):
            target = make_target(network, *(read_crop(name) for name in pair.images))
            # Two on is a pair of the same kind, and nobody comes twice.
            strangers = (head, read_crop(pairs[(number + 2) % len(pairs)].images[1]))
            for method in options.methods.split(","):
                for check, found in measure_pair(method, target, strangers=strangers):
                    rows[method, check].append((pair.mated, found))
            table = summarise(rows)
            facts = {"model": "MobileFaceNet 112x112", "set": "LFW", "side": "probe"}
            made = {**facts, "quantiles": QUANTILES, "rows": table}
            options.out.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
            print(f"pair {number + 1} of {len(pairs)}", flush=True)
    print_table(table)


if __name__ == "__main__":
    main()
