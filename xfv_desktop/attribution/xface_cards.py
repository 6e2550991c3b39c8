"""Cards of xFace's three variants."""

from __future__ import annotations

from xfv_desktop.domain import MethodCard

_XFACE_PAPER = (
    "M. Knoche, T. Teepe, S. Hörmann, G. Rigoll: Explainable Model-Agnostic Similarity and "
    "Confidence in Face Verification, WACV Workshops 2023, arXiv 2211.13735"
)
_XFACE_CHECK = (
    "the authors' code: signed maps of four LFW pairs, MobileFaceNet 112x112, both sides, "
    "relative L2 error below 1e-3"
)
_XFACE_MAP = (
    "M_p = mean_k (1 - mask_k) (d_k - d) / p^2, blurred; S = mean over p of M_p; "
    "d is the cosine distance; "
)
_SIGNED = "signed; similarity and dissimilarity are its positive and negative part"
_XFACE_PARAMETERS = (
    ("squares", "p = 7, 14, 28 px at any crop size, p + 1 px wide (both corners belong to them)"),
    (
        "positions",
        (
            "0, 5, 10, ... below height - p and below width - p: 21, 20, 17 per axis at 112x112 "
            "(1,130 masks), 21, 20, 17 down and 18, 17, 14 across at 112x96 (956), 29, 28, 25 per "
            "axis at 150x150 (2,250); a square that does not fit into the crop is left out"
        ),
    ),
    ("fill", "black, 0 in RGB, before the recognizer's normalisation"),
    ("blur", "Gaussian 5x5, sigma 5, per patch size, as published"),
)
_XFACE_COST = (
    "per image 1,130 forward passes at 112x112, 956 at 112x96, 2,250 at 150x150 (the default "
    "recognizer: 4,502 for a pair); "
)


def _make_xface(variant: int, *, compares: str, cost: str, limitation: str) -> MethodCard:
    """Return the card of one of xFace's variants."""
    return MethodCard(
        id=f"xface{variant}",
        name=f"xFace {variant}",
        family="perturbation",
        paper=_XFACE_PAPER,
        equations=_XFACE_MAP + compares,
        checked_against=_XFACE_CHECK,
        parameters=_XFACE_PARAMETERS,
        polarity=_SIGNED,
        deterministic=True,
        cost=_XFACE_COST + cost,
        limitation=limitation,
    )


XFACE_CARDS = (
    _make_xface(
        1,
        compares="d_k is the mean distance of masked picture k to all masked pictures of the "
        "other side with the same patch size",
        cost="both images are masked even if one is explained; the three variants share them",
        limitation="Black squares are no faces, a strip of a few pixels at the right and lower "
        "edge is never covered, and both pictures are changed at once, so the map tells of "
        "comparisons that nobody made.",
    ),
    _make_xface(
        2,
        compares="d_k is the distance of masked picture k to the other side left intact",
        cost="the three variants share them",
        limitation="Black squares are no faces, so part of a value is the recognizer's reaction "
        "to the square itself, and a strip of a few pixels at the right and lower edge is never "
        "covered.",
    ),
    _make_xface(
        3,
        compares="d_k is the distance of masked picture k to the other side under the same mask",
        cost="both images are masked even if one is explained; the three variants share them",
        limitation="Both pictures get the same black square, which the recognizer can find "
        "similar in itself, and both sides have the same map, so it cannot say which picture a "
        "value comes from.",
    ),
)
