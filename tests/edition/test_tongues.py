"""A part in another language than the page is marked as such in every format, and its language is named in the page's.

Also where both languages are written alike: a screen reader has to know that an English quote on a Norwegian page is
English.
"""

from __future__ import annotations

import re

import pytest

from pipeline.edition.assemble import EditionContext
from pipeline.edition.assemble import edition as make_edition
from pipeline.edition.model import Edition, Phrase
from pipeline.edition.wording import wording
from pipeline.fault import Faults
from pipeline.formats.registry import BY_NAME
from pipeline.i18n.conventions import locale_of
from pipeline.i18n.language import language
from pipeline.newsroom.words import read_words
from tests.formats.word.reading import bare, parts
from tests.newsroom.test_words import SHIPPED
from tests.small import APPEAL, MOMENT, NEWSROOM, RELEASE, TEMPLATES, checked, item, made

QUOTED = RELEASE.replace("  Three hundred", "  {quote: minister}\n\n  Three hundred") + (
    "quotes: {minister: {text: Ingen kommentar., speaker: Ada Example, text_language: nb}}\n"
    "see_also: [{title: Тридцать домов, title_language: ru, url: https://example.org/ru}]\n"
)
ARABIC = """\
language: ar
status: approved
text:
  headline: قرويون يواجهون الإخلاء
  dateline: {place: أوسلو}
  body: |
    {quote: minister}

    على ثلاثمئة أسرة الرحيل.
"""


def outputs(edition: Edition) -> tuple[str, str, str]:
    """Give an edition as web page, Word document part and plain text."""
    html, docx, text = (BY_NAME[name].render(edition, TEMPLATES, {})[0].data for name in ("html", "docx", "txt"))
    return html.decode(), parts(docx)["word/document.xml"].decode(), text.decode()


def runs(document: str, text: str) -> set[str]:
    """Give the properties of the runs that hold a text."""
    found = re.findall(r"<w:r><w:rPr>(.*?)</w:rPr><w:t[^>]*>([^<]*)</w:t>", document)
    return {properties for properties, shown in found if text in bare(shown)}


def test_a_quote_in_another_language_of_the_same_script_is_marked_and_named() -> None:
    html, docx, text = outputs(made(item(QUOTED))["item.en"])
    assert re.search(r'lang="nb" dir="ltr"[^>]*>\s*(<p>)?“Ingen kommentar', html)
    assert "in Norwegian Bokmål" in html
    assert all('w:val="nb-NO"' in properties for properties in runs(docx, "Ingen kommentar"))
    assert runs(docx, "Ingen kommentar")
    assert "“Ingen kommentar.”\n    — Ada Example\n      (in Norwegian Bokmål)" in text


def test_a_quote_that_a_translation_leaves_keeps_its_language_where_lines_run_the_other_way() -> None:
    edition = made(item(QUOTED, ar=ARABIC))["item.ar"]
    assert edition.quotes["minister"].text.language == language("nb")
    html, docx, text = outputs(edition)
    assert re.search(r'lang="nb" dir="ltr"[^>]*>\s*(<p>)?«Ingen kommentar', html)
    assert "باللغة النرويجية بوكمال" in html
    found = runs(docx, "Ingen kommentar")
    assert found
    assert not [properties for properties in found if "<w:rtl/>" in properties]
    assert all('w:val="nb-NO"' in properties for properties in found)
    assert "\u2066«Ingen kommentar.»\u2069" in text


def test_a_quote_that_a_translation_translates_says_what_it_was_translated_from() -> None:
    own = ARABIC + "  quotes: {minister: {text: لا تعليق.}}\n"
    edition = made(item(QUOTED, ar=own))["item.ar"]
    assert edition.quotes["minister"].text.language == language("ar")
    assert edition.quotes["minister"].language_note == "مترجم عن اللغة النرويجية بوكمال"


def test_a_title_in_its_own_language_is_marked_and_its_language_named() -> None:
    html, docx, text = outputs(made(item(QUOTED))["item.en"])
    assert '<span lang="ru" dir="ltr">Тридцать домов</span>' in html
    assert all('w:val="ru-RU"' in properties for properties in runs(docx, "Тридцать домов"))
    assert "Тридцать домов (in Russian)" in text


NB = (
    "language: nb\nstatus: approved\ntext: {headline: Stans det, body: Tre hundre må flytte., call_to_action: Skriv.}\n"
)


def test_a_letter_in_another_language_of_the_same_script_is_marked_and_named() -> None:
    read = APPEAL.replace("salutations:", "reads: [en],\n     salutations:")
    html, docx, text = outputs(made(item(read, "appeals", nb=NB))["item.nb"])
    note = "Brevet er på engelsk, språket som mottakeren leser."
    assert note in html
    assert note in docx
    assert note in text
    assert re.search(r'lang="en" dir="ltr"[^>]*>[^<]*(<[^>]*>\s*)*Dear Minister', html)
    for words in ("Dear Minister", "Please stop.", "Sincerely"):
        assert runs(docx, words)
        assert all('w:val="en-GB"' in properties for properties in runs(docx, words)), words


def test_a_name_in_the_pages_own_script_needs_no_mark() -> None:
    html, docx, _ = outputs(made(item(APPEAL, "appeals", nb=NB))["item.nb"])
    assert re.search(r"<h3>Ada Example</h3>", html)
    assert 'w:val="nb-NO"' in "".join(runs(docx, "Ada Example"))


def test_a_sentence_that_stands_as_in_the_source_keeps_the_sources_language_also_in_the_same_script() -> None:
    # such an edition is refused today; where a newsroom lets one through, its English has to be marked
    lacking = "language: nb\nstatus: approved\ntext: {headline: Hei, dateline: {place: Oslo}}\n"
    newsroom = checked(item(RELEASE, nb=lacking)).newsroom
    assert newsroom is not None
    (whole,) = newsroom.items
    variant = whole.translations[0]
    edition = make_edition(EditionContext.of(newsroom, MOMENT), whole, variant, [variant])
    assert edition.headline.language == language("nb")
    assert edition.body.language == language("en")
    html, docx, _ = outputs(edition)
    assert '<div lang="en" dir="ltr">\n<p>Three hundred families must leave.</p>' in html
    assert runs(docx, "Three hundred") == {'<w:lang w:val="en-GB"/>'}


@pytest.mark.parametrize("tag", SHIPPED)
def test_every_shipped_language_names_every_other_in_its_own_script(tag: str) -> None:
    faults = Faults()
    words = read_words(tag, TEMPLATES.files[f"words/{tag}.yaml"], None, faults)
    assert words is not None
    voice = wording(language(tag), words, {})
    for other in SHIPPED:
        name = voice.language_name(language(other))
        for key in ("letter_language_note", "in_language", "translated_from", "authoritative_text"):
            line = bare(voice.word(key, language=name))
            assert name in line, (key, line)
        if language(tag).script != "Latn":
            assert not re.search("[A-Za-z]", name), (tag, other, name)


@pytest.mark.parametrize(
    ("page", "named", "name"),
    [
        ("nb", "tlh", "klingon"),
        ("en", "ur-Latn", "Urdu (Latin)"),
        ("zh-Hans", "uz-Arab", "乌兹别克语（阿拉伯文）"),
        ("ar", "rhg", "الروهينغية"),
        ("fa", "zh-Hant-HK", "چینی سنتی (هنگ‌کنگ، منطقهٔ ویژهٔ اداری چین)"),
    ],
)
def test_a_language_that_cldr_has_no_dates_for_can_still_be_named(page: str, named: str, name: str) -> None:
    words = read_words(page, TEMPLATES.files[f"words/{page}.yaml"], None, Faults())
    assert words is not None
    assert locale_of(page) is not None
    assert wording(language(page), words, {}).language_name(language(named)) == name


def test_the_newsrooms_text_of_another_script_is_never_taken_for_this_language() -> None:
    newsroom = NEWSROOM.replace("[en, nb, ar, zh-Hans]", "[en, zh-Hant]").replace(
        "{en: Watch protects people.}", "{en: Watch protects people., zh: 守望保护人。}"
    )
    han = (
        "language: zh-Hant\nstatus: approved\n"
        "text: {headline: 村民面臨驅逐, dateline: {place: 奧斯陸}, body: 三百個家庭必須離開。}\n"
    )
    edition = made(item(RELEASE, zh_Hant=han), newsroom=newsroom)["item.zh-Hant"]
    assert edition.organisation.boilerplate is not None
    assert edition.organisation.boilerplate.language == language("en")


def test_a_country_that_cldr_has_no_name_for_in_this_language_stands_in_english_and_is_marked() -> None:
    words = read_words("fa", TEMPLATES.files["words/fa.yaml"], None, Faults())
    assert words is not None
    voice = wording(language("pa-Arab"), words, {})
    assert voice.country("TD") == Phrase("Chad", language("en"))
    assert voice.country("PK").language == language("pa-Arab")


def test_a_topic_that_the_newsroom_has_in_english_only_is_marked() -> None:
    plain = ARABIC.replace("    {quote: minister}\n\n", "")
    newsroom = NEWSROOM.replace("{en: Eviction, ar: الإخلاء}", "{en: Eviction}")
    source = RELEASE + "topics: [eviction]\n"
    html, docx, text = outputs(made(item(source, ar=plain), newsroom=newsroom)["item.ar"])
    assert '<dd><span lang="en" dir="ltr">Eviction</span> <span class="note">' in html
    assert all('w:val="en-GB"' in properties for properties in runs(docx, "Eviction"))
    assert "\u2066Eviction\u2069" in text


def test_a_time_in_an_arabic_line_keeps_its_isolate_whole_on_the_web_page() -> None:
    plain = ARABIC.replace("    {quote: minister}\n\n", "")
    html, _, _ = outputs(made(item(RELEASE, ar=plain))["item.ar"])
    assert "unruly" not in html.partition("</style>")[2]
    assert '<time datetime="2026-05-01">\u20681\u00a0مايو\u00a02026\u2069</time>' in html
