"""An explanation whose graphics card fails in the middle: finished on the processor, recorded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.program import find_heads
from xfv_desktop.domain import Side
from xfv_desktop.errors import DeviceLost
from xfv_desktop.recognition import embedding
from xfv_desktop.workflow.cases import add_evidence, create_case
from xfv_desktop.workflow.examination import SampleChoice, compare
from xfv_desktop.workflow.explanation import ExplainOptions, explain
from xfv_desktop.workflow.queries import list_comparisons, read_explanation
from xfv_desktop.workflow.workbench import Workbench

QUICK = ExplainOptions(methods=("fggb",), curves=False, sanity=False)


class FailingCard:
    """A recognizer on a card that fails at a given forward pass, as CUDA does."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, at: int) -> None:
        self.passes = 0
        load, card = embedding.load_recognizer, self
        resolved = {"auto": "cuda", "cuda": "cuda", "cpu": "cpu"}
        monkeypatch.setattr(embedding, "resolve_device", resolved.__getitem__)

        def load_failing(*args: Any, device: str) -> embedding.Recognizer:
            monkeypatch.setattr(embedding, "resolve_device", lambda _name: "cpu")
            loaded: embedding.Recognizer = load(*args, device="cpu")
            monkeypatch.setattr(embedding, "resolve_device", resolved.__getitem__)
            if device == "cuda":
                loaded.network.register_forward_pre_hook(card.count(at))
                loaded.device_name = "A card"
            return loaded

        monkeypatch.setattr(embedding, "load_recognizer", load_failing)

    def count(self, at: int) -> Callable[[object, object], None]:
        """Return a hook that fails at a pass and at all later ones."""

        def hook(_network: object, _inputs: object) -> None:
            self.passes += 1
            if self.passes >= at:
                raise RuntimeError("CUDA error: an illegal memory access was encountered\nmore")

        return hook


@pytest.fixture
def pair(workbench: Workbench, tmp_path: Path) -> tuple[Path, SampleChoice, SampleChoice]:
    """Return a case with two heads."""
    case = tmp_path / "case"
    create_case(workbench, case, title="Case")
    pictures = (find_heads("probe")[0], find_heads("reference")[0])
    items = [
        add_evidence(workbench, case, [picture], role=side)[0].item
        for picture, side in zip(pictures, Side, strict=True)
    ]
    first, second = (SampleChoice(item.id) for item in items)
    return case, first, second


def test_the_explanation_is_finished_and_says_where(
    workbench: Workbench,
    pair: tuple[Path, SampleChoice, SampleChoice],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case, first, second = pair
    compared = compare(workbench, case, first, second)
    workbench.engines.recognizers.clear()
    FailingCard(monkeypatch, at=2)
    made = explain(workbench, case, compared.id, options=QUICK)
    assert made.provenance.device == "cpu"
    assert "in place of: the graphics card failed (CUDA error: an illegal" in (
        made.provenance.device_name
    )
    assert "more" not in made.provenance.device_name
    (notice,) = workbench.notices
    assert "continues on the processor" in notice.text
    assert read_explanation(workbench, case, compared.id) == made


def test_a_comparison_is_finished_too_and_stored_once(
    workbench: Workbench,
    pair: tuple[Path, SampleChoice, SampleChoice],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case, first, second = pair
    FailingCard(monkeypatch, at=1)
    made = compare(workbench, case, first, second)
    assert made.provenance.device == "cpu"
    assert "in place of" in made.provenance.device_name
    assert [one.id for one in list_comparisons(workbench, case)] == [made.id]


def test_the_policy_can_forbid_it(
    workbench: Workbench,
    pair: tuple[Path, SampleChoice, SampleChoice],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case, first, second = pair
    workbench.settings = workbench.settings.model_copy(update={"continue_on_cpu": False})
    FailingCard(monkeypatch, at=1)
    with pytest.raises(DeviceLost, match="illegal memory access"):
        compare(workbench, case, first, second)
    assert list_comparisons(workbench, case) == ()
    assert not workbench.notices
