"""Write small ONNX recognizers, good and bad."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

SIZE = (112, 112)
DIMENSION = 16


def make_weights() -> dict[str, np.ndarray]:
    """Return the weights of the small network, always the same."""
    draws = np.random.default_rng(3)
    return {
        "kernel": draws.normal(0, 0.1, (4, 3, 16, 16)).astype(np.float32),
        "mix": draws.normal(0, 0.3, (4 * 7 * 7, DIMENSION)).astype(np.float32),
    }


def make_body(first: str = "picture", *, act: NodeProto | None = None) -> list[NodeProto]:
    """Return a convolution, an activation, a flattening and a mixing."""
    return [
        helper.make_node("Conv", [first, "kernel"], ["map"], strides=[16, 16], name="conv"),
        act or helper.make_node("Tanh", ["map"], ["acted"], name="act"),
        helper.make_node("Flatten", ["acted"], ["flat"], name="flat"),
        helper.make_node("MatMul", ["flat", "mix"], ["embedding"], name="mix"),
    ]


def make_model(
    nodes: Sequence[NodeProto] | None = None,
    *,
    batch: int | str = 1,
    size: tuple[int | str, int | str] = SIZE,
    more_inputs: Sequence[str] = (),
    weights: dict[str, np.ndarray] | None = None,
    opset: int = 17,
) -> ModelProto:
    """Return a model around these nodes; without any, a good one."""
    wanted = {**make_weights(), **(weights or {})}
    graph = helper.make_graph(
        list(nodes) if nodes is not None else make_body(),
        "small",
        [
            helper.make_tensor_value_info("picture", TensorProto.FLOAT, [batch, 3, *size]),
            *(helper.make_tensor_value_info(n, TensorProto.FLOAT, [1]) for n in more_inputs),
        ],
        [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, [batch, DIMENSION])],
        [numpy_helper.from_array(value, name) for name, value in wanted.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)])
    model.ir_version = 8
    return model


def make_scaled_model(order: Sequence[str] = ("Sub", "Mul")) -> ModelProto:
    """Return a model whose first nodes scale grey levels, as MXNet exports do."""
    inside = {"Sub": 127.5, "Mul": 0.0078125, "Div": 128.0}
    weights = {kind: np.array(inside[kind], np.float32) for kind in order}
    nodes, last = [], "picture"
    for kind in order:
        nodes.append(helper.make_node(kind, [last, kind], [f"after_{kind}"], name=kind))
        last = f"after_{kind}"
    return make_model([*nodes, *make_body(last)], weights=weights)


def make_unconvertible() -> ModelProto:
    """Return a model with an operator that ONNX Runtime has and the converter has not."""
    return make_model(make_body(act=helper.make_node("Shrink", ["map"], ["acted"], lambd=0.01)))


def keep(model: ModelProto, folder: Path, name: str = "small.onnx") -> Path:
    """Write a model and return its path."""
    path = folder / name
    path.write_bytes(model.SerializeToString())
    return path


def move_weights_out(model: ModelProto, location: str = "../elsewhere.bin") -> ModelProto:
    """Return the model with its first weight said to lie in another file."""
    tensor = model.graph.initializer[0]
    onnx.external_data_helper.set_external_data(tensor, location)
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    return model
