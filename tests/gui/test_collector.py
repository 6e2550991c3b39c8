"""Cycles with widgets in them are collected in the window's thread, whoever allocates."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from xfv_desktop.gui.collector import Collector


class Trap:
    """A cycle that tells in which thread it was collected."""

    def __init__(self, caught: list[int]) -> None:
        self.itself, self.caught = self, caught

    def __del__(self) -> None:
        """Note the thread."""
        self.caught.append(threading.get_ident())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    """Return a collector in force, in a program whose own one was on."""
    gc.enable()
    collector = Collector(lambda: True)
    yield collector
    collector.stop()


def allocate() -> list[list[int]]:
    """Return more new objects than Python's collector would let pass while they live."""
    return [[] for _number in range(20 * gc.get_threshold()[0])]


def test_what_a_lane_allocates_is_collected_in_the_window(
    qtbot: QtBot, collector: Collector
) -> None:
    caught: list[int] = []
    kept: list[list[int]] = []

    def work() -> None:
        Trap(caught)
        kept.extend(allocate())

    lane = threading.Thread(target=work)
    lane.start()
    lane.join()
    assert not caught
    qtbot.waitUntil(lambda: bool(caught), timeout=30_000)
    assert caught == [threading.get_ident()]


def test_old_garbage_is_collected_when_nobody_would_notice(qtbot: QtBot) -> None:
    idle = False
    collector = Collector(lambda: idle)
    limits = gc.get_threshold()
    # The tests before this one may have left a full collection long due: start the count anew.
    gc.collect()
    try:
        gc.set_threshold(1, 1, 1)
        caught: list[int] = []
        trap = Trap(caught)
        gc.collect(1)
        gc.collect(1)
        del trap
        for _round in range(4):
            collector.collect()
            kept = [[] for _number in range(10)]
        assert not caught
        idle = True
        for _round in range(4):
            collector.collect()
            kept.append([])
        assert caught
    finally:
        gc.set_threshold(*limits)
        collector.stop()


def test_a_collection_that_took_long_is_not_soon_made_again(
    collector: Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, made = [1000.0], list[int]()

    def collect(generation: int) -> int:
        made.append(generation)
        clock[0] += 0.3
        return 0

    time = SimpleNamespace(monotonic=lambda: clock[0])
    monkeypatch.setattr("xfv_desktop.gui.collector.time", time)
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, 100))
    monkeypatch.setattr(gc, "collect", collect)
    collector.collect()
    clock[0] += 29
    collector.collect()
    assert made == [2]
    clock[0] += 2
    collector.collect()
    assert made == [2, 2]


def test_what_was_imported_is_not_looked_at_again(collector: Collector) -> None:
    before = gc.get_freeze_count()
    collector.settle()
    try:
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()


def test_python_collects_by_itself_again_afterwards(qtbot: QtBot) -> None:
    gc.enable()
    collector = Collector(lambda: True)
    assert not gc.isenabled()
    collector.stop()
    collector.stop()
    assert gc.isenabled()
