"""The menu that undoes and redoes; it names the step, or says that there is none."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from xfv_desktop.gui.history import History


class EditMenu(QMenu):
    """Two actions, Ctrl+Z and Ctrl+Y.

    They stay enabled, since the text field in use may have steps of its own.
    """

    def __init__(self, history: History, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self.setTitle(self.tr("&Edit"))
        self.undo_action = self.addAction(self.tr("&Undo"))
        self.undo_action.setShortcut(QKeySequence("Ctrl+Z"))
        self.undo_action.triggered.connect(history.undo)
        self.redo_action = self.addAction(self.tr("&Redo"))
        self.redo_action.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self.redo_action.triggered.connect(history.redo)
        self.setToolTipsVisible(True)
        history.changed.connect(self._name)
        self._name()

    @Slot()
    def _name(self) -> None:
        stack = self._history.stack
        undo, redo = stack.undoText(), stack.redoText()
        named = self.tr("&Undo: {step}").format(step=undo)
        self.undo_action.setText(named if undo else self.tr("&Undo"))
        again = self.tr("&Redo: {step}").format(step=redo)
        self.redo_action.setText(again if redo else self.tr("&Redo"))
        final = self.tr("Records of the case cannot be undone; a correction supersedes them.")
        self.undo_action.setToolTip(final)
