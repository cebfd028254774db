"""Columns of people answer as each person does, one by one; bad rows are errors that name row and column."""

from __future__ import annotations

import copy
import datetime
import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pandas
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


def test_lists_in_a_column_are_joined_as_on_the_command_line() -> None:
    found = batch.on_day(**(ONE | {"day": "2024-07-01", "last": ["2024-12-31"], "born": "1980-05-01"}))
    assert found.measured_against.tolist() == ["usual_work + other_work_at_employer"]
    assert " + " in found.provisions[0]


def test_columns_compare_by_what_they_say() -> None:
    people = {"first": ["2024-03-01", "2024-01-01"], "last": ["2024-12-31"] * 2, "occupation": "employed"}
    found = batch.on_day("2024-08-01", [1, 2], **people, next_change=True)
    again = batch.on_day("2024-08-01", [1, 2], **people, next_change=True)
    assert found == again
    assert pickle.loads(pickle.dumps(found)) == found
    assert copy.deepcopy(found) == found
    assert found != batch.on_day("2024-08-01", [1, 2], **people)
    assert found != batch.on_day("2024-08-01", [1, 3], **people, next_change=True)
    assert found != batch.on_day("2024-08-02", [1, 2], **people, next_change=True)
    assert found != batch.on_day("2024-08-01", [1, 2], **(people | {"occupation": "student"}), next_change=True)
    assert found != "something else"
    # The same two rulings met in another order.
    assert len(found.rulings) == 2
    turned = batch.Columns(
        found.day, found.law, found.person, found.chain_day, 1 - found.ruling, found.rulings[::-1], found.next_change
    )
    assert turned == found


def test_columns_do_not_change() -> None:
    for found in (made := batch.on_day(**ONE, next_change=True), pickle.loads(pickle.dumps(made))):
        for column in (found.person, found.chain_day, found.ruling, found.next_change):
            with pytest.raises(ValueError, match="read-only"):
                column[0] = column[0]
        ruling = found.rulings[0]
        with pytest.raises(AttributeError):
            ruling.stage = "366-"
        ruling["measured_against"].append("tea")
        assert "tea" not in ruling["measured_against"]
        assert dict(ruling)["stage"] == ruling.stage
        with pytest.raises(KeyError):
            ruling["tea"]


@pytest.mark.parametrize("nothing", [[], np.array([], int), np.array([], "M8[D]")])
def test_nobody(nothing: Any) -> None:
    found = batch.on_day("2024-01-01", nothing, nothing, nothing, occupation="employed", degree=nothing, born=nothing)
    assert len(found) == 0
    assert found.stage.tolist() == []
    assert len(batch.on_day("2024-01-01", [], [], [], occupation=[])) == 0


@pytest.mark.parametrize("degree", [24, 24.0, np.float64(24), [24.0], np.array([24.0]), np.array([24], object)])
def test_degrees_are_whole_numbers_however_written(degree: Any) -> None:
    assert batch.on_day(**ONE, degree=degree).chain_day.tolist() == [0]


def test_messages_show_the_value_and_not_its_type() -> None:
    for change, said in (
        ({"last": [None]}, "row 0, last: None is not a date"),
        ({"last": np.array(["NaT"], "M8[D]")}, "row 0, last: NaT is not a date"),
        ({"degree": np.array([50.5])}, "row 0, degree: 50.5 should be a whole number"),
        ({"occupation": ["pilot"]}, "row 0, occupation: 'pilot' is none of employed, "),
    ):
        with pytest.raises(rk.InputError) as raised:
            batch.on_day(**(ONE | change))
        assert str(raised.value).startswith(said)


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
        ({"last": [1.5]}, "wrong_type", "last", 0),
        ({"last": np.array(["2024-03"], "M8[M]")}, "wrong_type", "last", 0),
        ({"first": np.array(["2024"], "M8[Y]")}, "wrong_type", "first", 0),
        ({"last": np.array(["2024-03-28"], "M8[W]")}, "wrong_type", "last", 0),
        ({"last": [np.datetime64("2024-03")]}, "wrong_type", "last", 0),
        ({"last": [pandas.NaT]}, "bad_date", "last", 0),
        ({"last": [pandas.Timestamp("2024-03-31", tz="UTC")]}, "wrong_type", "last", 0),
        ({"last": np.ma.array(["2024-03-31"], "M8[D]", mask=[True])}, "bad_value", "last", 0),
        ({"person": np.ma.array([1], mask=[True])}, "bad_value", "person", 0),
        ({"degree": np.ma.array([50], mask=[True])}, "bad_value", "degree", 0),
        ({"occupation": np.ma.array([0], mask=[True])}, "bad_value", "occupation", 0),
        ({"person": [pandas.NA]}, "bad_value", "person", 0),
        ({"person": [[1], [1, 2]]}, "bad_table", "person", None),
        ({"last": ["2024-03-31", "2024-03-31"]}, "bad_table", "last", None),
        ({"person": [[1]]}, "bad_table", "person", None),
        ({"person": [float("nan")]}, "bad_value", "person", 0),
        ({"person": [None]}, "bad_value", "person", 0),
        ({"occupation": "astronaut"}, "bad_value", "occupation", None),
        ({"occupation": [10]}, "bad_value", "occupation", 0),
        ({"occupation": [1.5]}, "wrong_type", "occupation", 0),
        ({"born": "1899-01-01"}, "bad_date", "born", None),
        ({"degree": [101]}, "bad_degree", "degree", 0),
        ({"degree": [50.5]}, "wrong_type", "degree", 0),
        ({"degree": ["50"]}, "wrong_type", "degree", 0),
        ({"degree": [True]}, "wrong_type", "degree", 0),
        ({"degree": [float("nan")]}, "bad_degree", "degree", 0),
        ({"degree": [None]}, "bad_degree", "degree", 0),
        ({"degree": pandas.array([None], "Int64")}, "bad_degree", "degree", 0),
        ({"degree": [10**30]}, "bad_degree", "degree", 0),
        ({"degree": 101}, "bad_degree", "degree", None),
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


@pytest.mark.parametrize("law", ["today", "gap"])
def test_a_chain_day_that_no_column_holds_names_the_row(law: str) -> None:
    rows = {"person": ["b", "a"], "first": ["2008-07-01", "2024-03-01"], "last": ["2200-12-31", "2024-03-31"]}
    assert batch.on_day("2187-12-04", **rows, occupation="employed", law=LAWS[law]).chain_day.tolist() == [0, 65535]
    with pytest.raises(rk.InputError) as raised:
        batch.on_day("2187-12-05", **rows, occupation="employed", law=LAWS[law])
    error = raised.value
    assert (error.code, error.field, error.row) == ("bad_value", "first", 0)
    assert "65535" in error.says


@pytest.mark.parametrize("ids", [[1, "1"], ["1", 1], [1, 1.5], [True, 1], [None, 1, "1"]])
def test_ids_of_mixed_types(ids: list[Any]) -> None:
    rows = {"first": ["2024-03-01"] * len(ids), "last": ["2024-03-31"] * len(ids)}
    for person in (ids, tuple(ids)):
        with pytest.raises(rk.FactTypeError) as raised:
            batch.on_day("2024-03-02", person, **rows, occupation="student")
        assert (raised.value.field, raised.value.row) == ("person", len(ids) - 1)
    with pytest.raises(rk.FactTypeError):
        batch.on_day("2024-03-02", np.array([1, "a"], object), first=rows["first"][:2], last=rows["last"][:2],
                     occupation="student")  # fmt: skip


@pytest.mark.parametrize("ids", [[2**63 + 1, 2**63, -1], ["a\0", "a"], [2**70, 1]])
def test_ids_that_numpy_would_merge(ids: list[Any]) -> None:
    rows = {"first": ["2024-03-01"] * len(ids), "last": ["2024-03-31"] * len(ids)}
    assert batch.on_day("2024-03-02", ids, **rows, occupation="student").person.tolist() == sorted(ids)
