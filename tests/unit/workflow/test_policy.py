"""Nothing of the machine reaches a person around the one policy point."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.program import find_heads
from xfv_desktop.domain import CaseInfo, Polarity, Side
from xfv_desktop.errors import NotDisclosed
from xfv_desktop.workflow import cases, policy, queries, report
from xfv_desktop.workflow.workbench import Workbench

pytest.importorskip("dlib")


@pytest.fixture
def filled(workbench: Workbench, tmp_path: Path) -> tuple[Workbench, Path, str]:
    """Return a case with one explained comparison."""
    from xfv_desktop.workflow.examination import CompareOptions
    from xfv_desktop.workflow.explanation import ExplainOptions
    from xfv_desktop.workflow.pairs import FileChoice, compare_files

    path = tmp_path / "case"
    cases.create_case(workbench, path)
    probe = find_heads("probe")[0]
    result = compare_files(
        workbench,
        path,
        (FileChoice(probe), FileChoice(probe)),
        options=CompareOptions(),
        explanation=ExplainOptions(methods=("xssab",), curves=False),
    )
    return workbench, path, result.comparison.id


def test_every_read_asks_the_policy(
    filled: tuple[Workbench, Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once the policy refuses, no reader, report, export or explanation gives anything."""
    from xfv_desktop.workflow.explanation import explain

    workbench, path, comparison = filled
    explanation = queries.read_explanation(workbench, path, comparison)
    assert explanation is not None
    assert len(queries.list_comparisons(workbench, path)) == 1

    def refuse(_case: CaseInfo, *, examiner: str, comparison_id: str) -> bool:
        del examiner, comparison_id
        return False

    monkeypatch.setattr(policy, "may_disclose", refuse)
    monkeypatch.setattr(queries, "may_disclose", refuse)
    assert queries.list_comparisons(workbench, path) == ()
    reads: list[Callable[[], Any]] = [
        lambda: queries.read_comparison(workbench, path, comparison),
        lambda: queries.read_explanation(workbench, path, comparison),
        lambda: queries.read_map(workbench, path, comparison, explanation.maps[0]),
        lambda: queries.read_ranking(
            workbench,
            path,
            explanation,
            method="xssab",
            side=Side.PROBE,
            polarity=Polarity.SIMILARITY,
        ),
        lambda: report.preview_report(workbench, path, comparison),
        lambda: cases.export_case(workbench, path, path.parent / "case.zip"),
        lambda: explain(workbench, path, comparison),
    ]
    for read in reads:
        with pytest.raises(NotDisclosed):
            read()
    assert not (path.parent / "case.zip").exists()


def test_shells_read_results_only_through_the_queries() -> None:
    """Window and command line never open a case file themselves."""
    root = Path(__file__).resolve().parents[3] / "xfv_desktop"
    for shell in ("gui", "cli"):
        for module in (root / shell).rglob("*.py"):
            text = module.read_text(encoding="utf-8")
            assert ".case(" not in text, module.name
            assert "xfv_desktop.casefile" not in text, module.name
