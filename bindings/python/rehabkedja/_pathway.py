"""Where a case is: open steps, the way there, what may happen next, what is due."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import _core
from ._dates import DateLike, as_date
from ._facts import FactsLike, as_facts
from ._given import as_text
from ._html import table
from ._law import Law, as_law
from ._programmes import Catalogue, as_catalogue
from ._value import Value
from ._words import UNKNOWN, Unknown, Verdict

if TYPE_CHECKING:
    import datetime


@dataclass(frozen=True, slots=True, repr=False)
class OpenStep(Value):
    """A step that is open.

    Attributes:
        state: the identifier of the step.
        name: the step in a few words.
        kind: ``start``, ``normal``, ``milestone``, ``exit`` or ``precondition``.
        opened: the day it opened; None: it is not recorded.

    >>> import rehabkedja as rk
    >>> log = [{"day": "2024-03-04", "programme": "sip", "event": "consent"}]
    >>> case = rk.pathway({"events": log}, "sip", "2024-05-01")
    >>> case.open[0].state, case.open[0].opened
    ('plan', datetime.date(2024, 3, 4))
    """

    state: str
    name: str
    kind: str
    opened: datetime.date | None


@dataclass(frozen=True, slots=True, repr=False)
class EventTaken(Value):
    """An event of the log and what it did.

    Attributes:
        day: the day it happened.
        recorded: the day it was recorded.
        event: its name.
        left: the steps it left.
        opened: the steps it opened.

    >>> import rehabkedja as rk
    >>> log = [{"day": "2024-03-04", "programme": "sip", "event": "consent"}]
    >>> case = rk.pathway({"events": log}, "sip", "2024-05-01")
    >>> case.way[0].event, case.way[0].left, case.way[0].opened
    ('consent', ('need',), ('plan',))
    """

    day: datetime.date
    recorded: datetime.date
    event: str
    left: tuple[str, ...]
    opened: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class NextEvent(Value):
    """An event that may happen next, and what it still needs.

    Attributes:
        event: its name.
        left: the open step that it leaves.
        opened: the steps that it opens.
        actor: who acts.
        document: the document that it makes or needs; ``""``: none.
        judgement: a condition that no attribute carries, to be given with the event; ``""``: none.
        condition: whether its condition on attributes holds; unknown asks for ``missing``.
        missing: the facts that would say so.
        needs_consent: it needs consent that was not given.
        source: document and heading.

    >>> import rehabkedja as rk
    >>> log = [{"day": "2024-03-04", "programme": "sip", "event": "consent"}]
    >>> case = rk.pathway({"events": log}, "sip", "2024-05-01")
    >>> [one.event for one in case.next]
    ['goals met and no further need', 'consent withdrawn']
    """

    event: str
    left: str
    opened: tuple[str, ...]
    actor: str
    document: str
    judgement: str
    condition: Verdict
    missing: tuple[str, ...]
    needs_consent: bool
    source: str


@dataclass(frozen=True, slots=True, repr=False)
class Deadline(Value):
    """A date that is due: a time limit of the programme that runs, or a date of the law that is to come.

    Attributes:
        what: the identifier of the time limit; of the law ``plan``, ``91``, ``181`` or ``366``.
        text: what is due.
        due: the day; `UNKNOWN` where the document has lost the length.
        overdue: the day has passed.
        by_law: it follows from the law.
        source: document and heading, or the place in the law.

    >>> import rehabkedja as rk
    >>> log = [{"day": "2017-05-02", "programme": "samsip", "event": "summons sent"}]
    >>> due = rk.pathway({"events": log}, "samsip", "2017-06-01").deadlines[0]
    >>> due.what, due.due, due.overdue
    ('ss1', datetime.date(2017, 5, 23), True)
    """

    what: str
    text: str
    due: datetime.date | Unknown
    overdue: bool
    by_law: bool
    source: str


@dataclass(frozen=True, slots=True, repr=False)
class Case(Value):
    """Where the case of a person in a programme is on a day.

    Attributes:
        programme: the identifier of the programme.
        day: the day.
        known_on: as it was known by the end of this day; None: as it is known now.
        open: the steps that are open.
        way: the events, in the order in which they took place.
        next: the events that may happen next.
        deadlines: what is due.
        consented: whether consent is given; unknown: the log does not say.
        consent: the changes of consent: the day, ``given``, ``withdrawn`` or ``refused``, and the event.

    >>> import rehabkedja as rk
    >>> log = [{"day": "2024-03-04", "programme": "sip", "event": "consent"}]
    >>> case = rk.pathway({"events": log}, "sip", "2024-05-01")
    >>> case.state, case.consented
    (('plan',), Verdict.YES)
    """

    programme: str
    day: datetime.date
    known_on: datetime.date | None
    open: tuple[OpenStep, ...]
    way: tuple[EventTaken, ...]
    next: tuple[NextEvent, ...]
    deadlines: tuple[Deadline, ...]
    consented: Verdict
    consent: tuple[tuple[datetime.date, str, str], ...]

    @property
    def state(self) -> tuple[str, ...]:
        """The identifiers of the open steps."""
        return tuple(step.state for step in self.open)

    def _repr_html_(self) -> str:
        rows = ((one.what, one.text, one.due, "yes" if one.overdue else "no") for one in self.deadlines)
        caption = f"{self.programme}, {self.day}: {', '.join(step.name for step in self.open)}"
        return table(rows, ("what", "", "due", "overdue"), caption)


def pathway(
    facts: FactsLike,
    programme: str,
    day: DateLike,
    *,
    known_on: DateLike | None = None,
    catalogue: Catalogue | None = None,
    law: Law | None = None,
) -> Case:
    """Replays the events of a person in a programme, in whatever order they are given.

    Args:
        facts: `Facts`, or a mapping or dataclass of which they can be made; ``events`` is the log.
        programme: the identifier of the programme.
        day: the day asked about: events that happened later are not counted.
        known_on: leaves out what was recorded after this day; left out: nothing.
        catalogue: the programmes; left out: those that are compiled in.
        law: the law whose dates stand among the deadlines; left out: that of Sweden.

    Raises:
        InputError: an event that the programme does not have, one that happened before its cause, one that leads
            several ways without saying where, a correction of nothing; with the path of the event.

    >>> import rehabkedja as rk
    >>> log = [{"day": "2024-03-04", "programme": "sip", "event": "consent"}]
    >>> case = rk.pathway({"events": log}, "sip", "2024-05-01")
    >>> case.state, case.consented
    (('plan',), Verdict.YES)
    """
    known = None if known_on is None else as_date(known_on, "known_on")
    text = _core.pathway(
        as_law(law)._raw,
        as_catalogue(catalogue)._raw,
        as_facts(facts)._raw,
        as_text(programme, "programme"),
        as_date(day, "day"),
        known,
    )
    found = json.loads(text)
    return Case(
        found["programme"],
        _date(found["day"]),
        known,
        tuple(OpenStep(one["state"], one["name"], one["kind"], _date_or_none(one["opened"])) for one in found["open"]),
        tuple(map(_taken, found["way"])),
        tuple(map(_next, found["next"])),
        tuple(map(_deadline, found["deadlines"])),
        Verdict(found["consented"]),
        tuple((_date(one["day"]), one["says"], one["event"]) for one in found["consent"]),
    )


def _date(text: str) -> datetime.date:
    return as_date(text, "")


def _date_or_none(text: str) -> datetime.date | None:
    return None if text in ("unknown", "none") else _date(text)


def _taken(one: dict[str, Any]) -> EventTaken:
    return EventTaken(_date(one["day"]), _date(one["recorded"]), one["event"], tuple(one["from"]), tuple(one["to"]))


def _next(one: dict[str, Any]) -> NextEvent:
    return NextEvent(
        one["event"],
        one["from"],
        tuple(one["to"]),
        one["actor"],
        one["document"],
        one["judgement"],
        Verdict(one["condition"]),
        tuple(one["missing"]),
        one["needs_consent"],
        one["source"],
    )


def _deadline(one: dict[str, Any]) -> Deadline:
    due = UNKNOWN if one["due"] == "unknown" else _date(one["due"])
    return Deadline(one["what"], one["text"], due, one["overdue"], one["by_law"], one["source"])
