"""Run an ONNX graph as it is, with ONNX Runtime on the CPU: the reference, and black boxes."""

from __future__ import annotations

import numpy as np
import onnxruntime
import torch

from xfv_desktop.domain import FloatArray
from xfv_desktop.recognition.onnx_graph import Graph
from xfv_desktop.recognition.onnx_limits import refuse

_STATE = onnxruntime.capi.onnxruntime_pybind11_state
# Runtime's own exceptions have no common base.
_FAULTS: tuple[type[Exception], ...] = (
    _STATE.EPFail,
    _STATE.Fail,
    _STATE.InvalidArgument,
    _STATE.InvalidGraph,
    _STATE.InvalidProtobuf,
    _STATE.NotImplemented,
    _STATE.RuntimeException,
    RuntimeError,
    ValueError,
)
_FATAL_ONLY = 4


class Session:
    """An ONNX graph that runs; pictures go through one at a time.

    So a batch gives the bits of its single pictures, and a graph exported for one picture
    needs no change.

    Parameters
    ----------
    graph : Graph
        Checked.

    Raises
    ------
    RefusedModel
        When ONNX Runtime cannot run it.
    """

    def __init__(self, graph: Graph) -> None:
        options = onnxruntime.SessionOptions()
        options.log_severity_level = _FATAL_ONLY
        options.intra_op_num_threads = torch.get_num_threads()
        options.inter_op_num_threads = 1
        options.use_deterministic_compute = True
        try:
            self._session = onnxruntime.InferenceSession(
                graph.data, options, providers=["CPUExecutionProvider"]
            )
        except _FAULTS as fault:
            raise _explain(fault) from fault
        self._picture = graph.input_name
        self._embedding = graph.output_name

    def run(self, pictures: FloatArray) -> FloatArray:
        """Return raw embeddings, float32 (n, D), of network input, float32 (n, 3, H, W).

        Raises
        ------
        RefusedModel
            When the graph fails while it runs, or gives no embedding of one picture.
        """
        rows = [self._run_one(pictures[i : i + 1]) for i in range(len(pictures))]
        return np.concatenate(rows)

    def _run_one(self, picture: FloatArray) -> FloatArray:
        given = {self._picture: np.ascontiguousarray(picture, np.float32)}
        try:
            (found,) = self._session.run([self._embedding], given)
        except _FAULTS as fault:
            raise _explain(fault) from fault
        if not isinstance(found, np.ndarray) or found.dtype != np.float32 or found.ndim != 2:
            raise refuse("The ONNX graph's output is no float32 embedding (n, D).")
        if len(found) != 1:
            raise refuse(f"The ONNX graph gives {len(found)} rows for one picture.")
        return found


def _explain(fault: Exception) -> Exception:
    """Return the refusal for a fault of the runtime; memory that ran out stays itself."""
    said = " ".join(str(fault).split())[:160]
    if "bad_alloc" in said or "Failed to allocate" in said:
        return MemoryError(said)
    return refuse(f"ONNX Runtime cannot run the graph ({said}).")


def get_version() -> str:
    """Return ONNX Runtime's version."""
    return str(onnxruntime.__version__)
