"""`rehabkedja compare`: the payment plan of one person under the law of Sweden beside that under a changed law."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import rehabkedja

from . import engine
from .benefit import changed_law, days_asked, missing, say_open
from .documents import as_json, read_document
from .explain import facts_in
from .faults import GOOD
from .show import complain, in_one, write_csv, write_json, write_lines, write_table
from .words import Language, word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from .show import Format, Row

SIDES: Final = ("payer", "level", "degree", "daily", "sgi")
ALWAYS: Final = ("payer", "level", "daily")  # the others stand in the table where they are what differs
PAID: Final = ("paid", "other_paid", "difference_in_all")


def run(
    path: str, first: dt.date | None, last: dt.date | None, changes: Sequence[str], shown: Format, lang: Language
) -> int:
    """Runs the command."""
    facts = facts_in(read_document(path), path)
    text = as_json(facts)
    laws = rehabkedja.swedish_law(), changed_law(changes)
    plans = [engine.plan_of(text, path, law) for law in laws]
    asked = days_asked(facts, path, first, last)
    if asked is None:
        show(changes, [], [], 0, shown, lang)
        complain(word("no_sick_days", lang))
        return GOOD
    with engine.faults(path):
        both = rehabkedja.compare(plans[0].facts, *laws, asked.first, asked.last)
    sums = [whole(plan, asked.first, asked.last) for plan in plans]
    difference = both.to_dict()["difference"]
    show(changes, [one.to_dict(lang) for one in both.changed], sums, difference, shown, lang)
    say_open(asked, lang)
    return GOOD


def whole(plan: rehabkedja.Plan, first: dt.date, last: dt.date) -> dict[str, Any]:
    """What is paid from the first day to the last, as plain data."""
    unknown = dict.fromkeys(name for one in plan.sums("year", first, last) for name in one.missing)
    return rehabkedja.PaidSum(first, last, plan.paid_in((first, last)), tuple(unknown)).to_dict()


def show(
    changes: Sequence[str],
    stretches: list[dict[str, Any]],
    sums: list[dict[str, Any]],
    difference: int | str,
    shown: Format,
    lang: Language,
) -> None:
    """The stretches on which the plans differ, and the sums."""
    if shown == "json":
        paid = dict(zip(("one", "other"), sums, strict=False))
        write_json({"law": list(changes), "stretches": stretches, "sums": paid, "difference": difference})
        return
    rows = [row_of(one) for one in stretches]
    if shown == "csv":
        sides = [column for name in SIDES for column in (name, f"other_{name}")]
        columns = ("kind", "from", "to", *sides, "difference", *PAID, "missing")
        empty = dict.fromkeys(columns, "")
        write_csv(columns, [{**empty, **row} for row in (*rows, *([sum_row(sums, difference)] if sums else []))])
    elif sums:
        draw(rows, sums, difference, lang)


def row_of(one: dict[str, Any]) -> Row:
    """A stretch on which the plans differ as a row."""
    sides = {name: one["one"][name] for name in SIDES} | {f"other_{name}": one["other"][name] for name in SIDES}
    lacking = list(dict.fromkeys((*missing(one["one"]), *missing(one["other"]))))
    days = {"kind": "stretch", "from": one["from"], "to": one["to"]}
    return {**days, **sides, "difference": one["difference"], "missing": lacking}


def sum_row(sums: list[dict[str, Any]], difference: int | str) -> Row:
    """What is paid in all the days as a row."""
    one, other = sums
    paid = dict(zip(PAID, (one["paid"], other["paid"], difference), strict=True))
    lacking = list(dict.fromkeys((*one["missing"], *other["missing"])))
    return {"kind": "sum", "from": one["from"], "to": one["to"], **paid, "missing": lacking}


def draw(rows: list[Row], sums: list[dict[str, Any]], difference: int | str, lang: Language) -> None:
    """The stretches and the sums for people."""
    if rows:
        named = [name for name in SIDES if name in ALWAYS or any(row[name] != row[f"other_{name}"] for row in rows)]
        sides = [column for name in named for column in (name, f"other_{name}")]
        lacking = ("missing",) if any(row["missing"] for row in rows) else ()
        write_table(("from", "to", *sides, "difference", *lacking), rows, lang)
    else:
        write_lines([word("nothing_differs" if isinstance(difference, int) else "nothing_known_to_differ", lang)])
    row = sum_row(sums, difference)
    one, other, more = (kronor(row[name], lang, sign="+" if name == PAID[-1] else "") for name in PAID)
    write_lines([word("compared_sum", lang, first=row["from"], last=row["to"], one=one, other=other, more=more)])
    if row["missing"]:
        write_lines([f"{word('missing', lang)}: {in_one('missing', row['missing'], lang)}"])


def kronor(value: int | str, lang: Language, sign: str = "") -> str:
    """An amount in words."""
    if not isinstance(value, int):
        return in_one("paid", value, lang)
    return word("kr", lang, amount=f"{value:{sign if value else ''},}".replace(",", " "))
