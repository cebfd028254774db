"""What the library says of figures that the law, or what is known of it, does not have on a day."""

from __future__ import annotations

import pytest

import rehabkedja as rk

LAW = rk.swedish_law()


def test_a_figure_that_no_act_had_brought_is_outside_its_years() -> None:
    before = LAW.known_on("2009-01-01")
    with pytest.raises(rk.OutsideYearsError):
        rk.lookup("target_age", "2027-01-01", before)
    assert rk.lookup("unemployed_cap", "2008-07-01", before).value == 486


@pytest.mark.parametrize(
    ("day", "level", "field"),
    [
        ("1990-01-01", "normal", "unemployed_cap"),
        ("2007-06-01", "normal", "normal_level"),
        ("2007-06-01", "continued", "continued_level"),
    ],
)
def test_the_ceiling_of_the_unemployed_is_not_computed_with_the_nearest_figures(
    day: str, level: str, field: str
) -> None:
    with pytest.raises(rk.OutsideYearsError) as caught:
        rk.sgi_at_unemployed_cap(day, level)
    assert (caught.value.code, caught.value.field) == ("outside_years", field)
    assert rk.sgi_at_unemployed_cap("2008-07-01", level)


@pytest.mark.parametrize(
    ("name", "when", "known"),
    [
        ("protection_age", 2033, "2008-07-01 to 2031-12-31"),
        ("protection_age", "2032-01-01", "2008-07-01 to 2031-12-31"),
        ("target_age", 2032, "2026-01-01 to 2031-12-31"),
        ("national_norm_single", 2018, "2013-01-01 to 2015-12-31, 2017-01-01 to 2017-12-31, 2019-01-01 to 2019-12-31"),
        ("covid_refund", "2022-01-15", "2020-03-11 to 2021-12-07, 2022-04-01 on"),
        ("covid_refund", 2021, "2020-03-11 to 2021-12-07, 2022-04-01 on"),
        ("programme_floor", 2018, "2008-07-01 to 2015-09-06, 2025-10-01 on"),
        ("programme_floor", 2015, "2008-07-01 to 2015-09-06, 2025-10-01 on"),
        ("sanction_fee_least", 2027, "2026-07-01 to 2026-12-31"),
        ("unemployed_cap", "1990-01-01", "2007-01-01 on"),
        ("market_step", 2007, "2008-07-01 on"),
    ],
)
def test_a_figure_that_is_not_known_is_an_error_that_names_what_is(name: str, when: str | int, known: str) -> None:
    with pytest.raises(rk.OutsideYearsError) as caught:
        rk.lookup(name, when)
    assert (caught.value.code, caught.value.field) == ("outside_years", name)
    assert caught.value.says.startswith(f"none is known for {when}; known are {known}")


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("deduction_share", "2018-12-31"),  # a waiting day
        ("continued_level_days", "2016-02-01"),  # no limit
        ("beyond_limit_grounds", "2016-02-01"),  # no such grounds
        ("covid_waiting_refunded", "2021-11-01"),  # the rule does not hold
        ("covid_refund", "2021-11-01"),  # nothing is refunded
        ("restored_wait_months", "2016-02-01"),  # no wait any more
        ("unemployment_most", "2015-09-07"),  # two ceilings in its place
    ],
)
def test_none_is_what_the_law_says_there_is_none_of(name: str, day: str) -> None:
    assert rk.lookup(name, day).value is None


def test_figures_leave_out_what_is_not_known() -> None:
    assert not any(one.value is None and one.last is None for one in rk.figures() if one.name.endswith("_age"))
    assert all(one.source for one in rk.figures() if one.value is not None)
    assert all(one.about for one in rk.figures())
    assert [one.last.year for one in rk.figures() if one.name == "national_norm_single" and one.last] == [
        2015, 2017, 2019, 2023, 2026,
    ]  # fmt: skip
    later = LAW.with_parameter("protection_age", from_="2032-01-01", value=68)
    assert rk.lookup("protection_age", 2033, later).value == 68
    assert rk.lookup("protection_age", 2031, later).value == 67
