"""Words and a file in; where they stand in it out, as a reader would see them.

Whatever their capitals, accents, spaces and line ends, the emphasis in them, and the characters that are invisible.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from pipeline.search.found import FoundText
from pipeline.search.seen import as_seen, bare
from pipeline.search.texts import texts_in


class FoundWord(Struct, frozen=True):
    """One of the words that were looked for, where it stands, and the text around it."""

    word: str
    where: str
    text: str


def find_words(name: str, data: bytes, words: Iterable[str]) -> Iterator[FoundWord]:
    """Find words in a file, each once in a place.

    A word may have an ending (Olas, Иванову), and in scripts without capitals a beginning (والفنان); inside another
    word of a script that has them it is none: “Ada” does not stand in “Canada”.
    """
    wanted = {word: asked for word in words if (asked := _pattern(word))}
    told: set[tuple[str, str]] = set()
    for found in texts_in(name, data) if wanted else ():
        if found.reading == "unread":
            continue
        forms = "\0".join(dict.fromkeys(_forms(found)))
        for word, (letters, pattern) in wanted.items():
            # the first is quick, and most often false
            if letters in forms and pattern.search(forms) and (word, found.where) not in told:
                told.add((word, found.where))
                yield FoundWord(word, found.where, found.text)


def _pattern(word: str) -> tuple[str, re.Pattern[str]] | None:
    """Give the letters of a word as they are compared, and what finds them where they begin a word."""
    seen = bare(as_seen(word))
    if not seen:
        return None
    has_capitals = seen[0].lower() != seen[0].upper()
    return seen, re.compile((r"(?<![^\W\d_])" if has_capitals else "") + re.escape(seen))


def _forms(found: FoundText) -> Iterator[str]:
    """Give a text as it is compared; also where an underscore parts two words, as in file names."""
    yield bare(as_seen(found.text))
    if "_" in found.text:
        yield bare(as_seen(found.text.replace("_", " ")))
