"""The rules of programmes in words: in English by the names of attributes, in Swedish by their Swedish terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .words import Language


class Words(NamedTuple):
    """What a language joins and compares with."""

    both: str
    either: str
    none_of: str
    least_of: str
    equal: str
    between: str
    compared: Mapping[str, str]
    values: Mapping[str, str]


ENGLISH: Final = Words(
    both=" and ", either=" or ", none_of="not ", least_of="at least {n} of ", equal="is",
    between="from {low} to {high}",
    compared={"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than", "ne": "is not"}, values={},
)  # fmt: skip
SWEDISH: Final = Words(
    both=" och ", either=" eller ", none_of="inte ", least_of="minst {n} av ", equal="är",
    between="från {low} till {high}",
    compared={"ge": "minst", "gt": "mer än", "le": "högst", "lt": "mindre än", "ne": "är inte", "contains": "omfattar"},
    values={
        "unknown": "okänt", "none": "ingen", "partial": "partiell", "full": "hel", "woman": "kvinna", "near": "nära",
        "far": "långt", "very_far": "mycket långt",
    },
)  # fmt: skip
# The parts of a definition.
PARTS: Final = {
    "admission": "väg in",
    "all": "alla av",
    "any": "någon av",
    "none": "ingen av",
    "priority": "företräde",
    "reading": "läsning",
    "state": "steg",
    "transition": "övergång",
    "time limit": "tidsgräns",
    "goal": "mål",
    "missing": "saknas",
    "inferred": "slutsats",
    # of the way in
    "referral": "remiss",
    "self_referral": "egen anmälan",
    "consent": "samtycke",
    "selection": "urval",
    "note": "anmärkning",
    "not_stated": "anges inte",
    "unknown": "okänt",
}


def rule_in_words(rule: Mapping[str, Any], lang: Language, terms: Mapping[str, Mapping[str, Any]]) -> str:
    """A rule in words; `terms` are the attributes by name."""
    use = SWEDISH if lang == "sv" else ENGLISH
    for key, between in (("all", use.both), ("any", use.either), ("none", use.either), ("of", ", ")):
        if key in rule:
            inner = between.join(rule_in_words(part, lang, terms) for part in rule[key])
            before = {"none": use.none_of, "of": use.least_of.format(n=rule.get("at_least"))}.get(key, "")
            return f"{before}({inner})"
    return comparison_in_words(rule, lang, terms)


def comparison_in_words(rule: Mapping[str, Any], lang: Language, terms: Mapping[str, Mapping[str, Any]]) -> str:
    """A comparison in words."""
    use = SWEDISH if lang == "sv" else ENGLISH
    how, value = rule["op"], rule["value"]
    name = str(rule["attribute"])
    if lang == "sv":
        name = str(terms.get(name, {}).get("swedish", name))
    if how == "eq" and isinstance(value, bool):
        return name if value else f"{use.none_of}{name}"

    def said(one: object) -> str:
        return use.values.get(str(one), str(one))

    if how == "between":
        low, high = value if isinstance(value, list) else (value, value)
        return f"{name} {use.between.format(low=said(low), high=said(high))}"
    listed = use.either.join(map(said, value)) if isinstance(value, list) else said(value)
    return f"{name} {use.compared.get(how, use.equal if how in ('eq', 'in') else how)} {listed}"


def part_in_words(name: str, lang: Language) -> str:
    """A part of a definition, or a word of the way in, in words."""
    return PARTS.get(name, name) if lang == "sv" else name
