"""Numbers and text as they come, NumPy's and pandas' own among them."""

from __future__ import annotations

import operator
from typing import Any

from ._errors import FactTypeError, InputError


def as_whole(value: Any, field: str) -> int:
    """The whole number of an argument, NumPy's too; `field` is its name, for the error. A truth value is no number."""
    # By its name: NumPy is not loaded for this.
    if type(value).__name__ not in ("bool", "bool_"):
        try:
            return operator.index(value)
        except TypeError:
            pass
    raise FactTypeError("wrong_type", field, f"{value!r} is not a whole number")


def as_text(value: Any, field: str) -> str:
    """The text of an argument. Text with half a surrogate pair is none: no file and no C++ could hold it."""
    if not isinstance(value, str):
        raise FactTypeError("wrong_type", field, f"{value!r} is not text")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise InputError("bad_value", field, f"{value!a} holds half a surrogate pair, which is no character") from None
    return str(value)


def is_absent(value: Any) -> bool:
    """Whether it stands for no value at all: None, NaN, NumPy's NaT, pandas' NaT and NA."""
    return value is None or type(value).__name__ in ("NAType", "NaTType") or bool(value != value)
