"""The command line's own words on income, benefit, the law and programmes. The persons are made up."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .conftest import Run

    Write = Callable[[str, str | bytes], Path]

NO_SGI = """
born: 1980-05-01
sick: [{from: 2024-01-01, to: 2024-03-31}]
occupation: [{is: unemployed}]
income: []
sgi_decided: []
protection: []
compensation: []
"""
BARRED = """
born: 1980-05-01
sick: [{from: 2026-07-01, to: 2026-12-31}]
occupation: [{is: unemployed}]
sgi_decided: [{from: 2026-01-01, yearly: 400000}]
protection: [{from: 2026-01-01, is: unemployed}]
compensation: []
barred: [{from: 2026-09-01, to: 2026-11-30, benefit: sjukpenning}]
"""


def test_what_is_none_or_unknown_agrees_with_its_word(run: Run, write: Write) -> None:
    none = run("explain", write("a.yaml", NO_SGI), "--day", "2024-02-01", "--lang", "sv").out
    assert "betalare: ingen" in none
    assert "nivå: ingen" in none
    unknown = run("explain", write("b.yaml", "sick: [{from: 2024-01-01, to: 2024-03-31}]\nincome: unknown"),
                  "--day", "2024-02-01", "--lang", "sv").out  # fmt: skip
    for line in ("SGI: okänd", "SGI-klass: okänd", "betalare: okänd", "nivå: okänd"):
        assert line in unknown


def test_the_ceiling_of_the_unemployed_is_not_shown_without_an_sgi(run: Run, write: Write) -> None:
    path = write("a.yaml", NO_SGI)
    assert "högst" not in run("explain", path, "--day", "2024-02-01", "--lang", "sv").out
    (row,) = csv.DictReader(io.StringIO(run("plan", path, "--format", "csv").out))
    assert row["provision"] == "SFB 25:3"


def test_a_barred_stretch_cites_the_ban_alone(run: Run, write: Write) -> None:
    rows = list(csv.DictReader(io.StringIO(run("plan", write("c.yaml", BARRED), "--format", "csv").out)))
    assert [row["provision"] for row in rows if row["from"] == "2026-09-01"] == ["SFS 2026:?"]


def test_chapters_keep_their_letter(run: Run) -> None:
    for shown in (("--format", "csv"), ("--format", "json"), ()):
        out = run("law", *shown).out
        assert "SFB 28 a:9" in out
        assert "SFB 103 c:8" in out
        assert "SFB 28:9" not in out


@pytest.mark.parametrize("lang", ["en", "sv"])
def test_choices_of_waiting_days_are_shown_as_days(run: Run, lang: str) -> None:
    for shown in (("--format", "csv"), ("--format", "json"), ()):
        out = run("law", "--lang", lang, *shown).out
        for choices in ("1|3|30", "14|30|60|90", "1|14|30|60|90"):
            assert choices in out
    (now,) = (
        one
        for one in json.loads(run("law", "--day", "2024-01-01", "--format", "json").out)["figures"]
        if one["name"] == "self_waiting_choices"
    )
    assert now["value"] == "1|14|30|60|90"


def test_the_wordings_behind_income_and_benefit_are_listed(run: Run) -> None:
    editions = json.loads(run("law", "--day", "2024-06-01", "--format", "json").out)["editions"]
    by = {one["section"]: one["by"] for one in editions}
    assert (by["SFB 27:21"], by["SFB 28:11"]) == ("SFS 2018:647", "SFS 2021:1240")


def test_rules_of_programmes_are_in_swedish(run: Run) -> None:
    lines = run("programmes", "enter", "--lang", "sv").out.splitlines()
    rules = " ".join(" ".join(line.split()) for line in lines if line.strip().startswith(("alla av", "företräde")))
    for words in (
        "ålder från 18 till 64",
        "kommun är Jönköping eller Mullsjö",
        "minst 2",
        "(ålder från 18 till 29 och",
    ):
        assert words in rules
    for word in ("age_years", "at least", " from ", " or ", " and ", "municipality"):
        assert word not in rules
    csv_rows = run("programmes", "enter", "--format", "csv").out
    assert run("programmes", "enter", "--format", "csv", "--lang", "sv").out == csv_rows
    assert "age_years from 18 to 64" in csv_rows
