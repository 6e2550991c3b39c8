"""xfv benchmark latency: its JSON, its files, its refusals."""

from __future__ import annotations

import numpy as np
import pytest

from xfv_desktop.workflow import latency
from xfv_desktop.workflow.latency_memory import Peak


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    """Measure no memory in another process, few forward passes, and look for no faces."""
    grey = np.full((150, 150, 3), 128, np.uint8)
    monkeypatch.setattr(latency, "measure_peak", lambda *_args, **_named: Peak(2**20, 1.0))
    monkeypatch.setattr(latency, "gather_pairs", lambda *_args, **_named: [(grey, grey)])
    monkeypatch.setattr(latency, "_FLOOR_PICTURES", 1)


def test_latency_prints_json_and_writes_the_table(xfv, tmp_path):
    done = xfv("benchmark", "latency", "--methods", "random", "--json", "--out", tmp_path / "t")
    assert done.code == 0
    row = done.json["methods"][0]
    assert row["method"] == "random"
    assert {
        "seconds_per_image_min",
        "seconds_per_image_median",
        "loop_seconds",
        "speedup_over_loop",
        "ratio_to_forward_floor",
        "peak_memory",
    } <= set(row)
    assert (done.json["device"], done.json["model"]) == ("cpu", "dlib-resnet29")
    assert (tmp_path / "t" / "latency.md").read_text().startswith("# Latency on dlib-resnet29")


@pytest.mark.parametrize(
    ("options", "code"), [(["--methods", "no_such"], 2), (["--model", "no_such"], 3)]
)
def test_latency_refuses_what_is_not_there(xfv, options, code):
    done = xfv("benchmark", "latency", "--json", *options)
    assert done.code == code
    assert done.json["error"]
