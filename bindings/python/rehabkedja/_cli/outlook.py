"""`rehabkedja outlook`: the questions on benefit that are asked the other way round, answered from a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import rehabkedja
from rehabkedja import _core

from . import engine
from .benefit import changed_law
from .documents import Plain, as_json, read_document
from .explain import facts_in
from .faults import GOOD
from .show import heading, in_one, write_csv, write_json, write_lines, write_table
from .words import Language, ground_in_words, word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from .show import Format, Row

COLUMNS: Final = ("what", "value", "provision", "missing", "law_read_until")
DRAWN: Final = ("what", "value", "provision", "missing")
IN_KRONOR: Final = ("income_at_ceiling", "sgi_at_unemployed_cap.normal", "sgi_at_unemployed_cap.continued")
LONG_AGO: Final = "1900-01-01"  # a figure without a first day holds from the first day that can be asked about


def run(path: str, day: dt.date, changes: Sequence[str], shown: Format, lang: Language) -> int:
    """Runs the command."""
    document = facts_in(read_document(path), path)
    law = changed_law(changes)
    with engine.faults(path):
        facts = rehabkedja.Facts.from_json(as_json(document))
        answers: dict[str, Any] = {
            "day": str(day),
            "after_the_law_was_read": day > law.read_until,
            "level": level_on(rehabkedja.plan(facts, law=law).on(day)) | {"provision": ["SFB 27:19"]},
            "level_falls": rehabkedja.level_falls(facts, day, law).to_dict() | {"provision": ["SFB 27:21-24"]},
            "days_to_reopen": rehabkedja.days_to_reopen(facts, day, law).to_dict() | {"provision": ["SFB 27:21"]},
            "register_by": rehabkedja.register_by(facts, day, law).to_dict()
            | {"provision": ["SFB 26:13", "SFB 26:18"]},
        }
        own = law_of(document, law)
    ceiling, cap = place("sgi_ceiling", "SFB 25:5", day, own), place("unemployed_cap", "SFB 28:11", day, own)
    answers["income_at_ceiling"] = amount(rehabkedja.income_at_ceiling, day, law=own) | {"provision": [ceiling]}
    answers["sgi_at_unemployed_cap"] = {
        str(level): amount(rehabkedja.sgi_at_unemployed_cap, day, level, law=own) | {"provision": [cap]}
        for level in rehabkedja.Level
    }
    if shown == "json":
        write_json(answers)
    elif shown == "csv":
        write_csv(COLUMNS, rows_of(answers))
    else:
        draw(answers, law.read_until, lang)
    return GOOD


def level_on(state: rehabkedja.PlanDay) -> dict[str, Any]:
    """The level on the day: where it has fallen already, it does not fall."""
    return {"level": state.to_dict()["level"], "missing": list(state.missing_for("level"))}


def amount(ask: Callable[..., int], *about: object, law: rehabkedja.Law) -> dict[str, Any]:
    """An amount; where the law has no figure for the day, it is unknown for want of that figure. None: under a changed
    law that makes nothing of any income, a ceiling binds at none."""
    try:
        return {"kronor": ask(*about, law=law), "missing": []}
    except rehabkedja.OutsideYearsError as error:
        return {"kronor": "unknown", "missing": [f"law.{error.field}"]}
    except rehabkedja.InputError as error:
        if error.field != "law":
            raise
        return {"kronor": "none", "missing": []}


def place(figure: str, today: str, day: dt.date, law: rehabkedja.Law) -> str:
    """Where a figure stands in the law on a day; where it has none on the day, where it stands today."""
    try:
        return str(rehabkedja.lookup(figure, day, law).provision)
    except rehabkedja.OutsideYearsError:
        return today


def law_of(facts: dict[str, Plain], law: rehabkedja.Law) -> rehabkedja.Law:
    """The law with what facts that ask for another change of its figures and readings of income and benefit. Questions
    about a person do it by themselves; those about the law alone have no facts."""
    options, asked = facts.get("options"), facts.get("law")
    for name, value in options.items() if isinstance(options, dict) else ():
        chosen = {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
        if chosen != "unknown":
            law = law.with_option(name, chosen)
    if not isinstance(asked, dict):
        return law
    figures = {one.name for one in rehabkedja.figures(law)} - {one.name for one in law.parameters()}
    parameters: Any = asked.get("parameters", [])
    for one in parameters:
        if one["name"].partition(".")[0] in (figures | set(_core.base_amount_names)):
            law = law.with_parameter(one["name"], from_=one.get("from", LONG_AGO), value=one["value"])
    if "known_on" in asked:
        law = law.known_on(str(asked["known_on"]))
    if "editions_of" in asked:
        law = law.editions_of(str(asked["editions_of"]))
    return law


def rows_of(answers: dict[str, Any]) -> list[Row]:
    """The answers, a thing a row."""
    falls, free, by = answers["level_falls"], answers["days_to_reopen"], answers["register_by"]
    held = by["until_then"]
    rows = [
        {"what": "level", **answers["level"], "value": answers["level"]["level"]},
        {"what": "level_falls", **falls, "value": falls["comes"]},
        {"what": "days_to_reopen", **free, "value": free["days"]},
        {"what": "register_by", **by, "value": by["by"]},
        {"what": "last_covered", **by, "value": "unknown" if by["by"] == "unknown" else by["last_covered"]},
        {
            "what": "until_then",
            **by,
            "value": [one["ground"] for one in held] or ("unknown" if by["by"] == "unknown" else "none"),
            "provision": [one["provision"] for one in held],
        },
        {"what": "income_at_ceiling", **answers["income_at_ceiling"], "value": answers["income_at_ceiling"]["kronor"]},
    ]
    for level, one in answers["sgi_at_unemployed_cap"].items():
        rows.append({"what": f"sgi_at_unemployed_cap.{level}", **one, "value": one["kronor"]})
    return [{"law_read_until": "none", **row} for row in rows]


def draw(answers: dict[str, Any], read_until: dt.date, lang: Language) -> None:
    """The answers for people."""
    heading(word("head_outlook", lang, day=answers["day"]), first=True)
    rows = rows_of(answers)
    write_table(DRAWN, [{**row, "what": word(row["what"], lang), "value": in_words(row, lang)} for row in rows], lang)
    if answers["after_the_law_was_read"] or any(row["law_read_until"] != "none" for row in rows):
        write_lines([word("law_read_until", lang, day=read_until)])


def in_words(row: Row, lang: Language) -> str | list[str]:
    """A value in words."""
    value = row["value"]
    if isinstance(value, list):
        return [ground_in_words(name, lang) for name in value]
    if value == "none":
        if row.get("too_late"):
            return word("too_late", lang)
        return word("not_coming", lang) if row["what"] in ("level_falls", "register_by") else "–"
    if row["what"] in IN_KRONOR and isinstance(value, int):
        return word("kr", lang, amount=f"{value:,}".replace(",", " "))
    return in_one("value", value, lang)
