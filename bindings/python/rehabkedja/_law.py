"""The law as a value: ask it, change a copy of it, ask again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import _core
from ._dates import DateLike, as_date
from ._errors import FactTypeError, InputError
from ._given import as_text, as_whole
from ._html import table
from ._options import GRACE_FROM, option_names, options_there_are
from ._provision import Edition, Provision, provision_of
from ._value import Value
from ._words import Standing

if TYPE_CHECKING:
    import datetime


@dataclass(frozen=True, slots=True, repr=False)
class Parameter(Value):
    """A number of the law and its values in time.

    Attributes:
        name: the name, as `Law.with_parameter` and the case format have it.
        unit: what it counts, in words.
        provision: where it stands.
        confidence: how the least known of the values is known; `Law.to_dict` says it of each.
        values: pairs of a first benefit day and the value from then on, in order of time.
        source: where they were read.

    >>> import rehabkedja as rk
    >>> step = next(one for one in rk.swedish_law().parameters() if one.name == "market_step")
    >>> step.on("2024-01-01"), str(step.provision)
    (180, 'SFB 27:48 1 st')
    """

    name: str
    unit: str
    provision: Provision
    confidence: Standing
    values: tuple[tuple[datetime.date, int], ...]
    source: str = ""

    def on(self, day: DateLike) -> int | None:
        """The number on a day; None before its first value. Raises `InputError` for a day that is none."""
        at = as_date(day, "day")
        found = None
        for since, value in self.values:
            if since <= at:
                found = value
        return found


@dataclass(frozen=True, slots=True, repr=False)
class Option(Value):
    """An open reading of the law: where the text can be read in several ways, one is chosen by name.

    Attributes:
        name: the name, as `Law.with_option` and the case format have it.
        values: the ways of reading it; empty where it is a date, which is that of ``grace25_from`` alone.
        default: the way that is taken when none is chosen; None: none is, and what hangs on it is unknown, but of a
            date: the law's own.
        chosen: the way that this law reads it; None: not chosen.
        decides: what hangs on it, in a sentence.
        provision: where the text stands.
        confidence: how it is known.

    >>> import rehabkedja as rk
    >>> gap = next(one for one in rk.swedish_law().options() if one.name == "gap_of_90")
    >>> gap.values, gap.default, gap.chosen
    (('restart', 'add'), 'restart', 'restart')
    """

    name: str
    values: tuple[str, ...]
    default: str | None
    chosen: str | None
    decides: str
    provision: Provision
    confidence: Standing


@dataclass(frozen=True, slots=True, repr=False)
class Wording(Value):
    """A section as it was cited and worded from a day on.

    Attributes:
        provision: the section, as it was cited in its time.
        edition: by which act it got this wording, and from which benefit day on.
        confidence: how it is known.

    >>> import rehabkedja as rk
    >>> first = rk.swedish_law().editions()[0]
    >>> str(first.provision), str(first.edition)
    ('AFL 3:7', 'SFS 2008:480, 2008-07-01')
    """

    provision: Provision
    edition: Edition
    confidence: Standing


@dataclass(frozen=True, slots=True, repr=False)
class LawId(Value):
    """Which law an answer was given by; what `Law` compares by, until when it had been read, and from when it counts.

    Attributes:
        name: the name, which `Law.named` gives.
        version: the version of the law as data.
        hash: 16 hexadecimal digits of all that is in it.
        read_until: the last day whose law was read.
        counting_from: the first day that counts in the chain.

    >>> import rehabkedja as rk
    >>> rk.swedish_law().id.read_until
    datetime.date(2026, 4, 27)
    """

    name: str
    version: str
    hash: str
    read_until: datetime.date
    counting_from: datetime.date

    def __str__(self) -> str:
        return f"{self.name} {self.version} ({self.hash})"


class Law:
    """The dated law of the rehabilitation chain, of income and of sickness benefit. It never changes: what changes it
    gives a new law. `swedish_law` makes it.

    Laws compare by name, version and hash; the hash is taken of every row, number, wording and reading in it.

    >>> import rehabkedja as rk
    >>> law = rk.swedish_law()
    >>> reform = law.with_parameter("market_step", from_="2027-01-01", value=120)
    >>> reform == law, reform.version == law.version
    (False, True)
    """

    __slots__ = ("_changes", "_id", "_raw")
    _raw: _core.Law
    _changes: tuple[tuple[str, tuple[Any, ...]], ...]
    _id: LawId

    def __init__(self) -> None:
        raise TypeError("a law is made by swedish_law(), or by changing one")

    @classmethod
    def _of(cls, raw: _core.Law, changes: tuple[tuple[str, tuple[Any, ...]], ...], name: str) -> Law:
        law = cls.__new__(cls)
        for attribute, value in (
            ("_raw", raw),
            ("_changes", changes),
            ("_id", LawId(name, raw.version, raw.hash, raw.read_until, raw.counting_from)),
        ):
            object.__setattr__(law, attribute, value)
        return law

    def _changed(self, method: str, *arguments: Any) -> Law:
        return Law._of(getattr(self._raw, method)(*arguments), (*self._changes, (method, arguments)), self.name)

    @property
    def name(self) -> str:
        """The name; `named` gives another."""
        return self._id.name

    @property
    def version(self) -> str:
        """The version of the law as data, apart from the library's own version."""
        return self._id.version

    @property
    def hash(self) -> str:
        """16 hexadecimal digits of all that is in the law, the same as in C++."""
        return self._id.hash

    @property
    def read_until(self) -> datetime.date:
        """The last day whose law was read; an answer about a later day says so."""
        return self._id.read_until

    @property
    def id(self) -> LawId:
        """Name, version, hash and reading date: what answers and receipts carry."""
        return self._id

    @property
    def changes(self) -> tuple[str, ...]:
        """How it was made from the law of Sweden, change by change."""
        return tuple(f"{method}({', '.join(map(repr, arguments))})" for method, arguments in self._changes)

    def named(self, name: str) -> Law:
        """The same law under another name, for your own reforms."""
        return Law._of(self._raw, self._changes, name)

    def with_parameter(self, name: str, *, from_: DateLike, value: int) -> Law:
        """A law in which a figure has another value for benefit days from a day on, and for good: a number of the chain
        (0-10,000), a figure of income and benefit (0-1,000,000,000, in its unit), or the base amount of a year
        (``price_base_amount.2028``, whatever the day; without a year that of the day).

        `rehabkedja.figures` lists the names and units. Raises `InputError`: ``bad_value`` for another name or value,
        ``bad_amount`` for a base amount that is none, ``bad_law`` for more changes than there is room for.
        """
        if not 0 <= (number := as_whole(value, "value")) <= _LARGEST:
            raise InputError("bad_value", "value", f"{number} should be 0 to {_LARGEST:,}")
        return self._changed("with_parameter", as_text(name, "name"), as_date(from_, "from_"), number)

    def with_option(self, name: str, value: str) -> Law:
        """A law that reads an open point this way; `options` lists names and values. The value of ``grace25_from`` is a
        date: the first day of that ground of protection.

        Raises `InputError`: ``bad_value`` for another name or value, with those that there are; ``bad_date`` for a date
        that is none.
        """
        named, chosen = as_text(name, "name"), as_text(value, "value")
        if named not in option_names():
            raise InputError("bad_value", "name", f"the law has no option {named!r}; {options_there_are()}")
        if named == GRACE_FROM:
            chosen = as_date(chosen, "value").isoformat()
        return self._changed("with_option", named, chosen)

    def without_ground(self, name: str, *, from_: DateLike) -> Law:
        """A law without a ground against the labour market (a `Judgement`) for benefit days from a day on.

        Raises `InputError` (``bad_value``) for a name that is no ground.
        """
        return self._changed("without_ground", as_text(name, "name"), as_date(from_, "from_"))

    def with_labour_market_measure(self, name: str, *, from_: DateLike) -> Law:
        """A law with another labour-market measure (a `Measure`) for benefit days from a day on, and for good.

        Raises `InputError` (``bad_value``) for a name that is no such measure.
        """
        return self._changed("with_labour_market_measure", as_text(name, "name"), as_date(from_, "from_"))

    def known_on(self, day: DateLike) -> Law:
        """The law as it had been issued by the end of a day, to review a decision made then.

        Raises `InputError` (``bad_value``) for a day before the law begins.
        """
        return self._changed("known_on", as_date(day, "day"))

    def editions_of(self, day: DateLike) -> Law:
        """The law in which every day is answered by the editions in force on one day.

        Raises `InputError` (``bad_value``) for a day before the law begins.
        """
        return self._changed("editions_of", as_date(day, "day"))

    def parameters(self) -> tuple[Parameter, ...]:
        """The dated numbers of the chain; `rehabkedja.figures` lists those of income and benefit too."""
        return tuple(
            Parameter(
                name, unit, provision_of(at), Standing(sure), tuple(sorted(values, key=lambda value: value[0])), source
            )
            for name, unit, at, sure, values, source in self._raw.parameters()
        )

    def options(self) -> tuple[Option, ...]:
        """The open readings, each with its values and the one chosen."""
        found = (
            Option(name, tuple(values), default, chosen, decides, provision_of(at), Standing(sure))
            for name, values, default, chosen, decides, at, sure in self._raw.options()
        )
        since = self._raw.grace25_from()
        grace = Option(
            name=GRACE_FROM, values=(), default=None, chosen=None if since is None else str(since),
            decides="the first day of the protection during 25 working days; left out: that of the law",
            provision=Provision("SFS", section=3, year=2000, number=1418), confidence=Standing.UNSURE,
        )  # fmt: skip
        return (*found, grace)

    def editions(self) -> tuple[Wording, ...]:
        """The wordings of the sections that answers cite: those of the chain, then what is known of the others."""
        return tuple(
            Wording(provision_of(at), Edition(provision_of(by), since), Standing(sure))
            for at, by, since, sure in self._raw.editions()
        )

    def to_dict(self, day: DateLike | None = None) -> dict[str, Any]:
        """All of it as plain data; only what holds on a day where one is given."""
        law: dict[str, Any] = json.loads(self._raw.to_json(None if day is None else as_date(day, "day")))
        return law

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a law does not change: with_..., without_..., known_on and editions_of give another")

    def __eq__(self, other: object) -> bool:
        return self._id == other._id if isinstance(other, Law) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._id)

    def __repr__(self) -> str:
        changes = f", {len(self._changes)} changes" if len(self._changes) > 1 else ", 1 change" if self._changes else ""
        return f"<Law {self.name!r} {self.version}, hash {self.hash}{changes}>"

    def __str__(self) -> str:
        how = f", changed by {', '.join(self.changes)}" if self._changes else ""
        return f"{self._id}, read until {self.read_until}{how}"

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def _repr_html_(self) -> str:
        rows = ((one.name, one.values[-1][1], one.unit, one.provision) for one in self.parameters() if one.values)
        return table(rows, ("number", "latest value", "unit", "provision"), str(self))

    def __reduce__(self) -> tuple[Any, ...]:
        return _made_again, (self._changes, self.name)

    def __copy__(self) -> Law:
        return self

    def __deepcopy__(self, memo: object) -> Law:
        return self


_LARGEST = 1_000_000_000  # of a figure of the law, as where facts change one
_SWEDISH = Law._of(_core.Law(), (), "Swedish rehabilitation chain")


def swedish_law() -> Law:
    """The law of Sweden from 1 July 2008 on, as read on `Law.read_until`, every option at its default.

    >>> import rehabkedja as rk
    >>> rk.swedish_law().read_until
    datetime.date(2026, 4, 27)
    """
    return _SWEDISH


def as_law(law: Law | None) -> Law:
    """The law given, or that of Sweden."""
    if law is None:
        return _SWEDISH
    if not isinstance(law, Law):
        raise FactTypeError("wrong_type", "law", f"{law!r} is not a Law")
    return law


def _made_again(changes: tuple[tuple[str, tuple[Any, ...]], ...], name: str) -> Law:
    raw = _SWEDISH._raw
    for method, arguments in changes:
        raw = getattr(raw, method)(*arguments)
    return Law._of(raw, changes, name)
