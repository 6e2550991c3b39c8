"""Read an ONNX file as data: limits and refusals first, nothing of it is run here.

Accepted is one picture in, float32 (n, 3, H, W), and one embedding out, made by ONNX's own
operators from weights inside the file. What could read other files, call foreign code, loop
or draw random numbers is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import onnx
from google.protobuf.message import DecodeError
from onnx import GraphProto, ModelProto, TensorProto, ValueInfoProto

from xfv_desktop.recognition.onnx_limits import (
    check_formally,
    check_operators,
    check_tensors,
    check_versions,
    refuse,
)

SIZES = ((112, 112), (112, 96), (150, 150))
_FIRST_NODES = 8


class Scaling(StrEnum):
    """Where the first nodes of a graph say that grey levels are scaled."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class Graph:
    """An ONNX file that was found acceptable.

    Attributes
    ----------
    data : bytes
        The file.
    model : onnx.ModelProto
        Its content.
    input_name, output_name : str
        The picture and the embedding.
    input_size : tuple of two int
        (height, width) of the picture in pixels.
    scaling : Scaling
        Whether grey levels 0..255 go in.
    """

    data: bytes
    model: ModelProto
    input_name: str
    output_name: str
    input_size: tuple[int, int]
    scaling: Scaling


def _parse(data: bytes) -> ModelProto:
    try:
        model = onnx.load_model_from_string(data)
    except DecodeError as fault:
        raise refuse("The ONNX file is cut short, damaged or none.") from fault
    if not model.graph.node:
        raise refuse("The file holds no ONNX graph.")
    return model


def _find_ends(graph: GraphProto) -> tuple[ValueInfoProto, ValueInfoProto]:
    """Return the one input that is no weight, and the one output."""
    weights = {tensor.name for tensor in graph.initializer}
    inputs = [value for value in graph.input if value.name not in weights]
    if len(inputs) != 1 or len(graph.output) != 1:
        raise refuse(
            f"The ONNX graph has {len(inputs)} inputs and {len(graph.output)} outputs, "
            "not one picture and one embedding."
        )
    return inputs[0], graph.output[0]


def _read_size(picture: ValueInfoProto) -> tuple[int, int]:
    """Return (height, width) of the input, which must be float32 (n or 1, 3, H, W)."""
    kind = picture.type.tensor_type
    dims = tuple(dim.dim_value for dim in kind.shape.dim)  # 0 where it is free
    if kind.elem_type != TensorProto.FLOAT or len(dims) != 4 or dims[1] != 3:
        told = "x".join(str(d) if d > 0 else "n" for d in dims)
        raise refuse(f"The ONNX graph's input ({told}) is no float32 picture (n, 3, H, W).")
    if dims[2:] not in SIZES:
        known = ", ".join(f"{width}x{height}" for height, width in SIZES)
        raise refuse(
            f"The ONNX graph takes pictures {dims[3] or 'of any'} px wide and "
            f"{dims[2] or 'of any'} px high; there is an alignment for {known} only."
        )
    if dims[0] > 1:
        raise refuse(f"The ONNX graph takes exactly {dims[0]} pictures at a time, not one.")
    return dims[2], dims[3]


def find_scaling(graph: GraphProto) -> Scaling:
    """Tell whether the graph's first nodes scale grey levels themselves.

    InsightFace's rule is that a subtraction and a multiplication among the first eight nodes
    do. It is held to what stands before the first convolution: exporters also write a PReLU
    as such a pair behind it, and that is told as unclear.

    References
    ----------
    InsightFace, python-package/insightface/model_zoo/arcface_onnx.py.
    """
    first = [node.op_type for node in graph.node[:_FIRST_NODES]]
    before = first[: first.index("Conv")] if "Conv" in first else first
    for kinds, found in ((before, Scaling.INSIDE), (first, Scaling.UNCLEAR)):
        if "Sub" in kinds and ("Mul" in kinds or "Div" in kinds):
            return found
    return Scaling.OUTSIDE


def read_graph(data: bytes) -> Graph:
    """Return an ONNX file's graph after every check that needs no run.

    Parameters
    ----------
    data : bytes
        The file.

    Raises
    ------
    RefusedModel
        When it is damaged, has parts outside itself, needs more than ONNX's own plain
        operators, or is not one picture in and one embedding out.
    """
    model = _parse(data)
    check_operators(model)
    check_tensors(model)
    check_versions(model)
    picture, embedding = _find_ends(model.graph)
    size = _read_size(picture)
    check_formally(model)
    return Graph(data, model, picture.name, embedding.name, size, find_scaling(model.graph))
