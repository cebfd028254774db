"""SGI on the facts of the day itself (25:2-5), before the ceiling."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..facts import given, word
from .amounts import cut, hundreds
from .reading import Given, Period, covering, yes

if TYPE_CHECKING:
    from collections.abc import Collection

    from .law import Law


class Basis(NamedTuple):
    """Yearly income of employment and of other work, each rounded down to hundreds, not yet cut at the ceiling."""

    employment: int
    other: int

    @property
    def total(self) -> int:
        return self.employment + self.other


NOTHING = Basis(0, 0)


def lasts(income: Period) -> bool:
    """25:3 p. 2: six months in a row, or recurring every year.

    The expected length is an input: how long an entry itself goes on was not known when the work began.
    """
    entry = income.entry
    if yes(entry.get("recurs_yearly", False)):
        return True
    return bool(entry["lasts_months"] >= 6)


def counts(income: Period) -> bool:
    """25:2-3 and 25:7: cash, work in Sweden that lasts; employment of less than 1 000 kronor a year is left out."""
    entry = income.entry
    if not yes(entry.get("cash", True)) or not yes(entry.get("in_sweden", True)) or not lasts(income):
        return False
    return bool(entry["yearly"] >= (1 if word(entry.get("kind")) == "other" else 1000))


def on_current_facts(known: Given, law: Law, day: int) -> Basis:
    """Nothing when the income lies below 24 per cent of the price base amount, compared exactly (25:3 p. 3)."""
    sums = {"employment": 0, "other": 0}
    for period in known.income:
        if period.on(day) and counts(period):
            sums[word(period.entry.get("kind"))] += period.entry["yearly"]
    price_base = law.price_base(day)
    if not sum(sums.values()) or (price_base is not None and 100 * sum(sums.values()) < 24 * price_base):
        return NOTHING
    return Basis(hundreds(sums["employment"]), hundreds(sums["other"]))


def elsewhere(known: Given, day: int, paying: Collection[str | None]) -> int:
    """28:8: employment income from others than the employers that owe sick pay; who has no name may be one of them."""
    if None in paying:
        return 0
    return sum(
        period.entry["yearly"]
        for period in known.income
        if period.on(day)
        and counts(period)
        and word(period.entry.get("kind")) != "other"
        and given(period.entry.get("employer"))
        and period.entry["employer"] not in paying
    )


def works_on(known: Given, day: int) -> bool:
    """Work that counts goes on; on a day without current SGI its pay lies under the floor of the year."""
    return any(period.on(day) and counts(period) for period in known.income)


def decided_on(known: Given, day: int) -> Basis | None:
    """An SGI decided by Försäkringskassan stands for its days: no condition is tried again."""
    for entry in covering(known.decided, day):
        other = entry.get("of_which_other", 0)
        return Basis(entry["yearly"] - other, other)
    return None


def under_ceiling(basis: Basis, law: Law, day: int, price_base_day: int, floored: bool) -> Basis:
    """25:5. The cap in whole hundreds by option `ceiling_floored`; whose price base amount by `recap_at_new_year`."""
    if not basis.total:
        return NOTHING
    price_base = law.price_base(price_base_day)
    if price_base is None:  # a year passed on the way to the day that is asked
        return basis
    cap = law.ceiling(day) * price_base // 2  # a price base amount is whole hundreds
    return Basis(*cut(basis.employment, basis.other, hundreds(cap) if floored else cap))
