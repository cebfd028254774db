"""What comes next and when."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from ._html import table, words
from ._value import Value
from ._words import UNKNOWN, Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._core import RawDate
    from ._provision import Provision

Comes: TypeAlias = datetime.date | Unknown | None
"""A day; None: it does not come; `UNKNOWN`: it is not known, and ``missing`` says for want of what."""


@dataclass(frozen=True, slots=True, repr=False)
class Milestone(Value):
    """A day that counts: its name, the day of its counter, which counter, when it comes, where it stands in the law."""

    name: str
    """``certificate``, ``employer_period_ends``, ``plan``, or the number of a day of the chain."""
    number: int
    """The day of the counter."""
    in_chain: bool
    """Whether it counts in the chain; else it counts in the sick period."""
    comes: Comes
    provision: Provision
    missing: tuple[str, ...] = ()
    law_read_until: datetime.date | None = None
    """Where the day is later than the law was read: until when it was; later changes of the law are not in the date."""


@dataclass(frozen=True, slots=True, repr=False)
class Milestones(Value):
    """The milestones of a sick period and of the chain in it, as if the sick period went on.

    >>> import rehabkedja as rk
    >>> facts = rk.Facts(sick=[{"from": "2024-03-01", "to": "2024-04-29"}], occupation=[{"is": "employed"}])
    >>> rk.milestones(facts)["certificate"], rk.milestones(facts)[91]
    (datetime.date(2024, 3, 8), datetime.date(2024, 5, 30))
    """

    entries: tuple[Milestone, ...] = ()
    """Empty when there is no such sick period."""

    def __getitem__(self, name: str | int) -> Comes:
        """When a milestone comes, by its name or its day of the chain; KeyError for others."""
        for entry in self.entries:
            if entry.name == str(name):
                return entry.comes
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
        return tuple(dict.fromkeys(name for entry in self.entries for name in entry.missing))

    def _named(self, name: str) -> Comes:
        return self[name] if self.entries else None

    def to_dict(self) -> dict[str, Any]:
        """The dates by name, as case files write them: ISO text, ``none`` or ``unknown``."""
        return {entry.name: "none" if entry.comes is None else str(entry.comes) for entry in self.entries}

    def _repr_html_(self) -> str:
        rows = (
            (e.name, e.number, "chain" if e.in_chain else "sick period", words(e.comes), e.provision, words(e.missing))
            for e in self.entries
        )
        return table(rows, ("milestone", "day", "counter", "comes", "provision", "missing"))


@dataclass(frozen=True, slots=True, repr=False)
class Restart(Value):
    """From when a next sick period restarts the chain (SFB 27:51)."""

    last_added: Comes = None
    """The last first day of a next sick period that is still added."""
    first_restart: Comes = None
    """The first day on which a next sick period begins at day 1."""
    missing: tuple[str, ...] = ()
    law_read_until: datetime.date | None = None
    """Where one of the days is later than the law was read: until when it was; later changes are not in them."""


def read_until_of(read_until: datetime.date, *days: Comes) -> datetime.date | None:
    """Until when the law was read, where one of the days is later."""
    later = any(isinstance(day, datetime.date) and day > read_until for day in days)
    return read_until if later else None


def comes_of(raw: RawDate) -> Comes:
    """The day of what `_core` gives."""
    answer, day, _ = raw
    return UNKNOWN if answer == "unknown" else day
