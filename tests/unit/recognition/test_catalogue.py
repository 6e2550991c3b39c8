"""The list of recognizers, without torch."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import fields, replace

import pytest

from xfv_desktop.errors import RefusedModel, UnknownModel
from xfv_desktop.recognition import catalogue

DEFAULT = catalogue.BUILT_IN[0]
OTHER = replace(DEFAULT, id="other-1", name="Other", research_only=True)


def keep(models_dir, text: str, name: str = "other-1") -> None:
    (models_dir / name).mkdir(parents=True)
    (models_dir / name / catalogue.CARD_FILE).write_text(text, "utf-8")


def test_the_list_needs_no_torch() -> None:
    code = (
        "import sys; import xfv_desktop.recognition.catalogue;"
        "sys.exit(any(m in sys.modules for m in ('torch', 'torchvision', 'dlib', 'cv2')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_default_comes_first_and_is_complete(tmp_path) -> None:
    assert catalogue.names(tmp_path / "none") == (catalogue.DEFAULT_MODEL,)
    card = catalogue.get(catalogue.DEFAULT_MODEL, tmp_path)
    told = [field.name for field in fields(card) if field.name != "notes"]
    assert all(getattr(card, name) not in ("", None) for name in told)
    assert not card.research_only


def test_an_imported_card_comes_back_whole(tmp_path) -> None:
    keep(tmp_path, catalogue.write_text(OTHER))
    assert catalogue.get("other-1", tmp_path) == OTHER
    assert catalogue.cards(tmp_path) == (DEFAULT, OTHER)


def test_a_card_without_notes_is_still_read(tmp_path) -> None:
    """Cards written before there were notes."""
    stored = json.loads(catalogue.write_text(OTHER))
    assert stored.pop("notes") == ""
    keep(tmp_path, json.dumps(stored))
    assert catalogue.get("other-1", tmp_path) == OTHER


def test_a_folder_cannot_replace_a_built_in_card(tmp_path) -> None:
    forged = replace(DEFAULT, licence="free for all")
    keep(tmp_path, catalogue.write_text(forged), DEFAULT.id)
    assert catalogue.cards(tmp_path) == (DEFAULT,)
    assert catalogue.get(DEFAULT.id, tmp_path) == DEFAULT


@pytest.mark.parametrize("name", ["nobody", "../other-1", "/etc", "", "A", "a/b", "a" * 65, "é"])
def test_unknown_names(tmp_path, name) -> None:
    with pytest.raises(UnknownModel) as caught:
        catalogue.get(name, tmp_path)
    assert "xfv models list" in caught.value.advice


def change(**fields_changed: object) -> str:
    return json.dumps({**json.loads(catalogue.write_text(OTHER)), **fields_changed})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "{" * 99,
        change(extra=1),
        change(id="another"),
        change(convention="guessed"),
        change(mean=[1, 2]),
        change(std="abc"),
        change(input_size=5),
        change(sha256=5),
        change(notes=["a"]),
        change(licence="x" * 100_000),
        "\udcff",
    ],
)
def test_damaged_cards_are_refused(tmp_path, text) -> None:
    (tmp_path / "other-1").mkdir()
    path = tmp_path / "other-1" / catalogue.CARD_FILE
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(RefusedModel, match="other-1"):
        catalogue.get("other-1", tmp_path)
