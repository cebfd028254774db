"""The facts on income and benefit as the walk reads them. All of them are known here: holes.py has filled them in."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from ..facts import (
    EVER,
    FOREVER,
    Facts,
    Judged,
    Occupations,
    Work,
    at,
    begin,
    booked_on,
    end,
    given,
    read_judgements,
    word,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

FILL = "_occupation_outside"  # holes.py: the occupation on the days that `occupation` does not cover


class Period(NamedTuple):
    first: int
    last: int
    entry: Facts

    def on(self, day: int) -> bool:
        return self.first <= day <= self.last


def periods(facts: Facts, name: str) -> list[Period]:
    found = []
    for entry in facts.get(name) or []:
        first, last = begin(entry), end(entry)
        assert first is not None
        assert last is not None
        found.append(Period(first, last, entry))
    return found


def covering(found: Iterable[Period], day: int) -> list[Facts]:
    return [period.entry for period in found if period.on(day)]


def pieces(facts: Facts, names: Iterable[str]) -> list[int]:
    """The first days of the pieces of time within which what those facts say does not change."""
    edges: set[int] = set()
    for name in names:
        entries = facts.get(name)
        for entry in entries if isinstance(entries, list) else []:
            booked = entry.get("booked")
            for one in (entry, *(booked if isinstance(booked, list) else ())):
                edges |= {begin(one) or EVER, (end(one) or FOREVER) + 1}
    return sorted(edges)


class Job(NamedTuple):
    """A work of the day: employed, on call with booked time, or self-employed."""

    employer: str | None
    share: Fraction
    hired: bool
    away: bool  # on leave from it


class Works:
    """The occupations of a day. Notes whether a day was asked for that `occupation` says nothing of."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.said = Occupations(facts)
        self.edges = pieces(facts, ("occupation",))
        self.found: dict[int, tuple[Work, ...]] = {}
        self.words: dict[int, frozenset[str]] = {}
        self.shares = periods(facts, "occupation") if isinstance(facts.get("occupation"), list) else []
        fill = facts.get(FILL)
        self.fill = (Work(fill[0], None, fill[1]),) if fill else ()
        self.asked_outside = False
        self.at_once: dict[int, tuple[Job, ...]] = {}

    def on(self, day: int) -> tuple[Work, ...]:
        piece = bisect_right(self.edges, day)
        if piece not in self.found:
            self.found[piece] = self.said.on(day)
        works = self.found[piece]
        if not works:
            self.asked_outside = True
            return self.fill
        return works

    def kinds(self, day: int) -> frozenset[str]:
        works = self.on(day)
        piece = bisect_right(self.edges, day)
        if piece not in self.words:
            self.words[piece] = frozenset(work.kind for work in works)
        return self.words[piece]

    def employers(self, day: int) -> set[str | None]:
        """Employers who may owe sick pay: not one from whom the person is on leave that day."""
        works = self.on(day)
        return {
            work.employer
            for work in works
            if (work.kind == "employed" or (work.kind == "on_call" and work.booked))
            and not on_leave(works, work.employer)
        }

    def names(self) -> set[str]:
        """The names of all works that the person has ever had."""
        entries = self.facts.get("occupation")
        return {
            str(entry["employer"])
            for entry in (entries if isinstance(entries, list) else [])
            if entry.get("is") in ("employed", "on_call", "self_employed") and given(entry.get("employer"))
        }

    def jobs(self, day: int) -> tuple[Job, ...]:
        """The works of the day; those on leave from are marked."""
        piece = bisect_right(self.edges, day)
        if piece not in self.at_once:
            found = []
            for entry in covering(self.shares, day):
                employer = entry.get("employer") if given(entry.get("employer")) else None
                hired = entry["is"] == "employed" or (entry["is"] == "on_call" and bool(booked_on(entry, day)))
                if hired or entry["is"] == "self_employed":
                    away = hired and on_leave(self.on(day), employer)
                    found.append(Job(employer, Fraction(str(entry.get("share", 100))), hired, away))
            self.at_once[piece] = tuple(found)
        return self.at_once[piece]

    def employed(self, employer: str | None, day: int) -> bool:
        """Employed there, be it on leave. Leave without an `employed` is leave from the one that directly follows."""
        works = self.on(day)
        if any(
            work.employer == employer and (work.kind == "employed" or (work.kind == "on_call" and work.booked))
            for work in works
        ):
            return True
        after = day
        while self.only_on_leave(employer, after):
            piece = bisect_right(self.edges, after)
            if piece == len(self.edges):
                return False
            after = self.edges[piece]
        return after > day and any(work.kind == "employed" and work.employer == employer for work in self.on(after))

    def only_on_leave(self, employer: str | None, day: int) -> bool:
        """An `on_leave` that may be from the employer stands without an `employed` of which the same can be said."""
        may_be = {
            work.kind for work in self.on(day) if work.employer is None or employer is None or work.employer == employer
        }
        return "on_leave" in may_be and "employed" not in may_be

    def unemployed_share(self, day: int) -> Fraction:
        """The unemployed part of what the person works and offers (28:11 "to the extent")."""
        if "unemployed" not in self.kinds(day):
            return Fraction(0)
        shares = {"unemployed": Fraction(0), "work": Fraction(0)}
        for entry in covering(self.shares, day):
            if entry["is"] in ("unemployed", "employed", "self_employed", "on_call"):
                key = "unemployed" if entry["is"] == "unemployed" else "work"
                shares[key] += Fraction(str(entry.get("share", 100)))
        if not self.said.on(day):
            return Fraction("unemployed" in self.kinds(day))
        whole = shares["unemployed"] + shares["work"]
        if whole == 0:
            return Fraction("unemployed" in self.kinds(day))
        return shares["unemployed"] / whole


def on_leave(works: Iterable[Work], employer: str | None) -> bool:
    """From that employer, or one of the two has no name."""
    away = {work.employer for work in works if work.kind in ("on_leave", "parental_leave")}
    return bool(away) and (employer in away or None in away or employer is None)


class Given:
    """What the person's facts say, by day."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.born = date.fromordinal(at(facts["born"]))
        self.works = Works(facts)
        self.income = periods(facts, "income")
        self.decided = periods(facts, "sgi_decided")
        self.protection = periods(facts, "protection")
        self.refused = periods(facts, "refused")
        self.compensation = periods(facts, "compensation")
        self.waiting = periods(facts, "waiting")
        self.barred = periods(facts, "barred")
        self.working_time = periods(facts, "working_time") if given(facts.get("working_time")) else None
        self.paid = periods(facts, "paid") if given(facts.get("paid")) else None
        self.judgements: list[Judged] = read_judgements(facts, ("serious_illness", "beyond_limit", "unreasonable"))

    def judged(self, kind: str, day: int) -> bool:
        return any(entry.kind == kind and entry.on(day) == "yes" for entry in self.judgements)

    def compensated(self, day: int) -> int:
        """The degree of sickness or activity compensation in per cent, 0 for none."""
        return min(100, sum(int(entry.get("degree", 100)) for entry in covering(self.compensation, day)))

    def barred_on(self, day: int, kind: str) -> bool:
        """A ban stops one benefit."""
        name = "rehabilitation" if kind == "rehabilitation" else "sick"
        swedish = "rehabiliteringspenning" if kind == "rehabilitation" else "sjukpenning"
        for entry in covering(self.barred, day):
            benefit = str(entry["benefit"])
            if benefit == swedish or benefit.startswith(name):
                return True
        return False

    def first_known(self) -> int:
        """The first day that any fact names, so that the walk begins before it."""
        days: list[int] = []
        for name in ("sick", "income", "sgi_decided", "protection", "compensation", "paid", "occupation"):
            for period in periods(self.facts, name):
                days += [day for day in (period.first, period.last) if EVER < day < FOREVER]
        return min(days, default=at("2008-07-01"))


def yes(value: Any) -> bool:
    return bool(word(value) == "yes")
