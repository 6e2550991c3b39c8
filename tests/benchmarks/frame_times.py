"""How long the viewer takes for a frame with large pictures: a table, no verdict.

``python -m tests.benchmarks.frame_times [--megapixels 50] [--size 1280x720] [--out DIR]``

Synthetic pictures only. A frame is everything between a movement and the next moment the
event loop is free: the scene's change, the captions and the painting by Qt's software
renderer. "Busy" is the processor's time alone, which other programs disturb less; "fine" is
the median busy time of the same movement with every frame painted finely, as at rest.
"Rendered" counts the tiles and whole frames that were cut out anew. 60 frames per second
leave 16.7 ms for one.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from unittest import mock

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication

from tests.benchmarks.window_tables import Table
from xfv_desktop.domain import LandmarkConvention, Side, Uint8Array
from xfv_desktop.gui.alignment import FacePoints
from xfv_desktop.gui.app import make_application
from xfv_desktop.gui.pyramid import build_pyramid, start_pyramid
from xfv_desktop.gui.theme import LIGHT, apply_theme
from xfv_desktop.gui.tones import PLAIN, Tone
from xfv_desktop.gui.widgets.viewer_pace import REST, Pace
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


@contextmanager
def paint_finely() -> Iterator[None]:
    """Paint every frame as at rest."""
    with mock.patch.object(Pace, "follow", return_value=False):
        yield


class Bench:
    """The viewer on its own, and the times of its frames."""

    def __init__(self, size: tuple[int, int], frames: int, table: Table) -> None:
        self.stage = ViewerStage()
        self.stage.resize(*size)
        self.stage.show()
        self.frames, self.table = frames, table
        self.flush()

    @property
    def scene(self) -> Scene:
        """The viewer's state."""
        return self.stage.scene

    def flush(self) -> None:
        """Let everything be painted, and rest."""
        end = time.perf_counter() + 2 * REST / 1000
        while time.perf_counter() < end:
            QApplication.processEvents()

    def count_tiles(self) -> int:
        """Return how many tiles were rendered so far."""
        return sum(pane.canvas.tiles.rendered for pane in self.stage.panes.values())

    def measure(self, name: str, act: Act, *, still: bool = True) -> None:
        """Do one movement per frame and add a line; ``still`` panning has no finer frames."""
        fine = 0.0
        if not still:
            with paint_finely():
                fine = float(np.median(self._run(act)[1]))
        before = self.count_tiles()
        times, busy = self._run(act)
        made = (self.count_tiles() - before) / self.frames
        middle = float(np.median(busy))
        self.table.add(
            name,
            float(np.median(times)),
            float(np.percentile(times, 95)),
            middle,
            float(np.percentile(busy, 95)),
            middle if still else fine,
            made,
        )

    def _run(self, act: Act) -> tuple[list[float], list[float]]:
        """Return every frame's milliseconds, and those of the processor."""
        self.flush()
        times, busy = [], []
        for step in range(self.frames):
            start, at_work = time.perf_counter(), time.process_time()
            act(step)
            QApplication.processEvents()
            times.append(1000 * (time.perf_counter() - start))
            busy.append(1000 * (time.process_time() - at_work))
        return times, busy


def measure_opening(bench: Bench, pictures: dict[Side, Uint8Array]) -> None:
    """Note how long it takes from decoded pixels to the first paint, and to all levels."""
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
        names = ("coarse level", "first paint of it", "sum of both", "all levels")
        told = (f"{name} {1000 * part:.0f}" for name, part in zip(names, parts, strict=True))
        bench.table.note(f"{side} from decoded pixels, milliseconds: {', '.join(told)}")
        bench.flush()


def measure_moves(bench: Bench, name: str) -> None:
    """Measure panning, zooming and turning in the present mode."""
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
    measure_movement(bench, name)


def measure_movement(bench: Bench, name: str) -> None:
    """Measure zooming and turning of the whole pictures in the present mode."""
    scene = bench.scene
    scene.fit()
    bench.measure(
        f"{name}: zoom in and out",
        lambda n: scene.zoom(1.1 if n % 40 < 20 else 1 / 1.1),
        still=False,
    )
    scene.fit()
    bench.measure(f"{name}: turn, whole picture", lambda _n: scene.rotate(1.0), still=False)
    scene.straighten()


def measure_all(bench: Bench) -> None:
    """Measure the whole table of frames."""
    scene = bench.scene
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
        measure_movement(bench, mode)
        worth = 50 if mode == OPACITY else 5
        bench.measure(f"{mode}: change", lambda n, worth=worth: scene.set_amount((n % 50) / worth))
    bench.measure("brightness", lambda n: scene.set_tone(Side.PROBE, Tone(brightness=n % 50)))
    scene.set_tone(Side.PROBE, PLAIN)
    scene.show_mode(PAIR)
    bench.flush()
    bench.measure("cursor over a pair", partial(move_cursor, scene))


def move_cursor(scene: Scene, step: int) -> None:
    """Point a little further in the probe."""
    x, y = scene.camera(Side.PROBE).centre
    scene.point_at(Side.PROBE, (x + step, y))


def main(arguments: list[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megapixels", type=float, default=50.0)
    parser.add_argument("--size", default="1280x720", help="of the viewer, width x height")
    parser.add_argument("--frames", type=int, default=60)
    parser.add_argument("--out", type=Path, help="folder for frame_times.json and .md")
    options = parser.parse_args(arguments)
    make_application(["frame times"])
    apply_theme(LIGHT)
    width, height = (int(part) for part in options.size.split("x"))
    pictures = {side: make_picture(options.megapixels, n) for n, side in enumerate(Side)}
    shape = pictures[Side.PROBE].shape
    table = Table(
        f"Two pictures of {shape[1]} x {shape[0]} pixels, viewer of {options.size}",
        ("median ms", "p95 ms", "busy ms", "busy p95 ms", "fine busy ms", "rendered"),
        command=f"python -m tests.benchmarks.frame_times --size {options.size}",
    )
    bench = Bench((width, height), options.frames, table)
    measure_opening(bench, pictures)
    measure_all(bench)
    bench.stage.close()
    table.finish(options.out, f"frame_times_{options.size}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
