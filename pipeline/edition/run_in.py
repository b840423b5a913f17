"""What a person said, in two halves or one, and who said it between them, in; one run of text out."""

from __future__ import annotations

from itertools import takewhile

from msgspec.structs import replace

from pipeline.edition.model import Rich
from pipeline.i18n.attributions import ENDS, last_end, seams
from pipeline.i18n.language import Language
from pipeline.i18n.quotation_marks import CLOSED_BY
from pipeline.languages.data import Pair
from pipeline.richtext.blocks import (
    Block,
    Emphasis,
    Footnote,
    Inline,
    LineBreak,
    Link,
    Paragraph,
    Strong,
    Text,
    plain_text,
)

_CLOSERS = frozenset("".join(CLOSED_BY.values()))
_SPACES = " \u00a0\u202f"


def run_in(first: Rich, attribution: str, onward: Rich | None, marks: Pair) -> Rich | None:
    """Give a quote with its attribution in its midst; None where a list or a table stands beside the seam.

    All is in one language. Each paragraph that is spoken opens with a quotation mark, the last before a seam closes.
    """
    *before, last = first.blocks
    if not isinstance(last, Paragraph):
        return None
    language = first.language
    following: tuple[Block, ...] = onward.blocks if onward else ()
    if onward and not isinstance(following[0], Paragraph):
        return None
    said = plain_text(following[0].inlines) if following and isinstance(following[0], Paragraph) else None
    between = seams(language, end_of(last.inlines), attribution, said)
    opening, closing = Text(marks[0]), Text(marks[1])
    seam: list[Inline] = [opening, *with_end(last.inlines, between.first_end)]
    seam += [] if between.is_one else [closing]
    seam.append(Text(f"{between.before}{attribution.rstrip(ENDS)}{between.after}"))
    if following and isinstance(following[0], Paragraph):
        seam += [] if between.is_one else [opening]
        following = (Paragraph(following[0].inlines), *following[1:])
    spoken = [_opened(block, opening) for block in before]
    return replace(first, blocks=(*spoken, *_closed(seam, following, closing, language)))


def _closed(seam: list[Inline], following: tuple[Block, ...], closing: Text, language: Language) -> list[Block]:
    """Set the seam, with the paragraph that follows it in the same one, and close the last paragraph."""
    if not following:
        return [Paragraph(tuple(seam))]
    opening = seam[0]
    others = [_opened(each, opening) for each in following[1:]]
    blocks: list[Block] = [Paragraph((*seam, *_inlines(following[0]))), *others]
    place = max(index for index, block in enumerate(blocks) if isinstance(block, Paragraph))
    inlines = _inlines(blocks[place])
    end, behind = last_end(language, end_of(inlines))
    tail = Text(f"{closing.text}{behind}")
    return [*blocks[:place], Paragraph((*with_end(inlines, end), tail)), *blocks[place + 1 :]]


def _inlines(block: Block) -> tuple[Inline, ...]:
    return block.inlines if isinstance(block, Paragraph) else ()


def _opened(block: Block, opening: Inline) -> Block:
    return Paragraph((opening, *block.inlines)) if isinstance(block, Paragraph) else block


def end_of(inlines: tuple[Inline, ...]) -> str:
    """Give the mark that a run of text ends in, also within the marks of a quotation in it; “” where there is none."""
    return _split(_last_text(inlines))[1]


def with_end(inlines: tuple[Inline, ...], end: str) -> tuple[Inline, ...]:
    """Give a run of text with another mark at its end."""
    for place in range(len(inlines) - 1, -1, -1):
        match inlines[place]:
            case Text(text):
                words, _, closers = _split(text)
                return (*inlines[:place], Text(f"{words}{end}{closers}"), *inlines[place + 1 :])
            case Emphasis(inner) | Strong(inner) | Link(_, inner):
                changed = replace(inlines[place], inlines=with_end(inner, end))
                return (*inlines[:place], changed, *inlines[place + 1 :])
            case Footnote() | LineBreak():
                continue
    return inlines


def _last_text(inlines: tuple[Inline, ...]) -> str:
    for inline in reversed(inlines):
        match inline:
            case Text(text):
                return text
            case Emphasis(inner) | Strong(inner) | Link(_, inner):
                return _last_text(inner)
            case Footnote() | LineBreak():
                continue
    return ""


def _split(text: str) -> tuple[str, str, str]:
    """Part a text into its words, the mark that ends them, and the closing quotation marks behind it."""
    bare = text.rstrip(_SPACES)
    closers = "".join(takewhile(lambda sign: sign in _CLOSERS or sign in _SPACES, reversed(bare)))[::-1]
    words = bare[: len(bare) - len(closers)]
    end = words[-1:] if words[-1:] in ENDS else ""
    if end == "." and _is_abbreviation(words):
        end = ""
    return words[: len(words) - len(end)], end, closers


def _is_abbreviation(words: str) -> bool:
    """Say whether a full stop belongs to the last word: 5 p.m., the U.S."""
    last = words.rsplit(" ", 1)[-1]
    return "." in last.rstrip(".")
