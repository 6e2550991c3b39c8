"""Start the window; where there is none to be had, say why and do what can be done without.

``python -m xfv_desktop [--demo] [CASE]``
"""

from __future__ import annotations

import argparse
import ctypes
import importlib.util
import multiprocessing
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from xfv_desktop.errors import XfvError
from xfv_desktop.progress import Progress

# System libraries that Qt loads, and the Debian packages that bring them.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libSM.so.6": "libsm6",
    "libICE.so.6": "libice6",
}
_NO_WINDOW = 3


def name_package(message: str) -> str:
    """Return a loader's message with the Debian package that brings the missing library."""
    for library, package in PACKAGES.items():
        if f"{library}:" in message or message.strip() == library:
            return f"{library} is missing (Debian package: {package})"
    return message


def find_obstacle(environ: Mapping[str, str], platform: str) -> str:
    """Return why no window can be shown, in one line; empty when one can.

    Parameters
    ----------
    environ : mapping
        Environment variables.
    platform : str
        As `sys.platform`.
    """
    chosen = environ.get("QT_QPA_PLATFORM", "")
    named = chosen or environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")
    if platform.startswith("linux") and not named:
        return "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    missing = find_missing_library()
    if missing:
        return missing
    wants_x = platform.startswith("linux") and not environ.get("WAYLAND_DISPLAY")
    return find_x_fault() if wants_x and chosen in ("", "xcb") else ""


def find_missing_library() -> str:
    """Return which system library keeps Qt from being imported; empty when none does."""
    try:
        import PySide6.QtPdfWidgets
        import PySide6.QtSvg
        import PySide6.QtWidgets  # noqa: F401 - tried, not used
    except ImportError as error:
        return f"Qt cannot be loaded: {name_package(str(error))}"
    return ""


def find_x_fault() -> str:
    """Return why Qt's X11 plugin cannot work; Qt itself would end the program over it.

    A connection that succeeds is held until the program ends: a server that its last client
    leaves starts anew, and refuses who comes meanwhile, which would be Qt.
    """
    import PySide6

    plugin = Path(PySide6.__path__[0], "Qt", "plugins", "platforms", "libqxcb.so")
    try:
        if plugin.exists():
            ctypes.CDLL(str(plugin))
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        return f"Qt's X11 plugin cannot be loaded: {name_package(str(error))}"
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    return "the display does not answer" if xcb.xcb_connection_has_error(connection) else ""


class Announcer:
    """Write each new step of the work, with how far it is, to standard error."""

    def __init__(self) -> None:
        self._last = ""

    def __call__(self, fraction: float, text: str) -> None:
        """Write the step unless it was the last one written."""
        if text and text != self._last:
            self._last = text
            sys.stderr.write(f"{100 * fraction:3.0f} %  {text}\n")


def run_headless(out: Path) -> int:
    """Run the demo without a window and say where its report lies; return the exit status."""
    from xfv_desktop.bootstrap import build_workbench
    from xfv_desktop.workflow.demo import run_demo

    out.mkdir(parents=True, exist_ok=True)
    result = run_demo(build_workbench(), out, progress=Progress(Announcer()))
    word = "verified" if result.status.ok else "NOT verified"
    sys.stdout.write(f"Report ({word}): {result.report.resolve()}\n")
    sys.stdout.write(f"Its try-out signer: {result.signer.resolve()}\n")
    return 0 if result.status.ok else 1


def run_window(arguments: argparse.Namespace, rest: Sequence[str]) -> int:
    """Show the window until it is closed; return the exit status."""
    from xfv_desktop.bootstrap import build_workbench
    from xfv_desktop.gui.app import run

    workbench = build_workbench(rescue=True)
    return run(
        [sys.argv[0], *rest],
        workbench,
        demo=arguments.demo,
        case=arguments.case,
        start_check=arguments.start_check,
    )


def read_arguments(argv: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    """Return our options, and the rest for Qt."""
    parser = argparse.ArgumentParser(prog="xfv-desktop", description="Forensic face comparison.")
    parser.add_argument("case", nargs="?", type=Path, help="a case's folder, or a case archive")
    parser.add_argument("--demo", action="store_true", help="open the demo of synthetic heads")
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("xfv-demo"),
        help="where the demo writes its report when there is no display",
    )
    parser.add_argument(
        "--start-check", action="store_true", help="say when the window can be used; close it"
    )
    return parser.parse_known_args(argv)


def run_command_line(argv: Sequence[str]) -> int:
    """Hand over to the command line; return its exit status."""
    from xfv_desktop.cli import run

    sys.stderr.write("PySide6 is not installed, so this is the command line.\n")
    return run(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Show the window, or say why not; return the exit status."""
    multiprocessing.freeze_support()  # the frozen program is its own helper process
    argv = sys.argv[1:] if argv is None else argv
    arguments, rest = read_arguments(argv)
    try:
        if importlib.util.find_spec("PySide6") is None:
            return run_headless(arguments.out) if arguments.demo else run_command_line(argv)
        obstacle = find_obstacle(os.environ, sys.platform)
        if not obstacle:
            return run_window(arguments, rest)
        instead = "the demo runs without it" if arguments.demo else "use xfv, or add --demo"
        sys.stderr.write(f"No window can be shown: {obstacle}; {instead}.\n")
        return run_headless(arguments.out) if arguments.demo else _NO_WINDOW
    except XfvError as error:
        sys.stderr.write(f"{error.text} {error.advice}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main())
