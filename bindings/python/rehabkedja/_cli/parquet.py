"""Tables in Parquet, read and written with pyarrow, which is an optional part of the installation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from .columns import NEEDED, OPTIONAL
from .faults import FaultError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

AT_A_TIME: Final = 200_000


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        says = "Parquet needs pyarrow: pip install 'rehabkedja[parquet]'"
        raise FaultError("unreadable", says) from None
    return pyarrow, pyarrow.parquet


def read_parquet(path: str) -> tuple[list[str], Iterator[tuple[int, Sequence[Any]]]]:
    """The header and the rows; the first row is line 2, as it would be in a CSV file."""
    pyarrow, parquet = _pyarrow()
    try:
        file = parquet.ParquetFile(path)
        header = [str(name) for name in file.schema_arrow.names]
    except (OSError, pyarrow.ArrowException) as error:
        raise FaultError("unreadable", f"cannot be read as Parquet: {_first_line(error)}", field=path) from None
    return header, _rows(file, header, path)


def _rows(file: Any, header: list[str], path: str) -> Iterator[tuple[int, Sequence[Any]]]:
    """Only the columns that are needed are unpacked; the others stand empty."""
    pyarrow, _ = _pyarrow()
    wanted = [at for at, name in enumerate(header) if name.strip().lower() in (*NEEDED, *OPTIONAL)]
    line = 2
    try:
        for batch in file.iter_batches(AT_A_TIME):
            nothing = [None] * batch.num_rows
            lists = [batch.column(at).to_pylist() if at in wanted else nothing for at in range(len(header))]
            for row in zip(*lists, strict=True):
                yield line, row
                line += 1
    except (OSError, ValueError, OverflowError, pyarrow.ArrowException) as error:
        raise FaultError("unreadable", f"cannot be read past line {line}: {_first_line(error)}", field=path) from None


def write_parquet(path: str, columns: dict[str, Sequence[Any]]) -> None:
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
