"""Files with one fault each must fail, and say what the fault is: every line of `.expected` stands in the output."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "cases_that_fail"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix in {".yaml", ".yml", ".json"})


def test_there_are_such_files() -> None:
    assert len(FILES) >= 12


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_it_fails_and_says_why(path: Path) -> None:
    command = [sys.executable, "-m", "rehabkedja", "cases", str(path)]
    outcome = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert outcome.returncode != 0
    printed = outcome.stdout + outcome.stderr
    for line in path.with_suffix(".expected").read_text(encoding="utf-8").splitlines():
        assert line.strip() in printed, printed
