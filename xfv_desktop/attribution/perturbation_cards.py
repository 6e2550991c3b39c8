"""Cards of the methods that draw masks and ask for nothing but scores."""

from __future__ import annotations

from xfv_desktop.attribution.xface_cards import XFACE_CARDS
from xfv_desktop.domain import MethodCard, MethodOption

# Families whose methods run on a recognizer without gradients.
SCORES_ONLY = ("perturbation", "baseline")

_SIGNED = "signed; similarity and dissimilarity are its positive and negative part"

PERTURBATION_CARDS = (
    *XFACE_CARDS,
    MethodCard(
        id="corrise",
        name="CorrRISE",
        family="perturbation",
        paper="Y. Lu, Z. Xu, T. Ebrahimi: Towards Visual Saliency Explanations of Face "
        "Verification, WACV 2024, arXiv 2305.08546",
        equations="S(x, y) = corr_i(M_i(x, y), s_i); s_i = cos(f(I_A M_i), f(I_B)); "
        "similarity = max(S, 0), dissimilarity = max(-S, 0)",
        checked_against="a loop over masks and pixels written out separately",
        parameters=(
            ("masks", "500, the same for both sides"),
            (
                "squares",
                (
                    "10 in a mask, 30x30 px at 112 (30 / 112 of the height elsewhere: 40 px at "
                    "150x150, 30 px at 112x96), anywhere inside the crop; the last drawn counts"
                ),
            ),
            ("values", "uniform in [0, 1), one per square, multiplying RGB"),
            ("correlation", "Pearson; 0 where no mask covers the pixel"),
        ),
        polarity=_SIGNED,
        deterministic=True,
        cost="per image 500 forward passes (the default recognizer: 1,002 for a pair)",
        limitation="The paper's settings are known from re-implementations only, a correlation "
        "says nothing of the size of an effect, the masks cover corners and edges least, so the "
        "map is noisiest there, and maps so coarse can resemble each other by chance: a weak or "
        "failed sanity check of shuffled weights (three pairs in ten of 40 with MobileFaceNet B) "
        "does not settle whether they show the picture alone.",
        options=(
            MethodOption(
                "variant",
                ("original", "fame"),
                "original",
                "the settings closest to the paper's, or those of FAME's comparison: 3 black "
                "squares, Spearman",
            ),
        ),
    ),
    MethodCard(
        id="minplus",
        name="MinPlus",
        family="perturbation",
        paper="D. Mery: True Black-Box Explanation in Facial Analysis, CVPR Workshops 2022; "
        "D. Mery, B. Morris: On Black-Box Explanation for Face Verification, WACV 2022",
        equations="S0- = s(I) - s(I (1 - G)); S0+ = s(I G) - s(black); S1-, S1+: the same, "
        "keeping greedily the spot that gains most; AVG = mean of the four, each blurred and "
        "stretched to [0, 1]",
        checked_against="its formulas written out as loops; the papers' texts and settings were "
        "not at hand",
        parameters=(
            ("parts", "AVG of S0-, S0+, S1-, S1+"),
            (
                "spots",
                (
                    "Gaussians of sigma 15 px, 8 px apart at 112 (shares of the height elsewhere: "
                    "20 and 11 px at 150x150), centred in the crop: 14x14 at 112x112, 14x12 at "
                    "112x96, 13x13 at 150x150"
                ),
            ),
            ("rounds", "10 spots at most in a greedy part, fewer when nothing is gained"),
            ("blur", "Gaussian of sigma 5 px at 112"),
        ),
        polarity="similarity only: signed is the similarity map, dissimilarity is zero",
        deterministic=True,
        cost="per image at most 22 forward passes per spot: 4,313 at 112x112, 3,697 at 112x96, "
        "3,719 at 150x150 (the default recognizer: at most 7,440 for a pair)",
        limitation="It knows no dissimilarity, its values are relative because every part is "
        "stretched to [0, 1] even where the score hardly moves, and the greedy parts follow one "
        "path of many.",
        options=(
            MethodOption(
                "part",
                ("AVG", "S0", "S1", "S0-", "S0+", "S1-", "S1+"),
                "AVG",
                "which parts are averaged: taking away (-) or putting back (+) each spot alone "
                "(S0) or greedily (S1); S0 and S1 mean both directions, AVG all four",
            ),
        ),
    ),
    MethodCard(
        id="lime",
        name="LIME",
        family="perturbation",
        paper="M. T. Ribeiro, S. Singh, C. Guestrin: Why Should I Trust You? Explaining the "
        "Predictions of Any Classifier, KDD 2016, arXiv 1602.04938; for verification as a "
        "baseline of FGGB, CorrRISE and MinPlus, which do not give their settings",
        equations="min over w, b of sum_i (s_i - b - w . z_i)^2 + |w|^2; z_i says which cells "
        "picture i keeps, the others are black; a cell's value is its weight",
        checked_against="a score that is linear in the cells, whose weights it finds",
        parameters=(
            ("cells", "8x8 over the crop, as equal as whole pixels allow, at any crop size"),
            ("samples", "1,000, each cell kept with probability one half, weighing equally"),
            ("regression", "ridge, penalty 1, the intercept free"),
        ),
        polarity=_SIGNED,
        deterministic=True,
        cost="per image 1,000 forward passes (the default recognizer: 2,002 for a pair)",
        limitation="The model is linear and half of every picture is black, far from any face, "
        "so joint effects of cells are spread over them and nothing is said within a cell.",
    ),
    MethodCard(
        id="srise",
        name="S-RISE",
        family="perturbation",
        paper="Y. Lu, T. Ebrahimi: Explanation of Face Recognition via Saliency Maps, SPIE "
        "2023; masks of V. Petsiuk, A. Das, K. Saenko: RISE, BMVC 2018, arXiv 1806.07421",
        equations="S = sum_i (s_i - mean s) M_i / sum_i M_i; s_i = cos(f(I_A M_i), f(I_B))",
        checked_against="its formula written out over single masks; the paper's settings were "
        "not at hand",
        parameters=(
            ("masks", "2,000, the same for both sides"),
            (
                "grid",
                (
                    "7x7 cells at any crop size, each kept with probability one half, enlarged "
                    "bilinearly, shifted by less than a cell"
                ),
            ),
            ("mean score", "taken off, so that the sign says similar or dissimilar"),
        ),
        polarity=_SIGNED,
        deterministic=True,
        cost="per image 2,000 forward passes (the default recognizer: 4,002 for a pair)",
        limitation="The map is as coarse as its cells, and with half of every picture dark it "
        "tells of scores far below the one that was measured.",
    ),
)
