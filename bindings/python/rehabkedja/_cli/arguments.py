"""The kinds of arguments that several commands take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from .days import UnfitError, read_day
from .words import word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

F = TypeVar("F", bound="Callable[..., Any]")


class Day(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """A date, written as 2024-02-29."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """The date; a usage error says what is wrong with it."""
        try:
            return read_day(value)
        except UnfitError as fault:
            self.fail(f"{value!r}: {word(fault.why, 'en')}", param, ctx)


def shown_as(function: F) -> F:
    """The options that every command has: --format and --lang."""
    function = click.option(
        "--lang",
        type=click.Choice(["sv", "en"]),
        default="en",
        show_default=True,
        help="Swedish or English. The names of columns, and codes in CSV and JSON, are the same in both.",
    )(function)
    return click.option(
        "--format",
        "shown",
        type=click.Choice(["table", "csv", "json"]),
        default="table",
        show_default=True,
        help="A table for people, CSV for spreadsheets, JSON for programs.",
    )(function)
