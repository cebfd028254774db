"""Small tables for notebooks."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from ._value import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def table(rows: Iterable[Sequence[object]], head: Sequence[str] = (), caption: str = "") -> str:
    """An HTML table; every cell is escaped, since facts may hold anything."""
    parts = ["<table>"]
    if caption:
        parts.append(f"<caption>{html.escape(caption)}</caption>")
    if head:
        parts.append("<thead><tr>" + "".join(f"<th>{html.escape(name)}</th>" for name in head) + "</tr></thead>")
    parts.append("<tbody>")
    for row in rows:
        parts.append("<tr>" + "".join(f"<td>{html.escape(str(cell))}</td>" for cell in row) + "</tr>")
    parts.append("</tbody></table>")
    return "".join(parts)


def joined(names: Iterable[object]) -> str:
    """Several names as one text, as on the command line: `` + `` stands in no name, and in CSV it needs no quotes."""
    return " + ".join(map(str, names))


def words(value: object) -> str:
    """A value in a cell: nothing for None, sets and lists joined."""
    if value is None:
        return ""
    if isinstance(value, frozenset):
        return joined(in_order(value))
    if isinstance(value, tuple | list):
        return joined(" ".join(map(str, one)) if isinstance(one, tuple) else one for one in value)
    return str(value)
