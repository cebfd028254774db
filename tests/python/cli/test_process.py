"""The command line as a process of its own: pipes, encodings, random input, exit statuses."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def rehabkedja(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "rehabkedja", *map(str, arguments)]
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "COLUMNS": "200"}
    environment.pop("REHABKEDJA_DEBUG", None)
    return subprocess.run(command, input=stdin, capture_output=True, env=environment, check=False, timeout=120)


def test_output_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_bytes("person;from;to\nÅsa;2024-01-01;2024-01-31\n".encode("latin-1"))
    done = rehabkedja("chain", table, "--day", "2024-01-31", "--occupation", "employed", "--lang", "sv")
    assert done.returncode == 0
    assert "Åsa" in done.stdout.decode("utf-8")
    assert "nästa ändring" in done.stdout.decode("utf-8")


def in_bash(command: str) -> subprocess.CompletedProcess[bytes]:
    """Runs a command line; `rehabkedja` in it is this installation's."""
    environment = {key: value for key, value in os.environ.items() if key != "REHABKEDJA_DEBUG"}
    whole = f"set -o pipefail; rehabkedja() {{ '{sys.executable}' -m rehabkedja \"$@\"; }}; {command}"
    return subprocess.run(["bash", "-c", whole], capture_output=True, env=environment, check=False, timeout=120)


@pytest.mark.parametrize("arguments", ["law", "law --format json", "law --format csv", "chain '{}' --day 2024-09-01"])
def test_a_reader_that_has_heard_enough_is_no_fault(tmp_path: Path, arguments: str) -> None:
    table = tmp_path / "t.csv"
    rows = "".join(f"P{number},2024-01-01,2024-12-31\n" for number in range(3000))
    table.write_text(f"person,from,to\n{rows}")
    done = in_bash(f"rehabkedja {arguments.format(table)} | head -c 10")
    assert (done.returncode, len(done.stdout), done.stderr) == (0, 10, b"")


def test_output_that_cannot_be_written_is_said_in_a_sentence(examples: Path) -> None:
    for command, why in (
        ("rehabkedja law > /dev/full", b"No space left on device"),
        ("rehabkedja law --format json > /dev/full", b"No space left on device"),
        ("rehabkedja --help > /dev/full", b"No space left on device"),
        ("rehabkedja law >&-", b"Bad file descriptor"),
    ):
        done = in_bash(command)
        assert done.returncode == 2, command
        assert done.stderr == b"rehabkedja: the output cannot be written: " + why + b" [unreadable]\n", command


def test_closed_streams_do_no_harm_where_nothing_is_written_to_them(examples: Path, tmp_path: Path) -> None:
    table, out = examples / "certificates.csv", tmp_path / "out.csv"
    done = in_bash(f"rehabkedja chain '{table}' --day 2024-09-01 --output '{out}' >&- 2>&-")
    assert (done.returncode, done.stderr) == (0, b"")
    assert out.read_text(encoding="utf-8").startswith("person,day,")
    assert in_bash(f"rehabkedja explain '{examples}/none.json' 2>&-").returncode == 2


def test_standard_input_is_read(examples: Path) -> None:
    facts = (examples / "person.json").read_bytes()
    assert b"61" in rehabkedja("explain", "-", "--day", "2024-07-28", stdin=facts).stdout
    table = (examples / "certificates.csv").read_bytes()
    assert b"A01" in rehabkedja("chain", "-", "--day", "2024-07-28", stdin=table).stdout


@pytest.mark.parametrize("seed", range(4))
def test_random_bytes_never_give_a_traceback(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    pieces = [
        b"person",
        b"from",
        b"to",
        b",",
        b";",
        b'"',
        b"\n",
        b"\r\n",
        b"\x00",
        b"\xff",
        b"2024-01-01",
        b"{",
        b"[",
        b"sick",
        b":",
    ]
    data = b"".join(chance.choice([*pieces, chance.randbytes(3)]) for _ in range(400))
    for name, arguments in (
        ("t.csv", ("chain", "--day", "2024-01-01")),
        ("t.parquet", ("chain", "--day", "2024-01-01")),
        ("f.json", ("explain", "--day", "2024-01-01")),
        ("f.yaml", ("explain",)),
        ("c.yaml", ("cases",)),
        ("c.json", ("cases", "--as-json")),
    ):
        path = tmp_path / name
        path.write_bytes((b"person,from,to\n" if seed % 2 and name == "t.csv" else b"") + data)
        done = rehabkedja(arguments[0], path, *arguments[1:])
        assert done.returncode in (1, 2), done
        assert done.stderr
        assert b"Traceback" not in done.stderr
        assert b"fault of the program" not in done.stderr


def test_usage_errors_have_status_2() -> None:
    for arguments in (("chain", "x.csv"), ("law", "--format", "xml"), ("nothing",), ("explain",)):
        done = rehabkedja(*arguments)
        assert done.returncode == 2
        assert b"Traceback" not in done.stderr
