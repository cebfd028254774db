"""The answers about all persons of a table on a day."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Final

import numpy as np
from tqdm import tqdm

from . import engine
from .days import OCCUPATIONS
from .persons import PersonRows

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from .certificates import Certificates
    from .show import Row

BAR_AFTER: Final = 1.0  # seconds


def answers_about(table: Certificates, day: dt.date, else_occupation: int, unit: str) -> list[Row]:
    """A row for each person without a bad row, in the order in which the table names them first.

    Persons whose occupation never changes are answered together; the others, one by one, by the same rules.
    """
    rows = PersonRows(table)
    occupation = rows.occupation_of_all(else_occupation)
    good = np.ones(len(table.names), np.bool_)
    good[list(table.bad_persons)] = False
    together = np.flatnonzero(good & (occupation >= 0))
    answers = _together(table, day, together, occupation)
    alone = np.flatnonzero(good)
    if answers is not None:
        alone = np.flatnonzero(good & (occupation < 0))
    answers = answers or {}
    for number in _with_bar(alone.tolist(), unit):
        facts = json.dumps(rows.facts(number, else_occupation))
        answers[number] = engine.Person(facts, table.names[number]).brief(day)
    on = day.isoformat()
    return [{"person": table.names[number], "day": on, **answers[number]} for number in sorted(answers)]


def _together(
    table: Certificates, day: dt.date, persons: NDArray[np.intp], occupation: NDArray[np.int8]
) -> dict[int, Row] | None:
    if not len(persons):
        return {}
    person = np.frombuffer(table.person, np.int64)
    wanted = np.isin(person, persons)
    row_person = person[wanted]
    found = engine.brief_together(
        day,
        row_person,
        np.frombuffer(table.first, np.int64)[wanted],
        np.frombuffer(table.last, np.int64)[wanted],
        np.frombuffer(table.degree, np.int8)[wanted],
        engine.occupation_codes(OCCUPATIONS)[occupation[row_person]],
        np.array(table.born, np.int64)[row_person],
    )
    return None if found is None else dict(zip(persons.tolist(), found, strict=True))


def _with_bar(persons: list[int], unit: str) -> Iterable[int]:
    return tqdm(persons, unit=f" {unit}", file=sys.stderr, disable=None, delay=BAR_AFTER, leave=False)
