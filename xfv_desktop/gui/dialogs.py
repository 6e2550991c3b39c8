"""The file dialogs, in one place, so that tests and other shells can answer them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

PICTURES = "Pictures (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.gif);;All files (*)"
PDF = "PDF (*.pdf);;All files (*)"
CERTIFICATES = "Certificates with key (*.p12 *.pfx);;All files (*)"
TRUST = "Certificates (*.pem *.crt);;All files (*)"
ARCHIVES = "Archives (*.zip)"


def choose_files(parent: QWidget, title: str, kinds: str) -> list[Path]:
    """Return the files chosen; none when the dialog was cancelled."""
    names, _kind = QFileDialog.getOpenFileNames(parent, title, "", kinds)
    return [Path(name) for name in names]


def choose_file(
    parent: QWidget, title: str, kinds: str, folder: Path | None = None
) -> Path | None:
    """Return the file chosen, or None."""
    name, _kind = QFileDialog.getOpenFileName(parent, title, str(folder or ""), kinds)
    return Path(name) if name else None


def choose_folder(parent: QWidget, title: str, folder: Path | None = None) -> Path | None:
    """Return the folder chosen, or None."""
    name = QFileDialog.getExistingDirectory(parent, title, str(folder or ""))
    return Path(name) if name else None


def choose_target(parent: QWidget, title: str, proposal: Path, kinds: str) -> Path | None:
    """Return the file to write, or None."""
    name, _kind = QFileDialog.getSaveFileName(parent, title, str(proposal), kinds)
    return Path(name) if name else None
