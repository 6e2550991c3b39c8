"""MagFace's IResNet: ArcFace's layout with an epsilon of its own; the length tells quality.

References
----------
.. [1] Q. Meng, S. Zhao, Z. Huang, F. Zhou, "MagFace: A Universal Representation for Face
   Recognition and Quality Assessment", CVPR 2021, section 3: the magnitude of the embedding
   grows with the quality of the picture.
.. [2] Parameter names and the epsilon follow the repository IrvingMeng/MagFace
   (models/iresnet.py), which feeds BGR in 0..1 without further normalisation.
"""

from __future__ import annotations

from xfv_desktop.recognition.networks.iresnet import Counts, IResNet

EPSILON = 2e-5


class MagFace(IResNet):
    """The network [2]_: BGR pixels in 0..1 (n, 3, 112, 112) to raw embeddings (n, D).

    The embedding must not be normalised before its length is read: the length is MagFace's
    measure of quality [1]_.

    Parameters
    ----------
    counts : tuple of four int
        Blocks per stage.
    dimension : int
        Length D of the embedding.
    """

    def __init__(self, counts: Counts, dimension: int = 512) -> None:
        super().__init__(counts, dimension, epsilon=EPSILON)
