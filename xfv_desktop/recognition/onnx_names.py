"""Free an ONNX graph's batch and replace its names, before it is converted."""

from __future__ import annotations

import onnx
from onnx import GraphProto, ModelProto, NodeProto, TensorProto

from xfv_desktop.recognition.onnx_graph import Graph
from xfv_desktop.recognition.onnx_limits import OWN_DOMAINS


def free_batch(graph: Graph) -> ModelProto:
    """Return the graph for any number of pictures, with plain names of our own.

    Names from the file would become part of the source text that torch writes for a
    converted network; none of them may get there.
    """
    model = ModelProto()
    model.CopyFrom(graph.model)
    own = next(each.version for each in model.opset_import if each.domain in OWN_DOMAINS)
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
        return names.setdefault(name, f"v{len(names) - 1}")  # names only ever grow

    for tensor in graph.initializer:
        tensor.name = give(tensor.name)
    outputs = {value.name for value in graph.output}
    kept: list[NodeProto] = []
    for node in graph.node:
        if node.op_type == "Identity" and node.output[0] not in outputs:
            # Exporters share equal weights so; the converter wants weights themselves.
            names[node.output[0]] = give(node.input[0])
            continue
        node.name, node.domain, node.doc_string = f"n{len(kept)}", "", ""
        node.input[:] = [give(name) for name in node.input]
        node.output[:] = [give(name) for name in node.output]
        kept.append(node)
    _replace(graph, kept)
    for value in graph.output:
        value.name = give(value.name)


def _replace(graph: GraphProto, nodes: list[NodeProto]) -> None:
    """Put these nodes in place of the graph's."""
    copies = [NodeProto.FromString(node.SerializeToString()) for node in nodes]
    del graph.node[:]
    graph.node.extend(copies)
