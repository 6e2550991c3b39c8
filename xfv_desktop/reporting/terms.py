"""The terms of a comparison, as the report and the window's help define them."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

COMPARISON_TERMS: Final = MappingProxyType(
    {
        "Probe": "The sample in question.",
        "Reference": "The sample that the probe is compared with.",
        "Face sample": "The aligned crop that is made of a picture by its face's landmarks; all "
        "that the recognizer sees of it.",
        "Template": "The numeric representation that the recognizer makes of a face sample.",
        "Comparison score": "The number that the recognizer gives for two templates, stated with "
        "its direction and range. It is not a probability and not a percentage.",
        "Spread": "How far the score moves when the landmarks move within the noise of finding "
        "them; the central 95\u00a0% of re-aligned scores.",
        "Threshold": "The score from which the system says match, stated with the error rates it "
        "has on a named set of labelled comparisons.",
        "Comparison decision": "What the system says of a score under its rule: match, non-match "
        "or undetermined. It is not an identification and not the examiner's opinion.",
        "Mated, non-mated": "Labelled comparisons of two samples of one person, and of two "
        "people. They calibrate and validate; a case's comparison carries no such label.",
        "FMR": "False match rate: the share of non-mated comparisons at or above the threshold.",
        "FNMR": "False non-match rate: the share of mated comparisons below the threshold.",
        "EER": "Equal error rate: FMR and FNMR at the threshold where they are alike.",
        "Likelihood ratio": "How much more probable the score is if both samples show one person "
        "(H1) than if they show two (H2), as log10. Without a calibration that covers the "
        "comparison it is not reportable.",
        "Bounds": "The largest and smallest likelihood ratio that the calibration data support "
        "(ELUB); stronger ones are cut to them.",
        "Cllr": "The cost of a set of likelihood ratios in bits: 0 is perfect, 1 is what ratios "
        "that always say nothing cost. Cllr_min is what is left after the best monotone "
        "recalibration.",
        "Calibration": "Scores of labelled comparisons of one recognizer, bound to its weights "
        "and preprocessing; thresholds and likelihood ratios come from it.",
        "Quality": "Measures of one face sample by itself; they predict nothing about the pair.",
        "Opinion": "The examiner's own statement on a scale. Nothing turns a score, a decision "
        "or a likelihood ratio into it.",
    }
)
MAP_TERMS: Final = MappingProxyType(
    {
        "Attribution map": "Which regions of a face sample this recognizer's score for this pair "
        "comes from, by one named method. It is not evidence of identity.",
        "Similarity, dissimilarity, fused": "Similarity marks regions that raise the score, "
        "dissimilarity regions that lower it; fused is similarity minus dissimilarity.",
        "Faithfulness": "How far a map agrees with the recognizer's behaviour when the pixels it "
        "marks are taken away or brought back. It says nothing of whether the recognizer is "
        "right.",
        "Sanity check": "Whether a map depends on what it claims to explain. Failing means that "
        "it must not be read as an explanation of this decision.",
        "Agreement": "How alike the maps of several methods are; where they disagree, no single "
        "map should carry a conclusion.",
        "Regions": "Shares of a map on the parts of an average face laid over the aligned crop; "
        "no feature of this person is recognised.",
    }
)
