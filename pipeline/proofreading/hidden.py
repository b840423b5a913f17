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
}
_ALWAYS = "\u00ad\u180e\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb"
_HIDDEN = re.compile(f"[{_ALWAYS}\u200b\u200c\u200d]")
# Scripts whose words, or lines, need zero-width characters: Hebrew to Mongolian, and signs of several.
_NEEDS = re.compile(
    "[\u0590-\u1cff\u2190-\u2bff\u3030\u303d\ua800-\uabff\ufb1d-\ufdff\ufe00-\ufe0f\ufe70-\ufefc\U00010800-\U000e01ef]"
)


def slips(passage: Passage) -> Iterator[Slip]:
    """Give each, with nothing in its place."""
    if passage.text.isascii():
        return
    found = {match.start() for match in _HIDDEN.finditer(passage.text) if not _is_needed(passage.text, match.start())}
    for at in sorted(found | inert(passage)):
        name = _NAMES.get(passage.text[at]) or unicodedata.name(passage.text[at], "character without a name").lower()
        yield Slip(
            "hidden-character",
            at,
            at + 1,
            f"a {name} stands here, which nobody sees (U+{ord(passage.text[at]):04X})",
            "letters and signs that a reader sees",
            "delete it",
            "",
        )


def _is_needed(text: str, at: int) -> bool:
    """Say whether a joiner, non-joiner or break stands where its script has a use for it."""
    if text[at] not in "\u200b\u200c\u200d":
        return False
    return bool(_NEEDS.match(text[at - 1 : at]) or _NEEDS.match(text[at + 1 : at + 2]))
