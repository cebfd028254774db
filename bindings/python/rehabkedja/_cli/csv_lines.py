"""Reads a CSV file line by line, so that what is wrong with one line stays with it.

The encoding and the separator are found out; a quotation mark that is not closed does not swallow the rest of the file.
"""

from __future__ import annotations

import codecs
import csv
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from .days import UnfitError
from .faults import FaultError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SEPARATORS: Final = (",", ";", "\t", "|")
AT_A_TIME: Final = 2_000  # lines
MOST_JOINED: Final = 50  # lines that one quoted field may run over


@dataclass
class Chunk:
    """Rows with as many fields as the header, one after another in one list; and, by line, those that are not so."""

    numbers: range | list[int]
    fields: list[str]
    odd: list[tuple[int, list[str] | UnfitError]] = field(default_factory=list)


class CsvLines:
    """The header and then the rows, each with the line on which it begins; an error for a row that cannot be split."""

    def __init__(self, data: bytes, needed: Sequence[str], name: str) -> None:
        self._lines = as_text(data, name).replace("\r\n", "\n").replace("\r", "\n").split("\n")
        while self._lines and not self._lines[-1].strip():
            self._lines.pop()
        if not self._lines:
            raise FaultError("bad_table", "the table is empty: a header and at least one row are needed", field=name)
        csv.field_size_limit(max(csv.field_size_limit(), len(data) + 1))
        above = next(at for at, line in enumerate(self._lines) if line.strip())  # empty lines
        self.header_line = above + 1
        self._separator = separator_of(self._lines[above], needed)
        head, self._next = self._split(above, 0)
        if isinstance(head, UnfitError):
            says = "a quotation mark is out of place or not closed"
            raise FaultError("bad_table", says, field=f"{name}, line {self.header_line}")
        self.header: list[str] = head
        self.line_count = len(self._lines)

    def __iter__(self) -> Iterator[tuple[int, list[str] | UnfitError]]:
        """The rows; empty lines hold nothing and are passed over."""
        return iter(self._rows(self._next, len(self._lines))[0])

    def chunks(self, size: int = AT_A_TIME) -> Iterator[Chunk]:
        """The same, many lines at a time."""
        at, separator, wanted = self._next, self._separator, len(self.header)
        while at < len(self._lines):
            lines = self._lines[at : at + size]
            joined = separator.join(lines)
            # In most tables all lines are alike, and one split does for all of them.
            even = all(line.count(separator) == wanted - 1 for line in lines) and '"' not in joined
            if even and not (separator.isspace() and any(line.isspace() for line in lines)):
                yield Chunk(range(at + 1, at + len(lines) + 1), joined.split(separator))
                at += len(lines)
                continue
            rows, at = self._rows(at, at + len(lines))
            chunk = Chunk([], [])
            for line, row in rows:
                try:
                    chunk.fields.extend(whole_row(row, wanted))
                    chunk.numbers.append(line)  # type: ignore[union-attr]
                except UnfitError:
                    chunk.odd.append((line, row))
            yield chunk

    def _rows(self, at: int, end: int) -> tuple[list[tuple[int, list[str] | UnfitError]], int]:
        """The rows that begin between two places, and the place after them."""
        rows: list[tuple[int, list[str] | UnfitError]] = []
        wanted = len(self.header)
        while at < end:
            line = self._lines[at]
            at += 1
            if '"' in line:
                number = at
                found, at = self._split(at - 1, wanted)
                rows.append((number, found))
            elif line and not line.isspace():
                rows.append((at, line.split(self._separator)))
        return rows, at

    def _split(self, at: int, wanted: int) -> tuple[list[str] | UnfitError, int]:
        """The fields of the row that begins at a place, and the place after it.

        A quoted field may run over several lines, when the row then has as many fields as are wanted."""
        text = ""
        for last in range(at, min(at + MOST_JOINED, len(self._lines))):
            text = f"{text}\n{self._lines[last]}" if last > at else self._lines[at]
            try:
                fields = next(csv.reader([text], delimiter=self._separator, strict=True, skipinitialspace=True))
            except csv.Error as error:
                if "unexpected end of data" not in str(error):
                    break
                continue
            if last == at or len(fields) == wanted:
                return fields, last + 1
            break
        pieces = self._lines[at].split(self._separator)
        return UnfitError("bad_table", "open_quote", pieces=pieces), at + 1


def whole_row(fields: Sequence[Any] | UnfitError, count: int) -> Sequence[Any]:
    """The row with as many fields as the header has; separators at the end of a row do no harm."""
    if isinstance(fields, UnfitError):
        raise fields
    if len(fields) < count:
        raise UnfitError("bad_table", "short_row", got=len(fields), wanted=count)
    if any(str(extra).strip() for extra in fields[count:]):
        raise UnfitError("bad_table", "long_row", got=len(fields), wanted=count)
    return fields[:count]


def as_text(data: bytes, name: str) -> str:
    """The text: UTF-8 or UTF-16 by its byte order mark, else UTF-8, else Latin-1."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            raise FaultError("unreadable", "begins as text in UTF-16 and does not go on so", field=name) from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.removeprefix(codecs.BOM_UTF8).decode("latin-1")


def separator_of(header: str, needed: Sequence[str]) -> str:
    """The separator under which the header has the most of the needed columns."""

    def found(separator: str) -> tuple[int, int]:
        names = {name.strip().strip('"').strip().lower() for name in header.split(separator)}
        return sum(name in names for name in needed), header.count(separator)

    return max(SEPARATORS, key=found)
