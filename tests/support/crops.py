"""A folder of made-up crops with a list of labelled pairs."""

from __future__ import annotations

import csv
from pathlib import Path

import cv2
import numpy as np

COLUMNS = ("pair_id", "mated", "identity_a", "image_a", "identity_b", "image_b")


def draw_person(seed: int, number: int, size: int = 150) -> np.ndarray:
    """Return a picture of coarse colours, nearly the same for one person, uint8 RGB."""
    tiles = np.random.default_rng(seed).integers(0, 256, (5, 5, 3))
    noise = np.random.default_rng([seed, number]).integers(-5, 6, (size, size, 3))
    spread = np.kron(tiles, np.ones((size // 5, size // 5, 1)))
    return np.clip(spread + noise, 0, 255).astype(np.uint8)


def write_pairs(folder: Path, people: int = 4) -> Path:
    """Write two pictures of everybody, and a mated and a non-mated pair for each person."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for one in range(people):
        for shot in (0, 1):
            cv2.imwrite(str(folder / f"{one}_{shot}.png"), draw_person(one, shot))
        other = (one + 1) % people
        rows.append((f"m{one}", 1, f"p{one}", f"{one}_0.png", f"p{one}", f"{one}_1.png"))
        rows.append((f"n{one}", 0, f"p{one}", f"{one}_0.png", f"p{other}", f"{other}_1.png"))
    path = folder / "pairs.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(rows)
    return path
