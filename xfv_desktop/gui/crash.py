"""What happens when something unexpected does: a saved log and a dialog that says so."""

from __future__ import annotations

import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from xfv_desktop import __version__

# For texts outside a QObject: the tools that collect them know the name.
translate = QCoreApplication.translate


def save_crash(folder: Path, trace: str, at: datetime) -> Path | None:
    """Write a traceback to the folder of logs; return the file, or None where it cannot be."""
    file = folder / f"crash-{at.strftime('%Y%m%dT%H%M%S%f')}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(f"xfv_desktop {__version__}\n{at.isoformat()}\n\n{trace}", "utf-8")
        file.chmod(0o600)
    except OSError:
        return None
    return file


def show_crash(parent: QWidget, error: object, trace: str, folder: Path) -> QMessageBox:
    """Save the traceback and open a dialog that does not stop the program."""
    file = save_crash(folder, trace or repr(error), datetime.now(UTC))
    saved = translate("Crash", "The log is saved as {file}.").format(file=file)
    where = saved if file else translate("Crash", "The log could not be saved.")
    box = QMessageBox(parent)
    box.setObjectName("crash")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Critical)
    box.setWindowTitle(translate("Crash", "Unexpected fault"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    happened = translate("Crash", "Something unexpected happened: {kind}.")
    box.setText(happened.format(kind=type(error).__name__))
    kept = translate("Crash", "The case is as it was before. {where} Please report it.")
    hint = translate(
        "Crash", "Help, Diagnostics makes a bundle for that without faces, names or paths."
    )
    box.setInformativeText(f"{kept.format(where=where)} {hint}")
    box.setDetailedText(trace or repr(error))
    box.open()
    return box


def catch_faults(parent: QWidget, folder: Path) -> None:
    """Show what escapes from a slot as a crash, instead of losing it on a console."""

    def report(kind: type[BaseException], error: BaseException, tb: TracebackType | None) -> None:
        trace = "".join(traceback.format_exception(kind, error, tb))
        sys.__excepthook__(kind, error, tb)
        if threading.current_thread() is threading.main_thread():
            show_crash(parent, error, trace, folder)

    sys.excepthook = report
