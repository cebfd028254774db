"""`rehabkedja pathway`: the way through a programme, or where the case of a person is."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any, Final

from rehabkedja import _core

from . import engine
from .documents import as_json, read_document
from .explain import facts_in
from .faults import GOOD
from .own_programmes import catalogue_with, definition_of
from .programmes import source
from .show import heading, write_csv, write_json, write_lines, write_table
from .words import Language, word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from rehabkedja import Catalogue

    from .show import Format, Row

MOVES: Final = ("state", "event", "to", "actor", "document", "condition", "source")
LINES: Final = ("what", "name", "date", "says", "actor")


def show_way(which: str, files: Sequence[str], diagram: str | None, shown: Format, lang: Language) -> int:
    """The way through a programme: drawn, or an event a line."""
    programmes = catalogue_with(files)
    definition = definition_of(programmes, which)
    if diagram is not None:
        sys.stdout.write(programmes.diagram(which, diagram))
        return GOOD
    way = definition.get("pathway", {"states": [], "transitions": []})
    if shown == "json":
        write_json(way)
        return GOOD
    told: Language = "en" if shown == "csv" else lang  # CSV is for programs and the same in both languages
    rows = [move(one, told, programmes.attributes()) for one in way["transitions"]]
    if shown == "csv":
        write_csv(MOVES, rows)
    elif rows:
        write_table(MOVES, rows, lang)
    else:
        write_lines([word("no_way", lang)])
    return GOOD


def move(one: dict[str, Any], lang: Language, terms: dict[str, dict[str, Any]]) -> Row:
    """An event of a pathway as a row; `terms` are the attributes by name."""
    condition = [one[key] for key in ("judgement",) if key in one]
    if "guard" in one:
        from .rule_words import rule_in_words

        condition.append(rule_in_words(one["guard"], lang, terms))
    return {
        "state": one["from"],
        "event": one["event"],
        "to": [one["to"], *one.get("also_opens", [])],
        "actor": one.get("actor", ""),
        "document": one.get("document", {}).get("swedish", ""),
        "condition": condition,
        "source": source(one),
    }


def show_case(
    which: str, path: str, day: dt.date, known_on: dt.date | None, files: Sequence[str], shown: Format, lang: Language
) -> int:
    """Where the case of a person is."""
    found = case_of(catalogue_with(files), which, path, day, known_on)
    if shown == "json":
        write_json(found)
    elif shown == "csv":
        write_csv(LINES, lines(found))
    else:
        heading(f"{found['name']} ({which}), {day}", first=True)
        write_table(LINES, list(lines(found)), lang)
    return GOOD


def case_of(programmes: Catalogue, which: str, path: str, day: dt.date, known_on: dt.date | None) -> dict[str, Any]:
    """The answer of the library."""
    definition_of(programmes, which)
    facts = as_json(facts_in(read_document(path), path))
    with engine.faults(path):
        text = _core.pathway(_core.Law(), programmes._raw, _core.read_facts(facts), which, day, known_on)
    found: dict[str, Any] = json.loads(text)
    return found


def lines(found: dict[str, Any]) -> Iterator[Row]:
    """A case, a thing a row."""
    for one in found["way"]:
        yield line("event", one["event"], one["day"], " + ".join(one["to"]))
    for one in found["open"]:
        yield line("open", one["state"], one["opened"], one["name"])
    for one in found["next"]:
        needs = [part for part in (one["document"], one["judgement"], *one["missing"]) if part]
        needs += ["consent"] if one["needs_consent"] else []
        yield line("next", one["event"], "", ", ".join(needs), one["actor"])
    for one in found["deadlines"]:
        late = "overdue: " if one["overdue"] else ""
        yield line("deadline", one["what"], one["due"], late + one["text"])
    for one in found["consent"]:
        yield line("consent", one["says"], one["day"], one["event"])


def line(what: str, name: str, date: str, says: str, actor: str = "") -> Row:
    """A thing that is known of a case."""
    return {"what": what, "name": name, "date": date, "says": says, "actor": actor}
