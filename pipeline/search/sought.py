"""What somebody looks for in; the form in which it is compared with texts, and whether it stands in one, out.

Capitals, accents, vowel signs, spaces, dashes and what cannot be seen do not matter, nor how the figures of a number
are grouped or in which digits they are written: 46,000 is 46 000 and ٤٦٬٠٠٠.
"""

from __future__ import annotations

import re
import unicodedata

from msgspec import Struct

from pipeline.search.seen import as_seen, bare

_GROUPED = re.compile("(?<![0-9])[0-9]{1,3}(?:[ ,'٬][0-9]{3})+(?![0-9])")
_PARTING = re.compile(r"[\s.\-–—/]")
_BETWEEN_GROUPS = re.compile("[ ,'٬]")
_OTHER_DIGITS = re.compile(r"(?![0-9])\d")
# Quotation marks that a text has and who looks for a quote types otherwise.
_QUOTES = {ord(sign): "'" for sign in "’‘‛ʼ`´"} | {ord(sign): '"' for sign in "“”„‟«»"}


def folded(text: str) -> str:
    """Give a text as it is searched."""
    seen = bare(as_seen(text)).translate(_QUOTES)
    if not seen.isascii():
        seen = _OTHER_DIGITS.sub(lambda found: str(unicodedata.digit(found[0])), seen)
    return _GROUPED.sub(lambda found: _BETWEEN_GROUPS.sub("", found[0]), seen)


class Sought(Struct, frozen=True):
    """Words that are looked for, one after the other, as they are compared; empty where nothing of them can be seen."""

    folded: str
    pattern: re.Pattern[str]

    @classmethod
    def of(cls, words: str) -> Sought:
        """Give what is looked for. A word may go on (Olas, Иванову), a number may not: 46 is not in 460."""
        seen = folded(words)
        return cls(seen, re.compile(f"{_start(seen[:1])}{re.escape(seen)}{_end(seen[-1:])}"))

    def is_in(self, text: str) -> bool:
        """Say whether it stands in a text, which is folded."""
        at = text.find(self.folded) if self.folded else -1
        while at >= 0 and self.pattern.match(text, at) is None:  # a plain look is ten times as fast as a pattern's
            at = text.find(self.folded, at + 1)
        return at >= 0

    def place_in(self, text: str) -> tuple[int, int] | None:
        """Give where it stands in a text as it is written; None where it cannot be told."""
        signs: list[str] = []
        places: list[int] = []
        for at, sign in enumerate(text):
            for one in bare(as_seen(sign)).translate(_QUOTES) or (" " if _PARTING.match(sign) else ""):
                if one != " " or (signs and signs[-1] != " "):
                    signs.append(str(unicodedata.digit(one)) if not one.isascii() and one.isdecimal() else one)
                    places.append(at)
        seen = "".join(signs)
        left_out = {
            sign.start()
            for number in _GROUPED.finditer(seen)
            for sign in _BETWEEN_GROUPS.finditer(seen, *number.span())
        }
        kept = [at for at in range(len(seen)) if at not in left_out]
        found = self.pattern.search("".join(seen[at] for at in kept))
        if found is None or not found[0]:
            return None
        return places[kept[found.start()]], places[kept[found.end() - 1]] + 1


def _start(first: str) -> str:
    """Give what may not stand before a word that begins so: of a script without capitals, “and” may be joined to it."""
    if first.isdigit():
        return r"(?<!\d)"
    return r"(?<![^\W\d_])" if first.lower() != first.upper() else ""


def _end(last: str) -> str:
    return r"(?!\d)" if last.isdigit() else ""
