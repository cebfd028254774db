"""The oracle against the case files, and against itself: the same person asked in another order answers the same."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from . import people
from .amounts import calendar_day, half_up
from .dates import holidays, months_earlier, months_later
from .income_oracle import QUESTIONS, Person, ask
from .run_cases import main

CASES = Path(__file__).resolve().parents[2] / "cases" / "income"
DAILY = [question for question in QUESTIONS if question != "paid_in"]


def test_case_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(CASES)]) == 0, capsys.readouterr().out


def test_published_daily_amounts() -> None:
    assert [calendar_day(372_000, "normal"), calendar_day(372_000, "continued")] == [791, 741]
    assert [calendar_day(73_000, "continued"), half_up(0)] == [146, 0]


def test_integer_formula_of_the_notes() -> None:
    for sgi in range(0, 700_000, 100):
        for level, per_cent in (("normal", 80), ("continued", 75)):
            assert calendar_day(sgi, level) == (2 * sgi * 97 * per_cent + 3_650_000) // 7_300_000


def test_months() -> None:
    from datetime import date

    assert date.fromordinal(months_later(date(2024, 2, 1).toordinal(), 3)) == date(2024, 5, 1)
    assert date.fromordinal(months_later(date(2023, 11, 30).toordinal(), 3)) == date(2024, 3, 1)
    assert date.fromordinal(months_later(date(2024, 8, 31).toordinal(), 3)) == date(2024, 12, 1)
    assert date.fromordinal(months_earlier(date(2024, 8, 31).toordinal(), 6)) == date(2024, 2, 29)
    assert date(2024, 3, 29).toordinal() in holidays(2024)  # Good Friday


def test_same_answers_in_any_order() -> None:
    from datetime import date

    for index in range(5):
        facts = people.numbered("order", index)
        days = people.days_to_ask(facts, Random(index), 8)
        forwards = [[ask(facts, question, day) for question in DAILY] for day in days]
        for day, expected in reversed(list(zip(days, forwards, strict=True))):
            alone = Person(facts)
            assert [alone.ask(question, day) for question in DAILY] == expected
            assert day >= date(2008, 7, 1)


@pytest.mark.parametrize("index", range(20))
def test_random_people_are_answered(index: int) -> None:
    facts = people.numbered("answered", index, unknown=index % 4 == 3)
    for day in people.days_to_ask(facts, Random(index), 4):
        for question in DAILY:
            found = ask(facts, question, day)
            assert (found.value == "unknown") == bool(found.missing)


def test_a_fact_that_is_not_known_is_named() -> None:
    from datetime import date

    facts = {
        "born": "1980-05-01",
        "sick": [{"from": "2024-03-01", "to": "2024-06-30"}],
        "occupation": [{"is": "employed"}],
        "income": [{"yearly": "unknown", "kind": "employment", "lasts_months": 12}],
    }
    assert ask(facts, "sgi", date(2024, 4, 1)) == ("unknown", ["income.yearly"])
    assert ask(facts, "benefit_degree", date(2024, 4, 1)) == (100, [])
    short = {**facts, "income": [{"yearly": 300_000, "kind": "employment"}]}
    assert ask(short, "sgi", date(2024, 4, 1)) == ("unknown", ["income.lasts_months"])
    later = {**facts, "income": [{"yearly": 300_000, "kind": "employment", "lasts_months": 12}]}
    assert ask(later, "sgi", date(2028, 1, 1)) == (300_000, [])  # under every price base amount tried


@pytest.mark.parametrize("index", range(15))
def test_answers_fit_together(index: int) -> None:
    facts = people.numbered("fit", index)
    for day in people.days_to_ask(facts, Random(index), 40):
        found = {question: ask(facts, question, day).value for question in DAILY}
        if "unknown" in found.values():
            continue
        assert (found["benefit_level"] != "none") == (found["payer"] == "forsakringskassan"), (day, found)
        if found["daily_benefit"] not in (0, "none") and found["sgi_class"] != "zero_sarskilda_fall":
            assert found["sgi"] > 0, (day, found)
        if found["protection_broken_on"] != "none":
            assert found["sgi"] == 0, (day, found)
            assert found["protection_broken_on"] <= day.isoformat(), (day, found)
        if found["sgi"] == 0:
            assert found["sgi_class"].startswith(("zero", "full_sa")), (day, found)
