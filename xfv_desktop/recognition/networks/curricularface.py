"""CurricularFace's IR networks, 112x112 to D numbers.

References
----------
.. [1] Y. Huang, Y. Wang, Y. Tai, X. Liu, P. Shen, S. Li, J. Li, F. Huang, "CurricularFace:
   Adaptive Curriculum Learning Loss for Deep Face Recognition", CVPR 2020.
.. [2] Parameter names follow the checkpoints of the repository HuangYG123/CurricularFace
   (backbone/model_irse.py); its block has no batch normalisation between the first
   convolution and the PReLU.
"""

from __future__ import annotations

from torch import Tensor, nn

from xfv_desktop.recognition.networks.ir_bodies import (
    BlockKind,
    Counts,
    make_body,
    make_output,
    make_stem,
)

GATE = "5"


class CurricularFace(nn.Module):
    """The network [2]_: normalised RGB (n, 3, 112, 112) to raw embeddings (n, D).

    The published network returns the embedding and the flattened last map; this one returns
    the embedding alone.

    Parameters
    ----------
    counts : tuple of four int
        Blocks per stage.
    dimension : int
        Length D of the embedding.
    gated : bool
        Whether the blocks end with squeeze-and-excitation.
    """

    def __init__(self, counts: Counts, dimension: int = 512, *, gated: bool = False) -> None:
        super().__init__()
        kind = BlockKind(normalises_between=False, gate=GATE if gated else "")
        self.input_layer = make_stem()
        self.body = make_body(counts, kind)
        self.output_layer = make_output(dimension, affine=False)

    def forward(self, x: Tensor) -> Tensor:
        """Return raw embeddings (n, D) for normalised pixels (n, 3, 112, 112)."""
        out: Tensor = self.output_layer(self.body(self.input_layer(x)))
        return out
