"""The receipts of an explanation from the command line: asked for, printed, in the document."""

from __future__ import annotations

import pytest

from tests.support.program import Program, find_heads

pytest.importorskip("dlib")


def test_sanity_comes_when_asked_and_the_rest_always(xfv: Program) -> None:
    """Regions and agreement need no flag; sanity does, and its absence is said."""
    pictures = [h for h in find_heads("") if h.name in ("head_a_1.jpg", "head_a_2.jpg")]
    asked = ("compare", *pictures, "--methods", "gradcam,centre")
    plain = xfv(*asked)
    assert plain.code == 0, plain.err
    assert "Sanity was not checked" in plain.out
    assert "There is one method only" in plain.out
    positive = [line for line in plain.out.splitlines() if " positive " in line]
    assert [line.split()[:2] for line in positive] == [
        [method, side] for method in ("gradcam", "centre") for side in ("probe", "reference")
    ]
    checked = xfv(*asked, "--sanity", "--json")
    assert checked.code == 0, checked.err
    doc = checked.json
    assert doc["schema"] == "xfv.comparison/1"
    assert {one["method"] for one in doc["sanity"]} == {"gradcam"}
    assert len(doc["sanity"]) == 2 * 4
    assert doc["timings"]["explain sanity"] > 0
    assert "checking gradcam on the reference, another partner" in checked.err
