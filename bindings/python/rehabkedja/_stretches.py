"""Stretches of days in order of time: what timelines of the chain and of payment plans have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Protocol, Self, TypeVar, overload

from ._dates import DateLike, as_date

if TYPE_CHECKING:
    import datetime

    from ._finding import Lang


class HasDays(Protocol):
    """Something that holds through a stretch of days and can be written as plain data."""

    @property
    def first(self) -> datetime.date: ...
    @property
    def last(self) -> datetime.date: ...
    def to_dict(self, lang: Lang = "en") -> dict[str, Any]: ...


S = TypeVar("S", bound=HasDays)


class Stretches(Sequence[S]):
    """Stretches in order of time, each as long as it can be; a value that also answers about a day."""

    __slots__ = ("_stretches",)

    def __init__(self, stretches: Iterable[S] = ()) -> None:
        self._stretches = tuple(stretches)

    @overload
    def __getitem__(self, index: int) -> S: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> S | Self:
        return type(self)(self._stretches[index]) if isinstance(index, slice) else self._stretches[index]

    def __len__(self) -> int:
        return len(self._stretches)

    def __iter__(self) -> Iterator[S]:
        return iter(self._stretches)

    def __eq__(self, other: object) -> bool:
        return self._stretches == other._stretches if isinstance(other, type(self)) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._stretches)

    def __repr__(self) -> str:
        return f"{type(self).__name__}([{', '.join(map(repr, self._stretches))}])"

    def __str__(self) -> str:
        return "\n".join(map(str, self._stretches))

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[S, ...]]]:
        return type(self), (self._stretches,)

    def on(self, day: DateLike) -> S | None:
        """The stretch that covers a day; None for a day outside the period that was asked about.

        Raises `InputError` for a day that is none.
        """
        at = as_date(day, "day")
        return next((one for one in self._stretches if one.first <= at <= one.last), None)

    def to_dicts(self, lang: Lang = "en") -> list[dict[str, Any]]:
        """The stretches as plain data, as the published schemas describe them."""
        return [stretch.to_dict(lang) for stretch in self._stretches]


__all__ = ["Stretches"]
