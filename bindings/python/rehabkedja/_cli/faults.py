"""What can be wrong with input, as sentences for the person who made it; and the exit statuses."""

from __future__ import annotations

from typing import Final

GOOD: Final = 0
SOME_BAD: Final = 1  # bad rows, a case that does not hold, an unreadable file of several; the rest was answered
NO_ANSWER: Final = 2  # wrong arguments, input unreadable as a whole, a table without a needed column, a full disk


class FaultError(Exception):
    """Bad input that leaves nothing to answer. `code` is one of the library's error codes."""

    def __init__(self, code: str, says: str, *, field: str = "") -> None:
        super().__init__(code, says, field)
        self.code = code
        self.says = says
        self.field = field

    def __str__(self) -> str:
        where = f"{self.field}: " if self.field else ""
        return f"{where}{self.says} [{self.code}]"


def shown(value: object, most: int = 60) -> str:
    """A value as it can be shown in a sentence: in quotes, on one line, without control characters, not too long."""
    text = str(value)
    if len(text) > most:
        text = text[: most - 1] + "…"
    return '"' + one_line(text) + '"'


def one_line(text: str) -> str:
    """The text with everything that a terminal would not show as a character written out."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
