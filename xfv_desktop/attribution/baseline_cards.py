"""Cards of the maps that know nothing of the comparison."""

from __future__ import annotations

from xfv_desktop.domain import MethodCard

_SIGNED = "signed; similarity and dissimilarity are its positive and negative part"

BASELINE_CARDS = (
    MethodCard(
        id="random",
        name="Random map",
        family="baseline",
        paper="RND in M. Huber, A. T. Luu, P. Terhörst, N. Damer, WACV 2024, arXiv 2304.13409",
        equations="S(x, y) normal, independent per pixel",
        checked_against="nothing: it is noise",
        parameters=(("noise", "drawn from the seed and the crop's pixels"),),
        polarity=_SIGNED,
        deterministic=True,
        cost="no forward pass",
        limitation="It explains nothing and is here to be beaten, which is less easy than it "
        "looks, because Deletion rewards grainy maps (measured on 24 mated pairs: 12.1 for "
        "noise, 20.0 for blurred FGGB, lower being better).",
    ),
    MethodCard(
        id="smoothed_random",
        name="Smoothed random map",
        family="baseline",
        paper="none: a control of this program",
        equations="S = Gaussian blur of noise that is normal and independent per pixel",
        checked_against="nothing: it is noise",
        parameters=(
            ("noise", "drawn from the seed and the crop's pixels"),
            ("blur", "sigma 5 px at 112 (5 / 112 of the height elsewhere)"),
        ),
        polarity=_SIGNED,
        deterministic=True,
        cost="no forward pass",
        limitation="It explains nothing and is here to be beaten, and it is a fair comparison "
        "only for maps about as smooth as itself.",
    ),
    MethodCard(
        id="centre",
        name="Centre prior",
        family="baseline",
        paper="none: a control of this program",
        equations="S(x, y) = exp(-r^2 / (2 sigma^2)), r the distance from the crop's centre",
        checked_against="its formula",
        parameters=(("sigma", "30 px at 112 (30 / 112 of the height elsewhere)"),),
        polarity="similarity; its dissimilarity map is zero, but both rankings run from the "
        "centre outwards",
        deterministic=True,
        cost="no forward pass",
        limitation="It is the same for every comparison and explains none, yet it ties maps made "
        "for the pair (measured on 24 mated pairs, Deletion and Insertion: 19.2 and 85.4, FGGB "
        "20.0 and 81.7).",
    ),
    MethodCard(
        id="population",
        name="Population map",
        family="baseline",
        paper="none: a control of this program; the mean map of other pairs",
        equations="S = mean over pairs and sides of (B - mean B) / std B, B = Gaussian blur of "
        "FGGB's signed map at threshold 0 over at most 128 dimensions (CorrRISE's, 100 masks, "
        "where there are no gradients)",
        checked_against="its formula on small networks",
        parameters=(
            ("pairs", "10 synthetic identities in 2 views, drawn by this program, all used"),
            ("blur", "sigma 5 px at 112 (5 / 112 of the height elsewhere)"),
            ("alignment", "112x112, 150x150; 112x96 is its columns 8 to 103"),
        ),
        polarity="similarity; both rankings run from where scores depend on faces most to where "
        "they depend least",
        deterministic=True,
        cost="none for the default recognizer, whose map is shipped; else 128 backward "
        "passes for each of 20 pictures, once per recognizer",
        limitation="It is the same for every comparison and explains none, and rendered heads "
        "stand in for people (measured on MobileFaceNet B: rank correlation 0.98 with the mean "
        "map of 15 mated LFW pairs; Insertion minus Deletion 36.4 with it, 36.1 with theirs and "
        "37.8 with the centre prior on 10 other pairs, where neither mean map beat the centre).",
    ),
)
