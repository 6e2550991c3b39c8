"""The attribution methods there are: one card each, readable without torch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from xfv_desktop.attribution import requests
from xfv_desktop.attribution.baseline_cards import BASELINE_CARDS
from xfv_desktop.attribution.network_cards import INNER_CARDS, SEED_CARDS, XCOS_CARDS
from xfv_desktop.attribution.own_cards import OWN_CARDS
from xfv_desktop.attribution.perturbation_cards import PERTURBATION_CARDS, SCORES_ONLY
from xfv_desktop.domain import MethodCard, Polarity
from xfv_desktop.errors import UnknownMethod, UsageError


class Need(StrEnum):
    """What a method needs of a comparison besides scores of changed pictures."""

    GRADIENTS = "gradients"
    THRESHOLD = "a threshold"
    COSINE = "a score that is the cosine of two templates"
    PLACES = "a recognizer with the xCos module"


CARDS = (
    *SEED_CARDS,
    *PERTURBATION_CARDS,
    *INNER_CARDS,
    *OWN_CARDS,
    *XCOS_CARDS,
    *BASELINE_CARDS,
)

# Its map is part of the comparison itself: a score is not enough, a gradient not needed.
_INTRINSIC = "intrinsic"
_NEEDS = {
    "fggb": (Need.THRESHOLD, Need.COSINE),
    "xssab": (Need.THRESHOLD, Need.COSINE),
    "xcos": (Need.PLACES,),
}

# Ranking a part clamped at zero would leave all clamped pixels tied in reading order, so
# FGGB and the like are ranked by their signed map in both directions.
_BY_SIGNED = {
    Polarity.SIMILARITY: (Polarity.SIGNED, 1),
    Polarity.DISSIMILARITY: (Polarity.SIGNED, -1),
}
_RANKED_BY = {
    **{
        (card.id, polarity): source
        for card in (*PERTURBATION_CARDS, *BASELINE_CARDS)
        for polarity, source in _BY_SIGNED.items()
    },
    # The prior says that what matters is in the middle, whatever it speaks for.
    ("centre", Polarity.DISSIMILARITY): (Polarity.SIGNED, 1),
    ("population", Polarity.DISSIMILARITY): (Polarity.SIGNED, 1),
    ("fggb", Polarity.SIMILARITY): (Polarity.SIGNED, 1),
    ("fggb", Polarity.DISSIMILARITY): (Polarity.SIGNED, -1),
    ("xssab", Polarity.SIMILARITY): (Polarity.SIMILARITY, 1),
    ("xssab", Polarity.DISSIMILARITY): (Polarity.DISSIMILARITY, 1),
    ("gradcam", Polarity.SIMILARITY): (Polarity.SIGNED, 1),
    ("gradcam", Polarity.DISSIMILARITY): (Polarity.SIGNED, -1),
    ("fame", Polarity.SIMILARITY): (Polarity.SIMILARITY, 1),
    ("fame", Polarity.DISSIMILARITY): (Polarity.DISSIMILARITY, 1),
    ("rankopt", Polarity.SIMILARITY): (Polarity.SIGNED, 1),
    ("rankopt", Polarity.DISSIMILARITY): (Polarity.SIGNED, -1),
    ("rankopt_paste", Polarity.SIMILARITY): (Polarity.SIGNED, 1),
    ("rankopt_paste", Polarity.DISSIMILARITY): (Polarity.SIGNED, -1),
    ("xcos", Polarity.SIMILARITY): (Polarity.SIGNED, 1),
    ("xcos", Polarity.DISSIMILARITY): (Polarity.SIGNED, -1),
    ("arise", Polarity.SIMILARITY): (Polarity.SIGNED, 1),
    ("arise", Polarity.DISSIMILARITY): (Polarity.SIGNED, -1),
}


def names() -> tuple[str, ...]:
    """Return the identifiers of all methods, in the order they are offered."""
    return tuple(card.id for card in CARDS)


def get(request: str) -> MethodCard:
    """Return a method's card, with the options chosen in a request (`requests.parse`).

    Raises
    ------
    UnknownMethod
        When there is no such method.
    UsageError
        When the method has no such option or value.
    """
    asked = requests.parse(request)
    for card in CARDS:
        if card.id == asked.method:
            return requests.choose(card, asked.chosen)
    raise UnknownMethod(f"There is no attribution method '{asked.method}'.")


def get_all(asked: Sequence[str]) -> tuple[MethodCard, ...]:
    """Return the cards of several requests; a method may be among them once.

    Raises
    ------
    UnknownMethod, UsageError
        As `get`, or when a method is named twice, be it with other options.
    """
    cards = tuple(get(request) for request in asked)
    for number, card in enumerate(cards):
        if card.id in [one.id for one in cards[:number]]:
            raise UsageError(
                f"The method '{card.id}' is named twice in one explanation.",
                advice="Explain again for the other variant; each explanation is kept.",
            )
    return cards


def needs(request: str) -> frozenset[Need]:
    """Return what a method needs besides scores.

    Raises
    ------
    UnknownMethod, UsageError
        As `get`.
    """
    card = get(request)
    found = set(_NEEDS.get(card.id, ()))
    if card.family not in (*SCORES_ONLY, _INTRINSIC):
        found.add(Need.GRADIENTS)
    return frozenset(found)


def needs_gradients(request: str) -> bool:
    """Tell whether a method needs gradients of a recognizer; raises as `get`."""
    return Need.GRADIENTS in needs(request)


def needs_threshold(request: str) -> bool:
    """Tell whether a method needs a threshold; raises as `get`."""
    return Need.THRESHOLD in needs(request)


def list_usable(lacking: Iterable[Need]) -> tuple[str, ...]:
    """Return the methods that can do without what a comparison lacks."""
    missing = frozenset(lacking)
    return tuple(name for name in names() if not needs(name) & missing)


def ranking_source(method: str, polarity: Polarity) -> tuple[Polarity, int]:
    """Return which stored raw map ranks a method's pixels, and the sign it is taken with.

    The ranking of a curve is ``imaging.rank_pixels(sign * values)`` on the raw map of that
    polarity: exact order, ties in reading order.

    Parameters
    ----------
    method : str
        Identifier of the method, or a request with options.
    polarity : Polarity
        ``similarity`` or ``dissimilarity``.

    Raises
    ------
    UnknownMethod
        When the method has no ranking of this polarity.
    """
    try:
        return _RANKED_BY[requests.parse(method).method, polarity]
    except KeyError:
        raise UnknownMethod(
            f"The method '{method}' has no ranking of polarity '{polarity}'."
        ) from None
