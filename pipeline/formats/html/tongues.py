"""An edition in; the languages of its page out, and the rules by which a style sheet sets them.

A page carries the rules of its own languages only, so that thirty languages make no page heavier.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from pipeline.edition.model import Alternate, Edition, Rich
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
    return frozenset(_languages(edition))


def _languages(value: object) -> Iterator[Language]:
    if isinstance(value, Language):
        yield value
    elif isinstance(value, Rich):
        yield value.language
    elif isinstance(value, Struct) and not isinstance(value, Alternate):
        for name in value.__struct_fields__:
            yield from _languages(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from _languages(each)
    elif isinstance(value, Mapping):
        yield from _languages(tuple(value.values()))


def set_in(sheet: str, edition: Edition) -> str:
    """Give a packed style sheet with the rules of the page's languages in their place."""
    if PLACE not in sheet:  # a newsroom's own may say all by itself
        return sheet
    linked = frozenset(each.language for each in edition.alternates)
    return sheet.replace(PLACE, rules(edition.language, languages(edition), linked), 1)


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
    how = setting(language)
    is_usual = not how.labels and not how.text
    if is_usual and not setting(page).labels:
        faces = ""
    elif is_usual:
        faces = "--text:var(--usual-text);--label:var(--usual-label)"
    else:
        faces = f"--text:{how.text or 'var(--label)'}" + (f";--label:{how.labels}" if how.labels else "")
    if named_only:  # the machine finds a face for the name of another script, but not which Chinese one is meant
        return faces.replace(", ", ",") if is_usual or language.is_wide else ""
    lines = (
        f"--leading:{how.leading:g};--tight:{how.tight:g};--tracking:{'var(--usual-tracking)' if how.tracked else 0}"
    )
    measure = f"--measure:{how.measure}" if how.measure else ""
    words = f"--break:{'keep-all' if how.whole_words else 'normal'}" if language.is_wide or page.is_wide else ""
    width = _FULL_WIDTH if how.full_width else ""
    is_usual = is_usual and not faces and (how.leading, how.tight) == _USUAL
    return "" if is_usual else ";".join(filter(None, (faces.replace(", ", ","), lines, measure, words, width)))
