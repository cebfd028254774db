"""The one place where the command line asks the library: facts in as JSON text, answers out as plain values."""

from __future__ import annotations

import json
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np

import rehabkedja
from rehabkedja import _core, batch
from rehabkedja._options import GRACE_FROM, option_names_said

from .faults import FaultError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from rehabkedja import Catalogue

    from .words import Language

Json = dict[str, Any]
UNIX_EPOCH: Final = 719_163  # 1 January 1970, where 1 January of year 1 is 1
NAT: Final = "NaT"


@contextmanager
def faults(within: str = "") -> Iterator[None]:
    """Bad input found by the library, as the command line says it."""
    try:
        with option_names_said():
            yield
    except rehabkedja.InputError as error:
        where = ": ".join(part for part in (within, error.field) if part)
        raise FaultError(error.code, error.says, field=where) from None


@cache
def _law() -> Any:
    """The law as it stands; nothing changes it, so one is enough."""
    return _core.Law()


def in_order(cited: Iterable[tuple[str, str]]) -> list[str]:
    """The places of the law, each once: those of the usual work, of other work, of the labour market."""
    rank = {rule: place for place, rule in enumerate(("usual_work", "other_work", "labour_market"))}
    ranked = sorted(cited, key=lambda one: rank.get(one[0], len(rank)))
    return list(dict.fromkeys(provision for _, provision in ranked))


def version() -> str:
    """The version of the library."""
    return str(_core.version)


def law_contents(day: dt.date | None) -> Json:
    """The law: editions, parameters, figures of income and benefit, base amounts, options; only what holds on the day
    where one is given."""
    contents: Json = json.loads(_law().to_json(day))
    figures = [one for one in rehabkedja.figures() if day is None or _holds(one, day)]
    own = {one.name for one in rehabkedja.swedish_law().parameters()}
    contents["figures"] = [_figure(one) for one in figures if one.name not in {*own, *_core.base_amount_names}]
    contents["base_amounts"] = [_figure(one) for one in figures if one.name in _core.base_amount_names]
    (grace,) = (one for one in rehabkedja.swedish_law().options() if one.name == GRACE_FROM)
    contents["options"].append(
        {
            "name": grace.name,
            "values": ["a date"],
            "default": grace.default,
            "chosen": grace.chosen,
            "decides": grace.decides,
            "provision": str(grace.provision),
            "confidence": str(grace.confidence),
        }
    )
    return contents


def _holds(figure: rehabkedja.LawFigure, day: dt.date) -> bool:
    return figure.first <= day and (figure.last is None or day <= figure.last)


def _figure(figure: rehabkedja.LawFigure) -> Json:
    return {
        "name": figure.name,
        "value": figure.shown,
        "unit": figure.unit,
        "from": str(figure.first),
        "to": None if figure.last is None else str(figure.last),
        "provision": str(figure.provision),
        "confidence": str(figure.confidence),
        "source": figure.source,
        "about": figure.about,
    }


def plan_of(facts_text: str, within: str = "", law: rehabkedja.Law | None = None) -> rehabkedja.Plan:
    """The payment plan of one person, under the law given or that of Sweden, as the facts ask for it."""
    with faults(within):
        return rehabkedja.plan(rehabkedja.Facts.from_json(facts_text), law=law)


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

    def brief(self, day: dt.date) -> Json:
        """The answer about a day without its sentences."""
        with faults(self._within):
            answer = self._chain.on(day)
        in_chain = answer.place not in ("outside", "before_law")
        stage, until = answer.stage
        missing: list[str] = answer.missing
        measures = "unknown" if missing or answer.place == "unknown" else answer.measures
        provisions = in_order((rule, _core.citation(at)) for rule, _, at, _ in answer.citations)
        return {
            "chain_day": (answer.chain_day or "unknown") if in_chain else "none",
            "stage": (f"{stage}-{until or ''}" if stage else "unknown") if in_chain else "none",
            "measured_against": measures if in_chain else "none",
            "provision": provisions,
            "next_change": "unknown" if in_chain and not answer.chain_day else self.next_change(day),
            "missing": list(dict.fromkeys((*answer.chain_day_missing, *missing))),
        }

    def through(self, first: dt.date, last: dt.date, lang: Language) -> list[Json]:
        """The answers through a period, a stretch each."""
        with faults(self._within):
            return [json.loads(answer.to_json(lang)) for answer in self._chain.through(first, last)]

    def next_change(self, day: dt.date) -> str:
        """The first later day on which the answer is another, if the sick period goes on; or `none`."""
        with faults(self._within):
            found = self._chain.next_change(day)
        return found.isoformat() if found else "none"

    def milestones(self, day: dt.date) -> list[Json]:
        """What comes when, if the sick period of the day goes on."""
        with faults(self._within):
            found = self._chain.milestones(day)
        read_until = _law().read_until
        return [
            {
                "name": name,
                "number": number,
                "counter": "chain" if in_chain else "sick_period",
                "date": {"yes": str(on), "no": "none"}.get(comes, "unknown"),
                "missing": missing,
                "provision": _core.citation(at),
                "law_read_until": str(read_until) if on is not None and on > read_until else None,
            }
            for name, number, in_chain, (comes, on, missing), at in found
        ]


def brief_together(
    day: dt.date,
    person: NDArray[np.int64],
    first: NDArray[np.int64],
    last: NDArray[np.int64],
    degree: NDArray[np.int8],
    occupation: NDArray[np.uint8],
    born: NDArray[np.int64],
) -> list[Json] | None:
    """The same as `Person.brief` for many persons, by rows of one length, in the order of the person numbers.

    Days are numbers from 1 January of year 1; a birth date of 0 is not known. Nothing when the table cannot be answered
    as one, so that each person must be asked alone.
    """
    births = np.where(born > 0, _dates(born), np.datetime64("NaT"))
    try:
        found = batch.on_day(
            day,
            person,
            _dates(first),
            _dates(last),
            occupation=occupation,
            born=births,
            degree=degree,
            next_change=True,
        )
    except rehabkedja.InputError:
        return None
    outside = {
        "chain_day": "none",
        "stage": "none",
        "measured_against": "none",
        "provision": [],
        "next_change": "none",
        "missing": [],
    }
    shared = [
        {
            "stage": one["stage"],
            "measured_against": one["measured_against"],
            "provision": in_order((str(row.rule), str(row.provision)) for row in one["reason"]),
            "missing": one["missing"],
        }
        for one in found.rulings
    ]
    changes = np.datetime_as_string(found.next_change) if found.next_change is not None else [NAT] * len(found)
    return [
        outside
        if ruling < 0
        else {
            "chain_day": chain_day or "unknown",
            **shared[ruling],
            "next_change": "none" if change == NAT else str(change),
        }
        for chain_day, ruling, change in zip(found.chain_day.tolist(), found.ruling.tolist(), changes, strict=True)
    ]


def occupation_codes(names: Sequence[str]) -> NDArray[np.uint8]:
    """The codes of occupations in a table of many persons."""
    return np.array([batch.OCCUPATION_CODES[name] for name in names], np.uint8)


def _dates(numbers: NDArray[np.int64]) -> NDArray[np.datetime64]:
    return (numbers - UNIX_EPOCH).astype("datetime64[D]")


@cache
def _law_about(catalogue: Catalogue | None) -> Any:
    """The law, asked about these programmes."""
    return _law() if catalogue is None else _core.law_about(_law(), catalogue._raw)


def run_case(case_text: str, lang: Language, catalogue: Catalogue | None = None) -> Json:
    """Runs a case: what failed, and the answers that came."""
    with faults():
        report: Json = json.loads(_core.run_case(_law_about(catalogue), case_text, lang))
    return report
