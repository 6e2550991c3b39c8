"""What all pages share: a desk, a library, and reading only while they are seen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.library import Library


class Page(QWidget):
    """A page of the window; `refresh` runs when it is shown and something changed.

    ``title`` is marked by ``QT_TRANSLATE_NOOP("Page", ...)``; `heading` is what is shown.
    """

    name = ""
    # Qt's mark for texts is typed as returning an object.
    title: object = ""

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.setAccessibleName(self.heading)
        self.desk = desk
        self.library = library
        self._stale = True

    @property
    def heading(self) -> str:
        """The page's title in the window's language."""
        return QCoreApplication.translate("Page", str(self.title))

    @Slot()
    def invalidate(self) -> None:
        """Note that what the page shows changed; read it again when the page is seen."""
        self._stale = True
        if self.isVisible():
            self._stale = False
            self.refresh()

    def refresh(self) -> None:
        """Show the present state; overridden by each page."""

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()
