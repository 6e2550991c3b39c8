"""Make painted widgets known to screen readers and their focus seen; Qt does so for others."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QAccessibleWidget,
    QApplication,
    QFrame,
    QGraphicsView,
    QWidget,
)
from typing_extensions import override

_ROLES = {"chart": QAccessible.Role.Chart, "picture": QAccessible.Role.Graphic}
_RING_EVENTS = (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Resize)


def tell_roles() -> None:
    """Let pictures, charts and documents be told as such, once per application."""
    application = QApplication.instance()
    if application is not None and not application.property("roles_told"):
        application.setProperty("roles_told", True)
        QAccessible.installFactory(_tell_role)


def mark_role(widget: QWidget, role: str) -> None:
    """Note that a painted widget is a ``chart`` or a ``picture``."""
    widget.setProperty("told_as", role)


def _tell_role(_name: str, thing: QObject) -> QAccessibleWidget | None:
    if isinstance(thing, QPdfView):
        return QAccessibleWidget(thing, QAccessible.Role.Document)
    role = _ROLES.get(str(thing.property("told_as") or ""))
    if role is None and isinstance(thing, QGraphicsView):
        role = QAccessible.Role.Graphic
    return QAccessibleWidget(thing, role) if role and isinstance(thing, QWidget) else None


class FocusRing(QFrame):
    """A frame over a painted widget, seen while the widget has the keyboard's focus."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        self._target = target
        self.setProperty("role", "focus")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        target.installEventFilter(self)

    @override
    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        if thing is self._target and event.type() in _RING_EVENTS:
            self.setGeometry(self._target.rect())
            self.setVisible(self._target.hasFocus())
            self.raise_()
        return False
