"""Columns as they come, checked and made into the arrays that the kernel reads. A bad row is an error that names it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import numpy.typing as npt

from ._dates import as_date, is_of_days
from ._errors import FactTypeError, InputError
from ._given import is_absent

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Array: TypeAlias = npt.NDArray[Any]

NO_DATE = np.iinfo(np.int32).min
"""A date that is not known, in the kernel."""

occupation_codes: Mapping[str, int] = MappingProxyType(
    {
        "employed": 0,
        "self_employed": 1,
        "unemployed": 2,
        "on_leave": 3,
        "on_call_booked": 4,
        "on_call_unbooked": 5,
        "parental_leave": 6,
        "student": 7,
        "on_call": 8,
        "unknown": 9,
    }
)
_FIRST_DAY = np.datetime64("1900-01-01").astype(np.int64)
_LAST_DAY = np.datetime64("2200-12-31").astype(np.int64)


def codes_of(person: npt.ArrayLike) -> tuple[Array, npt.NDArray[np.int64]]:
    """The ids, sorted, each once; and for each row the place of its id."""
    ids = _array(person, "person")
    if ids.ndim != 1:
        raise InputError("bad_table", "person", f"is one column, not an array of shape {ids.shape}")
    if isinstance(person, list | tuple):
        ids = _as_they_are(ids, person)
    unknown = (
        ids != ids
        if ids.dtype.kind in "fcmM"
        else np.fromiter(map(is_absent, ids), bool, len(ids))
        if ids.dtype.kind == "O"
        else None
    )
    if unknown is not None and unknown.any():
        raise InputError("bad_value", "person", "has no id", int(np.flatnonzero(unknown)[0]))
    try:
        people, row_of = np.unique(ids, return_inverse=True)
    except TypeError:
        raise FactTypeError("wrong_type", "person", "ids are of types that do not sort together") from None
    return people, row_of.astype(np.int64, copy=False)


def days_of(values: npt.ArrayLike, column: str, rows: int, unknown_allowed: bool = False) -> npt.NDArray[np.int32]:
    """Days since 1970; `NO_DATE` for an unknown one, where that is allowed."""
    return _days(_of_length(_array(values, column), column, rows), column, unknown_allowed)


def degrees_of(values: npt.ArrayLike, rows: int) -> npt.NDArray[np.uint8]:
    """Degrees in per cent: one for all, or one for each row."""
    given = _array(values, "degree")
    if given.ndim:
        return _degrees(_of_length(given, "degree", rows))
    return np.full(rows, _for_all(given, _degrees))


def per_person(column: str, values: npt.ArrayLike | None, row_of: npt.NDArray[np.int64], people: int) -> Array:
    """What is given for all, or in each row, as one value for each person; rows of a person that differ are an
    error."""
    kind = np.uint8 if column == "occupation" else np.int32
    if values is None:
        return np.full(people, NO_DATE if column == "born" else occupation_codes["unknown"], kind)

    def read(given: Array) -> Array:
        return _occupations(given) if column == "occupation" else _days(given, column, unknown_allowed=True)

    given = _array(values, column)
    if given.ndim == 0:
        return np.full(people, _for_all(given, read), kind)
    numbers = read(_of_length(given, column, len(row_of)))
    found = np.empty(people, kind)
    found[row_of] = numbers
    if (wrong := np.flatnonzero(found[row_of] != numbers)).size:
        row = int(wrong[0])
        raise InputError(
            "bad_value", column, f"{_shown(given[row])} is not what another row of the same person says", row
        )
    return found


def _array(values: npt.ArrayLike, column: str) -> Array:
    if isinstance(values, np.ma.MaskedArray) and (masked := np.flatnonzero(np.ma.getmaskarray(values))).size:
        raise InputError("bad_value", column, "is masked: there is no value", int(masked[0]))
    try:
        array = np.asarray(values)
    except ValueError:
        raise InputError("bad_table", column, "is one column, and its rows hold one value each") from None
    return array.astype(object) if array.dtype.kind not in "biufcmMOU" else array


def _as_they_are(ids: Array, given: Sequence[Any]) -> Array:
    """The ids of a list in an array that keeps them apart: NumPy would make text of numbers beside text, round large
    numbers, and take NULs off the end of text."""
    kinds = {kind: _kind_of(kind) for kind in set(map(type, given))}
    if len(set(kinds.values()) - {"none"}) > 1:
        first = next(kinds[type(one)] for one in given if kinds[type(one)] != "none" and not is_absent(one))
        for row, one in enumerate(given):
            if kinds[type(one)] not in (first, "none") and not is_absent(one):
                raise FactTypeError("wrong_type", "person", f"{one!r} is of another type than the ids before it", row)
    rounded = ids.dtype.kind == "f" and "int" in kinds.values()
    shortened = ids.dtype.kind == "U" and any(isinstance(one, str) and one.endswith("\0") for one in given)
    return np.array(given, object) if rounded or shortened else ids


def _kind_of(kind: type) -> str:
    if kind is type(None) or kind.__name__ in ("NAType", "NaTType"):
        return "none"
    if kind in (bool, np.bool_):
        return "bool"
    for name, kinds in (("text", str), ("int", (int, np.integer)), ("float", (float, np.floating))):
        if issubclass(kind, kinds):
            return name
    return kind.__name__


def _for_all(given: Array, read: Callable[[Array], Array]) -> Any:
    """What one value for all says; it stands in no row."""
    try:
        return read(given.reshape(1))[0]
    except InputError as error:
        raise type(error)(error.code, error.field, error.says) from None


def _of_length(values: Array, column: str, rows: int) -> Array:
    if values.shape != (rows,):
        raise InputError("bad_table", column, f"has the shape {values.shape}, not {(rows,)}")
    return values


def _shown(value: Any) -> str:
    return str(value) if isinstance(value, np.datetime64) else repr(getattr(value, "item", lambda: value)())


def _days(values: Array, column: str, unknown_allowed: bool) -> npt.NDArray[np.int32]:
    days = _as_days(values, column)
    unknown = np.isnat(days)
    if not unknown_allowed and unknown.any():
        row = int(np.flatnonzero(unknown)[0])
        raise InputError("bad_date", column, f"{_shown(values[row])} is not a date", row)
    numbers = days.astype(np.int64)
    outside = ((numbers < _FIRST_DAY) | (numbers > _LAST_DAY)) & ~unknown
    if outside.any():
        row = int(np.flatnonzero(outside)[0])
        raise InputError("bad_date", column, f"{days[row]} lies outside the years 1900-2200", row)
    found = np.where(unknown, 0, numbers).astype(np.int32)
    found[unknown] = NO_DATE
    return found


def _as_days(values: Array, column: str) -> npt.NDArray[np.datetime64]:
    if not values.size:
        return np.empty(0, "datetime64[D]")
    if values.dtype.kind in "OU":
        return np.array([_day(one, column, row) for row, one in enumerate(values)], "datetime64[D]")
    if values.dtype.kind != "M":
        raise FactTypeError("wrong_type", column, f"{_shown(values[0])} is not a date", 0)
    if not is_of_days(values.dtype) and not np.isnat(values).all():
        row = int(np.flatnonzero(~np.isnat(values))[0])
        raise FactTypeError("wrong_type", column, f"{values[row]} is not one day: give a date", row)
    days = values.astype("datetime64[D]")
    if (wrong := np.flatnonzero((days != values) & ~np.isnat(values))).size:
        row = int(wrong[0])
        raise FactTypeError("wrong_type", column, f"{values[row]} has a time of day: give a date", row)
    return days


def _day(value: Any, column: str, row: int) -> Any:
    if is_absent(value) or (isinstance(value, str) and value == "unknown"):
        return np.datetime64("NaT")
    try:
        return as_date(value, column)
    except InputError as error:
        raise type(error)(error.code, column, error.says, row) from None


def _degrees(values: Array) -> npt.NDArray[np.uint8]:
    """Whole numbers, 50.0 among them, from 0 to 100; an absent one is a fault and not 100."""
    if values.dtype.kind not in "iuf":
        values = np.array([_number(one, row) for row, one in enumerate(values)], float)
    if (wrong := np.flatnonzero(~((values >= 0) & (values <= 100)))).size:
        row = int(wrong[0])
        raise InputError("bad_degree", "degree", f"{_shown(values[row])} is no degree: give 0 to 100 per cent", row)
    degrees = values.astype(np.uint8)
    if (wrong := np.flatnonzero(degrees != values)).size:
        row = int(wrong[0])
        raise FactTypeError("wrong_type", "degree", f"{_shown(values[row])} should be a whole number", row)
    return degrees


def _number(value: Any, row: int) -> float:
    if is_absent(value):
        return float("nan")
    if _kind_of(type(value)) not in ("int", "float"):
        raise FactTypeError("wrong_type", "degree", f"{_shown(value)} should be a whole number", row)
    # The largest numbers are no floats; it is the same to a degree.
    return float(max(-1, min(value, 101)))


def _occupations(values: Array) -> npt.NDArray[np.uint8]:
    if not values.size:
        return np.empty(0, np.uint8)
    if values.dtype.kind in "iu":
        if (wrong := np.flatnonzero((values < 0) | (values >= len(occupation_codes)))).size:
            row = int(wrong[0])
            raise InputError("bad_value", "occupation", f"{values[row]} is no code of an occupation", row)
        return values.astype(np.uint8)
    if values.dtype.kind not in "OU":
        raise FactTypeError("wrong_type", "occupation", f"{_shown(values[0])} is neither a word nor a code", 0)
    words, row_of = np.unique(values.astype(str), return_inverse=True)
    codes = np.array([occupation_codes.get(word, 255) for word in words.tolist()], np.uint8)
    found: npt.NDArray[np.uint8] = codes[row_of]
    if (wrong := np.flatnonzero(found == 255)).size:
        row = int(wrong[0])
        raise InputError(
            "bad_value", "occupation", f"{_shown(values[row])} is none of {', '.join(occupation_codes)}", row
        )
    return found
