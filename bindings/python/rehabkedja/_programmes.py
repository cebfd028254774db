"""The catalogue of programmes, and definitions of your own beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeAlias

from . import _core
from ._errors import FactTypeError
from ._facts import plain
from ._given import as_text
from ._html import table
from ._value import Value


@dataclass(frozen=True, slots=True, repr=False)
class Programme(Value):
    """A programme (insats) of a catalogue.

    Attributes:
        id: the identifier.
        name: its name in Swedish.
        english: its name, or what it is, in English.
        kind: ``programme``, ``sub_project`` or ``side_programme``.
        parent: the programme it belongs to; None: none.
        about: what it does.
        start: its first day as the document writes it, such as ``2011-11``, or ``unknown``.
        end: its last day, written so too.
        planned: participants planned in all; None: not known.
        definition: all of it as plain data, as the format has it.

    >>> import rehabkedja as rk
    >>> enter = next(one for one in rk.programmes() if one.id == "enter")
    >>> enter.start, enter.planned
    ('2011-11', None)
    """

    id: str
    name: str
    english: str
    kind: str
    parent: str | None
    about: str
    start: str
    end: str
    planned: int | None
    definition: dict[str, Any] = field(repr=False, compare=False)

    def __str__(self) -> str:
        return f"{self.name} ({self.id})"


class Catalogue:
    """Programmes that share a vocabulary of attributes. It never changes: `with_programme` gives another.

    `catalogue` makes the one that is compiled in.

    >>> import rehabkedja as rk
    >>> "mia_varna" in rk.catalogue()
    True
    """

    __slots__ = ("_raw",)
    _raw: _core.ProgrammeShelf

    def __init__(self) -> None:
        raise TypeError("a catalogue is made by catalogue(), or by adding a programme to one")

    @classmethod
    def _of(cls, raw: _core.ProgrammeShelf) -> Catalogue:
        made = cls.__new__(cls)
        object.__setattr__(made, "_raw", raw)
        return made

    def with_programme(self, definition: Mapping[str, Any] | str) -> Catalogue:
        """A catalogue with one more programme; one of the same identifier gives way.

        Args:
            definition: a mapping or JSON text, as ``docs/schema/programme.schema.json`` describes it.

        Raises:
            InputError: a definition that cannot be right, with the path of the fault: an attribute that does not
                exist, a wrong type, a step that cannot be reached, a cycle without an exit, ...

        >>> import rehabkedja as rk
        >>> try:
        ...     rk.catalogue().with_programme({"format": 1, "id": "harbour"})
        ... except rk.InputError as error:
        ...     print(error)
        harbour: 'name' is needed
        """
        if isinstance(definition, str):
            text = as_text(definition, "definition")
        elif isinstance(definition, Mapping):
            text = json.dumps(plain(definition, ""), ensure_ascii=False)
        else:
            raise FactTypeError("wrong_type", "definition", f"is a mapping or JSON, not {type(definition).__name__}")
        return Catalogue._of(self._raw.with_definition(text))

    def programmes(self) -> tuple[Programme, ...]:
        """The programmes."""
        return tuple(_programme(one) for one in json.loads(self._raw.documents()))

    def attributes(self) -> dict[str, dict[str, Any]]:
        """The vocabulary: what rules may ask about a person, by name, as plain data."""
        return {one["name"]: one for one in json.loads(self._raw.vocabulary())["attributes"]}

    def __getitem__(self, programme: str) -> Programme:
        """The programme of an identifier; `InputError` (a ValueError) for one that is not there."""
        return _programme(json.loads(self._raw.document(as_text(programme, "programme"))))

    def __contains__(self, programme: object) -> bool:
        return any(one.id == programme for one in self.programmes())

    def __len__(self) -> int:
        return len(self.programmes())

    def diagram(self, programme: str, how: str = "mermaid") -> str:
        """The pathway of a programme drawn, as text for ``mermaid`` or ``graphviz``.

        Raises `InputError` (``bad_value``) for another word, or a programme that is not there.

        >>> import rehabkedja as rk
        >>> rk.catalogue().diagram("sip").splitlines()[0]
        'stateDiagram-v2'
        """
        return self._raw.diagram(as_text(programme, "programme"), as_text(how, "how"))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a catalogue does not change: with_programme gives another")

    def __repr__(self) -> str:
        return f"<Catalogue of {len(self)} programmes>"

    def _repr_html_(self) -> str:
        rows = ((one.id, one.name, one.kind, one.start, one.end) for one in self.programmes())
        return table(rows, ("id", "name", "kind", "from", "to"), repr(self))

    def __reduce__(self) -> tuple[Any, ...]:
        return _made_again, (self._raw.documents(),)


CatalogueLike: TypeAlias = Catalogue | None


def _programme(document: dict[str, Any]) -> Programme:
    planned = document.get("participants", {}).get("planned")
    return Programme(
        document["id"],
        document["name"],
        document.get("english", ""),
        document["kind"],
        document.get("parent"),
        document.get("about", ""),
        document["period"]["start"],
        document["period"]["end"],
        planned if isinstance(planned, int) else None,
        document,
    )


def _made_again(documents: str) -> Catalogue:
    made = catalogue()
    there = {one.id: one.definition for one in made.programmes()}
    for document in json.loads(documents):
        if there.get(document["id"]) != document:
            made = made.with_programme(document)
    return made


@cache
def _built_in() -> Catalogue:
    # Nothing changes it, so one is enough.
    return Catalogue._of(_core.ProgrammeShelf())


def catalogue() -> Catalogue:
    """The catalogue that is compiled in: Dirigo 2, Steget Vidare, MIA, LIVSVAL, Enter, and what stands around them.

    >>> import rehabkedja as rk
    >>> rk.catalogue()["dirigo2"].planned
    1800
    """
    return _built_in()


def as_catalogue(given: CatalogueLike) -> Catalogue:
    """The catalogue of an argument; None is the one that is compiled in."""
    if given is None:
        return catalogue()
    if not isinstance(given, Catalogue):
        raise FactTypeError("wrong_type", "catalogue", f"is a Catalogue, not {type(given).__name__}")
    return given


def programmes(catalogue: CatalogueLike = None) -> tuple[Programme, ...]:
    """The programmes of a catalogue.

    Args:
        catalogue: the catalogue; left out: the one that is compiled in.

    Raises:
        FactTypeError: something else than a catalogue.

    >>> import rehabkedja as rk
    >>> [one.id for one in rk.programmes() if one.kind == "programme"]
    ['dirigo2', 'enter', 'livsval', 'mia', 'steget_vidare']
    """
    return as_catalogue(catalogue).programmes()
