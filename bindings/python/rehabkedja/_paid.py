"""What is paid in some days: sums by month and year, and how their days are written."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from ._dates import DateLike, as_date
from ._errors import FactTypeError, InputError
from ._given import as_text
from ._html import joined
from ._period import Period
from ._value import Value, Written, written
from ._words import UNKNOWN, Unknown

By: TypeAlias = Literal["month", "year"]
"""Sums by calendar month or by calendar year."""


@dataclass(frozen=True, slots=True, repr=False)
class PaidSum(Written, Value):
    """What Försäkringskassan pays in some days.

    Attributes:
        first: the first day.
        last: the last day, itself included.
        kronor: the sum in whole kronor; `UNKNOWN`: it is not known.
        missing: the facts without which it is not known.

    >>> import rehabkedja as rk
    >>> rk.plan({"sick": []}).sums("year", "2024-01-01", "2024-12-31")[0].kronor
    0
    """

    first: datetime.date
    last: datetime.date
    kronor: int | Unknown
    missing: tuple[str, ...] = ()

    def __str__(self) -> str:
        paid = f"not known without {joined(self.missing)}" if self.kronor is UNKNOWN else f"{self.kronor} kr"
        return f"{self.first}..{self.last}: {paid}"

    def to_dict(self) -> dict[str, Any]:
        """The sum as plain data, as the published schema of payments describes it."""
        paid = written(self.kronor)
        return {"from": str(self.first), "to": str(self.last), "paid": paid, "missing": list(self.missing)}


_MONTH_OR_YEAR: Final = re.compile(r"(\d{4})(?:-(\d{2}))?", re.ASCII)


def end_of(by: str, day: datetime.date) -> datetime.date:
    """The last day of the month or year."""
    year, month = (day.year + 1, 1) if by == "year" or day.month == 12 else (day.year, day.month + 1)
    return datetime.date(year, month, 1) - datetime.timedelta(1)


def days_of(when: str | int | Period | tuple[DateLike, DateLike]) -> tuple[datetime.date, datetime.date]:
    """The first and the last day of a month, a year or a period, however it is written."""
    if isinstance(when, Period):
        return when.first, when.last
    if isinstance(when, tuple | list):
        if len(when) != 2:
            raise InputError("bad_value", "when", f"{when!r} is no first and last day")
        whole = Period(as_date(when[0], "when"), as_date(when[1], "when"))
        return whole.first, whole.last
    if isinstance(when, int) and not isinstance(when, bool):
        when = f"{when:04}"
    if not isinstance(when, str):
        raise FactTypeError("wrong_type", "when", f"{when!r} is no month, year or period")
    found = _MONTH_OR_YEAR.fullmatch(as_text(when, "when"))
    if found is None or found[2] not in (None, *(f"{month:02}" for month in range(1, 13))):
        says = f"{when!r} is no month or year: write a month as 2021-03 and a year as 2021"
        raise InputError("bad_value", "when", says)
    first = as_date(f"{found[1]}-{found[2] or '01'}-01", "when")
    return first, end_of("month" if found[2] else "year", first)
