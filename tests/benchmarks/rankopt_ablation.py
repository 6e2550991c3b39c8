"""Try variants of RankOpt on development pairs for their margin on an unseen model.

Run from the repository's root::

    python -m tests.benchmarks.rankopt_ablation run RECORDS.jsonl --variants plain views ...
    python -m tests.benchmarks.rankopt_ablation table RECORDS.jsonl

``run`` appends one line per variant, pair and side, and skips what is there already; ``table``
writes ``results/rankopt_ablation.json`` and ``.md`` beside this file. Maps are made with
model B and judged on B (fills black and blur, which RankOpt optimises, and mean, which no
variant may use) and on model A, which never took part. Pairs are LFW's standard ones whose
identities are all for development (`is_for_development`), each identity once, mated ones
accepted and non-mated ones rejected by B. Lines name pairs by number only.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import hashlib
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

from tests.benchmarks.lfw_verification import WEIGHTS
from tests.benchmarks.rankopt_trials import (
    Field,
    Optimiser,
    Recipe,
    Trial,
    Voice,
    finish,
    fold,
    spread_path,
)
from tests.support.faces import LFW, read_picture
from tests.support.shared import find_shared_root
from xfv_desktop.attribution.fidelity import (
    average_maps,
    narrow,
    rank_values,
    score_area,
    smooth_values,
    trace_fills,
    trace_paste,
)
from xfv_desktop.attribution.fields import draw_centre
from xfv_desktop.attribution.gradient import attribute_fggb
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.population import find_population
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import CurveKind, Fill, Side, Uint8Array
from xfv_desktop.progress import SILENT
from xfv_desktop.recognition import catalogue, embedding
from xfv_desktop.recognition.importing import ImportFacts, import_weights

THRESHOLD = 0.241
FILLS = (Fill.BLACK, Fill.BLUR, Fill.MEAN)
RESULTS = Path(__file__).parent / "results"
# Pairs whose mean FGGB map is the population map; no variant is judged on them.
POPULATION = range(40, 64)
_VIEWS = {"shift": 3.0, "scale": 0.05, "mirror": True}
_SHORT = {"steps": 16, "rate": 0.2}
TRIALS: Mapping[str, Trial] = {
    "plain": Trial(),
    "60 steps": Trial(steps=60),
    "decay": Trial(rate=0.15, decay=True),
    "short": Trial(**_SHORT),
    "short, views": Trial(**_SHORT, **_VIEWS),
    "short, from population": Trial(**_SHORT, from_population=True),
    "short, views, from population": Trial(**_SHORT, **_VIEWS, from_population=True),
    "short, companion": Trial(**_SHORT, companion=True),
    "short, shaken weights": Trial(**_SHORT, shake=0.1),
    # Ready, but no record of it was made.
    "short, 7 rows": Trial(**_SHORT, rows=7, blur=9.0),
    "short, optimised on A": Trial(**_SHORT, own=True),
}
_MIXED = ("short", "short, views")
VARIANTS: Mapping[str, Recipe] = {
    **{name: Recipe((name,)) for name in TRIALS},
    "plain, 20 steps": Recipe(("plain",), until=20),
    "plain, last 10 averaged": Recipe(("plain",), average=10),
    "plain + 0.5 population": Recipe(("plain",), population=0.5),
    "60 steps + 0.5 population": Recipe(("60 steps",), population=0.5),
    "60 steps + 0.5 shipped population": Recipe(("60 steps",), shipped=0.5),
    "plain + 0.5 shipped population": Recipe(("plain",), shipped=0.5),
    "mean of plain and views": Recipe(("plain", "short, views")),
    "mean of plain and views + 0.5 population": Recipe(("plain", "short, views"), population=0.5),
    "short, last 8 averaged": Recipe(("short",), average=8),
    "short + 0.5 population": Recipe(("short",), population=0.5),
    "short + 1 population": Recipe(("short",), population=1.0),
    "short + 0.5 centre": Recipe(("short",), centre=0.5),
    "short, blurred with 8 px": Recipe(("short",), smooth=8.0),
    "short, views + 0.5 population": Recipe(("short, views",), population=0.5),
    "mean of short and views": Recipe(_MIXED),
    "mean of short and views + 0.5 population": Recipe(_MIXED, population=0.5),
}
BASELINES = ("population", "centre")
DRAWS = 4000
# Which margins are listed: measure by model and fills, and over what.
COLUMNS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "mated": {
        "A black blur": ("population", "centre", "plain", "short"),
        "B black": ("population",),
        "B blur": ("population",),
        "B mean": ("population", "plain", "short"),
    },
    "non-mated": {
        "A paste": ("population", "centre", "plain"),
        "B paste": ("population", "centre", "plain"),
    },
}
# From dlib's 150 px chip to the 112x112 crop: the similarity between the two templates for
# eyes, nose and mouth (`xfv_desktop.recognition.alignment`).
CHIP_TO_CROP = np.array(
    (
        (0.6655341862573378, 0.007928012129816918, 6.111415375563901),
        (-0.007928012129816918, 0.6655341862573378, 22.45135349782293),
    )
)


def is_for_development(identity: str) -> bool:
    """Tell whether a person's pictures may be used to choose a variant."""
    return hashlib.sha256(identity.encode()).digest()[0] % 4 == 0


def read_rows(*, mated: bool) -> list[dict[str, str]]:
    """Return the development pairs in an order that their numbers decide."""
    path = find_shared_root().joinpath(*LFW, "pairs.csv")
    with path.open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["set"] == "std"]
    rows.sort(key=lambda row: hashlib.sha256(row["pair_id"].encode()).hexdigest())
    seen: set[str] = set()
    chosen = []
    for row in rows:
        who = {row["identity_a"], row["identity_b"]}
        accepted = float(row["ref_cos_mfn_b"]) >= THRESHOLD
        wanted = (row["mated"] == "1") is mated and accepted is mated and not who & seen
        if wanted and all(map(is_for_development, who)):
            seen |= who
            chosen.append(row)
    return chosen


@dataclass(frozen=True, eq=False)
class Item:
    """One side of one pair."""

    kind: str
    number: int
    side: str
    crop: Uint8Array
    other: Uint8Array


def list_items(kind: str, numbers: range, *, sides: str) -> Iterator[Item]:
    """Return the sides of pairs; ``sides`` is ``both`` or ``one`` (a and b in turn)."""
    root = find_shared_root().joinpath(*LFW, "aligned112")
    rows = read_rows(mated=kind == "mated")
    for number in numbers:
        if number >= len(rows):
            return
        crops = {name: read_picture(root / rows[number][f"image_{name}"]) for name in "ab"}
        for side in "ab" if sides == "both" else "ab"[number % 2]:
            other = "b" if side == "a" else "a"
            yield Item(kind, number, side, crops[side], crops[other])


# What the tables say is written by hand, in a file beside them.
INTRODUCTION = """# What was tried to better RankOpt

Maps are made with model B and judged on B and on model A, which took no part in any variant
but the ceiling ("optimised on A"). A number is the mean paired difference to the rival that
its column names, with a 95 % bootstrap interval over pairs (4,000 draws), of Insertion minus
Deletion (mated) or Paste-in minus Paste-out (non-mated): 100 times the mean cosine over 11
levels, every map blurred with sigma 5 px. Intervals are not corrected for the number of
variants and columns, so that about one in twenty misses zero by chance. "black blur" is the
mean of two fills; the mean fill was used by no variant. Pairs are development pairs, one
image of each (first and second in turn); each cell uses the images that both variants have,
so that cells of one column may rest on different images. "short" is RankOpt with 16 steps of
rate 0.2, to which the variants called "short, ..." are to be compared; "plain" is RankOpt as
it ships. A blank cell was not measured. A variant was stopped early where it was going
nowhere or time ran out."""


def _look_as_chip(pixels: torch.Tensor) -> torch.Tensor:
    """Return dlib's 150x150 chips of 112x112 crops, float32 (n, 3, 150, 150)."""
    turn, shift = CHIP_TO_CROP[:, :2], CHIP_TO_CROP[:, 2]
    # torch counts from -1 to 1 between the outer borders of the outermost pixels.
    moved = (2 * (turn @ np.full(2, (150 - 1) / 2) + shift) + 1) / 112 - 1
    theta = torch.from_numpy(np.column_stack((turn * 150 / 112, moved))).to(pixels)
    grid = torch.nn.functional.affine_grid(
        theta.expand(len(pixels), 2, 3), [len(pixels), 3, 150, 150], align_corners=False
    )
    return torch.nn.functional.grid_sample(
        pixels, grid, padding_mode="border", align_corners=False
    )


LOOKS = {
    "A": lambda pixels: pixels[:, :, :, 8:104],
    "B": torch.nn.Identity(),
    "default": _look_as_chip,
}


class Bench:
    """The recognizers: B makes maps, A and B judge them, the default one may join in."""

    def __init__(self, folder: Path) -> None:
        root = find_shared_root() / "data" / "weights"
        cards = {
            n[-1]: import_weights(root / f, folder, facts=ImportFacts())
            for n, f in WEIGHTS.items()
        }
        cards["default"] = catalogue.BUILT_IN[0]
        self.recognizers = {
            name: embedding.load_recognizer(card, folder, device="cpu")
            for name, card in cards.items()
        }
        # Folded networks are put back, so that judging is as fast as making.
        torch.use_deterministic_algorithms(mode=False)
        for recognizer in self.recognizers.values():
            recognizer.network = fold(recognizer)
        self.cache = GradientCache()
        self.voices = [self._speak(name) for name in ("B", "default", "A")]

    def _speak(self, name: str) -> Voice:
        recognizer = self.recognizers[name]
        return Voice(recognizer, recognizer.network, LOOKS[name])

    def aim(self, model: str, item: Item) -> ScoreTarget:
        """Return an item's comparison under a model; the probe is what is changed."""
        width = self.recognizers[model].card.input_size[1]
        return ScoreTarget(
            self.recognizers[model],
            probe_crop=narrow(item.crop, width),
            reference_crop=narrow(item.other, width),
            threshold=THRESHOLD,
            model_sha256=model,
        )

    def judge(self, item: Item, values: Field) -> dict[str, float]:
        """Return areas, 100 times the mean score, by model, curve and fill."""
        found = {}
        for model in "BA":
            target = self.aim(model, item)
            ranking = rank_values(narrow(smooth_values(values), target.crop(Side.PROBE).shape[1]))
            if item.kind == "non-mated":
                paste = trace_paste(target, Side.PROBE, ranking)
                found[f"{model} paste in"] = float(score_area(paste.paste_in))
                found[f"{model} paste out"] = float(score_area(paste.paste_out))
                continue
            walks = [
                (kind, fill) for fill in FILLS for kind in CurveKind if kind is not CurveKind.PASTE
            ]
            areas = score_area(trace_fills(target, Side.PROBE, ranking, walks=walks))
            for (kind, fill), area in zip(walks, areas, strict=True):
                found[f"{model} {kind} {fill}"] = float(area)
        return {name: round(area, 3) for name, area in found.items()}


def make_shipped_population(bench: Bench) -> Field:
    """Return the population map that the program makes for model B of its own pictures."""
    item = next(list_items("mated", range(1), sides="one"))
    found = find_population(bench.aim("B", item), cache=bench.cache, progress=SILENT)
    return found.astype(np.float64)


def make_population(bench: Bench) -> Field:
    """Return the mean FGGB map of development pairs that judge no variant."""
    maps = []
    for item in list_items("mated", POPULATION, sides="one"):
        target = bench.aim("B", item)
        found = attribute_fggb(target, Side.PROBE, seed=0, cache=GradientCache(), progress=SILENT)
        maps.append(smooth_values(found[0].values))
    return average_maps(maps)


def make_map(bench: Bench, item: Item, name: str, *, population: Field) -> tuple[Field, int]:
    """Return a variant's map, float64 (112, 112), and its forward passes (as many backward)."""
    centre = draw_centre((112, 112))
    if name in BASELINES:
        return (population if name == "population" else centre), 0
    recipe, fields, passes = VARIANTS[name], [], 0
    for trial in (TRIALS[one] for one in recipe.trials):
        trial = replace(trial, steps=recipe.until or trial.steps)
        optimiser = Optimiser(
            bench.voices[2:] if trial.own else bench.voices[:2],
            item.crop,
            item.other,
            trial=trial,
            start=population if trial.from_population else centre,
            paste=item.kind == "non-mated",
        )
        fields.append(spread_path(trial, optimiser.run(), recipe))
        passes += optimiser.passes
    shipped = make_shipped_population(bench) if recipe.shipped else population
    return finish(recipe, fields, population=population, shipped=shipped), passes


def run(options: argparse.Namespace) -> None:
    """Append a line for every variant, pair and side that has none."""
    records: Path = options.records
    have = (
        {(r["variant"], r["item"]) for r in read_records(records)} if records.exists() else set()
    )
    items = list(list_items(options.kind, range(options.first, options.last), sides=options.sides))
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        population = make_population(bench)
        for name in options.variants:
            for item in items:
                title = f"{item.kind} {item.number}{item.side}"
                if (name, title) in have:
                    continue
                values, passes = make_map(bench, item, name, population=population)
                row = {"variant": name, "item": title, "passes": passes}
                with records.open("a", encoding="utf-8") as file:
                    file.write(json.dumps(row | bench.judge(item, values)) + "\n")


def read_records(path: Path) -> list[dict[str, Any]]:
    """Return the lines that `run` wrote."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def measure(row: Mapping[str, Any], column: str) -> float:
    """Return Insertion minus Deletion (or Paste-in minus Paste-out) of one line."""
    model, *fills = column.split()
    if fills == ["paste"]:
        return float(row[f"{model} paste in"] - row[f"{model} paste out"])
    gains = [row[f"{model} insertion {f}"] - row[f"{model} deletion {f}"] for f in fills]
    return float(np.mean(gains))


def bound(differences: dict[str, float]) -> dict[str, float]:
    """Return the mean over pairs of paired differences, with a 95 % bootstrap interval.

    Pairs are drawn, both sides of one together.
    """
    pairs: dict[str, list[float]] = defaultdict(list)
    for item, difference in differences.items():
        pairs[item[:-1]].append(difference)
    means = np.array([np.mean(both) for both in pairs.values()])
    drawn = np.random.default_rng(0).integers(0, len(means), (DRAWS, len(means)))
    low, high = np.percentile(means[drawn].mean(1), (2.5, 97.5))
    return {
        "mean": round(float(means.mean()), 2),
        "low": round(float(low), 2),
        "high": round(float(high), 2),
    }


def compare(rows: list[dict[str, Any]], rival: str, column: str) -> dict[str, dict[str, float]]:
    """Return every variant's margin over a rival, on the sides that both have."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for row in rows:
        with contextlib.suppress(KeyError):
            found[row["variant"]][row["item"]] = measure(row, column)
    base = found.get(rival, {})
    return {
        name: bound({item: value - base[item] for item, value in values.items() if item in base})
        for name, values in found.items()
        if values.keys() & base.keys()
    }


def summarise(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return one entry per variant and kind of pair: how much, on how many, what margins."""
    entries = []
    for kind, columns in COLUMNS.items():
        chosen = [row for row in rows if row["item"].startswith(f"{kind} ")]
        margins = {
            f"{column} over {rival}": compare(chosen, rival, column)
            for column, rivals in columns.items()
            for rival in rivals
        }
        for name in dict.fromkeys(row["variant"] for row in chosen):
            own = [row for row in chosen if row["variant"] == name]
            entries.append(
                {
                    "variant": name,
                    "pairs": kind,
                    "images": len(own),
                    "distinct pairs": len({row["item"][:-1] for row in own}),
                    "passes": round(float(np.mean([row["passes"] for row in own]))),
                    "margins": {
                        key: found[name] for key, found in margins.items() if name in found
                    },
                }
            )
    return entries


def write_table(entries: list[dict[str, Any]]) -> str:
    """Return the Markdown tables."""
    parts = [INTRODUCTION]
    for kind, columns in COLUMNS.items():
        keys = [f"{column} over {rival}" for column, rivals in columns.items() for rival in rivals]
        lines = ["| variant | images (pairs) | forward = backward | " + " | ".join(keys) + " |"]
        lines.append("|---" * (len(keys) + 3) + "|")
        for entry in (one for one in entries if one["pairs"] == kind):
            cells = [
                "{mean:+.1f} [{low:+.1f}, {high:+.1f}]".format(**entry["margins"][key])
                if key in entry["margins"]
                else ""
                for key in keys
            ]
            count = f"{entry['images']} ({entry['distinct pairs']})"
            lines.append(
                f"| {entry['variant']} | {count} | {entry['passes']} | {' | '.join(cells)} |"
            )
        parts.append(f"## {kind.capitalize()} pairs\n\n" + "\n".join(lines))
    reading = RESULTS / "rankopt_ablation_reading.md"
    if reading.exists():
        parts.append(reading.read_text(encoding="utf-8").strip())
    return "\n\n".join(parts) + "\n"


def tabulate(options: argparse.Namespace) -> None:
    """Write the numbers and the tables of all records."""
    entries = summarise([row for path in options.records for row in read_records(path)])
    RESULTS.mkdir(exist_ok=True)
    text = json.dumps({"draws": DRAWS, "variants": entries}, indent=1)
    (RESULTS / "rankopt_ablation.json").write_text(text + "\n", encoding="utf-8")
    (RESULTS / "rankopt_ablation.md").write_text(write_table(entries), encoding="utf-8")


def main() -> None:
    """Run variants or make the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(required=True)
    runner = commands.add_parser("run")
    runner.add_argument("records", type=Path)
    runner.add_argument("--variants", nargs="+", required=True, choices=[*BASELINES, *VARIANTS])
    runner.add_argument("--kind", choices=list(COLUMNS), default="mated")
    runner.add_argument("--sides", choices=["one", "both"], default="both")
    runner.add_argument("--first", type=int, default=0)
    runner.add_argument("--last", type=int, default=12)
    runner.set_defaults(work=run)
    table = commands.add_parser("table")
    table.add_argument("records", type=Path, nargs="+")
    table.set_defaults(work=tabulate)
    options = parser.parse_args()
    torch.set_num_threads(1)
    options.work(options)


if __name__ == "__main__":
    main()
