"""How wide the columns of a table are, so that no heading, no date and hardly another word is cut inside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

KEPT_WHOLE: Final = len("2024-02-29")  # longer words may be cut where there is no room


def widths(heads: Sequence[str], cells: Sequence[Sequence[str]], room: int) -> list[int] | None:
    """The widths of the columns, together at most `room`; nothing when headings and dates do not fit."""
    columns = [[head, *column] for head, *column in zip(heads, *cells, strict=True)]
    words = [_longest_word(column) for column in columns]
    least = [max(_longest_word([head]), min(KEPT_WHOLE, word)) for head, word in zip(heads, words, strict=True)]
    if sum(least) > room:
        return None
    found = least
    for wanted in (words, [_longest_line(column) for column in columns]):
        found = _widened(found, wanted, room)
    return found


def _widened(now: list[int], wanted: list[int], room: int) -> list[int]:
    """Widens the columns towards what is wanted, the narrow ones first, as far as there is room."""
    found = list(now)
    left = room - sum(found)
    while left > 0:
        short = [at for at, width in enumerate(found) if width < wanted[at]]
        if not short:
            break
        found[min(short, key=lambda at: found[at])] += 1
        left -= 1
    return found


def _longest_word(texts: Sequence[str]) -> int:
    return max((len(word) for text in texts for word in text.split()), default=1) or 1


def _longest_line(texts: Sequence[str]) -> int:
    return max((len(line) for text in texts for line in text.splitlines()), default=1) or 1
