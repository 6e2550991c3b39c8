"""Finding, converting and keeping weights."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load

from tests.support.recognizers import DEFAULT, make_card
from xfv_desktop.errors import DiskFull, RefusedModel, WeightsMissing
from xfv_desktop.recognition import catalogue, dlib_weights, weights

NETWORK = "dlib_face_recognition_resnet_model_v1.dat"


@pytest.fixture(scope="module")
def original() -> bytes:
    return weights.read_carried(NETWORK)


@pytest.fixture(scope="module")
def models_dir(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    weights.read_weights(DEFAULT, folder)
    return folder


def test_the_default_is_converted_once_and_kept(models_dir) -> None:
    path = models_dir / DEFAULT.id / catalogue.WEIGHTS_FILE
    data = path.read_bytes()
    assert weights.compute_sha256(data) == DEFAULT.sha256
    before = path.stat().st_mtime_ns
    assert weights.read_weights(DEFAULT, models_dir) == data
    assert path.stat().st_mtime_ns == before
    assert catalogue.read_card(DEFAULT.id, models_dir) == DEFAULT


def test_only_the_owner_can_read_what_is_kept(models_dir) -> None:
    if os.name != "posix":
        pytest.skip("modes are POSIX")
    folder = models_dir / DEFAULT.id
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    names = sorted(path.name for path in folder.iterdir())
    assert names == [catalogue.CARD_FILE, catalogue.WEIGHTS_FILE]
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in folder.iterdir())


def test_the_converted_weights_are_the_file_s_numbers(models_dir, original) -> None:
    kept = load((models_dir / DEFAULT.id / catalogue.WEIGHTS_FILE).read_bytes())
    parsed = dlib_weights.parse_weights(original)
    assert kept.keys() == parsed.keys()
    assert all(np.array_equal(kept[key], parsed[key]) for key in kept)
    assert sum(value.size for value in kept.values()) == 5_614_592


def test_changed_weights_are_refused(tmp_path, models_dir) -> None:
    folder = tmp_path / DEFAULT.id
    folder.mkdir()
    data = bytearray((models_dir / DEFAULT.id / catalogue.WEIGHTS_FILE).read_bytes())
    data[-1] ^= 1
    (folder / catalogue.WEIGHTS_FILE).write_bytes(data)
    with pytest.raises(RefusedModel, match="have changed"):
        weights.read_weights(DEFAULT, tmp_path)


def test_missing_weights_of_an_imported_model(tmp_path) -> None:
    with pytest.raises(WeightsMissing, match="tiny"):
        weights.read_weights(make_card(), tmp_path)


def test_a_missing_dependency_is_named(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(weights, "_CARRIER", "face_recognition_models_that_is_not_there")
    with pytest.raises(WeightsMissing) as caught:
        weights.read_weights(DEFAULT, tmp_path)
    assert "Install the package" in caught.value.advice


def test_another_file_under_the_name_is_refused(tmp_path, monkeypatch, original) -> None:
    forged = tmp_path / "forged.dat"
    forged.write_bytes(original[:-1] + bytes((original[-1] ^ 1,)))
    monkeypatch.setattr(weights, "_find_carried", lambda _name: forged)
    with pytest.raises(RefusedModel, match="not the published one"):
        weights.read_weights(DEFAULT, tmp_path)


def test_a_conversion_that_differs_is_refused(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(weights, "encode", lambda _weights: b"other")
    with pytest.raises(RefusedModel, match="not converted"):
        weights.read_weights(DEFAULT, tmp_path)
    assert not (tmp_path / DEFAULT.id).exists()


def test_the_68_point_predictor_is_never_opened() -> None:
    with pytest.raises(KeyError):
        weights.read_carried("shape_predictor_68_face_landmarks.dat")


def test_a_full_disk_leaves_nothing_behind(tmp_path, monkeypatch) -> None:
    def refuse(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(DiskFull, match="No space left"):
        weights.write_private(tmp_path / "new" / "file", b"abc")
    assert list((tmp_path / "new").iterdir()) == []


def test_a_file_in_the_folder_s_place_is_said(tmp_path) -> None:
    (tmp_path / "taken").write_text("x")
    with pytest.raises(DiskFull):
        weights.write_private(tmp_path / "taken" / "file", b"abc")


@pytest.mark.parametrize("length", [0, 1, 300, 20_000, 1_000_000, 22_400_000])
def test_a_truncated_file_is_refused(original, length) -> None:
    with pytest.raises(RefusedModel, match="weights file"):
        dlib_weights.parse_weights(original[:length])


def alter(data: bytes, old: bytes, new: bytes) -> bytes:
    assert old in data
    return data.replace(old, new, 1)


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        (b"loss_metric_2", b"loss_metric_3", "no record loss_metric_2"),
        (b"con_4", b"con_5", "no record con_4"),
        (b"\x05relu_", b"\x05rely_", "no record relu_"),
        (b"max_pool_2\x01\x03", b"max_pool_2\x01\x04", "stands before"),
        (b"con_4\x01\x02", b"con_4\x01\x03", "stands before"),
        (b"con_4\x01\x02", b"con_4\x7f\x02", "no integer"),
        (b"\x03\x62\x90\xf5\x81\x11", b"\x03\x62\x90\xe5\x81\x11", "shifted"),
        (b"\x03\x62\x90\xf5\x81\x11", b"\x03\x62\x90\xf5\x02\x11\x11", "no number"),
        (b"\x01\x96\x01\x96", b"\x01\x96\x01\x95", "stands before"),
        (b"fc_2\x01\x80", b"fc_2\x01\x81", "stands before"),
    ],
)
def test_an_altered_file_is_refused(original, old, new, text) -> None:
    with pytest.raises(RefusedModel, match=text):
        dlib_weights.parse_weights(alter(original, old, new))


def test_weights_that_are_no_numbers_are_refused(original) -> None:
    at = original.index(b"con_4") + 40
    nan = np.float32("nan").tobytes()
    with pytest.raises(RefusedModel, match="not a finite number"):
        dlib_weights.parse_weights(original[:at] + nan * 2 + original[at + 8 :])
