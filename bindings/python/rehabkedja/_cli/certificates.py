"""A table of certificates, checked row by row: good rows as columns of numbers, bad ones as what is wrong with them."""

from __future__ import annotations

import datetime as dt
from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .columns import NEEDED, columns_of
from .csv_lines import CsvLines
from .days import BirthDays, Days, Degrees, Occupations, UnfitError
from .documents import read_bytes
from .faults import FaultError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .columns import Columns

TableRow = tuple[int, "Sequence[Any] | UnfitError"]


@dataclass(frozen=True)
class BadRow:
    """What is wrong with a row: its line (the header is line 1), the column if it is one, the value."""

    line: int
    column: str
    value: object
    fault: UnfitError


@dataclass
class Certificates:
    """The good rows, a person by a number; -1 is an occupation left out, 0 a birth date left out."""

    names: list[str] = field(default_factory=list)
    person: array[int] = field(default_factory=lambda: array("q"))
    first: array[int] = field(default_factory=lambda: array("q"))
    last: array[int] = field(default_factory=lambda: array("q"))
    degree: array[int] = field(default_factory=lambda: array("b"))
    occupation: array[int] = field(default_factory=lambda: array("b"))
    born: list[int] = field(default_factory=list)  # one per person
    bad: list[BadRow] = field(default_factory=list)
    bad_persons: set[int] = field(default_factory=set)
    unused: tuple[str, ...] = ()
    header: tuple[str, ...] = ()


def read_certificates(path: str) -> Certificates:
    """Reads a table of certificates; `.parquet` by its name, all else is CSV."""
    if path.lower().endswith(".parquet"):
        from .parquet import read_parquet

        header, rows = read_parquet(path)
        return _collect(header, rows, path)
    lines = CsvLines(read_bytes(path), NEEDED, path)
    return _collect(lines.header, lines, path)


def _collect(header: Sequence[str], rows: Iterable[TableRow], path: str) -> Certificates:
    columns = columns_of(header, f"{path}, line 1")
    found = Certificates(unused=columns.unused, header=tuple(header))
    row_of = _RowChecker(columns, found)
    for line, fields in rows:
        try:
            row_of.add(fields)
        except UnfitError:
            row_of.report(line, fields)
    if not found.person and not found.bad:
        raise FaultError("bad_table", "there is a header and no row", field=path)
    return found


class _RowChecker:
    """Adds rows to the columns. A good row costs a few look-ups; only a bad one is looked at field by field."""

    def __init__(self, columns: Columns, into: Certificates) -> None:
        self._columns = columns
        self._into = into
        self._numbers: dict[str, int] = {}
        self._days = Days()
        self._born_days = BirthDays()
        self._degrees = Degrees()
        self._occupations = Occupations()

    def add(self, fields: Sequence[Any] | UnfitError) -> None:
        """Adds a row, or raises `UnfitError`."""
        c = self._columns
        if isinstance(fields, UnfitError) or len(fields) != c.count:
            fields = self._whole(fields)
        person = _name(fields[c.person])
        first = self._days[fields[c.from_]]
        last = self._days[fields[c.to]]
        degree = 100 if c.degree < 0 else self._degrees[fields[c.degree]]
        occupation = -1 if c.occupation < 0 else self._occupations[fields[c.occupation]]
        born = 0 if c.born < 0 else self._born_days[fields[c.born]]
        if last < first or not person:
            raise UnfitError("end_before_start", "end_before_start", start="")
        number = self._number(person)
        into = self._into
        if born and into.born[number] != born:
            if into.born[number]:
                raise UnfitError("bad_value", "born_differs", other="")
            into.born[number] = born
        into.person.append(number)
        into.first.append(first)
        into.last.append(last)
        into.degree.append(degree)
        into.occupation.append(occupation)

    def report(self, line: int, fields: Sequence[Any] | UnfitError) -> None:
        """Writes down everything that is wrong with a row, and that its person cannot be answered."""
        c, bad = self._columns, self._into.bad
        pieces = fields.values["pieces"] if isinstance(fields, UnfitError) else fields
        name = _name(pieces[c.person]) if c.person < len(pieces) else ""
        if isinstance(fields, UnfitError):
            name = name.strip('" ')
        if name:
            self._into.bad_persons.add(self._number(name))
        try:
            fields = self._whole(fields)
        except UnfitError as fault:
            first_missing = self._into.header[len(pieces)].strip() if len(pieces) < c.count else ""
            value = "" if first_missing else pieces[c.count] if fault.why == "long_row" else pieces[0]
            bad.append(BadRow(line, first_missing, value, fault))
            return
        if not name:
            bad.append(BadRow(line, "person", fields[c.person], UnfitError("missing_key", "person_missing")))
        self._report_fields(line, fields, name)

    def _report_fields(self, line: int, fields: Sequence[Any], name: str) -> None:
        c, bad = self._columns, self._into.bad
        found: dict[str, int] = {}
        checks: tuple[tuple[str, int, dict[Any, int]], ...] = (
            ("from", c.from_, self._days),
            ("to", c.to, self._days),
            ("degree", c.degree, self._degrees),
            ("occupation", c.occupation, self._occupations),
            ("born", c.born, self._born_days),
        )
        for column, at, read in checks:
            try:
                found[column] = read[fields[at]] if at >= 0 else 0
            except UnfitError as fault:
                bad.append(BadRow(line, column, fields[at], fault))
        if found.get("to", 0) < found.get("from", 0) and "to" in found:
            earlier = UnfitError("end_before_start", "end_before_start", start=str(fields[c.from_]).strip())
            bad.append(BadRow(line, "to", fields[c.to], earlier))
        if name and found.get("born"):
            self._check_born(line, name, found["born"], fields[c.born])

    def _check_born(self, line: int, name: str, born: int, value: object) -> None:
        number = self._number(name)
        known = self._into.born[number]
        if known and known != born:
            other = dt.date.fromordinal(known)
            fault = UnfitError("bad_value", "born_differs", other=other)
            self._into.bad.append(BadRow(line, "born", value, fault))
        self._into.born[number] = known or born

    def _whole(self, fields: Sequence[Any] | UnfitError) -> Sequence[Any]:
        """The row with as many fields as the header has; separators at the end of a row do no harm."""
        if isinstance(fields, UnfitError):
            raise fields
        wanted = self._columns.count
        if len(fields) < wanted:
            raise UnfitError("bad_table", "short_row", got=len(fields), wanted=wanted)
        if any(str(extra).strip() for extra in fields[wanted:]):
            raise UnfitError("bad_table", "long_row", got=len(fields), wanted=wanted)
        return fields[:wanted]

    def _number(self, person: str) -> int:
        number = self._numbers.get(person)
        if number is None:
            number = self._numbers[person] = len(self._into.names)
            self._into.names.append(person)
            self._into.born.append(0)
        return number


def _name(value: object) -> str:
    if isinstance(value, str):
        return value.strip()
    return "" if value is None or value != value else str(value)
