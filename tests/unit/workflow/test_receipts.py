"""The receipts of an explanation: made, kept, in the document, and said in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.casefile import make_comparison, make_explanation
from tests.support.program import find_heads
from tests.support.receipts import add_receipts
from xfv_desktop.attribution.catalogue import get
from xfv_desktop.domain import Comparison, Region, SanityKind, SanityVerdict, Side
from xfv_desktop.errors import UsageError
from xfv_desktop.workflow import cases, queries
from xfv_desktop.workflow.documents import document_comparison
from xfv_desktop.workflow.pairs import PairResult
from xfv_desktop.workflow.receipts import list_concerns, state_methods, state_regions
from xfv_desktop.workflow.workbench import Workbench

METHODS = ("xssab", "gradcam", "centre")


@pytest.fixture
def compared(workbench: Workbench, tmp_path: Path) -> tuple[Path, Comparison]:
    """Return a case with one comparison of two heads of identity a."""
    pytest.importorskip("dlib")
    from xfv_desktop.workflow.examination import CompareOptions
    from xfv_desktop.workflow.pairs import FileChoice, compare_files

    path = tmp_path / "case"
    cases.create_case(workbench, path)
    pictures = [h for h in find_heads("") if h.name in ("head_a_1.jpg", "head_a_2.jpg")]
    result = compare_files(
        workbench,
        path,
        (FileChoice(pictures[0]), FileChoice(pictures[1])),
        options=CompareOptions(),
        explanation=None,
    )
    return path, result.comparison


def test_receipts_are_made_kept_and_documented(
    workbench: Workbench, compared: tuple[Path, Comparison]
) -> None:
    """Regions for every map, agreement and sanity for the methods, none for a baseline."""
    from xfv_desktop.workflow.explanation import ExplainOptions, explain

    path, comparison = compared
    made = explain(
        workbench,
        path,
        comparison.id,
        options=ExplainOptions(methods=METHODS, curves=False, sanity=True),
    )
    assert queries.read_explanation(workbench, path, comparison.id) == made
    places = [(one.method, one.side) for one in made.regions]
    assert places == [(method, side) for method in METHODS for side in Side]
    for one in made.regions:
        assert sum(share.area for share in one.shares) == pytest.approx(1)
        assert sum(share.positive for share in one.shares) == pytest.approx(1)
    assert {(a.first, a.second) for a in made.agreement} == {METHODS[:2]}
    assert len(made.agreement) == 4
    kinds = Counter((check.method, check.kind) for check in made.sanity)
    assert kinds == {(method, kind): 2 for method in METHODS[:2] for kind in SanityKind}
    assert "synthetic head b" in made.sanity_note
    assert "head_b_1.jpg" in made.sanity_note
    assert {"regions", "agreement", "sanity"} <= {name for name, _ in made.timings}
    doc = document_comparison(comparison, made, with_files=False)
    assert [row["side"] for row in doc["regions"]] == ["probe", "reference"] * 3
    share = doc["regions"][0]["shares"][0]
    assert share["region"] == "forehead"
    assert share["positive_concentration"] == pytest.approx(share["positive"] / share["area"])
    assert doc["agreement"][0]["first"] == "xssab"
    assert doc["sanity"][0]["stages"][0]["stage"].startswith("top 1 of")
    assert doc["sanity"][0]["kind"] == "randomised weights"
    assert doc["statements"]["sanity"] == made.sanity_note


def test_the_setting_decides_unless_the_options_do(
    workbench: Workbench, compared: tuple[Path, Comparison], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not asked for is said; a baseline alone is said too; nothing is looked for then."""
    from xfv_desktop.workflow import explanation
    from xfv_desktop.workflow.explanation import ExplainOptions, explain

    path, comparison = compared
    asked = []

    def note(*_args: object, **_kinds: object) -> tuple[()]:
        asked.append(1)
        return ()

    monkeypatch.setattr(explanation, "check_sanity", note)
    plain = ExplainOptions(methods=("gradcam",), curves=False)
    for setting, option, expected in ((True, None, 1), (True, False, 0), (False, None, 0)):
        asked.clear()
        workbench.settings = workbench.settings.model_copy(update={"sanity_checks": setting})
        options = replace(plain, sanity=option)
        made = explain(workbench, path, comparison.id, options=options)
        assert len(asked) == expected
        assert ("not asked for" in made.sanity_note) is not bool(expected)
    asked.clear()
    options = replace(plain, methods=("centre",), sanity=True)
    made = explain(workbench, path, comparison.id, options=options)
    assert not asked
    assert "Baselines" in made.sanity_note
    assert state_methods(made).startswith("There is one method only")


def test_without_a_threshold_methods_that_need_none_work(
    workbench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only FGGB and xSSAB measure against a threshold; they are refused by name."""
    pytest.importorskip("dlib")
    from xfv_desktop.workflow import examination
    from xfv_desktop.workflow.explanation import ExplainOptions
    from xfv_desktop.workflow.pairs import FileChoice, compare_files

    monkeypatch.setattr(examination, "_find_threshold", lambda *_: None)
    path = tmp_path / "case"
    cases.create_case(workbench, path)
    probe, reference = (h for h in find_heads("") if h.name in ("head_a_1.jpg", "head_a_2.jpg"))

    def run(*methods: str) -> PairResult:
        return compare_files(
            workbench,
            path,
            (FileChoice(probe), FileChoice(reference)),
            options=examination.CompareOptions(),
            explanation=ExplainOptions(methods=methods, curves=False, sanity=True),
        )

    made = run("gradcam")
    assert made.comparison.threshold is None
    assert made.explanation is not None
    assert len(made.explanation.sanity) == 8
    with pytest.raises(UsageError, match="xssab needs a threshold") as refused:
        run("gradcam", "xssab")
    assert "--threshold" in refused.value.advice
    assert "corrise" in refused.value.advice


def test_without_an_explanation_the_document_has_empty_receipts() -> None:
    doc = document_comparison(make_comparison(), None, with_files=False)
    for name in ("regions", "agreement", "sanity", "differences"):
        assert doc[name] == []


def test_what_is_missing_is_said() -> None:
    """Older explanations, and crops without an atlas."""
    old, comparison = make_explanation(b"0"), make_comparison()
    assert "before they were measured" in state_regions(
        replace(comparison, probe=replace(comparison.probe, crop_shape=(112, 112))), old
    )
    strange = replace(comparison, probe=replace(comparison.probe, crop_shape=(64, 80)))
    assert "80 px wide" in state_regions(strange, old)
    two = replace(old, methods=tuple(map(get, METHODS)))
    assert "before it was measured" in state_methods(two)


def test_concerns_name_each_check_once_and_the_worse_side() -> None:
    made = add_receipts(replace(make_explanation(b"0"), methods=(get("fggb"),)))
    assert [c.split(":")[0] for c in list_concerns(made)] == ["fggb, another partner"]
    worse = [
        replace(check, verdict=SanityVerdict.FAIL)
        if (check.kind, check.side) == (SanityKind.PARTNER, Side.REFERENCE)
        else check
        for check in made.sanity
    ]
    (concern,) = list_concerns(replace(made, sanity=tuple(worse)))
    assert concern.startswith("fggb, another partner: fail; ")
    assert {share.region for share in made.regions[0].shares} == set(Region)
