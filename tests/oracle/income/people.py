"""Random people made to be awkward on income, protection and benefit; the same seed and number give the same person."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

Facts = dict[str, Any]

TURNS = (  # days on which the rules on amounts change
    *(date(2008, 7, 1), date(2010, 1, 1), date(2010, 7, 1), date(2011, 1, 1), date(2012, 1, 1), date(2013, 1, 1)),
    *(date(2014, 1, 1), date(2015, 9, 7), date(2016, 2, 1), date(2017, 1, 1), date(2018, 1, 1), date(2018, 7, 1)),
    *(date(2018, 11, 1), date(2019, 1, 1), date(2020, 1, 1), date(2022, 1, 1), date(2022, 2, 1), date(2023, 1, 1)),
    *(date(2024, 1, 1), date(2025, 1, 1), date(2026, 1, 1), date(2026, 7, 1), date(2027, 1, 1)),
)
FIRST, LAST = date(2007, 1, 1), date(2027, 12, 31)
LENGTHS = (
    1,
    2,
    6,
    7,
    8,
    13,
    14,
    15,
    29,
    30,
    31,
    60,
    90,
    91,
    180,
    363,
    364,
    365,
    366,
    378,
    549,
    550,
    551,
    914,
    915,
    916,
)
GAPS = (0, 1, 3, 4, 5, 6, 18, 19, 20, 21, 59, 60, 85, 86, 87, 88, 89, 90)
INCOMES = (
    *(9_840, 10_271, 10_272, 11_424, 12_599, 14_112, 14_207, 14_208, 73_000, 115_399, 228_900, 244_100, 250_049),
    *(255_700, 272_700, 300_000, 321_000, 333_750, 341_250, 364_000, 365_000, 400_000, 483_000, 592_000, 900_000),
)
GROUNDS = (
    *(
        "unemployed",
        "unemployed",
        "unemployed",
        "study_support",
        "program",
        "parent",
        "pregnant",
        "grace25",
        "military",
    ),
    *("study_nosupport", "study_ownfield", "periodic", "program_susp", "sick_pending", "shorttime", "etablering"),
    *("vardnadsbidrag", "foreign_posted", "study_other"),
)
VALID = {  # grounds that did not hold all the time; a fact that lies wholly outside is refused as an error
    "study_nosupport": ("2018-07-01", "9999"),
    "study_other": ("2008-07-01", "9999"),
    "program_susp": ("2015-03-01", "9999"),
    "grace25": ("2018-11-01", "9999"),
    "etablering": ("2010-12-01", "2017-12-31"),
    "sick_pending": ("2018-01-01", "9999"),
    "shorttime": ("2014-01-01", "9999"),
    "vardnadsbidrag": ("2008-07-01", "2016-01-31"),
}
CHOICES = {
    "ceiling_floored": ("no", "yes"),
    "recap_at_new_year": ("no",),
    "part_amount": ("down",),
    "cap_partly_unemployed": ("whole",),
    "age_limit": ("month",),
    "holidays_are_working_days": ("yes", "no"),
    "limit_550_restarts": ("yes",),
    "deduction_by_degree": ("yes",),
    "part_days_whole_in_frame": ("no",),
    "parent_after_first_year": ("not_protected",),
    "grace25_from": ("2018-10-01",),
    "break3_extended": ("yes",),
    "ban_keeps_protection": ("no",),
    "five_days_from": ("fit",),
}


def days(number: int) -> timedelta:
    return timedelta(number)


def span(first: date, last: date | None, **more: Any) -> Facts:
    entry: Facts = {"from": first.isoformat()}
    if last is not None:
        entry["to"] = last.isoformat()
    return {**entry, **more}


def spells(rng: Random) -> list[tuple[date, date]]:
    """Sick periods with gaps at every edge of the rules, the first one often around a change of the law."""
    if rng.random() < 0.6:
        first = rng.choice(TURNS) - days(rng.choice((0, 1, 2, 7, 13, 14, 15, 30, 180, 364, 365, 366, 500)))
    else:
        first = FIRST + days(rng.randint(0, 7200))
    first = max(first, FIRST)
    found = []
    for _ in range(rng.choice((1, 1, 2, 2, 3, 4, 6, 12))):
        length = rng.choice(LENGTHS) if rng.random() < 0.6 else rng.randint(1, 120)
        last = first + days(length - 1)
        if last > LAST:
            break
        found.append((first, last))
        first = last + days(1 + (rng.choice(GAPS) if rng.random() < 0.7 else rng.randint(1, 300)))
    return found


def sick(rng: Random, found: list[tuple[date, date]]) -> list[Facts]:
    entries = []
    for first, last in found:
        kind = rng.random()
        degree = 100 if kind < 0.65 else rng.choice((25, 50, 75, 74, 49, 24))
        more: Facts = {} if degree == 100 else {"degree": degree}
        if rng.random() < 0.06:
            more["kind"] = rng.choice(("preventive", "rehabilitation"))
        middle = first + days((last - first).days // 2)
        if rng.random() < 0.2 and middle < last:  # the degree changes on the way
            entries.append(span(first, middle, **more))
            entries.append(span(middle + days(1), last, degree=rng.choice((25, 50, 75, 100))))
        else:
            entries.append(span(first, last, **more))
    return entries


def moment(rng: Random, found: list[tuple[date, date]]) -> date:
    """A day near the edge of a sick period."""
    first, last = rng.choice(found)
    return rng.choice((first, last)) + days(rng.choice((-200, -100, -90, -30, -1, 0, 1, 2, 5, 14, 15, 40, 88, 92)))


def yearly(rng: Random) -> int:
    return rng.choice(INCOMES) if rng.random() < 0.6 else rng.randint(8_000, 700_000)


def income(rng: Random, found: list[tuple[date, date]], self_employed: bool) -> list[Facts]:
    """One job, raised or lost on the way; now and then a second one or a business beside it."""
    kind = "other" if self_employed else "employment"
    base: Facts = {"kind": kind, "lasts_months": rng.choice((12, 12, 12, 12, 6, 5))}
    entries: list[Facts] = []
    ends = moment(rng, found)
    shape = rng.random()
    if shape < 0.35:
        entries.append({"yearly": yearly(rng), **base})
    elif shape < 0.75:
        entries.append({"to": ends.isoformat(), "yearly": yearly(rng), **base})
        if rng.random() < 0.4:
            begins = ends + days(rng.choice((1, 2, 60, 89, 90, 92, 93, 200)))
            entries.append({"from": begins.isoformat(), "yearly": yearly(rng), **base, "lasts_months": 12})
    else:
        entries.append({"from": ends.isoformat(), "yearly": yearly(rng), **base})
    if rng.random() < 0.15:
        entries.append(
            {"yearly": yearly(rng), "kind": "other", "lasts_months": 12, "employer": "own"}
            if kind != "other"
            else {"yearly": yearly(rng), "kind": "employment", "lasts_months": 12, "employer": "B"}
        )
    if rng.random() < 0.08:
        entries[0]["recurs_yearly"] = rng.choice(("yes", "no"))
    if rng.random() < 0.04:
        entries[0][rng.choice(("in_sweden", "cash"))] = rng.choice(("yes", "no"))
    return entries


def occupation(rng: Random, entries: list[Facts], self_employed: bool) -> list[Facts]:
    """What the incomes say; between and after them unemployed, a student or on parental leave."""
    work = "self_employed" if self_employed else rng.choice(("employed",) * 8 + ("on_call",))
    off = rng.choice(("unemployed", "unemployed", "unemployed", "student", "on_leave", "parental_leave"))
    last = entries[0].get("to")
    first = entries[0].get("from")
    more: Facts = {"booked": rng.choice(("yes", "no"))} if work == "on_call" else {}
    if last is None and first is None:
        found: list[Facts] = [{"is": work, **more}]
        if rng.random() < 0.1:
            found = [{"is": work, "share": 50, **more}, {"is": "unemployed", "share": 50}]
        return found
    if last is not None:
        after = date.fromisoformat(last) + days(1)
        found = [{"to": last, "is": work, **more}]
        later = [entry["from"] for entry in entries if "from" in entry]
        until = date.fromisoformat(later[0]) - days(1) if later else None
        if until is None or until >= after:
            found.append(span(after, until, **{"is": off}))
        if until is not None:
            found.append(span(until + days(1), None, **{"is": work, **more}))
        return found
    begins = date.fromisoformat(str(first))
    return [{"to": (begins - days(1)).isoformat(), "is": off}, {"from": begins.isoformat(), "is": work, **more}]


def protection(rng: Random, entries: list[Facts], found: list[tuple[date, date]]) -> list[Facts]:
    grounds: list[Facts] = []
    ended = entries[0].get("to")
    day = date.fromisoformat(ended) + days(1) if ended and rng.random() < 0.7 else moment(rng, found)
    for _ in range(rng.choice((0, 1, 1, 2, 3))):
        until = day + days(rng.choice((0, 27, 59, 60, 89, 90, 91, 200, 400, 900)))
        entry = span(day, None if rng.random() < 0.15 else until, **{"is": rng.choice(GROUNDS)})
        if entry["is"] == "parent":
            entry["child_born"] = (day - days(rng.choice((0, 0, 100, 364, 365)))).isoformat()
        if entry["is"] == "pregnant":
            entry["due"] = (day + days(rng.choice((100, 181, 184, 190)))).isoformat()
        grounds.append(entry)
        day = until + days(rng.choice((1, 1, 1, 2, 15)))
    if rng.random() < 0.3:  # registered around the first spell
        first, last = found[0]
        grounds.append(span(first - days(3), last + days(3), **{"is": "unemployed"}))
    if rng.random() < 0.15:
        first, last = rng.choice(found)
        grounds.append(span(last + days(1), last + days(60), **{"is": "grace25"}))
    return grounds


def birth(rng: Random, found: list[tuple[date, date]]) -> str:
    if rng.random() < 0.25:  # a limit is reached near a sick period
        age = rng.choice((65, 66, 67, 70, 71))
        near = moment(rng, found)
        return date(near.year - age, near.month, min(near.day, 28)).isoformat()
    if rng.random() < 0.1:
        return rng.choice(("1957-12-31", "1958-01-01", "1959-12-31", "1960-01-01", "1952-02-29", "1956-02-29"))
    return date(rng.randint(1965, 1985), rng.randint(1, 12), rng.randint(1, 28)).isoformat()


def rare(rng: Random, facts: Facts, found: list[tuple[date, date]]) -> None:
    """Facts that few people have."""
    first, last = rng.choice(found)
    if rng.random() < 0.12:
        ends = first - days(rng.choice((1, 1, 30, 100)))
        begins = ends - days(rng.choice((200, 700, 1500)))
        facts["compensation"] = [
            span(
                begins,
                ends,
                **{"is": rng.choice(("sickness", "activity")), "degree": rng.choice((100, 100, 50, 25, 75))},
            )
        ]
    if rng.random() < 0.1:
        facts["refused"] = [span(first + days(rng.randint(0, (last - first).days)), last)]
    if rng.random() < 0.1:
        start = date(2026, 7, 1) if rng.random() < 0.7 else first
        facts["barred"] = [span(start, start + days(rng.choice((92, 200))), benefit="sickness_benefit")]
    if rng.random() < 0.15:
        kind = rng.choice(("serious_illness", "beyond_limit", "unreasonable"))
        middle = first + days((last - first).days // 2)
        facts["judgements"] = [
            span(rng.choice((first, middle)), None, **{"is": kind, "answer": rng.choice(("yes", "yes", "no"))})
        ]
    if rng.random() < 0.12:
        facts["sgi_decided"] = [
            span(
                first,
                rng.choice((None, last)),
                yearly=rng.choice((0, 200_000, 300_000, 500_000)),
                of_which_other=rng.choice((0, 0, 100_000)),
            )
        ]
        if facts["sgi_decided"][0]["yearly"] == 0:
            facts["sgi_decided"][0]["of_which_other"] = 0
    if rng.random() < 0.06:
        facts["paid"] = [
            span(
                first - days(400), first - days(rng.choice((1, 37, 86, 87))), level=rng.choice(("normal", "continued"))
            )
        ]
    facts["working_time"] = [{"yearly_hours": rng.choice((2080, 1040, 1875)), "hours_a_day": rng.choice((8, 4, 7.5))}]


def on_leave(rng: Random, facts: Facts, found: list[tuple[date, date]]) -> None:
    """Leave between two sick periods or across the first day of one, beside the employment or in its place."""
    index = rng.randrange(len(found))
    first, last = found[index]
    begins = (found[index - 1][1] if index else first) + days(rng.choice((-3, 0, 1, 1, 2)))
    ends = max(begins, first + days(rng.choice((-2, -1, -1, 0, 5, 13, 20, (last - first).days))))
    leave = span(begins, ends, **{"is": rng.choice(("on_leave", "parental_leave"))})
    if rng.random() < 0.75:
        facts["occupation"] = [{"is": "employed"}, leave]
    else:
        before = {"to": (begins - days(1)).isoformat(), "is": "employed"}
        facts["occupation"] = [before, leave, span(ends + days(1), None, **{"is": "employed"})]


def nearly_fit(rng: Random, facts: Facts, found: list[tuple[date, date]]) -> None:
    """Certificates of less than a quarter in the time between sick periods, now and then all of it (SjLL 4 a)."""
    facts["occupation"] = [{"is": "employed"}]
    for (_, last), (first, _) in pairwise(found):
        begins, ends = last + days(1), first - days(rng.choice((1, 1, 2)))
        if begins <= ends:
            facts["sick"].append(span(begins, ends, degree=rng.choice((20, 20, 1, 0))))


def treated_first(rng: Random, facts: Facts, found: list[tuple[date, date]]) -> None:
    """Treatment or rehabilitation directly before an illness (27:27 a, 27:28, SjLL 7)."""
    first, _ = rng.choice(found)
    kind = rng.choice(("preventive", "rehabilitation"))
    facts["sick"].append(span(first - days(rng.choice((1, 3, 4, 6, 7, 8, 15))), first - days(1), kind=kind))


def short_periods(rng: Random, facts: Facts, _: list[tuple[date, date]]) -> None:
    """A business and six short periods about 1 July 2010 (ISFB 4:15 c)."""
    first, found = date(2010, 1, 1) + days(rng.randint(0, 200)), []
    for _number in range(rng.choice((6, 6, 7))):
        found.append((first, first + days(rng.choice((4, 6, 7, 9)))))
        first = found[-1][1] + days(rng.choice((6, 20, 21, 30, 45)))
    facts["sick"] = [span(*one) for one in found]
    facts["income"] = [{"yearly": 300_000, "kind": "other", "lasts_months": 12}]
    facts["occupation"] = [{"is": "self_employed"}]
    facts["protection"] = []
    facts.pop("waiting", None)


def two_works(rng: Random, facts: Facts, found: list[tuple[date, date]]) -> None:
    """Two employers, or an employer and a business, and certificates that name one of them or nobody."""
    shares = rng.choice(((50, 50), (75, 25), (80, 20), (100, 100), (60, 10)))
    second: Facts = {"is": "self_employed" if rng.random() < 0.2 else "employed"}
    if second["is"] == "employed" or rng.random() < 0.5:
        second["employer"] = "B"
    facts["occupation"] = [{"is": "employed", "employer": "A", "share": shares[0]}, {**second, "share": shares[1]}]
    base: Facts = {"lasts_months": 12, "kind": "employment"}
    facts["income"] = [
        {"yearly": yearly(rng), **base, "employer": "A"},
        {"yearly": yearly(rng), **base, "employer": "B"},
    ]
    if second["is"] == "self_employed":
        facts["income"][1] = {"yearly": yearly(rng), "lasts_months": 12, "kind": "other"}
    elif rng.random() < 0.2:  # leave from the second, or from both
        begins = moment(rng, found)
        leave = span(begins, begins + days(rng.choice((5, 20, 60))), **{"is": "on_leave"})
        facts["occupation"].append({**leave, "employer": "B"} if rng.random() < 0.8 else leave)
    elif rng.random() < 0.15:  # the second begins or ends on the way
        facts["occupation"][1][rng.choice(("from", "to"))] = moment(rng, found).isoformat()
    for entry in facts["sick"]:
        if rng.random() < 0.8:
            entry["employer"] = rng.choice("AAB")
    first, last = rng.choice(found)
    begins = first + days(rng.choice((0, 3, 9, 13, 14, 19)))
    if begins <= last and rng.random() < 0.7:  # sick from the other one too, first from a later day
        facts["sick"].append(
            span(begins, last + days(rng.choice((0, 0, 4))), degree=rng.choice((100, 50, 20)), employer="B")
        )


SCENES = ((0.05, on_leave), (0.08, nearly_fit), (0.12, treated_first), (0.14, short_periods), (0.19, two_works))


def scene(rng: Random, facts: Facts, found: list[tuple[date, date]]) -> None:
    """Of every hundred people some to whom happens what else hardly would. Drawn last, so that it moves nobody else."""
    drawn = rng.random()
    for below, happens in SCENES:
        if drawn < below:
            happens(rng, facts, found)
            return


def person(rng: Random, unknown: bool = False) -> Facts:
    found: list[tuple[date, date]] = []
    while not found:
        found = spells(rng)
    self_employed = rng.random() < 0.2
    entries = income(rng, found, self_employed)
    facts: Facts = {
        "born": birth(rng, found),
        "sick": sick(rng, found),
        "income": entries,
        "occupation": occupation(rng, entries, self_employed),
        "protection": protection(rng, entries, found),
    }
    rare(rng, facts, found)
    if self_employed and rng.random() < 0.5:
        facts["waiting"] = [{"days": rng.choice((1, 14, 30, 60, 90))}]
    options = {name: rng.choice(values) for name, values in CHOICES.items() if rng.random() < 0.12}
    if any(ground["is"] == "grace25" for ground in facts["protection"]) and rng.random() < 0.8:
        options.setdefault("holidays_are_working_days", rng.choice(("yes", "no")))
    if options.get("five_days_from") == "fit":
        facts["fit"] = [(last + days(rng.choice((1, 2, 3)))).isoformat() for _, last in found]
    if options:
        facts["options"] = options
    scene(rng, facts, found)
    in_two_entries(rng, facts)
    drop_what_never_held(facts)
    if unknown:
        forget(rng, facts)
    return facts


def in_two_entries(rng: Random, facts: Facts) -> None:
    """What goes on without a gap is sometimes given in two entries."""
    long = [
        entry
        for entry in facts["protection"]
        if entry.get("from", "9999") < entry.get("to", "0001") and entry["is"] not in ("etablering", "vardnadsbidrag")
    ]
    if not long or rng.random() >= 0.15:
        return
    entry = rng.choice(long)
    first, last = date.fromisoformat(entry["from"]), date.fromisoformat(entry["to"])
    second = first + days(rng.randint(1, (last - first).days))
    facts["protection"].append({**entry, "from": second.isoformat()})
    entry["to"] = (second - days(1)).isoformat()


def drop_what_never_held(facts: Facts) -> None:
    """Leaves out grounds and bans of which no day lies in the time when there were such."""

    def held(entry: Facts, since: str, until: str) -> bool:
        return entry.get("from", "0001") <= until and entry.get("to", "9999") >= since

    facts["protection"] = [
        entry for entry in facts["protection"] if held(entry, *VALID.get(entry["is"], ("0001", "9999")))
    ]
    if "barred" in facts:
        facts["barred"] = [entry for entry in facts["barred"] if held(entry, "2026-07-01", "9999")]


def forget(rng: Random, facts: Facts) -> None:
    """Takes one or two facts away."""
    for _ in range(rng.choice((1, 1, 2))):
        kind = rng.randrange(8)
        if kind == 0:
            facts.pop("born", None)
        elif kind == 1:
            facts.pop("occupation", None)
        elif kind == 2:
            facts["income"][0]["yearly"] = "unknown"
        elif kind == 3:
            facts["income"][0]["lasts_months"] = "unknown"
        elif kind == 4:
            facts["sick"][-1]["degree"] = "unknown"
        elif kind == 5:
            facts.pop("working_time", None)
        elif kind == 6:
            facts["judgements"] = [{"is": "serious_illness", "answer": "unknown"}]
        else:
            facts.pop("income", None)
            facts["sgi_decided"] = [{"yearly": 300_000}]
            return


def numbered(seed: int | str, index: int, unknown: bool = False) -> Facts:
    """Person `index` of the sequence with that seed."""
    return person(Random(f"{seed}:{index}"), unknown)


def days_to_ask(facts: Facts, rng: Random, count: int) -> list[date]:
    """From 1 July 2008 on: half of them in sick periods and at their edges, half at the edges of every other fact."""
    sick_days, edges = set(), set(TURNS)
    for name in ("sick", "income", "protection", "occupation", "compensation", "sgi_decided"):
        for entry in facts.get(name) or []:
            known = [
                date.fromisoformat(entry[key]) for key in ("from", "to") if entry.get(key) not in (None, "unknown")
            ]
            edges |= {at + days(n) for at in known for n in (-1, 0, 1, 13, 14, 15, 30, 89, 92, 364, 365)}
            if name == "sick" and len(known) == 2:
                long = (known[1] - known[0]).days
                sick_days |= {
                    known[0] + days(n) for n in (0, 1, 6, 7, 13, 14, 30, 90, 364, 365, 915, long) if n <= long
                }
                sick_days |= {known[0] + days(rng.randint(0, long)) for _ in range(6)}
    found = set()
    for among in (sick_days, edges):
        asked = sorted(day for day in among if date(2008, 7, 1) <= day <= LAST)
        found |= set(rng.sample(asked, min((count + 1) // 2, len(asked))))
    return sorted(found)
