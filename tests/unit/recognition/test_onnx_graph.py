"""What an ONNX file must be before anything of it runs."""

from __future__ import annotations

from collections.abc import Callable

import onnx
import pytest
from onnx import ModelProto, TensorProto, helper

from tests.support.onnx_files import (
    make_body,
    make_model,
    make_scaled_model,
    move_weights_out,
)
from xfv_desktop.errors import RefusedModel
from xfv_desktop.recognition import onnx_limits
from xfv_desktop.recognition.onnx_graph import Scaling, read_graph
from xfv_desktop.recognition.onnx_names import free_batch

GOOD = make_model().SerializeToString()


def add_node(kind: str, domain: str = "", **attributes: object) -> ModelProto:
    """Return a good model with one more node in front."""
    node = helper.make_node(kind, ["picture"], ["more"], domain=domain, **attributes)
    return make_model([node, *make_body()])


def nest() -> ModelProto:
    """Return a model with a graph inside a node, which the operator's name does not tell."""
    inner = helper.make_graph(
        [helper.make_node("Identity", ["a"], ["b"])],
        "inner",
        [helper.make_tensor_value_info("a", TensorProto.FLOAT, [1])],
        [helper.make_tensor_value_info("b", TensorProto.FLOAT, [1])],
    )
    return add_node("Identity", body=inner)


def claim_size() -> ModelProto:
    """Return a model with a weight that claims more numbers than it may."""
    model = make_model()
    model.graph.initializer[0].dims[:] = [1 << 20, 1 << 20]
    return model


def grow() -> ModelProto:
    """Return a small file that would fill terabytes when it runs."""
    shape = onnx.numpy_helper.from_array(
        onnx.numpy_helper.np.array([1 << 20, 1 << 20], "int64"), "s"
    )
    nodes = [
        helper.make_node("Constant", [], ["shape"], value=shape),
        helper.make_node("ConstantOfShape", ["shape"], ["huge"]),
    ]
    return make_model([*nodes, *make_body()])


def take_bytes() -> ModelProto:
    """Return a model whose picture is no float32."""
    model = make_model()
    model.graph.input[0].type.tensor_type.elem_type = TensorProto.UINT8
    return model


def give_two() -> ModelProto:
    """Return a model with two outputs."""
    model = make_model()
    model.graph.output.append(helper.make_tensor_value_info("flat", TensorProto.FLOAT, None))
    return model


def call_own_function() -> ModelProto:
    """Return a model with a function of its own."""
    model = make_model()
    model.functions.append(
        helper.make_function(
            "own", "F", ["a"], ["b"], [], [helper.make_opsetid("", 17)], attributes=[]
        )
    )
    return model


BAD: list[tuple[Callable[[], ModelProto], str]] = [
    (lambda: move_weights_out(make_model()), "in other files, which are not opened"),
    (lambda: move_weights_out(make_model(), "beside.bin"), "in other files"),
    (lambda: add_node("Anything", domain="com.example"), "not ONNX's own .com.example.Anything"),
    (call_own_function, "functions of its own"),
    (nest, "nested graphs"),
    (lambda: add_node("RandomNormalLike"), "random numbers"),
    (lambda: make_model(more_inputs=["other"]), "2 inputs and 1 outputs"),
    (give_two, "1 inputs and 2 outputs"),
    (lambda: make_model(size=(128, 128)), "128 px wide and 128 px high"),
    (lambda: make_model(size=("h", "w")), "of any px wide"),
    (lambda: make_model(batch=8), "exactly 8 pictures"),
    (take_bytes, "no float32 picture"),
    (lambda: make_model(opset=6), "operator set is 6"),
    (claim_size, "size beyond the limit"),
    (grow, "size beyond the limit"),
    (lambda: add_node("NoSuchOperator"), "contradicts itself"),
]


@pytest.mark.parametrize(("make", "words"), BAD)
def test_what_is_no_plain_recognizer_is_refused(
    make: Callable[[], ModelProto], words: str
) -> None:
    """Each with its reason and what to do."""
    with pytest.raises(RefusedModel, match=words) as caught:
        read_graph(make().SerializeToString())
    assert caught.value.advice


@pytest.mark.parametrize("data", [b"", GOOD[:-20], GOOD[: len(GOOD) // 2], b"\x80\x04." * 40])
def test_damaged_files_are_refused(data: bytes) -> None:
    """Cut short, empty, or something else."""
    with pytest.raises(RefusedModel, match=r"cut short|no ONNX graph"):
        read_graph(data)


def test_many_nodes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is looked at before anything else walks through the graph."""
    monkeypatch.setattr(onnx_limits, "MOST_NODES", 3)
    with pytest.raises(RefusedModel, match="more than 3 nodes"):
        read_graph(GOOD)


@pytest.mark.parametrize("size", [(112, 112), (112, 96), (150, 150)])
@pytest.mark.parametrize("batch", [1, "n"])
def test_sizes_with_an_alignment_are_read(size: tuple[int, int], batch: int | str) -> None:
    """Batches may be free or one."""
    graph = read_graph(
        make_model(
            [
                helper.make_node("Conv", ["picture", "kernel"], ["map"], strides=[16, 16]),
                helper.make_node("GlobalAveragePool", ["map"], ["mean"]),
                helper.make_node("Flatten", ["mean"], ["embedding"]),
            ],
            size=size,
            batch=batch,
        ).SerializeToString()
    )
    assert graph.input_size == size
    assert (graph.input_name, graph.output_name) == ("picture", "embedding")


def test_in_graph_scaling_is_told_by_the_first_nodes() -> None:
    """InsightFace's rule, held to what stands before the first convolution."""
    prelu = [
        helper.make_node("Conv", ["picture", "kernel"], ["map"], strides=[16, 16]),
        helper.make_node("Sub", ["map", "map"], ["less"]),
        helper.make_node("Mul", ["less", "map"], ["acted"]),
        *make_body()[2:],
    ]
    cases = {
        Scaling.OUTSIDE: make_model(),
        Scaling.INSIDE: make_scaled_model(),
        Scaling.UNCLEAR: make_model(prelu),
    }
    for expected, model in cases.items():
        assert read_graph(model.SerializeToString()).scaling is expected
    divided = make_scaled_model(("Sub", "Div")).SerializeToString()
    assert read_graph(divided).scaling is Scaling.INSIDE
    alone = make_scaled_model(("Mul",)).SerializeToString()
    assert read_graph(alone).scaling is Scaling.OUTSIDE


def test_no_name_of_the_file_reaches_the_converter() -> None:
    """They would become source text; all are replaced, and the batch is freed."""
    model = make_model()
    for node in model.graph.node:
        node.name = "');__import__('os').abort()#" + node.name
        node.doc_string = "words"
    freed = free_batch(read_graph(model.SerializeToString()))
    graph = freed.graph
    names = [n.name for n in graph.node] + [t.name for t in graph.initializer]
    names += [v for n in graph.node for v in (*n.input, *n.output)]
    assert all(name.isidentifier() for name in names)
    assert [v.name for v in graph.input] == ["v0"]
    assert not any(node.doc_string for node in graph.node)
    assert graph.input[0].type.tensor_type.shape.dim[0].dim_param == "n"
    onnx.checker.check_model(freed)
