"""A Dask cluster on loopback for tests."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

_SILENT = logging.CRITICAL + 1


@contextmanager
def start_cluster() -> Iterator[Any]:
    """Give a scheduler with two workers in own processes, or skip the test without Dask."""
    distributed = pytest.importorskip("distributed", reason="Dask distributed is not installed")
    with (
        _silence("distributed"),
        distributed.LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            dashboard_address=None,
        ) as made,
    ):
        yield made


@contextmanager
def _silence(package: str) -> Iterator[None]:
    """Let a package log nothing: Dask speaks of every lost worker, which tests bring about."""
    names = [name for name in logging.root.manager.loggerDict if name.startswith(package)]
    levels = {name: logging.getLogger(name).level for name in names}
    for name in names:
        logging.getLogger(name).setLevel(_SILENT)
    try:
        yield
    finally:
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)
