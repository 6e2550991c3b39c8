"""The groups of rankings that the fidelity study knows are all there and have names."""

from __future__ import annotations

import pytest

from xfv_desktop.attribution import catalogue
from xfv_desktop.errors import UsageError
from xfv_desktop.workflow.fidelity import PRESETS, expand_methods
from xfv_desktop.workflow.fidelity_text import name_ranking


@pytest.mark.parametrize("preset", PRESETS)
def test_presets_are_options_of_their_cards(preset: str) -> None:
    """A ranking with options is one the catalogue would run, and the table names it."""
    card = catalogue.get(preset)
    assert ("preset", preset.partition("=")[2]) in card.chosen
    assert name_ranking(preset).endswith("(!)")


def test_groups_are_expanded_once() -> None:
    """Groups and rankings mix; nothing is measured twice."""
    assert expand_methods("presets, fggb,presets") == (*PRESETS, "fggb")
    with pytest.raises(UsageError, match="No ranking"):
        expand_methods(" , ")
