"""What an export is named like is what every desktop opens with this program."""

from __future__ import annotations

import ast
import configparser
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from tests.support.program import ROOT
from xfv_desktop.casefile.archive import ENDING, ENDINGS
from xfv_desktop.gui.dialogs import CASE_ARCHIVES, NEW_ARCHIVE, is_archive
from xfv_desktop.workflow.archives import name_archive

PACKAGING = ROOT / "packaging"
MIME = PACKAGING / "linux" / "xfv-desktop-mime.xml"
KIND = "application/x-xfv-case"
EXPORTED = name_archive(Path("case")).name


def test_linux_knows_the_type_and_opens_it_with_the_program() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(PACKAGING / "linux" / "xfv-desktop.desktop", encoding="utf-8")
    desktop = entry["Desktop Entry"]
    # One file: the program opens one case at a time.
    assert desktop["Exec"] == "xfv-desktop %f"
    assert desktop["MimeType"].split(";")[:-1] == [KIND]
    place = "{http://www.freedesktop.org/standards/shared-mime-info}"
    (kind,) = ET.parse(MIME).getroot()  # noqa: S314 - our own file
    assert kind.get("type") == KIND
    assert {one.get("pattern") for one in kind.iter(f"{place}glob")} == {
        f"*{ENDING}",
        f"*{ENDING}.zip",
    }
    # Before the system's own "*.zip", which weighs 50.
    assert all(int(one.get("weight", "50")) > 50 for one in kind.iter(f"{place}glob"))
    assert [one.get("type") for one in kind.iter(f"{place}sub-class-of")] == ["application/zip"]


def test_the_systems_own_tools_find_the_type(tmp_path: Path) -> None:
    for tool in ("update-mime-database", "gio"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed (Debian: shared-mime-info, libglib2.0-bin)")
    packages = tmp_path / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(MIME, packages / "xfv-desktop.xml")
    subprocess.run(["update-mime-database", tmp_path / "mime"], check=True)
    for name in (EXPORTED, f"a{ENDING}.zip", f"A{ENDING.upper()}"):
        (tmp_path / name).write_bytes(b"PK\x03\x04")
        done = subprocess.run(
            ["gio", "info", "-a", "standard::content-type", tmp_path / name],
            env={
                "PATH": "/usr/bin:/bin",
                "XDG_DATA_HOME": str(tmp_path),
                "XDG_DATA_DIRS": "/none",
            },
            capture_output=True,
            text=True,
            check=True,
        )
        assert KIND in done.stdout, name


def test_windows_registers_the_ending_and_takes_it_back() -> None:
    script = (PACKAGING / "windows" / "xfv-desktop.nsi").read_text("utf-8")
    install, uninstall = script.split('Section "Uninstall"')
    keys = re.findall(r'WriteRegStr HKLM "(Software\\Classes\\[^"\\]+)', install)
    assert set(keys) == {rf"Software\Classes\{ENDING}", r"Software\Classes\${CLASS}"}
    opened = r"""'"$INSTDIR\xfv-desktop.exe" "%1"'"""
    assert rf'Software\Classes\${{CLASS}}\shell\open\command" "" {opened}' in install
    for key in set(keys):
        assert f'DeleteRegKey HKLM "{key}"' in uninstall
    assert "TELL_SHELL" in uninstall


def test_macos_declares_the_type_it_opens() -> None:
    plist = _read_plist()
    (kind,) = plist["UTExportedTypeDeclarations"]
    (opened,) = plist["CFBundleDocumentTypes"]
    assert opened["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]
    endings = kind["UTTypeTagSpecification"]["public.filename-extension"]
    assert [f".{ending}" for ending in endings] == [ENDING]
    assert kind["UTTypeConformsTo"] == ["public.zip-archive"]


def _read_plist() -> dict[str, Any]:
    tree = ast.parse((PACKAGING / "xfv_desktop.spec").read_text("utf-8"))
    given = [
        n.value for n in ast.walk(tree) if isinstance(n, ast.keyword) and n.arg == "info_plist"
    ]
    plist: dict[str, Any] = ast.literal_eval(given[0])
    return plist


def test_the_dialogs_agree_with_the_archives() -> None:
    assert ENDING in ENDINGS
    assert f"*{ENDING}" in str(CASE_ARCHIVES)
    assert "*.zip" in str(CASE_ARCHIVES)
    assert f"(*{ENDING})" in str(NEW_ARCHIVE)
    assert is_archive(Path(EXPORTED))
    assert all(is_archive(Path(f"case{ending}")) for ending in ENDINGS)
    assert not is_archive(Path("picture.png"))
