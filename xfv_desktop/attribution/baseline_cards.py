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
)
