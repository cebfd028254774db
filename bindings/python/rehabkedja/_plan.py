"""The payment plan of a person: what income and sickness benefit say of days, as values."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeVar

from . import _core
from ._dates import DateLike, as_date
from ._errors import InputError
from ._finding import Findings, Lang
from ._html import joined, table, words
from ._paid import By, PaidSum, days_of, end_of
from ._period import Period
from ._provision import Provision, provision_of
from ._stretches import Stretches
from ._value import Keyed, Value, Written, tells_of
from ._words import UNKNOWN, Ground, Level, Payer, SgiClass, Unknown

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas

    from ._core import RawGround
    from ._facts import Facts
    from ._law import Law, LawId

T = TypeVar("T")

IN_SICKNESS: Final = ("payer", "level", "degree", "full_day", "daily")
"""What is none outside sick periods."""
STATE: Final = (
    "in_sick_period", *IN_SICKNESS, "sgi", "sgi_employment", "sgi_other", "sgi_class", "protection_broken_on",
)  # fmt: skip


@dataclass(frozen=True, slots=True, repr=False)
class HeldGround(Written, Value):
    """A ground that protects an SGI, and where it stands in the law on the day.

    Attributes:
        ground: the ground.
        provision: its place in the law.

    >>> import rehabkedja as rk
    >>> facts = rk.Facts(
    ...     born="1980-05-01",
    ...     sick=[],
    ...     income=[{"from": "2019-01-01", "to": "2021-12-31", "yearly": 300_000, "kind": "employment",
    ...              "lasts_months": 36}],
    ...     protection=[{"from": "2022-01-01", "to": "2022-06-30", "is": "unemployed"}],
    ... )
    >>> print(rk.plan(facts).on("2022-03-01").protected_by[0])
    unemployed (SFB 26:13 1 st 2 p)
    """

    ground: Ground
    provision: Provision

    def __str__(self) -> str:
        return f"{self.ground} ({self.provision})"

    def to_dict(self) -> dict[str, Any]:
        """The ground as plain data."""
        return {"ground": str(self.ground), "provision": str(self.provision)}


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class PlanState(Value):
    """What days and stretches of a payment plan have in common. Amounts are whole kronor. None: there is none;
    `UNKNOWN`: it is not known, and `missing` says for want of what.

    Attributes:
        law: the name, version and hash of the law it was given by.
        in_sick_period: whether it lies in a sick period (SFB 27:26). Outside, `payer`, `level`, `degree`, `full_day`
            and `daily` are None; where a certificate covers the day with less than gives benefit (SFB 27:45),
            `degree` and `daily` are 0.
        payer: who pays; None: nobody (a waiting day, no right).
        level: the level of sickness benefit (SFB 27:19); None where Försäkringskassan is not the payer.
        degree: the degree of benefit in per cent: 0, 25, 50, 75 or 100 (SFB 27:45).
        full_day: a full day at that level in kronor, whatever the degree and whoever pays (SFB 28:10).
        daily: what Försäkringskassan pays for a day, in kronor, after a deduction.
        sgi: the SGI of the day in kronor a year, cut to the ceiling of the day (SFB 25:2-5); 0 where there is none.
        sgi_employment: of that, the part from employment in kronor a year (SFB 25:4).
        sgi_other: of that, the part from other work in kronor a year; the ceiling cuts it first (SFB 25:5).
        sgi_class: what the person has of an SGI.
        protection_broken_on: the first day without a ground, where the chain of grounds has broken (SFB 26:9-18 a).
        protected_by: the grounds that protect the SGI on the (first) day, those that are known to.
        would_have_closed: the grounds that would have closed the gap on the day on which protection broke.
        lacking: pairs of a field and the facts without which it is not known.
        findings: what was found of income and benefit, with citations and arithmetic; nothing of what is not known.
        changed_by: of the first day's findings those that the day before did not have: why something changes there. An
            amount that only follows a changed SGI is not among them. Empty where nothing changes.

    >>> import rehabkedja as rk
    >>> state = rk.plan({"sick": [{"from": "2024-03-01", "to": "2024-05-31"}]}).on("2024-05-01")
    >>> isinstance(state, rk.PlanState), state.in_sick_period, state.daily
    (True, True, UNKNOWN)
    >>> state.missing_for("sgi")
    ('income',)
    """

    law: LawId
    in_sick_period: bool | Unknown
    payer: Payer | Unknown | None = None
    level: Level | Unknown | None = None
    degree: int | Unknown | None = None
    full_day: int | Unknown | None = None
    daily: int | Unknown | None = None
    sgi: int | Unknown
    sgi_employment: int | Unknown
    sgi_other: int | Unknown
    sgi_class: SgiClass | Unknown
    protection_broken_on: datetime.date | Unknown | None = None
    protected_by: tuple[HeldGround, ...] = ()
    would_have_closed: tuple[HeldGround, ...] = ()
    lacking: tuple[tuple[str, tuple[str, ...]], ...] = ()
    findings: Findings = field(default_factory=Findings)
    changed_by: Findings = field(default_factory=Findings)

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts without which something here is not known, each once."""
        return tuple(dict.fromkeys(name for _, names in self.lacking for name in names))

    def missing_for(self, name: str) -> tuple[str, ...]:
        """The facts without which a field, such as ``"daily"``, is not known; empty where it is known.

        Raises `InputError` (``bad_value``) for a name that is no such field.
        """
        if name not in STATE:
            raise InputError("bad_value", "name", f"{name!r} is none of {', '.join(STATE)}")
        return dict(self.lacking).get(name, ())

    @property
    def known(self) -> bool:
        """Whether nothing here is unknown."""
        return not self.lacking

    @property
    def provisions(self) -> tuple[str, ...]:
        """The citations of all findings, each once, such as ``"SFB 28:10"``."""
        return tuple(dict.fromkeys(str(finding.provision) for finding in self.findings))

    @property
    def after_the_law_was_read(self) -> bool:
        """Whether it is about a day later than the law was read: later changes of the law are not in it."""
        return self._days()[1] > self.law.read_until

    def _days(self) -> tuple[datetime.date, datetime.date]:
        raise NotImplementedError

    def sentence(self, lang: Lang = "en") -> str:
        """Who pays and how much, as one sentence, in English or Swedish; the findings have sentences of their own.

        Raises `InputError` (``bad_value``) for a `lang` that is neither ``"en"`` nor ``"sv"``.
        """

        def known(value: Any) -> Any:
            return None if value is UNKNOWN else value

        def word(value: str | None) -> str | None:
            return "none" if value is None else None if value is UNKNOWN else str(value)

        about = ("in_sick_period", "payer", "level", "degree", "daily")
        missing = tuple(dict.fromkeys(name for of, names in self.lacking if of in about for name in names))
        return _core.plan_sentence(
            self._days(), known(self.in_sick_period), word(self.payer), word(self.level), known(self.degree),
            known(self.daily), missing, lang,
        )  # fmt: skip

    def __str__(self) -> str:
        return self.sentence()

    def to_dict(self, lang: Lang = "en") -> dict[str, Any]:
        """The state as plain data, as the published schema of plans describes it."""
        first, last = self._days()

        def plain(value: Any) -> Any:
            if value is None:
                return "none"
            return value if isinstance(value, bool | int) else str(value)

        def listed(grounds: tuple[HeldGround, ...]) -> list[dict[str, str]]:
            return [{"ground": str(one.ground), "provision": str(one.provision)} for one in grounds]

        return {
            "from": str(first),
            "to": str(last),
            **{name: plain(getattr(self, name)) for name in STATE},
            "protected_by": listed(self.protected_by),
            "would_have_closed": listed(self.would_have_closed),
            "missing": {name: list(names) for name, names in self.lacking},
            "after_the_law_was_read": self.after_the_law_was_read,
            "sentence": self.sentence(lang),
            "findings": [finding.to_dict(lang) for finding in self.findings],
            "changed_by": [finding.to_dict(lang) for finding in self.changed_by],
        }

    def to_json(self, lang: Lang = "en") -> str:
        """`to_dict` as JSON text."""
        return json.dumps(self.to_dict(lang), ensure_ascii=False)

    def _rows(self) -> list[tuple[str, object]]:
        return [
            ("payer", words(self.payer)),
            ("level", words(self.level)),
            ("degree", words(self.degree)),
            ("full day", words(self.full_day)),
            ("a day", words(self.daily)),
            ("SGI", words(self.sgi)),
            ("SGI from employment", words(self.sgi_employment)),
            ("SGI from other work", words(self.sgi_other)),
            ("SGI class", words(self.sgi_class)),
            ("protected by", joined(self.protected_by)),
            ("protection broken on", words(self.protection_broken_on)),
            ("would have closed the gap", joined(self.would_have_closed)),
            ("missing", joined(self.missing)),
        ]


@tells_of(PlanState)
@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class PlanDay(PlanState):
    """What a payment plan says of one day. Printed, it is a sentence; in a notebook, a table with its findings.

    Attributes:
        day: the day.

    >>> import rehabkedja as rk
    >>> facts = rk.Facts(
    ...     born="1980-05-01",
    ...     sick=[{"from": "2021-03-01", "to": "2021-06-30"}],
    ...     occupation=[{"is": "employed"}],
    ...     income=[{"from": "2019-01-01", "yearly": 310_000, "kind": "employment", "lasts_months": 24}],
    ...     sgi_decided=[], protection=[], compensation=[], paid=[], waiting=[],
    ... )
    >>> day = rk.plan(facts).on("2021-05-01")
    >>> day.payer, day.level, day.degree, day.daily
    (Payer.FORSAKRINGSKASSAN, Level.NORMAL, 100, 659)
    >>> print(day)
    2021-05-01: Försäkringskassan pays 659 kr a day, normal level, full benefit.
    """

    day: datetime.date

    def _days(self) -> tuple[datetime.date, datetime.date]:
        return self.day, self.day

    def _repr_html_(self) -> str:
        rows = [("day", self.day), *self._rows()]
        return (
            table(((name, value) for name, value in rows if value != ""), caption=self.sentence())
            + self.findings._repr_html_()
        )


@tells_of(PlanState)
@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class PlanStretch(PlanState):
    """A stretch of days on which a payment plan says one thing. `len` is its length in days.

    Attributes:
        first: its first day.
        last: its last day, itself included.

    >>> import rehabkedja as rk
    >>> stretch = rk.plan({"sick": []}).through("2024-01-01", "2024-01-31")[0]
    >>> stretch.in_sick_period, len(stretch)
    (False, 31)
    """

    first: datetime.date
    last: datetime.date

    def __len__(self) -> int:
        return (self.last - self.first).days + 1

    def __bool__(self) -> bool:
        return True

    def _days(self) -> tuple[datetime.date, datetime.date]:
        return self.first, self.last

    def _repr_html_(self) -> str:
        rows = [("days", f"{self.first} – {self.last}"), *self._rows()]
        return table(((name, value) for name, value in rows if value != ""), caption=self.sentence())


class PlanTimeline(Stretches[PlanStretch]):
    """Stretches of a payment plan in order of time, each as long as it can be; it also answers about a day.

    >>> import rehabkedja as rk
    >>> facts = rk.Facts(
    ...     born="1980-05-01",
    ...     sick=[{"from": "2021-03-01", "to": "2021-06-30"}],
    ...     occupation=[{"is": "employed"}],
    ...     income=[{"from": "2019-01-01", "yearly": 310_000, "kind": "employment", "lasts_months": 24}],
    ... )
    >>> for stretch in rk.plan(facts).through("2021-03-01", "2021-06-30"):
    ...     print(stretch.first, stretch.payer, stretch.daily)
    2021-03-01 employer 0
    2021-03-15 forsakringskassan 659
    """

    __slots__ = ()

    def to_pandas(self) -> pandas.DataFrame:
        """A data frame, a stretch a row; needs pandas. Lists are text joined by `` + ``.

        Columns: first, last (datetime64), days, payer, level, degree, full_day, daily and sgi (Int64, missing where
        none or not known), sgi_class, protection_broken_on (datetime64), provisions, missing.
        """
        import pandas

        def whole(name: str) -> Any:
            values = [getattr(one, name) for one in self._stretches]
            return pandas.array([value if isinstance(value, int) else None for value in values], dtype="Int64")

        days = (one.protection_broken_on for one in self._stretches)
        broken: list[Any] = [day if isinstance(day, datetime.date) else None for day in days]
        return pandas.DataFrame(
            {
                "first": pandas.to_datetime([one.first for one in self._stretches]),
                "last": pandas.to_datetime([one.last for one in self._stretches]),
                "days": [len(one) for one in self._stretches],
                "payer": [words(one.payer) for one in self._stretches],
                "level": [words(one.level) for one in self._stretches],
                "degree": whole("degree"),
                "full_day": whole("full_day"),
                "daily": whole("daily"),
                "sgi": whole("sgi"),
                "sgi_class": [words(one.sgi_class) for one in self._stretches],
                "protection_broken_on": pandas.to_datetime(broken),
                "provisions": [joined(one.provisions) for one in self._stretches],
                "missing": [joined(one.missing) for one in self._stretches],
            }
        )

    def _repr_html_(self) -> str:
        head = ("from", "to", "days", "payer", "level", "degree", "full day", "a day", "SGI", "by", "missing")
        return table(
            (
                (one.first, one.last, len(one), words(one.payer), words(one.level), words(one.degree),
                 words(one.full_day), words(one.daily), words(one.sgi), joined(one.provisions), joined(one.missing))
                for one in self._stretches
            ),
            head,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, repr=False)
class PlanChange(Value):
    """A day on which a payment plan changes against the day before. Printed, it is a line.

    Attributes:
        day: the first day of the new state.
        what: the fields that changed: ``in_sick_period``, ``payer``, ``level``, ``degree``, ``full_day``, ``daily``,
            ``sgi``.
        now: the new state.

    >>> import rehabkedja as rk
    >>> facts = rk.Facts(
    ...     born="1980-05-01",
    ...     sick=[{"from": "2021-03-01", "to": "2021-06-30"}],
    ...     occupation=[{"is": "employed"}],
    ...     income=[{"from": "2019-01-01", "yearly": 310_000, "kind": "employment", "lasts_months": 24}],
    ... )
    >>> for change in rk.plan(facts).changes("2021-03-01", "2021-12-31"):
    ...     print(change.day, *change.what)
    2021-03-01 in_sick_period payer degree full_day
    2021-03-15 payer level daily
    2021-07-01 in_sick_period payer level degree full_day daily
    >>> print(rk.plan(facts).changes("2021-03-01", "2021-12-31")[1])
    2021-03-15: payer, level, daily (SFB 27:2 (SFS 2010:110), SFB 28:10 (SFS 2010:110))
    """

    day: datetime.date
    what: tuple[str, ...]
    now: PlanDay

    @property
    def because(self) -> Findings:
        """Why: the findings that the day before did not have, each with its provision; empty where what changes is only
        what is known."""
        return self.now.changed_by

    @property
    def provisions(self) -> tuple[str, ...]:
        """The citations of `because`, each once, with the act that brought the wording."""
        return tuple(dict.fromkeys(finding.cited() for finding in self.because if str(finding.provision)))

    def __str__(self) -> str:
        by = f" ({', '.join(self.provisions)})" if self.provisions else ""
        return f"{self.day}: {', '.join(self.what)}{by}"

    def to_dict(self, lang: Lang = "en") -> dict[str, Any]:
        """The change as plain data: the day, what changed, why, and the new state."""
        return {
            "day": str(self.day),
            "what": list(self.what),
            "provisions": list(self.provisions),
            "because": [finding.to_dict(lang) for finding in self.because],
            "now": self.now.to_dict(lang),
        }


class Plan(Keyed):
    """The payment plan of a person under a law, which `plan` lays out: who pays for each day, at which level, how much,
    and what income says of the day (SFB ch. 25-28 a). It never changes; it answers about later days than `days` too.

    Plans compare by facts, law and days. Printed, a plan is a sentence for each of its stretches.

    >>> import rehabkedja as rk
    >>> facts = rk.Facts(
    ...     born="1980-05-01",
    ...     sick=[{"from": "2021-03-01", "to": "2021-06-30"}],
    ...     occupation=[{"is": "employed"}],
    ...     income=[{"from": "2019-01-01", "yearly": 310_000, "kind": "employment", "lasts_months": 24}],
    ... )
    >>> plan = rk.plan(facts)
    >>> plan.on("2021-05-01").daily, plan.paid_in("2021-04"), plan.paid_in("2021")
    (659, 19770, 71172)
    """

    __slots__ = ("_facts", "_law", "_raw", "_through")
    _facts: Facts
    _law: Law
    _through: datetime.date | None
    _raw: _core.Plan

    def __init__(self) -> None:
        raise TypeError("a plan is made by plan()")

    @classmethod
    def _of(cls, facts: Facts, law: Law, through: datetime.date | None) -> Plan:
        made = cls.__new__(cls)
        raw = _core.Plan(law._raw, facts._raw, through or law.id.counting_from)
        for attribute, value in (("_facts", facts), ("_law", law), ("_through", through), ("_raw", raw)):
            object.__setattr__(made, attribute, value)
        return made

    def _reaching(self, day: datetime.date) -> _core.Plan:
        """The plan laid out to the day at least, by whole years. Two threads may both lay it out: it is the same."""
        raw = self._raw
        if day <= raw.days[1]:
            return raw
        return _core.Plan(self._law._raw, self._facts._raw, day.replace(month=12, day=31))

    @property
    def facts(self) -> Facts:
        """The facts it was made of."""
        return self._facts

    @property
    def law(self) -> Law:
        """The law it was made by."""
        return self._law

    @property
    def days(self) -> Period:
        """The days it is laid out for: from before the first that can matter, through the last sick day at least."""
        return Period(*self._raw.days)

    def on(self, day: DateLike) -> PlanDay:
        """What the plan says of a day, 1900-2200. Raises `InputError` for a day that is none."""
        at = as_date(day, "day")
        return PlanDay(day=at, **_state_of(self._reaching(at).on(at), self._law.id))

    def through(self, first: DateLike, last: DateLike) -> PlanTimeline:
        """The plan through a period, both days included, cut exactly where something changes.

        Raises `InputError`: a day that is none; ``end_before_start`` when the last day lies before the first.
        """
        begin, end = as_date(first, "first"), as_date(last, "last")
        return PlanTimeline(stretch_of(raw, self._law.id) for raw in self._reaching(end).through(begin, end))

    def paid_in(self, when: str | int | Period | tuple[DateLike, DateLike]) -> int | Unknown:
        """What Försäkringskassan pays in a month (``"2021-03"``), a year (``"2021"`` or 2021) or a period, in kronor.

        `UNKNOWN` where it is not known; `sums` says for want of what. Nothing is paid outside sick periods. Raises
        `InputError` (``bad_value``) for what is no month, year or period.
        """
        return self._sum(*days_of(when)).kronor

    def sums(self, by: By, first: DateLike, last: DateLike) -> tuple[PaidSum, ...]:
        """What Försäkringskassan pays, by month or year, between two days, both included; the first and the last sum
        are of those days only.

        Raises `InputError`: ``bad_value`` for another word than month and year; a day that is none;
        ``end_before_start``.
        """
        if by not in ("month", "year"):
            raise InputError("bad_value", "by", f"{by!r} is neither month nor year")
        whole = Period(as_date(first, "first"), as_date(last, "last"))
        found = []
        begin = whole.first
        while begin <= whole.last:
            end = min(end_of(by, begin), whole.last)
            found.append(self._sum(begin, end))
            begin = end + datetime.timedelta(1)
        return tuple(found)

    def changes(self, first: DateLike, last: DateLike) -> tuple[PlanChange, ...]:
        """The days of a period, both its days included, on which something changes against the day before.

        Raises `InputError`: a day that is none; ``end_before_start`` when the last day lies before the first.
        """
        begin, end = as_date(first, "first"), as_date(last, "last")
        return tuple(
            PlanChange(day, tuple(what), PlanDay(day=day, **_state_of(raw, self._law.id)))
            for day, what, raw in self._reaching(end).changes(begin, end)
        )

    def _sum(self, first: datetime.date, last: datetime.date) -> PaidSum:
        known, kronor, missing = self._reaching(last).paid_in(first, last)
        return PaidSum(first, last, kronor if known and kronor is not None else UNKNOWN, tuple(missing))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a plan does not change: make another by plan()")

    def _key(self) -> tuple[Facts, Law, Period]:
        return self._facts, self._law, self.days

    def __repr__(self) -> str:
        return f"<Plan of {self.days}, {self._law.id}>"

    def __str__(self) -> str:
        return str(self.through(*self._raw.days))

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __reduce__(self) -> tuple[Any, ...]:
        return Plan._of, (self._facts, self._law, self._through)

    def __copy__(self) -> Plan:
        return self

    def __deepcopy__(self, memo: object) -> Plan:
        return self

    def _repr_html_(self) -> str:
        return self.through(*self._raw.days)._repr_html_()


def grounds_of(raw: list[RawGround]) -> tuple[HeldGround, ...]:
    """The grounds of what `_core` gives."""
    return tuple(HeldGround(Ground(name), provision_of(at)) for name, at in raw)


def stretch_of(raw: _core.PlanAnswer, law: LawId) -> PlanStretch:
    """The stretch of what `_core` gives."""
    return PlanStretch(first=raw.first, last=raw.last, **_state_of(raw, law))


def _state_of(raw: _core.PlanAnswer, law: LawId) -> dict[str, Any]:
    lacking: list[tuple[str, tuple[str, ...]]] = []

    def settled(name: str, crossed: tuple[bool, Any, list[str]], make: Callable[[Any], Any] = lambda it: it) -> Any:
        known, value, missing = crossed
        if known:
            return make(value)
        lacking.append((name, tuple(missing)))
        return UNKNOWN

    def word(kind: type[T]) -> Callable[[str], T | None]:
        return lambda name: None if name == "none" else kind(name)  # type: ignore[call-arg]

    found: dict[str, Any] = {"in_sick_period": settled("in_sick_period", raw.in_sick_period)}
    if found["in_sick_period"] is True:
        found["payer"] = settled("payer", raw.payer, word(Payer))
        found["level"] = settled("level", raw.level, word(Level))
        for name in ("degree", "full_day", "daily"):
            found[name] = settled(name, getattr(raw, name))
    elif found["in_sick_period"] is UNKNOWN:
        for name in IN_SICKNESS:
            found[name] = settled(name, (False, None, raw.in_sick_period[2]))
    elif raw.below_degree[1]:
        found |= {"degree": 0, "daily": 0}
    found["sgi"] = settled("sgi", raw.sgi)
    found["sgi_other"] = settled("sgi_other", raw.sgi_other)
    whole, other = found["sgi"], found["sgi_other"]
    parts_known = isinstance(whole, int) and isinstance(other, int)
    found["sgi_employment"] = settled(
        "sgi_employment",
        (parts_known, whole - other if parts_known else None, list(dict.fromkeys(raw.sgi[2] + raw.sgi_other[2]))),
    )
    found["sgi_class"] = settled("sgi_class", raw.sgi_class, SgiClass)
    found["protection_broken_on"] = settled("protection_broken_on", raw.broken_on)
    found["protected_by"] = grounds_of(raw.protected_by)
    found["would_have_closed"] = grounds_of(raw.would_have_closed)
    return {"law": law, **found, "lacking": tuple(lacking), **_later(raw)}


def _later(raw: _core.PlanAnswer) -> dict[str, Findings]:
    """The findings, made when they are looked at."""
    return {"findings": Findings._later(raw.findings), "changed_by": Findings._later(raw.changed_by)}
