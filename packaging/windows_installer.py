"""The Windows installer, made by NSIS from one script on Windows and checked on Linux."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

SCRIPT = Path(__file__).parent / "windows" / "xfv-desktop.nsi"
_PARTS = ("xfv-desktop.exe", "xfv.exe", "licences/xfv-desktop.txt", "_internal/part.dll")


def find_compiler() -> str | None:
    """Return the NSIS compiler, or None where there is none."""
    beside = Path("C:/Program Files (x86)/NSIS/makensis.exe")
    return shutil.which("makensis") or (str(beside) if beside.exists() else None)


def compile_installer(
    compiler: str, program: Path, *, icon: Path, version: str, target: Path
) -> None:
    """Compile the script over a frozen folder; warnings are errors.

    Raises
    ------
    SystemExit
        When NSIS refuses, with what it said.
    """
    values = {"VERSION": version, "SOURCE": program, "ICON": icon, "TARGET": target}
    options = [f"-D{name}={value}" for name, value in values.items()]
    done = subprocess.run(
        [compiler, "-V2", "-WX", *options, str(SCRIPT)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"NSIS refuses the Windows installer:\n{done.stdout}{done.stderr}")


def check_script(compiler: str, *, icon: Path, version: str) -> None:
    """Compile the script over a stand-in: all that a machine without Windows can check.

    Raises
    ------
    SystemExit
        As `compile_installer`.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "program")
        for part in _PARTS:
            (folder / part).parent.mkdir(parents=True, exist_ok=True)
            (folder / part).write_text("stand-in\n", "utf-8")
        target = Path(name, "stand-in.exe")
        compile_installer(compiler, folder, icon=icon, version=version, target=target)
        if not target.read_bytes().startswith(b"MZ"):
            raise SystemExit("NSIS made no Windows program.")
