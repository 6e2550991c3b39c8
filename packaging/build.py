"""Make the installers from the installed environment, without a network.

``python packaging/build.py [--flavour cpu|cuda] [--out dist]``

Run it with the Python of an environment that holds the program's dependencies and the
``installer`` extra; the program itself is taken from this checkout. On Linux it makes the
one-folder program, a ``.tar.zst`` and a ``.deb``, on Windows a setup program, on macOS an
application folder; and everywhere the hashes, the bill of materials, and the list of files.
``SOURCE_DATE_EPOCH`` sets the date of the build.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xfv_desktop.resources import Build

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
SPEC = ROOT / "packaging" / "xfv_desktop.spec"
PROGRAM = "xfv-desktop"
NEEDED = {"PyInstaller": "pyinstaller", "cyclonedx": "cyclonedx-python-lib", "torch": "torch"}
_FORBIDDEN = "68_face_landmarks"
_GIB = 2**30
# The work folder, the program and its package lie on the disk at once.
_SPACE = {"cpu": 6 * _GIB, "cuda": 24 * _GIB}


@dataclass(frozen=True)
class Plan:
    """Where everything goes, and what it is called."""

    flavour: str
    out: Path
    work: Path

    @property
    def program(self) -> Path:
        """The frozen folder."""
        return self.out / PROGRAM

    @property
    def stage(self) -> Path:
        """What is made before freezing."""
        return self.work / "stage"

    def name(self, version: str, ending: str) -> Path:
        """Return a product's path."""
        machine = platform.machine().lower()
        system = {"darwin": "macos", "win32": "windows"}.get(sys.platform, "linux")
        return self.out / f"{PROGRAM}-{version}-{self.flavour}-{system}-{machine}{ending}"


def say(text: str) -> None:
    """Print one step with the time it begins."""
    print(f"[{time.strftime('%H:%M:%S', time.gmtime())}] {text}", flush=True)


def read_arguments() -> argparse.Namespace:
    """Return the options."""
    parser = argparse.ArgumentParser(prog="packaging/build.py", description="Make the installers.")
    parser.add_argument("--flavour", choices=("cpu", "cuda"), default="cpu")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument(
        "--program-only", action="store_true", help="stop when the one-folder program is made"
    )
    return parser.parse_args()


def check_tools() -> None:
    """Refuse to begin without what the build needs.

    Raises
    ------
    SystemExit
        With what to install.
    """
    missing = [name for module, name in NEEDED.items() if not importlib.util.find_spec(module)]
    if missing:
        raise SystemExit(
            f"Not installed: {', '.join(missing)}. "
            'Install the program with its tools: pip install -c constraints.txt ".[installer]"'
        )
    if sys.platform == "linux":
        commands = [name for name in ("tar", "zstd", "dpkg-deb") if not shutil.which(name)]
        if commands:
            raise SystemExit(f"Commands missing: {', '.join(commands)}. Debian: tar zstd dpkg.")


def check_flavour(flavour: str) -> None:
    """Refuse a flavour that the installed torch is not.

    Raises
    ------
    SystemExit
        With which flavour this environment makes.
    """
    import torch

    here = "cuda" if torch.version.cuda else "cpu"
    if here != flavour:
        raise SystemExit(
            f"The installed torch {torch.__version__} is a {here} build: use --flavour {here}, "
            f"or install a {flavour} build of torch."
        )


def check_space(folder: Path, flavour: str) -> None:
    """Refuse to begin on a disk that would run full.

    Raises
    ------
    SystemExit
        With what is free and what is needed.
    """
    free = shutil.disk_usage(folder).free
    needed = _SPACE[flavour]
    if free < needed:
        raise SystemExit(
            f"Not enough disk space: {free / _GIB:.1f} GiB free in {folder}, "
            f"{needed / _GIB:.0f} GiB needed. Free some, or choose another --out."
        )


def freeze(plan: Plan, version: str, epoch: int) -> None:
    """Run PyInstaller.

    Raises
    ------
    SystemExit
        When it fails, with the end of its log.
    """
    log = plan.work / "pyinstaller.log"
    environment = os.environ | {
        "XFV_STAGE": str(plan.stage),
        "XFV_VERSION": version,
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": str(epoch),
    }
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", f"--distpath={plan.out}"]
    command += [f"--workpath={plan.work / 'pyinstaller'}", str(SPEC)]
    with log.open("w", encoding="utf-8") as file:
        done = subprocess.run(command, env=environment, stdout=file, stderr=file, check=False)
    if done.returncode:
        tail = "\n".join(log.read_text("utf-8").splitlines()[-25:])
        raise SystemExit(f"PyInstaller failed; its log is {log}:\n{tail}")


def link_command(program: Path) -> None:
    """Give the program its second name, which makes it the command line."""
    if sys.platform != "win32":
        (program / "xfv").symlink_to(PROGRAM)


def check_program(program: Path) -> None:
    """Refuse to ship what must not be shipped, or less than what must be.

    Raises
    ------
    SystemExit
        With the file that is there or missing.
    """
    for file in program.rglob("*"):
        if _FORBIDDEN in file.name:
            raise SystemExit(f"This file must not be shipped: {file}")
    for name in ("build.json", "models/dlib-resnet29/weights.safetensors", "demo/index.json"):
        if not (program / "_internal" / "resources" / name).is_file():
            raise SystemExit(f"The frozen program lacks {name}.")


def make_products(plan: Plan, version: str, epoch: int) -> list[Path]:
    """Make what this system installs from; return the files."""
    if sys.platform == "linux":
        return make_linux_products(plan, version, epoch)
    if sys.platform == "win32":
        from windows_installer import compile_installer, find_compiler

        compiler = find_compiler()
        if compiler is None:
            raise SystemExit("NSIS (makensis) is not installed.")
        setup = plan.name(version, "-setup.exe")
        icon = plan.stage / "icons" / "xfv.ico"
        compile_installer(compiler, plan.program, icon=icon, version=version, target=setup)
        return [setup]
    image = plan.name(version, ".dmg")
    folder = str(plan.out / "xfv desktop.app")
    command = ["hdiutil", "create", "-quiet", "-ov", "-srcfolder", folder, "-format", "UDZO"]
    subprocess.run([*command, str(image)], check=True)
    return [image]


def make_linux_products(plan: Plan, version: str, epoch: int) -> list[Path]:
    """Make the .tar.zst and the .deb, and hold the Windows script against its compiler."""
    import linux_package
    import windows_installer

    source = linux_package.Source(plan.program, plan.stage / "icons", version, epoch)
    archive, package = plan.name(version, ".tar.zst"), plan.name(version, ".deb")
    say(f"Packing {archive.name}")
    linux_package.write_archive(source, archive)
    say(f"Packing {package.name}")
    tree = plan.work / "deb"
    linux_package.write_deb(source, package, work=tree, machine=platform.machine())
    compiler = windows_installer.find_compiler()
    if compiler is None:
        say("makensis is not installed: the Windows script was not checked")
    else:
        icon = plan.stage / "icons" / "xfv.ico"
        windows_installer.check_script(compiler, icon=icon, version=version)
        say("The Windows script compiles (over a stand-in; nothing was run)")
    return [archive, package]


def write_papers(plan: Plan, stamp: Build) -> list[Path]:
    """Write licences into the program, then its list of files and its bill of materials."""
    import bill
    import inventory
    import licences

    parts = licences.write_licences(plan.program, plan.program / "licences", own=ROOT / "LICENSE")
    models = bill.list_models(plan.stage / "resources" / "models")
    papers = [plan.name(stamp.version, ".cdx.json"), plan.name(stamp.version, ".files.txt")]
    bill.write_bill(papers[0], stamp, [*parts, *models])
    inventory.write_list(plan.program, papers[1])
    return papers


def prepare(plan: Plan) -> None:
    """Make room: what an earlier build left under the same names goes."""
    plan.out.mkdir(parents=True, exist_ok=True)
    check_space(plan.out, plan.flavour)
    for folder in (plan.work, plan.program):
        shutil.rmtree(folder, ignore_errors=True)
    plan.work.mkdir(parents=True)


def main() -> int:
    """Build everything; return the exit status."""
    arguments = read_arguments()
    check_tools()
    check_flavour(arguments.flavour)
    out = arguments.out.resolve()
    plan = Plan(arguments.flavour, out, out / f"work-{arguments.flavour}")
    prepare(plan)
    import inventory
    import stage
    import starting

    epoch = stage.read_epoch()
    stamp = stage.make_stamp(arguments.flavour)
    say(f"Staging version {stamp.version}, commit {stamp.commit[:12]}, {stamp.flavour}")
    stage.write_stage(plan.stage, stamp)
    say("Freezing (several minutes)")
    freeze(plan, stamp.version, epoch)
    link_command(plan.program)
    check_program(plan.program)
    say("Collecting licences, bill of materials, list of files")
    papers = write_papers(plan, stamp)
    say(f"Installed size: {inventory.measure(plan.program) / 1e6:.0f} MB")
    if sys.platform == "linux":
        say("Starting it")
        starting.report_start(plan.program / PROGRAM)
    products = [] if arguments.program_only else make_products(plan, stamp.version, epoch)
    for product in products:
        say(f"{product.name}: {product.stat().st_size / 1e6:.0f} MB")
    inventory.write_sums([*products, *papers], out / "SHA256SUMS")
    say(f"Done: {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
