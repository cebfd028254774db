"""Certificates: sick cases, counts of days, degrees, groups of length."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import _core
from ._dates import DateLike, as_date
from ._errors import FactTypeError, InputError
from ._facts import FactsLike, as_facts
from ._law import Law, as_law
from ._period import Period
from ._value import Value

if TYPE_CHECKING:
    import datetime


@dataclass(frozen=True, slots=True, repr=False)
class Counts(Value):
    """Days of a sick case counted in four ways, both ends included; mixing them up is the usual error."""

    net_so_far: int
    """Sick days up to and including the day asked about."""
    net_in_all: int
    """Sick days from the first to the last."""
    calendar_days: int
    """All days from the first to the last."""
    gap_days: int
    """Days between the first and the last that are no sick days."""


@dataclass(frozen=True, slots=True, repr=False)
class SickCase(Value):
    """A sick case (sjukfall): certificates with few enough free days between them."""

    first: datetime.date
    last: datetime.date
    days: int
    """Net: sick days, holes and gaps left out."""
    certificates: int
    """How many; those with one id are one."""
    entries: tuple[int, ...]
    """The places of its entries in the list ``sick`` of the facts, from 0."""
    sick: tuple[Period, ...]
    """Its sick days."""

    def counts(self, day: DateLike) -> Counts:
        """The four counts, seen from a day."""
        at = as_date(day, "day")
        calendar = (self.last - self.first).days + 1
        so_far = sum((min(one.last, at) - one.first).days + 1 for one in self.sick if one.first <= at)
        return Counts(so_far, self.days, calendar, calendar - self.days)


@dataclass(frozen=True, slots=True, repr=False)
class DegreeStretch(Value):
    """What the certificates say through a stretch of days."""

    first: datetime.date
    last: datetime.date
    degree: int
    """Per cent by which the ability to work is reduced; the highest that is possible where it is not known which
    holds."""
    entries: tuple[int, ...]
    """The places of the certificates that make it in the list ``sick`` of the facts, from 0."""
    lowest_degree: int
    """The lowest that is possible: another one only where it is not known when a certificate was signed."""


@dataclass(frozen=True, slots=True, repr=False)
class Group(Value):
    """A group of lengths in days, both ends included; `last` is None for a group without end."""

    name: str
    first: int
    last: int | None


@dataclass(frozen=True, slots=True, repr=False)
class Partition(Value):
    """A named partition of lengths: the law's own steps, or the groups in which official figures are published."""

    name: str
    source: str
    groups: tuple[Group, ...]
    overlaps: bool = False
    """Whether the published groups overlap."""

    def groups_of(self, days: int) -> tuple[str, ...]:
        """The groups in which a length falls: none, one, or two where they overlap."""
        return tuple(g.name for g in self.groups if g.first <= days and (g.last is None or days <= g.last))


def sick_cases(facts: FactsLike, gap: int = 5, law: Law | None = None) -> tuple[SickCase, ...]:
    """The sick cases: certificates belong to one when at most `gap` days lie free between them. In time order.

    The chain's own rule is another one (89 days between sick periods, SFB 27:51). Raises `InputError`
    (``negative_gap``) for a gap below 0, (``missing_key``) when the certificates are unknown, or the ``id`` of one that
    may be the same as another.

    >>> import rehabkedja as rk
    >>> spells = [{"from": "2024-03-01", "to": "2024-03-10"}, {"from": "2024-03-16", "to": "2024-03-20"}]
    >>> [(case.days, case.certificates) for case in rk.sick_cases({"sick": spells}, gap=5)]
    [(15, 2)]
    """
    if isinstance(gap, bool) or not isinstance(gap, int):
        raise FactTypeError("wrong_type", "gap", f"{gap!r} is not a whole number of days")
    # No two days lie further apart than this; it keeps the number within what C++ can hold.
    found = _core.sick_cases(as_law(law)._raw, as_facts(facts)._raw, max(-1, min(gap, 1_000_000)))
    return tuple(
        SickCase(
            when[0],
            when[1],
            sum((b - a).days + 1 for a, b in sick),
            how_many,
            tuple(entries),
            tuple(Period(a, b) for a, b in sick),
        )
        for when, sick, entries, how_many in found
    )


def counts(facts: FactsLike, day: DateLike, gap: int = 5, law: Law | None = None) -> Counts | None:
    """The named counts of the sick case that covers a day, gaps included; None when none does.

    >>> import rehabkedja as rk
    >>> spells = [{"from": "2024-03-01", "to": "2024-03-10"}, {"from": "2024-03-16", "to": "2024-03-20"}]
    >>> rk.counts({"sick": spells}, "2024-03-16")
    Counts(net_so_far=11, net_in_all=15, calendar_days=20, gap_days=5)
    """
    at = as_date(day, "day")
    return next((case.counts(at) for case in sick_cases(facts, gap, law) if case.first <= at <= case.last), None)


def degrees(facts: FactsLike, law: Law | None = None) -> tuple[DegreeStretch, ...]:
    """The degrees over time, cut where a certificate begins or ends, with the certificates that make each stretch.

    >>> import rehabkedja as rk
    >>> sick = [{"from": "2024-03-01", "to": "2024-03-20"}, {"from": "2024-03-11", "to": "2024-03-31", "degree": 50}]
    >>> [(str(one.first), one.degree, one.entries) for one in rk.degrees({"sick": sick})]
    [('2024-03-01', 100, (0,)), ('2024-03-11', 100, (0, 1)), ('2024-03-21', 50, (1,))]
    """
    found = _core.degrees(as_law(law)._raw, as_facts(facts)._raw)
    return tuple(
        DegreeStretch(when[0], when[1], degree, tuple(entries), lowest) for when, degree, lowest, entries in found
    )


def active_certificate(facts: FactsLike, day: DateLike) -> int | None:
    """The place, from 0, in the list ``sick`` of the certificate that is active on a day; None when none covers it.

    Of those that cover it the one signed last; of those the one that began last, then the highest degree, then the
    first.
    """
    return _core.active_certificate(as_facts(facts)._raw, as_date(day, "day"))


def equal_periods(facts: FactsLike) -> tuple[tuple[int, int], ...]:
    """Pairs of entries of ``sick`` with the same days (a duplicate, or one that replaces another): they count once."""
    return tuple(_core.equal_periods(as_facts(facts)._raw))


def partitions() -> tuple[Partition, ...]:
    """The named partitions of length. Day 90 falls in different groups in different figures.

    >>> import rehabkedja as rk
    >>> [(p.name, p.groups_of(90)) for p in rk.partitions()][:2]
    [('law', ('1-90',)), ('rehabstod_dashboard', ('90-180',))]
    """
    return tuple(
        Partition(name, source, tuple(Group(g, first, last or None) for g, first, last in groups), overlaps)
        for name, source, overlaps, groups in _core.partitions()
    )


def length_groups(days: int, partition: str = "law") -> tuple[str, ...]:
    """The groups of a named partition in which a length of 1 day or more falls. Raises `InputError` for other names."""
    if days < 1:
        raise InputError("bad_value", "days", f"{days} is no length: give 1 day or more")
    for one in partitions():
        if one.name == partition:
            return one.groups_of(days)
    raise InputError(
        "bad_value", "partition", f"{partition!r} is no partition: {', '.join(p.name for p in partitions())}"
    )
