"""A text under a language's name is in that language: not the source's words copied, nor another language's."""

from __future__ import annotations

import re

from pipeline.checks.function_words import base_of, counted
from pipeline.checks.prose import without_addresses
from pipeline.checks.translated import Translated, gravity, translated_texts
from pipeline.desk.load import Desk
from pipeline.fault import Faults

_WORD = re.compile(r"[^\W\d_]{2,}")
# What need not be in the page's language, besides addresses: what stands in quotation marks or is a title in italics.
_FOREIGN = re.compile(
    r"“[^”]*”|«[^»]*»|「[^」]*」|(?<![*\w])\*[^*\n]+\*(?!\*)|!?\[\]\([^)]*\)|\{[^}]*\}"
)
_ENOUGH_WORDS = 4
_ENOUGH_LOWER = 2
_ENOUGH_SMALL_WORDS = 4


def check(desk: Desk, faults: Faults) -> None:
    """Look for copied texts, and for texts whose small words are another language's."""
    level = gravity(desk.newsroom, "untranslated-text")
    for each in translated_texts(desk) if level else ():
        name = each.variant.language.tag
        if _is_copied(each):
            message = f"‘{each.unit.name}’ has the source’s own words"
        elif other := _other_language(each):
            message = f"‘{each.unit.name}’ seems to be in another language ({other})"
        else:
            continue
        faults.add(
            "untranslated-text",
            message,
            each.unit.scalar.place,
            expected=f"the text in the language of this file, {name}",
            hint="translate it; a quote or a title may say its own language with ‘text_language’ or ‘title_language’",
            severity=level or "warning",
        )


def _is_copied(each: Translated) -> bool:
    text = each.text
    own, others = text.split(), each.source.scalar.text.split()
    if len(own) != len(others) or [*map(str.casefold, own)] != [*map(str.casefold, others)]:
        return False
    if base_of(each.variant.language.tag) == base_of(each.original.language.tag):
        return False
    words = _WORD.findall(_in_its_language(text))
    # a name has capitals; a sentence has small words
    return len(words) >= _ENOUGH_WORDS or sum(word.islower() for word in words) >= _ENOUGH_LOWER


def _other_language(each: Translated) -> str | None:
    small = counted(_in_its_language(each.text))
    if not small:
        return None
    own = small[base_of(each.variant.language.tag)]
    tag, most = min(small.items(), key=lambda found: (-found[1], found[0]))
    return tag if most >= _ENOUGH_SMALL_WORDS and most >= 2 * own else None


def _in_its_language(text: str) -> str:
    return _FOREIGN.sub(" ", without_addresses(text))
