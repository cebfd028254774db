"""From the rows of a table to the facts of each person, in the vocabulary of the case format."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import numpy as np

from .days import OCCUPATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from .certificates import Certificates

Facts = dict[str, Any]
UNKNOWN = OCCUPATIONS.index("unknown")


class PersonRows:
    """The rows of a table, person by person."""

    def __init__(self, table: Certificates) -> None:
        self._table = table
        person = table.person
        self._order: NDArray[np.intp] = np.argsort(person, kind="stable")
        self._ends = np.searchsorted(person[self._order], np.arange(len(table.names) + 1))

    def occupation_of_all(self, else_occupation: int) -> NDArray[np.int8]:
        """The occupation of each person in `OCCUPATIONS`: unknown where no row names one, -1 where rows differ."""
        table = self._table
        by_row = table.occupation[self._order]
        by_row[by_row < 0] = else_occupation
        unnamed = by_row < 0
        by_row[unnamed] = UNKNOWN
        found = np.full(len(table.names), -1, np.int8)
        some = np.flatnonzero(self._ends[1:] > self._ends[:-1])
        starts = self._ends[:-1][some]
        if len(some):
            least, most = np.minimum.reduceat(by_row, starts), np.maximum.reduceat(by_row, starts)
            found[some] = np.where(least == most, least, -1)
        return found

    def of(self, person: int) -> Sequence[int]:
        """The places of a person's rows."""
        rows: list[int] = self._order[self._ends[person] : self._ends[person + 1]].tolist()
        return rows

    def of_all(self, persons: NDArray[np.intp]) -> NDArray[np.intp]:
        """The places of the rows of several persons, given by rising number: a person's rows stand together."""
        counts = self._ends[persons + 1] - self._ends[persons]
        within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        places: NDArray[np.intp] = self._order[np.repeat(self._ends[persons], counts) + within]
        return places

    def facts(self, person: int, else_occupation: int) -> Facts:
        """The facts of a person. `else_occupation` is for rows that name none; -1 where that is unknown."""
        table = self._table
        rows = self.of(person)
        facts: Facts = {
            "sick": [
                {"from": iso(int(table.first[i])), "to": iso(int(table.last[i])), "degree": int(table.degree[i])}
                for i in rows
            ]
        }
        if table.born[person]:
            facts["born"] = iso(int(table.born[person]))
        occupations = {i: int(one) if (one := table.occupation[i]) >= 0 else else_occupation for i in rows}
        named = sorted(set(occupations.values()) - {-1})
        if len(named) == 1 and -1 not in occupations.values():
            facts["occupation"] = [{"is": OCCUPATIONS[named[0]]}]
        elif named:
            facts["occupation"] = self._held(occupations, named)
        return facts

    def _held(self, occupations: dict[int, int], named: list[int]) -> list[Facts]:
        """Each occupation on the days of its rows. What holds on the last day holds on, as the sick period may."""
        table = self._table
        latest = max(table.last[i] for i in occupations)
        held = []
        for number in named:
            days = united((int(table.first[i]), int(table.last[i])) for i in occupations if occupations[i] == number)
            for first, last in days:
                held.append({"from": iso(first), "to": iso(last), "is": OCCUPATIONS[number]})
                if last == latest:
                    del held[-1]["to"]
        return held


def united(periods: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same days in as few periods as can be: an occupation that two rows name holds once."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(periods):
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def iso(day: int) -> str:
    """A day number as ISO text."""
    return dt.date.fromordinal(day).isoformat()
