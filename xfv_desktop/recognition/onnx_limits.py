"""What an ONNX file may hold: ONNX's own plain operators, weights inside, sizes in bounds."""

from __future__ import annotations

import math
from collections.abc import Iterator

import onnx
from onnx import AttributeProto, GraphProto, ModelProto, TensorProto

from xfv_desktop.errors import RefusedModel

OLDEST_OPSET = 7
MOST_NODES = 20_000
# Of one tensor for one picture: the largest of IResNet-200 is 13 million.
MOST_NUMBERS = 1 << 28
OWN_DOMAINS = ("", "ai.onnx")
_NESTED = ("If", "Loop", "Scan", "SequenceMap")
_RANDOM = (
    "Bernoulli",
    "Multinomial",
    "RandomNormal",
    "RandomNormalLike",
    "RandomUniform",
    "RandomUniformLike",
)
_EXPORT = (
    "Export the network alone, with its weights inside the file, from one float32 picture "
    "(n, 3, height, width) to one embedding (n, D), and import that file."
)


def refuse(text: str, advice: str = _EXPORT) -> RefusedModel:
    """Return the error for an ONNX file that cannot be taken in."""
    return RefusedModel(text, advice=advice)


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


def check_operators(model: ModelProto) -> None:
    """Refuse what is not plain arithmetic of ONNX itself.

    Raises
    ------
    RefusedModel
        For foreign operators, functions, nested graphs, loops or random numbers.
    """
    nodes = model.graph.node
    if len(nodes) > MOST_NODES:
        raise refuse(f"The ONNX graph has more than {MOST_NODES} nodes.")
    foreign = sorted({f"{n.domain}.{n.op_type}" for n in nodes if n.domain not in OWN_DOMAINS})
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


def check_tensors(model: ModelProto) -> None:
    """Refuse weights outside the file and tensors beyond the limit.

    Raises
    ------
    RefusedModel
        When weights lie in other files or claim a size beyond the limit.
    """
    for tensor in _list_tensors(model.graph):
        if tensor.external_data or tensor.data_location == TensorProto.EXTERNAL:
            raise refuse(
                "The ONNX file keeps weights in other files, which are not opened.",
                "Save it with its weights inside (onnx.save_model with "
                "save_as_external_data=False) and import that file.",
            )
        if min(tensor.dims, default=1) < 0 or math.prod(tensor.dims) > MOST_NUMBERS:
            raise refuse("A tensor of the ONNX file has a size beyond the limit.")


def check_versions(model: ModelProto) -> None:
    """Refuse operator sets older than the limit or newer than this program's ONNX.

    Raises
    ------
    RefusedModel
        When the operator set is out of range.
    """
    newest = onnx.defs.onnx_opset_version()
    own = [each.version for each in model.opset_import if each.domain in OWN_DOMAINS]
    if len(own) != 1 or not OLDEST_OPSET <= own[0] <= newest:
        told = ", ".join(map(str, own)) or "none"
        raise refuse(
            f"The ONNX file's operator set is {told}; {OLDEST_OPSET} to {newest} can be read.",
            "Export it again with an operator set in that range, for example 17.",
        )


def check_formally(model: ModelProto) -> None:
    """Refuse what ONNX's own checker refuses, and values beyond the limit.

    Raises
    ------
    RefusedModel
        When the checker or the shapes say so.
    """
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
