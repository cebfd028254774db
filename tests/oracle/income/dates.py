"""Ages, months and working days."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from ..law import birthday


def month_begins(day: int) -> int:
    return date.fromordinal(day).replace(day=1).toordinal()


def months_later(day: int, months: int) -> int:
    """The same day number so many months later; where that month is too short, the first day of the next one.

    The three months of 26:18 end the day before it, so that they hold the whole of a short month.
    """
    begin = date.fromordinal(day)
    index = begin.year * 12 + begin.month - 1 + months
    year, month = divmod(index, 12)
    if begin.day > monthrange(year, month + 1)[1]:
        return date(year + (month == 11), (month + 1) % 12 + 1, 1).toordinal()
    return date(year, month + 1, begin.day).toordinal()


def months_earlier(day: int, months: int) -> int:
    """The same day number so many months earlier; where that month is too short, its last day."""
    end = date.fromordinal(day)
    year, month = divmod(end.year * 12 + end.month - 1 - months, 12)
    return date(year, month + 1, min(end.day, monthrange(year, month + 1)[1])).toordinal()


@lru_cache(4096)
def age_limit(born: date, leap_birthday: str) -> int:
    """The birthday of the limit of 26:17-18: 65, 66 or 67. Once reached it stays (2022:878 p. 4, 2022:879 p. 4).

    Nobody reaches 68 before 2032, and the price base amounts end before that.
    """
    for age, reached_by in ((65, date(2022, 12, 31)), (66, date(2025, 12, 31))):
        if birthday(born, age, leap_birthday) <= reached_by:
            return birthday(born, age, leap_birthday).toordinal()
    return birthday(born, 67, leap_birthday).toordinal()


@lru_cache(4096)
def hard_limit(born: date, leap_birthday: str) -> int:
    """The first day of the month from which 27:37 counts its 180 days: 70, or 71 for who had not reached 70 by 2022."""
    reached = birthday(born, 70, leap_birthday)
    if reached > date(2022, 12, 31):
        reached = birthday(born, 71, leap_birthday)
    return reached.replace(day=1).toordinal()


def easter(year: int) -> date:
    """The Gregorian reckoning (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


@lru_cache(64)
def holidays(year: int) -> frozenset[int]:
    """The public holidays that can fall on a Monday to Friday (1989:253, since 2005)."""
    sunday = easter(year)
    days = [date(year, m, d) for m, d in ((1, 1), (1, 6), (5, 1), (6, 6), (12, 25), (12, 26))]
    days += [sunday + timedelta(n) for n in (-2, 1, 39)]
    return frozenset(day.toordinal() for day in days)


def working_day(day: int, holidays_count: bool) -> bool:
    """Monday to Friday; a public holiday among them only with the option `holidays_are_working_days`."""
    when = date.fromordinal(day)
    return when.weekday() < 5 and (holidays_count or day not in holidays(when.year))
