"""The list of pairs that error rates are measured on: read, checked, people as numbers."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from xfv_desktop.errors import MissingFile, UsageError

# Column names that mean the same: the plain ones, then those of benchmark lists.
_ALIASES = {
    "probe": ("probe", "image_a"),
    "reference": ("reference", "image_b"),
    "mated": ("mated",),
    "probe_subject": ("probe_subject", "identity_a"),
    "reference_subject": ("reference_subject", "identity_b"),
}
_REQUIRED = ("probe", "reference", "mated")
FORMAT = (
    "CSV with a header line and the columns probe, reference (pictures, relative to --root) and "
    "mated (1 or 0); probe_subject and reference_subject (any label) are wanted for intervals, "
    "as are image_a, image_b, identity_a, identity_b in their place."
)


@dataclass(frozen=True)
class ListedPair:
    """One row: its line in the file, two pictures by number, and whether of one person."""

    line: int
    probe: int
    reference: int
    mated: bool


@dataclass(frozen=True)
class PairList:
    """All rows of a list.

    Attributes
    ----------
    pairs : tuple of ListedPair
        In the file's order, without repetitions.
    pictures : tuple of str
        Paths below the root, in the order of their first mention.
    people : tuple of int
        Who each picture shows, as a number; names are not kept.
    lines : tuple of int
        Line of each picture's first mention.
    labelled : bool
        Whether the file names the people; else mated pairs alone tell who is who.
    repeated, elsewhere : int
        Rows that repeat a pair, and rows of another subset.
    """

    pairs: tuple[ListedPair, ...]
    pictures: tuple[str, ...]
    people: tuple[int, ...]
    lines: tuple[int, ...]
    labelled: bool
    repeated: int
    elsewhere: int


@dataclass(frozen=True)
class _Row:
    line: int
    pictures: tuple[str, str]
    mated: bool
    people: tuple[str, str]


def read_list(path: Path, *, subset: str = "std") -> PairList:
    """Return the pairs of a list.

    Parameters
    ----------
    path : Path
        See `FORMAT`.
    subset : str
        Where there is a column ``set``, the rows wanted.

    Raises
    ------
    MissingFile
        When there is no such file.
    UsageError
        When a column is missing, a row makes no sense, or no pair is left; the text names
        the line.
    """
    rows, elsewhere = _read_rows(path, subset)
    if not rows:
        raise UsageError("The list holds no pairs.", advice=FORMAT)
    lines: dict[str, int] = {}
    for row in rows:
        for picture in row.pictures:
            lines.setdefault(picture, row.line)
    number = {picture: k for k, picture in enumerate(lines)}
    labelled = all(all(row.people) for row in rows)
    people = _name_people(rows) if labelled else _link_people(rows, number)
    pairs: dict[frozenset[int], ListedPair] = {}
    for row in rows:
        probe, reference = (number[picture] for picture in row.pictures)
        pair = ListedPair(row.line, probe, reference, row.mated)
        known = pairs.setdefault(frozenset((probe, reference)), pair)
        if known.mated != row.mated:
            raise _odd(row.line, f"contradicts line {known.line}")
    numbers = _check_people(people, tuple(lines), pairs.values())
    return PairList(
        pairs=tuple(pairs.values()),
        pictures=tuple(lines),
        people=numbers,
        lines=tuple(lines.values()),
        labelled=labelled,
        repeated=len(rows) - len(pairs),
        elsewhere=elsewhere,
    )


def _read_rows(path: Path, subset: str) -> tuple[list[_Row], int]:
    if not path.is_file():
        raise MissingFile("There is no list of pairs at this path.")
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            reader = csv.DictReader(file)
            columns = _find_columns(reader.fieldnames or ())
            found = [(reader.line_num, row) for row in reader]
    except (UnicodeDecodeError, csv.Error) as error:
        raise UsageError("The list of pairs is no readable CSV file.", advice=FORMAT) from error
    wanted = [(line, row) for line, row in found if row.get("set", subset) == subset]
    return [_read_row(line, row, columns) for line, row in wanted], len(found) - len(wanted)


def _find_columns(names: Sequence[str]) -> dict[str, str]:
    if not names:
        raise UsageError("The list of pairs is empty.", advice=FORMAT)
    columns = {
        meaning: next((alias for alias in aliases if alias in names), "")
        for meaning, aliases in _ALIASES.items()
    }
    missing = [meaning for meaning in _REQUIRED if not columns[meaning]]
    if missing:
        raise UsageError(
            f"The list of pairs has no column for {', '.join(missing)}.", advice=FORMAT
        )
    return columns


def _read_row(line: int, row: dict[str, str], columns: dict[str, str]) -> _Row:
    def read(meaning: str) -> str:
        return (row.get(columns[meaning]) or "").strip()

    pictures = (read("probe"), read("reference"))
    if read("mated") not in ("0", "1"):
        raise _odd(line, "says neither 1 nor 0 under mated")
    if not all(pictures) or pictures[0] == pictures[1]:
        raise _odd(line, "does not name two different pictures")
    if not all(_lies_below(picture) for picture in pictures):
        raise _odd(line, "names a picture outside the root folder")
    people = (read("probe_subject"), read("reference_subject"))
    return _Row(line, pictures, read("mated") == "1", people)


def _lies_below(picture: str) -> bool:
    path = PurePosixPath(picture.replace("\\", "/"))
    return not path.is_absolute() and ".." not in path.parts and ":" not in path.parts[0]


def _name_people(rows: Iterable[_Row]) -> dict[str, str]:
    """Return who each picture shows, by the file's own labels."""
    people: dict[str, str] = {}
    for row in rows:
        for picture, person in zip(row.pictures, row.people, strict=True):
            if people.setdefault(picture, person) != person:
                raise _odd(row.line, "gives a picture another person than an earlier line")
    return people


def _link_people(rows: Iterable[_Row], number: dict[str, int]) -> dict[str, str]:
    """Return who each picture shows as far as mated pairs tell: linked pictures, one person."""
    parent = list(range(len(number)))

    def find(k: int) -> int:
        while parent[k] != k:
            parent[k] = parent[parent[k]]
            k = parent[k]
        return k

    for row in rows:
        if row.mated:
            first, second = (find(number[picture]) for picture in row.pictures)
            parent[max(first, second)] = min(first, second)
    return {picture: str(find(k)) for picture, k in number.items()}


def _check_people(
    people: dict[str, str], pictures: tuple[str, ...], pairs: Iterable[ListedPair]
) -> tuple[int, ...]:
    """Return people as numbers in the order of first mention; refuse contradictions."""
    order = {person: k for k, person in enumerate(dict.fromkeys(people[p] for p in pictures))}
    numbers = tuple(order[people[picture]] for picture in pictures)
    for pair in pairs:
        if pair.mated != (numbers[pair.probe] == numbers[pair.reference]):
            raise _odd(pair.line, "is mated but of two people, or non-mated but of one")
    return numbers


def _odd(line: int, what: str) -> UsageError:
    return UsageError(f"Line {line} of the list of pairs {what}.", advice=FORMAT)
