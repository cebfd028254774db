"""Columns of people answer as each person does, one by one; bad rows are errors that name row and column."""

from __future__ import annotations

import datetime
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rehabkedja as rk
from rehabkedja import batch

from .people import dates, spells

LAWS = {
    "today": rk.swedish_law(),
    "reform": rk.swedish_law().with_parameter("market_step", from_="2020-01-01", value=120),
    "gap": rk.swedish_law().with_parameter("adding_gap_limit", from_="2020-01-01", value=30),
    "least degree": rk.swedish_law().with_parameter("least_degree", from_="2020-01-01", value=75),
    "worked": rk.swedish_law().with_option("adding_before_2014", "worked_90_days"),
    "on call": rk.swedish_law().with_option("adding_on_call", "no"),
    "signed": rk.swedish_law().with_option("degree_overlap", "latest_signed"),
}
ONE = {"day": "2024-03-02", "person": [1], "first": ["2024-03-01"], "last": ["2024-03-31"], "occupation": "employed"}


def facts_of(given: Any, occupation: str, born: datetime.date | None) -> rk.Facts:
    job: dict[str, Any] = {"is": occupation.removesuffix("_booked").removesuffix("_unbooked")}
    if occupation.endswith("booked"):
        job["booked"] = occupation == "on_call_booked"
    return rk.Facts(
        born=born,
        sick=[{"from": first, "to": last, "degree": degree} for first, last, degree in given],
        occupation=None if occupation == "unknown" else [job],
    )


def check(day: datetime.date, people: list[Any], law: rk.Law) -> None:
    rows = [(i, *spell, occupation, born) for i, (given, occupation, born) in enumerate(people) for spell in given]
    person, first, last, degree, occupation, born = map(list, zip(*rows, strict=True))
    births = np.array(born, "M8[D]")
    found = batch.on_day(
        day, person, first, last, occupation=occupation, born=births, degree=degree, law=law, next_change=True
    )
    assert found.next_change is not None
    for i, one in enumerate(people):
        answer = rk.ask(facts_of(*one), day, law=law)
        assert found.chain_day[i] == (answer.chain_day if isinstance(answer.chain_day, int) else 0)
        assert found.next_change[i].item() == (None if answer.next_change is rk.UNKNOWN else answer.next_change)
        if answer.stage is None:
            assert found.ruling[i] == -1
            assert found.stage[i] == found.measured_against[i] == "none"
            continue
        ruling, plain = found.rulings[found.ruling[i]], answer.to_dict()
        for key in ("stage", "measured_against", "would_change", "grounds", "missing"):
            assert ruling[key] == plain[key]
        assert ruling["reason"] == answer.reason


@pytest.mark.parametrize("law", LAWS)
@settings(max_examples=60, deadline=None)
@given(
    day=dates,
    people=st.lists(
        st.tuples(
            spells(),
            st.sampled_from(list(batch.OCCUPATION_CODES)),
            st.one_of(st.none(), st.dates(datetime.date(1940, 1, 1), datetime.date(2005, 1, 1))),
        ),
        min_size=1,
        max_size=8,
    ),
)
def test_batch_is_one_by_one(law: str, day: datetime.date, people: list[Any]) -> None:
    check(day, people, LAWS[law])


def test_columns() -> None:
    found = batch.on_day("2024-07-28", ["b", "a", "b"], np.array(["2024-07-28", "2024-01-01", "2024-03-01"], "M8[D]"),
                         ["2024-10-31", "2024-12-31", datetime.date(2024, 4, 29)], occupation=[0, 2, 0])  # fmt: skip
    assert found.person.tolist() == ["a", "b"]
    assert found.chain_day.dtype == np.uint16
    assert found.chain_day.tolist() == [210, 61]
    assert found.stage.tolist() == ["181-365", "1-90"]
    assert found.measured_against[0] == "stated_occupational_group"
    assert found.missing.tolist() == ["", ""]
    assert found.provisions[1] == "SFB 27:46 1 st"
    assert found.next_change is None
    assert "2 people" in repr(found)
    assert "<table>" in found._repr_html_()
    assert found.law == rk.swedish_law().id


@pytest.mark.parametrize("law", LAWS)
def test_any_number_of_threads_gives_the_answers_of_one(law: str) -> None:
    rows = 60
    first = np.datetime64("2021-11-01", "D") + np.arange(rows) * 11
    table = {
        "person": np.arange(rows) // 2,
        "first": first,
        "last": first + 40 + np.arange(rows) * 5,
        "occupation": (np.arange(rows) // 2) % 10,
        "born": "1961-05-01",
        "law": LAWS[law],
        "next_change": True,
    }
    one = batch.on_day("2022-09-01", **table)
    assert len(set(one.ruling.tolist())) > 3
    for threads in (0, 2, 3, 7, 100):
        many = batch.on_day("2022-09-01", **table, threads=threads)
        assert many.rulings == one.rulings
        for name in ("chain_day", "ruling", "next_change"):
            np.testing.assert_array_equal(getattr(many, name), getattr(one, name))


def test_threads_of_python_share_a_law() -> None:
    law = rk.swedish_law().with_parameter("market_step", value=120, from_="2024-01-01")
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: batch.on_day(**ONE, law=law, threads=2), range(8)))
    assert {tuple(f.chain_day) for f in found} == {tuple(batch.on_day(**ONE).chain_day)}


def test_to_pandas() -> None:
    frame = batch.on_day(**ONE, next_change=True).to_pandas()
    assert list(frame.columns) == [
        "person",
        "chain_day",
        "stage",
        "measured_against",
        "provisions",
        "missing",
        "next_change",
    ]


def test_nobody() -> None:
    found = batch.on_day(
        "2024-01-01", np.array([], int), np.array([], "M8[D]"), np.array([], "M8[D]"), occupation="employed"
    )
    assert len(found) == 0
    assert found.stage.tolist() == []


@pytest.mark.parametrize(
    ("change", "code", "field", "row"),
    [
        ({"last": ["2024-02-29"]}, "end_before_start", "last", 0),
        ({"first": np.array(["NaT"], "M8[D]")}, "bad_date", "first", 0),
        ({"last": [None]}, "bad_date", "last", 0),
        ({"last": ["2024-02-30"]}, "bad_date", "last", 0),
        ({"last": np.array(["2201-01-01"], "M8[D]")}, "bad_date", "last", 0),
        ({"last": np.array(["2024-04-01T12"], "M8[h]")}, "wrong_type", "last", 0),
        ({"last": [datetime.datetime(2024, 4, 1, 12)]}, "wrong_type", "last", 0),
        ({"last": [1.5]}, "wrong_type", "last", None),
        ({"last": ["2024-03-31", "2024-03-31"]}, "bad_table", "last", None),
        ({"person": [[1]]}, "bad_table", "person", None),
        ({"person": [float("nan")]}, "bad_value", "person", 0),
        ({"person": [None]}, "bad_value", "person", 0),
        ({"occupation": "astronaut"}, "bad_value", "occupation", 0),
        ({"occupation": [10]}, "bad_value", "occupation", 0),
        ({"occupation": [1.5]}, "wrong_type", "occupation", None),
        ({"born": "1899-01-01"}, "bad_date", "born", 0),
        ({"degree": [101]}, "bad_degree", "degree", 0),
        ({"degree": [50.0]}, "wrong_type", "degree", None),
        ({"day": "2024-02-30"}, "bad_date", "day", None),
        ({"threads": -1}, "bad_value", "threads", None),
        ({"threads": 2**40}, "bad_value", "threads", None),
        ({"threads": 1.0}, "wrong_type", "threads", None),
        ({"threads": True}, "wrong_type", "threads", None),
    ],
)
def test_bad_rows(change: dict[str, Any], code: str, field: str, row: int | None) -> None:
    with pytest.raises(rk.InputError) as raised:
        batch.on_day(**(ONE | change))
    assert (raised.value.code, raised.value.field, raised.value.row) == (code, field, row)


def test_rows_of_a_person_that_differ() -> None:
    rows = {"person": [1, 1], "first": ["2024-03-01"] * 2, "last": ["2024-03-31"] * 2}
    with pytest.raises(rk.InputError) as raised:
        batch.on_day("2024-03-02", **rows, occupation=["employed", "student"])
    assert raised.value.field == "occupation"
    with pytest.raises(rk.InputError):
        batch.on_day("2024-03-02", **rows, occupation="student", born=["1980-01-01", "1981-01-01"])


def test_ids_of_mixed_types() -> None:
    rows = {"first": ["2024-03-01"] * 2, "last": ["2024-03-31"] * 2}
    with pytest.raises(rk.FactTypeError):
        batch.on_day("2024-03-02", np.array([1, "a"], object), **rows, occupation="student")
