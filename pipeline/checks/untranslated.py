"""A text under a language's name is in that language: not the source's words copied, nor another language's."""

from __future__ import annotations

import re
from collections import Counter

from pipeline.checks.function_words import base_of, counted, counted_at_most, scripts
from pipeline.checks.translated import Translated
from pipeline.fault import Faults, Severity
from pipeline.i18n.quotation_marks import CORNERS, CURLY, GUILLEMETS

_WORD = re.compile(r"[^\W\d_]{2,}")
# What need not be in the page's language, besides addresses: what stands in quotation marks or is a title in italics.
# Each form starts with a sign of its own: so they are looked for in an eighth of the time.
MAY_BE_FOREIGN = re.compile(
    "".join(f"{first}[^{last}]*{last}|" for first, last in (CURLY, GUILLEMETS, CORNERS))
    + r"\*(?<![*\w]\*)[^*\n]+\*(?!\*)|!\[\]\([^)]*\)|\[\]\([^)]*\)|\{[^}]*\}"
)
_ENOUGH_WORDS = 4
_ENOUGH_LOWER = 2
_ENOUGH_SMALL_WORDS = 4


def check(each: Translated, level: Severity, faults: Faults) -> None:
    """Look for a copied text, and for one whose small words are another language's."""
    name = each.variant.language.tag
    if _is_copied(each):
        message = f"‘{each.unit.name}’ has the source’s own words"
    elif other := _other_language(each):
        message = f"‘{each.unit.name}’ seems to be in another language ({other})"
    else:
        return
    faults.add(
        "untranslated-text",
        message,
        each.unit.scalar.place,
        expected=f"the text in the language of this file, {name}",
        hint="translate it; a quote or a title may say its own language with ‘text_language’ or ‘title_language’",
        severity=level,
    )


def _is_copied(each: Translated) -> bool:
    if base_of(each.variant.language.tag) == base_of(each.original.language.tag):
        return False
    text, source = each.text, each.source.scalar.text
    if not (_same(text.split(maxsplit=1)[:1], source.split(maxsplit=1)[:1]) and _same(text.split(), source.split())):
        return False
    words = _WORD.findall(_in_its_language(each))
    # a name has capitals; a sentence has small words
    return len(words) >= _ENOUGH_WORDS or sum(word.islower() for word in words) >= _ENOUGH_LOWER


def _same(own: list[str], others: list[str]) -> bool:
    return len(own) == len(others) and [*map(str.casefold, own)] == [*map(str.casefold, others)]


def _other_language(each: Translated) -> str | None:
    # in a script of none of these languages, few words can be theirs
    if each.variant.language.script not in scripts() and not _has_enough(counted_at_most(each.words)):
        return None
    small = counted(_in_its_language(each))
    if not _has_enough(small):
        return None
    own = small[base_of(each.variant.language.tag)]
    tag, most = min(small.items(), key=lambda found: (-found[1], found[0]))
    return tag if most >= 2 * own else None


def _has_enough(small: Counter[str]) -> bool:
    return max(small.values(), default=0) >= _ENOUGH_SMALL_WORDS


def _in_its_language(each: Translated) -> str:
    return MAY_BE_FOREIGN.sub(" ", each.words)
