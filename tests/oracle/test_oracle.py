"""The oracle against results worked out by hand: it must be right before it judges anything else.

Names like B4 and A6 are those of the case files (tests/cases/README.md); the others are computed in the comments.
"""

from __future__ import annotations

from copy import deepcopy
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from .chain_oracle import Person, answer, day_falls_on, milestones, restart, sick_cases
from .facts import OCCUPATIONS
from .people import numbered

Facts = dict[str, Any]

U, O = "usual_work", "other_work_at_employer"  # noqa: E741
R, N, Y = "regular_labour_market", "normally_occurring_work", "stated_occupational_group"
A, CARE = "available_suitable_work", "child_care"
P, S, X, D = "predominant_reasons", "special_reasons", "unreasonable", "care_delayed_by_covid"


def day(text: str) -> date:
    return date.fromisoformat(text)


def plus(text: str, days: int) -> str:
    return (day(text) + timedelta(days=days)).isoformat()


def person(*sick: str, occupation: Any = "employed", born: str = "1990-05-01", **facts: Any) -> Facts:
    """Certificates as `first..last` or `first..last@degree`."""
    entries = []
    for text in sick:
        span, _, degree = text.partition("@")
        first, last = span.split("..")
        entries.append({"from": first, "to": last, "degree": int(degree or 100)})
    works = [{"is": occupation}] if isinstance(occupation, str) else occupation
    return {"sick": entries, "occupation": works, "born": born, **facts}


def on(number: int, when: str, **facts: Any) -> Facts:
    """A person whose chain day is `number` on the day."""
    return person(f"{plus(when, 1 - number)}..{plus(when, 900)}", **facts)


def chain_day(facts: Facts, when: str) -> Any:
    return answer(facts, day(when))["chain_day"]


def measures(facts: Facts, when: str) -> Any:
    return answer(facts, day(when))["measured_against"]


def held(*names: str, answered: str = "yes") -> list[Facts]:
    return [{"is": name, "answer": answered} for name in names]


# Day numbers ---------------------------------------------------------------------------------------------------------
def test_b1_day_91_widens_to_the_employer() -> None:
    facts = person("2026-01-01..2026-04-01")
    assert chain_day(facts, "2026-03-31") == 90
    assert measures(facts, "2026-03-31") == [U]
    assert chain_day(facts, "2026-04-01") == 91
    assert measures(facts, "2026-04-01") == [O, U]
    assert answer(facts, day("2026-04-02")) == {
        **dict.fromkeys(("chain_day", "stage", "measured_against", "would_change"), "none"),
        "missing": [],
    }


@pytest.mark.parametrize(
    ("first", "dates"),
    [
        ("2019-03-01", "2019-03-15 2019-03-30 2019-05-30 2019-08-28 2020-02-28 2020-02-29 2020-08-31"),
        ("2023-07-01", "2023-07-15 2023-07-30 2023-09-29 2023-12-28 2024-06-29 2024-06-30 2024-12-31"),
        ("2024-01-01", "2024-01-15 2024-01-30 2024-03-31 2024-06-29 2024-12-30 2024-12-31 2025-07-03"),
        ("2026-01-01", "2026-01-15 2026-01-30 2026-04-01 2026-06-30 2026-12-31 2027-01-01 2027-07-04"),
        ("2008-07-01", "2008-07-15 2008-07-30 2008-09-29 2008-12-28 2009-06-30 2009-07-01 2010-01-01"),
    ],
)
def test_table_of_day_numbers(first: str, dates: str) -> None:
    """Day numbers and their dates from several first days, B2 and B3 among them."""
    facts = person(f"{first}..{plus(first, 600)}")
    numbers = [15, 30, 91, 181, 365, 366, 550]
    expected = dict(zip(numbers, dates.split(), strict=True))
    assert day_falls_on(facts, numbers) == expected
    for number, when in expected.items():
        assert chain_day(facts, when) == number
    assert day_falls_on(person(f"{first}..{first}"), numbers) == expected


@pytest.mark.parametrize(
    ("number", "stage"),
    [(1, "1-90"), (90, "1-90"), (91, "91-180"), (180, "91-180"), (181, "181-365"), (365, "181-365"), (366, "366-")],
)
def test_stages(number: int, stage: str) -> None:
    assert answer(on(number, "2024-05-05"), day("2024-05-05"))["stage"] == stage


@pytest.mark.parametrize(("free", "expected"), [(0, 61), (1, 61), (88, 61), (89, 61), (90, 1), (91, 1), (200, 1)])
def test_gap(free: int, expected: int) -> None:
    """B4 and B6: 89 free days are added, 90 restart (27:51). The gap itself is never counted."""
    begins = plus("2024-04-29", 1 + free)
    facts = person("2024-03-01..2024-04-29", f"{begins}..{plus(begins, 100)}")
    assert chain_day(facts, begins) == expected


def test_b4_dates() -> None:
    facts = person("2024-03-01..2024-04-29", "2024-07-28..2024-10-31@50")
    assert chain_day(facts, "2024-07-28") == 61
    assert chain_day(facts, "2024-07-27") == "none"
    assert day_falls_on(facts, [91, 60]) == {91: "2024-08-27", 60: "2024-04-29"}


def test_gap_of_90_as_an_option() -> None:
    facts = person("2024-03-01..2024-04-29", "2024-07-29..2024-10-31", options={"gap_of_90": "add"})
    assert chain_day(facts, "2024-07-29") == 61
    assert restart(facts, day("2024-05-05")) == {"last_added": "2024-07-29", "first_restart": "2024-07-30"}
    assert restart(person("2024-03-01..2024-04-29")) == {"last_added": "2024-07-28", "first_restart": "2024-07-29"}
    assert restart(person("2024-03-01..2024-04-29"), day("2024-02-01")) == "none"


def test_adding_is_transitive() -> None:
    facts = person("2024-01-01..2024-01-10", "2024-04-05..2024-04-14", "2024-07-10..2024-07-19")
    assert chain_day(facts, "2024-04-05") == 11  # 11 January to 4 April: 85 free days
    assert chain_day(facts, "2024-07-10") == 21  # 15 April to 9 July: 86 free days


def test_b8_part_time_days_are_whole_days() -> None:
    facts = person("2024-01-01..2024-04-09@25")
    assert chain_day(facts, "2024-03-31") == 91
    assert chain_day(person("2024-01-01..2024-04-09@24"), "2024-01-05") == "none"


def test_b10_below_a_quarter() -> None:
    facts = person("2024-01-01..2024-01-30", "2024-01-31..2024-03-20@20", "2024-03-21..2024-04-19")
    assert chain_day(facts, "2024-02-10") == "none"
    assert chain_day(facts, "2024-03-21") == 31  # 50 free days


def test_overlaps_count_once() -> None:
    facts = person("2024-01-01..2024-01-30@50", "2024-01-10..2024-01-12", "2024-01-10..2024-02-10@20")
    assert chain_day(facts, "2024-01-30") == 30
    assert chain_day(facts, "2024-01-31") == "none"


def test_the_entry_signed_last_may_hold() -> None:
    facts = person("2024-01-01..2024-01-30", "2024-01-10..2024-01-19@20", options={"degree_overlap": "latest_signed"})
    facts["sick"][0]["signed"], facts["sick"][1]["signed"] = "2024-01-01T08:00:00", "2024-01-09T08:00:00"
    assert chain_day(facts, "2024-01-10") == "none"
    assert chain_day(facts, "2024-01-20") == 10
    facts["sick"][0]["signed"] = "2024-01-10T08:00:00"
    assert chain_day(facts, "2024-01-20") == 20
    facts["sick"][0]["signed"] = "unknown"
    assert answer(facts, day("2024-01-20")) == {
        "chain_day": "unknown",
        "stage": "1-90",
        "measured_against": [U],
        "would_change": [],
        "missing": ["sick.signed"],
    }
    assert chain_day(facts, "2024-01-09") == 9


def test_b12_days_before_july_2008_never_count() -> None:
    facts = person("2008-01-01..2009-01-31")
    assert answer(facts, day("2008-06-30"))["measured_against"] == "none"
    assert chain_day(facts, "2008-06-30") == "none"
    assert chain_day(facts, "2008-07-01") == 1
    assert chain_day(facts, "2008-12-28") == 181
    assert day_falls_on(facts, [1, 181]) == {1: "2008-07-01", 181: "2008-12-28"}


def test_b39_the_current_period_chooses_the_rule() -> None:
    """Gaps of 183 and 47 days without work; the third period begins after 2013."""
    periods = ("2012-06-01..2012-08-29", "2013-03-01..2013-12-15", "2014-02-01..2014-03-31")
    option = {"adding_before_2014": "worked_90_days"}
    today = person(*periods, occupation="unemployed")
    older = person(*periods, occupation="unemployed", options=option)
    assert (chain_day(today, "2013-03-01"), chain_day(older, "2013-03-01")) == (1, 91)
    assert (chain_day(today, "2014-02-01"), chain_day(older, "2014-02-01")) == (291, 291)
    works = person(*periods, options=option)
    assert chain_day(works, "2013-03-01") == 1
    assert milestones(older, day("2013-03-01")) == {
        "certificate": "2013-03-08",
        "employer_period_ends": "none",
        "plan": "none",
        "91": "2013-03-01",
        "181": "2013-05-30",
        "366": "2013-12-01",
        "551": "2014-06-04",
    }


@pytest.mark.parametrize(
    ("worked", "unknown", "expected"),
    [(89, 0, 91), (90, 0, 1), (89, 1, "unknown"), (0, 90, "unknown"), (0, 89, 91), (90, 40, 1)],
)
def test_work_in_the_gap_before_2014(worked: int, unknown: int, expected: Any) -> None:
    gap = day("2012-08-30")  # 183 days to 28 February 2013
    ends = [gap + timedelta(days=n) for n in (worked, worked + unknown)]
    works = [{"is": "unemployed", "to": "2012-08-29"}, {"is": "unemployed", "from": ends[1].isoformat()}]
    if worked:
        works.append({"is": "self_employed", "from": "2012-08-30", "to": plus(ends[0].isoformat(), -1)})
    facts = person(
        "2012-06-01..2012-08-29",
        "2013-03-01..2013-12-15",
        occupation=works,
        options={"adding_before_2014": "worked_90_days"},
    )
    got = answer(facts, day("2013-03-01"))
    assert got["chain_day"] == expected
    assert got["missing"] == (["occupation"] if expected == "unknown" else [])
    assert got["measured_against"] == [N]


def test_booked_time_in_the_gap_before_2014() -> None:
    works = [{"is": "unemployed", "to": "2012-08-29"}, {"is": "on_call", "from": "2012-08-30", "to": "2013-02-28"}]
    works.append({"is": "employed", "from": "2013-03-01"})
    facts = person(
        "2012-06-01..2012-08-29",
        "2013-03-01..2013-12-15",
        occupation=works,
        options={"adding_before_2014": "worked_90_days"},
    )
    got = answer(facts, day("2013-03-01"))
    assert (got["chain_day"], got["stage"], got["measured_against"]) == ("unknown", "unknown", "unknown")
    assert got["missing"] == ["occupation.booked"]


# Refused days --------------------------------------------------------------------------------------------------------
def test_refused_days_count() -> None:
    """A1, A5, B42, A45: refused from day 181, half capacity throughout; back after 104 days: day 285."""
    refused = [{"from": "2024-12-28", "to": "2025-04-10"}]
    facts = person("2024-07-01..2025-06-30@50", refused=refused)
    assert chain_day(facts, "2024-12-28") == 181
    assert chain_day(facts, "2025-04-11") == 285
    assert measures(facts, "2025-04-11") == [O, Y, U]


def test_refused_days_in_the_old_practice() -> None:
    """A2, A4: decided before 30 November 2018, day 1 after 90 days or more without benefit."""
    refused = [{"from": "2017-01-01", "to": "2017-03-31"}]  # 90 days; 1 January is day 185
    span = "2016-07-01..2017-06-30"
    assert chain_day(person(span, refused=refused), "2017-04-01") == 275
    extras: list[Facts] = [{"decided": "2018-11-29"}, {"options": {"unpaid_days_before_2018_11_30": "break"}}]
    for extra in extras:
        facts = person(span, refused=refused, **extra)
        assert chain_day(facts, "2017-01-01") == "none"
        assert chain_day(facts, "2017-04-01") == 1
        short = person(span, refused=[{"from": "2017-01-02", "to": "2017-03-31"}], **extra)
        assert chain_day(short, "2017-04-01") == 186
    later: Facts = {"decided": "2018-11-30", "options": {"unpaid_days_before_2018_11_30": "break"}}
    assert chain_day(person(span, refused=refused, **later), "2017-04-01") == 275
    early = person(span, refused=[{"from": "2016-09-01", "to": "2016-12-27"}], decided="2018-01-01")
    assert chain_day(early, "2016-12-27") == 180  # refused days up to 180 stay


def test_break_takes_only_days_before_the_judgment() -> None:
    refused = [{"from": "2018-11-20", "to": "2018-12-10"}]
    facts = person("2018-01-01..2018-12-31", refused=refused, options={"unpaid_days_before_2018_11_30": "break"})
    assert chain_day(facts, "2018-11-29") == "none"
    assert chain_day(facts, "2018-11-30") == 324  # 19 November is 323
    decided = person("2018-01-01..2018-12-31", refused=refused, decided="2018-11-29")
    assert chain_day(decided, "2018-12-10") == "none"
    assert chain_day(decided, "2018-12-11") == 324


# The ladder by edition -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("when", "market"),
    [
        ("2009-03-01", R),
        ("2012-06-30", R),
        ("2012-07-01", N),
        ("2022-08-31", N),
        ("2022-09-01", Y),
        ("2026-04-27", Y),
    ],
)
def test_name_of_the_labour_market_measure(when: str, market: str) -> None:
    assert measures(on(180, when), when) == [O, U]
    assert measures(on(181, when), when) == sorted([U, O, market])
    assert measures(on(5, when, occupation="unemployed"), when) == [market]  # A13, B14
    assert measures(on(5, when, occupation="on_leave"), when) == [market]
    assert measures(on(180, when, occupation="self_employed"), when) == [U]  # B15
    assert measures(on(181, when, occupation="self_employed"), when) == sorted([U, market])


@pytest.mark.parametrize(
    ("ground", "when", "number", "holds"),
    [
        (S, "2009-12-31", 181, True),
        (S, "2009-12-31", 365, True),
        (S, "2009-12-31", 366, False),
        (S, "2020-12-20", 365, True),
        (S, "2021-03-15", 200, False),
        (S, "2022-01-31", 200, False),
        (S, "2022-02-01", 200, True),
        (S, "2022-02-01", 550, True),
        (S, "2022-02-01", 551, False),
        (S, "2022-03-01", 400, True),  # B19
        (P, "2020-12-20", 200, False),
        (P, "2021-03-15", 200, True),
        (P, "2021-03-20", 200, True),  # B17
        (P, "2024-01-01", 365, True),
        (P, "2024-01-01", 366, False),
        (X, "2009-12-31", 200, False),
        (X, "2010-01-01", 200, True),
        (X, "2010-01-01", 900, True),
        (X, "2026-01-01", 900, True),
        (D, "2020-04-01", 200, False),
        (D, "2020-04-02", 200, True),
        (D, "2021-02-01", 400, True),
        (D, "2021-12-31", 400, True),
        (D, "2023-12-31", 400, True),
        (D, "2024-01-01", 400, False),
        ("serious_illness", "2024-01-01", 400, False),
    ],
)
def test_grounds(ground: str, when: str, number: int, holds: bool) -> None:
    plain, facts = on(number, when), on(number, when, judgements=held(ground))
    market = {R, N, Y} & set(measures(plain, when))
    assert len(market) == 1
    assert bool({R, N, Y} & set(measures(facts, when))) is not holds
    got = answer(plain, day(when))["would_change"]
    assert (ground in got) is holds
    assert (ground in answer(facts, day(when))["would_change"]) is holds


def test_b16_the_suspended_measure() -> None:
    """2021:59: days 181-365 from 21 December 2020 to 14 March 2021."""
    for when in ("2020-12-21", "2021-02-01", "2021-03-14"):
        assert answer(on(200, when), day(when)) == {
            "chain_day": 200,
            "stage": "181-365",
            "measured_against": [O, U],
            "would_change": [],
            "missing": [],
        }
        assert measures(on(366, when), when) == [N, O, U]
        assert measures(on(200, when, occupation="unemployed"), when) == [N]
        assert measures(on(200, when, occupation="self_employed"), when) == [U]
    for when in ("2020-12-20", "2021-03-15"):
        assert measures(on(200, when), when) == [N, O, U]


def test_two_grounds_are_no_pivots() -> None:
    got = answer(on(200, "2024-05-05", judgements=held(P, X)), day("2024-05-05"))
    assert got["measured_against"] == [O, U]
    assert got["would_change"] == []
    assert answer(on(200, "2024-05-05"), day("2024-05-05"))["would_change"] == [P, S, X]
    assert answer(on(366, "2024-05-05"), day("2024-05-05"))["would_change"] == [S, X]
    assert answer(on(551, "2024-05-05"), day("2024-05-05"))["would_change"] == [X]
    assert answer(on(180, "2024-05-05"), day("2024-05-05"))["would_change"] == []


def test_judgements_of_one_day() -> None:
    facts = on(200, "2024-05-05", judgements=[*held(X), *held(X, answered="unknown"), *held(X, answered="no")])
    assert measures(facts, "2024-05-05") == [O, U]
    facts["judgements"][0]["to"] = "2024-05-04"
    got = answer(facts, day("2024-05-05"))
    assert (got["measured_against"], got["would_change"], got["missing"]) == ("unknown", "unknown", [X])
    facts["judgements"][1]["from"] = "2024-05-06"
    assert measures(facts, "2024-05-05") == sorted([U, O, Y])


def test_judgement_with_an_unknown_end() -> None:
    entry = {"is": X, "from": "2024-05-01", "to": "unknown"}
    facts = on(200, "2024-05-05", judgements=[entry])
    assert answer(facts, day("2024-05-05"))["missing"] == [X]
    assert measures(facts, "2024-04-30") == [O, Y, U]
    entry["answer"] = "no"
    assert measures(on(200, "2024-05-05", judgements=[entry]), "2024-05-05") == [O, Y, U]


def test_an_open_judgement_beside_one_that_holds() -> None:
    facts = on(200, "2024-05-05", judgements=[*held(X), *held(P, answered="unknown")])
    got = answer(facts, day("2024-05-05"))
    assert (got["measured_against"], got["would_change"], got["missing"]) == ([O, U], [X], [])


# Occupations ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("number", [1, 20, 100, 400])
def test_b23_parental_time(number: int) -> None:
    works = [{"is": "parental_leave"}, {"is": "employed"}, {"is": "student"}]
    got = answer(on(number, "2024-05-05", occupation=works), day("2024-05-05"))
    assert (got["measured_against"], got["would_change"], got["missing"]) == ([CARE], [], [])


def test_on_call_from_2022() -> None:
    """27:49 b-c."""
    when = "2022-02-01"
    free, booked = [{"is": "on_call", "booked": False}], [{"is": "on_call", "booked": True}]
    unsaid = [{"is": "on_call"}]
    for number, f, b, u in (
        (90, [U], [U], [U]),
        (91, [N, U], [O, U], "unknown"),
        (181, [N, U], [N, O, U], "unknown"),
    ):
        assert measures(on(number, when, occupation=free), when) == f
        assert measures(on(number, when, occupation=booked), when) == b
        assert measures(on(number, when, occupation=unsaid), when) == u
    assert answer(on(91, when, occupation=unsaid), day(when))["missing"] == ["occupation.booked"]
    assert answer(on(200, when, occupation=free, judgements=held(X)), day(when))["measured_against"] == [N, U]
    assert measures(on(300, "2024-01-01", occupation=free, born="1960-01-01"), "2024-01-01") == [Y, U]
    listed = [{"is": "on_call", "booked": [{"from": "2024-01-01", "to": "2024-01-31"}]}]
    assert measures(on(91, "2024-01-31", occupation=listed), "2024-01-31") == [O, U]
    assert measures(on(91, "2024-02-01", occupation=listed), "2024-02-01") == [Y, U]


def test_on_call_before_2022() -> None:
    when = "2022-01-31"
    for works in ([{"is": "on_call"}], [{"is": "on_call", "booked": True}]):
        got = answer(on(1, when, occupation=works), day(when))
        assert (got["measured_against"], got["missing"]) == ("unknown", ["option.on_call_before_2022"])

    def with_option(value: str, number: int, booked: bool) -> Any:
        works = [{"is": "on_call", "booked": booked}]
        return measures(on(number, when, occupation=works, options={"on_call_before_2022": value}), when)

    assert with_option("as_employed", 91, booked=False) == [O, U]
    assert with_option("as_unemployed", 1, booked=True) == [N]
    assert with_option("as_from_2022", 91, booked=False) == [N, U]
    assert with_option("as_from_2022", 91, booked=True) == [O, U]
    unsaid = on(91, when, occupation=[{"is": "on_call"}], options={"on_call_before_2022": "as_from_2022"})
    assert answer(unsaid, day(when))["missing"] == ["occupation.booked"]


def test_adding_for_on_call() -> None:
    facts = person(
        "2024-01-01..2024-03-01",
        "2024-04-01..2024-08-01",
        occupation=[{"is": "on_call", "booked": False}],
        options={"adding_on_call": "no"},
    )
    assert chain_day(facts, "2024-05-01") == 92  # 61 and 31
    assert answer(facts, day("2024-05-01"))["stage"] == "91-180"
    assert measures(facts, "2024-05-01") == [U]
    assert measures(facts, "2024-06-29") == [U]  # day 90 of the period itself
    assert measures(facts, "2024-06-30") == [Y, U]
    facts["options"] = {}
    assert measures(facts, "2024-05-01") == [Y, U]


def test_students() -> None:
    got = answer(on(1, "2024-05-05", occupation="student"), day("2024-05-05"))
    assert (got["measured_against"], got["missing"]) == ("unknown", ["option.student_work"])
    option = {"student_work": "work_beside_studies"}
    assert measures(on(100, "2024-05-05", occupation="student", options=option), "2024-05-05") == [U]
    assert measures(on(200, "2024-05-05", occupation="student", options=option), "2024-05-05") == [Y, U]
    works = [{"is": "student"}, {"is": "employed"}]
    assert measures(on(100, "2024-05-05", occupation=works, options=option), "2024-05-05") == [O, U]
    assert measures(on(100, "2024-05-05", occupation=works), "2024-05-05") == "unknown"


def test_several_employers() -> None:
    two = [{"is": "employed", "employer": "A"}, {"is": "employed"}]
    assert measures(on(90, "2024-05-05", occupation=two), "2024-05-05") == [U]
    got = answer(on(91, "2024-05-05", occupation=two), day("2024-05-05"))
    assert (got["measured_against"], got["missing"]) == ("unknown", ["option.several_employers"])
    option = {"several_employers": "each_employment"}
    assert measures(on(91, "2024-05-05", occupation=two, options=option), "2024-05-05") == [O, U]
    same = [{"is": "employed", "employer": "A"}, {"is": "on_call", "employer": "A", "booked": True}]
    assert measures(on(91, "2024-05-05", occupation=same), "2024-05-05") == [O, U]


def test_several_occupations() -> None:
    mixed = [{"is": "employed", "employer": "A"}, {"is": "self_employed", "employer": "B"}]
    assert measures(on(90, "2024-05-05", occupation=mixed), "2024-05-05") == [U]
    assert measures(on(91, "2024-05-05", occupation=mixed), "2024-05-05") == "unknown"
    option = {"several_employers": "each_employment"}
    facts = on(91, "2024-05-05", occupation=mixed, options=option)
    assert measures(facts, "2024-05-05") == [O, U]
    facts["sick"][0]["employer"] = "B"
    assert measures(facts, "2024-05-05") == [U]
    facts["sick"][0]["employer"] = "C"
    assert measures(facts, "2024-05-05") == [O, U]
    partly = [{"is": "employed"}, {"is": "unemployed"}]
    assert answer(on(1, "2024-05-05", occupation=partly), day("2024-05-05"))["missing"] == ["option.several_employers"]
    assert measures(on(1, "2024-05-05", occupation=partly, options=option), "2024-05-05") == [Y, U]


# Near pension age ----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("born", "when", "expected"),
    [
        ("1962-05-10", "2026-07-01", [A, O, U]),  # B21: 63 in 2025
        ("1963-05-10", "2026-07-01", [O, Y, U]),
        ("1960-02-01", "2022-01-31", [N, O, U]),
        ("1960-02-01", "2022-02-01", [A, O, U]),
        ("1960-12-31", "2022-12-30", [O, Y, U]),
        ("1960-12-31", "2022-12-31", [A, O, U]),
        ("1960-12-31", "2023-06-01", [A, O, U]),
        ("1961-01-01", "2023-01-01", [O, Y, U]),
        ("1961-01-01", "2023-12-31", [O, Y, U]),
        ("1961-01-01", "2024-01-01", [A, O, U]),
        ("1962-12-31", "2025-12-30", [O, Y, U]),
        ("1962-12-31", "2025-12-31", [A, O, U]),
        ("1963-01-31", "2026-12-31", [O, Y, U]),
        ("1963-01-31", "2027-01-01", [A, O, U]),  # by month
        ("1960-02-29", "2022-02-28", [N, O, U]),
        ("1960-02-29", "2022-03-01", [A, O, U]),
        ("1957-12-20", "2022-11-30", [A, O, U]),
        ("1957-12-20", "2022-12-01", "unknown"),  # 65 in December 2022
        ("1958-01-10", "2023-12-31", [A, O, U]),
        ("1958-01-10", "2024-01-01", "unknown"),  # 66 in January 2024
        ("1959-12-31", "2025-11-30", [A, O, U]),
        ("1959-12-31", "2025-12-01", "unknown"),
        ("1960-01-01", "2026-12-31", [A, O, U]),
        ("1960-01-01", "2027-01-01", "unknown"),  # 67 in January 2027
        ("1950-01-01", "2022-01-31", [N, O, U]),
        ("1950-01-01", "2022-02-01", "unknown"),
    ],
)
def test_pension_ages(born: str, when: str, expected: Any) -> None:
    got = answer(on(300, when, born=born), day(when))
    assert got["measured_against"] == expected
    assert got["missing"] == (["option.after_guarantee_age"] if expected == "unknown" else [])
    assert measures(on(180, when, born=born), when) == [O, U]
    if expected == [A, O, U]:
        assert got["would_change"] == []
        assert measures(on(300, when, born=born, occupation="self_employed"), when) == [A, U]
        assert A not in measures(on(300, when, born=born, occupation="unemployed"), when)  # B22
        assert measures(on(300, when, born=born, judgements=held(X)), when) == expected


def test_after_the_guarantee_age() -> None:
    for value, expected in (("labour_market", [O, Y, U]), ("employer_only", [O, U])):
        facts = on(200, "2024-05-05", born="1950-01-01", options={"after_guarantee_age": value})
        assert measures(facts, "2024-05-05") == expected


def test_born_on_29_february_as_an_option() -> None:
    facts = on(300, "2022-02-28", born="1960-02-29", options={"leap_birthday": "feb_28"})
    assert measures(facts, "2022-02-28") == [A, O, U]
    for value, last in (("mar_1", "2027-02-28"), ("feb_28", "2027-01-31")):  # 67 in 2027
        facts = on(300, last, born="1960-02-29", options={"leap_birthday": value})
        assert measures(facts, last) == [A, O, U]
        assert measures(facts, plus(last, 1)) == "unknown"


def test_after_2031_the_target_age_is_open() -> None:
    assert measures(on(300, "2031-12-31", born="1967-12-05"), "2031-12-31") == [A, O, U]
    assert measures(on(300, "2032-01-01", born="1967-12-05"), "2032-01-01") == [A, O, U]
    for born, missing in (
        ("1968-01-05", "law.target_age.2032"),  # reaches 64 in January 2032
        ("1965-01-05", "law.target_age.2032"),  # reaches 67
        ("1964-12-05", "option.after_guarantee_age"),  # reached 67 in December 2031
    ):
        got = answer(on(300, "2032-01-05", born=born), day("2032-01-05"))
        assert (got["measured_against"], got["missing"]) == ("unknown", [missing])


# What is not known ---------------------------------------------------------------------------------------------------
def test_nothing_known_of_sickness() -> None:
    for facts in ({}, {"sick": "unknown"}):
        got = answer(facts, day("2024-05-05"))
        assert got == {
            **dict.fromkeys(("chain_day", "stage", "measured_against", "would_change"), "unknown"),
            "missing": ["sick"],
        }


def test_unknown_occupation() -> None:
    facts = on(5, "2024-05-05", occupation="unknown")
    got = answer(facts, day("2024-05-05"))
    assert (got["chain_day"], got["stage"]) == (5, "1-90")
    assert (got["measured_against"], got["would_change"], got["missing"]) == ("unknown", "unknown", ["occupation"])
    outside = on(5, "2024-05-05", occupation=[{"is": "employed", "to": "2024-05-04"}])
    assert answer(outside, day("2024-05-05"))["missing"] == ["occupation"]


def test_missing_facts_are_found_by_completions() -> None:
    """Nothing is lost to an early return: the open judgement is missing beside the occupation and the birth."""
    facts = on(200, "2024-05-05", occupation="unknown", judgements=held(X, answered="unknown"), born="unknown")
    assert answer(facts, day("2024-05-05"))["missing"] == ["born", "occupation", X]
    facts["judgements"].append({"is": P})
    assert answer(facts, day("2024-05-05"))["missing"] == ["born", "occupation"]
    facts["occupation"] = [{"is": "unemployed"}]
    assert answer(facts, day("2024-05-05"))["missing"] == []


def test_unknown_birth() -> None:
    assert measures(on(300, "2022-01-31", born="unknown"), "2022-01-31") == [N, O, U]
    assert measures(on(180, "2024-05-05", born="unknown"), "2024-05-05") == [O, U]
    got = answer(on(181, "2024-05-05", born="unknown"), day("2024-05-05"))
    assert (got["measured_against"], got["missing"]) == ("unknown", ["born"])


def test_unknown_degree() -> None:
    facts = person("2024-01-01..2024-01-30", "2024-01-31..2024-02-09", "2024-02-10..2024-08-30")
    facts["sick"][1]["degree"] = "unknown"
    assert chain_day(facts, "2024-01-30") == 30
    got = answer(facts, day("2024-02-05"))
    assert (got["chain_day"], got["measured_against"], got["missing"]) == ("unknown", "unknown", ["sick.degree"])
    got = answer(facts, day("2024-02-10"))  # 31 or 41
    assert (got["chain_day"], got["stage"], got["measured_against"]) == ("unknown", "1-90", [U])
    assert got["missing"] == ["sick.degree"]
    got = answer(facts, day("2024-04-05"))  # 86 or 96
    assert (got["stage"], got["measured_against"]) == ("unknown", "unknown")
    within = person("2024-01-01..2024-01-30", "2024-01-05..2024-01-09")
    within["sick"][1]["degree"] = "unknown"
    assert answer(within, day("2024-01-07"))["missing"] == []


def test_unknown_ends() -> None:
    facts = person("2024-01-01..2024-01-30", "2024-03-01..2024-04-30")
    facts["sick"][1]["to"] = "unknown"
    assert chain_day(facts, "2024-01-30") == 30
    assert chain_day(facts, "2024-02-29") == "none"
    assert answer(facts, day("2024-03-02"))["missing"] == ["sick.to"]
    facts["sick"][1]["from"] = "unknown"
    assert answer(facts, day("2024-01-30"))["missing"] == ["sick.from", "sick.to"]


def test_a_sick_period_that_goes_on_has_every_last_day_it_may_have() -> None:
    named: Facts = {"options": {"several_employers": "each_employment"}}
    before = person("2008-02-25..2008-02-25", **named)
    before["sick"][0] |= {"to": "unknown", "employer": "C"}
    assert day_falls_on(before, [1]) == {1: "unknown"}  # 1 July 2008, or it ended before
    got = milestones(before)
    assert isinstance(got, dict)
    assert (got["certificate"], got["91"]) == ("2008-03-03", "unknown")
    expected = [{"is": "expected_60_days", "from": "2024-02-15", "to": "2024-02-15"}]
    planned = person("2024-01-01..2024-01-01", judgements=expected, **named)
    planned["sick"][0] |= {"to": "unknown", "employer": "C"}
    got = milestones(planned)
    assert isinstance(got, dict)
    assert (got["plan"], got["91"]) == ("unknown", "2024-03-31")
    refused = [{"from": "2017-10-01", "to": "2017-10-10"}]
    split = person("2017-01-01..2017-09-01", refused=refused, options={"unpaid_days_before_2018_11_30": "break"})
    split["sick"].append({"from": "2017-09-01", "to": "unknown"})
    assert milestones(split) == "unknown"  # the days after the refused ones are the latest period, or there are none
    assert day_falls_on(split, [91]) == "unknown"
    assert restart(split) == "unknown"
    got = milestones(split, day("2017-09-01"))
    assert isinstance(got, dict)
    assert got["certificate"] == "2017-01-08"


def test_an_unknown_first_day_may_be_one_with_an_employer() -> None:
    works = [
        {"is": "self_employed", "to": "2009-12-31"},
        {"is": "employed", "from": "2010-01-01", "to": "2019-12-31"},
        {"is": "self_employed", "from": "2020-01-01"},
    ]
    facts = person("2024-03-31..2024-03-31", occupation=works)
    facts["sick"][0]["from"] = "unknown"
    got = milestones(facts)
    assert isinstance(got, dict)
    assert got["employer_period_ends"] == "unknown"


def test_options_are_asked_for_after_facts() -> None:
    got = answer(on(5, "2015-05-05", occupation="on_call"), day("2015-05-05"))
    assert got["missing"] == ["option.on_call_before_2022"]
    works = [{"is": "on_call"}, {"is": "student"}]
    got = answer(on(5, "2015-05-05", occupation=works), day("2015-05-05"))
    assert got["missing"] == ["option.on_call_before_2022", "option.student_work"]


# Sourced examples ----------------------------------------------------------------------------------------------------
def test_a6_and_a46_from_court_cases() -> None:
    for first, number in (("2015-04-01", 277), ("2015-04-30", 248)):
        facts = person(f"{first}..2016-02-19")
        assert chain_day(facts, "2016-01-02") == number
        assert measures(facts, "2016-01-02") == [N, O, U]
        assert answer(facts, day("2016-01-02"))["would_change"] == [S, X]
    for first, begins in (("2014-12-01", "2015-05-30"), ("2014-12-31", "2015-06-29")):
        assert day_falls_on(person(f"{first}..2015-09-09@50"), [181]) == {181: begins}


def test_a43_back_after_used_up_benefit_days() -> None:
    """A43, B41: 87 days away from benefit from 2 January 2010 do not restart the chain."""
    facts = person("2007-07-05..2010-01-01", "2010-03-30..2011-03-31")
    assert chain_day(facts, "2010-01-01") == 550
    assert chain_day(facts, "2010-03-30") == 551
    assert measures(facts, "2010-03-30") == sorted([U, O, R])


def test_a12_older_special_reasons() -> None:
    facts = on(365, "2015-05-05", judgements=held(S))
    assert measures(facts, "2015-05-05") == [O, U]
    assert measures(facts, "2015-05-06") == [N, O, U]


# Milestones ----------------------------------------------------------------------------------------------------------
def test_milestones_of_one_period() -> None:
    facts = person("2025-02-03..2025-02-20", judgements=held("expected_60_days"))
    expected = {
        "certificate": "2025-02-10",
        "employer_period_ends": "2025-02-17",
        "plan": "2025-03-04",  # B31
        "91": "2025-05-04",
        "181": "2025-08-02",
        "366": "2026-02-03",
        "551": "2026-08-07",
    }
    assert milestones(facts) == expected
    assert milestones(facts, day("2025-06-01")) == expected
    assert milestones(facts, day("2025-02-02")) == "none"
    assert milestones({"sick": "unknown"}) == "unknown"


def test_a23_and_a40_day_15() -> None:
    got = milestones(person("2025-08-25..2025-09-30"))
    assert isinstance(got, dict)
    assert (got["certificate"], got["employer_period_ends"]) == ("2025-09-01", "2025-09-08")
    got = milestones(person("2025-08-25..2025-09-30", occupation="unemployed"))
    assert isinstance(got, dict)
    assert got["employer_period_ends"] == "none"


def test_plan_for_return() -> None:
    def plan(*sick: str, judgements: list[Facts], **facts: Any) -> str:
        got = milestones(person(*sick, judgements=judgements, **facts))
        assert isinstance(got, dict)
        return got["plan"]

    later = [{"is": "expected_60_days", "from": "2025-03-19"}]  # B32: day 45
    assert plan("2025-02-03..2025-06-01", judgements=later) == "2025-03-19"
    assert plan("2025-02-03..2025-06-01", judgements=[]) == "none"
    assert plan("2025-02-03..2025-06-01", judgements=held("expected_60_days"), occupation="unemployed") == "none"
    assert plan("2025-02-03..2025-06-01", judgements=held("expected_60_days", answered="unknown")) == "unknown"
    needless = [*held("expected_60_days"), {"is": "no_plan_needed", "from": "2025-03-01", "to": "2025-03-31"}]
    assert plan("2025-02-03..2025-06-01", judgements=needless) == "2025-04-01"
    assert plan("2018-06-20..2018-08-01", judgements=held("expected_60_days")) == "2018-09-30"
    assert plan("2018-07-01..2018-08-01", judgements=held("expected_60_days")) == "2018-07-30"
    assert plan("2018-05-20..2018-06-29", judgements=held("expected_60_days")) == "none"


@pytest.mark.parametrize(
    ("last", "first", "fit", "calendar", "by_fit"),
    [
        ("2019-09-19", "2019-09-25", "2019-09-20", False, False),  # A17
        ("2020-06-05", "2020-06-11", "2020-06-08", False, True),  # A19
        ("1999-09-22", "1999-09-27", "1999-09-23", True, True),  # A22
        ("1999-09-22", "1999-09-28", "1999-09-23", False, False),
        ("2024-09-05", "2024-09-11", "2024-09-06", False, False),  # B34
        ("2024-09-06", "2024-09-12", "2024-09-09", False, True),  # B40
        ("2024-09-06", "2024-09-11", "2024-09-09", True, True),
        ("2024-09-05", "2024-09-10", "2024-09-06", True, True),  # B33
    ],
)
def test_five_day_rule(last: str, first: str, fit: str, calendar: bool, by_fit: bool) -> None:
    for option, same in (("last_sick_day", calendar), ("fit", by_fit)):
        options = {"five_days_from": option}
        facts = person(f"{plus(last, -3)}..{last}", f"{first}..{plus(first, 30)}", options=options, fit=[fit])
        got = milestones(facts)
        assert isinstance(got, dict)
        assert got["employer_period_ends"] == plus(first, 10 if same else 14)
        assert got["certificate"] == plus(first, 7)  # A27


# Sick cases ----------------------------------------------------------------------------------------------------------
def test_sick_cases() -> None:
    facts = person(
        "2024-01-01..2024-01-31", "2024-01-10..2024-01-12", "2024-02-06..2024-02-10", "2024-03-01..2024-03-02@20"
    )
    assert sick_cases(facts, 5) == [{"from": "2024-01-01", "to": "2024-02-10", "days": 36, "certificates": 3}]
    assert sick_cases(facts, 4) == [
        {"from": "2024-01-01", "to": "2024-01-31", "days": 31, "certificates": 2},
        {"from": "2024-02-06", "to": "2024-02-10", "days": 5, "certificates": 1},
    ]
    for index in (0, 2):
        facts["sick"][index]["id"] = "one"
    assert sick_cases(facts, 0) == [{"from": "2024-01-01", "to": "2024-02-10", "days": 36, "certificates": 2}]


# Which law -----------------------------------------------------------------------------------------------------------
def test_law_as_known() -> None:
    def known(number: int, when: str, on_day: str, **facts: Any) -> Any:
        return measures(on(number, when, law={"known_on": on_day}, **facts), when)

    assert known(200, "2013-01-01", "2012-06-30") == sorted([U, O, R])
    assert known(200, "2013-01-01", "2012-07-01") == [N, O, U]
    assert known(200, "2010-05-05", "2009-12-30", judgements=held(X)) == sorted([U, O, R])
    assert known(200, "2010-05-05", "2009-12-31", judgements=held(X)) == [O, U]
    assert known(200, "2022-09-01", "2021-12-30") == [N, O, U]
    assert known(200, "2022-09-01", "2021-12-31") == [O, Y, U]  # 2021:990, by the year of its number
    on_call = [{"is": "on_call", "booked": False}]
    assert known(200, "2022-09-01", "2022-08-31", occupation=on_call) == [N, U]  # 2022:939
    assert known(200, "2021-02-01", "2021-02-07") == [N, O, U]
    assert known(200, "2021-02-01", "2021-02-08") == [O, U]  # 2021:59 reached back
    care = held(D)
    assert known(200, "2020-05-01", "2020-07-16", judgements=care) == [N, O, U]
    assert known(200, "2020-05-01", "2020-07-17", judgements=care) == [O, U]  # 2020:711 reached back
    assert known(300, "2023-06-01", "2022-11-30", born="1961-02-01") == [A, O, U]  # 62, before 2022:878
    assert known(300, "2023-06-01", "2022-12-01", born="1961-02-01") == [O, Y, U]


def test_adding_by_the_law_as_known() -> None:
    facts = person(
        "2012-06-01..2012-08-29",
        "2014-03-01..2014-12-15",
        occupation="unemployed",
        options={"adding_before_2014": "worked_90_days"},
        law={"known_on": "2013-12-30"},
    )
    assert chain_day(facts, "2014-03-01") == 91
    facts["law"] = {"known_on": "2013-12-31"}
    assert chain_day(facts, "2014-03-01") == 1


def test_editions_of_a_day() -> None:
    assert measures(on(200, "2010-05-05", law={"editions_of": "2024-01-01"}), "2010-05-05") == [O, Y, U]
    assert measures(on(200, "2024-05-05", law={"editions_of": "2012-06-30"}), "2024-05-05") == sorted([U, O, R])
    assert chain_day(person("2008-06-01..2008-08-01", law={"editions_of": "2024-01-01"}), "2008-07-01") == 1


def test_numbers_are_read_on_the_benefit_day() -> None:
    changed = {"parameters": [{"name": "market_step", "from": "2024-07-01", "value": 120}]}
    facts = person("2024-05-01..2024-12-31", law=changed)
    assert answer(facts, day("2024-08-28"))["stage"] == "91-120"
    got = answer(facts, day("2024-08-29"))
    assert (got["chain_day"], got["stage"], got["measured_against"]) == (121, "121-365", [O, Y, U])
    found = milestones(facts)
    assert isinstance(found, dict)
    assert (found["91"], found["181"], found["366"]) == ("2024-07-30", "2024-08-29", "2025-05-01")
    # The number falls while the count is past it already: the step is taken on that day.
    late = person("2024-02-01..2024-12-31", law=changed)
    assert answer(late, day("2024-06-30"))["stage"] == "91-180"
    assert answer(late, day("2024-07-01"))["stage"] == "121-365"
    found = milestones(late)
    assert isinstance(found, dict)
    assert found["181"] == "2024-07-01"


def test_the_gap_limit_of_the_current_period_governs() -> None:
    changed = {"parameters": [{"name": "adding_gap_limit", "from": "2024-06-01", "value": 60}]}
    before = person("2024-01-01..2024-01-31", "2024-04-01..2024-04-30", law=changed)  # 60 free days
    assert chain_day(before, "2024-04-01") == 32
    after = person("2024-01-01..2024-01-31", "2024-04-01..2024-04-30", "2024-06-10..2024-06-30", law=changed)
    assert chain_day(after, "2024-04-01") == 32
    assert chain_day(after, "2024-06-10") == 31  # the gap before April restarts in its look-back
    assert restart(before) == {"last_added": "2024-06-29", "first_restart": "2024-06-30"}
    with pytest.raises(NotImplementedError):
        answer(person("2024-01-01..2024-02-01", law={"parameters": [{"name": "x"}]}), day("2024-01-01"))


# Completions ---------------------------------------------------------------------------------------------------------
def completed(facts: Facts, rng: Random) -> Facts:
    """The facts with everything unknown on sickness, occupation, birth and judgements filled in at random."""
    found: Facts = deepcopy(facts)
    for entry in found["sick"]:
        if entry.get("degree") == "unknown":
            entry["degree"] = rng.choice((100, 20))
        entry.setdefault("signed", f"2024-01-{rng.randint(1, 28)}T{rng.randint(10, 23)}:{rng.randint(10, 59)}:00")
    if found.get("born", "unknown") == "unknown":
        found["born"] = (date(1954, 1, 1) + timedelta(days=rng.randint(0, 5000))).isoformat()
    works = found.get("occupation", "unknown")
    works = [] if works == "unknown" else works
    for entry in works:
        entry["is"] = rng.choice(OCCUPATIONS) if entry["is"] == "unknown" else entry["is"]
        if entry["is"] == "on_call" and entry.get("booked", "unknown") == "unknown":
            entry["booked"] = rng.choice((True, False))
    free, until = date(2000, 1, 1), date(2040, 1, 1)
    spans = [(day(e.get("from", "2000-01-01")), day(e.get("to", "2040-01-01"))) for e in works]
    for first, last in [*sorted(spans), (until, until)]:
        if free < first:
            work: Facts = {"from": free.isoformat(), "to": (first - timedelta(days=1)).isoformat()}
            works.append({**work, "is": rng.choice(OCCUPATIONS), "booked": rng.choice((True, False))})
        free = max(free, last + timedelta(days=1))
    found["occupation"] = works
    for entry in found.get("judgements", []):
        if entry.get("answer") == "unknown":
            entry["answer"] = rng.choice(("yes", "no"))
    return found


def test_a_known_answer_stands_under_every_completion() -> None:
    """And when all facts are known, an answer can hang on nothing but an option."""
    for index in range(150):
        facts = numbered("completed", index)
        if facts.get("sick", "unknown") == "unknown" or "unknown" in [
            e[k] for e in facts["sick"] for k in ("from", "to")
        ]:
            continue
        rng = Random(index)
        all_days = {n for chain in Person(facts).chains for n in chain.number}
        days = [date.fromordinal(n) for n in rng.sample(sorted(all_days), min(25, len(all_days)))]
        whole = Person(facts)
        for other in [Person(completed(facts, rng)) for _ in range(4)]:
            for when in days:
                before, after = whole.answer(when), other.answer(when)
                for key in ("chain_day", "stage", "measured_against"):
                    assert before[key] in ("unknown", after[key]), (index, when, key)
                assert after["chain_day"] != "unknown"
                assert all(name.startswith(("option.", "law.")) for name in after["missing"])
                assert (after["measured_against"] == "unknown") is bool(after["missing"])


# The people ----------------------------------------------------------------------------------------------------------
def test_people_are_the_same_for_the_same_seed() -> None:
    assert [numbered(7, n) for n in range(20)] == [numbered(7, n) for n in range(20)]
    assert numbered(7, 1) != numbered(8, 1)


def test_every_person_can_be_answered() -> None:
    for index in range(60):
        facts = numbered("answered", index)
        for when in (date(2012, 3, 4), date(2020, 3, 4), date(2024, 3, 4)):
            got = answer(facts, when)
            assert (got["measured_against"] == "unknown") <= bool(got["missing"])
            assert (got["would_change"] == "unknown") is (got["measured_against"] == "unknown")
        milestones(facts)
        restart(facts)
        day_falls_on(facts, [1, 91])
        sick_cases(facts, 5)
