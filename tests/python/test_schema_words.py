"""The published schemas know the words that the library knows, and no others.

The library is asked for its words by a word that is none: its error lists those that are right.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest

import rehabkedja as rk
from rehabkedja import _core

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_WORD = "no such word"
NO_WORDS_OF_A_LIST = {"unknown", True, False}  # any value may be unknown; yes and no may be written as booleans
FREE = ("attributes", "programme_values")  # objects whose keys are names of their own
VALUES = {"from": "2024-01-01", "to": "2024-01-02", "day": "2024-01-01", "yearly": 1, "days": 7, "value": 60}
PERIOD = {"from": "2024-01-01", "to": "2024-01-02"}


def schema(name: str) -> dict[str, Any]:
    text = files("rehabkedja").joinpath("schema", f"{name}.schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


FACTS = schema("facts")["properties"]


def when_known(what: dict[str, Any]) -> dict[str, Any]:
    """The schema of a value that may be written `unknown`, when it is not."""
    known: dict[str, Any] = what.get("anyOf", [what])[0]
    return known


def element(key: str) -> dict[str, Any] | None:
    """The schema of an element of the list under a key of the facts; None where there is no list of objects."""
    for one in FACTS[key].get("anyOf", [FACTS[key]]):
        if one.get("type") == "array" and "properties" in one["items"]:
            items: dict[str, Any] = one["items"]
            return items
    return None


LISTS = {key: items for key in FACTS if (items := element(key))}


def said(facts: dict[str, Any]) -> str:
    """What the library says of facts that are wrong."""
    with pytest.raises(rk.InputError) as error:
        rk.Facts.from_json(json.dumps(facts))
    return str(error.value)


def listed(text: str) -> set[str]:
    """The words at the end of an error."""
    return set(text.rpartition(": ")[2].split(", "))


def plain(words: list[Any]) -> set[Any]:
    return {word for word in words if word not in NO_WORDS_OF_A_LIST}


def filled(items: dict[str, Any]) -> dict[str, Any]:
    """An element with what it must have, and right words where it must have words."""
    entry: dict[str, Any] = {}
    for name in items.get("required", []):
        words = items["properties"][name].get("enum")
        entry[name] = words[0] if words else VALUES.get(name, "x")
    return entry


def enumerations() -> Iterator[tuple[str, str]]:
    for key, items in LISTS.items():
        for name, field in items["properties"].items():
            if "enum" in field:
                yield key, name


def test_lists_and_words_are_found() -> None:
    assert {"sick", "occupation", "judgements", "income", "work_trial", "events"} <= set(LISTS)
    assert {("sick", "kind"), ("occupation", "is"), ("judgements", "is")} <= set(enumerations())


def test_the_keys_of_the_facts() -> None:
    assert listed(said({NO_WORD: 1})) == set(FACTS)


@pytest.mark.parametrize("key", LISTS)
def test_the_keys_of_a_list(key: str) -> None:
    entry = {**filled(LISTS[key]), NO_WORD: 1}
    assert listed(said({key: [entry]})) == set(LISTS[key]["properties"])


@pytest.mark.parametrize(("key", "name"), list(enumerations()))
def test_the_words_of_a_field(key: str, name: str) -> None:
    entry = {**filled(LISTS[key]), name: NO_WORD}
    assert listed(said({key: [entry]})) == plain(LISTS[key]["properties"][name]["enum"])


def test_the_words_of_sex() -> None:
    assert listed(said({"sex": NO_WORD})) == plain(FACTS["sex"]["enum"])


def test_the_keys_of_the_law() -> None:
    law = when_known(FACTS["law"])["properties"]
    assert listed(said({"law": {NO_WORD: 1}})) == set(law)
    numbers = when_known(law["parameters"])["items"]
    entry = {"name": "market_step", "value": 120, NO_WORD: 1}
    assert listed(said({"law": {"parameters": [entry]}})) == set(numbers["properties"])


def test_every_option_of_the_law_stands_in_the_schema() -> None:
    options = when_known(FACTS["options"])["properties"]
    for name, values, *_ in _core.Law().options():
        assert plain(options[name]["enum"]) == set(values), name


def test_every_option_of_the_schema_is_one_of_the_library() -> None:
    for name, field in when_known(FACTS["options"])["properties"].items():
        text = said({"options": {name: NO_WORD}})
        assert "no option" not in text, name
        if words := plain(field.get("enum", [])):
            yes_no = {"yes", "no"} if {True, False} <= set(field["enum"]) else set()
            assert listed(text) == words | yes_no, name


def test_measures_and_judgements_of_answers() -> None:
    cases = schema("cases")["$defs"]["item"]["properties"]
    assert cases["measured_against"]["anyOf"][0]["items"]["enum"] == list(_core.measures)
    assert schema("answer")["properties"]["measured_against"]["anyOf"][0]["items"]["enum"] == list(_core.measures)
    judgements = plain(LISTS["judgements"]["properties"]["is"]["enum"])
    assert set(cases["would_change"]["anyOf"][0]["items"]["enum"]) == judgements
    assert set(_core.grounds) <= judgements
    assert {word.value for word in rk.Judgement} == judgements
    assert {word.value for word in rk.Occupation} == plain(LISTS["occupation"]["properties"]["is"]["enum"])


def test_the_other_words_of_answers_and_findings() -> None:
    assert set(schema("answer")["properties"]["place"]["enum"]) == {word.value for word in rk.Place}
    finding = schema("finding")["properties"]
    assert set(finding["answer"]["enum"]) == {word.value for word in rk.Verdict}
    assert set(finding["confidence"]["enum"]) == {word.value for word in rk.Standing}


def test_the_words_of_plans() -> None:
    plan = schema("plan")["properties"]
    none = {"none", "unknown"}
    for name, kind in (("payer", rk.Payer), ("level", rk.Level), ("sgi_class", rk.SgiClass)):
        assert set(plan[name]["enum"]) - none == {word.value for word in kind}
    assert [word.value for word in rk.SgiClass] == list(_core.sgi_classes)
    assert [word.value for word in rk.Ground] == list(_core.protection_grounds)
    held = plan["protected_by"]["items"]["properties"]["ground"]["enum"]
    assert held == list(_core.protection_grounds)
    given = plain(LISTS["protection"]["properties"]["is"]["enum"])
    assert given == set(_core.protection_grounds) - {"parent_older"}


def test_every_question_of_the_schema_is_one_of_the_library() -> None:
    facts = {"sick": [PERIOD]}
    beside = {"day", "gap", "missing", "ask_first"}
    # Questions whose keys say what is asked.
    asked: dict[str, dict[str, str]] = {"day_falls_on": {"91": "2024-03-31"}, "paid_in": {"2024": "unknown"}}
    for question in ("admitted", "open", "refused_because", "state", "next_steps", "deadlines"):
        asked[question] = {"sip": "unknown"}
    for question in set(schema("cases")["$defs"]["item"]["properties"]) - beside:
        rk.answer_item(facts, {"day": "2024-01-01", "gap": 0, question: asked.get(question, {})})
    with pytest.raises(rk.InputError, match="no question"):
        rk.answer_item(facts, {"day": "2024-01-01", NO_WORD: {}})
