"""Neighbouring characters in; whole texts out, in which no line ends."""

from __future__ import annotations

import re
from functools import cache

from pipeline.richtext.blocks import Inline, Text

_WIDE = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"


def joined(found: list[Inline | str]) -> tuple[Inline, ...]:
    """Join neighbouring characters; a line end inside Chinese or Japanese is nothing, elsewhere it is a space."""
    joined: list[Inline] = []
    run: list[str] = []
    for each in found:
        if isinstance(each, str):
            run.append(each)
            continue
        if run:
            joined.append(_text(run))
            run = []
        joined.append(each)
    if run:
        joined.append(_text(run))
    return tuple(joined)


def _text(run: list[str]) -> Text:
    text = "".join(run)
    return Text(_break_in_wide().sub("", text).replace("\n", " ") if "\n" in text else text)


@cache
def _break_in_wide() -> re.Pattern[str]:
    """Compile this when it is needed: sets of many letters take long."""
    return re.compile(f"(?<=[{_WIDE}])\n|\n(?=[{_WIDE}])")
