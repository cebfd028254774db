"""What README.md and docs/errors.md show is what comes: their code blocks are run and their examples are tried."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import rehabkedja as rk
from rehabkedja._cli.documents import read_yaml

from .shown import ROOT, Shown, blocks, commands_of, only, page_of, ran

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Run


def with_output(language: str) -> tuple[str, str]:
    """The block of a language and what it prints, which is the text block after it."""
    found = blocks("README.md")
    (at,) = (at for at, block in enumerate(found) if block.language == language)
    assert found[at + 1].language == "text"
    return found[at].text, found[at + 1].text


def test_every_block_is_of_a_kind_that_is_tried() -> None:
    assert {block.language for block in blocks("README.md")} == {"console", "cpp", "python", "sh", "text", "yaml"}


@pytest.mark.parametrize("shown", commands_of(page_of("README.md")), ids=lambda shown: shown.code)
def test_commands_print_what_is_shown(run: Run, monkeypatch: pytest.MonkeyPatch, shown: Shown) -> None:
    monkeypatch.chdir(ROOT)
    assert ran(run, shown.code) == (0, shown.output.rstrip("\n") + "\n", "")


def test_scripts_that_are_shown_are_there() -> None:
    commands = [line.partition("#")[0].split() for block in only("sh") for line in block.splitlines()]
    assert {command[0] for command in commands} == {"tools/try", "tools/test", "tools/bench", "pip"}
    assert all(os.access(ROOT / command[0], os.X_OK) for command in commands if command[0].startswith("tools/"))
    assert not any(option in command for command in commands for option in ("--user", "sudo"))


def test_python_prints_what_is_shown() -> None:
    code, output = with_output("python")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120)
    assert (done.stdout, done.stderr) == (output, "")


def test_cpp_compiles_from_the_headers_alone_and_prints_what_is_shown(tmp_path: Path) -> None:
    code, output = with_output("cpp")
    source, program = tmp_path / "app.cpp", tmp_path / "app"
    source.write_text(code, encoding="utf-8")
    compiler = os.environ.get("CXX") or shutil.which("g++") or "c++"
    command = [*shlex.split(compiler), "-std=c++20", "-O0", "-I", ROOT / "include", source, "-o", program]
    subprocess.run(command, check=True, timeout=600)
    assert subprocess.run([program], capture_output=True, text=True, check=True, timeout=60).stdout == output


def test_cases_hold_and_are_those_of_the_example(run: Run, tmp_path: Path) -> None:
    (shown,) = only("yaml")
    path = tmp_path / "readme.yaml"
    path.write_text(shown, encoding="utf-8")
    assert run("cases", path) == (0, "1 passed, 0 failed\n", "")
    assert (ROOT / "examples" / "adding.yaml").read_text(encoding="utf-8").startswith(shown)


def test_links_of_the_readme_lead_somewhere() -> None:
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    text = re.sub(r"^```.*?^```$", "", page, flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (ROOT / target).exists(), target


ERRORS = [
    [cell.strip() for cell in row.strip("|\n").split(" | ")]
    for row in re.findall(r"^\| `\w+` \|.*$", (ROOT / "docs" / "errors.md").read_text(encoding="utf-8"), re.MULTILINE)
]
FACTS = [row for row in ERRORS if re.match(r"`(sick|sicknes|occupation): \[", row[1])]


def test_most_error_codes_have_an_example_in_facts() -> None:
    assert {row[0].strip("`") for row in FACTS} == {
        "bad_date",
        "bad_degree",
        "bad_value",
        "end_before_start",
        "missing_key",
        "same_job_twice",
        "unknown_key",
        "wrong_type",
    }


@pytest.mark.parametrize("row", FACTS, ids=lambda row: row[0].strip("`"))
def test_facts_give_the_error_that_is_shown(row: list[str]) -> None:
    code, example, says = row[0].strip("`"), row[1].strip("`"), row[2]
    with pytest.raises(rk.InputError) as caught:
        rk.Facts(read_yaml(example, "f"))
    field, _, sentence = says.partition(": ")
    assert (caught.value.code, caught.value.field) == (code, field.strip("`"))
    assert caught.value.says.startswith(sentence.removesuffix("...").rstrip(" "))
    assert sentence.endswith("...") or caught.value.says == sentence


def test_the_table_of_errors_gives_the_lines_that_are_shown(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    (table,), (sentences,) = only("csv", "docs/errors.md"), only("text", "docs/errors.md")
    (command,) = re.findall(r"`rehabkedja (chain bad\.csv .*?)`", page)
    (tmp_path / "bad.csv").write_text(table, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    outcome = run(*shlex.split(command))
    assert (outcome.status, outcome.err) == (1, sentences)
    assert "P5" in outcome.out
