"""The window's language: English as written, or one of the translations bundled with it.

``python -m xfv_desktop.gui.translation update`` collects the window's texts from the source,
and those of the core that the window shows, into ``resources/translations/*.ts`` and compiles
them to the ``.qm`` files the window reads. These files and the list of the core's texts are
kept under version control, so that nothing needs compiling when it starts.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import PySide6
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from xfv_desktop.gui import core_sources, core_texts
from xfv_desktop.resources import find

_LANGUAGES = {"en": QLocale.Language.English, "de": QLocale.Language.German}
# English needs a file for its plurals only.
_FILES = {"en": ("-pluralonly",), "de": ()}


def choose_language(wish: str, system: QLocale) -> str:
    """Return the language of the texts, ``en`` or ``de``.

    Parameters
    ----------
    wish : str
        ``system``, ``en`` or ``de``, as in the settings.
    system : QLocale
        What the desktop is set to; a language without a translation falls to English.
    """
    if wish in _LANGUAGES:
        return wish
    return next((name for name, one in _LANGUAGES.items() if one == system.language()), "en")


def choose_locale(language: str, system: QLocale) -> QLocale:
    """Return how numbers and dates are written, following the language of the texts.

    The desktop's territory counts where it speaks the same language, as German does in
    Switzerland with its own separators.
    """
    wanted = _LANGUAGES[language]
    return QLocale(wanted, system.territory()) if system.language() == wanted else QLocale(wanted)


def apply_language(wish: str) -> str:
    """Let the application speak a language; return it as ``en`` or ``de``.

    Texts, plurals, numbers, dates and the texts of Qt's own dialogs follow. Widgets that were
    built before keep their words: the window builds them again.

    Parameters
    ----------
    wish : str
        ``system``, ``en`` or ``de``, as in the settings.
    """
    system = QLocale.system()
    language = choose_language(wish, system)
    application = QApplication.instance()
    if application is None or application.property("language") == language:
        return language
    QLocale.setDefault(choose_locale(language, system))
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    own = find("translations").as_posix()
    for file, folder in (("xfv", own), ("qtbase", _find_qt_folder())):
        translator = QTranslator(application)
        # Qt has no file for English, its own language, and says so by False.
        if translator.load(f"{file}_{language}", folder):
            application.installTranslator(translator)
    application.setProperty("language", language)
    return language


def _find_qt_folder() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)


def update_files() -> None:
    """Collect the texts from the source and compile every translation.

    Raises
    ------
    subprocess.CalledProcessError
        When one of Qt's tools fails.
    """
    root = Path(__file__).resolve().parents[2]
    sources = sorted(str(path.relative_to(root)) for path in Path(__file__).parent.rglob("*.py"))
    with tempfile.TemporaryDirectory() as place:
        _collect_all(root, [*sources, str(_list_core_texts(Path(place)))])


def _list_core_texts(place: Path) -> Path:
    """Write down the core's texts for the window, and as a source for Qt's tool; return that."""
    texts = core_sources.collect()
    listed = json.dumps(texts, ensure_ascii=False, indent=0)
    find(core_texts.LIST).write_text(f"{listed}\n", encoding="utf-8")
    quoted = (json.dumps(text, ensure_ascii=False) for text in texts)
    marked = [f'QT_TRANSLATE_NOOP("{core_texts.CONTEXT}", {text})\n' for text in quoted]
    source = place / "core_texts.py"
    source.write_text("".join(marked), encoding="utf-8")
    return source


def _collect_all(root: Path, sources: Sequence[str]) -> None:
    tools, folder = Path(PySide6.__file__).parent, find("translations")
    for language, more in _FILES.items():
        file, draft = folder / f"xfv_{language}.ts", folder / f"xfv_{language}.new"
        plain = ("-locations", "none", "-no-obsolete", "-source-language", "en")
        collect = [str(tools / "lupdate"), *more, *plain, "-target-language", language]
        compile_it = [str(tools / "lrelease"), str(file), "-qm", str(draft)]
        for command in ([*collect, *sources, "-ts", str(file)], compile_it):
            subprocess.run(command, check=True, cwd=root)  # noqa: S603 - Qt's tools, our files
        # Never rewritten in place: a window that runs has the old file mapped into memory.
        draft.replace(file.with_suffix(".qm"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Update the translation files; return the exit status."""
    parser = argparse.ArgumentParser(description="Collect and compile the window's texts.")
    parser.add_argument("what", choices=("update",))
    parser.parse_args(arguments)
    update_files()
    return 0


if __name__ == "__main__":
    sys.exit(main())
