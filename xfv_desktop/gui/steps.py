"""Do much in the window's thread without holding it up: one call per turn of the event loop."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

Step = Callable[[], object]


class Steps(QObject):
    """A queue of calls; between two of them Qt draws and answers keys and mouse."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: deque[Step] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._do_next)

    @property
    def pending(self) -> bool:
        """Whether calls are waiting."""
        return bool(self._calls)

    def replace(self, *calls: Step) -> None:
        """Forget what waits and do these calls, the first at the next turn."""
        self._calls = deque(calls)
        if calls:
            self._timer.start()
        else:
            self._timer.stop()

    @Slot()
    def _do_next(self) -> None:
        call = self._calls.popleft() if self._calls else None
        if not self._calls:
            self._timer.stop()
        if call is not None:
            call()
