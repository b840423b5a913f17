"""The page as a whole: its head, its parts in their order, its links to the other languages."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import lxml.html
import pytest
from msgspec.structs import replace

from pipeline.edition.model import Banner, Edition, Time
from pipeline.formats.html.render import render
from pipeline.state.states import State
from tests.factory import edition, phrase, rich
from tests.formats.html.samples import (
    HTML_TEMPLATES,
    MEDIA,
    closed_appeal,
    embargoed,
    open_appeal,
    page,
    whole_release,
)

WHOLE = [
    make(tag) for make in (whole_release, embargoed, open_appeal, closed_appeal) for tag in ("en", "ar", "zh-Hans")
]


def parsed(item: Edition) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(page(item))


def texts(root: lxml.html.HtmlElement, path: str) -> list[str]:
    return [" ".join(found.text_content().split()) for found in root.xpath(path)]


def test_the_page_is_named_after_the_edition_and_says_its_language_and_direction() -> None:
    (artefact,) = render(whole_release("ar"), HTML_TEMPLATES, MEDIA)
    root = lxml.html.document_fromstring(artefact.data.decode("utf-8"))
    assert (artefact.name, artefact.media_type) == ("villagers.ar.html", "text/html; charset=utf-8")
    assert (root.get("lang"), root.get("dir")) == ("ar", "rtl")


@pytest.mark.parametrize("item", WHOLE, ids=lambda item: item.stem + item.kind)
def test_a_page_has_one_first_heading_and_no_level_is_skipped(item: Edition) -> None:
    levels = [int(found.tag[1]) for found in parsed(item).xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("item", WHOLE, ids=lambda item: item.stem + item.kind)
def test_nothing_on_a_page_needs_what_its_policy_forbids(item: Edition) -> None:
    root = parsed(item)
    assert not root.xpath("//@style | //@*[starts-with(name(), 'on')] | //iframe | //form | //object | //base")
    assert {script.get("type") for script in root.xpath("//script")} <= {"application/ld+json", None}
    assert all(source.startswith("data:image/") for source in root.xpath("//@src"))
    assert root.xpath("//link/@rel") == [
        *(["canonical"] if item.canonical_url else []), *["alternate"] * len(item.addresses), "icon"
    ]  # fmt: skip


@pytest.mark.parametrize("item", WHOLE, ids=lambda item: item.stem + item.kind)
def test_every_id_is_unique_and_every_inner_link_arrives(item: Edition) -> None:
    root = parsed(item)
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in root.xpath("//a/@href") if link.startswith("#")} <= set(ids)


def test_banners_are_the_first_and_the_last_words_of_a_page() -> None:
    (body,) = parsed(embargoed()).xpath("/html/body")
    for script in body.xpath(".//script"):
        script.drop_tree()
    lines = body.text_content().split("\n")
    words = [line.strip() for line in lines if line.strip()]
    assert words[0].startswith("Embargoed until 2 May 2026, 06:00 (Oslo), 04:00 UTC")
    assert words[-1] == words[0]
    assert body.xpath("string(//p[@class='banner-title']/time/@datetime)") == "2026-05-02T06:00:00+02:00"


@pytest.mark.parametrize(
    ("state", "indexed"),
    [("draft", False), ("in-review", False), ("embargoed", False), ("withdrawn", False), ("published", True),
     ("corrected", True)],
)  # fmt: skip
def test_search_engines_may_show_what_is_published_and_nothing_else(state: State, indexed: bool) -> None:  # noqa: FBT001
    found = parsed(replace(edition(), state=state)).xpath("//meta[@name='robots']/@content")
    assert found == ([] if indexed else ["noindex, nofollow, noarchive"])


def test_other_languages_are_linked_for_people_and_for_machines() -> None:
    root = parsed(whole_release())
    machines = {link.get("hreflang"): link.get("href") for link in root.xpath("//link[@rel='alternate']")}
    (canonical,) = root.xpath("//link[@rel='canonical']/@href")
    people = {link.get("hreflang"): (link.get("href"), link.get("dir"), link.text) for link in root.xpath("//nav//a")}
    assert machines["en"] == machines["x-default"] == canonical  # a page names itself
    assert machines["ar"] == canonical.replace("/en/", "/ar/")
    assert people["ar"] == ("villagers.ar.html", "rtl", "العربية")
    assert set(people) == {"ar", "zh-Hans", "nb", "ru", "fr"} == set(machines) - {"en", "x-default"}
    assert parsed(embargoed()).xpath("//link[@rel='alternate']") == []


def test_the_canonical_address_is_given_when_there_is_one() -> None:
    assert parsed(whole_release()).xpath("//link[@rel='canonical']/@href") == [
        "https://lantern.example/en/villagers.html"
    ]
    assert parsed(edition()).xpath("//link[@rel='canonical']") == []


def test_json_ld_tells_what_the_page_tells() -> None:
    said = json.loads(parsed(whole_release()).xpath("string(//script)"))
    assert said["@type"] == "NewsArticle"
    assert said["headline"] == whole_release().headline.text
    assert (said["datePublished"], said["dateModified"]) == ("2026-05-01T12:44:00+02:00", "2026-05-04T09:00:00+02:00")
    assert said["inLanguage"] == "en"
    assert said["publisher"] == {"@type": "Organization", "name": "Lantern", "url": "https://lantern.example"}
    assert [each["@type"] for each in said["correction"]] == ["CorrectionComment"]
    assert json.loads(parsed(open_appeal()).xpath("string(//script)"))["@type"] == "Article"


def test_open_graph_names_the_text_and_its_language() -> None:
    root = parsed(whole_release("zh-Hans"))
    graph = {meta.get("property"): meta.get("content") for meta in root.xpath("//meta[@property]")}
    assert graph["og:title"] == whole_release("zh-Hans").headline.text
    assert graph["og:locale"] == "zh_CN"
    assert graph["article:modified_time"] == "2026-05-04T09:00:00+02:00"


def test_a_long_lead_is_cut_between_words_for_search_results() -> None:
    item = replace(edition(), lead=rich("One word after another is what makes a lead. " * 20))
    found = parsed(item).xpath("string(//meta[@name='description']/@content)")
    assert len(found) <= 300
    assert found.endswith(("lead.…", " a…", " lead…")) or re.search(r"\w…$", found)


def test_a_correction_stands_above_the_text_and_is_labelled() -> None:
    root = parsed(whole_release())
    assert texts(root, "//section[@class='corrections']/h2") == ["Correction"]
    assert texts(root, "//section[@class='corrections']//del") == ["forty families"]
    whole = page(whole_release())
    assert whole.index('class="corrections"') < whole.index('class="lead"')


def test_phones_and_addresses_can_be_tapped_and_read_left_to_right_in_arabic() -> None:
    root = parsed(whole_release("ar"))
    phone = root.xpath("//a[@href='tel:+44-20-7946-0018']/bdi")[0]
    email = root.xpath("//a[@href='mailto:ida.berg@lantern.example']/bdi")[0]
    assert (phone.get("dir"), phone.text, email.get("dir")) == ("ltr", "+44 20 7946 0018", "ltr")


def test_several_numbers_of_one_kind_stand_under_one_label() -> None:
    item = open_appeal()
    assert item.appeal
    group, *others = item.appeal.targets
    first = group.targets[0]
    more = replace(
        first, faxes=(*first.faxes, replace(first.faxes[0], uri="tel:+7-2")), emails=("a@x.example", "b@x.example")
    )
    root = parsed(replace(item, appeal=replace(item.appeal, targets=(replace(group, targets=(more,)), *others))))
    (ways,) = root.xpath("//section[contains(@class, 'targets')][1]//dl")
    assert [(len(each.findall("dt")), len(each.findall("dd"))) for each in ways.findall("div")] == [
        (1, 2),
        (1, 2),
        (1, 1),
    ]


def test_the_press_office_is_named_once_although_it_is_also_a_contact() -> None:
    item = whole_release()
    office = item.organisation.press_office
    assert office
    twice = replace(item, contacts=(*item.contacts, office))
    assert texts(parsed(twice), "//div[@class='contact']/p[@class='name']") == ["Ida Berg", "Press office"]


def test_times_are_for_programs_too() -> None:
    stamps = parsed(whole_release()).xpath("//time/@datetime")
    assert {"2026-05-01", "2026-05-01T12:44:00+02:00", "2026-05-04T09:00:00+02:00", "2026-05-06T10:00:00+02:00"} <= set(
        stamps
    )
    assert texts(parsed(whole_release()), "//p[@class='dateline']") == ["Oslo, 1 May 2026"]


def test_a_letter_keeps_its_own_language_and_can_be_sent_and_copied() -> None:
    item = open_appeal("en")
    assert item.appeal
    first, second = item.appeal.letters
    root = parsed(item)
    sheets = root.xpath("//div[@class='sheet']")
    assert [(sheet.get("lang"), sheet.get("dir")) for sheet in sheets] == [("ar", "rtl"), ("en", "ltr")]
    assert root.xpath("//a[@class='button'][starts-with(@href, 'mailto:')]/@href") == [first.mailto] * 2  # card, letter
    assert [area.text.strip() for area in root.xpath("//textarea[@readonly]")] == [first.plain, second.plain]
    labels = [label.get("for") for label in root.xpath("//label")]
    assert labels == root.xpath("//textarea/@id") == ["letter-1", "letter-2"]


def test_targets_stand_in_their_groups_with_every_way_to_reach_them() -> None:
    root = parsed(open_appeal())
    assert texts(root, "//section[contains(@class, 'targets')]/h2") == ["Write to", "Copies to"]
    assert len(root.xpath("//address")) == 4
    assert "tel:+7-495-498-00-00" in root.xpath("//div[@class='target']//a/@href")
    assert "mailto:minister@mil.example" in root.xpath("//div[@class='target']//a/@href")


def test_a_closed_appeal_thanks_and_counts_and_offers_nothing_to_do() -> None:
    root = parsed(closed_appeal())
    assert texts(root, "//section[@class='closing']/*[1]") == ["Closed on 1 July 2026, 14:30"]
    assert texts(root, "//p[@class='count']") == ["46,000 signatures, as of 1 July 2026"]
    assert not root.xpath("//address | //textarea | //*[@class='button'] | //*[@id='act']")


def test_the_release_line_is_not_said_twice_under_embargo() -> None:
    assert page(embargoed()).count("Embargoed until ") == 3  # title, first and last banner
    assert texts(parsed(whole_release()), "//p[@class='release-line']") == ["For immediate release"]


def test_a_withdrawn_text_is_a_page_with_its_notice() -> None:
    banner = Banner("withdrawn", "This text has been withdrawn", ("Lantern withdrew this text on 2 May 2026.",))
    item = replace(
        edition(headline=banner.title), state="withdrawn", banners=(banner,), release_line="Press release", details=(),
        lead=None, dateline=None, body=rich("It named a person by mistake."), updated=Time("2026-05-02", "2 May 2026"),
    )  # fmt: skip
    root = parsed(item)
    assert texts(root, "//div[@class='story']/p[not(@class)]") == ["It named a person by mistake."]
    assert not root.xpath("//*[contains(@class, 'toolbar')]")


def test_a_picture_with_a_content_warning_waits_to_be_asked_for() -> None:
    item = whole_release()
    warned = replace(item.pictures["wall.png"], content_warning=phrase("Shows an injured person"))
    root = parsed(replace(item, pictures={"wall.png": warned}))
    assert texts(root, "//figure/details/summary") == ["Content warning Shows an injured person"]
    (image,) = root.xpath("//figure/details//img")
    assert (image.get("width"), image.get("height"), image.get("alt")) == ("720", "405", warned.alt.text)


@pytest.mark.parametrize(
    ("headline", "kind"),
    [
        ("Villagers face eviction", None), ("menneskerettighetene", "wide"), ("x" * 91, "long"), ("驱" * 40, None),
        ("القرى تواجه الإخلاء", None), ("a " * 40, None),
    ],
)  # fmt: skip
def test_a_headline_is_smaller_where_it_or_a_word_of_it_is_long(headline: str, kind: str | None) -> None:
    assert parsed(edition(headline=headline)).xpath("//h1")[0].get("class") == kind


def test_a_page_of_five_kilobytes_of_text_weighs_less_than_forty() -> None:
    words = "Soldiers closed the only road to the village on Sunday night. "
    data = page(replace(whole_release(), pictures={}, loose_pictures=(), issuers=None, body=rich(words * 82)))
    assert len(words * 82) > 5_000
    assert len(data.encode("utf-8")) < 40_000


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert page(open_appeal("ar")) == page(open_appeal("ar"))
