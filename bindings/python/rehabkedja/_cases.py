"""Questions in the words of case files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from . import _core
from ._facts import FactsLike, as_facts, plain
from ._law import Law, as_law

if TYPE_CHECKING:
    from ._finding import Lang


def answer_item(facts: FactsLike, item: Mapping[str, Any], law: Law | None = None, lang: Lang = "en") -> dict[str, Any]:
    """Answers an item of an ``expect`` list: the questions are its keys, the expected values are not looked at.

    The answer has the same keys, and ``missing``, ``ask_first`` and ``why``.

    >>> import rehabkedja as rk
    >>> facts = {"sick": [{"from": "2024-03-01", "to": "2024-04-29"}]}
    >>> rk.answer_item(facts, {"day": "2024-04-29", "chain_day": None})["chain_day"]
    60
    """
    text = json.dumps(_whole(item), ensure_ascii=False)
    found: dict[str, Any] = json.loads(_core.answer_item(as_law(law)._raw, as_facts(facts)._raw, text, lang))
    return found


def run_case(case: Mapping[str, Any], law: Law | None = None, lang: Lang = "en") -> dict[str, Any]:
    """Runs a case of a case file: ``{"case", "passed", "failures": [{"question", "day", "expected", "got", "why"}]}``.

    Raises `InputError` for a case that is not in the format.
    """
    found: dict[str, Any] = json.loads(
        _core.run_case(as_law(law)._raw, json.dumps(_whole(case), ensure_ascii=False), lang)
    )
    return found


def _whole(value: Any) -> Any:
    """Plain data in which a key may hold null: in an item the key alone is the question."""
    if isinstance(value, Mapping):
        return {str(key): _whole(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_whole(one) for one in value]
    return plain(value, "")
