"""The study's split and order of pairs."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from xfv_desktop.errors import MissingFile, UsageError
from xfv_desktop.workflow.fidelity_pairs import (
    LabelledPair,
    is_for_tuning,
    order_pairs,
    read_pairs,
    split_pairs,
)


def make_pairs(count: int = 200) -> list[LabelledPair]:
    """Return pairs of people who each occur several times."""
    pairs = []
    for number in range(count):
        mated = number % 2 == 0
        first = f"Person {number % 40}"
        second = first if mated else f"Person {(number * 7 + 1) % 40}"
        pairs.append(LabelledPair(f"o{number:05}", mated, (first, second), ("a.png", "b.png")))
    return [pair for pair in pairs if pair.mated or pair.people[0] != pair.people[1]]


def test_parts_share_no_person() -> None:
    """Whoever is in a tuning pair is in no pair of the table."""
    dev, test = split_pairs(make_pairs())
    people = [{person for pair in part for person in pair.people} for part in (dev, test)]
    assert people[0]
    assert people[1]
    assert not people[0] & people[1]


def test_a_persons_part_is_fixed_by_the_names_hash() -> None:
    """The rule is the first byte of SHA-256 modulo 4."""
    for number in range(50):
        name = f"Person {number}"
        first = int(hashlib.sha256(name.encode()).hexdigest()[:2], 16)
        assert is_for_tuning(name) is (first % 4 == 0)


def test_order_is_fixed_balanced_and_new_people_first() -> None:
    """Any order of the list gives the same order; kinds alternate; repeats come last."""
    pairs = make_pairs()
    ordered = order_pairs(pairs)
    assert ordered == order_pairs(reversed(pairs))
    assert sorted(ordered, key=lambda p: p.id) == sorted(pairs, key=lambda p: p.id)
    assert [pair.mated for pair in ordered[:20]] == [True, False] * 10
    mated = [pair.people[0] for pair in ordered if pair.mated]
    once = len(set(mated))
    assert len(set(mated[:once])) == once


def test_list_is_read_by_its_columns(tmp_path: Path) -> None:
    """Only the standard rows are taken where there are several sets."""
    path = tmp_path / "pairs.csv"
    head = "pair_id,set,mated,identity_a,image_a,identity_b,image_b\n"
    path.write_text(head + "o1,std,1,A,a1,A,a2\no2,hard,0,A,a1,B,b1\n", "utf-8")
    (pair,) = read_pairs(path)
    assert pair == LabelledPair("o1", mated=True, people=("A", "A"), images=("a1", "a2"))


def test_unusable_lists_are_refused(tmp_path: Path) -> None:
    """No file, no column."""
    with pytest.raises(MissingFile):
        read_pairs(tmp_path / "none.csv")
    (tmp_path / "bad.csv").write_text("pair_id,mated\no1,1\n", "utf-8")
    with pytest.raises(UsageError, match="column"):
        read_pairs(tmp_path / "bad.csv")
