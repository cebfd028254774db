"""Finds and reads case files: folders are searched, a document is checked down to its list of cases."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .documents import Plain, only_keys, read_document
from .faults import FaultError, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDINGS: Final = (".yaml", ".yml", ".json")
STANDARD_INPUT: Final = "-"
SUITE_KEYS: Final = ("suite", "about", "format", "cases")


@dataclass(frozen=True)
class Suite:
    """A case file, or one of the suites in a document of several."""

    file: str
    document: dict[str, Plain]

    @property
    def cases(self) -> list[Plain]:
        """The cases, unchecked."""
        found = self.document["cases"]
        return found if isinstance(found, list) else []


def files_in(given: str) -> list[Path]:
    """The files that a path means: a file or standard input (`-`) itself, a folder searched, in order. What is hidden,
    below a folder, is left out."""
    if not given:
        raise FaultError("unreadable", "an empty path names no case files")
    path = Path(given)
    if path.is_dir():
        inside = sorted(p for p in path.rglob("*") if p.suffix.lower() in ENDINGS and p.is_file())
        seen = [p for p in inside if not any(part.startswith(".") for part in p.relative_to(path).parts)]
        if not seen:
            says = "there is no case file in this folder (*.yaml, *.yml, *.json)"
            raise FaultError("unreadable", says, field=given)
        return seen
    if given != STANDARD_INPUT and not path.exists():
        raise FaultError("unreadable", "there is no such file or folder", field=given)
    return [path]


def read_suites(path: Path) -> Iterator[Suite]:
    """The suites of a file; a document `{suites: [...]}` has several."""
    document = read_document(path)
    if isinstance(document, dict) and "suites" in document:
        several = document["suites"]
        only_keys(document, ("suites", "files"), str(path))
        if not isinstance(several, list) or not several:
            raise FaultError("wrong_type", "should be a list of suites", field=f"{path}: suites")
        for at, one in enumerate(several):
            yield Suite(str(path), _checked(one, f"{path}: suites[{at}]"))
        return
    yield Suite(str(path), _checked(document, str(path)))


def _checked(document: Plain, where: str) -> dict[str, Plain]:
    if not isinstance(document, dict):
        raise FaultError("wrong_type", "is no case file: it should have the keys suite and cases", field=where)
    only_keys(document, SUITE_KEYS, where)
    if "cases" not in document:
        raise FaultError("missing_key", "the key cases is needed: a list of cases", field=where)
    for key in ("suite", "about"):
        if not isinstance(document.get(key, ""), str):
            raise FaultError("wrong_type", f"{shown(document[key])} should be text", field=f"{where}: {key}")
    if document.get("format", 1) not in (1, "1") or isinstance(document.get("format"), bool):
        says = f"{shown(document['format'])} is a format that is not known: this program reads format 1"
        raise FaultError("bad_value", says, field=f"{where}: format")
    if not isinstance(document["cases"], list):
        raise FaultError("wrong_type", "should be a list of cases", field=f"{where}: cases")
    if not document["cases"]:
        raise FaultError(
            "missing_key", "the list of cases is empty: such a file proves nothing", field=f"{where}: cases"
        )
    return document


def names_twice(suite: Suite) -> list[str]:
    """The names that several cases of a suite have: a failing case could not be told from the others."""
    names = [case_name(case, at) for at, case in enumerate(suite.cases)]
    return [name for name, times in Counter(names).items() if times > 1]


def case_name(case: Plain, at: int) -> str:
    """What a case is called, or its place when it has no name."""
    name = case.get("case") if isinstance(case, dict) else None
    return name if isinstance(name, str) and name.strip() else f"cases[{at}]"
