"""Seconds spent per named step of a use case."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Stopwatch:
    """Seconds spent per named step, in order."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def measure(self, name: str) -> Iterator[None]:
        """Add the time inside the block to the step."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start

    def read(self) -> tuple[tuple[str, float], ...]:
        """Return the steps with their seconds, to a tenth of a millisecond."""
        return tuple((name, round(value, 4)) for name, value in self.seconds.items())
