"""What is asked of a method: its identifier and the options chosen, read from one word.

A request is ``METHOD[:OPTION=VALUE[+OPTION=VALUE]]``, for instance ``fggb:reading=signed`` or
``fame:epsilon=off+steps=500``. A plus sign that no option follows belongs to the value
(``minplus:part=S0+``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from xfv_desktop.attribution.option_texts import TEXTS
from xfv_desktop.domain import MethodCard, MethodOption, Pairs
from xfv_desktop.errors import UsageError

_NEXT = re.compile(r"\+(?=[a-z_]+=)")
_PAIR = re.compile(r"([a-z_]+)=(.+)")


@dataclass(frozen=True)
class MethodRequest:
    """A method and what was chosen for it, as it was written.

    Attributes
    ----------
    method : str
        Identifier.
    chosen : Pairs
        Option and value, in the order given; not checked against any card.
    """

    method: str
    chosen: Pairs = ()


def parse(text: str) -> MethodRequest:
    """Return a request from its one word.

    Raises
    ------
    UsageError
        When what follows the method is no list of options, or names one twice.
    """
    method, colon, rest = text.partition(":")
    if not colon:
        return MethodRequest(method)
    pairs = [_PAIR.fullmatch(part) for part in _NEXT.split(rest)]
    if not all(pairs):
        raise UsageError(
            f"'{text[:80]}' does not name a method with options.",
            advice="Write METHOD:OPTION=VALUE, and + between several, for instance "
            "fame:epsilon=off+steps=500.",
        )
    chosen = tuple((pair[1], pair[2]) for pair in pairs if pair)
    if len(dict(chosen)) < len(chosen):
        raise UsageError(f"'{text[:80]}' names an option twice.", advice="Give every option once.")
    return MethodRequest(method, chosen)


def choose(card: MethodCard, chosen: Pairs) -> MethodCard:
    """Return a method's card as it is with options chosen; defaults leave it as it was.

    The card then names the choice after the method's name and in ``chosen``, and says of
    itself what holds with that choice.

    Raises
    ------
    UsageError
        When the method has no such option, or the option no such value.
    """
    differing: list[tuple[str, str]] = []
    for name, value in chosen:
        option = _find_option(card, name)
        if value not in option.values:
            raise UsageError(
                f"The option {name} of the method '{card.id}' cannot be '{value[:40]}'.",
                advice=f"It can be: {', '.join(option.values)}.",
            )
        if value != option.default:
            differing.append((name, value))
    changed = card
    for name, value in differing:
        changed = _rewrite(changed, name, value=value)
    if not differing:
        return card
    words = ", ".join(f"{name} {value}" for name, value in differing)
    return replace(changed, name=f"{card.name} ({words})", chosen=tuple(differing))


def _find_option(card: MethodCard, name: str) -> MethodOption:
    """Return a method's option."""
    for option in card.options:
        if option.id == name:
            return option
    known = ", ".join(f"{one.id} ({', '.join(one.values)})" for one in card.options)
    raise UsageError(
        f"The method '{card.id}' has no option '{name[:40]}'.",
        advice=f"It has: {known}." if known else "It has none; give its identifier alone.",
    )


def _rewrite(card: MethodCard, name: str, *, value: str) -> MethodCard:
    """Return the card with the texts that hold for a choice."""
    texts = TEXTS.get((card.id, name, value), {})
    fields: dict[str, Any] = {key: text for key, text in texts.items() if key in _FIELDS}
    parameters = tuple((key, texts.get(key, text)) for key, text in card.parameters)
    return replace(card, parameters=parameters, **fields)


# Every other key of a choice's texts names one of the card's parameters.
_FIELDS = ("equations", "polarity", "limitation", "checked_against", "cost")
