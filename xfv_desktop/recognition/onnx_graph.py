"""Read an ONNX file as data: limits and refusals first, nothing of it is run here.

Accepted is one picture in, float32 (n, 3, H, W), and one embedding out, made by ONNX's own
operators from weights inside the file. What could read other files, call foreign code, loop
or draw random numbers is refused.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import onnx
from google.protobuf.message import DecodeError
from onnx import AttributeProto, GraphProto, ModelProto, TensorProto, ValueInfoProto

from xfv_desktop.errors import RefusedModel

OLDEST_OPSET = 7
MOST_NODES = 20_000
# Of one tensor for one picture: the largest of IResNet-200 is 6.4 million.
MOST_NUMBERS = 1 << 28
SIZES = ((112, 112), (112, 96), (150, 150))
_OWN_DOMAINS = ("", "ai.onnx")
_NESTED = ("If", "Loop", "Scan", "SequenceMap")
_RANDOM = (
    "Bernoulli",
    "Multinomial",
    "RandomNormal",
    "RandomNormalLike",
    "RandomUniform",
    "RandomUniformLike",
)
_FIRST_NODES = 8
_EXPORT = (
    "Export the network alone, with its weights inside the file, from one float32 picture "
    "(n, 3, height, width) to one embedding (n, D), and import that file."
)


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


def refuse(text: str, advice: str = _EXPORT) -> RefusedModel:
    """Return the error for an ONNX file that cannot be taken in."""
    return RefusedModel(text, advice=advice)


def _parse(data: bytes) -> ModelProto:
    try:
        model = onnx.load_model_from_string(data)
    except DecodeError as fault:
        raise refuse("The ONNX file is cut short, damaged or none.") from fault
    if not model.graph.node:
        raise refuse("The file holds no ONNX graph.")
    return model


def _list_tensors(graph: GraphProto) -> Iterator[TensorProto]:
    """Yield every tensor of a graph without nested graphs."""
    yield from graph.initializer
    for node in graph.node:
        for attribute in node.attribute:
            yield attribute.t
            yield from attribute.tensors


def _is_nested(attribute: AttributeProto) -> bool:
    """Tell whether an attribute holds a graph, or weights in a form that is not looked at."""
    kinds = ("g", "sparse_tensor", "tp")
    several = (attribute.graphs, attribute.sparse_tensors, attribute.type_protos)
    return any(attribute.HasField(kind) for kind in kinds) or any(several)


def _check_operators(model: ModelProto) -> None:
    """Refuse what is not plain arithmetic of ONNX itself."""
    nodes = model.graph.node
    if len(nodes) > MOST_NODES:
        raise refuse(f"The ONNX graph has more than {MOST_NODES} nodes.")
    foreign = sorted({f"{n.domain}.{n.op_type}" for n in nodes if n.domain not in _OWN_DOMAINS})
    if foreign or model.functions:
        named = foreign[0][:60] if foreign else "functions of its own"
        raise refuse(f"The ONNX file needs operators that are not ONNX's own ({named}).")
    nested = [n.op_type for n in nodes if any(map(_is_nested, n.attribute))]
    nested += [n.op_type for n in nodes if n.op_type in _NESTED]
    if nested or model.graph.sparse_initializer or model.training_info:
        named = nested[0][:60] if nested else "sparse weights or training parts"
        raise refuse(f"The ONNX file holds nested graphs, loops or the like ({named}).")
    drawn = [n.op_type for n in nodes if n.op_type in _RANDOM]
    if drawn:
        raise refuse(f"The ONNX graph draws random numbers ({drawn[0]}).")


def _check_tensors(model: ModelProto) -> None:
    """Refuse weights outside the file and tensors beyond the limit."""
    for tensor in _list_tensors(model.graph):
        if tensor.external_data or tensor.data_location == TensorProto.EXTERNAL:
            raise refuse(
                "The ONNX file keeps weights in other files, which are not opened.",
                "Save it with its weights inside (onnx.save_model with "
                "save_as_external_data=False) and import that file.",
            )
        if min(tensor.dims, default=1) < 0 or math.prod(tensor.dims) > MOST_NUMBERS:
            raise refuse("A tensor of the ONNX file has a size beyond the limit.")


def _check_versions(model: ModelProto) -> None:
    """Refuse operator sets older than the limit or newer than this program's ONNX."""
    newest = onnx.defs.onnx_opset_version()
    own = [each.version for each in model.opset_import if each.domain in _OWN_DOMAINS]
    if len(own) != 1 or not OLDEST_OPSET <= own[0] <= newest:
        told = ", ".join(map(str, own)) or "none"
        raise refuse(
            f"The ONNX file's operator set is {told}; {OLDEST_OPSET} to {newest} can be read.",
            "Export it again with an operator set in that range, for example 17.",
        )


def _check_formally(model: ModelProto) -> None:
    """Refuse what ONNX's own checker refuses, and values beyond the limit."""
    try:
        onnx.checker.check_model(model)
        inferred = onnx.shape_inference.infer_shapes(model, data_prop=True)
    except (
        onnx.checker.ValidationError,
        onnx.shape_inference.InferenceError,
        RuntimeError,
        ValueError,
    ) as fault:
        said = " ".join(str(fault).split())[:160]
        raise refuse(f"The ONNX graph contradicts itself ({said}).") from fault
    for value in inferred.graph.value_info:
        dims = value.type.tensor_type.shape.dim
        if math.prod(max(dim.dim_value, 1) for dim in dims) > MOST_NUMBERS:
            raise refuse("A value inside the ONNX graph has a size beyond the limit.")


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
    _check_operators(model)
    _check_tensors(model)
    _check_versions(model)
    picture, embedding = _find_ends(model.graph)
    size = _read_size(picture)
    _check_formally(model)
    return Graph(data, model, picture.name, embedding.name, size, find_scaling(model.graph))


def free_batch(graph: Graph) -> ModelProto:
    """Return the graph for any number of pictures, with plain names of our own.

    Names from the file would become part of the source text that torch writes for a
    converted network; none of them may get there.
    """
    model = ModelProto()
    model.CopyFrom(graph.model)
    own = next(each.version for each in model.opset_import if each.domain in _OWN_DOMAINS)
    del model.opset_import[:]
    model.opset_import.append(onnx.helper.make_opsetid("", own))
    _rename(model.graph)
    del model.graph.value_info[:]
    for value in model.graph.output:
        for dim in value.type.tensor_type.shape.dim[:1]:
            dim.dim_param = "n"
    height, width = graph.input_size
    picture = onnx.helper.make_tensor_value_info("v0", TensorProto.FLOAT, ["n", 3, height, width])
    del model.graph.input[:]
    model.graph.input.append(picture)
    return model


def _rename(graph: GraphProto) -> None:
    """Give values and nodes numbers for names (the picture is v0), and drop other words."""
    weights = {tensor.name for tensor in graph.initializer}
    names = {"": ""}
    names |= {v.name: "v0" for v in graph.input if v.name not in weights}

    def give(name: str) -> str:
        return names.setdefault(name, f"v{len(names) - 1}")

    for tensor in graph.initializer:
        tensor.name = give(tensor.name)
    for number, node in enumerate(graph.node):
        node.name, node.domain, node.doc_string = f"n{number}", "", ""
        node.input[:] = [give(name) for name in node.input]
        node.output[:] = [give(name) for name in node.output]
    for value in graph.output:
        value.name = give(value.name)
