"""What is made before freezing: converted weights, the version stamp, icons."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from xfv_desktop import __version__
from xfv_desktop.recognition import weights
from xfv_desktop.recognition.catalogue import BUILT_IN, WEIGHTS_FILE
from xfv_desktop.resources import BUILD_FILE, Build

ROOT = Path(__file__).resolve().parents[1]
FIVE_POINTS = "shape_predictor_5_face_landmarks.dat"
# Part of the default recognizer's public-domain set; nothing reads it yet.
DETECTOR = "mmod_human_face_detector.dat"
_DETECTOR_SHA256 = "4cb19393e2fbaf2b1609a9319ad5386618c886a6234ec1b971f3e87c85d87fe6"
ICON_SIZES = (16, 32, 48, 64, 128, 256)


def read_epoch() -> int:
    """Return the build's date in seconds: SOURCE_DATE_EPOCH, else that of the last commit."""
    given = os.environ.get("SOURCE_DATE_EPOCH") or _ask_git("log", "-1", "--format=%ct")
    return int(given) if given else int(datetime.now(UTC).timestamp())


def read_commit() -> str:
    """Return the commit the program is built from, marked where files differ from it."""
    commit = os.environ.get("XFV_COMMIT") or _ask_git("rev-parse", "HEAD")
    if not commit:
        return "unknown"
    changed = _ask_git("status", "--porcelain", "--", "xfv_desktop", "resources", "packaging")
    return f"{commit}+changes" if changed else commit


def _ask_git(*words: str) -> str:
    """Return git's answer; empty where there is no repository or no git."""
    try:
        done = subprocess.run(
            ["git", "-C", str(ROOT), *words], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip()


def make_stamp(flavour: str) -> Build:
    """Return what the program says about its making."""
    date = datetime.fromtimestamp(read_epoch(), UTC).isoformat(timespec="seconds")
    return Build(__version__, read_commit(), date, flavour)


def write_stage(stage: Path, stamp: Build) -> None:
    """Fill the stage.

    Parameters
    ----------
    stage : Path
        An empty or missing folder.
    stamp : Build
        The version stamp.

    Raises
    ------
    WeightsMissing, RefusedModel
        When the recognizer's files are not installed, or not the published ones.
    """
    resources = stage / "resources"
    models = resources / "models"
    models.mkdir(parents=True)
    (resources / BUILD_FILE).write_text(json.dumps(vars(stamp), indent=1) + "\n", "utf-8")
    _write_weights(models)
    draw_icons(stage / "icons")


def _write_weights(models: Path) -> None:
    """Convert the network, and copy the two files that stay as they are."""
    (card,) = BUILT_IN
    folder = models / card.id
    folder.mkdir()
    # The conversion itself, never a copy that the builder's own folders may hold.
    scratch = models.parent.parent / "converted"
    (folder / WEIGHTS_FILE).write_bytes(weights.read_weights(card, scratch))
    shutil.rmtree(scratch)
    shutil.copyfile(weights.find_landmark_predictor(), models / FIVE_POINTS)
    detector = weights.find_landmark_predictor().with_name(DETECTOR).read_bytes()
    if weights.compute_sha256(detector) != _DETECTOR_SHA256:
        raise SystemExit(f"The file {DETECTOR} is not the published one.")
    (models / DETECTOR).write_bytes(detector)


def draw_icons(folder: Path) -> None:
    """Draw the program's icon in all sizes, and as one Windows icon."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    folder.mkdir(parents=True)
    renderer = QSvgRenderer(str(ROOT / "packaging" / "icon.svg"))
    for size in ICON_SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        image.save(str(folder / f"xfv-{size}.png"))
    largest = Image.open(folder / "xfv-256.png")  # noqa: TID251 - drawn by us a moment ago
    largest.save(folder / "xfv.png")
    largest.save(folder / "xfv.ico", sizes=[(size, size) for size in ICON_SIZES])
