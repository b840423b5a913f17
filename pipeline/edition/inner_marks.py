"""What somebody says in; the same with the quotation marks in it as the language sets them inside others, out.

A quote is typed without marks of its own, and so what it quotes stands in the language's first pair: “no”. Printed
between marks it needs the second: “They said ‘no’.”
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from pipeline.i18n.language import Language
from pipeline.i18n.quotation_marks import convention
from pipeline.i18n.quotations import quotations
from pipeline.languages.data import Pair
from pipeline.richtext.blocks import (
    Block,
    BlockQuote,
    BulletList,
    Emphasis,
    Footnote,
    Inline,
    LineBreak,
    Link,
    NumberedList,
    Paragraph,
    Strong,
    Text,
)

_SPACES = " \u00a0\u202f"
_Stretch = tuple[int, int, str]


def with_inner_marks(blocks: tuple[Block, ...], language: Language, around: Pair) -> tuple[Block, ...]:
    """Give blocks that stand between a pair of marks, with the other pair of the language for what they quote."""
    return tuple(_block(block, language, around) for block in blocks)


def _block(block: Block, language: Language, around: Pair) -> Block:
    match block:
        case Paragraph():
            return replace(block, inlines=_inlines(block.inlines, language, around))
        case BulletList() | NumberedList():
            return replace(block, items=tuple(with_inner_marks(item, language, around) for item in block.items))
        case BlockQuote():
            return replace(block, blocks=with_inner_marks(block.blocks, language, around))
        case _:
            return block


def _inlines(inlines: tuple[Inline, ...], language: Language, around: Pair) -> tuple[Inline, ...]:
    pieces = list(_pieces(inlines))
    stretches = _stretches("".join(pieces), language, around)
    if not stretches:
        return inlines
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    new = iter([_changed(piece, start, stretches) for piece, (start, _) in zip(pieces, pairwise(starts), strict=True)])
    return tuple(_rebuilt(inline, new) for inline in inlines)


def _pieces(inlines: tuple[Inline, ...]) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Text():
                yield inline.text
            case LineBreak() | Footnote():
                yield "\n" if isinstance(inline, LineBreak) else ""
            case _:
                yield from _pieces(inline.inlines)


def _rebuilt(inline: Inline, new: Iterator[str]) -> Inline:
    match inline:
        case Text():
            return Text(next(new))
        case LineBreak() | Footnote():
            next(new)
            return inline
        case Emphasis() | Strong() | Link():
            return replace(inline, inlines=tuple(_rebuilt(each, new) for each in inline.inlines))


def _stretches(text: str, language: Language, around: Pair) -> list[_Stretch]:
    """Give the marks to be exchanged, with the spaces that go with them."""
    setting = convention(language)
    if setting is None or around[0] not in text:
        return []
    pairs = {setting.outer: setting.pair(0), setting.inner: setting.pair(1), around: around}
    found: list[_Stretch] = []
    open_ones: list[tuple[int, Pair]] = []
    for each in quotations(text, language).found:
        while open_ones and open_ones[-1][0] < each.start:
            open_ones.pop()
        outside = open_ones[-1][1] if open_ones else around
        pair: Pair = (each.first, each.last)
        if pair == outside:
            pair = setting.inner if pair != setting.inner else setting.outer
            first, last = each.start + 1, each.end
            while text[first] in _SPACES:
                first += 1
            while text[last - 1] in _SPACES and last > first:
                last -= 1
            found += [(each.start, first, pairs[pair][0]), (last, each.end + 1, pairs[pair][1])]
        open_ones.append((each.end, pair))
    return found


def _changed(piece: str, start: int, stretches: list[_Stretch]) -> str:
    """Give a piece of the text that starts at a place, with the marks in it exchanged."""
    for begin, end, new in sorted(stretches, reverse=True):
        if start <= begin < start + len(piece):
            piece = piece[: begin - start] + new + piece[max(0, end - start) :]
        elif begin < start < end:
            piece = piece[end - start :]
    return piece
