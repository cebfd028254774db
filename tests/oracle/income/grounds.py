"""Which explicit grounds of SGI protection hold on a day (26:11-18 a, ordinance 2000:1418), each in its validity.

Sickness (26:17) and the three-month break (26:18) follow from the other facts and stand in walk.py.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ..facts import EVER, FOREVER, Facts, at, given
from ..law import birthday
from .dates import month_begins, months_earlier, months_later, working_day
from .law import option

if TYPE_CHECKING:
    from .reading import Given, Period

STUDIES = frozenset({"study_support", "study_nosupport", "study_ownfield", "study_other"})
DORMANT = STUDIES | {"periodic", "program"}  # 26:19; military service of more than 60 days besides (26:20)
BEGINS = {  # valid from
    "study_nosupport": at("2018-07-01"),  # 2018:670
    "periodic": at("2005-07-01"),  # SFBP 4:4
    "program_susp": at("2015-03-01"),  # in force 1 April, applied from 1 March
    "etablering": at("2010-12-01"),
    "sick_pending": at("2018-01-01"),  # 2017:1305
    "shorttime": at("2014-01-01"),  # 2013:949
    "vardnadsbidrag": at("2008-07-01"),
}
RUN_OUT = {  # repealed; what had begun before runs out
    "etablering": at("2017-12-31"),
    "vardnadsbidrag": at("2016-01-31"),
}
NAMES = STUDIES | frozenset(BEGINS) | {"program", "unemployed", "grace25", "pregnant", "parent", "military"}
NAMES |= {"foreign_posted", "sick", "restored"}


class Grounds:
    def __init__(self, facts: Facts, known: Given, limit: int) -> None:
        self.facts = facts
        self.known = known
        self.limit = limit  # the first day on which 26:17-18 no longer hold
        self.limit_month = month_begins(limit)
        self.leap = option(facts, "leap_birthday", "mar_1")
        self.grace_from = at(str(option(facts, "grace25_from", "2018-11-01")))
        self.after_first_year = option(facts, "parent_after_first_year", "lawful_benefit_drawn")

    def birthday(self, born: date, age: int) -> int:
        return birthday(born, age, self.leap).toordinal()

    def on(self, day: int, last_benefit: int | None, holidays_count: bool) -> frozenset[str]:
        """The grounds that cover the day. `last_benefit`: the last day with benefit so far, for the 25 working days."""
        found = set()
        for period in self.known.protection:
            if period.on(day) and self.holds(period, day, last_benefit, holidays_count):
                found.add("military_long" if self.long_service(period) else str(period.entry["is"]))
        return frozenset(found)

    def holds(self, period: Period, day: int, last_benefit: int | None, holidays_count: bool) -> bool:
        kind = str(period.entry["is"])
        if day < BEGINS.get(kind, 0):
            return False
        if period.first > RUN_OUT.get(kind, FOREVER):
            return False
        if kind == "study_ownfield":  # no limit in time on leave from an employment, else a year
            begun = self.without_gap(period, period.first, -1)
            return "on_leave" in self.known.works.kinds(day) or day < months_later(max(begun, 1), 12)
        if kind == "unemployed":
            return day < self.limit_month  # 2000:1418 3: before the month of the limit
        if kind == "grace25":
            return self.grace(day, last_benefit, holidays_count)
        if kind in ("sick", "sick_pending"):
            return day < self.limit  # 26:17 third paragraph
        if kind == "pregnant":
            return self.pregnant(period.entry, day)
        if kind == "parent":
            return self.parent(period.entry, day)
        return kind != "restored"  # follows from `compensation`

    def grace(self, day: int, last_benefit: int | None, holidays_count: bool) -> bool:
        """25 working days from the day after benefit ceased (2000:1418 3 third paragraph)."""
        if last_benefit is None or day < self.grace_from or day >= self.limit_month or day - last_benefit > 60:
            return False
        return sum(working_day(x, holidays_count) for x in range(last_benefit + 1, day)) < 25

    def pregnant(self, entry: Facts, day: int) -> bool:
        """26:14: from six months before the birth or the day it is expected, the earlier, to the day of birth."""
        days = [at(entry[key]) for key in ("due", "child_born") if given(entry.get(key))]
        if not days or day < months_earlier(min(days), 6):
            return False
        return not given(entry.get("child_born")) or day <= at(entry["child_born"])

    def parent(self, entry: Facts, day: int) -> bool:
        """26:15: to the day before the first birthday; after it practice, option `parent_after_first_year`.

        That lawful parental benefit is drawn is read from the occupation `parental_leave`, the one fact that says so.
        """
        if not given(entry.get("child_born")):
            return False
        born = at(entry["child_born"])
        if day < born:
            return False
        if day < self.birthday(date.fromordinal(born), 1):
            return True
        return self.after_first_year != "not_protected" and "parental_leave" in self.known.works.kinds(day)

    def long_service(self, period: Period) -> bool:
        """26:20: training of more than 60 days in a row, in whatever entries it is given."""
        if period.entry["is"] != "military":
            return False
        first, last = self.without_gap(period, period.first, -1), self.without_gap(period, period.last, 1)
        return first == EVER or last == FOREVER or last - first + 1 > 60

    def without_gap(self, period: Period, day: int, step: int) -> int:
        """How far the same ground reaches from a day, entry after entry, before or after it."""
        same = [other for other in self.known.protection if other.entry["is"] == period.entry["is"]]
        while day not in (EVER, FOREVER):
            beyond = [other for other in same if other.on(day + step)]
            if not beyond:
                break
            day = min(other.first for other in beyond) if step < 0 else max(other.last for other in beyond)
        return day
