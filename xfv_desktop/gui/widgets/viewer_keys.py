"""Every key of the viewer, what it does, and how the status line names it."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

_NAMED = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_PageUp: "pgup",
    Qt.Key.Key_PageDown: "pgdown",
    Qt.Key.Key_Home: "home",
    Qt.Key.Key_Space: "space",
    Qt.Key.Key_Backspace: "backspace",
    Qt.Key.Key_Escape: "escape",
    Qt.Key.Key_Plus: "+",
    Qt.Key.Key_Equal: "+",
    Qt.Key.Key_Minus: "-",
    Qt.Key.Key_Comma: ",",
    Qt.Key.Key_Period: ".",
}
# "+", ",", "." and "-" need Shift on some keyboards, so there it says nothing.
_SHIFTLESS = {"+", "-", ",", "."}

HINTS = (
    QT_TRANSLATE_NOOP("ViewerKeys", "Arrows move"),
    QT_TRANSLATE_NOOP("ViewerKeys", "+ - zoom"),
    QT_TRANSLATE_NOOP("ViewerKeys", "0 fit, 1 100 %, 2 200 %"),
    QT_TRANSLATE_NOOP("ViewerKeys", "PgUp PgDn turn (Shift: 15°), Home straight"),
    QT_TRANSLATE_NOOP("ViewerKeys", "S lock or free"),
    QT_TRANSLATE_NOOP("ViewerKeys", "P pair, B blink, W V curtain, O opacity, D difference"),
    QT_TRANSLATE_NOOP("ViewerKeys", ", . less, more"),
    QT_TRANSLATE_NOOP("ViewerKeys", "Space stop or start"),
    QT_TRANSLATE_NOOP("ViewerKeys", "X other picture"),
    QT_TRANSLATE_NOOP("ViewerKeys", "A alignment"),
    QT_TRANSLATE_NOOP("ViewerKeys", "Ctrl + arrows, PgUp, PgDn, + - by hand"),
    QT_TRANSLATE_NOOP("ViewerKeys", "Backspace reset alignment"),
    QT_TRANSLATE_NOOP("ViewerKeys", "Shift + arrows cursor"),
    QT_TRANSLATE_NOOP("ViewerKeys", "L loupe"),
    QT_TRANSLATE_NOOP("ViewerKeys", "M mirror"),
    QT_TRANSLATE_NOOP("ViewerKeys", "I adjust, C channel"),
    QT_TRANSLATE_NOOP("ViewerKeys", "F full screen, Esc back"),
    QT_TRANSLATE_NOOP("ViewerKeys", "N own window"),
)


def read_key(event: QKeyEvent) -> str:
    """Return a key as the tables name it, such as ``ctrl+left`` or ``w``."""
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    name = _NAMED.get(key, "")
    if not name and Qt.Key.Key_0.value <= event.key() <= Qt.Key.Key_Z.value:
        name = chr(event.key()).lower()
    if not name or modifiers & Qt.KeyboardModifier.AltModifier:
        return ""
    parts = []
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        parts.append("ctrl")
    if modifiers & Qt.KeyboardModifier.ShiftModifier and name not in _SHIFTLESS:
        parts.append("shift")
    return "+".join((*parts, name))


def list_hints() -> str:
    """Return all keys in one line of text, in the window's language."""
    hints = [QCoreApplication.translate("ViewerKeys", str(hint)) for hint in HINTS]
    # A hint is not broken over two lines: the key would stand apart from its meaning.
    signs = [hint.replace(" - ", " \N{MINUS SIGN} ") for hint in hints]
    whole = [hint.replace(" ", "\N{NO-BREAK SPACE}") for hint in signs]
    return "  \N{MIDDLE DOT}  ".join(whole)
