"""`rehabkedja compare`: two laws side by side. The persons are made up."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .conftest import Run

    Write = Callable[[str, str | bytes], Path]

CHANGE = ("--law", "normal_level=90@2021-07-01")


def test_where_they_differ_and_the_sums(run: Run, examples: Path) -> None:
    path = examples / "benefit.json"
    outcome = run("compare", path, *CHANGE, "--format", "csv")
    assert (outcome.status, outcome.err) == (0, "")
    stretch, total = csv.DictReader(io.StringIO(outcome.out))
    assert (stretch["kind"], stretch["from"], stretch["to"]) == ("stretch", "2021-07-01", "2021-11-30")
    assert (stretch["daily"], stretch["other_daily"], stretch["difference"]) == ("810", "911", "101")
    assert (stretch["payer"], stretch["other_level"]) == ("forsakringskassan", "normal")
    assert (total["kind"], total["from"], total["to"]) == ("sum", "2020-12-01", "2022-06-30")
    assert int(total["paid"]) == 13668 + 294069 + 113459
    assert int(total["other_paid"]) - int(total["paid"]) == int(total["difference_in_all"]) == 101 * 153
    assert run("compare", path, *CHANGE, "--format", "csv", "--lang", "sv").out == outcome.out
    answer = json.loads(run("compare", path, *CHANGE, "--format", "json").out)
    assert answer["law"] == ["normal_level=90@2021-07-01"]
    assert [one["other"]["daily"] for one in answer["stretches"]] == [911]
    assert answer["sums"]["one"]["paid"] + answer["difference"] == answer["sums"]["other"]["paid"]


def test_several_changes_and_a_period(run: Run, examples: Path) -> None:
    laws = (*CHANGE, "--law", "sgi_ceiling=100@2021-01-01")
    answer = json.loads(
        run("compare", examples / "benefit.json", *laws, "--from", "2021-06-30", "--to", "2021-07-01", "--format",
            "json").out
    )  # fmt: skip
    assert [(one["from"], one["difference"]) for one in answer["stretches"]] == [
        ("2021-06-30", 83),
        ("2021-07-01", 195),
    ]
    assert answer["difference"] == 83 + 195


def test_tables_in_both_languages(run: Run, examples: Path) -> None:
    english = run("compare", examples / "benefit.json", *CHANGE).out
    assert "payer, changed law" in english
    assert "2020-12-01 to 2022-06-30: 421 196 kr under the law of Sweden, 436 649 kr under the changed law" in english
    assert "difference +15 453 kr." in english
    assert "SGI" not in english
    swedish = run("compare", examples / "benefit.json", *CHANGE, "--lang", "sv").out
    assert "betalare, ändrad lag" in swedish
    assert "436 649 kr enligt den ändrade lagen, skillnad +15 453 kr." in swedish
    ceiling = run("compare", examples / "benefit.json", "--law", "sgi_ceiling=100@2021-01-01").out
    assert "SGI, changed law" in ceiling
    same = run("compare", examples / "benefit.json", "--law", "part_amount=half_up").out
    assert same.startswith("The plans differ on no day.\n")
    assert "difference 0 kr." in same


def test_what_is_unknown_is_not_said_to_be_the_same(run: Run, write: Write) -> None:
    path = write("f.json", "{}")
    days = ("--from", "2021-07-01", "--to", "2021-07-31")
    out = run("compare", path, *CHANGE, *days).out
    assert out.startswith("On no day are the plans known to differ.\n")
    assert "difference unknown." in out
    assert "missing: the sick periods" in out
    answer = json.loads(run("compare", path, *CHANGE, *days, "--format", "json").out)
    assert (answer["difference"], answer["sums"]["one"]["missing"][0]) == ("unknown", "sick")


def test_without_another_law_or_days_it_is_a_typed_error(run: Run, examples: Path, write: Write) -> None:
    none = run("compare", examples / "benefit.json")
    assert (none.status, none.out) == (2, "")
    assert "--law is needed" in none.err
    assert "lies before" in run(
        "compare", examples / "benefit.json", *CHANGE, "--from", "2021-02-01", "--to", "2021-01-01"
    ).err  # fmt: skip
    assert "[missing_key]" in run("compare", write("f.json", "{}"), *CHANGE).err
    empty = run("compare", write("g.json", '{"sick": []}'), *CHANGE)
    assert (empty.status, empty.out, empty.err) == (0, "", "The facts have no sick period.\n")
    unclear = run("compare", examples / "benefit.json", "--law", "colour")
    assert unclear.err.startswith("rehabkedja: --law colour: ")
    open_end = run("compare", write("i.yaml", "sick: [{from: 2024-01-01, to: unknown}]"), *CHANGE)
    assert open_end.err.startswith("A last day of the sick periods is unknown")
