"""What is shown and cited on income and benefit is right by the law. The persons are made up."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

import rehabkedja as rk

SPECIAL: dict[str, Any] = {  # turned 30 with activity compensation
    "born": "1996-03-10",
    "sick": [{"from": "2026-03-01", "to": "2026-12-31", "degree": 75}],
    "occupation": [{"is": "unemployed"}],
    "sgi_decided": [{"from": "2026-03-01", "yearly": 60_000}],
    "compensation": [{"from": "2016-01-01", "to": "2026-02-28", "is": "activity", "degree": 100}],
    "protection": [{"from": "2026-03-01", "is": "unemployed"}],
}
EMPLOYED: dict[str, Any] = {
    "born": "1980-05-01",
    "sick": [{"from": "2026-08-01", "to": "2026-12-31"}],
    "occupation": [{"from": "2018-01-01", "is": "employed"}],
    "income": [{"from": "2018-01-01", "yearly": 240_000, "kind": "employment", "lasts_months": 60}],
    "sgi_decided": [],
    "protection": [],
    "compensation": [],
}


def said(facts: dict[str, Any], day: str, rule: str, lang: rk.Lang = "en") -> str:
    return " ".join(one.sentence(lang) for one in rk.plan(facts).on(day).findings if one.rule == rule)


def test_the_letter_of_a_chapter_is_kept() -> None:
    found = next(one for one in rk.plan(SPECIAL).on("2026-06-01").findings if one.reason == "special_case")
    assert (str(found.provision), found.provision.chapter_letter) == ("SFB 28 a:9", "a")
    assert found.to_dict()["provision"] == "SFB 28 a:9"
    assert eval(repr(found.provision), {"Provision": rk.Provision}) == found.provision
    assert pickle.loads(pickle.dumps(found.provision)) == found.provision
    other = rk.Provision("SFB", 28, 9)
    assert other != found.provision
    assert len({other, found.provision}) == 2
    with pytest.raises(rk.InputError):
        str(rk.Provision("SFB", 28, 9, chapter_letter="ab"))
    places = {one.name: str(one.provision) for one in rk.figures()}
    assert places["special_case_full"] == "SFB 28 a:9"
    assert places["special_case_upper_age"].startswith("SFB 28 a:7")
    assert places["housing_supplement_upper_age"].startswith("SFB 103 c:8")


def test_the_arithmetic_of_special_cases_is_that_of_the_law() -> None:
    assert rk.plan(SPECIAL).on("2026-06-01").daily == 173
    text = said(SPECIAL, "2026-06-01", "daily")
    assert "128 x 0.75 = 96 kr (SFB 28:10" in text
    assert "173 - 96 = 77 kr; 96 + 77 = 173 kr (SFB 28 a:11" in text
    assert "-> 173" not in text
    assert "part_amount" not in text
    without = {**SPECIAL, "sgi_decided": [], "income": []}
    assert rk.plan(without).on("2026-06-01").daily == 173
    assert "0 x" not in said(without, "2026-06-01", "daily")
    assert said(without, "2026-06-01", "cap") == ""


def test_missing_facts_are_said_in_words_and_listed_by_name() -> None:
    day = rk.plan({"sick": EMPLOYED["sick"], "income": [{"yearly": 240_000, "kind": "employment"}]}).on("2026-09-01")
    assert "income.lasts_months" in day.missing
    assert "hur länge arbetet antas vara" in day.sentence("sv")
    assert "income.lasts_months" not in day.sentence("sv") + day.sentence("en")
    answer = rk.ask({"sick": EMPLOYED["sick"]}, "2026-09-01")
    assert answer.missing == ("occupation",)
    assert "Uppgift saknas: sysselsättning." in answer.sentence("sv")


def test_grounds_are_said_in_words() -> None:
    facts = {
        **EMPLOYED,
        "sick": [{"from": "2022-10-01", "to": "2022-10-31"}],
        "income": [{"from": "2018-01-01", "to": "2021-12-31", "yearly": 420_000, "kind": "employment",
                    "lasts_months": 48}],
        "occupation": [{"from": "2022-01-01", "is": "unemployed"}],
        "protection": [{"from": "2022-01-01", "to": "2022-06-30", "is": "unemployed"}],
    }  # fmt: skip
    (broken,) = (one for one in rk.plan(facts).on("2022-10-15").findings if one.reason == "chain_of_grounds_broken")
    assert "study_support" in broken.facts
    assert "studier med studiestöd" in broken.sentence("sv")
    assert "studies with study support" in broken.sentence("en")
    for name in broken.facts:
        assert "_" not in name or name not in broken.sentence("sv") + broken.sentence("en")


def test_a_ban_names_its_law() -> None:
    barred = {**EMPLOYED, "barred": [{"from": "2026-09-01", "to": "2026-11-30", "benefit": "sickness_benefit"}]}
    text = said(barred, "2026-09-15", "payer", "sv")
    assert "()" not in text
    assert "enligt lag i kraft från och med 2026-07-01" in text
    assert "(SFS 2026:?" in text


@pytest.mark.parametrize(
    "name", ["sickness benefit", "Sickness-Benefit", "SJUKPENNING", " sjukpenning", "sjuk penning"]
)
def test_sickness_benefit_is_barred_however_it_is_written(name: str) -> None:
    barred = {**EMPLOYED, "barred": [{"from": "2026-09-01", "to": "2026-11-30", "benefit": name}]}
    assert rk.plan(barred).on("2026-09-15").daily == 0


@pytest.mark.parametrize("name", ["housing_allowance", "Bostadsbidrag", "FÖRÄLDRAPENNING", "parental benefit"])
def test_another_benefit_that_is_barred_changes_nothing(name: str) -> None:
    barred = {**EMPLOYED, "barred": [{"from": "2026-09-01", "to": "2026-11-30", "benefit": name}]}
    assert rk.plan(barred).on("2026-09-15").daily == 510


@pytest.mark.parametrize("name", ["sicknes benefit", "sjukpennig", "benefit", ""])
def test_a_misspelt_benefit_is_a_fault(name: str) -> None:
    with pytest.raises(rk.InputError) as caught:
        rk.plan({**EMPLOYED, "barred": [{"from": "2026-09-01", "to": "2026-11-30", "benefit": name}]})
    assert (caught.value.code, caught.value.field) == ("bad_value", "barred[0].benefit")


def test_a_wording_is_cited_only_where_it_is_that_of_the_day() -> None:
    unemployed = {**SPECIAL, "born": "1980-05-01", "compensation": [],
                  "sick": [{"from": "2024-01-01", "to": "2024-12-31"}],
                  "sgi_decided": [{"from": "2023-01-01", "yearly": 400_000}],
                  "protection": [{"from": "2023-01-01", "is": "unemployed"}]}  # fmt: skip
    found = {one.rule: one for one in rk.plan(unemployed).on("2024-06-01").findings}
    assert str(found["level"].edition) == "SFS 2018:647, 2019-01-01"
    assert str(found["cap"].edition) == "SFS 2021:1240, 2022-02-01"
    older = rk.plan({**unemployed, "sick": [{"from": "2018-01-01", "to": "2018-12-31"}],
                     "sgi_decided": [{"from": "2017-01-01", "yearly": 400_000}],
                     "protection": [{"from": "2017-01-01", "is": "unemployed"}]}).on("2018-06-01")  # fmt: skip
    found = {one.rule: one for one in older.findings}
    assert found["level"].edition is None
    assert str(found["cap"].edition) == "SFS 2015:453, 2015-09-07"
    assert "as of" not in found["level"].sentence()


def test_a_reform_of_a_figure_is_cited_as_one() -> None:
    law = rk.swedish_law().with_parameter("normal_level_days", from_="2024-01-01", value=400)
    (level,) = (one for one in rk.plan(EMPLOYED, law=law).on("2026-10-01").findings if one.rule == "level")
    assert str(level.edition) == "reform, 2024-01-01"


def test_rehabilitation_is_not_called_sickness_benefit() -> None:
    days = [{"from": "2026-08-01", "to": "2026-12-31", "kind": "rehabilitation"}]
    text = said({**EMPLOYED, "sick": days}, "2026-09-15", "payer", "sv")
    assert "Försäkringskassan betalar rehabiliteringspenning (SFB 31:2" in text
    assert "(SFB 31:10" in text
    assert "betalar sjukpenning" not in text


def test_the_degree_is_named() -> None:
    half = {**EMPLOYED, "sick": [{"from": "2026-08-01", "to": "2026-12-31", "degree": 50}]}
    assert said(half, "2026-09-15", "degree", "sv").startswith("Halv sjukpenning (SFB 27:45 3 p")


def test_choices_of_waiting_days_are_shown_as_days() -> None:
    shown = [str(one.shown) for one in rk.figures() if one.name == "self_waiting_choices"]
    assert shown == ["1|3|30", "14|30|60|90", "1|14|30|60|90"]
    assert "1|14|30|60|90" in str(rk.lookup("self_waiting_choices", "2024-01-01"))
