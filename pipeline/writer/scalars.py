"""A text and the place that it is to stand in, in; the YAML that reads back as that text, out.

Each way of writing is tried in the order of preference, and each is read back: YAML's rules for what a plain or folded
text may hold are many, and the reader knows them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from pipeline.fault import Faults
from pipeline.reader.decode import CONTROL
from pipeline.reader.events import read
from pipeline.reader.tree import ListNode, MapNode, Scalar
from pipeline.source import Source

_WIDTH = 120
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\ufeff": "\\uFEFF"}


class UnwritableError(Exception):
    """A file cannot be written so: it may not hold such a character, or does not have the place that is meant."""


class Spot(Struct, frozen=True):
    """Where a text is to stand: the column of its key or hyphen, whether brackets are around it, and what it is like.

    `style` is YAML's sign of the text that stands there now (empty for plain); `lines` says that it spans several;
    `tail` that a remark stands behind it on its line.
    """

    indent: int
    flow: bool = False
    style: str = ""
    lines: bool = False
    tail: bool = False


def written(text: str, spot: Spot) -> str:
    """Give a text as YAML, in the style of its spot where that can hold it."""
    for candidate in () if CONTROL.search(text) else _candidates(text, spot):
        if _reads_back(candidate, text, spot):
            return candidate
    raise UnwritableError(text)


def written_key(text: str) -> str:
    """Give a key as YAML."""
    return written(text, Spot(0, flow=True))


def _candidates(text: str, spot: Spot) -> Iterator[str]:
    # blanks alone on a block's last line are taken for nothing by every editor that tidies up
    blocks = not (spot.flow or spot.tail) and bool(text.split("\n")[-1 - text.endswith("\n")].strip())
    several = "\n" in text
    match spot.style:
        case "|" if blocks:
            yield _literal(text, spot.indent + 2)
        case ">" if blocks:
            yield _folded(text, spot.indent + 2)
            yield _literal(text, spot.indent + 2)
        case "'":
            yield "'" + text.replace("'", "''") + "'"
        case "":
            if spot.lines and not several:
                yield ("\n" + " " * (spot.indent + 2)).join(_wrapped(text, _WIDTH - spot.indent - 2))
            if not several:
                yield text
            elif blocks:
                yield _literal(text, spot.indent + 2)
        case _:
            pass
    yield '"' + "".join(_ESCAPES.get(sign, sign) for sign in text) + '"'


def _literal(text: str, indent: int) -> str:
    lines = text.removesuffix("\n").split("\n")
    body = "\n".join(" " * indent + line if line else "" for line in lines)
    return f"|{_indicator(lines)}{_chomp(text)}\n{body}"


def _folded(text: str, indent: int) -> str:
    lines = text.removesuffix("\n").split("\n")
    # a line end of the text is an empty line here; those between wrapped lines read as spaces
    lead = " " * indent
    shown = ["\n".join(lead + part for part in _wrapped(line, _WIDTH - indent)) if line else "" for line in lines]
    body = "\n".join(
        each if index == 0 or not (each and shown[index - 1]) else "\n" + each for index, each in enumerate(shown)
    )
    return f">{_indicator(lines)}{_chomp(text)}\n{body}"


def _indicator(lines: list[str]) -> str:
    return "2" if lines[0].startswith(" ") or not lines[0] else ""


def _chomp(text: str) -> str:
    return "" if text.endswith("\n") else "-"


def _wrapped(line: str, width: int) -> list[str]:
    """Break a line at single spaces; a longer word stays whole."""
    found: list[str] = []
    for word in re.split(r"(?<=\S) (?=\S)", line):
        if found and len(found[-1]) + 1 + len(word) <= width:
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found


def _reads_back(candidate: str, text: str, spot: Spot) -> bool:
    lead = " " * spot.indent
    shown = f"{lead}a: {{b: {candidate}, c: [{candidate}]}}\n" if spot.flow else f"{lead}a: {candidate}\n{lead}z: z\n"
    faults = Faults()
    tree = read(Source("", shown), faults)
    if tree is None or len(faults) or not isinstance(tree, MapNode):
        return False
    found = tree.values["a"]
    if not spot.flow:
        return "z" in tree.values and isinstance(found, Scalar) and _is(found, text)
    if not isinstance(found, MapNode) or set(found.values) != {"b", "c"}:
        return False
    inner = found.values["c"]
    return (
        isinstance(inner, ListNode)
        and len(inner.items) == 1
        and all(isinstance(each, Scalar) and _is(each, text) for each in (found.values["b"], *inner.items))
    )


def _is(found: Scalar, text: str) -> bool:
    # an empty plain text reads as a field that was left open
    return found.text == text and (bool(text) or found.style != "plain")
