"""Score sets on disk: there and back, and every kind of damage."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.support.scores import draw_scores, make_card, make_facts, make_score_set
from xfv_desktop.comparison.compilation import compile_set
from xfv_desktop.comparison.score_set_files import load, read_facts, save
from xfv_desktop.errors import CalibrationError


@pytest.fixture
def card(tmp_path: Path) -> Path:
    path = tmp_path / "toy.json"
    save(make_score_set(), path)
    return path


def test_there_and_back(card: Path) -> None:
    made, back = make_score_set(), load(card)
    assert back.facts == made.facts == read_facts(card)
    assert back.thresholds == made.thresholds
    assert (back.first_bin, back.cllr, back.cllr_min) == (made.first_bin, made.cllr, made.cllr_min)
    assert (back.counts == made.counts).all()
    assert (back.mated == np.sort(made.mated)).all()
    assert (back.bands.fnmr_high == made.bands.fnmr_high).all()
    assert back.calibrator is not None
    assert made.calibrator is not None
    assert back.calibrator.fit == made.calibrator.fit
    assert (back.calibrator.draws == made.calibrator.draws).all()


def test_a_set_without_calibrator_keeps_its_reason(tmp_path: Path) -> None:
    made = compile_set(draw_scores(mated=99), make_facts(make_card()), draws=20)
    save(made, tmp_path / "small.json")
    back = load(tmp_path / "small.json")
    assert back.calibrator is None
    assert back.calibrator_note == made.calibrator_note


def test_equal_sets_give_equal_bytes(card: Path, tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    save(load(card), tmp_path / "again" / "toy.json")
    for name in ("toy.json", "toy.npz"):
        assert (tmp_path / "again" / name).read_bytes() == (tmp_path / name).read_bytes()


def edit(change: Callable[[dict[str, Any]], object]) -> Callable[[Path], None]:
    def apply(card: Path) -> None:
        content = json.loads(card.read_text("utf-8"))
        change(content)
        card.write_text(json.dumps(content), "utf-8")

    return apply


def flip_a_byte(card: Path) -> None:
    arrays = card.with_suffix(".npz")
    content = bytearray(arrays.read_bytes())
    content[len(content) // 2] ^= 1
    arrays.write_bytes(content)


@pytest.mark.parametrize(
    "damage",
    [
        Path.unlink,
        lambda card: card.with_suffix(".npz").unlink(),
        flip_a_byte,
        lambda card: card.write_text("{", "utf-8"),
        lambda card: card.write_text("[]", "utf-8"),
        lambda card: card.write_bytes(b"\xff\xfe\x00"),
        edit(lambda c: c.update(schema="xfv-score-set/2")),
        edit(lambda c: c.pop("facts")),
        edit(lambda c: c["facts"].update(mated=1)),
        edit(lambda c: c["facts"].update(surprise=1)),
        edit(lambda c: c["grid"].update(per_unit=10)),
        edit(lambda c: c["thresholds"][0].pop("fmr")),
        edit(lambda c: c["calibrator"].pop("slope")),
        edit(lambda c: c.update(calibrator=[1])),
        edit(lambda c: c.update(arrays="toy.npz")),
    ],
)
def test_damage_is_refused(card: Path, damage: Callable[[Path], object]) -> None:
    damage(card)
    with pytest.raises(CalibrationError, match="damaged"):
        load(card)
