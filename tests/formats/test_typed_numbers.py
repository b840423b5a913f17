"""Numbers in Arabic, Persian, Hebrew and Urdu read as they are typed: on the page, in Word, in text and in a mail.

What a reader sees is told by others: another implementation of the bidirectional algorithm, the boxes of the letters in
a browser, and where LibreOffice has printed them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import HealthCheck, Phase, assume, given, seed, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from playwright.sync_api import Browser

from pipeline.building.task import BuildOptions
from pipeline.edition.letters import mailto
from pipeline.edition.model import Banner, Edition, Layout, Phrase
from pipeline.formats.html.marks import mark
from pipeline.formats.registry import BY_NAME
from pipeline.formats.word.direction import stretches
from pipeline.i18n.bidi import settle, standing_alone
from pipeline.i18n.direction import has_rtl, leaning
from pipeline.i18n.language import language
from pipeline.richtext.blocks import (
    Block,
    BlockQuote,
    BulletList,
    Crosshead,
    Footnote,
    NumberedList,
    Paragraph,
    Strong,
    Table,
    Text,
)
from tests.examples import examples
from tests.factory import edition
from tests.formats.boxes import MIRRORED, Letter, lines_of, printed_lines
from tests.formats.html.samples import MEDIA, body, page
from tests.formats.text.mails import opened
from tests.formats.text.unflowed import unflowed
from tests.formats.word.reading import TEMPLATES, W, converted_all, needs_office, part
from tests.small import APPEAL, NEWSROOM, RELEASE, item, made, outputs
from tests.typed_numbers import LANGUAGES, of_page, seen, sentences, without_marks

ENDINGS = (".html", ".docx", ".txt", ".eml")
Sentence = tuple[str, list[str]]
in_each_language = st.sampled_from(LANGUAGES).flatmap(lambda tag: st.tuples(st.just(tag), sentences(tag)))


@examples(400)
@given(in_each_language)
def test_every_number_of_a_line_is_seen_as_it_was_typed_in_every_format(given_line: tuple[str, Sentence]) -> None:
    tag, (line, numbers) = given_line
    own = language(tag)
    for set_line in (
        settle(line, "rtl"),
        of_page(mark(line, own, own)),
        "".join(each.text for each in stretches(line, rtl=True)),
    ):
        assert without_marks(set_line) == line
        assert [number for number in numbers if number not in seen(set_line)] == []


@examples(300)
@given(in_each_language, st.sampled_from(["They wrote: “@”.", "A “@” (in May), 3", "(@)", "Read [@] today", "@"]))
def test_a_phrase_in_an_english_text_is_seen_as_it_is_in_its_own(given_line: tuple[str, Sentence], around: str) -> None:
    _, (phrase, numbers) = given_line
    assume(has_rtl(phrase) and '"' not in phrase and is_balanced(phrase))
    assume(not (re.search("[A-Za-z]", phrase) and re.search("[٠-٩۰-۹]", phrase)))  # three scripts in one phrase
    line, english = around.replace("@", phrase), language("en")
    alone = seen(settle(phrase, "rtl"))
    for set_line in (
        settle(line, "ltr"),
        of_page(mark(line, english, english)),
        "".join(each.text for each in stretches(line, rtl=False)),
    ):
        assert without_marks(set_line) == line
        shown = seen(set_line, "L")
        assert [number for number in numbers if number not in shown] == []
        # a phrase that holds a Latin word runs as the English around it does
        whole = leaning(phrase) == "rtl" and not re.search("[A-Za-zªº]", phrase)
        if whole and (around != "@" or has_rtl(phrase[0])):
            assert alone in shown


def is_balanced(text: str) -> bool:
    """Say whether each bracket and quotation mark has its other half: some sentences end within a pair."""
    return all(text.count(one) == text.count(other) for one, other in ("()", "[]", "«»", "“”"))


def release(tag: str, lines: Iterable[str]) -> Edition:
    """Give a release with a line in each place that a text may stand in, and the first one in head and foot too."""
    first, *rest = lines
    texts = [(Text(each),) for each in rest]
    places = [texts[at::6] for at in range(6)]
    table = Table(("start", "end"), ((Text("أ"),), (Text("ب"),)), tuple((each, (Text("ب"),)) for each in places[4]))
    notes = tuple(Paragraph((Strong((Text("ب"),)), Footnote((Paragraph(each),)))) for each in places[5])
    blocks: tuple[Block, ...] = (
        *map(Paragraph, places[0]),
        BulletList(tuple((Paragraph(each),) for each in places[1])),
        NumberedList(1, tuple((Paragraph(each),) for each in places[2])),
        *(Crosshead(1, each) for each in places[3][:2]),
        BlockQuote(tuple(map(Paragraph, places[3][2:]))),
        table,
        *notes,
    )
    own = language(tag)
    return replace(
        edition("ar"),
        language=own,
        headline=Phrase(first, own),
        release_line=first,
        kind_label=first,
        banners=(Banner("embargo", first, ()),),
        lead=None,
        body=body(*blocks, tag=tag),
        index_number="MDE 13/5623/2022",
        layout=Layout(None, text_mail=True),
    )


def some_sentences(tag: str, count: int) -> list[Sentence]:
    """Give so many sentences, the same each time."""
    found: list[Sentence] = []

    @seed(count)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(sentences(tag))
    def gather(sentence: Sentence) -> None:
        found.append(sentence)

    gather()
    return found[:count]


def turned(given: Iterable[Sentence], lines: Iterable[str]) -> list[str]:
    """Give the numbers that no line shows."""
    whole = "\n".join(lines)
    return [number for _, numbers in given for number in numbers if number not in whole]


def paragraphs(data: bytes, *parts: str) -> Iterator[str]:
    """Give the texts of a Word file's paragraphs, with the marks that hold numbers in place."""
    for name in parts:
        for each in part(data, f"word/{name}.xml").iter(f"{W}p"):
            yield "".join(str(text) for text in each.itertext())


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_number_of_a_release_is_seen_as_typed_by_the_algorithm(tag: str) -> None:
    given = some_sentences(tag, 40)
    full = release(tag, [line for line, _ in given])
    plain, mail = (artefact.data for artefact in BY_NAME["txt"].render(full, TEMPLATES, MEDIA))
    parts = opened(mail)
    flowed = unflowed(parts.text, delsp=True)
    assert turned(given, map(seen, plain.decode().splitlines())) == []
    assert turned(given, [seen(each.text) for each in flowed]) == []
    assert turned(given[:1], [seen(parts.message["Subject"])]) == []
    data = BY_NAME["docx"].render(full, TEMPLATES, MEDIA)[0].data
    assert turned(given, map(seen, paragraphs(data, "document", "footnotes"))) == []
    lines = list(map(seen, paragraphs(data, "header1", "header2", "footer1")))
    assert turned(given[:1], lines) == []
    assert any("MDE 13/5623/2022" in line for line in lines)


@examples(30)
@given(in_each_language, in_each_language)
def test_every_number_of_a_mail_link_is_seen_as_typed(title: tuple[str, Sentence], line: tuple[str, Sentence]) -> None:
    (tag, (subject, in_subject)), (_, (text, in_text)) = title, line
    own = language(tag)
    link = mailto((), (), standing_alone(subject, own.direction), standing_alone(f"ب\n\n{text}", own.direction))
    fields = parse_qs(urlsplit(link).query, keep_blank_values=True)
    for typed, numbers, shown in ((subject, in_subject, fields["subject"][0]), (text, in_text, fields["body"][0])):
        last = shown.split("\r\n")[-1]
        assert without_marks(last) == typed
        # what shows a mail takes its direction from the first letter
        assert leaning(last) == "rtl"
        assert [number for number in numbers if number not in seen(last)] == []


LINK_TEXT = "اتصلوا على (020) 7946 0018 أو +44 (0)20 7946 0018.\n\n1-800-555-0143 و 2139 (2014)\n\n12 Quay Street، 5-7"


def test_the_mail_link_of_a_letter_reads_as_typed() -> None:
    source = APPEAL.replace("language: en, subject: Stop,", 'language: ar, subject: "EUR 46/061/2002: أوقفوا 19(3)",')
    source = source.replace("Please stop.", f'"{LINK_TEXT}"'.replace("\n", "\\n"))
    source = source.replace("language: en\n", "language: ar\n", 1).replace("{en: Dear", "{ar: Dear")
    (full,) = made(item(source, "appeals")).values()
    assert full.appeal
    letter = full.appeal.letters[0]
    fields = parse_qs(urlsplit(letter.mailto or "").query)
    subject, body = fields["subject"][0], fields["body"][0].replace("\r\n", "\n")
    assert turned([("", ["EUR 46/061/2002", "19(3)"])], [seen(subject)]) == []
    numbers = ["(020) 7946 0018", "+44 (0)20 7946 0018", "1-800-555-0143", "2139 (2014)", "12 Quay Street", "5-7"]
    assert turned([("", numbers)], map(seen, body.split("\n"))) == []
    assert (without_marks(subject), without_marks(body)) == (letter.subject.text, letter.plain)
    assert {leaning(line) for line in (subject, *body.split("\n")) if line} == {"rtl"}


# Where the browser draws each character of each block of the page.
_BOXES = """() => [...document.querySelectorAll('h1, h2, p, li, th, td, dd, dt')].map(block => {
  const letters = [], walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), range = document.createRange();
  while (walk.nextNode()) {
    const node = walk.currentNode;
    for (let at = 0; at < node.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const [box] = range.getClientRects();
      if (box && box.width > 0 && node.data[at].trim()) letters.push([node.data[at], box.left, box.top, box.bottom]);
    }
  }
  return letters;
})"""


# As an editor types them into a file.
TYPED = """
  اتصلوا على +44 (0)20 7946 0442 أو (020) 7946 0444 أو 020-7946-0445 الآن.

  اتصلوا على 1-800-555-0199 أو +44 20 7946 0447/48، من 14:00-16:00 يوم 3/5/2026.

  - والنسبة 20% أو -5 أو 1,200.50 يورو
  - رقم الوثيقة MDE 13/5623/2022 والمادة 19(3) وقرار 2139 (2014).

  ## في 12 Quay Street، London

  البند 5.2.1 والفيدرالية "FEMAD" (CFDK)؛ C++ و .NET و @harbour و #حرية_الآن.

  | من خارج البلد | من داخل البلد |
  |---|---|
  | +44 (0)20 7946 0446 | 0306 999 0419 |
"""
NUMBERS = (
    "+44 (0)20 7946 0442", "(020) 7946 0444", "020-7946-0445", "1-800-555-0199", "+44 20 7946 0447/48", "14:00-16:00",
    "3/5/2026", "20%", "-5", "1,200.50", "MDE 13/5623/2022", "19(3)", "2139 (2014)", "12 Quay Street", "5.2.1",
    '"FEMAD"', "CFDK", "C++", ".NET", "@harbour", "+44 (0)20 7946 0446", "0306 999 0419",
)  # fmt: skip


def test_numbers_that_are_typed_into_a_file_are_seen_so_in_everything_that_is_built() -> None:
    source = RELEASE.replace("language: en", "language: ar")
    source = source.replace("Villagers face eviction", "'BBC, 19(3): القرويون'")
    source = source.replace("  Three hundred families must leave.", TYPED.strip("\n"))
    newsroom = NEWSROOM + "text: {columns: 60, mail: yes}\n"
    options = BuildOptions(formats=frozenset({"html", "docx", "txt"}))
    files = outputs(item(source), options=options, newsroom=newsroom)["item"].files
    web, word, plain, mail = (next(data for name, data in files.items() if name.endswith(end)) for end in ENDINGS)
    typed = [("", list(NUMBERS))]
    lines = [re.sub("<[^>]*>", "", of_page(line)) for line in web.decode().splitlines()]
    assert turned(typed, map(seen, lines)) == []
    assert turned(typed, map(seen, plain.decode().splitlines())) == []
    assert turned(typed, map(seen, paragraphs(word, "document"))) == []
    parts = opened(mail)
    assert turned(typed, [seen(each.text) for each in unflowed(parts.text, delsp=True)]) == []
    assert turned(typed, [seen(re.sub("<[^>]*>", "", of_page(line))) for line in parts.page.splitlines()]) == []
    assert parts.message["Subject"].startswith("\u200f\u2066BBC")


def read(letters: Iterable[Letter]) -> str:
    """Give letters as they are seen, line by line; what is in order stays so when a line ends within it."""
    return "".join(each.character for line in lines_of(letters) for each in line)


def turned_in_blocks(numbers: Iterable[str], blocks: Iterable[list[Letter]]) -> list[str]:
    """Give the numbers that are seen in another order than they have in their blocks, or in none."""
    pages = [("".join(each.character for each in letters), letters) for letters in blocks]
    wrong = []
    for number in numbers:
        typed = re.sub(r"\s", "", number)
        shown = [
            read(letters[found.start() : found.end()])
            for text, letters in pages
            for found in re.finditer(re.escape(typed), text)
        ]
        if not shown or set(shown) != {typed}:
            wrong.append(f"{number}: {shown}")
    return wrong


@pytest.mark.readers
@pytest.mark.parametrize(
    ("tag", "width"),
    [
        pytest.param(tag, width, marks=[] if (tag, width) == ("ar", 360) else pytest.mark.long)
        for tag in LANGUAGES
        for width in (360, 1280)
    ],
)
def test_a_browser_shows_every_number_as_it_was_typed(browser: Browser, tag: str, width: int) -> None:
    given = some_sentences(tag, 60)
    tab = browser.new_page(viewport={"width": width, "height": 900})
    tab.set_content(page(release(tag, [line for line, _ in given])))
    blocks = [[Letter(*each) for each in block] for block in tab.evaluate(_BOXES)]
    tab.close()
    assert turned_in_blocks([number for _, numbers in given for number in numbers], blocks) == []


@pytest.mark.readers
def test_a_number_is_copied_from_the_page_as_it_was_typed(browser: Browser) -> None:
    numbers = ["+44 (0)20 7946 0442", "+٤٤ (٠)٢٠ ٧٩٤٦ ٠٤٤٢", "19(3)", "020-7946-0445"]
    tab = browser.new_page()
    tab.set_content(page(release("ar", [f"اتصلوا على {number}، الآن" for number in numbers])))
    shown = tab.evaluate("() => { getSelection().selectAllChildren(document.body); return getSelection().toString(); }")
    tab.close()
    assert [number for number in numbers if number not in shown] == []


def turned_in_print(numbers: Iterable[str], lines: Iterable[str]) -> list[str]:
    """Give the numbers that no line shows, nor two lines that follow each other, where one ends within a number."""
    shown = [line.translate(MIRRORED) for line in lines]
    wrong = []
    for number in numbers:
        typed = re.sub(r"\s", "", number).translate(MIRRORED)
        cuts = [(typed[:at], typed[at:]) for at in range(1, len(typed))]
        if not any(typed in line for line in shown) and not any(
            first in before and rest in after for before, after in pairwise(shown) for first, rest in cuts
        ):
            wrong.append(number)
    return wrong


@pytest.mark.long
@pytest.mark.readers
@needs_office
@pytest.mark.parametrize("tags", [("ar", "he"), pytest.param(("fa", "ur"), marks=pytest.mark.long)])
def test_libreoffice_prints_every_number_as_it_was_typed(tmp_path: Path, tags: tuple[str, str]) -> None:
    given = {f"{tag}.docx": (tag, some_sentences(tag, 40)) for tag in tags}
    files = {
        name: BY_NAME["docx"].render(release(tag, [line for line, _ in lines]), TEMPLATES, MEDIA)[0].data
        for name, (tag, lines) in given.items()
    }
    for name, pdf in converted_all(files, tmp_path).items():
        # a fraction is three characters in the printed file
        numbers = [number for _, of_line in given[name][1] for number in of_line if "½" not in number]
        assert turned_in_print(numbers, printed_lines(pdf)) == []
