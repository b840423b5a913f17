"""The two parts of a mail in; the words of each in their order out, as their readers meet them.

Of plain text, the marks of links and the list that they lead to are left out: HTML has its links where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from lxml import etree, html

from tests.formats.text.unflowed import unflowed
from tests.typed_numbers import without_marks

_WORD = re.compile(r"[^\W_]+")
_LISTED = re.compile(r"^\[\d+\] \S+$", re.MULTILINE)
_MARK = re.compile(r" ?\[\d+\]")
_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "li", "td", "th", "div", "blockquote", "br", "hr"})


def words_of_text(text: str) -> list[str]:
    """Give the words of the plain part, as its reader's program flows it."""
    flowed = without_marks("\n".join(each.text for each in unflowed(text, delsp=True)))
    return _WORD.findall(_MARK.sub("", _LISTED.sub("", flowed)))


def words_of_page(page: str) -> list[str]:
    """Give the words of the HTML part; lists are counted as a reader's program counts them."""
    body = html.document_fromstring(page).body
    assert body is not None
    return _WORD.findall(without_marks("".join(_pieces(body))))


def _pieces(element: etree._Element) -> Iterator[str]:
    """Give the texts of an element, each block on lines of its own."""
    counted = count(int(element.get("start", "1"))) if element.tag == "ol" else None
    yield element.text or ""
    for each in element:
        yield "\n" if each.tag in _BLOCKS else ""
        if each.tag == "li" and counted:
            number = next(counted)
            yield f"{each.get('value', number)}. "
        yield from _pieces(each)
        yield "\n" if each.tag in _BLOCKS else ""
        yield each.tail or ""
