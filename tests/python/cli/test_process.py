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


def test_a_closed_pipe_is_quiet(examples: Path) -> None:
    command = f"{sys.executable} -m rehabkedja law --format json | head -c 10"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, timeout=120)
    assert (len(done.stdout), done.stderr) == (10, b"")


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
