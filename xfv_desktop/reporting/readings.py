"""How the parts of an explanation are read, and the terms they use."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from xfv_desktop.domain import SanityKind

READING_MAPS: Final = (
    "An attribution map shows which regions of the face sample this model's comparison score "
    "comes from, for this pair. Similarity marks regions that raise the score, dissimilarity "
    "regions that lower it, fused is similarity minus dissimilarity. A map describes what "
    "this model used. It is not evidence of identity, and a region that it leaves "
    "unmarked may still differ or agree."
)
READING_CURVES: Final = (
    "Deletion takes the highest-ranked pixels away and should make the score fall early "
    "(small area); Insertion brings them back first and should make it rise early (large "
    "area). For a dissimilarity map the opposite area is the better one. A map is faithful "
    "to the model's behaviour only as far as it does better than rankings that know nothing "
    "of the pair. That says nothing about whether the model is right."
)
READING_PASTE: Final = (
    "Partner-paste puts the other sample's aligned pixels in place of the highest-ranked "
    "ones: it shows which area would have to look like the other sample for the score, and "
    "with it the decision, to change. For a dissimilarity map a large area is better, for "
    "a similarity map a small one. A pasted picture is no photograph of anybody: seams and "
    "differences of light move the score too."
)
READING_SANITY: Final = (
    "A sanity check asks whether a map depends on what it claims to explain. Passing does "
    "not make a map right; failing means that the map must not be read as an explanation of "
    "this decision. Correlations are between the ranks of two maps (Spearman's): 1 is the "
    "same order, 0 nothing in common. The statements give the limits."
)
SANITY_MEANINGS: Final = MappingProxyType(
    {
        SanityKind.RANDOMISED: "The weights of the network's layers are randomised, from "
        "the top down. A network that has forgotten what it learnt should get another map; "
        "a map that stays shows the picture or the method's own start, not what the network "
        "learnt.",
        SanityKind.PARTNER: "The other sample is replaced by somebody else's. A map that "
        "stays explains the sample by itself, not this comparison.",
        SanityKind.MIRROR: "Both samples are mirrored. The map should be mirrored with "
        "them; one that is not depends on places in the crop.",
        SanityKind.ITSELF: "The sample is compared with itself. Both sides should get the "
        "same map; if they do not, the two sides' maps cannot be set side by side.",
    }
)
READING_AGREEMENT: Final = (
    "How alike the methods' maps are is the uncertainty of the explanation: where methods "
    "disagree, no single map should carry a conclusion. Agreement is no proof either: "
    "methods can share a fault. Maps are smoothed alike before they are compared; "
    "baselines are left out."
)
ONE_METHOD: Final = (
    "One method was asked for: there is nothing to compare it with, so how far the map "
    "depends on the choice of method is not known."
)
READING_REGIONS: Final = (
    "Shares say how much of a map's attribution lies on a region; concentration (\u00d7) is "
    "share over area, and 1.0 is what an even map has, so a large region is not taken for an "
    "important one. The atlas is an average adult face seen from the front, laid over the "
    "aligned crop: on a turned, tilted, very young or partly hidden face its borders lie "
    "off, and it recognises no feature of this person."
)
GLOSSARY: Final = MappingProxyType(
    {
        "Deletion": "Pixels of a face sample are taken away in the map's order, "
        "highest-ranked first, and the comparison score is taken at each step.",
        "Insertion": "The pixels are brought back in the same order, starting from none.",
        "Insertion minus Deletion": "The area under Insertion less the area under "
        "Deletion: both curves in one number, in units of the comparison score. Higher is "
        "better for a similarity map, lower for a dissimilarity map.",
        "Partner-paste": "The highest-ranked pixels are replaced by the other sample's "
        "pixels at the same places of the aligned crop.",
        "Fill": "What stands in for pixels that are taken away: black, the blurred sample "
        "or its mean colour.",
        "Null": "Rankings of the pixels that know nothing of this comparison: random ones, "
        "and random ones as smooth as the map.",
        "Percentile": "The share of null rankings that the map does better than, from 0 to "
        "100; 50 is chance.",
        "Centre prior": "The ranking by distance from the crop's centre.",
        "Population map": "The mean map of other people's comparisons.",
        "Mirror control": "The same method asked about the sample and its own mirror image: "
        "it knows the picture but no partner.",
        "Rank correlation": "Spearman's: 1 when two maps order the pixels alike, 0 when "
        "their orders have nothing in common, \u22121 when one is the other reversed.",
        "Overlap": "The share of one map's top area that lies in the other's.",
        "Concentration": "A region's share of the attribution over its share of the area.",
    }
)
