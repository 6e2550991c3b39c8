"""Requests: a method and its options, written in one word."""

from __future__ import annotations

import pytest

from tests.support.attribution import make_conv_network, make_target
from xfv_desktop.attribution import catalogue
from xfv_desktop.attribution.base import explain
from xfv_desktop.attribution.option_texts import TEXTS
from xfv_desktop.attribution.requests import MethodRequest, parse
from xfv_desktop.domain import Polarity
from xfv_desktop.errors import UnknownMethod, UsageError


@pytest.mark.parametrize(
    ("text", "method", "chosen"),
    [
        ("fggb", "fggb", ()),
        ("fggb:reading=signed", "fggb", (("reading", "signed"),)),
        ("minplus:part=S0+", "minplus", (("part", "S0+"),)),
        ("fame:epsilon=off+steps=500", "fame", (("epsilon", "off"), ("steps", "500"))),
        ("minplus:part=S1++other=x", "minplus", (("part", "S1+"), ("other", "x"))),
    ],
)
def test_a_request_is_read(text, method, chosen) -> None:
    assert parse(text) == MethodRequest(method, chosen)


@pytest.mark.parametrize(
    "text", ["fggb:", "fggb:signed", "fggb:reading=", "fggb:=signed", "a:b:c"]
)
def test_what_is_no_request_is_refused(text) -> None:
    with pytest.raises(UsageError, match="does not name a method with options") as caught:
        catalogue.get(text)
    assert "METHOD:OPTION=VALUE" in caught.value.advice


def test_unknown_options_and_values_are_refused_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="'fggb' has no option 'sign'") as caught:
        catalogue.get("fggb:sign=yes")
    assert "reading (absolute, signed)" in caught.value.advice
    with pytest.raises(UsageError, match="cannot be 'maybe'") as caught:
        catalogue.get("fggb:reading=maybe")
    assert "absolute, signed" in caught.value.advice
    with pytest.raises(UsageError, match="no option") as caught:
        catalogue.get("xssab:reading=signed")
    assert "has none" in caught.value.advice
    with pytest.raises(UsageError, match="twice"):
        catalogue.get("fame:steps=75+steps=500")
    with pytest.raises(UnknownMethod, match="'nothing'"):
        catalogue.get("nothing:reading=signed")


def test_a_method_appears_once_in_an_explanation() -> None:
    for asked in (("fggb", "fggb:reading=signed"), ("lime", "lime")):
        with pytest.raises(UsageError, match="named twice"):
            explain(asked, make_target(make_conv_network()))


def test_the_usual_choice_leaves_the_card_as_it_is() -> None:
    assert catalogue.get("fggb:reading=absolute") is catalogue.get("fggb")


def test_a_choice_is_told_by_the_card() -> None:
    card = catalogue.get("fame:epsilon=off+steps=500")
    assert card.id == "fame"
    assert card.name == "FAME (epsilon off, steps 500)"
    assert card.chosen == (("epsilon", "off"), ("steps", "500"))
    assert dict(card.parameters)["steps"] == "at most 500, as published"
    assert dict(card.parameters)["epsilon"].startswith("off")
    signed = catalogue.get("fggb:reading=signed")
    assert "does not mean similar" in signed.polarity
    assert "must not be read as similarity" in signed.limitation


def test_every_text_replaces_something_of_a_card() -> None:
    for method, option, value in TEXTS:
        usual, chosen = catalogue.get(method), catalogue.get(f"{method}:{option}={value}")
        for key, text in TEXTS[method, option, value].items():
            told = dict(chosen.parameters).get(key) or getattr(chosen, key)
            assert told == text
            assert text not in (dict(usual.parameters).get(key), getattr(usual, key, ""))


def test_rankings_and_needs_are_those_of_the_method() -> None:
    for polarity in (Polarity.SIMILARITY, Polarity.DISSIMILARITY):
        found = catalogue.ranking_source("fggb:reading=signed", polarity)
        assert found == catalogue.ranking_source("fggb", polarity)
    assert catalogue.needs_threshold("fggb:reading=signed")
    assert catalogue.needs_gradients("fame:steps=75")
    assert not catalogue.needs_threshold("corrise:variant=fame")
