"""A Markdown text in; how the form shows it out, and back: a paragraph that is wrapped in the file is one line there.

What nobody touched goes back as it stood, wrapped or not. Only plain paragraphs are joined: in lists, tables and quotes
a line end means something.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

_BETWEEN = re.compile(r"(\n[ \t]*(?:\n[ \t]*)+)")
# how a line begins that is no plain text: a crosshead, an entry of a list, a quote, a table, a footnote, a placed part
_MEANT = re.compile(r"\s|#|>|\||[-+*]\s|[0-9]{1,9}[.)]\s|\[\^|\{|!\[|:|`|~|=|-{2,}|\*{3}|_{3}")


def shown(text: str) -> str:
    """Give a text as a form shows it, without the line ends that close it."""
    return "".join(map(_joined, _BETWEEN.split(text.rstrip("\n"))))


def written(new: str, before: str) -> str:
    """Give a form's text as the file is to hold it; `before` is what the file holds, without its last line ends."""
    old, fresh = _BETWEEN.split(before), _BETWEEN.split(new)
    seen = [_joined(piece) for piece in old]
    matcher = SequenceMatcher(None, seen, fresh, autojunk=False)
    found: list[str] = []
    for kind, start, end, first, last in matcher.get_opcodes():
        found += old[start:end] if kind == "equal" else fresh[first:last]
    return "".join(found)


def _joined(piece: str) -> str:
    lines = piece.split("\n")
    if len(lines) == 1 or any(_MEANT.match(line) or _is_hard(line) for line in lines) or not piece.strip():
        return piece
    return " ".join(lines)


def _is_hard(line: str) -> bool:
    """Say whether a line ends in a break that is meant."""
    return line.endswith(("\\", "  "))
