"""The library and the oracle of income agree on random people; the seed is that of the day, and is printed."""

from __future__ import annotations

import os
from datetime import date

import pytest

from .compare import differences, report
from .people import numbered


@pytest.mark.parametrize("part", range(4))
def test_random_people(part: int) -> None:
    seed = os.environ.get("REHABKEDJA_SEED", date.today().isoformat())
    print(f"REHABKEDJA_SEED={seed}")
    for index in range(part * 15, (part + 1) * 15):
        facts = numbered(seed, index)
        _, found = differences(facts, 12, f"{seed}:{index}", names=False)
        assert not found, report(seed, index, facts, found)
