"""Show a PDF from bytes, page after page, with zoom keys."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from xfv_desktop.gui.layout import column, make_button, make_label, row


class PdfView(QWidget):
    """A scrolled document; fits the width until it is zoomed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self.view = QPdfView(self)
        self.view.setDocument(self._document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view.setAccessibleName(self.tr("Preview of the report"))
        self.pages = make_label(role="small", wrap=False)
        tools = row(
            self.pages,
            None,
            make_button(self.tr("Fit width"), self.fit),
            make_button("+", lambda: self.zoom(1.2), name=self.tr("Zoom in")),
            make_button("\N{MINUS SIGN}", lambda: self.zoom(1 / 1.2), name=self.tr("Zoom out")),
        )
        body = column(tools, self.view)
        body.setStretch(1, 1)
        self.setLayout(body)

    @property
    def page_count(self) -> int:
        """How many pages the document has."""
        return self._document.pageCount()

    def show_pdf(self, data: bytes) -> None:
        """Show a document."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self.pages.setText(
            self.tr("Unsigned preview, {count} pages").format(count=self.page_count)
        )

    def fit(self) -> None:
        """Fit the page's width."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def zoom(self, factor: float) -> None:
        """Enlarge by a factor."""
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(min(max(self.view.zoomFactor() * factor, 0.2), 6.0))
