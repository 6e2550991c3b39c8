"""What every pyqtgraph plot here has in common: no mouse, and figures of the user's language."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, log10
from typing import Any

import pyqtgraph as pg  # untyped; wrapped by the plots that are built on this
from PySide6.QtCore import Qt

from xfv_desktop.gui.numbers import format_number


def build_plot() -> Any:
    """Return an empty plot that takes neither focus nor mouse (a pyqtgraph ``PlotWidget``)."""
    plot = pg.PlotWidget()
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    plot.setMenuEnabled(False)
    plot.hideButtons()
    plot.setMouseEnabled(x=False, y=False)
    for side in ("bottom", "left"):
        axis = plot.getAxis(side)
        # Now and never again: pyqtgraph works the prefix out each time this is called.
        axis.enableAutoSIPrefix(False)
        axis.tickStrings = _write_ticks
    return plot


def _write_ticks(values: Sequence[float], scale: float, spacing: float) -> list[str]:
    """Return a linear axis's figures, with the decimals that its spacing needs."""
    decimals = max(0, ceil(-log10(spacing * scale)))
    return [format_number(value * scale, decimals) for value in values]
