"""Letters that only look like letters: ligatures, Arabic forms of a PDF, full-width Latin, loose accents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pipeline.proofreading.passage import Passage, Slip

_LIGATURES = re.compile("[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb28\ufb2a-\ufb4f]")
# Without the ornate brackets, ﷲ and its like, and ﷼, which are typed on purpose, and without accents that stand alone.
_ARABIC_FORMS = re.compile("[\ufb50-\ufbb1\ufbd3-\ufc5d\ufc64-\ufcf1\ufcf5-\ufd3d\ufd50-\ufdc7\ufe80-\ufefc]+")
_FULL_WIDTH = re.compile("[Ａ-Ｚａ-ｚ]+")
_FULL_WIDTH_DIGITS = re.compile("[０-９]+")
_DECORATED = re.compile("[\U0001d400-\U0001d7cb]+")
_DECORATED_DIGITS = re.compile("[\U0001d7ce-\U0001d7ff]+")
_RADICALS = re.compile("[\u2f00-\u2fd5]+")
_ODD = re.compile("[\u2f00-\u2fd5\ufb00-\ufdc7\ufe80-\ufefc０-９Ａ-Ｚａ-ｚ\U0001d400-\U0001d7ff]")
_HANGUL_PARTS = re.compile("[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?")
_TYPE = "type them on the keyboard"


def slips(passage: Passage) -> Iterator[Slip]:
    """Give each run of such letters, with the plain ones in its place."""
    text = passage.text
    if text.isascii():
        return
    if _ODD.search(text):
        yield from _plain(text, _LIGATURES, "a ligature", fix=True)
        yield from _plain(text, _ARABIC_FORMS, "Arabic letters in fixed forms", fix=_is_logical(text))
        yield from _plain(text, _RADICALS, "a sign of dictionaries in the place of a character", fix=True)
        yield from _plain(text, _DECORATED, "decorated letters", fix=True)
        yield from _plain(text, _DECORATED_DIGITS, "decorated figures", fix=False)
        if not passage.language.is_wide:
            yield from _plain(text, _FULL_WIDTH, "full-width letters", fix=True)
            yield from _plain(text, _FULL_WIDTH_DIGITS, "full-width figures", fix=False)
    if not unicodedata.is_normalized("NFC", text):
        yield from _loose_accents(text)


def _plain(text: str, form: re.Pattern[str], name: str, *, fix: bool) -> Iterator[Slip]:
    for found in form.finditer(text):
        plain = unicodedata.normalize("NFKC", found[0])
        yield Slip(
            "odd-letter",
            *found.span(),
            f"‘{found[0]}’ is {name}: nobody finds it in a search, and it may be printed as a box",
            f"‘{plain}’",
            _TYPE,
            plain if fix else None,
        )


def _is_logical(text: str) -> bool:
    """Say whether Arabic forms stand in the order in which they are read; a PDF often has them in the one of the page.

    A word begins with an initial or isolated form, and ends with a final or isolated one.
    """
    certain = False
    for found in _ARABIC_FORMS.finditer(text):
        first, last = _form(found[0][0]), _form(found[0][-1])
        if first in {"medial", "final"} or last in {"initial", "medial"}:
            return False
        certain = certain or (first == "initial" and last == "final")
    return certain


def _form(character: str) -> str:
    return unicodedata.decomposition(character).partition(">")[0].removeprefix("<")


def _loose_accents(text: str) -> Iterator[Slip]:
    """Give letters whose accent is a character of its own, where there is one character for both."""
    for start, end in _clusters(text):
        cluster = text[start:end]
        composed = unicodedata.normalize("NFC", cluster)
        if len(composed) < len(cluster):
            yield Slip(
                "odd-letter",
                start,
                end,
                f"‘{cluster}’ is a letter and a loose accent: other programs set them side by side, or find neither",
                f"‘{composed}’ as one character",
                _TYPE,
                composed,
            )


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        if end - at > 1:
            yield at, end
        elif parts := _HANGUL_PARTS.match(text, at):
            end = parts.end()
            yield at, end
        at = end
