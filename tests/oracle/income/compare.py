"""Asks the library and the oracle of income about random people, and prints where they differ.

python -m tests.oracle.income.compare --people 1000 --seed 7
python -m tests.oracle.income.compare --people 100000 --seed 7 --start 52000    # goes on where an earlier run stopped
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

if not __package__:  # run as a file
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    __package__ = "oracle.income"

from . import income_oracle as oracle
from .people import days_to_ask, numbered

Facts = dict[str, Any]

QUESTIONS = tuple(name for name in oracle.QUESTIONS if name != "paid_in")


class Difference(NamedTuple):
    where: str
    library: object
    oracle: object


def plain(value: Any) -> Any:
    """Words of the case format: no value is `none`, a date is its text."""
    if value is None:
        return "none"
    return value.isoformat() if hasattr(value, "isoformat") else value


def differences(facts: Facts, days: int, seed: str, names: bool) -> tuple[int, list[Difference]]:
    """How many days were asked about, and every difference; with `names` in what is missing too."""
    library = import_module("rehabkedja")
    asked = days_to_ask(facts, Random(seed), days)
    found = []
    for day in asked:
        item: Facts = {"day": day.isoformat(), **dict.fromkeys(QUESTIONS)}
        theirs = library.answer_item(facts, item)
        missing: set[str] = set()
        for question in QUESTIONS:
            ours = oracle.ask(facts, question, day)
            missing |= set(ours.missing)
            if theirs[question] != plain(ours.value):
                found.append(Difference(f"{day}: {question}", theirs[question], plain(ours.value)))
        if names and sorted(theirs["missing"]) != sorted(missing):
            found.append(Difference(f"{day}: missing", sorted(theirs["missing"]), sorted(missing)))
    sums = sorted({day.isoformat()[:7] for day in asked[:2]} | {str(day.year) for day in asked[:1]})
    theirs = library.answer_item(facts, {"paid_in": dict.fromkeys(sums)})["paid_in"] if sums else {}
    ours = oracle.ask(facts, "paid_in", None, sums).value if sums else {}
    found += [Difference(f"{key}: paid_in", theirs[key], ours[key]) for key in sums if theirs[key] != plain(ours[key])]
    return len(asked), found


def report(seed: str, index: int, facts: Facts, found: list[Difference]) -> str:
    lines = [f"seed {seed}, person {index}: {len(found)} differences", f"facts: {json.dumps(facts)}"]
    lines += [f"  {one.where}: library {one.library}, oracle {one.oracle}" for one in found[:8]]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=1000, help="how many people")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--start", type=int, default=0, help="number of the first person")
    parser.add_argument("--days", type=int, default=12, help="days asked about, of each person")
    parser.add_argument("--unknown", action="store_true", help="of each person one or two facts are not known")
    parser.add_argument("--show", type=int, default=1, help="how many people with differences are printed")
    given = parser.parse_args(arguments)

    people = days = different = shown = 0
    kinds: Counter[str] = Counter()
    for index in range(given.start, given.start + given.people):
        facts = numbered(given.seed, index, given.unknown)
        asked, found = differences(facts, given.days, f"{given.seed}:{index}", given.unknown)
        people, days, different = people + 1, days + asked, different + len(found)
        kinds.update(difference.where.partition(": ")[2] for difference in found)
        if found and shown < given.show:
            print(report(given.seed, index, facts, found), flush=True)
            shown += 1
        if people % 1000 == 0:
            print(f"{people} people, {days} days, {different} differences (next --start {index + 1})", file=sys.stderr)
    for kind, count in kinds.most_common():
        print(f"  {kind}: {count}")
    print(f"{people} people, {days} days, {different} differences")
    return 1 if different else 0


if __name__ == "__main__":
    raise SystemExit(main())
