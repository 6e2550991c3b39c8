"""The report's sentences say what the records say, and no more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support import complete_report, reports
from xfv_desktop.domain import CurveKind, Fill, LikelihoodRatio, Polarity, Side
from xfv_desktop.reporting import wording


def make_curve(method="fggb", side=Side.PROBE):
    return reports.make_curve(key=(method, side, CurveKind.DELETION), fill=Fill.BLACK)


def test_a_score_is_said_to_be_no_probability():
    text = wording.describe_score(reports.make_comparison().score)
    assert "between \u22121 and 1" in text
    assert "not a probability" in text


def test_a_threshold_is_given_with_set_counts_and_rates():
    text = wording.describe_threshold(reports.make_comparison().threshold)
    for part in ("0.8521", "FMR 1 %", "1200 mated", "98000 non-mated", "420 subjects"):
        assert part in text
    assert "research set, no laboratory calibration" in text
    assert "FNMR 2.1\u00a0%" in text


def test_a_threshold_by_hand_says_that_nothing_stands_behind_it():
    given = replace(
        reports.make_comparison().threshold,
        point="given by hand",
        fmr=None,
        fnmr=None,
        calibration=None,
    )
    assert "no error rates" in wording.describe_threshold(given)


def test_no_threshold_is_said():
    assert "no threshold" in wording.describe_threshold(None)


def test_a_decision_has_the_minus_sign_of_its_score():
    made = reports.make_comparison()
    decision = replace(made.decision, reason="The score -0.0133 lies below the threshold 0.2410.")
    shown = wording.describe_decision(replace(made, decision=decision))
    assert shown.startswith("The score \u22120.0133 lies below")


def test_aligned_crops_have_no_spread_and_the_report_says_so():
    assert "no spread" in wording.describe_spread(None, note="").lower()
    assert wording.describe_spread(None, note="Aligned crops.") == "Aligned crops."


def test_a_spread_names_noise_draws_and_seed():
    spread = reports.make_comparison().spread
    text = wording.describe_spread(spread, note="")
    assert "40 draws, seed 7" in text
    assert "0.8930 and 0.9250" in text


def test_a_likelihood_ratio_comes_with_interval_bounds_and_set():
    ratio = reports.make_comparison().lr
    assert wording.headline_ratio(ratio) == "+2.41"
    assert "+2.02 to +2.77" in wording.describe_ratio(ratio)
    assert "\u22122.30 to +3.10 (not reached)" in wording.describe_ratio(ratio)
    assert "faces-1" in wording.describe_ratio_set(ratio)


def test_an_unreportable_ratio_says_why():
    ratio = LikelihoodRatio(
        None, None, None, None, None, False, "none", "No calibration fits.", "a", "b", None
    )
    assert wording.headline_ratio(ratio) == "not reportable"
    assert wording.describe_ratio(ratio) == "No calibration fits."


def test_a_map_that_does_not_beat_its_null_says_so_in_words():
    failed = make_curve(method="xssab", side=Side.REFERENCE)
    assert "does not beat its null" in wording.describe_faithfulness(failed, method="xSSAB")
    assert "beats its null." in wording.describe_faithfulness(make_curve(), method="FGGB")


def test_a_statement_that_gives_the_verdict_itself_stands_alone():
    curve = make_curve()
    text = "fggb on the probe: beats its null, by much"
    curve = replace(curve, null=replace(curve.null, statement=text))
    assert wording.describe_faithfulness(curve, method="FGGB") == text + "."


def test_a_verdict_that_contradicts_the_record_does_not_stand_alone():
    curve = make_curve()
    null = replace(curve.null, beats_null=False, statement="It beats its null.")
    said = wording.describe_faithfulness(replace(curve, null=null), method="FGGB")
    assert "does not beat its null" in said


def test_the_warning_stands_only_with_the_method_that_fails():
    explanation = reports.make_content().explanation
    assert wording.warn_unfaithful(explanation, method="fggb") == ""
    warning = wording.warn_unfaithful(explanation, method="xssab")
    assert warning.startswith("Does not beat its null: reference fused")


def test_a_difference_that_loses_and_a_failed_check_are_warned_of():
    explanation = complete_report.make_complete("fggb", "xssab").explanation
    warning = wording.warn_unfaithful(explanation, method="xssab")
    assert "probe similarity (partner-paste, insertion minus deletion)" in warning
    assert (
        "Fails a sanity check: mirrored samples (probe), mirrored samples (reference)" in warning
    )


def test_a_difference_says_its_verdict():
    placed = complete_report.make_difference("xssab", Side.PROBE, Polarity.SIMILARITY)
    said = wording.describe_difference(placed, method="xSSAB")
    assert said.startswith(
        "xSSAB, probe, similarity, insertion minus deletion: does not beat its null."
    )


def test_limits_name_what_the_report_is_not():
    limits = " ".join(wording.list_limitations(reports.make_content()))
    for part in (
        "no probability",
        "not evidence of identity",
        "no laboratory calibration",
        "research only",
        "belong to nobody",
    ):
        assert part in limits


def test_real_pictures_are_not_called_synthetic():
    given = reports.make_content()
    given = replace(given, case=replace(given.case, synthetic=False))
    assert wording.SYNTHETIC not in wording.list_limitations(given)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("map:fggb:probe:fused", "fused attribution map of fggb over the probe face sample"),
        ("scale:fused", "colour scale of fused maps, low values on the left"),
        ("crop_reference", "reference face sample, aligned as the model sees it"),
        ("probe_landmarks", "probe picture with face box and five landmarks"),
    ],
)
def test_every_picture_has_an_alternative_text(key, text):
    assert wording.describe_picture(reports.make_content(), key=key) == text
