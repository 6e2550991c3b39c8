"""Crops in which masks and squares find nothing to cover."""

from __future__ import annotations

import numpy as np
import pytest

from tests.support.attribution import make_crop, make_pooled_network
from tests.support.black_boxes import LIGHTER, aim
from xfv_desktop.attribution import base
from xfv_desktop.attribution.base import explain
from xfv_desktop.errors import WrongCropSize


@pytest.fixture(autouse=True)
def _light(monkeypatch):
    """Draw less at random."""
    monkeypatch.setattr(base, "METHODS", LIGHTER)


@pytest.mark.parametrize("method", ["corrise", "lime", "srise", "xface2", "minplus"])
def test_black_has_no_map_where_pictures_are_made_black(method):
    """Masks that darken cannot change what is dark: no value is made up for it."""
    black = np.zeros((16, 16, 3), np.uint8)
    maps = explain((method,), aim(make_pooled_network(), black, make_crop(2)))
    assert not any(found.values.any() for found in maps[:4])
    assert any(found.values.any() for found in maps[4:])


@pytest.mark.parametrize("method", ["xface1", "xface2", "xface3"])
def test_a_crop_below_the_smallest_square_is_refused(method):
    crop = make_crop(1, 7)
    with pytest.raises(WrongCropSize, match="7 x 7 pixels is too small") as caught:
        explain((method,), aim(make_pooled_network(), crop, crop))
    assert "lime" in caught.value.advice
