from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pyarrow
import pyarrow.parquet
import pytest

from rehabkedja._cli import parquet
from rehabkedja._cli.certificates import read_certificates
from rehabkedja._cli.faults import FaultError

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Run

FIRST, LAST = dt.date(2024, 1, 1), dt.date(2024, 6, 30)


def table(path: Path, **columns: object) -> Path:
    pyarrow.parquet.write_table(pyarrow.table(columns), path)
    return path


def test_dates_times_and_text_are_read_alike(tmp_path: Path) -> None:
    for first in (FIRST, dt.datetime(2024, 1, 1), "2024-01-01"):
        path = table(tmp_path / "t.parquet", person=["A"], **{"from": [first]}, to=["2024-06-30"], degree=[50.0])
        found = read_certificates(str(path))
        assert (list(found.first), list(found.degree), found.bad) == ([FIRST.toordinal()], [50], [])


def test_numbers_as_persons_nulls_and_categories(tmp_path: Path) -> None:
    occupation = pyarrow.array(["employed", None]).dictionary_encode()
    path = table(
        tmp_path / "t.parquet",
        person=[1, 2],
        **{"from": [FIRST] * 2},
        to=[LAST] * 2,
        degree=[None, 50.0],
        occupation=occupation,
        born=[dt.date(1980, 5, 1), None],
    )
    found = read_certificates(str(path))
    assert (found.names, list(found.degree), list(found.occupation)) == (["1", "2"], [100, 50], [0, -1])


def test_bad_rows_have_the_line_they_would_have_as_csv(tmp_path: Path) -> None:
    path = table(tmp_path / "t.parquet", person=["A", "B"], **{"from": [FIRST, LAST]}, to=[LAST, FIRST])
    found = read_certificates(str(path))
    assert [(row.line, row.column, row.fault.code) for row in found.bad] == [(3, "to", "end_before_start")]


def test_nan_is_a_bad_value_and_not_one_that_is_left_out(tmp_path: Path) -> None:
    nan = float("nan")
    path = table(tmp_path / "t.parquet", person=["A"], **{"from": [FIRST]}, to=[LAST], degree=[nan])
    found = read_certificates(str(path))
    assert [(row.line, row.column, row.fault.code) for row in found.bad] == [(2, "degree", "bad_degree")]
    path = table(tmp_path / "t.parquet", person=[nan, 1.0], **{"from": [FIRST] * 2}, to=[LAST] * 2)
    assert [(row.line, row.column) for row in read_certificates(str(path)).bad] == [(2, "person")]


@pytest.mark.parametrize("column", ["person", "from", "degree", "born"])
@pytest.mark.parametrize(
    "value", [[1, 2], {"a": 1}, dt.time(8), dt.timedelta(1)], ids=lambda value: type(value).__name__
)
def test_a_column_of_lists_or_the_like_is_named(run: Run, tmp_path: Path, column: str, value: object) -> None:
    columns: dict[str, object] = {"person": ["A"], "from": [FIRST], "to": [LAST], column: [value]}
    path = table(tmp_path / "t.parquet", **columns)
    outcome = run("chain", path, "--day", "2024-04-01")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith(f"rehabkedja: {path}: the column {column} holds ")
    assert outcome.err.endswith("[wrong_type]\n")
    assert run("chain", table(path, person=["A"], **{"from": [FIRST]}, to=[LAST], other=[value]), "--day", "2024-04-01")


def test_text_that_is_not_said_to_be_text_and_columns_of_nothing(tmp_path: Path) -> None:
    path = table(tmp_path / "t.parquet", person=[b"A"], **{"from": [b"2024-01-01"]}, to=[LAST], degree=[None])
    found = read_certificates(str(path))
    assert (found.names, list(found.first), list(found.degree)) == (["A"], [FIRST.toordinal()], [100])
    with pytest.raises(FaultError, match="cannot be read past line 2"):
        read_certificates(str(table(path, person=[b"\xff"], **{"from": [FIRST]}, to=[LAST])))


def test_many_rows_are_read_as_few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    count = 500
    path = table(
        tmp_path / "t.parquet",
        person=[f"P{number % 90}" if number % 50 else None for number in range(count)],
        **{"from": [FIRST + dt.timedelta(number % 300) for number in range(count)]},
        to=[LAST] * count,
        born=[dt.date(1980 + number % 4, 1, 1) for number in range(count)],
    )
    whole = read_certificates(str(path))
    monkeypatch.setattr(parquet, "AT_A_TIME", 7)
    pieces = read_certificates(str(path))
    assert whole.bad
    assert repr((whole.names, whole.bad, whole.bad_persons)) == repr((pieces.names, pieces.bad, pieces.bad_persons))
    assert (list(whole.person), list(whole.born)) == (list(pieces.person), list(pieces.born))


def test_what_is_no_parquet_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    path.write_bytes(b"PAR1 and then something else")
    with pytest.raises(FaultError, match="cannot be read as Parquet"):
        read_certificates(str(path))


def test_parquet_out_has_dates_and_numbers(run: Run, tmp_path: Path) -> None:
    path = table(tmp_path / "t.parquet", person=["A", "B"], **{"from": [FIRST, FIRST]}, to=[LAST, FIRST])
    out = tmp_path / "out.parquet"
    assert run("chain", path, "--day", "2024-04-01", "--occupation", "employed", "--output", out).status == 0
    rows = pyarrow.parquet.read_table(out).to_pylist()
    assert rows[0]["day"] == dt.date(2024, 4, 1)
    assert (rows[0]["chain_day"], rows[0]["stage"]) == (92, "91-180")
    assert rows[0]["next_change"] == dt.date(2024, 6, 29)
    assert (rows[1]["chain_day"], rows[1]["stage"], rows[1]["next_change"]) == (None, "none", None)
