"""Whatever a note holds has the note's own size: lists, lists in lists, passages quoted, further paragraphs."""

from __future__ import annotations

import io
import textwrap
import zipfile

import docx
from docx.styles.style import ParagraphStyle
from docx.styles.styles import Styles
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from pipeline.building.task import BuildOptions
from tests.examples import examples
from tests.small import RELEASE, item, outputs

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PIECES = (
    "A further paragraph.", "- 76 per cent trusted it.\n- 67 per cent would use it.", "1. The first.\n2. The second.",
    "- Outside.\n  - Inside.\n\n    A further paragraph of the item.\n  - More.", "> A passage quoted.",
    "> A passage.\n>\n> - With a list.", "- An item.\n\n  > A passage in it.",
)  # fmt: skip
# each once: a numbered list behind another one would be told, because the two are one to Markdown
pieces = st.lists(st.sampled_from(PIECES), min_size=1, max_size=4, unique=True)


def word(source: str) -> bytes:
    return outputs(item(source), options=BuildOptions(formats=frozenset({"docx"})))["item"].files["item.en.docx"]


def points(styles: Styles, style_id: str | None) -> float:
    """Give the size of a style, or of the nearest that it is based on."""
    style: object = next(each for each in styles if each.style_id == style_id)
    while isinstance(style, ParagraphStyle) and style.font.size is None:
        style = style.base_style
    assert isinstance(style, ParagraphStyle)
    return float(style.font.size.pt) if style.font.size else 0.0


def block(text: str, indent: int) -> str:
    return textwrap.indent(text, " " * indent)


@examples(24)
@given(pieces)
def test_all_of_a_note_to_editors_is_as_small_as_the_note(found: list[str]) -> None:
    note = "\n\n".join(["A survey of 400:", *found, "The end of the note."])
    document = docx.Document(io.BytesIO(word(f"{RELEASE}notes_to_editors:\n  - |\n{block(note, 4)}\n")))
    texts = [paragraph.text for paragraph in document.paragraphs]
    of_note = document.paragraphs[texts.index("A survey of 400:") : texts.index("The end of the note.") + 1]
    assert len(of_note) >= 3
    styles = [paragraph.style for paragraph in of_note if paragraph.style]
    assert {style.name for style in styles} <= {"Notes", "Notes Continue"}
    assert {points(document.styles, style.style_id) for style in styles} == {9.0}


@examples(24)
@given(pieces)
def test_all_of_a_footnote_is_as_small_as_the_footnote(found: list[str]) -> None:
    note = block("\n\n".join(found), 4)
    body = f"They must leave.[^1]\n\n[^1]: A survey of 400:\n\n{note}\n"
    data = word(RELEASE.replace("  Three hundred families must leave.\n", block(body, 2)))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        notes = etree.fromstring(archive.read("word/footnotes.xml"))
    document = docx.Document(io.BytesIO(data))
    last = notes.findall(f"{W}footnote")[-1]
    styles = [each.get(f"{W}val") for each in last.iter(f"{W}pStyle")]
    assert len(styles) >= 2
    assert {points(document.styles, style) for style in styles} == {8.5}
