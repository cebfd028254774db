"""Asks the library and the oracle about every day of random people, and about milestones, day numbers, restart and sick
cases of each, and prints where they differ.

python -m tests.oracle.compare --people 1000 --seed 7
python tests/oracle/compare.py --people 100000 --seed 7 --start 52000    # goes on where an earlier run stopped
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from datetime import date, timedelta
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

if not __package__:  # run as a file
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    __package__ = "oracle"

from . import chain_oracle as oracle
from .chain_oracle import Person
from .people import numbered

Facts = dict[str, Any]
Answers = dict[str, Any]
KEYS = ("chain_day", "stage", "measured_against", "would_change", "missing")
ONE_DAY = timedelta(days=1)


class Stretch(NamedTuple):
    """Days with one answer; only a chain day that is a number grows inside it."""

    first: date
    last: date
    answers: Answers  # on the first day
    beside: tuple[str, ...]  # what else may tell two stretches apart


class Difference(NamedTuple):
    where: str
    library: object
    oracle: object


# The library side ----------------------------------------------------------------------------------------------------
def library_stretches(facts: Facts, first_day: date, last_day: date) -> list[Stretch]:
    """All that is asked of the library."""
    library = import_module("rehabkedja")
    found = []
    for stretch in library.days(facts, first_day, last_day):
        answers = {key: plain(getattr(stretch, key)) for key in KEYS[:4]}
        answers["missing"] = plain(stretch.missing or [])
        beside = tuple(repr(getattr(stretch, name, None)) for name in ("reason", "grounds", "place"))
        beside += tuple(repr(getattr(finding, "reading", None)) for finding in stretch.findings)
        found.append(Stretch(stretch.first, stretch.last, answers, beside))
    return found


def plain(value: Any) -> Any:
    """None is `none`, lists are in order."""
    if value is None or isinstance(value, str | int):
        return "none" if value is None else value
    return sorted(str(name) for name in value)


def library_answers(facts: Facts, first_day: date, last_day: date) -> list[Answers]:
    """The library's answers of every day."""
    return day_by_day(library_stretches(facts, first_day, last_day), first_day, last_day)


def day_by_day(stretches: list[Stretch], first_day: date, last_day: date) -> list[Answers]:
    """A day in no stretch is a day without answers."""
    by_day: list[Answers] = [
        {**dict.fromkeys(KEYS[:4], "none"), "missing": []} for _ in range((last_day - first_day).days + 1)
    ]
    for stretch in stretches:
        for index in range((stretch.last - stretch.first).days + 1):
            at = (stretch.first - first_day).days + index
            if 0 <= at < len(by_day):
                by_day[at] = on_nth(stretch, index)
    return by_day


def on_nth(stretch: Stretch, index: int) -> Answers:
    number = stretch.answers["chain_day"]
    return {**stretch.answers, "chain_day": number + index if isinstance(number, int) else number}


def faults(stretches: list[Stretch]) -> list[str]:
    """Stretches must be in order, must not overlap, and two neighbours must not be one."""
    found = []
    for stretch in stretches:
        if stretch.last < stretch.first:
            found.append(f"stretch of {stretch.first} ends before it begins")
    for one, two in pairwise(stretches):
        if two.first <= one.last:
            found.append(f"stretches of {one.first} and {two.first} overlap or are out of order")
        elif two.first == one.last + ONE_DAY:
            goes_on = on_nth(one, (two.first - one.first).days)
            if goes_on == two.answers and one.beside == two.beside:
                found.append(f"stretches of {one.first} and {two.first} should be one")
    return found


# Milestones, day numbers, restart, sick cases -------------------------------------------------------------------------
NUMBERS = (1, 90, 91, 181, 366, 551)
GAPS = (0, 5, 89)


def items(person: Person, seed: str) -> list[Facts]:
    """What is asked of a person besides the days: of the latest sick period, and of those of two other days."""
    rng = Random(f"items {seed}")
    found: list[Facts] = [{"milestones": {}, "restart": {}, "day_falls_on": {str(n): None for n in NUMBERS}}]
    counted = sorted({day for chain in person.chains for day in chain.number})
    for day in rng.sample(counted, min(2, len(counted))):
        asked = date.fromordinal(day + rng.choice((0, 0, 1, 30)))
        found.append({"day": asked.isoformat(), "milestones": {}, "restart": {}})
    found.extend({"gap": gap, "sick_cases": []} for gap in GAPS)
    return found


def oracle_item(facts: Facts, item: Facts) -> Answers:
    """The oracle's answers in the words of the case format."""
    day = date.fromisoformat(item["day"]) if "day" in item else None
    found: Answers = {}
    if "milestones" in item:
        found["milestones"] = oracle.milestones(facts, day)
    if "restart" in item:
        restart = oracle.restart(facts, day)
        known = not isinstance(restart, dict) or restart["last_added"] != "unknown"
        found["restart"] = restart if known else "unknown"
    if "day_falls_on" in item:
        falls = oracle.day_falls_on(facts, list(NUMBERS))
        found["day_falls_on"] = {str(n): falls if isinstance(falls, str) else falls[n] for n in NUMBERS}
    if "sick_cases" in item:
        found["sick_cases"] = oracle.sick_cases(facts, item["gap"])
    return found


def item_differences(facts: Facts, person: Person, seed: str) -> list[Difference]:
    """Every such answer that differs."""
    library = import_module("rehabkedja")
    found = []
    for item in items(person, seed):
        theirs, ours = library.answer_item(facts, item), oracle_item(facts, item)
        if isinstance(theirs.get("milestones"), dict):
            theirs["milestones"] = as_of_today(theirs["milestones"])
        for question, answer in ours.items():
            if theirs[question] == answer:
                continue
            where = f"{item.get('day', 'latest')}: {question}"
            found.append(Difference(where, theirs[question], answer))
    return found


def as_of_today(milestones: Answers) -> Answers:
    """The steps of the chain under the days that they have today, whatever number the law asked gives them."""
    in_period = {name: day for name, day in milestones.items() if not name.isdigit()}
    in_chain = [day for name, day in milestones.items() if name.isdigit()]
    return {**in_period, **dict(zip(("91", "181", "366", "551"), in_chain, strict=False))}


# The comparison ------------------------------------------------------------------------------------------------------
def window(person: Person, around: int) -> list[date]:
    """All sick days and the days around each certificate; some month where no sickness is known."""
    ordinals: set[int] = set()
    for entry in person.sick or []:
        first = entry.first if entry.first_known else entry.last
        last = entry.last if entry.last_known else first
        if entry.first_known or entry.last_known:
            ordinals.update(range(first - around, last + around + 1))
    if not ordinals:
        ordinals.update(range(date(2020, 1, 1).toordinal(), date(2020, 2, 1).toordinal()))
    return [date.fromordinal(ordinal) for ordinal in sorted(ordinals)]


def differences(
    facts: Facts, around: int = 5, sample: int | None = None, seed: str = ""
) -> tuple[int, list[Difference]]:
    """How many days were compared, and every difference; `sample` asks about so many days only."""
    person = Person(facts)
    days = window(person, around)
    first, last = days[0], days[-1]
    try:
        stretches = library_stretches(facts, first, last)
    except ImportError:
        raise
    except Exception as error:  # whatever it is, the person is reported
        return len(days), [Difference("the library raises: an error", repr(error), None)]
    found = [Difference(f"{text}: stretches", None, None) for text in faults(stretches)]
    theirs = day_by_day(stretches, first, last)
    if sample is not None and sample < len(days):
        days = sorted(Random(seed).sample(days, sample))
    for day in days:
        library, ours = theirs[(day - first).days], person.answer(day)
        if library != ours:
            keys = [key for key in KEYS if library[key] != ours[key]]
            found.append(Difference(f"{day}: {', '.join(keys)}", library, ours))
    return len(days), found + item_differences(facts, person, seed)


def report(seed: str, index: int, facts: Facts, found: list[Difference]) -> str:
    first = found[0]
    return "\n".join(
        [
            f"seed {seed}, person {index}: {len(found)} differences, the first: {first.where}",
            f"facts:   {json.dumps(facts, ensure_ascii=False)}",
            f"library: {json.dumps(first.library, ensure_ascii=False)}",
            f"oracle:  {json.dumps(first.oracle, ensure_ascii=False)}",
        ]
    )


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=1000, help="how many people")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--start", type=int, default=0, help="number of the first person")
    parser.add_argument("--around", type=int, default=5, help="days before and after each certificate")
    parser.add_argument("--sample", type=int, help="at most so many days of a person")
    parser.add_argument("--show", type=int, default=1, help="how many people with differences are printed")
    parser.add_argument("--stop", action="store_true", help="stop at the first person with a difference")
    given = parser.parse_args(arguments)

    people = days = different = shown = 0
    kinds: Counter[str] = Counter()
    for index in range(given.start, given.start + given.people):
        facts = numbered(given.seed, index)
        asked, found = differences(facts, given.around, given.sample, f"{given.seed}:{index}")
        people, days, different = people + 1, days + asked, different + len(found)
        kinds.update(difference.where.partition(": ")[2] for difference in found)
        if found and shown < given.show:
            print(report(given.seed, index, facts, found), flush=True)
            shown += 1
        if found and given.stop:
            break
        if people % 1000 == 0:
            print(f"{people} people, {days} days, {different} differences (next --start {index + 1})", file=sys.stderr)
    for kind, count in kinds.most_common():
        print(f"  {kind}: {count}")
    print(f"{people} people, {days} days, {different} differences")
    return 1 if different else 0


if __name__ == "__main__":
    raise SystemExit(main())
