"""AdaFace's IR networks, plain and with squeeze-and-excitation, 112x112 to D numbers.

References
----------
.. [1] M. Kim, A. K. Jain, X. Liu, "AdaFace: Quality Adaptive Margin for Face Recognition",
   CVPR 2022, section 3: the norm of the embedding stands for the picture's quality.
.. [2] Parameter names follow the checkpoints of the repository mk-minchul/AdaFace (net.py).
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

GATE = "se_block"


class AdaFace(nn.Module):
    """The network [2]_: normalised BGR (n, 3, 112, 112) to raw embeddings (n, D).

    The published network returns the embedding divided by its norm, and the norm; this one
    returns the raw embedding, which holds both.

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
        kind = BlockKind(normalises_between=True, gate=GATE if gated else "")
        self.input_layer = make_stem()
        self.body = make_body(counts, kind)
        self.output_layer = make_output(dimension, affine=False)

    def forward(self, x: Tensor) -> Tensor:
        """Return raw embeddings (n, D) for normalised pixels (n, 3, 112, 112)."""
        out: Tensor = self.output_layer(self.body(self.input_layer(x)))
        return out
