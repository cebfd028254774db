"""The columns of a table of certificates: which are there, and what is wrong with the header."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .faults import FaultError, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

NEEDED: Final = ("person", "from", "to")
OPTIONAL: Final = ("degree", "occupation", "born")


@dataclass(frozen=True)
class Columns:
    """Where each column stands (-1: it is not there) and the names of those that are not used."""

    person: int
    from_: int
    to: int
    degree: int
    occupation: int
    born: int
    count: int
    unused: tuple[str, ...]

    def places(self) -> list[tuple[str, int]]:
        """The columns that are there, with their places."""
        places = (self.person, self.from_, self.to, self.degree, self.occupation, self.born)
        return [(name, at) for name, at in zip((*NEEDED, *OPTIONAL), places, strict=True) if at >= 0]


def columns_of(header: Sequence[str], where: str) -> Columns:
    """Finds the columns by their names; capitals and spaces do not matter."""
    names = [name.strip().lower() for name in header]
    missing = [name for name in NEEDED if name not in names]
    if missing:
        found = ", ".join(shown(name) for name in header[:20]) + (" ..." if len(header) > 20 else "")
        raise FaultError(
            "bad_table",
            f"there is no column {' and no column '.join(missing)}; the header must name person, from and to, and may "
            f"name degree, occupation and born; it names {found}",
            field=where,
        )
    for name in (*NEEDED, *OPTIONAL):
        if names.count(name) > 1:
            says = f"the header names the column {name} {names.count(name)} times"
            raise FaultError("bad_table", says, field=where)
    at = [names.index(name) if name in names else -1 for name in (*NEEDED, *OPTIONAL)]
    unused = tuple(name for name in header if name.strip().lower() not in (*NEEDED, *OPTIONAL))
    return Columns(at[0], at[1], at[2], at[3], at[4], at[5], len(header), unused)
