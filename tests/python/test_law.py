"""The law as a value: changed copies answer differently, and compare, hash and pickle by what they say."""

from __future__ import annotations

import copy
import datetime
import pickle

import pytest

import rehabkedja as rk
from rehabkedja import _core

LAW = rk.swedish_law()
FACTS = rk.Facts(
    born="1980-05-01", sick=[{"from": "2027-01-01", "to": "2027-12-31"}], occupation=[{"is": "employed"}],
    judgements=[{"is": "special_reasons", "from": "2027-01-01"}],
)  # fmt: skip
CHANGED = {
    "number": LAW.with_parameter("market_step", from_="2027-01-01", value=120),
    "number later": LAW.with_parameter("market_step", from_=datetime.date(2027, 2, 1), value=120),
    "other number": LAW.with_parameter("employer_step", from_="2027-01-01", value=120),
    "option": LAW.with_option("several_employers", "each_employment"),
    "ground": LAW.without_ground("special_reasons", from_="2027-01-01"),
    "measure": LAW.with_labour_market_measure(rk.Measure.NORMALLY_OCCURRING_WORK, from_="2027-01-01"),
    "known_on": LAW.known_on("2020-01-01"),
    "editions_of": LAW.editions_of("2020-01-01"),
    "name": LAW.named("mine"),
}


def test_the_default_is_one_constant() -> None:
    assert rk.swedish_law() is LAW
    assert rk.ask(FACTS, "2027-01-01").law == LAW.id
    assert "2026-04-27" in repr(LAW) or LAW.version in repr(LAW)
    assert LAW.hash in repr(LAW)
    assert LAW.name in repr(LAW)


def test_changed_laws_all_differ() -> None:
    laws = [LAW, *CHANGED.values()]
    assert len(set(laws)) == len(laws)
    assert len({law.hash for law in laws}) == len(laws) - 1, "a name is not in the hash"


@pytest.mark.parametrize("name", CHANGED)
def test_a_changed_law_is_a_value(name: str) -> None:
    law = CHANGED[name]
    again = pickle.loads(pickle.dumps(law))
    assert again == law
    assert hash(again) == hash(law)
    assert again.changes == law.changes
    assert copy.deepcopy(law) == law
    assert rk.ask(FACTS, "2027-05-10", law=again) == rk.ask(FACTS, "2027-05-10", law=law)
    with pytest.raises(AttributeError):
        law.version = "2"  # type: ignore[misc]


def test_a_changed_law_answers_differently() -> None:
    on = "2027-05-10"  # day 130
    assert rk.ask(FACTS, on).stage == "91-180"
    assert rk.ask(FACTS, on, law=CHANGED["number"]).stage == "121-365"
    late = "2027-07-10"  # day 191
    assert rk.ask(FACTS, late).known
    without = rk.ask(FACTS, late, law=CHANGED["ground"]).measured_against
    assert without == {rk.Measure.USUAL_WORK, rk.Measure.OTHER_WORK_AT_EMPLOYER, rk.Measure.STATED_OCCUPATIONAL_GROUP}
    older = CHANGED["ground"].with_labour_market_measure("regular_labour_market", from_="2027-01-01")
    assert rk.Measure.REGULAR_LABOUR_MARKET in rk.ask(FACTS, late, law=older).measured_against
    assert rk.ask(FACTS, late, law=CHANGED["known_on"]) != rk.ask(FACTS, late)


def test_a_measure_given_to_the_labour_market_holds_for_good() -> None:
    law = LAW.with_labour_market_measure("stated_occupational_group", from_="2010-01-01")
    facts = {"sick": [{"from": "2011-10-01", "to": "2012-12-31"}], "occupation": [{"is": "employed"}]}
    for day in ("2012-06-30", "2012-07-01"):  # the law as it stood changes the measure on 1 July 2012
        assert rk.Measure.STATED_OCCUPATIONAL_GROUP in rk.ask(facts, day, law=law).measured_against


def test_what_is_in_it() -> None:
    numbers = {one.name: one for one in LAW.parameters()}
    assert numbers["market_step"].on("2024-01-01") == 180
    assert numbers["market_step"].on("2000-01-01") is None
    changed = {one.name: one for one in CHANGED["number"].parameters()}
    assert changed["market_step"].on("2027-01-01") == 120
    options = {one.name: one for one in LAW.options()}
    assert options["several_employers"].default is None
    assert options["gap_of_90"].chosen == "restart"
    assert any(str(one.edition.by) == "SFS 2021:1243" for one in LAW.editions())
    assert LAW.to_dict()["version"] == LAW.version
    assert len(LAW.to_dict("2024-01-01")["editions"]) < len(LAW.to_dict()["editions"])


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        (lambda: LAW.with_parameter("tea", from_="2027-01-01", value=1), "bad_value", "name"),
        (lambda: LAW.with_parameter("market_step", from_="2027-02-30", value=1), "bad_date", "from_"),
        (lambda: LAW.with_parameter("market_step", from_="2027-01-01", value="1"), "wrong_type", "value"),  # type: ignore[arg-type]
        (lambda: LAW.with_parameter("market_step", from_="2027-01-01", value=-1), "bad_value", "value"),
        (lambda: LAW.with_parameter("market_step", from_="2027-01-01", value=10**30), "bad_value", "value"),
        (lambda: LAW.with_parameter("\ud800", from_="2027-01-01", value=1), "bad_value", "name"),
        (lambda: LAW.with_option(1, "x"), "wrong_type", "name"),  # type: ignore[arg-type]
        (lambda: LAW.known_on("1990-01-01"), "bad_value", "day"),
        (lambda: LAW.editions_of("2008-06-30"), "bad_value", "day"),
        (lambda: LAW.with_option("tea", "x"), "bad_value", "name"),
        (lambda: LAW.with_option("gap_of_90", "x"), "bad_value", "value"),
        (lambda: LAW.without_ground("tea", from_="2027-01-01"), "bad_value", "name"),
        (lambda: LAW.with_labour_market_measure("tea", from_="2027-01-01"), "bad_value", "name"),
        (lambda: rk.ask(FACTS, "2027-01-01", law="swedish"), "wrong_type", "law"),  # type: ignore[arg-type]
    ],
)
def test_errors(change: object, code: str, field: str) -> None:
    assert callable(change)
    with pytest.raises(rk.InputError) as raised:
        change()
    assert (raised.value.code, raised.value.field) == (code, field)


def test_the_words_are_those_of_the_library() -> None:
    assert tuple(map(str, rk.Measure)) == _core.measures
    assert tuple(map(str, rk.Judgement))[:4] == _core.grounds


def test_no_law_is_made_by_hand() -> None:
    with pytest.raises(TypeError):
        rk.Law()
