"""`rehabkedja routes`: where a person may come, and why the other doors are shut."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from rehabkedja import _core

from . import engine
from .documents import as_json, read_document
from .explain import facts_in
from .faults import GOOD
from .own_programmes import catalogue_with
from .show import heading, in_one, write_csv, write_json, write_lines, write_table
from .words import Language, word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from .show import Format, Row

COLUMNS: Final = ("programme", "name", "admitted", "open", "refused_because", "missing", "near_misses", "priorities")
OBSTACLES: Final = ("id", "list", "swedish", "is", "worse")


def run(path: str, day: dt.date, files: Sequence[str], shown: Format, lang: Language) -> int:
    """Runs the command."""
    programmes = catalogue_with(files)
    facts = as_json(facts_in(read_document(path), path))
    with engine.faults(path):
        law = _core.Law()
        found: dict[str, Any] = json.loads(_core.routes(law, programmes._raw, _core.read_facts(facts), day, lang))
    if shown == "json":
        write_json(found)
        return GOOD
    rows = [row_of(one) for one in found["programmes"]]
    if shown == "csv":
        write_csv(COLUMNS, rows)
        return GOOD
    write_table(COLUMNS, rows, lang)
    if found["ask_first"] != "none":
        write_lines([f"{word('ask_first', lang)}: {in_one('missing', found['ask_first'], lang)}"])
    write_lines(one.get("text", "") for one in found["contradictions"] if one.get("text"))
    there = [{"worse": "no", **one} for one in found["obstacles"] if one["is"] != "unknown"]
    if there:
        heading(word("head_obstacles", lang))
        write_table(OBSTACLES, there, lang)
    return GOOD


def row_of(one: dict[str, Any]) -> Row:
    """A route as a row."""
    near = [
        f"{miss['attribute']}: {text(miss['is'])} -> {text(miss['if_it_were'])}"
        for miss in one["near_misses"]
        if miss["then"] == "yes"
    ]
    first = [priority["condition"] for priority in one["priorities"]]
    return {**one, "near_misses": near, "priorities": first}


def text(value: object) -> str:
    """A value of an attribute in a running line."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
