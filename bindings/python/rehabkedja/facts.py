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

__all__ = ["Days", "Judgement", "Occupation", "Person", "Sick", "WorkTrial"]

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


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Person(_Fact):
    """The facts of a person as far as the rehabilitation chain asks; `rehabkedja.Facts` takes it whole.

    Attributes:
        born: the birth date.
        sex: ``woman`` or ``man``.
        sick: the certificates; left out: unknown. A list that is given is complete.
        occupation: the occupations; left out: unknown.
        judgements: the judgements; left out: none.
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
    refused: Sequence[Days | Period] | None = None
    work_trial: Sequence[WorkTrial] | None = None
    fit: Sequence[DateLike] | None = None
    decided: Given = None
    options: dict[str, str] | None = None
    law: dict[str, object] | None = None
