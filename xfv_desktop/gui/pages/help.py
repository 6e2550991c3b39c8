"""Help: the glossary, the keys, what the program is made of, and a diagnostic bundle."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QTextBrowser, QWidget

from xfv_desktop import __version__
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.keyboard import Key, list_menu_keys, list_page_keys
from xfv_desktop.gui.layout import column, make_button, make_holder, make_label, row
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.pages.diagnostics import DiagnosticsPanel
from xfv_desktop.gui.pages.page import Page
from xfv_desktop.gui.theme import MARGIN
from xfv_desktop.gui.widgets.segments import Segments
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.progress import Progress

if TYPE_CHECKING:
    from xfv_desktop.workflow.glossary import Term
    from xfv_desktop.workflow.parts import Part

_VIEWS = ("glossary", "keys", "about", "diagnostics")
_TOPICS = {
    "comparison": QT_TRANSLATE_NOOP("HelpPage", "Comparison"),
    "maps": QT_TRANSLATE_NOOP("HelpPage", "Attribution maps"),
    "receipts": QT_TRANSLATE_NOOP("HelpPage", "Faithfulness and other receipts"),
}


class HelpPage(Page):
    """Four views of what a person may look up; F1 leads here.

    Signals ``tour_wanted`` when the guided tour is asked for.
    """

    name = "help"
    title = QT_TRANSLATE_NOOP("Page", "Help")
    tour_wanted = Signal()

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk, library)
        self._terms: tuple[Term, ...] = ()
        self.diagnostics = DiagnosticsPanel(desk)
        self.stack = QStackedWidget()
        for view in (
            self._build_glossary(),
            self._build_keys(),
            self._build_about(),
            self.diagnostics,
        ):
            self.stack.addWidget(view)
        self.choice = Segments(
            self.tr("View"),
            (
                (self.tr("&Glossary"), "glossary"),
                (self.tr("&Keyboard"), "keys"),
                (self.tr("A&bout"), "about"),
                (self.tr("&Diagnostics"), "diagnostics"),
            ),
        )
        self.choice.chosen.connect(self._on_chosen)
        self.tour_button = make_button(
            self.tr("Guided &tour"),
            self.tour_wanted.emit,
            tip=self.tr("Shows the pages one after the other on the demo case"),
        )
        title = make_label(self.heading, role="title", wrap=False)
        top = row(title, None, self.tour_button)
        body = column(top, row(self.choice, None), self.stack, margin=MARGIN)
        body.setStretch(2, 1)
        self.setLayout(body)
        library.models_changed.connect(self.invalidate)

    def _build_glossary(self) -> QWidget:
        self.filter = QLineEdit()
        self.filter.setAccessibleName(self.tr("Filter of the glossary"))
        self.filter.setPlaceholderText(self.tr("Filter terms ..."))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._show_terms)
        note = make_label(
            self.tr("These are the definitions that the report prints."),
            role="small",
            wrap=False,
        )
        self.terms = _make_browser(self.tr("Glossary"))
        body = column(self.filter, note, self.terms, gap=4)
        body.setStretch(2, 1)
        return make_holder(body)

    def _build_keys(self) -> QWidget:
        self.keys = _make_browser(self.tr("Keyboard overview"))
        return self.keys

    def _build_about(self) -> QWidget:
        self.about = _make_browser(self.tr("About the program"))
        self.about_panel = StatePanel(self.about)
        self.about_panel.acted.connect(self._read_parts)
        return self.about_panel

    # --- what is shown -------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the view that is chosen."""
        self._on_chosen()

    @Slot()
    def _on_chosen(self) -> None:
        value = self.choice.value
        self.stack.setCurrentIndex(_VIEWS.index(value))
        if value == "glossary" and not self._terms:
            self._terms = self.desk.backend.installation.list_terms()
            self._show_terms()
        elif value == "keys":
            self._show_keys()
        elif value == "about":
            self._read_parts()

    def show_view(self, value: str) -> None:
        """Show one view: ``glossary``, ``keys``, ``about`` or ``diagnostics``."""
        self.choice.set_value(value)
        self._on_chosen()

    @Slot()
    def _show_terms(self) -> None:
        wanted = self.filter.text().casefold()
        parts = []
        for topic, heading in _TOPICS.items():
            lines = [
                f"<p><b>{_say(one.name)}</b><br>{_say(one.meaning)}</p>"
                for one in self._terms
                if one.topic == topic
                and wanted in f"{_say(one.name)} {_say(one.meaning)}".casefold()
            ]
            if lines:
                title = QCoreApplication.translate("HelpPage", str(heading))
                parts += [f"<h3>{html.escape(title)}</h3>", *lines]
        nothing = html.escape(self.tr("No term holds these words."))
        self.terms.setHtml("".join(parts) or f"<p>{nothing}</p>")

    def _show_keys(self) -> None:
        window = self.window()
        groups: dict[str, list[Key]] = {}
        found = list(list_menu_keys(window))
        for page in window.findChildren(Page):
            found += list_page_keys(page, self.tr("Page {name}").format(name=page.heading))
        for key in found:
            groups.setdefault(key.place, []).append(key)
        self.keys.setHtml("".join(_write_keys(place, keys) for place, keys in groups.items()))

    def _read_parts(self) -> None:
        def work(_progress: Progress) -> object:
            return self.desk.backend.installation.list_parts()

        task = self.desk.read(
            self.tr("Listing the parts"), work, self._on_parts, failed=self._on_failed
        )
        self.about_panel.show_task(task)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self.about_panel.show_error(error, self.tr("&Try again"))

    @Slot(object)
    def _on_parts(self, parts: tuple[Part, ...]) -> None:
        folders = self.desk.backend.folders
        places = (
            (self.tr("Settings"), folders.settings),
            (self.tr("Recognizers"), folders.models),
            (self.tr("Calibrations"), folders.models.parent / "calibrations"),
            (self.tr("Cases"), folders.cases),
            (self.tr("Cache"), folders.cache),
            (self.tr("Logs"), folders.logs),
        )
        licences = [(part.name, part.version, part.licence) for part in parts]
        weights = [(one.name, one.version, one.licence) for one in self.library.models]
        heading = self.tr("xfv desktop {version}").format(version=__version__)
        text = self.tr(
            "Forensic face comparison with explanations that can be checked. Nothing is sent "
            "anywhere: the program uses no network unless you ask for a time-stamp."
        )
        self.about.setHtml(
            f"<h2>{html.escape(heading)}</h2><p>{html.escape(text)}</p>"
            + _table(self.tr("Where your files lie"), places)
            + _table(self.tr("Parts and their licences"), licences)
            + _table(self.tr("Recognizers and their licences"), weights)
        )
        self.about_panel.show_content()


def _make_browser(name: str) -> QTextBrowser:
    browser = QTextBrowser()
    browser.setAccessibleName(name)
    # Links lead outside the program, which touches no network by itself.
    browser.setOpenLinks(False)
    browser.setTabChangesFocus(True)
    return browser


def _say(text: str) -> str:
    """Return a term's text in the window's language, ready for a browser."""
    return html.escape(core_texts.translate(text))


def _write_keys(place: str, keys: Iterable[Key]) -> str:
    return _table(place, [(one.keys, one.text) for one in keys])


def _table(heading: str, rows: Iterable[tuple[object, ...]]) -> str:
    lines = []
    for cells in rows:
        inner = "".join(f"<td>{html.escape(str(cell))}</td>" for cell in cells)
        lines.append(f"<tr>{inner}</tr>")
    body = "".join(lines)
    return f'<h3>{html.escape(heading)}</h3><table cellpadding="3" cellspacing="0">{body}</table>'
