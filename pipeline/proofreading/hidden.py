"""Characters that nobody sees: soft hyphens, zero-width spaces, joiners and direction marks that do nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pipeline.proofreading.direction import inert
from pipeline.proofreading.passage import Passage, Slip

_NAMES = {
    "\u00ad": "soft hyphen",
    "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    "\ufeff": "byte-order mark",
    "\u2800": "braille blank",
}
_ALWAYS = "\u00ad\u180e\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb"
# They look like a space, and so nobody can say whether one was meant.
_BLANK = "\u115f\u2800\u3164\uffa0"
_JOINERS = "\u034f\u200b\u200c\u200d"
_HIDDEN = re.compile(f"[{_ALWAYS}{_JOINERS}{_BLANK}]")
# Letters that nobody sees; they say behind a black flag whose it is: Wales, Scotland.
_TAGS = re.compile("(?<![\U000e0020-\U000e007f\U0001f3f4])[\U000e0000-\U000e007f]+")
_BRAILLE = re.compile("[\u2801-\u28ff]")
# Scripts whose words, or lines, need zero-width characters: Hebrew to Mongolian, and signs of several.
_NEEDS = re.compile(
    "[\u0590-\u1cff\u2190-\u2bff\u3030\u303d\ua800-\uabff\ufb1d-\ufdff\ufe00-\ufe0f\ufe70-\ufefc\U00010800-\U000e01ef]"
)


def slips(passage: Passage) -> Iterator[Slip]:
    """Give each, with nothing in its place."""
    if passage.text.isascii():
        return
    found = {match.start() for match in _HIDDEN.finditer(passage.text) if not _is_needed(passage.text, match.start())}
    found |= {at for tags in _TAGS.finditer(passage.text) for at in range(*tags.span())}
    for at in sorted(found | inert(passage)):
        doubt = passage.text[at] in _BLANK
        name = _NAMES.get(passage.text[at]) or unicodedata.name(passage.text[at], "character without a name").lower()
        yield Slip(
            "hidden-character",
            at,
            at + 1,
            f"a {name} stands here, which nobody sees (U+{ord(passage.text[at]):04X})",
            "letters and signs that a reader sees",
            "delete it, or type a space in its place" if doubt else "delete it",
            None if doubt else "",
        )


def _is_needed(text: str, at: int) -> bool:
    """Say whether a joiner, non-joiner, break or blank stands where its script has a use for it."""
    if text[at] == "\u2800":
        return bool(_BRAILLE.match(text[at - 1 : at]) or _BRAILLE.match(text[at + 1 : at + 2]))
    if text[at] not in _JOINERS:
        return False
    return bool(_NEEDS.match(text[at - 1 : at]) or _NEEDS.match(text[at + 1 : at + 2]))
