"""The words of the records' enumerations in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

# For texts outside a QObject: the tools that collect them know the name.
translate = QCoreApplication.translate

# Only collected here: the words themselves are the enumerations' values.
COLLECTED = (
    QT_TRANSLATE_NOOP("Terms", "probe"),
    QT_TRANSLATE_NOOP("Terms", "reference"),
    QT_TRANSLATE_NOOP("Terms", "suitable"),
    QT_TRANSLATE_NOOP("Terms", "limited"),
    QT_TRANSLATE_NOOP("Terms", "unsuitable"),
    QT_TRANSLATE_NOOP("Terms", "match"),
    QT_TRANSLATE_NOOP("Terms", "non-match"),
    QT_TRANSLATE_NOOP("Terms", "undetermined"),
    QT_TRANSLATE_NOOP("Terms", "signed"),
    QT_TRANSLATE_NOOP("Terms", "similarity"),
    QT_TRANSLATE_NOOP("Terms", "dissimilarity"),
    QT_TRANSLATE_NOOP("Terms", "fused"),
    QT_TRANSLATE_NOOP("Terms", "deletion"),
    QT_TRANSLATE_NOOP("Terms", "insertion"),
    QT_TRANSLATE_NOOP("Terms", "partner-paste"),
    QT_TRANSLATE_NOOP("Terms", "insertion minus deletion"),
    QT_TRANSLATE_NOOP("Terms", "black"),
    QT_TRANSLATE_NOOP("Terms", "blur"),
    QT_TRANSLATE_NOOP("Terms", "mean"),
    QT_TRANSLATE_NOOP("Terms", "partner"),
    QT_TRANSLATE_NOOP("Terms", "forehead"),
    QT_TRANSLATE_NOOP("Terms", "brows"),
    QT_TRANSLATE_NOOP("Terms", "eyes"),
    QT_TRANSLATE_NOOP("Terms", "nose"),
    QT_TRANSLATE_NOOP("Terms", "cheeks"),
    QT_TRANSLATE_NOOP("Terms", "mouth"),
    QT_TRANSLATE_NOOP("Terms", "chin and jaw"),
    QT_TRANSLATE_NOOP("Terms", "ears"),
    QT_TRANSLATE_NOOP("Terms", "outside the face"),
    QT_TRANSLATE_NOOP("Terms", "randomised weights"),
    QT_TRANSLATE_NOOP("Terms", "another partner"),
    QT_TRANSLATE_NOOP("Terms", "mirrored samples"),
    QT_TRANSLATE_NOOP("Terms", "sample against itself"),
    QT_TRANSLATE_NOOP("Terms", "pass"),
    QT_TRANSLATE_NOOP("Terms", "weak"),
    QT_TRANSLATE_NOOP("Terms", "fail"),
    QT_TRANSLATE_NOOP("Terms", "not checked"),
    QT_TRANSLATE_NOOP("Terms", "bit-exact"),
    QT_TRANSLATE_NOOP("Terms", "within tolerance"),
    QT_TRANSLATE_NOOP("Terms", "different"),
    QT_TRANSLATE_NOOP("Terms", "not run"),
    QT_TRANSLATE_NOOP("Terms", "research"),
)


def name_term(term: str) -> str:
    """Return an enumeration's value in the window's language; unknown ones as they are."""
    return translate("Terms", str(term))


def begin_with(term: str) -> str:
    """Return a term as the beginning of a sentence or as a heading."""
    name = name_term(term)
    return name[:1].upper() + name[1:]
