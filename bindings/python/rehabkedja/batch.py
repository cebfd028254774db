"""Many people at once: NumPy columns in, NumPy columns out, by the same rules as one person.

A table holds spells (certificates), a row each, in any order. The answers come a person each, in the order of the
sorted person ids. What is the same for many people, the ruling with its reasons, stands once in a dictionary.

``OCCUPATION_CODES`` are the codes of the occupations, where these are given as small numbers. On-call time is booked
(4), not booked (5), or either (8).

>>> from rehabkedja import batch
>>> batch.OCCUPATION_CODES["unemployed"]
2
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import numpy.typing as npt

from . import _core
from ._columns import codes_of, days_of, degrees_of, occupation_codes, per_person
from ._dates import DateLike, as_date
from ._errors import FactTypeError, InputError
from ._html import joined, table, words
from ._law import Law, LawId, as_law
from ._provision import Citation, edition_of, provision_of
from ._value import Value

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    import pandas

__all__ = ["OCCUPATION_CODES", "Columns", "SharedRuling", "on_day"]

Array: TypeAlias = npt.NDArray[Any]

OCCUPATION_CODES: Mapping[str, int] = occupation_codes
"""The code of each occupation, where occupations are given as small numbers. On-call time is booked, not booked, or
either."""


@dataclass(frozen=True, slots=True, repr=False)
class SharedRuling(Value):
    """What is ruled alike for many people. Also read as a mapping, ``ruling["stage"]``: then as plain data, lists for
    tuples, each time a new copy.

    Attributes:
        stage: the step of the chain by its days, such as ``"91-180"``, or ``"unknown"``.
        measured_against: what the ability to work is measured against (words of `Measure`), or ``"unknown"``.
        would_change: the judgements whose opposite alone would change `measured_against`, or ``"unknown"``.
        grounds: the judgements that hold and are grounds against the labour market.
        missing: the facts without which something here is not known.
        reason: the rows of the law that speak, each a `Citation`.

    >>> from rehabkedja import batch
    >>> found = batch.on_day("2024-03-02", [1], ["2024-03-01"], ["2024-03-31"], occupation="employed")
    >>> found.rulings[0].measured_against, found.rulings[0]["measured_against"]
    (('usual_work',), ['usual_work'])
    """

    stage: str
    measured_against: tuple[str, ...] | str
    would_change: tuple[str, ...] | str
    grounds: tuple[str, ...]
    missing: tuple[str, ...]
    reason: tuple[Citation, ...]

    def __getitem__(self, key: str) -> Any:
        if key not in self.keys():
            raise KeyError(key)
        value = getattr(self, key)
        return list(value) if isinstance(value, tuple) and key != "reason" else value

    def keys(self) -> tuple[str, ...]:
        """The names of what is in it, so that ``dict(ruling)`` is plain data."""
        return ("stage", "measured_against", "would_change", "grounds", "missing", "reason")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Columns:
    """Answers about a day, a person each. All arrays have the length of `person`, and none can be written to.

    Attributes:
        day: the day asked about.
        law: the name, version and hash of the law asked.
        person: the person ids, sorted, each once.
        chain_day: the day of the chain, up to 65,535; 0 outside the chain, and where it is not known.
        ruling: the place of the person's ruling in `rulings`; -1 outside the chain.
        rulings: the dictionary: what was ruled, each once.
        next_change: as in `Answer`, datetime64; NaT where none comes or it is not known; None when not asked
            for.

    >>> from rehabkedja import batch
    >>> found = batch.on_day("2024-03-02", [1], ["2024-03-01"], ["2024-03-31"], occupation="employed")
    >>> len(found), found.chain_day.item(), found.measured_against.item()
    (1, 2, 'usual_work')
    """

    day: datetime.date
    law: LawId
    person: Array
    chain_day: npt.NDArray[np.uint16]
    ruling: npt.NDArray[np.int32]
    rulings: tuple[SharedRuling, ...]
    next_change: npt.NDArray[np.datetime64] | None = None

    def __post_init__(self) -> None:
        for name in ("person", "chain_day", "ruling", "next_change"):
            if (column := getattr(self, name)) is not None:
                kept = column.view()
                kept.flags.writeable = False
                object.__setattr__(self, name, kept)

    @property
    def stage(self) -> Array:
        """The step of the chain as text, ``"none"`` outside the chain."""
        return self._text("stage")

    @property
    def measured_against(self) -> Array:
        """The measures as text joined by `` + ``, ``"none"`` outside the chain, ``"unknown"`` when not known."""
        return self._text("measured_against")

    @property
    def missing(self) -> Array:
        """The names of what is missing as text joined by `` + ``; empty when all is known."""
        return self._text("missing", outside="")

    @property
    def provisions(self) -> Array:
        """The citations of the rows of the law that speak, as text joined by `` + ``."""
        texts = [joined(dict.fromkeys(str(row.provision) for row in ruling.reason)) for ruling in self.rulings]
        return np.array([*texts, ""])[self.ruling]

    def _text(self, key: str, outside: str = "none") -> Array:
        texts = [words(getattr(ruling, key)) for ruling in self.rulings]
        # -1 is the last.
        return np.array([*texts, outside])[self.ruling]

    def __len__(self) -> int:
        return len(self.person)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Columns):
            return NotImplemented
        if (self.day, self.law, len(self)) != (other.day, other.law, len(other)):
            return False
        # The dictionaries may list the same rulings in another order.
        places = {ruling: place for place, ruling in enumerate(self.rulings)}
        here = np.array([*(places.get(ruling, -2) for ruling in other.rulings), -1])[other.ruling]
        alike = ((self.person, other.person), (self.chain_day, other.chain_day), (self.ruling, here))
        return _same_dates(self.next_change, other.next_change) and all(np.array_equal(one, two) for one, two in alike)

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __reduce__(self) -> tuple[Any, ...]:
        # Made again and not filled in: arrays that come out of a pickle could be written to.
        return Columns, tuple(getattr(self, name) for name in Columns.__slots__)

    def __repr__(self) -> str:
        return (
            f"<Columns {self.day}: {len(self)} people, {len(self.rulings)} rulings, {self.law.name} {self.law.version}>"
        )

    def to_pandas(self) -> pandas.DataFrame:
        """A data frame, a person a row, texts as categories; needs pandas."""
        import pandas

        frame = pandas.DataFrame({"person": self.person, "chain_day": self.chain_day})
        for name in ("stage", "measured_against", "provisions", "missing"):
            frame[name] = pandas.Categorical(getattr(self, name))
        if self.next_change is not None:
            frame["next_change"] = self.next_change
        return frame

    def _repr_html_(self) -> str:
        shown = 10
        columns = (self.person, self.chain_day, self.stage, self.measured_against, self.provisions, self.missing)
        rows = list(zip(*(column[:shown] for column in columns), strict=True))
        more = f", the first {shown}" if len(self) > shown else ""
        head = ("person", "chain day", "stage", "measured against", "by", "missing")
        return table(rows, head, f"{len(self)} people on {self.day}{more}")


def on_day(
    day: DateLike,
    person: npt.ArrayLike,
    first: npt.ArrayLike,
    last: npt.ArrayLike,
    *,
    occupation: npt.ArrayLike,
    born: npt.ArrayLike | None = None,
    degree: npt.ArrayLike | None = None,
    law: Law | None = None,
    next_change: bool = False,
    threads: int = 1,
) -> Columns:
    """On which day of the chain is each person on a day, and against what is the ability to work measured?

    Args:
        day: the day asked about.
        person: n ids, whole numbers or anything of one type that sorts; rows of one person need not stand together.
            n may be 0.
        first: n first days (datetime64, dates or ISO text).
        last: n last days, included.
        occupation: one for all, or n of them, the same in all rows of a person: the words of `Occupation`, or codes of
            `OCCUPATION_CODES`. ``on_call_booked`` and ``on_call_unbooked`` say whether the time is booked,
            ``on_call`` leaves it open;
            ``unknown`` is allowed. The occupation holds on every day.
        born: n birth dates or one, NaT or None where unknown; the same in all rows of a person.
        degree: n degrees or one for all, whole numbers 0-100 (50.0 too); left out: 100. An absent one (NaN, None, a
            masked value) is an error.
        law: the law asked; left out: that of Sweden.
        next_change: whether to look for the next change too; it takes as long again.
        threads: how many threads share the people, 1 to 1024, or 0 for as many as the machine has; the answers are the
            same. While they work, other threads of Python may run.

    Returns:
        `Columns`, a person each, in the order of the sorted ids.

    Raises:
        InputError: a bad row, with its number (from 0) in ``row`` and the column in ``field``; what is given for all
            stands in no row. Also ``bad_value`` where a chain day would be later than 65,535.

    >>> import numpy as np
    >>> from rehabkedja import batch
    >>> first = np.array(["2024-03-01", "2024-07-28", "2024-01-01"], "M8[D]")
    >>> last = np.array(["2024-04-29", "2024-10-31", "2024-12-31"], "M8[D]")
    >>> found = batch.on_day("2024-07-28", [1, 1, 2], first, last, occupation="employed", born="1980-05-01")
    >>> found.chain_day, found.stage
    (array([ 61, 210], dtype=uint16), array(['1-90', '181-365'], dtype='<U7'))
    >>> found.rulings[found.ruling[1]]["measured_against"]
    ['usual_work', 'other_work_at_employer', 'stated_occupational_group']
    """
    at, law = as_date(day, "day"), as_law(law)
    people, row_of = codes_of(person)
    rows = len(row_of)
    starts_on, ends_on = days_of(first, "first", rows), days_of(last, "last", rows)
    if (wrong := np.flatnonzero(ends_on < starts_on)).size:
        row = int(wrong[0])
        raise InputError(
            "end_before_start", "last", f"{_date(ends_on[row])} lies before the first day, {_date(starts_on[row])}", row
        )
    per_cent = None if degree is None else degrees_of(degree, rows)
    who = per_person("occupation", occupation, row_of, len(people))
    births = per_person("born", born, row_of, len(people))

    # Person and first day as one number: 300 years have fewer than 2**17 days.
    key = (row_of << 17) + (starts_on - _FIRST_DAY)
    order = slice(None) if bool((key[1:] >= key[:-1]).all()) else np.argsort(key)
    starts = np.searchsorted(row_of[order], np.arange(len(people) + 1)).astype(np.int64)
    try:
        chain_day, ruling, changes, rulings = _core.on_day(
            law._raw,
            at,
            starts,
            starts_on[order],
            ends_on[order],
            np.empty(0, np.uint8) if per_cent is None else per_cent[order],
            who,
            births,
            next_change,
            _threads(threads),
        )
    except InputError as error:
        # It counts rows in their sorted order.
        at_row = None if error.row is None else int(np.arange(rows)[order][error.row])
        raise type(error)(error.code, error.field, error.says, at_row) from None
    return Columns(
        at, law.id, people, chain_day, ruling, tuple(map(_ruling, rulings)), _dates(changes) if next_change else None
    )


_FIRST_DAY = int(np.datetime64("1900-01-01", "D").astype(np.int64))


def _threads(number: int) -> int:
    if isinstance(number, bool) or not isinstance(number, int):
        raise FactTypeError("wrong_type", "threads", f"{number!r} should be a whole number")
    if not 0 <= number <= _core.most_threads:
        raise InputError("bad_value", "threads", f"{number} is no number of threads: give 0 to {_core.most_threads}")
    return number


def _date(number: int) -> np.datetime64:
    return np.datetime64(int(number), "D")


def _dates(numbers: npt.NDArray[np.int32]) -> npt.NDArray[np.datetime64]:
    found = numbers.astype("datetime64[D]")
    found[numbers == np.iinfo(np.int32).min] = np.datetime64("NaT")
    return found


def _same_dates(one: Array | None, other: Array | None) -> bool:
    if one is None or other is None:
        return one is other
    return bool(((one == other) | (np.isnat(one) & np.isnat(other))).all())


def _ruling(raw: _core.RawRuling) -> SharedRuling:
    (first, last), measures, would_change, grounds, missing, rows = raw
    return SharedRuling(
        stage=f"{first}-{last or ''}" if first else "unknown",
        measured_against="unknown" if missing else tuple(measures),
        would_change="unknown" if missing else tuple(would_change),
        grounds=tuple(grounds),
        missing=tuple(missing),
        reason=tuple(Citation(rule, why, provision_of(at), edition_of(by)) for rule, why, at, by in rows),
    )
