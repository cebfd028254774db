"""Reads a CSV file line by line, so that what is wrong with one line stays with it.

The encoding and the separator are found out; a quotation mark that is not closed does not swallow the rest of the file.
"""

from __future__ import annotations

import codecs
import csv
from typing import TYPE_CHECKING, Final

from .days import UnfitError
from .faults import FaultError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SEPARATORS: Final = (",", ";", "\t", "|")
MOST_JOINED: Final = 50  # lines that one quoted field may run over


class CsvLines:
    """The header and then the rows, each with the line on which it begins; an error for a row that cannot be split."""

    def __init__(self, data: bytes, needed: Sequence[str], name: str) -> None:
        self._lines = as_text(data, name).replace("\r\n", "\n").replace("\r", "\n").split("\n")
        while self._lines and not self._lines[-1].strip():
            self._lines.pop()
        if not self._lines:
            raise FaultError("bad_table", "the table is empty: a header and at least one row are needed", field=name)
        csv.field_size_limit(max(csv.field_size_limit(), len(data) + 1))
        self._separator = separator_of(self._lines[0], needed)
        head, self._next = self._split(0, 0)
        if isinstance(head, UnfitError):
            says = "a quotation mark is out of place or not closed"
            raise FaultError("bad_table", says, field=f"{name}, line 1")
        self.header: list[str] = head
        self.line_count = len(self._lines)

    def __iter__(self) -> Iterator[tuple[int, list[str] | UnfitError]]:
        """The rows; empty lines hold nothing and are passed over."""
        lines, separator = self._lines, self._separator
        wanted, at = len(self.header), self._next
        while at < len(lines):
            line = lines[at]
            at += 1
            if '"' not in line:
                if line and not line.isspace():
                    yield at, line.split(separator)
                continue
            found, after = self._split(at - 1, wanted)
            yield at, found
            at = after

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
