"""Sick cases, counts, degrees, the active certificate, groups of length."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given

import rehabkedja as rk

from .people import spells

DATE = datetime.date
FACTS = rk.Facts(
    sick=[
        {"from": "2024-03-01", "to": "2024-03-10", "signed": "2024-03-01T08:00:00"},
        {"from": "2024-03-05", "to": "2024-03-07", "degree": 50, "signed": "2024-03-04T08:00:00"},
        {"from": "2024-03-16", "to": "2024-03-20"},
        {"from": "2024-06-01", "to": "2024-06-02", "id": "hole"},
        {"from": "2024-06-20", "to": "2024-06-21", "id": "hole"},
        {"from": "2024-06-20", "to": "2024-06-21", "degree": 25},
    ]
)


def test_sick_cases() -> None:
    first, second = rk.sick_cases(FACTS, gap=5)
    assert (first.first, first.last, first.days, first.certificates, first.entries) == (
        DATE(2024, 3, 1), DATE(2024, 3, 20), 15, 3, (0, 1, 2),
    )  # fmt: skip
    assert (second.days, second.certificates, len(second.sick)) == (4, 2, 2)
    assert len(rk.sick_cases(FACTS, gap=4)) == 3
    assert len(rk.sick_cases(FACTS, gap=10**30)) == 1
    assert rk.sick_cases({"sick": []}) == ()


def test_counts() -> None:
    assert rk.counts(FACTS, "2024-03-12") == rk.Counts(10, 15, 20, 5)
    assert rk.counts(FACTS, "2024-03-17") == rk.Counts(12, 15, 20, 5)
    assert rk.counts(FACTS, "2024-05-01") is None
    assert str(rk.counts(FACTS, "2024-03-12")) == "10 sick days so far, 15 in all, 20 calendar days, 5 in gaps"
    assert str(rk.sick_cases(FACTS)[0]) == "2024-03-01..2024-03-20: 15 sick days, 3 certificates"


def test_degrees() -> None:
    assert [(one.first.day, one.last.day, one.degree, one.entries) for one in rk.degrees(FACTS)][:4] == [
        (1, 4, 100, (0,)), (5, 7, 100, (0, 1)), (8, 10, 100, (0,)), (16, 20, 100, (2,)),
    ]  # fmt: skip
    latest = rk.degrees(FACTS, law=rk.swedish_law().with_option("degree_overlap", "latest_signed"))
    assert latest[1].degree == 50


def test_active_certificate() -> None:
    assert rk.active_certificate(FACTS, "2024-03-06") == 1
    assert rk.active_certificate(FACTS, "2024-03-01") == 0
    assert rk.active_certificate(FACTS, "2024-03-12") is None


def test_equal_periods() -> None:
    assert rk.equal_periods(FACTS) == ((4, 5),)


JUNE = {"from": "2024-06-01", "to": "2024-06-10"}
OPEN = {"from": "2024-01-01", "to": "unknown"}
HALF = {"from": "2024-01-01", "to": "2024-02-01", "degree": "unknown"}


@pytest.mark.parametrize(
    ("sick", "field"),
    [
        ([OPEN, JUNE], "sick[0].to"),
        ([JUNE, {"from": "unknown", "to": "2024-02-01"}], "sick[1].from"),
        ([HALF, JUNE], "sick[0].degree"),
    ],
)
def test_what_is_not_known_of_a_certificate_is_an_error(sick: list[object], field: str) -> None:
    questions = (rk.sick_cases, lambda facts: rk.counts(facts, "2024-06-05"), rk.degrees)
    for question in questions:
        with pytest.raises(rk.InputError) as raised:
            question({"sick": sick})
        assert (raised.value.code, raised.value.field) == ("missing_key", field)


def test_a_degree_too_low_for_a_sick_day_needs_no_days() -> None:
    assert len(rk.sick_cases({"sick": [OPEN | {"degree": 10}, JUNE]})) == 1
    with pytest.raises(rk.InputError):
        rk.degrees({"sick": [OPEN | {"degree": 10}, JUNE]})


def test_a_certificate_that_may_be_active() -> None:
    facts = {"sick": [OPEN, JUNE]}
    assert rk.active_certificate(facts, "2023-12-31") is None
    with pytest.raises(rk.InputError) as raised:
        rk.active_certificate(facts, "2024-06-05")
    assert raised.value.field == "sick[0].to"
    signed = {"signed": "2024-01-01T08:00:00"}
    assert rk.active_certificate({"sick": [HALF, HALF | signed]}, "2024-01-05") == 1
    alike = {"sick": [HALF | {"degree": 50}, HALF]}
    with pytest.raises(rk.InputError) as raised:
        rk.active_certificate(alike, "2024-01-05")
    assert raised.value.field == "sick[1].degree"


def test_periods_that_may_be_equal() -> None:
    assert rk.equal_periods({"sick": [OPEN, JUNE]}) == ()
    with pytest.raises(rk.InputError) as raised:
        rk.equal_periods({"sick": [JUNE, {"from": "2024-06-01", "to": "unknown"}]})
    assert raised.value.field == "sick[1].to"


def test_groups() -> None:
    assert rk.length_groups(90) == ("1-90",)
    assert rk.length_groups(365, "rehabstod_filter") == ("181-365", "1-2 years")
    assert {one.name: one.groups_of(90) for one in rk.partitions()}["srs"] == ("90-179",)
    assert rk.partitions()[0].groups[-1].last is None


@given(spells())
def test_a_case_counts_each_day_once(given: list[tuple[datetime.date, datetime.date, int]]) -> None:
    facts = {"sick": [{"from": first, "to": last, "degree": degree} for first, last, degree in given]}
    days = {d for first, last, degree in given if degree >= 25 for d in rk.Period(first, last)}
    assert sum(case.days for case in rk.sick_cases(facts, gap=0)) == len(days)
    for case in rk.sick_cases(facts, gap=89):
        assert case.counts(case.last).net_so_far == case.days == sum(map(len, case.sick))
