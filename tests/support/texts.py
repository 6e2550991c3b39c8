"""Read the window's texts out of its source and out of its translation files."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[2]
GUI = ROOT / "xfv_desktop" / "gui"
FILES = ROOT / "resources" / "translations"
MARKS = {"tr", "translate", "QT_TRANSLATE_NOOP"}
# Calls whose texts nobody reads in the window: programs, style, names of objects and files.
QUIET = {
    "add_argument",
    "ArgumentParser",
    "setObjectName",
    "setStyleSheet",
    "QFont",
    "strftime",
    "setProperty",
    "getLogger",
    "InternalFault",
    "find",
}
_WORDS = re.compile(r"[A-Za-z]{2,}[,;:.]? [A-Za-z(]")


@dataclass(frozen=True)
class Text:
    """A text as the collecting tool sees it: context, source, and whether it has a plural."""

    context: str
    source: str
    plural: bool = False


@dataclass(frozen=True)
class Message:
    """One entry of a translation file."""

    text: Text
    forms: tuple[str, ...]
    state: str
    comment: str


def read_messages(language: str) -> tuple[Message, ...]:
    """Return the entries of a language's file, obsolete ones too."""
    tree = ET.parse(FILES / f"xfv_{language}.ts")  # noqa: S314 - our own file
    return tuple(
        _read_message(context.findtext("name", ""), one)
        for context in tree.iter("context")
        for one in context.iter("message")
    )


def _read_message(context: str, one: ET.Element) -> Message:
    plural, place = one.get("numerus") == "yes", one.find("translation")
    assert place is not None
    forms = [f.text or "" for f in place.findall("numerusform")] if plural else [place.text or ""]
    text = Text(context, one.findtext("source", ""), plural)
    return Message(text, tuple(forms), place.get("type", ""), one.findtext("comment", ""))


def list_sources() -> tuple[Path, ...]:
    """Return the window's modules."""
    return tuple(sorted(GUI.rglob("*.py")))


class Reader(ast.NodeVisitor):
    """Collect the texts marked for translation and those that are not but read like texts."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.marked: list[Text] = []
        self.wrong: list[str] = []
        self.plain: list[tuple[int, str]] = []
        self._classes: list[str] = []

    def read(self) -> Reader:
        """Read the module."""
        self.visit(ast.parse(self.path.read_text("utf-8")))
        return self

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Note the class: its name is the context of its own texts."""
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Expr(self, node: ast.Expr) -> None:
        """Pass over docstrings."""
        if not isinstance(node.value, ast.Constant):
            self.generic_visit(node)

    def visit_Raise(self, node: ast.Raise) -> None:
        """Pass over errors: their texts are the records' and stay English."""

    def visit_Call(self, node: ast.Call) -> None:
        """Tell marked texts from the others."""
        name = _name_call(node)
        if name in MARKS:
            self._read_mark(name, node)
        elif name not in QUIET:
            self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        """Note what reads like a text."""
        if isinstance(node.value, str) and _WORDS.search(node.value):
            self.plain.append((node.lineno, node.value))

    def _read_mark(self, name: str, node: ast.Call) -> None:
        literals = [one.value if isinstance(one, ast.Constant) else None for one in node.args]
        own = name == "tr"
        context = (self._classes[-1] if self._classes else "") if own else literals[0]
        place = 0 if own else 1
        if not isinstance(context, str) or len(node.args) <= place:
            # Something else of this name, such as a painter's.
            self.generic_visit(node)
            return
        text, said = literals[place], node.args[place]
        if isinstance(text, str):
            self.marked.append(Text(context, text, plural=len(node.args) == place + 3))
        elif isinstance(said, (ast.JoinedStr, ast.BinOp)):
            # What is looked up by a variable was marked where it is written; this is built.
            self.wrong.append(f"{self.path.name}:{node.lineno}")


def _name_call(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def read_sources() -> Iterator[Reader]:
    """Read every module of the window."""
    for path in list_sources():
        yield Reader(path).read()


def list_places(text: str) -> list[str]:
    """Return what is filled in: names in braces, ``%n``."""
    return sorted(re.findall(r"\{[^{}]*\}|%n", text))


def count_keys(text: str) -> int:
    """Return how many letters of a text are marked as keys."""
    return len(re.findall(r"&\w", text.replace("&&", "")))
