"""Draw the demonstration pictures: `python resources/demo/render_heads.py --out DIR`.

The heads are computed from numbers alone and belong to nobody. The same numbers give the same
array on the same machine; other processors and JPEG encoders may differ in the last bits, so the
hashes in `index.json` name the committed files, not every future rendering.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path

from PIL import Image
from rendering.scenes import SCENES, Scene, draw_scene

STATEMENT = "synthetic: rendered by this project, belongs to nobody"
_QUALITY = 92


def main(arguments: list[str] | None = None) -> int:
    """Draw the chosen pictures and, when all were chosen, their index."""
    options = _parse(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    chosen = [scene for scene in SCENES if not options.only or scene.file in options.only]
    for scene in chosen:
        _write(scene, options.out / scene.file, finer=options.finer)
        sys.stdout.write(f"{scene.file}\n")
    missing = [scene.file for scene in SCENES if not (options.out / scene.file).exists()]
    if not missing:
        _write_index(options.out, finer=options.finer)
    return 0


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Draw the synthetic demonstration heads.")
    parser.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    parser.add_argument("--only", nargs="*", help="file names to draw (default: all)")
    parser.add_argument("--finer", type=int, default=1, help="rays per pixel and direction")
    return parser.parse_args(arguments)


def _write(scene: Scene, path: Path, *, finer: int) -> None:
    picture = Image.fromarray(draw_scene(scene, finer=finer))
    picture.save(path, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)


def _write_index(folder: Path, *, finer: int) -> None:
    pictures = [_index_entry(scene, folder / scene.file, finer=finer) for scene in SCENES]
    text = json.dumps({"statement": STATEMENT, "pictures": pictures}, indent=1)
    (folder / "index.json").write_text(text + "\n", encoding="utf-8")


def _index_entry(scene: Scene, path: Path, *, finer: int) -> dict[str, object]:
    return {
        "file": scene.file,
        "identity": scene.identity,
        "view": scene.view,
        "purpose": scene.purpose,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "parameters": {**scene.describe(), "finer": finer, "jpeg_quality": _QUALITY},
    }


if __name__ == "__main__":
    sys.exit(main())
