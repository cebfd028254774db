"""The employer's fourteen days: for each employer the sick-pay periods, from the facts alone (SjLL 4, 4 a, 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .reading import Works
    from .several import Several
    from .sickness import Sickness

SICK_PAY_DAYS = 14

Employer = str | None


class SickPay:
    def __init__(self, works: Works, several: Several) -> None:
        self.works = works
        self.several = several
        self.counts: dict[Employer, dict[int, int]] = {}

    def of(self, employer: Employer) -> Sickness:
        """The sick days on which the person stays away from that employer."""
        return self.several.of(employer)

    def numbers(self, day: int) -> dict[Employer, int]:
        """For each employer in whose sick-pay period the day lies, its number there (1-14)."""
        owing = [employer for employer in self.works.employers(day) if self.owed(employer, day)]
        return {employer: self.counted(employer)[day] for employer in owing if day in self.counted(employer)}

    def owed(self, employer: Employer, day: int) -> bool:
        """Away from work there because of illness: treatment and rehabilitation are none (4 §), nor is leave (7 §)."""
        sick = self.of(employer).days.get(day)
        return sick is not None and sick.kind == "illness" and employer in self.works.employers(day)

    def counted(self, employer: Employer) -> dict[int, int]:
        """The numbers of the days of all sick-pay periods at the employer, those of leave and treatment in them too."""
        if employer not in self.counts:
            numbers: dict[int, int] = {}
            full: int | None = None
            for group in range(len(self.of(employer).opens)):
                found = self.of_group(employer, group, full)
                numbers.update(found)
                if len(found) == SICK_PAY_DAYS and all(self.owed(employer, day) for day in found):
                    full = max(found)
            self.counts[employer] = numbers
        return self.counts[employer]

    def of_group(self, employer: Employer, group: int, full: int | None) -> dict[int, int]:
        """Of sick periods joined by the five days; `full`: the last day of the last full sick-pay period before."""
        sickness = self.of(employer)
        found: dict[int, int] = {}
        for period, (first, last) in enumerate(sickness.periods):
            if sickness.groups[period] != group:
                continue
            begin: int | None = first
            if not found:
                begin = self.begins(employer, first, last)
                if begin is not None and full is not None and not self.returned(employer, full + 1, first):
                    return {}  # 4 a § 2
            if begin is not None:
                end = min(last, begin + SICK_PAY_DAYS - len(found) - 1)
                found.update({day: len(found) + day - begin + 1 for day in range(begin, end + 1)})
        return found

    def begins(self, employer: Employer, first: int, last: int) -> int | None:
        """7 § first paragraph: no sick-pay period begins before the employee stays away from work because of illness.

        Work that begins in the middle of a sick period opens none.
        """
        for day in range(first, last + 1):
            if not self.works.employed(employer, day):
                return None
            if self.keeps_away(employer, day):
                return day
        return None

    def keeps_away(self, employer: Employer, day: int) -> bool:
        """Illness, or rehabilitation, which presupposes it (31:3) though no sick pay is owed then."""
        sick = self.of(employer).days.get(day)
        return sick is not None and sick.kind != "preventive" and employer in self.works.employers(day)

    def returned(self, employer: Employer, since: int, before: int) -> bool:
        """4 a § 2: fully back at work there for at least one day."""
        sickness = self.of(employer)
        return any(
            day not in sickness.days and day not in sickness.partly and employer in self.works.employers(day)
            for day in range(since, before)
        )
