"""Days, degrees and occupations as they stand in arguments and tables: strictly checked, each text once."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, Final

FIRST: Final = dt.date(1900, 1, 1)
LAST: Final = dt.date(2200, 12, 31)
OCCUPATIONS: Final = (
    "employed",
    "self_employed",
    "unemployed",
    "on_leave",
    "on_call",
    "parental_leave",
    "student",
    "unknown",
)
WRITTEN: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class UnfitError(Exception):
    """A value that cannot be: the error code and the key of the words that say why."""

    def __init__(self, code: str, why: str, **values: Any) -> None:
        super().__init__(code, why)
        self.code = code
        self.why = why
        self.values: dict[str, Any] = values


def read_day(value: object) -> dt.date:
    """A date from ISO text or from a date (a table may hold both)."""
    if isinstance(value, dt.datetime):
        if value.time() != dt.time():
            raise UnfitError("bad_date", "has_time")
        day = value.date()
    elif isinstance(value, dt.date):
        day = value
    else:
        text = str(value).strip() if value is not None else ""
        if not text:
            raise UnfitError("bad_date", "date_missing")
        if WRITTEN.fullmatch(text) is None:
            raise UnfitError("bad_date", "not_a_date")
        try:
            day = dt.date.fromisoformat(text)
        except ValueError:
            raise UnfitError("bad_date", "no_such_date") from None
    if not FIRST <= day <= LAST:
        raise UnfitError("bad_date", "date_outside")
    return day


class Days(dict[Any, int]):
    """From what stands in a table to a day number (1 is 1 January of year 1), remembered; or an `UnfitError`."""

    def __missing__(self, value: object) -> int:
        self[value] = number = read_day(value).toordinal()
        return number


class BirthDays(Days):
    """The same, with 0 where nothing stands or the word `unknown`."""

    def __missing__(self, value: object) -> int:
        if empty(value) or (isinstance(value, str) and value.strip().lower() == "unknown"):
            self[value] = 0
            return 0
        return super().__missing__(value)


class Degrees(dict[Any, int]):
    """From what stands in a table to a degree, remembered; 100 where nothing stands."""

    def __missing__(self, value: object) -> int:
        self[value] = degree = 100 if empty(value) else read_degree(value)
        return degree


def read_degree(value: object) -> int:
    """A whole number of per cent, 0-100; spreadsheets write 50 as 50.0 or 50,0."""
    match = re.fullmatch(r"\+?([0-9]{1,3})(?:[.,]0+)?", str(value).strip(), re.ASCII)
    if match is None or isinstance(value, bool) or int(match[1]) > 100:
        raise UnfitError("bad_degree", "bad_degree")
    return int(match[1])


class Occupations(dict[Any, int]):
    """From what stands in a table to the place in `OCCUPATIONS`, remembered; -1 where nothing stands."""

    def __missing__(self, value: object) -> int:
        text = "" if empty(value) else str(value).strip().lower()
        if text and text not in OCCUPATIONS:
            raise UnfitError("bad_value", "bad_occupation", names=", ".join(OCCUPATIONS))
        self[value] = number = OCCUPATIONS.index(text) if text else -1
        return number


def empty(value: object) -> bool:
    """Whether nothing stands there. NaN is something: a number that is none."""
    return value is None or (isinstance(value, str) and not value.strip())
