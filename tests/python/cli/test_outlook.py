"""`rehabkedja outlook`: the reverse questions on benefit. The persons are made up."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest

import rehabkedja as rk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .conftest import Run

    Write = Callable[[str, str | bytes], Path]

PARENT = """
born: 1980-05-01
sick: []
sgi_decided: []
compensation: []
income: [{from: 2019-01-01, to: 2021-12-31, yearly: 310000, kind: employment, lasts_months: 36}]
protection: [{from: 2022-01-01, to: 2022-06-30, is: parent, child_born: 2021-10-01}]
"""
AMOUNTS = ("income_at_ceiling", "sgi_at_unemployed_cap.normal", "sgi_at_unemployed_cap.continued")


def rows(text: str) -> dict[str, dict[str, str]]:
    return {one["what"]: one for one in csv.DictReader(io.StringIO(text))}


def test_every_question_is_answered_with_its_provision(run: Run, examples: Path) -> None:
    outcome = run("outlook", examples / "benefit.json", "--day", "2021-06-01", "--format", "csv")
    assert (outcome.status, outcome.err) == (0, "")
    assert {one["what"]: (one["value"], one["provision"]) for one in rows(outcome.out).values()} == {
        "level": ("normal", "SFB 27:19"),
        "level_falls": ("2021-12-01", "SFB 27:21-24"),
        "days_to_reopen": ("0", "SFB 27:21"),
        "register_by": ("none", "SFB 26:13 + SFB 26:18"),
        "last_covered": ("none", "SFB 26:13 + SFB 26:18"),
        "until_then": ("none", ""),
        "income_at_ceiling": ("380800", "SFB 25:5"),
        "sgi_at_unemployed_cap.normal": ("255700", "SFB 28:11"),
        "sgi_at_unemployed_cap.continued": ("272700", "SFB 28:11"),
    }
    swedish = run("outlook", examples / "benefit.json", "--day", "2021-06-01", "--format", "csv", "--lang", "sv")
    assert swedish.out == outcome.out


def test_the_answers_are_those_of_the_library(run: Run, examples: Path, write: Write) -> None:
    path = examples / "benefit.json"
    given = rk.Facts.from_json(path.read_text(encoding="utf-8"))
    answer = json.loads(run("outlook", path, "--day", "2022-06-30", "--format", "json").out)

    def asked(name: str) -> dict[str, Any]:
        return {key: value for key, value in answer[name].items() if key != "provision"}

    assert answer["day"] == "2022-06-30"
    assert answer["level"]["level"] == "continued"
    assert asked("level_falls") == rk.level_falls(given, "2022-06-30").to_dict()
    assert asked("days_to_reopen") == rk.days_to_reopen(given, "2022-06-30").to_dict() == {"days": 87, "missing": []}
    parent = json.loads(run("outlook", write("p.yaml", PARENT), "--day", "2022-01-01", "--format", "json").out)
    assert (parent["register_by"]["by"], parent["register_by"]["last_covered"]) == ("2022-07-01", "2022-06-30")
    assert parent["register_by"]["until_then"] == [{"ground": "parent", "provision": "SFB 26:15"}]


def test_tables_in_both_languages(run: Run, write: Write) -> None:
    path = write("p.yaml", PARENT)
    english = " ".join(run("outlook", path, "--day", "2022-01-01").out.split())
    assert english.startswith("Looking ahead from 2022-01-01")
    assert "last day to register at Arbetsförmedlingen, if nothing else happens 2022-07-01 SFB 26:13" in english
    assert "protected until then by care of a child SFB 26:15" in english
    assert "yearly income from which the SGI is the ceiling 483 000 kr SFB 25:5" in english
    swedish = " ".join(run("outlook", path, "--day", "2022-01-01", "--lang", "sv").out.split())
    assert swedish.startswith("Framåt från 2022-01-01")
    assert "sista dag att anmäla sig hos Arbetsförmedlingen, om inget annat händer 2022-07-01" in swedish
    assert "nivån sänks inte inom 1 500 dagar" in swedish
    assert "skyddas till dess av vård av barn" in swedish


@pytest.mark.parametrize(
    ("day", "unknown"),
    [
        ("2040-06-01", {"income_at_ceiling": "law.price_base_amount.2040"}),
        ("1950-06-01", {"income_at_ceiling": "law.price_base_amount.1950"}
         | dict.fromkeys(AMOUNTS[1:], "law.unemployed_cap")),
        ("2007-06-01", {AMOUNTS[1]: "law.normal_level", AMOUNTS[2]: "law.continued_level"}),
    ],
)  # fmt: skip
def test_a_figure_outside_its_years_is_unknown_and_named(
    run: Run, examples: Path, day: str, unknown: dict[str, str]
) -> None:
    outcome = run("outlook", examples / "benefit.json", "--day", day, "--format", "csv")
    assert outcome.status == 0
    found = rows(outcome.out)
    assert {what: found[what]["missing"] for what in AMOUNTS if found[what]["value"] == "unknown"} == unknown
    assert run("outlook", examples / "benefit.json", "--day", day, "--lang", "sv").out.count("okänt") >= len(unknown)


def test_what_is_unknown_names_the_facts(run: Run, write: Write) -> None:
    found = rows(run("outlook", write("f.json", "{}"), "--day", "2022-01-01", "--format", "csv").out)
    assert (found["level_falls"]["value"], found["level_falls"]["missing"]) == ("unknown", "sick")
    assert (found["days_to_reopen"]["value"], found["days_to_reopen"]["missing"]) == ("unknown", "sick")
    assert (found["register_by"]["value"], found["register_by"]["missing"]) == ("unknown", "income")
    assert found["last_covered"]["value"] == found["until_then"]["value"] == "unknown"


def test_a_changed_law_answers_all_of_it(run: Run, examples: Path, write: Write) -> None:
    def asked(path: Path, day: str, *laws: str) -> dict[str, str]:
        options = [part for law in laws for part in ("--law", law)]
        found = rows(run("outlook", path, "--day", day, *options, "--format", "csv").out)
        return {what: one["value"] for what, one in found.items()}

    path = examples / "benefit.json"
    assert asked(path, "2021-06-01", "normal_level_days=300@2020-01-01")["level_falls"] == "2021-09-28"
    changed = asked(path, "2021-06-01", "price_base_amount.2021=50000", "unemployed_cap=1000@2020-01-01")
    assert changed["income_at_ceiling"] == "400000"
    assert int(changed["sgi_at_unemployed_cap.normal"]) > 255_700
    nothing = asked(path, "2021-06-01", "normal_level=0@2020-01-01")
    assert (nothing["sgi_at_unemployed_cap.normal"], nothing["sgi_at_unemployed_cap.continued"]) == ("none", "272700")
    # The same where the facts ask for it.
    asks = (
        "law: {parameters: [{name: price_base_amount.2021, value: 50000}, {name: unemployed_cap, value: 1000}]}\n"
        "options: {ceiling_floored: true, several_employers: unknown, grace25_from: unknown}\n"
    )
    own = asked(write("p.yaml", PARENT + asks), "2021-06-01")
    assert {what: own[what] for what in AMOUNTS} == {what: changed[what] for what in AMOUNTS}
    known = asked(write("q.yaml", PARENT + "law: {known_on: 2015-01-01}\n"), "2022-06-01")
    assert known["income_at_ceiling"] == "unknown"


def test_days_after_the_law_was_read_are_said_to_be(run: Run, examples: Path) -> None:
    assert "The law was read until 2026-04-27" in run("outlook", examples / "benefit.json", "--day", "2026-12-01").out
    assert "The law was read" not in run("outlook", examples / "benefit.json", "--day", "2021-06-01").out


def test_what_is_wrong_is_named(run: Run, examples: Path, write: Write) -> None:
    assert "--day" in run("outlook", examples / "benefit.json").err
    bad = run("outlook", write("f.json", '{"income": [{"yearly": -1}]}'), "--day", "2022-01-01")
    assert (bad.status, bad.out) == (2, "")
    assert "income[0].yearly" in bad.err
    assert run("outlook", examples / "benefit.json", "--day", "2022-01-01", "--law", "colour=1").status == 2
