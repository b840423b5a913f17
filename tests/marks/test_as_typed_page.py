"""docs/as-typed.md says what is changed and what each mark does: every line of its tables is tried."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from pipeline.document.addresses import Email, PhoneNumber
from pipeline.document.scalars import Line, PostalLines
from pipeline.edition.model import Rich
from pipeline.formats.quoted import in_quotes
from pipeline.formats.text.ascii import in_ascii
from pipeline.i18n.held import held
from pipeline.i18n.language import language
from pipeline.richtext.blocks import Block, BulletList, Crosshead, LineBreak, NumberedList, Paragraph, plain_text
from tests.factory import words
from tests.richtext.test_conserved import reading

PAGE = (Path(__file__).parent.parent.parent / "docs/as-typed.md").read_text(encoding="utf-8")
_CODE = re.compile(r"`(.+?)`")


def rows(heading: str) -> list[list[str]]:
    """Give the cells of the table below a heading."""
    part = PAGE.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return [
        [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip("|"))]
        for line in part.split("\n")
        if line[:3] == "| `" or (line[:2] == "| " and "`" in line)
    ]


def meant(cell: str) -> str:
    """Give the text that stands in a cell as code."""
    found = _CODE.search(cell)
    assert found, cell
    return found[1].replace("⏎", "\n").replace("⍽", "\u00a0").replace("\\|", "|")


def shown(blocks: Iterable[Block]) -> Iterator[str]:
    """Give each line that a reader sees of blocks."""
    for block in blocks:
        match block:
            case Paragraph() | Crosshead():
                pieces = ["\n" if isinstance(each, LineBreak) else plain_text((each,)) for each in block.inlines]
                yield "".join(pieces)
            case BulletList():
                yield from (f"• {' '.join(shown(entry))}" for entry in block.items)
            case NumberedList():
                yield from (
                    f"{number}. {' '.join(shown(entry))}" for number, entry in enumerate(block.items, block.start)
                )
            case _:
                pytest.fail(f"{block} stands in the table")


def text(typed: str) -> str:
    blocks, faults = reading(typed)
    assert faults == []
    return "\n".join(shown(blocks))


def quoted(typed: str) -> str:
    blocks, _ = reading(typed)
    return "\n".join(shown(in_quotes(Rich(blocks, language("en")), words("en")).blocks))


CHANGED: Mapping[str, Callable[[str], str]] = {
    "a text": text,
    "a French text": lambda typed: held(typed, language("fr")),
    "an English text": lambda typed: held(typed, language("en")),
    "a Czech text": lambda typed: held(typed, language("cs")),
    "a quote": quoted,
    "a line": TypeAdapter(Line).validate_python,
    "a phone number": TypeAdapter(PhoneNumber).validate_python,
    "an e-mail address": TypeAdapter(Email).validate_python,
    "a postal line": lambda typed: TypeAdapter(PostalLines).validate_python([typed])[0],
    "the ASCII text": lambda typed: in_ascii(typed, language("en")),
}


@pytest.mark.parametrize(("where", "typed", "seen"), [row[:3] for row in rows("What is changed")])
def test_what_is_changed_comes_out_as_the_page_says(where: str, typed: str, seen: str) -> None:
    spaces = str.maketrans("\u202f", "\u00a0") if where == "a French text" else str.maketrans("\u00a0", " ")
    assert CHANGED[where](meant(typed)).translate(spaces) == meant(seen).translate(spaces)


@pytest.mark.parametrize(("typed", "seen"), [row[:2] for row in rows("What a mark does")])
def test_a_mark_does_what_the_page_says(typed: str, seen: str) -> None:
    if "`" in seen:
        assert text(meant(typed)) == meant(seen)
    else:
        assert seen in {fault.split()[0] for fault in reading(meant(typed))[1]}


def test_both_tables_are_read() -> None:
    assert len(rows("What is changed")) > 10
    assert len(rows("What a mark does")) > 30
