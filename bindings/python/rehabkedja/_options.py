"""The names of the open readings of the law, and what is said where another name is given."""

from __future__ import annotations

import re
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Final

from . import _core
from ._errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

GRACE_FROM: Final = "grace25_from"
"""The option whose value is a date; the library keeps it apart from the others."""
_NAMED: Final = re.compile(r"(?:^|\.)options\.")


@cache
def option_names() -> tuple[str, ...]:
    """The names of all options, in the order of the law."""
    return (*(name for name, *_ in _core.Law().options()), GRACE_FROM)


def options_there_are() -> str:
    """The names of all options, as the end of a sentence."""
    return f"the options are: {', '.join(option_names())}"


@contextmanager
def option_names_said() -> Iterator[None]:
    """Where facts name an option that is none, says which options there are; other errors are as they are."""
    try:
        yield
    except InputError as error:
        said = error.says.endswith(options_there_are())
        if said or error.code != "unknown_key" or not _NAMED.search(error.field):
            raise
        raise InputError(error.code, error.field, f"{error.says}; {options_there_are()}", error.row) from None
