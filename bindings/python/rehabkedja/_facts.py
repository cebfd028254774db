"""The facts of a person: read, checked, kept as one value."""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Mapping
from typing import Any, TypeAlias

from . import _core
from ._dates import as_date
from ._errors import FactTypeError, InputError
from ._given import as_text, is_absent
from ._html import joined, table
from ._options import option_names_said
from ._period import Period


class Facts:
    """The facts of a person, in the vocabulary of the case format; checked when made, never changed afterwards.

    Made from a mapping, from a dataclass (`rehabkedja.facts.Person`), from keywords, or from JSON text by
    `from_json`: all are read by the same reader. Dates are `datetime.date`, ISO text, NumPy or pandas dates. A key
    with the value None is a key left out; what is left out is unknown unless the case format gives a default.

    Facts compare by what stands in them. How a value was written makes no difference: a date or its text, 50 or
    50.0, true or ``yes``; nor does the order of keys. The order of a list does, since its entries are named by their
    places, and so does a default that is written out.

    Raises:
        InputError: a fact that is not right, with its path in ``field``: `end_before_start`, `bad_degree`,
            `bad_date`, ...
        FactTypeError: a value of a wrong type.

    >>> import rehabkedja as rk
    >>> facts = rk.Facts({"born": "1980-05-01", "sick": [{"from": "2024-03-01", "to": "2024-04-29"}]})
    >>> facts
    Facts({'born': '1980-05-01', 'sick': [{'from': '2024-03-01', 'to': '2024-04-29'}]})
    >>> facts == rk.Facts.from_json(facts.to_json())
    True
    """

    __slots__ = ("_raw",)
    _raw: _core.Facts

    def __init__(self, given: Mapping[str, Any] | object = None, /, **keys: Any) -> None:
        whole = {} if given is None else plain(given, "")
        if not isinstance(whole, dict):
            raise FactTypeError("wrong_type", "", f"facts are a mapping or a dataclass, not {type(given).__name__}")
        whole.update({key.rstrip("_"): plain(value, key) for key, value in keys.items() if value is not None})
        object.__setattr__(self, "_raw", _read(json.dumps(whole, ensure_ascii=False)))

    @classmethod
    def from_json(cls, text: str | bytes) -> Facts:
        """Facts from JSON text, or its bytes in UTF-8, with or without a byte order mark.

        Raises `InputError`: ``unreadable`` for text that is not JSON, and what `Facts` raises.

        >>> import rehabkedja as rk
        >>> rk.Facts.from_json('{"born": "1980-05-01"}')["born"]
        '1980-05-01'
        """
        if isinstance(text, bytes):
            try:
                text = text.decode("utf-8-sig")
            except UnicodeDecodeError as error:
                raise InputError("unreadable", "", f"is not UTF-8: {error}") from None
        if not isinstance(text, str):
            raise FactTypeError("wrong_type", "", f"JSON is text, not {type(text).__name__}")
        facts = cls.__new__(cls)
        object.__setattr__(facts, "_raw", _read(as_text(text, "")))
        return facts

    def to_json(self) -> str:
        """The facts as JSON with sorted keys and no spaces; what a facts hash is taken of."""
        return self._raw.canonical

    def to_dict(self) -> dict[str, Any]:
        """The facts as plain data, a new copy each time; dates are ISO text."""
        facts: dict[str, Any] = json.loads(self._raw.canonical)
        return facts

    def replace(self, **keys: Any) -> Facts:
        """Facts with these keys in place of their own; None takes a key out. For questions of "what if".

        >>> import rehabkedja as rk
        >>> rk.Facts(born="1980-05-01", sex="woman").replace(born=None)
        Facts({'sex': 'woman'})
        """
        whole = self.to_dict() | keys
        return Facts(whole)

    def __getitem__(self, key: str) -> Any:
        """The value of a key, as plain data; KeyError when it is left out."""
        return self.to_dict()[key]

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"facts do not change: use replace({name}=...)")

    def __eq__(self, other: object) -> bool:
        return self._raw.canonical == other._raw.canonical if isinstance(other, Facts) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._raw.canonical)

    def __repr__(self) -> str:
        return f"Facts({self.to_dict()!r})"

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def _repr_html_(self) -> str:
        rows = []
        for key, value in self.to_dict().items():
            if isinstance(value, list):
                rows += [(f"{key}[{i}]", _in_a_cell(one)) for i, one in enumerate(value)] or [(key, "none")]
            else:
                rows.append((key, _in_a_cell(value)))
        return table(rows, caption="" if rows else "nothing is known")

    def __reduce__(self) -> tuple[Any, ...]:
        return Facts.from_json, (self._raw.canonical,)

    def __copy__(self) -> Facts:
        return self

    def __deepcopy__(self, memo: object) -> Facts:
        return self


FactsLike: TypeAlias = Facts | Mapping[str, Any] | object
"""`Facts`, or a mapping or dataclass of which they can be made."""


def as_facts(given: FactsLike) -> Facts:
    """Facts as they are, or made of what is given. JSON text is refused: `Facts.from_json` says what is meant."""
    return given if isinstance(given, Facts) else Facts(given)


def _read(text: str) -> _core.Facts:
    with option_names_said():
        return _core.read_facts(text)


_DEEPEST = 64
_LARGEST = 2**63


def _in_a_cell(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_in_a_cell(one)}" for key, one in value.items())
    return joined(map(_in_a_cell, value)) if isinstance(value, list) else str(value)


def plain(value: Any, path: str, depth: int = 0) -> Any:
    """The value as JSON knows it. `path` is where it stands, for the error."""
    if depth > _DEEPEST:
        raise InputError("unreadable", "", f"nested more than {_DEEPEST} levels deep: facts are not")
    if type(value).__module__.partition(".")[0] == "numpy":
        value = _of_numpy(value, path)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        if abs(value) >= _LARGEST:
            raise InputError("bad_value", path, "is too large a number")
        return int(value)
    if isinstance(value, str):
        return as_text(value, path)
    if is_absent(value):
        code = "bad_date" if isinstance(value, datetime.date) else "bad_value"
        raise InputError(code, path, f"{value} is no value: leave the key out, or write unknown")
    if isinstance(value, float):
        if value in (float("inf"), float("-inf")):
            raise InputError("bad_value", path, f"{value} is no number here")
        # A column of whole kronor with a gap in it is a column of floats.
        return int(value) if value.is_integer() and abs(value) < _LARGEST else value
    if isinstance(value, datetime.datetime) and path.endswith("signed"):
        return value.isoformat()
    if isinstance(value, datetime.date):
        return as_date(value, path).isoformat()
    if isinstance(value, Period):
        return {"from": value.first.isoformat(), "to": value.last.isoformat()}
    if isinstance(value, Facts):
        return value.to_dict()
    if isinstance(value, Mapping):
        return _keys(value.items(), path, depth)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _keys(((f.name.rstrip("_"), getattr(value, f.name)) for f in dataclasses.fields(value)), path, depth)
    if isinstance(value, list | tuple):
        return [_entry(one, f"{path}[{i}]", depth + 1) for i, one in enumerate(value)]
    raise FactTypeError("wrong_type", path, f"{type(value).__name__} is no type of a fact")


def _entry(value: Any, path: str, depth: int) -> Any:
    if value is None:
        raise FactTypeError("wrong_type", path, "None is no entry of a list: leave it out, or write unknown")
    return plain(value, path, depth)


def _keys(items: Any, path: str, depth: int) -> dict[str, Any]:
    found = {}
    for key, value in items:
        if not isinstance(key, str | int):
            raise FactTypeError("wrong_type", path, f"{key!r} is no key: keys are text")
        if value is not None:
            name = as_text(str(key), path)
            found[name] = plain(value, f"{path}.{name}" if path else name, depth + 1)
    return found


def _of_numpy(value: Any, path: str) -> Any:
    """What NumPy's value is in Python; an array is a list."""
    import numpy as np

    if np.ma.is_masked(value):
        raise InputError("bad_value", path, "is masked: leave it out, or write unknown")
    if isinstance(value, np.ndarray) and value.ndim:
        return list(value)
    if isinstance(value, np.ndarray):
        value = value[()]
    if not isinstance(value, np.datetime64):
        return value.item() if isinstance(value, np.generic) else value
    if path.endswith("signed") and not np.isnat(value) and np.datetime_data(value.dtype)[0] != "D":
        return value.astype("datetime64[us]").item()
    return as_date(value, path)
