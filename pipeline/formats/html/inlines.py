"""Runs of text inside a paragraph, heading or cell in; HTML out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never
from unicodedata import bidirectional, east_asian_width

from msgspec import Struct, field

from pipeline.edition.model import Rich
from pipeline.formats.addresses import printed, shows
from pipeline.formats.escaping import escaped
from pipeline.formats.html.marks import href, in_phrases, ltr, mark
from pipeline.i18n.language import Language
from pipeline.richtext.blocks import Emphasis, Footnote, Inline, LineBreak, Link, Strong, Text

_JOINER = "\u2060"


class Notes(Struct):
    """The footnotes met so far on a page, in reading order, and how many of them are printed."""

    met: list[Rich] = field(default_factory=list)
    printed: int = 0

    def refer(self, note: Rich) -> str:
        """Keep a footnote and give its mark."""
        self.met.append(note)
        # Behind Arabic, “2030.” and a mark beside it would be set as one number, the mark on its wrong side.
        alone = ' dir="ltr"' if note.language.is_rtl else ""
        # A line of Chinese or Japanese may break behind any character, also before the mark.
        joiner, number = _JOINER if note.language.is_wide else "", len(self.met)
        link = f'<a id="mark-{number}" href="#note-{number}" role="doc-noteref">{number}</a>'
        return f'{joiner}<sup class="mark"{alone}>{link}</sup>'


def set_inlines(
    inlines: Iterable[Inline], language: Language, notes: Notes, names: frozenset[str] | None = None
) -> str:
    """Set runs of text that stand in a language; those of a heading with the `names` that no line of it cuts."""
    parts: list[str] = []
    for inline in inlines:
        match inline:
            case Text():
                parts.append(
                    mark(inline.text, language, language)
                    if names is None
                    else in_phrases(inline.text, language, language, names)
                )
            case Emphasis():
                kind = ' class="leaning"' if _leans(plain(inline.inlines), language) else ""
                parts.append(f"<em{kind}>{set_inlines(inline.inlines, language, notes, names)}</em>")
            case Strong():
                parts.append(f"<strong>{set_inlines(inline.inlines, language, notes, names)}</strong>")
            case Link():
                parts.append(_link(inline, language, notes))
            case LineBreak():
                parts.append("<br>\n")
            case Footnote():
                parts.append(notes.refer(Rich(inline.blocks, language)))
            case _:
                assert_never(inline)
    return "".join(parts)


def _leans(text: str, language: Language) -> bool:
    """Say whether a text of a Chinese, Japanese or right-to-left language is all in leaning letters: a Latin title."""
    if language.is_wide:
        own = any(east_asian_width(letter) in {"W", "F"} for letter in text)
    else:
        own = not language.is_rtl or any(bidirectional(letter) in {"R", "AL"} for letter in text)
    return not own and any(letter.isalpha() for letter in text)


def _link(link: Link, language: Language, notes: Notes) -> str:
    """Set a link; the marks of footnotes in its text follow it, because a link may not hold another."""
    shown = plain(link.inlines)
    is_address = shows(shown, link.url)
    inner = ltr(shown) if is_address else set_inlines(_without_notes(link.inlines), language, notes)
    marks = "".join(notes.refer(Rich(note.blocks, language)) for note in _notes_in(link.inlines))
    kind = ' class="url"' if is_address else _on_paper(link.url)
    return f"<a{kind}{href(link.url)}>{inner}</a>{marks}"


def _on_paper(url: str) -> str:
    """Give the address that the style sheet prints behind a link; that of a page it has from the link itself."""
    if url.lower().startswith("http") or not href(url):
        return ""
    return f' data-on-paper="{escaped(printed(url))}"'


def _without_notes(inlines: Iterable[Inline]) -> Iterator[Inline]:
    for inline in inlines:
        match inline:
            case Emphasis() | Strong():
                yield type(inline)(tuple(_without_notes(inline.inlines)))
            case Link():
                yield from _without_notes(inline.inlines)
            case Text() | LineBreak():
                yield inline
            case Footnote():
                continue
            case _:
                assert_never(inline)


def _notes_in(inlines: Iterable[Inline]) -> Iterator[Footnote]:
    for inline in inlines:
        match inline:
            case Footnote():
                yield inline
            case Emphasis() | Strong() | Link():
                yield from _notes_in(inline.inlines)
            case Text() | LineBreak():
                continue
            case _:
                assert_never(inline)


def plain(inlines: Iterable[Inline]) -> str:
    """Give the bare characters, without footnotes."""
    parts: list[str] = []
    for inline in inlines:
        match inline:
            case Text():
                parts.append(inline.text)
            case Emphasis() | Strong() | Link():
                parts.append(plain(inline.inlines))
            case LineBreak():
                parts.append(" ")
            case Footnote():
                continue
            case _:
                assert_never(inline)
    return "".join(parts)
