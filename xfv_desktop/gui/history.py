"""Undo and redo of what an examiner does in the window; what is on record says that it stays."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit
from typing_extensions import override

_LONGEST = 200


class _Change(QUndoCommand):
    """One change that can be taken back; it was already made when it is pushed."""

    def __init__(self, text: str, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        super().__init__(text)
        self._undo, self._redo = undo, redo
        self._made = True

    @override
    def undo(self) -> None:
        self._undo()

    @override
    def redo(self) -> None:
        if self._made:
            self._made = False
            return
        self._redo()


class History(QObject):
    """The window's undo stack.

    Signals ``refused`` with text and advice when the last act is on record for good, and
    ``changed`` when the names of the next steps change.
    """

    refused = Signal(str, str)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(_LONGEST)
        self.stack.indexChanged.connect(self.changed)
        self._busy = False

    def add(self, text: str, *, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        """Remember a change that was just made.

        Parameters
        ----------
        text : str
            What was done, as the menu names it.
        undo, redo : callable
            Take it back and make it again; both must still work when pages changed.
        """
        if not self._busy:
            self.stack.push(_Change(text, self._guard(undo), self._guard(redo)))

    def add_final(self, text: str, advice: str) -> None:
        """Remember an act that stays on record: undoing it only says so."""
        if not self._busy:
            self.add(text, undo=lambda: self.refused.emit(text, advice), redo=lambda: None)

    def watch_combo(self, box: QComboBox, text: str) -> None:
        """Let choices in a box be taken back."""
        last = [box.currentIndex()]

        def note(index: int) -> None:
            old, last[0] = last[0], index
            if old != index:
                self.add(
                    text,
                    undo=lambda: self._set(box, last, old),
                    redo=lambda: self._set(box, last, index),
                )

        box.activated.connect(note)
        # The index moves without an act too, e.g. when a list is filled again.
        box.currentIndexChanged.connect(lambda index: self._follow(box, last, index))

    def _follow(self, box: QComboBox, last: list[int], index: int) -> None:
        if not box.hasFocus() and not box.view().isVisible():
            last[0] = index

    def _set(self, box: QComboBox, last: list[int], index: int) -> None:
        last[0] = index
        box.setCurrentIndex(index)

    def _guard(self, act: Callable[[], object]) -> Callable[[], None]:
        """Return the act so that what it sets off is not remembered again."""

        def run() -> None:
            self._busy = True
            try:
                act()
            except RuntimeError:
                # The page that it belonged to was built anew, in another language.
                return
            finally:
                self._busy = False

        return run

    def forget(self) -> None:
        """Drop everything: another case is open."""
        self.stack.clear()

    @Slot()
    def undo(self) -> None:
        """Take back: in the field in use if it has something, else the last change."""
        field = _find_field(redo=False)
        if field is not None:
            field.undo()
        else:
            self.stack.undo()

    @Slot()
    def redo(self) -> None:
        """Make again: in the field in use if it has something, else the last change."""
        field = _find_field(redo=True)
        if field is not None:
            field.redo()
        else:
            self.stack.redo()


def _find_field(*, redo: bool) -> Any:
    """Return the field in use that has something of its own to undo or redo, or None.

    Besides text fields this is the picture on which landmarks are being placed.
    """
    field = QApplication.focusWidget()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        text = field.document()
        return field if (text.isRedoAvailable() if redo else text.isUndoAvailable()) else None
    if isinstance(field, QLineEdit):
        return field if (field.isRedoAvailable() if redo else field.isUndoAvailable()) else None
    placing = getattr(field, "draft", None) is not None
    return field if placing and not redo else None
