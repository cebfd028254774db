"""The questions on income and sickness benefit of one person: the plan, reverse questions, two laws side by side."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import _core
from ._comparison import Comparison, comparison_of
from ._dates import DateLike, as_date
from ._errors import InputError
from ._facts import FactsLike, as_facts
from ._figures import lookup
from ._given import as_text
from ._html import joined
from ._law import Law, as_law
from ._milestones import Comes, comes_of, read_until_of
from ._plan import HeldGround, Plan, grounds_of
from ._value import Value, Written, written
from ._words import UNKNOWN, Level, Unknown

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, repr=False)
class LevelFalls(Written, Value):
    """From which day the level falls. Printed, it is a line.

    Attributes:
        comes: the first day at continued level; None: not within 1,500 days; `UNKNOWN`: it is not known.
        missing: the facts without which it is not known.
        law_read_until: where the day is later than the law was read: until when it was.

    >>> import rehabkedja as rk
    >>> rk.level_falls({"sick": []}, "2024-01-01")
    LevelFalls(comes=None)
    """

    comes: Comes
    missing: tuple[str, ...] = ()
    law_read_until: datetime.date | None = None

    def __str__(self) -> str:
        return _said(self.comes, self.missing)

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain data, as the published schema of the outlook describes it."""
        return {
            "comes": written(self.comes),
            "missing": list(self.missing),
            "law_read_until": written(self.law_read_until),
        }


@dataclass(frozen=True, slots=True, repr=False)
class FreeDays(Written, Value):
    """How many days without benefit open normal level again. Printed, it is a line.

    Attributes:
        days: how many; 0 where it is open; `UNKNOWN`: it is not known.
        missing: the facts without which it is not known.

    >>> import rehabkedja as rk
    >>> rk.days_to_reopen({"sick": [], "paid": []}, "2024-01-01")
    FreeDays(days=0)
    """

    days: int | Unknown
    missing: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"not known without {joined(self.missing)}" if self.days is UNKNOWN else f"{self.days} days"

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain data, as the published schema of the outlook describes it."""
        return {"days": written(self.days), "missing": list(self.missing)}


@dataclass(frozen=True, slots=True, repr=False)
class RegisterBy(Written, Value):
    """Until when somebody must be registered at Arbetsförmedlingen. Printed, it is a line.

    Attributes:
        by: the first day that no ground covers: registered from that day, nothing breaks. None: protection does not
            break within 1,500 days, or registration cannot keep it (`too_late`); `UNKNOWN`: it is not known.
        last_covered: the day before; where it is too late, the last day that is covered.
        until_then: the grounds that hold on the last covered day.
        missing: the facts without which it is not known.
        law_read_until: where the day is later than the law was read: until when it was.
        too_late: protection breaks, and registration cannot keep it, since an age limit has passed (SFS 2000:1418 3 §).

    >>> import rehabkedja as rk
    >>> facts = rk.Facts(sick=[], income=[], sgi_decided=[], protection=[], compensation=[])
    >>> rk.register_by(facts, "2024-01-01").by is None
    True
    """

    by: Comes
    last_covered: datetime.date | None = None
    until_then: tuple[HeldGround, ...] = ()
    missing: tuple[str, ...] = ()
    law_read_until: datetime.date | None = None
    too_late: bool = False

    def __str__(self) -> str:
        if self.too_late:
            return f"registration keeps nothing after {self.last_covered}: an age limit has passed"
        return _said(self.by, self.missing)

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain data, as the published schema of the outlook describes it."""
        return {
            "too_late": self.too_late,
            "by": written(self.by),
            "last_covered": written(self.last_covered),
            "until_then": [ground.to_dict() for ground in self.until_then],
            "missing": list(self.missing),
            "law_read_until": written(self.law_read_until),
        }


def plan(facts: FactsLike, through: DateLike | None = None, law: Law | None = None) -> Plan:
    """The payment plan of a person: SGI, payer, level, degree and amount of each day since July 2008 (SFB ch. 25-28 a).

    Args:
        facts: `Facts`, or a mapping or dataclass of which they can be made.
        through: lay the plan out to this day at least, 1900-2200; left out: through the last sick day. Later days can
            be asked about all the same.
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: facts or a day that are not right, with code and field: ``bad_amount``, ``overlap``,
            ``outside_validity``, ``before_birth``, ...

    >>> import rehabkedja as rk
    >>> facts = rk.Facts(
    ...     born="1980-05-01",
    ...     sick=[{"from": "2021-03-01", "to": "2021-06-30"}],
    ...     occupation=[{"is": "employed"}],
    ...     income=[{"from": "2019-01-01", "yearly": 310_000, "kind": "employment", "lasts_months": 24}],
    ... )
    >>> rk.plan(facts).on("2021-05-01").daily
    659
    """
    return Plan._of(as_facts(facts), as_law(law), None if through is None else as_date(through, "through"))


def level_falls(facts: FactsLike, day: DateLike, law: Law | None = None) -> LevelFalls:
    """From which day sickness benefit falls from normal to continued level (SFB 27:21-24), if the latest sick period
    goes on.

    Args:
        facts: `Facts`, or a mapping or dataclass of which they can be made.
        day: the earliest day that is looked for, 1900-2200.
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: facts or a day that are not right, with code and field.

    >>> import rehabkedja as rk
    >>> facts = rk.Facts(
    ...     born="1980-05-01",
    ...     sick=[{"from": "2021-03-01", "to": "2021-06-30"}],
    ...     occupation=[{"is": "employed"}],
    ...     income=[{"from": "2019-01-01", "yearly": 310_000, "kind": "employment", "lasts_months": 24}],
    ... )
    >>> print(rk.level_falls(facts, "2021-06-30"))
    2022-03-01
    """
    law, at = as_law(law), as_date(day, "day")
    raw = _core.level_falls(law._raw, as_facts(facts)._raw, at)
    comes = comes_of(raw)
    return LevelFalls(comes, tuple(raw[2]), read_until_of(law.id.read_until, comes))


def days_to_reopen(facts: FactsLike, last_benefit_day: DateLike, law: Law | None = None) -> FreeDays:
    """How many days without benefit open normal level again, when benefit ends on a day (SFB 27:21).

    Args:
        facts: `Facts`, or a mapping or dataclass of which they can be made.
        last_benefit_day: the last day with benefit, 1900-2200; later sick days are left out.
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: facts or a day that are not right, with code and field.

    >>> import rehabkedja as rk
    >>> facts = rk.Facts(
    ...     born="1980-05-01",
    ...     sick=[{"from": "2021-03-01", "to": "2022-12-31"}],
    ...     occupation=[{"is": "employed"}],
    ...     income=[{"from": "2019-01-01", "yearly": 310_000, "kind": "employment", "lasts_months": 24}],
    ... )
    >>> print(rk.days_to_reopen(facts, "2022-12-31"))
    87 days
    """
    law, at = as_law(law), as_date(last_benefit_day, "last_benefit_day")
    days, missing = _core.free_days(law._raw, as_facts(facts)._raw, at)
    return FreeDays(UNKNOWN if days is None else days, tuple(missing))


def register_by(facts: FactsLike, day: DateLike, law: Law | None = None) -> RegisterBy:
    """Until when somebody must be registered at Arbetsförmedlingen so that the protection of the SGI does not break
    (SFB 26:13, 26:18), if nothing else happens.

    Args:
        facts: `Facts`, or a mapping or dataclass of which they can be made.
        day: the earliest day that is looked for, 1900-2200.
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: facts or a day that are not right, with code and field.

    >>> import rehabkedja as rk
    >>> facts = rk.Facts(
    ...     born="1980-05-01", sick=[], sgi_decided=[], compensation=[],
    ...     income=[{"from": "2019-01-01", "to": "2021-12-31", "yearly": 310_000, "kind": "employment",
    ...              "lasts_months": 36}],
    ...     protection=[{"from": "2022-01-01", "to": "2022-06-30", "is": "parent", "child_born": "2021-10-01"}],
    ... )
    >>> print(rk.register_by(facts, "2022-01-01"))
    2022-07-01
    """
    law, at = as_law(law), as_date(day, "day")
    raw, last_covered, until_then, too_late = _core.register_by(law._raw, as_facts(facts)._raw, at)
    by = comes_of(raw)
    read_until = read_until_of(law.id.read_until, by)
    return RegisterBy(by, last_covered, grounds_of(until_then), tuple(raw[2]), read_until, too_late)


def income_at_ceiling(day: DateLike, law: Law | None = None) -> int:
    """The yearly income in kronor from which the SGI is the ceiling of a day, whatever more is earned (SFB 25:5).

    Args:
        day: the benefit day, of a year with a price base amount.
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: a day that is none.
        OutsideYearsError: no price base amount is laid down for the year of the day.

    >>> import rehabkedja as rk
    >>> rk.income_at_ceiling("2021-01-01"), rk.income_at_ceiling("2022-01-01")
    (380800, 483000)
    """
    return _core.income_at_ceiling(as_law(law)._raw, as_date(day, "day"))


def sgi_at_unemployed_cap(day: DateLike, level: Level | str = Level.NORMAL, law: Law | None = None) -> int:
    """The SGI in kronor a year from which the ceiling for the unemployed binds on a day (SFB 28:11).

    Args:
        day: the benefit day.
        level: ``normal`` or ``continued``.
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: a day that is none; ``bad_value`` for another level.
        OutsideYearsError: the law has no such ceiling, or no such level, on the day.

    >>> import rehabkedja as rk
    >>> rk.sgi_at_unemployed_cap("2021-01-01")
    255700
    """
    law, at, named = as_law(law), as_date(day, "day"), str(as_text(level, "level"))
    kronor = _core.sgi_at_unemployed_cap(law._raw, at, named)
    if kronor is not None:
        return kronor
    for figure in ("unemployed_cap", "sgi_factor", f"{named}_level"):
        lookup(figure, at, law)  # raises for the one that the law does not have
    raise InputError("bad_value", "law", f"it pays nothing at {named} level on {at}, so no ceiling binds")


def compare(facts: FactsLike, law: Law, other_law: Law, first: DateLike, last: DateLike) -> Comparison:
    """The payment plans of one person under two laws, side by side: another edition, or a changed figure.

    Args:
        facts: `Facts`, or a mapping or dataclass of which they can be made.
        law: the law of the first plan.
        other_law: the law of the second plan.
        first: the first day, 1900-2200.
        last: the last day, itself included.

    Raises:
        InputError: facts or days that are not right; ``end_before_start`` when the last day lies before the first.

    >>> import rehabkedja as rk
    >>> law = rk.swedish_law()
    >>> rk.compare({"sick": []}, law, law.known_on("2020-12-31"), "2021-01-01", "2021-12-31").difference
    0
    """
    facts, begin, end = as_facts(facts), as_date(first, "first"), as_date(last, "last")
    if end < begin:
        raise InputError("end_before_start", "last", f"{end} lies before the first day, {begin}")
    return comparison_of(Plan._of(facts, as_law(law), end), Plan._of(facts, as_law(other_law), end), begin, end)


def _said(comes: Comes, missing: Iterable[str]) -> str:
    if isinstance(comes, datetime.date):
        return str(comes)
    return "does not come" if comes is None else f"not known without {joined(missing)}"
