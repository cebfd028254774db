"""The library against the oracle on a sample of people that is another one every day.

REHABKEDJA_SEED repeats a run, REHABKEDJA_PEOPLE changes the size of the sample.
"""

from __future__ import annotations

import os
from datetime import date

from .compare import differences, report
from .people import numbered


def test_library_and_oracle_agree() -> None:
    seed = os.environ.get("REHABKEDJA_SEED", date.today().isoformat())
    people = int(os.environ.get("REHABKEDJA_PEOPLE", "300"))
    print(f"REHABKEDJA_SEED={seed}")
    for index in range(people):
        facts = numbered(seed, index)
        _, found = differences(facts, seed=f"{seed}:{index}")
        assert not found, report(seed, index, facts, found)
