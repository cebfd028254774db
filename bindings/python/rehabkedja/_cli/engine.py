"""The one place where the command line asks the library: facts in as JSON text, answers out as plain values."""

from __future__ import annotations

import datetime as dt
import json
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

import rehabkedja
from rehabkedja import _core

from .faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .words import Language

Json = dict[str, Any]


@contextmanager
def faults(within: str = "") -> Iterator[None]:
    """Bad input found by the library, as the command line says it."""
    try:
        yield
    except rehabkedja.InputError as error:
        where = ": ".join(part for part in (within, error.field) if part)
        raise Fault(error.code, error.says, field=where) from None


@cache
def _law() -> Any:
    """The law as it stands; nothing changes it, so one is enough."""
    return _core.Law()


def version() -> str:
    """The version of the library."""
    return str(_core.version)


def law_contents(day: dt.date | None) -> Json:
    """The law: editions, parameters, options; only what holds on the day where one is given."""
    contents: Json = json.loads(_law().to_json(day))
    return contents


class Person:
    """One person's facts, laid out under the law they ask for."""

    def __init__(self, facts_text: str, within: str = "") -> None:
        self._within = within
        with faults(within):
            self._chain = _core.Chain(_law(), _core.read_facts(facts_text))

    def on(self, day: dt.date, lang: Language) -> Json:
        """The answer about a day, with its findings."""
        with faults(self._within):
            answer: Json = json.loads(self._chain.on(day).to_json(lang))
        return answer

    def brief(self, day: dt.date, last: dt.date) -> Json:
        """The answer about a day without its sentences; the next change is looked for up to `last`."""
        with faults(self._within):
            answer = self._chain.on(day)
        in_chain = answer.place not in ("outside", "before_law")
        stage, until = answer.stage
        missing: list[str] = answer.missing
        measures = "unknown" if missing or answer.place == "unknown" else answer.measures
        provisions = dict.fromkeys(_core.citation(at) for _, _, at, _ in answer.citations)
        change = self.next_change(day, last)
        return {
            "chain_day": (answer.chain_day or "unknown") if in_chain else "none",
            "stage": (f"{stage}-{until or ''}" if stage else "unknown") if in_chain else "none",
            "measured_against": measures if in_chain else "none",
            "provision": list(provisions),
            "next_change": change.isoformat() if change else "none",
            "missing": list(dict.fromkeys((*answer.chain_day_missing, *missing))),
        }

    def through(self, first: dt.date, last: dt.date, lang: Language) -> list[Json]:
        """The answers through a period, a stretch each."""
        with faults(self._within):
            return [json.loads(answer.to_json(lang)) for answer in self._chain.through(first, last)]

    def next_change(self, day: dt.date, last: dt.date) -> dt.date | None:
        """The first day after this one on which the answer is another, up to the day after `last`."""
        if day >= last:
            return None
        with faults(self._within):
            stretches = self._chain.through(day, last)
        return stretches[1].first if len(stretches) > 1 else None

    def milestones(self, day: dt.date) -> list[Json]:
        """What comes when, if the sick period of the day goes on."""
        with faults(self._within):
            found = self._chain.milestones(day)
        return [
            {
                "name": name,
                "number": number,
                "counter": "in_chain" if in_chain else "in_sick_period",
                "date": {"yes": str(on), "no": "none"}.get(comes, "unknown"),
                "missing": missing,
                "provision": _core.citation(at),
            }
            for name, number, in_chain, (comes, on, missing), at in found
        ]


def run_case(case_text: str, lang: Language) -> Json:
    """Runs a case: what failed, and the answers that came."""
    with faults():
        report: Json = json.loads(_core.run_case(_law(), case_text, lang))
    return report
