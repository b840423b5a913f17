"""A letter to sign and post: one sheet, in its own language, its address in the window of the envelope."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline.edition.model import Edition, Letter
from pipeline.formats.artefact import Artefact
from pipeline.formats.word.direction import in_line
from pipeline.formats.word.render import render
from pipeline.i18n.bidi import settle
from pipeline.i18n.language import language
from pipeline.richtext.blocks import Link, Paragraph, Text, plain_text
from tests.examples import examples, one_in
from tests.factory import phrase
from tests.formats.boxes import MIRRORED, printed_lines
from tests.formats.html.samples import MEDIA, body, open_appeal, par
from tests.formats.word.reading import TEMPLATES, W, converted_all, needs_office, opened, part, printed, texts
from tests.typed_numbers import LANGUAGES, seen, sentences, without_marks

# Where a window of 90 x 45 mm, 20 mm from the left and 15 mm from the foot of a DL envelope (ISO 269, DIN 680), shows a
# sheet folded in three, wherever the sheet slides to in the envelope.
_LEFT, _RIGHT, _TOP, _FOOT = 20.0, 100.2, 50.0, 90.0
_POINT = 25.4 / 72


def letters(item: Edition) -> tuple[Artefact, ...]:
    """Give the letters of an appeal."""
    return tuple(each for each in render(item, TEMPLATES, MEDIA) if each.role == "letter")


def with_letter(**changes: object) -> Edition:
    """Give an appeal with one letter, changed."""
    item = open_appeal()
    assert item.appeal
    letter: Letter = replace(item.appeal.letters[1], **changes)
    return replace(item, appeal=replace(item.appeal, letters=(letter,)))


def test_there_is_a_letter_for_each_target_named_by_target_and_language() -> None:
    found = letters(open_appeal())
    assert [(each.name, each.language) for each in found] == [
        ("villagers.ar.letter-one.docx", "ar"), ("villagers.en.letter-two.docx", "en"),
    ]  # fmt: skip


def test_a_letter_holds_what_a_letter_needs_in_order() -> None:
    item = open_appeal()
    assert item.appeal
    letter, found = item.appeal.letters[1], texts(letters(item)[1].data)
    target = letter.target
    said = [plain_text(block.inlines) for block in letter.text.blocks if isinstance(block, Paragraph)]
    assert target.office
    assert target.institution
    assert found == [
        letter.signature_mark.text, target.heading.text, target.office.text, target.institution.text,
        *(line.text for line in target.address), letter.date_mark.text, letter.subject.text, letter.salutation.text,
        *said,
        letter.closing.text, letter.signature_mark.text,
    ]  # fmt: skip


def test_a_letter_names_neither_the_organisation_nor_an_author() -> None:
    item = open_appeal()
    core = opened(letters(item)[1].data).core_properties
    assert (core.author, core.language) == ("", "en")
    assert item.organisation.name.text not in "\n".join(texts(letters(item)[1].data))


def test_a_link_on_paper_is_followed_by_its_address() -> None:
    text = body(par("Read ", Link("https://example.org/report", (Text("the report"),)), "."))
    assert "Read the report (https://example.org/report)." in texts(letters(with_letter(text=text))[0].data)


@pytest.mark.readers
@needs_office
@pytest.mark.parametrize("tag", one_in(3, ["ar", "en", "zh-Hans"]))
def test_a_letter_prints_on_one_sheet_with_its_address_in_the_window(tag: str, tmp_path: Path) -> None:
    item = with_letter(language=language(tag), date_mark=phrase("[Date]", tag))
    pages = printed(letters(item)[0].data, tmp_path, "-bbox")
    assert pages.count("<page ") == 1
    boxes = {
        word: tuple(float(edge) * _POINT for edge in edges)
        for *edges, word in re.findall(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<', pages)
    }
    for word in ("General", "Ilyin", "119160", "Russia"):
        left, top, right, foot = boxes[word]
        assert _LEFT <= left < right <= _RIGHT
        assert _TOP <= top < foot <= _FOOT


ADDRESSES = {
    "ar": ("وزارة العدل 12-14", "شارع 5-7، رقم 12", "ص.ب. 12-34", "بناء 3(2)، London EC1A"),
    "he": ("משרד המשפטים 12-14", "רחוב 5-7, מספר 12", "ת.ד. 12-34", "בניין 3(2), London EC1A"),
}


def with_address(tag: str) -> Edition:
    """Give an appeal with a letter whose date and address are in a right-to-left language."""
    item = with_letter(language=language(tag), date_mark=phrase("[3-5-2026 ב]", tag))
    assert item.appeal
    (letter,) = item.appeal.letters
    target = replace(letter.target, address=tuple(phrase(line, tag) for line in ADDRESSES[tag]))
    return replace(item, appeal=replace(item.appeal, letters=(replace(letter, target=target),)))


def in_its_own(line: str) -> str:
    """Give a line as it is seen in a paragraph of its own direction, its numbers held together."""
    return seen(settle(line, "rtl"))


@pytest.mark.parametrize("tag", ADDRESSES)
def test_an_address_from_right_to_left_is_seen_as_in_its_own_paragraph(tag: str) -> None:
    paragraphs = part(letters(with_address(tag))[0].data, "word/document.xml").iter(f"{W}p")
    shown = [seen("".join(str(text) for text in each.itertext()), "L") for each in paragraphs]
    assert [line for line in (*ADDRESSES[tag], "[3-5-2026 ב]") if in_its_own(line) not in shown] == []


@examples(200)
@example(("-٠", ["-٠"]))
@given(st.sampled_from(LANGUAGES).flatmap(sentences))
def test_a_right_to_left_line_of_a_left_to_right_paragraph_is_seen_as_in_its_own(
    given_line: tuple[str, list[str]],
) -> None:
    line, numbers = given_line
    shown = "".join(each.text for each in in_line(line, rtl=True, line_rtl=False))
    assert without_marks(shown) == line
    assert [number for number in numbers if number not in seen(shown, "L")] == []
    assert seen(shown, "L") == seen("".join(each.text for each in in_line(line, rtl=True, line_rtl=True)))


@pytest.mark.long  # the algorithm says so above
@pytest.mark.readers
@needs_office
def test_an_address_is_printed_as_in_its_own_paragraph(tmp_path: Path) -> None:
    files = {f"{tag}.docx": letters(with_address(tag))[0].data for tag in ADDRESSES}
    for name, pdf in converted_all(files, tmp_path).items():
        lines = [line.translate(MIRRORED) for line in printed_lines(pdf)]
        for line in ADDRESSES[name[:2]]:
            assert re.sub(r"\s", "", in_its_own(line)).translate(MIRRORED) in lines


@pytest.mark.readers
@needs_office
def test_a_long_letter_is_set_closer_and_still_prints_on_one_sheet(tmp_path: Path) -> None:
    sentence = "Three hundred families must leave their homes before the winter, and nobody has told them where to go. "
    paragraphs = [(sentence * 4).strip()] * 5
    item = with_letter(text=body(*(par(each) for each in paragraphs)), plain="\n\n".join(paragraphs))
    data = letters(item)[0].data
    assert "Letter Text Small" in {each.style.name for each in opened(data).paragraphs if each.style}
    assert printed(data, tmp_path).count("\f") == 1
