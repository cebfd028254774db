"""Where a rule stands in the law, and how it was worded at the time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import _core
from ._value import Value

if TYPE_CHECKING:
    import datetime

    from ._core import RawEdition, RawProvision


@dataclass(frozen=True, slots=True, repr=False)
class Provision(Value):
    """A place in a source, down to paragraph (stycke) and item (punkt); what is not said is 0 or empty. `str` is the
    citation.

    Attributes:
        act: ``SFB`` (Social Insurance Code), ``SFBP`` (the act that brought it in), ``AFL`` (National Insurance Act),
            ``SjLL`` (Sick Pay Act), ``SFS`` (by number), ``HFD`` (a case), ``prop.`` (a bill), ``reform`` (your own
            change).
        chapter: the chapter (kapitel).
        section: the section (paragraf).
        letter: the ``d`` of 49 d §.
        paragraph: the paragraph (stycke), from 1.
        item: the item (punkt), from 1.
        year: of an SFS number, a case or a bill (the first year of the session).
        number: of an SFS number, a case or a bill.
        chapter_letter: the ``a`` of 28 a kap.

    >>> from rehabkedja import Provision
    >>> str(Provision("SFB", 27, 48, paragraph=3, item=1))
    'SFB 27:48 3 st 1 p'
    >>> str(Provision("SFB", 28, 9, chapter_letter="a"))
    'SFB 28 a:9'
    >>> Provision("HFD", year=2018, number=69)
    Provision(act='HFD', year=2018, number=69)
    """

    act: str
    chapter: int = 0
    section: int = 0
    letter: str = ""
    paragraph: int = 0
    item: int = 0
    year: int = 0
    number: int = 0
    chapter_letter: str = ""

    def __str__(self) -> str:
        return _core.citation(self._raw())

    def _raw(self) -> RawProvision:
        return (
            self.act, self.chapter, self.section, self.letter, self.paragraph, self.item, self.year, self.number,
            self.chapter_letter,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, repr=False)
class Edition(Value):
    """The wording of a place at a time.

    Attributes:
        by: the amending act.
        since: the first day of benefit it is for.

    >>> import datetime
    >>> from rehabkedja import Edition, Provision
    >>> str(Edition(by=Provision("SFS", year=2021, number=1243), since=datetime.date(2022, 9, 1)))
    'SFS 2021:1243, 2022-09-01'
    """

    by: Provision
    since: datetime.date

    def __str__(self) -> str:
        return f"{self.by}, {self.since}"


@dataclass(frozen=True, slots=True, repr=False)
class Citation(Value):
    """A row of the law that speaks: for which question, why, where it stands, in which wording.

    Attributes:
        rule: ``usual_work``, ``other_work`` or ``labour_market``.
        reason: the reason code, such as ``labour_market``.
        provision: where it stands.
        edition: in which wording; None where none is recorded (cases, bills).

    >>> import rehabkedja as rk
    >>> facts = rk.Facts(sick=[{"from": "2024-03-01", "to": "2024-03-31"}], occupation=[{"is": "employed"}])
    >>> [str(row.provision) for row in rk.ask(facts, "2024-03-01").reason]
    ['SFB 27:46 1 st']
    """

    rule: str
    reason: str
    provision: Provision
    edition: Edition | None = None

    def __str__(self) -> str:
        return str(self.provision) if self.edition is None else f"{self.provision} ({self.edition})"


def provision_of(raw: RawProvision) -> Provision:
    """The provision of what `_core` gives."""
    return Provision(*raw)


def edition_of(raw: RawEdition | None) -> Edition | None:
    """The edition of what `_core` gives."""
    return None if raw is None else Edition(provision_of(raw[0]), raw[1])
