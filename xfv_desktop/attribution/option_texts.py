"""What a method's card says instead when an option is chosen.

Keys are method, option and value; what is given replaces the card's text of that name
(equations, polarity, limitation, checked_against, cost), or its parameter of that name.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_PARTS = {
    "S0": "mean of S0- and S0+",
    "S1": "mean of S1- and S1+",
    "S0-": "S0-: every spot taken away alone",
    "S0+": "S0+: every spot alone put back onto black",
    "S1-": "S1-: spots taken away greedily",
    "S1+": "S1+: spots put back onto black greedily",
}
_BLOCKS = "; 7x7 blocks over the crop"


def _describe_part(text: str) -> dict[str, str]:
    """Return what MinPlus's card says of one of its parts."""
    return {
        "parts": text,
        "equations": "S0- = s(I) - s(I (1 - G)); S0+ = s(I G) - s(black); S1-, S1+: the same, "
        f"keeping greedily the spot that gains most; the map is the {text.split(':')[0]}, each "
        "part blurred and stretched to [0, 1]",
    }


_LONG = "per image 360 forward and 360 backward passes, in batches of 6"
_LEANS = {
    "prior": "0.5 times the recognizer's population map (other people's comparisons) is added to "
    "the optimised field, both of unit deviation",
    "cost": f"{_LONG}; the population map once per recognizer",
}


TEXTS: Mapping[tuple[str, str, str], Mapping[str, str]] = MappingProxyType(
    {
        ("fggb", "reading", "signed"): {
            "equations": "S = sum_k G_k (a_k - th/N); G_k = dF_k/dI divided by its Frobenius norm "
            "over all pixels and channels, then summed over channels",
            "polarity": "signed, but the sign is that of a gradient and does not mean similar "
            "or dissimilar; the parts above and below zero are kept under those names",
            "limitation": "The equations as they were printed, without an absolute value: the "
            "sign says whether a brighter pixel would raise or lower the weighed sum, so the "
            "map must not be read as similarity and dissimilarity.",
            "checked_against": "the printed equations written out on small networks",
            "embedding": "differentiated as the network gives it, not normalised",
            "gradient": "signed, summed over channels, with respect to the network's input",
            "normalisation": "unit Frobenius norm per dimension over pixels and channels; a dead "
            "dimension counts as zero",
        },
        ("corrise", "variant", "fame"): {
            "equations": "S(x, y) = corr_i(M_i(x, y), rank s_i); s_i = cos(f(I_A M_i), f(I_B)); "
            "similarity = max(S, 0), dissimilarity = max(-S, 0)",
            "squares": "3 in a mask, 30x30 px at 112 (30 / 112 of the height elsewhere), anywhere "
            "inside the crop",
            "values": "black: 0, multiplying RGB",
            "correlation": "Spearman, ties sharing their mean rank; 0 where no mask covers",
        },
        ("gradcam", "variant", "hirescam"): {
            "variant": "HiResCAM",
            "limitation": "The map has only as many cells as the last feature map (7 x 7 is "
            "usual), each of which sees most of the face, and the cells' products add up to the "
            "score only where no layer with a bias or a bend follows the feature map.",
        },
        ("fame", "epsilon", "off"): {
            "epsilon": "off: a walk ends when its steps are used up or no gradient is left",
            "limitation": "Each map is stretched to its own range so that the two polarities' "
            "strengths cannot be compared, and the blur of the published kernel does not grow "
            "with the crop.",
        },
        ("fame", "steps", "75"): {
            "steps": "at most 75, the least that the authors report as stable",
            "cost": "per image up to 75 forward and 75 backward passes for each polarity, both "
            "in one batch",
        },
        ("fame", "steps", "500"): {
            "steps": "at most 500, as published",
            "cost": "per image up to 500 forward and 500 backward passes for each polarity, both "
            "in one batch",
        },
        ("rankopt", "preset", "long"): {
            "steps": "60 of Adam, rate 0.1, 3 areas of 5 to 95 % each, fills in turn",
            "cost": _LONG,
        },
        ("rankopt_paste", "preset", "long"): {
            "steps": "60 of Adam, rate 0.1, 3 areas of 5 to 95 % each",
            "cost": _LONG,
        },
        ("rankopt", "preset", "robust"): {
            **_LEANS,
            "steps": "60 of Adam, rate 0.1, 3 areas of 5 to 95 % each, fills in turn",
            "equations": "minimise over the field M: mean_a s(x (1 - K_a) + B K_a) - mean_a s(x "
            "K_a + B (1 - K_a)), K_a = sigmoid((M - quantile(M, 1 - a)) / 0.15); signed = M + 0.5 "
            "P, P the population map",
            "limitation": "It optimises Insertion minus Deletion with fills black, blur, so that "
            "those two curves are no independent evidence for it; a part of the map is the same "
            "for everybody, so that it must be compared with the population map; and only the "
            "order of its values means something, not their sign.",
        },
        ("rankopt_paste", "preset", "robust"): {
            **_LEANS,
            "steps": "60 of Adam, rate 0.1, 3 areas of 5 to 95 % each",
            "equations": "maximise over the field M: mean_a s(x (1 - K_a) + p K_a) - mean_a s(x "
            "K_a + p (1 - K_a)), p the other side's aligned crop, K_a as in RankOpt; signed = "
            "-(M + 0.5 P), P the population map",
            "limitation": "It optimises partner-paste curves, which end at a score of 1 for every "
            "map and show the recognizer pictures with seams; a part of the map is the same for "
            "everybody, which lowered those curves where it was tried; and only the order of its "
            "values means something, not their sign.",
        },
        **{("minplus", "part", part): _describe_part(text) for part, text in _PARTS.items()},
        ("xcos", "map", "product"): {
            "equations": "signed = W S; its values add up to the score over the 49 places",
            "map": "the product W S" + _BLOCKS,
        },
        ("xcos", "map", "weights"): {
            "equations": "signed = W, the softmax attention over the 49 places (xCos_W)",
            "map": "the weights W" + _BLOCKS,
            "polarity": "similarity only, and not even that: a place that counts much can speak "
            "for either; dissimilarity is zero",
        },
        ("xcos", "map", "cosines"): {
            "equations": "signed = S, the cosine at each of the 49 places (xCos_S)",
            "map": "the cosines S" + _BLOCKS,
        },
    }
)
