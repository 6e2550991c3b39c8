"""The catalogue: which synthetic adults appear in which demonstration picture."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np

from rendering.identity import Identity, draw_identity
from rendering.picture import Picture, render
from rendering.view import View

CARICATURE = 1.17
WIDTH, HEIGHT = 480, 600
_PERSONS_FILE = Path(__file__).resolve().parents[1] / "persons.json"


@dataclass(frozen=True, slots=True)
class Person:
    """Name the seed of an invented adult and the numbers set by hand."""

    seed: int
    fixed: dict[str, float] = field(default_factory=dict)

    def draw(self) -> Identity:
        """Return the numbers of the whole head."""
        return draw_identity(self.seed, caricature=CARICATURE, **self.fixed)


@dataclass(frozen=True, slots=True)
class Scene:
    """Describe one picture: who stands where in which view, left to right, and what for."""

    file: str
    identity: str | None
    view: str
    purpose: str
    heads: tuple[tuple[str, View], ...]
    width: int = WIDTH
    height: int = HEIGHT

    def describe(self) -> dict[str, object]:
        """Return the numbers that reproduce the picture, ready for JSON."""
        heads = [
            {"person": key, **asdict(PERSONS[key]), "view": asdict(view)}
            for key, view in self.heads
        ]
        return {
            "caricature": CARICATURE,
            "width": self.width,
            "height": self.height,
            "heads": heads,
        }


def draw_scene(scene: Scene, *, finer: int = 1) -> Picture:
    """Draw a picture of the catalogue; several heads stand side by side.

    Parameters
    ----------
    scene : Scene
        What to draw.
    finer : int
        Rays per pixel in each direction.

    Returns
    -------
    ndarray, shape (height, width, 3), uint8
        Red, green, blue.
    """
    panel = scene.width // len(scene.heads)
    return np.hstack(
        [
            render(PERSONS[key].draw(), view, width=panel, height=scene.height, finer=finer)
            for key, view in scene.heads
        ]
    )


def _read_persons() -> dict[str, Person]:
    listed = json.loads(_PERSONS_FILE.read_text(encoding="utf-8"))
    return {key: Person(entry["seed"], entry["fixed"]) for key, entry in listed.items()}


PERSONS = _read_persons()

_STONE = (0.62, 0.66, 0.70)
_SAND = (0.74, 0.70, 0.63)
_SLATE = (0.44, 0.49, 0.54)
_MOSS = (0.30, 0.34, 0.27)
_WINE = (0.42, 0.22, 0.24)
_INK = (0.20, 0.24, 0.31)
_LINEN = (0.66, 0.63, 0.58)

_A_TURNED = View(
    yaw=9.0, pitch=2.5, roll=-2.0, light_x=-0.5, warmth=0.5, smile=0.12, backdrop=_SAND,
    garment=_MOSS, seed=1,
)  # fmt: skip
_A_FRONT = View(backdrop=_STONE, garment=_INK, seed=2)
_A_SMILING = View(
    yaw=-8.0, pitch=-2.0, roll=1.5, light_x=0.6, light_y=0.8, warmth=-0.4, smile=0.3, scale=1.04,
    backdrop=_SLATE, garment=_LINEN, seed=3,
)  # fmt: skip
_B_FRONT = View(yaw=-3.0, smile=0.12, backdrop=_SAND, garment=_WINE, seed=4)
_B_TURNED = View(
    yaw=9.0, pitch=2.0, roll=2.0, light_x=-0.4, smile=0.28, warmth=0.4, scale=1.03,
    backdrop=_SLATE, garment=_LINEN, seed=5,
)  # fmt: skip
_C_FRONT = View(
    yaw=3.0, roll=-1.5, light_x=0.5, smile=0.15, backdrop=_STONE, garment=_MOSS, seed=6
)

_GROUP = (
    ("b", View(yaw=6.0, smile=0.2, backdrop=_STONE, garment=_WINE, seed=7)),
    ("a", View(yaw=-2.0, smile=0.15, backdrop=_STONE, garment=_INK, seed=8)),
    ("c", View(yaw=-4.0, smile=0.2, backdrop=_STONE, garment=_LINEN, seed=9)),
)
_BEHIND = View(yaw=180.0, backdrop=_STONE, garment=_INK, seed=10)

SCENES: tuple[Scene, ...] = (
    Scene("head_a_1.jpg", "a", "turned", "probe of identity a", (("a", _A_TURNED),)),
    Scene("head_a_2.jpg", "a", "front", "reference of identity a", (("a", _A_FRONT),)),
    Scene("head_a_3.jpg", "a", "smiling", "reference of identity a", (("a", _A_SMILING),)),
    Scene("head_b_1.jpg", "b", "front", "reference of identity b", (("b", _B_FRONT),)),
    Scene("head_b_2.jpg", "b", "turned", "probe of identity b", (("b", _B_TURNED),)),
    Scene("head_c_1.jpg", "c", "front", "reference of identity c", (("c", _C_FRONT),)),
    Scene("heads_three.jpg", None, "group", "several faces", _GROUP, width=900, height=400),
    Scene("no_face.jpg", None, "behind", "no face", (("a", _BEHIND),)),
)
