"""A receipt ties an answer to the versions it was given by."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import _core
from ._answer import Answer
from ._errors import FactTypeError, InputError
from ._value import Value

if TYPE_CHECKING:
    from ._law import LawId


@dataclass(frozen=True, slots=True, repr=False)
class Receipt(Value):
    """What an answer was given by: library, law, and, where wanted, a hash of the facts. `receipt` makes it.

    Attributes:
        library: the version of the library.
        law: name, version and hash of the law.
        facts_hash: 32 hexadecimal digits (BLAKE2b of `Facts.to_json`); None when it was left out.
        keyed: whether the hash was taken with a key.

    >>> import rehabkedja as rk
    >>> receipt = rk.receipt(rk.ask({}, "2024-03-01"), key=b"our own")
    >>> receipt.library == rk.__version__, len(receipt.facts_hash), receipt.keyed
    (True, 32, True)
    """

    library: str
    law: LawId
    facts_hash: str | None = None
    keyed: bool = False

    def __str__(self) -> str:
        facts = "" if self.facts_hash is None else f", facts {self.facts_hash}{' (keyed)' if self.keyed else ''}"
        return f"rehabkedja {self.library}, {self.law}{facts}"


def receipt(answer: Answer, key: bytes | None = None, facts_hash: bool = True) -> Receipt:
    """The receipt of an answer.

    Args:
        answer: the answer.
        key: up to 64 bytes. Few people have the same facts and dates can be guessed, so a hash without a key can be
            traced back to the facts; with a key only who has the key can.
        facts_hash: whether there is a hash of the facts at all.

    Raises:
        InputError: ``bad_value`` for a key that is empty or too long; ``wrong_type`` for what is no `Answer`.

    >>> import rehabkedja as rk
    >>> answer = rk.ask({"sick": [{"from": "2024-03-01", "to": "2024-04-29"}]}, "2024-03-01")
    >>> rk.receipt(answer, facts_hash=False).facts_hash is None
    True
    >>> rk.receipt(answer, key=b"our own").facts_hash == rk.receipt(answer).facts_hash
    False
    """
    if not isinstance(answer, Answer):
        raise FactTypeError("wrong_type", "answer", f"{type(answer).__name__} is no answer: ask about a day first")
    if key is not None and not isinstance(key, bytes | bytearray):
        raise FactTypeError("wrong_type", "key", f"a key is bytes, not {type(key).__name__}")
    if key is not None and not 0 < len(key) <= hashlib.blake2b.MAX_KEY_SIZE:
        raise InputError("bad_value", "key", f"a key has 1-{hashlib.blake2b.MAX_KEY_SIZE} bytes, not {len(key)}")
    if not facts_hash:
        return Receipt(_core.version, answer.law)
    digest = hashlib.blake2b(answer.facts.to_json().encode(), digest_size=16, key=key or b"").hexdigest()
    return Receipt(_core.version, answer.law, digest, keyed=key is not None)
