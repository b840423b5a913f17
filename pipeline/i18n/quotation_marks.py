"""The quotation marks that the engine knows, once: which open, which close, and which do so in a language.

What an edition prints is not here but in the language's words (`quote_open`, `quote_close`); a test holds the two
together. Whoever looks for marks in a text takes the set that it needs from these pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from msgspec import Struct

from pipeline.i18n.language import Language

Pair = tuple[str, str]
"""A mark that opens, and one that closes it."""

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
# The other way round, or one mark on both sides: »German books« and »Swedish ones», ”Finnish”.
TURNED: tuple[Pair, ...] = (("»", "«"), ("»", "»"), ("”", "”"), ("›", "‹"), ("›", "›"), ("’", "’"))
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


class Turning(Struct, frozen=True):
    """The marks that only open in a language, and those that only close; any other may do both there."""

    opens: str
    closes: str


_ELSEWHERE = Turning(
    opening(_CURVED),
    "".join(mark for mark in closing(_CURVED) if mark not in opening(_CURVED) and mark not in APOSTROPHES),
)
_BY_LANGUAGE = {
    # „so“ ‚so‘, and in books »so« ›so‹
    **dict.fromkeys(("de", "da", "cs", "sk", "sl", "hr"), Turning("„‚", "")),
    "hu": Turning("„", "”"),
    "pl": Turning("„«", "”»"),
    # ”so” and »so»: one mark on both sides
    **dict.fromkeys(("sv", "fi"), Turning("", "")),
    # «so», and „so“ inside
    **dict.fromkeys(("ru", "uk"), Turning("«„", "»")),
    **dict.fromkeys(("bg", "sr"), Turning("„", "")),
    # “so” and ”so“ are both in use
    **dict.fromkeys(("ar", "fa"), Turning("«", "»")),
    **dict.fromkeys(("ur", "he"), Turning("", "")),
}


def turning(language: Language) -> Turning:
    """Say which marks of a language are turned one way."""
    return _BY_LANGUAGE.get(language.tag.split("-")[0], _ELSEWHERE)
