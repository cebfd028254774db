"""The questions about the rehabilitation chain of one person."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from . import _core
from ._answer import Answer, Stretch, Timeline, ruling_of
from ._dates import DateLike, as_date
from ._errors import FactTypeError, InputError
from ._facts import FactsLike, as_facts
from ._given import as_whole
from ._law import Law, as_law
from ._milestones import ChainDays, Comes, Milestone, Milestones, Restart, comes_of, read_until_of
from ._provision import provision_of
from ._words import UNKNOWN

if TYPE_CHECKING:
    import datetime


def ask(facts: FactsLike, day: DateLike, law: Law | None = None) -> Answer:
    """On which day of the chain is the person on a day, and against what is the ability to work measured?

    Args:
        facts: `Facts`, or a mapping or dataclass of which they can be made.
        day: the day asked about, 1900-2200.
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: facts or a day that are not right, with code and field.

    >>> import rehabkedja as rk
    >>> rk.ask({"sick": [{"from": "2024-03-01", "to": "2024-03-31"}]}, "2024-03-31").chain_day
    31
    """
    facts, law, at = as_facts(facts), as_law(law), as_date(day, "day")
    chain = _core.Chain(law._raw, facts._raw)
    found = ruling_of(chain.on(at), law.id)
    next_change = UNKNOWN if found.get("chain_day") is UNKNOWN else chain.next_change(at)
    return Answer(day=at, facts=facts, next_change=next_change, **found)


def days(facts: FactsLike, first: DateLike, last: DateLike, law: Law | None = None) -> Timeline:
    """The answers through a period, cut exactly where something changes; days outside sick periods are stretches too.

    Args:
        facts: `Facts`, or a mapping or dataclass of which they can be made.
        first: the first day, 1900-2200.
        last: the last day, itself included.
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: facts or days that are not right; ``end_before_start`` when the last day lies before the first.

    >>> import rehabkedja as rk
    >>> facts = {"sick": [{"from": "2024-03-01", "to": "2024-03-31"}], "occupation": [{"is": "unemployed"}]}
    >>> [(str(one.first), str(one.place)) for one in rk.days(facts, "2024-02-01", "2024-04-30")]
    [('2024-02-01', 'outside'), ('2024-03-01', 'counted'), ('2024-04-01', 'outside')]
    """
    facts, law = as_facts(facts), as_law(law)
    chain = _core.Chain(law._raw, facts._raw)
    through = chain.through(as_date(first, "first"), as_date(last, "last"))
    return Timeline(Stretch(first=raw.first, last=raw.last, **ruling_of(raw, law.id)) for raw in through)


def milestones(facts: FactsLike, day: DateLike | None = None, law: Law | None = None) -> Milestones:
    """The milestones of a sick period and of the chain in it, passed or to come, as if the sick period went on.

    Args:
        facts: `Facts`, or a mapping or dataclass of which they can be made.
        day: in the sick period asked about, or after it and before the next; left out: the latest sick period.
        law: the law asked; left out: that of Sweden.

    Returns:
        `Milestones`: empty when there is no such sick period; what is missing is in them.

    Raises:
        InputError: facts or a day that are not right, with code and field.

    >>> import rehabkedja as rk
    >>> facts = {"sick": [{"from": "2024-03-01", "to": "2024-04-29"}], "occupation": [{"is": "employed"}]}
    >>> print(rk.milestones(facts).entries[1])
    employer_period_ends, day 15 of the sick period (SjLL 7 §): 2024-03-15
    """
    law = as_law(law)
    chain = _core.Chain(law._raw, as_facts(facts)._raw)
    return Milestones(
        tuple(
            Milestone(
                name,
                number,
                in_chain,
                comes_of(due),
                provision_of(at),
                tuple(due[2]),
                read_until_of(law.id.read_until, comes_of(due)),
            )
            for name, number, in_chain, due, at in chain.milestones(_maybe(day))
        ),
        tuple(chain.sick_missing),
    )


def restart(facts: FactsLike, day: DateLike | None = None, law: Law | None = None) -> Restart:
    """From when a next sick period restarts the chain (SFB 27:51).

    Args:
        facts: `Facts`, or a mapping or dataclass of which they can be made.
        day: in the sick period asked about, or after it and before the next; left out: the latest sick period.
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: facts or a day that are not right, with code and field.

    >>> import rehabkedja as rk
    >>> rk.restart({"sick": [{"from": "2024-03-01", "to": "2024-04-29"}]})
    Restart(last_added=datetime.date(2024, 7, 28), first_restart=datetime.date(2024, 7, 29))
    """
    law = as_law(law)
    chain = _core.Chain(law._raw, as_facts(facts)._raw)
    last_added, first_restart = chain.restart(_maybe(day))
    return Restart(
        comes_of(last_added),
        comes_of(first_restart),
        tuple(dict.fromkeys([*last_added[2], *first_restart[2]])),
        read_until_of(law.id.read_until, comes_of(last_added), comes_of(first_restart)),
    )


def day_falls_on(
    facts: FactsLike, numbers: Iterable[int], day: DateLike | None = None, law: Law | None = None
) -> ChainDays:
    """When days of the chain fall, if the latest sick period (or that of a day) goes on without a break.

    A day later than ``law.id.read_until`` is given by the law as it was read; later changes are not in it.

    Args:
        facts: `Facts`, or a mapping or dataclass of which they can be made.
        numbers: days of the chain, 1-65,535.
        day: counts from the sick period of this day, or the last before it; left out: from the latest one.
        law: the law asked; left out: that of Sweden.

    Returns:
        The days by their numbers: a date, None when it does not come, `UNKNOWN` when it is not known.

    Raises:
        InputError: facts, a number or a day that are not right, with code and field.

    >>> import rehabkedja as rk
    >>> rk.day_falls_on({"sick": [{"from": "2024-03-01", "to": "2024-04-29"}]}, [91])
    ChainDays({91: datetime.date(2024, 5, 30)})
    """
    chain, at = _core.Chain(as_law(law)._raw, as_facts(facts)._raw), _maybe(day)
    found: dict[int, Comes] = {}
    missing: dict[str, None] = {}
    if isinstance(numbers, str | int) or not isinstance(numbers, Iterable):
        raise FactTypeError("wrong_type", "numbers", f"{numbers!r} is not a list of numbers: give [91] for one")
    for number in numbers:
        number = as_whole(number, "numbers")
        if not 1 <= number <= _MOST_CHAIN_DAYS:
            raise InputError("bad_value", "numbers", f"{number} is no day of the chain: give 1-{_MOST_CHAIN_DAYS}")
        falls = chain.day_falls_on(number, at)
        found[number] = comes_of(falls)
        missing |= dict.fromkeys(falls[2])
    return ChainDays(found, missing)


_MOST_CHAIN_DAYS = 65535


def _maybe(day: DateLike | None) -> datetime.date | None:
    return None if day is None else as_date(day, "day")
