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
    """A period of a certificate: the ability to work is reduced by `degree` per cent (0-100); below 25 it is no
    sick day."""

    from_: Given = None
    to: Given = None
    degree: int | str | None = None
    """Per cent; left out: 100."""
    id: str | None = None
    """Periods with one id are one certificate."""
    signed: datetime.datetime | str | None = None
    employer: str | None = None
    """The job in which the degree is measured, where there are several."""
    kind: str | None = None
    """``illness`` (left out), ``preventive`` (27:6) or ``rehabilitation`` (ch. 31)."""


@dataclass(frozen=True, slots=True, repr=False)
class Days(_Fact):
    """A period in a list of periods: days refused, days booked."""

    from_: Given = None
    to: Given = None


@dataclass(frozen=True, slots=True, repr=False)
class Occupation(_Fact):
    """What the person does for a living; the words are those of `rehabkedja.Occupation`."""

    is_: str
    from_: Given = None
    """Left out: since ever."""
    to: Given = None
    """Left out: until further notice."""
    employer: str | None = None
    share: int | str | None = None
    """Per cent of full time; left out: 100."""
    booked: bool | str | Sequence[Days | Period] | None = None
    """Whether the time of an on-call employee is booked, or the booked periods."""


@dataclass(frozen=True, slots=True, repr=False)
class Judgement(_Fact):
    """A judgement and the benefit days it is made for; the words are those of `rehabkedja.Judgement`."""

    is_: str
    from_: Given = None
    to: Given = None
    answer: str | bool | None = None
    """``yes`` (left out), ``no``, or ``unknown``: to be made, not made yet."""


@dataclass(frozen=True, slots=True, repr=False)
class WorkTrial(_Fact):
    """A period of work trial (arbetsprövning, SFB 27:8 a) and when the notice came in."""

    from_: Given = None
    to: Given = None
    notified: Given = None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Person(_Fact):
    """The facts of a person as far as the rehabilitation chain asks; `rehabkedja.Facts` takes it whole."""

    born: Given = None
    sex: str | None = None
    sick: Sequence[Sick] | str | None = None
    """Left out: unknown. A list that is given is complete."""
    occupation: Sequence[Occupation] | str | None = None
    judgements: Sequence[Judgement] | str | None = None
    """Left out: none."""
    refused: Sequence[Days | Period] | None = None
    work_trial: Sequence[WorkTrial] | None = None
    fit: Sequence[DateLike] | None = None
    """First scheduled or reported fit days after sick periods."""
    decided: Given = None
    """Date of decision, where practice at that time matters (HFD 2018 ref. 69)."""
    options: dict[str, str] | None = None
    law: dict[str, object] | None = None
