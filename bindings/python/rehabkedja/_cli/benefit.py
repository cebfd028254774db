"""Income and sickness benefit on the command line: the section of `rehabkedja explain`, and `rehabkedja plan`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import rehabkedja
from rehabkedja._options import option_names, options_there_are

from . import engine
from .documents import Plain, as_json, read_document
from .faults import GOOD, FaultError
from .show import complain, heading, in_one, write_csv, write_json, write_lines, write_table
from .words import Language, class_in_words, ground_in_words, word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from .explain import Ends
    from .show import Format, Row

ASKED_BY: Final = ("income", "sgi_decided", "protection")  # facts that say something of income
STATE: Final = ("from", "to", "payer", "level", "degree", "full_day", "daily", "sgi")
COLUMNS: Final = (*STATE, "provision", "changed_by", "missing")
DRAWN: Final = (*STATE, "changed_by", "missing")  # for people, who read why a line differs from the one above
SUM_COLUMNS: Final = ("from", "to", "paid", "missing")
PARTS: Final = ("sgi_employment", "sgi_other")
IN_A_DAY: Final = ("payer", "level", "degree", "full_day", "daily", "sgi", *PARTS, "sgi_class", "protected_by")
WHERE_BROKEN: Final = ("protection_broken_on", "would_have_closed")
CITED: Final = ("payer", "level", "cap", "daily", "deduction")  # the rules whose places stand in a line
CITED_UNPAID: Final = ("payer",)  # where nobody pays: why
CHANGE: Final = re.compile(r"([^=@\s]+)=([^@\s]+)(?:@(\d{4}-\d{2}-\d{2}))?")


def is_asked_of(facts: dict[str, Plain]) -> bool:
    """Whether the facts say anything of income."""
    return any(key in facts for key in ASKED_BY)


def rows_of(stretches: Iterable[dict[str, Any]]) -> list[Row]:
    """Stretches of a plan as rows of a table."""
    return [
        {**one, "provision": cited(one), "changed_by": changed_by(one), "missing": missing(one)} for one in stretches
    ]


def cited(state: dict[str, Any]) -> list[str]:
    """The places of the law behind payer, level and amount; where nobody pays, behind that."""
    rules = CITED_UNPAID if state["payer"] == "none" else CITED
    found = (one["provision"] for one in state["findings"] if one["rule"] in rules)
    return list(dict.fromkeys(place for place in found if place))


def changed_by(state: dict[str, Any]) -> list[str]:
    """The places of the law, with their acts, that bring what changes on the first of the days."""
    places = (
        one["provision"] if one["edition"] is None else f"{one['provision']} ({one['edition']['by']})"
        for one in state["changed_by"]
        if one["provision"]
    )
    return list(dict.fromkeys(places))


def missing(state: dict[str, Any]) -> list[str]:
    """The facts without which something is not known, each once."""
    return list(dict.fromkeys(name for names in state["missing"].values() for name in names))


def day_rows(state: dict[str, Any]) -> list[Row]:
    """What a plan says of a day as rows: a thing a row, then the findings."""
    rows = [{"what": "benefit", "value": "", "provision": "", "says": state["sentence"]}]
    for key in ("in_sick_period", *IN_A_DAY, *WHERE_BROKEN):
        value = state[key]
        grounds = isinstance(value, list)
        places = [one["provision"] for one in value] if grounds else ""
        names = [one["ground"] for one in value] if grounds else value
        rows.append({"what": f"benefit.{key}", "value": names, "provision": places, "says": ""})
    rows.append({"what": "benefit.missing", "value": missing(state), "provision": "", "says": ""})
    for one in state["findings"]:
        what = f"benefit.{one['rule']}"
        rows.append({"what": what, "value": one["answer"], "provision": one["provision"], "says": one["sentence"]})
    return rows


def draw_day(state: dict[str, Any], lang: Language) -> None:
    """What a plan says of a day, for people: the sentence, its parts, the findings with their arithmetic."""
    heading(word("head_benefit", lang))
    write_lines([state["sentence"]])
    broken = WHERE_BROKEN if state["protection_broken_on"] != "none" else ()
    write_lines(f"  {word(key, lang)}: {part(key, state[key], lang)}" for key in (*IN_A_DAY, *broken))
    write_lines([f"  {word('missing', lang)}: {in_one('missing', missing(state), lang)}"])
    if state["findings"]:
        heading(word("head_benefit_why", lang))
        write_lines(f"  {one['sentence']}" for one in state["findings"])


def part(key: str, value: Any, lang: Language) -> str:
    """A part of the answer in words."""
    if isinstance(value, list):
        return ", ".join(f"{ground_in_words(one['ground'], lang)} ({one['provision']})" for one in value) or "–"
    if key == "sgi_class":
        return class_in_words(value, lang)
    if key in ("full_day", "daily", "sgi", *PARTS) and isinstance(value, int):
        return word("kr", lang, amount=f"{value:,}".replace(",", " "))
    return f"{value} %" if key == "degree" and isinstance(value, int) else in_one(key, value, lang)


def run(
    path: str,
    first: dt.date | None,
    last: dt.date | None,
    by: str | None,
    changes: Sequence[str],
    shown: Format,
    lang: Language,
) -> int:
    """Runs `rehabkedja plan`."""
    from .explain import facts_in

    facts = facts_in(read_document(path), path)
    plan = engine.plan_of(as_json(facts), path, changed_law(changes))
    asked = days_asked(facts, path, first, last)
    if asked is None:
        show([], by, shown, lang)
        complain(word("no_sick_days", lang))
        return GOOD
    if by is None:
        show(plan.through(asked.first, asked.last).to_dicts(lang), by, shown, lang)
    else:
        sums = plan.sums("year" if by == "year" else "month", asked.first, asked.last)
        show([one.to_dict() for one in sums], by, shown, lang)
    say_open(asked, lang)
    return GOOD


def days_asked(facts: dict[str, Plain], path: str, first: dt.date | None, last: dt.date | None) -> Ends | None:
    """The days from --from to --to; where one is left out, from or to where the sick periods lie. None: there are no
    sick periods."""
    from .explain import Ends, sick_ends

    if first is not None and last is not None:
        return Ends(first, last, False, False)
    ends = sick_ends(facts)
    if ends is None:
        if isinstance(facts.get("sick"), list):
            return None
        says = "is not known, so there are no days to plan: give --from and --to"
        raise FaultError("missing_key", says, field=f"{path}: sick")
    asked = Ends(first or ends.first, last or ends.last, first is None and ends.open_start,
                 last is None and ends.open_end)  # fmt: skip
    if asked.last < asked.first:
        says = f"the sick periods lie {'after' if first is None else 'before'} that: give both --from and --to"
        raise FaultError("end_before_start", says, field=path)
    return asked


def say_open(asked: Ends, lang: Language) -> None:
    """Says on which side the plan may go on, because a first or last day is unknown."""
    if asked.open_start:
        complain(word("open_start", lang, day=asked.first))
    if asked.open_end:
        complain(word("open_end", lang, day=asked.last))


def show(found: list[dict[str, Any]], by: str | None, shown: Format, lang: Language) -> None:
    """The stretches of a plan, or its sums."""
    if shown == "json":
        write_json({"stretches" if by is None else "sums": found})
        return
    columns = COLUMNS if by is None else SUM_COLUMNS
    rows = rows_of(found) if by is None else found
    if shown == "csv":
        write_csv(columns, rows)
    elif rows:
        write_table(DRAWN if by is None else SUM_COLUMNS, rows, lang)


def changed_law(changes: Sequence[str]) -> rehabkedja.Law:
    """The law of Sweden with the changes of `--law`, in their order."""
    law = rehabkedja.swedish_law()
    for given in changes:
        with engine.faults(f"--law {given}"):
            law = _changed(law, given)
    return law


def _changed(law: rehabkedja.Law, given: str) -> rehabkedja.Law:
    found = CHANGE.fullmatch(given)
    if found is None:
        says = "write NAME=VALUE, for a figure NAME=VALUE@FIRST-DAY, or known_on=DATE, editions_of=DATE"
        raise rehabkedja.InputError("bad_value", "", says)
    name, value, since = found.groups()
    if name == "known_on":
        return law.known_on(value)
    if name == "editions_of":
        return law.editions_of(value)
    if name in option_names():
        return law.with_option(name, value)
    if not re.fullmatch(r"\d{1,10}", value, re.ASCII):
        says = f"{value!r} is no whole number from 0 on"
        if not any(one.name == name for one in rehabkedja.figures(law)):
            says += f", and {name!r} no option; {options_there_are()}"
        raise rehabkedja.InputError("bad_value", "", says)
    try:
        return law.with_parameter(name, from_=since or law.id.counting_from, value=int(value))
    except rehabkedja.InputError as error:
        if error.field != "name":
            raise
        says = f"{error.says}; `rehabkedja law` lists the figures, and {options_there_are()}"
        raise rehabkedja.InputError(error.code, "", says) from None
