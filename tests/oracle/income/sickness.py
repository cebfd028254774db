"""Sick days, sick periods, and which of them are one for the waiting rules (27:26, 27:32-33; SjLL 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..counting import runs
from ..facts import Facts, at, given, read_sick, word
from ..milestones import follows_within_five_days
from .law import option

if TYPE_CHECKING:
    from collections.abc import Callable

LONG_FROM = at("2011-01-01")  # the notes know 27:33 from then
KINDS = ("illness", "preventive", "rehabilitation")


class SickDay(NamedTuple):
    degree: int  # per cent of the capacity that is gone, 25 or more
    kind: str
    period: int  # number of the sick period
    own: int  # number of the day in it, 27:10
    group: int  # number of the group of periods that are one by the five days
    number: int  # number of the day in the group; days between are not counted


class Sickness:
    def __init__(self, facts: Facts, counts: Callable[[str | None, int], bool] | None = None) -> None:
        """`counts`: does a certificate that names an employer, or nobody, count on a day? Left out: all do."""
        entries = read_sick(facts) or []
        kinds = [word(entry.get("kind", "illness")) for entry in facts.get("sick") or []]
        order = list(range(len(entries)))
        if option(facts, "degree_overlap", "highest") == "latest_signed":
            order.sort(key=lambda index: entries[index].signed or "")
        else:  # the highest degree holds; of equal ones illness before treatment before rehabilitation
            order.sort(key=lambda index: (entries[index].degree or 0, -KINDS.index(kinds[index])))
        degree: dict[int, tuple[float, str]] = {}
        for index in order:
            entry = entries[index]
            for day in range(entry.first, entry.last + 1):
                if counts is None or counts(entry.employer, day):
                    degree[day] = (entry.degree or 0, kinds[index])
        self.gone = {day: gone for day, (gone, _) in degree.items()}
        self.covered = frozenset(degree)
        self.partly = frozenset(day for day, (gone, _) in degree.items() if 0 < gone < 25)  # not wholly fit, nor sick
        self.periods = runs({day for day, (gone, _) in degree.items() if gone >= 25})
        fits = None
        if option(facts, "five_days_from", "last_sick_day") == "fit":
            fits = [at(day) for day in facts.get("fit") or [] if given(day)]
        self.groups: list[int] = []  # of each period: the group
        self.opens: list[int] = []  # of each group: the first day
        self.days: dict[int, SickDay] = {}
        number = 0
        for period, (first, last) in enumerate(self.periods):
            if period == 0 or not follows_within_five_days(self.periods[period - 1][1], first, fits):
                self.opens.append(first)
                number = 0
            self.groups.append(len(self.opens) - 1)
            for day in range(first, last + 1):
                number += 1
                gone, kind = degree[day]
                self.days[day] = SickDay(int(gone), kind, period, day - first + 1, len(self.opens) - 1, number)

    def waited(self, day: int, days: int) -> int:
        """The day's number among the days that a chosen waiting period counts.

        14 days or more: periods that follow within twenty days are one (27:33, from 2011), else within five (27:32).
        """
        sick = self.days[day]
        number, period = sick.own, sick.period
        while period > 0:
            free = self.periods[period][0] - self.periods[period - 1][1] - 1
            near = days >= 14 and free <= 19 and self.periods[period][0] >= LONG_FROM
            if not near and self.groups[period] != self.groups[period - 1]:
                break
            period -= 1
            number += self.periods[period][1] - self.periods[period][0] + 1
        return number


def degree_of(gone: int) -> int:
    """27:45."""
    return 100 if gone >= 100 else 75 if gone >= 75 else 50 if gone >= 50 else 25 if gone >= 25 else 0
