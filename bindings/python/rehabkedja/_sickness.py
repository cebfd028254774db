"""Certificates: sick cases, counts of days, degrees, groups of length."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import _core
from ._dates import DateLike, as_date
from ._errors import InputError
from ._facts import FactsLike, as_facts
from ._given import as_whole
from ._law import Law, as_law
from ._period import Period
from ._value import Value

if TYPE_CHECKING:
    import datetime


@dataclass(frozen=True, slots=True, repr=False)
class Counts(Value):
    """Days of a sick case counted in four ways, both ends included; mixing them up is the usual error.

    Attributes:
        net_so_far: sick days up to and including the day asked about.
        net_in_all: sick days from the first to the last.
        calendar_days: all days from the first to the last.
        gap_days: days between the first and the last that are no sick days.

    >>> import rehabkedja as rk
    >>> print(rk.counts({"sick": [{"from": "2024-03-01", "to": "2024-03-31"}]}, "2024-03-10"))
    10 sick days so far, 31 in all, 31 calendar days, 0 in gaps
    """

    net_so_far: int
    net_in_all: int
    calendar_days: int
    gap_days: int

    def __str__(self) -> str:
        return (
            f"{self.net_so_far} sick days so far, {self.net_in_all} in all, {self.calendar_days} calendar days,"
            f" {self.gap_days} in gaps"
        )


@dataclass(frozen=True, slots=True, repr=False)
class SickCase(Value):
    """A sick case (sjukfall): certificates with few enough free days between them.

    Attributes:
        first: its first sick day.
        last: its last sick day.
        days: how many sick days, net: holes and gaps left out.
        certificates: how many; those with one id are one.
        entries: the places of its entries in the list ``sick`` of the facts, from 0.
        sick: its sick days, as periods in order of time.

    >>> import rehabkedja as rk
    >>> case = rk.sick_cases({"sick": [{"from": "2024-03-01", "to": "2024-03-31"}]})[0]
    >>> print(case)
    2024-03-01..2024-03-31: 31 sick days, 1 certificate
    """

    first: datetime.date
    last: datetime.date
    days: int
    certificates: int
    entries: tuple[int, ...]
    sick: tuple[Period, ...]

    def __str__(self) -> str:
        certificates = "1 certificate" if self.certificates == 1 else f"{self.certificates} certificates"
        days = "1 sick day" if self.days == 1 else f"{self.days} sick days"
        return f"{self.first}..{self.last}: {days}, {certificates}"

    def counts(self, day: DateLike) -> Counts:
        """The four counts, seen from a day. Raises `InputError` for a day that is none."""
        at = as_date(day, "day")
        calendar = (self.last - self.first).days + 1
        so_far = sum((min(one.last, at) - one.first).days + 1 for one in self.sick if one.first <= at)
        return Counts(so_far, self.days, calendar, calendar - self.days)


@dataclass(frozen=True, slots=True, repr=False)
class DegreeStretch(Value):
    """What the certificates say through a stretch of days.

    Attributes:
        first: its first day.
        last: its last day, itself included.
        degree: per cent (0-100) by which the ability to work is reduced; the highest that is possible where it is not
            known which holds.
        entries: the places of the certificates that make it in the list ``sick`` of the facts, from 0.
        lowest_degree: the lowest that is possible: another one only where it is not known when a certificate was
            signed.

    >>> import rehabkedja as rk
    >>> rk.degrees({"sick": [{"from": "2024-03-01", "to": "2024-03-31", "degree": 50}]})[0].degree
    50
    """

    first: datetime.date
    last: datetime.date
    degree: int
    entries: tuple[int, ...]
    lowest_degree: int


@dataclass(frozen=True, slots=True, repr=False)
class Group(Value):
    """A group of lengths.

    Attributes:
        name: the name it is published under, such as ``1-90``.
        first: the shortest length, in days.
        last: the longest, itself included; None for a group without end.

    >>> import rehabkedja as rk
    >>> rk.partitions()[0].groups[0]
    Group(first=1, last=90, name='1-90')
    """

    name: str
    first: int
    last: int | None


@dataclass(frozen=True, slots=True, repr=False)
class Partition(Value):
    """A named partition of lengths: the law's own steps, or the groups in which official figures are published.

    Attributes:
        name: what `length_groups` calls it.
        source: where the groups are published.
        groups: its groups, the shortest first.
        overlaps: whether the published groups overlap.

    >>> import rehabkedja as rk
    >>> rk.partitions()[0].groups_of(91)
    ('91-180',)
    """

    name: str
    source: str
    groups: tuple[Group, ...]
    overlaps: bool = False

    def groups_of(self, days: int) -> tuple[str, ...]:
        """The groups in which a length in days falls: none, one, or two where they overlap.

        Raises `FactTypeError` for what is no whole number.
        """
        length = as_whole(days, "days")
        return tuple(g.name for g in self.groups if g.first <= length and (g.last is None or length <= g.last))


def sick_cases(facts: FactsLike, gap: int = 5, law: Law | None = None) -> tuple[SickCase, ...]:
    """The sick cases: certificates belong to one when at most `gap` days lie free between them. In time order.

    The chain's own rule is another one (SFB 27:51).

    Args:
        facts: `Facts`, or a mapping or dataclass of which they can be made.
        gap: days, 0 and up.
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: facts that are not right; ``missing_key`` when the certificates are unknown, or something of one
            on which the answer hangs (``field``: ``sick[0].to``); ``negative_gap`` for a gap below 0.

    >>> import rehabkedja as rk
    >>> spells = [{"from": "2024-03-01", "to": "2024-03-10"}, {"from": "2024-03-16", "to": "2024-03-20"}]
    >>> [(case.days, case.certificates) for case in rk.sick_cases({"sick": spells}, gap=5)]
    [(15, 2)]
    """
    # No two days lie further apart than this; it keeps the number within what C++ can hold.
    found = _core.sick_cases(as_law(law)._raw, as_facts(facts)._raw, max(-1, min(as_whole(gap, "gap"), 1_000_000)))
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

    Args:
        facts: `Facts`, or a mapping or dataclass of which they can be made.
        day: the day asked about, 1900-2200.
        gap: days, 0 and up: as in `sick_cases`.
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: facts that are not right; ``missing_key`` when the certificates are unknown, or something of one
            on which the answer hangs (``field``: ``sick[0].to``); ``negative_gap`` for a gap below 0.

    >>> import rehabkedja as rk
    >>> spells = [{"from": "2024-03-01", "to": "2024-03-10"}, {"from": "2024-03-16", "to": "2024-03-20"}]
    >>> rk.counts({"sick": spells}, "2024-03-16")
    Counts(net_so_far=11, net_in_all=15, calendar_days=20, gap_days=5)
    """
    at = as_date(day, "day")
    return next((case.counts(at) for case in sick_cases(facts, gap, law) if case.first <= at <= case.last), None)


def degrees(facts: FactsLike, law: Law | None = None) -> tuple[DegreeStretch, ...]:
    """The degrees over time, cut where a certificate begins or ends, with the certificates that make each stretch.

    Where certificates overlap the highest degree holds; under the option ``degree_overlap: latest_signed`` that of
    the one signed last.

    Args:
        facts: `Facts`, or a mapping or dataclass of which they can be made.
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: facts that are not right; ``missing_key`` when the certificates are unknown, or something of one
            on which the answer hangs (``field``: ``sick[0].to``).

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

    Of those that cover it the one signed last (one of which that is not known before all others); of those the one
    that began last, then the highest degree, then the first.

    Args:
        facts: `Facts`, or a mapping or dataclass of which they can be made.
        day: the day asked about, 1900-2200.

    Raises:
        InputError: facts that are not right; ``missing_key`` when the certificates are unknown, or something of one
            on which the answer hangs (``field``: ``sick[0].to``).

    >>> import rehabkedja as rk
    >>> sick = [{"from": "2024-03-01", "to": "2024-03-20"}, {"from": "2024-03-11", "to": "2024-03-31"}]
    >>> rk.active_certificate({"sick": sick}, "2024-03-15")
    1
    """
    return _core.active_certificate(as_facts(facts)._raw, as_date(day, "day"))


def equal_periods(facts: FactsLike) -> tuple[tuple[int, int], ...]:
    """Pairs of entries of ``sick`` with the same days (a duplicate, or one that replaces another): they count once.

    Args:
        facts: `Facts`, or a mapping or dataclass of which they can be made.

    Returns:
        Pairs of places in the list ``sick``, from 0.

    Raises:
        InputError: facts that are not right; ``missing_key`` when the certificates are unknown, or something of one
            on which the answer hangs (``field``: ``sick[0].to``).

    >>> import rehabkedja as rk
    >>> march = {"from": "2024-03-01", "to": "2024-03-20"}
    >>> rk.equal_periods({"sick": [march, march | {"degree": 50}]})
    ((0, 1),)
    """
    return tuple(_core.equal_periods(as_facts(facts)._raw))


def partitions() -> tuple[Partition, ...]:
    """The named partitions of length, the law's own first. Day 90 falls in different groups in different figures.

    >>> import rehabkedja as rk
    >>> [(p.name, p.groups_of(90)) for p in rk.partitions()][:2]
    [('law', ('1-90',)), ('rehabstod_dashboard', ('90-180',))]
    """
    return tuple(
        Partition(name, source, tuple(Group(g, first, last or None) for g, first, last in groups), overlaps)
        for name, source, overlaps, groups in _core.partitions()
    )


def length_groups(days: int, partition: str = "law") -> tuple[str, ...]:
    """The groups of a named partition in which a length falls: none, one, or two where the published ones overlap.

    Args:
        days: the length in days, 1 and up.
        partition: a name of one of `partitions`.

    Raises:
        InputError: ``bad_value`` for a length below 1 and for another name.

    >>> import rehabkedja as rk
    >>> rk.length_groups(90), rk.length_groups(90, "rehabstod_dashboard")
    (('1-90',), ('90-180',))
    """
    days = as_whole(days, "days")
    if days < 1:
        raise InputError("bad_value", "days", f"{days} is no length: give 1 day or more")
    for one in partitions():
        if one.name == partition:
            return one.groups_of(days)
    raise InputError(
        "bad_value", "partition", f"{partition!r} is no partition: {', '.join(p.name for p in partitions())}"
    )
