"""Reads JSON and YAML documents into plain values that are the same whichever of the two was written.

Dates become ISO text, number keys become text, a key that stands twice is an error, and only plain values come in.
"""

from __future__ import annotations

import json
import math
import sys
from typing import TYPE_CHECKING, Any, Final

import yaml

from .faults import FaultError, one_line, shown

if TYPE_CHECKING:
    from pathlib import Path

Plain = dict[str, "Plain"] | list["Plain"] | str | int | float | bool | None

NAMES: Final = ("suite", "case", "source", "about")  # keys of a case file whose values are text
MOST_NUMBER: Final = 2**63
MOST_DIGITS: Final = 20
MOST_VALUES: Final = 2_000_000
YAML_BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_bytes(path: Path | str) -> bytes:
    """The bytes of a file; `-` is standard input."""
    try:
        if str(path) == "-":
            return sys.stdin.buffer.read()
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read()
    except OSError as error:
        raise FaultError("unreadable", f"cannot be read: {error.strerror or error}", field=str(path)) from None
    except ValueError:  # a NUL in the name
        raise FaultError("unreadable", "is no name of a file", field=one_line(str(path))) from None


def read_document(path: Path | str) -> Plain:
    """A document from a file; which of the two languages it is in goes by its name, else by its first character."""
    text = decoded(read_bytes(path), str(path))
    name = str(path).lower()
    if name.endswith(".json") or (not name.endswith((".yaml", ".yml")) and text.lstrip()[:1] in ("{", "[")):
        return read_json(text, str(path))
    return read_yaml(text, str(path))


def decoded(data: bytes, name: str) -> str:
    """Text in UTF-8, with or without a byte order mark."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FaultError("unreadable", f"cannot be read: line {line} is not text in UTF-8", field=name) from None


def read_json(text: str, name: str) -> Plain:
    """A JSON document."""
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_no_number, parse_int=_whole)
    except json.JSONDecodeError as error:
        says = f"is not JSON: {error.msg}, line {error.lineno}, column {error.colno}"
        raise FaultError("unreadable", says, field=name) from None
    except ValueError as error:
        raise FaultError("unreadable", f"is not right as JSON: {error}", field=name) from None
    except RecursionError:
        raise FaultError("unreadable", "is nested too deep", field=name) from None
    return _plain(value, name)


def read_yaml(text: str, name: str) -> Plain:
    """A YAML document."""
    try:
        value = yaml.load(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        at = f", line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        says = one_line(f"is not right as YAML: {error.problem or error.context}{at}")
        raise FaultError("unreadable", says, field=name) from None
    except yaml.YAMLError as error:
        raise FaultError("unreadable", one_line(f"is not YAML: {error}"), field=name) from None
    except RecursionError:
        raise FaultError("unreadable", "is nested too deep", field=name) from None
    except (ValueError, OverflowError, TypeError, AttributeError, KeyError, IndexError) as error:
        raise FaultError("unreadable", one_line(f"is not right as YAML: {error}"), field=name) from None
    return _plain(value, name)


def as_json(value: Plain) -> str:
    """JSON text on one line, in ASCII, so that no character can be lost on the way to the library."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"), allow_nan=False)


def only_keys(document: dict[str, Plain], keys: tuple[str, ...], where: str) -> None:
    """Refuses a key that has no place in the document."""
    for key in document:
        if key not in keys:
            says = f"{shown(key)} is no key here; the keys are {', '.join(keys)}"
            raise FaultError("unknown_key", says, field=f"{where}: {key}")


class _Twins(dict[str, Any]):
    """An object in which a key stands twice; where the object stands is known only when all is read."""

    def __init__(self, pairs: dict[str, Any], twice: str) -> None:
        super().__init__(pairs)
        self.twice = twice


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    seen: set[str] = set()
    return _Twins(found, next(key for key, _ in pairs if key in seen or seen.add(key)))  # type: ignore[func-returns-value]


def _whole(digits: str) -> int:
    if len(digits) > MOST_DIGITS:
        raise ValueError(f"it holds a number that is too large, {shown(digits, 20)}")
    return int(digits)


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number")


class _Loader(YAML_BASE):  # type: ignore[misc]
    """YAML with keys as text, no key twice, and dates as text."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[str, Any]:
        """A mapping whose keys are text."""
        if not isinstance(node, yaml.MappingNode):
            raise yaml.constructor.ConstructorError(None, None, "a mapping is needed here", node.start_mark)
        own = {id(key) for key, _ in node.value}
        self.flatten_mapping(node)
        found: dict[str, Any] = {}
        owned: set[str] = set()
        for key_node, value_node in node.value:  # what is merged in stands first and gives way
            key = self._key(key_node)
            if id(key_node) in own:
                if key in owned:
                    says = f"the key {shown(key)} stands twice"
                    raise yaml.constructor.ConstructorError(None, None, says, key_node.start_mark)
                owned.add(key)
            found[key] = self.construct_object(_as_text(key, value_node), deep=deep)
        return found

    def _key(self, node: Any) -> str:
        if not isinstance(node, yaml.ScalarNode):
            raise yaml.constructor.ConstructorError(None, None, "a key must be text", node.start_mark)
        if node.tag.endswith((":int", ":timestamp")):
            return str(self.construct_object(node))
        return str(node.value)


def _as_text(key: str, node: Any) -> Any:
    """A name that YAML would take for a number, a date or a truth value is the text that was written."""
    if key in NAMES and isinstance(node, yaml.ScalarNode) and not node.tag.endswith(":null"):
        return yaml.ScalarNode("tag:yaml.org,2002:str", node.value, node.start_mark, node.end_mark)
    return node


def _date_text(loader: Any, node: Any) -> str:
    try:
        return str(loader.construct_yaml_timestamp(node).isoformat())
    except ValueError:  # no such date: the library says so, with the place
        return str(node.value)


def _whole_number(loader: Any, node: Any) -> int | str:
    text = str(node.value)
    # 0123, 1_000 and 1:30 are numbers in YAML 1.1 and hardly what somebody meant.
    digits = text.lstrip("+-")
    if not digits.isdigit() or (digits[0] == "0" and digits != "0"):
        return text
    if len(digits) > MOST_DIGITS:
        says = f"a number that is too large, {shown(digits, 20)}"
        raise yaml.constructor.ConstructorError(None, None, says, node.start_mark)
    return int(text)


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _date_text)
_Loader.add_constructor("tag:yaml.org,2002:int", _whole_number)


def _plain(value: Any, name: str) -> Plain:
    """Checks that there are only plain values, not more of them than can be written, and no number that is none."""
    left = MOST_VALUES
    todo: list[tuple[Any, int]] = [(value, 0)]
    while todo:
        one, depth = todo.pop()
        left -= 1
        if left < 0 or depth > 200:
            raise FaultError("unreadable", "is too large or nested too deep", field=name)
        if isinstance(one, _Twins):
            says = f"the key {shown(one.twice)} stands twice in one object"
            raise FaultError("unreadable", says, field=f"{name}: {_path_to(one, value)}".removesuffix(": "))
        if isinstance(one, dict):
            todo.extend((inner, depth + 1) for inner in one.values())
        elif isinstance(one, list):
            todo.extend((inner, depth + 1) for inner in one)
        elif isinstance(one, int) and abs(one) >= MOST_NUMBER:
            raise FaultError("unreadable", f"holds a number that is too large, {shown(one, 20)}", field=name)
        elif isinstance(one, float) and not math.isfinite(one):
            raise FaultError("unreadable", f"holds {one}, which is no number", field=name)
        elif not isinstance(one, str | int | float | None):
            says = f"holds a value of the kind {type(one).__name__}, which has no place here"
            raise FaultError("unreadable", says, field=name)
    return value  # type: ignore[no-any-return]


def _path_to(wanted: object, whole: Any) -> str:
    """Where a value stands in a document, as `sick[0].from`; the document itself is nowhere."""
    todo: list[tuple[Any, str]] = [(whole, "")]
    while todo:
        one, path = todo.pop()
        if one is wanted:
            return path
        if isinstance(one, dict):
            todo.extend((inner, f"{path}.{key}" if path else one_line(str(key))) for key, inner in one.items())
        elif isinstance(one, list):
            todo.extend((inner, f"{path}[{at}]") for at, inner in enumerate(one))
    return ""
