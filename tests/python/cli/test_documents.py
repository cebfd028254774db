from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehabkedja._cli.documents import as_json, decoded, read_json, read_yaml
from rehabkedja._cli.faults import FaultError

ROUNDS = settings(max_examples=200, deadline=None)


def test_dates_become_iso_text() -> None:
    assert read_yaml("{a: 2024-02-29, b: 2024-01-01 08:00:00, c: '2024-01-01'}", "f") == {
        "a": "2024-02-29",
        "b": "2024-01-01T08:00:00",
        "c": "2024-01-01",
    }


def test_a_date_that_does_not_exist_stays_as_it_was_written() -> None:
    assert read_yaml("a: 2024-02-30", "f") == {"a": "2024-02-30"}


def test_number_keys_become_text() -> None:
    assert read_yaml("{91: a, 2021: b, 2021-03: c, 2024-01-01: d}", "f") == {
        "91": "a",
        "2021": "b",
        "2021-03": "c",
        "2024-01-01": "d",
    }


def test_yes_and_no_are_values_and_stay_text_as_keys() -> None:
    assert read_yaml("{a: yes, b: no, on: x, no: y}", "f") == {"a": True, "b": False, "on": "x", "no": "y"}


def test_stages_stay_text() -> None:
    assert read_yaml("[1-90, 366-]", "f") == ["1-90", "366-"]


@pytest.mark.parametrize("text", ["a: 1\na: 2", "{a: {b: 1, b: 1}}", "91: x\n'91': y"])
def test_a_key_twice_in_yaml_is_an_error(text: str) -> None:
    with pytest.raises(FaultError, match="stands twice"):
        read_yaml(text, "f")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"a": 1, "a": 2}', 'f: the key "a" stands twice in one object [unreadable]'),
        ('{"sick": [{"to": 1}, {"from": 1, "from": 2}]}', 'f: sick[1]: the key "from" stands twice'),
        ('{"a": {"b": 1, "b": 2}, "c": 3}', 'f: a: the key "b" stands twice'),
        ('{"a": {"b": 1, "b": 2}, "a": 3}', 'f: the key "a" stands twice'),
    ],
)
def test_a_key_twice_in_json_is_an_error_with_its_place(text: str, says: str) -> None:
    with pytest.raises(FaultError) as caught:
        read_json(text, "f")
    assert str(caught.value).startswith(says)


def test_a_number_that_is_too_large_is_named_as_such() -> None:
    for read, digits in (
        (read_yaml, "9" * 5001),
        (read_json, "9" * 5001),
        (read_yaml, "9" * 19),
        (read_json, "9" * 19),
    ):
        with pytest.raises(FaultError, match='a number that is too large, "999') as caught:
            read(f'{{"a": {digits}}}', "f")
        assert "sys." not in str(caught.value)
        assert len(str(caught.value)) < 120


def test_names_of_cases_are_text_whatever_they_look_like() -> None:
    assert read_yaml("{case: 5, suite: 2024-01-01, about: 1.50, source: yes, sick: 5}", "f") == {
        "case": "5",
        "suite": "2024-01-01",
        "about": "1.50",
        "source": "yes",
        "sick": 5,
    }
    assert read_yaml("{case: , suite: [1], about: '5'}", "f") == {"case": None, "suite": [1], "about": "5"}


def test_what_is_merged_in_gives_way() -> None:
    assert read_yaml("base: &b {a: 1, b: 2}\nx: {<<: *b, a: 3}", "f") == {
        "base": {"a": 1, "b": 2},
        "x": {"a": 3, "b": 2},
    }


@pytest.mark.parametrize(
    "text",
    [
        "- &a [*a]",
        "a: !!python/object/apply:os.system [ls]",
        "a: .nan",
        "a: \x00",
        "? [1, 2]\n: 3",
        "a: !!set {x, y}",
        "a: !!binary aGVq",
        "[1, 2",
        "- " * 3000,
        "a: *b",
        "a: b\n--- c",
        "\t",
    ],
)
def test_what_is_no_plain_yaml_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(FaultError) as caught:
        read_yaml(text, "f.yaml")
    assert str(caught.value).startswith("f.yaml: ")
    assert "\n" not in str(caught.value)


def test_an_alias_bomb_is_refused() -> None:
    lines = ["a0: &a0 [x]"] + [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 12)]
    with pytest.raises(FaultError, match="too large"):
        read_yaml("\n".join(lines), "f")


@pytest.mark.parametrize("text", ['{"a": NaN}', "[" * 100_000, "{", "1e999", "9" * 5000, "", "{'a': 1}"])
def test_what_is_no_json_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(FaultError):
        read_json(text, "f.json")


def test_a_byte_order_mark_does_no_harm_and_latin_1_is_named() -> None:
    assert decoded(b"\xef\xbb\xbf{}", "f") == "{}"
    with pytest.raises(FaultError, match="line 2 is not text in UTF-8"):
        decoded(b"a: b\nc: \xe5\n", "f")


@ROUNDS
@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (read_yaml, read_json):
        with suppress(FaultError):
            json.loads(as_json(read(text, "f")))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**18), 10**18) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@ROUNDS
@given(VALUES)
def test_json_comes_back_as_it_was(value: object) -> None:
    assert read_json(json.dumps(value), "f") == value
