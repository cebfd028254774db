"""Where a person may come: every programme side by side, with its reasons."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import _core
from ._dates import DateLike, as_date
from ._facts import FactsLike, as_facts
from ._html import table
from ._law import Law, as_law
from ._programmes import Catalogue, as_catalogue
from ._value import Value
from ._words import UNKNOWN, Unknown, Verdict

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from ._finding import Lang


@dataclass(frozen=True, slots=True, repr=False)
class Condition(Value):
    """A condition of a target-group rule (villkor).

    Attributes:
        condition: it in words.
        attributes: the attributes that it asks about.
        swedish: the words of the document.
        source: the document and its heading.
        inferred: it was read into the document.
        party: the party whose condition it is; ``""``: the programme's.

    >>> import rehabkedja as rk
    >>> found = rk.routes({"attributes": {"municipality": "Umeå", "age_years": 70}}, "2012-05-01")
    >>> found["enter"].failed[0].condition, found["enter"].failed[0].source
    ('age_years from 18 to 64', 'Enter: 3. Målgrupp')
    """

    condition: str
    attributes: tuple[str, ...]
    swedish: str = ""
    source: str = ""
    inferred: bool = False
    party: str = ""

    def __str__(self) -> str:
        return self.condition


@dataclass(frozen=True, slots=True, repr=False)
class NearMiss(Value):
    """A single change that would turn a no.

    Attributes:
        attribute: what would have to be another.
        value: what it is.
        if_it_were: a value that would do, the closest one.
        condition: the condition that it would then fulfil; ``""``: it would no longer be excluded.
        then: yes, or unknown where other facts are missing still.

    >>> import rehabkedja as rk
    >>> somebody = {"attributes": {"municipality": "Gävle", "nollplacerad": True}}
    >>> rk.routes(somebody, "2017-05-01")["nollplacerade_nacka"].near_misses[0].if_it_were
    'Nacka'
    """

    attribute: str
    value: Any
    if_it_were: Any
    condition: str
    then: Verdict


@dataclass(frozen=True, slots=True, repr=False)
class Route(Value):
    """What stands between a person and a programme on a day.

    Attributes:
        programme: the identifier of the programme.
        name: its Swedish name.
        admitted: the target-group rule, by the reading encoded first.
        open: whether it runs that day and has places left.
        runs: whether it runs that day.
        places_left: places less those enrolled; `UNKNOWN` where either is not known.
        failed: the conditions answered no.
        refused_because: their attributes, each once.
        missing: the facts that can change the answer, that which settles most first.
        ask_first: the first of them; None: nothing is missing.
        near_misses: single changes that would turn a no.
        priorities: the priorities that the person has. A priority never excludes.
        possible_priorities: those that the person may have.
        readings: the answers by the other readings of the text, by their names.
        referral: who may refer; empty: the document does not say.
        self_referral: whether people can come by themselves.

    >>> import rehabkedja as rk
    >>> found = rk.routes({"attributes": {"municipality": "Umeå", "age_years": 70}}, "2012-05-01")
    >>> str(found["nollplacerade_nacka"].admitted), found["nollplacerade_nacka"].refused_because
    ('no', ('municipality',))
    """

    programme: str
    name: str
    admitted: Verdict
    open: Verdict
    runs: Verdict
    places_left: int | Unknown
    failed: tuple[Condition, ...]
    refused_because: tuple[str, ...]
    missing: tuple[str, ...]
    ask_first: str | None
    near_misses: tuple[NearMiss, ...]
    priorities: tuple[Condition, ...]
    possible_priorities: tuple[Condition, ...]
    readings: dict[str, Verdict]
    referral: tuple[str, ...]
    self_referral: Verdict

    def __str__(self) -> str:
        why = f": {', '.join(map(str, self.failed))}" if self.failed else ""
        return f"{self.name} ({self.programme}): {self.admitted}{why}"


@dataclass(frozen=True, slots=True, repr=False)
class Obstacle(Value):
    """An obstacle that the screening asks about: a finding, never a score.

    Attributes:
        id: the identifier.
        list: ``hidden``: the hidden obstacles of Steget Vidare; ``faros``: the negative factors of FAROS.
        name: in a few words.
        swedish: the words of the document.
        found: whether it is there; unknown is kept apart from no.
        worse_with: the attribute with which it weighs more; None: none.
        worse: whether it is there together with that.
        asked_by: the attribute that says it.

    >>> import rehabkedja as rk
    >>> found = rk.routes({"attributes": {"municipality": "Umeå", "age_years": 70}}, "2012-05-01")
    >>> [one.swedish for one in found.obstacles if one.found == "yes"]
    ['äldre än 59 år']
    """

    id: str
    list: str
    name: str
    swedish: str
    found: Verdict
    worse_with: str | None
    worse: Verdict
    asked_by: str


@dataclass(frozen=True, slots=True, repr=False)
class Routes(Value):
    """All programmes of a catalogue for one person on a day; iterating gives the routes.

    Attributes:
        day: the day.
        routes: a route to each programme.
        ask_first: the fact that settles most over all programmes; None: nothing is missing.
        obstacles: what the screening of obstacles found.
        contradictions: states that cannot be, in sentences: facts to be looked at again.

    >>> import rehabkedja as rk
    >>> found = rk.routes({"attributes": {"municipality": "Umeå", "age_years": 70}}, "2012-05-01")
    >>> len(found), found.day
    (29, datetime.date(2012, 5, 1))
    """

    day: datetime.date
    routes: tuple[Route, ...]
    ask_first: str | None
    obstacles: tuple[Obstacle, ...]
    contradictions: tuple[str, ...]

    def __iter__(self) -> Iterator[Route]:
        return iter(self.routes)

    def __len__(self) -> int:
        return len(self.routes)

    def __getitem__(self, programme: str) -> Route:
        """The route to a programme; KeyError for one that is not there."""
        for route in self.routes:
            if route.programme == programme:
                return route
        raise KeyError(programme)

    def admitted(self) -> tuple[str, ...]:
        """The programmes that take the person by their rules."""
        return tuple(route.programme for route in self.routes if route.admitted == Verdict.YES)

    def _repr_html_(self) -> str:
        rows = (
            (one.programme, one.name, one.admitted, one.open, ", ".join(one.refused_because), ", ".join(one.missing))
            for one in self.routes
        )
        return table(rows, ("programme", "name", "admitted", "open", "refused because", "missing"), str(self.day))


def routes(
    facts: FactsLike, day: DateLike, *, catalogue: Catalogue | None = None, law: Law | None = None, lang: Lang = "en"
) -> Routes:
    """Asks every programme of a catalogue about a person: who takes the person, and why the others do not.

    Args:
        facts: `Facts`, or a mapping or dataclass of which they can be made; ``attributes`` are those of the vocabulary,
            ``programme_values`` what the documents leave open.
        day: the day.
        catalogue: the programmes; left out: those that are compiled in.
        law: the law by which attributes such as qualifying income are computed; left out: that of Sweden.
        lang: the language of conditions in words, ``"en"`` or ``"sv"``.

    Raises:
        InputError: facts that are not right, with their path.

    >>> import rehabkedja as rk
    >>> somebody = {"attributes": {"municipality": "Umeå", "compound_problem": True, "sick_listed": True}}
    >>> found = rk.routes(somebody, "2012-05-01")
    >>> found["steget_vidare"].admitted, found["enter"].refused_because
    (Verdict.YES, ('municipality',))
    """
    text = _core.routes(as_law(law)._raw, as_catalogue(catalogue)._raw, as_facts(facts)._raw, as_date(day, "day"), lang)
    found = json.loads(text)
    return Routes(
        as_date(found["day"], "day"),
        tuple(_route(one) for one in found["programmes"]),
        _or_none(found["ask_first"]),
        tuple(_obstacle(one) for one in found["obstacles"]),
        tuple(one.get("text") or f"{one['attribute']} contradicts {one['because']}" for one in found["contradictions"]),
    )


def _or_none(word: str) -> str | None:
    return None if word == "none" else word


def condition_of(one: dict[str, Any]) -> Condition:
    """A condition as the library writes it."""
    words = one["condition"], tuple(one["attributes"]), one["swedish"], one["source"]
    return Condition(*words, one["inferred"], one["party"])


def _route(one: dict[str, Any]) -> Route:
    left = one["places_left"]
    near = (
        NearMiss(miss["attribute"], miss["is"], miss["if_it_were"], miss["condition"], Verdict(miss["then"]))
        for miss in one["near_misses"]
    )
    return Route(
        one["programme"],
        one["name"],
        Verdict(one["admitted"]),
        Verdict(one["open"]),
        Verdict(one["runs"]),
        UNKNOWN if left == "unknown" else left,
        tuple(map(condition_of, one["failed"])),
        tuple(one["refused_because"]),
        tuple(one["missing"]),
        _or_none(one["ask_first"]),
        tuple(near),
        tuple(map(condition_of, one["priorities"])),
        tuple(map(condition_of, one["possible_priorities"])),
        {name: Verdict(says) for name, says in one["readings"].items()},
        tuple(one["referral"]),
        Verdict(one["self_referral"]),
    )


def _obstacle(one: dict[str, Any]) -> Obstacle:
    worse = Verdict(one.get("worse", "no"))
    words = one["id"], one["list"], one["name"], one["swedish"]
    return Obstacle(*words, Verdict(one["is"]), one.get("worse_with"), worse, one["asked_by"])
