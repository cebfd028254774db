"""The code blocks of a page, and what its commands and its Python print: a page shows what comes."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .conftest import Outcome, Run

ROOT = Path(__file__).parents[3]


class Block(NamedTuple):
    """A code block and the language it is said to be in."""

    language: str
    text: str


class Shown(NamedTuple):
    """A command or some Python, and the output that stands beside it."""

    language: str
    code: str
    output: str


def page_of(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def blocks_of(page: str) -> list[Block]:
    return [Block(*found) for found in re.findall(r"^```(\w*)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)]


def blocks(path: str) -> list[Block]:
    return blocks_of(page_of(path))


def only(language: str, path: str = "README.md") -> list[str]:
    return [block.text for block in blocks(path) if block.language == language]


def commands_of(page: str) -> list[Shown]:
    """The commands of the console blocks."""
    pieces = [
        piece
        for block in blocks_of(page)
        if block.language == "console"
        for piece in re.split(r"^\$ ", block.text, flags=re.MULTILINE)
        if piece
    ]
    return [Shown("console", command, output) for command, _, output in (piece.partition("\n") for piece in pieces)]


def python_of(page: str) -> list[Shown]:
    """The Python blocks, each with the text block after it."""
    found = blocks_of(page)
    made = []
    for at, block in enumerate(found):
        if block.language == "python":
            assert found[at + 1].language == "text", f"no output stands after:\n{block.text}"
            made.append(Shown("python", block.text, found[at + 1].text))
    return made


def ran(run: Run, command: str) -> Outcome:
    """What a command does: rehabkedja in this process, what its output is piped into in a shell."""
    first, _, rest = command.partition(" | ")
    program, *arguments = shlex.split(first)
    assert program == "rehabkedja"
    outcome = run(*arguments)
    if not rest:
        return outcome
    filtered = subprocess.run(
        ["sh", "-c", rest],
        input=outcome.out,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    return outcome._replace(out=filtered.stdout, err=outcome.err + filtered.stderr)


def printed(code: str) -> str:
    """What some Python prints, run in this process in a namespace of its own."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "<page>", "exec"), {"__name__": "__main__"})
    return out.getvalue()
