"""Answers: the same as JSON from the library, the same day by day, and what stands in them."""

from __future__ import annotations

import copy
import datetime
import json
from itertools import pairwise

import pandas
import pytest
from hypothesis import given

import rehabkedja as rk
from rehabkedja import Measure, Place, _core

from .people import LATE, SOMEBODY, dates

FACTS = rk.Facts(SOMEBODY)
PEOPLE = {
    "somebody": FACTS,
    "nothing known": rk.Facts(),
    "occupation unknown": FACTS.replace(occupation=None),
    "long ago": rk.Facts(sick=[{"from": "2007-01-01", "to": "2010-12-31"}], occupation=[{"is": "unemployed"}]),
    "degree unknown": rk.Facts(sick=[{"from": "2024-01-01", "to": "2024-12-31", "degree": "unknown"}]),
    "end unknown": rk.Facts(sick=[{"from": "2024-01-01", "to": "unknown"}], occupation=[{"is": "student"}]),
}


def test_an_answer() -> None:
    answer = rk.ask(FACTS, LATE)
    assert answer.day == LATE
    assert answer.chain_day == 60 + (LATE - datetime.date(2024, 7, 28)).days + 1
    assert answer.stage == "181-365"
    assert answer.place is Place.COUNTED
    assert answer.known
    assert answer.added
    assert answer.measured_against == {Measure.USUAL_WORK, Measure.OTHER_WORK_AT_EMPLOYER}
    assert answer.grounds == ("special_reasons",)
    assert answer.would_change == (rk.Judgement.SPECIAL_REASONS,)
    assert answer.missing == ()
    assert "SFB 27:51" in answer.provisions
    assert any(str(row.provision).startswith("SFB 27:48") for row in answer.reason)


def test_outside() -> None:
    answer = rk.ask(FACTS, "2024-06-01")
    assert (answer.chain_day, answer.stage, answer.measured_against, answer.would_change) == (None, None, None, None)
    assert not answer.known
    assert answer.next_change is None


def test_unknown_names_what_is_missing() -> None:
    answer = rk.ask(FACTS.replace(occupation=None), LATE)
    assert answer.measured_against is rk.UNKNOWN
    assert answer.measured_against == "unknown"
    assert "occupation" in answer.missing
    assert answer.chain_day == 249


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("lang", ["en", "sv"])
def test_plain_data_is_what_the_library_writes(who: str, lang: rk._finding.Lang) -> None:
    facts = PEOPLE[who]
    chain = _core.Chain(rk.swedish_law()._raw, facts._raw)
    first, last = datetime.date(2007, 1, 1), datetime.date(2027, 1, 1)
    written = [json.loads(raw.to_json(lang)) for raw in chain.through(first, last)]
    assert rk.days(facts, first, last).to_dicts(lang) == written
    day = rk.ask(facts, LATE).to_dict(lang)
    assert day.pop("next_change")
    assert day == json.loads(chain.on(LATE).to_json(lang))


@pytest.mark.parametrize("who", PEOPLE)
def test_a_timeline_covers_the_period_without_holes(who: str) -> None:
    first, last = datetime.date(2007, 1, 1), datetime.date(2027, 1, 1)
    stretches = rk.days(PEOPLE[who], first, last)
    assert stretches[0].first == first
    assert stretches[-1].last == last
    for one, two in pairwise(stretches):
        assert two.first == one.last + datetime.timedelta(1)


@given(day=dates)
def test_a_day_of_a_timeline_is_the_answer_of_that_day(day: datetime.date) -> None:
    for facts in PEOPLE.values():
        answer = rk.ask(facts, day)
        stretch = rk.days(facts, "2005-01-01", "2031-12-31").on(day)
        assert stretch is not None
        assert stretch.measured_against == answer.measured_against
        assert stretch.missing == answer.missing
        assert stretch.stage == answer.stage
        if isinstance(stretch.chain_day, int):
            assert stretch.chain_day + (day - stretch.first).days == answer.chain_day


def test_next_change_is_the_first_day_that_differs() -> None:
    answer = rk.ask(FACTS, "2024-08-01")
    assert answer.next_change == datetime.date(2024, 8, 27)
    assert rk.day_falls_on(FACTS, [91], "2024-08-01")[91] == answer.next_change


def test_a_later_day_says_that_the_law_was_read_before() -> None:
    answer = rk.ask({"sick": [{"from": "2027-01-01", "to": "2027-12-31"}]}, "2027-01-01")
    assert answer.after_the_law_was_read
    assert "2026-04-27" in answer.sentence()


def test_dates_later_than_the_law_was_read_say_so() -> None:
    read_until = rk.swedish_law().id.read_until
    stones = rk.milestones({"sick": [{"from": "2026-01-01", "to": "2026-04-01"}], "occupation": [{"is": "employed"}]})
    assert {one.name for one in stones if one.law_read_until == read_until} == {"181", "366", "551"}
    assert {one.name for one in stones if one.law_read_until is None} == {
        "certificate",
        "employer_period_ends",
        "plan",
        "91",
    }
    assert rk.restart({"sick": [{"from": "2026-01-01", "to": "2026-04-01"}]}).law_read_until == read_until
    assert rk.restart({"sick": [{"from": "2026-01-01", "to": "2026-01-26"}]}).law_read_until is None
    assert str(stones.entries[-1]).endswith("(by the law read until 2026-04-27)")
    assert "the law read until" not in str(stones.entries[0])
    assert str(rk.restart({"sick": [{"from": "2026-01-01", "to": "2026-04-01"}]})).endswith("until 2026-04-27)")


def test_milestones_and_restart() -> None:
    stones = rk.milestones(FACTS)
    assert stones.certificate == datetime.date(2024, 8, 4)
    assert stones.employer_period_ends == datetime.date(2024, 8, 11)
    assert stones.plan is None
    assert stones[91] == datetime.date(2024, 8, 27)
    assert stones.to_dict()["plan"] == "none"
    with pytest.raises(KeyError):
        stones["tea"]
    assert rk.restart(FACTS).first_restart == datetime.date(2025, 6, 30)
    assert str(stones).splitlines()[0] == "certificate, day 8 of the sick period (SFB 27:25 1 st): 2024-08-04"
    assert str(stones).splitlines()[2].endswith(": does not come")
    assert str(stones.entries[-1]).startswith("day 551 of the chain (SFB 27:")
    assert str(rk.restart(FACTS)) == "added until 2025-06-29, restarts from 2025-06-30"
    assert str(rk.restart({})) == "not known without sick"
    unknown = rk.restart({})
    assert unknown.last_added is rk.UNKNOWN
    assert unknown.missing == ("sick",)


def test_no_sick_period_is_not_an_unknown_one() -> None:
    none, unknown = rk.milestones({"sick": []}), rk.milestones({})
    assert none != unknown
    assert (none.missing, none.certificate, str(none)) == ((), None, "no such sick period")
    assert (unknown.missing, unknown.certificate) == (("sick",), rk.UNKNOWN)
    assert (unknown[91], unknown["plan"]) == (rk.UNKNOWN, rk.UNKNOWN)
    assert str(unknown) == "not known without sick"
    assert "not known without sick" in unknown._repr_html_()
    with pytest.raises(KeyError):
        unknown["tea"]
    with pytest.raises(KeyError):
        none[91]


def test_when_a_day_falls_says_what_is_missing() -> None:
    falls = rk.day_falls_on({}, [91])
    assert falls == {91: rk.UNKNOWN}
    assert falls.missing == ("sick",)
    assert "missing: sick" in falls._repr_html_()
    assert rk.day_falls_on(FACTS, [91]).missing == ()
    assert copy.deepcopy(falls).missing == copy.copy(falls).missing == ("sick",)


def test_timeline_as_a_sequence_and_a_frame() -> None:
    stretches = rk.days(FACTS, "2024-01-01", "2025-12-31")
    assert isinstance(stretches[1:3], rk.Timeline)
    assert len(stretches[1:3]) == 2
    assert stretches.on("2023-01-01") is None
    frame = stretches.to_pandas()
    assert list(frame["days"]) == [len(one) for one in stretches]
    assert frame["chain_day"].dtype == pandas.Int64Dtype()


def test_receipt() -> None:
    answer = rk.ask(FACTS, LATE)
    receipt = rk.receipt(answer)
    assert receipt.law == rk.swedish_law().id
    assert receipt.library == rk.__version__
    assert receipt.facts_hash is not None
    assert len(receipt.facts_hash) == 32
    assert rk.receipt(answer, key=b"k").facts_hash != receipt.facts_hash
    assert rk.receipt(answer, key=b"k").keyed
    assert rk.receipt(answer, facts_hash=False).facts_hash is None
    # Facts written in another order are the same facts.
    again = rk.Facts(dict(reversed(SOMEBODY.items())))
    assert rk.receipt(rk.ask(again, LATE)) == receipt


def test_case_files() -> None:
    case = {"case": "c", "facts": SOMEBODY, "expect": [{"day": LATE, "chain_day": 249, "stage": "181-365"}]}
    assert rk.run_case(case)["passed"] is True
    case["expect"] = [{"day": LATE, "chain_day": 250}]
    assert rk.run_case(case)["passed"] is False
    assert rk.answer_item(FACTS, {"day": LATE, "chain_day": 1, "stage": 1})["stage"] == "181-365"
