"""The package as a whole: examples in docstrings run, all is exported, stubs say what is there, threads may share."""

from __future__ import annotations

import ast
import dataclasses
import doctest
import importlib
import inspect
import pkgutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import rehabkedja as rk
from rehabkedja import _core, batch, facts, income

from .people import LATE, SOMEBODY

ELSEWHERE = ("__main__", "_core", "_cli")
MODULES = [
    "rehabkedja",
    *(f"rehabkedja.{m.name}" for m in pkgutil.iter_modules(rk.__path__) if m.name not in ELSEWHERE),
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(name: str) -> None:
    failed, _ = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
    assert failed == 0


# Their documentation stands with the findings and the words of the case format.
DOCUMENTED_ELSEWHERE = ("rehabkedja._finding", "rehabkedja._words", "rehabkedja._income_words")
PUBLIC = {
    f"{module.__name__}.{name}": getattr(module, name)
    for module in (rk, batch, facts, income)
    for name in module.__all__
    if inspect.isclass(getattr(module, name)) or inspect.isfunction(getattr(module, name))
}


@pytest.mark.parametrize("name", [name for name, it in PUBLIC.items() if it.__module__ not in DOCUMENTED_ELSEWHERE])
def test_help_says_what_is_given_what_is_raised_and_shows_it(name: str) -> None:
    thing = PUBLIC[name]
    shown = inspect.getdoc(thing)
    assert shown
    assert ">>> " in shown
    said = {line.split(":")[0].strip() for line in shown.splitlines() if line.startswith("    ")}
    if inspect.isfunction(thing):
        parameters = set(inspect.signature(thing).parameters)
        assert parameters <= said
        assert "Raises:" in shown or not parameters
    else:
        fields = {one.name for one in dataclasses.fields(thing)} if dataclasses.is_dataclass(thing) else set()
        fields |= {one for one in getattr(thing, "__annotations__", {}) if not one.startswith("_")}
        assert fields <= said
        for method, it in vars(thing).items():
            if not method.startswith("_") and (inspect.isroutine(it) or isinstance(it, property)):
                assert inspect.getdoc(it), method


def test_everything_public_is_documented() -> None:
    for name, thing in PUBLIC.items():
        assert inspect.getdoc(thing), name
    assert rk.__doc__ is not None
    for name in set(rk.__all__) - {name.partition(".")[2] for name in PUBLIC}:
        assert name in rk.__doc__, name
    assert batch.__doc__ is not None
    assert "OCCUPATION_CODES" in batch.__doc__
    assert set(rk.__all__) <= set(dir(rk)) | {"batch"}
    with pytest.raises(AttributeError):
        rk.no_such_thing  # noqa: B018


def test_the_stub_says_what_is_in_the_module() -> None:
    stub = ast.parse((Path(rk.__file__).parent / "_core.pyi").read_text())
    said: dict[str, set[str]] = {}
    for node in stub.body:
        if isinstance(node, ast.ClassDef):
            said[node.name] = {one.name for one in node.body if isinstance(one, ast.FunctionDef)}
        elif isinstance(node, ast.FunctionDef):
            said[node.name] = set()
        elif (
            isinstance(node, ast.AnnAssign)
            and isinstance(node.target, ast.Name)
            and not node.target.id.startswith("Raw")
        ):
            said[node.target.id] = set()
    there = {
        name: {one for one in vars(thing) if not one.startswith("_")} if inspect.isclass(thing) else set()
        for name, thing in vars(_core).items()
        if not name.startswith("_")
    }
    said = {name: names - {"__init__"} for name, names in said.items() if not name.startswith("Raw")}
    assert said == there


def test_threads_may_share_law_and_facts() -> None:
    law = rk.swedish_law().with_parameter("market_step", from_="2020-01-01", value=120)
    who = rk.Facts(SOMEBODY)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: rk.ask(who, LATE, law=law), range(64)))
        shared = answers[0]
        assert len(set(pool.map(lambda _: shared.findings, range(64)))) == 1
    assert len(set(answers)) == 1
