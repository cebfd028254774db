"""A bar on the terminal for work that takes longer than a second."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TypeVar

from tqdm import tqdm

from .words import Language, word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")

AT_A_TIME: Final = 5_000  # things between two looks at the bar
BAR_AFTER: Final = 1.0  # seconds from the beginning of the work, whatever part of it is going on then


class Progress:
    """How far a command has come: a bar for each part of its work. Where standard error is no terminal, nothing."""

    def __init__(self, lang: Language = "en") -> None:
        self._lang = lang
        self._begun = time.monotonic()

    @contextmanager
    def bar(self, part: str, total: int) -> Iterator[Callable[[int], object]]:
        """A bar for a part; what it gives is called with the number of things that are done."""
        left = max(0.0, BAR_AFTER - (time.monotonic() - self._begun))
        with tqdm(
            total=total, desc=word(part, self._lang), file=sys.stderr, disable=None, delay=left, leave=False
        ) as drawn:
            yield drawn.update

    def over(self, things: Sequence[T], part: str) -> Iterator[T]:
        """The things one after another, with a bar."""
        with self.bar(part, len(things)) as seen:
            for start in range(0, len(things), AT_A_TIME):
                some = things[start : start + AT_A_TIME]
                yield from some
                seen(len(some))
