"""The outcomes of checks: passed, failed, not checked, each with its sentence."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from xfv_desktop.domain import Finding
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.layout import make_card, make_label, row, set_level

_WORDS: dict[bool | None, tuple[object, str]] = {
    True: (QT_TRANSLATE_NOOP("FindingsList", "passed"), "success"),
    False: (QT_TRANSLATE_NOOP("FindingsList", "FAILED"), "error"),
    None: (QT_TRANSLATE_NOOP("FindingsList", "not checked"), "warning"),
}


class FindingsList(QWidget):
    """List findings one below the other; word and colour both say how they ended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._lines: list[QFrame] = []
        self._words: list[str] = []

    @property
    def words(self) -> tuple[str, ...]:
        """The outcome shown on each line."""
        return tuple(self._words)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Replace what is listed."""
        for line in self._lines:
            self._box.removeWidget(line)
            line.deleteLater()
        self._lines = [_make_line(one) for one in findings]
        self._words = [_read_outcome(one)[0] for one in findings]
        for line in self._lines:
            self._box.addWidget(line)


def _read_outcome(one: Finding) -> tuple[str, str]:
    word, level = _WORDS[one.passed]
    return QCoreApplication.translate("FindingsList", str(word)), level


def _make_line(one: Finding) -> QFrame:
    word, level = _read_outcome(one)
    outcome = make_label(word, role="chip", wrap=False)
    outcome.setMinimumWidth(96)
    said = core_texts.translate(one.name).replace("_", " ")
    name = make_label(said, role="heading", wrap=False)
    detail = make_label(core_texts.translate(one.detail), role="small")
    line = make_card(row(outcome, name, None), detail, margin=7)
    line.setAccessibleName(f"{said}: {word}")
    set_level(outcome, level)
    return line
