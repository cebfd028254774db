"""The facts of a case as the oracle reads them. Days are ordinals (`datetime.date.toordinal`); None is unknown."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

EVER, FOREVER = date.min.toordinal(), date.max.toordinal()
OCCUPATIONS = ("employed", "self_employed", "unemployed", "on_leave", "on_call", "parental_leave", "student")

Facts = dict[str, Any]


def at(text: str | date) -> int:
    """The ordinal of an ISO date."""
    return (text if isinstance(text, date) else date.fromisoformat(text)).toordinal()


def given(value: Any) -> bool:
    return value is not None and value != "unknown"


def begin(entry: Facts) -> int | None:
    """`from`: left out is since ever."""
    value = entry.get("from", date.min)
    return at(value) if given(value) else None


def end(entry: Facts) -> int | None:
    """`to`: left out is until further notice."""
    value = entry.get("to", date.max)
    return at(value) if given(value) else None


def word(value: Any) -> Any:
    """A yes or no may be written as a boolean."""
    if value is True:
        return "yes"
    if value is False:
        return "no"
    return value if given(value) else None


class Sick(NamedTuple):
    """An entry of `sick`; an end that is not known is as far off as can be, and is marked."""

    first: int
    last: int
    first_known: bool
    last_known: bool
    degree: float | None
    id: str | None
    signed: str | None
    employer: str | None


class Work(NamedTuple):
    """One occupation on one day; `booked` None: not said."""

    kind: str
    employer: str | None
    booked: bool | None


class Judged(NamedTuple):
    first: int | None
    last: int | None
    kind: str
    answer: str

    def on(self, day: int) -> str:
        """What the entry says of the day: yes, no or unknown. An unknown bound leaves open whether it says anything."""
        if self.first is not None and day < self.first:
            return "no"
        if self.last is not None and day > self.last:
            return "no"
        if self.answer == "no" or (self.first is not None and self.last is not None):
            return self.answer
        return "unknown"


def read_sick(facts: Facts) -> list[Sick] | None:
    entries = facts.get("sick")
    if not given(entries) or not isinstance(entries, list):
        return None
    read = []
    for entry in entries:
        degree = entry.get("degree", 100)
        first, last = entry.get("from"), entry.get("to")
        read.append(
            Sick(
                at(first) if given(first) else EVER,
                at(last) if given(last) else FOREVER,
                given(first),
                given(last),
                float(degree) if given(degree) else None,
                entry.get("id") if given(entry.get("id")) else None,
                str(entry["signed"]) if given(entry.get("signed")) else None,
                entry.get("employer") if given(entry.get("employer")) else None,
            )
        )
    return read


def read_judgements(facts: Facts, kinds: tuple[str, ...]) -> list[Judged]:
    entries = facts.get("judgements", [])
    if not given(entries):  # written `unknown` as a whole
        return [Judged(EVER, FOREVER, kind, "unknown") for kind in kinds]
    return [
        Judged(begin(entry), end(entry), entry["is"], word(entry.get("answer", "yes")) or "unknown")
        for entry in entries
        if entry["is"] in kinds
    ]


def booked_on(entry: Facts, day: int) -> bool | None:
    """Inside the listed periods booked, outside them not; a single yes or no holds for the whole entry."""
    value = entry.get("booked")
    if isinstance(value, list):
        return any((begin(period) or EVER) <= day <= (end(period) or FOREVER) for period in value)
    return {"yes": True, "no": False}.get(word(value))


class Occupations:
    """What `occupation` says of a day. A day that no entry covers is unknown."""

    def __init__(self, facts: Facts) -> None:
        entries = facts.get("occupation")
        self.entries: list[tuple[int, int, str | None, str | None, Facts]] = []
        for entry in entries if isinstance(entries, list) else []:
            first, last = begin(entry), end(entry)
            kind = entry.get("is") if given(entry.get("is")) else None
            if first is None or last is None:  # where it may hold, what holds is unknown
                kind = None
            employer = entry.get("employer") if given(entry.get("employer")) else None
            self.entries.append((first or EVER, last or FOREVER, kind, employer, entry))

    def on(self, day: int) -> tuple[Work, ...]:
        """The occupations of the day; `kind` is empty where the entry does not say what it is."""
        found = []
        for first, last, kind, employer, entry in self.entries:
            if first <= day <= last:
                booked = booked_on(entry, day) if kind == "on_call" else False
                found.append(Work(kind or "", employer, booked))
        return tuple(found)
