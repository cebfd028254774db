"""The comparison itself, with a stand-in for the library that answers as the oracle does, then with planted errors."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

from . import compare
from .chain_oracle import Person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest


def library(change: Callable[[dict[str, Any], date], None] | None = None, split: int = 0) -> ModuleType:
    """A module with `days` made of the oracle's answers; every `split`th day begins a stretch of its own."""

    def days(facts: dict[str, Any], first: date, last: date) -> Iterator[SimpleNamespace]:
        person, open_stretch = Person(facts), None
        for number in range((last - first).days + 1):
            day = first + timedelta(days=number)
            answers = person.answer(day)
            if change:
                change(answers, day)
            if open_stretch is not None and not (split and number % split == 0):
                begun, so_far = open_stretch
                grown = so_far["chain_day"]
                grown = grown + (day - begun).days if isinstance(grown, int) else grown
                if answers == {**so_far, "chain_day": grown}:
                    continue
            if open_stretch is not None:
                yield stretch(*open_stretch, day - timedelta(days=1))
            open_stretch = (day, answers)
        if open_stretch is not None:
            yield stretch(*open_stretch, last)

    module = ModuleType("rehabkedja")
    module.days = days  # type: ignore[attr-defined]
    module.answer_item = compare.oracle_item  # type: ignore[attr-defined]
    return module


def stretch(first: date, answers: dict[str, Any], last: date) -> SimpleNamespace:
    values = {key: None if value == "none" else value for key, value in answers.items()}
    return SimpleNamespace(first=first, last=last, findings=(), **values)


def run(monkeypatch: pytest.MonkeyPatch, module: ModuleType, *arguments: str) -> int:
    monkeypatch.setitem(sys.modules, "rehabkedja", module)
    return compare.main(["--people", "25", "--seed", "stub", *arguments])


def test_agreement(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, library()) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith(" days, 0 differences")
    assert run(monkeypatch, library(), "--sample", "10", "--start", "25") == 0


def test_a_day_later(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def later(answers: dict[str, Any], day: date) -> None:
        if answers["stage"] == "91-180" and answers["chain_day"] == 91:
            answers["stage"] = "1-90"

    assert run(monkeypatch, library(later)) == 1
    out = capsys.readouterr().out
    assert "seed stub, person " in out
    assert ": stage" in out
    assert "facts:   {" in out


def test_a_name_too_few(monkeypatch: pytest.MonkeyPatch) -> None:
    def fewer(answers: dict[str, Any], day: date) -> None:
        answers["missing"] = answers["missing"][:1]

    assert run(monkeypatch, library(fewer)) == 1


def test_stretches_that_should_be_one(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, library(split=40)) == 1
    assert "should be one" in capsys.readouterr().out


def test_a_milestone_a_day_later(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for question in ("milestones", "restart", "day_falls_on", "sick_cases"):
        module = library()

        def wrong(facts: dict[str, Any], item: dict[str, Any], question: str = question) -> dict[str, Any]:
            return {
                key: "wrong" if key == question else value for key, value in compare.oracle_item(facts, item).items()
            }

        module.answer_item = wrong  # type: ignore[attr-defined]
        assert run(monkeypatch, module) == 1
        assert f": {question}" in capsys.readouterr().out


def test_overlapping_stretches() -> None:
    answers = {**dict.fromkeys(compare.KEYS[:4], "none"), "missing": []}
    one = compare.Stretch(date(2024, 1, 1), date(2024, 1, 9), answers, ())
    two = compare.Stretch(date(2024, 1, 9), date(2024, 1, 12), answers, ("other",))
    assert len(compare.faults([one, two])) == 1
    assert compare.faults([one, two._replace(first=date(2024, 1, 10))]) == []


def test_an_error_of_the_library_is_a_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("rehabkedja")
    module.days = None  # type: ignore[attr-defined]
    assert run(monkeypatch, module) == 1
