"""Progress and cancellation of long work, without Qt.

Work calls `Progress.step` often; whoever started it passes a callback that shows the
fraction and a token that stops it. Cancellation is cooperative: `step` raises `Cancelled`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from xfv_desktop.errors import Cancelled

Report = Callable[[float, str], None]
T = TypeVar("T")


def _ignore(_fraction: float, _text: str) -> None:
    """Show nothing."""


class CancelToken:
    """Carry one request to stop from any thread to the work."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """Whether a stop was asked for."""
        return self._event.is_set()


class Progress:
    """Report a fraction in [0, 1] with a text, and stop when asked to.

    Parameters
    ----------
    report : callable
        Called as ``report(fraction, text)`` in the worker's thread.
    token : CancelToken
        Asked at every step.
    """

    def __init__(self, report: Report = _ignore, token: CancelToken | None = None) -> None:
        self._report = report
        self.token = token or CancelToken()

    def step(self, fraction: float, text: str = "") -> None:
        """Report how far the work is; raise `Cancelled` when it was asked to stop.

        Parameters
        ----------
        fraction : float
            Share of the work that is done, clipped to [0, 1].
        text : str
            What is being done, in the words a person reads.

        Raises
        ------
        Cancelled
            When the token was cancelled.
        """
        if self.token.cancelled:
            raise Cancelled("The work was cancelled.")
        self._report(min(1.0, max(0.0, fraction)), text)

    def part(self, start: float, stop: float) -> Progress:
        """Return a progress whose [0, 1] is [start, stop] of this one."""

        def scaled(fraction: float, text: str) -> None:
            self._report(start + (stop - start) * fraction, text)

        return Progress(scaled, self.token)

    def over(self, items: Iterable[T], *, total: int, text: str) -> Iterator[T]:
        """Yield the items one by one, reporting and checking before each.

        Parameters
        ----------
        items : iterable
            What is worked through.
        total : int
            How many items there are.
        text : str
            What is being done.
        """
        for number, item in enumerate(items):
            self.step(number / max(total, 1), text)
            yield item
        self.step(1.0, text)


SILENT = Progress()
