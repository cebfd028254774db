from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .conftest import Run


def test_the_law_as_json_has_all_its_parts(run: Run) -> None:
    law = json.loads(run("law", "--format", "json").out)
    assert law["read_until"] == "2026-04-27"
    for part in ("editions", "parameters", "figures", "base_amounts", "options", "rules", "changes"):
        assert law[part]
        assert all(one["confidence"] for one in law[part])


def test_a_day_shows_what_holds_on_it(run: Run) -> None:
    def section_48(day: str) -> list[str]:
        law = json.loads(run("law", "--day", day, "--format", "json").out)
        return [one["by"] for one in law["editions"] if one["section"] == "SFB 27:48"]

    assert section_48("2022-08-31") == ["SFS 2021:1240"]
    assert section_48("2022-09-01") == ["SFS 2021:1243"]


def test_csv_is_one_table(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("law", "--format", "csv").out)))
    assert {row["kind"] for row in rows} == {
        "law",
        "edition",
        "rule",
        "parameter",
        "figure",
        "base_amount",
        "option",
        "change",
    }
    market = [row for row in rows if row["name"] == "market_step"]
    assert [(row["value"], row["from"], row["confidence"]) for row in market] == [("180", "2008-07-01", "confirmed")]


def test_every_parameter_and_option_has_words_in_both_languages(run: Run) -> None:
    from rehabkedja._cli.law_words import SWEDISH

    law = json.loads(run("law", "--format", "json").out)
    named = (*law["parameters"], *law["figures"], *law["base_amounts"], *law["options"])
    assert {one["name"] for one in named} <= set(SWEDISH)
    assert "The law was read until 2026-04-27." in run("law").out
    assert "Lagen är läst till och med 2026-04-27." in run("law", "--lang", "sv").out


def test_the_figures_of_income_and_benefit_stand_with_their_source(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("law", "--format", "csv").out)))
    caps = [row for row in rows if row["name"] == "unemployed_cap"]
    assert [(row["value"], row["unit"], row["confidence"]) for row in caps][-1] == ("543", "kronor", "confirmed")
    assert all(row["source"] and row["from"] and row["provision"] for row in caps)
    base = {row["from"]: row["value"] for row in rows if row["name"] == "price_base_amount"}
    assert (base["2005-01-01"], base["2021-01-01"], base["2022-01-01"]) == ("39400", "47600", "48300")


def test_a_day_shows_the_figures_in_force(run: Run) -> None:
    law = json.loads(run("law", "--day", "2021-06-01", "--format", "json").out)
    (ceiling,) = (one for one in law["figures"] if one["name"] == "sgi_ceiling")
    assert (ceiling["value"], ceiling["unit"], ceiling["to"]) == (80, "tenths", "2021-12-31")
    assert [one["value"] for one in law["base_amounts"] if one["name"] == "price_base_amount"] == [47600]


def test_every_option_of_the_case_format_is_listed(run: Run) -> None:
    from importlib.resources import files

    facts = json.loads(files("rehabkedja").joinpath("schema", "facts.schema.json").read_text(encoding="utf-8"))
    law = json.loads(run("law", "--format", "json").out)
    assert {one["name"] for one in law["options"]} == set(facts["properties"]["options"]["anyOf"][0]["properties"])


def test_the_table_has_the_figures_in_both_languages(run: Run) -> None:
    english, swedish = run("law").out, run("law", "--lang", "sv").out
    assert "Figures of income and benefit" in english
    assert "Base amounts" in english
    assert "hundredths" in english
    assert "Belopp och tal för inkomst och ersättning" in swedish
    assert "hundradelar" in swedish
