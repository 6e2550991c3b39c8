"""The attribution methods there are: one card each, readable without torch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from xfv_desktop.attribution import requests
from xfv_desktop.attribution.baseline_cards import BASELINE_CARDS
from xfv_desktop.attribution.perturbation_cards import PERTURBATION_CARDS, SCORES_ONLY
from xfv_desktop.domain import MethodCard, MethodOption, Polarity
from xfv_desktop.errors import UnknownMethod, UsageError


class Need(StrEnum):
    """What a method needs of a comparison besides scores of changed pictures."""

    GRADIENTS = "gradients"
    THRESHOLD = "a threshold"
    COSINE = "a score that is the cosine of two templates"
    PLACES = "a recognizer with the xCos module"


_PRESET = MethodOption(
    "preset",
    ("plain", "long", "robust"),
    "plain",
    "long takes 60 steps instead of 30; robust adds half the recognizer's population map to that",
)

CARDS = (
    MethodCard(
        id="fggb",
        name="FGGB",
        family="gradient",
        paper="Y. Lu, Z. Xu, T. Ebrahimi: Explainable Face Verification via Feature-Guided "
        "Gradient Backpropagation, FG 2024, arXiv 2403.04549",
        equations="S = sum_k G_k (a_k - th/N); G_k = |dE_k/dI| averaged over channels, of unit "
        "L2 norm; similarity = max(S, 0), dissimilarity = max(-S, 0)",
        checked_against="a second implementation: signed maps of four LFW pairs, MobileFaceNet "
        "112x112, relative L2 error below 1e-4",
        parameters=(
            ("embedding", "L2-normalised before differentiating"),
            ("gradient", "absolute, averaged over channels, with respect to the network's input"),
            ("normalisation", "unit L2 norm per dimension; a dead dimension counts as zero"),
            ("smoothing", "none"),
        ),
        polarity="signed; similarity and dissimilarity are its positive and negative part",
        deterministic=True,
        cost="per image 2 forward passes and N backward passes, in batches; "
        "a further partner or threshold costs one matrix product",
        limitation="The map has one sign almost everywhere, that of score minus threshold, so "
        "one of its two polarities is usually empty, and its shape says more about the face "
        "alone than about the pair (measured: rank correlation 0.76 between different pairs).",
        options=(
            MethodOption(
                "reading",
                ("absolute", "signed"),
                "absolute",
                "how the printed equations are read: absolute gradients averaged over channels, "
                "or signed ones summed over channels, whose sign no longer means similarity",
            ),
        ),
    ),
    MethodCard(
        id="xssab",
        name="xSSAB",
        family="gradient",
        paper="M. Huber, A. T. Luu, P. Terhörst, N. Damer: Efficient Explainable Face "
        "Verification based on Similarity Score Argument Backpropagation, WACV 2024, "
        "arXiv 2304.13409",
        equations="a_n = E_i[n] E_j[n]; a+ = {n: a_n >= th/N}; similarity = mean_c "
        "|d/dI_i sum over a+ of E_i[n](I_i) E_j[n]|, dissimilarity the same over the rest",
        checked_against="a second implementation: both polarities of four LFW pairs, "
        "MobileFaceNet 112x112, relative L2 error below 1e-4",
        parameters=(
            ("embedding", "L2-normalised; the gradient passes through the normalisation"),
            ("gradient", "absolute, averaged over channels, with respect to the network's input"),
            ("smoothing", "none"),
        ),
        polarity="similarity and dissimilarity; signed is their difference",
        deterministic=True,
        cost="per image 1 forward pass and 2 backward passes",
        limitation="The two polarities are strongly correlated (measured: rank correlation "
        "0.72), so their difference is a small and grainy remainder, and its single pixels "
        "should not be read.",
    ),
    *PERTURBATION_CARDS,
    MethodCard(
        id="gradcam",
        name="Grad-CAM",
        family="activation",
        paper="R. R. Selvaraju et al.: Grad-CAM, ICCV 2017, arXiv 1610.02391; the variant "
        "HiResCAM: R. L. Draelos, L. Carin, arXiv 2011.08891; with a cosine for its target: "
        "Zhang, Günther, CVPRW 2026, arXiv 2605.12017",
        equations="A the last feature map, G = d s / d A, s = f . e / |f| with |f| held "
        "constant; Grad-CAM L = sum_c mean(G_c) A_c, HiResCAM L = sum_c G_c A_c; similarity = "
        "max(L, 0), dissimilarity (negative cosine) = max(-L, 0)",
        checked_against="the formula written out channel by channel on small networks",
        parameters=(
            ("target", "cosine to the other side's embedding, norms held constant"),
            ("layer", "last block with a feature map of more than one cell"),
            ("variant", "Grad-CAM"),
            ("enlargement", "bilinear, from the feature map to the crop"),
            ("smoothing", "none"),
        ),
        polarity="signed; similarity and dissimilarity are its positive and negative part",
        deterministic=True,
        cost="per image 1 forward pass and the backward pass of the last layers",
        limitation="The map has only as many cells as the last feature map (7 x 7 is usual), "
        "each of which sees most of the face, and Grad-CAM averages gradients over cells, "
        "which is not exact where the network flattens its feature map instead of pooling it.",
        options=(
            MethodOption(
                "variant",
                ("gradcam", "hirescam"),
                "gradcam",
                "Grad-CAM averages gradients over the cells, HiResCAM does not",
            ),
        ),
    ),
    MethodCard(
        id="fame",
        name="FAME",
        family="gradient",
        paper="Zhang, Günther: FAME, CVPRW 2026, arXiv 2605.12017",
        equations="x <- x - g / max|g| grey levels, g = dL/dx, L = s (similarity) or L = 1 - s "
        "(dissimilarity); map = |luma(x_T) - luma(x_0)| / max, Gaussian 49 x 49 sigma 7.7, "
        "stretched to [0, 1]",
        checked_against="the loop written out step by step on small networks",
        parameters=(
            ("steps", "at most 200 (the authors' 500; they report 75 to 200 as stable)"),
            ("step", "one grey level where the gradient is largest; pixels not clamped"),
            ("epsilon", "0.01: a walk ends when its loss is below"),
            ("luma", "0.2989 R + 0.587 G + 0.114 B"),
            ("smoothing", "the method's own only"),
        ),
        polarity="similarity and dissimilarity, each from a walk of its own; signed is their "
        "difference",
        deterministic=True,
        cost="per image up to 200 forward and 200 backward passes for each polarity, both in "
        "one batch",
        limitation="A pair that already scores below 0.01 has an empty similarity map, each "
        "map is stretched to its own range so that the two polarities' strengths cannot be "
        "compared, and the blur of the published kernel does not grow with the crop.",
        options=(
            MethodOption(
                "epsilon",
                ("0.01", "off"),
                "0.01",
                "the loss below which a walk ends; off for pairs that score below it already",
            ),
            MethodOption("steps", ("75", "200", "500"), "200", "how far the crop is walked"),
        ),
    ),
    MethodCard(
        id="rankopt",
        name="RankOpt",
        family="optimisation",
        paper="This program's own; kin of R. Fong, A. Vedaldi, arXiv 1704.03296, and R. Fong, "
        "M. Patrick, A. Vedaldi, arXiv 1910.08485",
        equations="minimise over the field M: mean_a s(x (1 - K_a) + B K_a) - mean_a s(x K_a + "
        "B (1 - K_a)), K_a = sigmoid((M - quantile(M, 1 - a)) / 0.15); signed = M",
        checked_against="constructed networks whose answer is known; gradients against finite "
        "differences",
        parameters=(
            ("optimises", "Insertion minus Deletion with fills black, blur"),
            ("field", "14 rows, enlarged bicubically, blurred with sigma 5 px at height 112"),
            ("start", "centre prior"),
            ("prior", "none"),
            ("steps", "30 of Adam, rate 0.1, 3 areas of 5 to 95 % each, fills in turn"),
            ("seed", "of the areas"),
            ("smoothing", "the field's own only"),
        ),
        polarity="signed; reversing a ranking changes the objective's sign, so one field serves "
        "both: what is ranked last for similarity is ranked first for dissimilarity",
        deterministic=True,
        cost="per image 180 forward and 180 backward passes, in batches of 6",
        limitation="It optimises Insertion minus Deletion with fills black, blur, so that those "
        "two curves are no independent evidence for it (look at the mean fill and at another "
        "recognizer), and only the order of its values means something, not their sign.",
        options=(_PRESET,),
    ),
    MethodCard(
        id="rankopt_paste",
        name="RankOpt-paste",
        family="optimisation",
        paper="This program's own; see RankOpt",
        equations="maximise over the field M: mean_a s(x (1 - K_a) + p K_a) - mean_a s(x K_a + "
        "p (1 - K_a)), p the other side's aligned crop, K_a as in RankOpt; signed = -M",
        checked_against="constructed networks whose answer is known; gradients against finite "
        "differences",
        parameters=(
            ("optimises", "Paste-in minus Paste-out of the other side's aligned crop"),
            ("field", "14 rows, enlarged bicubically, blurred with sigma 5 px at height 112"),
            ("start", "centre prior"),
            ("prior", "none"),
            ("steps", "30 of Adam, rate 0.1, 3 areas of 5 to 95 % each"),
            ("seed", "of the areas"),
            ("smoothing", "the field's own only"),
        ),
        polarity="made for dissimilarity: where pasting the partner raises the score soonest; "
        "similarity is the reverse of the same ranking",
        deterministic=True,
        cost="per image 180 forward and 180 backward passes, in batches of 6",
        limitation="It optimises partner-paste curves, which end at a score of 1 for every map "
        "and show the recognizer pictures with seams, and only the order of its values means "
        "something, not their sign.",
        options=(_PRESET,),
    ),
    MethodCard(
        id="arise",
        name="aRISE",
        family="perturbation",
        paper="This program's own; after V. Petsiuk, A. Das, K. Saenko: RISE, BMVC 2018, arXiv "
        "1806.07421, with the correlation of Y. Lu, Z. Xu, T. Ebrahimi, arXiv 2305.08546",
        equations="y_i = s(x M_i + B (1 - M_i)) - s(x (1 - M_i) + B M_i); signed = Pearson's "
        "correlation of M_i and y_i at each pixel, mean over the fills B",
        checked_against="a constructed network whose answer is known; numpy's correlation",
        parameters=(
            ("masks", "125 and their opposites for each of the fills black, blur"),
            ("mask", "white noise, sigma 8 px at height 112, soft at an area of 10 to 90 %"),
            ("seed", "of the masks"),
            ("smoothing", "none beyond the masks' own"),
        ),
        polarity="signed; similarity and dissimilarity are its positive and negative part",
        deterministic=True,
        cost="per image 500 forward passes, no gradients",
        limitation="Masks of this smoothness do not tell neighbouring features apart, and a "
        "correlation says how surely an area counts, not how much.",
    ),
    MethodCard(
        id="xcos",
        name="xCos",
        family="intrinsic",
        paper="Y.-S. Lin, Z.-Y. Liu, Y.-A. Chen, Y.-S. Wang, Y.-L. Chang, W. H. Hsu: xCos: An "
        "Explainable Cosine Metric for Face Verification Task, ACM TOMM 17(3s), 2021, arXiv "
        "2003.05383",
        equations="score = sum of W S over 7x7 places, W the pair's attention (sums to 1), S the "
        "cosines of the two samples' features; signed = W (S - th); similarity = max(signed, 0), "
        "dissimilarity = max(-signed, 0)",
        checked_against="the authors' code: score, weights and cosines of a pair, the official "
        "layout of weights with stand-in values",
        parameters=(
            (
                "map",
                (
                    "each place's share of score minus threshold (its share of the score where "
                    "there is no threshold); 7x7 blocks over the crop"
                ),
            ),
            ("kept beside the map", "W and S of all places, as numbers"),
            ("enlargement", "by blocks, 16 px wide at 112, never interpolated"),
            ("smoothing", "none"),
        ),
        polarity="signed; similarity and dissimilarity are its positive and negative part",
        deterministic=True,
        cost="per image one forward pass, to see whether the score depends on it at all",
        limitation="It is no explanation of another recognizer but the xCos module's own sum, on "
        "its recognizer only; both sides have the same map of 49 blocks, whose features each see "
        "most of the face.",
        options=(
            MethodOption(
                "map",
                ("share", "product", "weights", "cosines"),
                "share",
                "W (S - th), W S, W alone (xCos_W) or S alone (xCos_S)",
            ),
        ),
    ),
    *BASELINE_CARDS,
)

# Its map is part of the comparison itself: a score is not enough, a gradient not needed.
_INTRINSIC = "intrinsic"
_NEEDS = {
    "fggb": (Need.THRESHOLD, Need.COSINE),
    "xssab": (Need.THRESHOLD, Need.COSINE),
    "xcos": (Need.PLACES,),
}

# Ranking a part clamped at zero would leave all clamped pixels tied in reading order, so
# FGGB and the like are ranked by their signed map in both directions.
_BY_SIGNED = {
    Polarity.SIMILARITY: (Polarity.SIGNED, 1),
    Polarity.DISSIMILARITY: (Polarity.SIGNED, -1),
}
_RANKED_BY = {
    **{
        (card.id, polarity): source
        for card in (*PERTURBATION_CARDS, *BASELINE_CARDS)
        for polarity, source in _BY_SIGNED.items()
    },
    # The prior says that what matters is in the middle, whatever it speaks for.
    ("centre", Polarity.DISSIMILARITY): (Polarity.SIGNED, 1),
    ("population", Polarity.DISSIMILARITY): (Polarity.SIGNED, 1),
    ("fggb", Polarity.SIMILARITY): (Polarity.SIGNED, 1),
    ("fggb", Polarity.DISSIMILARITY): (Polarity.SIGNED, -1),
    ("xssab", Polarity.SIMILARITY): (Polarity.SIMILARITY, 1),
    ("xssab", Polarity.DISSIMILARITY): (Polarity.DISSIMILARITY, 1),
    ("gradcam", Polarity.SIMILARITY): (Polarity.SIGNED, 1),
    ("gradcam", Polarity.DISSIMILARITY): (Polarity.SIGNED, -1),
    ("fame", Polarity.SIMILARITY): (Polarity.SIMILARITY, 1),
    ("fame", Polarity.DISSIMILARITY): (Polarity.DISSIMILARITY, 1),
    ("rankopt", Polarity.SIMILARITY): (Polarity.SIGNED, 1),
    ("rankopt", Polarity.DISSIMILARITY): (Polarity.SIGNED, -1),
    ("rankopt_paste", Polarity.SIMILARITY): (Polarity.SIGNED, 1),
    ("rankopt_paste", Polarity.DISSIMILARITY): (Polarity.SIGNED, -1),
    ("xcos", Polarity.SIMILARITY): (Polarity.SIGNED, 1),
    ("xcos", Polarity.DISSIMILARITY): (Polarity.SIGNED, -1),
    ("arise", Polarity.SIMILARITY): (Polarity.SIGNED, 1),
    ("arise", Polarity.DISSIMILARITY): (Polarity.SIGNED, -1),
}


def names() -> tuple[str, ...]:
    """Return the identifiers of all methods, in the order they are offered."""
    return tuple(card.id for card in CARDS)


def get(request: str) -> MethodCard:
    """Return a method's card, with the options chosen in a request (`requests.parse`).

    Raises
    ------
    UnknownMethod
        When there is no such method.
    UsageError
        When the method has no such option or value.
    """
    asked = requests.parse(request)
    for card in CARDS:
        if card.id == asked.method:
            return requests.choose(card, asked.chosen)
    raise UnknownMethod(f"There is no attribution method '{asked.method}'.")


def get_all(asked: Sequence[str]) -> tuple[MethodCard, ...]:
    """Return the cards of several requests; a method may be among them once.

    Raises
    ------
    UnknownMethod, UsageError
        As `get`, or when a method is named twice, be it with other options.
    """
    cards = tuple(get(request) for request in asked)
    for number, card in enumerate(cards):
        if card.id in [one.id for one in cards[:number]]:
            raise UsageError(
                f"The method '{card.id}' is named twice in one explanation.",
                advice="Explain again for the other variant; each explanation is kept.",
            )
    return cards


def needs(request: str) -> frozenset[Need]:
    """Return what a method needs besides scores.

    Raises
    ------
    UnknownMethod, UsageError
        As `get`.
    """
    card = get(request)
    found = set(_NEEDS.get(card.id, ()))
    if card.family not in (*SCORES_ONLY, _INTRINSIC):
        found.add(Need.GRADIENTS)
    return frozenset(found)


def needs_gradients(request: str) -> bool:
    """Tell whether a method needs gradients of a recognizer; raises as `get`."""
    return Need.GRADIENTS in needs(request)


def needs_threshold(request: str) -> bool:
    """Tell whether a method needs a threshold; raises as `get`."""
    return Need.THRESHOLD in needs(request)


def list_usable(lacking: Iterable[Need]) -> tuple[str, ...]:
    """Return the methods that can do without what a comparison lacks."""
    missing = frozenset(lacking)
    return tuple(name for name in names() if not needs(name) & missing)


def ranking_source(method: str, polarity: Polarity) -> tuple[Polarity, int]:
    """Return which stored raw map ranks a method's pixels, and the sign it is taken with.

    The ranking of a curve is ``imaging.rank_pixels(sign * values)`` on the raw map of that
    polarity: exact order, ties in reading order.

    Parameters
    ----------
    method : str
        Identifier of the method, or a request with options.
    polarity : Polarity
        ``similarity`` or ``dissimilarity``.

    Raises
    ------
    UnknownMethod
        When the method has no ranking of this polarity.
    """
    try:
        return _RANKED_BY[requests.parse(method).method, polarity]
    except KeyError:
        raise UnknownMethod(
            f"The method '{method}' has no ranking of polarity '{polarity}'."
        ) from None
