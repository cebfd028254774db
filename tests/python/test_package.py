"""The package as a whole: examples in docstrings run, all is exported, stubs say what is there, threads may share."""

from __future__ import annotations

import ast
import doctest
import importlib
import inspect
import pkgutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import rehabkedja as rk
from rehabkedja import _core

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


def test_everything_public_is_documented() -> None:
    for name in rk.__all__:
        thing = getattr(rk, name)
        if inspect.isclass(thing) or inspect.isfunction(thing):
            assert inspect.getdoc(thing), name
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
    facts = rk.Facts(SOMEBODY)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: rk.ask(facts, LATE, law=law), range(64)))
        shared = answers[0]
        assert len(set(pool.map(lambda _: shared.findings, range(64)))) == 1
    assert len(set(answers)) == 1
