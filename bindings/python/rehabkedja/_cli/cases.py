"""`rehabkedja cases`: runs case files and says which cases do not hold, what was expected, what came, and why."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from tqdm import tqdm

from . import engine
from .documents import as_json
from .faults import GOOD, NO_ANSWER, SOME_BAD, FaultError, one_line
from .faults import shown as quoted
from .show import complain, write_csv, write_json
from .suites import case_name, files_in, names_twice, read_suites
from .words import Language, word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rehabkedja import Catalogue

    from .documents import Plain
    from .show import Format, Row
    from .suites import Suite

COLUMNS: Final = ("file", "case", "day", "question", "expected", "got", "why")


@dataclass
class Outcome:
    """What came of all the cases."""

    passed: int = 0
    failed: int = 0
    failing: list[list[Row]] = field(default_factory=list)  # by case; a row for each question answered otherwise
    errors: list[str] = field(default_factory=list)  # what is wrong with files
    answers: list[Row] = field(default_factory=list)
    nothing_read: bool = False  # no file could be read

    @property
    def failures(self) -> list[Row]:
        """All rows in one list."""
        return [row for rows in self.failing for row in rows]

    @property
    def status(self) -> int:
        """The exit status."""
        if self.nothing_read:
            return NO_ANSWER
        return GOOD if self.failed == 0 and not self.errors else SOME_BAD


def run(
    paths: Sequence[str], as_json_only: bool, answers: bool, files: Sequence[str], shown: Format, lang: Language
) -> int:
    """Runs the command."""
    programmes = own_programmes(files)
    outcome = Outcome()
    suites = read_all(paths, outcome)
    for suite in suites:
        for name in names_twice(suite):
            complain(f"{suite.file}: several cases have the name {quoted(name)}")
    if as_json_only:
        if not suites:
            return outcome.status
        whole = {"suites": [suite.document for suite in suites], "files": [suite.file for suite in suites]}
        sys.stdout.write(json.dumps(whole, ensure_ascii=False) + "\n")
        return outcome.status
    together = [(suite, at, case) for suite in suites for at, case in enumerate(suite.cases)]
    for suite, at, case in tqdm(together, unit=" cases", file=sys.stderr, disable=None, delay=1.0, leave=False):
        run_one(suite, at, case, outcome, lang, programmes)
    if answers:
        for answer in outcome.answers:
            sys.stdout.write(json.dumps(answer, ensure_ascii=False, separators=(",", ":")) + "\n")
        for line in failing_lines(outcome.failing, lang):
            complain(line)
        complain(word("passed", lang, passed=outcome.passed, failed=outcome.failed))
    else:
        tell(outcome, shown, lang)
    return outcome.status


def read_all(paths: Sequence[str], outcome: Outcome) -> list[Suite]:
    """The suites of all paths, each file once; a path or a file that cannot be read is named, and the rest goes on."""
    suites: list[Suite] = []
    read: set[Path] = set()

    def refused(fault: FaultError) -> None:
        outcome.errors.append(str(fault))
        complain(str(fault))

    for given in paths:
        try:
            files = files_in(given)
        except FaultError as fault:
            refused(fault)
            continue
        for path in files:
            if path in read:
                continue
            read.add(path)
            try:
                suites.extend(read_suites(path))
            except FaultError as fault:
                refused(fault)
    outcome.nothing_read = not suites
    return suites


def own_programmes(files: Sequence[str]) -> Catalogue | None:
    """The catalogue with definitions of your own; None where there are none."""
    if not files:
        return None
    from .own_programmes import catalogue_with

    return catalogue_with(files)


def run_one(
    suite: Suite, at: int, case: Plain, outcome: Outcome, lang: Language, programmes: Catalogue | None = None
) -> None:
    """Runs a case and counts it. A case that is not right is one that fails; file, case and key are named."""
    name = case_name(case, at)
    here = {"file": suite.file, "case": name}
    line: Row = {"suite": suite.document.get("suite", ""), "case": name}
    try:
        report = engine.run_case(as_json(case), lang, programmes)
    except FaultError as fault:
        outcome.failed += 1
        outcome.failing.append([{**here, **dict.fromkeys(COLUMNS[2:], ""), "question": "error", "why": str(fault)}])
        outcome.answers.append({**line, "error": fault.code, "field": fault.field})
        return
    outcome.answers.append({**line, "answers": report["answers"]})
    if report["passed"]:
        outcome.passed += 1
        return
    outcome.failed += 1
    failures = report["failures"]
    outcome.failing.append([{**here, **f, "day": f["day"] or "", "why": " ".join(f["why"])} for f in failures])


def tell(outcome: Outcome, shown: Format, lang: Language) -> None:
    """Prints what came, in the format asked for."""
    if shown == "json":
        counts = {"passed": outcome.passed, "failed": outcome.failed}
        write_json({**counts, "failures": outcome.failures, "errors": outcome.errors})
        return
    count = word("passed", lang, passed=outcome.passed, failed=outcome.failed)
    if shown == "csv":
        both = ("expected", "got")
        write_csv(COLUMNS, [{**row, **{key: compact(row[key]) for key in both}} for row in outcome.failures])
        complain(count)
        return
    sys.stdout.writelines(line + "\n" for line in failing_lines(outcome.failing, lang))
    sys.stdout.write(count + "\n")


def failing_lines(failing: list[list[Row]], lang: Language) -> list[str]:
    """One line for each failing case, whatever the number of its failing questions."""
    return [one_line(f"{rows[0]['file']}: {rows[0]['case']}: {'; '.join(said(rows, lang))}") for rows in failing]


def said(rows: list[Row], lang: Language) -> list[str]:
    """What was expected, what came and why; a reason that several questions of a case share is said once."""
    parts = []
    for at, row in enumerate(rows):
        if row["question"] == "error":
            parts.append(row["why"])
            continue
        day = f"{row['day']} " if row["day"] else ""
        came = f"{word('expected', lang)} {compact(row['expected'])}, {word('got', lang)} {compact(row['got'])}"
        shared = at + 1 < len(rows) and rows[at + 1]["why"] == row["why"]
        why = "" if shared or not row["why"] else f". {word('why', lang).capitalize()}: {row['why']}"
        parts.append(f"{day}{row['question']}: {came}{why}")
    return parts


def compact(value: Any) -> str:
    """A value of JSON on one line, without quotes around single words."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
