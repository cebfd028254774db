"""Rules of income on given facts: the answers of the statute by hand, what is unknown, what is refused."""

from __future__ import annotations

import datetime
import decimal
import enum
from typing import Any

import numpy as np
import pytest

import rehabkedja as rk
from rehabkedja import _core, _income_words, facts, income

D = datetime.date


def test_the_words_are_those_of_the_library() -> None:
    mine = {
        name: tuple(str(one) for one in kind)
        for name, kind in vars(_income_words).items()
        if isinstance(kind, type) and issubclass(kind, enum.StrEnum) and name != "Word"
    }
    assert mine == _core.income_words


@pytest.mark.parametrize(
    ("day", "period", "form", "in_stage"),
    [
        ("2019-08-31", "2019-08-31", "other", False),
        ("2019-09-01", "2019-09-01", "other", True),
        ("2022-08-31", "2022-08-31", "other", True),
        ("2022-09-01", "2022-09-01", "other", False),
        ("2022-08-31", "2022-08-31", "limited_company", True),
    ],
)
def test_build_up_stage(day: str, period: str, form: str, in_stage: bool) -> None:
    found = income.build_up(
        day, benefit_period_from=period, form=form, entrepreneur=True, registered="2019-09-10",
        own_income=90_000, comparable_pay=300_000,
    )  # fmt: skip
    assert found.in_stage is in_stage
    assert (found.first, found.last) == (D(2019, 9, 1), D(2022, 8, 31))
    assert found.yearly_income == (300_000 if in_stage else 90_000)
    assert found.kind == ("employment" if form == "limited_company" else "other")
    assert str(found.provision) == ("SFB 25:7 a" if form == "limited_company" else "SFB 25:9")
    assert found.missing == ()


def test_build_up_that_goes_on_in_another_form() -> None:
    found = income.build_up(
        "2021-01-01", benefit_period_from="2021-01-01", form="other", registered="2020-12-01",
        same_activity_before=True, earlier_form="other", earlier_registered="2018-03-01", earlier_began="2018-01-20",
    )  # fmt: skip
    assert (found.first, found.last) == (D(2018, 1, 1), D(2020, 12, 31))
    assert found.reason is income.BuildUpReason.STAGE_OVER


def test_build_up_names_what_is_missing() -> None:
    found = income.build_up("2020-07-01", form="other", registered="2018-07-01", own_income=100, comparable_pay=200)
    assert found.in_stage is rk.UNKNOWN
    assert found.yearly_income is rk.UNKNOWN
    assert found.missing == ("benefit_period_from",)
    assert "not known without benefit_period_from" in str(found)
    older = income.build_up("2010-06-30", benefit_period_from="2010-06-01", form="other", registered="2010-01-01")
    assert older.in_stage is rk.UNKNOWN
    assert (older.reason, str(older.provision)) == (income.BuildUpReason.OLDER_RULE, "SFBP 4:15 a")


def test_occupational_pension() -> None:
    def sgi(**given: Any) -> income.PensionSgi:
        about = {"born": "1964-05-01", "pension": 250_000, "seeks_work": True, "last_pay": 500_000}
        return income.occupational_pension("2026-06-30", **{**about, **given})

    assert (sgi().sgi, sgi().sgi_class) == (250_000, rk.SgiClass.SGI_PENSION_UNEMPLOYED)
    assert sgi(pension=299_999).sgi == 200_000
    assert sgi(pension=300_000).sgi == 0
    assert sgi(pension=300_001).sgi_class is rk.SgiClass.ZERO_REHAB_ONLY
    assert sgi(to_same_extent=False, offered_income=300_000).sgi == 50_000
    work = sgi(seeks_work=False, work_employment=100_000, work_other=50_000, work_lasts_months=6)
    assert (work.sgi, work.of_which_other, work.sgi_class) == (150_000, 50_000, rk.SgiClass.SGI_ACTIVE)
    assert sgi(seeks_work=False, work_employment=100_000, work_lasts_months=5).sgi == 0
    both = sgi(pension=310_000, work_employment=100_000, work_lasts_months=12)
    assert (both.sgi, both.missing) == (rk.UNKNOWN, ("reading.over_share_work_counts",))
    assert sgi(pension=rk.UNKNOWN).missing == ("pension",)
    old = sgi(born="1950-01-01")
    assert (old.binds, old.sgi, old.reason) == (False, rk.UNKNOWN, income.PensionReason.AGE_REACHED)


def test_insured_by_work() -> None:
    work = [income.Work("2020-01-07", "2024-03-15")]
    assert income.insured_by_work("2020-01-06", work).reason is income.WorkInsuranceReason.NO_WORK
    assert income.insured_by_work("2024-06-15", work).until == D(2024, 6, 15)
    assert income.insured_by_work("2024-06-16", work).insured is False
    assert income.insured_by_work("2025-03-15", work, for_compensation=True).insured is True
    assert income.insured_by_work("2024-05-01", work, insured_abroad="2024-05-01").insured is False
    paid = [facts.Days("2024-06-01", "2024-09-01")]
    kept = [facts.Protection(rk.Ground.UNEMPLOYED, "2024-09-02", "2024-12-31")]
    found = income.insured_by_work("2024-12-31", work, benefits=paid, protection=kept)
    assert (found.insured, str(found.provision)) == (True, "SFB 6:10")
    kept = [facts.Protection(rk.Ground.SICK, "2024-06-01", "2024-12-31")]
    assert income.insured_by_work("2024-12-31", work, protection=kept).insured is False
    going_on = income.insured_by_work("2024-12-31", [income.Work("2020-01-07")])
    assert (going_on.insured, going_on.until, going_on.missing) == (True, None, ())
    unknown = income.insured_by_work("2024-12-31", [income.Work("2020-01-07", rk.UNKNOWN)])
    assert (unknown.insured, unknown.missing) == (rk.UNKNOWN, ("works",))
    assert income.payable_from_notice("2010-12-31") is None
    assert income.payable_from_notice("2011-01-01") == D(2010, 10, 1)
    assert income.payable_from_permit("2024-05-31", "2024-01-01") == D(2024, 2, 29)


def test_annual_working_time() -> None:
    def hours(worked: Any, *leaves: income.Leave) -> int | None:
        return income.annual_working_time("2024-03-01", worked=worked, leaves=leaves).hours

    assert [hours(h) for h in ("1728.49", "1728.50", "1728.51")] == [1728, 1729, 1729]
    assert hours(decimal.Decimal("1728.5")) == hours(1728.5) == hours(np.float64(1728.5)) == 1729
    assert hours(1600, income.Leave(income.LeaveKind.TEACHERS_BREAK, 128)) == 1728
    assert hours(1600, income.Leave("movable_holiday", 200)) == 1600
    days = income.annual_working_time("2024-03-01", equal_deduction=True, days_a_week=5)
    assert (days.days, days.hours) == (decimal.Decimal(260), None)
    none = income.annual_working_time("2024-03-01", worked=1, of_employment=False)
    assert (none.hours, none.days, none.missing) == (None, None, ())
    assert income.annual_working_time("2024-03-01").missing == ("worked",)


def test_indexed_sgi() -> None:
    def followed(day: str, **given: Any) -> income.IndexedSgi:
        about = {"since": "2022-12-31", "is_protected": True, "without_employment": True}
        return income.indexed_sgi(day, 300_100, prices=[income.PriceStep(410, 400)], **{**about, **given})

    before = followed("2023-12-31")
    assert (before.followed, before.sgi, before.next) == (False, 300_100, D(2024, 1, 1))
    assert (followed("2024-01-01").sgi, followed("2024-01-01").steps) == (307_600, 1)
    exact = rk.swedish_law().with_option("index_rounding", "none")
    assert followed("2024-01-01", law=exact).sgi == 307_602
    assert followed("2025-01-01").missing == ("prices",)
    assert followed("2024-01-01", since=None).missing == ("prices", "since")
    assert followed("2024-01-01", is_protected=None).missing == ("is_protected",)
    period = income.indexed_sgi(
        "2024-03-10", 100_000, 200_000, counted="period_began", since="2023-03-10", prices=[("410", "400")]
    )
    assert (period.employment, period.other) == (100_000, 205_000)


@pytest.mark.parametrize(
    ("ask", "code", "field"),
    [
        (lambda: income.build_up("2020-01-01", form="firm"), "bad_value", "form"),
        (lambda: income.build_up("2020-01-01", own_income=-1), "bad_amount", "own_income"),
        (lambda: income.build_up("2020-13-01"), "bad_date", "day"),
        (lambda: income.build_up("2020-01-01", own_income=1.5), "wrong_type", "own_income"),  # type: ignore[arg-type]
        (lambda: income.build_up("2020-01-01", entrepreneur="yes"), "wrong_type", "entrepreneur"),  # type: ignore[arg-type]
        (lambda: income.occupational_pension("2020-01-01", last_pay=10**9), "bad_amount", "last_pay"),
        (lambda: income.insured_by_work("2020-01-01", [income.Work("2020-01-02", "2020-01-01")]),
         "end_before_start", "works"),
        (lambda: income.insured_by_work("2020-01-01", [], protection=[facts.Protection("holiday")]),
         "bad_value", "protection"),
        (lambda: income.annual_working_time("2020-01-01", worked="1.005"), "bad_value", "worked"),
        (lambda: income.annual_working_time("2020-01-01", worked="many"), "wrong_type", "worked"),
        (lambda: income.annual_working_time("2020-01-01", worked=8785), "bad_value", "worked"),
        (lambda: income.annual_working_time("2020-01-01", leaves=[income.Leave("ill", 1)]), "bad_value", "leaves"),
        (lambda: income.indexed_sgi("2020-01-01", 1, counted="noon"), "bad_value", "counted"),
        (lambda: income.indexed_sgi("2020-01-01", 1, prices=[(1, 0)]), "bad_value", "prices"),
    ],
)  # fmt: skip
def test_bad_input_is_a_typed_error_with_its_place(ask: Any, code: str, field: str) -> None:
    with pytest.raises(rk.InputError) as refused:
        ask()
    assert (refused.value.code, refused.value.field) == (code, field)


def test_values_are_pasted_back_and_compare() -> None:
    found = income.insured_by_work("2024-06-15", [income.Work("2020-01-07", "2024-03-15")])
    assert found == income.insured_by_work("2024-06-15", [income.Work("2020-01-07", "2024-03-15")])
    assert "until" in found._repr_html_()
    assert repr(found).startswith("WorkInsurance(insured=True, until=datetime.date(2024, 6, 15)")
