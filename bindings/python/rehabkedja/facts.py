"""Facts as dataclasses, in the vocabulary of the case format: what stands in a list there is a dataclass here.

``from_`` and ``is_`` stand for the keys ``from`` and ``is``, which Python keeps for itself. None is a key left out,
which means unknown unless the case format gives a default; `rehabkedja.UNKNOWN` may stand for any value. Dates are
`datetime.date` or ISO text, periods include both days. Nothing is checked here: that is done once, by
`rehabkedja.Facts`.

>>> import datetime, rehabkedja as rk
>>> from rehabkedja import facts
>>> rk.Facts(
...     born=datetime.date(1980, 5, 1),
...     sick=[facts.Sick(datetime.date(2024, 3, 1), datetime.date(2024, 4, 29))],
... )
Facts({'born': '1980-05-01', 'sick': [{'from': '2024-03-01', 'to': '2024-04-29'}]})
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from ._value import Value

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from ._dates import DateLike
    from ._period import Period

__all__ = [
    "Barred",
    "Compensation",
    "Days",
    "Income",
    "Judgement",
    "Occupation",
    "Paid",
    "Person",
    "Protection",
    "SgiDecided",
    "Sick",
    "Waiting",
    "WorkTrial",
    "WorkingTime",
]

Given: TypeAlias = "DateLike | None"


class _Fact(Value):
    __slots__ = ()

    def __repr__(self) -> str:
        # The names here are those of enums in the package itself, so they are pasted back with the module's name.
        return f"facts.{super().__repr__()}"


@dataclass(frozen=True, slots=True, repr=False)
class Sick(_Fact):
    """A period of a certificate: the ability to work is reduced.

    Attributes:
        from_: the first day; ``unknown`` where it is not known.
        to: the last day, itself included; ``unknown`` where it is not known.
        degree: per cent by which the ability is reduced, 0-100; below 25 it is no sick day. Left out: 100.
        id: periods with one id are one certificate.
        signed: when it was signed, such as ``2024-03-01T08:00:00``.
        employer: the job in which the degree is measured, where there are several.
        kind: ``illness`` (left out), ``preventive`` (SFB 27:6) or ``rehabilitation`` (SFB ch. 31).

    >>> import rehabkedja as rk
    >>> from rehabkedja import facts
    >>> rk.ask(facts.Person(sick=[facts.Sick("2024-03-01", "2024-03-31", degree=50)]), "2024-03-31").chain_day
    31
    """

    from_: Given = None
    to: Given = None
    degree: int | str | None = None
    id: str | None = None
    signed: datetime.datetime | str | None = None
    employer: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Days(_Fact):
    """A period in a list of periods: days refused, days booked.

    Attributes:
        from_: the first day; left out: since ever.
        to: the last day, itself included; left out: until further notice.

    >>> import rehabkedja as rk
    >>> from rehabkedja import facts
    >>> rk.Facts(refused=[facts.Days("2024-03-01", "2024-03-31")])
    Facts({'refused': [{'from': '2024-03-01', 'to': '2024-03-31'}]})
    """

    from_: Given = None
    to: Given = None


@dataclass(frozen=True, slots=True, repr=False)
class Occupation(_Fact):
    """What the person does for a living (sysselsättning). Outside all periods that are given it is unknown.

    Attributes:
        is_: a word of `rehabkedja.Occupation`.
        from_: the first day; left out: since ever.
        to: the last day, itself included; left out: until further notice.
        employer: whose employee; the same job twice on a day is an error.
        share: per cent of full time, 0-100; left out: 100.
        booked: whether the time of an on-call employee is booked, or the booked periods.

    >>> import rehabkedja as rk
    >>> from rehabkedja import facts
    >>> rk.Facts(occupation=[facts.Occupation(rk.Occupation.ON_CALL, booked=[facts.Days("2024-03-01", "2024-03-31")])])
    Facts({'occupation': [{'booked': [{'from': '2024-03-01', 'to': '2024-03-31'}], 'is': 'on_call'}]})
    """

    is_: str
    from_: Given = None
    to: Given = None
    employer: str | None = None
    share: int | str | None = None
    booked: bool | str | Sequence[Days | Period] | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Judgement(_Fact):
    """A judgement and the benefit days it is made for.

    Attributes:
        is_: a word of `rehabkedja.Judgement`.
        from_: the first benefit day; left out: since ever.
        to: the last, itself included; left out: until further notice.
        answer: ``yes`` (left out), ``no``, or ``unknown``: to be made, not made yet.

    >>> import rehabkedja as rk
    >>> from rehabkedja import facts
    >>> rk.Facts(judgements=[facts.Judgement(rk.Judgement.SPECIAL_REASONS, "2025-01-01")])
    Facts({'judgements': [{'from': '2025-01-01', 'is': 'special_reasons'}]})
    """

    is_: str
    from_: Given = None
    to: Given = None
    answer: str | bool | None = None


@dataclass(frozen=True, slots=True, repr=False)
class WorkTrial(_Fact):
    """A period of work trial (arbetsprövning, SFB 27:8 a).

    Attributes:
        from_: the first day.
        to: the last day, itself included.
        notified: when the notice came in; left out: not known.

    >>> import rehabkedja as rk
    >>> from rehabkedja import facts
    >>> trial = facts.WorkTrial("2026-04-01", "2026-04-14", notified="2026-03-10")
    >>> rk.work_trials(facts.Person(work_trial=[trial]))[0].allowed
    Verdict.YES
    """

    from_: Given = None
    to: Given = None
    notified: Given = None


@dataclass(frozen=True, slots=True, repr=False)
class Income(_Fact):
    """An income as it is expected from one payer (SFB 25:2-3). That it is expected, and for how long, are judgements.

    Attributes:
        from_: the first day of the work; left out: since ever.
        to: the last day, itself included; left out: until further notice.
        yearly: whole kronor a year, 0-100,000,000; left out: unknown.
        kind: ``employment`` (anställning) or ``other`` (annat förvärvsarbete); left out: unknown.
        employer: the payer; incomes of one kind overlap only between different ones.
        lasts_months: months in a row that the work is expected to last, 1 and more; left out: unknown.
        recurs_yearly: whether the work recurs yearly; left out: no.
        in_sweden: whether the work is done in Sweden; left out: yes.
        cash: whether the pay is cash for own work; left out: yes.

    >>> import rehabkedja as rk
    >>> from rehabkedja import facts
    >>> rk.Facts(income=[facts.Income("2019-01-01", yearly=310_000, kind="employment", lasts_months=24)])
    Facts({'income': [{'from': '2019-01-01', 'kind': 'employment', 'lasts_months': 24, 'yearly': 310000}]})
    """

    from_: Given = None
    to: Given = None
    yearly: int | str | None = None
    kind: str | None = None
    employer: str | None = None
    lasts_months: int | str | None = None
    recurs_yearly: bool | str | None = None
    in_sweden: bool | str | None = None
    cash: bool | str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class SgiDecided(_Fact):
    """An SGI as Försäkringskassan has decided it (SFB 25:4): it stands for its days.

    Attributes:
        from_: the first day; left out: since ever.
        to: the last day, itself included; left out: until further notice.
        yearly: whole kronor a year in all, 0-100,000,000; left out: unknown.
        of_which_other: of these from other work; left out: 0.

    >>> import rehabkedja as rk
    >>> from rehabkedja import facts
    >>> person = facts.Person(sick=[], sgi_decided=[facts.SgiDecided("2021-01-01", "2021-12-31", yearly=310_000)])
    >>> rk.plan(person).on("2021-05-01").sgi
    310000
    """

    from_: Given = None
    to: Given = None
    yearly: int | str | None = None
    of_which_other: int | str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Protection(_Fact):
    """A ground that protects an SGI (SFB 26:9-18 a) and its days. A ground of which no day lies within the time in
    which the law has it is an error when a law is asked.

    Attributes:
        is_: a word of `rehabkedja.Ground`.
        from_: the first day; left out: since ever.
        to: the last day, itself included; left out: until further notice.
        child_born: of ``parent`` and ``pregnant``: when the child was born.
        due: of ``pregnant``: when it is expected.

    >>> import rehabkedja as rk
    >>> from rehabkedja import facts
    >>> rk.Facts(protection=[facts.Protection(rk.Ground.UNEMPLOYED, "2022-01-01", "2022-06-30")])
    Facts({'protection': [{'from': '2022-01-01', 'is': 'unemployed', 'to': '2022-06-30'}]})
    """

    is_: str
    from_: Given = None
    to: Given = None
    child_born: Given = None
    due: Given = None


@dataclass(frozen=True, slots=True, repr=False)
class Compensation(_Fact):
    """Sickness or activity compensation (SFB ch. 33).

    Attributes:
        is_: ``sickness`` (sjukersättning) or ``activity`` (aktivitetsersättning).
        from_: the first day; left out: since ever.
        to: the last day, itself included; left out: until further notice.
        degree: per cent, 0-100; left out: unknown.

    >>> import rehabkedja as rk
    >>> from rehabkedja import facts
    >>> rk.Facts(compensation=[facts.Compensation("sickness", "2022-01-01", degree=50)])
    Facts({'compensation': [{'degree': 50, 'from': '2022-01-01', 'is': 'sickness'}]})
    """

    is_: str
    from_: Given = None
    to: Given = None
    degree: int | str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Paid(_Fact):
    """Days that were paid before, for the frame of SFB 27:21-24.

    Attributes:
        from_: the first day; left out: since ever.
        to: the last day, itself included; left out: until further notice.
        level: ``normal``, ``continued`` or ``rehabilitation``; left out: unknown.

    >>> import rehabkedja as rk
    >>> from rehabkedja import facts
    >>> rk.Facts(paid=[facts.Paid("2020-01-01", "2020-06-30", "normal")])
    Facts({'paid': [{'from': '2020-01-01', 'level': 'normal', 'to': '2020-06-30'}]})
    """

    from_: Given = None
    to: Given = None
    level: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Waiting(_Fact):
    """The waiting days that a self-employed person has chosen (SFB 27:29); left out altogether: the law's own.

    Attributes:
        from_: the first day; left out: since ever.
        to: the last day, itself included; left out: until further notice.
        days: 1, 7, 14, 30, 60 or 90 (3 and 30 until June 2010); left out: unknown.

    >>> import rehabkedja as rk
    >>> from rehabkedja import facts
    >>> rk.Facts(waiting=[facts.Waiting("2020-01-01", days=14)])
    Facts({'waiting': [{'days': 14, 'from': '2020-01-01'}]})
    """

    from_: Given = None
    to: Given = None
    days: int | str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class WorkingTime(_Fact):
    """Working time, for benefit by working time (SFB 28:12-16).

    Attributes:
        from_: the first day; left out: since ever.
        to: the last day, itself included; left out: until further notice.
        yearly_hours: whole hours of work a year (årsarbetstid), 1-8784.
        hours_a_day: hours of a day of work, 0-24, with at most two decimals.

    >>> import rehabkedja as rk
    >>> from rehabkedja import facts
    >>> rk.Facts(working_time=[facts.WorkingTime("2020-01-01", yearly_hours=2080, hours_a_day=8)])
    Facts({'working_time': [{'from': '2020-01-01', 'hours_a_day': 8, 'yearly_hours': 2080}]})
    """

    from_: Given = None
    to: Given = None
    yearly_hours: int | str | None = None
    hours_a_day: float | int | str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Barred(_Fact):
    """A benefit ban (bidragsspärr), from 1 July 2026.

    Attributes:
        from_: the first day; left out: since ever.
        to: the last day, itself included; left out: until further notice.
        benefit: what is barred: ``sickness_benefit``, ``rehabilitation_benefit``, or the name of another benefit in
            English or Swedish; left out: unknown.

    >>> import rehabkedja as rk
    >>> from rehabkedja import facts
    >>> rk.Facts(barred=[facts.Barred("2026-09-01", "2026-12-31", "sickness_benefit")])
    Facts({'barred': [{'benefit': 'sickness_benefit', 'from': '2026-09-01', 'to': '2026-12-31'}]})
    """

    from_: Given = None
    to: Given = None
    benefit: str | None = None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Person(_Fact):
    """The facts of a person as far as the chain, income and benefit ask; `rehabkedja.Facts` takes it whole.

    Attributes:
        born: the birth date.
        sex: ``woman`` or ``man``.
        sick: the certificates; left out: unknown. A list that is given is complete.
        occupation: the occupations; left out: unknown.
        judgements: the judgements; left out: none.
        income: incomes as they are expected; left out: unknown.
        sgi_decided: SGI as decided by Försäkringskassan; left out: none.
        protection: grounds that protect the SGI; left out: none besides what follows from other facts.
        compensation: sickness and activity compensation; left out: none.
        paid: days that were paid before; left out: those of the certificates.
        waiting: waiting days chosen by the self-employed; left out: the law's own.
        working_time: working time; left out: benefit by calendar days.
        barred: benefit bans; left out: none.
        refused: days for which benefit was refused; left out: none.
        work_trial: periods of work trial; left out: none.
        fit: first scheduled or reported fit days after sick periods; left out: the day after each.
        decided: date of decision, where practice at that time matters (HFD 2018 ref. 69).
        options: open readings and the way chosen, by name.
        law: which law is asked: ``known_on``, ``editions_of``, ``parameters``.

    >>> import rehabkedja as rk
    >>> from rehabkedja import facts
    >>> rk.Facts(facts.Person(born="1980-05-01", sick="unknown"))
    Facts({'born': '1980-05-01', 'sick': 'unknown'})
    """

    born: Given = None
    sex: str | None = None
    sick: Sequence[Sick] | str | None = None
    occupation: Sequence[Occupation] | str | None = None
    judgements: Sequence[Judgement] | str | None = None
    income: Sequence[Income] | str | None = None
    sgi_decided: Sequence[SgiDecided] | str | None = None
    protection: Sequence[Protection] | str | None = None
    compensation: Sequence[Compensation] | str | None = None
    paid: Sequence[Paid] | str | None = None
    waiting: Sequence[Waiting] | str | None = None
    working_time: Sequence[WorkingTime] | str | None = None
    barred: Sequence[Barred] | str | None = None
    refused: Sequence[Days | Period] | None = None
    work_trial: Sequence[WorkTrial] | None = None
    fit: Sequence[DateLike] | None = None
    decided: Given = None
    options: dict[str, str] | None = None
    law: dict[str, object] | None = None
