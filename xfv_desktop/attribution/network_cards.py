"""Cards of the methods that look inside the network: its gradients, its layers, its module."""

from __future__ import annotations

from xfv_desktop.domain import MethodCard, MethodOption

SEED_CARDS = (
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
        "alone than about the pair (measured: rank correlation 0.76 between different pairs; on "
        "150 mated pairs of LFW and MobileFaceNet B it ranked pixels worse than the mean of its "
        "maps of other people).",
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
        "should not be read; on 150 mated pairs of LFW and MobileFaceNet B it ranked "
        "pixels no better than a centre prior.",
    ),
)

INNER_CARDS = (
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
)

XCOS_CARDS = (
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
)
