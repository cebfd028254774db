"""What is not known about a person, and the values it may have: the completions that are tried one by one.

Facts with few values are tried in all of them. Of a date or a number some values are tried that lie on the two sides of
every edge; where all give one answer the answer is known.
"""

from __future__ import annotations

from copy import deepcopy
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from ..facts import OCCUPATIONS, Facts, given
from .grounds import NAMES
from .law import Law
from .reading import FILL

if TYPE_CHECKING:
    from collections.abc import Iterable

NUMBERS = (0, 5_000, 12_000, 60_000, 250_000, 1_500_000)
SINGLE = [[kind, booked] for kind in OCCUPATIONS for booked in ((True, False) if kind == "on_call" else (False,))]
LISTS = ("income", "sgi_decided", "protection", "compensation", "waiting", "barred", "judgements", "sick", "paid")
PERIODS = (*LISTS, "occupation", "working_time", "refused")


class Hole(NamedTuple):
    name: str
    path: tuple[str | int, ...]
    values: list[Any]


def filled(facts: Facts, holes: Iterable[Hole], values: Iterable[Any]) -> Facts:
    found = deepcopy(facts)
    for hole, value in zip(holes, values, strict=True):
        inner: Any = found
        for key in hole.path[:-1]:
            inner = inner[key] if isinstance(key, int) else inner.setdefault(key, {})
        inner[hole.path[-1]] = deepcopy(value)
    return found


def dates_around(facts: Facts, day: date) -> list[date]:
    """Days on the two sides of the day asked and of every day that a fact names."""
    found = {day, day + timedelta(1), day - timedelta(500), day - timedelta(20)}
    for name in PERIODS:
        for entry in facts.get(name) or [] if isinstance(facts.get(name), list) else []:
            for key in ("from", "to", "child_born", "due"):
                if isinstance(entry, dict) and given(entry.get(key)):
                    at = date.fromisoformat(str(entry[key]))
                    found |= {at, at + timedelta(1)}
    near = sorted(found, key=lambda one: abs((one - day).days))[:6]
    return sorted(near)


def whole_lists(day: date) -> dict[str, list[Any]]:
    """Facts of which nothing at all is known."""
    long_ago = (day - timedelta(500)).isoformat()
    later = (day + timedelta(30)).isoformat()
    income = {"kind": "employment", "lasts_months": 12}
    return {
        "sick": [
            [],
            [{"from": long_ago, "to": later}],
            [{"from": day.isoformat(), "to": later}],
            [{"from": long_ago, "to": (day - timedelta(1)).isoformat()}],
        ],
        "income": [[], [{"yearly": 150_000, **income}], [{"yearly": 2_000_000, **income}]],
        "sgi_decided": [[], [{"yearly": 100_000}], [{"yearly": 2_000_000}]],
        "protection": [[], [{"is": "unemployed"}], [{"is": "study_support"}]],
        "compensation": [[], [{"is": "sickness", "degree": 100}]],
        "waiting": [[], [{"days": 1}], [{"days": 30}]],
        "barred": [[], [{"benefit": "sickness_benefit"}]],
        "refused": [[], [{}]],
        "paid": [[], [{"from": long_ago, "to": later, "level": "normal"}]],
        "judgements": [[], [{"is": kind} for kind in ("serious_illness", "beyond_limit", "unreasonable")]],
    }


def births(facts: Facts, day: date) -> list[str]:
    """Long past every age limit, just past the first, young; and who turned 30 as compensation ended."""
    found = ["1920-01-01", f"{day.year - 68}-01-15", f"{day.year - 30}-06-15"]
    for entry in facts.get("compensation") or [] if isinstance(facts.get("compensation"), list) else []:
        if given(entry.get("to")):
            after = date.fromisoformat(str(entry["to"])) + timedelta(1)
            if after.day == 1:
                found.append(after.replace(year=after.year - 30).isoformat())
    return found


ALWAYS_NEEDED = ("sick", "income")


def holes_of(facts: Facts, day: date) -> list[Hole]:
    found = []
    born = facts.get("born")
    if born is None or not given(born):
        found.append(Hole("born", ("born",), births(facts, day)))
    for name, values in whole_lists(day).items():
        unknown = name in facts and not given(facts[name])
        if unknown or (name in ALWAYS_NEEDED and name not in facts):
            found.append(Hole(name, (name,), values))
    when = [one.isoformat() for one in dates_around(facts, day)]
    for name in PERIODS:
        entries = facts.get(name)
        if isinstance(entries, list):
            for index, entry in enumerate(entries):
                found += in_entry(name, index, entry, when)
    found += price_bases(facts, day)
    return found


def in_entry(name: str, index: int, entry: Facts, when: list[str]) -> list[Hole]:
    """The unknown values of one entry."""
    found = []

    def hole(key: str, values: list[Any]) -> None:
        found.append(Hole(f"{name}.{key}" if name != "judgements" else entry["is"], (name, index, key), values))

    def unknown(key: str, needed: bool = False) -> bool:
        return (key in entry or needed) and not given(entry.get(key))

    if unknown("from", name == "sick"):
        last = str(entry["to"]) if given(entry.get("to")) else "9999"
        hole("from", [one for one in when if one <= last] or [last])
    if unknown("to", name == "sick"):
        first = str(entry["from"]) if given(entry.get("from")) else "0001"
        hole("to", [one for one in when if one >= first] or [first])
    numbers = list(NUMBERS)
    yes_no = ["yes", "no"]
    values: dict[str, list[tuple[str, bool, list[Any]]]] = {
        "income": [
            ("yearly", True, numbers),
            ("kind", True, ["employment", "other"]),
            *((key, False, yes_no) for key in ("recurs_yearly", "in_sweden", "cash")),
        ],
        "sgi_decided": [("yearly", True, numbers), ("of_which_other", False, [0, entry.get("yearly", 0)])],
        "sick": [
            ("degree", False, [0, 25, 50, 75, 100]),
            ("kind", False, ["illness", "preventive", "rehabilitation"]),
        ],
        "protection": [("is", True, sorted(NAMES))],
        "compensation": [("is", True, ["sickness", "activity"]), ("degree", True, [25, 50, 75, 100])],
        "barred": [("benefit", True, ["sickness_benefit", "rehabilitation_benefit", "other"])],
        "waiting": [("days", True, [1, 3, 7, 14, 30, 60, 90])],
        "paid": [("level", True, ["normal", "continued"])],
        "judgements": [("answer", False, yes_no)],
        "occupation": [("is", True, list(OCCUPATIONS)), ("share", False, [25, 50, 100])],
    }
    for key, needed, of in values.get(name, []):
        if unknown(key, needed):
            hole(key, of)
    if name == "judgements" and entry.get("is") not in ("serious_illness", "beyond_limit", "unreasonable"):
        return []
    if name == "income":
        found += lasting(index, entry)
    if name == "occupation" and entry.get("is") == "on_call" and not given(entry.get("booked")):
        hole("booked", [True, False])
    if name == "protection":
        if entry.get("is") == "parent" and not given(entry.get("child_born")):
            hole("child_born", [one for one in when if one <= str(entry.get("from", "9999"))] or [when[0]])
        if entry.get("is") == "pregnant" and not (given(entry.get("due")) or given(entry.get("child_born"))):
            hole("due", when)
    return found


def lasting(index: int, entry: Facts) -> list[Hole]:
    """`lasts_months` is missing where neither it nor a yearly return says enough."""
    months = entry.get("lasts_months")
    if given(months) or entry.get("recurs_yearly") in (True, "yes"):
        return []
    return [Hole("income.lasts_months", ("income", index, "lasts_months"), [3, 12])]


def price_bases(facts: Facts, day: date) -> list[Hole]:
    """The price base amount of the year asked, where none is laid down: an unknown number, never the nearest year's."""
    law = Law(facts)
    if law.price_base(day.toordinal()) is not None:
        return []
    year = date.fromordinal(law.edition(day.toordinal())).year
    values = [
        {"name": "price_base_amount", "from": f"{year}-01-01", "value": value} for value in (30_000, 60_000, 100_000)
    ]
    return [Hole(f"law.price_base_amount.{year}", ("law", "_price_bases", year), values)]


def settle(facts: Facts) -> Facts:
    """Puts the price base amounts that were filled in among the parameters of the law."""
    law = facts.get("law")
    if law and "_price_bases" in law:
        added = list(law.pop("_price_bases").values())
        law["parameters"] = [*(law.get("parameters") or []), *added]
    return facts


__all__ = ["FILL", "SINGLE", "Hole", "filled", "holes_of", "settle"]
