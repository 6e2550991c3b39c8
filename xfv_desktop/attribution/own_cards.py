"""Cards of this program's own methods."""

from __future__ import annotations

from xfv_desktop.domain import MethodCard, MethodOption

_PRESET = MethodOption(
    "preset",
    ("plain", "long", "robust"),
    "plain",
    "long takes 60 steps instead of 30; robust adds half the recognizer's population map to that",
)

OWN_CARDS = (
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
        "recognizer), only the order of its values means something, not their sign, and it tells "
        "more of the face than of the pair: on 150 mated pairs of LFW and MobileFaceNet B more "
        "than half of its gain over a centre prior was there with the picture's own mirror image "
        "for a partner too, and the centre prior that it starts from stays in its order, so that "
        "it failed the sanity check of shuffled weights in 19 of 20 pairs.",
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
)
