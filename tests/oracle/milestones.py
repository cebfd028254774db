"""Milestones, day numbers, restart and sick cases. Every answer is made for each completion and compared."""

from __future__ import annotations

from datetime import date
from functools import partial
from itertools import product
from typing import TYPE_CHECKING, Any

from .facts import Facts, Judged, Sick, at, read_judgements, word
from .law import CHAIN_BEGINS, STEPS, in_force
from .rule import works_completed

if TYPE_CHECKING:
    from .counting import Chain, Counter

TURNS = dict(zip(("91", "181", "366", "551"), STEPS, strict=True))  # the days of the chain, as the law has them today
PLAN_FROM = "2018-07-01"  # 30:6 by 2017:1306
WORK_LIMIT = 90  # days of gainful work, 27:51 before 2014 as remembered
HORIZON = 12_000  # days; nothing that the people of the comparison have changes later


def iso(day: int | None) -> str:
    return "none" if day is None else date.fromordinal(day).isoformat()


def agreed(answers: list[str]) -> str:
    return answers[0] if len(set(answers)) == 1 else "unknown"


def has_employer(counter: Counter, day: int) -> list[bool]:
    """Under every completion of the occupations of the day."""
    works = counter.occupations.on(day)
    kinds = {
        any(work.kind in ("employed", "on_call") for work in completed)
        for by_booked in works_completed(works)
        for completed in by_booked
    }
    return sorted(kinds)


def same_employer(counter: Counter, one: int, other: int) -> set[bool]:
    """Whether an employer of one day is one of the other; both where the occupations leave it open."""
    then, now = counter.occupations.on(one), counter.occupations.on(other)
    sure = [{w.employer for w in works if w.kind in ("employed", "on_call")} for works in (then, now)]
    if sure[0] & sure[1]:
        return {True}
    may_be = [{w.employer for w in works if w.kind in ("employed", "on_call", "")} for works in (then, now)]
    known = all(any(w.kind for w in works) for works in (then, now))
    return {False} if known and not may_be[0] & may_be[1] else {True, False}


def employer_period_ends(counter: Counter, chain: Chain, index: int, fits: list[int] | None) -> set[int]:
    """Day 15 of the sick periods that the five-day rule makes one at the same employer (27:32, SjLL 7 §), or the day
    after the employment ends. More than one day where it is open whether an employer is the same."""
    starts = []
    first = index
    while first and follows_within_five_days(chain.periods[first - 1][1], chain.periods[first][0], fits):
        same = same_employer(counter, chain.periods[first - 1][1], chain.periods[index][0])
        if False in same:
            starts.append(first)
        if True not in same:
            break
        first -= 1
    else:
        starts.append(first)
    begins = chain.periods[index][0]
    ends = set()
    for start in starts:
        sick = [day for a, b in chain.periods[start:index] for day in range(a, b + 1)]
        day_15 = sick[14] if len(sick) > 14 else begins + 14 - len(sick)
        without = (day for day in range(begins, day_15) if has_employer(counter, day) == [False])
        ends.add(next(without, day_15))
    return ends


def follows_within_five_days(last: int, first: int, fits: list[int] | None) -> bool:
    """`fits` None: five calendar days from the last sick day; else from the fit day, the day after if none is given."""
    fit_from = last + 1
    if fits is not None:
        fit_from = min((day for day in fits if last < day < first), default=fit_from)
    return first <= fit_from + 4


def plan(counter: Counter, period: tuple[int, int], judged: list[Judged]) -> int | None:
    """Day 30, or the later day on which 60 days are first expected (30:6)."""
    first, last = period
    expected = [
        day for day in range(first, last + 1) if any(j.kind == "expected_60_days" and said(j, day) for j in judged)
    ]
    law_day = at(PLAN_FROM) if counter.editions_of is None else counter.editions_of
    if not expected or not in_force(law_day, PLAN_FROM, "2017-12-31", counter.known_on):
        return None
    due = max(first + 29, expected[0])
    if counter.editions_of is None and first < at(PLAN_FROM):
        if last < at(PLAN_FROM) - 1:
            return None
        due = max(due, at("2018-09-30"))  # running when the duty began: 2017:1306 p. 2
    needless = [j for j in judged if j.kind == "no_plan_needed" and j.answer == "yes"]
    while any(said(entry, due) for entry in needless):
        ends = max(entry.last or due for entry in needless if said(entry, due))
        if ends >= date.max.toordinal():
            return None
        due = ends + 1
    return due


def said(entry: Judged, day: int) -> bool:
    return entry.on(day) == "yes"


def plans(counter: Counter, facts: Facts, period: tuple[int, int]) -> set[str]:
    """The day of the plan under every completion of the judgements."""
    judged = read_judgements(facts, ("expected_60_days", "no_plan_needed"))
    answers = [("yes", "no") if entry.answer == "unknown" else (entry.answer,) for entry in judged]
    found = set()
    for choice in product(*answers):
        due = plan(counter, period, [entry._replace(answer=a) for entry, a in zip(judged, choice, strict=True)])
        # The duty is that of the employer of the day.
        found |= {
            iso(due if employer else None) for employer in ([True] if due is None else has_employer(counter, due))
        }
    return found


def milestones(facts: Facts, counter: Counter, chains: list[Chain], day: date | None) -> dict[str, str] | str:
    options = facts.get("options") or {}
    fits = None
    if word(options.get("five_days_from")) == "fit":
        fits = sorted(at(value) for value in facts.get("fit") or [])
    names = ["certificate", "employer_period_ends", "plan", *TURNS]
    found: dict[str, list[str]] = {name: [] for name in names}
    nothing = True
    for chain in chains:
        index = chain.period_at(day.toordinal() if day else None)
        if index is None:
            for name in names:
                found[name].append("none")
            continue
        nothing = False
        first = chain.periods[index][0]
        found["certificate"].append(iso(first + 7))  # 27:25, SjLL 8 §
        for employer in has_employer(counter, first):
            ends: set[int | None] = set(employer_period_ends(counter, chain, index, fits)) if employer else {None}
            found["employer_period_ends"].extend(iso(day) for day in ends)
        found["plan"].extend(plans(counter, facts, chain.periods[index]))
        for turn, step in TURNS.items():
            found[turn].append(iso(chain.first_past(index, partial(counter.numbers.on, step))))
    return "none" if nothing else {name: agreed(answers) for name, answers in found.items()}


def day_falls_on(chains: list[Chain], numbers: list[int]) -> dict[int, str] | str:
    if not any(chain.periods for chain in chains):
        return "none"
    answers = {}
    for number in numbers:
        each = [iso(c.falls_on(len(c.periods) - 1, number) if c.periods else None) for c in chains]
        answers[number] = agreed(each)
    return answers


def restarts(counter: Counter, last: int, unknown_worked: bool) -> int | None:
    """The first day on which a next sick period is no longer added, day by day; days of which it is not known whether
    they were worked are taken as said. None: no such day comes."""
    worked = 0
    for day in range(last + 2, last + HORIZON):
        was = counter.worked(day - 1)
        worked += was == "yes" or (was != "no" and unknown_worked)
        if worked >= WORK_LIMIT if not counter.by_lapse(day) else day - last - 1 >= counter.free_days(day):
            return day
    return None


def restart(counter: Counter, chains: list[Chain], day: date | None) -> dict[str, str] | str:
    added, first = [], []
    for chain in chains:
        index = chain.period_at(day.toordinal() if day else None)
        begins: set[int | None] = {None}
        if index is not None and chain.periods[index][1] >= CHAIN_BEGINS:
            last = chain.periods[index][1]
            begins = {restarts(counter, last, unknown_worked) for unknown_worked in (True, False)}
        added.extend(iso(None if one is None else one - 1) for one in begins)
        first.extend(iso(one) for one in begins)
    if set(added) == {"none"}:
        return "none"
    return {"last_added": agreed(added), "first_restart": agreed(first)}


def cases_of(entries: list[Sick], sick_days: set[int], gap: int) -> list[dict[str, Any]]:
    """The cases that the entries make with those of their days that are sick days."""
    certificates: dict[str, set[int]] = {}
    for index, entry in enumerate(entries):
        name = f"id {entry.id}" if entry.id is not None else f"no {index}"
        certificates.setdefault(name, set()).update(sick_days.intersection(range(entry.first, entry.last + 1)))
    outer = sorted(((min(days), max(days), days) for days in certificates.values() if days), key=lambda one: one[:2])
    cases: list[tuple[int, int, set[int], int]] = []
    for first, last, days in outer:
        if cases and first - cases[-1][1] - 1 <= gap:
            begun, ends, before, count = cases[-1]
            cases[-1] = (begun, max(ends, last), before | days, count + 1)
        else:
            cases.append((first, last, days, 1))
    return [
        {"from": iso(first), "to": iso(last), "days": len(days), "certificates": count}
        for first, last, days, count in cases
    ]


def sick_cases(counter: Counter, gap: int) -> list[dict[str, Any]] | str:
    """The cases of every completion of the degrees; how many certificates there are may be unknown alone."""
    sick = counter.sick
    unsure = [index for index, entry in enumerate(sick) if entry.degree is None]
    answers = []
    for held in product((True, False), repeat=len(unsure)):
        degrees = [entry.degree or 0.0 for entry in sick]
        for index, yes in zip(unsure, held, strict=True):
            degrees[index] = 100.0 if yes else 0.0
        kept = [entry for entry, degree in zip(sick, degrees, strict=True) if degree >= 25]
        for order in counter.orders():
            answers.append(cases_of(kept, counter.sick_days(tuple(degrees), order), gap))
    if all(other == answers[0] for other in answers):
        return answers[0]
    days = [[{**case, "certificates": "unknown"} for case in cases] for cases in answers]
    return days[0] if all(other == days[0] for other in days) else "unknown"
