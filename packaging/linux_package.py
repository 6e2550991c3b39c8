"""The Linux products: a .tar.zst to unpack anywhere, and a .deb."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from inventory import measure

HERE = Path(__file__).parent / "linux"
PACKAGE = "xfv-desktop"
HOME = Path("usr", "lib", PACKAGE)
COMMANDS = ("xfv", "xfv-desktop")
_MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}


@dataclass(frozen=True)
class Source:
    """What a package is made of: the frozen folder, icons, version, and the date in seconds."""

    program: Path
    icons: Path
    version: str
    epoch: int


def write_archive(source: Source, target: Path) -> None:
    """Write the folder as .tar.zst; equal folders give equal bytes."""
    command = [
        "tar",
        "--create",
        f"--file={target}",
        "--use-compress-program=zstd -10 -T0 -q",
        "--sort=name",
        f"--mtime=@{source.epoch}",
        "--owner=0",
        "--group=0",
        "--numeric-owner",
        "--mode=u=rwX,go=rX",
        f"--directory={source.program.parent}",
        source.program.name,
    ]
    subprocess.run(command, check=True)


def read_depends() -> str:
    """Return the packages that the .deb needs, as its control file has them."""
    lines = (HERE / "depends.txt").read_text("utf-8").splitlines()
    return ", ".join(line for line in lines if line and not line.startswith("#"))


def write_control(tree: Path, source: Source, machine: str) -> None:
    """Write the control files of the package's tree."""
    text = (HERE / "control.in").read_text("utf-8")
    values = {
        "@VERSION@": source.version,
        "@ARCHITECTURE@": _MACHINES[machine],
        "@SIZE@": str(measure(tree) // 1024),
        "@DEPENDS@": read_depends(),
    }
    for name, value in values.items():
        text = text.replace(name, value)
    folder = tree / "DEBIAN"
    folder.mkdir()
    (folder / "control").write_text(text, "utf-8")


def lay_out(tree: Path, source: Source) -> None:
    """Fill the package's tree: program, commands, menu entry, icons, type of case archives."""
    shutil.copytree(source.program, tree / HOME, symlinks=True, copy_function=_link_or_copy)
    commands = tree / "usr" / "bin"
    commands.mkdir(parents=True)
    for name in COMMANDS:
        (commands / name).symlink_to(Path("..", "lib", PACKAGE, name))
    share = tree / "usr" / "share"
    _install(HERE / "xfv-desktop.desktop", share / "applications" / "xfv-desktop.desktop")
    _install(HERE / "xfv-desktop-mime.xml", share / "mime" / "packages" / "xfv-desktop.xml")
    _install(HERE / "copyright", share / "doc" / PACKAGE / "copyright")
    hicolor = share / "icons" / "hicolor"
    for icon in sorted(source.icons.glob("xfv-*.png")):
        size = icon.stem.removeprefix("xfv-")
        _install(icon, hicolor / f"{size}x{size}" / "apps" / "xfv-desktop.png")
    drawing = Path(__file__).parent / "icon.svg"
    _install(drawing, hicolor / "scalable" / "apps" / "xfv-desktop.svg")


def _install(file: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target)


def _link_or_copy(file: str, target: str) -> str:
    """Take a file without copying a gigabyte where the file system can."""
    try:
        os.link(file, target)
    except OSError:
        shutil.copy2(file, target)
    return target


def _set_modes(tree: Path) -> None:
    """Give every file the modes a package's files have, whoever builds it."""
    tree.chmod(0o755)
    for path in tree.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)


def write_deb(source: Source, target: Path, *, work: Path, machine: str) -> None:
    """Write the .deb.

    Parameters
    ----------
    source : Source
        What it is made of.
    target : Path
        The .deb.
    work : Path
        A folder that does not exist, on the file system of the frozen folder.
    machine : str
        As `platform.machine`.
    """
    lay_out(work, source)
    _set_modes(work)
    write_control(work, source, machine)
    command = [
        "dpkg-deb",
        "--root-owner-group",
        "-Zzstd",
        "-z10",
        "--build",
        str(work),
        str(target),
    ]
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(source.epoch)}
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    shutil.rmtree(work)
