"""Many people at once: NumPy columns in, NumPy columns out, by the same rules as one person.

A table holds spells (certificates), a row each, in any order. The answers come a person each, in the order of the
sorted person ids. What is the same for many people, the ruling with its reasons, stands once in a dictionary.
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
from ._html import table
from ._law import Law, LawId, as_law
from ._provision import Citation, edition_of, provision_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    import pandas

__all__ = ["OCCUPATION_CODES", "Columns", "on_day"]

Array: TypeAlias = npt.NDArray[Any]

OCCUPATION_CODES: Mapping[str, int] = occupation_codes
"""The code of each occupation, where occupations are given as small numbers. On-call time is booked, not booked, or
either."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Columns:
    """Answers about a day, a person each. All arrays have the length of `person`."""

    day: datetime.date
    law: LawId
    person: Array
    """The person ids, sorted, each once."""
    chain_day: npt.NDArray[np.uint16]
    """The day of the chain; 0 outside the chain, and where it is not known."""
    ruling: npt.NDArray[np.int32]
    """The place of the person's ruling in `rulings`; -1 outside the chain."""
    rulings: tuple[dict[str, Any], ...]
    """The dictionary: ``stage``, ``measured_against``, ``would_change``, ``grounds``, ``missing`` as in answers as
    plain data, and
    ``reason``, a tuple of `Citation`."""
    next_change: npt.NDArray[np.datetime64] | None = None
    """As in `Answer`; NaT where none comes; None when it was not asked for."""

    @property
    def stage(self) -> Array:
        """The step of the chain as text, ``"none"`` outside the chain."""
        return self._text("stage")

    @property
    def measured_against(self) -> Array:
        """The measures as text with commas, ``"none"`` outside the chain, ``"unknown"`` when not known."""
        return self._text("measured_against")

    @property
    def missing(self) -> Array:
        """The names of what is missing as text with commas; empty when all is known."""
        return self._text("missing", outside="")

    @property
    def provisions(self) -> Array:
        """The citations of the rows of the law that speak, as text with commas."""
        texts = [", ".join(dict.fromkeys(str(row.provision) for row in ruling["reason"])) for ruling in self.rulings]
        return np.array([*texts, ""])[self.ruling]

    def _text(self, key: str, outside: str = "none") -> Array:
        texts = [value if isinstance(value := ruling[key], str) else ", ".join(value) for ruling in self.rulings]
        # -1 is the last.
        return np.array([*texts, outside])[self.ruling]

    def __len__(self) -> int:
        return len(self.person)

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
        person: n ids, whole numbers or anything that sorts; rows of one person need not stand together.
        first: n first days (datetime64, dates or ISO text).
        last: n last days, included.
        occupation: one for all, or n of them, the same in all rows of a person: the words of `Occupation`, or codes of
            `OCCUPATION_CODES`. ``on_call_booked`` and ``on_call_unbooked`` say whether the time is booked,
            ``on_call`` leaves it open;
            ``unknown`` is allowed. The occupation holds on every day.
        born: n birth dates or one, NaT or None where unknown; the same in all rows of a person.
        degree: n degrees, 0-100; left out: 100.
        law: the law asked; left out: that of Sweden.
        next_change: whether to look for the next change too; it takes as long again.
        threads: how many threads share the people, 1 to 1024, or 0 for as many as the machine has; the answers are the
            same. While they work, other threads of Python may run.

    Returns:
        `Columns`, a person each, in the order of the sorted ids.

    Raises:
        InputError: a bad row, with its number (from 0) in ``row`` and the column in ``field``.

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


def _ruling(raw: _core.RawRuling) -> dict[str, Any]:
    (first, last), measures, would_change, grounds, missing, rows = raw
    return {
        "stage": f"{first}-{last or ''}" if first else "unknown",
        "measured_against": "unknown" if missing else measures,
        "would_change": "unknown" if missing else would_change,
        "grounds": grounds,
        "missing": missing,
        "reason": tuple(Citation(rule, why, provision_of(at), edition_of(by)) for rule, why, at, by in rows),
    }
