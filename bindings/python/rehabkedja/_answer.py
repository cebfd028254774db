"""Answers about a day and about stretches of days."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from . import _core
from ._finding import Finding, Findings, Lang
from ._html import joined, table, words
from ._provision import Citation, edition_of, provision_of
from ._stretches import Stretches
from ._value import Value, in_order, tells_of
from ._words import UNKNOWN, Judgement, Measure, Place, Unknown

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    import pandas

    from ._facts import Facts
    from ._law import LawId


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Ruling(Value):
    """What answers and stretches have in common. None: there is none (outside the chain); `UNKNOWN`: it is not
    known.

    Attributes:
        law: the name, version and hash of the law it was given by.
        place: where the day lies: outside, before the law, in the chain, or unknown.
        chain_day: the day of the chain (SFB 27:51), 1 and up; of a stretch, on its first day.
        stage: the step of the chain by its days, such as ``"91-180"``; the last one is ``"366-"``.
        measured_against: what the ability to work is measured against (SFB 27:46-49 e, 52).
        would_change: the judgements whose opposite alone would change `measured_against`.
        grounds: the judgements that hold and are grounds against the labour market (SFB 27:48-49).
        missing: the facts without which something here is not known, in the order in which they are best asked for.
        added: whether days of earlier sick periods are counted in (SFB 27:51).
        reason: the rows of the law that speak.
        findings: what was found, with citations, facts and what is missing.

    >>> import rehabkedja as rk
    >>> answer = rk.ask({"sick": [{"from": "2024-03-01", "to": "2024-03-31"}]}, "2024-03-31")
    >>> isinstance(answer, rk.Ruling), answer.chain_day, answer.missing
    (True, 31, ('occupation',))
    """

    law: LawId
    place: Place
    chain_day: int | Unknown | None = None
    stage: str | None = None
    measured_against: frozenset[Measure] | Unknown | None = None
    would_change: tuple[Judgement, ...] | Unknown | None = None
    grounds: tuple[Judgement, ...] = ()
    missing: tuple[str, ...] = ()
    added: bool = False
    reason: tuple[Citation, ...] = ()
    findings: Findings = field(default_factory=Findings)

    @property
    def known(self) -> bool:
        """Whether the day is in the chain and its measures are known."""
        return isinstance(self.measured_against, frozenset)

    @property
    def provisions(self) -> tuple[str, ...]:
        """The citations of all findings, each once, such as ``"SFB 27:48 3 st 1 p"``."""
        return tuple(dict.fromkeys(str(finding.provision) for finding in self.findings))

    @property
    def after_the_law_was_read(self) -> bool:
        """Whether it is about a day later than the law was read: later changes of the law are not in it."""
        return self._days()[1] > self.law.read_until

    def _days(self) -> tuple[datetime.date, datetime.date]:
        raise NotImplementedError

    def sentence(self, lang: Lang = "en") -> str:
        """The whole answer as one sentence, in English or Swedish; the findings have sentences of their own.

        Raises `InputError` (``bad_value``) for a `lang` that is neither ``"en"`` nor ``"sv"``.
        """
        measures = self.measured_against
        return _core.answer_sentence(
            self._days(),
            str(self.place),
            self.chain_day if isinstance(self.chain_day, int) else None,
            [str(one) for one in measures] if isinstance(measures, frozenset) else [],
            self.missing,
            self.law.counting_from,
            self.law.read_until,
            lang,
        )

    def __str__(self) -> str:
        return self.sentence()

    def to_dict(self, lang: Lang = "en") -> dict[str, Any]:
        """The answer as plain data, as the published schema of answers describes it."""
        first, last = self._days()

        def listed(names: Iterable[str] | None) -> str | list[str]:
            return "none" if names is None else str(names) if isinstance(names, str) else list(map(str, names))

        measures = self.measured_against
        names = in_order(measures) if isinstance(measures, frozenset) else measures
        return {
            "from": str(first),
            "to": str(last),
            "place": str(self.place),
            "chain_day": self.chain_day if isinstance(self.chain_day, int) else listed(self.chain_day),
            "stage": listed(self.stage),
            "measured_against": listed(names),
            "would_change": listed(self.would_change),
            "grounds": list(map(str, self.grounds)),
            "missing": list(self.missing),
            "after_the_law_was_read": self.after_the_law_was_read,
            "sentence": self.sentence(lang),
            "findings": [finding.to_dict(lang) for finding in self.findings],
        }

    def to_json(self, lang: Lang = "en") -> str:
        """`to_dict` as JSON text."""
        return json.dumps(self.to_dict(lang), ensure_ascii=False)


@tells_of(Ruling)
@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Answer(Ruling):
    """The answer about one day. Printed, it is a sentence; in a notebook, a table with its findings.

    None: there is none (outside the chain); `UNKNOWN`: it is not known, and `missing` says for want of what.

    Attributes:
        day: the day asked about.
        facts: the facts it was asked of.
        next_change: the first later day on which stage, measures or citations change, if the sick period goes on.
            None when none comes, `UNKNOWN` when the chain day is not known.

    >>> import rehabkedja as rk
    >>> facts = rk.Facts(sick=[{"from": "2024-03-01", "to": "2024-10-31"}], occupation=[{"is": "employed"}])
    >>> answer = rk.ask(facts, "2024-06-01")
    >>> answer.chain_day, answer.stage, answer.next_change
    (93, '91-180', datetime.date(2024, 8, 28))
    >>> print(answer)  # doctest: +ELLIPSIS
    2024-06-01: day 93 of the rehabilitation chain; the ability to work is measured against the usual work and ...
    """

    day: datetime.date
    facts: Facts
    next_change: datetime.date | Unknown | None = None

    def _days(self) -> tuple[datetime.date, datetime.date]:
        return self.day, self.day

    def to_dict(self, lang: Lang = "en") -> dict[str, Any]:
        """The answer as plain data, as the published schema of answers describes it."""
        # A dataclass with slots is made anew, so super() without arguments would look for the class that was.
        next_change = "none" if self.next_change is None else str(self.next_change)
        return Ruling.to_dict(self, lang) | {"next_change": next_change}

    def _repr_html_(self) -> str:
        rows = [("day", self.day), *_rows(self), ("next change", words(self.next_change))]
        return (
            table(((name, value) for name, value in rows if value != ""), caption=self.sentence())
            + self.findings._repr_html_()
        )


@tells_of(Ruling)
@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Stretch(Ruling):
    """A stretch of days on which the answer is one and only the chain day grows. `len` is its length in days.

    None: there is none (outside the chain); `UNKNOWN`: it is not known, and `missing` says for want of what.

    Attributes:
        first: its first day.
        last: its last day, itself included.

    >>> import rehabkedja as rk
    >>> stretch = rk.days({"sick": [{"from": "2024-03-01", "to": "2024-03-31"}]}, "2024-03-01", "2024-12-31")[0]
    >>> stretch.first, len(stretch), stretch.chain_day
    (datetime.date(2024, 3, 1), 31, 1)
    """

    first: datetime.date
    last: datetime.date

    def __len__(self) -> int:
        return (self.last - self.first).days + 1

    def __bool__(self) -> bool:
        return True

    def _days(self) -> tuple[datetime.date, datetime.date]:
        return self.first, self.last

    def _repr_html_(self) -> str:
        rows = [("days", f"{self.first} – {self.last}"), *_rows(self)]
        return table(((name, value) for name, value in rows if value != ""), caption=self.sentence())


def _rows(ruling: Ruling) -> list[tuple[str, object]]:
    return [
        ("chain day", words(ruling.chain_day)),
        ("stage", words(ruling.stage)),
        ("measured against", words(ruling.measured_against)),
        ("by", joined(ruling.reason)),
        ("grounds", words(ruling.grounds)),
        ("would change", words(ruling.would_change)),
        ("missing", words(ruling.missing)),
    ]


class Timeline(Stretches[Stretch]):
    """Stretches in order of time, each as long as it can be: a sequence that also answers about a day.

    >>> import rehabkedja as rk
    >>> facts = rk.Facts(sick=[{"from": "2024-03-01", "to": "2024-10-31"}], occupation=[{"is": "employed"}])
    >>> for stretch in rk.days(facts, "2024-03-01", "2024-10-31"):
    ...     print(stretch.first, stretch.chain_day, stretch.stage, len(stretch))
    2024-03-01 1 1-90 90
    2024-05-30 91 91-180 90
    2024-08-28 181 181-365 65
    """

    __slots__ = ()

    def to_pandas(self) -> pandas.DataFrame:
        """A data frame, a stretch a row; needs pandas. Lists are text joined by `` + ``.

        Columns: first, last (datetime64), days, chain_day (Int64, missing where none or not known), stage,
        measured_against, provisions, would_change, missing.
        """
        import pandas

        return pandas.DataFrame(
            {
                "first": pandas.to_datetime([one.first for one in self._stretches]),
                "last": pandas.to_datetime([one.last for one in self._stretches]),
                "days": [len(one) for one in self._stretches],
                "chain_day": pandas.array(
                    [one.chain_day if isinstance(one.chain_day, int) else None for one in self._stretches],
                    dtype="Int64",
                ),
                "stage": [words(one.stage) for one in self._stretches],
                "measured_against": [words(one.measured_against) for one in self._stretches],
                "provisions": [joined(row.provision for row in one.reason) for one in self._stretches],
                "would_change": [words(one.would_change) for one in self._stretches],
                "missing": [words(one.missing) for one in self._stretches],
            }
        )

    def _repr_html_(self) -> str:
        head = ("from", "to", "days", "chain day", "stage", "measured against", "by", "missing")
        return table(
            (
                (one.first, one.last, len(one), words(one.chain_day), words(one.stage), words(one.measured_against),
                 joined(one.reason), words(one.missing))
                for one in self._stretches
            ),
            head,
        )  # fmt: skip


def ruling_of(raw: _core.Answer, law: LawId) -> dict[str, Any]:
    """The fields that answers and stretches share, of what `_core` gives."""
    place = Place(raw.place)
    missing = raw.missing
    # What is lacking for the chain day alone stands beside what is lacking for the measures.
    lacking = set(missing) | set(raw.chain_day_missing)
    found: dict[str, Any] = {
        "law": law,
        "place": place,
        "grounds": tuple(map(Judgement, raw.grounds)),
        "missing": tuple(name for name in _core.missing if name in lacking),
        "added": raw.added,
        "reason": tuple(Citation(rule, why, provision_of(at), edition_of(by)) for rule, why, at, by in raw.citations),
        "findings": Findings._later(raw.findings),
    }
    if place in (Place.COUNTED, Place.UNKNOWN):
        known = place is Place.COUNTED and not missing
        first, last = raw.stage
        found["chain_day"] = UNKNOWN if raw.chain_day is None else raw.chain_day
        found["stage"] = f"{first}-{last or ''}" if first else UNKNOWN
        found["measured_against"] = frozenset(map(Measure, raw.measures)) if known else UNKNOWN
        found["would_change"] = tuple(map(Judgement, raw.would_change)) if known else UNKNOWN
    return found


__all__ = ["Answer", "Finding", "Ruling", "Stretch", "Timeline", "ruling_of"]
