"""What all values of the package share."""

from __future__ import annotations

import dataclasses
from typing import Any


def pasteable(value: Any) -> str:
    """The value as text that evaluates to it, the same in every run: sets are in order."""
    if isinstance(value, frozenset):
        # Members of an enum have an order of their own, that of the law.
        order = list(type(next(iter(value)))) if value else []
        return (
            f"frozenset({{{', '.join(pasteable(one) for one in order if one in value)}}})" if value else "frozenset()"
        )
    if type(value) is tuple:
        return f"({', '.join(pasteable(one) for one in value)}{',' if len(value) == 1 else ''})"
    if type(value) is list:
        return f"[{', '.join(pasteable(one) for one in value)}]"
    return repr(value)


class Value:
    """A frozen dataclass whose repr leaves out what is at its default and can be pasted back."""

    __slots__ = ()

    def __repr__(self) -> str:
        assert dataclasses.is_dataclass(self)
        # What it is about stands first, wherever the field came from.
        fields = sorted(dataclasses.fields(self), key=lambda field: field.name not in ("day", "first", "last"))
        parts = [
            f"{field.name}={pasteable(value)}"
            for field in fields
            if (value := getattr(self, field.name)) != field.default
        ]
        return f"{type(self).__name__}({', '.join(parts)})"
