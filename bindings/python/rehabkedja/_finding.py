"""Findings: what was found, by which place of the law, from which facts."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, overload

from . import _core
from ._html import table
from ._provision import Edition, Provision, edition_of, provision_of
from ._value import Value
from ._words import Standing, Verdict

if TYPE_CHECKING:
    from ._core import RawEdition, RawFigure, RawReckoning

_EPOCH: Final = datetime.date(1970, 1, 1)

Lang: TypeAlias = Literal["en", "sv"]
"""The language of sentences: English or Swedish."""


@dataclass(frozen=True, slots=True, repr=False)
class Reading(Value):
    """The reading of an open point that was used: an option of the law and its value; ``unknown`` where none was
    chosen."""

    option: str
    value: str


@dataclass(frozen=True, slots=True, repr=False)
class Figure(Value):
    """A number or a date of the law that a finding names, as it stood on the first of its days."""

    name: str
    """A parameter of the law such as ``employer_step``, or ``counting_from``, ``in_the_law_from``, ``rule_ends``."""
    value: int | datetime.date
    unit: str
    """``days``, ``periods`` or ``date``."""

    def to_dict(self) -> dict[str, Any]:
        """The figure as plain data; a date is ISO text."""
        value = self.value if isinstance(self.value, int) else str(self.value)
        return {"name": self.name, "value": value, "unit": self.unit}

    def _raw(self) -> RawFigure:
        value = self.value
        return self.name, value if isinstance(value, int) else (value - _EPOCH).days, self.unit


@dataclass(frozen=True, slots=True, repr=False)
class Reckoning(Value):
    """A line of the arithmetic behind an amount; whole numbers only, nothing is a float. Printed, it is the line.

    Attributes:
        of: what comes out: ``employment``, ``other``, ``income``, ``floor``, ``ceiling``, ``price_base_amount``,
            ``sgi``, ``full_day``, ``above_the_cap``, ``unemployed_cap``, ``hour``, ``day_by_hours``, ``part_day``,
            ``daily``, ``special_case``.
        terms: the figures from left to right: what is done with each (``begin``, ``times``, ``over``, ``minus``,
            ``at_most``, ``plus``), its digits, and how many of them are decimals (97 and 2 for 0.97).
        hundredths: what they make, in hundredths of a krona (öre), further decimals left out.
        kronor: after the rounding, whole kronor.

    >>> import rehabkedja as rk
    >>> facts = rk.Facts(
    ...     born="1980-05-01",
    ...     sick=[{"from": "2021-03-01", "to": "2021-06-30"}],
    ...     occupation=[{"is": "employed"}],
    ...     income=[],
    ...     sgi_decided=[{"from": "2020-01-01", "to": "2021-12-31", "yearly": 310_000}],
    ... )
    >>> full_day = next(one for one in rk.plan(facts).on("2021-05-01").findings if one.rule == "full_day")
    >>> print(full_day.shown[0])
    310 000 x 0.97 x 0.80 / 365 = 659.06 -> 659 kr
    """

    of: str
    terms: tuple[tuple[str, int, int], ...]
    hundredths: int
    kronor: int

    def sentence(self, lang: Lang = "en") -> str:
        """The line, with the decimal sign of the language. Raises `InputError` for another than en and sv."""
        return _core.reckoning_text(self._raw(), lang)

    def __str__(self) -> str:
        return self.sentence()

    def to_dict(self, lang: Lang = "en") -> dict[str, Any]:
        """The line as plain data, as the published schema of findings describes it."""
        return {
            "of": self.of,
            "terms": [{"step": step, "digits": digits, "decimals": decimals} for step, digits, decimals in self.terms],
            "hundredths": self.hundredths,
            "kronor": self.kronor,
            "text": self.sentence(lang),
        }

    def _raw(self) -> RawReckoning:
        return self.of, list(self.terms), self.hundredths, self.kronor


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Finding(Value):
    """One thing found about a stretch of days. Printed, it is a sentence; in a notebook, a small table.

    >>> import rehabkedja as rk
    >>> facts = rk.Facts(sick=[{"from": "2024-03-01", "to": "2024-04-29"}], occupation=[{"is": "employed"}])
    >>> finding = rk.ask(facts, "2024-03-01").findings[1]
    >>> finding.rule, finding.answer, str(finding.provision)
    ('usual_work', Verdict.YES, 'SFB 27:46 1 st')
    """

    first: datetime.date
    last: datetime.date
    rule: str
    """The question it answers: ``chain_day``, ``usual_work``, ``other_work``, ``labour_market``, ``ground``,
    ``measured_against``; of benefit ``payer``, ``level``, ``degree``, ``sgi``, ``basis``, ``full_day``, ``cap``,
    ``daily``, ``deduction``."""
    answer: Verdict
    reason: str
    """The reason code."""
    provision: Provision
    """The place in the law, as cited in that time."""
    edition: Edition | None = None
    """The wording of that place in that time; None where none is recorded."""
    confidence: Standing = Standing.CONFIRMED
    reading: Reading | None = None
    """The reading of an open point that was used."""
    facts: tuple[str, ...] = ()
    """The names of the facts used; never their values."""
    missing: tuple[str, ...] = ()
    """The names of the facts without which it cannot be known."""
    chain_day: int | None = None
    """On the first day, for the rule ``chain_day``."""
    figures: tuple[Figure, ...] = ()
    """The numbers and dates of the law that the sentence names."""
    law_read_until: datetime.date | None = None
    """Where some of the days are later than the law was read: until when it was. Later changes of the law are not in
    the finding."""
    shown: tuple[Reckoning, ...] = ()
    """The arithmetic of an amount, line by line; of findings on benefit."""

    def sentence(self, lang: Lang = "en") -> str:
        """The finding in words, with its place in the law. Raises `InputError` for another language than en and sv."""
        edition: RawEdition | None = None if self.edition is None else (self.edition.by._raw(), self.edition.since)
        return _core.sentence(
            (self.first, self.last), self.rule, str(self.answer), self.reason, self.provision._raw(), edition,
            str(self.confidence), None if self.reading is None else (self.reading.option, self.reading.value),
            self.facts, self.missing, self.chain_day, [one._raw() for one in self.figures], self.law_read_until,
            [one._raw() for one in self.shown], lang,
        )  # fmt: skip

    def cited(self) -> str:
        """The place and the act that gave it its wording, such as ``SFB 25:5 (SFS 2017:1305)``."""
        return str(self.provision) if self.edition is None else f"{self.provision} ({self.edition.by})"

    def __str__(self) -> str:
        return self.sentence()

    def to_dict(self, lang: Lang = "en") -> dict[str, Any]:
        """The finding as plain data, as the published schema of findings describes it."""
        shown = {"shown": [one.to_dict(lang) for one in self.shown]} if self.shown else {}
        return {
            "rule": self.rule,
            "answer": str(self.answer),
            "reason": self.reason,
            "provision": str(self.provision),
            "edition": None if self.edition is None else {"by": str(self.edition.by), "from": str(self.edition.since)},
            "confidence": str(self.confidence),
            "reading": None if self.reading is None else {"option": self.reading.option, "value": self.reading.value},
            "facts": list(self.facts),
            "missing": list(self.missing),
            "figures": [one.to_dict() for one in self.figures],
            "law_read_until": None if self.law_read_until is None else str(self.law_read_until),
            "from": str(self.first),
            "to": str(self.last),
            "sentence": self.sentence(lang),
            **shown,
        }

    def _repr_html_(self) -> str:
        days = self.first if self.first == self.last else f"{self.first} – {self.last}"
        rows = [("days", days), ("rule", self.rule), ("answer", self.answer), ("reason", self.reason),
                ("provision", self.provision), ("edition", self.edition or ""), ("confidence", self.confidence),
                ("facts", ", ".join(self.facts)), ("missing", ", ".join(self.missing))]  # fmt: skip
        return table(((name, value) for name, value in rows if value != ""), caption=self.sentence())


class Findings(Sequence[Finding]):
    """The findings behind an answer, in the order of the chain. They are made when first looked at.

    Printed, they are their sentences, a line each; in a notebook, a table.
    """

    __slots__ = ("_held",)

    def __init__(self, items: Iterable[Finding] = ()) -> None:
        self._held: tuple[Finding, ...] | Callable[[], Sequence[_core.Finding]] = tuple(items)

    @classmethod
    def _later(cls, make: Callable[[], Sequence[_core.Finding]]) -> Findings:
        found = cls()
        found._held = make
        return found

    def _all(self) -> tuple[Finding, ...]:
        # Two threads may both make them; they make the same.
        held = self._held
        if not isinstance(held, tuple):
            self._held = held = tuple(finding_of(raw) for raw in held())
        return held

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> Findings: ...
    def __getitem__(self, index: int | slice) -> Finding | Findings:
        return Findings(self._all()[index]) if isinstance(index, slice) else self._all()[index]

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._all())

    def __eq__(self, other: object) -> bool:
        return self._all() == other._all() if isinstance(other, Findings) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return f"Findings([{', '.join(map(repr, self._all()))}])"

    def __str__(self) -> str:
        return "\n".join(map(str, self._all()))

    def __reduce__(self) -> tuple[type[Findings], tuple[tuple[Finding, ...]]]:
        return Findings, (self._all(),)

    def _repr_html_(self) -> str:
        head = ("rule", "answer", "provision", "edition", "sentence")
        return table(((f.rule, f.answer, f.provision, f.edition or "", f.sentence()) for f in self._all()), head)


def figure_of(raw: RawFigure) -> Figure:
    """The figure of what `_core` gives."""
    name, value, unit = raw
    return Figure(name, _EPOCH + datetime.timedelta(days=value) if unit == "date" else value, unit)


def finding_of(raw: _core.Finding) -> Finding:
    """The finding of what `_core` gives."""
    first, last = raw.when
    return Finding(
        first=first,
        last=last,
        rule=raw.rule,
        answer=Verdict(raw.says),
        reason=raw.why,
        provision=provision_of(raw.provision),
        edition=edition_of(raw.edition),
        confidence=Standing(raw.standing),
        reading=None if raw.reading is None else Reading(*raw.reading),
        facts=tuple(raw.facts),
        missing=tuple(raw.missing),
        chain_day=raw.chain_day,
        figures=tuple(map(figure_of, raw.figures)),
        law_read_until=raw.law_read_until,
        shown=tuple(Reckoning(of, tuple(terms), hundredths, kronor) for of, terms, hundredths, kronor in raw.shown),
    )
