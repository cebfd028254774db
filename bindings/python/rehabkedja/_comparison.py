"""Two payment plans of one person side by side, as values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, overload

from . import _core
from ._html import joined, table, words
from ._plan import stretch_of
from ._value import Keyed, Value, written
from ._words import UNKNOWN, Payer, Unknown

if TYPE_CHECKING:
    import datetime

    import pandas

    from ._finding import Lang
    from ._plan import Plan, PlanStretch

_PAYERS: Final[dict[Payer | Unknown | None, str]] = {
    None: "nobody pays",
    Payer.EMPLOYER: "the employer",
    Payer.FORSAKRINGSKASSAN: "Försäkringskassan",
    UNKNOWN: "an unknown payer",
}


@dataclass(frozen=True, slots=True, repr=False)
class Compared(Value):
    """Days on which each of two plans says one thing. `len` is how many they are. Printed, it is a line.

    Attributes:
        first: the first day.
        last: the last day, itself included.
        one: what the first plan says.
        other: what the second plan says.
        difference: kronor a day, the second less the first; `UNKNOWN` where one is not known.
        differs: whether payer, level, degree, amount or SGI differ.

    >>> import rehabkedja as rk
    >>> law = rk.swedish_law()
    >>> rk.compare({"sick": []}, law, law, "2024-01-01", "2024-12-31")[0].differs
    False
    """

    first: datetime.date
    last: datetime.date
    one: PlanStretch
    other: PlanStretch
    difference: int | Unknown
    differs: bool

    def __len__(self) -> int:
        return (self.last - self.first).days + 1

    def __bool__(self) -> bool:
        return True

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts without which something that one of the plans says is not known, each once."""
        return tuple(dict.fromkeys((*self.one.missing, *self.other.missing)))

    def __str__(self) -> str:
        if self.difference is UNKNOWN:
            more = f"not known without {joined(self._missing_for('daily'))}"
        else:
            more = f"{self.difference:+} kr a day" if self.difference else "the same amount"
        sides = " -> ".join(self._side(state) for state in (self.one, self.other))
        return f"{self.first}..{self.last}: {sides}: {more}"

    def _side(self, state: PlanStretch) -> str:
        """What one plan says; of degree and SGI only where they are what differs."""
        if state.in_sick_period is not True:
            said = ["no sick period" if state.in_sick_period is False else "unknown whether in a sick period"]
        else:
            said = [_PAYERS[state.payer]]
            if state.level is not None:
                said.append(f"{state.level} level")
            said.append(f"{state.daily} kr a day" if isinstance(state.daily, int) else "an unknown amount")
            if self.one.degree != self.other.degree:
                said.append(f"{state.degree} %" if isinstance(state.degree, int) else "an unknown degree")
        if self.one.sgi != self.other.sgi:
            said.append(f"SGI {state.sgi}")
        return ", ".join(said)

    def _missing_for(self, name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.one.missing_for(name), *self.other.missing_for(name))))

    def to_dict(self, lang: Lang = "en") -> dict[str, Any]:
        """The days as plain data, as the published schema of comparisons describes it; both plans with their sentences
        and findings in English or Swedish."""
        return {
            "from": str(self.first),
            "to": str(self.last),
            "differs": self.differs,
            "difference": written(self.difference),
            "one": self.one.to_dict(lang),
            "other": self.other.to_dict(lang),
        }

    def to_json(self, lang: Lang = "en") -> str:
        """`to_dict` as JSON text."""
        return json.dumps(self.to_dict(lang), ensure_ascii=False)


class Comparison(Keyed, Sequence[Compared]):
    """Two payment plans side by side, in order of time. Printed, it is a line for each stretch on which they differ,
    and one for the difference in all.

    Attributes:
        difference: what the second pays more than the first in all the days, in kronor; `UNKNOWN` where a sum is not
            known.

    >>> import rehabkedja as rk
    >>> facts = rk.Facts(
    ...     born="1980-05-01",
    ...     sick=[{"from": "2021-03-01", "to": "2021-06-30"}],
    ...     occupation=[{"is": "employed"}],
    ...     income=[{"from": "2019-01-01", "yearly": 310_000, "kind": "employment", "lasts_months": 24}],
    ... )
    >>> law = rk.swedish_law()
    >>> reform = law.with_parameter("normal_level", from_="2021-04-01", value=90)
    >>> both = rk.compare(facts, law, reform, "2021-01-01", "2021-12-31")
    >>> [(str(one.first), one.one.daily, one.other.daily) for one in both.changed], both.difference
    ([('2021-04-01', 659, 741)], 7462)
    >>> print(both)
    2021-04-01..2021-06-30: Försäkringskassan, normal level, 659 kr a day -> ...741 kr a day: +82 kr a day
    in all: +7462 kr
    """

    __slots__ = ("_stretches", "difference")
    _stretches: tuple[Compared, ...]
    difference: int | Unknown

    def __init__(self, stretches: Iterable[Compared] = (), difference: int | Unknown = 0) -> None:
        object.__setattr__(self, "_stretches", tuple(stretches))
        object.__setattr__(self, "difference", difference)

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts without which the difference in all is not known, each once; empty where it is known."""
        return tuple(
            dict.fromkeys(name for one in self if one.difference is UNKNOWN for name in one._missing_for("daily"))
        )

    @property
    def changed(self) -> tuple[Compared, ...]:
        """The stretches on which the plans differ."""
        return tuple(one for one in self if one.differs)

    @overload
    def __getitem__(self, index: int) -> Compared: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Compared, ...]: ...
    def __getitem__(self, index: int | slice) -> Compared | tuple[Compared, ...]:
        return self._stretches[index]

    def __len__(self) -> int:
        return len(self._stretches)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a comparison does not change")

    def _key(self) -> tuple[tuple[Compared, ...], int | Unknown]:
        return self._stretches, self.difference

    def __repr__(self) -> str:
        return f"Comparison([{', '.join(map(repr, self._stretches))}], {self.difference!r})"

    def __str__(self) -> str:
        if self.difference is UNKNOWN:
            more = f"not known without {joined(self.missing)}"
        else:
            more = f"{self.difference:+} kr" if self.difference else "0 kr"
        return "\n".join((*map(str, self.changed), f"in all: {more}"))

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def to_dict(self, lang: Lang = "en") -> dict[str, Any]:
        """The comparison as plain data: all its stretches, and the difference in all."""
        return {"stretches": [one.to_dict(lang) for one in self], "difference": written(self.difference)}

    def to_json(self, lang: Lang = "en") -> str:
        """`to_dict` as JSON text."""
        return json.dumps(self.to_dict(lang), ensure_ascii=False)

    def to_pandas(self) -> pandas.DataFrame:
        """A data frame, a stretch a row; needs pandas. What the second plan says stands in columns with ``other_``.

        Columns: first, last (datetime64), days, payer, other_payer, level, other_level, degree, other_degree, daily,
        other_daily, sgi, other_sgi, difference (numbers are Int64, missing where none or not known), differs, missing
        (text joined by `` + ``).
        """
        import pandas

        def whole(values: Iterable[Any]) -> Any:
            return pandas.array([value if isinstance(value, int) else None for value in values], dtype="Int64")

        columns: dict[str, Any] = {
            "first": pandas.to_datetime([one.first for one in self]),
            "last": pandas.to_datetime([one.last for one in self]),
            "days": [len(one) for one in self],
        }
        for name in ("payer", "level", "degree", "daily", "sgi"):
            for column, plans in ((name, [one.one for one in self]), (f"other_{name}", [one.other for one in self])):
                said = [getattr(plan, name) for plan in plans]
                columns[column] = list(map(words, said)) if name in ("payer", "level") else whole(said)
        columns["difference"] = whole(one.difference for one in self)
        columns["differs"] = [one.differs for one in self]
        columns["missing"] = [joined(one.missing) for one in self]
        return pandas.DataFrame(columns)

    def __reduce__(self) -> tuple[type[Comparison], tuple[tuple[Compared, ...], int | Unknown]]:
        return Comparison, self._key()

    def _repr_html_(self) -> str:
        head = ("from", "to", "payer", "level", "a day", "payer", "level", "a day", "difference a day")
        return table(
            (
                (one.first, one.last, *(words(value) for state in (one.one, one.other)
                                        for value in (state.payer, state.level, state.daily)), words(one.difference))
                for one in self._stretches
            ),
            head,
            f"difference in all: {self.difference}",
        )  # fmt: skip


def comparison_of(one: Plan, other: Plan, first: datetime.date, last: datetime.date) -> Comparison:
    """Two plans side by side through a period."""
    begin, end = one._reaching(last), other._reaching(last)
    found = [
        Compared(
            a.first, a.last, stretch_of(a, one.law.id), stretch_of(b, other.law.id),
            UNKNOWN if difference is None else difference, differs,
        )
        for a, b, difference, differs in _core.compare_plans(begin, end, first, last)
    ]  # fmt: skip
    sums = one._sum(first, last).kronor, other._sum(first, last).kronor
    whole = sums[1] - sums[0] if isinstance(sums[0], int) and isinstance(sums[1], int) else UNKNOWN
    return Comparison(found, whole)
