"""Made-up stored records: one of each by hand, and any number by Hypothesis."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import shutil
import tempfile
import types
import typing
from datetime import UTC, datetime, timedelta
from enum import Enum
from pathlib import Path

from hypothesis import strategies as st

from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.domain import (
    CaseInfo,
    CaseKind,
    Comparison,
    ComparisonDecision,
    ComparisonScore,
    Decision,
    EvidenceItem,
    Explanation,
    IssuedReport,
    LandmarkConvention,
    LikelihoodRatio,
    MapRecord,
    ModelCard,
    Opinion,
    Polarity,
    Provenance,
    QualityReport,
    SampleRecord,
    Side,
    Suitability,
)

NOW = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
EXAMINER = "E. Examiner"
_SCALARS: dict[object, st.SearchStrategy[object]] = {
    str: st.text(max_size=12),
    int: st.integers(-(2**62), 2**62),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    datetime: st.datetimes(
        min_value=datetime(1980, 1, 1),  # noqa: DTZ001 - the strategy adds the zone
        max_value=datetime(2200, 1, 1),  # noqa: DTZ001 - the strategy adds the zone
        timezones=st.sampled_from([UTC]),
    ),
    type(None): st.none(),
}


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def build_strategy(kind: object) -> st.SearchStrategy[object]:
    """Return values of a declared type; stored records are built from few kinds of it."""
    if kind in _SCALARS:
        return _SCALARS[kind]
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        return st.one_of(*map(build_strategy, typing.get_args(kind)))
    if origin is tuple:
        return _build_tuple(typing.get_args(kind))
    assert isinstance(kind, type), kind
    if issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    assert dataclasses.is_dataclass(kind), kind
    hints = typing.get_type_hints(kind)
    fields = {f.name: build_strategy(hints[f.name]) for f in dataclasses.fields(kind)}
    return st.builds(kind, **fields)


def _build_tuple(parts: tuple[object, ...]) -> st.SearchStrategy[object]:
    if len(parts) == 2 and parts[1] is Ellipsis:
        return st.lists(build_strategy(parts[0]), max_size=2).map(tuple)
    return st.tuples(*map(build_strategy, parts))


def make_info(**changes: object) -> CaseInfo:
    info = CaseInfo("case-1", "", "A trial", CaseKind.RESEARCH, NOW, EXAMINER)
    return dataclasses.replace(info, **changes)


def create_case(path: Path) -> CaseFile:
    """Return a new case, open for writing."""
    return _copy_model(path, filled=False)


def create_filled_case(path: Path) -> CaseFile:
    """Return a case with one record of every kind (see `fill_case`), open for writing."""
    return _copy_model(path, filled=True)


def _copy_model(path: Path, *, filled: bool) -> CaseFile:
    shutil.copytree(Path(_make_model(filled=filled).name) / "case", path)
    return CaseFile.open(path)


@functools.cache
def _make_model(*, filled: bool) -> tempfile.TemporaryDirectory[str]:
    """Make a case once per run, to be copied: making one costs a migration."""
    folder: tempfile.TemporaryDirectory[str] = tempfile.TemporaryDirectory()
    with CaseFile.create(Path(folder.name) / "case", make_info()) as case:
        if filled:
            fill_case(case)
    return folder


def make_item(data: bytes, item_id: str = "e1", role: Side | None = Side.PROBE) -> EvidenceItem:
    return EvidenceItem(
        id=item_id,
        sha256=sha256(data),
        size=len(data),
        media_type="image/png",
        name="picture.png",
        role=role,
        taken_in=NOW,
        width=4,
        height=3,
        frames=1,
    )


def add_item(case: CaseFile, data: bytes, item_id: str = "e1") -> None:
    with case.work(examiner=EXAMINER, at=NOW) as work:
        work.add_evidence(make_item(data, item_id), data)
        work.record("evidence taken in", item_id, {"size": len(data)})
        work.commit()


def make_card() -> ModelCard:
    return ModelCard(
        id="model",
        name="Model",
        version="1",
        architecture="net",
        sha256="a" * 64,
        source_sha256="b" * 64,
        input_size=(112, 112),
        channel_order="RGB",
        mean=(127.5, 127.5, 127.5),
        std=(128.0, 128.0, 128.0),
        dimension=4,
        convention=LandmarkConvention.EYE_CORNERS,
        licence="none",
        source="made up",
        paper="none",
        training_data="none",
        research_only=True,
        alignment="five points",
    )


def make_sample(evidence_id: str, evidence: bytes, crop: bytes) -> SampleRecord:
    return SampleRecord(
        evidence_id=evidence_id,
        sha256=sha256(evidence),
        width=4,
        height=3,
        frame=0,
        decoding=("orientation 1",),
        decoder="made up",
        choice="aligned",
        faces_found=1,
        face=None,
        transform=None,
        inverse=None,
        crop_sha256=sha256(crop),
        crop_shape=(112, 112),
        quality=QualityReport((), Suitability.SUITABLE, "made up"),
    )


def make_provenance() -> Provenance:
    return Provenance(
        program="xfv_desktop",
        versions=(("numpy", "2"),),
        model_id="model",
        model_sha256="a" * 64,
        settings="{}",
        seed=7,
        device="cpu",
        device_name="CPU",
        started=NOW,
        ended=NOW + timedelta(seconds=1),
    )


def make_comparison(comparison_id: str = "c1", score: float = 0.1 + 0.2) -> Comparison:
    return Comparison(
        id=comparison_id,
        case_id="case-1",
        at=NOW,
        examiner=EXAMINER,
        model=make_card(),
        probe=make_sample("e1", b"one", b"crop one"),
        reference=make_sample("e2", b"two", b"crop two"),
        score=ComparisonScore(score),
        spread=None,
        spread_note="not estimated",
        threshold=None,
        decision=ComparisonDecision(Decision.UNDETERMINED, "no threshold"),
        lr=LikelihoodRatio(
            None, None, None, None, None, False, "none", "no scores", "H1", "H2", None
        ),
        provenance=make_provenance(),
        timings=(("score", 0.25),),
    )


def make_explanation(values: bytes) -> Explanation:
    stored = MapRecord(
        "fggb", Side.PROBE, Polarity.SIGNED, "none", sha256(values), (2, 2), -1.0, 1.0, ()
    )
    return Explanation(
        "x1", "c1", NOW, EXAMINER, (), (stored,), (), make_provenance(), (("maps", 1.5),)
    )


def make_opinion(opinion_id: str = "o1", supersedes: str | None = None) -> Opinion:
    return Opinion(
        opinion_id, "c1", NOW, EXAMINER, "scale", "no support", "Nothing to say.", supersedes
    )


def make_report(data: bytes) -> IssuedReport:
    return IssuedReport(
        "r1", "c1", NOW, EXAMINER, "reports/r1.pdf", sha256(data), len(data), EXAMINER, True
    )


def fill_case(case: CaseFile) -> None:
    """Add one record of every kind, each by an act of its own."""
    add_item(case, b"one", "e1")
    add_item(case, b"two", "e2")
    with case.work(examiner=EXAMINER, at=NOW) as work:
        work.put_blob(b"crop one")
        work.put_blob(b"crop two")
        work.add_comparison(make_comparison())
        work.record("comparison made", "c1")
        work.put_blob(b"map")
        work.add_explanation(make_explanation(b"map"))
        work.record("explanation made", "x1")
        work.add_opinion(make_opinion())
        work.record("opinion recorded", "o1")
        work.add_report(make_report(b"%PDF"), b"%PDF")
        work.record("report signed", "r1")
        work.commit()
