"""`rehabkedja law`: what the library takes the law to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from . import engine
from .faults import GOOD
from .law_words import SWEDISH
from .show import heading, write_csv, write_json, write_lines, write_table
from .words import Language, word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from .show import Format, Row

COLUMNS: Final = (
    "kind",
    "name",
    "value",
    "unit",
    "values",
    "from",
    "to",
    "provision",
    "by",
    "confidence",
    "source",
    "about",
)
# Numbers and measures that the law's list of parameters does not carry.
OTHER_VALUES: Final = (
    ("labour_market_measure", "SFB 27:48", "what stands for the labour market"),
    ("on_call_market_measure", "SFB 27:49 b", "what stands for the labour market, for on-call employees"),
    ("earliest_pension_age", "SFB 56:3", "27:49 d begins when it is reached"),
    ("guarantee_pension_age", "SFB 67:4", "27:49 d ends before the month in which it is reached"),
)


def run(day: dt.date | None, shown: Format, lang: Language) -> int:
    """Runs the command."""
    law = engine.law_contents(day)
    if shown == "json":
        write_json(law)
    elif shown == "csv":
        write_csv(COLUMNS, rows_of(law))
    else:
        draw(law, lang)
    return GOOD


def draw(law: dict[str, Any], lang: Language) -> None:
    """The law for people."""
    heading(f"{law['name']} {law['version']}", first=True)
    write_lines([word("read_until", lang, day=law["read_until"])])
    if law["day"]:
        write_lines([word("on_day", lang, day=law["day"])])
    rows = list(rows_of(law))
    if lang == "sv":
        rows = [{**row, "about": SWEDISH.get(row["name"], row["about"])} for row in rows]
    editions = [{**row, "section": row["name"], "cited_as": row["provision"]} for row in of_kind(rows, "edition")]
    editions.sort(key=lambda row: (in_numbers(row["section"]), row["from"]))
    heading(word("head_editions", lang))
    write_table(("section", "from", "by", "cited_as", "confidence"), editions, lang)
    since = () if law["day"] else ("from", "by")
    for kind, columns in (
        ("parameter", ("name", "value", *since, "provision", "confidence", "about")),
        ("figure", ("name", "value", "unit", *since[:1], "provision", "confidence", "source", "about")),
        ("base_amount", ("name", "year", "value", "unit", "provision", "confidence", "source")),
        ("option", ("name", "chosen", "values", "provision", "confidence", "about")),
    ):
        heading(word(f"head_{kind}s", lang))
        write_table(
            columns,
            [{**row, "chosen": row["value"], "year": str(row["from"])[:4]} for row in of_kind(rows, kind)],
            lang,
        )


def of_kind(rows: list[Row], kind: str) -> list[Row]:
    """The rows of one kind."""
    return [row for row in rows if row["kind"] == kind]


def in_numbers(section: str) -> list[tuple[int, str]]:
    """A section as it sorts: 27:8 before 27:46."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"([0-9]+)", section)]


def rows_of(law: dict[str, Any]) -> Iterator[Row]:
    """Everything in the law as rows of one table."""
    nothing = dict.fromkeys(COLUMNS, "")
    for about in ("version", "read_until", "counting_from"):
        yield {**nothing, "kind": "law", "name": about, "value": law[about]}
    for one in law["editions"]:
        yield {
            **nothing,
            "kind": "edition",
            "name": one["section"],
            "from": one["from"],
            "provision": one["cited_as"],
            "by": one["by"],
            "confidence": one["confidence"],
        }
    for one in law["rules"]:
        reading = one["reading"]
        yield {
            **nothing,
            **{key: one[key] for key in ("from", "provision", "by", "confidence")},
            "kind": "rule",
            "name": one["reason"],
            "to": one["to"] or "",
            "about": f"{reading['option']}: {reading['value']}" if reading else "",
        }
    yield from _parameters(law, nothing)
    for kind in ("figure", "base_amount"):
        for one in law[f"{kind}s"]:
            yield {**nothing, **one, "kind": kind, "to": one["to"] or ""}
    for one in law["options"]:
        yield {
            **nothing,
            "kind": "option",
            "name": one["name"],
            "value": one["chosen"] or "none",
            "values": one["values"],
            "provision": one["provision"],
            "confidence": one["confidence"],
            "about": one["decides"],
        }
    for one in law["changes"]:
        yield {
            **nothing,
            "kind": "change",
            "name": one["by"],
            "from": one["applies_from"],
            "by": one["by"],
            "confidence": one["confidence"],
            "about": f"in force {one['in_force']}",
        }


def _parameters(law: dict[str, Any], nothing: Row) -> Iterator[Row]:
    others = [
        {"name": name, "unit": unit, "provision": provision, "confidence": "confirmed", "values": law.get(name, [])}
        for name, provision, unit in OTHER_VALUES
    ]
    for one in (*law["parameters"], *others):
        for value in one["values"]:
            yield {
                **nothing,
                "kind": "parameter",
                "name": one["name"],
                "value": _value(value["value"]),
                "from": value.get("from", ""),
                "provision": one["provision"],
                "by": value.get("by", ""),
                "confidence": one["confidence"],
                "about": one["unit"],
            }


def _value(value: Any) -> Any:
    if isinstance(value, dict) and "years" in value:
        return f"{value['years']}, {'by the month' if value.get('by_month') else 'by the birthday'}"
    return value
