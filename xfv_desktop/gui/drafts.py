"""Autosave: what is typed is kept a moment later and offered again after a restart."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from xfv_desktop.errors import XfvError
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.desk import Desk
from xfv_desktop.progress import Progress

_PAUSE = 800


class Drafts(QObject):
    """Texts by name: those of the open case, or with ``personal`` those of the user.

    Signals ``restored`` when the drafts of another case were read. They are written in the
    light lane, because the heavy one may be comparing for hours.
    """

    restored = Signal()

    def __init__(self, desk: Desk, *, personal: bool = False) -> None:
        super().__init__(desk)
        self._desk, self._personal = desk, personal
        self._path: Path | None = None
        self._texts: dict[str, str] = {}
        self._dirty = self._told = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._save)
        if personal:
            self._load()
        else:
            desk.state.case_changed.connect(self._on_case)

    def read(self, name: str) -> str:
        """Return a draft; empty when there is none."""
        return self._texts.get(name, "")

    def note(self, name: str, text: str) -> None:
        """Remember a draft; an empty one is dropped."""
        if self.read(name) == text or (self._path is None and not self._personal):
            return
        if text:
            self._texts[name] = text
        else:
            self._texts.pop(name, None)
        self._dirty = True
        self._timer.start()

    def flush(self) -> None:
        """Write now what still waits: the window or the case is being closed."""
        self._timer.stop()
        if self._dirty:
            self._dirty = False
            try:
                self._desk.backend.keep_drafts(self._path, self._texts)
            except XfvError as error:
                self._on_failed(error)

    @Slot()
    def _save(self) -> None:
        path, texts = self._path, dict(self._texts)

        def work(_progress: Progress) -> object:
            self._desk.backend.keep_drafts(path, texts)
            return path

        self._dirty = False
        self._desk.read(self.tr("Saving drafts"), work, self._on_saved, failed=self._on_failed)

    @Slot(object)
    def _on_saved(self, _path: object) -> None:
        self._told = False

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        if isinstance(error, XfvError) and not self._told:
            self._told = True
            text = self.tr("What you type cannot be saved meanwhile: {reason}")
            reason, advice = core_texts.say_error(error)
            self._desk.tell("warning", text.format(reason=reason), advice)

    @Slot()
    def _on_case(self) -> None:
        path = self._desk.state.path if self._desk.state.case is not None else None
        if path == self._path:
            return
        self.flush()
        self._path, self._texts = path, {}
        if path is not None:
            self._load()

    def _load(self) -> None:
        path = self._path

        def work(_progress: Progress) -> object:
            return path, self._desk.backend.read_drafts(path)

        self._desk.read(self.tr("Reading drafts"), work, self._on_read)

    @Slot(object)
    def _on_read(self, found: tuple[Path | None, dict[str, str]]) -> None:
        if found[0] == self._path:
            # What was typed while they were read goes before what was kept.
            self._texts = found[1] | self._texts
            self.restored.emit()
