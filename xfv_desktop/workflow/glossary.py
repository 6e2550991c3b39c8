"""The terms of the product with their definitions: the very texts that the report prints."""

from __future__ import annotations

from dataclasses import dataclass

from xfv_desktop.reporting.readings import GLOSSARY
from xfv_desktop.reporting.terms import COMPARISON_TERMS, MAP_TERMS


@dataclass(frozen=True)
class Term:
    """A term, what it means, and what it belongs to: ``comparison``, ``maps``, ``receipts``."""

    name: str
    meaning: str
    topic: str


def list_terms() -> tuple[Term, ...]:
    """Return every term, by topic in the order of the work."""
    topics = (
        ("comparison", COMPARISON_TERMS),
        ("maps", MAP_TERMS),
        ("receipts", GLOSSARY),
    )
    return tuple(
        Term(name, meaning, topic) for topic, terms in topics for name, meaning in terms.items()
    )


def find_term(name: str) -> Term:
    """Return a term by its name, whatever its case.

    Raises
    ------
    KeyError
        When there is none; a programming error.
    """
    return {one.name.casefold(): one for one in list_terms()}[name.casefold()]
