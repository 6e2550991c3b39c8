"""What computing takes of the machine: threads, and memory at its peak."""

from __future__ import annotations

import sys
from pathlib import Path

import torch

_STATUS = Path("/proc/self/status")
_CLEAR = Path("/proc/self/clear_refs")
# An accelerator's batch: at most so many items, for each so many bytes per pixel of the
# crop: four maps of 64 channels in single precision, the size of a first layer's.
_MOST = 512
_PER_PIXEL = 4 * 64 * 4


def count_threads() -> int:
    """Return how many threads torch computes on."""
    return int(torch.get_num_threads())


def fit_batch(device: str, *, usual: int, pixels: int) -> int:
    """Return how many items to begin with: half of an accelerator's free memory of them.

    Parameters
    ----------
    device : str
        ``cpu``, where ``usual`` is kept because larger batches leave the caches, or ``cuda``.
    usual : int
        Items in a batch on the CPU; the least elsewhere, halved later if need be.
    pixels : int
        Height times width of a crop.
    """
    if device == "cpu":
        return usual
    free, _ = torch.cuda.mem_get_info()
    return max(usual, min(_MOST, free // 2 // (_PER_PIXEL * pixels)))


class PeakMeter:
    """Measure the growth of memory from here to the peak.

    On the CPU this is resident memory of the whole process, so it means something in a
    process that did nothing else; on CUDA what torch handed out there.

    Parameters
    ----------
    device : str
        ``cpu`` or ``cuda``.
    """

    def __init__(self, device: str) -> None:
        self._device = device
        self._start = self._reset()

    def read(self) -> int | None:
        """Return the growth up to the peak so far, bytes; None where nobody tells it."""
        if self._start is None:
            return None
        if self._device != "cpu":
            return max(0, int(torch.cuda.max_memory_allocated()) - self._start)
        peak = _read_status("VmHWM") or _read_highest()
        return None if peak is None else max(0, peak - self._start)

    def _reset(self) -> int | None:
        """Forget earlier peaks where that is possible; return what is in use now, bytes."""
        if self._device != "cpu":
            torch.cuda.reset_peak_memory_stats()
            return int(torch.cuda.memory_allocated())
        if _CLEAR.exists():
            _CLEAR.write_text("5", encoding="ascii")
        return _read_status("VmRSS") or _read_highest()


def _read_status(field: str) -> int | None:
    """Return a field of the process's status on Linux, bytes."""
    if not _STATUS.exists():
        return None
    for line in _STATUS.read_text(encoding="utf-8").splitlines():
        if line.startswith(f"{field}:"):
            return int(line.split()[1]) * 1024
    return None


def _read_highest() -> int | None:
    """Return the highest resident memory so far, bytes; None on Windows."""
    try:
        import resource
    except ImportError:
        return None
    highest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return highest if sys.platform == "darwin" else highest * 1024
