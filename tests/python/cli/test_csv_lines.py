from __future__ import annotations

import csv
import io
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from rehabkedja._cli.csv_lines import CsvLines
from rehabkedja._cli.days import UnfitError
from rehabkedja._cli.faults import FaultError

NEEDED = ("person", "from", "to")


def lines(data: bytes) -> list[tuple[int, list[str] | str]]:
    return [(line, row.why if isinstance(row, UnfitError) else row) for line, row in CsvLines(data, NEEDED, "f")]


def test_separator_and_encoding_are_found() -> None:
    text = "person;from;to\nÅsa, 1;2024-01-01;2024-01-31\n"
    for data in (text.encode(), text.encode("utf-8-sig"), text.encode("latin-1"), text.encode("utf-16")):
        assert lines(data) == [(2, ["Åsa, 1", "2024-01-01", "2024-01-31"])]
    assert lines(text.replace(";", "\t").encode()) == [(2, ["Åsa, 1", "2024-01-01", "2024-01-31"])]


def test_lines_are_counted_with_the_header_as_line_1() -> None:
    assert lines(b"person,from,to\r\nA,1,2\r\n\r\n\r\nB,1,2\r\n") == [(2, ["A", "1", "2"]), (5, ["B", "1", "2"])]
    assert lines(b"person,from,to\rA,1,2\rB,1,2") == [(2, ["A", "1", "2"]), (3, ["B", "1", "2"])]


def test_an_open_quotation_mark_spoils_its_own_line_only() -> None:
    assert lines(b'person,from,to\n"A,1,2\nB,1,2\nC,"1,2\nD,1,2\n') == [
        (2, "open_quote"),
        (3, ["B", "1", "2"]),
        (4, "open_quote"),
        (5, ["D", "1", "2"]),
    ]


def test_a_quoted_field_may_run_over_lines_and_hold_separators() -> None:
    data = b'person,from,to,comment\n"A, B",1,2,"first\nsecond ""quoted"""\nC,1,2,\n'
    assert lines(data) == [(2, ["A, B", "1", "2", 'first\nsecond "quoted"']), (4, ["C", "1", "2", ""])]


def test_a_huge_field_is_a_field() -> None:
    assert lines(b'person,from,to\n"' + b"x" * 300_000 + b'",1,2\n')[0][1][0] == "x" * 300_000  # type: ignore[index]


FIELDS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=8).filter(lambda t: t == t.strip())


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(FIELDS, FIELDS, FIELDS, st.text('ab\n";,', max_size=6)), min_size=1, max_size=6))
def test_what_the_csv_module_writes_is_read(rows: list[tuple[str, ...]]) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow([*NEEDED, "comment"])
    writer.writerows(rows)
    assert [row for _, row in lines(text.getvalue().encode())] == [list(row) for row in rows]


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200) | st.text("\"',;\n\r\x00person fromto0123-", max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    list(CsvLines(b"person,from,to\n" + data, NEEDED, "f"))
    with suppress(FaultError):
        list(CsvLines(data, NEEDED, "f"))
