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
    for part in ("editions", "parameters", "options", "rules", "changes"):
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
    assert {row["kind"] for row in rows} == {"law", "edition", "rule", "parameter", "option", "change"}
    market = [row for row in rows if row["name"] == "market_step"]
    assert [(row["value"], row["from"], row["confidence"]) for row in market] == [("180", "2008-07-01", "confirmed")]


def test_every_parameter_and_option_has_words_in_both_languages(run: Run) -> None:
    from rehabkedja._cli.law_words import SWEDISH

    law = json.loads(run("law", "--format", "json").out)
    assert {one["name"] for one in (*law["parameters"], *law["options"])} <= set(SWEDISH)
    assert "The law was read until 2026-04-27." in run("law").out
    assert "Lagen är läst till och med 2026-04-27." in run("law", "--lang", "sv").out
