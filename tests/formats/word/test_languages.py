"""Languages, directions and emphasis, as Word's own XML has to say them."""

from __future__ import annotations

import pytest
from lxml import etree
from msgspec.structs import replace

from pipeline.edition.model import Edition
from pipeline.formats.word.direction import DirectionalRun, isolated, stretches
from pipeline.formats.word.render import render
from pipeline.formats.word.tongue import lang, word_tag
from pipeline.i18n.language import language
from pipeline.richtext.blocks import Crosshead, Emphasis, Link, Strong, Table, Text
from tests.factory import edition, phrase
from tests.formats.html.samples import MEDIA, body, cells, open_appeal, par, whole_release
from tests.formats.word.reading import TEMPLATES, W, part


def runs(item: Edition) -> list[etree._Element]:
    """Give the runs of a document."""
    return list(part(render(item, TEMPLATES, MEDIA)[0].data, "word/document.xml").iter(f"{W}r"))


def run_of(text: str, item: Edition) -> etree._Element:
    """Give the run that holds a text."""
    (found,) = [each for each in runs(item) if "".join(each.itertext()) == text]
    return found


def has(run: etree._Element, mark: str) -> bool:
    """Say whether a run's properties have a mark."""
    return run.find(f"{W}rPr/{W}{mark}") is not None


@pytest.mark.parametrize(
    ("tag", "known"),
    [("en", "en-US"), ("en-GB", "en-GB"), ("nb", "nb-NO"), ("ar", "ar-EG"), ("fa", "fa-IR"), ("zh-Hans", "zh-CN"),
     ("zh-Hant", "zh-TW"), ("zh-Hant-HK", "zh-HK"), ("ja", "ja-JP"), ("pt", "pt-BR"), ("uz-Cyrl", "uz-Cyrl-UZ")],
)  # fmt: skip
def test_word_is_told_a_language_by_the_name_that_it_knows(tag: str, known: str) -> None:
    assert word_tag(language(tag)) == known


def test_a_language_is_named_where_word_looks_for_it() -> None:
    assert lang(language("nb")) == '<w:lang w:val="nb-NO"/>'
    assert lang(language("ar")) == '<w:lang w:bidi="ar-EG"/>'
    assert lang(language("ja")) == '<w:lang w:val="en-US" w:eastAsia="ja-JP"/>'
    assert lang(language("hi")) == '<w:lang w:val="en-US" w:bidi="hi-IN"/>'


@pytest.mark.parametrize("tag", ["en", "ar", "zh-Hans"])
def test_every_run_with_text_names_its_language(tag: str) -> None:
    for item in (whole_release(tag), open_appeal(tag)):
        with_text = [run for run in runs(item) if run.find(f"{W}t") is not None]
        assert with_text
        assert all(has(run, "lang") for run in with_text)


@pytest.mark.parametrize(
    ("tag", "key", "value"), [("en", "val", "en-US"), ("ar", "bidi", "ar-EG"), ("zh-Hans", "eastAsia", "zh-CN")]
)
def test_the_document_as_a_whole_names_its_language(tag: str, key: str, value: str) -> None:
    data = render(edition(tag), TEMPLATES, MEDIA)[0].data
    for name, path in (("styles", f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"), ("settings", f"{W}themeFontLang")):
        found = part(data, f"word/{name}.xml").find(path)
        assert found is not None
        assert found.get(W + key) == value


def test_arabic_paragraphs_run_from_right_to_left_and_so_do_their_runs() -> None:
    item = whole_release("ar")
    root = part(render(item, TEMPLATES, MEDIA)[0].data, "word/document.xml")
    for paragraph in root.iter(f"{W}p"):
        arabic = [
            run for run in paragraph.iter(f"{W}r") if any("\u0600" <= c <= "\u06ff" for c in "".join(run.itertext()))
        ]
        bidi = paragraph.find(f"{W}pPr/{W}bidi")
        if arabic:
            assert all(has(run, "rtl") for run in arabic)
        if len(arabic) == len(paragraph.findall(f"{W}r")) > 0:
            assert bidi is not None
            assert bidi.get(f"{W}val") != "0"
    assert root.find(f"{W}body/{W}sectPr/{W}bidi") is not None


def test_headers_and_footers_of_an_arabic_text_run_from_right_to_left() -> None:
    data = render(edition("ar"), TEMPLATES, MEDIA)[0].data
    for name in ("header1", "header2", "footer1"):
        for paragraph in part(data, f"word/{name}.xml").iter(f"{W}p"):
            assert paragraph.find(f"{W}pPr/{W}bidi") is not None


def test_a_text_in_another_language_keeps_its_own_direction() -> None:
    item = replace(edition("ar"), headline=phrase("Villagers face eviction"))
    run = run_of("Villagers face eviction", item)
    paragraph = run.getparent()
    assert paragraph is not None
    bidi = paragraph.find(f"{W}pPr/{W}bidi")
    assert bidi is not None
    assert bidi.get(f"{W}val") == "0"
    assert not has(run, "rtl")


@pytest.mark.parametrize(
    "address",
    ["+44 20 7946 0018", "press@example.org", "https://example.org/ar/2026/", "12 Lamplighter Yard, London EC1"],
)
def test_an_address_in_an_arabic_sentence_is_held_left_to_right(address: str) -> None:
    found = stretches(f"اتصل على {address}، قبل المساء.", rtl=True)
    assert found == (
        DirectionalRun("اتصل على ", rtl=True),
        DirectionalRun(isolated(address), rtl=False, address=True),
        DirectionalRun("، قبل المساء.", rtl=True),
    )


def test_a_number_in_an_arabic_sentence_takes_its_font_and_size_and_not_its_direction() -> None:
    item = replace(edition("ar"), body=body(par("بلغت 20% في 12 Quay Street أمس."), tag="ar"))
    number, street = (run_of(isolated(text), item) for text in ("20%", "12 Quay Street"))
    assert [has(number, mark) for mark in ("cs", "noProof", "rtl")] == [True, True, False]
    assert [has(street, mark) for mark in ("cs", "noProof", "rtl")] == [False, True, False]


def test_the_brackets_round_an_address_behind_an_arabic_link_are_held_with_it() -> None:
    link = Link("https://example.org/a", (Text("التقرير"),))
    run = run_of("\u200e(https://example.org/a)\u200e", replace(edition("ar"), body=body(par(link, "."), tag="ar")))
    assert not has(run, "rtl")


@pytest.mark.parametrize(("tag", "named"), [("ar", "Segoe UI Emoji"), ("en", None)])
def test_emoji_among_arabic_name_a_font_of_their_own(tag: str, named: str | None) -> None:
    lines = {"ar": "شكرًا ❤️ 👩‍👩‍👧 للجميع", "en": "❤️ 👩‍👩‍👧"}
    item = replace(edition(tag), body=body(par(lines[tag]), tag=tag))
    fonts = run_of("❤️ 👩‍👩‍👧", item).find(f"{W}rPr/{W}rFonts")
    assert (None if fonts is None else fonts.get(f"{W}cs")) == named


@pytest.mark.parametrize(("tag", "known"), [("zh-Hans", "zh-CN"), ("ja", "ja-JP")])
def test_an_address_in_chinese_is_broken_by_latin_rules(tag: str, known: str) -> None:
    item = replace(
        edition(tag), body=body(par(Link("https://example.org/a", (Text("https://example.org/a"),))), tag=tag)
    )
    found = run_of("https://example.org/a", item).find(f"{W}rPr/{W}lang")
    assert found is not None
    assert (found.get(f"{W}val"), found.get(f"{W}eastAsia")) == ("en-US", known)


@pytest.mark.parametrize(
    ("text", "left"),
    [("زار EU (European Union) أمس", ["EU (European Union)"]), ("وثيقة EUR 46/061/2002.", ["EUR 46/061/2002"]),
     ("قال (Amnesty) ذلك", ["Amnesty"]), ("بلغ 46,000 توقيع", []), ("من 2020 إلى 2021", [])],
)  # fmt: skip
def test_foreign_words_in_an_arabic_sentence_are_runs_of_their_own(text: str, left: list[str]) -> None:
    found = stretches(text, rtl=True)
    assert "".join(each.text for each in found) == text
    assert [each.text for each in found if not each.rtl] == left


def test_digits_behind_arabic_words_in_an_english_sentence_run_with_the_sentence() -> None:
    found = stretches("Ring حقوق الإنسان +44 20 7946 0018.", rtl=False)
    assert [(each.text, each.rtl) for each in found] == [
        ("Ring ", False), ("حقوق الإنسان", True), ("\u200e +44 20 7946 0018.", False),
    ]  # fmt: skip


def test_arabic_words_in_an_english_sentence_are_runs_of_their_own() -> None:
    found = stretches("The word حقوق الإنسان means human rights.", rtl=False)
    assert [each.text for each in found if each.rtl] == ["حقوق الإنسان"]


@pytest.mark.parametrize(
    ("tag", "text", "tongue", "shown"),
    [("ar", "119160 Москва", "ru", "\u200e119160 Москва\u200e"), ("en", "(مهم).", "ar", "\u200f(مهم).\u200f"),
     ("ar", "Ada Example", "en", "Ada Example"), ("en", "119160 Москва", "ru", "119160 Москва")],
)  # fmt: skip
def test_digits_and_marks_at_the_ends_of_a_foreign_name_keep_their_side(
    tag: str, text: str, tongue: str, shown: str
) -> None:
    item = replace(edition(tag), kicker=phrase(text, tongue))
    assert run_of(shown, item) is not None


def test_two_tables_that_follow_each_other_stay_two() -> None:
    table = Table(("start",), cells("Village"), (cells("Kessel"),))
    item = replace(edition(), body=body(table, table))
    root = part(render(item, TEMPLATES, {})[0].data, "word/document.xml")
    assert all(following.tag == f"{W}p" for each in root.iter(f"{W}tbl") if (following := each.getnext()) is not None)


def test_an_isolate_that_the_edition_made_becomes_a_run_without_marks() -> None:
    assert stretches("حتى \u20684 مارس\u2069.", rtl=True) == (
        DirectionalRun("حتى ", rtl=True), DirectionalRun("4 مارس", rtl=True), DirectionalRun(".", rtl=True),
    )  # fmt: skip
    assert [each.text for each in stretches("اسم \u2068Ada, 4\u2069.", rtl=True)] == ["اسم ", isolated("Ada, 4"), "."]


@pytest.mark.parametrize(
    ("tag", "word", "style"),
    [("en", "now", "Emphasis"), ("ru", "сейчас", "Emphasis"), ("ar", "الآن", "EmphasisBold"),
     ("he", "עכשיו", "EmphasisBold"), ("zh-Hans", "现在", "EmphasisDotsBelow"), ("ja", "今", "EmphasisDotsAbove"),
     ("ar", "Nature", "Emphasis"),
     ("zh-Hans", "Nature", "Emphasis")],
)  # fmt: skip
def test_emphasis_is_what_the_script_is_used_to(tag: str, word: str, style: str) -> None:
    item = replace(edition("en"), language=language(tag), body=body(par("…", Emphasis((Text(word),))), tag=tag))
    found = run_of(word, item).find(f"{W}rPr/{W}rStyle")
    assert found is not None
    assert found.get(f"{W}val") == style


def test_strong_text_in_a_bold_crosshead_does_not_turn_light() -> None:
    item = replace(edition(), body=body(Crosshead(1, (Strong((Text("Loud"),)),))))
    assert not has(run_of("Loud", item), "rStyle")


def test_chinese_runs_ask_for_wide_quotation_marks() -> None:
    fonts = run_of("“停”", replace(edition("zh-Hans"), headline=phrase("“停”", "zh-Hans"))).find(f"{W}rPr/{W}rFonts")
    assert fonts is not None
    assert fonts.get(f"{W}hint") == "eastAsia"
