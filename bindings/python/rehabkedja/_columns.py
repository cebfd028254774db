"""Columns as they come, checked and made into the arrays that the kernel reads. A bad row is an error that names it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import numpy.typing as npt

from ._dates import as_date
from ._errors import FactTypeError, InputError

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

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
    ids = np.asarray(person)
    if ids.ndim != 1:
        raise InputError("bad_table", "person", f"is one column, not an array of shape {ids.shape}")
    unknown = (
        ids != ids
        if ids.dtype.kind in "fcmM"
        else np.array([one is None or one != one for one in ids], bool)
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
    days = _as_days(_of_length(np.asarray(values), column, rows), column)
    unknown = np.isnat(days)
    if not unknown_allowed and unknown.any():
        raise InputError("bad_date", column, "is not a date", int(np.flatnonzero(unknown)[0]))
    numbers = days.astype(np.int64)
    outside = ((numbers < _FIRST_DAY) | (numbers > _LAST_DAY)) & ~unknown
    if outside.any():
        row = int(np.flatnonzero(outside)[0])
        raise InputError("bad_date", column, f"{days[row]} lies outside the years 1900-2200", row)
    found = np.where(unknown, 0, numbers).astype(np.int32)
    found[unknown] = NO_DATE
    return found


def degrees_of(values: npt.ArrayLike, rows: int) -> npt.NDArray[np.uint8]:
    """Degrees in per cent."""
    degrees = _of_length(np.asarray(values), "degree", rows)
    if degrees.dtype.kind not in "iu":
        raise FactTypeError("wrong_type", "degree", f"are whole numbers, not {degrees.dtype}")
    if (wrong := np.flatnonzero((degrees < 0) | (degrees > 100))).size:
        row = int(wrong[0])
        raise InputError("bad_degree", "degree", f"{degrees[row]} is not between 0 and 100", row)
    return degrees.astype(np.uint8)


def per_person(column: str, values: npt.ArrayLike | None, row_of: npt.NDArray[np.int64], people: int) -> Array:
    """What is given for all, or in each row, as one value for each person; rows of a person that differ are an
    error."""
    kind = np.uint8 if column == "occupation" else np.int32
    if values is None:
        return np.full(people, NO_DATE if column == "born" else occupation_codes["unknown"], kind)
    given = np.asarray(values)
    single = given.ndim == 0
    given = given.reshape(1) if single else given
    rows = 1 if single else len(row_of)
    numbers = (
        _occupations(_of_length(given, column, rows))
        if column == "occupation"
        else days_of(given, column, rows, unknown_allowed=True)
    )
    if single:
        return np.full(people, numbers[0], kind)
    found = np.empty(people, kind)
    found[row_of] = numbers
    if (wrong := np.flatnonzero(found[row_of] != numbers)).size:
        row = int(wrong[0])
        raise InputError("bad_value", column, f"{given[row]} is not what another row of the same person says", row)
    return found


def _of_length(values: Array, column: str, rows: int) -> Array:
    if values.shape != (rows,):
        raise InputError("bad_table", column, f"has the shape {values.shape}, not {(rows,)}")
    return values


def _as_days(values: Array, column: str) -> npt.NDArray[np.datetime64]:
    if values.dtype.kind in "OU":
        return np.array([_day(one, column, row) for row, one in enumerate(values)], "datetime64[D]")
    if values.dtype.kind != "M":
        raise FactTypeError("wrong_type", column, f"are dates, not {values.dtype}")
    days = values.astype("datetime64[D]")
    if (wrong := np.flatnonzero((days != values) & ~np.isnat(values))).size:
        row = int(wrong[0])
        raise FactTypeError("wrong_type", column, f"{values[row]} has a time of day: give a date", row)
    return days


def _day(value: Any, column: str, row: int) -> np.datetime64 | datetime.date:
    if value is None or value != value:
        return np.datetime64("NaT")
    if isinstance(value, str) and value == "unknown":
        return np.datetime64("NaT")
    try:
        return as_date(value, column)
    except InputError as error:
        raise type(error)(error.code, column, error.says, row) from None


def _occupations(values: Array) -> npt.NDArray[np.uint8]:
    if values.dtype.kind in "iu":
        if (wrong := np.flatnonzero((values < 0) | (values >= len(occupation_codes)))).size:
            row = int(wrong[0])
            raise InputError("bad_value", "occupation", f"{values[row]} is no code of an occupation", row)
        return values.astype(np.uint8)
    if values.dtype.kind not in "OU":
        raise FactTypeError("wrong_type", "occupation", f"are words or codes, not {values.dtype}")
    words, row_of = np.unique(values.astype(str), return_inverse=True)
    codes = np.array([occupation_codes.get(word, 255) for word in words.tolist()], np.uint8)
    found: npt.NDArray[np.uint8] = codes[row_of]
    if (wrong := np.flatnonzero(found == 255)).size:
        row = int(wrong[0])
        raise InputError("bad_value", "occupation", f"{values[row]!r} is none of {', '.join(occupation_codes)}", row)
    return found
