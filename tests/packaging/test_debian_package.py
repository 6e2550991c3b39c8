"""The .deb on a machine that holds nothing but a minimal Debian, made for this test."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.frozen import Built, find_built
from tests.support.journey import EXPECTED, has_screen, lend_screen

pytestmark = [pytest.mark.frozen, pytest.mark.slow]
SUITE = "bookworm"
PACKAGE = "xfv-desktop"
# What installing and removing any package changes; and the home of who tried the program.
_PASSING = ("var/lib/dpkg", "var/lib/apt", "var/log", "var/cache", "tmp", "root", "proc", "run")


class Root:
    """A Debian in a folder; commands see nothing outside it but the screen's socket."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run a command as root in there, with an empty environment."""
        sockets = self.folder / "tmp" / ".X11-unix"
        script = (
            f'mount -t proc proc "{self.folder}/proc" && mkdir -p "{sockets}" && '
            f'{{ [ ! -d /tmp/.X11-unix ] || mount --bind /tmp/.X11-unix "{sockets}"; }} && '
            f'exec chroot "{self.folder}" "$@"'
        )
        path = "/usr/sbin:/usr/bin:/sbin:/bin"
        return subprocess.run(
            ["unshare", "--mount", "--pid", "--fork", "sh", "-c", script, "sh", *command],
            env={"PATH": path, "HOME": "/root", "DEBIAN_FRONTEND": "noninteractive", **variables},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def must(self, *command: str) -> str:
        """Run a command that has to succeed; return what it printed."""
        done = self(*command)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def list_files(self) -> set[str]:
        """Return every path in there but the passing ones."""
        found = set()
        for place, folders, files in os.walk(self.folder):
            inside = Path(place).relative_to(self.folder)
            folders[:] = [f for f in folders if (inside / f).as_posix() not in _PASSING]
            found |= {(inside / name).as_posix() for name in (*folders, *files)}
        return found


@pytest.fixture(scope="module")
def built() -> Built:
    return find_built()


@pytest.fixture(scope="module")
def root(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Root]:
    """Make a minimal Debian with the package's dependencies, and the package lying in /tmp."""
    if os.geteuid() != 0:
        pytest.skip("only root can make a Debian of its own")
    for command in ("mmdebstrap", "unshare", "chroot"):
        if shutil.which(command) is None:
            pytest.skip(f"{command} is not installed")
    folder = tmp_path_factory.mktemp("debian") / "root"
    made = subprocess.run(
        ["mmdebstrap", "--quiet", "--variant=minbase", "--include=ca-certificates", SUITE, folder],
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        pytest.skip(f"no minimal Debian can be made here: {made.stderr.strip()[-300:]}")
    root = Root(folder)
    shutil.copyfile(built.find(".deb"), folder / "tmp" / "xfv.deb")
    # The network's name service and proxy are the machine's business, not the package's.
    shutil.copyfile("/etc/resolv.conf", folder / "etc" / "resolv.conf")
    yield root
    shutil.rmtree(folder, ignore_errors=True)


def _judge(done: subprocess.CompletedProcess[str]) -> tuple[int, str, list[str]]:
    noise = [line for line in done.stderr.splitlines() if line.strip() not in EXPECTED]
    return done.returncode, done.stdout, noise


def test_installed_started_and_removed_without_a_trace(root: Root) -> None:
    if not has_screen():
        pytest.skip("Xvfb is not installed (Debian package: xvfb)")
    depends = root.must("dpkg-deb", "--field", "/tmp/xfv.deb", "Depends").strip()  # noqa: S108 - in the root
    root.must("apt-get", "update", "-qq")
    root.must("apt-get", "satisfy", "-y", "-qq", "--no-install-recommends", depends)
    before = root.list_files()

    root.must("dpkg", "--install", "/tmp/xfv.deb")  # noqa: S108 - in the root
    installed = root.list_files() - before
    assert installed >= {
        "usr/bin/xfv",
        "usr/bin/xfv-desktop",
        "usr/share/applications/xfv-desktop.desktop",
        "usr/share/icons/hicolor/48x48/apps/xfv-desktop.png",
        "usr/share/mime/packages/xfv-desktop.xml",
    }
    assert root.must("xfv", "--version").startswith("xfv ")
    with lend_screen() as display:
        started = root("xfv-desktop", "--start-check", DISPLAY=display)
    assert _judge(started) == (0, "usable\nready\n", [])
    assert root.list_files() - before == installed, "running it writes only to the home"

    root.must("dpkg", "--purge", PACKAGE)
    assert root.list_files() == before


def test_the_menu_entry_is_valid(built: Built, tmp_path: Path) -> None:
    checker = shutil.which("desktop-file-validate")
    if checker is None:
        pytest.skip("desktop-file-validate is not installed (Debian: desktop-file-utils)")
    subprocess.run(["dpkg-deb", "--extract", built.find(".deb"), tmp_path], check=True)
    entry = tmp_path / "usr/share/applications/xfv-desktop.desktop"
    done = subprocess.run([checker, entry], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
