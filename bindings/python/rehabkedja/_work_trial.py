"""Work trial (arbetsprövning, SFB 27:8 a-c)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import _core
from ._facts import FactsLike, as_facts
from ._finding import Findings, finding_of
from ._law import Law, as_law
from ._value import Value
from ._words import Verdict

if TYPE_CHECKING:
    import datetime


@dataclass(frozen=True, slots=True, repr=False)
class WorkTrialAnswer(Value):
    """What the law says of a period of work trial (SFB 27:8 a-c).

    Attributes:
        first: its first day.
        last: its last day, itself included.
        notified: the day on which the notice came in; None: not known.
        allowed: whether the law allows it; unknown when the day of the notice is not known and all else is right.
        next_start: the first day on which a next period may begin after this one; None in a law without work trial.
        findings: one for each condition.

    >>> import rehabkedja as rk
    >>> rk.work_trials({"work_trial": [{"from": "2026-04-01", "to": "2026-04-14"}]})[0].allowed
    Verdict.UNKNOWN
    """

    first: datetime.date
    last: datetime.date
    notified: datetime.date | None
    allowed: Verdict
    next_start: datetime.date | None
    findings: Findings


def work_trials(facts: FactsLike, law: Law | None = None) -> tuple[WorkTrialAnswer, ...]:
    """Which periods of work trial the law allows, in time order, each against those before it (SFB 27:8 a-c).

    Args:
        facts: `Facts`, or a mapping or dataclass of which they can be made.
        law: the law asked; left out: that of Sweden.

    Raises:
        InputError: facts that are not right, with code and field.

    Raises `InputError` (``missing_key``) when the list of them is unknown.

    >>> import rehabkedja as rk
    >>> trial = {"from": "2026-04-01", "to": "2026-04-14", "notified": "2026-03-10"}
    >>> [(one.allowed, str(one.next_start)) for one in rk.work_trials({"work_trial": [trial]})]
    [(Verdict.YES, '2026-05-14')]
    """
    chain = _core.Chain(as_law(law)._raw, as_facts(facts)._raw)
    return tuple(
        WorkTrialAnswer(first, last, notified, Verdict(allowed), next_start, Findings(map(finding_of, findings)))
        for (first, last), notified, allowed, findings, next_start in chain.work_trials()
    )
