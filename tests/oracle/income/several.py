"""Several works at once, and certificates that say in which of them the person is unable (27:45, 28:8, SjLL 7)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from .reading import periods
from .sickness import Sickness

if TYPE_CHECKING:
    from collections.abc import Collection

    from ..facts import Facts
    from .reading import Job, Works


class Several:
    def __init__(self, facts: Facts, works: Works, whole: Sickness) -> None:
        self.facts = facts
        self.works = works
        self.whole = whole  # by all certificates, whatever work they name
        self.names = works.names()
        self.named = [period for period in periods(facts, "sick") if period.entry.get("employer") in self.names]
        self.of_one: dict[str | None, Sickness] = {}

    def of(self, employer: str | None) -> Sickness:
        """By the certificates that name the employer, nobody, or a work that the person has never had.

        By all on days on which there is one work only.
        """
        if not self.named:
            return self.whole
        if employer not in self.of_one:

            def counts(of: str | None, day: int) -> bool:
                return of is None or of == employer or of not in self.names or len(self.works.jobs(day)) < 2

            self.of_one[employer] = Sickness(self.facts, counts)
        return self.of_one[employer]

    def apart(self, day: int) -> bool:
        """Several works, and a certificate of the day names one."""
        return any(period.on(day) for period in self.named) and len(self.works.jobs(day)) > 1

    def mean(self, jobs: Collection[Job], day: int) -> int | None:
        """By share, in whole per cent; a work that no certificate names is not reduced. None without any share."""
        shares = sum(job.share for job in jobs)
        if not shares:
            return None
        return int(sum((job.share * int(self.of(job.employer).gone.get(day, 0)) for job in jobs), Fraction(0)) / shares)

    def reduced(self, day: int, degree: int) -> int:
        """27:45: what is left for all works but those on leave from. `degree`: by all certificates."""
        if not self.apart(day):
            return degree
        found = self.mean([job for job in self.works.jobs(day) if not job.away], day)
        return degree if found is None else found

    def left(self, day: int, degree: int, paying: Collection[str | None]) -> int:
        """28:8: beside sick pay, the works whose employers do not pay it."""
        if not paying or not self.apart(day):
            return self.reduced(day, degree)
        rest = [job for job in self.works.jobs(day) if not job.away and not (job.hired and job.employer in paying)]
        return self.mean(rest, day) or 0
