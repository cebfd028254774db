"""Tables on terminals of any width."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from rehabkedja._cli.app import run as run_command
from rehabkedja._cli.layout import widths
from rehabkedja._cli.words import WORDS

if TYPE_CHECKING:
    from pathlib import Path

HEADS = {word for english, swedish in WORDS.values() for word in f"{english} {swedish}".split()}


@pytest.mark.parametrize("width", [40, 60, 80, 100, 140])
@pytest.mark.parametrize("lang", ["en", "sv"])
def test_no_heading_and_no_date_is_cut(
    examples: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], width: int, lang: str
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for arguments in (("explain", str(examples / "reform_2022.json")), ("law",)):
        assert run_command([*arguments, "--lang", lang]) == 0
        out = capsys.readouterr().out
        lines = out.splitlines()
        assert max(map(len, lines)) <= width
        for at, line in enumerate(lines):
            if "───" not in line:
                continue
            above = [one for one in lines[max(0, at - 3) : at] if one.startswith(" ")]
            assert set(" ".join(above).split()) <= HEADS
        assert not re.search(r"\b2022-(\s|$)|\b2022-0[0-9]-(\s|$)", out)


def test_columns_are_as_wide_as_needed_and_share_what_there_is() -> None:
    assert widths(["a", "bb"], [["x", "yyy zzz"]], 40) == [1, 7]
    assert widths(["a", "bb"], [["x", "yyy zzz"]], 6) == [1, 5]
    assert widths(["a", "bb"], [["2024-01-01", "y" * 30]], 25) == [10, 15]
    assert widths(["a", "bb"], [["2024-01-01", "y" * 30]], 19) is None
    assert widths(["heading"], [], 6) is None
    assert widths(["", "b"], [["", ""]], 5) == [1, 1]
