from __future__ import annotations

import csv
import io
import json
import random
from typing import TYPE_CHECKING, Any

import pytest

from rehabkedja._cli import progress

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .conftest import Run

    Write = Callable[[str, str | bytes], Path]

HEAD = "person,from,to,degree,occupation,born\n"


def test_the_example_is_answered(run: Run, examples: Path) -> None:
    outcome = run("chain", examples / "certificates.csv", "--day", "2024-09-01", "--format", "csv")
    rows = {row["person"]: row for row in csv.DictReader(io.StringIO(outcome.out))}
    assert (outcome.status, outcome.err) == (0, "")
    assert list(rows) == [f"A{number:02}" for number in range(1, 15)]
    assert rows["A01"] == {
        "person": "A01",
        "day": "2024-09-01",
        "chain_day": "96",
        "stage": "91-180",
        "measured_against": "usual_work + other_work_at_employer",
        "provision": "SFB 27:46 1 st + SFB 27:47",
        "next_change": "2024-11-25",
        "missing": "",
    }
    assert (rows["A03"]["chain_day"], rows["A05"]["chain_day"], rows["A10"]["chain_day"]) == ("34", "124", "92")
    assert (rows["A09"]["chain_day"], rows["A09"]["measured_against"]) == ("185", "stated_occupational_group")
    assert (rows["A12"]["measured_against"], rows["A12"]["missing"]) == ("unknown", "occupation")
    assert (rows["A14"]["chain_day"], rows["A14"]["stage"], rows["A14"]["next_change"]) == ("none", "none", "none")


def test_good_persons_are_answered_beside_bad_rows(run: Run, write: Write) -> None:
    table = write(
        "t.csv",
        "\ufeffperson;from;to;degree;occupation\n"
        "A;2024-01-01;2024-06-30;100;employed\n"
        "B;2024-02-30;2024-03-01;100;employed\n"
        "C;2024-01-01;2024-06-30;200;employed\n"
        "D;2024-01-01\n"
        "E;2024-01-01;2024-06-30;;unemployed\n",
    )
    outcome = run("chain", table, "--day", "2024-04-01", "--format", "json")
    assert outcome.status == 1
    assert [(row["person"], row["chain_day"]) for row in json.loads(outcome.out)] == [("A", 92), ("E", 92)]
    assert outcome.err.splitlines() == [
        'Line 3, column from, "2024-02-30": there is no such date [bad_date].',
        'Line 4, column degree, "200": the degree is a whole number of per cent, 0-100 [bad_degree].',
        'Line 5, column to, "": the row has 2 of the header\'s 5 fields [bad_table].',
        "3 rows are not right; 3 persons are not answered: B, C, D.",
    ]


def test_bad_rows_in_swedish(run: Run, write: Write) -> None:
    table = write("t.csv", HEAD + "B,2024-01-31,2024-01-01,,,\n")
    outcome = run("chain", table, "--day", "2024-04-01", "--lang", "sv")
    assert outcome.err.splitlines() == [
        'Rad 2, kolumn to, "2024-01-01": slutet ligger före början, 2024-01-31 [end_before_start].',
        "1 rad är fel; 1 person har inte fått svar: B.",
    ]


def test_tables_without_answer(run: Run, write: Write) -> None:
    for content in ("", HEAD, "a,b\n1,2\n"):
        outcome = run("chain", write("t.csv", content), "--day", "2024-04-01")
        assert (outcome.status, outcome.out) == (2, "")
        assert "[bad_table]" in outcome.err


def test_columns_that_are_not_used_are_named(run: Run, write: Write) -> None:
    table = write("t.csv", "person,from,to,degre\nA,2024-01-01,2024-01-31,10\n")
    outcome = run("chain", table, "--day", "2024-01-31")
    assert outcome.status == 0
    assert outcome.err == 'Columns that are not used: "degre".\n'


def test_the_occupation_given_is_for_rows_without_one(run: Run, write: Write) -> None:
    table = write("t.csv", HEAD + "A,2024-01-01,2024-12-31,,,1980-05-01\nB,2024-01-01,2024-12-31,,unemployed,\n")
    outcome = run("chain", table, "--day", "2024-12-31", "--occupation", "employed", "--format", "json")
    assert [row["measured_against"] for row in json.loads(outcome.out)] == [
        ["usual_work", "other_work_at_employer", "stated_occupational_group"],
        ["stated_occupational_group"],
    ]


def test_overlapping_rows_of_one_occupation_hold_it_once(run: Run, write: Write) -> None:
    rows = "A,2024-01-01,2024-03-31,,employed,\nA,2024-03-01,2024-05-31,,employed,\nA,2024-05-15,2024-12-31,,student,\n"
    outcome = run("chain", write("t.csv", HEAD + rows), "--day", "2024-04-30", "--format", "json")
    assert (outcome.status, json.loads(outcome.out)[0]["chain_day"]) == (0, 121)


def test_output_to_a_file(run: Run, examples: Path, tmp_path: Path) -> None:
    arguments = ("chain", examples / "certificates.csv", "--day", "2024-09-01")
    outcome = run(*arguments, "--output", tmp_path / "out.csv")
    assert (outcome.status, outcome.out) == (0, "")
    assert (tmp_path / "out.csv").read_text(encoding="utf-8") == run(*arguments, "--format", "csv").out
    assert run(*arguments, "--output", tmp_path / "out.xlsx").status == 2
    assert run(*arguments, "--output", tmp_path / "no" / "out.csv").status == 2


def test_together_and_one_by_one_give_the_same(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    from rehabkedja._cli import engine

    chance = random.Random(7)
    kinds = (
        "employed",
        "self_employed",
        "unemployed",
        "on_leave",
        "on_call",
        "parental_leave",
        "student",
        "unknown",
        "",
    )
    lines = []
    for person in range(150):
        kind, born = chance.choice(kinds), chance.choice(("", "1957-12-31", "1960-02-29", "1962-01-01", "1990-06-15"))
        for _ in range(chance.randint(1, 4)):
            year, month, length = chance.randint(2019, 2026), chance.randint(1, 12), chance.randint(0, 12)
            to = f"{year + (month + length - 1) // 12}-{(month + length - 1) % 12 + 1:02}-28"
            degree = chance.choice((0, 24, 25, 50, 100))
            lines.append(f"P{person},{year}-{month:02}-{chance.randint(1, 28):02},{to},{degree},{kind},{born}")
    table = write("t.csv", HEAD + "\n".join(lines) + "\n")
    for day in ("2021-06-01", "2022-08-31", "2024-09-01", "2027-03-15"):
        arguments = ("chain", table, "--day", day, "--format", "json")
        together: list[dict[str, Any]] = json.loads(run(*arguments).out)
        with monkeypatch.context() as patch:
            patch.setattr(engine, "brief_together", lambda *_: None)
            assert together == json.loads(run(*arguments).out)


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_each_part_of_long_work_has_a_bar_on_a_terminal(
    run: Run, examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    arguments = ("chain", examples / "certificates.csv", "--day", "2024-09-01", "--output", tmp_path / f"o.{ending}")
    monkeypatch.setattr("sys.stderr", terminal)
    assert run(*arguments).status == 0
    assert terminal.getvalue() == ""  # short work has none
    monkeypatch.setattr(progress, "BAR_AFTER", 0.0)
    assert run(*arguments).status == 0
    for part in ("reading", "answering", "writing"):
        assert f"{part}: " in terminal.getvalue()
