"""What a reader sees of a Markdown text is what was typed, less the marks that took effect; or there is a fault."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import assert_never
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.fault import Faults
from pipeline.reader.tree import Scalar
from pipeline.richtext.blocks import (
    Block,
    BlockQuote,
    BulletList,
    Crosshead,
    Emphasis,
    Footnote,
    Inline,
    LineBreak,
    Link,
    NumberedList,
    Paragraph,
    PlacedBox,
    PlacedDemands,
    PlacedPicture,
    PlacedQuote,
    Strong,
    Table,
    Text,
)
from pipeline.richtext.reading import markdown, read_texts
from pipeline.source import Place, Source
from tests.examples import examples
from tests.marks.texts import MARKDOWN

_ENTITY = re.compile(r"(?<!\\)&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);")
_FOOTNOTE = re.compile(r"(?<!\\)\[\^[^\]\s]+\]:?")


def reading(text: str) -> tuple[tuple[Block, ...], list[str]]:
    """Read a text; give its blocks, and each fault as code, line and column."""
    faults = Faults()
    scalar = Scalar(text, Place(Source("a.yaml", ""), 0, 1, 1), "literal", 0)
    blocks = read_texts([scalar], faults)[markdown(text)]
    return blocks, [f"{fault.code} {fault.place.line}:{fault.place.column}" for fault in faults]


def written(blocks: Iterable[Block]) -> Iterator[str]:
    """Give what the author typed of blocks, in the order in which it was typed, but for footnotes."""
    for block in blocks:
        match block:
            case Paragraph() | Crosshead():
                yield from typed(block.inlines)
            case BulletList():
                for item in block.items:
                    yield from written(item)
            case NumberedList():
                for number, item in enumerate(block.items, block.start):
                    yield str(number)
                    yield from written(item)
            case BlockQuote():
                yield from written(block.blocks)
            case Table():
                for row in (block.header, *block.rows):
                    for cell in row:
                        yield from typed(cell)
            case PlacedPicture():
                yield from (block.alt, block.file)
            case PlacedQuote() | PlacedBox() | PlacedDemands():
                yield from _of_mark(block)
            case _:
                assert_never(block)


def _of_mark(block: PlacedQuote | PlacedBox | PlacedDemands) -> tuple[str, ...]:
    match block:
        case PlacedQuote():
            return ("quote", block.key)
        case PlacedBox():
            return ("box", block.id)
        case PlacedDemands():
            return ("demands",)


def typed(inlines: Iterable[Inline]) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Text():
                yield inline.text
            case Emphasis() | Strong():
                yield from typed(inline.inlines)
            case Link():
                yield from typed(inline.inlines)
                yield "" if "".join(typed(inline.inlines)) == inline.url.removeprefix("mailto:") else inline.url
            case LineBreak():
                yield "\n"
            case Footnote():
                yield from written(inline.blocks)
            case _:
                assert_never(inline)


def letters(text: str) -> str:
    """Give the letters and figures of a text, in their order."""
    return "".join(sign for sign in normalize("NFC", text) if sign.isalnum())


def of_source(text: str) -> str:
    """Give the letters and figures that the author typed; a sign by its name is that sign."""
    named = _ENTITY.sub(lambda found: unescape(found.group()), _FOOTNOTE.sub("", text))
    return letters(named)


@examples(400)
@given(MARKDOWN)
def test_letters_and_figures_come_in_the_same_order_and_number_or_there_is_a_fault(text: str) -> None:
    blocks, faults = reading(text)
    if faults:
        return
    source, seen = of_source(text), letters("".join(written(blocks)))
    if "[^" in text:  # a note stands where it is called, and may be called twice
        assert set(source) == set(seen)
    else:
        assert source == seen


@examples(400)
@given(MARKDOWN)
def test_nothing_is_seen_that_was_not_typed(text: str) -> None:
    blocks, faults = reading(text)
    if faults or "[^" in text:
        return
    named = _ENTITY.sub(lambda found: unescape(found.group()), text)
    source = iter(normalize("NFC", named))
    seen = [sign for sign in normalize("NFC", "".join(written(blocks))) if not sign.isspace()]
    assert [sign for sign in seen if sign not in source] == []


_LETTERS = st.text(st.sampled_from("aBüżяÉهبकित59"), min_size=1, max_size=3)
_WITHIN_A_WORD = st.builds("".join, st.tuples(_LETTERS, st.sampled_from(("*", "**", "_", "__")), _LETTERS))
_IN_AN_ADDRESS = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(("https://example.org/", "www.example.org/", "example.org/a/")),
        st.text(st.sampled_from("ab/*_-1"), min_size=1, max_size=8),
    ),
)


@examples(300)
@given(st.lists(st.one_of(_WITHIN_A_WORD, _IN_AN_ADDRESS, st.sampled_from(("so", "5", "(so)"))), max_size=6))
def test_stars_within_a_word_or_an_address_are_text_or_a_fault(words: list[str]) -> None:
    text = " ".join(("So", *words))
    blocks, faults = reading(text)
    assert faults or "".join(written(blocks)) == normalize("NFC", text)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("1. a\n2. b\n4. c", "list-number 3:1"),
        ("01. a", "list-number 1:1"),
        ("Two:\n1. a\n3. b", "list-number 3:1"),
        ("1945. a\n1950. b", "list-number 2:1"),
        ("[b](<https://example.org/a b>)", "bad-link 1:1"),
        ("1. a\n2. b\n\n9. May", "list-number 4:1"),
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "outside-the-set 3:11"),
        ("| a | b |\n| 1 | 2 |", "mark-without-effect 1:1"),
        ("[a](https://example.org/a b)", "bad-link 1:1"),
        ("see [a](https://example.org", "bad-link 1:5"),
        ('[a](https://example.org "so")', "outside-the-set 1:4"),
        ('![a](dam.jpg "so")', "outside-the-set 1:5"),
        ("[](https://example.org)", "bad-link 1:2"),
        ("[Note]: important", "outside-the-set 1:1"),
        ("[a][b]\n\n[b]: https://example.org", "outside-the-set 1:4"),
        ("a\\", "mark-without-effect 1:2"),
        ("a\n    > b", "mark-without-effect 2:5"),
        ("a&#128;b", "text-changed 1:2"),
        ("[a](https://exam\u00adple.org)", "bad-link 1:1"),
        ("[a](https://example.org/%E2%80%8B)", "bad-link 1:1"),
        ("[a](https://https://example.org)", "bad-link 1:1"),
        ("a\n| A | B |\n|---|---|\n| 1 | 2 |", "mark-without-effect 2:1"),
        ("- a\n  A | B\n  --- | ---\n  1 | 2", "mark-without-effect 3:3"),
        ("> a\n> | A |\n> |---|", "mark-without-effect 2:3"),
        ("## A\\", "mark-without-effect 1:5"),
        ("a&#8238;b", "text-changed 1:2"),
        ("a&shy;b", "text-changed 1:2"),
        ("https://example.org/a&ZeroWidthSpace;b", "text-changed 1:22"),
        ("<ada&#xad;b@example.org>", "text-changed 1:5"),
        ("&quot;a", "text-changed 1:1"),
        ("&bull; a", "text-changed 1:1"),
        ("**a [b** c](https://example.org)", "mark-without-effect 1:1"),
    ],
)
def test_what_would_be_lost_is_a_fault_at_its_place(text: str, fault: str) -> None:
    assert reading(text)[1][0] == fault


@pytest.mark.parametrize(
    "text",
    [
        "Maria[^1]: so she said.\n\n[^1]: In May.",
        "[^1]: In May.\n\nSo she said[^1], twice[^1].",
        "> a\n> - b[^1]\n\n[^1]: c\n\n    d\n\ne",
        "| a | b |\n|---|--:|\n| 1 \\| 2 |\n| *x* | [y](https://example.org/a_b) |",
        "a  \nb\\\nc\n\n- d\n\n  e\n  - f\n- [ ] g",
        "\\&shy; &notasign; a &bull; b",
        "A | B\n--- | ---\n1 | 2",
        "AT&amp;T, 5&nbsp;km, e\u0301te\u0301",
        "***a*** ***b** c* **a*b** _c_ <https://example.org/_a_> <ada@example.org>",
    ],
)
def test_what_is_accounted_for_is_no_fault(text: str) -> None:
    assert reading(text)[1] == []
