"""Finding faces, choosing one, placing landmarks by hand."""

from __future__ import annotations

import numpy as np
import pytest

from tests.support.faces import read_picture
from tests.support.shared import shared_path
from xfv_desktop.domain import FaceDetection, LandmarkConvention
from xfv_desktop.errors import NoFace, SeveralFaces, UnusableLandmarks, UsageError
from xfv_desktop.recognition import detection

EYES = LandmarkConvention.EYES_NOSE_MOUTH
CORNERS = LandmarkConvention.EYE_CORNERS
FACE = ((88.0, 101.0), (132.0, 101.0), (110.0, 125.0), (93.0, 148.0), (127.0, 148.0))
FACE_CORNERS = ((142.0, 100.0), (122.0, 101.0), (78.0, 101.0), (98.0, 102.0), (110.0, 140.0))


def make_box(x0: float, y0: float, side: float) -> FaceDetection:
    box = (x0, y0, x0 + side, y0 + side)
    return FaceDetection(box, FACE, EYES, 1.0, "test")


TWO = (make_box(0, 0, 50), make_box(300, 200, 100))


def test_nothing_found_is_said() -> None:
    with pytest.raises(NoFace, match="No face") as caught:
        detection.choose((), "largest", (100, 100))
    assert "by hand" in caught.value.advice


@pytest.mark.parametrize("choice", [None, "largest", "central", "0"])
def test_a_single_face_needs_no_choice(choice) -> None:
    assert detection.choose(TWO[:1], choice, (100, 100)) == (TWO[0], "only")


def test_several_faces_need_a_choice_and_are_listed() -> None:
    with pytest.raises(SeveralFaces, match="2 faces") as caught:
        detection.choose(TWO, None, (500, 500))
    assert "0: x 0-50" in caught.value.advice
    assert "1: x 300-400, y 200-300" in caught.value.advice


@pytest.mark.parametrize(
    ("choice", "size", "number"),
    [
        ("largest", (500, 500), 1),
        ("central", (500, 500), 1),
        ("central", (60, 60), 0),
        ("0", (500, 500), 0),
        ("1", (60, 60), 1),
    ],
)
def test_choices(choice, size, number) -> None:
    assert detection.choose(TWO, choice, size) == (TWO[number], choice)


@pytest.mark.parametrize("choice", ["2", "-1", "", "first", "1.0", "²"])
def test_other_choices_are_refused(choice) -> None:
    with pytest.raises(UsageError):
        detection.choose(TWO, choice, (500, 500))


def test_a_number_is_checked_for_a_single_face_too() -> None:
    with pytest.raises(UsageError):
        detection.choose(TWO[:1], "1", (500, 500))


@pytest.mark.parametrize(("points", "convention"), [(FACE, EYES), (FACE_CORNERS, CORNERS)])
def test_landmarks_by_hand(points, convention) -> None:
    face = detection.place_by_hand(points, convention, (250, 250))
    assert face.landmarks == points
    assert (face.convention, face.detector, face.confidence) == (convention, "manual", None)
    xs, ys = zip(*points, strict=True)
    assert face.box[0] < min(xs) < max(xs) < face.box[2]
    assert face.box[1] < min(ys) < max(ys) < face.box[3]


def mirror(points):
    return tuple((249 - x, y) for x, y in points)


def turn(points, degrees):
    angle = np.radians(degrees)
    matrix = np.array(((np.cos(angle), -np.sin(angle)), (np.sin(angle), np.cos(angle))))
    moved = (np.array(points) - 125) @ matrix.T + 125
    return tuple((x, y) for x, y in moved.tolist())


@pytest.mark.parametrize("degrees", [-170, -90, -30, 30, 90, 180])
@pytest.mark.parametrize(("points", "convention"), [(FACE, EYES), (FACE_CORNERS, CORNERS)])
def test_turned_faces_are_accepted(points, convention, degrees) -> None:
    detection.place_by_hand(turn(points, degrees), convention, (250, 250))


@pytest.mark.parametrize(("points", "convention"), [(FACE, EYES), (FACE_CORNERS, CORNERS)])
def test_mirrored_faces_are_refused(points, convention) -> None:
    with pytest.raises(UnusableLandmarks, match="mirrored"):
        detection.place_by_hand(mirror(points), convention, (250, 250))


@pytest.mark.parametrize(
    ("points", "text"),
    [
        (FACE[:4], "Five points"),
        ((*FACE[:4], (float("nan"), 3.0)), "Five points"),
        ((*FACE[:4], (250.0, 148.0)), "outside"),
        ((*FACE[:4], (127.0, -0.5)), "outside"),
        ((*FACE[:4], FACE[3]), "same spot"),
        ((FACE[1], FACE[0], *FACE[2:]), "order"),
        ((*FACE[:3], FACE[4], FACE[3]), "order"),
        ((FACE[3], FACE[4], FACE[2], FACE[0], FACE[1]), "order"),
    ],
)
def test_points_that_are_no_face_are_refused(points, text) -> None:
    with pytest.raises(UnusableLandmarks, match=text):
        detection.place_by_hand(points, EYES, (250, 250))


def test_an_empty_picture_has_no_face() -> None:
    assert detection.detect(np.full((300, 300, 3), 128, np.uint8)) == ()


def test_upsampling_is_limited() -> None:
    with pytest.raises(UsageError):
        detection.detect(np.zeros((50, 50, 3), np.uint8), upsample=3)


def read_face():
    folder = ("data", "faces", "lfw", "original", "Aaron_Sorkin")
    return read_picture(shared_path(*folder, "Aaron_Sorkin_0001.jpg"))


@pytest.mark.shared
def test_a_face_is_found_where_it_is() -> None:
    (face,) = detection.detect(read_face())
    assert face.convention is CORNERS
    assert face.confidence is not None
    assert face.confidence > 0
    # The eyes lie between their corners; YuNet's landmarks of this picture are the witness.
    (ro, ri, lo, li, nose) = np.array(face.landmarks)
    np.testing.assert_allclose((lo + li) / 2, (102.98, 115.75), atol=4)
    np.testing.assert_allclose((ro + ri) / 2, (147.65, 113.26), atol=4)
    assert 115 < nose[0] < 145
    assert 130 < nose[1] < 165
    assert "dlib" in face.detector


@pytest.mark.shared
def test_faces_are_listed_from_left_to_right() -> None:
    one = read_face()
    row = np.concatenate([one, one, one], axis=1)
    faces = detection.detect(row)
    assert len(faces) == 3
    starts = [face.box[0] for face in faces]
    assert starts == sorted(starts)
    np.testing.assert_allclose(np.diff(starts), 250, atol=12)


@pytest.mark.shared
def test_a_large_picture_is_searched_scaled_down() -> None:
    """Coordinates come back in pixels of the whole picture, and the record says so."""
    one = read_face()
    large = np.full((3750, 5000, 3), 90, np.uint8)
    large[1000:2500, 2000:3500] = np.kron(one, np.ones((6, 6, 1), np.uint8))
    (face,) = detection.detect(large)
    (small,) = detection.detect(one)
    expected = np.array(small.landmarks) * 6 + (2002.5, 1002.5)
    np.testing.assert_allclose(np.array(face.landmarks), expected, atol=15)
    assert "searched at 2400 x 1800 px" in face.detector
