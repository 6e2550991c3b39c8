"""The products say truly what they hold."""

from __future__ import annotations

import hashlib
import json
import subprocess
from pathlib import Path

import pytest

from tests.support.frozen import Built, find_built
from xfv_desktop import __version__
from xfv_desktop.recognition.catalogue import BUILT_IN

pytestmark = pytest.mark.frozen


@pytest.fixture(scope="module")
def built() -> Built:
    return find_built()


def _hash(file: Path) -> str:
    with file.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def test_the_sums_are_those_of_the_products(built: Built) -> None:
    lines = (built.folder / "SHA256SUMS").read_text().splitlines()
    sums = {name: value for value, name in (line.split("  ", 1) for line in lines)}
    assert {Path(name).suffix for name in sums} >= {".zst", ".deb", ".json", ".txt"}
    assert sums == {name: _hash(built.folder / name) for name in sums}


def test_the_list_of_files_is_sorted_and_true(built: Built) -> None:
    lines = built.find(".files.txt").read_text().splitlines()
    files = dict(reversed(line.split("  ", 1)) for line in lines if not line.startswith("# "))
    assert list(files) == sorted(files)
    found = [f for f in built.program.rglob("*") if f.is_file() and not f.is_symlink()]
    assert set(files) == {f.relative_to(built.program).as_posix() for f in found}
    sample = [path for path in files if path.startswith(("_internal/resources/", "xfv"))]
    assert {path: files[path] for path in sample} == {
        path: _hash(built.program / path) for path in sample
    }


def test_the_stamp_names_version_and_flavour(built: Built) -> None:
    stamp = json.loads((built.program / "_internal" / "resources" / "build.json").read_text())
    assert stamp["version"] == __version__
    assert stamp["flavour"] in built.find(".files.txt").name
    assert set(stamp) == {"version", "commit", "date", "flavour"}


def test_only_the_free_files_of_the_recognizer_are_shipped(built: Built) -> None:
    models = built.program / "_internal" / "resources" / "models"
    names = sorted(file.relative_to(models).as_posix() for file in models.rglob("*.*"))
    assert names == [
        f"{BUILT_IN[0].id}/weights.safetensors",
        "mmod_human_face_detector.dat",
        "shape_predictor_5_face_landmarks.dat",
    ]
    assert _hash(models / BUILT_IN[0].id / "weights.safetensors") == BUILT_IN[0].sha256
    assert not list(built.program.rglob("*68_face_landmarks*"))


def test_the_bill_names_all_that_has_a_licence(built: Built) -> None:
    bill = json.loads(built.find(".cdx.json").read_text())
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    names = {one["name"] for one in bill["components"]}
    assert names >= {"torch", "pyside6-essentials", "python", "pyhanko", "numpy"}
    table = (built.program / "licences" / "README.txt").read_text().splitlines()
    listed = {line.split()[1] for line in table}
    assert listed <= names
    for line in table:
        assert "(no text" in line or _has_text(built.program / "licences", line.split()), line


def _has_text(licences: Path, words: list[str]) -> bool:
    kind, name = words[:2]
    texts = (
        list((licences / name).glob("*")) if kind == "pypi" else [licences / f"{kind}-{name}.txt"]
    )
    return bool(texts) and all(text.stat().st_size > 0 for text in texts)


def test_the_archive_holds_the_program(built: Built) -> None:
    command = ["tar", "--use-compress-program=zstd -d", "-tf", str(built.find(".tar.zst"))]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    names = done.stdout.splitlines()
    files = {
        line.split("  ", 1)[1]
        for line in built.find(".files.txt").read_text().splitlines()
        if line[0] != "#"
    }
    assert {f"xfv-desktop/{file}" for file in files} <= set(names)
    assert "xfv-desktop/xfv" in names
