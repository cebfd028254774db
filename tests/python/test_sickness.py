"""Sick cases, counts, degrees, the active certificate, groups of length."""

from __future__ import annotations

import datetime

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
