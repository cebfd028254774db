"""The law as a value: ask it, change a copy of it, ask again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import _core
from ._dates import DateLike, as_date
from ._errors import FactTypeError
from ._provision import Edition, Provision, provision_of
from ._value import Value
from ._words import Standing

if TYPE_CHECKING:
    import datetime


@dataclass(frozen=True, slots=True, repr=False)
class Parameter(Value):
    """A number of the law: its name, its unit, where it stands, how it is known, and its values by first day."""

    name: str
    unit: str
    provision: Provision
    confidence: Standing
    values: tuple[tuple[datetime.date, int], ...]

    def on(self, day: DateLike) -> int | None:
        """The number on a day; None before its first value."""
        at = as_date(day, "day")
        found = None
        for since, value in self.values:
            if since <= at:
                found = value
        return found


@dataclass(frozen=True, slots=True, repr=False)
class Option(Value):
    """An open reading of the law: its values, the default and the chosen one; None where there is none."""

    name: str
    values: tuple[str, ...]
    default: str | None
    chosen: str | None
    decides: str
    provision: Provision
    confidence: Standing


@dataclass(frozen=True, slots=True, repr=False)
class Wording(Value):
    """A section as it was cited and worded from a day on."""

    provision: Provision
    edition: Edition
    confidence: Standing


@dataclass(frozen=True, slots=True, repr=False)
class LawId(Value):
    """Which law an answer was given by; what `Law` compares by, until when it had been read, from when it counts."""

    name: str
    version: str
    hash: str
    read_until: datetime.date
    counting_from: datetime.date
    """The first day that counts in the chain."""


class Law:
    """The dated law of the rehabilitation chain. It never changes: what changes it gives a new law. `swedish_law`
    makes it.

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
        """A law in which a number has another value for benefit days from a day on, and for good; `parameters` lists the
        names.

        Raises `InputError` for an unknown name.
        """
        if isinstance(value, bool) or not isinstance(value, int):
            raise FactTypeError("wrong_type", "value", f"{value!r} is not a whole number")
        return self._changed("with_parameter", name, as_date(from_, "from_"), value)

    def with_option(self, name: str, value: str) -> Law:
        """A law that reads an open point this way; `options` lists names and values. Raises `InputError` for others."""
        return self._changed("with_option", name, value)

    def without_ground(self, name: str, *, from_: DateLike) -> Law:
        """A law without a ground against the labour market (a `Judgement`) for benefit days from a day on."""
        return self._changed("without_ground", str(name), as_date(from_, "from_"))

    def with_labour_market_measure(self, name: str, *, from_: DateLike) -> Law:
        """A law with another labour-market measure (a `Measure`) for benefit days from a day on, and for good."""
        return self._changed("with_labour_market_measure", str(name), as_date(from_, "from_"))

    def known_on(self, day: DateLike) -> Law:
        """The law as it had been issued by the end of a day, to review a decision made then."""
        return self._changed("known_on", as_date(day, "day"))

    def editions_of(self, day: DateLike) -> Law:
        """The law in which every day is answered by the editions in force on one day."""
        return self._changed("editions_of", as_date(day, "day"))

    def parameters(self) -> tuple[Parameter, ...]:
        """The dated numbers."""
        return tuple(
            Parameter(name, unit, provision_of(at), Standing(sure), tuple(sorted(values, key=lambda value: value[0])))
            for name, unit, at, sure, values in self._raw.parameters()
        )

    def options(self) -> tuple[Option, ...]:
        """The open readings, each with its values and the one chosen."""
        return tuple(
            Option(name, tuple(values), default, chosen, decides, provision_of(at), Standing(sure))
            for name, values, default, chosen, decides, at, sure in self._raw.options()
        )

    def editions(self) -> tuple[Wording, ...]:
        """The wordings of the sections that the chain cites."""
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

    def __reduce__(self) -> tuple[Any, ...]:
        return _made_again, (self._changes, self.name)

    def __copy__(self) -> Law:
        return self

    def __deepcopy__(self, memo: object) -> Law:
        return self


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
