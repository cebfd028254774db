"""The dated amounts of one day, as if-chains over dates. Every number stands in the law notes with its provision."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..facts import Facts, at, given
from ..law import in_force

BENEFIT_BEGINS = at("2008-07-01")  # AFL by 2008:480: the two levels
PRICE_BASE = (  # of 2005, 2006, ...; the yearly ordinances, 2:6-7
    *(39400, 39700, 40300, 41000, 42800, 42400, 42800, 44000, 44500, 44400, 44500, 44300),
    *(44800, 45500, 46500, 47300, 47600, 48300, 52500, 57300, 58800, 59200, 59600),
)


class Law:
    """The law as it had been issued by a day, or with every day by the editions of one day."""

    def __init__(self, facts: Facts) -> None:
        law: Facts = facts.get("law") or {}
        self.known_on = at(law["known_on"]) if given(law.get("known_on")) else None
        self.editions_of = at(law["editions_of"]) if given(law.get("editions_of")) else None
        self.given: dict[int, int] = {}  # price base amounts of the facts, by year
        self.price_bases: dict[int, int | None] = {}
        self.ceilings: dict[int, int] = {}
        for entry in law.get("parameters") or []:
            if entry["name"] != "price_base_amount":
                raise NotImplementedError(f"law: parameters: {entry['name']}")
            self.given[date.fromordinal(at(entry["from"])).year] = int(entry["value"])

    def edition(self, day: int) -> int:
        return day if self.editions_of is None else self.editions_of

    def new(self, day: int, begins: str, issued: str = "") -> bool:
        """Has the change begun by the day, and had it been issued by the day on which the law is known?"""
        return in_force(self.edition(day), begins, issued or begins, self.known_on)

    def price_base(self, day: int) -> int | None:
        """None outside the years that are laid down; never the nearest year."""
        if day not in self.price_bases:
            self.price_bases[day] = self.laid_down(day)
        return self.price_bases[day]

    def laid_down(self, day: int) -> int | None:
        year = date.fromordinal(self.edition(day)).year
        if year in self.given:
            return self.given[year]
        if self.known_on is not None and self.known_on < date(year - 1, 12, 31).toordinal():
            return None  # laid down by the end of the year before
        return PRICE_BASE[year - 2005] if 0 <= year - 2005 < len(PRICE_BASE) else None

    def ceiling(self, day: int) -> int:
        """In halves of a price base amount, by benefit day (25:5; 2017:1305 p. 3, 2021:1240 p. 3)."""
        if day not in self.ceilings:
            ten = self.new(day, "2022-01-01", "2021-12-31")
            self.ceilings[day] = 20 if ten else 16 if self.new(day, "2018-07-01", "2017-12-31") else 15
        return self.ceilings[day]

    def unemployed_cap(self, day: int) -> int:
        return 543 if self.new(day, "2015-09-07") else 486  # 28:11, 2015:453

    def cap_spares(self, day: int) -> bool:
        """Preventive treatment and on-call workers stand outside the cap (28:11 by 2021:1240)."""
        return self.new(day, "2022-02-01", "2021-12-31")

    def deduction(self, first: int) -> bool:
        """Karensavdrag for sick periods begun from 2019 (2018:647 p. 2); a karensdag before."""
        return self.new(first, "2019-01-01", "2018-12-31")

    def waiting_days(self, first: int) -> int:
        """The self-employed person's days without a choice, by the first day of the sick period (2010:423)."""
        return 7 if self.new(first, "2010-07-01") else 1

    def waiting_choices(self, first: int) -> tuple[int, ...]:
        """What the self-employed could choose on the first day of a sick period, and the days without a choice."""
        if not self.new(first, "2010-07-01"):
            return 1, 3, 30
        return (1, 7, 14, 30, 60, 90) if self.new(first, "2013-01-01", "2012-12-31") else (7, 14, 30, 60, 90)

    def continued_without_end(self, day: int) -> bool:
        return self.new(day, "2016-02-01", "2015-12-31")  # 27:24 by 2015:963

    def beyond_limit(self, day: int) -> bool:
        """27:24 a and what stood before it: from 2010 to January 2016."""
        return self.new(day, "2010-01-01", "2009-12-31") and not self.continued_without_end(day)

    def special_case(self, day: int) -> tuple[int, int, int, int, int]:
        """28 a:9: full, three quarters, half, a quarter; and the yearly SGI that ends the right (28 a:19)."""
        if self.new(day, "2025-01-01", "2024-12-31"):
            return 230, 173, 115, 58, 115_400
        return 160, 120, 80, 40, 80_300

    def ban(self, day: int) -> bool:
        return self.new(day, "2026-07-01")  # bidragsspärr


def option(facts: Facts, name: str, default: str | None = None) -> Any:
    """A yes or no may be written as a boolean; `unknown` is as not given."""
    value = (facts.get("options") or {}).get(name)
    if value is True:
        return "yes"
    if value is False:
        return "no"
    return value if given(value) else default
