"""Days, places, pictures, corrections of others, earlier publication and short numbers, in every format."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

import lxml.html
import pytest

from pipeline.edition.model import Edition
from pipeline.formats.registry import FORMATS
from pipeline.pictures.prepare import prepare_all
from tests.pictures import samples
from tests.saying.readers import Read, read_text, read_web, read_word
from tests.small import APPEAL, RELEASE, TEMPLATES, codes, item, made

MEDIA = {"dam.png": samples.png()}
PICTURE = "media: [{file: dam.png, alt: A dam}]\n"
ARABIC = """language: ar
status: approved
text:
  headline: سكان القرية مهددون بالإخلاء
  dateline: {place: أوسلو}
  body: على ثلاثمئة عائلة أن ترحل.
"""


def edition(more: str, source: str = RELEASE) -> Edition:
    """Give the one edition of a release with some more fields."""
    (found,) = made(item(source + more, media=MEDIA)).values()
    return found


def formats(whole: Edition) -> Mapping[str, Read]:
    """Give what a reader sees in each format."""
    files = prepare_all(MEDIA)
    made_of = {
        each.name.rpartition(".")[2]: each.data for form in FORMATS for each in form.render(whole, TEMPLATES, files)
    }
    return {"web": read_web(made_of["html"]), "word": read_word(made_of["docx"]), "text": read_text(made_of["txt"])}


def page(whole: Edition) -> lxml.html.HtmlElement:
    """Give the web page."""
    (found,) = (
        each
        for form in FORMATS
        for each in form.render(whole, TEMPLATES, prepare_all(MEDIA))
        if each.name.endswith("html")
    )
    return lxml.html.document_fromstring(found.data.decode())


def about(root: lxml.html.HtmlElement) -> dict[str, object]:
    """Give what a page tells machines."""
    found: dict[str, object] = json.loads(root.xpath("string(//script[@type='application/ld+json'])"))
    return found


def test_a_release_without_a_town_has_its_day_alone() -> None:
    (edition,) = made(item(RELEASE.replace("{place: Oslo, date", "{date"))).values()
    assert edition.dateline == "1\u00a0May\u00a02026"


def test_a_day_without_a_clock_is_printed_and_told_as_one() -> None:
    whole = edition("published_at: 2026-05-01\nupdated_at: 2026-05-02\n")
    for form, read in formats(whole).items():
        assert re.search(r"Published: 1 May 2026(\n| · )", read.text.replace("\xa0", " ")), form
        assert "Last updated: 2 May 2026" in read.text.replace("\xa0", " "), form
        assert "00:00" not in read.text, form
    root = page(whole)
    assert root.xpath("//div[@class='particulars']//time/@datetime") == ["2026-05-01", "2026-05-02"]
    assert root.xpath("//meta[@property='article:published_time']/@content") == ["2026-05-01"]
    assert {key: about(root)[key] for key in ("datePublished", "dateModified")} == {
        "datePublished": "2026-05-01",
        "dateModified": "2026-05-02",
    }


@pytest.mark.parametrize(
    ("written", "label", "value", "arabic"),
    [
        ("NO", "Country", "Norway", ("البلد", "النرويج")),
        ("[BE, RU]", "Countries", "Belgium and Russia", ("البلدان", "بلجيكا وروسيا")),
        ('"001"', "Region", "World", ("المنطقة", "العالم")),
        ('["150", "145"]', "Regions", "Europe and Western Asia", ("المناطق", "أوروبا وغرب آسيا")),
        ('[BE, "150", BE]', "Countries and regions", "Belgium and Europe", ("البلدان والمناطق", "بلجيكا وأوروبا")),
    ],
)
def test_countries_and_regions_are_one_detail(written: str, label: str, value: str, arabic: tuple[str, str]) -> None:
    found = made(item(f"country: {written}\n{RELEASE}", ar=ARABIC))
    details = {tag: [(a, getattr(b, "text", b)) for a, b in found[f"item.{tag}"].details] for tag in ("en", "ar")}
    assert details == {"en": [(label, value)], "ar": [arabic]}


def test_programs_are_told_a_country_from_a_region() -> None:
    told = about(page(edition('country: [BE, "150"]\n')))
    assert told["contentLocation"] == [{"@type": "Country", "name": "Belgium"}, {"@type": "Place", "name": "Europe"}]


def test_an_appeal_may_be_about_several_countries() -> None:
    (whole,) = made(item(f"country: [BE, RU]\n{APPEAL}", "appeals")).values()
    assert whole.countries == ("Belgium", "Russia")


NUMBERS = """contacts:
  - name: Frank
    phones:
      - {number: "82111", label: text, country: GB}
      - {number: 116 123}
      - {number: +44 20 7946 0018, label: text}
"""


def test_a_short_number_is_dialled_as_it_is_and_says_where() -> None:
    whole = edition("", RELEASE.replace("contacts: [press-office]\n", NUMBERS))
    links = page(whole).xpath("//div[@class='contact'][1]//a/@href")
    assert links == ["sms:82111", "tel:116123", "sms:+442079460018"]
    read = formats(whole)
    assert "Text message: 82111 (United Kingdom)\nPhone: 116 123\n" in read["text"].text
    assert "Text message:\u00a082111 (United Kingdom)" in read["word"].text
    assert {"sms:82111", "116123", "sms:+442079460018"} <= read["word"].targets


@pytest.mark.parametrize("number", ["12", "0321", "1234567", "11-22", "020 7946 0018"])
def test_what_is_no_short_number_is_told(number: str) -> None:
    assert codes(item(RELEASE.replace("[press-office]", f'[{{name: A, phones: [{{number: "{number}"}}]}}]'))) == [
        "invalid-phone"
    ]


def test_the_lead_picture_stands_before_the_text_and_nowhere_else() -> None:
    whole = edition(PICTURE + "lead_picture: dam.png\nsubheadline: At dawn\n")
    assert (whole.lead_picture, whole.loose_pictures) == ("dam.png", ())
    read = formats(whole)
    for form, text in read.items():
        assert text.text.count("A dam") == 1, form
    in_word = [read["word"].text.index(each) for each in ("At dawn", "Oslo, 1\u00a0May", "A dam", "Three hundred")]
    assert in_word == sorted(in_word)
    assert read["text"].text.index("Ends") < read["text"].text.index("A dam")
    before = page(whole).xpath("//div[@class='lead-picture'][following-sibling::p[starts-with(., 'Three hundred')]]")
    assert [each.xpath(".//img/@alt") for each in before] == [["A dam"]]


CORRECTS = """corrects:
  - title: The dam is safe
    publisher: Ministry of Works
    url: https://example.org/dam
    published_on: 2026-04-20
    note: There are three villages.
    as_published: one village
    should_be: three villages
  - {title: Another text, note: It is wrong.}
"""


def test_what_others_published_is_corrected_in_a_part_of_its_own() -> None:
    for form, read in formats(edition(CORRECTS + "corrections: [{at: 2026-05-02 09:00, note: Nine.}]\n")).items():
        parts = [
            "Corrected on 2\u00a0May\u00a02026", "Nine.", "Corrections to other publications", "The dam is safe",
            "Ministry of Works", "20\u00a0April\u00a02026", "There are three villages.", "one village", "Another text",
            "It is wrong.", "Ends",
        ]  # fmt: skip
        places = [read.text.index(each) for each in parts]
        assert places == sorted(places), form
        assert "https://example.org/dam" in read.text or "https://example.org/dam" in read.targets, form


def test_where_a_text_was_published_before_stands_at_the_foot() -> None:
    first = '{on: 2026-03-01, note: First published by A., url: "https://example.org/a"}'
    more = f"history: [{first}, {{on: 2026-04-01, note: Then by B.}}]\n"
    for form, read in formats(edition(more)).items():
        places = [read.text.index(each) for each in ("Ends", "1\u00a0March", "First published by A.", "Then by B.")]
        assert places == sorted(places), form
        assert "https://example.org/a" in read.text or "https://example.org/a" in read.targets, form


def test_own_headings_stand_in_the_place_of_the_usual_ones() -> None:
    more = "background: In 2019.\nbackground_heading: Before\nnotes_to_editors: [Free.]\nnotes_heading: For newsrooms\n"
    for form, read in formats(edition(more)).items():
        assert "Before" in read.text, form
        assert "For newsrooms" in read.text, form
        assert "Notes to editors" not in read.text, form


def test_what_nobody_fills_has_no_heading_and_no_label() -> None:
    labels = (
        "Corrections to other publications",
        "Publication history",
        "Country",
        "Countries",
        "Region",
        "Notes to editors",
    )
    for form, read in formats(edition("")).items():
        assert [label for label in labels if label in read.text] == [], form


WITHDRAWN = (
    RELEASE.replace("approved", "withdrawn") + "withdrawn: {at: 2026-05-03 12:00, notice: We withdraw this textKEEP}\n"
)


@pytest.mark.parametrize(
    ("keep", "headline"), [("", "This text has been withdrawn"), (", keep_headline: yes", "Villagers face eviction")]
)
def test_a_withdrawn_text_keeps_its_headline_where_its_notice_says_so(keep: str, headline: str) -> None:
    (whole,) = made(item(WITHDRAWN.replace("KEEP", keep))).values()
    assert whole.headline.text == headline
    root = page(whole)
    assert root.xpath("string(//title)").count("This text has been withdrawn") == 1
    for form, read in formats(whole).items():
        assert ("Villagers" in read.text) == bool(keep), form
        assert "Three hundred" not in read.text, form


def test_the_headline_that_stays_is_translated_and_the_rest_need_not_be() -> None:
    arabic = "language: ar\nstatus: approved\ntext:\n  withdrawn: {notice: نسحب هذا النص}\n"
    assert "missing-translation" in codes(item(WITHDRAWN.replace("KEEP", ", keep_headline: yes"), ar=arabic))
    assert codes(item(WITHDRAWN.replace("KEEP", ""), ar=arabic)) == []


def test_a_withheld_name_in_a_headline_that_stays_is_told() -> None:
    withheld = APPEAL + "persons_at_risk: [{name: Amira Sample, name_public: no}]\n"
    gone = WITHDRAWN.replace("KEEP", ", keep_headline: yes").replace("Villagers face", "Amira Sample faces")
    assert "withheld-name" in codes(item(withheld, "appeals", "appeal"), item(gone))
