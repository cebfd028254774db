"""Runs case files against the oracle: the questions on income and benefit, the others are passed over.

python tests/oracle/income/run_cases.py tests/cases/income
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if not __package__:  # run as a file
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    __package__ = "oracle.income"

from .income_oracle import QUESTIONS, ask

if TYPE_CHECKING:
    from collections.abc import Iterator


def plain(value: Any) -> Any:
    """Dates as text, keys as text: as JSON would have it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, list) else value


def files(paths: list[str]) -> Iterator[Path]:
    for path in map(Path, paths):
        yield from sorted(path.rglob("*.yaml")) if path.is_dir() else (path,)


def same(expected: Any, found: Any) -> bool:
    """An expected object is compared on the keys it has."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return all(same(value, found.get(key)) for key, value in expected.items())
    return bool(expected == found)


def failures(case: dict[str, Any]) -> Iterator[str]:
    facts = case["facts"]
    for item in case["expect"]:
        when = date.fromisoformat(item["day"]) if "day" in item else None
        missing: set[str] = set()
        for question, expected in item.items():
            if question not in QUESTIONS:
                continue
            found = ask(facts, question, when, expected)
            missing |= set(found.missing)
            if not same(expected, found.value):
                yield f"{item.get('day', '')} {question}: {expected} expected, {found.value} came {found.missing or ''}"
        if "missing" in item and set(item["missing"]) != missing:
            yield f"{item.get('day', '')} missing: {item['missing']} expected, {sorted(missing)} came"


def main(paths: list[str]) -> int:
    passed = failed = 0
    for path in files(paths):
        for case in plain(yaml.safe_load(path.read_text(encoding="utf-8")))["cases"]:
            wrong = list(failures(case))
            passed, failed = passed + (not wrong), failed + bool(wrong)
            for one in wrong:
                print(f"{path}: {case['case']}: {one}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
