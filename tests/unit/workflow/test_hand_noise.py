"""A laboratory's own scatter of points placed by hand: measured, kept, used, told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.support import reports
from tests.support.casefile import create_filled_case
from tests.support.program import Program
from xfv_desktop.domain import FaceDetection, SampleRecord
from xfv_desktop.errors import UsageError
from xfv_desktop.recognition.landmarks import measure_inter_eye
from xfv_desktop.workflow import detectors, hand_noise, seats
from xfv_desktop.workflow.workbench import Workbench

EYES = 80.0


def place(picture: int, shift: np.ndarray, *, detector: str = "manual") -> SampleRecord:
    """Return a sample whose points lie shifted, inter-eye distances, from where they belong."""
    plain = reports.make_comparison().probe
    assert plain.face is not None
    unit = measure_inter_eye(plain.face)
    points = (np.array(plain.face.landmarks) + shift * unit).tolist()
    face = replace(
        plain.face, landmarks=tuple((float(x), float(y)) for x, y in points), detector=detector
    )
    return replace(plain, sha256=f"{picture:064x}", face=face)


def draw(pictures: int, *, sigma: float, placements: int = 2) -> list[SampleRecord]:
    random = np.random.default_rng(0)
    return [
        place(picture, random.normal(0, sigma, (5, 2)))
        for picture in range(pictures)
        for _again in range(placements)
    ]


def test_the_scatter_that_was_put_in_comes_out() -> None:
    found = hand_noise.pool(draw(400, sigma=0.02))
    assert found.noise == pytest.approx(0.02, rel=0.05)
    assert found.per_point == pytest.approx([0.02] * 5, rel=0.1)
    assert (found.pictures, found.placements) == (400, 800)
    assert "800 placements on 400 pictures" in found.note
    three = hand_noise.pool(draw(300, sigma=0.02, placements=3))
    assert three.noise == pytest.approx(0.02, rel=0.05)


def test_one_placement_in_many_comparisons_counts_once_and_detectors_not_at_all() -> None:
    samples = draw(5, sigma=0.02)
    plain = hand_noise.pool(samples)
    again = [*samples, *samples, *(replace(s, face=_found(s)) for s in samples)]
    assert hand_noise.pool(again) == plain


def _found(sample: SampleRecord) -> FaceDetection:
    assert sample.face is not None
    return replace(sample.face, detector="dlib 1")


def test_too_few_pictures_and_other_faces_are_refused() -> None:
    with pytest.raises(UsageError, match=r"4 pictures .* it takes 5"):
        hand_noise.pool(draw(4, sigma=0.02))
    far = np.full((5, 2), 0.6)
    with pytest.raises(UsageError, match="no repetition"):
        hand_noise.pool([*draw(5, sigma=0.02), place(9, far), place(9, 0 * far)])


def test_a_case_is_asked_for_its_placements(workbench: Workbench, tmp_path: Path) -> None:
    create_filled_case(tmp_path / "case").close()
    with pytest.raises(UsageError, match="0 pictures of the case"):
        hand_noise.measure_noise(workbench, tmp_path / "case")


def test_what_is_kept_feeds_the_spread_and_is_told(workbench: Workbench) -> None:
    face = place(1, np.zeros((5, 2))).face
    assert face is not None
    before = seats.find_noise(face, workbench.settings)
    assert "nobody measured" in seats.tell_noise(workbench.settings, face, face)
    hand_noise.keep_noise(workbench, 0.03, note="Twenty pictures, two examiners.")
    after = seats.find_noise(face, workbench.settings)
    assert after == pytest.approx(0.03 * measure_inter_eye(face))
    assert after > before
    told = seats.tell_noise(workbench.settings, face, face)
    assert "3.0%" in told
    assert "Twenty pictures" in told
    assert "dlib" not in told
    mixed = seats.tell_noise(workbench.settings, face, replace(face, detector="dlib 1"))
    assert "five points of dlib" in mixed
    assert "Twenty pictures" in mixed
    manual = detectors.list_detectors(workbench)[-1]
    assert manual.noise == 0.03
    assert '"manual_noise":0.03' in workbench.settings.snapshot()
    hand_noise.keep_noise(workbench, None, note="")
    assert seats.find_noise(face, workbench.settings) == before


@pytest.mark.parametrize(("value", "note"), [(0.0, "x"), (0.5, "x"), (0.01, " ")])
def test_an_odd_value_or_one_from_nowhere_is_refused(
    workbench: Workbench, value: float, note: str
) -> None:
    with pytest.raises(UsageError):
        hand_noise.keep_noise(workbench, value, note=note)
    assert workbench.settings.manual_noise is None


def test_the_command_enters_lists_and_forgets(xfv: Program, tmp_path: Path) -> None:
    assert xfv("detectors", "noise", "--json").code == 2
    assert xfv("detectors", "noise", tmp_path / "none", "--json").code != 0
    done = xfv("detectors", "noise", "--value", "0.012", "--note", "Ours.", "--json")
    assert done.json["manual_noise"] == 0.012
    assert "1.2% of the inter-eye distance. Ours." in xfv("detectors", "list").out
    assert xfv("detectors", "noise", "--forget", "--json").json["manual_noise"] is None


def test_the_command_measures_a_case(xfv: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    found = hand_noise.pool(draw(6, sigma=0.02))
    monkeypatch.setattr(hand_noise, "measure_noise", lambda *_: found)
    done = xfv("detectors", "noise", "case", "--keep", "--json")
    assert done.json["pictures"] == 6
    assert done.json["manual_noise"] == round(found.noise, 4)
    assert "12 placements" in done.json["manual_noise_note"]
