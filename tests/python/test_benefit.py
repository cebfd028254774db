"""Payment plans, reverse questions, two laws side by side. All persons are made up."""

from __future__ import annotations

import copy
import dataclasses
import datetime as dt
import itertools
import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

import rehabkedja as rk
from rehabkedja import _core, facts

if TYPE_CHECKING:
    from collections.abc import Callable

SOMEBODY: dict[str, Any] = {
    "born": "1980-05-01",
    "sick": [{"from": "2020-12-01", "to": "2022-06-30"}],
    "occupation": [{"from": "2018-01-01", "is": "employed"}],
    "income": [{"from": "2018-01-01", "yearly": 420_000, "kind": "employment", "lasts_months": 60}],
    "sgi_decided": [],
    "protection": [],
    "compensation": [],
}
PLAN = rk.plan(SOMEBODY)


def test_a_day_says_who_pays_and_how_much() -> None:
    day = PLAN.on("2021-06-01")
    assert day.in_sick_period is True
    assert (day.payer, day.level, day.degree) == (rk.Payer.FORSAKRINGSKASSAN, rk.Level.NORMAL, 100)
    assert (day.full_day, day.daily, day.sgi) == (810, 810, 380_800)
    assert day.sgi_class is rk.SgiClass.SGI_ACTIVE
    assert day.protection_broken_on is None
    assert day.known
    assert day.missing == ()
    assert "SFB 28:10" in day.provisions


def test_the_employer_pays_the_first_fourteen_days() -> None:
    day = PLAN.on(dt.date(2020, 12, 14))
    assert (day.payer, day.level, day.daily) == (rk.Payer.EMPLOYER, None, 0)
    assert PLAN.on("2020-12-15").payer is rk.Payer.FORSAKRINGSKASSAN


def test_outside_sick_periods_there_is_none() -> None:
    for day in ("1950-01-01", "2008-06-30", "2020-11-30", "2022-07-01", "2190-01-01"):
        now = PLAN.on(day)
        assert now.in_sick_period is False, day
        assert (now.payer, now.level, now.degree, now.full_day, now.daily) == (None,) * 5


def test_a_reduction_below_a_quarter_gives_nothing() -> None:
    little = rk.plan(SOMEBODY | {"sick": [{"from": "2021-03-01", "to": "2021-03-31", "degree": 20}]}).on("2021-03-20")
    assert little.in_sick_period is False
    assert (little.degree, little.daily, little.payer) == (0, 0, None)


def test_stretches_cover_the_days_and_agree_with_single_days() -> None:
    through = PLAN.through("2000-01-01", "2030-12-31")
    assert (through[0].first, through[-1].last) == (dt.date(2000, 1, 1), dt.date(2030, 12, 31))
    for one, after in itertools.pairwise(through):
        assert after.first - one.last == dt.timedelta(1)
    for one in through:
        for day in (one.first, one.last):
            now = PLAN.on(day)
            for name in ("payer", "level", "degree", "full_day", "daily", "sgi", "sgi_class", "lacking"):
                assert getattr(now, name) == getattr(one, name)
    assert through.on("2021-12-01").level is rk.Level.CONTINUED  # type: ignore[union-attr]
    assert through.on("1999-12-31") is None
    assert sum(map(len, through)) == (through[-1].last - through[0].first).days + 1
    assert through[1:3] == rk.PlanTimeline([through[1], through[2]])


def test_days_before_the_plan_are_one_stretch() -> None:
    assert len(PLAN.through("1990-01-01", "1990-12-31")) == 1
    assert PLAN.through("1990-01-01", "1990-12-31")[0].last == dt.date(1990, 12, 31)
    assert PLAN.changes("1990-01-01", "1990-12-31") == ()


def test_sums_by_month_year_and_period() -> None:
    assert PLAN.paid_in("2021-03") == 31 * 810
    assert PLAN.paid_in("2021") == PLAN.paid_in(2021) == 334 * 810 + 31 * 759
    assert PLAN.paid_in(("2021-03-01", "2021-03-02")) == 1620
    assert PLAN.paid_in(rk.period("2020-12-01", "2020-12-15")) == 804
    assert PLAN.paid_in("2040") == 0
    months = PLAN.sums("month", "2021-01-15", "2021-12-31")
    assert len(months) == 12
    assert (months[0].first, months[0].last) == (dt.date(2021, 1, 15), dt.date(2021, 1, 31))
    assert sum(one.kronor for one in months) == PLAN.paid_in(("2021-01-15", "2021-12-31"))  # type: ignore[misc]
    assert [one.first.year for one in PLAN.sums("year", "2020-12-01", "2022-06-30")] == [2020, 2021, 2022]


@pytest.mark.parametrize("when", ["2021-13", "2021-3", "21", "March", "", "2021-03-01", ("2021-03-01",), "2021-00"])
def test_what_is_no_month_or_year_is_refused(when: Any) -> None:
    with pytest.raises(rk.InputError) as caught:
        PLAN.paid_in(when)
    assert (caught.value.code, caught.value.field) == ("bad_value", "when")


def test_wrong_arguments_are_typed_errors() -> None:
    for ask in (lambda: PLAN.paid_in(None), lambda: PLAN.paid_in(True), lambda: PLAN.on(20210301)):  # type: ignore[arg-type]
        with pytest.raises(rk.FactTypeError):
            ask()
    for wrong in (
        lambda: PLAN.through("2021-02-01", "2021-01-01"),
        lambda: PLAN.changes("2021-02-01", "2021-01-01"),
        lambda: PLAN.paid_in(("2021-02-01", "2021-01-01")),
        lambda: rk.compare(SOMEBODY, PLAN.law, PLAN.law, "2021-02-01", "2021-01-01"),
    ):
        with pytest.raises(rk.InputError) as caught:
            wrong()
        assert caught.value.code == "end_before_start"
    with pytest.raises(rk.InputError):
        PLAN.sums("week", "2021-01-01", "2021-02-01")  # type: ignore[arg-type]
    with pytest.raises(rk.InputError):
        PLAN.on("2021-01-01").missing_for("colour")
    with pytest.raises(rk.InputError):
        PLAN.on("2021-01-01").sentence("de")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        rk.Plan()


def test_changes_name_the_day_and_what() -> None:
    changes = {str(one.day): one.what for one in PLAN.changes("2020-12-01", "2022-12-31")}
    assert changes == {
        "2020-12-01": ("in_sick_period", "payer", "degree", "full_day"),
        "2020-12-15": ("payer", "level", "daily"),
        "2021-01-01": ("full_day", "daily", "sgi"),
        "2021-12-01": ("level", "full_day", "daily"),
        "2022-01-01": ("full_day", "daily", "sgi"),
        "2022-07-01": ("in_sick_period", "payer", "level", "degree", "full_day", "daily"),
    }
    assert PLAN.changes("2020-12-15", "2020-12-15")[0].now == PLAN.on("2020-12-15")


def test_a_missing_fact_is_unknown_and_named() -> None:
    unknown = rk.plan({"sick": SOMEBODY["sick"], "occupation": SOMEBODY["occupation"]})
    day = unknown.on("2021-06-01")
    assert day.daily is rk.UNKNOWN
    assert day.sgi is rk.UNKNOWN
    assert "income" in day.missing_for("sgi")
    assert not day.known
    assert "Missing: " in day.sentence()
    assert unknown.paid_in("2021") is rk.UNKNOWN
    assert "income" in unknown.sums("year", "2021-01-01", "2021-12-31")[0].missing
    nothing = rk.plan({}).on("2021-06-01")
    assert nothing.in_sick_period is rk.UNKNOWN
    assert nothing.missing_for("in_sick_period") == ("sick",)
    assert nothing.missing_for("payer") == ("sick",)
    assert {one.rule for one in nothing.findings} <= {"sgi"}


def test_an_unknown_end_leaves_the_days_after_it_unknown() -> None:
    open_end = rk.plan(SOMEBODY | {"sick": [{"from": "2021-03-01", "to": "unknown"}]})
    assert open_end.paid_in("2020") == 0
    assert open_end.on("2022-03-01").daily is rk.UNKNOWN
    assert open_end.on("2022-03-01").missing_for("daily") == ("sick.to",)
    assert all(one.now.day <= dt.date(2021, 3, 31) for one in open_end.changes("2021-01-01", "2022-12-31")[:1])


def test_findings_show_their_arithmetic() -> None:
    (full_day,) = (one for one in PLAN.on("2021-06-01").findings if one.rule == "full_day")
    (line,) = full_day.shown
    assert line.terms == (("begin", 380_800, 0), ("times", 97, 2), ("times", 80, 2), ("over", 365, 0))
    assert (line.of, line.hundredths, line.kronor) == ("full_day", 80_959, 810)
    assert str(line) == "380 800 x 0.97 x 0.80 / 365 = 809.59 -> 810 kr"
    assert line.sentence("sv") == "380 800 x 0,97 x 0,80 / 365 = 809,59 -> 810 kr"
    assert str(line) in full_day.sentence()
    assert full_day.to_dict()["shown"][0]["text"] == str(line)
    assert (full_day.first, full_day.last) == (dt.date(2021, 6, 1),) * 2
    assert eval(repr(line), vars(rk)) == line
    with pytest.raises(rk.InputError):
        rk.Reckoning("x", (("multiplied", 1, 0),), 100, 1).sentence()


def test_broken_protection_names_the_day_and_what_would_have_closed_it() -> None:
    gone = rk.plan(
        SOMEBODY
        | {
            "sick": [{"from": "2022-10-01", "to": "2022-10-31"}],
            "occupation": [
                {"from": "2018-01-01", "to": "2021-12-31", "is": "employed"},
                {"from": "2022-01-01", "is": "unemployed"},
            ],
            "income": [{"from": "2018-01-01", "to": "2021-12-31", "yearly": 420_000, "kind": "employment",
                        "lasts_months": 48}],
            "protection": [{"from": "2022-01-01", "to": "2022-06-30", "is": "unemployed"}],
        }
    )  # fmt: skip
    held = gone.on("2022-03-01")
    assert (rk.Ground.UNEMPLOYED, "SFB 26:13 1 st 2 p") in [
        (one.ground, str(one.provision)) for one in held.protected_by
    ]
    assert held.sgi_class is rk.SgiClass.SGI_PROTECTED_UNEMPLOYED
    lost = gone.on("2022-10-15")
    assert lost.protection_broken_on == dt.date(2022, 7, 1)
    assert rk.Ground.UNEMPLOYED in {one.ground for one in lost.would_have_closed}
    assert lost.sgi == 0
    assert lost.daily == 0
    by = rk.register_by(gone.facts, "2022-03-01")
    assert (by.by, by.last_covered) == (dt.date(2022, 7, 1), dt.date(2022, 6, 30))
    assert [one.ground for one in by.until_then] == [rk.Ground.UNEMPLOYED]
    assert str(by) == "2022-07-01"


def test_reverse_questions() -> None:
    falls = rk.level_falls(SOMEBODY, "2021-01-01")
    assert falls.comes == dt.date(2021, 12, 1)
    assert PLAN.on("2021-11-30").level is rk.Level.NORMAL
    short = SOMEBODY | {"sick": [{"from": "2020-12-01", "to": "2021-01-31"}]}
    assert rk.level_falls(short, "2021-01-01").comes == dt.date(2021, 12, 1)  # as if the sick period went on
    free = rk.days_to_reopen(SOMEBODY, "2022-06-30")
    assert free.days == 450 - 364 + 1
    assert rk.days_to_reopen(SOMEBODY | {"sick": []}, "2022-06-30").days == 0
    late = rk.level_falls(SOMEBODY | {"sick": [{"from": "2026-01-01", "to": "2026-04-01"}]}, "2026-01-01")
    assert late.law_read_until == PLAN.law.read_until
    unknown = rk.level_falls({}, "2021-01-01")
    assert unknown.comes is rk.UNKNOWN
    assert unknown.missing == ("sick",)


def test_incomes_at_which_a_ceiling_binds() -> None:
    assert rk.income_at_ceiling("2018-06-30") == 341_200
    assert rk.income_at_ceiling("2018-07-01") == 364_000
    assert rk.income_at_ceiling("2022-01-01") == 483_000
    with pytest.raises(rk.OutsideYearsError) as caught:
        rk.income_at_ceiling("2040-01-01")
    assert (caught.value.code, caught.value.field) == ("outside_years", "price_base_amount.2040")
    for level in (rk.Level.NORMAL, "continued"):
        at = rk.sgi_at_unemployed_cap("2021-01-01", level)
        rate = 80 if level == rk.Level.NORMAL else 75
        assert round(at * 97 * rate / 3_650_000) > 543 >= round((at - 100) * 97 * rate / 3_650_000)
    with pytest.raises(rk.InputError):
        rk.sgi_at_unemployed_cap("2021-01-01", "high")


def test_two_laws_side_by_side() -> None:
    law = rk.swedish_law()
    reform = law.with_parameter("normal_level", from_="2021-04-01", value=90).with_parameter(
        "price_base_amount.2021", from_="2021-01-01", value=50_000
    )
    both = rk.compare(SOMEBODY, law, reform, "2020-12-01", "2021-12-31")
    assert both[0].first == dt.date(2020, 12, 1)
    assert both[-1].last == dt.date(2021, 12, 31)
    assert [str(one.first) for one in both.changed] == ["2021-01-01", "2021-04-01", "2021-12-01"]
    assert both.difference == sum(one.difference * len(one) for one in both)  # type: ignore[operator,misc]
    assert both.difference == rk.plan(SOMEBODY, law=reform).paid_in("2021") - PLAN.paid_in("2021")  # type: ignore[operator]
    unknown = rk.compare({"sick": SOMEBODY["sick"]}, law, reform, "2021-01-01", "2021-12-31")
    assert unknown.difference is rk.UNKNOWN
    assert rk.compare(SOMEBODY, law, reform, "1990-01-01", "1990-12-31").difference == 0
    assert pickle.loads(pickle.dumps(both)) == both
    assert hash(both) == hash(rk.compare(SOMEBODY, law, reform, "2020-12-01", "2021-12-31"))


def test_a_law_changed_in_the_facts_is_the_same_as_a_changed_law() -> None:
    changed = SOMEBODY | {"law": {"parameters": [{"name": "normal_level", "from": "2021-04-01", "value": 90}]}}
    reform = rk.swedish_law().with_parameter("normal_level", from_="2021-04-01", value=90)
    assert rk.plan(changed).paid_in(2021) == rk.plan(SOMEBODY, law=reform).paid_in(2021)
    assert reform.hash != rk.swedish_law().hash
    down = rk.swedish_law().with_option("part_amount", "down")
    half = SOMEBODY | {"sick": [{"from": "2020-12-01", "to": "2022-06-30", "degree": 50}]}
    assert (rk.plan(half).on("2022-02-01").daily, rk.plan(half, law=down).on("2022-02-01").daily) == (419, 418)
    grace = rk.swedish_law().with_option("grace25_from", "2020-01-01")
    assert grace.hash != rk.swedish_law().hash
    with pytest.raises(rk.InputError):
        rk.swedish_law().with_option("grace25_from", "soon")


def values() -> list[Any]:
    found: list[Any] = [
        PLAN.on("2021-06-01"),
        PLAN.on("2021-06-01").findings[-1],
        rk.plan({}).on("2021-06-01"),
        PLAN.through("2020-12-01", "2022-06-30"),
        PLAN.through("2020-12-01", "2022-06-30")[1],
        *PLAN.changes("2020-12-01", "2020-12-31"),
        *PLAN.sums("month", "2021-01-01", "2021-03-31"),
        rk.level_falls(SOMEBODY, "2021-01-01"),
        rk.days_to_reopen(SOMEBODY, "2022-06-30"),
        rk.register_by(SOMEBODY, "2022-06-30"),
        rk.lookup("unemployed_cap", 2021),
    ]
    return found


@pytest.mark.parametrize("value", values(), ids=lambda value: type(value).__name__)
def test_values_are_values(value: Any) -> None:
    again = pickle.loads(pickle.dumps(value))
    assert again == value
    assert hash(again) == hash(value)
    assert eval(repr(value), {**vars(rk), "datetime": dt}) == value
    assert copy.deepcopy(value) == value
    assert f"{value}" == str(value)
    assert "<table>" in value._repr_html_()
    if not isinstance(value, rk.PlanTimeline):
        with pytest.raises(AttributeError):
            setattr(value, dataclasses.fields(value)[0].name, None)


def test_plans_are_values() -> None:
    again = pickle.loads(pickle.dumps(PLAN))
    assert again == PLAN == rk.plan(rk.Facts(SOMEBODY))
    assert hash(again) == hash(PLAN)
    assert copy.deepcopy(PLAN) is copy.copy(PLAN) is PLAN
    assert rk.plan(SOMEBODY, law=rk.swedish_law().with_option("part_amount", "down")) != PLAN
    assert PLAN.facts == rk.Facts(SOMEBODY)
    assert PLAN.days.last == dt.date(2022, 6, 30)
    assert rk.plan(SOMEBODY, "2030-01-01").days.last == dt.date(2030, 1, 1)
    assert "<table>" in PLAN._repr_html_()
    assert repr(PLAN).startswith("<Plan of ")
    with pytest.raises(AttributeError, match="does not change"):
        PLAN.facts = None  # type: ignore[misc]


def test_sentences_in_both_languages() -> None:
    day = PLAN.on("2021-12-15")
    assert str(day) == "2021-12-15: Försäkringskassan pays 759 kr a day, continued level, full benefit."
    assert day.sentence("sv") == (
        "2021-12-15: Försäkringskassan betalar 759 kr om dagen, fortsättningsnivå, hel ersättning."
    )
    assert json.loads(day.to_json("sv"))["sentence"] == day.sentence("sv")
    assert not day.after_the_law_was_read
    assert PLAN.on("2027-01-01").after_the_law_was_read


def test_a_timeline_becomes_a_data_frame() -> None:
    frame = PLAN.through("2020-11-01", "2022-07-31").to_pandas()
    assert frame["payer"].tolist()[:3] == ["", "employer", "forsakringskassan"]
    assert frame["daily"].isna().tolist()[0]
    assert frame["daily"].tolist()[1:4] == [0, 804, 810]
    assert str(frame["sgi"].dtype) == "Int64"
    unknown = rk.plan({}).through("2020-11-01", "2020-11-30").to_pandas()
    assert unknown["payer"].tolist() == ["unknown"]
    assert unknown["missing"].tolist()[0].startswith("sick")


def test_threads_may_share_a_plan() -> None:
    shared = rk.plan(SOMEBODY)
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda year: shared.on(f"{2021 + year % 2}-02-01").daily, range(64)))
    assert found == {810, 837}


def test_figures_have_their_days() -> None:
    assert rk.lookup("unemployed_cap", "2018-07-02").value == 543
    ceiling = rk.lookup("sgi_ceiling", "2021-12-31")
    assert (ceiling.value, str(ceiling.exact), ceiling.last) == (80, "8", dt.date(2021, 12, 31))
    assert rk.lookup("sgi_ceiling", "2022-01-01").value == 100
    assert rk.lookup("price_base_amount", "2021").value == rk.lookup("price_base_amount", "2021-07-01").value == 47_600
    assert rk.lookup("price_base_amount", np.int64(2021)).value == 47_600
    assert rk.lookup("market_step", 2024).value == 180
    assert rk.lookup("deduction_share", "2018-12-31").value is None  # a waiting day
    assert rk.lookup("deduction_share", 2019).value == 20
    changed = rk.swedish_law().with_parameter("unemployed_cap", from_="2025-01-01", value=1000)
    assert rk.lookup("unemployed_cap", "2025-01-01", changed).value == 1000
    names = {one.name for one in rk.figures()}
    assert {"price_base_amount", "raised_price_base_amount", "income_base_amount", "market_step"} <= names
    for one in rk.figures():
        assert one.last is None or one.last >= one.first
        assert rk.lookup(one.name, one.first) == one


@pytest.mark.parametrize(
    ("name", "when", "code"),
    [
        ("price_base_amount", 2004, "outside_years"),
        ("price_base_amount", 2040, "outside_years"),
        ("price_base_amount", "2040-02-01", "outside_years"),
        ("unemployed_cap", "1990-01-01", "outside_years"),
        ("market_step", 2007, "outside_years"),
        ("sgi_ceiling", 2018, "bad_value"),
        ("colour", 2018, "bad_value"),
        ("sgi_ceiling", "2018-02-30", "bad_date"),
        ("sgi_ceiling", 1899, "bad_date"),
        ("sgi_ceiling", None, "wrong_type"),
        (7, 2018, "wrong_type"),
    ],
)
def test_a_figure_outside_its_years_is_an_error_and_never_the_nearest(name: Any, when: Any, code: str) -> None:
    with pytest.raises(rk.InputError) as caught:
        rk.lookup(name, when)
    assert caught.value.code == code
    assert isinstance(caught.value, KeyError) == (code == "outside_years")


INCOME = {"from": "2020-01-01", "yearly": 300_000, "kind": "employment", "lasts_months": 12}


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        ({"income": [INCOME | {"yearly": 300_000.5}]}, "bad_amount", "income[0].yearly"),
        ({"income": [INCOME | {"yearly": "300 000 kr"}]}, "wrong_type", "income[0].yearly"),
        ({"income": [INCOME | {"yearly": -1}]}, "bad_amount", "income[0].yearly"),
        ({"income": [INCOME | {"yearly": 100_000_001}]}, "bad_amount", "income[0].yearly"),
        ({"income": [INCOME | {"lasts_months": 0}]}, "bad_value", "income[0].lasts_months"),
        ({"income": [INCOME | {"kind": "gift"}]}, "bad_value", "income[0].kind"),
        ({"income": [INCOME | {"to": "2019-12-31"}]}, "end_before_start", "income[0]"),
        ({"income": [INCOME, INCOME | {"from": "2020-06-01"}]}, "overlap", "income[1]"),
        ({"income": [INCOME | {"employer": "A"}, INCOME | {"employer": "A"}]}, "overlap", "income[1]"),
        ({"sgi_decided": [{"yearly": 1}, {"yearly": 2}]}, "overlap", "sgi_decided[1]"),
        ({"sgi_decided": [{"yearly": 1, "of_which_other": 2}]}, "bad_amount", "sgi_decided[0].of_which_other"),
        (
            {"protection": [{"from": "2010-01-01", "to": "2010-12-31", "is": "study_nosupport"}]},
            "outside_validity",
            "protection[0]",
        ),
        ({"protection": [{"is": "luck"}]}, "bad_value", "protection[0].is"),
        ({"born": "2021-01-01", "income": [INCOME]}, "before_birth", "income[0]"),
        ({"born": "2021-01-01", "paid": [{"from": "2020-01-01", "level": "normal"}]}, "before_birth", "paid[0]"),
        ({"compensation": [{"is": "sickness", "degree": 101}]}, "bad_degree", "compensation[0].degree"),
        ({"waiting": [{"days": 2}]}, "bad_value", "waiting[0].days"),
        ({"working_time": [{"hours_a_day": 25}]}, "bad_value", "working_time[0].hours_a_day"),
        ({"barred": [{"from": "2020-01-01", "to": "2020-12-31"}]}, "outside_validity", "barred[0]"),
    ],
)
def test_bad_input_is_a_typed_error_with_its_place(given: dict[str, Any], code: str, field: str) -> None:
    asked: list[Callable[[], object]] = [
        lambda: rk.plan(given),
        lambda: rk.level_falls(given, "2024-01-01"),
        lambda: rk.register_by(given, "2024-01-01"),
        lambda: rk.compare(given, rk.swedish_law(), rk.swedish_law(), "2024-01-01", "2024-01-31"),
    ]
    for ask in asked:
        with pytest.raises(rk.InputError) as caught:
            ask()
        assert (caught.value.code, caught.value.field) == (code, field)
        assert caught.value.says
        assert isinstance(caught.value, TypeError) == (code == "wrong_type")


def test_the_error_of_a_ground_names_its_validity() -> None:
    with pytest.raises(rk.InputError, match="2018-07-01"):
        rk.plan({"protection": [{"from": "2010-01-01", "to": "2010-12-31", "is": "study_nosupport"}]})


def test_incomes_of_different_employers_may_overlap() -> None:
    two = [INCOME | {"employer": "A", "yearly": 100_000}, INCOME | {"employer": "B", "yearly": 120_000}]
    assert rk.plan(SOMEBODY | {"income": two}).on("2021-06-01").sgi == 220_000


def test_amounts_of_numpy_are_whole_kronor() -> None:
    whole = rk.Facts(income=[INCOME])
    assert rk.Facts(income=[INCOME | {"yearly": np.float64(300_000)}]) == whole
    assert rk.Facts(income=[INCOME | {"yearly": np.int64(300_000)}]) == whole


def test_facts_on_income_as_dataclasses() -> None:
    person = facts.Person(
        born="1980-05-01",
        sick=[facts.Sick("2020-12-01", "2022-06-30")],
        occupation=[facts.Occupation(rk.Occupation.EMPLOYED, "2018-01-01")],
        income=[facts.Income("2018-01-01", yearly=420_000, kind="employment", lasts_months=60)],
        sgi_decided=[],
        protection=[],
        compensation=[],
    )
    assert rk.Facts(person) == rk.Facts(SOMEBODY)
    assert rk.plan(person) == PLAN
    rest = facts.Person(
        sgi_decided=[facts.SgiDecided("2021-01-01", "2021-12-31", yearly=300_000, of_which_other=100_000)],
        protection=[facts.Protection(rk.Ground.PARENT, "2021-01-01", "2021-06-30", child_born="2020-10-01")],
        compensation=[facts.Compensation("sickness", "2022-01-01", degree=50)],
        paid=[facts.Paid("2019-01-01", "2019-02-28", "normal")],
        waiting=[facts.Waiting("2019-01-01", days=14)],
        working_time=[facts.WorkingTime("2019-01-01", yearly_hours=2080, hours_a_day=7.5)],
        barred=[facts.Barred("2026-08-01", "2026-12-31", "sickness_benefit")],
    )
    made = rk.Facts(rest)
    assert made["protection"][0] == {
        "from": "2021-01-01", "to": "2021-06-30", "is": "parent", "child_born": "2020-10-01",
    }  # fmt: skip
    assert made["working_time"][0]["hours_a_day"] == 7.5
    rk.plan(rest)
    assert repr(rest.paid[0]).startswith("facts.Paid(")  # type: ignore[index]


def test_words_are_those_of_the_library() -> None:
    assert [one.value for one in rk.Ground] == list(_core.protection_grounds)
    assert "outside_years" in _core.error_codes


def test_a_spell_from_2018_to_2022_changes_on_the_days_of_the_law_each_with_its_provision() -> None:
    spell = rk.plan(
        SOMEBODY
        | {
            "sick": [{"from": "2018-06-01", "to": "2022-01-31"}],
            "income": [{"from": "2018-01-01", "yearly": 500_000, "kind": "employment", "lasts_months": 60}],
        }
    )
    sgi, level = ("sgi", "SFB 25:5"), ("level", "SFB 27:24")
    found = []
    for one in spell.changes("2018-06-15", "2022-01-31"):
        cited = {(f.rule, str(f.provision)) for f in one.now.findings}
        by = [rule for rule, provision in (sgi, level) if rule in one.what and (rule, provision) in cited]
        found.append((str(one.day), by, one.now.sgi, str(one.now.level), one.now.daily))
    # 7.5 base amounts until June 2018, then 8, from 2022 ten; 364 days at normal level, 13 of them sick-pay days.
    assert found == [
        ("2018-06-15", [], 341_200, "normal", 725),
        ("2018-07-01", ["sgi"], 364_000, "normal", 774),
        ("2019-01-01", ["sgi"], 372_000, "normal", 791),
        ("2019-06-01", ["level"], 372_000, "continued", 741),
        ("2020-01-01", ["sgi"], 378_400, "continued", 754),
        ("2021-01-01", ["sgi"], 380_800, "continued", 759),
        ("2022-01-01", ["sgi"], 483_000, "continued", 963),
    ]
