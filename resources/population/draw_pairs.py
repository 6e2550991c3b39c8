"""Draw the synthetic mated pairs behind the population map.

Run from a checkout:

    python -m pip install -e .
    python resources/population/draw_pairs.py --out resources/population

Every head is computed from numbers by the renderer of the demonstration pictures and belongs
to nobody. Each identity is drawn in two views, its face found and aligned as the program does
it, and the crops are kept as arrays: what is averaged over them must not depend on a decoder.
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "resources" / "demo")]

from rendering.identity import draw_identity  # noqa: E402 - the renderer is no package
from rendering.picture import Picture, render  # noqa: E402 - the renderer is no package
from rendering.view import View  # noqa: E402 - the renderer is no package

from xfv_desktop.domain import ModelCard  # noqa: E402 - found through the line above
from xfv_desktop.recognition import alignment, catalogue, detection  # noqa: E402 - the same

IDENTITIES = 10
FIRST_SEED = 1000
WIDTH, HEIGHT = 288, 360
VIEWS = 2
# The crop sizes that differ in more than columns; 112x96 is columns 8 to 103 of 112x112.
SIZES = ((112, 112), (150, 150))


def draw_view(seed: int, number: int) -> View:
    """Return the numbers of one photograph: pose, expression, light and backdrop."""
    draws = np.random.default_rng([seed, number])
    red, green, blue = draws.uniform(0.2, 0.75, 3)
    return View(
        yaw=draws.uniform(-12, 12),
        pitch=draws.uniform(-4, 4),
        roll=draws.uniform(-4, 4),
        light_x=draws.uniform(-0.7, 0.7),
        light_y=draws.uniform(0.4, 0.8),
        warmth=draws.uniform(-0.5, 0.5),
        smile=draws.uniform(0.0, 0.35),
        backdrop=(float(red), float(green), float(blue)),
        seed=100 * seed + number,
    )


def draw_person(seed: int) -> list[Picture]:
    """Return the pictures of one identity, uint8 (HEIGHT, WIDTH, 3) RGB."""
    person = draw_identity(seed)
    return [
        render(person, draw_view(seed, number), width=WIDTH, height=HEIGHT)
        for number in range(VIEWS)
    ]


def align_person(pictures: list[Picture], card: ModelCard) -> list[Picture] | None:
    """Return the aligned crops of one identity, or None where not exactly one face is found."""
    crops = []
    for picture in pictures:
        faces = detection.detect(picture)
        if len(faces) != 1:
            return None
        crops.append(alignment.align(picture, faces[0], card).crop)
    return crops


def main() -> int:
    """Draw identities in the order of their seeds until enough have a face in every view."""
    parser = argparse.ArgumentParser(description="Draw the pairs behind the population map.")
    parser.add_argument("--out", type=Path, required=True, help="folder for crops.npz")
    parser.add_argument("--jobs", type=int, default=2, help="processes")
    options = parser.parse_args()
    cards = {size: replace(catalogue.BUILT_IN[0], input_size=size) for size in SIZES}
    kept: dict[tuple[int, int], list[list[Picture]]] = {size: [] for size in SIZES}
    seeds = []
    with ProcessPoolExecutor(options.jobs) as pool:
        first = range(FIRST_SEED, FIRST_SEED + 2 * IDENTITIES)
        waiting = {seed: pool.submit(draw_person, seed) for seed in first}
        for seed, future in waiting.items():
            pictures = future.result()
            found = {size: align_person(pictures, card) for size, card in cards.items()}
            print(seed, "kept" if all(found.values()) else "no face found", flush=True)
            if all(found.values()):
                seeds.append(seed)
                for size, crops in found.items():
                    kept[size].append(crops or [])
            if len(seeds) == IDENTITIES:
                pool.shutdown(wait=False, cancel_futures=True)
                break
    arrays = {f"crops_{h}x{w}": np.array(crops, np.uint8) for (h, w), crops in kept.items()}
    np.savez_compressed(options.out / "crops.npz", seeds=np.array(seeds), **arrays)
    return 0


if __name__ == "__main__":
    sys.exit(main())
