"""A letter to sign and post: one sheet, in its own language, its address in the window of the envelope."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import Phase, example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline.edition.address_window import setting_of
from pipeline.edition.model import Edition, Letter
from pipeline.formats.artefact import Artefact
from pipeline.formats.word.direction import in_line
from pipeline.formats.word.render import render
from pipeline.i18n.bidi import settle
from pipeline.i18n.language import language
from pipeline.richtext.blocks import Link, Paragraph, Text, plain_text
from tests.examples import examples
from tests.factory import phrase
from tests.formats.boxes import MIRRORED, printed_lines
from tests.formats.html.samples import MEDIA, body, open_appeal, par
from tests.formats.word.envelopes import ALWAYS_SEEN, SEEN_OF_A_LONG_ONE, Edges, shown
from tests.formats.word.reading import TEMPLATES, W, converted_all, needs_office, opened, part, printed, texts
from tests.typed_numbers import LANGUAGES, seen, sentences, without_marks

_POINT = 25.4 / 72
# The ink of a letter may reach over its own place, as that of a ح does at the end of a line.
_INK = 0.3


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


@pytest.mark.parametrize("follows", [False, True])
def test_a_letter_holds_what_a_letter_needs_in_order(follows: bool) -> None:  # noqa: FBT001 - a table's column
    item = with_letter(subject_follows=follows)
    assert item.appeal
    letter, found = item.appeal.letters[0], texts(letters(item)[0].data)
    target = letter.target
    opening = [letter.subject_line.text, letter.salutation.text]
    said = [plain_text(block.inlines) for block in letter.text.blocks if isinstance(block, Paragraph)]
    assert target.office
    assert target.institution
    assert found == [
        letter.signature_mark.text, target.heading.text, target.office.text, target.institution.text,
        *(line.text for line in target.address), letter.date_mark.text, *(opening[::-1] if follows else opening),
        *said,
        letter.closing.text, letter.name_mark.text,
    ]  # fmt: skip


def test_a_letter_names_neither_the_organisation_nor_an_author() -> None:
    item = open_appeal()
    core = opened(letters(item)[1].data).core_properties
    assert (core.author, core.language) == ("", "en")
    assert item.organisation.name.text not in "\n".join(texts(letters(item)[1].data))


def test_a_link_on_paper_is_followed_by_its_address() -> None:
    text = body(par("Read ", Link("https://example.org/report", (Text("the report"),)), "."))
    assert "Read the report (https://example.org/report)." in texts(letters(with_letter(text=text))[0].data)


ON_ENVELOPES = {
    "en": ("Ada Example", "Minister of Lands", "Ministry of Lands", "1 Quay Street", "NORWAY"),
    "en-long": (
        "His Excellency General Dr Bartholomew Featherstonehaugh-Example", "Minister for Land and Water",
        "Ministry for Land, Water, the Environment and the Development of the Provinces",
        "Government Buildings, Block C, Room 312", "PO Box 00000-00100",
        "00100 Example City", "NEW ZEALAND",
    ),
    "fr": ("Monsieur Mahamat Issa Tolbaye", "Ministre des Terres", "Boîte postale 0000", "N’Djaména", "TCHAD"),
    "fr-long": (
        "Son Excellence Monsieur le Docteur Mahamat Issa Tolbaye-Ngarsou", "Ministre de l’Aménagement du territoire",
        "Ministère de l’Aménagement du territoire, de l’Habitat et de l’Urbanisme",
        "Avenue du Général-Exemple, no 1204", "Boîte postale 0000", "N’Djaména", "RÉPUBLIQUE CENTRAFRICAINE",
    ),
    "ar": ("إبراهيم صالح كونجا", "وكيل النيابة في الإقليم", "محكمة إقليم ندولو", "Boîte postale 0000", "تشاد", "CHAD"),
    "ar-long": (
        "معالي السيد الدكتور إبراهيم صالح كونجا عبد الرحمن المثال", "وزير العدل والشؤون القانونية والإدارية",
        "وزارة العدل والشؤون القانونية والإدارية في الجمهورية", "شارع الجمهورية، مبنى رقم 12", "صندوق البريد 0000",
        "جمهورية أفريقيا الوسطى", "CENTRAL AFRICAN REPUBLIC",
    ),
    "ru": ("Иван Примеров", "Министерство обороны", "ул. Знаменка, 19", "119160 Москва", "РОССИЯ", "RUSSIA"),
    "ru-long": (
        "Его Превосходительство генерал Константин Примеров-Образцов",
        "Министр внутренних дел", "Министерство внутренних дел и общественной безопасности",
        "ул. Большая Примерная, дом 19, строение 2", "119160 Москва", "РОССИЯ", "RUSSIA",
    ),
    "zh-Hans": ("王某某", "坪山区公安局局长", "深圳市坪山区示例路12号", "518118", "中国", "CHINA"),
    "zh-Hans-long": (
        "中华人民共和国某某省某某市人民政府信访局局长王某某先生", "某某省某某市人民政府信访局群众来信来访接待办公室",
        "某某省某某市某某区示例大道一百二十八号政府综合办公大楼三层三一二室", "邮政编码 518118", "中国", "CHINA",
    ),
    "ja": ("法務大臣 見本太郎 様", "法務省", "〒100-0000 東京都千代田区見本1-1-1", "日本", "JAPAN"),
    "ja-long": (
        "法務大臣兼国家公安委員会委員長 見本太郎 殿", "法務省大臣官房秘書課広報室および人権擁護局総務課調査救済担当",
        "〒100-0000 東京都千代田区見本が丘一丁目一番一号 中央合同庁舎第六号館", "日本", "JAPAN",
    ),
}  # fmt: skip


def addressed(tag: str, lines: tuple[str, ...]) -> bytes:
    """Give the Word file of a letter in a language, with these lines on its envelope."""
    (letter,) = (with_letter().appeal or pytest.fail("no appeal")).letters
    address = tuple(phrase(line, tag) for line in lines[1:])
    target = replace(letter.target, heading=phrase(lines[0], tag), office=None, institution=None, address=address)
    own = {"language": language(tag), "date_mark": phrase("[1. 1. 2031]", tag), "target": target}
    return letters(with_letter(**own))[0].data


def letters_in(pdf: Path) -> Iterator[tuple[str, Edges]]:
    """Give every letter and digit that is printed on a sheet, with its edges in millimetres from the top left."""
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1, pdf
    text, height = document[0].get_textpage(), document[0].get_height()
    for at in range(text.count_chars()):
        character = text.get_text_range(at, 1)
        left, bottom, right, top = text.get_charbox(at)
        if character.isalnum():
            yield character, tuple(edge * _POINT for edge in (left, height - top, right, height - bottom))
    document.close()


def beside_its_window(pdf: Path, lines: tuple[str, ...]) -> list[str]:
    """Tell what of an address is not seen in every window, and what else is seen in any."""
    setting = setting_of(lines)
    left, top, right, foot = SEEN_OF_A_LONG_ONE if setting and setting.style.endswith("Long") else ALWAYS_SEEN
    wrong, address = [], []
    for character, (west, north, east, south) in letters_in(pdf):
        is_whole = left - _INK <= west and east <= right + _INK and top - _INK <= north and south <= foot + _INK
        is_seen = any(
            west < there[2] and there[0] < east and north < there[3] and there[1] < south for there in shown().values()
        )
        if is_whole:
            address.append(character)
        elif is_seen:
            wrong.append(f"{character} at {west:.1f} {north:.1f} {east:.1f} {south:.1f}")
    missing = Counter(_folded("".join(lines))) - Counter(_folded("".join(address)))
    return [*wrong, *missing]


def _folded(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKD", text) if each.isalnum())


# No window shows so many lines.
TOO_LONG = (*(f"{number} Line of an address that nobody can shorten" for number in range(14)), "NORWAY")


@pytest.mark.readers
@needs_office
def test_an_address_is_whole_in_the_windows_of_dl_and_c5_and_nothing_else_is(tmp_path: Path) -> None:
    """And one that is too long for a window is on the sheet all the same; the office takes long to start."""
    every = {**ON_ENVELOPES, "en-too": TOO_LONG}
    files = {f"{tag}.docx": addressed(re.sub("-(?:long|too)$", "", tag), lines) for tag, lines in every.items()}
    assert [tag for tag, lines in every.items() if not setting_of(lines)] == ["en-too"]
    printed_files = converted_all(files, tmp_path)
    wrong = {tag: beside_its_window(printed_files[f"{tag}.docx"], lines) for tag, lines in ON_ENVELOPES.items()}
    assert {tag: each for tag, each in wrong.items() if each} == {}
    pages = "".join(printed_lines(printed_files["en-too.docx"]))
    assert [line for line in TOO_LONG if line.replace(" ", "") not in pages] == []


_ALPHABETS = (
    ("en", "abcdefghijklmnopqrstuvwxyzABDEGHMNOQRSTUWåéøßœ"), ("ru", "абвгдежзийклмнопрстуфхцчшщъыьэюяАБГДЖМНОПРСШЩЮ"),
    ("ar", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"), ("zh-Hans", "中华人民共和国某省市政府信访局法务东京都区号楼室"),
    ("el", "αβγδεζηθικλμνξοπρστυφχψωΑΒΓΔΘΛΞΠΣΦΨΩ"), ("he", "אבגדהוזחטיכלמנסעפצקרשת"),
)  # fmt: skip


def _addresses(tag: str, alphabet: str) -> st.SearchStrategy[tuple[str, tuple[str, ...]]]:
    words = st.text(alphabet, min_size=1, max_size=14) | st.integers(0, 99999).map(str)
    lines = st.lists(words, min_size=1, max_size=9).map(" ".join)
    return st.lists(lines, min_size=2, max_size=8).map(tuple).filter(setting_of).map(lambda each: (tag, each))


@pytest.mark.long  # addresses that somebody chose are printed above
@pytest.mark.readers
@needs_office
@pytest.mark.parametrize(("tag", "alphabet"), _ALPHABETS, ids=[tag for tag, _ in _ALPHABETS])
@examples(4, slow=True, phases=(Phase.explicit, Phase.generate))  # each run of the office takes seconds
@given(data=st.data())
def test_a_random_address_that_fits_is_whole_in_every_window(
    tmp_path_factory: pytest.TempPathFactory, tag: str, alphabet: str, data: st.DataObject
) -> None:
    found = data.draw(st.tuples(*[_addresses(tag, alphabet)] * 12))
    folder = tmp_path_factory.mktemp("addresses")
    printed_files = converted_all({f"{n}.docx": addressed(*each) for n, each in enumerate(found)}, folder)
    wrong = {lines: beside_its_window(printed_files[f"{n}.docx"], lines) for n, (_, lines) in enumerate(found)}
    assert {lines: each for lines, each in wrong.items() if each} == {}


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


def long_letter() -> bytes:
    """Give the Word file of a letter that is longer than a sheet as letters are set."""
    sentence = "Three hundred families must leave their homes before the winter, and nobody has told them where to go. "
    paragraphs = [(sentence * 4).strip()] * 5
    item = with_letter(text=body(*(par(each) for each in paragraphs)), plain="\n\n".join(paragraphs))
    return letters(item)[0].data


def test_a_long_letter_is_set_closer() -> None:
    assert "Letter Text Small" in {each.style.name for each in opened(long_letter()).paragraphs if each.style}


@pytest.mark.long
@pytest.mark.readers
@needs_office
def test_a_long_letter_still_prints_on_one_sheet(tmp_path: Path) -> None:
    assert printed(long_letter(), tmp_path).count("\f") == 1
