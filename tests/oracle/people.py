"""Random people made to be awkward: lengths, gaps, births and dates at every edge of the rules, facts not known."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from .facts import OCCUPATIONS

Facts = dict[str, Any]

TURNS = (  # days on which the law of the chain changes
    *(date(2008, 7, 1), date(2010, 1, 1), date(2011, 1, 1), date(2012, 7, 1), date(2014, 1, 1), date(2018, 7, 1)),
    *(date(2018, 11, 30), date(2020, 4, 2), date(2020, 12, 21), date(2021, 3, 15), date(2022, 1, 1), date(2022, 2, 1)),
    *(date(2022, 9, 1), date(2023, 1, 1), date(2024, 1, 1), date(2026, 1, 1), date(2026, 3, 1)),
)
LENGTHS = (1, 7, 8, 14, 15, 29, 30, 31, 59, 60, 61, 89, 90, 91, 179, 180, 181, 182, 270, 364, 365, 366, 549, 550, 551)
JUDGEMENTS = ("predominant_reasons", "special_reasons", "unreasonable", "care_delayed_by_covid")
OTHER_JUDGEMENTS = ("serious_illness", "beyond_limit", "expected_60_days", "no_plan_needed")
CHOICES = {
    "adding_before_2014": ("worked_90_days", "as_today"),
    "adding_on_call": ("no", "yes"),
    "on_call_before_2022": ("as_employed", "as_unemployed", "as_from_2022"),
    "student_work": ("work_beside_studies",),
    "several_employers": ("each_employment",),
    "after_guarantee_age": ("labour_market", "employer_only"),
    "unpaid_days_before_2018_11_30": ("break", "count"),
    "gap_of_90": ("add", "restart"),
    "leap_birthday": ("feb_28", "mar_1"),
    "degree_overlap": ("latest_signed", "highest"),
    "introduction_days_in_gap": ("counted",),
    "five_days_from": ("fit", "last_sick_day"),
}
OTHER_NUMBERS = {
    "employer_step": (60, 89, 90, 91, 100),
    "market_step": (120, 150, 179, 180, 200),
    "late_market_step": (300, 364, 365, 366, 400),
    "return_step": (450, 549, 550, 600),
    "adding_gap_limit": (60, 89, 90, 91, 120),
}
RARE_CHOICES = ("degree_overlap", "introduction_days_in_gap", "leap_birthday", "gap_of_90")


def days(number: int) -> timedelta:
    return timedelta(days=number)


def length(rng: Random) -> int:
    kind = rng.random()
    if kind < 0.55:
        return max(1, rng.choice(LENGTHS) + rng.choice((0, 0, 0, -1, 1)))
    return rng.randint(1, 60) if kind < 0.75 else rng.randint(61, 480)


def first_day(rng: Random) -> date:
    if rng.random() < 0.45:  # so that a number of the chain falls near a change of the law
        return rng.choice(TURNS) - days(
            rng.choice((0, 1, 45, 90, 91, 180, 181, 365, 366, 550, 551)) + rng.randint(-2, 2)
        )
    if rng.random() < 0.02:  # past the last target age that is known
        return date(2031, 1, 1) + days(rng.randint(0, 700))
    return date(2006, 1, 1) + days(rng.randint(0, 7600))


def periods(rng: Random, count: int) -> list[tuple[date, date]]:
    """Certificates in the order in which they were written, each placed against the ones before."""
    found: list[tuple[date, date]] = []
    for _ in range(count):
        if not found:
            first, long = first_day(rng), length(rng)
        else:
            before, last = found[-1]
            latest, long, kind = max(end for _, end in found), length(rng), rng.random()
            if kind < 0.30:
                first = latest + days(1 + rng.choice((88, 89, 89, 90, 90, 91)))
            elif kind < 0.50:
                first = latest + days(1)
            elif kind < 0.60:
                first = latest + days(1 + rng.randint(1, 7))
            elif kind < 0.75:
                first = latest + days(1 + rng.randint(1, 200))
            elif kind < 0.84:  # overlapping
                first = last - days(rng.randint(0, min(40, (last - before).days)))
            elif kind < 0.90:  # inside the one before
                first = before + days(rng.randint(0, (last - before).days))
                long = rng.randint(1, (last - first).days + 1)
            elif kind < 0.94:  # the same again
                first, long = before, (last - before).days + 1
            else:  # written late, for an earlier time
                first = found[0][0] - days(rng.randint(1, 120))
        found.append((first, first + days(long - 1)))
    return found


def certificates(rng: Random, sure: bool) -> list[Facts]:
    entries: list[Facts] = []
    shared, employers, signed = rng.random() < 0.25, rng.random() < 0.15, rng.random() < 0.3
    unknown_degrees = 0
    for number, (first, last) in enumerate(periods(rng, rng.choice((0, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7)))):
        entry: Facts = {"from": first.isoformat(), "to": last.isoformat()}
        degree = rng.choice((100, 100, 100, 100, 75, 50, 50, 25, 25, 24, 20, 0)) if rng.random() < 0.6 else 100
        if degree != 100 or rng.random() < 0.3:
            entry["degree"] = degree
        if shared:
            entry["id"] = f"c{rng.randint(1, 3)}"
        elif rng.random() < 0.2:
            entry["id"] = f"own{number}"
        if employers and rng.random() < 0.8:
            entry["employer"] = rng.choice("ABC")
        if signed:
            entry["signed"] = f"{(first + days(rng.randint(-3, 9))).isoformat()}T08:{number:02d}:00"
        if rng.random() < 0.1:
            entry["kind"] = rng.choice(("illness", "preventive", "rehabilitation"))
        if not sure and unknown_degrees < 2 and rng.random() < 0.02:
            entry["degree"] = "unknown"
            unknown_degrees += 1
        if not sure and rng.random() < 0.003:
            entry[rng.choice(("from", "to"))] = "unknown"
        entries.append(entry)
    return entries


def booked(rng: Random, first: date, last: date) -> Any:
    kind = rng.randrange(5)
    if kind < 3:
        return (True, False, "unknown")[kind]
    listed: list[Facts] = []
    day = first
    while day <= last and len(listed) < 4:
        day += days(rng.randint(0, 60))
        until = day + days(rng.randint(0, 80))
        listed.append({"from": day.isoformat(), "to": until.isoformat()})
        day = until + days(2)
    return listed


def occupation_entry(rng: Random, kind: str, first: date, last: date, employer: str | None) -> Facts:
    entry: Facts = {"from": first.isoformat(), "to": last.isoformat(), "is": kind}
    if rng.random() < 0.1:
        del entry["from"], entry["to"]
    if employer:
        entry["employer"] = employer
    if kind == "on_call" and rng.random() < 0.85:
        entry["booked"] = booked(rng, first, last)
    if rng.random() < 0.1:
        entry["share"] = rng.choice((25, 50, 80, 100))
    return entry


def bounds(entry: Facts) -> tuple[str, str]:
    return entry.get("from", "0001-01-01"), entry.get("to", "9999-12-31")


def fits(entry: Facts, others: list[Facts]) -> bool:
    """No entry beside one whose kind is unknown, nor the same occupation with the same employer twice on a day."""
    first, last = bounds(entry)
    for other in others:
        begun, ended = bounds(other)
        if first <= ended and begun <= last:
            same = entry["is"] == other["is"] and entry.get("employer") == other.get("employer")
            if same or "unknown" in (entry["is"], other["is"]):
                return False
    return True


def occupations(rng: Random, first: date, last: date) -> Any:
    kind = rng.random()
    if kind < 0.02:
        return "unknown"
    if kind < 0.4:
        return [{"is": rng.choice((*["employed"] * 6, *OCCUPATIONS))}]
    entries: list[Facts] = []
    day = first - days(rng.randint(-30, 100))
    while day <= last and len(entries) < 6:
        until = day + days(rng.choice((rng.randint(0, 60), rng.randint(60, 400), 2000)))
        what = rng.choice((*OCCUPATIONS, *["employed"] * 4, "self_employed", "on_call"))
        if rng.random() < 0.06:
            what = "unknown"
        entry = occupation_entry(rng, what, day, until, rng.choice((None, None, None, "A", "B")))
        if fits(entry, entries):
            entries.append(entry)
        day = until + days(1 if rng.random() < 0.8 else rng.randint(2, 90))
    for _ in range(rng.choice((0, 0, 0, 1, 1, 2))):
        begin = first + days(rng.randint(0, max(1, (last - first).days)))
        until = begin + days(rng.randint(0, 500))
        entry = occupation_entry(rng, rng.choice(OCCUPATIONS), begin, until, rng.choice((None, "A", "B", "C")))
        if fits(entry, entries):
            entries.append(entry)
    return entries


def judgements(rng: Random, first: date, last: date) -> list[Facts]:
    entries = []
    for _ in range(rng.choice((1, 1, 2, 3, 4, 6))):
        entry: Facts = {"is": rng.choice(JUDGEMENTS if rng.random() < 0.75 else OTHER_JUDGEMENTS)}
        begin = first + days(rng.randint(-20, (last - first).days + 1))
        if rng.random() < 0.85:
            entry["from"] = begin.isoformat()
        if rng.random() < 0.75:
            entry["to"] = (begin + days(rng.choice((0, 30, 90, rng.randint(0, 500))))).isoformat()
        if rng.random() < 0.5:
            entry["answer"] = rng.choice(("yes", "no", "unknown", "unknown"))
        entries.append(entry)
    return entries


def birth(rng: Random, first: date) -> str:
    kind = rng.random()
    if kind < 0.12:
        return date(rng.choice((1940, 1944, 1948, 1952, 1956, 1960, 1964, 1968)), 2, 29).isoformat()
    if kind < 0.55:  # an age of the rule is reached near the sick days
        target = first + days(rng.randint(-200, 900))
        return (target - days(round(365.25 * rng.randint(62, 67)) + rng.randint(-3, 3))).isoformat()
    if kind < 0.7:  # at the ends of the years in which the ages were raised
        year = rng.choice((1957, 1958, 1959, 1960, 1961, 1962, 1963))
        return rng.choice((date(year, 12, 31), date(year, 1, 1), date(year, 1, 31), date(year, 12, 1))).isoformat()
    return (date(1950, 1, 1) + days(rng.randint(0, 18000))).isoformat()


def refused(rng: Random, first: date, last: date) -> list[Facts]:
    entries = []
    for _ in range(rng.choice((1, 1, 2))):
        begin = first + days(rng.randint(0, max(1, (last - first).days)))
        until = begin + days(rng.choice((5, 88, 89, 90, 91, rng.randint(1, 250))))
        entries.append({"from": begin.isoformat(), "to": until.isoformat()})
    return entries


def law(rng: Random, first: date) -> Facts:
    found: Facts = {}
    kind = rng.random()
    if kind < 0.6:
        found["known_on"] = (rng.choice(TURNS) + days(rng.choice((-1, 0, 1, -30, 200)))).isoformat()
    if kind > 0.4:
        found["editions_of"] = (rng.choice((*TURNS, first)) + days(rng.choice((-1, 0, 1, 100)))).isoformat()
    # A day before the law of the chain began is refused as input.
    found = {key: max(value, "2008-07-01") for key, value in found.items()}
    if rng.random() < 0.7:
        found["parameters"] = parameters(rng, first)
        if rng.random() < 0.7:
            return {"parameters": found["parameters"]}
    return found


def parameters(rng: Random, first: date) -> list[Facts]:
    """One number of the law changed once or twice, often within a sick period; the steps stay in order."""
    name = rng.choice(tuple(OTHER_NUMBERS))
    found = []
    begins = max(first, date(2008, 7, 1)) + days(rng.choice((-400, 0, 1, 50, 91, 120, 200, 300, 365, 480)))
    for _ in range(rng.choice((1, 1, 2))):
        found.append({"name": name, "from": begins.isoformat(), "value": rng.choice(OTHER_NUMBERS[name])})
        begins += days(rng.randint(1, 200))
    return found


def person(rng: Random) -> Facts:
    """The facts of one person; the same `rng` state gives the same person."""
    options: Facts = {}
    if rng.random() < 0.6:
        for name, values in CHOICES.items():
            if rng.random() < (0.06 if name in RARE_CHOICES else 0.3):
                options[name] = rng.choice(values)
    # The readings do not say what an unknown degree does where the entry signed last holds.
    sure = "degree_overlap" in options
    facts: Facts = {"sick": certificates(rng, sure)}
    if "degree_overlap" in options:  # nor what holds when it is not known which was signed last
        for index, entry in enumerate(facts["sick"]):
            entry.setdefault("signed", f"2000-01-01T08:{index:02}:00")
    known = [date.fromisoformat(e[k]) for e in facts["sick"] for k in ("from", "to") if e[k] != "unknown"]
    first, last = min(known, default=date(2020, 1, 1)), max(known, default=date(2020, 12, 31))
    if rng.random() < 0.9:
        facts["born"] = birth(rng, first) if rng.random() < 0.95 else "unknown"
    if rng.random() < 0.96:
        facts["occupation"] = occupations(rng, first, last)
    if rng.random() < 0.6:
        facts["judgements"] = judgements(rng, first, last)
    if rng.random() < 0.25:
        facts["refused"] = refused(rng, first, last)
        if rng.random() < 0.35:
            facts["decided"] = (date(2018, 11, 30) + days(rng.choice((-400, -1, 0, 1, 400)))).isoformat()
    if options.get("five_days_from") == "fit":
        facts["fit"] = [(last + days(rng.randint(-60, 9))).isoformat() for _ in range(rng.randint(0, 3))]
    if options:
        facts["options"] = options
    if rng.random() < 0.1:
        facts["law"] = law(rng, first)
    if rng.random() < 0.01:
        facts["sick"] = "unknown"
    elif rng.random() < 0.005:
        del facts["sick"]
    return facts


def numbered(seed: int | str, index: int) -> Facts:
    """Person `index` of the sequence with that seed."""
    return person(Random(f"{seed}:{index}"))
