"""Batch sizes from free memory, and memory at its peak."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from xfv_desktop.attribution import machine
from xfv_desktop.attribution.machine import PeakMeter, fit_batch


@pytest.mark.parametrize(
    ("free", "expected"), [(80 * 2**30, 512), (4 * 2**30, 167), (2**20, 32), (0, 32)]
)
def test_an_accelerators_batch_fits_half_its_free_memory(monkeypatch, free, expected):
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda: (free, 80 * 2**30))
    assert fit_batch("cuda", usual=32, pixels=112 * 112) == expected


def test_the_processors_batch_is_the_usual_one(monkeypatch):
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda: pytest.fail("there is no device"))
    assert fit_batch("cpu", usual=32, pixels=112 * 112) == 32


def test_the_peak_is_seen_after_it_is_over():
    meter = PeakMeter("cpu")
    if meter.read() is None:
        pytest.skip("this system does not tell a process's memory")
    before = meter.read()
    held = np.ones(2**24)  # 128 MiB
    del held
    assert meter.read() - before > 100 * 2**20


def test_a_system_that_tells_nothing(monkeypatch, tmp_path):
    monkeypatch.setattr(machine, "_STATUS", tmp_path / "none")
    monkeypatch.setattr(machine, "_CLEAR", tmp_path / "none")
    monkeypatch.setattr(machine, "_read_highest", lambda: None)
    assert PeakMeter("cpu").read() is None


def test_an_accelerator_counts_what_torch_allocated(monkeypatch):
    monkeypatch.setattr(torch.cuda, "reset_peak_memory_stats", lambda: None)
    monkeypatch.setattr(torch.cuda, "memory_allocated", lambda: 100)
    monkeypatch.setattr(torch.cuda, "max_memory_allocated", lambda: 350)
    assert PeakMeter("cuda").read() == 250
