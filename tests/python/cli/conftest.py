from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from rehabkedja._cli.app import run as run_command


class Outcome(NamedTuple):
    """What a command did."""

    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command line in this process, wide enough that no table is folded."""
    monkeypatch.setenv("COLUMNS", "240")
    monkeypatch.setenv("REHABKEDJA_DEBUG", "1")  # a fault of the program is an exception here

    def outcome(*arguments: str | Path) -> Outcome:
        status = run_command([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Outcome(status, out, err)

    return outcome


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Writes a file."""

    def written(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return written


@pytest.fixture
def examples() -> Path:
    """The published examples."""
    return Path(__file__).parents[3] / "examples" / "data"
