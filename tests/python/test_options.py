"""The options of the law: all are listed, and an error about one names those that there are."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

import rehabkedja as rk

if TYPE_CHECKING:
    from collections.abc import Callable

LAW = rk.swedish_law()
NAMES = [one.name for one in LAW.options()]
CASE = {"case": "x", "facts": {"options": {"nosuch": "x"}}, "expect": [{"day": "2024-01-01", "stage": None}]}


def test_every_option_of_the_case_format_is_listed() -> None:
    facts = json.loads(files("rehabkedja").joinpath("schema", "facts.schema.json").read_text(encoding="utf-8"))
    assert set(NAMES) == set(facts["properties"]["options"]["anyOf"][0]["properties"])
    assert len(set(NAMES)) == len(NAMES)


def test_every_option_that_is_listed_can_be_chosen() -> None:
    for one in LAW.options():
        for value in one.values or ("2018-11-01",):
            changed = {o.name: o.chosen for o in LAW.with_option(one.name, value).options()}
            assert changed[one.name] == value


def test_the_option_that_is_a_date() -> None:
    grace = LAW.options()[-1]
    assert (grace.name, grace.values, grace.default, grace.chosen) == ("grace25_from", (), None, None)
    assert str(grace.provision) == "SFS 2000:1418 3 §"
    with pytest.raises(rk.InputError) as caught:
        LAW.with_option("grace25_from", "soon")
    assert (caught.value.code, caught.value.field) == ("bad_date", "value")
    assert "write it as 2024-02-29" in caught.value.says


@pytest.mark.parametrize(
    ("ask", "code", "field"),
    [
        (lambda: LAW.with_option("nosuch", "x"), "bad_value", "name"),
        (lambda: rk.Facts(options={"nosuch": "x"}), "unknown_key", "options.nosuch"),
        (lambda: rk.Facts.from_json('{"options": {"nosuch": "x"}}'), "unknown_key", "options.nosuch"),
        (lambda: rk.plan({"options": {"nosuch": "x"}}), "unknown_key", "options.nosuch"),
        (lambda: rk.run_case(CASE), "unknown_key", "facts.options.nosuch"),
    ],
)
def test_a_misspelt_option_lists_the_options(ask: Callable[[], object], code: str, field: str) -> None:
    with pytest.raises(rk.InputError) as caught:
        ask()
    assert (caught.value.code, caught.value.field) == (code, field)
    assert caught.value.says.endswith(f"; the options are: {', '.join(NAMES)}")


@pytest.mark.parametrize(
    "ask",
    [lambda: LAW.with_option("gap_of_90", "x"), lambda: rk.Facts(options={"gap_of_90": "x"})],
)
def test_a_misspelt_value_lists_the_values(ask: Callable[[], object]) -> None:
    with pytest.raises(rk.InputError, match="restart, add"):
        ask()


def test_other_errors_are_as_they_are() -> None:
    with pytest.raises(rk.InputError) as caught:
        rk.Facts({"sik": []})
    assert caught.value.code == "unknown_key"
    assert "the options are" not in caught.value.says
