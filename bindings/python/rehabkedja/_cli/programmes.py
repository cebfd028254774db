"""`rehabkedja programmes`: the catalogue, or all that a definition says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from .faults import GOOD
from .own_programmes import catalogue_with, definition_of
from .rule_words import part_in_words, rule_in_words
from .show import heading, write_csv, write_json, write_lines, write_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .show import Format, Row
    from .words import Language

COLUMNS: Final = ("id", "name", "kind", "parent", "from", "to", "planned", "about")
PARTS: Final = ("part", "id", "text", "swedish", "source")


def run(which: str | None, files: Sequence[str], shown: Format, lang: Language) -> int:
    """Runs the command."""
    programmes = catalogue_with(files)
    definitions = [definition_of(programmes, which)] if which else [one.definition for one in programmes.programmes()]
    if shown == "json":
        write_json(definitions)
    elif which is None:
        rows = [summary(one) for one in definitions]
        if shown == "csv":
            write_csv(COLUMNS, rows)
        else:
            write_table(COLUMNS[:-1], rows, lang)
    elif shown == "csv":
        write_csv(PARTS, parts(definitions[0], "en", programmes.attributes()))
    else:
        heading(f"{definitions[0]['name']} ({which})", first=True)
        write_lines([definitions[0].get("about", "")])
        write_table(PARTS, list(parts(definitions[0], lang, programmes.attributes())), lang)
    return GOOD


def summary(one: dict[str, Any]) -> Row:
    """A programme as a row."""
    return {
        "id": one["id"],
        "name": one["name"],
        "kind": one["kind"],
        "parent": one.get("parent", ""),
        "from": one["period"]["start"],
        "to": one["period"]["end"],
        "planned": one.get("participants", {}).get("planned", "unknown"),
        "about": one.get("about", ""),
    }


def parts(one: dict[str, Any], lang: Language, terms: dict[str, dict[str, Any]]) -> Iterator[Row]:
    """All that a definition says, a thing a row; `terms` are the attributes by name."""
    for found in (*admission(one.get("admission", {}), lang), *rules_and_ways(one, lang, terms)):
        yield {**found, "part": part_in_words(found["part"], lang)}


def rules_and_ways(one: dict[str, Any], lang: Language, terms: dict[str, dict[str, Any]]) -> Iterator[Row]:
    """Whom it is for, its way, its goals, and what the documents leave open."""
    group = one["target_group"]
    for key in ("all", "any", "none", "priority"):
        for rule in group.get(key, []):
            said = {name: of_a_rule(rule, name) for name in ("swedish", "source")}
            yield row(key, "", rule_in_words(rule, lang, terms), said)
    for reading in group.get("readings", []):
        yield row("reading", reading["id"], reading["text"], reading)
    for step in one.get("pathway", {}).get("states", []):
        yield row("state", step["id"], f"{step['name']} ({step['kind']})", step)
    for move in one.get("pathway", {}).get("transitions", []):
        yield row("transition", move["id"], f"{move['from']}: {move['event']} -> {move['to']}", move)
    for limit in one.get("time_limits", []):
        length = f": {limit['n']} {limit.get('unit', '')}" if "n" in limit else ""
        yield row("time limit", limit["id"], f"{limit['what']} ({limit['kind']}{length})", limit)
    for goal in one.get("goals", []):
        yield row("goal", goal["id"], goal["text"], goal)
    for text in one.get("missing", []):
        yield row("missing", "", text, {})
    for text in one.get("inferred", []):
        yield row("inferred", "", text, {})


def admission(said: dict[str, Any], lang: Language) -> Iterator[Row]:
    """What is said of the way in."""
    if not said:
        return
    who = said.get("referral_sources", "unknown")
    listed = part_in_words(who, lang) if isinstance(who, str) else ", ".join(who)
    others = " med flera" if lang == "sv" else ", and others"
    text = f"{listed}{others}" if said.get("referral_list_open") else listed
    yield row("admission", part_in_words("referral", lang), text, said)
    for key in ("self_referral", "consent", "selection", "note"):
        if key in said:
            yield row("admission", part_in_words(key, lang), part_in_words(said[key], lang), said)


def row(part: str, which: str, text: str, of: dict[str, Any]) -> Row:
    """A thing that a definition says."""
    return {"part": part, "id": which, "text": text, "swedish": of.get("swedish") or "", "source": source(of)}


def of_a_rule(rule: dict[str, Any], name: str) -> Any:
    """What a rule says of itself, or else the first of its parts that does."""
    parts = (part for key in ("all", "any", "none", "of") for part in rule.get(key, []))
    return rule.get(name) or next(filter(None, (of_a_rule(part, name) for part in parts)), None)


def source(of: dict[str, Any]) -> str:
    """The document and heading, with the page where there is one."""
    found = of.get("source")
    if not found:
        return ""
    page = f" (p. {found['page']})" if "page" in found else ""
    return f"{found['document']}: {found['heading']}{page}"
