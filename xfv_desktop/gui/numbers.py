"""Numbers, dates and sizes as the window's language writes them; records keep their own form."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime, QTimeZone


def format_number(value: float, decimals: int = 4) -> str:
    """Return a number with a fixed count of decimals, e.g. a comparison score."""
    return QLocale().toString(float(value), "f", decimals)


def format_signed(value: float, decimals: int = 2) -> str:
    """Return a number with its sign always written, e.g. a log10 likelihood ratio."""
    text = format_number(value, decimals)
    return text if value < 0 else f"+{text}"


def format_short(value: float, digits: int = 3) -> str:
    """Return a number with so many significant digits and no needless noughts."""
    return QLocale().toString(float(value), "g", digits)


def format_count(count: int) -> str:
    """Return a whole number with its thousands set apart."""
    return QLocale().toString(count)


def format_percent(share: float, digits: int = 3) -> str:
    """Return an error rate or a share of an area in percent; scores are never written so."""
    return f"{format_short(100 * share, digits)}\N{NO-BREAK SPACE}%"


def format_day(at: datetime) -> str:
    """Return the date in UTC."""
    return _write(at.astimezone(UTC), _pattern_day())


def format_time(at: datetime) -> str:
    """Return UTC to the second with the local time and offset beside it."""
    local = at.astimezone()
    offset = local.strftime("%z")
    text = _write(at.astimezone(UTC), f"{_pattern_day()} HH:mm:ss") + " UTC"
    if offset in ("+0000", ""):
        return text
    words = QCoreApplication.translate("Numbers", "{utc} ({time} local, UTC{offset})")
    there = f"{offset[:3]}:{offset[3:]}"
    return words.format(utc=text, time=local.strftime("%H:%M"), offset=there)


def format_minute(at: datetime) -> str:
    """Return UTC to the minute, for lists; `format_time` says the rest."""
    return _write(at.astimezone(UTC), f"{_pattern_day()} HH:mm")


def format_size(size: int) -> str:
    """Return a file size in bytes and, where it helps, a larger unit."""
    number = QCoreApplication.translate("Numbers", "{count} bytes")
    exact = number.format(count=format_count(size))
    for unit, name in ((1 << 20, "MiB"), (1 << 10, "KiB")):
        if size >= unit:
            return f"{format_number(size / unit, 1)} {name} ({exact})"
    return exact


def _pattern_day() -> str:
    """Return the date's form: ISO 8601 in English, where other orders are read two ways."""
    return QCoreApplication.translate("Numbers", "yyyy-MM-dd", "form of a date, as Qt writes it")


def _write(at: datetime, pattern: str) -> str:
    day, time = QDate(at.year, at.month, at.day), QTime(at.hour, at.minute, at.second)
    return QLocale().toString(QDateTime(day, time, QTimeZone.utc()), pattern)
