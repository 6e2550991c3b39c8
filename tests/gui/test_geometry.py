"""Nothing is clipped, hidden or out of sight: every page, its states, both languages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget

from tests.support.geometry import list_faults

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("scale", "languages"),
    # The longer words tell enough at the second scale.
    [("1", ("en", "de")), ("2", ("de",))],
    ids=["100 %", "200 %"],
)
def test_every_page_and_state_is_laid_out_in_full(
    tmp_path: Path, scale: str, languages: tuple[str, ...]
) -> None:
    # A scale can be given to a fresh program only.
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
    command = [sys.executable, "-m", "tests.support.layouts", str(tmp_path), *languages]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found = json.loads(done.stdout.splitlines()[-1])
    assert len(found) > 30 * len(languages)
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.fixture
def box(qapp: QApplication) -> QWidget:
    """Return a widget of 100 x 40 pixels, shown."""
    box = QWidget()
    box.resize(100, 40)
    box.show()
    return box


def test_a_clipped_text_is_found(box: QWidget) -> None:
    label = QLabel("a text that is much too long for this", box)
    label.setFixedWidth(60)
    label.show()
    assert any("px of width" in one for one in list_faults(box))


def test_a_wrapped_text_without_height_is_found(box: QWidget) -> None:
    label = QLabel("a text of several lines " * 4, box)
    label.setWordWrap(True)
    label.setGeometry(0, 0, 90, 20)
    label.show()
    assert any("px of height" in one for one in list_faults(box))


def test_widgets_over_each_other_are_found(box: QWidget) -> None:
    line = QHBoxLayout(box)
    buttons = [QPushButton(text) for text in ("one", "two")]
    for button in buttons:
        line.addWidget(button)
        button.show()
    line.activate()
    buttons[1].setGeometry(buttons[0].geometry())
    assert any("lies over" in one for one in list_faults(box))


def test_a_widget_out_of_sight_is_found(box: QWidget) -> None:
    label = QLabel("far", box)
    label.move(90, 30)
    label.show()
    assert any("reaches out of" in one for one in list_faults(box))
