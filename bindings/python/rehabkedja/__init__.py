"""Swedish sickness insurance and its rehabilitation chain (rehabiliteringskedjan): explained answers from dated law.

>>> import rehabkedja as rk
>>> facts = rk.Facts(
...     born="1980-05-01",
...     sick=[{"from": "2024-03-01", "to": "2024-04-29"}, {"from": "2024-07-28", "to": "2024-10-31", "degree": 50}],
...     occupation=[{"is": "employed"}],
... )
>>> answer = rk.ask(facts, "2024-07-28")
>>> answer.chain_day, answer.stage, sorted(answer.measured_against)
(61, '1-90', [Measure.USUAL_WORK])

`ask`, `days`, `milestones`, `restart` and `day_falls_on` ask about the chain; `sick_cases`, `counts`, `degrees`,
`active_certificate` and `equal_periods` about certificates; `work_trials` about work trial; `programmes`, `routes`,
`pathway` and `goals` about programmes. `batch` asks about many people at once, `facts` holds facts as dataclasses,
`swedish_law` is the law and may be changed.

``UNKNOWN`` is the answer that hangs on something that is not known; None is none. ``__version__`` is the version of the
library, apart from that of the law (`Law.version`).
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from . import facts
from ._answer import Answer, Ruling, Stretch, Timeline
from ._cases import answer_item, run_case
from ._chain import ask, day_falls_on, days, milestones, restart
from ._core import version as __version__
from ._errors import FactTypeError, InputError
from ._facts import Facts
from ._finding import Figure, Finding, Findings, Reading
from ._goals import Goal, GoalResult, PlanCheck, consistency, estimate, goals
from ._law import Law, LawId, Option, Parameter, Wording, swedish_law
from ._milestones import ChainDays, Milestone, Milestones, Restart
from ._pathway import Case, Deadline, EventTaken, NextEvent, OpenStep, pathway
from ._period import Period, period
from ._programmes import Catalogue, Programme, catalogue, programmes
from ._provision import Citation, Edition, Provision
from ._receipt import Receipt, receipt
from ._routes import Condition, NearMiss, Obstacle, Route, Routes, routes
from ._sickness import (
    Counts,
    DegreeStretch,
    Group,
    Partition,
    SickCase,
    active_certificate,
    counts,
    degrees,
    equal_periods,
    length_groups,
    partitions,
    sick_cases,
)
from ._words import UNKNOWN, Judgement, Measure, Occupation, Place, Standing, Unknown, Verdict
from ._work_trial import WorkTrialAnswer, work_trials

if TYPE_CHECKING:
    from . import batch

__all__ = [
    "UNKNOWN",
    "Answer",
    "Case",
    "Catalogue",
    "ChainDays",
    "Citation",
    "Condition",
    "Counts",
    "Deadline",
    "DegreeStretch",
    "Edition",
    "EventTaken",
    "FactTypeError",
    "Facts",
    "Figure",
    "Finding",
    "Findings",
    "Goal",
    "GoalResult",
    "Group",
    "InputError",
    "Judgement",
    "Law",
    "LawId",
    "Measure",
    "Milestone",
    "Milestones",
    "NearMiss",
    "NextEvent",
    "Obstacle",
    "Occupation",
    "OpenStep",
    "Option",
    "Parameter",
    "Partition",
    "Period",
    "Place",
    "PlanCheck",
    "Programme",
    "Provision",
    "Reading",
    "Receipt",
    "Restart",
    "Route",
    "Routes",
    "Ruling",
    "SickCase",
    "Standing",
    "Stretch",
    "Timeline",
    "Unknown",
    "Verdict",
    "Wording",
    "WorkTrialAnswer",
    "__version__",
    "active_certificate",
    "answer_item",
    "ask",
    "batch",
    "catalogue",
    "consistency",
    "counts",
    "day_falls_on",
    "days",
    "degrees",
    "equal_periods",
    "estimate",
    "facts",
    "goals",
    "length_groups",
    "milestones",
    "partitions",
    "pathway",
    "period",
    "programmes",
    "receipt",
    "restart",
    "routes",
    "run_case",
    "sick_cases",
    "swedish_law",
    "work_trials",
]


def __getattr__(name: str) -> Any:
    # NumPy is loaded by those who use columns.
    if name == "batch":
        return import_module(".batch", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
