"""An edition in; the languages of its page out, and the rules by which a style sheet sets them.

A page carries the rules of its own languages only, so that thirty languages make no page heavier.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from msgspec import Struct

from pipeline.edition.model import Alternate, Edition, Phrase, Rich
from pipeline.i18n.language import Language
from pipeline.i18n.setting import setting
from pipeline.languages.setting import Setting, Stress

PLACE = "@languages;"
"""Where a style sheet has it, the rules of the page's languages stand; browsers skip it (CSS Syntax 3, 5.4.2)."""
_EMPHASIS: Mapping[Stress, str] = {
    "weight": "font-style:normal;font-weight:600",
    "dots below": "font-style:normal;text-emphasis:filled dot;text-emphasis-position:under right",
    "dots above": "font-style:normal;text-emphasis:filled dot;text-emphasis-position:over right",
    "sesame above": "font-style:normal;text-emphasis:filled sesame;text-emphasis-position:over right",
}
# Spaces between letters and figures of two scripts are the browser's, and none is typed or copied.
_USUAL = (Setting().leading, Setting().tight)  # of the style sheet
_FULL_WIDTH = "text-spacing-trim:trim-start;text-autospace:normal"


def languages(edition: Edition) -> frozenset[Language]:
    """Give every language that an edition has a text or a letter in."""
    found: set[Language] = set()
    left: list[object] = [edition]
    while left:
        value = left.pop()
        if isinstance(value, str):  # most are
            continue
        if isinstance(value, Language):
            found.add(value)
        elif isinstance(value, Phrase | Rich):
            found.add(value.language)
        elif isinstance(value, tuple):
            left.extend(value)
        elif isinstance(value, Struct):
            left.extend(getattr(value, name) for name in _fields(type(value)))
        elif isinstance(value, Mapping):
            left.extend(value.values())
    return frozenset(found)


@lru_cache(maxsize=128)
def _fields(kind: type[Struct]) -> tuple[str, ...]:
    """Name the fields in which a value may have a text; of a link to another language there is its name only."""
    return tuple(name for name in kind.__struct_fields__ if kind is not Alternate and name != "words")


def set_in(sheet: str, edition: Edition) -> str:
    """Give a packed style sheet with the rules of an edition's page in their place."""
    linked = frozenset(each.language for each in edition.alternates)
    return with_rules(sheet, edition.language, languages(edition), linked)


def with_rules(
    sheet: str, page: Language, found: frozenset[Language], linked: frozenset[Language] = frozenset()
) -> str:
    """Give a packed style sheet with the rules of languages in their place; as it is where it has no place for them."""
    return sheet.replace(PLACE, rules(page, found | {page}, linked), 1) if PLACE in sheet else sheet


@lru_cache(maxsize=64)
def rules(page: Language, found: frozenset[Language], linked: frozenset[Language]) -> str:
    """Give the rules of a page, packed: whole ones of the languages of its texts, and faces for links in others.

    Of two languages that a text may be in, the nearer one's rule stands last.
    """
    by_rule: dict[str, list[Language]] = {}
    for each in sorted(found | linked, key=lambda each: (each.tag.count("-"), each.tag)):
        by_rule.setdefault(_rule(each, page, named_only=each not in found), []).append(each)
    whole = "".join(f"{_of(each)}{{{rule}}}" for rule, each in by_rule.items() if rule)
    stressed: dict[str, list[Language]] = {}
    for each in sorted(found):
        stressed.setdefault(_EMPHASIS.get(setting(each).stress, ""), []).append(each)
    return whole + "".join(f"{_of(each, 'em')}{{{rule}}}" for rule, each in stressed.items() if rule)


def _of(found: Iterable[Language], element: str = "") -> str:
    return ",".join(f"{element}:lang({each.tag})" for each in found)


def _rule(language: Language, page: Language, *, named_only: bool) -> str:
    """Give what one language's texts are set by; nothing where that is the style sheet's usual, and the page's."""
    how, around = setting(language), setting(page)
    has_own = bool(how.text or how.labels)
    text = how.text or ("var(--label)" if how.labels else "var(--usual-text)")
    text = f"--text:{text}" if has_own or around.text or around.labels else ""
    label = f"--label:{how.labels or 'var(--usual-label)'}" if how.labels or around.labels else ""
    if named_only:  # the machine finds a face for the name of another script, but not which Chinese one is meant
        return _packed(label) if language.is_wide or not how.labels else ""
    lines = (
        f"--leading:{how.leading:g};--tight:{how.tight:g};--tracking:{'var(--usual-tracking)' if how.tracked else 0}"
    )
    measure = f"--measure:{how.measure}" if how.measure else ""
    words = f"--break:{'keep-all' if how.whole_words else 'normal'}" if language.is_wide or page.is_wide else ""
    width = _FULL_WIDTH if how.full_width else ""
    if not text and (how.leading, how.tight) == _USUAL:
        return ""
    return _packed(text, label, lines, measure, words, width)


def _packed(*lines: str) -> str:
    return ";".join(filter(None, lines)).replace(", ", ",")
