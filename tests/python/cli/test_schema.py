from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import referencing

import rehabkedja as rk
from rehabkedja._cli.documents import read_document

if TYPE_CHECKING:
    from .conftest import Run

ROOT = Path(__file__).parents[3]
NAMES = (
    "answer",
    "attributes",
    "cases",
    "comparison",
    "facts",
    "finding",
    "national",
    "outlook",
    "payments",
    "plan",
    "programme",
    "timeline",
)


def schema(name: str) -> Any:
    return json.loads(files("rehabkedja").joinpath("schema", f"{name}.schema.json").read_text(encoding="utf-8"))


def validator(name: str) -> jsonschema.Draft202012Validator:
    registry: Any = referencing.Registry().with_resources(
        (f"{one}.schema.json", referencing.Resource.from_contents(schema(one))) for one in NAMES
    )
    return jsonschema.Draft202012Validator(schema(name), registry=registry)


@pytest.mark.parametrize("name", NAMES)
def test_the_schemas_are_schemas_and_the_published_ones(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(name))
    published = ROOT / "docs" / "schema" / f"{name}.schema.json"
    assert json.loads(published.read_text(encoding="utf-8")) == schema(name)


@pytest.mark.parametrize("path", sorted((ROOT / "tests" / "cases").rglob("*.y*ml")), ids=lambda path: path.name)
def test_case_files_hold_to_the_schema(path: Path) -> None:
    validator("cases").validate(read_document(path))


@pytest.mark.parametrize("path", sorted((ROOT / "examples" / "data").glob("*.json")), ids=lambda path: path.name)
def test_answers_hold_to_the_schema(run: Run, path: Path) -> None:
    validator("facts").validate(read_document(path))
    answers = validator("answer")
    validator("timeline").validate(json.loads(run("explain", path, "--format", "json").out))
    for day in ("2001-01-01", "2022-09-01", "2024-09-01", "2030-01-01"):
        answers.validate(json.loads(run("explain", path, "--day", day, "--format", "json", "--lang", "sv").out))


@pytest.mark.parametrize("path", sorted((ROOT / "examples" / "data").glob("*.json")), ids=lambda path: path.name)
@pytest.mark.parametrize(
    "by", [(), ("--by", "month"), ("--by", "year"), ("--from", "2005-01-01", "--to", "2030-12-31")]
)
def test_plans_hold_to_the_schema(run: Run, path: Path, by: tuple[str, ...]) -> None:
    validator("payments").validate(json.loads(run("plan", path, *by, "--format", "json").out))


@pytest.mark.parametrize("path", sorted((ROOT / "examples" / "data").glob("*.json")), ids=lambda path: path.name)
def test_outlooks_and_comparisons_hold_to_the_schema(run: Run, path: Path) -> None:
    for day in ("1950-01-01", "2021-06-01", "2026-12-01", "2040-01-01"):
        validator("outlook").validate(json.loads(run("outlook", path, "--day", day, "--format", "json").out))
    change = ("--law", "normal_level=90@2009-01-01")
    for days in ((), ("--from", "2005-01-01", "--to", "2030-12-31")):
        validator("comparison").validate(json.loads(run("compare", path, *change, *days, "--format", "json").out))
    law = rk.swedish_law()
    both = rk.compare(read_document(path), law, law.known_on("2018-01-01"), "2015-01-01", "2025-12-31")
    validator("comparison").validate(both.to_dict())


@pytest.mark.parametrize(
    "case",
    [
        {"case": "x", "facts": {"sik": []}, "expect": [{"day": "2024-01-01", "stage": "none"}]},
        {"case": "x", "facts": {"sick": [{"from": "2024-01-01"}]}, "expect": [{"day": "2024-01-01", "stage": "none"}]},
        {"case": "x", "facts": {}, "expect": [{"stage": "none"}]},
        {"case": "x", "facts": {}, "expect": [{"day": "2024-01-01", "colour": "red"}]},
        {"case": "x", "facts": {}, "expect": []},
    ],
)
def test_the_schema_refuses_what_the_program_refuses(case: dict[str, Any]) -> None:
    assert list(validator("cases").iter_errors({"cases": [case]}))
