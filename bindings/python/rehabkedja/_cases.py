"""Questions in the words of case files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from . import _core
from ._errors import FactTypeError, InputError
from ._facts import FactsLike, as_facts, plain
from ._given import as_text
from ._law import Law, as_law
from ._options import option_names_said
from ._programmes import Catalogue, as_catalogue

if TYPE_CHECKING:
    from ._finding import Lang


def answer_item(
    facts: FactsLike,
    item: Mapping[str, Any],
    law: Law | None = None,
    lang: Lang = "en",
    catalogue: Catalogue | None = None,
) -> dict[str, Any]:
    """Answers an item of an ``expect`` list: the questions are its keys, the expected values are not looked at.

    Args:
        facts: `Facts`, or a mapping or dataclass of which they can be made.
        item: the item, such as ``{"day": "2024-04-29", "chain_day": None}``; dates as dates or ISO text.
        law: the law asked; left out: that of Sweden.
        lang: the language of the sentences under ``why``, ``"en"`` or ``"sv"``.
        catalogue: the programmes that are asked about; left out: those that are compiled in.

    Returns:
        Plain data with the same keys, and ``missing``, ``ask_first`` and ``why``.

    Raises:
        InputError: facts or an item that are not in the format (``unknown_key``, ``missing_key``, ...).

    >>> import rehabkedja as rk
    >>> facts = {"sick": [{"from": "2024-03-01", "to": "2024-04-29"}]}
    >>> rk.answer_item(facts, {"day": "2024-04-29", "chain_day": None})["chain_day"]
    60
    """
    text = _text_of(item, "item")
    found: dict[str, Any] = json.loads(_core.answer_item(_asked(law, catalogue), as_facts(facts)._raw, text, lang))
    return found


def run_case(
    case: Mapping[str, Any], law: Law | None = None, lang: Lang = "en", catalogue: Catalogue | None = None
) -> dict[str, Any]:
    """Runs a case of a case file.

    Args:
        case: the case: ``case`` (its name), ``facts`` and ``expect``, as case files have them.
        law: the law asked; left out: that of Sweden.
        lang: the language of the sentences under ``why``, ``"en"`` or ``"sv"``.
        catalogue: the programmes that are asked about; left out: those that are compiled in.

    Returns:
        Plain data: ``{"case", "passed", "failures": [{"question", "day", "expected", "got", "why"}]}``.

    Raises:
        InputError: a case that is not in the format (``unknown_key``, ``missing_key``, ...).

    >>> import rehabkedja as rk
    >>> facts = {"sick": [{"from": "2024-03-01", "to": "2024-04-29"}]}
    >>> case = {"case": "two months", "facts": facts, "expect": [{"day": "2024-04-29", "chain_day": 60}]}
    >>> rk.run_case(case)["passed"]
    True
    """
    with option_names_said():
        found: dict[str, Any] = json.loads(_core.run_case(_asked(law, catalogue), _text_of(case, "case"), lang))
    return found


def _asked(law: Law | None, catalogue: Catalogue | None) -> _core.Law:
    raw = as_law(law)._raw
    return raw if catalogue is None else _core.law_about(raw, as_catalogue(catalogue)._raw)


def _text_of(given: Any, what: str) -> str:
    if not isinstance(given, Mapping):
        raise FactTypeError("wrong_type", what, f"is a mapping, not {type(given).__name__}")
    return json.dumps(_whole(given), ensure_ascii=False)


def _whole(value: Any, depth: int = 0) -> Any:
    """Plain data in which a key may hold null: in an item the key alone is the question."""
    deepest = 64
    if depth > deepest:
        raise InputError("unreadable", "", f"nested more than {deepest} levels deep")
    if isinstance(value, Mapping):
        return {as_text(str(key), ""): _whole(one, depth + 1) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_whole(one, depth + 1) for one in value]
    return plain(value, "")
