from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

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
