"""The answers about all persons of a table on a day."""

from __future__ import annotations

import datetime as dt
import json
import sys
from typing import TYPE_CHECKING, Final

from tqdm import tqdm

from . import engine
from .days import LAST
from .persons import PersonRows

if TYPE_CHECKING:
    from .certificates import Certificates
    from .show import Row

BAR_AFTER: Final = 1.0  # seconds


def answers_about(table: Certificates, day: dt.date, else_occupation: int, unit: str) -> list[Row]:
    """A row for each person without a bad row, in the order in which the table names them first."""
    rows = PersonRows(table)
    persons = [number for number in range(len(table.names)) if number not in table.bad_persons]
    found: list[Row] = []
    for number in tqdm(persons, unit=f" {unit}", file=sys.stderr, disable=None, delay=BAR_AFTER, leave=False):
        facts = rows.facts(number, else_occupation)
        person = engine.Person(json.dumps(facts), table.names[number])
        last_sick = max(table.last[i] for i in rows.of(number))
        last = dt.date.fromordinal(min(max(last_sick, day.toordinal()) + 1, LAST.toordinal()))
        found.append({"person": table.names[number], "day": day.isoformat(), **person.brief(day, last)})
    return found
