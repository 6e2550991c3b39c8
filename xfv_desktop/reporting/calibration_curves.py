"""The curves of the calibration behind a likelihood ratio, as the report prints them."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

FILE = "calibration-curves.csv"
COLUMNS = ("plot", "row", "column", "value")
Row = tuple[float, ...]


@dataclass(frozen=True)
class CalibrationCurves:
    """Tippett plot and empirical cross-entropy of one score set.

    Attributes
    ----------
    values : tuple of float
        log10 likelihood ratios, rising.
    mated, non_mated : tuple of float
        Shares of the set's comparisons whose ratio is at or above each value.
    prior_odds : tuple of float
        log10 prior odds, rising.
    observed, best, neutral : tuple of float
        Cross-entropy in bits: of the ratios, after the best monotone calibration, of no
        information.
    here_mated, here_non_mated : float
        Shares of the set's comparisons at or above the ratio that is reported.
    ranges : tuple of (str, float, float)
        Lowest and highest quality measures of the set's pictures; empty where not kept.
    cllr, cllr_min : float or None
        Costs in bits of the bounded ratios, on the set itself.
    """

    values: Row
    mated: Row
    non_mated: Row
    prior_odds: Row
    observed: Row
    best: Row
    neutral: Row
    here_mated: float
    here_non_mated: float
    ranges: tuple[tuple[str, float, float], ...] = ()
    cllr: float | None = None
    cllr_min: float | None = None


def write_table(curves: CalibrationCurves) -> bytes:
    """Return the curves as CSV: UTF-8, CRLF line ends (RFC 4180)."""
    columns = {
        "tippett": {
            "log10_lr": curves.values,
            "mated_share": curves.mated,
            "non_mated_share": curves.non_mated,
        },
        "ece": {
            "log10_prior_odds": curves.prior_odds,
            "observed_bits": curves.observed,
            "after_pav_bits": curves.best,
            "neutral_bits": curves.neutral,
        },
    }
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(COLUMNS)
    for plot, named in columns.items():
        for name, values in named.items():
            table.writerows((plot, at, name, repr(value)) for at, value in enumerate(values))
    return text.getvalue().encode()
