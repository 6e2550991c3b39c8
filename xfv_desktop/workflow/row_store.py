"""The raw rows of a study on disk: appended one by one, safe against a kill.

``rows.jsonl`` grows by one line per finished item; a half-written last line is dropped.
``rows.jsonl.gz`` holds what was packed, sorted, the same bytes for the same rows. A row names
a pair by its id and holds scores only.
"""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any, ClassVar, Generic, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.errors import CaseNotWritable, UsageError

LOG, PACKED = "rows.jsonl", "rows.jsonl.gz"
# Scores are kept as whole numbers of this size; finer digits are rounding of the arithmetic.
UNIT = 1e-5
Key = tuple[str, str, str, str]


class Row(Protocol):
    """A record of plain data that knows what it is about."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def key(self) -> Key:
        """What a row is about; no two rows share it."""


R = TypeVar("R", bound=Row)


def pack_scores(scores: NDArray[np.float64]) -> list[int]:
    """Return scores as whole numbers of `UNIT`."""
    return [int(value) for value in np.rint(scores / UNIT)]


class RowFolder(Generic[R]):
    """Rows in a folder.

    Parameters
    ----------
    folder : Path
        Made when it is missing.
    kind : type
        Of the rows; a frozen record of plain data.

    Raises
    ------
    CaseNotWritable
        When the folder cannot be written.
    """

    def __init__(self, folder: Path, kind: type[R]) -> None:
        self._folder = folder
        self._kind = kind
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CaseNotWritable(f"The folder cannot be written: {error.strerror}.") from error

    def read(self) -> dict[Key, R]:
        """Return all whole rows, sorted by key.

        Raises
        ------
        UsageError
            When a line within is no row.
        """
        rows: dict[Key, R] = {}
        for line in self._read_lines():
            row = self._parse(line)
            rows.setdefault(row.key, row)
        return dict(sorted(rows.items()))

    def _read_lines(self) -> Iterable[str]:
        """Yield the lines of the packed file, then the whole lines of the log."""
        packed, log = self._folder / PACKED, self._folder / LOG
        if packed.is_file():
            yield from gzip.decompress(packed.read_bytes()).decode().splitlines()
        if log.is_file():
            whole, _, _ = log.read_bytes().rpartition(b"\n")
            yield from whole.decode().splitlines()

    def _parse(self, line: str) -> R:
        try:
            return self._kind(**json.loads(line))
        except (ValueError, TypeError) as error:
            raise UsageError(
                "The folder holds a line that is no row of this study.",
                advice="Choose another folder, or remove the damaged line.",
            ) from error

    def repair(self) -> None:
        """Cut a half-written last line off the log, so that lines can be appended."""
        log = self._folder / LOG
        if log.is_file():
            whole, end, half = log.read_bytes().rpartition(b"\n")
            if half:
                with log.open("r+b") as file:
                    file.truncate(len(whole) + len(end))

    def append(self, rows: Iterable[R]) -> None:
        """Write rows behind the others and wait until they are on the disk."""
        text = "".join(_format(row) + "\n" for row in rows)
        with (self._folder / LOG).open("ab") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())

    def pack(self, into: Path | None = None) -> None:
        """Put all rows into the packed file and remove the log.

        Parameters
        ----------
        into : Path, optional
            Another folder for the packed file; this folder is then left as it is.
        """
        lines = "".join(_format(row) + "\n" for row in self.read().values())
        target = (into or self._folder) / PACKED
        fresh = target.with_suffix(".new")
        fresh.write_bytes(gzip.compress(lines.encode(), mtime=0))
        fresh.replace(target)
        if into is None:
            (self._folder / LOG).unlink(missing_ok=True)


def _format(row: Row) -> str:
    return json.dumps(asdict(row), separators=(",", ":"), sort_keys=True)
