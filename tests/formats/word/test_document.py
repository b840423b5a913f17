"""A Word file as a whole: what a reader finds in it, in which order, and what a program is told about it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from lxml import etree
from msgspec import Struct
from msgspec.structs import replace
from PIL import Image

from pipeline.edition.model import Edition, Phrase, Rich, Time
from pipeline.formats.word.names import UnusableLetterheadError
from pipeline.formats.word.render import render
from pipeline.pictures.prepare import prepare_all
from pipeline.richtext.blocks import BlockQuote, BulletList, Footnote, NumberedList, Paragraph, Text
from pipeline.templating.templates import Templates
from tests.examples import examples
from tests.factory import edition, words
from tests.formats.html.hostile import with_text
from tests.formats.html.samples import (
    MEDIA,
    body,
    closed_appeal,
    embargoed,
    open_appeal,
    par,
    whole_release,
)
from tests.formats.word.reading import TEMPLATES, W, bare, opened, part, parts, texts

LANGUAGES = ["en", "ar", "zh-Hans"]
WHOLE = [make(tag) for tag in LANGUAGES for make in (whole_release, embargoed, open_appeal, closed_appeal)]


def made(item: Edition) -> bytes:
    """Give the Word file that is made of an edition."""
    return render(item, TEMPLATES, MEDIA)[0].data


def name(item: Edition) -> str:
    """Name an edition in a test's title."""
    return f"{item.kind}-{item.state}-{item.language.tag}"


# What stands in the header, footer or properties, in a picture's description, or nowhere because its parts do.
_ELSEWHERE = {"slug", "stem", "kind", "kind_label", "state", "words", "layout", "language_name", "topics", "keywords",
              "countries", "regions", "ends", "lead_picture",
              "embargo", "published", "updated", "issued", "machine", "uri", "url", "path", "file", "id",
              "media_type", "role_kind", "stage", "plain", "mailto", "tag", "script", "direction", "alt", "date_mark",
              "name_mark", "subject_line",
              "canonical_url", "addresses", "share", "length", "spelling", "last_day", "release_line", "at", "number",
              "alignments", "key", "loose_boxes",
              "loose_pictures", "loose_attachments", "logo"}  # fmt: skip


def facts(value: object) -> Iterator[str]:
    """Give every text that an edition wants printed."""
    match value:
        case Phrase():
            yield value.text
        case Time():
            yield value.text
        case str():
            yield value
        case tuple():
            for each in value:
                yield from facts(each)
        case Mapping():
            for each in value.values():
                yield from facts(each)
        case Struct():
            for name in value.__struct_fields__:
                if name not in _ELSEWHERE and not (type(value).__name__ == "TargetGroup" and name == "role"):
                    yield from facts(getattr(value, name))
        case _:
            return


@pytest.mark.parametrize("item", WHOLE, ids=name)
def test_every_text_of_an_edition_stands_in_its_word_file(item: Edition) -> None:
    data = made(item)
    around = [name for name in parts(data) if name.startswith(("word/footnotes", "word/header", "word/footer"))]
    found = "\n".join([*texts(data), *(bare("".join(part(data, name).itertext())) for name in around)])
    printable = replace(item, appeal=item.appeal and replace(item.appeal, letters=()))
    assert [fact for fact in facts(printable) if fact and bare(fact) not in found] == []


def test_what_leads_to_a_list_or_a_quotation_stays_with_it_and_a_label_with_its_value() -> None:
    asked, said = BulletList(((par("one;"),), (par("two."),))), BlockQuote((par("Nothing."),))
    item = replace(whole_release(), body=body(par("The letters ask:"), asked, par("The notice says:"), said))
    leads = {
        "".join(each.itertext()): each.find(f"{W}pPr/{W}keepNext") is not None
        for each in part(made(item), "word/document.xml").iter(f"{W}p")
    }
    assert {text: leads[text] for text in ("The letters ask:", "one;", "The notice says:")} == {
        "The letters ask:": True,
        "one;": False,
        "The notice says:": True,
    }
    assert any("Phone:\u00a0" in text for text in leads)


def test_the_parts_stand_in_the_order_of_the_template() -> None:
    item = whole_release()
    found = texts(made(item))
    headings = [item.words[key] for key in ("correction", "notes_to_editors", "for_further_information")]
    wanted = [item.headline.text, headings[0], str(item.background_heading), item.end_mark, *headings[1:]]
    assert sorted(wanted, key=found.index) == wanted


def test_a_designer_can_change_the_order_without_python() -> None:
    changed = {**TEMPLATES.files, "word/release.xml": b"{% import 'parts.xml' as parts with context %}"
               b"{{ parts.end_mark(edition) }}{{ parts.headlines(edition) }}"}  # fmt: skip
    (artefact,) = render(edition(), Templates(changed), {})
    assert texts(artefact.data) == ["Ends", "For immediate release", "Villagers face eviction"]


def test_a_template_that_writes_no_xml_is_told_to_the_one_who_changed_it() -> None:
    changed = Templates({**TEMPLATES.files, "word/release.xml": b"<w:p>"})
    with pytest.raises(UnusableLetterheadError, match="what is not XML"):
        render(edition(), changed, {})


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_properties_say_who_what_when_and_in_which_language(tag: str) -> None:
    item = replace(
        whole_release(tag), topics=("Housing",), keywords=("dam", "Housing"), published=None,
        issued=Time("2026-05-01", "1 May"), updated=Time("2026-05-04T01:00:00+02:00", "4 May"),
    )  # fmt: skip
    core = opened(made(item)).core_properties
    assert (core.title, core.author, core.language) == (item.headline.text, item.issued_by.text, tag)
    assert core.keywords == "Housing, dam"
    assert core.subject == item.kind_label
    assert (str(core.created), str(core.modified)) == ("2026-05-01 00:00:00+00:00", "2026-05-03 23:00:00+00:00")


@pytest.mark.parametrize("item", [embargoed(tag) for tag in LANGUAGES], ids=name)
def test_an_embargo_stands_first_last_and_in_the_header_of_every_page(item: Edition) -> None:
    data = made(item)
    printed = [text for text in texts(data) if text]
    title = item.banners[0].title
    assert (printed[0], printed[-1]) == (title, title)
    section = opened(data).sections[0]
    for header in (section.first_page_header, section.header):
        assert title in [bare(paragraph.text) for paragraph in header.paragraphs]


def test_headers_of_a_published_text_have_no_empty_band() -> None:
    section = opened(made(whole_release())).sections[0]
    for header in (section.first_page_header, section.header):
        assert all(paragraph.text.strip() for paragraph in header.paragraphs)


@pytest.mark.parametrize(("tag", "line"), [("en", "Page 1 of 1"), ("ar", "صفحة 1 من 1"), ("zh-Hans", "第1页，共1页")])
def test_the_footer_counts_pages_in_the_language_with_fields(tag: str, line: str) -> None:
    data = made(replace(whole_release(tag), words=words(tag)))
    footer = opened(data).sections[0].footer
    assert line in footer.paragraphs[-1].text
    codes = [each.text.strip() for each in footer._element.iter(f"{W}instrText")]  # noqa: SLF001 - python-docx has no fields
    assert sorted(codes) == ["NUMPAGES", "PAGE"]
    assert part(data, "word/settings.xml").find(f"{W}updateFields") is None


def test_headings_go_down_one_level_at_a_time() -> None:
    document = opened(made(whole_release()))
    outline = {"Headline": 1, "Headline Long": 1, "Heading 2": 2, "Section Heading": 2, "Heading 3": 3, "Heading 4": 4}
    levels = [
        outline[style]
        for each in document.paragraphs
        if (style := (each.style.name if each.style else None) or "") in outline
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def kept(item: Edition, first: str, last: str) -> list[bool]:
    """Say of each paragraph from one text to another whether it itself asks to stay on the next one's page."""
    found = opened(made(item)).paragraphs
    end = next(at for at, each in enumerate(found) if last in bare(each.text))
    start = max(at for at, each in enumerate(found[:end]) if first in bare(each.text))
    return [each.paragraph_format.keep_with_next is True for each in found[start : end + 1]]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_contacts_a_picture_and_the_last_banner_are_not_cut_by_the_end_of_a_page(tag: str) -> None:
    item = embargoed(tag)
    office, picture = item.organisation.press_office, item.pictures["wall.png"]
    assert office
    assert office.email
    assert picture.caption
    assert picture.usage
    for first, last in ((item.contacts[0].name.text, office.email), (picture.caption.text, picture.usage.text)):
        *inside, end = kept(item, first, last)
        assert all(inside)
        assert not end
    printed = opened(made(item)).paragraphs
    assert [each.paragraph_format.keep_with_next for each in printed[-3:]] == [True, True, None]


def test_every_style_that_is_used_is_one_of_the_letterhead() -> None:
    for item in WHOLE:
        for artefact in render(item, TEMPLATES, MEDIA):
            known = {each.get(f"{W}styleId") for each in part(artefact.data, "word/styles.xml").iter(f"{W}style")}
            body_part = part(artefact.data, "word/document.xml")
            used = {
                each.get(f"{W}val") for kind in ("pStyle", "rStyle", "tblStyle") for each in body_part.iter(W + kind)
            }
            assert used <= known


def test_each_list_counts_from_its_own_start() -> None:
    item = replace(
        edition(),
        body=body(
            NumberedList(1, ((par("one"),), (par("two"), BulletList(((par("below"),),))))),
            NumberedList(7, ((par("seven"), par("goes on")),)),
        ),
    )
    data = made(item)
    numbers, levels = [], []
    for paragraph in part(data, "word/document.xml").iter(f"{W}p"):
        number, level = (paragraph.find(f"{W}pPr/{W}numPr/{W}{each}") for each in ("numId", "ilvl"))
        if number is not None and level is not None:
            numbers.append(number.get(f"{W}val"))
            levels.append(level.get(f"{W}val"))
    assert levels == ["0", "0", "1", "0"]
    assert numbers[0] == numbers[1]
    assert len(set(numbers)) == 3
    starts = {
        num.get(f"{W}numId"): start.get(f"{W}val")
        for num in part(data, "word/numbering.xml").iter(f"{W}num")
        for start in num.iter(f"{W}startOverride")
    }
    assert [starts[number] for number in (numbers[0], numbers[3])] == ["1", "7"]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_tables_name_their_header_row_and_run_the_way_of_the_text(tag: str) -> None:
    tables = list(part(made(whole_release(tag)), "word/document.xml").iter(f"{W}tbl"))
    assert tables
    for table in tables:
        rows = table.findall(f"{W}tr")
        assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * (len(rows) - 1)
        assert (table.find(f"{W}tblPr/{W}bidiVisual") is not None) is (tag == "ar")


def test_pictures_say_what_they_show_and_fit_the_column() -> None:
    item = whole_release()
    data = made(item)
    logo, shape = opened(data).inline_shapes
    assert logo.width < shape.width
    assert (logo.width.cm, logo.height.cm) <= (5, 1.5)
    description = shape._inline.docPr.get("descr")  # noqa: SLF001 - python-docx does not offer it
    assert description == item.pictures["wall.png"].alt.text
    section = opened(data).sections[0]
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    assert shape.width <= (section.page_width or 0) - margins
    assert abs(shape.width / shape.height - 960 / 540) < 0.01
    assert parts(data)["word/media/picture-1.png"] == MEDIA["wall.png"].clean.data


def test_a_picture_whose_file_is_not_at_hand_is_told_in_words() -> None:
    item = whole_release()
    data = render(item, TEMPLATES, {})[0].data
    assert not opened(data).inline_shapes
    assert f"[Picture: {item.pictures['wall.png'].alt.text}]" in texts(data)


def test_word_does_not_show_webp_and_gets_a_jpeg_or_png_instead() -> None:
    kept = io.BytesIO()
    Image.effect_noise((60, 40), 50).save(kept, "WEBP")
    data = render(whole_release(), TEMPLATES, prepare_all({"wall.png": kept.getvalue()}))[0].data
    assert len(opened(data).inline_shapes) == 2  # the picture stands as a logo, too
    assert parts(data)["word/media/picture-1.jpeg"].startswith(b"\xff\xd8\xff")


def test_links_lead_where_they_say_and_tell_it() -> None:
    links = [(link.text, link.url) for each in opened(made(whole_release())).paragraphs for link in each.hyperlinks]
    assert ("https://lantern.example/path?a=1&b=2", "https://lantern.example/path?a=1&b=2") in links
    assert "https://lantern.example/long/path" in [url for _, url in links]
    assert "tel:" in "".join(url for _, url in links)
    assert "mailto:" in "".join(url for _, url in links)


def test_footnotes_are_notes_of_word_and_keep_their_links() -> None:
    note = Footnote((Paragraph((Text("See the report."),)),))
    data = made(replace(edition(), body=body(par("A figure", note, "."), par("Another", note, "."))))
    marks = [each.get(f"{W}id") for each in part(data, "word/document.xml").iter(f"{W}footnoteReference")]
    notes = {
        each.get(f"{W}id"): "".join(each.itertext()).strip()
        for each in part(data, "word/footnotes.xml").iter(f"{W}footnote")
    }
    assert marks == ["1", "2"]
    assert len(list(part(data, "word/footnotes.xml").iter(f"{W}footnoteRef"))) == 2
    assert [notes[mark] for mark in marks] == ["See the report."] * 2


def test_the_same_edition_gives_the_same_bytes() -> None:
    first = [artefact.data for artefact in render(open_appeal(), TEMPLATES, MEDIA)]
    again = Templates(dict(reversed(list(TEMPLATES.files.items()))))
    assert [artefact.data for artefact in render(open_appeal(), again, MEDIA)] == first


def test_nothing_of_a_closed_appeal_is_left_to_send() -> None:
    artefacts = render(closed_appeal(), TEMPLATES, MEDIA)
    assert [artefact.role for artefact in artefacts] == ["text"]
    assert "minister@mil.example" not in "\n".join(texts(artefacts[0].data))


HOSTILE = [
    "<script>alert(1)</script>",
    "a ]]> b",
    "{{ 7*7 }}{% raw %}",
    "{page of} {banner}",
    "one \u202e two",
    "😀 👩‍👩‍👧",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_that_tries_to_act_stays_text_in_every_field(text: str) -> None:
    for item in (whole_release(), open_appeal("ar"), closed_appeal("zh-Hans")):
        for artefact in render(replace(with_text(item, text), words=item.words), TEMPLATES, MEDIA):
            for found in parts(artefact.data).items():
                if found[0].endswith((".xml", ".rels")):
                    etree.fromstring(found[1])
            assert any(text in bare(each) for each in texts(artefact.data))


def test_an_override_in_a_name_does_not_turn_what_follows_it() -> None:
    item = edition(headline="one \u202e two \u2067 three")
    (headline,) = [each.text for each in opened(made(item)).paragraphs if "one" in each.text]
    assert headline == "one \u202e two \u2067 three\u2069\u202c"


PRINTABLE = st.text(
    alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Cf", "Zl", "Zp"]), min_size=1
)


@examples(60, suppress_health_check=[HealthCheck.too_slow])
@given(PRINTABLE, st.sampled_from(LANGUAGES))
def test_any_text_comes_back_as_it_was(text: str, tag: str) -> None:
    item = edition(tag, headline=text)
    data = made(replace(item, lead=Rich((Paragraph((Text(text),)),), item.language)))
    # marks that keep a right-to-left phrase together are no part of the text
    found = [re.sub("[\u200e\u202a-\u202c]", "", each) for each in texts(data)]
    assert [each for each in found if each == text] == [text, text]
