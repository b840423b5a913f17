"""Two Markdown texts in; whether they plainly have the same shape, without reading either, out.

What a line is to Markdown is told by how it starts. So two texts whose lines start alike, one after the other, have the
same parts; and where every bracket belongs to a link, their links can be seen, too. Nearly every translation is seen to
be right here. What is not plain has to be read (`skeleton.py`), and so has what is plain and differs.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.exchange.marks import FOOTNOTE, PLACEMENT

# Signs with which nothing is plain: code, HTML, escapes, tabs and references.
_NOT_PLAIN = re.compile(r"[`<\\\t\r]|~~~|\]:")
_WORDS = r"""(?:\*{1,2}|_{1,2})?[^\W\d_]|["“”„«»‘’‚「『（(¿¡\[]"""
_NOTE = "\ufdd0"  # no letter, and in no text
_RULE = re.compile(r"\|(?: *:?-+:? *\|)+ *")
_LINE = re.compile(
    rf"""
      (?P<mark>\#\#\#?\ (?=[^\s#])|(?:[-*+]|\d{{1,9}}[.)]|{_NOTE})\ (?={_WORDS}))  # a crosshead, an entry, a note
    | (?P<whole>\{{[^{{}}\n]+\}}\ *$|!\[[^\[\]\n]*\]\([^()\s]+\)\ *$)      # a placed quote, box or picture
    | {_WORDS}|\d+(?![\d.)])                                               # a paragraph
    """,
    re.VERBOSE,
)
_LINK = re.compile(r"(!?)\[[^\[\]\n]*\]\(([^()\s]+)\)")
_BRACKET = re.compile(r"[\[\]]")
_TEXT, _BLANK = "text", ""

Key = tuple[tuple[str, ...], tuple[tuple[str, str], ...], tuple[str, ...], tuple[str, ...]]


def has_plainly_the_shape_of(source: str, target: str) -> bool:
    """Say whether two texts are seen to have the same parts, placements, links and pictures."""
    found = _key(source)
    return found is not None and found == _key(target)


@lru_cache(maxsize=256)  # each source stands beside several translations
def _key(text: str) -> Key | None:
    """Give what decides a text's shape; None where it has to be read."""
    notes = []
    if "[^" in text:
        notes = [found[0] for found in FOOTNOTE.finditer(text)]
        text = FOOTNOTE.sub(lambda found: _NOTE if found[2] else "", text)
    if _NOT_PLAIN.search(text):
        return None
    lines = [_BLANK]
    for line in text.split("\n"):
        kind = _kind(line)
        if kind is None:
            return None
        # a paragraph may have any number of lines, and what stands between two may, too
        if kind != lines[-1] or kind not in (_TEXT, _BLANK):
            lines.append(kind)
    if "[" not in text and "]" not in text:
        links = []
    elif _BRACKET.search(_LINK.sub("", text)):
        return None
    else:
        links = _LINK.findall(text)
    placements = PLACEMENT.findall(text) if "{" in text else []
    end = -1 if lines[-1] == _BLANK else None
    return (tuple(lines[:end]), tuple(sorted(links)), tuple(sorted(placements)), tuple(sorted(notes)))


def _kind(line: str) -> str | None:
    if not line.strip(" "):
        return _BLANK
    if "|" in line:
        # a row of a table, or the line between its head and its rows
        start = "|-" if _RULE.fullmatch(line) else "|"
        return f"{start}{line.count('|')}" if line[0] == line.rstrip(" ")[-1] == "|" else None
    found = _LINE.match(line)
    return found and (found["mark"] or found["whole"] or _TEXT)
