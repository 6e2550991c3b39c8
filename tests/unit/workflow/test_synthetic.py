"""The synthetic heads as crops, and who of them stands in for somebody else."""

from __future__ import annotations

import numpy as np
import pytest

from xfv_desktop.recognition.catalogue import BUILT_IN
from xfv_desktop.workflow import synthetic
from xfv_desktop.workflow.synthetic import align_head, find_stranger, list_heads, list_pictures
from xfv_desktop.workflow.workbench import Workbench

pytest.importorskip("dlib")
CARD = BUILT_IN[0]


def test_heads_show_one_identity_each() -> None:
    heads = list_heads()
    assert {head.identity for head in heads} == {"a", "b", "c"}
    assert len(heads) < len(list_pictures())
    assert len({head.sha256 for head in heads}) == len(heads)


def test_the_stranger_is_of_another_identity(
    workbench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is compared: nobody of them, always the same, the first of the index."""
    monkeypatch.setattr(synthetic, "_cut", lambda *_: np.zeros((150, 150, 3), np.uint8))
    by_identity = {head.identity: head.sha256 for head in reversed(list_heads())}
    cases = {(): "a", ("b",): "a", ("a",): "b", ("a", "a"): "b", ("a", "b"): "c"}
    for shown, expected in cases.items():
        pictures = [by_identity[identity] for identity in shown]
        found = find_stranger(workbench, CARD, pictures=pictures)
        assert found.picture.identity == expected
        assert found.picture == find_stranger(workbench, CARD, pictures=pictures).picture


def test_a_head_is_aligned_once(workbench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    """The crop has the recognizer's size; the second time nothing is looked for."""
    head = list_heads()[0]
    first = align_head(workbench, head, CARD)
    assert first.crop.shape == (*CARD.input_size, 3)
    assert first.crop.std() > 10
    monkeypatch.setattr(synthetic, "_cut", None)
    assert align_head(workbench, head, CARD).crop is first.crop
