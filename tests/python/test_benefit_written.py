"""Answers on benefit as plain data, as printed lines and as data frames. All persons are made up."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
from typing import Any

import pytest

import rehabkedja as rk

from .test_benefit import PLAN, SOMEBODY

LAW = rk.swedish_law()
REFORM = LAW.with_parameter("normal_level", from_="2021-04-01", value=90)
BOTH = rk.compare(SOMEBODY, LAW, REFORM, "2021-01-01", "2021-12-31")
PARENT = SOMEBODY | {
    "sick": [],
    "income": [{"from": "2019-01-01", "to": "2021-12-31", "yearly": 310_000, "kind": "employment", "lasts_months": 36}],
    "protection": [{"from": "2022-01-01", "to": "2022-06-30", "is": "parent", "child_born": "2021-10-01"}],
}


@pytest.mark.parametrize(
    ("answer", "written"),
    [
        (
            rk.level_falls(SOMEBODY, "2021-01-01"),
            {"comes": "2021-12-01", "missing": [], "law_read_until": "none"},
        ),
        (rk.level_falls({"sick": []}, "2021-01-01"), {"comes": "none", "missing": [], "law_read_until": "none"}),
        (rk.level_falls({}, "2021-01-01"), {"comes": "unknown", "missing": ["sick"], "law_read_until": "none"}),
        (rk.days_to_reopen(SOMEBODY, "2022-06-30"), {"days": 87, "missing": []}),
        (
            rk.FreeDays(rk.UNKNOWN, ("sick",)),
            {"days": "unknown", "missing": ["sick"]},
        ),
        (
            rk.register_by(PARENT, "2022-01-01"),
            {
                "too_late": False,
                "by": "2022-07-01",
                "last_covered": "2022-06-30",
                "until_then": [{"ground": "parent", "provision": "SFB 26:15"}],
                "missing": [],
                "law_read_until": "none",
            },
        ),
        (
            PLAN.sums("year", "2021-01-01", "2021-12-31")[0],
            {"from": "2021-01-01", "to": "2021-12-31", "paid": 294_069, "missing": []},
        ),
        (
            rk.PaidSum(dt.date(2021, 1, 1), dt.date(2021, 1, 31), rk.UNKNOWN, ("income",)),
            {"from": "2021-01-01", "to": "2021-01-31", "paid": "unknown", "missing": ["income"]},
        ),
    ],
)
def test_answers_are_written_as_plain_data(answer: Any, written: dict[str, Any]) -> None:
    assert answer.to_dict() == written
    assert json.loads(answer.to_json()) == written


def test_a_comparison_is_written_with_both_sides() -> None:
    written = BOTH.to_dict("sv")
    assert json.loads(BOTH.to_json("sv")) == written
    assert written["difference"] == BOTH.difference
    first = next(one for one in written["stretches"] if one["differs"])
    assert (first["from"], first["one"]["daily"], first["other"]["daily"]) == ("2021-04-01", 810, 911)
    assert first["difference"] == 101
    assert first["one"]["sentence"].startswith("2021-04-01")
    assert "Försäkringskassan betalar" in first["one"]["sentence"]
    assert json.loads(BOTH.changed[0].to_json()) == BOTH.changed[0].to_dict()
    assert rk.compare({}, LAW, REFORM, "2021-01-01", "2021-12-31").to_dict()["difference"] == "unknown"


def test_a_comparison_is_printed_in_lines() -> None:
    assert str(BOTH) == f"{BOTH}" == (
        "2021-04-01..2021-11-30: Försäkringskassan, normal level, 810 kr a day"
        " -> Försäkringskassan, normal level, 911 kr a day: +101 kr a day\n"
        "in all: +24644 kr"
    )  # fmt: skip
    assert str(rk.compare(SOMEBODY, LAW, LAW, "2021-01-01", "2021-12-31")) == "in all: 0 kr"
    assert str(rk.compare({"sick": []}, LAW, LAW, "2021-01-01", "2021-12-31")) == "in all: 0 kr"
    unknown = rk.compare({"sick": SOMEBODY["sick"]}, LAW, REFORM, "2021-01-01", "2021-12-31")
    assert {"income", "occupation"} <= set(unknown.missing)
    assert str(unknown).endswith(f"in all: not known without {' + '.join(unknown.missing)}")


def test_a_line_names_what_differs() -> None:
    higher = LAW.with_parameter("sgi_ceiling", from_="2020-12-01", value=100)
    lines = str(rk.compare(SOMEBODY, LAW, higher, "2020-12-01", "2020-12-31")).splitlines()
    assert lines[0] == (
        "2020-12-01..2020-12-14: the employer, 0 kr a day, SGI 378400 -> the employer, 0 kr a day, SGI 420000:"
        " the same amount"
    )
    assert len(lines) == 3
    shorter = LAW.with_parameter("normal_level_days", from_="2020-12-01", value=100)
    assert "normal level, 810 kr a day -> Försäkringskassan, continued level, 759 kr a day: -51 kr a day" in str(
        rk.compare(SOMEBODY, LAW, shorter, "2021-01-01", "2021-12-31")
    )


def test_a_comparison_becomes_a_data_frame() -> None:
    frame = BOTH.to_pandas()
    assert len(frame) == len(BOTH)
    at = frame["differs"].tolist().index(True)
    row = frame.iloc[at]
    assert (row["daily"], row["other_daily"], row["difference"], row["days"]) == (810, 911, 101, 244)
    assert str(frame["other_sgi"].dtype) == "Int64"
    unknown = rk.compare({}, LAW, REFORM, "2021-01-01", "2021-01-31").to_pandas()
    assert (unknown["payer"].tolist(), unknown["difference"].isna().tolist()) == (["unknown"], [True])
    assert unknown["missing"].tolist()[0].startswith("sick")
    assert rk.Comparison().to_pandas().empty


def test_a_plan_is_printed_in_sentences() -> None:
    assert str(PLAN) == f"{PLAN}" == "\n".join(one.sentence() for one in PLAN.through(PLAN.days.first, PLAN.days.last))
    assert "2021-12-01 to 2021-12-31: Försäkringskassan pays 759 kr a day, continued level" in str(PLAN)
    assert repr(PLAN).startswith("<Plan of ")


@pytest.mark.parametrize("value", [BOTH[0], BOTH.changed[0], rk.register_by(PARENT, "2022-01-01").until_then[0]])
def test_what_stands_in_answers_is_a_value(value: Any) -> None:
    assert pickle.loads(pickle.dumps(value)) == value == copy.deepcopy(value)
    assert eval(repr(value), {**vars(rk), "datetime": dt}) == value
    assert f"{value}" == str(value)
    assert "<table>" in value._repr_html_()


def test_days_that_reopen_are_not_known_where_the_sick_periods_are_not() -> None:
    assert rk.days_to_reopen({}, "2022-06-30") == rk.FreeDays(rk.UNKNOWN, ("sick",))
    assert rk.days_to_reopen({"sick": []}, "2022-06-30").days == 0
