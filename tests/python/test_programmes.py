"""Programmes from Python: the catalogue, routes, pathways, goals."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest

import rehabkedja as rk
from rehabkedja import Verdict

HERE = {"document": "Plan", "heading": "All"}
# A woman of 34, sick-listed for 14 months without qualifying income, on social assistance.
SOMEBODY = {
    "age_years": 34,
    "sex": "woman",
    "sick_listed": True,
    "sick_months": 14,
    "has_sgi": False,
    "receives_social_assistance": True,
    "psychological_ill_health": True,
    "compound_problem": True,
    "distance_from_labour_market": "very_far",
    "needs_coordinated_support": True,
    "wants_to_change_situation": True,
    "wants_plan_towards_work_or_study": True,
    "can_benefit_from_activity": True,
    "needs_prerehabilitation": True,
    "medical_needs_block_parallel_work_rehab": False,
    "suitable_ordinary_measure_exists": False,
    "has_some_work_barrier": True,
    "ongoing_substance_abuse": False,
    "known_for_threats_or_violence": False,
    "work_ability_missing_or_needs_development": True,
}


def harbour(**changes: Any) -> dict[str, Any]:
    return {
        "format": 1,
        "id": "harbour",
        "name": "Hamnen",
        "english": "The harbour",
        "kind": "programme",
        "about": "A guide for half a year.",
        "period": {"start": "2026-01-01", "end": "2027-12-31", "source": HERE},
        "target_group": {
            "text": "Aged 18 to 29, in Gävle, with debts.",
            "all": [
                {"attribute": "age_years", "op": "between", "value": [18, 29], "source": HERE},
                {"attribute": "municipality", "op": "eq", "value": "Gävle", "source": HERE},
                {"attribute": "debts", "op": "eq", "value": True, "source": HERE},
            ],
            "any": [],
            "none": [],
        },
        "sources": [{"document": "Plan", "title": "Plan"}],
        "missing": [],
        "inferred": [],
        **changes,
    }


def test_the_same_person_is_answered_differently_by_where_she_lives() -> None:
    def answers(municipality: str) -> dict[str, Verdict]:
        facts = {"attributes": {**SOMEBODY, "municipality": municipality}}
        return {route.programme: route.admitted for route in rk.routes(facts, "2017-05-01")}

    assert answers("Täby")["mia_sodra_roslagen"] == Verdict.YES
    assert answers("Huddinge")["mia_hbs"] == Verdict.YES
    assert answers("Södertälje")["mia_sodertalje"] == Verdict.YES
    for town, programme in (("Nacka", "mia_varna"), ("Haninge", "mia_ostra_sodertorn"), ("Stockholm", "mia_stockholm")):
        assert answers(town)[programme] == Verdict.UNKNOWN
    assert answers("Täby")["livsval"] == Verdict.YES
    assert answers("Täby")["dirigo2"] == Verdict.NO
    assert answers("Nacka")["dirigo2"] == Verdict.YES


def test_ongoing_abuse_shuts_one_door_and_opens_another() -> None:
    facts = {"attributes": {**SOMEBODY, "municipality": "Södertälje", "ongoing_substance_abuse": True}}
    found = rk.routes(facts, "2017-05-01")
    assert found["mia_sodertalje"].refused_because == ("ongoing_substance_abuse",)
    assert found["livsval"].admitted == Verdict.YES


def test_attributes_are_computed_from_the_other_facts() -> None:
    facts = {
        "born": "1983-05-01",
        "sick": [{"from": "2012-01-01", "to": "2012-12-31"}],
        "attributes": {"municipality": "Nacka", "work_ability_missing_or_needs_development": True},
    }
    # Six calendar months from 1 January are complete on 1 July, day 183 of a leap year; not on day 181.
    assert rk.routes(facts, "2012-06-30")["dirigo2"].admitted == Verdict.UNKNOWN
    assert rk.routes(facts, "2012-07-01")["dirigo2"].admitted == Verdict.YES


def test_what_is_given_stands_where_it_could_be_computed() -> None:
    facts = {"born": "1983-05-01", "attributes": {"age_years": 70, "municipality": "Jönköping"}}
    assert rk.routes(facts, "2013-05-01")["enter"].refused_because == ("age_years",)


def test_near_misses_name_the_closest_change() -> None:
    facts = {
        "attributes": {
            "age_years": 66,
            "municipality": "Jönköping",
            "actors_needed_count": 2,
            "work_ability_buildable_within_one_year": True,
        }
    }
    near = rk.routes(facts, "2013-05-01")["enter"].near_misses
    assert [(one.attribute, one.value, one.if_it_were, one.then) for one in near] == [
        ("age_years", 66, 64, Verdict.YES)
    ]


def test_parties_that_are_needed_are_counted() -> None:
    base = {"age_years": 30, "municipality": "Jönköping", "work_ability_buildable_within_one_year": True}
    for needed, expected in (
        (["kommun", "other"], Verdict.NO),
        (["kommun", "landsting"], Verdict.YES),
    ):
        facts = {"attributes": {**base, "actors_needed": needed}}
        assert rk.routes(facts, "2013-05-01")["enter"].admitted == expected


def test_a_programme_of_ones_own_works_everywhere() -> None:
    mine = rk.catalogue().with_programme(harbour())
    assert len(mine) == len(rk.catalogue()) + 1
    facts = {"attributes": {"age_years": 20, "municipality": "Gävle"}}
    route = rk.routes(facts, "2026-05-01", catalogue=mine)["harbour"]
    assert (route.admitted, route.missing, route.ask_first) == (Verdict.UNKNOWN, ("debts",), "debts")
    case = {
        "case": "somebody with debts",
        "facts": {"attributes": {"age_years": 20, "municipality": "Gävle", "debts": True}},
        "expect": [{"day": "2026-05-01", "admitted": {"harbour": "yes"}}],
    }
    assert rk.run_case(case, catalogue=mine)["passed"]
    with pytest.raises(rk.InputError, match="harbour"):
        rk.run_case(case)
    assert mine["harbour"].definition["about"] == "A guide for half a year."


def test_a_bad_definition_names_the_path_and_the_reason() -> None:
    bad = harbour()
    bad["target_group"]["all"][2]["attribute"] = "shoe_size"
    with pytest.raises(rk.InputError, match="shoe_size") as caught:
        rk.catalogue().with_programme(bad)
    assert caught.value.field == "harbour: target_group.all[2].attribute"


@pytest.mark.parametrize("share", [-5, 101])
def test_a_share_lies_between_0_and_100_per_cent(share: int) -> None:
    bad = dict(rk.catalogue()["enter"].definition)
    bad["id"] = "harbour"
    goals = [{**one, "id": f"g{at}"} for at, one in enumerate(bad["goals"])]
    goals[0]["value"] = share
    with pytest.raises(rk.InputError, match="between 0 and 100 per cent") as caught:
        rk.catalogue().with_programme({**bad, "goals": goals})
    assert caught.value.field == "harbour: goals[0].value"


def test_an_unknown_attribute_of_a_person_is_an_error() -> None:
    with pytest.raises(rk.InputError) as caught:
        rk.routes({"attributes": {"shoe_size": 43}}, "2017-05-01")
    assert (caught.value.code, caught.value.field) == ("unknown_key", "attributes.shoe_size")


def test_a_catalogue_survives_copying() -> None:
    mine = rk.catalogue().with_programme(harbour())
    again = pickle.loads(pickle.dumps(mine))
    assert "harbour" in again
    assert copy.copy(mine)["enter"] == rk.catalogue()["enter"]


def test_a_state_that_cannot_be_is_named() -> None:
    facts = {"attributes": {"receives_sickness_benefit": True, "has_sgi": False}}
    assert rk.routes(facts, "2017-05-01").contradictions


def test_a_case_is_replayed_in_any_order_and_as_it_was_known() -> None:
    log = [
        {"day": "2017-06-20", "programme": "mia_stockholm", "event": "individual wants CM", "recorded": "2017-07-15"},
        {"day": "2017-06-01", "programme": "mia_stockholm", "event": "individual positive"},
        {"day": "2017-06-10", "programme": "mia_stockholm", "event": "CM books meeting"},
    ]
    now = rk.pathway({"events": log}, "mia_stockholm", "2017-10-01")
    assert now.state == ("participant",)
    assert rk.pathway({"events": log[::-1]}, "mia_stockholm", "2017-10-01") == now
    before = rk.pathway({"events": log}, "mia_stockholm", "2017-10-01", known_on="2017-07-01")
    assert before.state == ("three_party",)
    overdue = {one.what: one.overdue for one in now.deadlines}
    assert overdue == {"st1": False, "st2": True}


def test_an_event_before_its_cause_is_an_error_with_its_place() -> None:
    log = [
        {"day": "2017-06-01", "programme": "sip", "event": "consent withdrawn"},
        {"day": "2017-06-10", "programme": "sip", "event": "consent"},
    ]
    with pytest.raises(rk.InputError, match="before its cause") as caught:
        rk.pathway({"events": log}, "sip", "2017-10-01")
    assert caught.value.field == "events[0].event"


def test_goals_against_people_keep_women_and_men_apart() -> None:
    people = [
        {"sex": sex, "judged_to_have_work_ability": judged, "outcome_work": work, "outcome_study": False}
        for sex in ("woman", "man")
        for judged, work, times in ((True, True, 4), (True, False, 6), (False, False, 5))
        for _ in range(times)
    ]
    goal = next(one for one in rk.goals("enter", people=people) if one.id == "enter.t1")
    assert [(one.sex, one.reached, one.of, one.verdict) for one in goal.results] == [
        ("all", 8, 20, "reached"),
        ("women", 4, 10, "reached"),
        ("men", 4, 10, "reached"),
    ]
    masked = next(one for one in rk.goals("enter", people=people, mask_below=5) if one.id == "enter.t1")
    assert [one.verdict for one in masked.results] == ["reached", "masked", "masked"]
    assert masked.results[1].reached is None


def test_a_denominator_of_zero_is_an_error() -> None:
    with pytest.raises(rk.InputError, match="zero"):
        rk.goals("enter", {"enter.t1": {"reached": 0, "of": 0}})


def test_dirigos_numbers_cannot_hold() -> None:
    found = [one for one in rk.consistency("dirigo2") if one.verdict == "contradiction"]
    assert any("239 to 262 people are counted twice" in one.arithmetic for one in found)


def test_a_diagram_is_text() -> None:
    assert rk.catalogue().diagram("enter", "graphviz").startswith("digraph")
    with pytest.raises(rk.InputError):
        rk.catalogue().diagram("enter", "crayon")


def test_the_catalogue_is_a_list_of_definitions() -> None:
    assert {one.id for one in rk.programmes()} >= {"dirigo2", "mia_varna", "livsval_dp3", "sip", "samsip"}
    assert json.dumps(rk.catalogue()["enter"].definition)
