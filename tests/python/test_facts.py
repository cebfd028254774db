"""Facts by dict, dataclass, keywords and JSON are one value; bad facts are errors with code and field."""

from __future__ import annotations

import datetime
import json
import pickle
from typing import Any

import numpy as np
import pandas
import pytest

import rehabkedja as rk
from rehabkedja import facts

DATE = datetime.date
TEXT = '{"born":"1980-05-01","occupation":[{"is":"employed"}],"sick":[{"from":"2024-03-01","to":"2024-04-29"}]}'
SICK = {"from": "2024-03-01", "to": "2024-04-29"}
WAYS = {
    "dict of text": lambda: rk.Facts({"born": "1980-05-01", "sick": [SICK], "occupation": [{"is": "employed"}]}),
    "dict of dates": lambda: rk.Facts(
        {
            "born": DATE(1980, 5, 1),
            "sick": ({"from": DATE(2024, 3, 1), "to": datetime.datetime(2024, 4, 29)},),
            "occupation": [{"is": rk.Occupation.EMPLOYED, "employer": None}],
        }
    ),
    "keywords": lambda: rk.Facts(born="1980-05-01", sick=[SICK], occupation=[{"is": "employed"}], judgements=None),
    "dataclasses in keywords": lambda: rk.Facts(
        born=DATE(1980, 5, 1), sick=[facts.Sick("2024-03-01", "2024-04-29")], occupation=[facts.Occupation("employed")]
    ),
    "a dataclass": lambda: rk.Facts(
        facts.Person(
            born="1980-05-01",
            sick=[facts.Sick(DATE(2024, 3, 1), DATE(2024, 4, 29))],
            occupation=[facts.Occupation(rk.Occupation.EMPLOYED)],
        )
    ),
    "JSON": lambda: rk.Facts.from_json(TEXT),
    "JSON in bytes with a BOM": lambda: rk.Facts.from_json(b"\xef\xbb\xbf" + TEXT.encode()),
}


@pytest.mark.parametrize("way", WAYS)
def test_all_ways_make_one_value(way: str) -> None:
    made = WAYS[way]()
    assert made == rk.Facts.from_json(TEXT)
    assert hash(made) == hash(rk.Facts.from_json(TEXT))
    assert made.to_json() == TEXT
    assert made.to_dict() == json.loads(TEXT)
    assert made["born"] == "1980-05-01"
    assert pickle.loads(pickle.dumps(made)) == made


def test_numpy_and_pandas_values() -> None:
    spell = {"from": np.datetime64("2024-03-01"), "to": pandas.Timestamp("2024-04-29"), "degree": np.int64(50)}
    assert rk.Facts(sick=[spell]) == rk.Facts(sick=[SICK | {"degree": 50}])


@pytest.mark.parametrize(
    "day",
    [
        np.datetime64("2024-03-01", "ns"),
        np.datetime64("2024-03-01", "s"),
        np.array("2024-03-01", "M8[D]"),
        pandas.Timestamp("2024-03-01"),
    ],
)
def test_dates_of_numpy_and_pandas(day: Any) -> None:
    assert rk.Facts(born=day) == rk.Facts(born="2024-03-01")
    assert rk.ask({}, day).day == DATE(2024, 3, 1)
    assert rk.Facts(fit=np.array([day, day]))["fit"] == ["2024-03-01"] * 2
    assert rk.Facts(sick=[SICK | {"signed": day}])["sick"][0]["signed"].startswith("2024-03-01")


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (np.datetime64("2024-03"), "wrong_type"),
        (np.datetime64("2024"), "wrong_type"),
        (np.datetime64("2024-03-01", "W"), "wrong_type"),
        (np.datetime64("2024-03-01T12"), "wrong_type"),
        (np.datetime64("NaT"), "bad_date"),
        (pandas.NaT, "bad_date"),
        (pandas.Timestamp(1, unit="ns"), "wrong_type"),
        (pandas.Timestamp("2024-03-01", tz="Europe/Stockholm"), "wrong_type"),
        (datetime.datetime(2024, 3, 1, tzinfo=datetime.UTC), "wrong_type"),
        (np.datetime64("123456-01-01"), "bad_date"),
    ],
)
def test_what_is_no_one_day(day: Any, code: str) -> None:
    for asked, field in ((lambda: rk.Facts(born=day), "born"), (lambda: rk.ask({}, day), "day")):
        with pytest.raises(rk.InputError) as raised:
            asked()
        assert (raised.value.code, raised.value.field) == (code, field)


def test_facts_compare_by_what_they_say() -> None:
    half, trial = SICK | {"degree": 50}, {"is": "special_reasons", "answer": "yes"}
    booked = {"is": "on_call", "booked": "yes"}
    made = rk.Facts(sick=[half], judgements=[trial], occupation=[booked])
    for degree, yes in ((50.0, True), (np.float64(50), np.True_), (5e1, "yes")):
        same = rk.Facts(
            sick=[half | {"degree": degree}],
            judgements=[trial | {"answer": yes}],
            occupation=[booked | {"booked": yes}],
        )
        assert same == made
        assert hash(same) == hash(made)
        assert same.to_json() == made.to_json()
    text = '{"sick": [{"from": "2024-03-01", "to": "2024-04-29", "degree": 5e1}]}'
    assert rk.Facts.from_json(text) == rk.Facts(sick=[half])
    assert rk.Facts(sick=[SICK]) != rk.Facts(sick=[SICK | {"degree": 100}])
    assert rk.Facts(options={"adding_on_call": True}) == rk.Facts(options={"adding_on_call": "yes"})


def test_facts_are_a_table_in_a_notebook() -> None:
    html = rk.Facts(born="1980-05-01", sick=[SICK], occupation=[{"is": "employed", "employer": "<b>"}])._repr_html_()
    assert "<td>sick[0]</td><td>from: 2024-03-01, to: 2024-04-29</td>" in html
    assert "&lt;b&gt;" in html
    assert "nothing is known" in rk.Facts()._repr_html_()


def test_periods_and_signing_times() -> None:
    made = rk.Facts(
        sick=[SICK | {"signed": datetime.datetime(2024, 3, 1, 8)}], refused=[rk.Period("2024-03-02", "2024-03-03")]
    )
    assert made["sick"][0]["signed"] == "2024-03-01T08:00:00"
    assert made["refused"] == [{"from": "2024-03-02", "to": "2024-03-03"}]


def test_plain_data_is_a_copy() -> None:
    made = WAYS["JSON"]()
    made.to_dict()["born"] = "1990-01-01"
    assert made["born"] == "1980-05-01"
    with pytest.raises(AttributeError):
        made.born = "1990-01-01"


CYCLE: dict[str, Any] = {}
CYCLE["attributes"] = CYCLE
DEEP: dict[str, Any] = {}
for _ in range(100_000):
    DEEP = {"a": DEEP}

BAD: dict[str, tuple[Any, str, str]] = {
    "end before start": ({"sick": [SICK, {"from": "2024-03-02", "to": "2024-03-01"}]}, "end_before_start", "sick[1]"),
    "degree above 100": ({"sick": [SICK | {"degree": 101}]}, "bad_degree", "sick[0].degree"),
    "degree below 0": ({"sick": [SICK | {"degree": -1}]}, "bad_degree", "sick[0].degree"),
    "no such date": ({"born": "2023-02-29"}, "bad_date", "born"),
    "before 1900": ({"born": "1899-12-31"}, "bad_date", "born"),
    "before 1900, a date": ({"born": DATE(1899, 12, 31)}, "bad_date", "born"),
    "after 2200": ({"sick": [{"from": "2024-03-01", "to": "2201-01-01"}]}, "bad_date", "sick[0].to"),
    "no date at all": ({"born": "1 May"}, "bad_date", "born"),
    "no occupation": ({"occupation": [{"is": "astronaut"}]}, "bad_value", "occupation[0].is"),
    "same job twice": (
        {
            "occupation": [
                {"is": "employed", "employer": "A"},
                {"is": "employed", "employer": "A", "from": "2024-01-01"},
            ]
        },
        "same_job_twice",
        "occupation[1]",
    ),
    "unknown key": ({"sick": [SICK | {"tea": 1}]}, "unknown_key", "sick[0].tea"),
    "text for a number": ({"sick": [SICK | {"degree": "half"}]}, "wrong_type", "sick[0].degree"),
    "number for a date": ({"born": 1980}, "wrong_type", "born"),
    "time of day": ({"born": datetime.datetime(1980, 5, 1, 12)}, "wrong_type", "born"),
    "object": ({"born": object()}, "wrong_type", "born"),
    "set": ({"sick": {1, 2}}, "wrong_type", "sick"),
    "not a number": ({"sick": [SICK | {"degree": float("nan")}]}, "bad_value", "sick[0].degree"),
    "key that is no text": ({"sick": [{b"from": "2024-03-01"}]}, "wrong_type", "sick[0]"),
    "a cycle": (CYCLE, "unreadable", ""),
    "deep": ({"attributes": DEEP}, "unreadable", ""),
    "half a surrogate pair": ({"sick": [SICK | {"id": "\ud800"}]}, "bad_value", "sick[0].id"),
    "half a surrogate pair in a key": ({"sick": [{"\ud800": 1}]}, "bad_value", "sick[0]"),
    "a very large number": ({"sick": [SICK | {"degree": 10**30}]}, "bad_value", "sick[0].degree"),
    "a number of many digits": ({"sick": [SICK | {"degree": 10**5000}]}, "bad_value", "sick[0].degree"),
    "None in a list": ({"sick": [None]}, "wrong_type", "sick[0]"),
    "NA": ({"born": pandas.NA}, "bad_value", "born"),
    "masked": ({"born": np.ma.masked}, "bad_value", "born"),
    "months": ({"fit": np.array(["2024-03"], "M8[M]")}, "wrong_type", "fit[0]"),
    "a list": ([SICK], "wrong_type", ""),
    "text": (TEXT, "wrong_type", ""),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_facts(name: str) -> None:
    given, code, field = BAD[name]
    with pytest.raises(rk.InputError) as raised:
        rk.Facts(given)
    error = raised.value
    assert error.code == code
    assert error.field.startswith(field)
    assert isinstance(error, TypeError) is (code == "wrong_type")
    assert isinstance(error, ValueError)
    assert str(error) == (f"{error.field}: {error.says}" if error.field else error.says)
    assert pickle.loads(pickle.dumps(error)).args == error.args
    with pytest.raises(rk.InputError):
        rk.ask(given, "2024-03-01")


@pytest.mark.parametrize("text", ["", "{", "[]", "tea", '{"born": "1980-05-01"', b"\xff\xfe"])
def test_text_that_is_not_json(text: str | bytes) -> None:
    with pytest.raises(rk.InputError):
        rk.Facts.from_json(text)


QUESTIONS: dict[str, tuple[Any, str, str]] = {
    "negative gap": (lambda: rk.sick_cases({"sick": [SICK]}, gap=-1), "negative_gap", "gap"),
    "very negative gap": (lambda: rk.sick_cases({"sick": [SICK]}, gap=-(10**30)), "negative_gap", "gap"),
    "half a gap": (lambda: rk.sick_cases({"sick": [SICK]}, gap=1.5), "wrong_type", "gap"),  # type: ignore[arg-type]
    "no such day": (lambda: rk.ask({}, "2024-02-30"), "bad_date", "day"),
    "day too early": (lambda: rk.ask({}, DATE(1899, 12, 31)), "bad_date", "day"),
    "day with a time": (lambda: rk.ask({}, datetime.datetime(2024, 1, 1, 12)), "wrong_type", "day"),
    "no day": (lambda: rk.ask({}, 20240101), "wrong_type", "day"),  # type: ignore[arg-type]
    "end before start": (lambda: rk.days({}, "2024-02-01", "2024-01-01"), "end_before_start", "last"),
    "period": (lambda: rk.Period("2024-02-01", "2024-01-01"), "end_before_start", "last"),
    "day 0": (lambda: rk.day_falls_on({"sick": [SICK]}, [0]), "bad_value", "numbers"),
    "a day that is no number": (lambda: rk.day_falls_on({"sick": [SICK]}, ["91"]), "wrong_type", "numbers"),  # type: ignore[list-item]
    "an id that matters": (lambda: rk.sick_cases({"sick": [SICK | {"id": "unknown"}, SICK]}), "missing_key", "sick.id"),
    "work trials unknown": (lambda: rk.work_trials({"work_trial": "unknown"}), "missing_key", "work_trial"),
    "certificates unknown": (lambda: rk.sick_cases({}), "missing_key", "sick"),
    "language": (lambda: rk.ask({}, "2024-01-01").sentence("de"), "bad_value", "lang"),  # type: ignore[arg-type]
    "key of a receipt": (lambda: rk.receipt(rk.ask({}, "2024-01-01"), key=b"x" * 65), "bad_value", "key"),
    "partition": (lambda: rk.length_groups(1, "tea"), "bad_value", "partition"),
    "days of the chain in no list": (lambda: rk.day_falls_on({"sick": [SICK]}, 91), "wrong_type", "numbers"),  # type: ignore[arg-type]
    "a yes for a number": (lambda: rk.day_falls_on({}, [True]), "wrong_type", "numbers"),
    "partition and days changed round": (lambda: rk.length_groups("law", 90), "wrong_type", "days"),  # type: ignore[arg-type]
    "receipt of facts": (lambda: rk.receipt(rk.Facts()), "wrong_type", "answer"),  # type: ignore[arg-type]
    "receipt of a stretch": (lambda: rk.receipt(rk.days({}, "2024-01-01", "2024-01-02")[0]), "wrong_type", "answer"),  # type: ignore[arg-type]
    "key that is text": (lambda: rk.receipt(rk.ask({}, "2024-01-01"), key="abc"), "wrong_type", "key"),  # type: ignore[arg-type]
    "an item that is a list": (lambda: rk.answer_item({}, [1]), "wrong_type", "item"),  # type: ignore[arg-type]
    "a case that is deep": (lambda: rk.run_case(DEEP), "unreadable", ""),
    "no length": (lambda: rk.length_groups(0), "bad_value", "days"),
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_bad_questions(name: str) -> None:
    question, code, field = QUESTIONS[name]
    with pytest.raises(rk.InputError) as raised:
        question()
    assert (raised.value.code, raised.value.field) == (code, field)


def test_numbers_of_numpy_are_numbers() -> None:
    assert rk.sick_cases({"sick": [SICK]}, gap=np.int64(5)) == rk.sick_cases({"sick": [SICK]}, gap=5)
    assert rk.day_falls_on({"sick": [SICK]}, np.array([91])) == {91: DATE(2024, 5, 30)}
    assert rk.length_groups(np.int16(90)) == rk.partitions()[0].groups_of(np.int64(90)) == ("1-90",)


def test_what_if() -> None:
    made = rk.Facts(born="1980-05-01", sex="woman")
    assert made.replace(sex=None) == rk.Facts(born="1980-05-01")
    assert made.replace(sex="man")["sex"] == "man"
    assert rk.Facts(made) == made
