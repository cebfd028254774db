"""The oracle of income and benefit: `answer(facts, question, day, argument)`, and what is missing."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

from ..facts import EVER, FOREVER, begin, end
from .holes import FILL, SINGLE, Hole, filled, holes_of, settle
from .law import BENEFIT_BEGINS, option
from .walk import Day, Walk

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from ..facts import Facts

QUESTIONS = (
    *("sgi", "sgi_class", "protection_broken_on", "benefit_level", "benefit_degree", "full_day_amount", "payer"),
    *("daily_benefit", "paid_in"),
)
MOST = 4000  # completions tried in full


class Answer(NamedTuple):
    value: Any
    missing: list[str]


class Needs(NamedTuple):
    """An answer that hangs on something that is not said."""

    names: frozenset[str]


def of_day(day: Day, question: str) -> Any:
    if question == "daily_benefit":
        return Needs(day.needs) if day.daily is None else day.daily
    if question == "protection_broken_on":
        return "none" if day.broken_on is None else date.fromordinal(day.broken_on).isoformat()
    name = {"benefit_level": "level", "benefit_degree": "degree", "full_day_amount": "full"}.get(question, question)
    return getattr(day, name)


def bounds(period: str) -> tuple[date, date]:
    """`2021` or `2021-03`."""
    year, _, month = period.partition("-")
    if not month:
        return date(int(year), 1, 1), date(int(year), 12, 31)
    first = date(int(year), int(month), 1)
    return first, (first + timedelta(32)).replace(day=1) - timedelta(1)


def paid_in(walk: Walk, period: str) -> Any:
    first, last = bounds(period)
    walk.to(last.toordinal())
    total, needs = 0, frozenset[str]()
    for ordinal in range(max(first.toordinal(), BENEFIT_BEGINS), last.toordinal() + 1):
        amount = of_day(walk.days[ordinal], "daily_benefit")
        if isinstance(amount, Needs):
            needs |= amount.names
        elif isinstance(amount, int):
            total += amount
    return Needs(needs) if needs else total


class Person:
    """The completions of one person's facts, walked as far as was asked."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.walks: dict[str, Walk] = {}

    def walk(self, facts: Facts, holidays_count: bool, first: int) -> Walk:
        """The walk of one completion; another one for a day that lies before the first day of the first."""
        key = f"{holidays_count}{json.dumps(facts, default=str, sort_keys=True)}"
        if key not in self.walks or first < self.walks[key].start:
            if len(self.walks) > 400:
                self.walks.clear()
            self.walks[key] = Walk(settle(facts), holidays_count, first)
        return self.walks[key]

    def outcome(self, facts: Facts, question: str, day: date, period: str) -> tuple[Any, bool]:
        """The answer of one completion, and whether it asked for an occupation that is not said."""
        holidays = option(facts, "holidays_are_working_days")
        both = holidays is None and any(e.get("is") == "grace25" for e in facts.get("protection") or [])
        answers, outside = [], False
        for count in (True, False) if both else (holidays == "yes",):
            first = bounds(period)[0] if question == "paid_in" else day
            walk = self.walk(facts, count, max(first.toordinal(), BENEFIT_BEGINS))
            if question == "paid_in":
                answers.append(paid_in(walk, period))
            else:
                # What followed on a sick-pay period decides how its own days count; gaps of four days may lie in it.
                ahead = question == "full_day_amount" and walk.payment.employer_owes(day.toordinal())
                walk.to(day.toordinal() + 70 * ahead)
                answers.append(of_day(walk.days[day.toordinal()], question))
            outside = outside or walk.known.works.asked_outside
        if answers[0] != answers[-1]:
            return Needs(frozenset({"option.holidays_are_working_days"})), outside
        return answers[0], outside

    def ask(self, question: str, day: date, period: str = "") -> Answer:
        holes = holes_of(self.facts, day)
        facts = self.facts
        if not isinstance(facts.get("occupation"), list):
            facts = {**facts, "occupation": []}
        if not always_occupied(facts):
            first = filled(facts, holes, [hole.values[-1] for hole in holes])
            asked = any(
                self.outcome({**first, FILL: fill}, question, day, period)[1] for fill in (["employed", False], None)
            )
            if asked:
                holes = [*holes, Hole("occupation", (FILL,), SINGLE)]
        if not holes:
            return agreed({(): self.outcome(facts, question, day, period)[0]}, holes)
        outcomes = {
            key: self.outcome(
                filled(facts, holes, [h.values[i] for h, i in zip(holes, key, strict=True)]), question, day, period
            )[0]
            for key in keys_of(holes)
        }
        return agreed(outcomes, holes)


def keys_of(holes: list[Hole]) -> list[tuple[int, ...]]:
    """Which value of each hole: all combinations, or, where they are too many, one hole after the other."""
    sizes = [len(hole.values) for hole in holes]
    count = 1
    for size in sizes:
        count *= size
    if count <= MOST:
        return list(product(*map(range, sizes)))
    found = set()
    for base in ([0] * len(sizes), [size - 1 for size in sizes], [size // 2 for size in sizes]):
        for index, size in enumerate(sizes):
            found |= {(*base[:index], value, *base[index + 1 :]) for value in range(size)}
    return sorted(found)


def agreed(outcomes: dict[tuple[int, ...], Hashable], holes: list[Hole]) -> Answer:
    """Known when all completions agree; a fact is missing when two that differ in it alone do not."""
    different = set(outcomes.values())
    if len(different) == 1:
        only = different.pop()
        return Answer("unknown", sorted(only.names)) if isinstance(only, Needs) else Answer(only, [])
    missing = set()
    for index, hole in enumerate(holes):
        by_rest: dict[tuple[int, ...], set[Hashable]] = {}
        for key, outcome in outcomes.items():
            by_rest.setdefault((*key[:index], *key[index + 1 :]), set()).add(outcome)
        if any(len(found) > 1 for found in by_rest.values()):
            missing.add(hole.name)
    for outcome in different:  # where it hangs on a fact in one completion, that fact can change the answer
        missing |= outcome.names if isinstance(outcome, Needs) else frozenset()
    return Answer("unknown", sorted(missing))


def always_occupied(facts: Facts) -> bool:
    """The entries of `occupation` leave no day out."""
    covered = EVER - 1
    for first, last in sorted((begin(entry) or FOREVER, end(entry) or EVER) for entry in facts["occupation"]):
        if first > covered + 1:
            return False
        covered = max(covered, last)
    return covered == FOREVER


BEFORE_THE_LAW = Answer("none", [])  # it begins on 1 July 2008; a day before it is no benefit day of it
_last: tuple[str, Person] | None = None


def person_of(facts: Facts) -> Person:
    """The person of the facts; the last one asked about is kept."""
    global _last
    key = json.dumps(facts, default=str, sort_keys=True)
    if _last is None or _last[0] != key:
        _last = (key, Person(json.loads(key)))
    return _last[1]


def periods_of(argument: Any) -> list[str]:
    """`paid_in` is asked with the months and years whose sum is wanted."""
    return [str(key) for key in argument or ()]


def ask(facts: Facts, question: str, day: date | None, argument: Any = None) -> Answer:
    person = person_of(facts)
    if question not in QUESTIONS:
        raise ValueError(question)
    if question == "paid_in":
        found = {period: person.ask(question, bounds(period)[1], period) for period in periods_of(argument)}
        missing = sorted({name for one in found.values() for name in one.missing})
        return Answer({period: one.value for period, one in found.items()}, missing)
    if day is None:
        raise ValueError(f"{question} needs a day")
    if day.toordinal() < BENEFIT_BEGINS:
        return BEFORE_THE_LAW
    return person.ask(question, day)


def every_day(facts: Facts, first: date, last: date) -> Iterator[tuple[date, dict[str, Answer]]]:
    """All questions of a day for all days, in one walk where all facts are known."""
    for ordinal in range(max(first.toordinal(), BENEFIT_BEGINS), last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        yield day, {question: ask(facts, question, day) for question in QUESTIONS if question != "paid_in"}


def answer(facts: Facts, question: str, day: date | None, argument: Any = None) -> Any:
    return ask(facts, question, day, argument).value
