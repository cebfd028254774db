"""`rehabkedja explain`: the answers about one person, with their reasons."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from . import benefit, engine
from .days import FIRST, LAST, UnfitError, read_day
from .documents import Plain, as_json, only_keys, read_document
from .faults import GOOD, FaultError
from .show import complain, heading, in_one, write_csv, write_json, write_lines, write_table
from .words import Language, word

if TYPE_CHECKING:
    import rehabkedja

    from .show import Format, Row

BESIDE_FACTS: Final = ("case", "source", "about", "facts", "expect", "format")  # the keys of a case
ONE_DAY: Final = dt.timedelta(days=1)
STRETCH_COLUMNS: Final = (
    "from",
    "to",
    "chain_day",
    "stage",
    "measured_against",
    "provision",
    "missing",
    "would_change",
)
ABOUT_A_DAY: Final = ("chain_day", "stage", "measured_against", "would_change", "missing", "next_change")


def run(
    path: str, day: dt.date | None, first: dt.date | None, last: dt.date | None, shown: Format, lang: Language
) -> int:
    """Runs the command."""
    facts = facts_in(read_document(path), path)
    text = as_json(facts)
    person = engine.Person(text, path)
    plan = engine.plan_of(text, path) if benefit.is_asked_of(facts) else None
    if day is not None:
        show_day(person, plan, day, shown, lang)
        return GOOD
    ends = sick_ends(facts)
    open_start = first is None and ends is not None and ends.open_start
    open_end = last is None and ends is not None and ends.open_end
    if ends is None and (first is None or last is None):
        if isinstance(facts.get("sick"), list):
            show_stretches([], None, False, False, shown, lang)
            complain(word("no_sick_days", lang))
            return GOOD
        says = "is not known, so there is no timeline: ask about a day with --day, or a period with --from and --to"
        raise FaultError("missing_key", says, field=f"{path}: sick")
    begin = first or (ends.first if ends else last) or LAST
    end = last or (ends.last if ends else first) or LAST
    if end < begin:
        says = f"the sick periods lie {'after' if first is None else 'before'} that: give both --from and --to"
        raise FaultError("end_before_start", says, field=path)
    planned = None if plan is None else plan.through(begin, end).to_dicts(lang)
    show_stretches(person.through(begin, end, lang), planned, open_start, open_end, shown, lang)
    if open_start:
        complain(word("open_start", lang, day=begin))
    if open_end:
        complain(word("open_end", lang, day=end))
    return GOOD


def facts_in(document: Plain, path: str) -> dict[str, Plain]:
    """The facts: the document itself, or what stands under `facts`."""
    if not isinstance(document, dict):
        raise FaultError("wrong_type", "should be an object with the facts of a person", field=path)
    if "cases" in document or "suites" in document:
        says = "is a file of cases, run by `rehabkedja cases`; this command reads the facts of one person"
        raise FaultError("bad_value", says, field=path)
    if "facts" not in document:
        return document
    only_keys(document, BESIDE_FACTS, path)
    facts = document["facts"]
    if not isinstance(facts, dict):
        raise FaultError("wrong_type", "should be an object with the facts of a person", field=f"{path}: facts")
    return facts


class Ends(NamedTuple):
    """From where to where a timeline runs, and on which side it goes on because a first or last day is unknown."""

    first: dt.date
    last: dt.date
    open_start: bool
    open_end: bool


def sick_ends(facts: dict[str, Plain]) -> Ends | None:
    """The first and the last day that `sick` names, and one more on a side that is open, to show what holds there."""
    entries = facts.get("sick")
    pairs = [
        (_day(entry.get("from")), _day(entry.get("to")))
        for entry in (entries if isinstance(entries, list) else [])
        if isinstance(entry, dict)
    ]
    days = [day for pair in pairs for day in pair if day is not None]
    if not days:
        return None
    first, last = min(days), max(days)
    open_start = any(pair[0] is None for pair in pairs) and first > FIRST
    open_end = any(pair[1] is None for pair in pairs) and last < LAST
    return Ends(first - ONE_DAY * open_start, last + ONE_DAY * open_end, open_start, open_end)


def _day(value: object) -> dt.date | None:
    try:
        return read_day(value)
    except UnfitError:
        return None


def show_stretches(
    stretches: list[dict[str, Any]],
    planned: list[dict[str, Any]] | None,
    open_start: bool,
    open_end: bool,
    shown: Format,
    lang: Language,
) -> None:
    """The timeline, a stretch a line; after it that of the payment plan. CSV is one table: that of the chain."""
    if shown == "json":
        plan = {} if planned is None else {"plan": planned}
        write_json({"stretches": stretches, **plan, "open_start": open_start, "open_end": open_end})
        return
    # CSV is for programs and the same in both languages.
    rows = [{**one, "provision": provisions(one, "en" if shown == "csv" else lang)} for one in stretches]
    if shown == "csv":
        write_csv(STRETCH_COLUMNS, rows)
    elif rows:
        write_table(STRETCH_COLUMNS, rows, lang)
        if planned:
            heading(word("head_benefit", lang))
            write_table(benefit.COLUMNS, benefit.rows_of(planned), lang)


def provisions(answer: dict[str, Any], lang: Language) -> list[str]:
    """The places of the law behind the measures, each with its edition; where there are none, all that are cited."""
    says = [finding for finding in answer["findings"] if finding["answer"] != "no"] or answer["findings"]
    rules = [finding for finding in says if finding["rule"] not in ("chain_day", "ground")] or says
    return list(dict.fromkeys(cited(finding, lang) for finding in rules))


def cited(finding: dict[str, Any], lang: Language) -> str:
    """A place of the law with its edition."""
    edition = finding["edition"]
    if not edition or not edition["by"]:
        return str(finding["provision"])
    as_of = "i lydelse enligt" if lang == "sv" else "as of"
    return f"{finding['provision']}, {as_of} {edition['by']}, {edition['from']}"


def show_day(person: engine.Person, plan: rehabkedja.Plan | None, day: dt.date, shown: Format, lang: Language) -> None:
    """The answer about a day: the answer, the findings as sentences, the milestones, income and benefit."""
    answer = person.on(day, lang)
    answer["next_change"] = person.next_change(day)
    answer["milestones"] = person.milestones(day)
    if plan is not None:
        answer["benefit"] = plan.on(day).to_dict(lang)
    if shown == "json":
        write_json(answer)
    elif shown == "csv":
        write_csv(("what", "value", "provision", "says"), day_rows(answer))
    else:
        draw_day(day, answer, lang)


def day_rows(answer: dict[str, Any]) -> list[Row]:
    """The answer, its findings and milestones, a thing a row."""
    rows = [{"what": "day", "value": answer["from"], "provision": "", "says": answer["sentence"]}]
    rows += [{"what": key, "value": answer[key], "provision": "", "says": ""} for key in ABOUT_A_DAY]
    for finding in answer["findings"]:
        what = f"finding.{finding['rule']}.{finding['reason']}"
        provision = cited(finding, "en")
        rows.append({"what": what, "value": finding["answer"], "provision": provision, "says": finding["sentence"]})
    for one in answer["milestones"]:
        what = f"milestone.{one['name']}"
        rows.append({"what": what, "value": one["date"], "provision": one["provision"], "says": ""})
    return rows + (benefit.day_rows(answer["benefit"]) if "benefit" in answer else [])


def draw_day(day: dt.date, answer: dict[str, Any], lang: Language) -> None:
    """The answer for people."""
    heading(word("head_answer", lang, day=day), first=True)
    write_lines([answer["sentence"]])
    write_lines(f"  {word(key, lang)}: {in_one(key, answer[key], lang)}" for key in ABOUT_A_DAY)
    heading(word("head_why", lang))
    write_lines(f"  {finding['sentence']}" for finding in answer["findings"])
    if answer["milestones"]:
        heading(word("head_milestones", lang))
        rows = [
            {
                "what": word("milestone_day", lang, number=one["number"])
                if one["counter"] == "chain"
                else word(one["name"], lang),
                "date": in_one("value", one["date"], lang),
                "counter": one["counter"],
                "provision": one["provision"],
            }
            for one in answer["milestones"]
        ]
        write_table(("what", "date", "counter", "provision"), rows, lang)
        later = [one["law_read_until"] for one in answer["milestones"] if one["law_read_until"]]
        if later:
            write_lines([word("law_read_until", lang, day=later[0])])
    if "benefit" in answer:
        benefit.draw_day(answer["benefit"], lang)
