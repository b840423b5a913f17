"""A quote with who says it in its midst: one run of text, by each language's marks and commas."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from pipeline.edition.model import Rich
from pipeline.edition.run_in import end_of, run_in, with_end
from pipeline.i18n.language import language
from pipeline.richtext.blocks import BulletList, Emphasis, Footnote, Paragraph, Strong, Text, plain_text
from tests.factory import words
from tests.small import RELEASE, item, made

# The words, who says them, what is said on, and the whole; | parts paragraphs.
SAID = [
    ("en", "We go.", "said Mayor Vera Example", "Then we stay.",
     "“We go,” said Mayor Vera Example. “Then we stay.”"),
    ("en", "We go,", "said Vera", "and then we stay.", "“We go,” said Vera, “and then we stay.”"),
    ("en", "We go", "said Vera", "and then we stay.", "“We go,” said Vera, “and then we stay.”"),
    ("en", "Do we go?", "asked Vera", None, "“Do we go?” asked Vera."),
    ("en", "We go.", "said Vera:", "Now.", "“We go,” said Vera: “Now.”"),
    ("en", "It is 5 p.m.", "said Vera", "Go.", "“It is 5 p.m.,” said Vera. “Go.”"),
    ("en", "They said ‘no.’", "said Vera", None, "“They said ‘no,’” said Vera."),
    ("en", "One.|Two.", "said Vera", "Three.|Four.", "“One.|“Two,” said Vera. “Three.|“Four.”"),
    ("nb", "Vi drar.", "sier Vera", "Så blir vi.", "«Vi drar», sier Vera. «Så blir vi.»"),
    ("nb", "Drar vi?", "spør Vera", "Ja.", "«Drar vi?» spør Vera. «Ja.»"),
    ("de", "Wir gehen.", "sagte Vera", "Dann bleiben wir.", "„Wir gehen“, sagte Vera. „Dann bleiben wir.“"),
    ("de", "Gehen wir?", "fragte Vera", None, "„Gehen wir?“, fragte Vera."),
    ("fr", "Nous partons.", "a dit Vera", "Puis nous restons.",
     "«\u202fNous partons\u202f», a dit Vera. «\u202fPuis nous restons.\u202f»"),
    ("es", "Nos vamos.", "dijo Vera", "Luego nos quedamos.", "«Nos vamos», dijo Vera. «Luego nos quedamos»."),
    ("pt", "Vamos?", "disse Vera", "Depois ficamos.", "“Vamos?”, disse Vera. “Depois ficamos.”"),
    ("ru", "Мы уходим.", "сказала Вера", "Потом остаёмся.", "«Мы уходим, — сказала Вера. — Потом остаёмся»."),
    ("ru", "Мы уходим,", "сказала Вера", "и остаёмся.", "«Мы уходим, — сказала Вера, — и остаёмся»."),
    ("ru", "Уходим!", "сказала Вера", "Да.", "«Уходим! — сказала Вера. — Да»."),
    ("ru", "Мы уходим.", "сказала Вера", None, "«Мы уходим», — сказала Вера."),
    ("uk", "Ми йдемо.", "сказала Віра", "Потім лишаємося.", "«Ми йдемо, — сказала Віра. — Потім лишаємося»."),
    ("tr", "Gidiyoruz.", "dedi Vera", "Sonra kalacağız.", "“Gidiyoruz.” dedi Vera. “Sonra kalacağız.”"),
    ("ar", "نحن نغادر.", "قالت فيرا", "ثم نبقى.", "«نحن نغادر»، قالت فيرا. «ثم نبقى.»"),
    ("fa", "ما می‌رویم.", "ورا گفت", "سپس می‌مانیم.", "«ما می‌رویم»، ورا گفت. «سپس می‌مانیم.»"),
    ("zh-Hans", "我们走。", "镇长说", "然后我们留下。", "“我们走。”镇长说，“然后我们留下。”"),
    ("zh-Hans", "我们走", "镇长说", "然后我们留下。", "“我们走，”镇长说，“然后我们留下。”"),
    ("zh-Hant", "我們走。", "鎮長說", None, "「我們走。」鎮長說。"),
    ("ja", "行く。", "と町長は語った", "そして残る。", "「行く」と町長は語った。「そして残る」"),
]  # fmt: skip
ITEM = RELEASE.replace("  Three hundred families must leave.\n", "  {quote: mayor}\n")


def paragraphs(text: str, tag: str) -> Rich:
    """Give paragraphs of rich text."""
    return Rich(tuple(Paragraph((Text(each),)) for each in text.split("|")), language(tag))


@pytest.mark.parametrize(("tag", "first", "attribution", "onward", "whole"), SAID)
def test_each_language_sets_its_own_marks(
    tag: str, first: str, attribution: str, onward: str | None, whole: str
) -> None:
    marks = (words(tag)["quote_open"], words(tag)["quote_close"])
    found = run_in(paragraphs(first, tag), attribution, paragraphs(onward, tag) if onward else None, marks)
    assert found
    assert "|".join(plain_text(block.inlines) for block in found.blocks if isinstance(block, Paragraph)) == whole


def test_no_list_stands_beside_an_attribution() -> None:
    listed = Rich((BulletList(((Paragraph((Text("A"),)),),)),), language("en"))
    assert run_in(listed, "said Vera", None, ("“", "”")) is None
    assert run_in(paragraphs("A.", "en"), "said Vera", listed, ("“", "”")) is None


def test_an_end_is_changed_where_it_is_printed_and_emphasis_stays() -> None:
    note = Footnote((Paragraph((Text("Counted."),)),))
    bold = (Text("We "), Strong((Emphasis((Text("go."),)),)), note)
    assert end_of(bold) == "."
    assert with_end(bold, ",") == (Text("We "), Strong((Emphasis((Text("go,"),)),)), note)


def test_an_item_gives_the_whole_and_keeps_the_parts_for_programs() -> None:
    quote = "quotes:\n  mayor: {text: We go., attribution: said Vera, continued: We stay., speaker: Vera Example}\n"
    (edition,) = made(item(ITEM + quote)).values()
    found = edition.quotes["mayor"]
    assert found.run_in
    assert plain_text(found.run_in.blocks[0].inlines) == "“We go,” said Vera. “We stay.”"  # type: ignore[union-attr]
    assert [plain_text(block.inlines) for block in found.text.blocks] == ["We go.", "We stay."]  # type: ignore[union-attr]
    assert found.speaker.text == "Vera Example"


def test_a_quote_that_stays_in_its_language_is_set_apart() -> None:
    quote = """quotes:
  mayor: {text: Vi drar., text_language: nb, attribution: said Vera, continued: Vi blir., speaker: Vera Example}
"""
    (edition,) = made(item(ITEM + quote)).values()
    found = edition.quotes["mayor"]
    assert found.run_in is None
    assert (len(found.text.blocks), found.text.language) == (2, language("nb"))
    assert replace(found.text, blocks=()) == Rich((), language("nb"))


@pytest.mark.parametrize(
    ("fields", "notes"),
    [
        (
            "language: nb, translated_by: Ada",
            ["Translated from Norwegian Bokmål by Ada", "مترجم عن اللغة النرويجية بوكمال"],
        ),
        ("translated_by: Ada", ["Translated by Ada", None]),
        ("language: nb", ["Translated from Norwegian Bokmål", "مترجم عن اللغة النرويجية بوكمال"]),
        ("language: en, translated_by: Ada", [None, "مترجم عن اللغة الإنجليزية"]),
    ],
)
def test_who_translated_is_named_where_they_did(fields: str, notes: list[str | None]) -> None:
    source = ITEM + f"quotes:\n  mayor: {{text: We go., speaker: Vera Example, {fields}}}\n"
    arabic = """language: ar
status: approved
text:
  headline: سكان القرية مهددون بالإخلاء
  dateline: {place: أوسلو}
  body: "{quote: mayor}"
  quotes: {mayor: {text: سنرحل., speaker: فيرا}}
"""
    editions = made(item(source, ar=arabic))
    assert [editions[f"item.{tag}"].quotes["mayor"].language_note for tag in ("en", "ar")] == notes
