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

SUITE = """
suite: Adding
about: 27:51
cases:
  - case: A gap of 89 days is added
    source: constructed
    facts:
      born: 1980-05-01
      sick: [{from: 2024-03-01, to: 2024-04-29}, {from: 2024-07-28, to: 2024-10-31, degree: 50}]
      occupation: [{is: employed}]
    expect:
      - {day: 2024-07-28, chain_day: 61, stage: 1-90, measured_against: [usual_work]}
      - day_falls_on: {91: 2024-08-27}
"""
BAD = """
cases:
  - case: A wrong answer
    facts: {sick: [{from: 2024-03-01, to: 2024-04-29}]}
    expect: [{day: 2024-04-29, chain_day: 61, stage: 91-180}]
  - case: A right answer
    facts: {sick: [{from: 2024-03-01, to: 2024-04-29}]}
    expect: [{day: 2024-04-29, chain_day: 60}]
"""


def test_cases_that_hold(run: Run, write: Write) -> None:
    write("a/b/one.yaml", SUITE)
    write("a/two.YML", SUITE)
    folder = write("a/notes.txt", "no case file").parent
    assert run("cases", folder) == (0, "2 passed, 0 failed\n", "")


def test_a_wrong_answer_is_one_line_with_expected_came_and_why(run: Run, write: Write) -> None:
    path = write("bad.yaml", BAD)
    outcome = run("cases", path)
    assert outcome.status == 1
    line, count = outcome.out.splitlines()
    assert count == "1 passed, 1 failed"
    assert line.startswith(f"{path}: A wrong answer: 2024-04-29 chain_day: expected 61, came 60; 2024-04-29 stage: ")
    assert "Why: 2024-04-29: day 60 of the rehabilitation chain" in line
    assert "(SFB 27:26" in line


def test_failures_as_csv_and_json(run: Run, write: Write) -> None:
    path = write("bad.yaml", BAD)
    outcome = run("cases", path, "--format", "csv")
    first = next(csv.DictReader(io.StringIO(outcome.out)))
    assert (first["question"], first["expected"], first["got"], outcome.err) == (
        "chain_day",
        "61",
        "60",
        "1 passed, 1 failed\n",
    )
    report = json.loads(run("cases", path, "--format", "json").out)
    assert (report["passed"], report["failed"], len(report["failures"])) == (1, 1, 2)


@pytest.mark.parametrize(
    ("case", "says"),
    [
        ("{case: X, facts: {sik: []}, expect: [{day: 2024-01-01, stage: none}]}", "facts.sik"),
        ("{case: X, facts: {}, expect: [{day: 2024-01-01, colour: red}]}", "expect[0].colour"),
        ("{case: X, facts: {}, expect: [{day: 2024-01-01, chain_day: many}]}", "expect[0].chain_day"),
        ("{case: X, facts: {}, expect: [{day: 2024-02-30, chain_day: 1}]}", "expect[0].day"),
        ("{case: X, facts: {}, expect: [], more: 1}", "more"),
        ("{case: X, facts: [], expect: [{day: 2024-01-01, chain_day: 1}]}", "facts"),
        ("{facts: {}, expect: [{day: 2024-01-01, chain_day: 1}]}", "cases[0]"),
        ("just text", "cases[0]"),
        ("{case: X, facts: {sick: []}, expect: [{day: 2024-01-01, sgi: 100}]}", "sgi"),
    ],
)
def test_a_case_that_is_not_right_fails_and_is_named(run: Run, write: Write, case: str, says: str) -> None:
    path = write("c.yaml", f"cases:\n  - {case}\n")
    outcome = run("cases", path)
    assert outcome.status == 1
    line, count = outcome.out.splitlines()
    assert line.startswith(f"{path}: ")
    assert says in line
    assert count == "0 passed, 1 failed"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("suite: x\n", "cases"),
        ("cases: []\n", "proves nothing"),
        ("cases: {}\n", "should be a list"),
        ("case: []\n", '"case" is no key here'),
        ("format: 2\ncases: [x]\n", "format"),
        ("suite: [1]\ncases: [x]\n", "should be text"),
        ("[1\n", "is not right as YAML"),
        ("- 1\n", "is no case file"),
        ("", "is no case file"),
        ("cases: []\ncases: []\n", "stands twice"),
        (b"\xff\xfe\x00\x01", "c.yaml"),
    ],
)
def test_a_file_that_is_not_right_is_named_and_fails_the_run(
    run: Run, write: Write, content: str | bytes, says: str
) -> None:
    good, bad = write("a.yaml", SUITE), write("c.yaml", content)
    outcome = run("cases", good, bad)
    assert outcome.status == 1
    assert outcome.out == "1 passed, 0 failed\n"
    assert str(bad) in outcome.err
    assert says in outcome.err


def test_paths_without_cases_are_errors(run: Run, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none", ""):
        outcome = run("cases", path)
        assert (outcome.status, outcome.out) == (2, "0 passed, 0 failed\n")
        assert outcome.err
        assert run("cases", path, "--as-json")[:2] == (2, "")
    assert run("cases").status == 2


def test_a_path_without_cases_among_others_does_not_stop_them(run: Run, write: Write, tmp_path: Path) -> None:
    good, empty = write("a.yaml", SUITE), write("empty/notes.txt", "").parent
    for bad in (tmp_path / "none", empty):
        outcome = run("cases", bad, good)
        assert (outcome.status, outcome.out) == (1, "1 passed, 0 failed\n")
        assert str(bad) in outcome.err


def test_hidden_files_and_folders_are_not_searched(run: Run, write: Write, tmp_path: Path) -> None:
    write(".folder/a/one.yaml", SUITE)
    hidden = write(".folder/a/.hidden/wrong.yaml", BAD)
    write(".folder/a/.wrong.yaml", BAD)
    assert run("cases", tmp_path / ".folder" / "a").out == "1 passed, 0 failed\n"
    assert run("cases", hidden).out.endswith("1 passed, 1 failed\n")  # named, it is run


def test_standard_input_is_a_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(SUITE.encode())))
    assert run("cases", "-") == (0, "1 passed, 0 failed\n", "")


def test_a_name_that_looks_like_a_number_is_a_name(run: Run, write: Write) -> None:
    case = "facts: {sick: []}, expect: [{day: 2024-01-01, chain_day: none}]"
    path = write("c.yaml", f"cases: [{{case: 5, {case}}}, {{case: 2024-01-01, {case}}}]")
    assert run("cases", path).out == "2 passed, 0 failed\n"


def test_two_cases_of_one_name_are_named(run: Run, write: Write) -> None:
    case = "{case: Same, facts: {sick: []}, expect: [{day: 2024-01-01, chain_day: none}]}"
    path = write("c.yaml", f"cases: [{case}, {case}]")
    outcome = run("cases", path)
    assert (outcome.status, outcome.out) == (0, "2 passed, 0 failed\n")
    assert outcome.err == f'{path}: several cases have the name "Same"\n'


def test_as_json_is_a_document_that_runs_again(run: Run, write: Write) -> None:
    one, two = write("one.yaml", SUITE), write("two.yaml", BAD)
    document = json.loads(run("cases", one, two, "--as-json").out)
    assert document["files"] == [str(one), str(two)]
    assert document["suites"][0]["cases"][0]["expect"][1] == {"day_falls_on": {"91": "2024-08-27"}}
    again = write("all.json", json.dumps(document))
    assert (
        run("cases", again).out.splitlines()[-1] == run("cases", one, two).out.splitlines()[-1] == "2 passed, 1 failed"
    )


def test_answers_are_a_json_line_for_each_case(run: Run, write: Write) -> None:
    outcome = run("cases", write("one.yaml", SUITE), "--answers")
    (line,) = outcome.out.splitlines()
    answers = json.loads(line)
    assert (answers["suite"], answers["case"]) == ("Adding", "A gap of 89 days is added")
    assert answers["answers"][0]["chain_day"] == 61
    assert answers["answers"][1]["day_falls_on"] == {"91": "2024-08-27"}
    assert outcome.err == "1 passed, 0 failed\n"
