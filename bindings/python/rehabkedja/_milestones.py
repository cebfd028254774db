"""What comes next and when."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from ._html import joined, table, words
from ._value import Value
from ._words import UNKNOWN, Unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ._core import RawDate
    from ._provision import Provision

Comes: TypeAlias = datetime.date | Unknown | None
"""A day; None: it does not come; `UNKNOWN`: it is not known, and ``missing`` says for want of what."""


@dataclass(frozen=True, slots=True, repr=False)
class Milestone(Value):
    """A day that counts, in the sick period or in the chain. Printed, it is a line of text.

    Attributes:
        name: ``certificate``, ``employer_period_ends``, ``plan``, or the number of a day of the chain.
        number: the day of its counter, 1 and up.
        in_chain: whether it counts in the chain; else it counts in the sick period.
        comes: when it comes; None: it does not; `UNKNOWN`: it is not known.
        provision: where it stands in the law.
        missing: the facts without which it is not known.
        law_read_until: where the day is later than the law was read: until when it was; later changes of the law are
            not in the date.

    >>> import rehabkedja as rk
    >>> print(rk.milestones({"sick": [{"from": "2024-03-01", "to": "2024-04-29"}]}).entries[0])
    certificate, day 8 of the sick period (SFB 27:25 1 st): 2024-03-08
    """

    name: str
    number: int
    in_chain: bool
    comes: Comes
    provision: Provision
    missing: tuple[str, ...] = ()
    law_read_until: datetime.date | None = None

    def __str__(self) -> str:
        counter = "the chain" if self.in_chain else "the sick period"
        name = "" if self.in_chain else f"{self.name}, "
        comes = _said(self.comes, self.missing) + _read(self.law_read_until)
        return f"{name}day {self.number} of {counter} ({self.provision}): {comes}"


@dataclass(frozen=True, slots=True, repr=False)
class Milestones(Value):
    """The milestones of a sick period and of the chain in it, as if the sick period went on.

    Attributes:
        entries: the milestones; empty when there is no such sick period, and when it is not known.
        sick_missing: the facts without which it is not known which sick period it is.

    >>> import rehabkedja as rk
    >>> facts = rk.Facts(sick=[{"from": "2024-03-01", "to": "2024-04-29"}], occupation=[{"is": "employed"}])
    >>> rk.milestones(facts)["certificate"], rk.milestones(facts)[91]
    (datetime.date(2024, 3, 8), datetime.date(2024, 5, 30))
    """

    entries: tuple[Milestone, ...] = ()
    sick_missing: tuple[str, ...] = ()

    def __getitem__(self, name: str | int) -> Comes:
        """When a milestone comes, by its name or its day of the chain; KeyError for others."""
        for entry in self.entries:
            if entry.name == str(name):
                return entry.comes
        if self.sick_missing and (str(name) in _IN_SICK_PERIOD or str(name).isdecimal()):
            return UNKNOWN
        raise KeyError(name)

    def __iter__(self) -> Iterator[Milestone]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    @property
    def certificate(self) -> Comes:
        """Day 8 of the sick period (SFB 27:25): from it a medical certificate is needed."""
        return self._named("certificate")

    @property
    def employer_period_ends(self) -> Comes:
        """Day 15 of the sick period (SjLL 7 §), when there is an employer who pays sick pay."""
        return self._named("employer_period_ends")

    @property
    def plan(self) -> Comes:
        """Day 30 of the sick period (SFB 30:6), when a plan for the return to work is called for."""
        return self._named("plan")

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts without which some milestone is not known."""
        return tuple(dict.fromkeys([*self.sick_missing, *(name for one in self.entries for name in one.missing)]))

    def _named(self, name: str) -> Comes:
        return self[name] if self.entries or self.sick_missing else None

    def __str__(self) -> str:
        if not self.entries:
            return _said(UNKNOWN, self.sick_missing) if self.sick_missing else "no such sick period"
        return "\n".join(map(str, self.entries))

    def to_dict(self) -> dict[str, Any]:
        """The dates by name, as case files write them: ISO text, ``none`` or ``unknown``."""
        return {entry.name: "none" if entry.comes is None else str(entry.comes) for entry in self.entries}

    def _repr_html_(self) -> str:
        rows = (
            (e.name, e.number, "chain" if e.in_chain else "sick period", words(e.comes), e.provision, words(e.missing))
            for e in self.entries
        )
        head = ("milestone", "day", "counter", "comes", "provision", "missing")
        return table(rows, head, "" if self.entries else str(self))


@dataclass(frozen=True, slots=True, repr=False)
class Restart(Value):
    """From when a next sick period restarts the chain (SFB 27:51).

    Attributes:
        last_added: the last first day of a next sick period that is still added; None: there is none; `UNKNOWN`.
        first_restart: the first day on which a next sick period begins at day 1; None: there is none; `UNKNOWN`.
        missing: the facts without which they are not known.
        law_read_until: where one of the days is later than the law was read: until when it was; later changes are not
            in them.

    >>> import rehabkedja as rk
    >>> print(rk.restart({"sick": [{"from": "2024-03-01", "to": "2024-04-29"}]}))
    added until 2024-07-28, restarts from 2024-07-29
    """

    last_added: Comes = None
    first_restart: Comes = None
    missing: tuple[str, ...] = ()
    law_read_until: datetime.date | None = None

    def __str__(self) -> str:
        if not isinstance(self.last_added, datetime.date):
            return _said(self.last_added, self.missing)
        read = _read(self.law_read_until)
        return f"added until {self.last_added}, restarts from {self.first_restart}{read}"


def read_until_of(read_until: datetime.date, *days: Comes) -> datetime.date | None:
    """Until when the law was read, where one of the days is later."""
    later = any(isinstance(day, datetime.date) and day > read_until for day in days)
    return read_until if later else None


class ChainDays(Mapping[int, Comes]):
    """When days of the chain fall, by their numbers: what `day_falls_on` gives. A mapping that never changes, equal to
    a dict of the same days.

    Attributes:
        missing: the facts without which one of the days is not known.

    >>> import rehabkedja as rk
    >>> rk.day_falls_on({}, [91])
    ChainDays({91: UNKNOWN}, missing=('sick',))
    """

    __slots__ = ("_dates", "missing")
    _dates: dict[int, Comes]
    missing: tuple[str, ...]

    def __init__(
        self, dates: Mapping[int, Comes] | Iterable[tuple[int, Comes]] = (), missing: Iterable[str] = ()
    ) -> None:
        object.__setattr__(self, "_dates", dict(dates))
        object.__setattr__(self, "missing", tuple(missing))

    def __getitem__(self, number: int) -> Comes:
        return self._dates[number]

    def __iter__(self) -> Iterator[int]:
        return iter(self._dates)

    def __len__(self) -> int:
        return len(self._dates)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("the days of an answer do not change")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Mapping):
            return NotImplemented
        alike = self.missing == other.missing if isinstance(other, ChainDays) else True
        return alike and self._dates == dict(other)

    def __hash__(self) -> int:
        return hash(frozenset(self._dates.items()))

    def __repr__(self) -> str:
        missing = f", missing={self.missing!r}" if self.missing else ""
        return f"ChainDays({self._dates!r}{missing})"

    def __str__(self) -> str:
        return "\n".join(f"day {number}: {_said(on, self.missing)}" for number, on in self.items())

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __reduce__(self) -> tuple[Any, ...]:
        return ChainDays, (self._dates, self.missing)

    def _repr_html_(self) -> str:
        rows = ((number, "none" if on is None else on) for number, on in self.items())
        return table(rows, ("day of the chain", "falls on"), f"missing: {joined(self.missing)}" if self.missing else "")


_IN_SICK_PERIOD = ("certificate", "employer_period_ends", "plan")


def _read(until: datetime.date | None) -> str:
    return "" if until is None else f" (by the law read until {until})"


def _said(comes: Comes, missing: tuple[str, ...]) -> str:
    if isinstance(comes, datetime.date):
        return str(comes)
    return "does not come" if comes is None else f"not known without {joined(missing)}"


def comes_of(raw: RawDate) -> Comes:
    """The day of what `_core` gives."""
    answer, day, _ = raw
    return UNKNOWN if answer == "unknown" else day
