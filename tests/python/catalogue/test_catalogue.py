"""The data of the catalogue, as data: its form, its completeness, and that it invents nothing."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[3]
DATA = ROOT / "src" / "catalogue" / "data"
SCHEMAS = ROOT / "docs" / "schema"
WITNESS = ROOT / "tests" / "catalogue" / "ids.txt"
NOT_PROGRAMMES = {"attributes", "national"}
NAMES = sorted(file.stem for file in DATA.glob("*.json") if file.stem not in NOT_PROGRAMMES)

Json = dict[str, Any]
Path_ = tuple[str | int, ...]


@cache
def data(name: str) -> Json:
    found: Json = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return found


@cache
def validator(name: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def faults(schema: str, name: str) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator(schema).iter_errors(data(name))]


def walk(value: Any, path: Path_ = ()) -> Iterator[tuple[Path_, Any]]:
    """Every value inside a value, with its path."""
    yield path, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from walk(inner, (*path, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from walk(inner, (*path, place))


def conditions(value: Any) -> Iterator[Json]:
    """Every comparison of an attribute inside a value."""
    for _, inner in walk(value):
        if isinstance(inner, dict) and {"attribute", "op", "value"} <= inner.keys():
            yield inner


VOCABULARY = {entry["name"]: entry for entry in data("attributes")["attributes"]}
WITH_A_PATHWAY = [name for name in NAMES if "pathway" in data(name)]


# ── form ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("name", NAMES)
def test_a_definition_is_valid(name: str) -> None:
    assert faults("programme", name) == []
    assert data(name)["id"] == name


@pytest.mark.parametrize("name", sorted(NOT_PROGRAMMES))
def test_the_other_files_are_valid(name: str) -> None:
    assert faults(name, name) == []


@pytest.mark.parametrize("schema", ["programme", "attributes", "national"])
def test_every_field_of_a_schema_is_described_and_no_other_is_allowed(schema: str) -> None:
    root = validator(schema).schema
    assert isinstance(root, dict)
    for path, value in walk(root):
        if (
            not isinstance(value, dict)
            or "properties" not in value
            or path[-1:] in (("if",), ("then",), ("properties",))
        ):
            continue
        assert value.get("additionalProperties") is False, path
        for key, field in value["properties"].items():
            target = root["$defs"][field["$ref"].rpartition("/")[2]] if "$ref" in field else field
            assert field.get("description") or target.get("description"), (*path, key)


# ── completeness ─────────────────────────────────────────────────────────────────────────────────────────────────────
def ids_in_the_catalogue() -> Iterator[tuple[str, str, str]]:
    for name in NAMES:
        one = data(name)
        yield "programme", name, ""
        pathway = one.get("pathway", {"states": [], "transitions": []})
        for kind, entries in (
            ("state", pathway["states"]),
            ("transition", pathway["transitions"]),
            ("limit", one.get("time_limits", [])),
            ("goal", one.get("goals", [])),
        ):
            for entry in entries:
                yield kind, name, entry["id"]


def ids_of_the_witness() -> Iterator[tuple[str, str, str]]:
    for line in WITNESS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, name, *rest = line.split()
            yield kind, name, rest[0] if rest else ""


def test_nothing_is_absent_and_nothing_is_extra() -> None:
    here, there = Counter(ids_in_the_catalogue()), Counter(ids_of_the_witness())
    assert sorted(there - here) == []
    assert sorted(here - there) == []
    assert max(here.values()) == 1


def test_how_much_there_is() -> None:
    """What the documents have, and after the plus what was added to them."""
    assert Counter(kind for kind, _, _ in ids_in_the_catalogue()) == {
        "programme": 29,
        "state": 140,
        "transition": 166 + 3,
        "limit": 50 + 1,
        "goal": 76,
    }


def test_parents_and_inherited_rules_exist() -> None:
    for name in NAMES:
        one = data(name)
        assert one.get("parent", name) in NAMES
        assert one["target_group"].get("inherits", {"from": name})["from"] in NAMES


# ── rules ────────────────────────────────────────────────────────────────────────────────────────────────────────────
def fits(entry: Json, value: Any) -> bool:
    """Whether a value can be a value of the attribute."""
    if value == "unknown":
        return True
    match entry["type"]:
        case "boolean":
            return isinstance(value, bool)
        case "number":
            whole = isinstance(value, int) and not isinstance(value, bool)
            return whole or (isinstance(value, float) and not entry.get("integer", False))
        case "enum" | "list":
            return value in entry["values"]
        case _:
            return isinstance(value, str)


@pytest.mark.parametrize("name", [*NAMES, *sorted(NOT_PROGRAMMES)])
def test_rules_speak_of_attributes_that_exist_and_of_values_that_they_can_have(name: str) -> None:
    for condition in conditions(data(name)):
        entry = VOCABULARY[condition["attribute"]]
        value, operator = condition["value"], condition["op"]
        values = value if isinstance(value, list) else [value]
        assert all(fits(entry, one) for one in values), condition
        assert isinstance(value, list) == (operator in ("in", "between")), condition
        if operator == "between":
            assert len(value) == 2
        if operator in ("ge", "gt", "le", "lt", "between"):
            assert entry["type"] == "number", condition
        assert ("unknown" in values) == ("supplied_as" in condition), condition


def test_what_the_vocabulary_implies_and_computes_exists() -> None:
    for entry in VOCABULARY.values():
        for implied in entry.get("implies", []):
            assert all(fits(VOCABULARY[key], value) for key, value in implied["then"].items())
        computed = entry.get("computed_from", {})
        assert set(computed.get("attributes", [])) <= VOCABULARY.keys()
        assert (computed.get("how") == "rule") == ("rule" in computed)
    assert len(VOCABULARY) == len(data("attributes")["attributes"])


def test_readings_drop_only_what_is_there() -> None:
    for name in NAMES:
        group = data(name)["target_group"]
        here = {rule.get("attribute") for rule in group["all"]}
        readings = group.get("readings", [])
        assert len({reading["id"] for reading in readings}) == len(readings)
        for reading in readings:
            assert set(reading.get("drop_from_all", [])) <= here, (name, reading["id"])


@pytest.mark.parametrize("name", NAMES)
def test_referral_sources_are_values_of_the_attribute(name: str) -> None:
    sources = data(name).get("admission", {}).get("referral_sources", "unknown")
    assert sources == "unknown" or set(sources) <= set(VOCABULARY["referral_source"]["values"])


# ── pathways ─────────────────────────────────────────────────────────────────────────────────────────────────────────
def reached(starts: set[str], edges: list[tuple[str, str]]) -> set[str]:
    found = set(starts)
    while more := {to for origin, to in edges if origin in found} - found:
        found |= more
    return found


@pytest.mark.parametrize("name", WITH_A_PATHWAY)
def test_a_pathway_is_sound(name: str) -> None:
    pathway = data(name)["pathway"]
    states = {state["id"]: state for state in pathway["states"]}
    transitions = pathway["transitions"]
    edges = [(one["from"], to) for one in transitions for to in (one["to"], *one.get("also_opens", []))]

    def of_kind(*kinds: str) -> set[str]:
        return {key for key, state in states.items() if state["kind"] in kinds}

    assert {end for edge in edges for end in edge} <= states.keys()
    assert of_kind("start")
    assert of_kind("exit")
    assert reached(of_kind("start", "precondition"), edges) == states.keys()
    assert reached(of_kind("exit"), [(to, origin) for origin, to in edges]) == states.keys()
    assert not {origin for origin, _ in edges} & of_kind("exit")
    leaving = Counter((one["from"], one["event"]) for one in transitions)
    assert max(leaving.values()) == 1
    assert all(state["kind"] in ("start", "precondition") for state in states.values() if "opened_by" in state)


@pytest.mark.parametrize("name", NAMES)
def test_time_limits_start_and_end_where_something_can_happen(name: str) -> None:
    one = data(name)
    pathway = one.get("pathway", {"states": [], "transitions": []})
    events = {step["event"] for step in pathway["transitions"]}
    states = {state["id"] for state in pathway["states"]}
    limits = one.get("time_limits", [])
    for limit in limits:
        for anchor in (*limit.get("starts", []), *limit.get("met_by", []), *limit.get("stops", [])):
            ((key, value),) = anchor.items()
            known = {"event": events, "state": states, "left": states, "limit": {each["id"] for each in limits}}
            assert value in known.get(key, {value}), (limit["id"], anchor)
        if "n" in limit:
            assert "unit" in limit
        if limit.get("unit") == "months" and "starts" in limit:
            assert "rounding" in limit, limit["id"]
        if limit["kind"] in ("intensity", "size"):
            assert "amount" in limit
        if limit["kind"] in ("window", "at", "from", "until"):
            assert "window" in limit


# ── goals ────────────────────────────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("name", NAMES)
def test_goals_speak_of_subgroups_and_goals_that_exist(name: str) -> None:
    one = data(name)
    subgroups = {"all"} | {group["id"] for group in one.get("subgroups", {"groups": []})["groups"]}
    goals = {goal["id"] for goal in one.get("goals", [])}
    for goal in one.get("goals", []):
        assert {goal["subgroup"], *goal.get("each_subgroup", [])} <= subgroups
        assert set(goal.get("denominator", {}).get("goals", [])) <= goals
        for count in goal.get("counts", []):
            assert count["subgroup"] in subgroups
            assert set(count["product_of"]) <= goals
        if goal["kind"] == "qualitative":
            assert not {"value", "comparator", "unit"} & goal.keys()
        else:
            assert "outcome" in goal or "measure" in goal, goal["id"]


def test_the_numbers_promised() -> None:
    """Goals with their numbers, written down a second time."""
    assert {
        goal["id"]: goal["value"]
        for name in NAMES
        for goal in data(name).get("goals", [])
        if goal["kind"] != "qualitative"
    } == {
        "dirigo2.t1": 90,
        "dirigo2.t2": 75,
        "dirigo2.t4": 70,
        "dirigo2.t5": 52,
        "dirigo2.t6": 10,
        "dirigo2.t7": 15,
        "dirigo2.e1": 75,
        "steget_vidare.t1": 50,
        "mia.v1": 800,
        "mia_so.v1": 50,
        "livsval.a1": 50,
        "livsval.1.1": 1,
        "livsval.1.2": 30,
        "livsval.1.3": 1,
        "livsval.1.5": 80,
        "livsval.1.6": 80,
        "livsval.1.7": 80,
        "livsval.2.1": 100,
        "livsval.2.3": 1,
        "livsval.3.1": 30,
        "livsval.3.2": [5, 7],
        "livsval.3.3": 70,
        "livsval.4.1": 5,
        "livsval.4.2": 1,
        "livsval.4.3": 100,
        "livsval.4.4": 1,
        "enter.t1": 30,
        "enter.t3": 80,
        "gps.t1": 45,
    }


# ── sources ──────────────────────────────────────────────────────────────────────────────────────────────────────────
def without_a_source(value: Any, path: Path_ = (), sourced: bool = False) -> Iterator[Path_]:
    """Rules, facts and other entries that neither have a source nor stand inside something that has one."""
    if isinstance(value, dict):
        sourced = sourced or "source" in value
        if not sourced and ({"attribute", "op"} <= value.keys() or {"what", "value"} <= value.keys()):
            yield path
        for key, inner in value.items():
            yield from without_a_source(inner, (*path, key), sourced)
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from without_a_source(inner, (*path, place), sourced)


@pytest.mark.parametrize("name", [*NAMES, *sorted(NOT_PROGRAMMES)])
def test_every_value_has_a_source(name: str) -> None:
    assert list(without_a_source(data(name))) == []


@pytest.mark.parametrize("name", NAMES)
def test_sources_are_listed_and_the_long_report_is_cited_by_page(name: str) -> None:
    one = data(name)
    listed = {source["document"] for source in one["sources"]}
    for path, value in walk(one):
        if path[-1:] == ("source",):
            assert value["document"] in listed
            if value["document"] == "MIA":
                assert "page" in value or value["heading"] == "header" or value.get("authority") == "teaser", path


# ── what is lost stays lost ──────────────────────────────────────────────────────────────────────────────────────────
LOST = {  # the names under which lost values are supplied, and how often each is missing
    "mia": {"age_years": 1},
    "mia_sodra_roslagen": {"age_years": 2},
    "mia_varna": {"age_years": 1, "age_years_halsotradgarden": 1},
    "mia_hbs": {"age_years": 2},
    "mia_ostra_sodertorn": {"age_years": 1, "age_years_stationen": 1},
    "mia_stockholm": {"age_years": 5},
    "mia_sodertalje": {"age_years": 2},
    "national": {"age_years": 4},
}


@pytest.mark.parametrize("name", [*NAMES, "national"])
def test_no_lost_value_was_filled_in(name: str) -> None:
    found = Counter(one["supplied_as"] for one in conditions(data(name)) if "supplied_as" in one)
    assert found == LOST.get(name, {})


def test_numbers_that_are_written_nowhere_are_unknown() -> None:
    planned = {name: data(name)["participants"]["planned"] for name in NAMES}
    assert {name: value for name, value in planned.items() if value != "unknown"} == {
        "dirigo2": 1800,
        "mia": 2500,
        "mia_sodra_roslagen": 170,
        "mia_varna": 355,
        "mia_hbs": 523,
        "mia_ostra_sodertorn": 715,
        "mia_stockholm": 204,
        "mia_sodertalje": 533,
        "gps": 45,
    }
    assert sum(planned[name] for name in NAMES if data(name).get("parent") == "mia") == planned["mia"]


def test_periods() -> None:
    periods = {name: (data(name)["period"]["start"], data(name)["period"]["end"]) for name in NAMES}
    livsval = ("2009-01-01", "2009-02-09")
    known = {
        "dirigo2": ("2011-07-01", "2014-06-30"),
        "steget_vidare": ("2011-02-01", "2013-12-31"),
        **{name: ("2017-04-01", "unknown") for name in NAMES if name.startswith("mia")},
        **{name: livsval for name in NAMES if name.startswith("livsval")},
        "enter": ("2011-11", "2014-12"),
        "radgivande_teamet": ("2015", "unknown"),
        "gps": ("2016-04", "2017-04-01"),
        "din_vag_vidare": ("2016-03", "2016-12"),
        "cm_pilot_ostra_sodertorn": ("2016-09-01", "2016-12-31"),
        "sip": ("2010", "unknown"),
        "nollplacerade_nacka": ("2013", "unknown"),
    }
    assert periods == {name: known.get(name, ("unknown", "unknown")) for name in NAMES}


def test_the_lists_for_screening() -> None:
    national = data("national")
    assert [group["share"] for group in national["finsam_target_group"]["groups"]] == [1, 0.8, 0.25, 0.5, 0.5, 0.2]
    assert len(national["negative_factors"]) == 10
    assert [one["id"] for one in national["negative_factors"] if "worse_with" in one] == ["minor_children", "pain"]
    assert len(national["hidden_obstacles"]) == 9


# ── the example ──────────────────────────────────────────────────────────────────────────────────────────────────────
def test_the_example_in_the_documentation_is_a_definition() -> None:
    text = (ROOT / "docs" / "programmes.md").read_text(encoding="utf-8")
    blocks = [json.loads(block.partition("```")[0]) for block in text.split("```json\n")[1:]]
    (example,) = [block for block in blocks if "format" in block]
    assert [error.message for error in validator("programme").iter_errors(example)] == []
    assert all(condition["attribute"] in VOCABULARY for block in blocks for condition in conditions(block))
