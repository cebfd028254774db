"""A period of days."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ._dates import DateLike, as_date
from ._errors import InputError
from ._value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True, repr=False, order=True)
class Period(Value):
    """A period of whole days; both its days are included, as the law and the certificates write it.

    `len` is its length in days, ``in`` asks for a day, and it gives its days one by one.

    Attributes:
        first: the first day.
        last: the last day, itself included.

    Raises:
        InputError: ``end_before_start`` when the last day lies before the first; ``bad_date`` outside 1900-2200.

    >>> import datetime
    >>> from rehabkedja import Period
    >>> spring = Period("2024-03-01", "2024-04-29")
    >>> len(spring), datetime.date(2024, 4, 29) in spring
    (60, True)
    >>> spring
    Period(first=datetime.date(2024, 3, 1), last=datetime.date(2024, 4, 29))
    """

    first: datetime.date
    last: datetime.date

    def __post_init__(self) -> None:
        object.__setattr__(self, "first", as_date(self.first, "first"))
        object.__setattr__(self, "last", as_date(self.last, "last"))
        if self.last < self.first:
            raise InputError("end_before_start", "last", f"{self.last} lies before the first day, {self.first}")

    def __str__(self) -> str:
        return f"{self.first}..{self.last}"

    def __len__(self) -> int:
        return (self.last - self.first).days + 1

    def __contains__(self, day: Any) -> bool:
        return self.first <= as_date(day, "day") <= self.last

    def __iter__(self) -> Iterator[datetime.date]:
        return (self.first + datetime.timedelta(days) for days in range(len(self)))


def period(first: DateLike, last: DateLike) -> Period:
    """The period between two days, both included; the same as `Period`, and takes text too.

    Args:
        first: the first day.
        last: the last day, itself included.

    Raises:
        InputError: ``end_before_start`` when the last day lies before the first; ``bad_date`` outside 1900-2200.

    >>> import rehabkedja as rk
    >>> len(rk.period("2024-02-01", "2024-02-29"))
    29
    """
    return Period(as_date(first, "first"), as_date(last, "last"))
