"""Dates as they come: `datetime.date`, ISO text, NumPy and pandas dates."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any, TypeAlias

from ._errors import FactTypeError, InputError
from ._given import is_absent

if TYPE_CHECKING:
    import numpy as np

DateLike: TypeAlias = "datetime.date | np.datetime64 | str"
"""A `datetime.date`, text such as ``"2024-02-29"``, a NumPy or pandas date.

A time of day is taken at midnight only, and without a time zone; NumPy's weeks, months and years are no days.
"""

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def as_date(value: Any, field: str) -> datetime.date:
    """The date of an argument; `field` is its name, for the error."""
    if type(value).__module__ == "numpy":
        value = _of_numpy(value, field)
    if isinstance(value, str):
        value = _read(value, field)
    elif isinstance(value, datetime.datetime):
        value = _at_midnight(value, field)
    if not isinstance(value, datetime.date):
        raise FactTypeError("wrong_type", field, f"{value!r} is not a date: give a datetime.date or text as 2024-02-29")
    if not 1900 <= value.year <= 2200:
        raise InputError("bad_date", field, f"{value} lies outside the years 1900-2200")
    return value


def is_of_days(dtype: np.dtype[Any]) -> bool:
    """Whether NumPy's dates of this type each say one day: those of weeks, months and years do not."""
    import numpy as np

    unit, count = np.datetime_data(dtype)
    return unit not in ("Y", "M", "W") and (unit != "D" or count == 1)


def _of_numpy(value: Any, field: str) -> Any:
    import numpy as np

    if isinstance(value, np.ndarray) and value.ndim == 0:
        value = value[()]
    if not isinstance(value, np.datetime64):
        return value.item() if isinstance(value, np.generic) else value
    if np.isnat(value):
        raise InputError("bad_date", field, "NaT is not a date")
    if not is_of_days(value.dtype):
        raise FactTypeError("wrong_type", field, f"{value} is not one day: give a date")
    day = value.astype("datetime64[D]")
    if day != value:
        raise FactTypeError("wrong_type", field, f"{value} has a time of day: give a date")
    if not isinstance(date := day.item(), datetime.date):
        raise InputError("bad_date", field, f"{value} lies outside the years 1900-2200")
    return date


def _at_midnight(value: datetime.datetime, field: str) -> datetime.date:
    if is_absent(value):
        raise InputError("bad_date", field, "NaT is not a date")
    if value.tzinfo is not None:
        raise FactTypeError("wrong_type", field, f"{value} has a time zone: give the date that is meant")
    if value.time() != datetime.time() or getattr(value, "nanosecond", False):
        raise FactTypeError("wrong_type", field, f"{value} has a time of day: give a date")
    return value.date()


def _read(text: str, field: str) -> datetime.date:
    if not _ISO.fullmatch(text):
        raise InputError("bad_date", field, f"{text!a} is not a date: write it as 2024-02-29")
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise InputError("bad_date", field, f"{text!r} is a date that does not exist") from None
