"""The licences of everything that is shipped."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from contents import fold, list_distributions

_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors|copyright)", re.IGNORECASE)
_COMMON = Path("/usr/share/common-licenses")
# Texts that a wheel names and does not carry, and what of Debian's collection they are.
_NAMED = {
    "Apache-2.0": "Apache-2.0",
    "LGPL-3": "LGPL-3",
    "GPL-3": "GPL-3",
    "GPL-2": "GPL-2",
    "CC0-1.0": "CC0-1.0",
}
MODELS_TEXT = """\
The default recognizer's files were put into the public domain (CC0 1.0) by their author,
Davis E. King (dlib-models):

  dlib_face_recognition_resnet_model_v1.dat   shipped converted, as weights.safetensors
  shape_predictor_5_face_landmarks.dat        as published
  mmod_human_face_detector.dat                as published

The 68-point predictor of the same collection is not free for every use and not shipped. A
licence of the weights does not settle the rights in the pictures they were trained on.
"""


@dataclass(frozen=True)
class Part:
    """One thing that is shipped: ``kind`` is pypi, deb, python or model."""

    kind: str
    name: str
    version: str
    licence: str
    sha256: str = ""


def read_licence(name: str) -> str:
    """Return what a distribution says its licence is, in one line."""
    known = metadata.metadata(name)
    said = known.get("License-Expression") or known.get("License") or ""
    first = said.strip().splitlines()[0][:100] if said.strip() else ""
    classes = [
        line.rsplit("::", 1)[1].strip()
        for line in known.get_all("Classifier") or ()
        if line.startswith("License ::")
    ]
    return first or "; ".join(classes) or "see the text"


def copy_texts(name: str, folder: Path) -> int:
    """Copy a distribution's licence texts into a folder of its name; return how many."""
    found = [
        file
        for file in metadata.files(name) or ()
        if _TEXT.search(file.name) and file.suffix not in {".py", ".pyc", ".pyi", ".h"}
    ]
    for number, file in enumerate(sorted(found)):
        source = Path(str(file.locate()))
        if source.is_file():
            target = folder / fold(name) / (file.name if number == 0 else f"{number}-{file.name}")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    return len(found)


def find_system_packages(program: Path) -> dict[str, str]:
    """Return the Debian packages whose libraries were taken along, with their versions.

    Parameters
    ----------
    program : Path
        The frozen program's folder.
    """
    if not shutil.which("dpkg-query") or not shutil.which("ldconfig"):
        return {}
    cache = _run("ldconfig", "-p")
    places = dict(re.findall(r"^\s*(\S+) \(.*x86-64.*\) => (\S+)$", cache, re.MULTILINE))
    names = {file.name for file in (program / "_internal").glob("*.so*")}
    packages = {_ask_owner(Path(places[name])) for name in sorted(names & set(places))} - {""}
    return {name: _run("dpkg-query", "-W", "-f", "${Version}", name) for name in sorted(packages)}


def _ask_owner(library: Path) -> str:
    """Return the Debian package of a library; empty for one that no package brought."""
    for path in (library, library.resolve(), Path("/usr", *library.resolve().parts[1:])):
        answer = _run("dpkg-query", "-S", str(path))
        if answer:
            return answer.split(":", 1)[0]
    return ""


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def list_parts(program: Path) -> list[Part]:
    """Return everything shipped but the project itself, in a fixed order."""
    parts = [
        Part("pypi", name, metadata.version(name), read_licence(name))
        # The small program that starts everything is PyInstaller's.
        for name in (*list_distributions(), "pyinstaller")
    ]
    version = ".".join(map(str, sys.version_info[:3]))
    parts.append(Part("python", "python", version, "PSF-2.0"))
    for name, installed in find_system_packages(program).items():
        parts.append(Part("deb", name, installed, "see its copyright file"))
    return parts


def write_licences(program: Path, folder: Path, *, own: Path) -> list[Part]:
    """Write all licence texts and a table of them; return the parts.

    Parameters
    ----------
    program : Path
        The frozen program's folder.
    folder : Path
        Where the texts go; must not exist.
    own : Path
        The project's own licence.
    """
    folder.mkdir(parents=True)
    shutil.copyfile(own, folder / "xfv-desktop.txt")
    (folder / "models.txt").write_text(MODELS_TEXT, "utf-8")
    parts = list_parts(program)
    lines = []
    for part in parts:
        note = "" if _write_text(part, folder) else "  (no text of its own; see common/)"
        lines.append(f"{part.kind:7} {part.name:26} {part.version:20} {part.licence}{note}\n")
    for name, source in _NAMED.items():
        if (_COMMON / source).is_file():
            (folder / "common").mkdir(exist_ok=True)
            shutil.copyfile(_COMMON / source, folder / "common" / f"{name}.txt")
    (folder / "README.txt").write_text("".join(lines), "utf-8")
    return parts


def _write_text(part: Part, folder: Path) -> bool:
    """Copy one part's licence text; return whether there is one."""
    if part.kind == "pypi":
        return copy_texts(part.name, folder) > 0
    sources = {
        "deb": Path("/usr/share/doc", part.name, "copyright"),
        "python": Path(
            sys.base_prefix,
            "lib",
            f"python{sys.version_info[0]}.{sys.version_info[1]}",
            "LICENSE.txt",
        ),
    }
    source = sources[part.kind]
    if not source.is_file():
        return False
    shutil.copyfile(source, folder / f"{part.kind}-{part.name}.txt")
    return True
