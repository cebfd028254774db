"""docs/questions.md answers each question: its commands and its Python are run, and what they print stands there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import rehabkedja as rk

from .shown import ROOT, Shown, blocks_of, commands_of, page_of, printed, python_of, ran

if TYPE_CHECKING:
    from .conftest import Run

PAGE = page_of("docs/questions.md")
UNANSWERED = "Cannot be answered from these documents"
QUESTION = re.compile(r"^\*\*(\d+)\. (.+?\?)\*\*", re.MULTILINE | re.DOTALL)


def sections() -> dict[int, str]:
    """What stands under each question."""
    found = list(QUESTION.finditer(PAGE))
    ends = [one.start() for one in found[1:]] + [len(PAGE)]
    return {int(one[1]): PAGE[one.end() : end] for one, end in zip(found, ends, strict=True)}


def number_list(text: str) -> set[int]:
    """`3, 14 to 16` as 3, 14, 15, 16."""
    numbers: set[int] = set()
    for part in text.split(","):
        first, _, last = part.partition(" to ")
        numbers.update(range(int(first), int(last or first) + 1))
    return numbers


@pytest.mark.parametrize("shown", commands_of(PAGE), ids=lambda shown: shown.code)
def test_commands_print_what_is_shown(run: Run, monkeypatch: pytest.MonkeyPatch, shown: Shown) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "200")
    assert ran(run, shown.code) == (0, shown.output, "")


@pytest.mark.parametrize("shown", python_of(PAGE), ids=lambda shown: shown.output.partition("\n")[0])
def test_python_prints_what_is_shown(monkeypatch: pytest.MonkeyPatch, shown: Shown) -> None:
    monkeypatch.chdir(ROOT)
    assert printed(shown.code) == shown.output


def test_forty_six_questions_each_answered_or_said_to_have_no_answer() -> None:
    under = sections()
    assert list(under) == list(range(1, 47))
    for number, text in under.items():
        assert commands_of(text) or python_of(text) or UNANSWERED in " ".join(text.split()), number


def test_every_block_is_tried_and_every_output_is_there() -> None:
    assert {block.language for block in blocks_of(PAGE)} == {"console", "python", "text"}
    assert len([block for block in blocks_of(PAGE) if block.language == "text"]) == len(python_of(PAGE))
    assert all(shown.output for shown in (*commands_of(PAGE), *python_of(PAGE)))


def test_each_programme_has_five_questions() -> None:
    rows = dict(re.findall(r"^\| (\S[^|]*?) \| ([\d, to]+) \|$", PAGE, re.MULTILINE))
    names = {
        one.name.removeprefix("Projekt ").partition(" Mob")[0] for one in rk.programmes() if one.kind == "programme"
    }
    assert set(rows) == names
    for name, numbers in rows.items():
        assert len(number_list(numbers)) >= 5, name
        assert number_list(numbers) <= set(sections()), name
