"""How long the viewer takes for a frame with large pictures: a table, no verdict.

``QT_QPA_PLATFORM=offscreen python tests/benchmarks/frame_times.py [--megapixels 50]``

Synthetic pictures only. A frame is everything between a movement and the next moment the
event loop is free: the scene's change, the captions and the painting by Qt's software
renderer. "Busy" is the median of the processor's time alone, which other programs disturb
less. "Rendered" counts the tiles and whole frames that were cut out anew. 60 frames per
second leave 16.7 ms for one.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication

from xfv_desktop.domain import LandmarkConvention, Side, Uint8Array
from xfv_desktop.gui.alignment import FacePoints
from xfv_desktop.gui.app import make_application
from xfv_desktop.gui.pyramid import build_pyramid, start_pyramid
from xfv_desktop.gui.theme import LIGHT, apply_theme
from xfv_desktop.gui.widgets.viewer_scene import DIFFERENCE, OPACITY, PAIR, WIPE, Scene, Sheet
from xfv_desktop.gui.widgets.viewer_stage import ViewerStage

Act = Callable[[int], object]


def make_picture(megapixels: float, seed: int) -> Uint8Array:
    """Return a picture with detail at every size, 3:2, uint8 (H, W, 3) RGB."""
    height = round((megapixels * 1e6 / 1.5) ** 0.5)
    width = round(1.5 * height)
    noise = np.random.default_rng(seed).integers(0, 60, (256, 256, 3), dtype=np.uint8)
    grain = np.tile(noise, (height // 256 + 1, width // 256 + 1, 1))[:height, :width]
    ramp = (np.add.outer(np.arange(height), np.arange(width)) // 24 % 190).astype(np.uint8)
    return np.asarray(grain + ramp[..., None], np.uint8)


def make_face(pixels: Uint8Array, shift: float) -> FacePoints:
    """Return five landmarks in the middle third of a picture."""
    high, wide = pixels.shape[:2]
    spots = ((0.58, 0.42), (0.53, 0.42), (0.42, 0.42), (0.47, 0.42), (0.5, 0.55))
    a, b, c, d, e = ((wide * x + shift, high * y) for x, y in spots)
    return FacePoints((a, b, c, d, e), LandmarkConvention.EYE_CORNERS)


class Bench:
    """The viewer on its own, and the times of its frames."""

    def __init__(self, size: tuple[int, int], frames: int) -> None:
        self.stage = ViewerStage()
        self.stage.resize(*size)
        self.stage.show()
        self.frames = frames
        self.flush()

    @property
    def scene(self) -> Scene:
        """The viewer's state."""
        return self.stage.scene

    def flush(self) -> None:
        """Let everything be painted."""
        for _round in range(3):
            QApplication.processEvents()

    def count_tiles(self) -> int:
        """Return how many tiles were rendered so far."""
        return sum(pane.canvas.tiles.rendered for pane in self.stage.panes.values())

    def measure(self, name: str, act: Act) -> None:
        """Do one movement per frame and print a line."""
        self.flush()
        times, busy, before = [], [], self.count_tiles()
        for step in range(self.frames):
            start, at_work = time.perf_counter(), time.process_time()
            act(step)
            QApplication.processEvents()
            times.append(1000 * (time.perf_counter() - start))
            busy.append(1000 * (time.process_time() - at_work))
        made = (self.count_tiles() - before) / self.frames
        found = np.array(times)
        print(
            f"{name:38s} {np.median(found):8.1f} {np.percentile(found, 95):8.1f} "
            f"{found.max():8.1f} {np.median(busy):8.1f} {made:9.1f}"
        )


def measure_opening(bench: Bench, pictures: dict[Side, Uint8Array]) -> None:
    """Print how long it takes from decoded pixels to the first paint, and to all levels."""
    print(f"{'opening, milliseconds':38s} {'coarse':>8s} {'paint':>8s} {'sum':>8s} {'levels':>8s}")
    for number, (side, pixels) in enumerate(pictures.items()):
        start = time.perf_counter()
        pyramid = start_pyramid(pixels)
        coarse = time.perf_counter()
        bench.scene.show_sheet(side, Sheet(side, pyramid, make_face(pixels, 40.0 * number)))
        QApplication.processEvents()
        painted = time.perf_counter()
        bench.scene.refine(side, build_pyramid(pixels))
        whole = time.perf_counter()
        parts = (coarse - start, painted - coarse, painted - start, whole - painted)
        print(f"{side:38s} " + " ".join(f"{1000 * part:8.0f}" for part in parts))
        bench.flush()


def measure_moves(bench: Bench, name: str) -> None:
    """Print the frames of panning, zooming and turning in the present mode."""
    scene = bench.scene
    scene.straighten()
    scene.fit()
    scene.zoom(2.0)
    bench.measure(f"{name}: pan at twice the fit", lambda _n: scene.pan(-7, -4))
    scene.show_scale(1.0)
    bench.measure(f"{name}: pan at 100 %", lambda _n: scene.pan(-7, -4))
    bench.measure(f"{name}: pan at 100 %, fast", lambda _n: scene.pan(60, 35))
    scene.rotate(17.0)
    bench.measure(f"{name}: pan at 100 %, turned", lambda _n: scene.pan(-7, -4))
    scene.straighten()
    scene.fit()
    bench.measure(
        f"{name}: zoom in and out", lambda n: scene.zoom(1.1 if n % 40 < 20 else 1 / 1.1)
    )
    scene.fit()
    bench.measure(f"{name}: turn, whole picture", lambda _n: scene.rotate(1.0))
    scene.straighten()


def measure_all(bench: Bench) -> None:
    """Print the whole table of frames."""
    scene = bench.scene
    print(f"\n{'frames, milliseconds':38s}   median      p95      max     busy  rendered")
    scene.show_mode(OPACITY)
    scene.set_amount(0.0)
    scene.show_mode(WIPE)
    scene.set_amount(1.0)
    measure_moves(bench, "single")
    scene.show_mode(PAIR)
    bench.flush()
    measure_moves(bench, "pair")
    scene.show_mode(WIPE)
    bench.flush()
    scene.fit()
    bench.measure("curtain: drag", lambda n: scene.set_amount((n % 50) / 50))
    scene.set_amount(0.5)
    scene.show_scale(1.0)
    bench.measure("curtain: pan at 100 %", lambda _n: scene.pan(-7, -4))
    for mode in (OPACITY, DIFFERENCE):
        scene.show_mode(mode)
        scene.set_amount(0.5 if mode == OPACITY else 2.0)
        scene.fit()
        scene.zoom(2.0)
        bench.measure(f"{mode}: pan at twice the fit", lambda _n: scene.pan(-7, -4))
    scene.show_mode(OPACITY)
    bench.measure("opacity: change", lambda n: scene.set_amount((n % 50) / 50))
    scene.show_mode(PAIR)
    bench.flush()
    bench.measure("cursor over a pair", partial(move_cursor, scene))


def move_cursor(scene: Scene, step: int) -> None:
    """Point a little further in the probe."""
    x, y = scene.camera(Side.PROBE).centre
    scene.point_at(Side.PROBE, (x + step, y))


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megapixels", type=float, default=50.0)
    parser.add_argument("--size", default="1280x720", help="of the viewer, width x height")
    parser.add_argument("--frames", type=int, default=60)
    options = parser.parse_args()
    make_application(["frame times"])
    apply_theme(LIGHT)
    width, height = (int(part) for part in options.size.split("x"))
    bench = Bench((width, height), options.frames)
    pictures = {side: make_picture(options.megapixels, n) for n, side in enumerate(Side)}
    shape = pictures[Side.PROBE].shape
    print(f"two pictures of {shape[1]} x {shape[0]} pixels, viewer of {options.size}\n")
    measure_opening(bench, pictures)
    measure_all(bench)
    bench.stage.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
