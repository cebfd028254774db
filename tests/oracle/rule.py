"""The measures of one day (SFB 27:46-49 d, 27:52) and what follows for unknown facts, by brute force.

Every unknown fact is completed in every way; an answer is known when all completions agree, a fact is missing when two
completions that differ in it alone do not.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from .facts import OCCUPATIONS, Work

if TYPE_CHECKING:
    from .counting import Completion
    from .law import Law

GROUNDS = ("predominant_reasons", "special_reasons", "unreasonable", "care_delayed_by_covid")
PENSION = ("young", "near", "past")
SINGLE = tuple(
    Work(kind, None, booked)
    for kind in OCCUPATIONS
    for booked in ((True, False) if kind == "on_call" else (False,))  # the eight
)
USUAL, OTHER, AVAILABLE = "usual_work", "other_work_at_employer", "available_suitable_work"


class Options(NamedTuple):
    """Options without default (None: not given), and `adding_on_call`."""

    several_employers: str | None
    on_call_before_2022: str | None
    student_work: str | None
    after_guarantee_age: str | None
    adding_on_call: bool


class Seen(NamedTuple):
    """The day under one completion of the facts about sickness; `step` 0 is outside the chain."""

    number: int  # the chain day where several are possible, else 0
    step: int  # 1: days 1-90, 2: 91-180, 3: 181-365, 4: 366-550, 5: 551-
    own_step: int  # the same in the current sick period alone
    employers: frozenset[str]  # in which the degree is measured; empty unless each entry says it
    completion: Completion


class Hangs(NamedTuple):
    """An answer that hangs on options."""

    names: frozenset[str]


Measures = frozenset[str]
Outcome = Measures | Hangs | None  # None: no answer, outside the chain
Judgements = tuple[str, ...]  # yes, no or unknown, in the order of GROUNDS


def ladder(law: Law, step: int, pension: str, judged: Judgements, options: Options, employer: bool) -> Measures | Hangs:
    """The steps of a person with work."""
    measures = frozenset({USUAL})
    if step == 1:
        return measures
    if employer:
        measures |= {OTHER}  # 27:47
    if step == 2:
        return measures
    if pension == "near":  # 27:49 d
        return measures | {AVAILABLE}
    if pension == "past":
        if options.after_guarantee_age is None:
            return Hangs(frozenset({"option.after_guarantee_age"}))
        if options.after_guarantee_age == "employer_only":
            return measures
    predominant, special, unreasonable, delayed = (answer == "yes" for answer in judged)
    if law.suspended and step == 3:  # 2021:59
        return measures
    if predominant and law.predominant and step == 3:
        return measures
    if special and ((law.special_to >= 365 and step == 3) or (law.special_to >= 550 and step == 4)):
        return measures
    if unreasonable and law.unreasonable:
        return measures
    if delayed and law.delayed_care:  # 2020:711, 27:49 a
        return measures
    return measures | {law.market}  # 27:48-49


def on_call(work: Work, law: Law, seen: Seen, pension: str, judged: Judgements, options: Options) -> Measures | Hangs:
    market = law.market_on_call
    if not law.reform_2022:
        market = law.market
        if options.on_call_before_2022 is None:
            return Hangs(frozenset({"option.on_call_before_2022"}))
        if options.on_call_before_2022 == "as_employed":
            return ladder(law, seen.step, pension, judged, options, employer=True)
        if options.on_call_before_2022 == "as_unemployed":
            return frozenset({law.market})
    if work.booked:  # 27:49 c
        return ladder(law, seen.step, pension, judged, options, employer=True)
    step = seen.step if options.adding_on_call else seen.own_step
    return frozenset({USUAL}) if step == 1 else frozenset({USUAL, market})  # 27:49 b


def measured(
    law: Law, seen: Seen, pension: str, works: tuple[Work, ...], judged: Judgements, options: Options
) -> Outcome:
    """The measures when everything is known."""
    if seen.step == 0:
        return None
    if any(work.kind == "parental_leave" for work in works):
        return frozenset({"child_care"})  # 27:52
    beside_work = any(work.kind in ("employed", "self_employed", "on_call") for work in works)
    if options.several_employers == "each_employment":
        others = options.student_work is not None and beside_work
        examined = tuple(
            work for work in works if work.employer in seen.employers and not (work.kind == "student" and others)
        )
        works = examined or works
    found: list[tuple[Work, Measures]] = []
    hangs: frozenset[str] = frozenset()
    for work in works:
        one: Measures | Hangs
        if work.kind in ("unemployed", "on_leave"):
            one = frozenset({law.market})
        elif work.kind == "on_call":
            one = on_call(work, law, seen, pension, judged, options)
        elif work.kind == "student":
            if options.student_work is None:
                one = Hangs(frozenset({"option.student_work"}))
            elif beside_work:
                continue
            else:
                one = ladder(law, seen.step, pension, judged, options, employer=False)
        else:
            one = ladder(law, seen.step, pension, judged, options, employer=work.kind == "employed")
        if isinstance(one, Hangs):
            hangs |= one.names
        else:
            found.append((work, one))
    if hangs:
        return Hangs(hangs)

    everything = frozenset().union(*(measures for _, measures in found))
    if options.several_employers == "each_employment":
        chosen = [measures for work, measures in found if work.employer in seen.employers]
        return frozenset().union(*chosen) if chosen else everything
    employers = {work.employer for work in works if work.kind in ("employed", "on_call")}
    if len(employers) > 1 and OTHER in everything:  # 27:47 speaks of one employer
        return Hangs(frozenset({"option.several_employers"}))
    if any(measures != everything for _, measures in found):
        return Hangs(frozenset({"option.several_employers"}))
    return everything


def works_completed(works: tuple[Work, ...]) -> list[list[tuple[Work, ...]]]:
    """All completions of the occupations: by what each is, then by what is booked."""
    if not works:
        return [[(single,)] for single in SINGLE]
    by_kind = []
    for kinds in product(*(SINGLE if not work.kind else (work,) for work in works)):
        named = [kind._replace(employer=work.employer) for kind, work in zip(kinds, works, strict=True)]
        booked = [(True, False) if work.booked is None else (work.booked,) for work in named]
        by_kind.append(
            [tuple(w._replace(booked=b) for w, b in zip(named, choice, strict=True)) for choice in product(*booked)]
        )
    return by_kind


Key = tuple[int, ...]  # which completion of: sickness, occupation, booked, born, the four judgements
Table = dict[Key, tuple[int, Outcome]]


def table_of(
    states: tuple[Seen, ...],
    law: Law,
    pension: str | None,
    works: list[list[tuple[Work, ...]]],
    judged: Judgements,
    options: Options,
) -> Table:
    table: Table = {}
    pensions = PENSION if pension is None else tuple(pension.split("|"))
    answers = [("no", "yes") if answer == "unknown" else (answer,) for answer in judged]
    for s, state in enumerate(states):
        for o, by_booked in enumerate(works):
            for b, day_works in enumerate(by_booked):
                for p, age in enumerate(pensions):
                    for js in product(*(range(len(choice)) for choice in answers)):
                        full = tuple(choice[j] for choice, j in zip(answers, js, strict=True))
                        outcome = measured(law, state, age, day_works, full, options)
                        table[(s, o, b, p, *js)] = (state.number, outcome)
    return table


def differs(table: Table, axis: int) -> bool:
    """Do two completions that differ on this axis alone give different answers?"""
    seen: dict[Key, tuple[int, Outcome]] = {}
    return any(seen.setdefault(key[:axis] + key[axis + 1 :], answer) != answer for key, answer in table.items())


def differs_between(table: Table, one: int, two: int) -> bool:
    return any(key[0] == one and table[(two, *key[1:])] != answer for key, answer in table.items())


def compatible(one: Completion, two: Completion) -> bool:
    """Can the same days have been worked in both? 90 days in a gap are 90 in every gap that holds it."""
    return not any(
        (a.restarts and not b.restarts and b.first <= a.first and a.last <= b.last)
        or (b.restarts and not a.restarts and a.first <= b.first and b.last <= a.last)
        for a in one.gaps
        for b in two.gaps
    )


def same_order(one: Completion, two: Completion) -> bool:
    """Were the certificates whose order matters in both signed in one order?"""
    both = set(one.order) & set(two.order)
    return [i for i in one.order if i in both] == [i for i in two.order if i in both]


def missing_about_sickness(states: tuple[Seen, ...], table: Table, ends: tuple[str, ...]) -> set[str]:
    """`ends` names what each unknown end of a completion is."""
    missing: set[str] = set()
    for s, one in enumerate(states):
        for t in range(s):
            a, b = one.completion, states[t].completion
            if a.between or b.between or not differs_between(table, s, t):
                continue
            other_ends = [name for name, one_end, other in zip(ends, a.ends, b.ends, strict=True) if one_end != other]
            if other_ends:
                if len(other_ends) == 1 and a.degrees == b.degrees and same_order(a, b) and compatible(a, b):
                    missing.add(other_ends[0])
                continue
            if a.degrees != b.degrees and a.order == b.order and compatible(a, b):
                missing.add("sick.degree")
            if a.degrees == b.degrees and a.order != b.order and compatible(a, b):
                missing.add("sick.signed")
            if a.degrees == b.degrees and a.order == b.order:
                ours = {(g.first, g.last): g for g in a.gaps}
                theirs = {(g.first, g.last): g for g in b.gaps}
                flipped = [g for k, g in ours.items() if k in theirs and theirs[k].restarts != g.restarts]
                if len(flipped) == 1:
                    missing |= flipped[0].names
                elif not flipped:
                    missing |= frozenset().union(*(g.names for g in a.gaps ^ b.gaps))
    return missing


class Answer(NamedTuple):
    measured_against: tuple[str, ...] | str
    would_change: tuple[str, ...] | str
    missing: tuple[str, ...]


@lru_cache(1 << 16)
def answer_on(
    states: tuple[Seen, ...],
    law: Law,
    pension: str | None,
    works: tuple[Work, ...],
    judged: Judgements,
    options: Options,
    ends: tuple[str, ...] = (),
) -> Answer:
    """The answers of one day; `pension` None: the birth is not known; `ends` as in `missing_about_sickness`."""
    completed = works_completed(works)
    table = table_of(states, law, pension, completed, judged, options)
    missing = missing_about_sickness(states, table, ends)
    age = "born" if pension is None else "law.target_age.2032"
    # What is missing is said of the nearest and the farthest end alone.
    outer = {key: outcome for key, outcome in table.items() if not states[key[0]].completion.between}
    for axis, name in enumerate(("occupation", "occupation.booked", age, *GROUNDS), start=1):
        if differs(outer, axis):
            missing.add(name)
    outcomes = {outcome for _, outcome in table.values()}
    if all(isinstance(outcome, Hangs) for outcome in outcomes):
        for outcome in outcomes:
            assert isinstance(outcome, Hangs)
            missing |= outcome.names
    only = next(iter(outcomes)) if len(outcomes) == 1 else Hangs(frozenset())
    if isinstance(only, Hangs):
        return Answer("unknown", "unknown", tuple(sorted(missing)))
    if only is None:
        return Answer("none", "none", tuple(sorted(missing)))
    would = []
    for index, name in enumerate(GROUNDS):
        if judged[index] != "unknown":
            opposite = "no" if judged[index] == "yes" else "yes"
            flipped = (*judged[:index], opposite, *judged[index + 1 :])
            if any(out != only for _, out in table_of(states, law, pension, completed, flipped, options).values()):
                would.append(name)
    return Answer(tuple(sorted(only)), tuple(would and sorted(would)), tuple(sorted(missing)))
