"""A text that stands as the source has it, on a page in another language, says so to whoever reads the page."""

from __future__ import annotations

import io

import docx
import pytest
from msgspec.structs import replace

from pipeline.edition.assemble import EditionContext, editions
from tests.small import MOMENT, NEWSROOM, RELEASE, checked, item, outputs

ROOM = NEWSROOM.replace("languages: [en, nb, ar, zh-Hans]", "languages: [en, nb, ar, zh-Hans, fr, tr]") + (
    "translations: {missing: source}\ntext: {ascii: yes}\n"
)
SOURCE = (
    RELEASE
    + """\
lead: The ministry gave a week.
background: The dam was planned in 2011.
boxes: [{title: Help, text: Call us.}]
notes_to_editors: [Names are on record.]
quotes: {mayor: {text: We stay., speaker: Ada Example}}
"""
)
SOURCE = SOURCE.replace("must leave.\n", "must leave.\n\n  {quote: mayor}\n")
TRANSLATION = "language: {0}\nstatus: approved\ntext: {{headline: Titre}}\n"
SHOWN = {
    "fr": "(en anglais)",
    "nb": "(på engelsk)",
    "ar": "(باللغة الإنجليزية)",
    "zh-Hans": "（英语）",
    "tr": "(İngilizce)",
}


@pytest.mark.parametrize("tag", SHOWN)
def test_the_name_of_its_language_stands_above_each_text_in_every_format(tag: str) -> None:
    both = replace(item(SOURCE), translations={tag: TRANSLATION.format(tag).encode()})
    files = outputs(both, newsroom=ROOM)["item"].files
    shown = SHOWN[tag]
    page = files[f"item.{tag}.html"].decode().replace("\u2068", "").replace("\u2069", "")
    count = 5  # lead with body, background, box and note, and the boilerplate, which the newsroom has in English only
    assert page.count(f'class="note">{shown}</') == count
    text = files[f"item.{tag}.txt"].decode().replace("\u2068", "").replace("\u2069", "")
    assert text.count(shown) >= count
    word = docx.Document(io.BytesIO(files[f"item.{tag}.docx"]))
    paragraphs = "\n".join(each.text for each in word.paragraphs)
    assert paragraphs.replace("\u2068", "").replace("\u2069", "").count(shown) >= count


def test_the_source_and_what_is_translated_say_nothing() -> None:
    whole = TRANSLATION.format("fr").replace("{headline: Titre}", "{headline: Titre, lead: Une semaine.}")
    newsroom = checked(item(SOURCE, fr=whole), newsroom=ROOM).newsroom
    assert newsroom is not None
    source, french = editions(EditionContext.of(newsroom, MOMENT), newsroom.items[0], drafts=False)
    assert source.body.note is None
    assert french.lead is not None
    assert french.lead.note is None
    assert french.body.note == "en anglais"
    assert french.quotes["mayor"].text.note is None  # named beside the speaker
    assert french.quotes["mayor"].language_note == "en anglais"
