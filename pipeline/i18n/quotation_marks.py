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


_LOW: Pair = ("„", "“")
_LOW_SINGLE: Pair = ("‚", "‘")
_ANGLES: Pair = ("‹", "›")
_WHITE_CORNERS: Pair = ("『", "』")
# Of „so” and ”so” it is certain nowhere that they are a slip: they are taken for known in every language.
_EVERYWHERE = frozenset({SINGLE_CURLY, *TURNED, *TITLES})


def _convention(outer: Pair, inner: Pair, *known: Pair) -> Convention:
    return Convention(outer, inner, _EVERYWHERE | {outer, inner, *known})


# What a language's words print (`quote_open`) is its outer pair here, and a test compares. Inner pairs and neighbours:
# CLDR 46's delimiters, and for Chinese the Requirements for Chinese Text Layout (W3C), for French the Imprimerie
# nationale's rules. Where a press uses several pairs (Spanish, Portuguese, Arabic, Norwegian), all are known.
_CONVENTIONS = {
    "en": _convention(CURLY, SINGLE_CURLY),
    "da": _convention(GUILLEMETS, SINGLE_CURLY, CURLY, _LOW, ("„", "”"), _LOW_SINGLE, _ANGLES),
    **dict.fromkeys(("nb", "nn", "no"), _convention(GUILLEMETS, SINGLE_CURLY, CURLY, ("„", "”"), _LOW_SINGLE, _ANGLES)),
    "fr": Convention(GUILLEMETS, CURLY, _EVERYWHERE | {GUILLEMETS, CURLY, _ANGLES}, "\u202f", inner_needs_outer=True),
    "de": Convention(
        _LOW,
        _LOW_SINGLE,
        _EVERYWHERE - {SINGLE_CURLY} | {_LOW, _LOW_SINGLE, GUILLEMETS, _ANGLES, ("‚", "’")},
    ),
    **dict.fromkeys(("es", "pt", "it"), _convention(GUILLEMETS, CURLY, _ANGLES)),
    "pt": _convention(CURLY, SINGLE_CURLY, GUILLEMETS, _ANGLES),
    **dict.fromkeys(("ru", "uk"), _convention(GUILLEMETS, _LOW, ("„", "”"), _ANGLES)),
    "tr": _convention(CURLY, SINGLE_CURLY, GUILLEMETS, _ANGLES),
    **dict.fromkeys(("ar", "fa"), _convention(GUILLEMETS, CURLY, _ANGLES)),
    "zh-Hans": _convention(CURLY, SINGLE_CURLY),
    "zh-Hant": _convention(CORNERS, _WHITE_CORNERS),
    "ja": _convention(CORNERS, _WHITE_CORNERS, CURLY),
}


def convention(language: Language) -> Convention | None:
    """Give how a language's press sets quotations; None where that is not known here."""
    return next((_CONVENTIONS[tag] for tag in language.fallbacks if tag in _CONVENTIONS), None)
