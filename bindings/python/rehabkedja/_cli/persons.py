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


class PersonRows:
    """The rows of a table, person by person."""

    def __init__(self, table: Certificates) -> None:
        self._table = table
        person = np.frombuffer(table.person, np.int64) if table.person else np.zeros(0, np.int64)
        self._order: NDArray[np.intp] = np.argsort(person, kind="stable")
        self._ends = np.searchsorted(person[self._order], np.arange(len(table.names) + 1))

    def of(self, person: int) -> Sequence[int]:
        """The places of a person's rows."""
        rows: list[int] = self._order[self._ends[person] : self._ends[person + 1]].tolist()
        return rows

    def facts(self, person: int, else_occupation: int) -> Facts:
        """The facts of a person. `else_occupation` is for rows that name none; -1 where that is unknown."""
        table = self._table
        rows = self.of(person)
        facts: Facts = {
            "sick": [
                {"from": iso(table.first[i]), "to": iso(table.last[i]), "degree": table.degree[i]} for i in rows
            ]
        }
        if table.born[person]:
            facts["born"] = iso(table.born[person])
        occupations = {i: table.occupation[i] if table.occupation[i] >= 0 else else_occupation for i in rows}
        if all(table.occupation[i] < 0 for i in rows):
            if else_occupation >= 0:
                facts["occupation"] = [{"is": OCCUPATIONS[else_occupation]}]
            return facts
        held = [
            {"from": iso(first), "to": iso(last), "is": OCCUPATIONS[number]}
            for number in sorted(set(occupations.values()) - {-1})
            for first, last in united((table.first[i], table.last[i]) for i in rows if occupations[i] == number)
        ]
        facts["occupation"] = held
        return facts


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
