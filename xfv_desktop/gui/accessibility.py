"""Tell screen readers what the painted widgets are; Qt knows the others by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QGraphicsView, QWidget

_ROLES = {"chart": QAccessible.Role.Chart, "picture": QAccessible.Role.Graphic}


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
