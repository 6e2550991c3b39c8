"""An installer's program carries files that a checkout takes from elsewhere."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from xfv_desktop import resources
from xfv_desktop.errors import RefusedModel, WeightsMissing
from xfv_desktop.recognition import weights
from xfv_desktop.recognition.catalogue import BUILT_IN, DEFAULT_MODEL, WEIGHTS_FILE

CARD = BUILT_IN[0]


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the bundled files' folder of a program that is frozen and knows no packages."""
    root = tmp_path / "frozen" / "resources"
    root.mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(root.parent), raising=False)
    monkeypatch.setattr(weights.importlib.util, "find_spec", lambda _name: None)
    return root


def test_a_checkout_has_no_build_stamp() -> None:
    assert resources.read_build() is None
    assert resources.find_shipped("models") is None
    assert resources.find_shipped("demo/index.json") is not None


def test_a_frozen_program_knows_what_it_was_made_of(frozen: Path) -> None:
    stamp = {"version": "1.2.3", "commit": "ab", "date": "2026-01-02", "flavour": "cpu"}
    (frozen / resources.BUILD_FILE).write_text(json.dumps(stamp))
    assert resources.find_root() == frozen
    assert resources.read_build() == resources.Build("1.2.3", "ab", "2026-01-02", "cpu")


def test_shipped_weights_are_read_where_they_lie(
    frozen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = frozen / "models" / DEFAULT_MODEL / WEIGHTS_FILE
    shipped.parent.mkdir(parents=True)
    shipped.write_bytes(b"converted")
    monkeypatch.setattr(weights, "compute_sha256", lambda _data: CARD.sha256)
    assert weights.read_weights(CARD, tmp_path / "models") == b"converted"
    assert not (tmp_path / "models").exists(), "nothing is copied to the user's folders"


def test_changed_shipped_files_are_refused(frozen: Path, tmp_path: Path) -> None:
    shipped = frozen / "models" / DEFAULT_MODEL / WEIGHTS_FILE
    shipped.parent.mkdir(parents=True)
    shipped.write_bytes(b"something else")
    (frozen / "models" / "shape_predictor_5_face_landmarks.dat").write_bytes(b"something else")
    with pytest.raises(RefusedModel, match="default recognizer"):
        weights.read_weights(CARD, tmp_path / "models")
    with pytest.raises(RefusedModel, match="5_face"):
        weights.find_landmark_predictor()


@pytest.mark.usefixtures("frozen")
def test_a_frozen_program_without_them_says_so(tmp_path: Path) -> None:
    with pytest.raises(WeightsMissing):
        weights.read_weights(CARD, tmp_path / "models")
