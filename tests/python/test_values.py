"""Every public value: a repr that can be pasted back, equality, hash, pickle, copy."""

from __future__ import annotations

import copy
import datetime
import pickle
from typing import Any

import pytest

import rehabkedja as rk
from rehabkedja import batch
from rehabkedja import facts as dataclasses_

from .people import LATE, SOMEBODY

_LATER = {"sick": [{"from": "2026-01-01", "to": "2026-12-31"}]}
PASTED = {name: getattr(rk, name) for name in rk.__all__} | {"datetime": datetime, "SharedRuling": batch.SharedRuling}


def _shared() -> batch.SharedRuling:
    return batch.on_day("2024-03-01", [1], ["2024-03-01"], ["2024-03-02"], occupation="employed").rulings[0]


def values() -> dict[str, Any]:
    facts = rk.Facts(SOMEBODY)
    answer = rk.ask(facts, LATE)
    unknown = rk.ask({"sick": SOMEBODY["sick"]}, LATE)
    law = rk.swedish_law()
    return {
        "period": rk.Period("2024-03-01", "2024-04-29"),
        "facts": facts,
        "no facts": rk.Facts(),
        "sick": dataclasses_.Sick(datetime.date(2024, 3, 1), datetime.date(2024, 4, 29), degree=50),
        "person": dataclasses_.Person(sick=(dataclasses_.Sick("2024-03-01", "2024-03-02"),)),
        "answer": answer,
        "unknown answer": unknown,
        "outside": rk.ask(facts, "2024-06-01"),
        "before": rk.ask({"sick": [{"from": "2008-01-01", "to": "2008-12-31"}]}, "2008-06-30"),
        "unknown place": rk.ask({}, LATE),
        "finding": answer.findings[-1],
        "findings": answer.findings,
        "figure": rk.ask({"sick": SOMEBODY["sick"], "occupation": [{"is": "employed"}]}, LATE).findings[2].figures[0],
        "date of the law": rk.ask({"sick": [{"from": "2008-01-01", "to": "2008-12-31"}]}, "2008-06-30").findings[0],
        "finding of a later day": rk.ask(_LATER, "2026-06-01").findings[0],
        "citation": answer.reason[0],
        "provision": answer.reason[-1].provision,
        "edition": rk.Edition(rk.Provision("SFS", year=2021, number=1243), datetime.date(2022, 9, 1)),
        "timeline": rk.days(facts, "2024-01-01", "2025-12-31"),
        "stretch": rk.days(facts, "2024-01-01", "2025-12-31")[2],
        "milestones": rk.milestones(facts),
        "milestone": rk.milestones(facts).entries[0],
        "restart": rk.restart(facts),
        "sick case": rk.sick_cases(facts)[0],
        "counts": rk.counts(facts, LATE),
        "degrees": rk.degrees(facts),
        "partition": rk.partitions()[2],
        "receipt": rk.receipt(answer, key=b"key"),
        "chain days": rk.day_falls_on({}, [91]),
        "shared ruling": _shared(),
        "law id": law.id,
        "parameter": law.parameters()[0],
        "option": law.options()[0],
        "wording": law.editions()[0],
        "work trial": rk.work_trials({"work_trial": [{"from": "2026-04-01", "to": "2026-04-14"}]})[0],
        "unknown": rk.UNKNOWN,
        "measure": rk.Measure.USUAL_WORK,
    }


@pytest.mark.parametrize("name", values())
def test_value(name: str) -> None:
    value, again = values()[name], values()[name]
    assert value == again
    assert hash(value) == hash(again)
    assert repr(value) == repr(again)
    assert eval(repr(value), dict(PASTED)) == value
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(value, protocol)) == value
    assert copy.copy(value) == value
    assert copy.deepcopy(value) == value
    assert value != "something else"


@pytest.mark.parametrize(
    "name", ["answer", "finding", "period", "milestones", "receipt", "stretch", "facts", "chain days"]
)
def test_values_do_not_change(name: str) -> None:
    value = values()[name]
    for field in ("_raw",) if name == "facts" else value.__slots__:
        with pytest.raises(AttributeError):
            setattr(value, field, None)


@pytest.mark.parametrize("name", sorted(values().keys() - {"unknown", "measure", "degrees"}))
def test_values_are_tables_in_a_notebook_and_may_be_padded(name: str) -> None:
    value = values()[name]
    html = value._repr_html_()
    assert html.startswith("<table>")
    assert html.endswith("</table>")
    assert "datetime.date(" not in html
    if name != "findings":
        assert f"{value:>2000}" == str(value).rjust(2000)


def test_a_law_is_a_table_of_its_numbers() -> None:
    law = rk.swedish_law().with_option("gap_of_90", "add")
    assert "market_step" in law._repr_html_()
    assert str(law).endswith("changed by with_option('gap_of_90', 'add')")


def test_tables_escape_what_facts_hold() -> None:
    finding = rk.ask(SOMEBODY, LATE).findings[0]
    assert "<b>" not in rk.Finding(**{**_fields(finding), "facts": ("<b>",)})._repr_html_()


def _fields(finding: rk.Finding) -> dict[str, Any]:
    return {name: getattr(finding, name) for name in finding.__slots__}


def test_period() -> None:
    spring = rk.period("2024-03-01", datetime.date(2024, 4, 29))
    assert len(spring) == 60 == len(list(spring))
    assert datetime.date(2024, 4, 29) in spring
    assert "2024-04-30" not in spring
    assert str(spring) == "2024-03-01..2024-04-29"


def test_finding_is_a_sentence_in_both_languages() -> None:
    for finding in rk.ask(SOMEBODY, LATE).findings:
        assert str(finding) == finding.sentence("en")
        assert finding.sentence("sv") != finding.sentence("en")
        assert str(finding.provision) in str(finding)


def test_a_finding_names_the_figures_of_the_law_asked() -> None:
    facts = {"sick": [{"from": "2024-01-01", "to": "2024-12-31"}], "occupation": [{"is": "unemployed"}]}
    facts |= {"occupation": [{"is": "employed"}], "born": "1980-05-01"}
    reform = rk.swedish_law().with_parameter("market_step", from_="2024-01-01", value=120)
    for law, days in ((None, 180), (reform, 120)):
        market = next(f for f in rk.ask(facts, "2024-07-28", law).findings if f.reason == "labour_market")
        assert market.figures == (rk.Figure("market_step", days, "days"),)
        assert f"after day {days}" in str(market)
        assert market.to_dict()["figures"] == [{"name": "market_step", "value": days, "unit": "days"}]
    early = rk.ask({"sick": [{"from": "2008-01-01", "to": "2008-12-31"}]}, "2008-06-30").findings[0]
    assert early.figures == (rk.Figure("counting_from", datetime.date(2008, 7, 1), "date"),)
    assert early.to_dict()["figures"] == [{"name": "counting_from", "value": "2008-07-01", "unit": "date"}]
    assert "2008-07-01" in early.sentence("sv")


def test_a_finding_of_a_later_day_says_so() -> None:
    read_until = rk.swedish_law().id.read_until
    for finding in rk.ask(_LATER, read_until).findings:
        assert finding.law_read_until is None
        assert finding.to_dict()["law_read_until"] is None
    for finding in rk.ask(_LATER, "2026-06-01").findings:
        assert finding.law_read_until == read_until
        assert finding.to_dict()["law_read_until"] == str(read_until)
        assert f"read until {read_until}" in str(finding)
        assert f"läst till och med {read_until}" in finding.sentence("sv")


def test_pickled_answer_says_the_same() -> None:
    answer = rk.ask(SOMEBODY, LATE)
    again = pickle.loads(pickle.dumps(answer))
    assert again.sentence("sv") == answer.sentence("sv")
    assert again.to_dict() == answer.to_dict()
