from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .conftest import Run

    Write = Callable[[str, str | bytes], Path]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_reform_of_2022_cuts_a_spell_that_stands_past_day_180(run: Run, examples: Path) -> None:
    found = rows(run("explain", examples / "reform_2022.json", "--format", "csv").out)
    before, after = found[2], found[3]
    assert (before["to"], after["from"]) == ("2022-08-31", "2022-09-01")
    assert before["measured_against"].endswith("normally_occurring_work")
    assert after["measured_against"].endswith("stated_occupational_group")
    assert "SFB 27:48, as of SFS 2021:1240, 2022-02-01" in before["provision"]
    assert "SFB 27:48 1 st, as of SFS 2021:1243, 2022-09-01" in after["provision"]


def test_stretches_cover_the_days_asked(run: Run, examples: Path) -> None:
    arguments = ("explain", examples / "person.json", "--from", "2024-04-01", "--to", "2024-08-31", "--format", "json")
    found = json.loads(run(*arguments).out)["stretches"]
    assert (found[0]["from"], found[-1]["to"]) == ("2024-04-01", "2024-08-31")
    assert [one["chain_day"] for one in found] == [32, "none", 61, 91]


def test_a_day_is_explained_in_both_languages(run: Run, examples: Path) -> None:
    for lang, words in (
        (
            "en",
            (
                "day 201 of the rehabilitation chain",
                "next change: 2025-04-01",
                "SFB 27:48 3 st 1 p, as of",
                "Milestones",
            ),
        ),
        ("sv", ("dag 201 i rehabiliteringskedjan", "nästa ändring: 2025-04-01", "i lydelse enligt", "Milstolpar")),
    ):
        out = run("explain", examples / "person.json", "--day", "2024-12-15", "--lang", lang).out
        for word in words:
            assert word in out


def test_csv_is_the_same_in_both_languages_but_for_sentences(run: Run, examples: Path) -> None:
    arguments = ("explain", examples / "person.json", "--format", "csv")
    assert run(*arguments, "--lang", "sv").out == run(*arguments).out


def test_facts_may_be_yaml_and_may_stand_in_a_case(run: Run, write: Write) -> None:
    yaml = write("f.yaml", "case: one\nfacts:\n  sick: [{from: 2024-03-01, to: 2024-04-29}]\nexpect: []\n")
    assert json.loads(run("explain", yaml, "--day", "2024-04-29", "--format", "json").out)["chain_day"] == 60


def test_unknown_facts(run: Run, write: Write) -> None:
    unknown = write("f.json", "{}")
    assert "sick: is not known" in run("explain", unknown).err
    answer = json.loads(run("explain", unknown, "--day", "2024-01-01", "--format", "json").out)
    assert (answer["chain_day"], answer["missing"]) == ("unknown", ["sick"])
    nothing = run("explain", write("g.json", '{"sick": []}'))
    assert (nothing.status, nothing.out, nothing.err) == (0, "", "The facts have no sick period.\n")
    open_end = write("h.yaml", "sick: [{from: 2024-01-01, to: unknown}]")
    found = rows(run("explain", open_end, "--format", "csv").out)
    assert [one["missing"] for one in found][-1] == "sick.to + occupation"


def test_a_timeline_stays_open_where_an_end_is_unknown(run: Run, write: Write) -> None:
    sick = "sick: [{from: 2024-01-01, to: unknown}, {from: 2024-06-01, to: 2024-06-10}]"
    path = write("f.yaml", sick)
    outcome = run("explain", path, "--format", "csv")
    last = rows(outcome.out)[-1]
    assert (last["to"], last["missing"]) == ("2024-06-11", "sick.to + occupation")  # a day past the last that is named
    assert outcome.err.startswith("A last day of the sick periods is unknown: what holds on 2024-06-11 may hold after")
    document = json.loads(run("explain", path, "--format", "json").out)
    assert (document["open_start"], document["open_end"]) == (False, True)
    asked = run("explain", path, "--to", "2024-06-05", "--format", "json")
    assert (asked.err, json.loads(asked.out)["open_end"]) == ("", False)


def test_a_timeline_stays_open_where_a_beginning_is_unknown(run: Run, write: Write) -> None:
    path = write("f.yaml", "sick: [{from: unknown, to: 2024-06-10}]")
    outcome = run("explain", path, "--format", "json", "--lang", "sv")
    document = json.loads(outcome.out)
    assert (document["stretches"][0]["from"], document["open_start"]) == ("2024-06-09", True)
    assert outcome.err.startswith("En första dag i sjukperioderna är okänd: det som gäller 2024-06-09 ")


def test_nothing_stands_unread_beside_the_facts(run: Run, write: Write) -> None:
    path = write("f.json", '{"facts": {"sick": []}, "sick": []}')
    outcome = run("explain", path)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith(f'rehabkedja: {path}: sick: "sick" is no key here; the keys are case, ')
    assert outcome.err.endswith("[unknown_key]\n")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('{"sick": [{"from": "2024-02-30", "to": "2024-03-01"}]}', "f.json: sick[0].from: "),
        ('{"sick": [{"from": "2024-03-02", "to": "2024-03-01"}]}', "[end_before_start]"),
        ('{"sik": []}', "[unknown_key]"),
        ('{"sick": 1}', "[wrong_type]"),
        ('{"sick": [{"from": "2024-03-01", "to": "2024-03-02", "degree": 101}]}', "[bad_degree]"),
        ('{"occupation": [{"is": "plumber"}]}', "f.json: occupation[0].is: "),
        ('{"occupation": [{"is": "employed"}, {"is": "employed"}]}', "[same_job_twice]"),
        ('{"cases": []}', "is a file of cases"),
        ("[1]", "should be an object"),
        ("", "is not JSON"),
        ('{"born": "\\ud800"}', "f.json"),
        ('{"born": 1' + "0" * 400 + "}", "f.json"),
        ('{"\\u0000": 1}', "f.json"),
    ],
)
def test_facts_that_are_not_right_are_named(run: Run, write: Write, content: str, says: str) -> None:
    outcome = run("explain", write("f.json", content), "--day", "2024-01-01")
    assert (outcome.status, outcome.out) == (2, "")
    assert says in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--day", "2024-02-30"), "there is no such date"),
        (("--day", "1899-01-01"), "outside 1900-2200"),
        (("--day", "2024-01-01", "--from", "2024-01-01"), "give the one or the other"),
        (("--from", "2024-02-01", "--to", "2024-01-01"), "lies before"),
        (("--to", "2020-01-01"), "give both --from and --to"),
    ],
)
def test_arguments_that_are_not_right(run: Run, examples: Path, arguments: tuple[str, ...], says: str) -> None:
    outcome = run("explain", examples / "person.json", *arguments)
    assert outcome.status == 2
    assert says in outcome.err


def test_a_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    outcome = run("explain", tmp_path / "none.json")
    assert outcome.status == 2
    assert "No such file" in outcome.err


def test_milestones_later_than_the_law_was_read_say_so(run: Run, write: Write) -> None:
    facts = write("p.json", '{"sick": [{"from": "2026-01-01", "to": "2026-04-01"}]}')
    english = run("explain", facts, "--day", "2026-02-01").out
    assert "read until 2026-04-27; later changes are not in the dates after it." in english
    swedish = run("explain", facts, "--day", "2026-02-01", "--lang", "sv").out
    assert "läst till och med 2026-04-27; senare ändringar är inte med i datumen därefter." in swedish
    early = write("q.json", '{"sick": [{"from": "2020-01-01", "to": "2020-04-01"}]}')
    assert "was read" not in run("explain", early, "--day", "2020-02-01").out
