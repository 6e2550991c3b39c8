"""Where no window can be shown, one line says why, and the demo runs without."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.support.journey import has_screen, lend_screen
from xfv_desktop import __main__ as launcher
from xfv_desktop.errors import SettingsError

LOADER = "libEGL.so.1: cannot open shared object file: No such file or directory"


def run_python(arguments: list[str], environ: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run Python beside the program, in an environment without a display."""
    return subprocess.run(
        [sys.executable, *arguments],
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": ".", **environ},
        cwd=Path(launcher.__file__).resolve().parent.parent,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_missing_library_is_named_with_its_package() -> None:
    assert launcher.name_package(LOADER) == "libEGL.so.1 is missing (Debian package: libegl1)"


def test_another_message_stays_as_it_is() -> None:
    assert launcher.name_package("something else") == "something else"


def test_without_a_display_there_is_an_obstacle() -> None:
    assert "no display" in launcher.find_obstacle({}, "linux")


def test_offscreen_there_is_none() -> None:
    assert launcher.find_obstacle({"QT_QPA_PLATFORM": "offscreen"}, "linux") == ""


def test_other_systems_need_no_display_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    assert launcher.find_obstacle({}, "darwin") == ""
    assert launcher.find_obstacle({}, "win32") == ""


def test_a_display_that_does_not_answer_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launcher, "find_x_fault", lambda: "the display does not answer")
    assert "does not answer" in launcher.find_obstacle({"DISPLAY": ":77"}, "linux")
    assert launcher.find_obstacle({"WAYLAND_DISPLAY": "w"}, "linux") == ""


@pytest.mark.skipif(not has_screen(), reason="Xvfb is not installed (Debian package: xvfb)")
def test_a_display_that_answered_is_not_left_before_qt_comes() -> None:
    """A server that nobody is at starts anew and refuses who comes; told so, this one ends."""
    twice = "import time; from xfv_desktop.__main__ import find_x_fault as find; "
    twice += "print([find(), time.sleep(1), find()])"
    with lend_screen("-terminate") as display:
        done = run_python(["-c", twice], {"DISPLAY": display})
    assert done.stdout == "['', None, '']\n", done


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="no X11 on this system")
def test_a_display_that_is_not_there_does_not_answer() -> None:
    done = run_python(["-m", "xfv_desktop"], {"DISPLAY": ":65000"})
    assert done.returncode == 3
    assert "the display does not answer" in done.stderr


def test_a_missing_library_is_an_obstacle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launcher, "find_missing_library", lambda: launcher.name_package(LOADER))
    assert "libegl1" in launcher.find_obstacle({"QT_QPA_PLATFORM": "offscreen"}, "linux")


def test_no_window_and_no_demo_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(launcher, "find_obstacle", lambda *_args: "there is no display")
    assert launcher.main([]) == 3
    error = capsys.readouterr().err
    assert error == "No window can be shown: there is no display; use xfv, or add --demo.\n"


def test_the_demo_runs_headless_and_says_where_its_report_lies(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    from xfv_desktop.workflow import demo

    def run_demo(_bench: object, out: Path, *, progress: object) -> object:
        return SimpleNamespace(
            status=SimpleNamespace(ok=True), report=out / "report.pdf", signer=out / "signer.pem"
        )

    monkeypatch.setattr(demo, "run_demo", run_demo)
    monkeypatch.setattr(launcher, "find_obstacle", lambda *_args: "there is no display")
    assert launcher.main(["--demo", "--out", str(tmp_path / "out")]) == 0
    said = capsys.readouterr()
    assert str(tmp_path / "out" / "report.pdf") in said.out
    assert "the demo runs without it" in said.err


def test_without_qt_it_is_the_command_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[list[str]] = []
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr("xfv_desktop.cli.run", lambda arguments: seen.append(arguments) or 0)
    assert launcher.main(["models", "list"]) == 0
    assert seen == [["models", "list"]]
    assert "command line" in capsys.readouterr().err


def test_a_damaged_settings_file_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_args: object) -> int:
        raise SettingsError("Settings cannot be read.")

    monkeypatch.setattr(launcher, "find_obstacle", lambda *_args: "")
    monkeypatch.setattr(launcher, "run_window", fail)
    assert launcher.main([]) == 1
    assert "Correct or remove the line" in capsys.readouterr().err


def test_the_real_program_without_a_display(tmp_path: Path) -> None:
    done = run_python(["-m", "xfv_desktop"], {"XFV_HOME": str(tmp_path)})
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert "no display" in done.stderr
    assert "Traceback" not in done.stderr
