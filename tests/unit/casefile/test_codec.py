"""Stored records survive their text exactly, and only they."""

from __future__ import annotations

import dataclasses
import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.casefile import build_strategy, make_comparison, make_item, make_opinion
from xfv_desktop.casefile.codec import KINDS, decode, encode, kind_of, write_canonical
from xfv_desktop.errors import CaseDamaged, InternalFault


@pytest.mark.parametrize("kind", sorted(KINDS))
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_round_trip(kind: str, data: st.DataObject) -> None:
    """Any record of any kind reads back equal, and is written the same again."""
    record = data.draw(build_strategy(KINDS[kind]))
    text = encode(record)
    back = decode(kind, text)
    assert back == record
    assert kind_of(back) == kind
    assert encode(back) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
@settings(deadline=None)
def test_floats_are_exact(value: float) -> None:
    """Not one bit of a score is lost; zero keeps its sign."""
    back = decode("comparison", encode(make_comparison(score=value)))
    assert back.score.value.hex() == value.hex()


def test_text_is_canonical() -> None:
    """Keys sorted, no blanks, text as itself."""
    text = encode(dataclasses.replace(make_opinion(), text="Ähnlich: «ja»"))
    read = json.loads(text)
    assert text == json.dumps(read, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert "Ähnlich: «ja»" in text
    assert list(read) == sorted(read)


def test_times_are_written_in_utc() -> None:
    """The zone of the writer does not change the text."""
    east = timezone(timedelta(hours=2))
    opinion = make_opinion()
    moved = dataclasses.replace(opinion, at=opinion.at.astimezone(east))
    assert encode(moved) == encode(opinion)
    assert decode("opinion", encode(moved)).at.utcoffset() == timedelta(0)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_numbers_that_json_lacks_are_refused(value: float) -> None:
    """NaN and infinities never reach the disk."""
    with pytest.raises(InternalFault):
        encode(make_comparison(score=value))


@pytest.mark.parametrize(
    "change",
    [
        {"taken_in": datetime(2026, 1, 1)},  # noqa: DTZ001 - the naive time is the point
        {"name": "\udcff"},
        {"size": "12"},
        {"facts": [("a", "b")]},
        {"role": "somewhere"},
    ],
)
def test_wrong_values_are_refused(change: dict[str, object]) -> None:
    """A record whose values are not of its declared types is not stored."""
    with pytest.raises(InternalFault):
        encode(dataclasses.replace(make_item(b"x"), **change))


def test_whole_numbers_become_floats_where_declared() -> None:
    """A score of 1 is written as 1.0, so that equal records have equal texts."""
    assert encode(make_comparison(score=1)) == encode(make_comparison(score=1.0))


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"id":1}', encode(make_opinion())[:-1] + ',"more":1}']
)
def test_foreign_text_is_damage(text: str) -> None:
    """What is not exactly such a record cannot be read as one."""
    with pytest.raises(CaseDamaged):
        decode("opinion", text)


def test_nan_in_stored_text_is_damage() -> None:
    """Python's own NaN notation is no JSON."""
    text = encode(make_comparison(score=0.5)).replace('"value":0.5', '"value":NaN')
    with pytest.raises(CaseDamaged):
        decode("comparison", text)


def test_unknown_kinds_are_refused() -> None:
    """Only stored records have a kind."""
    with pytest.raises(InternalFault):
        decode("nothing", "{}")
    with pytest.raises(InternalFault):
        kind_of(datetime.now(UTC))  # type: ignore[arg-type]  # no record on purpose
    with pytest.raises(InternalFault):
        write_canonical(object())
