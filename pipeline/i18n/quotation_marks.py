"""The quotation marks that the engine knows, once: which open, which close, and which do so in a language.

What a language's press sets stands in its folder (`pipeline/languages/`), and what an edition prints in the language's
words (`quote_open`, `quote_close`); a test holds the two together. Whoever looks for marks in a text takes the set that
it needs from these pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby

from msgspec import Struct

from pipeline.i18n.language import Language
from pipeline.languages.data import Pair, Turning

CURLY: Pair = ("“", "”")
SINGLE_CURLY: Pair = ("‘", "’")
GUILLEMETS: Pair = ("«", "»")
CORNERS: Pair = ("「", "」")
BOOK_TITLE: Pair = ("《", "》")

DOUBLE: tuple[Pair, ...] = (CURLY, ("„", "“"), ("„", "”"), GUILLEMETS)
SINGLE: tuple[Pair, ...] = (SINGLE_CURLY, ("‚", "‘"), ("‚", "’"), ("‹", "›"))
EAST_ASIAN: tuple[Pair, ...] = (CORNERS, ("『", "』"))
# Titles stand in them in Chinese and Japanese, and what is said does not.
TITLES: tuple[Pair, ...] = (BOOK_TITLE, ("〈", "〉"))
# The other way round, or one mark on both sides: »German books« and »Swedish ones», ”Finnish”, ”Urdu“.
TURNED: tuple[Pair, ...] = (
    *(("»", "«"), ("»", "»"), ("”", "”"), ("”", "“")),
    *(("›", "‹"), ("›", "›"), ("’", "’"), ("’", "‘")),
)
STRAIGHT: tuple[Pair, ...] = (('"', '"'), ("'", "'"), ("＂", "＂"))
# Some typewriters' and converters' opening marks; no language writes them.
REVERSED_DOUBLE, REVERSED_SINGLE = "‟", "‛"
# ’ closes, and stands in words: l’eau.
APOSTROPHES = "'’"

_CURVED = (*DOUBLE, *SINGLE, *EAST_ASIAN)
_QUOTING = sorted((*_CURVED, *TURNED, *STRAIGHT))


def characters(pairs: Iterable[Pair]) -> str:
    """Give each mark of some pairs once."""
    return "".join(dict.fromkeys(mark for pair in pairs for mark in pair))


def opening(pairs: Iterable[Pair]) -> str:
    """Give the marks that open, each once."""
    return "".join(dict.fromkeys(first for first, _ in pairs))


def closing(pairs: Iterable[Pair]) -> str:
    """Give the marks that close, each once."""
    return "".join(dict.fromkeys(last for _, last in pairs))


CLOSED_BY: Mapping[str, str] = {first: closing(pairs) for first, pairs in groupby(_QUOTING, key=lambda pair: pair[0])}
"""What closes a quotation that a mark has opened, in whatever language."""


_ELSEWHERE = Turning(
    opening(_CURVED),
    "".join(mark for mark in closing(_CURVED) if mark not in opening(_CURVED) and mark not in APOSTROPHES),
)


def turning(language: Language) -> Turning:
    """Say which marks of a language are turned one way."""
    return language.data.turning or _ELSEWHERE


class Convention(Struct, frozen=True):
    """How a language's press sets quotations: one inside no other, one inside another, and the pairs that it knows.

    `space` stands inside the outer marks. A pair that is not among `known` belongs to another language, and where
    `inner_needs_outer`, the inner pair never stands by itself.
    """

    outer: Pair
    inner: Pair
    known: frozenset[Pair]
    space: str = ""
    inner_needs_outer: bool = False

    def pair(self, depth: int) -> Pair:
        """Give the marks of a quotation with so many others around it, with the spaces that belong to them."""
        first, last = self.inner if depth % 2 else self.outer
        return (first, last) if depth % 2 else (first + self.space, self.space + last)


# Of „so” and ”so” it is certain nowhere that they are a slip: they are taken for known in every language.
_EVERYWHERE = frozenset({SINGLE_CURLY, *TURNED, *TITLES})


@cache
def convention(language: Language) -> Convention | None:
    """Give how a language's press sets quotations; None where that is not known here."""
    own = language.data.quotes
    if own is None:
        return None
    known = _EVERYWHERE.difference(own.foreign).union((own.outer, own.inner), own.also)
    return Convention(own.outer, own.inner, known, own.space, own.inner_needs_outer)
