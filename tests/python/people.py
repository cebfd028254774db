"""A person whose answers hold something of everything, and strategies for random ones."""

from __future__ import annotations

import datetime
from typing import Any

from hypothesis import strategies as st

SOMEBODY: dict[str, Any] = {
    "born": "1980-05-01",
    "sick": [
        {"from": "2024-03-01", "to": "2024-04-29", "id": "a", "signed": "2024-03-01T08:00:00"},
        {"from": "2024-07-28", "to": "2025-03-31", "degree": 50, "id": "b"},
    ],
    "occupation": [{"is": "employed", "employer": "Verkstaden", "share": 100}],
    "judgements": [{"is": "special_reasons", "from": "2025-01-01"}],
}
LATE = datetime.date(2025, 2, 1)

dates = st.dates(datetime.date(2005, 1, 1), datetime.date(2031, 12, 31))


@st.composite
def spells(draw: st.DrawFn) -> list[tuple[datetime.date, datetime.date, int]]:
    """Spells of one person, near enough for gaps around the limits to come up."""
    at = draw(st.dates(datetime.date(2007, 1, 1), datetime.date(2029, 1, 1)))
    found = []
    for _ in range(draw(st.integers(1, 6))):
        last = at + datetime.timedelta(draw(st.one_of(st.integers(0, 40), st.integers(0, 500))))
        found.append((at, last, draw(st.sampled_from([100, 100, 75, 25, 24, 0]))))
        at += datetime.timedelta(draw(st.one_of(st.integers(0, 30), st.integers(0, 600))))
        at = max(at, found[-1][0]) if draw(st.booleans()) else last + datetime.timedelta(draw(st.integers(1, 92)))
    return draw(st.permutations(found))
