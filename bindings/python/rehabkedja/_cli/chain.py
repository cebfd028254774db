"""`rehabkedja chain`: a table of certificates in, the answer about each person on a day out."""

from __future__ import annotations

import datetime as dt
import gc
import sys
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import click

from .certificates import read_certificates
from .chain_answers import answers_about
from .days import OCCUPATIONS
from .faults import GOOD, SOME_BAD, FaultError, shown
from .progress import Progress
from .show import complain, joined, write_csv, write_json, write_table
from .words import Language, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .certificates import BadRow, Certificates
    from .show import Format, Row

COLUMNS: Final = (
    "person",
    "day",
    "chain_day",
    "stage",
    "measured_against",
    "provision",
    "next_change",
    "missing",
)
MOST_NAMED: Final = 10


def run(path: str, day: dt.date, occupation: str | None, output: str | None, as_what: Format, lang: Language) -> int:
    """Runs the command."""
    if output is not None and not output.lower().endswith((".csv", ".parquet")):
        raise click.BadParameter(f"{output!r} ends neither in .csv nor in .parquet.", param_hint="'--output'")
    with no_collection():
        return answer_table(path, day, occupation, output, as_what, lang)


@contextmanager
def no_collection() -> Iterator[None]:
    """No search for reference cycles: there are none among a million answers, and it takes a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def answer_table(
    path: str, day: dt.date, occupation: str | None, output: str | None, as_what: Format, lang: Language
) -> int:
    """Reads, answers and writes, each with a bar."""
    progress = Progress(lang)
    table = read_certificates(path, progress)
    if table.unused:
        complain(word("unused", lang, names=", ".join(shown(name) for name in table.unused)))
    report_bad(table, lang)
    else_occupation = OCCUPATIONS.index(occupation) if occupation else -1
    rows = answers_about(table, day, else_occupation, progress)
    if output is not None:
        write_to(output, rows, progress)
    elif as_what == "json":
        write_json(rows)
    elif as_what == "csv":
        write_csv(COLUMNS, rows if sys.stdout.isatty() else progress.over(rows, "writing"))
    elif rows:
        write_table(COLUMNS, rows, lang)
    return SOME_BAD if table.bad else GOOD


def report_bad(table: Certificates, lang: Language) -> None:
    """Names every bad row on standard error, a sentence each, then how many persons are not answered for it."""
    for row in table.bad:
        complain(sentence(row, lang))
    if not table.bad:
        return
    rows = len({row.line for row in table.bad})
    names = [table.names[number] for number in table.bad_persons]
    named = ", ".join(shown(name)[1:-1] for name in names[:MOST_NAMED]) + (", ..." if len(names) > MOST_NAMED else "")
    complain(
        word(
            "bad_rows",
            lang,
            rows=word("row_one" if rows == 1 else "row_many", lang, n=rows),
            persons=word("person_one" if len(names) == 1 else "person_many", lang, n=len(names)),
            names=f": {named}" if named else "",
        )
    )


def sentence(row: BadRow, lang: Language) -> str:
    """What is wrong with a row: line, column, value, why, and the error's code."""
    key = "at" if row.column else "at_line"
    where = word(key, lang, line=row.line, column=row.column, value=shown("" if row.value is None else row.value))
    return f"{where}: {word(row.fault.why, lang, **row.fault.values)} [{row.fault.code}]."


def write_to(output: str, rows: Sequence[Row], progress: Progress) -> None:
    """Writes the answers to a file."""
    if output.lower().endswith(".parquet"):
        from .parquet import write_parquet

        columns: dict[str, list[Any]] = {column: [] for column in COLUMNS}
        for row in progress.over(rows, "writing"):
            for column, values in columns.items():
                values.append(_cell(column, row[column]))
        write_parquet(output, columns)
        return
    try:
        with open(output, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:  # noqa: PTH123
            write_csv(COLUMNS, progress.over(rows, "writing"), file)
    except OSError as error:
        raise FaultError("unreadable", f"cannot be written: {error.strerror or error}", field=output) from None


_parsed = cache(dt.date.fromisoformat)


def _cell(column: str, value: Any) -> Any:
    """A value as Parquet takes it: dates and numbers as such, null for none and unknown."""
    if column in ("day", "next_change"):
        return None if value in ("none", "unknown") else _parsed(value)
    if column == "chain_day":
        return value if isinstance(value, int) else None
    return joined(value) if isinstance(value, list) else value
