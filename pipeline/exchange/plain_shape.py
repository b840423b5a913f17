"""Two Markdown texts in; whether they plainly have the same shape, without reading either, out.

What a line is to Markdown is told by how it starts. So two texts whose lines start alike, one after the other, have the
same parts; and where every bracket belongs to a link, their links can be seen, too. Nearly every translation is seen to
be right here. What is not plain has to be read (`skeleton.py`), and so has what is plain and differs.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.exchange.marks import FOOTNOTE, PLACEMENT, in_any_language

# Signs with which nothing is plain: code, HTML, escapes, tabs and references.
_NOT_PLAIN = re.compile(r"[`<\t\r]|\\(?!\n)|~~~|\]:")
_WORDS = r"""(?:(?:\*{1,2}|_{1,2})?[^\W\d_]|["“”„«»‘’‚「『《（(¿¡…\[]|\d+(?![\d.)]))"""
_NOTE, _MARK = "\ufdd0", "\ufdd1"  # no letters, and in no text
_LINE = re.compile(
    rf"""
      (?P<head>\#\#\#?\ )(?=[^\s#])                                       # a crosshead
    | (?P<entry>\ {{0,3}}(?:[-*+]|\d{{1,9}}[.)]|{_NOTE})\ )(?={_WORDS})         # an entry of a list, a footnote's text
    | (?P<whole>\{{[^{{}}\n]+\}}\ *$|!\[[^\[\]\n]*\]\([^()\s]+\)\ *$)     # a placed quote, box or picture
    | (?P<quoted>>)(?:\ (?P<in>{_WORDS})|\ ?$)                            # a line of a quoted block
    | (?P<indent>\ *){_WORDS}                                             # a paragraph, or more of one
    """,
    re.VERBOSE,
)
_ROW = re.compile(r"\|.*\| *")
_RULE = re.compile(r"\|(?: *:?-+:? *\|)+ *")
_LINK = re.compile(r"(!?)\[[^\[\]\n]*\]\(([^()\s]+)\)")
_BRACKET = re.compile(r"[\[\]]")
_TEXT, _BLANK, _QUOTED = "text", "", "> text"
_CODE = "    "  # as many spaces make code of what is no paragraph already

Key = tuple[tuple[str, ...], tuple[tuple[str, str], ...], tuple[str, ...], tuple[str, ...]]


def has_plainly_the_shape_of(source: str, target: str) -> bool:
    """Say whether two texts are seen to have the same parts, placements, notes, links and pictures."""
    found = _key(source)
    return found is not None and found == _key(target)


@lru_cache(maxsize=256)  # each source stands beside several translations
def _key(text: str) -> Key | None:
    """Give what decides a text's shape; None where it has to be read."""
    notes: list[str] = []
    if "[^" in text:
        notes = [found[0] for found in FOOTNOTE.finditer(text)]
        text = FOOTNOTE.sub(lambda found: _NOTE if found[2] else _MARK, text)
    lines = None if _NOT_PLAIN.search(text) else _lines(text)
    if lines is None:
        return None
    links: list[tuple[str, str]] = []
    if "[" in text or "]" in text:
        if _BRACKET.search(_LINK.sub("", text)):
            return None
        links = [(picture, in_any_language(address)) for picture, address in _LINK.findall(text)]
    placements = PLACEMENT.findall(text) if "{" in text else []
    return (lines, tuple(sorted(links)), tuple(sorted(placements)), tuple(notes))


def _lines(text: str) -> tuple[str, ...] | None:
    """Give how a text's lines start, without those that only go on with a paragraph; of blank ones in a row, one."""
    found: list[str] = []
    last = _BLANK
    for marked in text.split("\n"):
        line, marks = marked.replace(_MARK, ""), _MARK * marked.count(_MARK)
        kind = _kind(line)
        if kind is None or (marks and kind in (_BLANK, _QUOTED, ">")):
            return None
        in_paragraph = last.endswith((_TEXT, " ")) and not last.startswith((">", "#"))
        if kind.endswith(_TEXT) and kind != _QUOTED:
            if in_paragraph:  # whatever it is indented by
                found[-1] += marks
                continue
            if last.startswith(("|", ">")) or kind.startswith(_CODE):
                return None
        if kind.startswith("|-") and not last.startswith("|"):  # its head may be a paragraph's last line
            return None
        if not (kind == last and kind in (_BLANK, _QUOTED)):
            found.append(_cells(marked) if marks and kind.startswith("|") else kind + marks)
        last = kind
    return tuple(found[:-1] if last == _BLANK else found)


def _cells(row: str) -> str:
    """Give a row by what its cells hold: a text or nothing, and notes."""
    return "|".join(
        "x" * bool(cell.strip(" ")) + _MARK * cell.count(_MARK) for cell in f" {row.strip(' ')} ".split("|")
    )


def _kind(line: str) -> str | None:
    """Give what a line is to Markdown, where its start says so."""
    if not line.strip(" "):
        return _BLANK
    if "|" in line:
        # a row of a table, or the line between its head and its rows
        if _RULE.fullmatch(line):
            return f"|-{line.count('|')}"
        return _cells(line) if _ROW.fullmatch(line) else None
    found = _LINE.match(line)
    if found is None:
        return None
    if found["quoted"]:
        return _QUOTED if found["in"] else ">"
    return found["head"] or found["entry"] or (found["whole"] or found["indent"] + _TEXT).rstrip(" ")
