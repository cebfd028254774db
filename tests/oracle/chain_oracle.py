"""The oracle of the rehabilitation chain: `answer(facts, day)` and the questions about days and cases."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Any

from . import milestones as steps
from .counting import Chain, Counter
from .facts import EVER, Facts, Occupations, at, given, read_judgements, read_sick, word
from .law import law_on, pension_on
from .rule import GROUNDS, Options, Seen, answer_on

NO_CHAIN = {"chain_day": "none", "stage": "none", "measured_against": "none", "would_change": "none"}


class Person:
    """The facts of one person, with what is worked out once for all days."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.sick = read_sick(facts)
        self.occupations = Occupations(facts)
        self.judgements = read_judgements(facts, GROUNDS)
        options = facts.get("options") or {}
        self.options = Options(
            word(options.get("several_employers")),
            word(options.get("on_call_before_2022")),
            word(options.get("student_work")),
            word(options.get("after_guarantee_age")),
            word(options.get("adding_on_call")) != "no",
        )
        self.leap_birthday = word(options.get("leap_birthday")) or "mar_1"
        born = facts.get("born")
        self.born = date.fromordinal(at(born)) if born is not None and given(born) else None
        self.counter = Counter(facts, self.sick or [], self.occupations)
        self.chains: list[Chain] = self.counter.completions()
        self.going_on = self.chains  # of a sick period that is taken to go on: under every last day that it may have
        if self.counter.given_up:
            self.going_on = Counter(facts, self.sick or [], self.occupations, close_ends=True).completions()
        closed = [entry for entry in self.counter.as_given if self.counter.closes(entry)]
        self.ends = tuple("sick.to" if entry.first_known else "sick.from" for entry in closed)

    def unknown_bounds(self, day: int | None) -> list[str]:
        """The unknown ends that are not completed and leave the day (None: some day) open."""
        missing = set()
        for entry in self.counter.given_up:
            if not entry.first_known:
                missing |= {"sick.from"} if entry.last_known else {"sick.from", "sick.to"}
            elif day is None or day > entry.first or (entry.degree is None and day >= entry.first):
                missing.add("sick.to")
        return sorted(missing)

    def period_open(self, day: date | None, going_on: bool) -> bool:
        """Do ends that are not completed leave the sick period of the day (None: the latest) open?"""
        if not self.counter.given_up:
            return False
        for chain in self.chains:
            index = chain.period_at(day.toordinal() if day else None)
            if index is None:
                return True
            first, last = chain.periods[index]
            for entry in self.counter.given_up:
                begins = EVER if not entry.first_known else entry.first + (entry.degree is not None)
                own_end = going_on and entry.first_known and begins > first
                if begins <= last + 1 and not own_end:
                    return True
        return self.splits(day)

    def splits(self, day: date | None) -> bool:
        """Is it another sick period under some last day, because days that are taken out split it?"""
        begun: dict[object, set[int]] = {}
        for chain in self.going_on:
            index = chain.period_at(day.toordinal() if day else None)
            if index is not None:
                made = chain.completion
                begun.setdefault((made.degrees, made.order), set()).add(chain.periods[index][0])
        return any(len(first_days) > 1 for first_days in begun.values())

    def answer(self, when: date) -> dict[str, Any]:
        if self.sick is None:
            return {**dict.fromkeys(NO_CHAIN, "unknown"), "missing": ["sick"]}
        day = when.toordinal()
        open_bounds = self.unknown_bounds(day)
        if open_bounds:
            return {**dict.fromkeys(NO_CHAIN, "unknown"), "missing": open_bounds}
        numbers = [chain.number.get(day, 0) for chain in self.chains]
        law_day = day if self.counter.editions_of is None else self.counter.editions_of
        law = law_on(law_day, self.counter.known_on)
        if not any(numbers) or law is None:
            return {**NO_CHAIN, "missing": []}

        states = self.states(day, numbers)
        step = max(state.step for state in states)
        pension: str | None = "young"
        if step >= 3 and law.reform_2022:
            pension = None
            if self.born is not None:
                pension = pension_on(self.born, day, law_day, self.counter.known_on, self.leap_birthday)
        works = self.occupations.on(day)
        found = answer_on(states, law, pension, works, self.judged(day), self.options, self.ends)
        stages = {self.counter.numbers.stage_of(state.step, day) for state in states}
        chain_days = {number or "none" for number in numbers}
        return {
            "chain_day": chain_days.pop() if len(chain_days) == 1 else "unknown",
            "stage": stages.pop() if len(stages) == 1 else "unknown",
            "measured_against": as_list(found.measured_against),
            "would_change": as_list(found.would_change),
            "missing": list(found.missing),
        }

    def states(self, day: int, numbers: list[int]) -> tuple[Seen, ...]:
        """The day under every completion of the facts about sickness; one state when they do not matter."""
        states = []
        for chain, number in zip(self.chains, numbers, strict=True):
            step = self.counter.numbers.step_of(number, day) if number else 0
            own = step
            if number and not self.options.adding_on_call:
                own = self.counter.numbers.step_of(chain.own(day), day)
            employers = self.employers(day, chain) if number else frozenset()
            states.append(Seen(number, step, own, employers, chain.completion))
        if len({state[:4] for state in states}) == 1:
            nothing = states[0].completion._replace(ends=(), between=False, degrees=(), order=(), gaps=frozenset())
            return (states[0]._replace(number=0, completion=nothing),)
        return tuple(states)

    def employers(self, day: int, chain: Chain) -> frozenset[str]:
        """The employers named by the certificates of the day; nothing unless every one names one."""
        if self.options.several_employers != "each_employment":
            return frozenset()
        held = iter(chain.completion.degrees)
        named: set[str | None] = set()
        for entry in self.counter.sick:
            degree = entry.degree
            if degree is None:
                degree = 100 if next(held) else 0
            if degree >= 25 and entry.first <= day <= entry.last:
                named.add(entry.employer)
        return frozenset() if None in named else frozenset(name for name in named if name is not None)

    def judged(self, day: int) -> tuple[str, ...]:
        """On one day a yes beats an unknown, which beats a no."""
        if not self.judgements:
            return ("no",) * len(GROUNDS)
        answers = []
        for kind in GROUNDS:
            said = {entry.on(day) for entry in self.judgements if entry.kind == kind}
            answers.append("yes" if "yes" in said else "unknown" if "unknown" in said else "no")
        return tuple(answers)


def as_list(value: tuple[str, ...] | str) -> list[str] | str:
    return value if isinstance(value, str) else list(value)


_last: tuple[Facts, Person] | None = None


def person_of(facts: Facts) -> Person:
    """The person of the facts; the last one asked about is kept."""
    global _last
    if _last is None or _last[0] != facts:
        kept = deepcopy(facts)
        _last = (kept, Person(kept))
    return _last[1]


def answer(facts: Facts, day: date) -> dict[str, Any]:
    """chain_day, stage, measured_against, would_change and missing of a day."""
    return person_of(facts).answer(day)


def milestones(facts: Facts, day: date | None = None) -> dict[str, str] | str:
    """The milestones of the sick period of the day (or the last one before it; of the latest without a day)."""
    person = person_of(facts)
    if person.sick is None or person.period_open(day, going_on=True):
        return "unknown"
    return steps.milestones(facts, person.counter, person.going_on, day)


def day_falls_on(facts: Facts, numbers: list[int]) -> dict[int, str] | str:
    """The day on which the chain day is each number, if the latest sick period goes on."""
    person = person_of(facts)
    if person.sick is None or person.period_open(None, going_on=True):
        return "unknown"
    return steps.day_falls_on(person.going_on, numbers)


def restart(facts: Facts, day: date | None = None) -> dict[str, str] | str:
    """The last first day of a next sick period that is added, and the first that restarts (27:51)."""
    person = person_of(facts)
    if person.sick is None or person.period_open(day, going_on=False):
        return "unknown"
    return steps.restart(person.counter, person.chains, day)


def sick_cases(facts: Facts, gap: int) -> list[dict[str, Any]] | str:
    """Certificates with at most `gap` free days between them, by their outer dates."""
    person = person_of(facts)
    if person.sick is None or any(person.counter.ends_unknown(entry) for entry in person.sick):
        return "unknown"
    return steps.sick_cases(person.counter, gap)
