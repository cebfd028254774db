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

`ask`, `days`, `milestones`, `restart` and `day_falls_on` ask about the chain. `plan` lays out income and sickness
benefit day by day; `level_falls`, `days_to_reopen`, `register_by`, `income_at_ceiling` and `sgi_at_unemployed_cap` ask
it the other way round; `compare` sets two laws side by side; `lookup` and `figures` give the law's dated figures.
`sick_cases`, `counts`, `degrees`, `active_certificate` and `equal_periods` ask about certificates; `work_trials` about
work trial; `programmes`, `routes`, `pathway` and `goals` about programmes. `batch` asks about many people at once,
`facts` holds facts as dataclasses, `income` the rules on facts that the case format has no keys for, `swedish_law` is
the law and may be changed.

``UNKNOWN`` is the answer that hangs on something that is not known; None is none. ``__version__`` is the version of the
library, apart from that of the law (`Law.version`).
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from . import facts, income
from ._answer import Answer, Ruling, Stretch, Timeline
from ._benefit import (
    FreeDays,
    LevelFalls,
    RegisterBy,
    compare,
    days_to_reopen,
    income_at_ceiling,
    level_falls,
    plan,
    register_by,
    sgi_at_unemployed_cap,
)
from ._cases import answer_item, run_case
from ._chain import ask, day_falls_on, days, milestones, restart
from ._comparison import Compared, Comparison
from ._core import version as __version__
from ._errors import FactTypeError, InputError, OutsideYearsError
from ._facts import Facts
from ._figures import LawFigure, figures, lookup
from ._finding import Figure, Finding, Findings, Reading, Reckoning
from ._goals import Goal, GoalResult, PlanCheck, consistency, estimate, goals
from ._law import Law, LawId, Option, Parameter, Wording, swedish_law
from ._milestones import ChainDays, Milestone, Milestones, Restart
from ._paid import PaidSum
from ._pathway import Case, Deadline, EventTaken, NextEvent, OpenStep, pathway
from ._period import Period, period
from ._plan import (
    HeldGround,
    Plan,
    PlanChange,
    PlanDay,
    PlanState,
    PlanStretch,
    PlanTimeline,
)
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
from ._words import (
    UNKNOWN,
    Ground,
    Judgement,
    Level,
    Measure,
    Occupation,
    Payer,
    Place,
    SgiClass,
    Standing,
    Unknown,
    Verdict,
)
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
    "Compared",
    "Comparison",
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
    "FreeDays",
    "Goal",
    "GoalResult",
    "Ground",
    "Group",
    "HeldGround",
    "InputError",
    "Judgement",
    "Law",
    "LawFigure",
    "LawId",
    "Level",
    "LevelFalls",
    "Measure",
    "Milestone",
    "Milestones",
    "NearMiss",
    "NextEvent",
    "Obstacle",
    "Occupation",
    "OpenStep",
    "Option",
    "OutsideYearsError",
    "PaidSum",
    "Parameter",
    "Partition",
    "Payer",
    "Period",
    "Place",
    "Plan",
    "PlanChange",
    "PlanCheck",
    "PlanDay",
    "PlanState",
    "PlanStretch",
    "PlanTimeline",
    "Programme",
    "Provision",
    "Reading",
    "Receipt",
    "Reckoning",
    "RegisterBy",
    "Restart",
    "Route",
    "Routes",
    "Ruling",
    "SgiClass",
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
    "compare",
    "consistency",
    "counts",
    "day_falls_on",
    "days",
    "days_to_reopen",
    "degrees",
    "equal_periods",
    "estimate",
    "facts",
    "figures",
    "goals",
    "income",
    "income_at_ceiling",
    "length_groups",
    "level_falls",
    "lookup",
    "milestones",
    "partitions",
    "pathway",
    "period",
    "plan",
    "programmes",
    "receipt",
    "register_by",
    "restart",
    "routes",
    "run_case",
    "sgi_at_unemployed_cap",
    "sick_cases",
    "swedish_law",
    "work_trials",
]


def __getattr__(name: str) -> Any:
    # NumPy is loaded by those who use columns.
    if name == "batch":
        return import_module(".batch", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
