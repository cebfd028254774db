"""Dates as they come: `datetime.date`, ISO text, NumPy and pandas dates."""

from __future__ import annotations

import datetime
import re
from typing import Any, TypeAlias

from ._errors import FactTypeError, InputError

DateLike: TypeAlias = datetime.date | str
"""A `datetime.date`, or text such as ``"2024-02-29"``. A datetime is taken at midnight only."""

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def as_date(value: Any, field: str) -> datetime.date:
    """The date of an argument; `field` is its name, for the error."""
    if type(value).__module__ == "numpy" and hasattr(value, "item"):
        value = value.item()
    if isinstance(value, str):
        value = _read(value, field)
    elif isinstance(value, datetime.datetime):
        if value.time() != datetime.time():
            raise FactTypeError("wrong_type", field, f"{value} has a time of day: give a date")
        value = value.date()
    if not isinstance(value, datetime.date):
        raise FactTypeError("wrong_type", field, f"{value!r} is not a date: give a datetime.date or text as 2024-02-29")
    if not 1900 <= value.year <= 2200:
        raise InputError("bad_date", field, f"{value} lies outside the years 1900-2200")
    return value


def _read(text: str, field: str) -> datetime.date:
    if not _ISO.fullmatch(text):
        raise InputError("bad_date", field, f"{text!r} is not a date: write it as 2024-02-29")
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise InputError("bad_date", field, f"{text!r} is a date that does not exist") from None
