"""Tables of certificates: what is right is read, what is wrong is named with line, column and value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehabkedja._cli import csv_lines
from rehabkedja._cli.certificates import Certificates, read_certificates
from rehabkedja._cli.faults import FaultError

Write = Callable[[str, str | bytes], Path]
HEAD = "person,from,to,degree,occupation,born\n"


@pytest.fixture
def read(write: Write) -> Callable[[str], Certificates]:
    def certificates(text: str) -> Certificates:
        return read_certificates(str(write("t.csv", text)))

    return certificates


Read = Callable[[str], Certificates]


def wrong(table: Certificates) -> list[tuple[int, str, object, str]]:
    return [(row.line, row.column, row.value, row.fault.code) for row in table.bad]


def test_good_rows_become_columns(read: Read) -> None:
    table = read(
        HEAD
        + "A,2024-01-01,2024-01-31,50,employed,1980-05-01\nB,2024-02-01,2024-02-01,,,\nA,2024-03-01,2024-03-02,,,\n"
    )
    assert table.names == ["A", "B"]
    assert list(table.person) == [0, 1, 0]
    assert [dt.date.fromordinal(day).isoformat() for day in table.first] == ["2024-01-01", "2024-02-01", "2024-03-01"]
    assert list(table.degree) == [50, 100, 100]
    assert list(table.occupation) == [0, -1, -1]
    assert list(table.born) == [dt.date(1980, 5, 1).toordinal(), 0]
    assert table.bad == []


def test_columns_may_stand_in_any_order_and_capitals_do_not_matter(read: Read) -> None:
    table = read(" To ,FROM,extra,Person\n2024-01-31,2024-01-01,x,A\n")
    assert (table.names, list(table.first), table.unused) == (["A"], [dt.date(2024, 1, 1).toordinal()], ("extra",))


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("A,2024-01-31,2024-01-01,,,", (2, "to", "2024-01-01", "end_before_start")),
        ("A,2024-02-30,2024-03-01,,,", (2, "from", "2024-02-30", "bad_date")),
        ("A,1899-12-31,2024-03-01,,,", (2, "from", "1899-12-31", "bad_date")),
        ("A,2024-01-01,2201-01-01,,,", (2, "to", "2201-01-01", "bad_date")),
        ("A,20240101,2024-03-01,,,", (2, "from", "20240101", "bad_date")),
        ("A,,2024-03-01,,,", (2, "from", "", "bad_date")),
        ("A,2024-01-01,2024-03-01,101,,", (2, "degree", "101", "bad_degree")),
        ("A,2024-01-01,2024-03-01,-1,,", (2, "degree", "-1", "bad_degree")),
        ("A,2024-01-01,2024-03-01,12.5,,", (2, "degree", "12.5", "bad_degree")),
        ("A,2024-01-01,2024-03-01,half,,", (2, "degree", "half", "bad_degree")),
        ("A,2024-01-01,2024-03-01,,plumber,", (2, "occupation", "plumber", "bad_value")),
        ("A,2024-01-01,2024-03-01,,,1980-13-01", (2, "born", "1980-13-01", "bad_date")),
        (",2024-01-01,2024-03-01,,,", (2, "person", "", "missing_key")),
        ("A,2024-01-01", (2, "to", "", "bad_table")),
        ("A,2024-01-01,2024-03-01,,,,surplus", (2, "", "surplus", "bad_table")),
    ],
)
def test_bad_rows_are_named(read: Read, row: str, expected: tuple[int, str, object, str]) -> None:
    table = read(HEAD + row + "\nB,2024-01-01,2024-01-31,,,\n")
    assert wrong(table) == [expected]
    assert [table.names[number] for number in table.bad_persons] == ([] if row.startswith(",") else ["A"])
    assert [table.names[number] for number in table.person] == ["B"]


def test_empty_lines_above_the_header_are_passed_over_and_counted(read: Read) -> None:
    table = read("\n  \nperson,from,to\nA,2024-01-01,2024-01-31\nB,2024-02-01,2024-01-31\n")
    assert (table.names[table.person[0]], wrong(table)) == ("A", [(5, "to", "2024-01-31", "end_before_start")])
    with pytest.raises(FaultError, match=r"line 2: there is no column person .* it names "):
        read("\na,b\n1,2\n")


def test_a_long_table_is_read_as_a_short_one(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    odd = {7: "P7,2024-01-01", 11: "P11,2024-01-01,2024-01-31,,,,,", 13: "", 17: '"P17",2024-01-01,2024-01-31,,,'}
    rows = "\n".join(
        odd.get(
            number, f"P{number % 9},2024-01-{number % 31 + 1:02},2024-01-{30 - number % 17},,,198{number % 3}-01-01"
        )
        for number in range(120)
    )
    whole = read(HEAD + rows)
    monkeypatch.setattr(csv_lines.CsvLines.chunks, "__defaults__", (10,))
    pieces = read(HEAD + rows)
    assert whole.bad
    for name in ("first", "last", "degree", "occupation"):
        assert list(getattr(whole, name)) == list(getattr(pieces, name))
    for table in (whole, pieces):
        assert wrong(table) == wrong(whole)
        assert [table.names[number] for number in table.bad_persons] == [whole.names[n] for n in whole.bad_persons]
        assert [table.names[number] for number in table.person] == [whole.names[number] for number in whole.person]
        assert [table.born[number] for number in table.person] == [whole.born[number] for number in whole.person]


def test_everything_wrong_with_a_row_is_said(read: Read) -> None:
    table = read(HEAD + "A,2024-02-30,2024-13-01,300,plumber,x\n")
    assert [column for _, column, _, _ in wrong(table)] == ["from", "to", "degree", "occupation", "born"]


def test_spreadsheet_habits_are_read(read: Read) -> None:
    table = read(
        HEAD + 'A , 2024-01-01 ,2024-01-31, 50.0 ,Employed,unknown,,\n"B","2024-01-01","2024-01-31","25,0","",""\n'
    )
    assert (table.names, list(table.degree), list(table.occupation), table.bad) == (["A", "B"], [50, 25], [0, -1], [])


def test_two_birth_dates_of_one_person_are_an_error(read: Read) -> None:
    table = read(HEAD + "A,2024-01-01,2024-01-31,,,1980-05-01\nA,2024-02-01,2024-02-28,,,1980-05-02\n")
    assert wrong(table) == [(3, "born", "1980-05-02", "bad_value")]


def test_the_person_of_a_broken_line_is_not_answered(read: Read) -> None:
    table = read(HEAD + 'A,2024-01-01,2024-01-31,,,\n"A,2024-02-01,2024-02-28,,,\n')
    assert [table.names[number] for number in table.bad_persons] == ["A"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "the table is empty"),
        ("\n\n", "the table is empty"),
        (HEAD, "there is a header and no row"),
        ("person,from\nA,2024-01-01\n", "there is no column to"),
        ("a,b,c\n1,2,3\n", "there is no column person and no column from and no column to"),
        ("person,from,to,From\nA,2024-01-01,2024-01-02,2024-01-01\n", "names the column from 2 times"),
        ('"person,from,to\nA,2024-01-01,2024-01-02\n', "quotation mark"),
    ],
)
def test_a_table_that_cannot_be_answered_is_an_error(read: Read, text: str, says: str) -> None:
    with pytest.raises(FaultError, match=says) as caught:
        read(text)
    assert caught.value.code == "bad_table"


CELL = st.sampled_from(
    [
        "A",
        "B",
        "",
        " ",
        "2024-01-01",
        "2024-01-31",
        "2024-02-30",
        "1800-01-01",
        "50",
        "101",
        "-1",
        "employed",
        "x",
        '"',
        "\x00",
        "½",
        "å" * 50,
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(CELL, max_size=8), max_size=8))
def test_every_line_is_a_good_row_or_a_bad_one(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    path = tmp_path_factory.mktemp("fuzz") / "t.csv"
    path.write_text(HEAD + "\n".join(",".join(row) for row in rows) + "\n", encoding="utf-8", newline="")
    written = [number for number, row in enumerate(rows, start=2) if ",".join(row).strip()]
    if not written:
        with pytest.raises(FaultError, match="no row"):
            read_certificates(str(path))
        return
    table = read_certificates(str(path))
    # From the first quotation mark to the last, several lines may be one row.
    quoted = [number for number, row in enumerate(rows, start=2) if '"' in row]
    joined = range(quoted[0], quoted[-1] + 1) if quoted else range(0)
    alone = [number for number in written if number not in joined]
    assert len(table.person) + len({row.line for row in table.bad}) >= len(alone) + bool(quoted)
    assert {row.line for row in table.bad} <= set(written)
    assert all(row.fault.code for row in table.bad)
