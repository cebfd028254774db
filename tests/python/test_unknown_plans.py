"""What a plan calls known, every completion of what is unknown gives. Other people every day; the seed is printed."""

from __future__ import annotations

import copy
import datetime as dt
import os
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

import rehabkedja as rk
from oracle.income.people import GROUNDS, numbered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Facts = dict[str, Any]
Path = tuple[str, int, str]

ASKED = ("payer", "level", "degree", "daily", "sgi", "sgi_class", "protection_broken_on", "in_sick_period")
FIRST, LAST = "2008-07-01", "2027-12-31"
LISTS = ("sick", "income", "protection", "compensation", "sgi_decided")
MOVED = (-500, -200, -60, -10, -1, 0, 1, 10, 60, 200, 500)
VALUES: dict[tuple[str, str], tuple[Any, ...]] = {
    ("sick", "degree"): (24, 25, 50, 75, 100),
    ("income", "yearly"): (0, 9_000, 20_000, 150_000, 250_000, 400_000, 1_000_000),
    ("income", "lasts_months"): (1, 5, 6, 12),
    ("income", "kind"): ("employment", "other"),
    ("protection", "is"): tuple(sorted({*GROUNDS} - {"parent", "pregnant"})),
    ("compensation", "is"): ("sickness", "activity"),
    ("compensation", "degree"): (25, 50, 100),
    ("sgi_decided", "yearly"): (100_000, 300_000, 500_000),
}


def places(facts: Facts) -> Iterator[Path]:
    for name in LISTS:
        for at, entry in enumerate(facts.get(name) or []):
            for key in entry:
                if key in ("from", "to") or (name, key) in VALUES:
                    yield name, at, key


def put(facts: Facts, place: Path, value: object) -> Facts:
    name, at, key = place
    changed = copy.deepcopy(facts)
    changed[name][at][key] = value
    return changed


def completions(facts: Facts, place: Path, rng: Random) -> Iterator[Facts]:
    name, at, key = place
    was = facts[name][at][key]
    pick: Callable[[], object]
    if key in ("from", "to"):
        known = dt.date.fromisoformat(was)
        pick = lambda: (known + dt.timedelta(rng.choice(MOVED) + rng.randint(-3, 3))).isoformat()  # noqa: E731
    else:
        pick = lambda: rng.choice(VALUES[name, key])  # noqa: E731
    yield facts
    for _ in range(10):
        yield put(facts, place, pick())


def stretches(facts: Facts) -> list[rk.PlanStretch] | None:
    """Nothing where the facts contradict each other."""
    try:
        return list(rk.plan(facts, LAST).through(FIRST, LAST))
    except rk.InputError:
        return None


def on(found: list[rk.PlanStretch], day: dt.date) -> rk.PlanStretch:
    return next(one for one in found if one.first <= day <= one.last)


def contradictions(facts: Facts, place: Path, rng: Random) -> Iterator[str]:
    unknown = stretches(put(facts, place, "unknown"))
    if unknown is None:
        return
    for completed in completions(facts, place, rng):
        known = stretches(completed)
        if known is None:
            continue
        for day in sorted({one.first for one in (*unknown, *known)}):
            claimed, is_so = on(unknown, day), on(known, day)
            for name in ASKED:
                answer, true = getattr(claimed, name), getattr(is_so, name)
                if answer is not rk.UNKNOWN and answer != true:
                    yield f"{day} {name}: {answer} is called known, {true} with {completed[place[0]]}"


@pytest.mark.parametrize("part", range(2))
def test_what_is_known_holds_in_every_completion(part: int) -> None:
    seed = os.environ.get("REHABKEDJA_SEED", dt.date.today().isoformat())
    print(f"REHABKEDJA_SEED={seed}")
    for index in range(part * 12, (part + 1) * 12):
        rng = Random(f"{seed}:{index}:unknown")
        facts = numbered(seed, index)
        place = rng.choice(list(places(facts)))
        found = next(contradictions(facts, place, rng), None)
        assert found is None, f"{seed}:{index} {place}: {found}"
