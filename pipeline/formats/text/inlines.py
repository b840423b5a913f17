"""Inlines in, one string out; links and footnotes leave a numbered mark and are kept for the lists at the end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from msgspec import Struct, field

from pipeline.edition.model import Rich
from pipeline.formats.addresses import shows
from pipeline.i18n.bidi import settle
from pipeline.i18n.language import Language
from pipeline.richtext.blocks import Emphasis, Footnote, Inline, LineBreak, Link, Strong, Text


class References(Struct):
    """The links and footnotes of one artefact, in the order in which its text names them; and how many are printed."""

    links: dict[str, int] = field(default_factory=dict)
    footnotes: list[Rich] = field(default_factory=list)
    printed: int = 0

    def link(self, url: str) -> str:
        """Give the mark of a link; the same URL has the same mark everywhere."""
        return f"[{self.links.setdefault(url, len(self.links) + 1)}]"

    def footnote(self, note: Rich) -> str:
        """Give the mark of a footnote."""
        self.footnotes.append(note)
        return f"({len(self.footnotes)})"


def flatten(inlines: Iterable[Inline], language: Language, references: References) -> str:
    """Give inlines as one string; a line break is a newline, emphasis has no mark."""
    text = ""
    gap = "" if language.is_wide else " "
    for inline in inlines:
        match inline:
            case Text():
                text += settle(inline.text, language.direction)
            case Emphasis() | Strong():
                text += flatten(inline.inlines, language, references)
            case Link():
                text += flatten(inline.inlines, language, references)
                if not shows(_letters(inline.inlines), inline.url):
                    text += gap + references.link(inline.url)
            case LineBreak():
                text = text.rstrip(" ") + "\n"
            case Footnote():
                text = text.rstrip(" ") + gap + references.footnote(Rich(inline.blocks, language))
            case _:
                assert_never(inline)
    return text


def _letters(inlines: Iterable[Inline]) -> str:
    return "".join(
        inline.text if isinstance(inline, Text) else _letters(inline.inlines)
        for inline in inlines
        if isinstance(inline, Text | Emphasis | Strong)
    )
