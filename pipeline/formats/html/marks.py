"""Characters in; safe HTML out: escaped, marked with language and direction, and unable to turn what follows."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from pipeline.direction import stretches
from pipeline.language import Language

_NUMBER = re.compile("[0-9+@#]")
_SCHEMES = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
_EMBEDDINGS = frozenset("\u202a\u202b\u202d\u202e")
_ISOLATES = frozenset("\u2066\u2067\u2068")
_POP_EMBEDDING, _POP_ISOLATE = "\u202c", "\u2069"
_CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069]")


def mark(text: str, language: Language, around: Language) -> Markup:
    """Give a text as it is written; name its language where that differs from the language around it."""
    safe = escape(text)
    if not is_contained(text):
        # The style sheet makes this an inline block: unlike a plain isolate, no character inside can close it.
        return Markup('<bdi class="unruly"%s dir="%s">%s</bdi>') % (
            lang_only(language, around), language.direction, safe
        )
    safe = _kept_together(text) if language.direction == "rtl" and not _CONTROL.search(text) else safe
    if language == around:
        return safe
    return Markup("<span%s>%s</span>") % (attributes(language, around), safe)


def _kept_together(text: str) -> Markup:
    """Escape a right-to-left text; keep together what reads the other way and holds a number, as a street does."""
    return Markup("").join(
        Markup('<bdi dir="ltr">%s</bdi>') % piece if foreign and _NUMBER.search(piece) else escape(piece)
        for piece, foreign in stretches(text, "rtl")
    )


def is_contained(text: str) -> bool:
    """Say whether every directional control of a text is closed inside it (UAX #9, X1 to X8)."""
    opened: list[str] = []
    for control in _CONTROL.findall(text):
        if control in _EMBEDDINGS or control in _ISOLATES:
            opened.append(control)
        elif control == _POP_EMBEDDING and opened and opened[-1] in _EMBEDDINGS:
            opened.pop()
        elif control == _POP_ISOLATE and not _ISOLATES.isdisjoint(opened):
            while opened.pop() not in _ISOLATES:
                pass  # an isolate's end closes the embeddings left open in it
        else:
            return False
    return not opened


def attributes(language: Language, around: Language) -> Markup:
    """Give `lang` and `dir` for an element whose language differs from the one around it, or nothing."""
    if language == around:
        return Markup("")
    return Markup(' lang="%s" dir="%s"') % (language.tag, language.direction)


def lang_only(language: Language, around: Language) -> Markup:
    """Give `lang` for an element that states its direction anyway."""
    return Markup("") if language == around else Markup(' lang="%s"') % language.tag


def ltr(text: str) -> Markup:
    """Give a number, address or URL, which reads from left to right in Arabic too."""
    return Markup('<bdi dir="ltr"%s>%s</bdi>') % (
        Markup("") if is_contained(text) else Markup(' class="unruly"'), text
    )


def href(url: str) -> Markup:
    """Give the `href` of a link; a URL that is not http, https, mailto or tel gives none, and so a link to nowhere."""
    return Markup(' href="%s"') % url if _SCHEMES.match(url) else Markup("")
