"""Find faces and their five landmarks with YuNet, from a network file that a person supplies."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import cv2
import numpy as np
import onnx
from google.protobuf.message import DecodeError
from onnx import ModelProto

from xfv_desktop.domain import FaceDetection, LandmarkConvention, Landmarks, Point, Uint8Array
from xfv_desktop.errors import RefusedModel, UsageError
from xfv_desktop.recognition import onnx_limits
from xfv_desktop.recognition.weights import compute_sha256

# YuNet was trained for faces of 10 to 300 px; of larger pictures it is shown a smaller one.
LONGEST_SIDE = 800
LEAST_CONFIDENCE = 0.6
_MOST_OVERLAP = 0.3
_MOST_FACES = 750
LARGEST_FILE = 32 * 1024 * 1024
LANDMARK_NOISE = 0.028
"""Standard deviation of one coordinate of YuNet's landmarks, in inter-eye distances.

Measured with yunet_n_640 on every fourth of the 1447 LFW pictures (362, all found by all ten
searches), as dlib's was: median of the faces 0.026, 95th percentile 0.042, upsampling alone
0.042. tests/benchmarks/landmark_noise.py repeats it.
"""
_STRIDES = (8, 16, 32)
_WIDTHS = {"cls": 1, "obj": 1, "bbox": 4, "kps": 10}
_OUTPUTS = {f"{part}_{stride}" for part in _WIDTHS for stride in _STRIDES}
_NO_YUNET = "The ONNX file is no YuNet: its input or its outputs have other names or shapes."
_ADVICE = (
    "Give face_detection_yunet_*.onnx (not the quantised kind) from OpenCV's model zoo, or "
    "yunet_n_*.onnx from libfacedetection."
)


def check_network(data: bytes) -> None:
    """Refuse what is no YuNet, or no file that may be run.

    The file is read as data: size, operators, weights inside, names of the outputs; then it
    is run once on a grey picture.

    Raises
    ------
    RefusedModel
        When it is unsafe, damaged, or another network.
    """
    if len(data) > LARGEST_FILE:
        raise RefusedModel("The file is larger than any YuNet.", advice=_ADVICE)
    model = ModelProto()
    try:
        model.ParseFromString(data)
    except DecodeError as fault:
        raise RefusedModel(
            "The file is no ONNX file, or a damaged one.", advice=_ADVICE
        ) from fault
    if not model.graph.node:
        raise RefusedModel("The ONNX file holds no network.", advice=_ADVICE)
    onnx_limits.check_versions(model)
    onnx_limits.check_operators(model)
    onnx_limits.check_tensors(model)
    names = {output.name for output in model.graph.output}
    if names != _OUTPUTS or not _takes_a_picture(model):
        raise RefusedModel(_NO_YUNET, advice=_ADVICE)
    onnx_limits.check_formally(model)
    _check_shapes(data)
    Network(data).detect(np.full((64, 64, 3), 128, np.uint8))


def _check_shapes(data: bytes) -> None:
    """Refuse a graph whose outputs have not the sizes that OpenCV reads without asking."""
    try:
        with _quiet():
            network = cv2.dnn.readNetFromONNX(np.frombuffer(data, np.uint8))
            for height, width in ((64, 64), (96, 64)):
                network.setInput(np.zeros((1, 3, height, width), np.float32))
                names = [f"{part}_{stride}" for part in _WIDTHS for stride in _STRIDES]
                found = [np.size(one) for one in network.forward(names)]
                cells = [height // stride * (width // stride) for stride in _STRIDES]
                if found != [size * cell for size in _WIDTHS.values() for cell in cells]:
                    raise RefusedModel(_NO_YUNET, advice=_ADVICE)
    except cv2.error as fault:
        raise _explain(fault) from fault


def _takes_a_picture(model: ModelProto) -> bool:
    """Tell whether the graph has one float32 input (n, 3, H, W)."""
    given = {tensor.name for tensor in model.graph.initializer}
    inputs = [one for one in model.graph.input if one.name not in given]
    if len(inputs) != 1:
        return False
    kind = inputs[0].type.tensor_type
    channels = [dim.dim_value for dim in kind.shape.dim][1:2]
    is_float = kind.elem_type == onnx.TensorProto.FLOAT
    return is_float and len(kind.shape.dim) == 4 and channels == [3]


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep OpenCV's own remarks off standard error; what fails is raised."""
    before = cv2.utils.logging.getLogLevel()
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    try:
        yield
    finally:
        cv2.utils.logging.setLogLevel(before)


class Network:
    """A loaded YuNet; one search at a time.

    Parameters
    ----------
    data : bytes
        The network's file, after `check_network`.

    Raises
    ------
    RefusedModel
        When OpenCV cannot load it.
    """

    def __init__(self, data: bytes) -> None:
        self._lock = threading.Lock()
        self.name = f"YuNet {compute_sha256(data)[:12]} in OpenCV {cv2.__version__}, 5 points"
        try:
            with _quiet():
                self._detector = cv2.FaceDetectorYN.create(
                    "onnx",
                    np.frombuffer(data, np.uint8),
                    np.zeros(0, np.uint8),
                    (64, 64),
                    LEAST_CONFIDENCE,
                    _MOST_OVERLAP,
                    _MOST_FACES,
                )
        except cv2.error as fault:
            raise _explain(fault) from fault

    def detect(self, pixels: Uint8Array, *, upsample: int = 0) -> tuple[FaceDetection, ...]:
        """Return the faces of a picture, sorted from left to right.

        A picture with a side longer than `LONGEST_SIDE` is searched scaled down to it; the
        result says so.

        Parameters
        ----------
        pixels : uint8 (H, W, 3)
            RGB, upright.
        upsample : int
            How often the searched picture is doubled, 0..2; finds smaller faces.

        Returns
        -------
        tuple of FaceDetection
            In pixels of ``pixels``; confidence in [0, 1] is the network's own, not a
            probability.

        Raises
        ------
        RefusedModel
            When the network fails while it runs.
        UsageError
            When ``upsample`` is out of range.

        References
        ----------
        W. Wu, H. Peng, S. Yu, "YuNet: A Tiny Millisecond-level Face Detector", Machine
        Intelligence Research 20, 2023.
        """
        if upsample not in (0, 1, 2):
            raise UsageError("Upsampling is 0, 1 or 2.", advice="Choose a number from 0 to 2.")
        searched = _scale(pixels, upsample)
        height, width = searched.shape[:2]
        with self._lock:
            rows = self._search(np.ascontiguousarray(searched[:, :, ::-1]))
        name = f"{self.name}, upsample {upsample}"
        if searched.shape != pixels.shape:
            name += f", searched at {width} x {height} px"
        factors = (pixels.shape[1] / width, pixels.shape[0] / height)
        found = [_record(row, factors=factors, name=name) for row in rows]
        return tuple(sorted(found, key=lambda face: (face.box[0], face.box[1])))

    def _search(self, picture: Uint8Array) -> list[list[float]]:
        """Return OpenCV's rows: box x, y, width, height, five points, confidence."""
        try:
            self._detector.setInputSize((picture.shape[1], picture.shape[0]))
            with _quiet():
                # None where there is no face, whatever OpenCV's types say.
                rows: Any = self._detector.detect(picture)[1]
        except cv2.error as fault:
            raise _explain(fault) from fault
        if rows is None:
            return []
        return [row for row in rows.astype(np.float64).tolist() if np.isfinite(row).all()]


def _explain(fault: Exception) -> RefusedModel:
    said = " ".join(str(fault).split())[:160]
    return RefusedModel(f"OpenCV cannot run the detector's network ({said}).", advice=_ADVICE)


def _scale(pixels: Uint8Array, upsample: int) -> Uint8Array:
    """Return the picture as it is searched: not larger than the limit, then doubled."""
    height, width = pixels.shape[:2]
    factor = 2**upsample * min(1.0, LONGEST_SIDE / max(height, width))
    if factor == 1.0:
        return pixels
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    how = cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(pixels, size, interpolation=how), np.uint8)


def _record(row: list[float], *, factors: tuple[float, float], name: str) -> FaceDetection:
    """Return OpenCV's answer in pixels of the whole picture (pixel centres at integers)."""

    def enlarge(x: float, y: float) -> Point:
        return (x + 0.5) * factors[0] - 0.5, (y + 0.5) * factors[1] - 0.5

    x, y, width, height = row[:4]
    points = [enlarge(a, b) for a, b in zip(row[4:14:2], row[5:14:2], strict=True)]
    # The network's right is the person's: its order is that of the convention.
    landmarks: Landmarks = (points[0], points[1], points[2], points[3], points[4])
    box = (*enlarge(x, y), *enlarge(x + width, y + height))
    return FaceDetection(box, landmarks, LandmarkConvention.EYES_NOSE_MOUTH, row[14], name)


@functools.lru_cache(maxsize=2)
def load_network(data: bytes) -> Network:
    """Return a network, loaded once for the same file."""
    return Network(data)
