"""The keys of the window, read off its actions, shortcuts and marked buttons."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QWidget

_MARK = re.compile(r"&([^&\s])")
_NUMBER = re.compile(r"^&\d+ ")


@dataclass(frozen=True)
class Key:
    """A key, what it does, and where: a menu's or a page's title."""

    keys: str
    text: str
    place: str


def list_menu_keys(window: QWidget) -> tuple[Key, ...]:
    """Return the shortcuts of the menus' actions, menu by menu."""
    found = []
    for menu in window.findChildren(QMenu):
        if not menu.title():
            continue
        for action in menu.actions():
            found += [
                Key(keys, _plain(action.text()), _plain(menu.title())) for keys in _read(action)
            ]
    return tuple(dict.fromkeys(found))


def list_page_keys(page: QWidget, title: str) -> tuple[Key, ...]:
    """Return a page's own keys: shortcuts that say what they do, and marked controls."""
    found = []
    for shortcut in page.findChildren(QShortcut):
        if shortcut.whatsThis():
            keys = shortcut.key().toString(QKeySequence.SequenceFormat.NativeText)
            found.append(Key(keys, shortcut.whatsThis(), title))
    for action in page.findChildren(QAction):
        found += [Key(keys, _plain(action.text()), title) for keys in _read(action)]
    for control in page.findChildren(QAbstractButton):
        found += _read_mark(control.text(), title)
        found += [
            Key(keys, _plain(control.text()) or control.accessibleName(), title)
            for keys in _write(control.shortcut())
            if not _MARK.search(control.text())
        ]
    for label in page.findChildren(QLabel):
        if label.buddy() is not None:
            found += _read_mark(label.text(), title)
    return tuple(dict.fromkeys(found))


def _read(action: QAction) -> list[str]:
    return [keys for one in action.shortcuts() for keys in _write(one)]


def _write(sequence: QKeySequence) -> list[str]:
    text = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    return [text] if text else []


def _read_mark(text: str, title: str) -> list[Key]:
    """Return the key that a mark in a text stands for."""
    mark = _MARK.search(text)
    return [Key(f"Alt+{mark.group(1).upper()}", _plain(text), title)] if mark else []


def _plain(text: str) -> str:
    """Return a text without its mark, its number in a menu, and the dots of a dialog."""
    return _NUMBER.sub("", text).replace("&", "").removesuffix("...").strip()
