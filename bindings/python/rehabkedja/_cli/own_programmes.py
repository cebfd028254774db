"""Definitions of your own beside the catalogue that is compiled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehabkedja import Catalogue, catalogue

from . import engine
from .documents import as_json, read_document
from .faults import FaultError

if TYPE_CHECKING:
    from collections.abc import Sequence


def catalogue_with(files: Sequence[str]) -> Catalogue:
    """The catalogue with the definitions of these files."""
    made = catalogue()
    for file in files:
        document = read_document(file)
        if not isinstance(document, dict):
            raise FaultError("wrong_type", "should be an object: the definition of a programme", field=file)
        with engine.faults(file):
            made = made.with_programme(as_json(document))
    return made


def definition_of(programmes: Catalogue, which: str) -> dict[str, Any]:
    """The definition of a programme; a fault that names those there are."""
    there = {one.id: one.definition for one in programmes.programmes()}
    if which not in there:
        raise FaultError("bad_value", f"is no programme of the catalogue, which has {', '.join(there)}", field=which)
    return there[which]
