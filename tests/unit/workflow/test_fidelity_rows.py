"""Rows on disk survive a kill at any byte, and are packed to the same bytes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from xfv_desktop.errors import UsageError
from xfv_desktop.workflow.fidelity_rows import LOG, PACKED, FidelityRow, RowStore, pack_scores


def make_row(number: int, method: str = "fggb", side: str = "probe") -> FidelityRow:
    """Return a row with scores of its own."""
    curves = {"paste-in": [number, 50_000, 100_000]}
    return FidelityRow("tiny", "test", f"o{number:05}", False, side, method, curves, {})


def test_scores_are_kept_to_five_digits() -> None:
    """Whole numbers, rounded."""
    assert pack_scores(np.array([0.123456, -1.0])) == [12346, -100_000]


@pytest.mark.parametrize("cut", [1, 7, 100])
def test_half_a_line_is_dropped_and_written_over(tmp_path: Path, cut: int) -> None:
    """Whatever part of the last line is left, the rows before it stay whole."""
    store = RowStore(tmp_path)
    rows = [make_row(number) for number in range(3)]
    store.append(rows)
    data = (tmp_path / LOG).read_bytes()
    (tmp_path / LOG).write_bytes(data[:-cut])
    assert [*store.read().values()] == rows[:2]
    store.repair()
    store.append(rows[2:])
    assert (tmp_path / LOG).read_bytes() == data


def test_packing_does_not_depend_on_the_order(tmp_path: Path) -> None:
    """Rows appended in any order, once or twice, packed at once or in turns."""
    rows = [
        make_row(n, m, s) for n in range(2) for m in ("a", "b") for s in ("probe", "reference")
    ]
    first, second = RowStore(tmp_path / "1"), RowStore(tmp_path / "2")
    first.append(rows)
    first.pack()
    second.append(rows[::-1][:3])
    second.pack()
    second.append(rows)
    second.pack()
    assert (tmp_path / "1" / PACKED).read_bytes() == (tmp_path / "2" / PACKED).read_bytes()
    assert not (tmp_path / "2" / LOG).exists()
    assert [*second.read().values()] == sorted(rows, key=lambda row: row.key)


def test_packing_elsewhere_leaves_the_log(tmp_path: Path) -> None:
    """A copy can be taken while a study runs."""
    store = RowStore(tmp_path)
    store.append([make_row(1)])
    (tmp_path / "copy").mkdir()
    store.pack(tmp_path / "copy")
    assert (tmp_path / LOG).is_file()
    assert RowStore(tmp_path / "copy").read() == store.read()


def test_strange_lines_are_refused(tmp_path: Path) -> None:
    """A whole line that is no row is no half-written one."""
    (tmp_path / LOG).write_text('{"model": 1}\n', "utf-8")
    with pytest.raises(UsageError, match="no row"):
        RowStore(tmp_path).read()
