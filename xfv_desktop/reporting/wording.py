"""The report's sentences: plain statements that say no more than the records do."""

from __future__ import annotations

from typing import Final

from xfv_desktop.domain import (
    CalibrationSet,
    Comparison,
    ComparisonScore,
    DifferencePlacement,
    ErrorRate,
    EvidenceItem,
    Explanation,
    FaithfulnessCurve,
    LikelihoodRatio,
    ModelCard,
    NullPlacement,
    SanityVerdict,
    ScoreSpread,
    Threshold,
)
from xfv_desktop.reporting.content import ReportContent, format_time
from xfv_desktop.reporting.numbers import set_minus

SYNTHETIC: Final = (
    "The pictures in this case are synthetic: rendered heads that belong to nobody. "
    "The report shows how the program works; it says nothing about any person."
)
NO_OPINION: Final = "No opinion recorded."
NO_EXPLANATION: Final = (
    "No explanation was made for this comparison: there are no attribution maps and no "
    "curves. Nothing is said about which regions the score comes from."
)
NO_MAPS: Final = "The explanation holds no maps for this method."
NO_CURVES: Final = (
    "No Deletion or Insertion curves were made: how far the maps can be trusted for this "
    "decision has not been examined."
)
NOT_MADE: Final = "Not made in this explanation."
STORED_PICTURES: Final = (
    "Maps are drawn over the face samples for the eye; the raw maps are attached and unsmoothed."
)
NULL_NOTE: Final = (
    "Areas are those under the nulls' fill and steps. A percentile is the share of null "
    "rankings that the map does better than, with their number n. Centre, population "
    "and mirror are single rankings that know nothing of the pair; their own areas stand in "
    "brackets. \u201cPartly\u201d: the map does better than that ranking, but not than the "
    "same one read backwards. Whether a map beats its null follows the rule in the statements "
    "below."
)
STATED_ONCE: Final = (
    "The statements are those on Insertion minus Deletion, which holds both curves; the ones "
    "on each curve are in manifest.json."
)
NO_RIVALS: Final = "The population map and the mirror control were not made in this explanation."
_ALWAYS_LIMITED: Final = (
    (
        "The comparison score is no probability that two pictures show one person, and the "
        "system's decision is not an identification. Neither replaces a morphological "
        "examination; the opinion is the examiner's own."
    ),
    (
        "An attribution map shows what this model used for this score. It is not evidence "
        "of identity, and it depends on method, parameters and model."
    ),
    "Quality measures describe each picture by itself; they predict nothing about the pair.",
)
_FILE_LIMITS: Final = (
    (
        "Times are those of the computer that made the report; no time-stamping authority "
        "confirmed them."
    ),
    (
        "The file is produced as PDF/A-3a and PDF/UA-1. Characters that the report's fonts "
        "lack are printed as their code points, \\u{\u2026}; the attached manifest carries "
        "the exact text."
    ),
)
CHECKING: Final = (
    (
        "With this program: xfv verify REPORT.pdf --trust SIGNER.pem. It reports integrity, "
        "coverage, manifest and signer trust, each on its own; with --case also the hash of "
        "the whole file. A self-made certificate is trusted only when it is given."
    ),
    (
        "With other readers: the signature must be valid, and it must cover the whole file. "
        "A valid signature over a part of the file is not enough. A verifier may countersign: "
        "then the later signature covers the whole file, the examiner's the report as it was "
        "certified, and nothing else may have been added."
    ),
    (
        "Attachments: manifest.json lists each attached file with its SHA-256, and every "
        "hash, parameter, version, seed and device behind the results."
    ),
    (
        "The results themselves: the same pictures, model, settings and seed give the same "
        "score and the same maps on the same device."
    ),
)
INTEGRITY_NOTE: Final = (
    "The hash of the whole signed file is kept in the case's log, not in the file itself. "
    "The log is hash-chained; its head, printed here, ties this report to the log as it "
    "stood. A chain shows later changes only against a head kept outside the case."
)


def format_score(value: float) -> str:
    """Return a score with four decimals and a real minus sign."""
    return set_minus(f"{value:.4f}")


def format_percent(value: float) -> str:
    """Return an error rate in [0, 1] as percent with up to three figures."""
    return f"{value * 100:.3g}\u00a0%"


def describe_score(score: ComparisonScore) -> str:
    """Say what kind of number the score is."""
    low, high = (set_minus(f"{end:g}") for end in (score.low, score.high))
    return (
        f"{score.metric.capitalize()} score between {low} and {high}; {score.direction}. "
        "It is not a probability and not a percentage."
    )


def describe_spread(spread: ScoreSpread | None, *, note: str) -> str:
    """Say how far the score moves with the landmarks, or why that is not known."""
    if spread is None:
        return note or (
            "No spread: the pictures were handed in as aligned crops, so there are no "
            "landmarks whose noise could be followed."
        )
    sigma = " and ".join(f"{value:.2f}" for value in spread.sigma)
    text = (
        f"Landmark noise ({sigma} px, probe and reference; {spread.draws} draws, seed "
        f"{spread.seed}) moves the score between {format_score(spread.low)} and "
        f"{format_score(spread.high)} (central 95\u00a0%; mean {format_score(spread.mean)})."
    )
    return _join(text, note)


def describe_decision(comparison: Comparison) -> str:
    """Say why the system decided as it did, and under which rule."""
    rule = comparison.spread.rule if comparison.spread else ""
    return _join(set_minus(comparison.decision.reason), f"Rule: {rule}" if rule else "")


def describe_threshold(threshold: Threshold | None) -> str:
    """Say where the threshold comes from, or that there is none."""
    if threshold is None:
        return "There is no threshold: none was calibrated for this model and none was given."
    if threshold.calibration is None:
        return (
            f"Threshold {format_score(threshold.value)}, {threshold.point}: no error rates and "
            "no labelled comparisons stand behind it."
        )
    rates = _join_rates(threshold)
    return (
        f"Threshold {format_score(threshold.value)} ({threshold.point}), fixed on "
        f"{describe_set(threshold.calibration)} {rates}"
    ).strip()


def _join_rates(threshold: Threshold) -> str:
    """Return the error rates at the threshold as one sentence, or nothing."""
    named = (("FMR", threshold.fmr), ("FNMR", threshold.fnmr))
    parts = [describe_rate(name, rate=rate) for name, rate in named if rate is not None]
    return "At this threshold: " + "; ".join(parts) + "." if parts else ""


def describe_rate(name: str, *, rate: ErrorRate) -> str:
    """Return an error rate with its interval."""
    return (
        f"{name} {format_percent(rate.value)} ({rate.level * 100:.0f}\u00a0% interval "
        f"{format_percent(rate.low)} to {format_percent(rate.high)}, {rate.trials} trials)"
    )


def describe_set(calibration: CalibrationSet) -> str:
    """Say which labelled comparisons these are, and whether a laboratory made them."""
    standing = (
        "laboratory calibration"
        if calibration.laboratory
        else "research set, no laboratory calibration"
    )
    return (
        f"the set \u201c{calibration.name}\u201d ({calibration.mated} mated and "
        f"{calibration.non_mated} non-mated comparisons, {calibration.subjects} subjects, "
        f"{calibration.failures_to_acquire} failures to acquire; {standing})."
    )


def headline_ratio(ratio: LikelihoodRatio) -> str:
    """Return the log10 likelihood ratio, or that it is not reportable."""
    if ratio.value is None:
        return "not reportable"
    return format_signed(ratio.value)


def describe_ratio(ratio: LikelihoodRatio) -> str:
    """Say how the likelihood ratio was reached and what it is bounded by, or why none is."""
    if ratio.value is None:
        return set_minus(ratio.reason)
    parts = [_stop(f"log10 LR by {ratio.method}")]
    if ratio.low is not None and ratio.high is not None:
        parts.append(
            f"95\u00a0% interval {format_signed(ratio.low)} to {format_signed(ratio.high)}."
        )
    if ratio.lower_bound is not None and ratio.upper_bound is not None:
        reached = "reached" if ratio.bounded else "not reached"
        bounds = f"{format_signed(ratio.lower_bound)} to {format_signed(ratio.upper_bound)}"
        parts.append(f"Bounds supported by the data: {bounds} ({reached}).")
    return _join(" ".join(parts), set_minus(ratio.reason))


def format_signed(value: float) -> str:
    """Return a log10 value with its sign."""
    return set_minus(f"{value:+.2f}")


def describe_ratio_set(ratio: LikelihoodRatio) -> str:
    """Say what the likelihood ratio was calibrated on."""
    if ratio.calibration is None:
        return "There is no calibration behind it."
    return "Calibrated on " + describe_set(ratio.calibration)


def describe_scale(content: ReportContent) -> str:
    """Say how colours and smoothing are to be read."""
    scale = content.map_scale or (
        "Each picture has its own colour scale; the value at its end stands beneath it."
    )
    smoothing = content.map_smoothing or "No smoothing was applied for display."
    return f"{_stop(scale)} {_stop(smoothing)} {STORED_PICTURES}"


def name_methods(explanation: Explanation) -> dict[str, str]:
    """Return each method's printed name by its id."""
    return {card.id: card.name for card in explanation.methods}


def describe_faithfulness(curve: FaithfulnessCurve, *, method: str) -> str:
    """Say whether a map beats its null for one curve, in words.

    Parameters
    ----------
    curve : FaithfulnessCurve
        The curve.
    method : str
        The method's printed name.
    """
    name = f"{method}, {curve.side}, {curve.polarity}, {curve.kind}"
    return _describe_place(curve.null, name=name)


def describe_difference(placed: DifferencePlacement, *, method: str) -> str:
    """Say whether a map beats its null in Insertion minus Deletion, in words.

    Parameters
    ----------
    placed : DifferencePlacement
        The difference and its place.
    method : str
        The method's printed name.
    """
    name = f"{method}, {placed.side}, {placed.polarity}, insertion minus deletion"
    return _describe_place(placed.null, name=name)


def _describe_place(null: NullPlacement | None, *, name: str) -> str:
    """Return a placement's own statement, led by the recorded verdict where it lacks it."""
    if null is None:
        return f"{name}: not placed against a null."
    verdict = "beats its null" if null.beats_null else "does not beat its null"
    if verdict in null.statement:
        return _stop(set_minus(null.statement))
    return _join(f"{name}: {verdict}.", set_minus(null.statement))


def list_placed(explanation: Explanation) -> list[FaithfulnessCurve]:
    """Return one curve for each ranking that was placed against a null.

    The nulls have one fill, so curves of one ranking under several fills share a placement.
    """
    placed: dict[tuple[str, str, str, str], FaithfulnessCurve] = {}
    for curve in explanation.curves:
        if curve.null is not None:
            placed.setdefault((curve.method, curve.side, curve.polarity, curve.kind), curve)
    return list(placed.values())


def warn_unfaithful(explanation: Explanation, *, method: str) -> str:
    """Return a warning naming where a method's maps fail a receipt, or nothing."""
    lost: dict[str, list[str]] = {}
    for curve in list_placed(explanation):
        if curve.method == method and curve.null is not None and not curve.null.beats_null:
            lost.setdefault(f"{curve.side} {curve.polarity}", []).append(str(curve.kind))
    for placed in explanation.differences:
        if placed.method == method and not placed.null.beats_null:
            kinds = lost.setdefault(f"{placed.side} {placed.polarity}", [])
            kinds.append("insertion minus deletion")
    named = [f"{ranking} ({', '.join(kinds)})" for ranking, kinds in lost.items()]
    unplaced = (
        f"Does not beat its null: {', '.join(named)}. Where a map does not beat its null, it "
        "is not shown to tell more about this decision than a ranking that knows nothing of it."
    )
    return _join(unplaced if named else "", _warn_insane(explanation, method=method))


def _warn_insane(explanation: Explanation, *, method: str) -> str:
    """Return a warning naming the sanity checks that a method fails, or nothing."""
    failed = [
        f"{check.kind} ({check.side})"
        for check in explanation.sanity
        if check.method == method and check.verdict is SanityVerdict.FAIL
    ]
    return f"Fails a sanity check: {', '.join(failed)}." if failed else ""


def list_limitations(content: ReportContent) -> list[str]:
    """Return what the report does not say, one sentence or two per point."""
    comparison = content.comparison
    limits = [
        *_ALWAYS_LIMITED,
        _limit_calibration(comparison),
        _limit_licence(comparison),
        _limit_spread(comparison),
        SYNTHETIC if content.case.synthetic else "",
        *_FILE_LIMITS,
    ]
    return [limit for limit in limits if limit]


def _limit_calibration(comparison: Comparison) -> str:
    """Return the limit that comes from who made the calibration."""
    if comparison.threshold is None:
        return "There is no laboratory calibration and no threshold: the system decides nothing."
    calibration = comparison.threshold.calibration
    if calibration is None:
        return "There is no laboratory calibration: the threshold was given by hand."
    if calibration.laboratory:
        return _stop(calibration.statement)
    return _join(
        "There is no laboratory calibration: threshold and error rates come from a research "
        "set and need not hold for other cameras, conditions or populations.",
        calibration.statement,
    )


def _limit_licence(comparison: Comparison) -> str:
    """Return the limit that comes from the model's licence."""
    if not comparison.model.research_only:
        return ""
    return "The model's weights or their licence allow research only."


def describe_terms(model: ModelCard) -> str:
    """Return the recognizer with its licence and training data, for the first page."""
    licence, trained = _stop(model.licence), _stop(model.training_data)
    return f"{model.name} {model.version}. Licence: {licence} Training data: {trained}"


def end_sentence(text: str) -> str:
    """Return a text with a full stop at its end, for the tables."""
    return _stop(text)


def warn_research(content: ReportContent) -> str:
    """Return what the first page says of a recognizer for research only; else nothing."""
    model = content.comparison.model
    if not model.research_only:
        return ""
    text = f"The recognizer {model.name} is for research only, not for casework."
    if content.override:
        return f"{text} Signed nonetheless, by a logged override of {_stop(content.override)}"
    if content.case.synthetic:
        return text
    return f"{text} Signing needs an override with a stated reason; none is recorded here."


def _limit_spread(comparison: Comparison) -> str:
    """Return the limit that comes from handing in aligned crops."""
    if comparison.spread is not None:
        return ""
    return _join("The score has no spread.", comparison.spread_note)


def describe_picture(content: ReportContent, *, key: str) -> str:
    """Return the alternative text of a picture, by its key."""
    if key.startswith("map:"):
        _, method, side, polarity = key.split(":", 3)
        return f"{polarity} attribution map of {method} over the {side} face sample"
    if key.startswith("scale:"):
        polarity = key.split(":", 1)[1]
        return f"colour scale of {polarity} maps, low values on the left"
    side = "probe" if "probe" in key else "reference"
    if key.startswith("crop_"):
        return f"{side} face sample, aligned as the model sees it"
    return f"{side} picture with face box and five landmarks"


def describe_curve(curves: list[FaithfulnessCurve], *, method: str) -> str:
    """Return the alternative text of a plot: what is drawn and the areas reached."""
    first = curves[0]
    areas = ", ".join(f"{c.fill} fill area {format_score(c.area)}" for c in curves)
    return (
        f"{first.kind} curve of {method}, {first.side}, {first.polarity} map: "
        f"comparison score over the share of perturbed pixels; {areas}"
    )


def summarise_item(item: EvidenceItem) -> str:
    """Return an evidence item's plain facts on one line."""
    frames = f", {item.frames} frames" if item.frames > 1 else ""
    return (
        f"{item.media_type}, {item.width} \u00d7 {item.height} px{frames}, "
        f"{item.size} bytes; taken in {format_time(item.taken_in)}"
    )


def _stop(text: str) -> str:
    """Return the text with a full stop at its end."""
    text = text.strip()
    return text if not text or text[-1] in ".!?" else text + "."


def _join(*parts: str) -> str:
    """Return sentences in one line, each with its full stop, empty ones left out."""
    return " ".join(_stop(part) for part in parts if part.strip())
