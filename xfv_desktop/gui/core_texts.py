"""Texts of the core in the window's language.

Records, logs and reports are English and stay so; the window shows their sentences in the
language of the person who reads. A text is looked up among those that were collected from
the core's source (`xfv_desktop.gui.core_sources`): as it is, or as a template that was
filled in, whose parts are then translated in turn. What is not found stays as it is.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLocale

from xfv_desktop.errors import XfvError
from xfv_desktop.gui.terms import name_term
from xfv_desktop.resources import find

LIST = "translations/core_texts.json"
CONTEXT = "Core"
_PLACE = re.compile(r"\{([^{}]*)\}")
# Where one sentence ends and the next begins.
_BREAK = re.compile(r"(?<=[.!?]) +(?=[A-Z\d`'])")
_WORD = re.compile(r"[\w']+")
_NUMBER = r"[-+\u2212]?\d[\d,]*(?:\.\d+)?(?:e[-+]?\d+)?(?: ?(?:GiB|MiB|px|%))?"
_NUMBERS = re.compile(rf"({_NUMBER})(?:( to | of )({_NUMBER}))?")
# What is filled in holds its brackets whole; a name may break that rule.
_PART, _ANY = r"((?:[^()]|\((?:[^()]|\([^()]*\))*\))*?)", "(.*?)"
_SEPARATORS = ("; ", ", ", " and ")
# No text of the core that is filled in has more sentences.
_TOGETHER = 6


@dataclass(frozen=True)
class Template:
    """A text with places to fill in, and the pattern that finds what was filled in."""

    text: str
    names: tuple[str, ...]
    fixed: tuple[str, ...]
    pattern: re.Pattern[str]
    loose: re.Pattern[str]
    weight: int

    def match(self, text: str, *, loosely: bool) -> dict[str, str] | None:
        """Return what was filled in, by name; None when the text is not of this form."""
        # Most texts are not of this form, which is seen sooner without the pattern.
        at = 0
        for piece in self.fixed:
            at = text.find(piece, at) + len(piece)
            if at < len(piece):
                return None
        found = (self.loose if loosely else self.pattern).fullmatch(text)
        return dict(zip(self.names, found.groups(), strict=True)) if found else None

    @staticmethod
    def fill(translation: str, parts: dict[str, str]) -> str:
        """Return a translation with its places filled; names may be numbers, unlike `format`'s."""
        pieces = _PLACE.split(translation.replace("{{", "\1").replace("}}", "\2"))
        pieces[1::2] = [parts[name] for name in pieces[1::2]]
        return "".join(pieces).replace("\1", "{").replace("\2", "}")


@dataclass
class Book:
    """The collected texts: whole ones, and templates by their first word, longest first."""

    whole: set[str] = field(default_factory=set)
    templates: dict[str, list[Template]] = field(default_factory=dict)

    def list_templates(self, text: str) -> list[Template]:
        """Return the templates a text can be of, those with the most fixed letters first."""
        first = _WORD.match(text)
        word = first.group() if first else ""
        if word not in self.templates:
            word = ""
        return self.templates[word]

    def sort(self) -> None:
        """Put those that begin with what is filled in among those of every first word."""
        anywhere = self.templates.setdefault("", [])
        for word, listed in self.templates.items():
            listed += anywhere if word else []
            listed.sort(key=lambda one: -one.weight)


def translate(text: str) -> str:
    """Return a text of the core in the window's language, or as it is where it is unknown.

    Parameters
    ----------
    text : str
        A sentence or several, a phrase, or a term, as the core writes it.
    """
    application = QCoreApplication.instance()
    language = application.property("language") if application is not None else None
    if not text or language in (None, "en"):
        return text
    return _translate(text, str(language))


def say_error(error: XfvError) -> tuple[str, str]:
    """Return an error's text and advice in the window's language."""
    return translate(error.text), translate(error.advice)


def make_template(text: str) -> Template:
    """Return a template of the collected list, ready to be matched."""
    pieces = _PLACE.split(text.replace("{{", "\1").replace("}}", "\2"))
    fixed = [one.replace("\1", "{").replace("\2", "}") for one in pieces[::2]]
    strict, loose = (
        re.compile(part.join(map(re.escape, fixed)), re.DOTALL) for part in (_PART, _ANY)
    )
    weight = sum(map(len, fixed))
    return Template(text, tuple(pieces[1::2]), tuple(fixed), strict, loose, weight)


@lru_cache(maxsize=1)
def read_book() -> Book:
    """Return the collected texts, sorted for looking up."""
    book = Book()
    for text in json.loads(find(LIST).read_text("utf-8")):
        if not _PLACE.search(text.replace("{{", "").replace("}}", "")):
            book.whole.add(text.replace("{{", "{").replace("}}", "}"))
            continue
        first = _WORD.match(text)
        word = first.group() if first and not text[first.end() :].startswith("{") else ""
        book.templates.setdefault(word, []).append(make_template(text))
    book.sort()
    return book


@lru_cache(maxsize=4096)
def _translate(text: str, _language: str) -> str:
    inner = text.strip()
    said = _say(inner)
    return text if said is None else text.replace(inner, said)


def _say(text: str) -> str | None:
    """Return a text's translation; None when nothing of it is known."""
    if not text:
        return None
    for way in (_say_whole, _say_number, _say_filled, _say_sentences, _say_list, _say_loosely):
        said = way(text)
        if said is not None:
            return said
    return None


def _say_whole(text: str) -> str | None:
    if text in read_book().whole:
        escaped = text.replace("{", "{{").replace("}", "}}")
        return _look_up(escaped).replace("{{", "{").replace("}}", "}")
    term = name_term(text)
    return term if term != text else None


def _look_up(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)


def _say_number(text: str) -> str | None:
    """Return numbers with the language's decimal sign: 1,002 would else be read as another."""
    found = _NUMBERS.fullmatch(text)
    if found is None:
        return None
    locale = QLocale()
    signs = str.maketrans({".": locale.decimalPoint(), ",": locale.groupSeparator()})
    first, word, second = found.groups(default="")
    return first.translate(signs) + (word and _look_up(word)) + second.translate(signs)


def _say_filled(text: str, *, loosely: bool = False) -> str | None:
    """Return the translation of a filled template, its parts translated too.

    Unless ``loosely``, what is filled in does not reach over the end of a sentence.
    """
    for template in read_book().list_templates(text):
        parts = template.match(text, loosely=loosely)
        if parts is None or (not loosely and any(map(_BREAK.search, parts.values()))):
            continue
        return template.fill(_look_up(template.text), {n: _fill(p) for n, p in parts.items()})
    return None


def _fill(part: str) -> str:
    inner = part.strip()
    said = _say(inner)
    return part if said is None else part.replace(inner, said)


def _say_sentences(text: str) -> str | None:
    """Return several sentences, of which some are known; None for one."""
    pieces = _BREAK.split(text)
    said = _say_pieces(pieces, " ") if len(pieces) > 1 else []
    return " ".join(one or piece for one, piece in said) if any(one for one, _ in said) else None


def _say_list(text: str) -> str | None:
    """Return an enumeration of known texts and of names, which may stand as a sentence."""
    stop = "." if text.endswith(".") else ""
    for separator in _SEPARATORS:
        pieces = text.removesuffix(stop).split(separator)
        said = _say_pieces(pieces, separator) if len(pieces) > 1 else []
        if any(one for one, _ in said) and all(one or " " not in piece for one, piece in said):
            return _look_up(separator).join(one or piece for one, piece in said) + stop
    return None


def _say_pieces(pieces: list[str], separator: str) -> list[tuple[str | None, str]]:
    """Return translations and pieces, as many pieces taken together as are known together."""
    done: list[tuple[str | None, str]] = []
    while pieces:
        # Not all of them at once: that is where this came from.
        count = min(len(pieces) - (not done), _TOGETHER)
        said, joined = None, ""
        while said is None and count:
            joined = separator.join(pieces[:count])
            alone = _say_piece if count == 1 else _say_together
            said, count = alone(joined), count - 1
        done.append((said, joined))
        pieces = pieces[count + 1 :]
    return done


def _say_together(text: str) -> str | None:
    return _say_whole(text) or _say_filled(text)


def _say_piece(text: str) -> str | None:
    """Return a piece; the first of an enumeration may have been made to begin a sentence."""
    said = _say(text)
    if said is None and text[:1].isupper():
        said = _say(text[:1].lower() + text[1:])
        return said and said[:1].upper() + said[1:]
    return said


def _say_loosely(text: str) -> str | None:
    return _say_filled(text, loosely=True)
