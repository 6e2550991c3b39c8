"""Open, create, close and reload the case that all pages show."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from xfv_desktop.domain import CaseInfo, Comparison, EvidenceItem, ModelCard, Side
from xfv_desktop.errors import XfvError
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.drafts import Drafts
from xfv_desktop.gui.numbers import format_time
from xfv_desktop.gui.tasks import Task
from xfv_desktop.progress import Progress

if TYPE_CHECKING:
    from xfv_desktop.workflow.archives import Arrival
    from xfv_desktop.workflow.batch import BatchStatus


class Library(QObject):
    """The window's way to cases: every list of the state is filled here.

    Signals ``opening`` with the task that opens a case, so that pages can follow it, and
    ``arrived`` with what is known of a case that came out of an archive.
    """

    opening = Signal(object)
    arrived = Signal(object)
    failed = Signal(object)
    models_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        self.drafts = Drafts(desk)
        self.own_drafts = Drafts(desk, personal=True)
        self.history = desk.state.history
        self.history.refused.connect(self._on_refused)
        desk.state.case_changed.connect(self.history.forget)
        desk.case_lost.connect(self._on_lost)
        desk.state.opinions_changed.connect(self._on_opinion)
        desk.state.reports_changed.connect(self._on_report)
        self.models: tuple[ModelCard, ...] = ()
        self.scale: tuple[str, tuple[str, ...]] = ("", ())

    def load_engines(self) -> Task:
        """Import torch in the heavy lane; everything heavy queues behind it."""

        def work(progress: Progress) -> object:
            progress.step(0.1, self.tr("Loading the engines"))
            self.desk.backend.load_engines()
            return None

        return self.desk.run(self.tr("Starting"), work, self._ignore)

    def open_case(self, path: Path) -> Task:
        """Open the case in a folder."""

        def work(_progress: Progress) -> object:
            return self.desk.backend.open_case(path)

        return self._follow(self.desk.run(self.tr("Opening the case"), work, self._on_opened))

    def open_demo(self) -> Task:
        """Open the case of synthetic heads."""

        def work(progress: Progress) -> object:
            return self.desk.backend.open_demo(progress=progress)

        return self._follow(
            self.desk.run(self.tr("Preparing the demo case"), work, self._on_opened)
        )

    def open_archive(self, archive: Path, folder: Path) -> Task:
        """Unpack a case archive into a folder, and open the copy."""

        def work(progress: Progress) -> object:
            return self.desk.backend.open_archive(archive, folder, progress=progress)

        task = self.desk.run(self.tr("Opening the case archive"), work, self._on_arrived)
        return self._follow(task)

    def create_case(self, path: Path, title: str) -> Task:
        """Create a case and open it."""

        def work(_progress: Progress) -> object:
            return self.desk.backend.create_case(path, title=title)

        return self._follow(self.desk.run(self.tr("Creating the case"), work, self._on_opened))

    def close_case(self) -> None:
        """Close the case; everything is already on disk."""
        if self.desk.state.case is not None:
            path = self.desk.state.path

            def work(_progress: Progress) -> object:
                self.desk.backend.close_case(path)
                return None

            self.desk.state.show_case(None)
            self.desk.run(self.tr("Closing the case"), work, self._ignore)

    def look_after_case(self) -> None:
        """Look whether the open case is still this program's to write."""
        if self.desk.state.case is None:
            return
        path = self.desk.state.path

        def work(_progress: Progress) -> object:
            self.desk.backend.require_held(path)
            return None

        self.desk.read(self.tr("Looking after the case"), work, self._ignore)

    @Slot(object)
    def _on_lost(self, error: XfvError) -> None:
        """Close a case that another program writes by now; what was typed is kept first."""
        if self.desk.state.case is None:
            return
        title = self.desk.state.case.title
        self.flush()
        self.close_case()
        self.failed.emit(error)
        self.desk.page_wanted.emit("cases")
        text = self.tr("The case {title} was closed: another program has taken it over.")
        self.desk.tell("error", text.format(title=title), " ".join(core_texts.say_error(error)))

    def add_files(self, files: Sequence[Path], role: Side | None) -> None:
        """Take pictures into the case, once an examiner is named."""
        self.desk.act(self.tr("Taking in pictures"), lambda: self._add_files(files, role))

    def _add_files(self, files: Sequence[Path], role: Side | None) -> None:
        path = self.desk.state.path

        def work(progress: Progress) -> object:
            return self.desk.backend.add_evidence(path, files, role=role, progress=progress)

        self.desk.run(self.tr("Taking in pictures"), work, self._on_added)

    def reload_evidence(self) -> None:
        """Read the list of pictures again."""
        path = self.desk.state.path

        def work(_progress: Progress) -> object:
            return path, self.desk.backend.list_evidence(path)

        self.desk.read(self.tr("Reading the pictures"), work, self._on_evidence)

    def reload_comparisons(self) -> None:
        """Read the list of comparisons again."""
        path = self.desk.state.path

        def work(_progress: Progress) -> object:
            return path, self.desk.backend.list_comparisons(path)

        self.desk.read(self.tr("Reading the comparisons"), work, self._on_comparisons)

    @Slot(str, str)
    def _on_refused(self, text: str, advice: str) -> None:
        words = self.tr("{act}: this cannot be undone, it is on record.")
        self.desk.tell("info", words.format(act=text), advice)

    @Slot()
    def _on_opinion(self) -> None:
        advice = self.tr("Record a new opinion: it supersedes the earlier one, and both stay.")
        self.history.add_final(self.tr("Recording an opinion"), advice)

    @Slot()
    def _on_report(self) -> None:
        advice = self.tr("Sign a new report; the earlier one stays.")
        self.history.add_final(self.tr("Signing a report"), advice)

    def flush(self) -> None:
        """Write the drafts that still wait: the window is being closed."""
        self.drafts.flush()
        self.own_drafts.flush()

    def open_comparison(self, comparison_id: str) -> None:
        """Show a comparison on its page; one that is not held is read first."""
        known = self.desk.state.find_comparison(comparison_id)
        if known is not None:
            self._on_comparison((self.desk.state.path, known))
            return
        path = self.desk.state.path

        def work(_progress: Progress) -> object:
            return path, self.desk.backend.read_comparison(path, comparison_id)

        self.desk.read(self.tr("Reading a comparison"), work, self._on_comparison)

    @Slot(object)
    def _on_comparison(self, found: tuple[Path, Comparison]) -> None:
        if self.desk.state.case is not None and found[0] == self.desk.state.path:
            self.desk.state.show_comparison(found[1])
            self.desk.page_wanted.emit("comparison")

    def load_models(self) -> None:
        """Read the cards of the recognizers, and the opinion scale."""

        def work(_progress: Progress) -> object:
            return self.desk.backend.list_models(), self.desk.backend.read_scale()

        self.desk.read(self.tr("Reading the model cards"), work, self._on_models)

    def find_model(self, model_id: str) -> ModelCard | None:
        """Return a recognizer's card, or None before the cards are read."""
        return next((card for card in self.models if card.id == model_id), None)

    def _follow(self, task: Task) -> Task:
        task.failed.connect(self.failed)
        self.opening.emit(task)
        return task

    @Slot(object)
    def _ignore(self, _record: object) -> None:
        """Need nothing of the record."""

    @Slot(object)
    def _on_opened(self, case: CaseInfo) -> None:
        self.desk.state.show_case(case)
        self.desk.state.settings_changed.emit()
        self.desk.state.examiner_changed.emit(self.desk.examiner)
        self.reload_evidence()
        self.reload_comparisons()
        self._look_for_queues()
        self.load_models()

    @Slot(object)
    def _on_arrived(self, arrival: Arrival) -> None:
        self._on_opened(arrival.info)
        text = self.tr("This is a copy of the case {title}, {id}.")
        words = [text.format(title=arrival.info.title, id=arrival.info.id)]
        if arrival.exported is not None:
            text = self.tr("It was exported {when} by {who}.")
            words.append(text.format(when=format_time(arrival.exported), who=arrival.exporter))
        words.append(
            self.tr("Every check passed, as at the export.")
            if arrival.compared
            else self.tr("Every check passed; the archive holds none to compare with.")
        )
        advice = self.tr("What you record here does not reach the case it was made of.")
        self.desk.tell("success", " ".join(words), advice)
        self.arrived.emit(arrival)

    def _look_for_queues(self) -> None:
        path = self.desk.state.path

        def work(_progress: Progress) -> object:
            return path, self.desk.backend.list_queues(path)

        self.desk.read(self.tr("Looking for queues"), work, self._on_queues)

    @Slot(object)
    def _on_queues(self, found: tuple[Path, tuple[BatchStatus, ...]]) -> None:
        left = sum(one.count("open") for one in found[1] if not one.finished)
        if left and self.desk.state.case is not None and found[0] == self.desk.state.path:
            text = self.tr(
                "A queue of comparisons is not finished: %n pair(s) are open.", "", left
            )
            self.desk.tell("info", text, self.tr("Resume it on the Matrix page."))

    @Slot(object)
    def _on_added(self, taken: tuple[tuple[EvidenceItem, bool], ...]) -> None:
        known = sum(1 for _item, again in taken if again)
        fresh = len(taken) - known
        text = self.tr("%n picture(s) taken in.", "", fresh)
        if known:
            again = self.tr(
                "{count} already in the case: the same bytes, recognised by their hash."
            )
            text = f"{text} {again.format(count=known)}"
        self.desk.tell("success" if fresh else "info", text)
        if fresh:
            advice = self.tr("Pictures taken in stay in the case; leave them out of comparisons.")
            self.history.add_final(self.tr("Taking in pictures"), advice)
        self.reload_evidence()

    @Slot(object)
    def _on_evidence(self, found: tuple[Path, tuple[EvidenceItem, ...]]) -> None:
        if self.desk.state.case is not None and found[0] == self.desk.state.path:
            self.desk.state.show_evidence(found[1])

    @Slot(object)
    def _on_comparisons(self, found: tuple[Path, tuple[Comparison, ...]]) -> None:
        if self.desk.state.case is not None and found[0] == self.desk.state.path:
            self.desk.state.show_comparisons(found[1])

    @Slot(object)
    def _on_models(self, found: tuple[tuple[ModelCard, ...], tuple[str, tuple[str, ...]]]) -> None:
        self.models, self.scale = found
        self.models_changed.emit()
