"""The dated figures of the law: of income and benefit, of the chain, and the base amounts of each year."""

from __future__ import annotations

import datetime
import itertools
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeVar

from . import _core
from ._dates import DateLike, as_date
from ._errors import InputError, OutsideYearsError
from ._given import as_text, as_whole
from ._law import Law, as_law
from ._provision import Provision, provision_of
from ._value import Value
from ._words import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")
_ONE_DAY: Final = datetime.timedelta(1)


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class LawFigure(Value):
    """A figure of the law and the days on which it is so. Printed, it is a line.

    Attributes:
        name: the name, as `Law.with_parameter` and the case format have it.
        value: the value in its unit; None: the law has no such figure on these days (no limit, no such rule).
        unit: ``kronor``, ``days``, ``weeks``, ``months``, ``years``, ``occasions``; ``tenths``, ``hundredths`` or
            ``thousandths`` of what `about` says; ``yes`` (1: the rule holds); ``choices`` (a bit for each of 1, 3, 7,
            14, 30, 60 and 90 waiting days); of the chain, what its parameter counts.
        first: the first day.
        last: the last day, itself included; None: until further notice.
        provision: where it stands; of a base amount, the ordinance.
        confidence: how it is known.
        source: where it was read; empty where the law names none.
        about: what it is a figure of, in words.

    >>> import rehabkedja as rk
    >>> print(rk.lookup("sgi_ceiling", "2021-06-01"))
    sgi_ceiling 80 tenths, 2018-07-01 to 2021-12-31 (SFB 25:5)
    """

    name: str
    value: int | None
    unit: str
    first: datetime.date
    last: datetime.date | None = None
    provision: Provision
    confidence: Standing = Standing.CONFIRMED
    source: str = ""
    about: str = ""

    @property
    def exact(self) -> Fraction | None:
        """The value as the law has it, exactly: 75 tenths are 15/2. None where there is no such figure."""
        return None if self.value is None else Fraction(self.value, _SCALES.get(self.unit, 1))

    @property
    def shown(self) -> int | str | None:
        """The value as it is shown: that of ``choices`` are the days that may be chosen, such as ``1|3|30``."""
        if self.value is None or self.unit != "choices":
            return self.value
        return "|".join(str(days) for at, days in enumerate(_core.waiting_choices) if self.value >> at & 1)

    def __str__(self) -> str:
        value = "none" if self.value is None else self.shown
        until = "on" if self.last is None else f"to {self.last}"
        return f"{self.name} {value} {self.unit}, {self.first} {until} ({self.provision})"


_SCALES: Final = {"tenths": 10, "hundredths": 100, "thousandths": 1000}


def lookup(name: str, day_or_year: DateLike | int, law: Law | None = None) -> LawFigure:
    """A dated figure of the law on a day or in a year: of income and benefit, of the chain, or a base amount.

    Args:
        name: such as ``unemployed_cap``, ``price_base_amount``; `figures` lists them.
        day_or_year: a day 1900-2200, or a year as a whole number (or ``"2021"``) in which the figure does not change.
        law: the law asked; left out: that of Sweden.

    Returns:
        The figure with its days. Its value is None where the law has no such figure: it says so, or a rule holds no
        longer.

    Raises:
        InputError: ``bad_value`` for a name that the law does not have, and for a year in which the figure changes;
            a day that is none.
        OutsideYearsError: the law lays none down for the day or year, or what it lays down is not known; it says what
            days are known. Never the nearest. Also a KeyError.

    >>> import rehabkedja as rk
    >>> rk.lookup("price_base_amount", 2021).value, rk.lookup("unemployed_cap", "2024-01-01").value
    (47600, 543)
    >>> str(rk.lookup("normal_level", "2024-01-01").exact)
    '4/5'
    >>> try:
    ...     rk.lookup("protection_age", 2033)
    ... except rk.OutsideYearsError as error:
    ...     print(error)
    protection_age: none is known for 2033; known are 2008-07-01 to 2031-12-31
    """
    law, named = as_law(law), as_text(name, "name")
    if isinstance(day_or_year, str) and len(day_or_year) == 4 and day_or_year.isdecimal():
        day_or_year = int(day_or_year)
    if isinstance(day_or_year, bool) or not hasattr(day_or_year, "__index__"):
        first = last = as_date(day_or_year, "day_or_year")
    else:
        year = as_whole(day_or_year, "day_or_year")
        first, last = as_date(f"{year:04}-01-01", "day_or_year"), as_date(f"{year:04}-12-31", "day_or_year")
    entries = [one for one in _all_of(law, named) if one.name == named]
    if not entries and named not in (one[0] for one in law._raw.money_figures()):
        raise InputError("bad_value", "name", f"the law has no {named!r}; `rehabkedja law` lists the names")
    held = [one for one in entries if one.first <= last and (one.last is None or one.last >= first)]
    if not any(one <= first and (end is None or end >= last) for one, end in _known(held)):
        raise _outside(named, first, last, entries)
    if len(held) > 1:
        days = " and ".join(str(one.first) for one in held[1:])
        raise InputError("bad_value", "day_or_year", f"{named} changes in {first.year}, on {days}: ask about a day")
    return held[0]


def figures(law: Law | None = None) -> tuple[LawFigure, ...]:
    """Every dated figure of the law, by name and in order of time: of income and benefit, base amounts by year, and the
    chain's own. Days on which a figure is not known are left out.

    Args:
        law: the law asked; left out: that of Sweden.

    Raises:
        FactTypeError: what is given is no law.

    >>> import rehabkedja as rk
    >>> [one.value for one in rk.figures() if one.name == "unemployed_cap"]
    [486, 543]
    """
    return tuple(_all_of(as_law(law)))


def _all_of(law: Law, named: str | None = None) -> list[LawFigure]:
    """The figures of the law that are known; of income and benefit that of the name alone, where one is given."""
    found: list[LawFigure] = []
    for name, unit, _, about, entries in law._raw.money_figures():
        if named not in (None, name):
            continue
        ordered = _ordered([(one[0], one[1:]) for one in entries])
        for first, last, (value, at, _by, sure, source, lacking) in ordered:
            if lacking:
                continue
            found.append(
                LawFigure(
                    name=name, value=value, unit=unit, first=first, last=last, provision=provision_of(at),
                    confidence=Standing(sure), source=source, about=about,
                )
            )  # fmt: skip
    for name, year, value, by, sure, source in sorted(law._raw.base_amounts(), key=lambda row: (_rank(row[0]), row[1])):
        found.append(
            LawFigure(
                name=name, value=value, unit="kronor", first=datetime.date(year, 1, 1),
                last=datetime.date(year, 12, 31), provision=provision_of(by), confidence=Standing(sure), source=source,
                about="of the calendar year",
            )
        )  # fmt: skip
    for parameter in law.parameters():
        for first, last, value in _ordered(parameter.values):
            found.append(
                LawFigure(
                    name=parameter.name, value=value, unit=parameter.unit, first=first, last=last,
                    provision=parameter.provision, confidence=parameter.confidence, source=parameter.source,
                    about=parameter.unit,
                )
            )  # fmt: skip
    return found


def _ordered(entries: Sequence[tuple[datetime.date, T]]) -> list[tuple[datetime.date, datetime.date | None, T]]:
    """The entries in order of time with the last day of each; of several from one day the last one holds."""
    held = dict(entries)
    days = sorted(held)
    ends = {day: after - _ONE_DAY for day, after in itertools.pairwise(days)}
    return [(day, ends.get(day), held[day]) for day in days]


def _rank(name: str) -> int:
    return _core.base_amount_names.index(name)


def _known(entries: Sequence[LawFigure]) -> list[tuple[datetime.date, datetime.date | None]]:
    """The days of the figures, those that follow on each other together; without a last day: until further notice."""
    found: list[tuple[datetime.date, datetime.date | None]] = []
    for one in entries:
        end = found[-1][1] if found else None
        if end is not None and one.first - end == _ONE_DAY:
            found[-1] = found[-1][0], one.last
        else:
            found.append((one.first, one.last))
    return found


def _outside(name: str, first: datetime.date, last: datetime.date, entries: Sequence[LawFigure]) -> OutsideYearsError:
    if name in _core.base_amount_names:
        years = f"{entries[0].first.year}-{entries[-1].first.year}"
        says = f"none is laid down for the year; there are some for {years}"
        return OutsideYearsError("outside_years", f"{name}.{first.year}", says)
    days = ", ".join(f"{one} on" if end is None else f"{one} to {end}" for one, end in _known(entries))
    says = f"none is known for {first if first == last else first.year}; known are {days or 'none'}"
    return OutsideYearsError("outside_years", name, says)
