"""One pass over the days of a person whose facts are all known: SGI, protection, level, payer, amount of each day.

Day follows day because everything hangs together: whether sickness protects hangs on the right to benefit, that on the
days already paid, those on the SGI (26:17, 27:21-24).
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from .current import NOTHING, Basis, decided_on, elsewhere, on_current_facts, under_ceiling, works_on
from .dates import age_limit, hard_limit, month_begins, months_later
from .grounds import DORMANT, STUDIES, Grounds
from .law import BENEFIT_BEGINS, Law, option
from .pay import Payment, pay
from .reading import Given, pieces
from .sickness import SickDay, Sickness

if TYPE_CHECKING:
    from ..facts import Facts

QUARTERS = 4  # benefit days are counted in quarters of a day
FRAME, NORMAL_DAYS, CONTINUED_DAYS = 450, 364 * QUARTERS, 550 * QUARTERS
BEGINS = date(2005, 1, 1).toordinal()  # the first price base amount; nothing before it is asked


class Day(NamedTuple):
    """What is answered of a day. None for an amount: it hangs on `needs`."""

    sgi: int
    sgi_class: str
    broken_on: int | None
    level: str
    degree: int | str
    full: int | str
    payer: str
    daily: int | str | None
    needs: frozenset[str]


class Piece(NamedTuple):
    """What the facts say of a day, whatever happened before it."""

    current: Basis
    decided: Basis | None
    works_on: bool
    stopped: bool
    compensated: int
    protected: bool


class Walk:
    def __init__(self, facts: Facts, holidays_count: bool, at_latest: int) -> None:
        self.facts = facts
        self.holidays_count = holidays_count
        self.known = Given(facts)
        self.law = Law(facts)
        self.sickness = Sickness(facts)
        leap = option(facts, "leap_birthday", "mar_1")
        limit = age_limit(self.known.born, leap)
        self.limit_month = month_begins(limit)
        self.limit = self.limit_month if option(facts, "age_limit", "day") == "month" else limit
        self.hard_from = hard_limit(self.known.born, leap)
        self.grounds = Grounds(facts, self.known, self.limit)
        self.grounds.limit_month = self.limit_month
        self.floored = option(facts, "ceiling_floored", "yes") == "yes"
        self.recap = option(facts, "recap_at_new_year", "yes") == "yes"
        self.break3_extended = option(facts, "break3_extended", "no") == "yes"
        self.ban_protects = option(facts, "ban_keeps_protection", "yes") == "yes"
        self.part_days_whole = option(facts, "part_days_whole_in_frame", "yes") == "yes"
        self.limit_restarts = option(facts, "limit_550_restarts", "no") == "yes"
        self.days: dict[int, Day] = {}
        self.cuts: dict[tuple[Basis, int, int | None], Basis] = {}
        self.cut_on: tuple[int, int, int | None] = (0, 0, None)  # the day cut last, and its ceiling
        self.pieces: dict[int, Piece] = {}
        years = [date(year, 1, 1).toordinal() for year in range(2005, 2101)]  # of the price base amounts
        self.edges = sorted({*pieces(facts, ("income", "sgi_decided", "compensation", "protection")), *years})
        near_the_floor = any(period.entry["yearly"] < 20_000 for period in self.known.income)
        begins = BENEFIT_BEGINS if near_the_floor else at_latest  # such an income may lie under the floor of one year
        self.start = self.next = max(BEGINS, min(self.known.first_known() - 1, at_latest, begins))

        # SGI
        self.held = NOTHING  # the circumstances closest before the interruption, or of the day itself
        self.last_work: int | None = None  # the last day with an SGI on its own facts
        self.last_own: int | None = None  # or with one that was decided
        self.own = NOTHING  # on that day
        self.break_ends: int | None = None  # the first day that 26:18 no longer covers; None: not reckoned yet
        self.studied = False  # a study ground held since `last_work`
        self.left_studies = False  # it was the last thing before the day
        self.broken_on: int | None = None
        self.compensated = 0
        self.before_compensation = NOTHING
        self.ended_compensation: int | None = None  # its last day
        # Benefit days
        self.payment = Payment(self.known, self.law, self.sickness, facts)
        self.weights: dict[int, int] = {}
        self.in_frame = 0
        self.continued = 0
        self.closed = False
        self.hard_days = 0
        self.last_benefit: int | None = None
        if self.known.paid is None:
            for day in self.sickness.days:
                if day < BENEFIT_BEGINS:
                    self.weights[day] = self.weight(day)
        else:
            for period in self.known.paid:
                for day in range(max(period.first, BEGINS), min(period.last, date(2100, 1, 1).toordinal()) + 1):
                    self.weights[day] = self.weight(day)
        self.in_frame = self.window(self.next)
        self.paid_on: set[int] = set()
        self.frame_base: dict[int, tuple[Basis, bool]] = {}

    # The frame of 450 days (27:21-24) --------------------------------------------------------------------------------
    def weight(self, day: int) -> int:
        """A day in part is a day (option `part_days_whole_in_frame`)."""
        sick = self.sickness.days.get(day)
        if self.part_days_whole or sick is None:
            return QUARTERS
        return self.payment.degree_left(day, sick) * QUARTERS // 100

    def window(self, day: int) -> int:
        return sum(self.weights.get(x, 0) for x in range(day - FRAME, day))

    def level_on(self, day: int, in_frame: int) -> str:
        """normal, continued, or none when the 550 days are used up."""
        if self.known.judged("serious_illness", day) or in_frame < NORMAL_DAYS:
            return "normal"  # before 2010 the same input stands for the extraordinary reasons of that time
        if self.law.continued_without_end(day) or self.continued < CONTINUED_DAYS:
            return "continued"
        if self.law.beyond_limit(day) and self.known.judged("beyond_limit", day):
            return "continued"
        return "none"

    def track_reopening(self) -> None:
        """Option `limit_550_restarts`: the 550 days begin again when the normal level becomes possible again."""
        if self.in_frame >= NORMAL_DAYS:
            self.closed = True
        elif self.closed:
            self.closed = False
            if self.limit_restarts:
                self.continued = 0

    # SGI -------------------------------------------------------------------------------------------------------------
    def ceiling_day(self, day: int) -> int:
        """Option `recap_at_new_year`: no, a running sick period keeps the price base amount of its first day."""
        sick = self.sickness.days.get(day)
        if self.recap or sick is None:
            return day
        return max(self.sickness.periods[sick.period][0], BEGINS)

    def cut(self, basis: Basis, day: int) -> Basis:
        if basis == NOTHING:
            return NOTHING
        if day != self.cut_on[0]:
            self.cut_on = (day, self.law.ceiling(day), self.law.price_base(self.ceiling_day(day)))
        key = (basis, self.cut_on[1], self.cut_on[2])
        if key not in self.cuts:
            self.cuts[key] = under_ceiling(basis, self.law, day, self.ceiling_day(day), self.floored)
        return self.cuts[key]

    def piece(self, day: int) -> Piece:
        """What the facts alone say of the day; the same on all days between two edges."""
        index = bisect_right(self.edges, day)
        if index not in self.pieces:
            self.pieces[index] = Piece(
                current=on_current_facts(self.known, self.law, day),
                decided=decided_on(self.known, day),
                works_on=works_on(self.known, day),
                stopped=any(period.last < day for period in self.known.income),
                compensated=self.known.compensated(day),
                protected=any(period.on(day) for period in self.known.protection),
            )
        return self.pieces[index]

    def compensation_changes(self, day: int, now: int, current: Basis) -> bool:
        """26:9 second paragraph and 26:22 a. True on the first day after the compensation, which it covers itself."""
        before, self.compensated = self.compensated, now
        if now and not before:
            self.before_compensation = self.held
        if now and now != before:
            self.held = current  # protection does not reach over a grant or a change
        if before and not now:
            if not self.law.new(day, "2010-01-01", "2009-12-31"):
                return False
            self.ended_compensation = day - 1
            if day < self.limit_month:
                self.held = max(self.before_compensation, self.held, current, key=lambda basis: basis.total)
                self.broken_on = None if self.held.total else self.broken_on
                return True
        return False

    def covered_by_break(self, day: int, explicit: bool) -> bool:
        """26:18: three months from the end of the work, not after studies."""
        if self.last_work is None:
            return False
        if self.break_ends is None:
            self.break_ends = months_later(self.last_work + 1, 3)
        inside = day < self.break_ends
        if explicit and inside and self.break3_extended:
            self.break_ends += 1
        return inside and not self.studied and day < self.limit

    def sickness_protects(self, day: int, sick: SickDay | None, level: str) -> bool:
        """26:17: a reason that gives a right to benefit; not a refused day, nor one after the last benefit day."""
        if sick is None or day >= self.limit or self.compensated == 100:
            return False
        if any(period.on(day) for period in self.known.refused):
            return False
        if self.law.ban(day) and self.known.barred_on(day, sick.kind) and not self.ban_protects:
            return False
        return day < BENEFIT_BEGINS or level != "none"

    def sgi(
        self,
        day: int,
        current: Basis,
        explicit: frozenset[str],
        sick: bool,
        restored: bool,
        working: bool,
        floored: bool,
        decided: bool,
    ) -> Basis:
        """Keeps the held SGI along the chain of grounds; one uncovered day breaks it (sgi.md 3.6)."""
        covering = set(explicit)
        if self.left_studies and covering == {"pregnant"}:
            covering.clear()  # leaving studies is no interruption of work (HFD 2019 not. 29)
        by_ground = bool(covering) or sick or restored
        study = bool(STUDIES & explicit)
        if decided and current.total == 0:  # that too was decided: nothing is held and nothing is broken
            self.held, self.broken_on = NOTHING, None
            return NOTHING
        if current.total > 0:
            if decided or not (by_ground and self.held.total > current.total):
                self.held = current
            self.broken_on = None
            self.last_own, self.own = day, current
            if not working and self.last_work is not None:
                self.covered_by_break(day, by_ground)  # beside a decided SGI too the grounds move the end
            if working:
                self.last_work, self.break_ends = day, None
            # Beside work that gives the SGI itself studies take nothing from the three months after it.
            self.studied = self.left_studies = study and self.held is not current
            return self.held
        if self.held.total == 0:
            return NOTHING
        by_break = self.covered_by_break(day, by_ground) and not floored
        if study:
            self.studied = self.left_studies = True
        elif covering - {"pregnant"} or sick:
            self.left_studies = False
        if by_ground or by_break:
            return self.held
        if self.studied and self.last_own == self.last_work == day - 1 and self.own is not self.held:
            # Work beside studies that ends with them was work all the same: 26:14 and 26:18 for its own SGI.
            self.held, self.studied, self.left_studies = self.own, False, False
            if explicit or sick or (self.covered_by_break(day, False) and not floored):
                return self.held
        # Work that goes on for pay under the floor, and nothing holds on that day, is a lower SGI and no broken chain.
        self.held, self.broken_on = NOTHING, None if floored and self.last_own == day - 1 else day
        return NOTHING

    def special_case(self, day: int) -> bool:
        """28 a:3: the right to activity compensation ended because the person turned 30, from 1 January 2013.

        The other group, time-limited sickness compensation, cannot be told from the facts.
        """
        if not self.known.compensation:
            return False
        turned_30 = date(self.known.born.year + 30, self.known.born.month, 1).toordinal()
        ended = any(
            period.entry["is"] == "activity"
            and period.last == turned_30 - 1
            and period.last >= date(2013, 1, 1).toordinal()
            and day > period.last
            for period in self.known.compensation
        )
        return ended and day < self.limit_month and not self.special_ended

    special_ended = False

    def class_of(self, day: int, used: Basis, current: Basis, dormant: bool, decided: bool) -> str:
        """sgi.md 9."""
        if self.compensated == 100:
            return "full_sa_no_sjukpenning"
        if used.total == 0:
            return "zero_sarskilda_fall" if self.special_case(day) else "zero_rehab_only"
        if dormant:
            return "sgi_dormant_only_current_work"
        kinds = self.known.works.kinds(day)
        if decided:  # whoever works has the SGI of that work; a decision does not say what it rests on
            if kinds & {"employed", "self_employed", "on_call"}:
                return "sgi_active"
            return "sgi_protected_unemployed" if "unemployed" in kinds else "sgi_protected_other"
        if used.total <= current.total:
            return "sgi_active"
        return "sgi_protected_unemployed" if "unemployed" in kinds else "sgi_protected_other"

    # The day ---------------------------------------------------------------------------------------------------------
    def to(self, day: int) -> None:
        while self.next <= day:
            self.step(self.next)
            self.next += 1
            last = self.next - 1
            self.in_frame += self.weights.get(last, 0) - self.weights.get(last - FRAME, 0)

    def step(self, day: int) -> None:
        self.track_reopening()
        sick = self.sickness.days.get(day)
        follows_on = self.sick_pay_days(day, sick)
        more = sum(QUARTERS - self.weights.get(x, 0) for x in follows_on if day - FRAME <= x)
        level = self.level_on(day, self.in_frame + more)
        piece = self.piece(day)
        current, decided = piece.current, piece.decided
        own = decided if decided is not None else current
        restored = self.compensation_changes(day, piece.compensated, own)
        explicit = self.grounds.on(day, self.last_benefit, self.holidays_count) if piece.protected else frozenset[str]()
        protects = self.sickness_protects(day, sick, level)
        # What was decided says nothing of work; where the incomes do, the three months run from the end of that work.
        working = current.total > 0 or piece.works_on or not piece.stopped
        held = self.sgi(
            day, own, explicit, protects, restored, working, decided is None and piece.works_on, decided is not None
        )
        dormant = bool((DORMANT | {"military_long"}) & explicit)
        # 26:9 "if higher": the SGI, and so what the ceiling leaves of it.
        lower = self.cut(held, day).total <= self.cut(own, day).total
        basis = own if decided is not None or dormant or lower or self.compensated == 100 else held
        used = self.cut(basis, day)
        special = self.special_case(day)
        if special and used.total >= self.law.special_case(day)[4]:
            self.special_ended, special = True, False
        special = special and not explicit & {"study_support", "program", "program_susp"}  # 28 a:6
        found = self.class_of(day, used, self.cut(current, day), dormant, decided is not None)
        registered = bool(explicit & {"unemployed", "program", "program_susp", "grace25"})
        kept = used.total > self.cut(own, day).total
        beside = self.cut(self.beside(day, basis, current, decided is None, kept), day)
        benefit = self.benefit(day, level, sick, used, beside, kept, dormant, special, registered)
        self.days[day] = benefit._replace(
            sgi=used.total,
            sgi_class=found,
            broken_on=self.broken_on if used.total == 0 and self.compensated < 100 and decided is None else None,
        )

    def beside(self, day: int, basis: Basis, current: Basis, by_facts: bool, kept: bool) -> Basis:
        """28:8: beside sick pay an SGI without that employment; what is kept counts as far as unemployed."""
        paying = self.payment.sick_pay_numbers(day)
        if not by_facts or not paying:  # a decision does not say what came from whom
            return Basis(0, basis.other)
        employment = min(elsewhere(self.known, day, paying), basis.employment)
        if kept and "unemployed" in self.known.works.kinds(day):
            employment += max(0, basis.employment - current.employment)
        return Basis(employment // 100 * 100, basis.other)

    def benefit(
        self,
        day: int,
        level: str,
        sick: SickDay | None,
        used: Basis,
        beside: Basis,
        kept: bool,
        dormant: bool,
        special: bool,
        registered: bool,
    ) -> Day:
        empty = Day(0, "", None, "none", "none", "none", "none", "none", frozenset())
        if sick is None or day < BENEFIT_BEGINS:
            if day in self.sickness.covered and day >= BENEFIT_BEGINS:
                return empty._replace(degree=0, daily=0)  # reduced by less than a quarter
            return empty
        stopped = self.stopped(day, sick, level, kept)
        owed = beside if self.payment.employer_owes(day) else used
        paid = pay(self.payment, day, sick, level, owed, dormant, stopped, special, registered)
        if (self.known.paid is None and paid.benefit) or (self.known.paid is not None and self.weights.get(day)):
            self.count_sick_pay_days(day, self.sick_pay_days(day, sick))
        if paid.benefit:
            self.last_benefit = day
            self.paid_on.add(day)
            self.hard_days += day >= self.hard_from
            if self.known.paid is None:
                if not paid.first_deducted:
                    self.weights[day] = self.weight(day)
                if level == "continued":
                    self.continued += QUARTERS
        if self.known.paid is not None:
            listed = [period.entry["level"] for period in self.known.paid if period.on(day)]
            if "continued" in listed:
                self.continued += QUARTERS
        reckoned_at = level
        if level != "none" and not paid.benefit and self.known.paid is None:
            reckoned_at = self.level_on(day, self.in_frame)  # no benefit follows, so no sick pay counts
        full = self.payment.full_day(day, sick, reckoned_at, used.total) if level != "none" and used.total else 0
        self.frame_base[day] = (used, level != "none")
        return empty._replace(
            level=level if paid.payer == "forsakringskassan" and level != "none" else "none",
            degree=self.payment.benefit_degree(day, sick),
            full=full,
            payer=paid.payer,
            daily=paid.amount,
            needs=paid.needs,
        )

    def stopped(self, day: int, sick: SickDay, level: str, kept: bool) -> bool:
        """Nothing from Försäkringskassan: refused, barred, used up, full compensation, the wait, the hard age limit."""
        if level == "none" or self.compensated == 100 or any(period.on(day) for period in self.known.refused):
            return True
        if self.law.ban(day) and self.known.barred_on(day, sick.kind):
            return True
        if day >= self.hard_from and self.hard_days >= 180:
            return True  # 27:37-38
        if sick.kind == "rehabilitation" and day >= self.limit_month:
            return True  # 31:4
        return kept and self.waits(day)

    def waits(self, day: int) -> bool:
        """27:35 a, 2010 to January 2016: three calendar months after compensation, unless there is no limit in time."""
        if self.ended_compensation is None or not self.law.beyond_limit(day):
            return False
        if self.known.judged("serious_illness", day) or self.known.judged("beyond_limit", day):
            return False
        return day < months_later(month_begins(self.ended_compensation), 4)

    def sick_pay_days(self, day: int, sick: SickDay | None) -> list[int]:
        """27:22: thirteen days of a sick-pay period count once benefit follows on it (27:26 second paragraph)."""
        if sick is None or self.payment.benefit_degree(day, sick) == 0:
            return []
        before = next((x for x in range(day - 1, day - 60, -1) if x in self.sickness.days), None)
        if before is None or self.sickness.days[before].group != sick.group:
            return []
        if self.payment.employer_owes(day) or not self.payment.employer_owes(before):
            return []
        group = sorted(x for x, other in self.sickness.days.items() if other.group == sick.group and x < day)
        # Sick pay that was followed by a day without benefit opens nothing any more.
        connected = list(takewhile(self.payment.employer_owes, reversed(group)))
        counted = [x for x in connected if any(number > 1 for number in self.payment.sick_pay_numbers(x).values())]
        return [x for x in reversed(counted) if x >= BENEFIT_BEGINS]

    def count_sick_pay_days(self, day: int, marked: list[int]) -> None:
        for x in marked:
            self.in_frame += (QUARTERS - self.weights.get(x, 0)) * (day - FRAME <= x)
            self.weights[x] = QUARTERS
        for x in marked:  # the level that those days would have had, now that it is known what counts
            used, right = self.frame_base[x]
            if right and used.total and x not in self.paid_on:  # what is paid is paid at the level of its day
                level = self.level_on(x, self.window(x))
                full = self.payment.full_day(x, self.sickness.days[x], level, used.total) if level != "none" else 0
                self.days[x] = self.days[x]._replace(full=full)
