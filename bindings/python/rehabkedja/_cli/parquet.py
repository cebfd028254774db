"""Tables in Parquet, read and written with pyarrow, which is an optional part of the installation."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from .blocks import Block
from .faults import FaultError, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from .columns import Columns

AT_A_TIME: Final = 200_000


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        says = "Parquet needs pyarrow: pip install 'rehabkedja[parquet]'"
        raise FaultError("unreadable", says) from None
    return pyarrow, pyarrow.parquet


class ParquetRows:
    """The header and the rows of a file; the first row is line 2, as it would be in a CSV file."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._pyarrow, parquet = _pyarrow()
        try:
            self._file = parquet.ParquetFile(path)
            self._schema = self._file.schema_arrow
        except (OSError, self._pyarrow.ArrowException) as error:
            raise FaultError("unreadable", f"cannot be read as Parquet: {_first_line(error)}", field=path) from None
        self.header = [str(name) for name in self._schema.names]
        self.count = int(self._file.metadata.num_rows)

    def blocks(self, columns: Columns) -> Iterator[Block]:
        """The rows, many at a time; only the columns that are needed are read."""
        places = columns.places()
        for name, at in places:
            self._check_type(name, self._schema.field(at).type)
        written = {name: self.header[at] for name, at in places}
        line = 2
        try:
            for batch in self._file.iter_batches(AT_A_TIME, columns=list(written.values())):
                names = batch.schema.names
                found = {name: self._coded(batch.column(names.index(written[name]))) for name in written}
                lines = np.arange(line, line + batch.num_rows)
                yield Block(lines, found, partial(_fields, found, places, columns.count))
                line += batch.num_rows
        except (OSError, ValueError, OverflowError, self._pyarrow.ArrowException) as error:
            says = f"cannot be read past line {line}: {_first_line(error)}"
            raise FaultError("unreadable", says, field=self._path) from None

    def _check_type(self, column: str, held: Any) -> None:
        types = self._pyarrow.types
        if types.is_dictionary(held):
            held = held.value_type
        if types.is_nested(held) or types.is_time(held) or types.is_duration(held):
            says = f"the column {column} holds {shown(held)}, where a number, a date or text is needed in each row"
            raise FaultError("wrong_type", says, field=self._path)

    def _coded(self, column: Any) -> tuple[list[Any], NDArray[Any]]:
        """The values of a column, each once, with None as the last; and the place of each row's."""
        types = self._pyarrow.types
        if types.is_dictionary(column.type):
            column = column.dictionary_decode()
        if types.is_binary(column.type) or types.is_large_binary(column.type):
            column = column.cast(self._pyarrow.large_string())  # text that is not said to be text
        if types.is_null(column.type):
            return [None], np.zeros(len(column), np.int64)
        coded = column.dictionary_encode()
        values = [*coded.dictionary.to_pylist(), None]
        places: NDArray[Any] = coded.indices.fill_null(len(values) - 1).to_numpy(zero_copy_only=False)
        return values, places


def _fields(
    found: Mapping[str, tuple[Sequence[Any], NDArray[Any]]], places: Sequence[tuple[str, int]], count: int, row: int
) -> list[Any]:
    """A row as it would be in a CSV file; the columns that are not needed stand empty."""
    fields: list[Any] = [None] * count
    for name, at in places:
        values, codes = found[name]
        fields[at] = values[int(codes[row])]
    return fields


def write_parquet(path: str, columns: Mapping[str, Sequence[Any]]) -> None:
    """Writes the answers: days as dates, the chain day as a number (null where there is none or it is unknown)."""
    pyarrow, parquet = _pyarrow()
    types = {"day": pyarrow.date32(), "next_change": pyarrow.date32(), "chain_day": pyarrow.int32()}
    arrays = {name: pyarrow.array(values, types.get(name, pyarrow.string())) for name, values in columns.items()}
    try:
        parquet.write_table(pyarrow.table(arrays), path)
    except (OSError, pyarrow.ArrowException) as error:
        raise FaultError("unreadable", f"cannot be written: {_first_line(error)}", field=path) from None


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
