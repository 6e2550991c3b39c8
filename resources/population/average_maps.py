"""Make the finished population map of the default recognizer from the synthetic pairs.

Run from a checkout, after `draw_pairs.py`:

    python -m pip install -e .
    python resources/population/average_maps.py --models DIR --out resources/population

DIR is where recognizers' converted weights are kept. The map is named after the SHA-256 of
the recognizer's weights; it is the mean of gradients of rendered heads and shows nobody. Other
recognizers' maps are made by the program when they are first needed, in the same way.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import torch

from xfv_desktop.attribution.population import average_maps, load_pairs, write_population
from xfv_desktop.progress import Progress
from xfv_desktop.recognition import catalogue
from xfv_desktop.recognition.embedding import load_recognizer


def main() -> int:
    """Average and write."""
    parser = argparse.ArgumentParser(description="Make the default recognizer's population map.")
    parser.add_argument("--models", type=Path, required=True, help="folder of weights")
    parser.add_argument("--out", type=Path, required=True, help="folder for the map")
    options = parser.parse_args()
    torch.set_num_threads(1)
    card = catalogue.BUILT_IN[0]
    recognizer = load_recognizer(card, options.models, device="cpu")
    pairs = load_pairs(card.input_size)
    progress = Progress(lambda fraction, _text: print(f"{fraction:.0%}", end="\r", flush=True))
    values = average_maps(recognizer, pairs, sha256=card.sha256, progress=progress)
    write_population(options.out, card.sha256, values=values)
    return 0


if __name__ == "__main__":
    sys.exit(main())
