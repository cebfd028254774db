"""Why a payment plan changes, and how its SGI was reckoned. All persons are made up."""

from __future__ import annotations

from typing import Any

import pytest

import rehabkedja as rk

SPELL: dict[str, Any] = {
    "born": "1980-05-01",
    "sick": [{"from": "2018-06-01", "to": "2022-01-31"}],
    "occupation": [{"is": "employed"}],
    "income": [{"from": "2016-01-01", "yearly": 500_000, "kind": "employment", "lasts_months": 24}],
    "sgi_decided": [],
    "protection": [],
    "compensation": [],
    "paid": [],
    "waiting": [],
}


def test_each_change_of_a_spell_from_2018_to_2022_names_the_provision_that_brings_it() -> None:
    changes = rk.plan(SPELL).changes("2018-06-02", "2022-01-31")
    assert [(str(one.day), one.now.daily, one.provisions) for one in changes] == [
        ("2018-06-02", 0, ("SjLL 7 §",)),
        ("2018-06-15", 725, ("SFB 27:2 (SFS 2010:110)", "SFB 28:10 (SFS 2010:110)")),
        ("2018-07-01", 774, ("SFB 25:5 (SFS 2017:1305)",)),
        ("2019-01-01", 791, ("SFB 25:5 (SFS 2017:1305)", "SFB 2:7 (SFS 2018:1549)")),
        ("2020-01-01", 804, ("SFB 25:5 (SFS 2017:1305)", "SFB 2:7 (SFS 2019:572)")),
        ("2021-01-01", 810, ("SFB 25:5 (SFS 2017:1305)", "SFB 2:7 (SFS 2020:764)")),
        ("2022-01-01", 1027, ("SFB 25:5 (SFS 2021:1240)", "SFB 2:7 (SFS 2021:866)")),
    ]
    assert [one.what for one in changes[2:]] == [("full_day", "daily", "sgi")] * 5


def test_a_level_that_falls_names_the_paragraph_and_the_amount_that_follows() -> None:
    facts = {key: value for key, value in SPELL.items() if key != "paid"}
    plan = rk.plan(facts | {"sick": [{"from": "2021-03-01", "to": "2022-12-31"}]})
    fall = next(
        one for one in plan.changes("2021-03-02", "2022-12-31") if "level" in one.what and one.now.level == "continued"
    )
    assert [finding.rule for finding in fall.because] == ["level", "full_day", "daily"]
    assert fall.because[0].reason == "normal_level_used_up"


def test_a_ceiling_that_no_longer_cuts_is_named() -> None:
    income = [SPELL["income"][0] | {"yearly": 420_000}]
    change = rk.plan(SPELL | {"income": income}).changes("2021-12-31", "2022-01-31")[0]
    assert (str(change.day), change.now.sgi) == ("2022-01-01", 420_000)
    assert [one.reason for one in change.because] == ["sgi_of_the_day", "within_the_ceiling", "price_base_amount"]
    assert change.provisions[1:] == ("SFB 25:5 (SFS 2021:1240)", "SFB 2:7 (SFS 2021:866)")
    assert "10.0 x 48 300 = 483 000 kr" in str(change.because[1])


def test_a_ceiling_that_never_cut_is_not_named() -> None:
    raised = [
        {"from": "2016-01-01", "to": "2020-12-31", "yearly": 250_000, "kind": "employment", "lasts_months": 24},
        {"from": "2021-01-01", "yearly": 300_000, "kind": "employment", "lasts_months": 24},
    ]
    (change,) = rk.plan(SPELL | {"income": raised}).changes("2020-12-31", "2021-01-31")
    assert [one.reason for one in change.because] == ["sgi_of_the_day"]


def test_an_amount_that_only_follows_a_raised_income_is_not_named_beside_it() -> None:
    raised = [
        {"from": "2016-01-01", "to": "2021-03-31", "yearly": 250_000, "kind": "employment", "lasts_months": 24},
        {"from": "2021-04-01", "yearly": 300_000, "kind": "employment", "lasts_months": 24},
    ]
    plan = rk.plan(SPELL | {"sick": [{"from": "2021-02-01", "to": "2021-06-30"}], "income": raised})
    (change,) = plan.changes("2021-03-16", "2021-04-30")
    assert (str(change.day), change.what) == ("2021-04-01", ("full_day", "daily", "sgi"))
    assert change.provisions == ("SFB 25:2 (SFS 2010:110)",)
    assert str(change) == "2021-04-01: full_day, daily, sgi (SFB 25:2 (SFS 2010:110))"


def test_where_nothing_changes_nothing_is_named() -> None:
    plan = rk.plan(SPELL)
    assert not plan.on("2020-05-05").changed_by
    assert not plan.through("2020-05-05", "2020-06-30")[0].changed_by
    assert not plan.on("1950-01-01").changed_by
    assert plan.on("2020-01-01").changed_by == plan.through("2019-12-31", "2020-01-01")[1].changed_by


def test_a_change_as_plain_data() -> None:
    change = rk.plan(SPELL).changes("2018-06-30", "2018-07-01")[0].to_dict("sv")
    assert (change["day"], change["what"]) == ("2018-07-01", ["full_day", "daily", "sgi"])
    assert change["provisions"] == ["SFB 25:5 (SFS 2017:1305)"]
    assert change["because"] == change["now"]["changed_by"]
    assert "taket" in change["because"][0]["sentence"]


TWO_KINDS = [
    {"from": "2016-01-01", "yearly": 250_050, "kind": "employment", "employer": "a", "lasts_months": 24},
    {"from": "2016-01-01", "yearly": 60_025, "kind": "employment", "employer": "b", "lasts_months": 24},
    {"from": "2016-01-01", "yearly": 120_099, "kind": "other", "lasts_months": 24},
]


def sentence_of(day: rk.PlanDay, reason: str, lang: rk.Lang = "en") -> str:
    return next(one for one in day.findings if one.reason == reason).sentence(lang)


def test_the_sgi_shows_its_sum_its_rounding_and_the_part_that_is_cut() -> None:
    day = rk.plan(SPELL | {"income": TWO_KINDS}).on("2021-06-01")
    assert (day.sgi, day.sgi_employment, day.sgi_other) == (380_800, 310_000, 70_800)
    shown = (
        "250 050 + 60 025 = 310 075 -> 310 000 kr; 120 099 -> 120 000 kr; "
        "120 000, at most 70 800 = 70 800 kr; 310 000 + 70 800 = 380 800 kr"
    )
    assert shown in sentence_of(day, "sgi_of_the_day")
    assert "8.0 x 47 600 = 380 800 kr" in sentence_of(day, "cut_at_the_ceiling")
    assert "47 600 kr (SFB 2:7, as of SFS 2020:764, 2021-01-01)" in sentence_of(day, "price_base_amount")
    assert "högst" in sentence_of(day, "sgi_of_the_day", "sv")


def test_below_the_floor_the_sum_and_the_floor_are_shown() -> None:
    little = [{"from": "2016-01-01", "yearly": 10_000, "kind": "employment", "lasts_months": 24}]
    day = rk.plan(SPELL | {"income": little}).on("2021-06-01")
    assert (day.sgi, day.sgi_employment, day.sgi_other) == (0, 0, 0)
    assert "10 000 kr; 0.24 x 47 600 = 11 424 kr" in sentence_of(day, "no_sgi_on_the_facts")


def test_under_the_other_reading_the_ceiling_is_that_of_the_year_in_which_the_period_began() -> None:
    law = rk.swedish_law().with_option("recap_at_new_year", "no")
    day = rk.plan(SPELL | {"sick": [{"from": "2019-06-01", "to": "2020-03-31"}]}, law=law).on("2020-02-01")
    assert day.sgi == 372_000
    assert "8.0 x 46 500 = 372 000 kr" in sentence_of(day, "cut_at_the_ceiling")
    assert "46 500 kr" in sentence_of(day, "price_base_amount")


@pytest.mark.parametrize("other", [0, 100_000, 300_000])
def test_the_parts_of_a_decided_sgi_move_no_total(other: int) -> None:
    decided = {"from": "2016-01-01", "yearly": 300_000}
    known = rk.plan(SPELL | {"sgi_decided": [decided | {"of_which_other": other}]}).on("2021-06-01")
    assert (known.sgi, known.sgi_employment, known.sgi_other) == (300_000, 300_000 - other, other)
    open_parts = rk.plan(SPELL | {"sgi_decided": [decided | {"of_which_other": "unknown"}]}).on("2021-06-01")
    assert (open_parts.sgi, open_parts.daily) == (300_000, known.daily)
    assert open_parts.sgi_other is rk.UNKNOWN
    assert open_parts.missing_for("sgi_employment") == ("sgi_decided.of_which_other",)


def test_a_ground_partly_outside_its_validity_says_so_on_its_valid_days_too() -> None:
    ended = {"from": "2014-01-01", "to": "2018-06-30", "yearly": 300_000, "kind": "employment", "lasts_months": 24}
    studies = {"from": "2018-01-01", "to": "2018-12-31", "is": "study_nosupport"}
    plan = rk.plan(SPELL | {"sick": [], "income": [ended], "protection": [studies]})
    partly = next(one for one in plan.on("2018-08-01").findings if one.reason == "ground_partly_outside_its_validity")
    assert str(partly).startswith("The law has this ground from 2018-07-01: it protects on those days only")
    assert [(one.name, str(one.value)) for one in partly.figures] == [("valid_from", "2018-07-01")]
    outside = next(one for one in plan.on("2018-06-30").findings if one.reason == "ground_outside_its_validity")
    assert outside.answer == "no"
    within = rk.plan(SPELL | {"sick": [], "income": [ended], "protection": [studies | {"from": "2018-07-01"}]})
    assert not any("validity" in one.reason for one in within.on("2018-08-01").findings)
