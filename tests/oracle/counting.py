"""Which days are sick days, which number they have in the chain (SFB 27:26, 27:51), completion by completion.

A completion fixes every unknown degree and every unknown end of a certificate (one day, without end, or some end
between), the order in which unsigned certificates were signed, and for each gap in which the unknown days decide it
whether the person worked 90 days there (the rule before 2014, as remembered).
"""

from __future__ import annotations

from itertools import count, permutations, product
from typing import TYPE_CHECKING, NamedTuple

from .facts import EVER, FOREVER, Facts, Occupations, Sick, at, begin, end, given, word
from .law import CHAIN_BEGINS, Numbers, adding_by_lapse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Period = tuple[int, int]
HFD_2018_69 = at("2018-11-30")


class Gap(NamedTuple):
    """One gap whose effect the known facts leave open, and how this completion decides it."""

    first: int
    last: int
    restarts: bool
    names: frozenset[str]


class Completion(NamedTuple):
    ends: tuple[int, ...]  # of each certificate with an unknown end
    between: bool  # one of the ends is neither the nearest nor the farthest
    degrees: tuple[bool, ...]
    order: tuple[int, ...]
    gaps: frozenset[Gap]


class Chain(NamedTuple):
    """The chain under one completion."""

    completion: Completion
    periods: list[Period]
    number: dict[int, int]  # chain day of every counted day
    base: list[int]  # chain days before each period that are added to it
    passes: list[dict[int, int]]  # the numbering that each period looks back on
    opens: list[int]  # for each period, the first period of its run

    def period_at(self, day: int | None) -> int | None:
        """Index of the period that covers the day or was the last before it; of the latest without a day."""
        found = None
        for index, (first, _) in enumerate(self.periods):
            if day is None or first <= day:
                found = index
        return found

    def own(self, day: int) -> int:
        """The day's number in its own sick period, without added ones."""
        return next(day - max(first, CHAIN_BEGINS) + 1 for first, last in self.periods if first <= day <= last)

    def first_past(self, index: int, last_of_step: Callable[[int], int]) -> int | None:
        """The first day of the run whose number is past the step by the law of that day; the period goes on."""
        if self.periods[index][1] < CHAIN_BEGINS:
            return None
        for first, last in self.periods[self.opens[index] : index]:
            for day in range(first, last + 1):
                if self.passes[index].get(day, 0) > last_of_step(day):
                    return day
        first = max(self.periods[index][0], CHAIN_BEGINS)
        return next(day for day in count(first) if self.base[index] + day - first + 1 > last_of_step(day))

    def falls_on(self, index: int, number: int) -> int | None:
        """The day with that number, in the period or one added to it; the period goes on without a break. A period that
        ended before 1 July 2008 has no day of the chain."""
        if self.periods[index][1] < CHAIN_BEGINS:
            return None
        if number > self.base[index]:
            return max(self.periods[index][0], CHAIN_BEGINS) + number - self.base[index] - 1
        for first, last in self.periods[self.opens[index] : index]:
            for day in range(first, last + 1):
                if self.passes[index].get(day) == number:
                    return day
        return None


def runs(days: set[int]) -> list[Period]:
    """Longest unbroken runs (27:26)."""
    found: list[Period] = []
    for day in sorted(days):
        if found and found[-1][1] == day - 1:
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found


class Counter:
    def __init__(self, facts: Facts, sick: list[Sick], occupations: Occupations, close_ends: bool = False) -> None:
        """With `close_ends` every unknown end is completed where the other is known: for questions about a sick period
        that is taken to go on."""
        options = facts.get("options") or {}
        law = facts.get("law") or {}
        self.occupations = occupations
        self.latest_signed = word(options.get("degree_overlap")) == "latest_signed"
        self.worked_90 = word(options.get("adding_before_2014")) == "worked_90_days"
        self.numbers = Numbers(law)
        self.limit_itself_added = word(options.get("gap_of_90")) == "add"
        self.known_on = at(law["known_on"]) if given(law.get("known_on")) else None
        self.editions_of = at(law["editions_of"]) if given(law.get("editions_of")) else None
        refused = facts.get("refused")
        self.refused = [(begin(entry), end(entry)) for entry in refused] if isinstance(refused, list) else []
        self.old_practice_until = EVER  # refused days before it are taken out, see readings 2.4
        decided = facts.get("decided")
        if given(decided):
            if at(str(decided)) < HFD_2018_69:
                self.old_practice_until = FOREVER
        elif word(options.get("unpaid_days_before_2018_11_30")) == "break":
            self.old_practice_until = HFD_2018_69
        self.worked_cache: dict[int, str] = {}
        # Refused days that are taken out, and the employers that certificates name, do not go along with an end.
        named = word(options.get("several_employers")) == "each_employment" and any(entry.employer for entry in sick)
        self.ends_close = close_ends or (not named and not (self.refused and self.old_practice_until > EVER))
        self.given_up = [e for e in sick if self.ends_unknown(e) and not self.closes(e)]
        # An unknown last day is not before the first: the first day is a sick day, the later ones are not known.
        self.as_given = [
            e._replace(last=e.first) if e in self.given_up else e for e in sick if e.first_known or self.closes(e)
        ]
        self.sick = self.as_given

    # Unknown ends ----------------------------------------------------------------------------------------------------
    def ends_unknown(self, entry: Sick) -> bool:
        no_sick_day = entry.degree is not None and entry.degree < 25 and not self.latest_signed
        return not (entry.first_known and entry.last_known) and not no_sick_day

    def closes(self, entry: Sick) -> bool:
        """Can its unknown end be completed?"""
        return self.ends_unknown(entry) and self.ends_close and (entry.first_known or entry.last_known)

    def ends(self, entry: Sick) -> list[int]:
        """Ends that an unknown end may have: the nearest, the farthest, and some on which something may turn."""
        near = entry.last if entry.last_known else entry.first
        back = -1 if entry.last_known else 1
        turns = {near + back * days for days in (1, 13, 29, 89, 90, 179, 364, 550)}
        for other in self.as_given:
            if other.first_known and other.last_known:
                turns |= {other.first - 91, other.first - 1, other.last + 1, other.last + 2, other.last + 90}
                restarts = other.last + 1 + self.free_days(other.last)
                turns |= {restarts - 1, restarts, restarts + 1}
        for first, last, *_ in self.occupations.entries:  # the employer of the first day
            turns |= {first, last, last + 1} - {EVER, FOREVER, FOREVER + 1}
        between = sorted(day for day in turns if (day - near) * back > 0)
        far = at("2000-01-01") if entry.last_known else at("2060-01-01")
        return [near, far, *between[:: 1 + len(between) // 30]]

    def with_ends(self) -> Iterator[tuple[tuple[int, ...], bool, list[Sick]]]:
        """The certificates with every choice of the ends that are not known."""
        unknown = [index for index, entry in enumerate(self.as_given) if self.closes(entry)]
        most = 40 if len(unknown) == 1 else 4
        possible = [self.ends(self.as_given[index])[:most] for index in unknown]
        for chosen in product(*possible):
            between = any(one not in ends[:2] for one, ends in zip(chosen, possible, strict=True))
            sick = list(self.as_given)
            for index, end_day in zip(unknown, chosen, strict=True):
                known = sick[index].first_known
                sick[index] = sick[index]._replace(last=end_day) if known else sick[index]._replace(first=end_day)
            yield chosen, between, sick

    # Sick days -------------------------------------------------------------------------------------------------------
    def orders(self) -> list[tuple[int, ...]]:
        """The orders of signing that are possible, of the entries whose order can matter."""
        if not self.latest_signed:
            return [()]
        matters = set()
        for a, one in enumerate(self.sick):
            for b, two in enumerate(self.sick):
                overlap = max(one.first, two.first) <= min(one.last, two.last)
                sure = one.degree is not None and two.degree is not None
                if a != b and overlap and not (sure and (one.degree or 0) >= 25 and (two.degree or 0) >= 25):
                    matters.add(a)
        found = []
        for order in permutations(sorted(matters)):
            signed = [(text, index) for index in order if (text := self.sick[index].signed) is not None]
            if signed == sorted(signed):
                found.append(order)
        return found

    def taken_out(self, day: int) -> bool:
        """Is the day refused, and did such a day break the sick period in the practice that decides?"""
        return day < self.old_practice_until and any(
            (first or EVER) <= day <= (last or FOREVER) for first, last in self.refused
        )

    def sick_days(self, degrees: tuple[float, ...], order: tuple[int, ...]) -> set[int]:
        days: set[int] = set()
        for index, entry in enumerate(self.sick):
            if degrees[index] >= 25:
                days.update(range(entry.first, entry.last + 1))
        for index in order:  # from the first signed to the last: the later one holds
            entry = self.sick[index]
            span = range(entry.first, entry.last + 1)
            if degrees[index] >= 25:
                days.update(span)
            else:
                days.difference_update(span)
        return days

    # Adding ----------------------------------------------------------------------------------------------------------
    def free_days(self, first: int) -> int:
        """The free days from which on a sick period that begins on the day is no longer added."""
        return self.numbers.on("adding_gap_limit", first) + (1 if self.limit_itself_added else 0)

    def by_lapse(self, first: int) -> bool:
        """The rule that governs a current sick period, by its first day (2013:747 p. 7)."""
        day = first if self.editions_of is None else self.editions_of
        return adding_by_lapse(day, self.known_on) or not self.worked_90

    def worked(self, day: int) -> str:
        """yes, no, or the name of the unknown fact it hangs on."""
        if day not in self.worked_cache:
            works = self.occupations.on(day)
            if any(w.kind in ("employed", "self_employed") or (w.kind == "on_call" and w.booked) for w in works):
                answer = "yes"
            elif not works or any(not w.kind for w in works):
                answer = "occupation"
            elif any(w.kind == "on_call" and w.booked is None for w in works):
                answer = "occupation.booked"
            else:
                answer = "no"
            self.worked_cache[day] = answer
        return self.worked_cache[day]

    def open_gap(self, first: int, last: int, before: frozenset[Gap]) -> tuple[set[bool], frozenset[str]]:
        """Whether 90 days were worked in the gap: every answer the known days (and `before`) leave possible."""
        answers = {day: self.worked(day) for day in range(first, last + 1)}
        least = sum(answer == "yes" for answer in answers.values())
        most = sum(answer != "no" for answer in answers.values())
        for inner in before:
            if first <= inner.first and inner.last <= last:
                span = range(inner.first, inner.last + 1)
                if inner.restarts:
                    least = max(least, 90)
                else:
                    most -= max(0, sum(answers[day] != "no" for day in span) - 89)
        names = frozenset(answer for answer in answers.values() if answer not in ("yes", "no"))
        return {restarts for restarts in (True, False) if (most >= 90 if restarts else least < 90)}, names

    def chains(self, days: set[int], before: frozenset[Gap]) -> Iterator[tuple[frozenset[Gap], Chain]]:
        """Every numbering of the sick days, one for each way to decide the open gaps."""
        periods = runs(days)
        lapse = [self.by_lapse(first) for first, _ in periods]
        between = [(periods[i - 1][1] + 1, periods[i][0] - 1) for i in range(1, len(periods))]
        relevant = max((i for i, by_lapse in enumerate(lapse) if not by_lapse), default=0)
        choices: list[list[Gap]] = []
        for first, last in between[:relevant]:
            possible, names = self.open_gap(first, last, before)
            sure = len(possible) == 1
            choices.append([Gap(first, last, r, frozenset() if sure else names) for r in sorted(possible)])
        for decided in product(*choices):
            by_work = [gap.restarts for gap in decided] + [False] * (len(between) - len(decided))
            two = self.number(periods, by_work)
            # The limit of the current sick period governs its whole look-back.
            limits = [self.free_days(first) for first, _ in periods]
            one = {
                limit: self.number(periods, [last - first + 1 >= limit for first, last in between])
                for limit in set(limits)
            }
            used = [one[limit] if by_lapse else two for limit, by_lapse in zip(limits, lapse, strict=True)]
            number: dict[int, int] = {}
            for (first, last), (numbers, _, _) in zip(periods, used, strict=True):
                for day in range(max(first, CHAIN_BEGINS), last + 1):
                    number[day] = numbers[day]
            base = [use[1][index] for index, use in enumerate(used)]
            opens = [use[2][index] for index, use in enumerate(used)]
            open_gaps = before | {gap for gap in decided if gap.names}
            yield (
                open_gaps,
                Chain(Completion((), False, (), (), open_gaps), periods, number, base, [u[0] for u in used], opens),
            )

    @staticmethod
    def number(periods: list[Period], restarts: list[bool]) -> tuple[dict[int, int], list[int], list[int]]:
        numbers: dict[int, int] = {}
        base, opens, so_far, opening = [], [], 0, 0
        for index, (first, last) in enumerate(periods):
            if index and restarts[index - 1]:
                so_far, opening = 0, index
            base.append(so_far)
            opens.append(opening)
            for day in range(first, last + 1):
                if day >= CHAIN_BEGINS:
                    so_far += 1
                    numbers[day] = so_far
        return numbers, base, opens

    def completions(self) -> list[Chain]:
        """The chain under every completion of what it hangs on."""
        found = []
        for ends, between, sick in self.with_ends():
            self.sick = sick
            unsure = [index for index, entry in enumerate(self.sick) if entry.degree is None]
            for held in product((True, False), repeat=len(unsure)):
                degrees = [entry.degree or 0.0 for entry in self.sick]
                for index, yes in zip(unsure, held, strict=True):
                    degrees[index] = 100.0 if yes else 0.0
                for order in self.orders():
                    made = Completion(ends, between, held, order, frozenset())
                    found.extend(self.counted(made, self.sick_days(tuple(degrees), order)))
        self.sick = self.as_given
        return found

    def counted(self, made: Completion, days: set[int]) -> Iterator[Chain]:
        """The chains of the sick days of a completion, without the refused days that the older practice took out."""
        for gaps, chain in self.chains(days, frozenset()):
            out = {
                day
                for day, number in chain.number.items()
                if number > self.numbers.on("market_step", day) and self.taken_out(day)
            }
            if not out:
                yield chain._replace(completion=made._replace(gaps=gaps))
                continue
            for more, again in self.chains(days - out, gaps):
                yield again._replace(completion=made._replace(gaps=more))
