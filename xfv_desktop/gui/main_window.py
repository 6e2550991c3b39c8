"""The window: navigation, pages, messages, tasks, menus, drag and drop."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QWidget,
)
from typing_extensions import override

from xfv_desktop.gui.accessibility import tell_roles
from xfv_desktop.gui.crash import show_crash
from xfv_desktop.gui.desk import Desk, Message, find_logs
from xfv_desktop.gui.dialogs import is_archive
from xfv_desktop.gui.layout import column, make_button, make_holder, make_label, row
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.pages.audit import AuditPage
from xfv_desktop.gui.pages.cases import CasesPage
from xfv_desktop.gui.pages.comparison import ComparisonPage
from xfv_desktop.gui.pages.device import DevicePage
from xfv_desktop.gui.pages.evidence import EvidencePage
from xfv_desktop.gui.pages.explanation import ExplanationPage
from xfv_desktop.gui.pages.help import HelpPage
from xfv_desktop.gui.pages.matrix import MatrixPage
from xfv_desktop.gui.pages.models import ModelsPage
from xfv_desktop.gui.pages.page import Page
from xfv_desktop.gui.pages.report import ReportPage
from xfv_desktop.gui.pages.settings import SettingsPage
from xfv_desktop.gui.pages.validation import ValidationPage
from xfv_desktop.gui.pages.viewer import ViewerPage
from xfv_desktop.gui.pixels import make_icon
from xfv_desktop.gui.theme import LIGHT, Colours, apply_theme, choose_colours
from xfv_desktop.gui.translation import apply_language, choose_language
from xfv_desktop.gui.widgets.edit_menu import EditMenu
from xfv_desktop.gui.widgets.examiner_bar import ExaminerBar
from xfv_desktop.gui.widgets.explain import show_help_at_focus
from xfv_desktop.gui.widgets.message_bar import MessageBar
from xfv_desktop.gui.widgets.task_bar import TaskBar
from xfv_desktop.gui.widgets.tour_card import TourCard


class MainWindow(QMainWindow):
    """Hold the pages and what is common to them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.library = Library(desk)
        self._colours: Colours | None = None
        tell_roles()
        self._language = apply_language(desk.backend.settings.language)
        self.setWindowTitle("xfv desktop")
        self.setAcceptDrops(True)
        self.setMinimumSize(1100, 660)
        self.resize(1280, 720)
        self._rebuilding = QTimer(self)
        self._rebuilding.timeout.connect(self._rebuild)
        # Styled before they are made, widgets need not be restyled.
        apply_theme(choose_colours(desk.backend.settings.theme))
        self._fill()
        self._connect()
        self.show_page("cases")
        self.navigation.setFocus()
        self.library.load_models()

    # --- building ------------------------------------------------------------------------

    def _make_pages(self) -> None:
        desk, library = self.desk, self.library
        self.cases = CasesPage(desk, library)
        self.evidence = EvidencePage(desk, library)
        self.comparison = ComparisonPage(desk, library)
        self.viewer = ViewerPage(desk, library)
        self.matrix = MatrixPage(desk, library)
        self.explanation = ExplanationPage(desk, library)
        self.report = ReportPage(desk, library)
        self.audit = AuditPage(desk, library)
        self.models = ModelsPage(desk, library)
        self.device = DevicePage(desk, library)
        self.validation = ValidationPage(desk, library)
        self.settings = SettingsPage(desk, library)
        self.help = HelpPage(desk, library)
        self.pages: tuple[Page, ...] = (
            self.cases,
            self.evidence,
            self.comparison,
            self.viewer,
            self.matrix,
            self.explanation,
            self.report,
            self.audit,
            self.models,
            self.device,
            self.validation,
            self.settings,
            self.help,
        )

    def _fill(self) -> None:
        """Build everything that bears words and numbers, in the language of the day."""
        # Its children take the locale over, not the one that is set for the application.
        self.setLocale(QLocale())
        self._make_pages()
        self._build()
        self._build_menus()
        self._connect_parts()
        self._colours = None
        self.apply_theme()
        self._on_case()

    @property
    def rebuilding(self) -> bool:
        """Whether the pages are about to be built in another language."""
        return self._rebuilding.isActive()

    @Slot()
    def _rebuild(self) -> None:
        """Build the pages again in another language, once nothing is at work on them."""
        if not self.desk.idle:
            return
        self._rebuilding.stop()
        shown = self.page.name
        self._language = apply_language(self.desk.backend.settings.language)
        self._fill()
        self.show_page(shown)
        self.navigation.setFocus()

    def _build(self) -> None:
        self.navigation = QListWidget()
        self.navigation.setObjectName("navigation")
        self.navigation.setAccessibleName(self.tr("Pages"))
        self.navigation.setIconSize(QSize(20, 20))
        self.navigation.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.stack = QStackedWidget()
        for number, page in enumerate(self.pages):
            item = QListWidgetItem(page.heading)
            item.setToolTip(f"{page.heading} (Ctrl+{number + 1})")
            self.navigation.addItem(item)
            self.stack.addWidget(page)
        # As wide as the longest title, which another language may make longer.
        self.navigation.setFixedWidth(max(172, self.navigation.sizeHintForColumn(0) + 48))
        self.banner = self._build_banner()
        self.messages = MessageBar()
        self.examiner_bar = ExaminerBar()
        bars = column(self.examiner_bar, self.messages, margin=8, gap=6)
        self.bars = make_holder(bars)
        right = column(self.banner, self.bars, self.stack, gap=0)
        right.setStretch(2, 1)
        self.tasks = TaskBar(self.desk.heavy)
        middle = row(self.navigation, right, gap=0)
        middle.setStretch(1, 1)
        body = column(self._build_header(), middle, self.tasks, gap=0)
        body.setStretch(1, 1)
        central = QWidget()
        central.setObjectName("canvas")
        central.setLayout(body)
        self.setCentralWidget(central)
        self.bars.hide()

    def _build_header(self) -> QWidget:
        self.case_label = make_label(role="heading", wrap=False)
        self.examiner_button = make_button("", self._ask_examiner, role="link")
        header = QFrame()
        header.setProperty("role", "header")
        header.setLayout(row(8, self.case_label, None, self.examiner_button, margin=8))
        header.setFixedHeight(42)
        return header

    def _build_banner(self) -> QFrame:
        banner = QFrame()
        banner.setProperty("role", "banner")
        text = self.tr("Synthetic heads rendered by this project; they belong to nobody.")
        banner.setLayout(row(11, make_label(text, wrap=False), None, margin=5))
        banner.hide()
        return banner

    def _build_menus(self) -> None:
        for menu in self.menuBar().findChildren(QMenu):
            menu.deleteLater()
        self.menuBar().clear()
        self._build_case_menu()
        self.menuBar().addMenu(EditMenu(self.library.history, self.menuBar()))
        self._build_work_menu()
        self._build_view_menu()
        self._build_help_menu()

    def _build_case_menu(self) -> None:
        case, keys = self.menuBar().addMenu(self.tr("&Case")), QKeySequence.StandardKey
        self._add(case, self.tr("&New case ..."), keys.New, self._new_case)
        self._add(case, self.tr("&Open case ..."), keys.Open, self.cases.open_button.click)
        self._add(case, self.tr("Open case &archive ..."), "Ctrl+Shift+O", self._open_archive)
        self._add(case, self.tr("Open the &demo case"), None, self.cases.demo_button.click)
        self._add(case, self.tr("&Close case"), None, self.library.close_case)
        case.addSeparator()
        self._add(case, self.tr("&Quit"), keys.Quit, self.close)

    def _build_work_menu(self) -> None:
        work = self.menuBar().addMenu(self.tr("&Work"))
        self._add(work, self.tr("&Add pictures ..."), "Ctrl+I", self._add_pictures)
        self._add(work, self.tr("&Compare"), "Ctrl+Return", self._compare)
        self._add(work, self.tr("&Explain"), "Ctrl+E", self._explain)
        work.addSeparator()
        self._add(work, self.tr("C&ancel work"), "Ctrl+.", self.desk.heavy.cancel_all)

    def _build_view_menu(self) -> None:
        view = self.menuBar().addMenu(self.tr("&View"))
        for number, page in enumerate(self.pages, start=1):
            text, keys = f"&{number} {page.heading}", f"Ctrl+{number}" if number < 10 else None
            self._add(view, text, keys, self._on_page_action).setData(page.name)
        view.addSeparator()
        self._add(view, self.tr("Toggle &dark theme"), "Ctrl+D", self._toggle_theme)
        self._add(view, self.tr("&Full screen"), "F11", self._toggle_full)

    def _build_help_menu(self) -> None:
        menu, page = self.menuBar().addMenu(self.tr("&Help")), self.help
        self._add(menu, self.tr("&Help page"), "F1", partial(self.show_page, page.name))
        self._add(menu, self.tr("&What is this?"), "Shift+F1", show_help_at_focus)
        self._add(menu, self.tr("&Keyboard overview"), "Ctrl+F1", partial(self._show_help, "keys"))
        self._add(menu, self.tr("Guided &tour"), None, self._start_tour)
        self._add(menu, self.tr("&About"), None, partial(self._show_help, "about"))

    def _show_help(self, view: str) -> None:
        self.show_page(self.help.name)
        self.help.show_view(view)

    @Slot()
    def _start_tour(self) -> None:
        if self.desk.state.case is None:
            self.library.open_demo()
        self.tour.start()

    def _add(
        self,
        menu: QMenu,
        text: str,
        keys: str | QKeySequence.StandardKey | None,
        slot: Callable[[], object],
    ) -> QAction:
        # The menu's child, so that it goes with its menu when the language changes.
        action = QAction(text, menu)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(slot)
        menu.addAction(action)
        return action

    def _connect(self) -> None:
        desk, state = self.desk, self.desk.state
        desk.told.connect(self._on_told)
        desk.crashed.connect(self._on_crashed)
        desk.examiner_wanted.connect(self._on_examiner_wanted)
        desk.page_wanted.connect(self.show_page)
        state.case_changed.connect(self._on_case)
        state.examiner_changed.connect(self._show_examiner)
        state.settings_changed.connect(self.apply_theme)
        state.settings_changed.connect(self._on_language)

    def _connect_parts(self) -> None:
        self.navigation.currentRowChanged.connect(self._on_row)
        self.examiner_bar.named.connect(self._on_named)
        self.messages.dismiss.clicked.connect(self._fit_bars)
        self.tour = TourCard(self)
        self.tour.page_wanted.connect(self.show_page)
        for asking in (self.help.tour_wanted, self.cases.tour_wanted):
            asking.connect(self._start_tour)

    # --- pages ---------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The page shown."""
        return self.pages[self.stack.currentIndex()]

    @Slot(str)
    def show_page(self, name: str) -> None:
        """Show one page by its name."""
        names = [page.name for page in self.pages]
        self.navigation.setCurrentRow(names.index(name))

    @Slot(int)
    def _on_row(self, number: int) -> None:
        self.stack.setCurrentIndex(number)

    @Slot()
    def _on_page_action(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.show_page(action.data())

    @Slot()
    def _new_case(self) -> None:
        self.show_page("cases")
        if not self.cases.form.isVisible():
            self.cases.new_button.click()

    @Slot()
    def _open_archive(self) -> None:
        self.show_page("cases")
        self.cases.ask_archive(None)

    def open_path(self, path: Path) -> None:
        """Open a case's folder, or ask where to unpack a case archive."""
        if path.is_file():
            self.show_page("cases")
            self.cases.ask_archive(path)
        else:
            self.library.open_case(path)

    @Slot()
    def _add_pictures(self) -> None:
        self.show_page("evidence")
        if self.desk.state.case is not None:
            self.evidence.add_button.click()

    @Slot()
    def _compare(self) -> None:
        self.show_page("comparison")
        if self.desk.state.evidence:
            self.comparison.start()

    @Slot()
    def _explain(self) -> None:
        self.show_page("explanation")
        if self.desk.state.comparison is not None:
            self.explanation.start()

    @Slot()
    def _on_case(self) -> None:
        case = self.desk.state.case
        self.case_label.setText(case.title if case else self.tr("No case is open"))
        self.banner.setVisible(case is not None and case.synthetic)
        self.setWindowTitle(f"{case.title} - xfv desktop" if case else "xfv desktop")

    # --- messages, examiner, theme -------------------------------------------------------

    @Slot(object)
    def _on_told(self, message: Message) -> None:
        self.messages.show_message(message)
        self._fit_bars()

    @Slot()
    def _fit_bars(self) -> None:
        self.bars.setVisible(not (self.messages.isHidden() and self.examiner_bar.isHidden()))

    @Slot(object, str)
    def _on_crashed(self, error: object, trace: str) -> None:
        show_crash(self, error, trace, find_logs(self.desk))

    @Slot(str)
    def _on_examiner_wanted(self, purpose: str) -> None:
        self.bars.show()
        self.examiner_bar.ask(purpose)

    @Slot()
    def _ask_examiner(self) -> None:
        self._on_examiner_wanted(self.tr("Naming the examiner"))
        self.examiner_bar.field.setText(self.desk.examiner)

    @Slot(str)
    def _on_named(self, name: str) -> None:
        self.desk.name_examiner(name)
        self._fit_bars()

    @Slot()
    def _show_examiner(self) -> None:
        name = self.desk.examiner
        known = self.tr("Examiner: {name}").format(name=name)
        self.examiner_button.setText(known if name else self.tr("Name the examiner ..."))
        self.examiner_button.setAccessibleName(self.examiner_button.text())

    @Slot()
    def _on_language(self) -> None:
        wish = self.desk.backend.settings.language
        if choose_language(wish, QLocale.system()) == self._language:
            self._rebuilding.stop()
            return
        if self.desk.heavy.tasks:
            text = self.tr("The language changes as soon as the present work is done.")
            self.desk.tell("info", text)
        # Never in the middle of a page's own slot.
        self._rebuilding.start(50)

    @Slot()
    def apply_theme(self) -> None:
        """Follow the theme of the settings."""
        self._show_examiner()
        colours = choose_colours(self.desk.backend.settings.theme)
        if colours is not self._colours:
            self._wear(apply_theme(colours))

    def _wear(self, colours: Colours) -> None:
        self.desk.colours = self._colours = colours
        for number, page in enumerate(self.pages):
            self.navigation.item(number).setIcon(make_icon(page.name, colours.text))
        self.setWindowIcon(make_icon("program", colours.accent))
        self.desk.colours_changed.emit()

    @Slot()
    def _toggle_theme(self) -> None:
        self.desk.change_settings(theme="dark" if self._colours is LIGHT else "light")

    @Slot()
    def _toggle_full(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # --- drag and drop, closing ----------------------------------------------------------

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _read_paths(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = _read_paths(event)
        event.acceptProposedAction()
        if len(paths) == 1 and (paths[0].is_dir() or is_archive(paths[0])):
            self.open_path(paths[0])
        elif self.desk.state.case is None:
            text = self.tr("No case is open for these pictures.")
            advice = self.tr("Open or create a case first, then drop the pictures again.")
            self.desk.tell("warning", text, advice)
        elif paths:
            self.show_page("evidence")
            self.evidence.add_files(paths)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Whoever was elsewhere may have opened the case there.
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.library.look_after_case()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.library.flush()
        self.desk.close()
        event.accept()


def _read_paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
