"""The law of one benefit day, as an if-chain over dates (SFB 27:48-49 d and what stood before)."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from .facts import Facts, at, given

CHAIN_BEGINS = at("2008-07-01")  # SFBP 4:15


class Law(NamedTuple):
    market: str  # the labour-market measure, 27:48
    market_on_call: str  # the same in 27:49 b
    special_to: int  # last chain day of the ground `special_reasons`, 0 for none
    predominant: bool
    unreasonable: bool
    delayed_care: bool
    suspended: bool  # 2021:59: no labour-market measure on days 181-365
    reform_2022: bool  # 27:49 b-e, by 2021:1240


def in_force(day: int, begins: str, issued: str, known_on: int | None) -> bool:
    """Has a change begun by the day, and had it been issued by the day on which the law is known?"""
    return day >= at(begins) and (known_on is None or at(issued) <= known_on)


@lru_cache(None)
def law_on(day: int, known_on: int | None) -> Law | None:
    """The law of the day; None before there was a chain."""

    def new(begins: str, issued: str) -> bool:
        return in_force(day, begins, issued, known_on)

    if not new("2008-07-01", "2008-07-01"):  # 2008:480
        return None
    market = "regular_labour_market"
    if new("2012-07-01", "2012-07-01"):  # 2012:256
        market = "normally_occurring_work"
    market_on_call = market
    if new("2022-09-01", "2021-12-31"):  # 2021:990, 2021:1243
        market = "stated_occupational_group"
    if new("2022-09-01", "2022-09-01"):  # 2022:939
        market_on_call = "stated_occupational_group"

    special_to = 365
    if new("2021-03-15", "2021-03-15"):  # 2021:160
        special_to = 0
    if new("2022-02-01", "2021-12-31"):  # 2021:1240
        special_to = 550

    delayed_care = new("2020-04-02", "2020-07-17")  # 2020:711 reached back
    if new("2022-01-01", "2021-12-31") and day >= at("2023-01-01"):
        delayed_care = known_on is None or known_on >= at("2022-12-31")  # prolonged by 2022:1854
    if new("2024-01-01", "2022-12-31"):  # 2022:1854
        delayed_care = False

    suspended = new("2020-12-21", "2021-02-08")  # 2021:59 reached back
    if new("2021-03-15", "2021-03-15"):  # 2021:141
        suspended = False

    return Law(
        market,
        market_on_call,
        special_to,
        predominant=new("2021-03-15", "2021-03-15"),  # 2021:160
        unreasonable=new("2010-01-01", "2009-12-31"),  # prop. 2009/10:45
        delayed_care=delayed_care,
        suspended=suspended,
        reform_2022=new("2022-02-01", "2021-12-31"),
    )


NUMBERS = {"employer_step": 90, "market_step": 180, "late_market_step": 365, "return_step": 550, "adding_gap_limit": 90}
STEPS = ("employer_step", "market_step", "late_market_step", "return_step")


class Numbers:
    """The numbers of the law of a benefit day: today's, or those of `law: parameters`, each from its day on."""

    def __init__(self, law: Facts) -> None:
        self.editions_of = at(law["editions_of"]) if given(law.get("editions_of")) else None
        self.changed: dict[str, list[tuple[int, int]]] = {}  # name to first days and values
        for entry in law.get("parameters") or []:
            if entry["name"] not in NUMBERS:
                raise NotImplementedError(f"law: parameters: {entry['name']}")
            self.changed.setdefault(entry["name"], []).append((at(entry["from"]), entry["value"]))

    def on(self, name: str, day: int) -> int:
        if name not in self.changed:
            return NUMBERS[name]
        law_day = day if self.editions_of is None else self.editions_of
        begun = [(begins, value) for begins, value in self.changed[name] if begins <= law_day]
        return max(begun)[1] if begun else NUMBERS[name]

    def steps(self, day: int) -> tuple[int, ...]:
        """The last day of each step, as the law of the day has it."""
        return tuple(self.on(name, day) for name in STEPS)

    def step_of(self, number: int, day: int) -> int:
        """The step of a chain day by the law of its benefit day: 1 to 5."""
        return 1 + sum(number > last for last in self.steps(day))

    def stage_of(self, step: int, day: int) -> str:
        """The stage as it is written; the last two steps are one stage."""
        if step == 0:
            return "none"
        first, second, third, _ = self.steps(day)
        return (f"1-{first}", f"{first + 1}-{second}", f"{second + 1}-{third}", f"{third + 1}-")[min(step, 4) - 1]


def adding_by_lapse(first_sick_day: int, known_on: int | None) -> bool:
    """27:51 by 2013:747: mere lapse of time, for sick periods begun from 2014 on."""
    return in_force(first_sick_day, "2014-01-01", "2013-12-31", known_on)


def birthday(born: date, age: int, leap_birthday: str) -> date:
    year = born.year + age
    if born.month == 2 and born.day == 29 and not (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)):
        return date(year, 2, 28) if leap_birthday == "feb_28" else date(year, 3, 1)
    return date(year, born.month, born.day)


@lru_cache(4096)
def pension_on(born: date, day: int, law_day: int, known_on: int | None, leap_birthday: str) -> str:
    """27:49 d-e on a day under the law of `law_day`: young, near or past; several, with | between, while the target
    age of the year in which it would be reached is not laid down."""
    law = law_on(law_day, known_on)
    if law is None or not law.reform_2022:
        return "young"
    raised_2023 = in_force(law_day, "2023-01-01", "2022-12-01", known_on)  # 2022:878
    raised_2026 = in_force(law_day, "2026-01-01", "2022-12-31", known_on)  # 2022:879

    def reaches(age: int) -> date:
        return birthday(born, age, leap_birthday)

    near_from, open_target = reaches(62), False
    if raised_2023 and near_from > date(2022, 12, 31):
        near_from = reaches(63)
        if raised_2026 and near_from > date(2025, 12, 31):
            near_from = reaches(64).replace(day=1)
            open_target = law_day >= at("2032-01-01") and near_from >= date(2032, 1, 1)

    guarantee, open_guarantee = reaches(65), False
    if raised_2023 and guarantee > date(2022, 12, 31):
        guarantee = reaches(66)
        if raised_2026 and guarantee > date(2025, 12, 31):
            guarantee = reaches(67)
            open_guarantee = law_day >= at("2032-01-01") and guarantee.replace(day=1) >= date(2032, 1, 1)
    past_from = guarantee.replace(day=1)  # 67:4 counts by month

    if day >= past_from.toordinal():
        if open_target:
            return "young|near|past"
        return "near|past" if open_guarantee else "past"
    if day >= near_from.toordinal():
        return "young|near" if open_target else "near"
    return "young"
