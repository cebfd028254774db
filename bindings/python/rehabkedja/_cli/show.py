"""Puts answers on standard output: as a table for people, as CSV for spreadsheets, as JSON for programs."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
import shutil
import sys
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING, Any, Final, Literal

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from rehabkedja import _core

from .faults import one_line
from .layout import widths
from .words import Language, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Format = Literal["table", "csv", "json"]
Row = dict[str, Any]

BETWEEN: Final = " + "  # between the names of a list in one field
MOST_DRAWN: Final = 2_000  # rows that are laid out as a table; more are padded and printed as they come
WIDE: Final = 200  # columns, where standard output is no terminal
# The columns whose values are words of the library; in the others stands what somebody wrote.
VOCABULARY: Final = frozenset(
    (
        "chain_day",
        "stage",
        "measured_against",
        "missing",
        "would_change",
        "next_change",
        "confidence",
        "counter",
        "value",
        "payer",
        "level",
        "degree",
        "full_day",
        "daily",
        "sgi",
        "sgi_employment",
        "sgi_other",
        "protection_broken_on",
        "paid",
        "other_payer",
        "other_level",
        "other_degree",
        "other_daily",
        "other_sgi",
        "difference",
        "unit",
        "admitted",
        "open",
        "is",
        "worse",
    )
)
# Of these, the columns whose Swedish heading is no neuter: nivån är okänd, but steget är okänt.
COMMON: Final = frozenset(
    (
        "chain_day",
        "next_change",
        "payer",
        "level",
        "degree",
        "full_day",
        "sgi",
        "sgi_employment",
        "sgi_other",
        "other_payer",
        "other_level",
        "other_degree",
        "other_sgi",
        "difference",
    )
)


class UnwrittenError(Exception):
    """Standard output or standard error takes no more; `why` is None where the reader has only closed the pipe."""

    def __init__(self, why: str | None) -> None:
        super().__init__(why)
        self.why = why


class Closed(io.TextIOBase):
    """Stands where standard output was closed before the program began: all writing fails."""

    def write(self, text: str, /) -> int:
        """Fails, as the system would."""
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


@contextmanager
def unwritten() -> Iterator[None]:
    """Faults of writing as `UnwrittenError`; those of reading are a `FaultError` already."""
    try:
        yield
    except OSError as error:
        raise UnwrittenError(None if error.errno == errno.EPIPE else error.strerror or str(error)) from None


def drop_output() -> None:
    """What is still to be written goes nowhere, so that the end of the process does not fail of it once more."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def use_utf8() -> None:
    """Output is UTF-8 whatever the locale; what cannot be written so is written out."""
    if sys.stdout is None:
        sys.stdout = Closed()
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def complain(sentence: str) -> None:
    """One line on standard error."""
    sys.stdout.flush()
    print(one_line(sentence), file=sys.stderr)


def joined(value: object) -> str:
    """A value as one field: lists joined, nothing as `none`, true and false as `yes` and `no`."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return BETWEEN.join(joined(one) for one in value)
    return str(value)


def write_json(value: object) -> None:
    """JSON, indented."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def write_csv(columns: Sequence[str], rows: Iterable[Row], file: IO[str] | None = None) -> None:
    """CSV with commas and a header; the columns have the same names in every language."""
    writer = csv.writer(file or sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([v if type(v := row[column]) is str else joined(v) for column in columns])


def write_table(columns: Sequence[str], rows: Sequence[Row], lang: Language) -> None:
    """A table with headings and values in words; a cell's list stands one below the other."""
    if len(rows) > MOST_DRAWN:
        write_padded(columns, rows, lang)
        return
    drawn = console()
    heads = [word(column, lang) for column in columns]
    cells = [[cell(column, row[column], lang) for column in columns] for row in rows]
    found = widths(heads, cells, drawn.width - 3 * len(columns) + 1)
    if found is None:
        write_records(heads, cells)
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for head, width in zip(heads, found, strict=True):
        table.add_column(head, overflow="fold", width=width)
    for row in cells:
        table.add_row(*map(Text, row))
    drawn.print(table)
    put(drawn)


def write_records(heads: Sequence[str], cells: Sequence[Sequence[str]]) -> None:
    """A table on a terminal that is too narrow for it: a line for each value, an empty line between rows."""
    for at, row in enumerate(cells):
        if at:
            sys.stdout.write("\n")
        write_lines(f"{head}: {', '.join(value.splitlines())}" for head, value in zip(heads, row, strict=True))


def write_padded(columns: Sequence[str], rows: Sequence[Row], lang: Language) -> None:
    """A long table, quickly: padded text."""
    heads = [word(column, lang) for column in columns]
    cells = [[cell(column, row[column], lang, BETWEEN) for column in columns] for row in rows]
    widths = [max(map(len, column)) for column in zip(heads, *cells, strict=True)]
    for line in (heads, *cells):
        sys.stdout.write("  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip() + "\n")


def write_lines(lines: Iterable[str]) -> None:
    """Text for people, a line each, folded at the width of the terminal."""
    drawn = console()
    for line in lines:
        drawn.print(Text(line))
    put(drawn)


def heading(text: str, first: bool = False) -> None:
    """A heading, after an empty line unless it is the first."""
    if not first:
        sys.stdout.write("\n")
    drawn = console()
    drawn.print(Text(text, style="bold"))
    put(drawn)


def cell(column: str, value: object, lang: Language, between: str = "\n") -> str:
    """A value as it stands in a table, safe to print."""
    if isinstance(value, list | tuple):
        return between.join(cell(column, one, lang) for one in value) if value else "–"
    text = joined(value)
    if column not in VOCABULARY:
        return one_line(text)
    if column == "missing":
        return one_line(_core.fact_in_words(text, lang))
    common = column in COMMON and text in ("none", "unknown")
    return one_line(word(f"common {text}" if common else text, lang))


def in_one(column: str, value: object, lang: Language) -> str:
    """A value in a running line."""
    return cell(column, value, lang, between=", ")


def console() -> Console:
    """Where tables are drawn: as wide as the terminal, wide for files and pipes. What is drawn is kept, for `put`."""
    terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size((100, 40)).columns if terminal or "COLUMNS" in os.environ else WIDE
    kept = io.StringIO()
    return Console(file=kept, width=max(width, 40), force_terminal=terminal, highlight=False, emoji=False, markup=False)


def put(drawn: Console) -> None:
    """Prints what was drawn, without the spaces that fill a line up and without empty lines around it."""
    text = drawn.file.getvalue()  # type: ignore[attr-defined]
    lines = [line.rstrip() for line in text.splitlines()]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        del lines[0]
    sys.stdout.write("".join(line + "\n" for line in lines))
