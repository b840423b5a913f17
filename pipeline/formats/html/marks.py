"""Characters in; safe HTML out: escaped, marked with language and direction, and unable to turn what follows.

Here and in blocks and inlines, what a function gives is safe as it stands; `Writer` tells the templates so.
"""

from __future__ import annotations

import re

from pipeline.formats.addresses import followed
from pipeline.formats.escaping import escaped
from pipeline.i18n.direction import leaning, runs_one_way, stretches, turns
from pipeline.i18n.language import Direction, Language
from pipeline.i18n.phrases import phrases
from pipeline.i18n.unbroken import UNBROKEN

_NUMBER = re.compile("[0-9+@#]")
_HELD = re.compile("[-–/月]")
_SCHEMES = re.compile(r"(?:https?://|mailto:|tel:|sms:)", re.IGNORECASE)
_EMBEDDINGS = frozenset("\u202a\u202b\u202d\u202e")
_ISOLATES = frozenset("\u2066\u2067\u2068")
_POP_EMBEDDING, _POP_ISOLATE = "\u202c", "\u2069"
_CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ISOLATED = re.compile("([\u2066-\u2068][^\u202a-\u202e\u2066-\u2069]*\u2069)")
# Where a phrase ends: a character that no text may hold, until it becomes an element.
_END, _HELD_END = "\0", '</span><wbr><span class="phrase">'
_UNRULY = ' class="unruly"'


def mark(text: str, language: Language, around: Language) -> str:
    """Give a text as it is written; name its language where that differs from the language around it."""
    # no control is in ASCII, and none can be printed, as most texts can
    if not text.isascii() and not text.isprintable() and _CONTROL.search(text):
        if not is_contained(text):
            # The style sheet makes this an inline block: unlike a plain isolate, no character inside can close it.
            tongue = lang_only(language, around)
            return f'<bdi class="unruly"{tongue} dir="{language.direction}">{escaped(text)}</bdi>'
        safe = _around_isolates(text, language.direction)
    else:
        safe = _kept_together(text, language.direction)
    if _HELD.search(text):  # what stays whole has one of these, and most texts have none
        safe = UNBROKEN.sub(r'<span class="whole">\g<0></span>', safe)
    if language == around:
        return safe
    return f"<span{attributes(language, around)}>{safe}</span>"


def in_phrases(text: str, language: Language, around: Language, names: frozenset[str]) -> str:
    """Give a heading as `mark` does, with its phrases marked in languages without spaces, between which it is broken.

    An element adds no character, so what is copied and found stays as it was typed.
    """
    pieces = phrases(text, language, names)
    inner = mark(_END.join(pieces), language, language) if len(pieces) > 1 else ""
    if not inner or "<bd" in inner:
        return mark(text, language, around)
    if language.data.phrases and language.data.phrases.cut_anyway:
        inner = f'<span class="phrase">{inner.replace(_END, _HELD_END)}</span>'
    inner = inner.replace(_END, "<wbr>")
    return inner if language == around else f"<span{attributes(language, around)}>{inner}</span>"


def _around_isolates(text: str, direction: Direction) -> str:
    """Keep together what stands outside the isolates that an edition puts round names and times, and inside each."""
    parts = _ISOLATED.split(text)
    if any(map(_CONTROL.search, parts[::2])):
        return escaped(text)
    for odd in range(1, len(parts), 2):
        part = parts[odd]
        parts[odd] = f"{part[0]}{_kept_together(part[1:-1], leaning(part) or direction)}{part[-1]}"
    parts[::2] = [_kept_together(part, direction) for part in parts[::2]]
    return "".join(parts)


def _kept_together(text: str, direction: Direction) -> str:
    """Escape a text; keep together what reads the other way and holds a number, as a street does."""
    if runs_one_way(text, direction):
        return escaped(text)
    other: Direction = "ltr" if direction == "rtl" else "rtl"
    return "".join(
        _isolated(each.text, other)
        if each.held or (each.foreign and other == "ltr" and _NUMBER.search(each.text))
        else escaped(each.text)
        for each in stretches(text, direction)
    )


def _isolated(text: str, direction: Direction) -> str:
    """Isolate a text; where Arabic numbers would turn it round all the same, set it in the order of its characters."""
    if direction == "rtl":
        return f'<bdi dir="rtl">{_kept_together(text, "rtl")}</bdi>'
    element = "bdo" if turns(text) else "bdi"
    return f'<{element} dir="ltr">{escaped(text)}</{element}>'


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


def attributes(language: Language, around: Language) -> str:
    """Give `lang` and `dir` for an element whose language differs from the one around it, or nothing."""
    return "" if language == around else f' lang="{escaped(language.tag)}" dir="{language.direction}"'


def lang_only(language: Language, around: Language) -> str:
    """Give `lang` for an element that states its direction anyway."""
    return "" if language == around else f' lang="{escaped(language.tag)}"'


def ltr(text: str) -> str:
    """Give a number, address or URL, which reads from left to right in Arabic too."""
    if is_contained(text):
        return _isolated(text, "ltr")
    return f'<bdi dir="ltr"{_UNRULY}>{escaped(text)}</bdi>'


def href(url: str) -> str:
    """Give the `href` of a link; a URL of another scheme than these five gives none, and so a link to nowhere."""
    return f' href="{escaped(followed(url))}"' if _SCHEMES.match(url) else ""
