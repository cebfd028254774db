"""`rehabkedja plan`, and income and benefit in `rehabkedja explain`. The persons are made up."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from rehabkedja import _core

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .conftest import Run

    Write = Callable[[str, str | bytes], Path]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_stretches_as_csv(run: Run, examples: Path) -> None:
    outcome = run("plan", examples / "benefit.json", "--format", "csv")
    assert (outcome.status, outcome.err) == (0, "")
    found = rows(outcome.out)
    assert [(one["from"], one["payer"], one["level"], one["daily"]) for one in found] == [
        ("2020-12-01", "employer", "none", "0"),
        ("2020-12-15", "forsakringskassan", "normal", "804"),
        ("2021-01-01", "forsakringskassan", "normal", "810"),
        ("2021-12-01", "forsakringskassan", "continued", "759"),
        ("2022-01-01", "forsakringskassan", "continued", "837"),
        ("2022-04-01", "forsakringskassan", "continued", "419"),
    ]
    assert found[1]["provision"] == "SFB 27:2 + SFB 27:21 + SFB 28:10"
    assert run("plan", examples / "benefit.json", "--format", "csv", "--lang", "sv").out == outcome.out


def test_sums_by_month_and_year(run: Run, examples: Path) -> None:
    years = rows(run("plan", examples / "benefit.json", "--by", "year", "--format", "csv").out)
    assert [(one["from"], one["paid"]) for one in years] == [
        ("2020-12-01", "13668"),
        ("2021-01-01", "294069"),
        ("2022-01-01", "113459"),
    ]
    months = json.loads(run("plan", examples / "benefit.json", "--by", "month", "--format", "json").out)["sums"]
    assert sum(one["paid"] for one in months) == 13668 + 294069 + 113459
    part = run("plan", examples / "benefit.json", "--by", "month", "--from", "2021-01-31", "--to", "2021-02-01")
    assert "810" in part.out


def test_tables_in_both_languages(run: Run, examples: Path) -> None:
    english = run("plan", examples / "benefit.json").out
    swedish = run("plan", examples / "benefit.json", "--lang", "sv").out
    assert "continued level" in english
    assert "fortsättningsnivå" in swedish
    assert "the employer" in english
    assert "arbetsgivaren" in swedish
    assert "betalat" in run("plan", examples / "benefit.json", "--lang", "sv", "--by", "year").out


def test_another_law(run: Run, examples: Path) -> None:
    def daily(*laws: str) -> dict[str, str]:
        options = [part for law in laws for part in ("--law", law)]
        found = rows(run("plan", examples / "benefit.json", *options, "--format", "csv").out)
        return {one["from"]: one["daily"] for one in found}

    assert daily("normal_level=90@2021-07-01")["2021-07-01"] == "911"
    assert daily("part_amount=down")["2022-04-01"] == "418"
    assert "2021-01-01" not in daily("price_base_amount.2021=47300")
    assert daily("known_on=2021-06-30")["2022-01-01"] == "unknown"
    assert "2021-01-01" in daily("editions_of=2021-06-01")


@pytest.mark.parametrize(
    ("law", "says"),
    [
        ("colour", "write NAME=VALUE"),
        ("colour=1", "the law has no 'colour'"),
        ("colour=1", "the options are: adding_before_2014, "),
        ("colour=red", "the options are: adding_before_2014, "),
        ("normal_level=much", "no whole number"),
        ("normal_level=80@2021-02-30", "does not exist"),
        ("part_amount=up", "no value of part_amount: give one of half_up, down"),
        ("grace25_from=soon", "'soon' is not a date"),
        ("known_on=2000-01-01", "before the law"),
    ],
)
def test_a_law_that_is_none_is_named(run: Run, examples: Path, law: str, says: str) -> None:
    outcome = run("plan", examples / "benefit.json", "--law", law)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith(f"rehabkedja: --law {law}: ")
    assert says in outcome.err


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('{"sick": [], "income": [{"yearly": 1.5}]}', "[bad_amount]"),
        ('{"sick": [], "income": [{"yearly": "1 kr"}]}', "[wrong_type]"),
        ('{"sick": [], "income": [{"yearly": -1}]}', "[bad_amount]"),
        ('{"sick": [], "protection": [{"is": "etablering", "from": "2020-01-01"}]}', "[outside_validity]"),
    ],
)
def test_facts_that_are_not_right_are_named(run: Run, write: Write, content: str, says: str) -> None:
    path = write("f.json", content)
    for command in (("plan",), ("explain", "--day", "2024-01-01")):
        outcome = run(command[0], path, *command[1:])
        assert (outcome.status, outcome.out) == (2, "")
        assert f"{path}: " in outcome.err
        assert says in outcome.err


def test_a_misspelt_option_in_facts_lists_the_options(run: Run, write: Write) -> None:
    path = write("f.json", '{"sick": [], "options": {"nosuch": "x"}}')
    for command in (("plan",), ("explain", "--day", "2024-01-01"), ("routes", "--day", "2024-01-01")):
        err = run(command[0], path, *command[1:]).err
        assert "options.nosuch: 'nosuch' is no option of the case format; the options are: adding_before_2014, " in err
        assert "grace25_from [unknown_key]" in err


def test_days_that_are_not_there(run: Run, write: Write, examples: Path) -> None:
    assert "sick: is not known" in run("plan", write("f.json", "{}")).err
    nothing = run("plan", write("g.json", '{"sick": []}'))
    assert (nothing.status, nothing.out, nothing.err) == (0, "", "The facts have no sick period.\n")
    unknown = rows(
        run("plan", write("h.json", "{}"), "--from", "2024-01-01", "--to", "2024-01-31", "--format", "csv").out
    )
    assert (unknown[0]["payer"], unknown[0]["missing"].split(" + ")[0]) == ("unknown", "sick")
    outcome = run("plan", examples / "benefit.json", "--to", "2019-01-01")
    assert "give both --from and --to" in outcome.err
    assert "lies before" in run("plan", examples / "benefit.json", "--from", "2021-02-01", "--to", "2021-01-01").err
    open_end = run("plan", write("i.yaml", "sick: [{from: 2024-01-01, to: unknown}]"), "--format", "json")
    assert open_end.err.startswith("A last day of the sick periods is unknown")


def test_explain_tells_of_income_where_the_facts_do(run: Run, examples: Path) -> None:
    out = run("explain", examples / "benefit.json", "--day", "2022-02-01").out
    assert "Income and sickness benefit\n2022-02-01: Försäkringskassan pays 837 kr a day, continued level" in out
    assert "420 000 x 0.97 x 0.75 / 365 = 837.12 -> 837 kr (SFB 28:10, as of SFS 2010:110, 2011-01-01)." in out
    swedish = run("explain", examples / "benefit.json", "--day", "2022-02-01", "--lang", "sv").out
    assert "Inkomst och sjukpenning\n" in swedish
    assert "837,12 -> 837 kr (SFB 28:10, i lydelse enligt SFS 2010:110, 2011-01-01)." in swedish
    assert "SGI av pågående arbete" in swedish
    answer = json.loads(run("explain", examples / "benefit.json", "--day", "2022-02-01", "--format", "json").out)
    assert (answer["benefit"]["daily"], answer["benefit"]["level"]) == (837, "continued")
    found = rows(run("explain", examples / "benefit.json", "--day", "2022-02-01", "--format", "csv").out)
    assert {"benefit.daily": "837", "benefit.payer": "forsakringskassan"}.items() <= {
        one["what"]: one["value"] for one in found if one["says"] == ""
    }.items()
    assert "Income and sickness benefit" not in run("explain", examples / "person.json", "--day", "2024-12-01").out


def test_the_timeline_has_a_second_table(run: Run, examples: Path) -> None:
    out = run("explain", examples / "benefit.json").out
    assert out.index("chain day") < out.index("Income and sickness benefit") < out.index("full day")
    timeline = json.loads(run("explain", examples / "benefit.json", "--format", "json").out)
    assert [one["daily"] for one in timeline["plan"]] == [0, 804, 810, 759, 837, 419]
    assert "plan" not in json.loads(run("explain", examples / "person.json", "--format", "json").out)


def test_broken_protection_is_told_with_its_day_and_ground(run: Run, write: Write) -> None:
    path = write(
        "f.yaml",
        "born: 1980-05-01\n"
        "sick: [{from: 2022-10-01, to: 2022-10-31}]\n"
        "occupation: [{from: 2018-01-01, to: 2021-12-31, is: employed}, {from: 2022-01-01, is: unemployed}]\n"
        "income: [{from: 2018-01-01, to: 2021-12-31, yearly: 420000, kind: employment, lasts_months: 48}]\n"
        "protection: [{from: 2022-01-01, to: 2022-06-30, is: unemployed}]\n"
        "compensation: []\nsgi_decided: []\n",
    )
    english = " ".join(run("explain", path, "--day", "2022-10-15").out.split())
    assert "protection broken on: 2022-07-01" in english
    assert "would have closed the gap: " in english
    assert "at the disposal of the labour market (SFB 26:13 1 st 2 p)" in english
    swedish = " ".join(run("explain", path, "--day", "2022-10-15", "--lang", "sv").out.split())
    assert "skyddet brutet: 2022-07-01" in swedish
    assert "till arbetsmarknadens förfogande" in swedish
    assert "study_support" not in english + swedish


def test_every_word_is_there_in_both_languages() -> None:
    from rehabkedja._cli.words import WORDS, class_in_words, ground_in_words

    for name in _core.protection_grounds:
        assert ground_in_words(name, "en") != ground_in_words(name, "sv")
    for name in (*_core.sgi_classes, "unknown"):
        assert class_in_words(name, "en") != class_in_words(name, "sv")
    assert all(english and swedish for english, swedish in WORDS.values())
