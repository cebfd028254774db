"""`rehabkedja goals`: what programmes promised, whether they kept it, whether the plan can hold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from rehabkedja import _core

from . import engine
from .documents import as_json, read_document
from .faults import GOOD, FaultError
from .own_programmes import catalogue_with, definition_of
from .show import write_csv, write_json, write_lines, write_table
from .words import Language, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .show import Format, Row

COLUMNS: Final = ("programme", "goal", "text", "aim", "subgroup", "denominator", "measured", "by_sex", "source")
RESULTS: Final = (
    "programme",
    "goal",
    "aim",
    "subgroup",
    "sex",
    "reached",
    "of",
    "outcome",
    "interval",
    "verdict",
    "why",
)
CHECKS: Final = ("programme", "check", "about", "verdict", "arithmetic")
ESTIMATES: Final = ("association", "without_overlap", "with_overlap", "independent", "at_least", "missing")
SIGNS: Final = {"ge": "≥", "gt": ">", "eq": "=", "le": "≤", "lt": "<", "about": "≈", "between": ""}


def run(
    which: str | None,
    outcomes: str | None,
    check: bool,
    estimate: str | None,
    files: Sequence[str],
    settings: dict[str, Any],
    shown: Format,
    lang: Language,
) -> int:
    """Runs the command."""
    if estimate is not None:
        return show_estimate(estimate, shown, lang)
    programmes = catalogue_with(files)
    if which is not None:
        definition_of(programmes, which)
    if check:
        found = json.loads(programmes._raw.consistency(which or ""))
        put(CHECKS, found, found, shown, lang)
        return GOOD
    given = dict(settings)
    if outcomes is not None:
        document = read_document(outcomes)
        if not isinstance(document, dict):
            raise FaultError("wrong_type", "should be an object with `goals` or `people`", field=outcomes)
        given = {**given, **document}
    with engine.faults(outcomes or ""):
        found = json.loads(programmes._raw.goals(which or "", json.dumps(given)))
    if outcomes is None:
        put(COLUMNS, found, [{**one, "aim": aim(one)} for one in found], shown, lang)
        return GOOD
    rows = list(results(found))
    put(RESULTS, found, rows, shown, lang)
    if not rows and shown == "table":
        write_lines([word("no_outcomes", lang)])
    return GOOD


def put(columns: Sequence[str], whole: object, rows: list[Row], shown: Format, lang: Language) -> None:
    """Writes in the format asked for."""
    if shown == "json":
        write_json(whole)
    elif shown == "csv":
        write_csv(columns, rows)
    elif rows:
        write_table(columns, rows, lang)


def aim(one: dict[str, Any]) -> str:
    """What the goal asks for, in signs."""
    value = one["value"]
    if value is None:
        return ""
    number = "-".join(f"{part:g}" for part in value) if isinstance(value, list) else f"{value:g}"
    unit = "%" if one["unit"] == "percent" else one["unit"]
    return f"{SIGNS.get(one['comparator'] or '', '')} {number} {unit}".strip()


def results(found: list[dict[str, Any]]) -> Iterator[Row]:
    """The outcomes, a row each."""
    for goal in found:
        for one in goal["results"]:
            interval = one["interval"]
            ends = f"{interval[0]:g}-{interval[1]:g}" if isinstance(interval, list) else (interval or "")
            yield {**goal, **one, "aim": aim(goal), "outcome": one["value"], "interval": ends}


def show_estimate(path: str, shown: Format, lang: Language) -> int:
    """The Finsam target group from counts."""
    document = read_document(path)
    if not isinstance(document, dict):
        raise FaultError("wrong_type", "should be an object: counts by association", field=path)
    with engine.faults(path):
        found = json.loads(_core.estimate(as_json(document)))
    rows = [{"association": name, **one} for name, one in found["associations"].items()]
    put(ESTIMATES, found, rows, shown, lang)
    if shown == "table":
        write_lines([f"{word('in_all', lang)}: {found['in_all_without_overlap']}"])
    return GOOD
