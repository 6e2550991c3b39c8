"""Whether a comparison has what the methods chosen for it need."""

from __future__ import annotations

from collections.abc import Sequence

from xfv_desktop.attribution.catalogue import Need, list_usable, needs
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.pairing import PlacePairing
from xfv_desktop.attribution.target import ScoreTarget, gives_gradients
from xfv_desktop.domain import MethodCard, Side
from xfv_desktop.errors import UsageError

_ABSENCE = {
    Need.GRADIENTS: "this recognizer gives scores only",
    Need.THRESHOLD: "this comparison has none",
    Need.COSINE: "this recognizer compares pairs in its own way",
    Need.PLACES: "this one has none",
}


def admit(cards: Sequence[MethodCard], target: ScoreTarget, *, cache: GradientCache) -> None:
    """Refuse methods that need what the comparison or its recognizer does not have.

    Parameters
    ----------
    cards : sequence of MethodCard
        The methods chosen.
    target : ScoreTarget
        The comparison.
    cache : GradientCache
        Remembers which networks gave gradients, so that each is asked once.

    Raises
    ------
    UsageError
        Naming a method, what it needs, and the methods that do without.
    """
    wanted = {need for card in cards for need in needs(card.id)}
    lacking = _find_lacking(target)
    if wanted & {Need.GRADIENTS, *lacking} and not _is_differentiable(target, cache):
        lacking.add(Need.GRADIENTS)
    for card in cards:
        for need in Need:
            if need in needs(card.id) & lacking:
                raise UsageError(
                    f"The method {card.id} needs {need}, and {_ABSENCE[need]}.",
                    advice=_advise(need, lacking),
                )


def _find_lacking(target: ScoreTarget) -> set[Need]:
    """Return what can be told without running the network."""
    lacking = set()
    if target.threshold is None:
        lacking.add(Need.THRESHOLD)
    if target.pairing is not None:
        lacking.add(Need.COSINE)
    if not isinstance(target.pairing, PlacePairing):
        lacking.add(Need.PLACES)
    return lacking


def _is_differentiable(target: ScoreTarget, cache: GradientCache) -> bool:
    """Tell whether the recognizer gives gradients."""
    model = target.key(Side.PROBE)[:2]
    if model not in cache.differentiable:
        if not gives_gradients(target.network, target.crop(Side.PROBE)):
            return False
        cache.differentiable.add(model)
    return True


def _advise(need: Need, lacking: set[Need]) -> str:
    """Return what can be done about a need that is not met."""
    others = "the methods that do without: " + ", ".join(list_usable(lacking)) + "."
    if need is Need.THRESHOLD:
        return f"Compare again with --threshold, or choose among {others}"
    if need is Need.PLACES:
        return f"Import an xCos recognizer and compare with it, or choose among {others}"
    return f"Choose among {others}"
