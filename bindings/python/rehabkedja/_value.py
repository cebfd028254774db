"""What all values of the package share."""

from __future__ import annotations

import dataclasses
import inspect
import json
import re
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")


def in_order(members: frozenset[Any]) -> list[Any]:
    """The members of an enum in a set, in the enum's own order, which is that of the law."""
    enum: Any = type(next(iter(members))) if members else ()
    return [one for one in enum if one in members]


def pasteable(value: Any) -> str:
    """The value as text that evaluates to it, the same in every run: sets are in order."""
    if isinstance(value, frozenset):
        return f"frozenset({{{', '.join(map(repr, in_order(value)))}}})" if value else "frozenset()"
    if type(value) is tuple:
        return f"({', '.join(pasteable(one) for one in value)}{',' if len(value) == 1 else ''})"
    if type(value) is list:
        return f"[{', '.join(pasteable(one) for one in value)}]"
    return repr(value)


def tells_of(*bases: type) -> Callable[[type[T]], type[T]]:
    """Adds what the classes it is made from say of their attributes to what a class says of its own: `help` shows the
    text of one class only."""

    def with_attributes(kind: type[T]) -> type[T]:
        said = inspect.cleandoc(kind.__doc__ or "")
        for base in bases:
            found = re.search(r"^Attributes:\n((?:    .*\n?|\n(?=    ))+)", inspect.cleandoc(base.__doc__ or ""), re.M)
            if found is None:  # run without docstrings
                return kind
            said = said.replace("Attributes:\n", f"Attributes:\n{found[1].rstrip()}\n", 1)
        kind.__doc__ = said
        return kind

    return with_attributes


def written(value: Any) -> Any:
    """A value as it is written in plain data: nothing is ``none``, days and words are text."""
    if value is None:
        return "none"
    return value if isinstance(value, bool | int) else str(value)


class Written:
    """What can be written as plain data."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """It as plain data."""
        raise NotImplementedError

    def to_json(self) -> str:
        """`to_dict` as JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False)


class Keyed:
    """What is compared and hashed by its key."""

    __slots__ = ()

    def _key(self) -> object:
        raise NotImplementedError

    def __eq__(self, other: object) -> bool:
        return self._key() == other._key() if isinstance(other, Keyed) and type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key())


class Value:
    """A frozen dataclass whose repr leaves out what is at its default and can be pasted back; in a notebook a table."""

    __slots__ = ()

    def __repr__(self) -> str:
        fields: Iterable[dataclasses.Field[Any]] = dataclasses.fields(cast("Any", self))
        # What it is about stands first, wherever the field came from.
        fields = sorted(fields, key=lambda field: field.name not in ("day", "first", "last"))
        parts = [
            f"{field.name}={pasteable(value)}"
            for field in fields
            if (value := getattr(self, field.name)) != field.default
        ]
        return f"{type(self).__name__}({', '.join(parts)})"

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def _repr_html_(self) -> str:
        # _html takes the order of enums from here.
        from ._html import table, words

        names = (field.name for field in dataclasses.fields(cast("Any", self)))
        rows = ((name.replace("_", " "), words(getattr(self, name))) for name in names)
        says = str(self) if type(self).__str__ is not object.__str__ else ""
        return table((row for row in rows if row[1]), caption=says)
