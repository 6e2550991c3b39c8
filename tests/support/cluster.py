"""A Dask cluster on loopback for tests."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest


@contextmanager
def start_cluster() -> Iterator[Any]:
    """Give a scheduler with two workers in own processes, or skip the test without Dask.

    Dask speaks of every lost worker in the log, which is what tests here bring about.
    """
    distributed = pytest.importorskip("distributed", reason="Dask distributed is not installed")
    log = logging.getLogger("distributed")
    before = log.propagate
    log.propagate = False
    try:
        with distributed.LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            dashboard_address=None,
            silence_logs=logging.CRITICAL,
        ) as made:
            log.propagate = False
            yield made
    finally:
        log.propagate = before
