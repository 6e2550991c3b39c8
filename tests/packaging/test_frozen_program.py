"""The frozen program where there is nothing: no Python, no settings, no network, no screen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.frozen import Built, Done, find_built, run
from tests.support.journey import has_screen, lend_screen
from tests.support.program import HEADS
from xfv_desktop.casefile import schema
from xfv_desktop.workflow.cases import create_case
from xfv_desktop.workflow.workbench import Workbench

pytestmark = [pytest.mark.frozen, pytest.mark.slow]
PASSPHRASE = "a long passphrase"  # noqa: S105 - of a try-out certificate
STARTED = Done(0, "usable\nready\n", "")


@pytest.fixture(scope="module")
def built() -> Built:
    return find_built()


class CommandLine:
    """The frozen ``xfv`` in a home of its own."""

    def __init__(self, built: Built, home: Path) -> None:
        self._program, self.home = built.program / "xfv", home

    def __call__(self, *arguments: str | Path) -> Done:
        """Run one command; it must succeed and print nothing but results and progress."""
        variables = {"XFV_EXAMINER": "F. Examiner", "XFV_PASSPHRASE": PASSPHRASE}
        done = run(self._program, *arguments, home=self.home, **variables)
        assert done.code == 0, done
        # Progress ends with an ellipsis, and what a person should know begins with "Note:";
        # anything else is a warning nobody asked for.
        said = [line for line in done.err.splitlines() if not line.endswith("…")]
        assert [line for line in said if not line.startswith("Note: ")] == []
        return done


@pytest.fixture
def xfv(built: Built, tmp_path: Path) -> CommandLine:
    return CommandLine(built, tmp_path / "home")


def test_the_demo_with_every_default(xfv: CommandLine) -> None:
    """Intake, comparison, explanation with sanity checks, signed report, verified."""
    out = xfv.home / "demo"
    answer = json.loads(xfv("demo", "--out", out, "--json").out)
    assert answer["verified"] is True
    assert (out / "report.pdf").read_bytes().startswith(b"%PDF")


def test_a_case_from_pictures_to_a_verified_report(xfv: CommandLine) -> None:
    case, report, keys = xfv.home / "case", xfv.home / "report.pdf", xfv.home / "keys"
    xfv("case", "create", case)
    pictures = [HEADS / "head_a_1.jpg", HEADS / "head_a_2.jpg"]
    compared = xfv("compare", *pictures, "--case", case, "--methods", "fggb", "--json")
    assert json.loads(compared.out)["decision"] == "match"
    xfv("signer", "create", "--name", "F. Examiner", "--out", keys)
    signer = keys / "signer.p12"
    xfv("report", case, "latest", "--pkcs12", signer, "--out", report)
    xfv("verify", report, "--trust", keys / "signer.pem", "--case", case)
    xfv("case", "check", case)
    kept = list((xfv.home / ".local").rglob("*.safetensors"))
    assert kept == [], "the recognizer comes converted; nothing is copied to the home"


def test_an_old_case_is_upgraded(
    xfv: CommandLine, workbench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A case as the first program made it, from the first step of the migrations."""
    old = tmp_path / "old"
    with monkeypatch.context() as patch:
        patch.setattr(schema, "HEAD", "0001")
        create_case(workbench, old, title="An old case")
        workbench.close()
    xfv("add", old, HEADS / "head_b_1.jpg", "--role", "probe")
    assert list(old.glob("case.sqlite.0001.*.bak"))
    shown = json.loads(xfv("case", "show", old, "--json").out)
    assert len(shown["evidence"]) == 1
    assert json.loads(xfv("case", "check", old, "--json").out)["ok"] is True


def test_the_window_starts_offscreen(built: Built, tmp_path: Path) -> None:
    window = built.program / "xfv-desktop"
    done = run(window, "--start-check", home=tmp_path, QT_QPA_PLATFORM="offscreen")
    assert done == STARTED


def test_the_window_starts_on_a_screen(built: Built, tmp_path: Path) -> None:
    if not has_screen():
        pytest.skip("Xvfb is not installed (Debian package: xvfb)")
    with lend_screen() as display:
        window = built.program / "xfv-desktop"
        assert run(window, "--start-check", home=tmp_path, DISPLAY=display) == STARTED


def test_without_a_screen_it_says_so(built: Built, tmp_path: Path) -> None:
    done = run(built.program / "xfv-desktop", home=tmp_path)
    assert (done.code, done.out) == (3, "")
    assert "there is no display" in done.err
