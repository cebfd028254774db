"""`rehabkedja routes`: where a person may come, and why the other doors are shut."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from rehabkedja import _core

from . import engine
from .documents import as_json, read_document
from .explain import facts_in
from .faults import GOOD
from .own_programmes import catalogue_with, definition_of
from .show import heading, in_one, write_csv, write_json, write_lines, write_table
from .words import Language, word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from .show import Format, Row

COLUMNS: Final = ("programme", "name", "admitted", "open", "refused_because", "missing", "near_misses", "priorities")
OBSTACLES: Final = ("id", "list", "swedish", "is", "worse")
LINES: Final = ("what", "name", "says", "source")


def run(path: str, which: Sequence[str], day: dt.date, files: Sequence[str], shown: Format, lang: Language) -> int:
    """Runs the command."""
    programmes = catalogue_with(files)
    for name in which:
        definition_of(programmes, name)
    facts = as_json(facts_in(read_document(path), path))
    with engine.faults(path):
        law = _core.Law()
        found: dict[str, Any] = json.loads(_core.routes(law, programmes._raw, _core.read_facts(facts), day, lang))
    if which:
        by_name = {one["programme"]: one for one in found["programmes"]}
        found["programmes"] = [by_name[name] for name in dict.fromkeys(which)]
        first = [one["ask_first"] for one in found["programmes"] if one["ask_first"] != "none"]
        found["ask_first"] = first[0] if first else "none"
    if shown == "json":
        write_json(found)
    elif shown == "csv":
        write_csv(COLUMNS, [row_of(one) for one in found["programmes"]])
    elif which:
        for at, one in enumerate(found["programmes"]):
            heading(f"{one['name']} ({one['programme']}), {day}", first=at == 0)
            write_table(LINES, list(lines(one, lang)), lang)
        write_lines(contradictions(found))
    else:
        show_all(found, lang)
    return GOOD


def show_all(found: dict[str, Any], lang: Language) -> None:
    """Every programme, the fact to ask for first, and the obstacles."""
    write_table(COLUMNS, [row_of(one) for one in found["programmes"]], lang)
    if found["ask_first"] != "none":
        write_lines([f"{word('ask_first', lang)}: {in_one('missing', found['ask_first'], lang)}"])
    write_lines(contradictions(found))
    there = [{"worse": "no", **one} for one in found["obstacles"] if one["is"] != "unknown"]
    if there:
        heading(word("head_obstacles", lang))
        write_table(OBSTACLES, there, lang)


def contradictions(found: dict[str, Any]) -> Iterator[str]:
    """States that cannot be, in sentences."""
    yield from (one["text"] for one in found["contradictions"] if one.get("text"))


def lines(one: dict[str, Any], lang: Language) -> Iterator[Row]:
    """A route, a thing a row."""

    def line(what: str, name: str, says: str, source: str = "") -> Row:
        return {"what": word(what, lang), "name": name, "says": word(says, lang), "source": source}

    yield line("admitted", "", one["admitted"])
    yield line("open", "", one["open"])
    for part in one["failed"]:
        yield line("failed", "", part["condition"], part["source"])
    for name in one["missing"]:
        yield line("missing", name, "ask_first" if name == one["ask_first"] else "")
    for name in one["open_missing"]:
        yield line("missing_for_open", name, "")
    for miss in one["near_misses"]:
        turned = " -> ".join(said(miss[key], lang) for key in ("is", "if_it_were"))
        yield line("near_misses", miss["attribute"], f"{turned}: {word(miss['then'], lang)}")
    for key in ("priorities", "possible_priorities"):
        for part in one[key]:
            yield line(key, "", part["condition"], part["source"])
    for name, says in one["readings"].items():
        yield line("other_reading", name, says)
    for who in one["referral"]:
        yield line("may_refer", who, "")
    yield line("by_oneself", "", one["self_referral"])


def said(value: Any, lang: Language) -> str:
    """The value of an attribute in a line for people: yes and no in their language."""
    shown = text(value)
    return word(shown, lang) if shown in {"yes", "no", "unknown"} else shown


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
