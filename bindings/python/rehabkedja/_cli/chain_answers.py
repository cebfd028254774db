"""The answers about all persons of a table on a day."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import numpy as np

from . import engine
from .days import OCCUPATIONS
from .persons import PersonRows
from .progress import Progress

if TYPE_CHECKING:
    import datetime as dt

    from numpy.typing import NDArray

    from .certificates import Certificates
    from .show import Row

TOGETHER: Final = 50_000  # persons


def answers_about(
    table: Certificates, day: dt.date, else_occupation: int, progress: Progress | None = None
) -> list[Row]:
    """A row for each person without a bad row, in the order in which the table names them first.

    Persons whose occupation never changes are answered together; the others, one by one, by the same rules.
    """
    rows = PersonRows(table)
    occupation = rows.occupation_of_all(else_occupation)
    good = np.ones(len(table.names), np.bool_)
    good[list(table.bad_persons)] = False
    together = np.flatnonzero(good & (occupation >= 0))
    alone = np.flatnonzero(good & (occupation < 0)).tolist()
    answers: dict[int, Row] = {}
    with (progress or Progress()).bar("answering", int(good.sum())) as seen:
        for start in range(0, len(together), TOGETHER):
            persons = together[start : start + TOGETHER]
            found = _together(table, day, rows.of_all(persons), occupation)
            if found is None:
                alone.extend(persons.tolist())
                continue
            answers.update(zip(persons.tolist(), found, strict=True))
            seen(len(persons))
        for number in alone:
            facts = json.dumps(rows.facts(number, else_occupation))
            answers[number] = engine.Person(facts, table.names[number]).brief(day)
            seen(1)
    on = day.isoformat()
    return [{"person": table.names[number], "day": on, **answers[number]} for number in sorted(answers)]


def _together(
    table: Certificates,
    day: dt.date,
    rows: NDArray[np.intp],
    occupation: NDArray[np.int8],
) -> list[Row] | None:
    row_person = table.person[rows]
    return engine.brief_together(
        day,
        row_person,
        table.first[rows],
        table.last[rows],
        table.degree[rows],
        engine.occupation_codes(OCCUPATIONS)[occupation[row_person]],
        table.born[row_person],
    )
