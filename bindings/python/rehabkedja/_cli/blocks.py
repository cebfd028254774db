"""Rows of a table many at a time, by column: what stands there, each value once, so that each is checked once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from .columns import Columns
    from .csv_lines import CsvLines
    from .days import UnfitError

    Numbers: TypeAlias = NDArray[np.int64]
    RowFields: TypeAlias = Sequence[Any] | UnfitError


@dataclass
class Block:
    """Some rows: their lines, the columns that were found as values and the place of each row's value among them, and
    a way to a row as it was written. Rows that could not be split stand in `odd`, by their line."""

    lines: Numbers
    columns: Mapping[str, tuple[Sequence[Any], NDArray[Any]]]
    fields: Callable[[int], Sequence[Any]]
    odd: Sequence[tuple[int, RowFields]] = ()


def csv_blocks(lines: CsvLines, columns: Columns) -> Iterator[Block]:
    """The rows of a CSV file, many at a time."""
    count = columns.count
    for chunk in lines.chunks():
        fields = chunk.fields
        found = {name: _coded(fields[at::count]) for name, at in columns.places() if fields}
        yield Block(np.array(chunk.numbers, np.int64), found, partial(_row, fields, count), chunk.odd)


def _row(fields: Sequence[Any], count: int, row: int) -> Sequence[Any]:
    return fields[row * count : (row + 1) * count]


class _Places(dict[str, int]):
    """A place for each text, in the order in which they come."""

    def __missing__(self, text: str) -> int:
        self[text] = place = len(self)
        return place


def _coded(column: Sequence[str]) -> tuple[Sequence[str], Numbers]:
    places = _Places()
    codes = np.fromiter(map(places.__getitem__, column), np.int64, len(column))
    return list(places), codes
