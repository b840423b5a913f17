"""An item in one foreign language alone, and one whose authoritative text is foreign, work in every format and pack."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from pipeline.building.task import RenderedItem
from pipeline.formats.word.names import tag as named
from pipeline.storage.newsroom_folder import NewsroomFolder
from tests.formats.word.reading import bare, part, texts
from tests.small import APPEAL, NEWSROOM, RELEASE, TEMPLATES, item, made, outputs

ROOT = Path(__file__).parents[2]
ARABIC = """\
type: press-release
status: approved
language: ar
index_number: MDE 01/009/2026
headline: خط مجاني للمشورة القانونية
dateline: {place: بيروت, date: 2026-04-21}
body: يردّ على الخط ستة محامين.
contacts: [press-office, {name: ريم الصايغ, phones: [{number: +44 20 7946 0321}]}]
"""
ENGLISH = (
    "language: en\nstatus: approved\ntext: {headline: A line, dateline: {place: Beirut}, body: Six lawyers answer.}\n"
)
LINE = "The authoritative text is the one in Arabic."


def output(source: str, english: str = "") -> RenderedItem:
    """Build one release of the small newsroom, whose own language is English."""
    files = item(source, en=english) if english else item(source)
    return outputs(files)["item"]


def packed(found: RenderedItem) -> dict[str, bytes]:
    """Give the files of the item's pack."""
    with zipfile.ZipFile(io.BytesIO(next(iter(found.packs.values())))) as pack:
        return {name: pack.read(name) for name in pack.namelist()}


def test_a_release_in_a_foreign_language_alone_is_whole_in_every_format() -> None:
    found = output(ARABIC)
    assert set(found.files) == {"item.ar.html", "item.ar.docx", "item.ar.txt"}
    html, text = found.files["item.ar.html"].decode(), bare(found.files["item.ar.txt"].decode())
    assert '<html lang="ar" dir="rtl">' in html
    assert set(re.findall(r'hreflang="([^"]+)"', html)) == {"ar", "x-default"}
    # what the newsroom has in English only is marked as English
    assert '<span lang="en" dir="ltr">Press office</span>' in html
    # a name written in this file is Arabic, as the file is
    assert re.search(r"<[^>]*>ريم الصايغ</", html)
    assert 'lang="en" dir="ltr">ريم' not in html
    assert "خط مجاني للمشورة القانونية" in text
    assert any("خط مجاني للمشورة القانونية" in each for each in texts(found.files["item.ar.docx"]))
    for page in (html, text):
        assert "النص المعتمد" not in page


def test_its_pack_speaks_that_language_only() -> None:
    files = packed(output(ARABIC))
    assert {name.partition(".")[2] for name in files if name.startswith("item.")} == {"ar.docx", "ar.html", "ar.txt"}
    read_me = bare(files["0-START-HERE.txt"].decode())
    assert "خط مجاني للمشورة القانونية" in read_me
    assert "item.ar.docx" in read_me
    assert "MDE 01/009/2026" in read_me


def test_an_appeal_in_a_foreign_language_alone_is_whole_too() -> None:
    source = APPEAL.replace("language: en\nissue", "language: nb\nissue")
    found = outputs(item(source, "appeals"))["item"]
    assert {name for name in found.files if "letter" not in name} == {"item.nb.html", "item.nb.docx", "item.nb.txt"}
    assert "Brev til Ada Example" in found.files["item.nb.txt"].decode()


@pytest.mark.parametrize("name", ["item.en.html", "item.en.txt", "0-START-HERE.txt"])
def test_a_translation_names_the_foreign_text_that_is_authoritative(name: str) -> None:
    files = packed(output(ARABIC, ENGLISH))
    assert LINE in re.sub(r"\s+", " ", files[name].decode())


def test_the_word_file_names_it_too_and_the_authoritative_text_names_none() -> None:
    files = packed(output(ARABIC, ENGLISH))
    assert LINE in "\n".join(texts(files["item.en.docx"]))
    for name in ("item.ar.html", "item.ar.txt", "0-START-HERE.txt"):
        assert "النص المعتمد" not in bare(files[name].decode())
    assert not [each for each in texts(files["item.ar.docx"]) if "النص المعتمد" in each]


def test_both_languages_lead_to_each_other() -> None:
    editions = made(item(ARABIC, en=ENGLISH))
    assert [each.language.tag for each in editions["item.ar"].alternates] == ["en"]
    assert [each.language.tag for each in editions["item.en"].alternates] == ["ar"]
    files = output(ARABIC, ENGLISH).files
    assert re.search(r'<a[^>]*href="item\.ar\.html"[^>]*>', files["item.en.html"].decode())
    assert re.search(r'hreflang="ar"', files["item.en.html"].decode())
    assert re.search(r'hreflang="en"', files["item.ar.html"].decode())
    assert "item.ar.txt" in files["item.en.txt"].decode()
    language = part(files["item.ar.docx"], "word/settings.xml").find(f".//{named('themeFontLang')}")
    assert language is not None
    assert language.get(named("bidi")) == "ar-EG"


def test_a_language_without_a_file_of_words_of_its_own_can_stand_alone_too() -> None:
    newsroom = NEWSROOM.replace("zh-Hans]", "zh-Hans, pt-BR]")
    source = RELEASE.replace("language: en", "language: pt-BR")
    found = outputs(item(source), newsroom=newsroom)["item"]
    html = found.files["item.pt-BR.html"].decode()
    assert '<html lang="pt-BR" dir="ltr">' in html
    assert "1º\u00a0de\u00a0maio\u00a0de\u00a02026" in html
    assert 'lang="pt"' not in html


def test_the_sample_whose_source_is_arabic_shows_it() -> None:
    slug = "2026-04-21-arabic-legal-advice-line"
    files = NewsroomFolder(ROOT).files(TEMPLATES)
    (sample,) = (each for each in files.items if each.slug == slug)
    found = outputs(sample, newsroom=(files.settings or b"").decode())[slug]
    assert LINE in re.sub(r"\s+", " ", found.files[f"{slug}.en.txt"].decode())
    assert "النص المعتمد" not in bare(found.files[f"{slug}.ar.txt"].decode())
    assert {f"{slug}.ar.txt", f"{slug}.en.txt"} <= set(packed(found))


DIGITS = NEWSROOM.replace("{en: en-GB}", "{en: en-GB, ar: ar-u-nu-arab}")
PETITION = (
    APPEAL.replace("language: en\nissue", "language: ar\nissue").replace(
        "headline", "index_number: AFR 1/2/3\nheadline"
    )
    + "petition: {url: https://example.org/12, goal: 900,\n"
    + "  signatures: {count: 12345, scope: العالم, as_of: 2026-11-01}}\n"
    + "contacts: [press-office]\n"
)


@pytest.mark.parametrize("ending", ["html", "docx", "txt"])
def test_a_language_may_print_its_own_digits_while_numbers_to_dial_and_addresses_keep_theirs(ending: str) -> None:
    found = outputs(item(PETITION, "appeals"), newsroom=DIGITS)["item"]
    data = found.files[f"item.ar.{ending}"]
    page = "\n".join(texts(data)) if ending == "docx" else bare(data.decode())
    page = bare(re.sub(r"<[^>]+>", "", page))
    for own in ("١ مايو ٢٠٢٦", "١٢٬٣٤٥", "٣١ ديسمبر ٢٠٢٦", "١ نوفمبر ٢٠٢٦", "٩٠٠"):
        assert own.replace(" ", "\u00a0") in page, own
    for kept in ("+44 20 7946 0018", "AFR 1/2/3", "1 Road"):
        assert kept in page, kept
    assert "12345" not in page
    if ending != "html":
        assert "https://example.org/12" in page
