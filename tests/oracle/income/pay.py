"""Who pays a sick day and how much: sick-pay period, waiting days, deduction, method, cap, degree (ch. 27-28, SjLL)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ..facts import FOREVER, given
from . import amounts
from .dates import months_earlier
from .law import option
from .reading import covering
from .several import Several
from .sick_pay import SICK_PAY_DAYS, SickPay
from .sickness import degree_of

if TYPE_CHECKING:
    from ..facts import Facts
    from .current import Basis
    from .law import Law
    from .reading import Given
    from .sickness import SickDay, Sickness

OCCASIONS = 10


class Paid(NamedTuple):
    payer: str
    amount: int | None  # None: hangs on `needs`
    benefit: bool  # a day with sickness benefit, be it eaten up by the deduction
    first_deducted: bool  # 27:21: the first such day of a period that opens with benefit and bears a deduction
    needs: frozenset[str]


class Payment:
    """What is remembered from sick day to sick day."""

    def __init__(self, known: Given, law: Law, sickness: Sickness, facts: Facts) -> None:
        self.known = known
        self.law = law
        self.sickness = sickness
        self.rounding = str(option(facts, "part_amount", "half_up"))
        self.cap_whole = option(facts, "cap_partly_unemployed", "pro_rata") == "whole"
        self.by_degree = option(facts, "deduction_by_degree", "no") == "yes"
        self.pending: dict[int, int | None] = {}  # of a group: what is left to deduct; None: not known
        self.karens: list[int] = []  # days on which benefit was lost to a karensdag or a deduction
        self.employer_karens: dict[str | None, list[int]] = {}
        self.lost: dict[int, list[int]] = {}  # of a group: waiting days of the self-employed
        self.waived: dict[int, bool] = {}
        self.several = Several(facts, known.works, sickness)
        self.sick_pay = SickPay(known.works, self.several)
        self.numbers: dict[int, dict[str | None, int]] = {}
        self.first_owed: dict[int, int] = {}  # of a group: its first day with sick pay

    # Sick pay (SjLL 7) -----------------------------------------------------------------------------------------------
    def sick_pay_numbers(self, day: int) -> dict[str | None, int]:
        """For each employer in whose sick-pay period the day lies, its number there (1-14)."""
        if day not in self.numbers:
            self.numbers[day] = self.sick_pay.numbers(day) if day in self.sickness.days else {}
        return self.numbers[day]

    def opened_by_employer(self, day: int, group: int) -> bool:
        """Has sick pay been owed in the group by that day?"""
        if group not in self.first_owed:
            days = [x for x, sick in self.sickness.days.items() if sick.group == group and self.employer_owes(x)]
            self.first_owed[group] = min(days, default=FOREVER)
        return self.first_owed[group] <= day

    def benefit_degree(self, day: int, sick: SickDay) -> int:
        """27:45, of all works of the day."""
        return degree_of(self.several.reduced(day, sick.degree))

    def degree_left(self, day: int, sick: SickDay) -> int:
        """What Försäkringskassan pays: beside sick pay for the other works only (28:8)."""
        return degree_of(self.several.left(day, sick.degree, self.sick_pay_numbers(day)))

    def other_employers(self, day: int) -> set[str | None]:
        """Employers at whom there would be work that day and who owe no sick pay."""
        return self.known.works.employers(day) - set(self.sick_pay_numbers(day))

    def employer_owes(self, day: int) -> bool:
        return bool(self.sick_pay_numbers(day))

    def employer_karensdag(self, day: int) -> bool:
        """Day 1 without pay in periods begun before 2019; notes the occasion under either rule (SjLL 6)."""
        bare = []
        for employer, number in self.sick_pay_numbers(day).items():
            if number != 1:
                bare.append(False)
                continue
            before = self.employer_karens.setdefault(employer, [])
            spared = self.spared(before, day)
            if not spared:
                before.append(day)
            bare.append(not spared and not self.law.deduction(day))  # 2018:648 p. 2: of a sick-pay period begun before
        return bool(bare) and all(bare)

    @staticmethod
    def spared(occasions: list[int], day: int) -> bool:
        """General high-risk protection: ten occasions in the twelve months before (27:39, SjLL 6 third paragraph)."""
        return sum(months_earlier(day, 12) <= occasion < day for occasion in occasions) >= OCCASIONS

    def stands_alone(self, group: int) -> bool:
        """One day only is left for Försäkringskassan of a group of sick periods, beside the employer's."""
        days = [day for day, other in self.sickness.days.items() if other.group == group]
        return sum(not self.employer_owes(day) for day in days) == 1

    # The self-employed (27:27 a-33, 39) ------------------------------------------------------------------------------
    def waits(self, day: int, sick: SickDay) -> bool:
        first = self.sickness.opens[sick.group]  # 27:31: not for illness that began before the change; 27:32
        allowed = self.law.waiting_choices(first)
        chosen = [int(entry["days"]) for entry in covering(self.known.waiting, first) if int(entry["days"]) in allowed]
        days = chosen[0] if chosen else self.law.waiting_days(self.sickness.opens[sick.group])
        if self.sickness.waited(day, days) > days:
            return False
        # 27:28 spares the days of treatment themselves, of the first seven of the sick period or the one chosen day;
        # it does not name the longer waiting periods, and the rest of the seven wait (27:27 a).
        if sick.kind != "illness" and days < 14:
            return False
        if sick.group not in self.waived:
            self.waived[sick.group] = self.risk_protected(day, days, bool(chosen))
        if self.waived[sick.group]:
            return False
        self.lost.setdefault(sick.group, []).append(day)
        return True

    def risk_protected(self, day: int, days: int, chosen: bool) -> bool:
        """Five periods and 21 days lost in twelve months with the seven days, ten periods with the one chosen day."""
        if not self.law.new(day, "2010-07-01"):
            return False
        since = months_earlier(day, 12)
        lost = [[x for x in group if since <= x < day] for group in self.lost.values()]
        periods, total = sum(bool(group) for group in lost), sum(len(group) for group in lost)
        if days == 7:
            return periods >= 5 and total >= 21
        return days == 1 and chosen and periods >= OCCASIONS

    # Amounts ---------------------------------------------------------------------------------------------------------
    def full_day(self, day: int, sick: SickDay, level: str, sgi: int) -> int:
        """28:10-11: a full day by the calendar-day method, under the cap as far as the person is unemployed."""
        full = amounts.calendar_day(sgi, level)
        share = self.known.works.unemployed_share(day)
        if share == 0:
            return full
        if self.law.cap_spares(day) and (sick.kind == "preventive" or "on_call" in self.known.works.kinds(day)):
            return full
        return amounts.capped(full, self.law.unemployed_cap(day), Fraction(1) if self.cap_whole else share)

    def hours(self, day: int) -> tuple[Fraction, Fraction] | None:
        """Yearly hours and the hours of the day; nothing outside a list that is given, None where it is not."""
        if self.known.working_time is None:
            return None
        for entry in covering(self.known.working_time, day):
            if given(entry.get("yearly_hours")) and given(entry.get("hours_a_day")):
                return Fraction(str(entry["yearly_hours"])), Fraction(str(entry["hours_a_day"]))
            return None
        return Fraction(1), Fraction(0)


def on_call_without_booking(known: Given, day: int) -> bool:
    works = known.works.on(day)
    kinds = {work.kind for work in works}
    return (
        "on_call" in kinds
        and not kinds & {"employed", "unemployed"}
        and not any(work.kind == "on_call" and work.booked for work in works)
    )


def unemployed_beside(known: Given, day: int, registered: bool) -> bool:
    return "unemployed" in known.works.kinds(day) and (registered or known.judged("unreasonable", day))


def employment_carries(payment: Payment, day: int, sick: SickDay, registered: bool) -> bool:
    """Can benefit on employment income be paid that day (27:9-11 a, 27:16 a, 28:6 third paragraph)?

    The first fourteen days are counted through periods that are one by the five days (sgi.md 4.7 "continues the
    period"), though 27:32 does not name 27:10; the ninety days of 27:16 a in the sick period itself (chain.md 2.3).
    """
    known = payment.known
    if payment.employer_owes(day):  # beside sick pay for other employment, and the part in which one is unemployed
        elsewhere = sick.number > SICK_PAY_DAYS or bool(payment.other_employers(day))  # 27:10: would have worked
        return elsewhere or unemployed_beside(known, day, registered)
    if sick.kind == "rehabilitation":
        return True
    kinds = known.works.kinds(day)
    if on_call_without_booking(known, day):
        days = 90 if payment.law.cap_spares(day) else SICK_PAY_DAYS  # 27:16 a from 1 February 2022, else 27:10
        return (sick.own if days == 90 else sick.number) > days
    if sick.number > SICK_PAY_DAYS:
        return True
    if "unemployed" in kinds and not known.works.employers(day):
        return registered or known.judged("unreasonable", day)
    # On leave from work nobody would have worked (27:10); on parental leave the calendar-day method asks no such thing.
    at_work = kinds - {"on_leave"}
    if not known.works.employers(day):
        at_work -= {"employed", "on_call"}
    return bool(at_work) or "parental_leave" in kinds


def pay(
    payment: Payment,
    day: int,
    sick: SickDay,
    level: str,
    used: Basis,
    dormant: bool,
    stopped: bool,
    special: bool,
    registered: bool,
) -> Paid:
    """One sick day. Called once for each, in order."""
    known, law = payment.known, payment.law
    opens = payment.sickness.opens[sick.group]
    kinds = known.works.kinds(day)
    unemployed = "unemployed" in kinds and not known.works.employers(day)
    owes = payment.employer_owes(day)
    bare = owes and payment.employer_karensdag(day)
    employer = owes and not bare

    table = law.special_case(day) if special else (0, 0, 0, 0, 0)
    if special and used.total and amounts.calendar_day(used.total, "continued") >= table[0]:
        table = (0, 0, 0, 0, 0)  # 28 a:4
    degree = payment.degree_left(day, sick)
    stopped = stopped or degree == 0  # reduced by less than a quarter in all works, or in those without sick pay
    special_full, special_part = special_amounts(known.compensated(day), degree, table)

    carried = not stopped and employment_carries(payment, day, sick, registered)
    by_employment = carried and used.employment > 0
    by_special = carried and special_full > 0 and (not owes or unemployed_beside(known, day, registered))
    by_other = not stopped and used.other > 0 and (not unemployed or "self_employed" in kinds or carried)

    treated = sick.kind != "illness" or payment.sickness.days[opens].kind != "illness"  # no karens: 27:28
    wholly = unemployed and "self_employed" not in kinds  # who still works in the business has its waiting days
    of_business = used.employment == 0 and used.other > 0 and not wholly  # 28 a:16 second paragraph
    if by_other and not wholly and sick.kind != "rehabilitation" and payment.waits(day, sick):
        by_other = False
        by_special = by_special and not of_business
    karens_here = by_employment or (by_special and not of_business) or (by_other and wholly)  # 27:28 b
    first_deducted = False
    deduct_now = False
    # Sick pay that opens the period is no benefit; beside it benefit may open the period too.
    if karens_here and not treated and (sick.number == 1 or not payment.opened_by_employer(day, sick.group)):
        if not law.deduction(opens):
            if sick.number == 1 and not payment.spared(payment.karens, day):
                payment.karens.append(day)
                by_employment = by_special = False
                by_other = by_other and not wholly
        elif sick.group not in payment.pending:
            if payment.spared(payment.karens, day):
                payment.pending[sick.group] = 0
            else:
                payment.karens.append(day)
                deduct_now = first_deducted = True

    benefit = by_employment or by_other or by_special
    payer = "employer" if employer else "forsakringskassan" if benefit else "none"
    if not benefit:
        return Paid(payer, 0, False, False, frozenset())

    by_hours = (
        by_employment
        and sick.kind != "rehabilitation"
        and (dormant or (sick.number <= SICK_PAY_DAYS and not kinds & {"unemployed", "parental_leave"}))
    )
    sgi = used.other * by_other + used.employment * (by_employment and not by_hours)
    full = payment.full_day(day, sick, level, sgi) if sgi else 0
    hours = payment.hours(day) if by_hours else None
    if by_hours and hours is None:
        if deduct_now or payment.pending.get(sick.group, 0) is None:
            payment.pending[sick.group] = None
        return Paid(payer, None, True, first_deducted, frozenset({"working_time"}))
    if hours is not None:
        yearly, a_day = hours
        if payment.stands_alone(sick.group):
            a_day = Fraction(amounts.half_up(a_day))  # 28:13, 28:16
        full += amounts.working_time(used.employment, level, yearly, a_day)
    if deduct_now:
        if hours is not None:
            fifth = amounts.week_fifth(used.employment, level, hours[0]) if hours[1] else 0
            payment.pending[sick.group] = fifth
        else:
            whole = used.employment * by_employment + used.other * (by_other and wholly)
            day_full = max(payment.full_day(day, sick, level, whole) if whole else 0, special_full)
            payment.pending[sick.group] = (
                amounts.part(day_full, degree, payment.rounding) if payment.by_degree else day_full
            )
    amount = max(amounts.part(full, degree, payment.rounding), special_part if by_special else 0)
    left = payment.pending.get(sick.group, 0)
    if left is None:
        if sick.number <= SICK_PAY_DAYS:
            return Paid(payer, None, True, first_deducted, frozenset({"working_time"}))
        left = 0
    taken = min(left, amount)
    if left:
        payment.pending[sick.group] = left - taken
    return Paid(payer, amount - taken, True, first_deducted, frozenset())


def special_amounts(compensated: int, degree: int, table: tuple[int, int, int, int, int]) -> tuple[int, int]:
    """28 a:9 and 13: a full day, and the day at its degree; less beside partial compensation."""
    by_degree = {100: table[0], 75: table[1], 50: table[2], 25: table[3], 0: 0}
    if not compensated:
        return table[0], by_degree[degree]
    full = by_degree.get(100 - compensated, 0)
    return full, amounts.part(full, degree, "half_up")
