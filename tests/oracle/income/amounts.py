"""Kronor. Whole numbers and fractions only; the order of steps is that of ch. 28."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

FACTOR = Fraction(97, 100)  # 28:7
SHARE = {"normal": Fraction(80, 100), "continued": Fraction(75, 100)}


def half_up(value: Fraction | int) -> int:
    """To the nearest whole number, a half upwards (28:10, 28:16)."""
    return (2 * Fraction(value) + 1).__floor__() // 2


def hundreds(value: int) -> int:
    return value // 100 * 100


def base(sgi: int, level: str) -> Fraction:
    return sgi * FACTOR * SHARE[level]


@lru_cache(4096)
def calendar_day(sgi: int, level: str) -> int:
    """28:10: the base by 365, also in a leap year."""
    return half_up(base(sgi, level) / 365)


def cut(employment: int, other: int, cap: int) -> tuple[int, int]:
    """25:5: what lies above the ceiling is left out, first of the other income."""
    employment = min(employment, cap)
    return employment, min(other, cap - employment)


@lru_cache(4096)
def capped(full: int, cap: int, unemployed: Fraction) -> int:
    """28:11 "to the extent": the cap holds the unemployed share down (option `cap_partly_unemployed`)."""
    return half_up((1 - unemployed) * full + unemployed * min(full, cap))


@lru_cache(4096)
def part(full: int, degree: int, rounding: str) -> int:
    """A fraction of the full day; the rounding is not in the law (option `part_amount`)."""
    share = Fraction(full * degree, 100)
    return share.__floor__() if rounding == "down" else half_up(share)


def hour(sgi: int, level: str, yearly_hours: Fraction) -> int:
    return half_up(base(sgi, level) / yearly_hours)  # 28:13 p. 1


@lru_cache(4096)
def working_time(sgi: int, level: str, yearly_hours: Fraction, hours: Fraction) -> int:
    """28:13-14: the hour in whole kronor by the hours of a day among many; their sum is what is rounded (28:16)."""
    return half_up(hour(sgi, level, yearly_hours) * hours)


def week_fifth(sgi: int, level: str, yearly_hours: Fraction) -> int:
    """27:27 third paragraph: 20 per cent of an average week's benefit, a year being 52 weeks; rounding is open."""
    return half_up(hour(sgi, level, yearly_hours) * yearly_hours / 52 / 5)
