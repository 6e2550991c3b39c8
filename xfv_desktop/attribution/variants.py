"""Methods as they run with options chosen; which options there are, the cards say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Any

from xfv_desktop.attribution.activation import CamVariant
from xfv_desktop.attribution.corrise import FAME_VARIANT
from xfv_desktop.attribution.descent import WalkSettings
from xfv_desktop.attribution.gradient import Reading
from xfv_desktop.attribution.minplus import PARTS
from xfv_desktop.attribution.ranking_field import PRESETS
from xfv_desktop.attribution.xcos import PlaceMap
from xfv_desktop.domain import MethodCard

_Chosen = Mapping[str, str]


def _read_signs(method: Any, chosen: _Chosen) -> Any:
    return partial(method, reading=Reading(chosen["reading"]))


def _change_masks(method: Any, chosen: _Chosen) -> Any:
    """Keep how many masks there are; the variant says what is in them."""
    del chosen
    wanted = FAME_VARIANT
    return replace(
        method, patches=wanted.patches, values=wanted.values, correlation=wanted.correlation
    )


def _keep_parts(method: Any, chosen: _Chosen) -> Any:
    return replace(method, parts=tuple(p for p in PARTS if p.startswith(chosen["part"])))


def _use_hirescam(method: Any, chosen: _Chosen) -> Any:
    del chosen
    return partial(method, variant=CamVariant.HIRES_CAM)


def _walk_otherwise(method: Any, chosen: _Chosen) -> Any:
    usual = WalkSettings()
    return partial(
        method,
        settings=WalkSettings(
            steps=int(chosen.get("steps", usual.steps)),
            epsilon=None if chosen.get("epsilon") == "off" else usual.epsilon,
        ),
    )


def _show_places(method: Any, chosen: _Chosen) -> Any:
    return partial(method, shown=PlaceMap(chosen["map"]))


def _choose_preset(method: Any, chosen: _Chosen) -> Any:
    return partial(method, settings=PRESETS[chosen["preset"]])


_CONFIGURE: Mapping[str, Callable[[Any, _Chosen], Any]] = MappingProxyType(
    {
        "fggb": _read_signs,
        "corrise": _change_masks,
        "minplus": _keep_parts,
        "gradcam": _use_hirescam,
        "fame": _walk_otherwise,
        "xcos": _show_places,
        "rankopt": _choose_preset,
        "rankopt_paste": _choose_preset,
    }
)


def configure(method: Any, card: MethodCard) -> Any:
    """Return a method as it runs with what its card says was chosen.

    Parameters
    ----------
    method : Method
        As it is usually run.
    card : MethodCard
        From `catalogue.get`; its ``chosen`` holds what differs from the usual.
    """
    return _CONFIGURE[card.id](method, dict(card.chosen)) if card.chosen else method
