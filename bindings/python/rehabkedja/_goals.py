"""Whether programmes kept their promises, whether plans can hold, and how many people could be meant."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from . import _core
from ._errors import FactTypeError
from ._facts import plain
from ._given import as_text
from ._programmes import Catalogue, as_catalogue
from ._value import Value

Method = Literal["clopper_pearson", "wilson"]


@dataclass(frozen=True, slots=True, repr=False)
class GoalResult(Value):
    """An outcome against a goal, for everybody, for women or for men.

    Attributes:
        subgroup: of whom.
        sex: ``all``, ``women`` or ``men``.
        verdict: ``reached``, ``not reached``, ``cannot be said``, or ``masked`` where too few people stand behind it.
        why: why it cannot be said; ``""``: it can.
        reached: how many reached it; None: masked.
        of: of how many; None: not known, or masked.
        value: the outcome, in the unit of the goal; None: not known, or masked.
        interval: the ends of the interval, in per cent; None: no share, or masked.

    >>> import rehabkedja as rk
    >>> goal = rk.goals("enter", {"enter.t1": {"reached": 10, "of": 74}})[0]
    >>> goal.results[0].verdict, goal.results[0].value
    ('not reached', 13.514)
    """

    subgroup: str
    sex: str
    verdict: str
    why: str
    reached: int | None
    of: int | None
    value: float | None
    interval: tuple[float, float] | None


@dataclass(frozen=True, slots=True, repr=False)
class Goal(Value):
    """A goal of a programme (mål), with the outcomes that were given.

    Attributes:
        programme: the identifier of the programme.
        id: the identifier of the goal.
        text: the goal in one sentence.
        kind: ``share``, ``count``, ``range`` or ``qualitative``.
        is_goal: False for an estimate, a possibility or a quota.
        comparator: ``ge``, ``gt``, ``eq``, ``le``, ``lt``, ``about`` or ``between``; None: no number.
        comparator_stated: the document says so; else it was chosen.
        value: the value, or the two of a range; None: none.
        unit: the unit.
        denominator: of what a share is taken, in words.
        measured: when it is measured.
        by_sex: women and men are reported apart.
        source: document and heading.
        results: the outcomes: for everybody first, then women and men.

    >>> import rehabkedja as rk
    >>> goal = rk.goals("enter")[0]
    >>> goal.id, goal.comparator, goal.value, goal.comparator_stated
    ('enter.t1', 'ge', 30.0, False)
    """

    programme: str
    id: str
    text: str
    kind: str
    is_goal: bool
    comparator: str | None
    comparator_stated: bool
    value: float | tuple[float, float] | None
    unit: str
    denominator: str
    measured: str
    by_sex: bool
    source: str
    results: tuple[GoalResult, ...] = field(default=())


@dataclass(frozen=True, slots=True, repr=False)
class PlanCheck(Value):
    """Whether numbers of a plan can hold together.

    Attributes:
        programme: the identifier of the programme.
        check: ``counts``, ``sizes``, ``places``, ``parts``, ``measured_after_end`` or ``last_full_stay``.
        about: the goal or the part that it is about.
        verdict: ``holds``, ``contradiction``, ``differs`` or ``open``.
        arithmetic: the arithmetic.

    >>> import rehabkedja as rk
    >>> check = rk.consistency("mia")[0]
    >>> check.check, check.verdict
    ('parts', 'holds')
    """

    programme: str
    check: str
    about: str
    verdict: str
    arithmetic: str


def goals(
    programme: str | None = None,
    outcomes: Mapping[str, Any] | None = None,
    *,
    people: Sequence[Mapping[str, Any]] | None = None,
    interval: Method = "clopper_pearson",
    confidence: float = 0.95,
    mask_below: int = 0,
    catalogue: Catalogue | None = None,
) -> tuple[Goal, ...]:
    """The goals of a programme, and whether the outcomes that are given reach them.

    Args:
        programme: the identifier; left out: all programmes.
        outcomes: by goal, ``{"reached": 22, "of": 74, "women": {...}, "men": {...}}``, or a number.
        people: instead of that a mapping of attributes for each person followed up; an attribute left out is unknown.
        interval: how intervals of shares are made.
        confidence: what the intervals cover.
        mask_below: masks what stands on fewer people; 0: nothing is masked.
        catalogue: the programmes; left out: those that are compiled in.

    Raises:
        InputError: a goal or attribute that is none, a denominator of zero, more reached than there are.

    >>> import rehabkedja as rk
    >>> goal = rk.goals("enter", {"enter.t1": {"reached": 30, "of": 74}})[0]
    >>> goal.results[0].verdict, goal.results[0].interval
    ('reached', (29.273, 52.59))
    """
    given: dict[str, Any] = {"interval": interval, "confidence": confidence, "mask_below": mask_below}
    if outcomes is not None:
        given["goals"] = outcomes
    if people is not None:
        given["people"] = list(people)
    text = json.dumps(plain(given, ""), ensure_ascii=False)
    name = "" if programme is None else as_text(programme, "programme")
    return tuple(_goal(one) for one in json.loads(as_catalogue(catalogue)._raw.goals(name, text)))


def consistency(programme: str | None = None, *, catalogue: Catalogue | None = None) -> tuple[PlanCheck, ...]:
    """Whether the numbers of a plan can hold together.

    Args:
        programme: the identifier; left out: every programme.
        catalogue: the programmes; left out: those that are compiled in.

    Raises:
        InputError: a programme that is not there (``bad_value``).

    >>> import rehabkedja as rk
    >>> [check.arithmetic for check in rk.consistency("enter") if check.check == "places"]
    ['15 + 15 + 15 + 15 + 5 + 6 + 3 = 74, and planned are about 75']
    """
    name = "" if programme is None else as_text(programme, "programme")
    found = json.loads(as_catalogue(catalogue)._raw.consistency(name))
    return tuple(
        PlanCheck(*(one[key] for key in ("programme", "check", "about", "verdict", "arithmetic"))) for one in found
    )


def estimate(counts: Mapping[str, Mapping[str, int]]) -> dict[str, Any]:
    """The Finsam target group from counts of its six groups, with the shares of MIA's table.

    Args:
        counts: by association, the number of people in each of ``uvas``, ``social_assistance``, ``jobseekers``,
            ``activity_compensation``, ``partial_sickness_compensation`` and ``sick_listed``; where it is known also
            ``population`` (groups then overlap by chance in ``independent``) and ``counted_twice``.

    Returns:
        Plain data: by association ``without_overlap`` (the most), ``with_overlap``, ``independent``, ``at_least``,
        ``missing``, and ``in_all_without_overlap``.

    Raises:
        InputError: a group that is none (``unknown_key``), a count below zero.

    >>> import rehabkedja as rk
    >>> groups = ("uvas", "social_assistance", "jobseekers", "activity_compensation")
    >>> groups += ("partial_sickness_compensation", "sick_listed")
    >>> rk.estimate({"HBS": dict.fromkeys(groups, 100)})["in_all_without_overlap"]
    325.0
    """
    if not isinstance(counts, Mapping):
        raise FactTypeError("wrong_type", "counts", f"is a mapping, not {type(counts).__name__}")
    found: dict[str, Any] = json.loads(_core.estimate(json.dumps(plain(counts, ""), ensure_ascii=False)))
    return found


def _goal(one: dict[str, Any]) -> Goal:
    value = one["value"]
    return Goal(
        one["programme"],
        one["goal"],
        one["text"],
        one["kind"],
        one["is_goal"],
        one["comparator"],
        one["comparator_stated"],
        tuple(value) if isinstance(value, list) else value,
        one["unit"],
        one["denominator"],
        one["measured"],
        one["by_sex"],
        one["source"],
        tuple(map(_result, one["results"])),
    )


def _result(one: dict[str, Any]) -> GoalResult:
    def known(value: Any) -> Any:
        return None if value in ("masked", "unknown", None) else value

    interval = known(one["interval"])
    return GoalResult(
        one["subgroup"],
        one["sex"],
        one["verdict"],
        one["why"],
        known(one["reached"]),
        known(one["of"]),
        known(one["value"]),
        tuple(interval) if interval is not None else None,
    )
