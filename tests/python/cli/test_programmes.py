from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from .shown import ROOT, Shown, commands_of, page_of, ran

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .conftest import Run

FACTS = """
attributes: {municipality: Umeå, compound_problem: yes, sick_listed: yes, age_years: 61}
events:
  - {day: 2024-03-04, programme: sip, event: consent}
"""


def test_programmes_as_json_is_a_list_of_objects_with_id(run: Run) -> None:
    found: list[dict[str, Any]] = json.loads(run("programmes", "--format", "json").out)
    assert len(found) == 29
    assert all(isinstance(one["id"], str) for one in found)


def test_programmes_as_table_and_csv(run: Run) -> None:
    assert "Dirigo 2" in run("programmes").out
    rows = list(csv.DictReader(io.StringIO(run("programmes", "--format", "csv").out)))
    assert next(row for row in rows if row["id"] == "dirigo2")["planned"] == "1800"
    assert "age_years from 18 to 64" in run("programmes", "enter").out


def test_a_programme_that_is_not_there_is_named(run: Run) -> None:
    outcome = run("programmes", "nowhere")
    assert outcome.status == 2
    assert "nowhere" in outcome.err


def test_a_rule_of_several_conditions_has_their_source(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("programmes", "mia_varna", "--format", "csv").out)))
    (found,) = (row for row in rows if row["text"] == "(substance_abuse and psychological_ill_health)")
    assert found["source"] == "MIA: MIA VärNa (p. 36)"
    assert all(row["source"] for row in rows if row["part"] in ("all", "any", "none", "priority"))


def test_routes_side_by_side(run: Run, write: Callable[[str, str], Path]) -> None:
    facts = write("facts.yaml", FACTS)
    rows = list(csv.DictReader(io.StringIO(run("routes", facts, "--day", "2012-05-01", "--format", "csv").out)))
    by_name = {row["programme"]: row for row in rows}
    assert by_name["steget_vidare"]["admitted"] == "yes"
    assert by_name["enter"]["refused_because"] == "municipality"
    assert run("routes", facts, "--day", "2012-05-01").status == 0
    assert "äldre än 59" in run("routes", facts, "--day", "2012-05-01", "--lang", "sv").out


def test_a_bad_attribute_is_named_with_its_path(run: Run, write: Callable[[str, str], Path]) -> None:
    outcome = run("routes", write("facts.json", '{"attributes": {"shoe_size": 43}}'), "--day", "2012-05-01")
    assert outcome.status == 2
    assert "attributes.shoe_size" in outcome.err


def test_pathway_of_a_programme_and_of_a_case(run: Run, write: Callable[[str, str], Path]) -> None:
    assert "consent withdrawn" in run("pathway", "sip").out
    assert run("pathway", "sip", "--diagram", "mermaid").out.startswith("stateDiagram-v2")
    facts = write("facts.yaml", FACTS)
    case = json.loads(run("pathway", "sip", facts, "--day", "2024-05-01", "--format", "json").out)
    assert [one["state"] for one in case["open"]] == ["plan"]
    assert "plan" in run("pathway", "sip", facts, "--day", "2024-05-01").out


def test_goals_outcomes_checks_and_estimates(run: Run, write: Callable[[str, str], Path]) -> None:
    assert "≥ 30 %" in run("goals", "enter").out
    outcomes = write("outcomes.json", '{"goals": {"enter.t1": {"reached": 22, "of": 74}}}')
    found = json.loads(run("goals", "enter", "--outcomes", outcomes, "--interval", "wilson", "--format", "json").out)
    result = found[0]["results"][0]
    assert (result["verdict"], result["interval"]) == ("not reached", [20.527, 40.933])
    assert "= 74, and planned are about 75" in run("goals", "enter", "--check").out
    counts = dict.fromkeys(
        (
            "uvas",
            "social_assistance",
            "jobseekers",
            "activity_compensation",
            "partial_sickness_compensation",
            "sick_listed",
        ),
        100,
    )
    estimate = write("counts.json", json.dumps({"HBS": counts}))
    assert "325.0" in run("goals", "--estimate", estimate).out


def test_a_definition_of_ones_own(run: Run, write: Callable[[str, str], Path]) -> None:
    definition = json.loads(run("programmes", "enter", "--format", "json").out)[0]
    definition["id"] = "my_own"
    path = write("my_own.json", json.dumps(definition))
    found = json.loads(run("programmes", "--programme", path, "--format", "json").out)
    assert [one["id"] for one in found if one["id"] == "my_own"]
    definition["target_group"]["all"][0]["op"] = "about"
    outcome = run("programmes", "--programme", write("bad.json", json.dumps(definition)))
    assert outcome.status == 2
    assert "target_group.all[0].op" in outcome.err


def test_routes_to_programmes_that_are_named(run: Run, write: Callable[[str, str], Path]) -> None:
    facts = write("facts.yaml", "attributes: {municipality: Umeå, age_years: 24, psychological_ill_health: yes}")
    shown = run("routes", facts, "enter", "livsval", "--day", "2013-05-01").out
    assert [line for line in shown.splitlines() if "2013-05-01" in line] == [
        "Projekt Enter (enter), 2013-05-01",
        "LIVSVAL (livsval), 2013-05-01",
    ]
    assert "municipality is Jönköping" in shown
    assert "Enter: 1. Utgångspunkter" in shown
    found = {tuple(line.split()) for line in shown.splitlines()}
    assert ("other", "reading", "all_three", "no") in found
    assert ("may", "refer", "vaggeryd") in found
    assert "får remittera" in run("routes", facts, "enter", "--day", "2013-05-01", "--lang", "sv").out
    rows = list(csv.DictReader(io.StringIO(run("routes", facts, "sip", "--day", "2013-05-01", "--format", "csv").out)))
    assert [row["programme"] for row in rows] == ["sip"]
    outcome = run("routes", facts, "nowhere", "--day", "2013-05-01")
    assert outcome.status == 2
    assert "nowhere" in outcome.err


def test_a_state_that_cannot_be_is_said(run: Run, write: Callable[[str, str], Path]) -> None:
    facts = write("facts.yaml", "attributes: {age_years: 31, receives_activity_compensation: yes}")
    assert "Activity compensation ends at the age of 30." in run("routes", facts, "mia", "--day", "2017-05-01").out


def test_the_way_in_is_shown_and_who_acts_next(run: Run, write: Callable[[str, str], Path]) -> None:
    rows = list(csv.DictReader(io.StringIO(run("programmes", "radgivande_teamet", "--format", "csv").out)))
    said = {row["id"]: row["text"] for row in rows if row["part"] == "admission"}
    assert said["referral"].endswith("open_psychiatric_care, and others")
    assert said["self_referral"] == "yes"
    facts = write("facts.yaml", FACTS)
    rows = list(csv.DictReader(io.StringIO(run("pathway", "sip", facts, "--day", "2024-05-01", "--format", "csv").out)))
    assert [row["actor"] for row in rows if row["name"] == "consent withdrawn"] == ["individual"]


@pytest.mark.parametrize("shown", commands_of(page_of("docs/programmes.md")), ids=lambda shown: shown.code)
def test_the_page_on_programmes_shows_what_comes(run: Run, monkeypatch: pytest.MonkeyPatch, shown: Shown) -> None:
    monkeypatch.chdir(ROOT)
    assert ran(run, shown.code) == (0, shown.output, "")
