"""A table of certificates, checked: good rows as columns of numbers, bad ones as what is wrong with them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from .blocks import csv_blocks
from .columns import NEEDED, columns_of
from .csv_lines import CsvLines, whole_row
from .days import BirthDays, Days, Degrees, Occupations, UnfitError
from .documents import read_bytes
from .faults import FaultError
from .progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from .blocks import Block, Numbers, RowFields
    from .columns import Columns

BAD: Final = -(2**31)  # stands where a value cannot be; no day, degree or occupation has that number
NOT_GIVEN: Final = {"degree": 100, "occupation": -1, "born": 0}  # what a column that is not there comes to


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
    person: Numbers = field(default_factory=lambda: np.zeros(0, np.int64))
    first: Numbers = field(default_factory=lambda: np.zeros(0, np.int64))
    last: Numbers = field(default_factory=lambda: np.zeros(0, np.int64))
    degree: NDArray[np.int8] = field(default_factory=lambda: np.zeros(0, np.int8))
    occupation: NDArray[np.int8] = field(default_factory=lambda: np.zeros(0, np.int8))
    born: Numbers = field(default_factory=lambda: np.zeros(0, np.int64))  # one per person
    bad: list[BadRow] = field(default_factory=list)
    bad_persons: dict[int, None] = field(default_factory=dict)  # in the order of their first bad rows
    unused: tuple[str, ...] = ()
    header: tuple[str, ...] = ()


def read_certificates(path: str, progress: Progress | None = None) -> Certificates:
    """Reads a table of certificates; `.parquet` by its name, all else is CSV."""
    progress = progress or Progress()
    if path.lower().endswith(".parquet"):
        from .parquet import ParquetRows

        table = ParquetRows(path)
        columns = columns_of(table.header, f"{path}, line 1")
        return _collect(table.header, columns, table.blocks(columns), table.count, path, progress)
    lines = CsvLines(read_bytes(path), NEEDED, path)
    columns = columns_of(lines.header, f"{path}, line {lines.header_line}")
    return _collect(lines.header, columns, csv_blocks(lines, columns), lines.line_count, path, progress)


def _collect(
    header: Sequence[str], columns: Columns, blocks: Iterable[Block], rows: int, path: str, progress: Progress
) -> Certificates:
    found = Certificates(unused=columns.unused, header=tuple(header))
    checker = _Checker(columns, found)
    with progress.bar("reading", rows) as seen:
        for block in blocks:
            checker.add(block)
            seen(len(block.lines) + len(block.odd))
    checker.finish()
    if not len(found.person) and not found.bad:
        raise FaultError("bad_table", "there is a header and no row", field=path)
    return found


class _Checker:
    """Adds rows to the columns, many at a time; only a bad row is looked at field by field."""

    def __init__(self, columns: Columns, into: Certificates) -> None:
        self._columns = columns
        self._into = into
        self._numbers: dict[str, int] = {}
        self._born: Numbers = np.zeros(0, np.int64)  # by person
        self._read: dict[str, dict[Any, int]] = {
            "from": Days(),
            "to": Days(),
            "degree": Degrees(),
            "occupation": Occupations(),
            "born": BirthDays(),
        }
        self._good: dict[str, list[NDArray[Any]]] = {name: [] for name in ("person", *self._read)}

    def add(self, block: Block) -> None:
        """Adds the good rows of a block and reports the bad ones, in the order of their lines."""
        odd = block.odd
        if block.columns:
            found = {"person": self._persons(block)}
            for name in self._read:
                if name in block.columns:
                    values, codes = block.columns[name]
                    found[name] = np.array([self._number_of(name, value) for value in values], np.int64)[codes]
                else:
                    found[name] = np.full(len(block.lines), NOT_GIVEN[name], np.int64)
            good = (found["person"] >= 0) & (found["to"] >= found["from"]) & self._born_agree(found)
            for numbers in found.values():
                good &= numbers != BAD
            for name, column in self._good.items():
                column.append(found[name][good])
            bad = np.flatnonzero(~good).tolist()
            odd = sorted([*odd, *((int(block.lines[row]), block.fields(row)) for row in bad)], key=lambda one: one[0])
        for line, fields in odd:
            self.report(line, fields)

    def finish(self) -> None:
        """Puts the columns together."""
        into, good = self._into, self._good
        whole = {name: np.concatenate(parts) if parts else np.zeros(0, np.int64) for name, parts in good.items()}
        into.person, into.first, into.last = whole["person"], whole["from"], whole["to"]
        into.degree, into.occupation = whole["degree"].astype(np.int8), whole["occupation"].astype(np.int8)
        into.born = np.zeros(len(into.names), np.int64)
        into.born[: len(self._born)] = self._born

    def _persons(self, block: Block) -> Numbers:
        values, codes = block.columns["person"]
        names = [_name(value) for value in values]
        numbers: Numbers = np.array([self._number(name) if name else -1 for name in names], np.int64)[codes]
        return numbers

    def _number_of(self, column: str, value: Any) -> int:
        try:
            return self._read[column][value]
        except UnfitError:
            return BAD

    def _born_agree(self, found: dict[str, Numbers]) -> NDArray[np.bool_]:
        """Remembers the birth date that stands first for each person; whether the row says the same, or nothing."""
        person, born = found["person"], found["born"]
        says = np.flatnonzero((born > 0) & (person >= 0))
        agree = np.ones(len(person), np.bool_)
        if len(says):
            more = len(self._into.names) - len(self._born)
            self._born = np.concatenate((self._born, np.zeros(more, np.int64))) if more else self._born
            new = says[self._born[person[says]] == 0][::-1]  # backwards, so that of several the first stays
            self._born[person[new]] = born[new]
            agree[says] = self._born[person[says]] == born[says]
        return agree

    def report(self, line: int, fields: RowFields) -> None:
        """Writes down everything that is wrong with a row, and that its person cannot be answered."""
        c, bad = self._columns, self._into.bad
        pieces = fields.values["pieces"] if isinstance(fields, UnfitError) else fields
        name = _name(pieces[c.person]) if c.person < len(pieces) else ""
        if isinstance(fields, UnfitError):
            name = name.strip('" ')
        if name:
            self._into.bad_persons[self._number(name)] = None
        try:
            fields = whole_row(fields, c.count)
        except UnfitError as fault:
            first_missing = self._into.header[len(pieces)].strip() if len(pieces) < c.count else ""
            value = "" if first_missing else pieces[c.count] if fault.why == "long_row" else pieces[0]
            bad.append(BadRow(line, first_missing, value, fault))
            return
        if not name:
            bad.append(BadRow(line, "person", fields[c.person], UnfitError("missing_key", "person_missing")))
        bad.extend(self._faults(line, fields, name))

    def _faults(self, line: int, fields: Sequence[Any], name: str) -> Iterator[BadRow]:
        found: dict[str, int] = {}
        for column, at in self._columns.places():
            if column == "person":
                continue
            try:
                found[column] = self._read[column][fields[at]]
            except UnfitError as fault:
                yield BadRow(line, column, fields[at], fault)
        if found.get("to", 0) < found.get("from", 0) and "to" in found:
            start = str(fields[self._columns.from_]).strip()
            value = fields[self._columns.to]
            yield BadRow(line, "to", value, UnfitError("end_before_start", "end_before_start", start=start))
        if name and found.get("born"):
            known = int(self._born[self._number(name)])
            if known != found["born"]:
                differs = UnfitError("bad_value", "born_differs", other=dt.date.fromordinal(known))
                yield BadRow(line, "born", fields[self._columns.born], differs)

    def _number(self, person: str) -> int:
        number = self._numbers.get(person)
        if number is None:
            number = self._numbers[person] = len(self._into.names)
            self._into.names.append(person)
        return number


def _name(value: object) -> str:
    if isinstance(value, str):
        return value.strip()
    return "" if value is None or value != value else str(value)
