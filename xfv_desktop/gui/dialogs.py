"""The file dialogs, in one place, so that tests and other shells can answer them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

PICTURES = QT_TRANSLATE_NOOP(
    "Dialogs", "Pictures (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.gif);;All files (*)"
)
PDF = QT_TRANSLATE_NOOP("Dialogs", "PDF (*.pdf);;All files (*)")
CERTIFICATES = QT_TRANSLATE_NOOP("Dialogs", "Certificates with key (*.p12 *.pfx);;All files (*)")
TRUST = QT_TRANSLATE_NOOP("Dialogs", "Certificates (*.pem *.crt);;All files (*)")
ARCHIVES = QT_TRANSLATE_NOOP("Dialogs", "Archives (*.zip)")
CASE_ARCHIVES = QT_TRANSLATE_NOOP("Dialogs", "Case archives (*.xfvcase *.zip);;All files (*)")
NEW_ARCHIVE = QT_TRANSLATE_NOOP("Dialogs", "Case archive (*.xfvcase);;ZIP archive (*.zip)")
WEIGHTS = QT_TRANSLATE_NOOP(
    "Dialogs", "Recognizers (*.pt *.pth *.ckpt *.tar *.safetensors *.onnx);;All files (*)"
)
SCALE = QT_TRANSLATE_NOOP("Dialogs", "Verbal scales (*.json);;All files (*)")
TABLES = QT_TRANSLATE_NOOP("Dialogs", "Tables (*.csv);;All files (*)")
# What an export may be written as, by the file's ending.
EXPORTS = {
    "png": QT_TRANSLATE_NOOP("Dialogs", "Picture (*.png)"),
    "svg": QT_TRANSLATE_NOOP("Dialogs", "Drawing (*.svg)"),
    "csv": QT_TRANSLATE_NOOP("Dialogs", "Table (*.csv)"),
}


def is_archive(path: Path) -> bool:
    """Return whether a file's name is that of a case archive."""
    return path.name.lower().endswith((".xfvcase", ".zip"))


def _translate(kinds: object) -> str:
    """Return a filter of file names; Qt's mark for texts is typed as an object."""
    return QCoreApplication.translate("Dialogs", str(kinds))


def choose_files(parent: QWidget, title: str, kinds: object) -> list[Path]:
    """Return the files chosen; none when the dialog was cancelled."""
    names, _kind = QFileDialog.getOpenFileNames(parent, title, "", _translate(kinds))
    return [Path(name) for name in names]


def choose_file(
    parent: QWidget, title: str, kinds: object, folder: Path | None = None
) -> Path | None:
    """Return the file chosen, or None."""
    place = str(folder or "")
    name, _kind = QFileDialog.getOpenFileName(parent, title, place, _translate(kinds))
    return Path(name) if name else None


def choose_folder(parent: QWidget, title: str, folder: Path | None = None) -> Path | None:
    """Return the folder chosen, or None."""
    name = QFileDialog.getExistingDirectory(parent, title, str(folder or ""))
    return Path(name) if name else None


def choose_target(parent: QWidget, title: str, proposal: Path, kinds: object) -> Path | None:
    """Return the file to write, or None."""
    name, _kind = QFileDialog.getSaveFileName(parent, title, str(proposal), _translate(kinds))
    return Path(name) if name else None
