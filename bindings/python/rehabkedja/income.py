"""Rules of income on facts that the case format has no keys for: the build-up stage of a business, occupational
pension, insurance by work, annual working time, and how an SGI follows prices.

They are functions for callers who have these facts; payment plans (`rehabkedja.plan`) do not ask them. A fact left out
is unknown unless a default stands in the signature; `rehabkedja.UNKNOWN` and None are unknown too. An answer that hangs
on an unknown fact is `UNKNOWN`, and `missing` names the fact. What a case officer judges, such as the comparable pay
or how long work is expected to last, is given. Amounts are whole kronor a year; hours and index numbers have at most
two decimals.

>>> from rehabkedja import income
>>> income.build_up("2020-01-01", benefit_period_from="2020-01-01", form="other", registered="2019-09-10").last
datetime.date(2022, 8, 31)
"""

from __future__ import annotations

import decimal
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from . import _core
from ._dates import DateLike, as_date
from ._errors import FactTypeError, InputError
from ._given import as_text, as_whole
from ._html import joined
from ._income_words import (
    AnnualTimeReason,
    BuildUpReason,
    BusinessForm,
    CountedFrom,
    IndexationReason,
    LeaveKind,
    PensionReason,
    WorkInsuranceReason,
)
from ._law import Law, as_law
from ._provision import Provision
from ._value import Value
from ._words import UNKNOWN, SgiClass, Unknown

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from ._core import RawDays
    from .facts import Days, Protection

__all__ = [
    "AnnualTime",
    "AnnualTimeReason",
    "BuildUp",
    "BuildUpReason",
    "BusinessForm",
    "CountedFrom",
    "IndexationReason",
    "IndexedSgi",
    "Leave",
    "LeaveKind",
    "PensionReason",
    "PensionSgi",
    "PriceStep",
    "Work",
    "WorkInsurance",
    "WorkInsuranceReason",
    "annual_working_time",
    "build_up",
    "indexed_sgi",
    "insured_by_work",
    "occupational_pension",
    "payable_from_notice",
    "payable_from_permit",
]

Answer: TypeAlias = bool | Unknown | None
"""Yes, no or unknown."""
Date: TypeAlias = "DateLike | Unknown | None"
"""A day, or unknown."""
Amount: TypeAlias = int | Unknown | None
"""Whole kronor a year, or unknown."""
Number: TypeAlias = "int | float | decimal.Decimal | str | Unknown | None"
"""A number of at most two decimals, or unknown."""


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class BuildUp(Value):
    """The build-up stage of a business on a day, and its yearly income. Printed, it is a line.

    Attributes:
        in_stage: whether the day lies in the stage.
        first: the first day of the stage; None: the law gives the business none, or it is not known.
        last: its last day.
        yearly_income: kronor a year that count, neither rounded nor cut: in the stage at least the comparable pay.
        kind: ``employment`` or ``other``, as in `rehabkedja.facts.Income`; None where the income is not known.
        reason: why it is in the stage, or not.
        provision: the place in the law.
        missing: the facts without which something here is not known.

    >>> from rehabkedja import income
    >>> stage = income.build_up(
    ...     "2020-01-01", benefit_period_from="2020-01-01", form="other", registered="2019-09-10",
    ...     own_income=90_000, comparable_pay=300_000,
    ... )
    >>> print(stage)
    in_stage (SFB 25:9), 2019-09-01 to 2022-08-31, 300000 kr a year
    """

    in_stage: bool | Unknown
    first: datetime.date | None = None
    last: datetime.date | None = None
    yearly_income: int | Unknown = UNKNOWN
    kind: str | None = None
    reason: BuildUpReason
    provision: Provision
    missing: tuple[str, ...] = ()

    def __str__(self) -> str:
        stage = "" if self.first is None else f", {self.first} to {self.last}"
        income = "" if self.yearly_income is UNKNOWN else f", {self.yearly_income} kr a year"
        return f"{_why(self.reason, self.provision, self.missing)}{stage}{income}"


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class PensionSgi(Value):
    """The SGI beside an occupational pension on a day. Printed, it is a line.

    Attributes:
        binds: whether the pension binds the SGI; where it does not, the ordinary rules hold and `sgi` is `UNKNOWN`.
        sgi: kronor a year, rounded and cut to the ceiling of the day; 0: none.
        of_which_other: of these of other work.
        sgi_class: what the person has of an SGI.
        reason: why.
        provision: the place in the law.
        missing: the facts and readings without which something here is not known.

    >>> from rehabkedja import income
    >>> print(income.occupational_pension("2026-06-30", born="1964-05-01", pension=250_000, seeks_work=True,
    ...                                   last_pay=500_000))
    last_pay (SFB 26:27), SGI 250000
    """

    binds: bool | Unknown
    sgi: int | Unknown
    of_which_other: int | Unknown
    sgi_class: SgiClass | Unknown
    reason: PensionReason
    provision: Provision
    missing: tuple[str, ...] = ()

    def __str__(self) -> str:
        sgi = "" if self.sgi is UNKNOWN else f", SGI {self.sgi}"
        return f"{_why(self.reason, self.provision, self.missing)}{sgi}"


@dataclass(frozen=True, slots=True, repr=False)
class Work(Value):
    """Work and its days: of an employee the employment period, of others from the first day of work.

    Attributes:
        from_: the first day; None: since ever; `UNKNOWN`: it is not known.
        to: the last day, itself included; None: until further notice; `UNKNOWN`: it is not known.
        in_sweden: whether it counts as work in Sweden (SFB 6:2-5).
        left_on_leave: whether it stopped for holiday, school break or the like only (SFB 6:8).

    >>> from rehabkedja import income
    >>> income.Work("2020-01-07", "2024-03-15")
    Work(from_='2020-01-07', to='2024-03-15')
    """

    from_: Date = None
    to: Date = None
    in_sweden: Answer = True
    left_on_leave: Answer = False


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class WorkInsurance(Value):
    """Whether somebody is insured by work on a day. Printed, it is a line.

    Attributes:
        insured: whether.
        until: the last day of it by the facts; None: they see no end, or it is not known, or there is no insurance.
        reason: why.
        provision: the place in the law.
        missing: the facts without which something here is not known.

    >>> from rehabkedja import income
    >>> print(income.insured_by_work("2024-06-15", works=[income.Work("2020-01-07", "2024-03-15")]))
    after_protection (SFB 6:8 2 st), until 2024-06-15
    """

    insured: bool | Unknown
    until: datetime.date | None = None
    reason: WorkInsuranceReason
    provision: Provision
    missing: tuple[str, ...] = ()

    def __str__(self) -> str:
        until = "" if self.until is None else f", until {self.until}"
        return f"{_why(self.reason, self.provision, self.missing)}{until}"


@dataclass(frozen=True, slots=True, repr=False)
class Leave(Value):
    """Leave in a year.

    Attributes:
        kind: a word of `LeaveKind`; None: unknown.
        hours: hours a year; None: unknown.

    >>> from rehabkedja import income
    >>> income.Leave("paid_study", 160)
    Leave(kind='paid_study', hours=160)
    """

    kind: str | None
    hours: Number


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class AnnualTime(Value):
    """An annual working time. Printed, it is a line.

    Attributes:
        hours: whole hours; None where it is in days, or not known, or none is reckoned.
        days: days, exact; None where it is in hours, or not known, or none is reckoned.
        reason: in what it is, or why there is none.
        provision: the place in the law.
        missing: the facts without which it is not known.

    >>> from rehabkedja import income
    >>> print(income.annual_working_time("2024-03-01", worked="1728.5"))
    hours (SFB 25:29), 1729 hours
    """

    hours: int | None = None
    days: decimal.Decimal | None = None
    reason: AnnualTimeReason
    provision: Provision
    missing: tuple[str, ...] = ()

    def __str__(self) -> str:
        time = f", {self.hours} hours" if self.hours is not None else f", {self.days} days" if self.days else ""
        return f"{_why(self.reason, self.provision, self.missing)}{time}"


@dataclass(frozen=True, slots=True, repr=False)
class PriceStep(Value):
    """Consumer price index numbers of one step (konsumentprisindex, SFB 26:31).

    Attributes:
        latest: the latest number fixed at the step; None: unknown.
        year_before: the number of twelve months before that; None: unknown.

    >>> from rehabkedja import income
    >>> income.PriceStep("410.00", "400.00")
    PriceStep(latest='410.00', year_before='400.00')
    """

    latest: Number
    year_before: Number


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class IndexedSgi(Value):
    """An SGI that may have followed prices. Printed, it is a line.

    Attributes:
        followed: whether it has, by the day.
        employment: kronor a year of employment.
        other: kronor a year of other work.
        steps: how many yearly steps were due; None: not known.
        next: the day of the next step, if all goes on; None: not known.
        reason: why.
        provision: the place in the law.
        missing: the facts without which something here is not known.

    >>> from rehabkedja import income
    >>> print(income.indexed_sgi("2024-01-01", 300_000, since="2022-12-31", is_protected=True,
    ...                          without_employment=True, prices=[("410.00", "400.00")]))
    followed (SFB 26:29), SGI 307500, next on 2025-01-01
    """

    followed: bool | Unknown
    employment: int | Unknown
    other: int | Unknown
    steps: int | None = None
    next: datetime.date | None = None
    reason: IndexationReason
    provision: Provision
    missing: tuple[str, ...] = ()

    @property
    def sgi(self) -> int | Unknown:
        """Both parts together."""
        if isinstance(self.employment, Unknown) or isinstance(self.other, Unknown):
            return UNKNOWN
        return self.employment + self.other

    def __str__(self) -> str:
        sgi = "" if self.sgi is UNKNOWN else f", SGI {self.sgi}, next on {self.next}"
        return f"{_why(self.reason, self.provision, self.missing)}{sgi}"


def build_up(
    day: DateLike,
    *,
    benefit_period_from: Date = None,
    form: str | Unknown | None = None,
    entrepreneur: Answer = None,
    registered: Date = None,
    same_activity_before: Answer = False,
    earlier_form: str | Unknown | None = None,
    earlier_registered: Date = None,
    earlier_began: Date = None,
    own_income: Amount = None,
    comparable_pay: Amount = None,
    law: Law | None = None,
) -> BuildUp:
    """Whether a business is in its build-up stage on a day, and which yearly income counts (uppbyggnadsskede, SFB
    25:7 a, 25:9).

    Args:
        day: the benefit day, 1900-2200.
        benefit_period_from: the first day of the benefit period: the length of the stage goes by it.
        form: a word of `BusinessForm`.
        entrepreneur: of a company: whether the owner is an entrepreneur (företagare) as in the unemployment insurance
            act.
        registered: a day of the month in which the tax registration was, or should have been, made.
        same_activity_before: whether the same activity was run in another form before.
        earlier_form: the form of that first business.
        earlier_registered: when its registration was, or should have been, made.
        earlier_began: when it began.
        own_income: kronor a year that the business is expected to give.
        comparable_pay: kronor a year of like work for another (skälig avlöning för liknande arbete).
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: a day, amount or word that is not right, with code and field.

    >>> from rehabkedja import income
    >>> income.build_up("2018-09-01", benefit_period_from="2018-07-31", form="other", registered="2016-09-05").in_stage
    False
    >>> income.build_up("2018-09-01", benefit_period_from="2018-08-01", form="other", registered="2016-09-05").in_stage
    True
    """
    stage, income = _core.build_up(
        as_law(law)._raw, as_date(day, "day"), _date(benefit_period_from, "benefit_period_from"), _text(form, "form"),
        _yes(entrepreneur, "entrepreneur"), _date(registered, "registered"),
        _yes(same_activity_before, "same_activity_before"), _text(earlier_form, "earlier_form"),
        _date(earlier_registered, "earlier_registered"), _date(earlier_began, "earlier_began"),
        _whole(own_income, "own_income"), _whole(comparable_pay, "comparable_pay"),
    )  # fmt: skip
    first, last = stage[1] or (None, None)
    missing = ("benefit_period_from" if name == "period_began" else name for name in (*stage[4], *income[4]))
    return BuildUp(
        in_stage=_settled(stage[0]),
        first=first,
        last=last,
        yearly_income=UNKNOWN if income[1] is None else income[1][0],
        kind=None if income[1] is None else income[1][1],
        reason=BuildUpReason(stage[2]),
        provision=Provision(*stage[3]),
        missing=tuple(dict.fromkeys(missing)),
    )


def occupational_pension(
    day: DateLike,
    *,
    born: Date = None,
    old_age_pension: Answer = True,
    pension: Amount = None,
    seeks_work: Answer = None,
    last_pay: Amount = None,
    to_same_extent: Answer = True,
    offered_income: Amount = None,
    work_employment: Amount = 0,
    work_other: Amount = 0,
    work_lasts_months: int | Unknown | None = None,
    over_share_work_counts: Answer = None,
    floor_after_pension: Answer = None,
    law: Law | None = None,
) -> PensionSgi:
    """The SGI of who has an occupational pension before the pension age (tjänstepension, SFB 26:25-27).

    Args:
        day: the day, 1900-2200.
        born: the day of birth.
        old_age_pension: whether it is an old-age pension or one put on a par with it.
        pension: kronor a year of occupational pension.
        seeks_work: whether wholly or partly unemployed and seeking work.
        last_pay: kronor a year of pay just before the pension.
        to_same_extent: whether the person means to work as much as before.
        offered_income: if not: kronor a year of the work offered.
        work_employment: kronor a year of current employment that meets SFB 25:2-3.
        work_other: kronor a year of current other work that does.
        work_lasts_months: for how many months in a row that work is expected to last.
        over_share_work_counts: a reading that is not settled: whether a pension that is too high leaves a partly
            unemployed person the SGI of current work.
        floor_after_pension: another: whether the floor of SFB 25:3 is asked of what the pension leaves.
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: a day or amount that is not right, with code and field.

    >>> from rehabkedja import income
    >>> income.occupational_pension("2026-06-30", born="1964-05-01", pension=310_000, seeks_work=True,
    ...                             last_pay=500_000).reason
    PensionReason.PENSION_TOO_HIGH
    """
    binds, made = _core.occupational_pension(
        as_law(law)._raw, as_date(day, "day"), _date(born, "born"), _yes(old_age_pension, "old_age_pension"),
        _whole(pension, "pension"), _yes(seeks_work, "seeks_work"), _whole(last_pay, "last_pay"),
        _yes(to_same_extent, "to_same_extent"), _whole(offered_income, "offered_income"),
        _whole(work_employment, "work_employment"), _whole(work_other, "work_other"),
        _whole(work_lasts_months, "work_lasts_months"), _yes(over_share_work_counts, "over_share_work_counts"),
        _yes(floor_after_pension, "floor_after_pension"),
    )  # fmt: skip
    known = made[1]
    return PensionSgi(
        binds=_settled(binds[0]),
        sgi=UNKNOWN if known is None else known[0] + known[1],
        of_which_other=UNKNOWN if known is None else known[1],
        sgi_class=UNKNOWN if known is None else SgiClass(known[2]),
        reason=PensionReason(made[2]),
        provision=Provision(*made[3]),
        missing=tuple(dict.fromkeys((*binds[4], *made[4]))),
    )


def insured_by_work(
    day: DateLike,
    works: Iterable[Work],
    *,
    benefits: Iterable[Days] = (),
    protection: Iterable[Protection] = (),
    insured_abroad: DateLike | None = None,
    ended_for_reasons: DateLike | None = None,
    for_compensation: bool = False,
    law: Law | None = None,
) -> WorkInsurance:
    """Whether somebody is insured by work in Sweden on a day: works, has the months after work, or is kept by a benefit
    or by protection of the SGI (arbetsbaserad försäkring, SFB 6:6-10). Without it there is no SGI (SFB 25:3).

    Args:
        day: the day, 1900-2200.
        works: the person's work, as `Work`.
        benefits: days with a benefit of SFB 6:6, as `rehabkedja.facts.Days`.
        protection: grounds that protect the SGI, as `rehabkedja.facts.Protection`; those of SFB 26:11-16 count.
        insured_abroad: the first day insured by work in another country; None: there is none.
        ended_for_reasons: the first day without insurance for other special reasons; None: there is none.
        for_compensation: for income-related sickness or activity compensation: a year after work.
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: a day or ground that is not right, with code and field.

    >>> from rehabkedja import income
    >>> work = [income.Work("2020-01-07", "2024-03-15")]
    >>> [income.insured_by_work(day, work).insured for day in ("2024-06-15", "2024-06-16")]
    [True, False]
    """
    raw = _core.insured_by_work(
        as_law(law)._raw,
        as_date(day, "day"),
        [
            (
                _days(one, "works"),
                _yes(one.in_sweden, "works.in_sweden"),
                _yes(one.left_on_leave, "works.left_on_leave"),
            )
            for one in works
        ],
        [_days(one, "benefits") for one in benefits],
        [(_days(one, "protection"), _text(one.is_, "protection")) for one in protection],
        None if insured_abroad is None else as_date(insured_abroad, "insured_abroad"),
        None if ended_for_reasons is None else as_date(ended_for_reasons, "ended_for_reasons"),
        for_compensation,
    )
    return WorkInsurance(
        insured=_settled(raw[0]),
        until=raw[1],
        reason=WorkInsuranceReason(raw[2]),
        provision=Provision(*raw[3]),
        missing=tuple(raw[4]),
    )


def payable_from_notice(known: DateLike, law: Law | None = None) -> datetime.date | None:
    """The first day for which a benefit by work may be paid, when Försäkringskassan learnt of the work on a day (SFB
    6:13); None where the law has no such bound.

    Args:
        known: the day on which the work became known.
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: a day that is none.

    >>> from rehabkedja import income
    >>> income.payable_from_notice("2024-05-31")
    datetime.date(2024, 2, 1)
    """
    return _core.payable_from_notice(as_law(law)._raw, as_date(known, "known"))


def payable_from_permit(granted: DateLike, valid_from: DateLike, law: Law | None = None) -> datetime.date | None:
    """The first day for which a benefit by work may be paid to who needs a permit (SFB 6:14); None where the law has no
    such bound.

    Args:
        granted: the day on which the permit was granted.
        valid_from: the day from which it is valid.
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: a day that is none.

    >>> from rehabkedja import income
    >>> income.payable_from_permit("2024-05-15", "2024-01-01")
    datetime.date(2024, 2, 15)
    """
    return _core.payable_from_permit(as_law(law)._raw, as_date(granted, "granted"), as_date(valid_from, "valid_from"))


def annual_working_time(
    day: DateLike,
    *,
    worked: Number = None,
    leaves: Iterable[Leave] = (),
    of_employment: Answer = True,
    equal_deduction: Answer = False,
    days_a_week: Number = None,
    law: Law | None = None,
) -> AnnualTime:
    """The annual working time (årsarbetstid, SFB 25:25-30): whole hours, or days by the standard of 1987:361.

    Args:
        day: the day, 1900-2200.
        worked: hours a year that are worked, leave aside, as expected until further notice.
        leaves: leave in the year, as `Leave`; SFB 25:28 says which counts as work.
        of_employment: whether the SGI is at least partly of employment.
        equal_deduction: whether every day of sick absence costs the same pay: then it is in days.
        days_a_week: then: days of work a week.
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: a number that is not right, with code and field.

    >>> from rehabkedja import income
    >>> income.annual_working_time("2024-03-01", worked=1600, leaves=[income.Leave("paid_study", "128.5")]).hours
    1729
    >>> income.annual_working_time("2024-03-01", equal_deduction=True, days_a_week="3.5").days
    Decimal('182')
    """
    raw = _core.annual_working_time(
        as_law(law)._raw,
        as_date(day, "day"),
        _yes(of_employment, "of_employment"),
        _yes(equal_deduction, "equal_deduction"),
        _hundredths(worked, "worked"),
        [(_text(one.kind, "leaves"), _hundredths(one.hours, "leaves.hours")) for one in leaves],
        _hundredths(days_a_week, "days_a_week"),
    )
    hundredths, in_days = raw[1] or (None, False)
    return AnnualTime(
        hours=None if hundredths is None or in_days else hundredths // 100,
        days=decimal.Decimal(hundredths) / 100 if hundredths is not None and in_days else None,
        reason=AnnualTimeReason(raw[2]),
        provision=Provision(*raw[3]),
        missing=tuple(raw[4]),
    )


def indexed_sgi(
    day: DateLike,
    employment: Amount,
    other: Amount = 0,
    *,
    counted: str = CountedFrom.WORK_ENDED,
    since: Date = None,
    compensation_ended: DateLike | None = None,
    is_protected: Answer = None,
    without_employment: Answer = None,
    prices: Iterable[PriceStep | tuple[Number, Number]] = (),
    law: Law | None = None,
) -> IndexedSgi:
    """An SGI that follows prices year by year (SFB 26:28-31, 26:22 a). It is rounded by the option ``index_rounding``
    of the law, and never above the ceiling of the day of a step.

    Args:
        day: the day, 1900-2200.
        employment: kronor a year of the SGI of employment, before any step.
        other: kronor a year of the SGI of other work.
        counted: what the years are counted from, a word of `CountedFrom`.
        since: that day: the last day of work, or the first of a benefit period or of compensation.
        compensation_ended: the last day of compensation; None: it goes on.
        is_protected: whether SFB 26:11-18 protect the SGI.
        without_employment: whether the person is wholly or partly without employment.
        prices: the index numbers of each step, the first step first.
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: a day, amount or number that is not right, with code and field.

    >>> from rehabkedja import income
    >>> kept = income.indexed_sgi("2025-01-01", 300_000, since="2022-12-31", is_protected=True,
    ...                           without_employment=True, prices=[("410.00", "400.00")])
    >>> kept.steps, kept.sgi, kept.missing
    (None, UNKNOWN, ('prices',))
    """
    parts = _whole(employment, "employment"), _whole(other, "other")
    raw = _core.indexed_sgi(
        as_law(law)._raw,
        as_date(day, "day"),
        None if parts[0] is None or parts[1] is None else (parts[0], parts[1]),
        str(as_text(counted, "counted")),
        _date(since, "since"),
        None if compensation_ended is None else as_date(compensation_ended, "compensation_ended"),
        _yes(is_protected, "is_protected"),
        _yes(without_employment, "without_employment"),
        [_price(one) for one in prices],
    )
    known = raw[1]
    names = {"sgi": "employment" if parts[0] is None else "other", "from": "since"}
    return IndexedSgi(
        followed=_settled(raw[0]),
        employment=UNKNOWN if known is None else known[0],
        other=UNKNOWN if known is None else known[1],
        steps=None if known is None else known[2],
        next=None if known is None else known[3],
        reason=IndexationReason(raw[2]),
        provision=Provision(*raw[3]),
        missing=tuple(names.get(name, name) for name in raw[4]),
    )


def _why(reason: str, provision: Provision, missing: Iterable[str]) -> str:
    hangs = joined(missing)
    return f"{reason} ({provision})" if not hangs else f"{reason} ({provision}), not known without {hangs}"


def _settled(answer: str) -> bool | Unknown:
    return UNKNOWN if answer == "unknown" else answer == "yes"


def _absent(value: Any) -> bool:
    return value is None or value == UNKNOWN


def _yes(value: Any, field: str) -> bool | None:
    if _absent(value):
        return None
    if type(value).__name__ not in ("bool", "bool_"):
        raise FactTypeError("wrong_type", field, f"{value!r} is neither true nor false")
    return bool(value)


def _date(value: Any, field: str) -> datetime.date | None:
    return None if _absent(value) else as_date(value, field)


def _text(value: Any, field: str) -> str | None:
    return None if _absent(value) else as_text(value, field)


def _whole(value: Any, field: str) -> int | None:
    return None if _absent(value) else as_whole(value, field)


def _days(one: Any, field: str) -> RawDays:
    unknown = tuple(isinstance(value, str) and value == UNKNOWN for value in (one.from_, one.to))
    return _date(one.from_, field), _date(one.to, field), unknown[0], unknown[1]


def _hundredths(value: Any, field: str) -> int | None:
    if _absent(value):
        return None
    if isinstance(value, bool):
        raise FactTypeError("wrong_type", field, f"{value!r} is not a number")
    try:
        made = decimal.Decimal(str(value)) * 100
    except decimal.InvalidOperation:
        raise FactTypeError("wrong_type", field, f"{value!r} is not a number") from None
    if not made.is_finite() or made != made.to_integral_value() or abs(made) >= 10**12:
        raise InputError("bad_value", field, f"{value!r} should be a number of at most two decimals")
    return int(made)


def _price(one: Any) -> tuple[int | None, int | None]:
    latest, year_before = (one.latest, one.year_before) if isinstance(one, PriceStep) else one
    return _hundredths(latest, "prices"), _hundredths(year_before, "prices")
