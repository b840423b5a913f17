"""Where the source has a term of the newsroom's glossary, the translation has it as the glossary says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from pipeline.checks.gravity import gravity
from pipeline.checks.translated import Translated, translated_texts
from pipeline.document.settings import GlossaryTerm
from pipeline.facts.names import has_words
from pipeline.fault import Faults
from pipeline.i18n.language import language
from pipeline.newsroom.load import Newsroom


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Compare every translated text with the glossary."""
    level = gravity(newsroom.settings, "glossary-term")
    if level is None or not newsroom.settings.glossary:
        return
    for each in translated_texts(newsroom):
        for entry in newsroom.settings.glossary:
            wanted = _wanted(each, entry, newsroom.settings.language)
            if not wanted or any(has_words(each.text, form) for form in wanted):
                continue
            faults.add(
                "glossary-term",
                f"the source says ‘{entry.term}’ here"
                if entry.keep == "no"
                else f"the source says ‘{entry.term}’ here, which is not translated",
                each.unit.scalar.place,
                expected=" or ".join(f"‘{form}’" for form in wanted) + ", as the glossary of newsroom.yaml has it",
                hint="use the glossary’s words, or add these to its ‘translations’",
                severity=level,
            )


def _wanted(each: Translated, entry: GlossaryTerm, settings: str) -> Sequence[str]:
    """Give what a translation must have; nothing where the source does not have the term."""
    own = entry.language or settings
    tag = each.original.language.tag
    here = (entry.term,) if tag == own or entry.keep == "yes" else _forms(entry, tag)
    if not any(_has(each.source.scalar.text, form) for form in here):
        return ()
    if entry.keep == "yes":
        return (entry.term,)
    there = each.variant.language.tag
    return (entry.term,) if there == own else _forms(entry, there)


def _forms(entry: GlossaryTerm, tag: str) -> tuple[str, ...]:
    for step in language(tag).fallbacks:
        if step in entry.translations:
            found = entry.translations[step]
            return (found,) if isinstance(found, str) else found
    return ()


def _has(text: str, term: str) -> bool:
    return bool(_pattern(term).search(text))


@lru_cache(4096)
def _pattern(term: str) -> re.Pattern[str]:
    """Give what finds a term: its words in their order, on one line or broken, with a plural’s ending."""
    words = r"\s+".join(map(re.escape, term.split()))
    return re.compile(rf"(?<!\w){words}\w{{0,2}}(?!\w)" if term.isascii() else words, re.IGNORECASE)
