"""Run golden comparisons, and make a laboratory's own set of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QWidget,
)
from typing_extensions import override

from xfv_desktop.domain.validation import GoldenFacts, Validation, ValidationState
from xfv_desktop.gui import core_texts, dialogs
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.installation import GoldenRequest
from xfv_desktop.gui.layout import (
    column,
    make_button,
    make_card,
    make_field,
    make_holder,
    make_label,
    row,
    set_level,
)
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.numbers import format_day
from xfv_desktop.gui.pages.work_form import WorkForm, make_form, make_line
from xfv_desktop.gui.widgets.choice_box import ChoiceBox
from xfv_desktop.progress import Progress

if TYPE_CHECKING:
    from xfv_desktop.workflow.validation_history import GoldenEntry


class RunForm(WorkForm):
    """Choose a golden set and run it; signals ``validated`` with what was found."""

    validated = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._entries: tuple[GoldenEntry, ...] = ()
        super().__init__(desk, parent)

    @override
    def build(self) -> QWidget:
        """Return the form itself."""
        self.state = make_label()
        self.state.setAccessibleName(self.tr("Whether a validation is due"))
        self.sets = ChoiceBox()
        self.sets.setAccessibleName(self.tr("Golden set"))
        self.sets.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.sets.setMinimumContentsLength(24)
        self.sets.currentIndexChanged.connect(self._judge)
        self.folder = make_line(self.tr("Folder of another golden set"))
        self.folder.textChanged.connect(self._judge)
        self.browse = make_button(
            "...", self._choose, name=self.tr("Choose the folder of the set")
        )
        self.run_button = make_button(self.tr("&Run now"), self.start, role="primary")
        form = make_form()
        form.addRow(*make_field(self.tr("Golden &set"), self.sets))
        form.addRow(*make_field(self.tr("&Folder"), self.folder, self.browse))
        text = self.tr(
            "Stored comparisons are run again on this machine, and every step is held against "
            "what was stored: decode, detect, align, embed, score, maps and curves. The set "
            "that comes with the program shows synthetic heads; a laboratory adds its own. "
            "It takes about a minute and touches no case."
        )
        self.show_sets((), None)
        return make_card(
            make_label(self.tr("Run golden comparisons"), role="heading"),
            self.state,
            make_label(text, role="small"),
            form,
            row(self.run_button, None),
        )

    def show_sets(self, entries: tuple[GoldenEntry, ...], state: ValidationState | None) -> None:
        """List the sets that are here, and say whether a validation is due."""
        wanted = self.golden if self._entries else None
        self._entries = entries
        self.sets.blockSignals(True)
        self.sets.clear()
        for one in entries:
            origin = self.tr("own") if one.own else self.tr("comes with the program")
            name = self.tr("{name} ({origin}, {date})").format(
                name=one.facts.name, origin=origin, date=format_day(one.facts.recorded)
            )
            self.sets.addItem(name)
        self.sets.addItem(self.tr("in another folder"))
        self.sets.setCurrentIndex(0)
        self.sets.blockSignals(False)
        if wanted is not None:
            self.choose_set(wanted)
        self.state.setVisible(state is not None)
        if state is not None:
            self.state.setText(core_texts.translate(state.text))
            set_level(self.state, "warning" if state.due else "success")
        self._judge()

    def choose_set(self, folder: Path) -> None:
        """Choose the set in a folder."""
        folders = [one.folder for one in self._entries]
        elsewhere = folder not in folders
        self.sets.setCurrentIndex(len(folders) if elsewhere else folders.index(folder))
        self.folder.setText(str(folder) if elsewhere and folder != Path() else "")

    @property
    def golden(self) -> Path | None:
        """The folder of the set chosen; None for the set that comes with the program."""
        place = self.sets.currentIndex()
        if 0 <= place < len(self._entries):
            one = self._entries[place]
            return one.folder if one.own else None
        return Path(self.folder.text().strip()).expanduser()

    @Slot()
    def _judge(self) -> None:
        elsewhere = self.sets.currentIndex() >= len(self._entries)
        for part in (self.folder, self.browse):
            part.setEnabled(elsewhere)
        self.run_button.setEnabled(not elsewhere or bool(self.folder.text().strip()))

    @Slot()
    def _choose(self) -> None:
        folder = dialogs.choose_folder(self, self.tr("Folder of the golden set"))
        if folder is not None:
            self.folder.setText(str(folder))

    @Slot()
    def start(self) -> None:
        """Run the set in the heavy lane."""
        golden = self.golden

        def work(progress: Progress) -> object:
            return self.desk.backend.installation.validate(golden, progress=progress)

        self.follow(self.tr("Running golden comparisons"), work, self._on_done)

    @Slot(object)
    def _on_done(self, found: Validation) -> None:
        self.panel.show_content()
        self.validated.emit(found)

    @override
    def tell_stopped(self) -> tuple[str, str]:
        """Return that nothing is kept."""
        text = self.tr("Nothing was kept; the validation stays due.")
        return text, self.tr("&Run again")

    @override
    def go_on(self) -> None:
        """Run the set from its beginning."""
        self.start()


class RecordForm(WorkForm):
    """Make golden comparisons of a laboratory's own pictures.

    Signals ``recorded`` with the folder of the new set.
    """

    recorded = Signal(object)

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.library = library
        self._folder = Path()
        library.models_changed.connect(self._fill_models)
        self._fill_models()

    @override
    def build(self) -> QWidget:
        """Return the form itself."""
        self.name = make_line(self.tr("Name of the golden set"))
        self.folder = make_line(self.tr("New folder of the set"))
        self.folder.setPlaceholderText(self.tr("beside the settings when left empty"))
        self.name.textChanged.connect(self._judge)
        self.models = ChoiceBox()
        self.models.setAccessibleName(self.tr("Recognizer"))
        self.maps = QCheckBox(self.tr("with attribution &maps and curves"))
        self.maps.setAccessibleName(self.tr("With attribution maps and curves"))
        self.maps.setChecked(True)
        self.make_button = make_button(self.tr("&Make the set"), self.start, role="primary")
        browse = make_button("...", self._choose, name=self.tr("Choose the new folder"))
        form = make_form()
        form.addRow(*make_field(self.tr("&Name"), self.name))
        form.addRow(*make_field(self.tr("&Folder"), self.folder, browse))
        form.addRow(*make_field(self.tr("Re&cognizer"), self.models))
        form.addRow("", self.maps)
        text = self.tr(
            "The comparisons are made now and stored as what this machine gives; later runs are "
            "held against it. The set keeps copies of the pictures, landmarks and templates: "
            "biometric data, readable by you alone."
        )
        card = make_card(
            make_label(self.tr("Make an own golden set"), role="heading"),
            make_label(text, role="small"),
            form,
            self._build_pairs(),
            row(self.make_button, None),
        )
        self._judge()
        return card

    def _build_pairs(self) -> QWidget:
        self.pairs = QListWidget()
        self.pairs.setAccessibleName(self.tr("Pairs: probe and reference"))
        self.pairs.setMinimumHeight(96)
        self.pairs.setMaximumHeight(160)
        self.pairs.currentRowChanged.connect(self._judge)
        self.add_button = make_button(self.tr("&Add a pair ..."), self._add)
        self.add_button.setToolTip(self.tr("Asks for the probe, then for the reference"))
        self.remove_button = make_button(self.tr("Re&move"), self._remove)
        return make_holder(column(self.pairs, row(self.add_button, self.remove_button, None)))

    @Slot()
    def _fill_models(self) -> None:
        chosen = self.models.currentData() or self.desk.backend.settings.model
        self.models.clear()
        for card in self.library.models:
            self.models.addItem(card.name, card.id)
        self.models.setCurrentIndex(max(0, self.models.findData(chosen)))
        self._judge()

    @property
    def pictures(self) -> tuple[Path, ...]:
        """The pictures of the pairs, two by two."""
        data = Qt.ItemDataRole.UserRole
        rows = [self.pairs.item(at).data(data) for at in range(self.pairs.count())]
        return tuple(Path(name) for names in rows for name in names)

    @Slot()
    def _judge(self) -> None:
        ready = self.name.text().strip() and self.pictures and self.models.count()
        self.make_button.setEnabled(bool(ready))
        self.remove_button.setEnabled(self.pairs.currentRow() >= 0)

    @Slot()
    def _choose(self) -> None:
        folder = dialogs.choose_folder(self, self.tr("New folder of the set"))
        if folder is not None:
            self.folder.setText(str(folder))

    @Slot()
    def _add(self) -> None:
        names = []
        for title in (self.tr("Probe of the pair"), self.tr("Reference of the pair")):
            file = dialogs.choose_file(self, title, dialogs.PICTURES)
            if file is None:
                return
            names.append(file)
        self.add_pair(names[0], names[1])

    def add_pair(self, probe: Path, reference: Path) -> None:
        """List one more pair."""
        item = QListWidgetItem(f"{probe.name}  -  {reference.name}")
        item.setData(Qt.ItemDataRole.UserRole, [str(probe), str(reference)])
        item.setToolTip(f"{probe}\n{reference}")
        self.pairs.addItem(item)
        self._judge()

    @Slot()
    def _remove(self) -> None:
        self.pairs.takeItem(self.pairs.currentRow())
        self._judge()

    @Slot()
    def start(self) -> None:
        """Make the set in the heavy lane."""
        name = self.name.text().strip()
        given = self.folder.text().strip()
        plain = "".join(letter if letter.isalnum() else "-" for letter in name)
        proposal = self.desk.backend.installation.propose_golden(plain)
        self._folder = Path(given).expanduser() if given else proposal
        request = GoldenRequest(
            folder=self._folder,
            pictures=self.pictures,
            name=name,
            model=self.models.currentData(),
            with_maps=self.maps.isChecked(),
        )

        def work(progress: Progress) -> object:
            return self.desk.backend.installation.record_golden(request, progress=progress)

        self.follow(self.tr("Making the golden set"), work, self._on_made)

    @Slot(object)
    def _on_made(self, facts: GoldenFacts) -> None:
        self.panel.show_content()
        for field in (self.name, self.folder):
            field.clear()
        self.pairs.clear()
        self._judge()
        text = self.tr("{name} is kept in {folder}.")
        self.desk.tell("success", text.format(name=facts.name, folder=self._folder))
        self.recorded.emit(self._folder)

    @override
    def tell_stopped(self) -> tuple[str, str]:
        """Return that nothing is kept."""
        return self.tr("Nothing was kept."), self.tr("&Back to the form")
