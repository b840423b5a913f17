"""A translation with its source's parts has no fault; with one part lost, added or moved it has one, which names it."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec import Struct

from pipeline.exchange.plain_shape import has_plainly_the_shape_of
from pipeline.exchange.problem import TranslationProblem
from pipeline.exchange.protect import shape_problems
from pipeline.exchange.shape import differences
from pipeline.exchange.skeleton import skeleton
from tests.examples import examples

ENGLISH = ["dam", "families", "court", "ministry", "early", "water", "nobody", "heard", "of", "it"]
OTHERS = [
    ["дамба", "семьи", "суд", "министерство", "рано", "вода", "никто", "слышал", "о", "ней"],
    ["السد", "العائلات", "المحكمة", "الوزارة", "مبكرا", "الماء", "لا", "سمع", "عن", "ذلك"],
    ["水坝", "家庭", "法院", "部门", "很早", "水", "没有人", "听说", "关于", "它"],
]


class Block(Struct, frozen=True):
    """One block of a text, by the lines that it has in any language: `@` stands for words and a figure of its own."""

    kind: str
    lines: tuple[str, ...]

    def written(self, number: int, words: list[str], seed: int) -> str:
        """Write it in a language: `number` tells it from the others, and is the same in every language."""
        text = "\n".join(self.lines)
        for count in range(text.count("@")):
            few = [words[(seed + count * 3 + step * step) % len(words)] for step in range(2 + (seed + count) % 7)]
            text = text.replace("@", f"{' '.join(few)} {number}{count:02} {words[seed % len(words)]}", 1)
        return text.replace("#number", str(number))


PARAGRAPH = Block("paragraph", ("@",))
BLOCKS = (
    PARAGRAPH,
    PARAGRAPH,
    Block("paragraph", ("@", "@")),
    Block("paragraph", ("@ [@](https://www.example.org/#number) @",)),
    Block("crosshead (##)", ("## @",)),
    Block("crosshead (###)", ("### @",)),
    Block("list with dots", ("- @", "- @", "- @")),
    Block("list with dots", ("- @", "  - @", "  - @", "- @")),
    Block("list with dots", ("- @", "", "  @", "- @")),
    Block("numbered list", ("1. @", "2. @")),
    Block("quoted block (>)", ("> @", ">", "> @")),
    Block("table", ("| @ | @ |", "|---|--:|", "| @ | @ |", "| @ | @ |")),
    Block("placed", ("{quote: q#number}",)),
    Block("placed", ("{box: b#number}",)),
    Block("placed", ("![](p#number.jpg)",)),
)


class Text(Struct, frozen=True):
    """A text by its blocks, each with its number, and a seed for its words."""

    blocks: tuple[tuple[int, Block], ...]
    seed: int

    def written(self, words: list[str]) -> str:
        """Write it in a language."""
        return "\n\n".join(block.written(number, words, self.seed + number) for number, block in self.blocks) + "\n"

    def line_of(self, index: int) -> int:
        """Give the line that a block starts in."""
        before = Text(self.blocks[:index], self.seed).written(ENGLISH)
        return before.count("\n") + 2 if index else 1

    @property
    def kinds(self) -> list[str]:
        """Give the kinds of its blocks, with what tells placed ones apart."""
        return [block.kind if block.kind != "placed" else block.lines[0][:2] for _, block in self.blocks]

    @property
    def runs_together(self) -> bool:
        """Say whether Markdown takes two blocks that stand side by side for one list."""
        kinds = self.kinds
        return any(one == other and "list" in one for one, other in pairwise(kinds))


@st.composite
def texts(draw: st.DrawFn) -> Text:
    """Draw a text whose blocks stay apart."""
    blocks = draw(st.lists(st.sampled_from(BLOCKS), min_size=2, max_size=9))
    text = Text(tuple(enumerate(blocks, 11)), draw(st.integers(0, 99)))
    assume(not text.runs_together)
    return text


LANGUAGES = st.sampled_from(OTHERS)


@examples(200)
@given(texts(), LANGUAGES)
def test_other_words_in_the_same_shape_have_no_fault(text: Text, words: list[str]) -> None:
    assert shape_problems(text.written(ENGLISH), text.written(words)) == ()


def _only(found: tuple[TranslationProblem, ...], text: Text, index: int) -> TranslationProblem:
    """Give the one problem of a text that was changed at one block, which is told by its own code."""
    number, block = text.blocks[index]
    links = [each for each in found if each.code == "link-changed" and "://" in each.mark]
    rest = [each for each in found if each not in links]
    assert len(links) == str(block.lines).count("https:"), found
    assert len(rest) == 1, found
    if block.kind == "placed":
        assert rest[0].code == ("link-changed" if "![" in block.lines[0] else "placement-changed")
        assert str(number) in rest[0].message
    else:
        assert rest[0].code == "shape-changed"
    return rest[0]


@examples(200)
@given(texts(), LANGUAGES, st.data())
def test_a_block_that_is_lost_is_told_by_its_kind_its_words_and_its_line(
    text: Text, words: list[str], data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(text.blocks) - 1))
    short = Text(text.blocks[:index] + text.blocks[index + 1 :], text.seed)
    assume(not short.runs_together)
    problem = _only(shape_problems(text.written(ENGLISH), short.written(words)), text, index)
    assert problem.source_line == text.line_of(index)
    if problem.code == "shape-changed":
        number, block = text.blocks[index]
        assert block.kind in problem.message
        assert f"{number}00" in text.written(ENGLISH).split("\n")[problem.source_line - 1]
    # what stands before it in the translation, if anything does
    before = Text(text.blocks[:index], text.seed).written(words).rstrip("\n").count("\n") + 1
    assert (problem.line or 1) <= before if index else problem.line in (0, 1)


@examples(200)
@given(texts(), LANGUAGES, st.data())
def test_a_block_that_was_added_is_told_by_its_kind_and_its_line(
    text: Text, words: list[str], data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(text.blocks) - 1))
    short = Text(text.blocks[:index] + text.blocks[index + 1 :], text.seed)
    assume(not short.runs_together)
    problem = _only(shape_problems(short.written(ENGLISH), text.written(words)), text, index)
    assert problem.line == text.line_of(index)
    if problem.code == "shape-changed":
        assert text.blocks[index][1].kind in problem.message


@examples(200)
@given(texts(), LANGUAGES, st.data())
def test_a_block_that_was_moved_past_another_kind_is_told(text: Text, words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text.blocks) - 1))
    end = data.draw(st.integers(0, len(text.blocks) - 1))
    blocks = list(text.blocks)
    blocks.insert(end, blocks.pop(start))
    moved = Text(tuple(blocks), text.seed)
    outlines = [[part.outline for part in skeleton(each.written(ENGLISH)).parts] for each in (text, moved)]
    assume(not moved.runs_together and outlines[0] != outlines[1])
    found = shape_problems(text.written(ENGLISH), moved.written(words))
    assert found
    assert {each.code for each in found} == {"shape-changed"}
    touched = range(min(start, end), max(start, end) + 1)
    lines = {text.line_of(index) for index in touched} | {moved.line_of(index) for index in touched}
    assert all({each.line, each.source_line} & lines or "- " in each.message for each in found)


@examples(100)
@given(
    st.sampled_from([("- ", "list entry"), ("1. ", "list entry"), ("| ", "table row")]),
    st.integers(2, 6),
    LANGUAGES,
    st.data(),
)
def test_an_entry_or_a_row_that_is_lost_is_told_by_its_own_words(
    kind: tuple[str, str], count: int, words: list[str], data: st.DataObject
) -> None:
    mark, name = kind
    head = "| A | B |\n|---|---|\n" if mark == "| " else ""
    there, here = ([f"{mark}{each[at % 10]} {at}7 " for at in range(count)] for each in (ENGLISH, words))
    gone = data.draw(st.integers(0, count - 1))
    source, target = (head + "\n".join(each) for each in (there, [*here[:gone], *here[gone + 1 :]]))
    (problem,) = shape_problems(f"One.\n\n{source}", f"x.\n\n{target}")
    assert problem.code == "shape-changed"
    assert name in problem.message
    assert there[gone].strip() in problem.message
    assert problem.source_line == 3 + gone + head.count("\n")


@examples(100)
@given(st.integers(2, 4), st.integers(1, 4), LANGUAGES, st.booleans(), st.data())
def test_a_cell_that_is_emptied_or_moved_is_told_by_its_column(
    columns: int,
    rows: int,
    words: list[str],
    moves: bool,  # noqa: FBT001
    data: st.DataObject,
) -> None:
    there, here = ([[f"{each[(row + at) % 10]} {row}{at}" for at in range(columns)] for row in range(rows)]
                   for each in (ENGLISH, words))  # fmt: skip
    row, column = data.draw(st.integers(0, rows - 1)), data.draw(st.integers(0, columns - 1))
    assert shape_problems(_table(there), _table(here)) == ()
    if moves:
        other = (column + 1) % columns
        there[row][other] = ""
        here[row][column], here[row][other] = "", here[row][column]
    else:
        here[row][column] = ""
    (problem,) = shape_problems(_table(there), _table(here))
    assert (problem.code, problem.line, problem.source_line) == ("shape-changed", row + 3, row + 3)
    assert f"nothing in column {column + 1}," in problem.message
    assert ("where the source has none" in problem.message) == moves


def _table(rows: list[list[str]]) -> str:
    lines = [["A"] * len(rows[0]), ["---"] * len(rows[0]), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


@examples(100)
@given(st.integers(2, 6), LANGUAGES, st.sampled_from(["", "## ", "> "]), st.data())
def test_a_note_s_mark_in_another_paragraph_is_told_by_both(
    count: int, words: list[str], sign: str, data: st.DataObject
) -> None:
    at, other = (data.draw(st.integers(0, count - 1)) for _ in range(2))

    def text(language: list[str], marked: int) -> str:
        parts = [f"{sign}{language[each]}{'[^a]' * (each == marked)} {each}" for each in range(count)]
        return "\n\n".join([*parts, f"[^a]: {language[9]}"])

    found = shape_problems(text(ENGLISH, at), text(words, other))
    assert len(found) == (at != other)
    for problem in found:
        assert (problem.code, problem.line, problem.source_line) == ("shape-changed", 2 * at + 1, 2 * at + 1)
        assert "[^a] is in another place" in problem.message
        assert words[at] in problem.message


@examples(50)
@given(st.integers(0, 12), st.integers(0, 12), LANGUAGES)
def test_a_list_that_starts_with_another_number_is_told(start: int, other: int, words: list[str]) -> None:
    source, target = (f"{at}. {each[0]}\n{at + 1}. {each[1]}" for at, each in ((start, ENGLISH), (other, words)))
    found = shape_problems(source, target)
    assert [each.message for each in found] == [
        f"the numbered list starts with {other}, and in the source with {start}"
    ] * (start != other)


@examples(300)
@given(
    st.text(alphabet='*_[]^()!{}:#>-|1. \nab“"é', max_size=24), st.text(alphabet="*_[]()!{}:#>-|1. \nabя“", max_size=24)
)
def test_two_texts_that_plainly_have_one_shape_have_it_when_they_are_read(source: str, target: str) -> None:
    for one, other in (
        (source, target),
        (source, re.sub(r"[ab]", "я", source)),
        (target, re.sub("[bя]+", "é", target)),
    ):
        if has_plainly_the_shape_of(one, other):
            before, after = skeleton(one), skeleton(other)
            assert differences(before.parts, after.parts) == ()
            assert (before.links, before.pictures) == (after.links, after.pictures)


STARTS = (
    "a,a b,  a, a,    a,- a,  - a,    - a,- 1. a,* a,+ a,1. a, 1. a,2. a,1945. a,## a,### a,#a,{q},{q} ,![](a),> a"
    ",> b a,>,- 5 a,---,===,***,* * *,[a](b),«a»"
)
LINES = st.sampled_from(
    [
        *STARTS.split(","),
        "",
        "\ta",
        "| a |",
        "|  |",
        "|---|",
        "|:|",
        "**a** b",
        "_a_",
        "12 a",
        "a[^1]",
        "[^1] a",
        "| a[^1] | |",
        "[^1]: a",
        "a | a",
    ]
)


@examples(300)
@given(st.lists(LINES, max_size=8), st.data())
def test_lines_that_start_alike_are_the_same_parts(lines: list[str], data: st.DataObject) -> None:
    others = [line.replace("a", "яя") for line in lines for _ in range(data.draw(st.integers(1, 2)))]
    one, other = "\n".join(lines), "\n".join(others)
    if has_plainly_the_shape_of(one, other):
        before, after = skeleton(one), skeleton(other)
        assert differences(before.parts, after.parts) == ()
        assert before.notes.keys() == after.notes.keys()
        assert all(differences(note, after.notes[name]) == () for name, note in before.notes.items())


@examples(100)
@given(texts(), LANGUAGES)
def test_a_right_translation_of_ordinary_parts_is_plain(text: Text, words: list[str]) -> None:
    assert has_plainly_the_shape_of(text.written(ENGLISH), text.written(words))


@examples(100)
@given(texts(), LANGUAGES, st.sampled_from(["lost", "added", "doubled"]), st.integers(0, 5))
def test_a_link_in_one_of_the_texts_is_told_with_its_line(text: Text, words: list[str], how: str, which: int) -> None:
    link = "https://www.example.org/one"
    there = text.written(ENGLISH).split("\n")
    at = [number for number, line in enumerate(there) if line[:1].isalpha()]
    assume(at)
    number = at[which % len(at)]
    linked, bare = f"[x]({link}) ", "x "
    marks = {"lost": (linked, bare), "added": (bare, linked), "doubled": (linked, linked * 2)}[how]
    here = text.written(words).split("\n")
    there[number], here[number] = marks[0] + there[number], marks[1] + here[number]
    (problem,) = shape_problems("\n".join(there), "\n".join(here))
    assert (problem.code, problem.mark) == ("link-changed", link)
    # what is lost is told where its paragraph starts
    assert problem.line == number + 1 or (how == "lost" and problem.line == number)


def test_a_row_in_the_place_of_a_tables_rule_is_no_table() -> None:
    (problem,) = shape_problems("| a | b |\n|---|---|\n| 1 | 2 |", "| x | y |\n| - | y |\n| 1 | 2 |")
    assert problem.message.startswith("a paragraph stands where the source has a table")


NAMED = {
    "the only crosshead": ("a\n\n## Why\n\nb", "x\n\ny", "the crosshead (##) ‘## Why’ is missing", (1, 3)),
    "one of three paragraphs": (
        "A long sentence of many words here.\n\nShort.\n\nThree hundred families must leave.",
        "Une longue phrase de beaucoup de mots.\n\nTrois cents familles doivent partir.",
        "one paragraph is missing, it seems ‘Short.’",
        (1, 3),
    ),
    "a column": (
        "| A | B |\n|---|---|\n| 1 | 2 |",
        "| A |\n|---|\n| 1 |",
        "the table has another number of columns (2 in the source, 1 here)",
        (1, 1),
    ),
    "an entry of a list inside a list": (
        "- a\n  - Adam 1\n  - Boris 2\n- c",
        "- x\n  - Boris 2\n- z",
        "one list entry is missing, it seems ‘- Adam 1’",
        (2, 2),
    ),
    "a paragraph of a note": (
        "A.[^1]\n\n[^1]: One 1.\n\n    Two 2.",
        "X.[^1]\n\n[^1]: Y 1.",
        "one paragraph is missing, it seems ‘Two 2.’",
        (3, 5),
    ),
    "a crosshead that is a paragraph": (
        "a\n\n## Why",
        "x\n\nPourquoi",
        "a paragraph stands where the source has a crosshead (##): ‘Pourquoi’",
        (3, 3),
    ),
    "a quote before another": (
        "{quote: a}\n\n{quote: b}",
        "{quote: b}\n\n{quote:a}",
        "stands in another place",
        (3, 1),
    ),
    "a crosshead in another place": ("## A\n\nb\n\nc", "x\n\ny\n\n## Z", "‘## A’ stands in another place", (5, 1)),
}


@pytest.mark.parametrize("name", NAMED)
def test_what_differs_is_named(name: str) -> None:
    source, target, message, lines = NAMED[name]
    (problem,) = shape_problems(source, target)
    assert message in problem.message
    assert (problem.line, problem.source_line) == lines


def test_who_loses_many_parts_is_told_how_many() -> None:
    (problem,) = shape_problems("\n\n".join(f"Text {number}." for number in range(20)), "One text.")
    assert problem.message == "the translation has another shape (paragraph: 20 in the source, 1 here)"


def test_of_a_list_of_thousands_only_the_number_is_told() -> None:
    source = "\n".join(f"- entry {number}" for number in range(3000))
    (problem,) = shape_problems(source, source.replace("\n- entry 17\n", "\n"))
    assert problem.message == "3,000 parts start with ‘- entry 0’ in the source, and 2,999 do here"
