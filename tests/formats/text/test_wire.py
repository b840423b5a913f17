"""The text file as a whole: its exact form for small editions, and what holds for every one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

import jinja2
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace

from pipeline.edition.model import Banner, Box, Correction, Edition, Quote, Rich, Target, Time
from pipeline.edition.note_numbers import with_note_numbers
from pipeline.formats.text import render as wire
from pipeline.formats.text.inlines import References
from pipeline.formats.text.page import Page
from pipeline.i18n.bidi import settle
from pipeline.i18n.display_width import width
from pipeline.i18n.language import language
from pipeline.richtext.blocks import BulletList, Footnote, Link, Paragraph, PlacedPicture, PlacedQuote, Table, Text
from pipeline.templating.templates import Templates
from tests.examples import examples
from tests.factory import edition, phrase, rich
from tests.formats.text.samples import (
    TEXT_TEMPLATES,
    body,
    cells,
    closed_appeal,
    contact,
    full_appeal,
    full_release,
    par,
    picture,
    printed,
    translated,
)

EMBARGO = Banner("embargo", "Embargoed until Monday, 18:00", ("Not for publication.",))


def arabic() -> Edition:
    """Give an Arabic release with a quote in English, a table and a contact."""
    return replace(
        translated("ar", "على القمة أن تكسر الصمت"),
        details=(("رقم الوثيقة", "EUR 46/061/2002"),),
        body=body(
            par(
                "قالت منظمة Amnesty International إن الجانبين يرتكبان فظائع، "
                "وعلى أوروبا أن تواجه (راجع EUR 46/061/2002)."
            ),
            par("للاتصال: +44 20 7946 0018، انظر ", Link("https://example.org/ar", (Text("التقرير"),)), "."),
            PlacedQuote("q"),
            Table(("start", "end"), cells("المنطقة", "العدد"), (cells("الشمال", "46 000"),)),
            tag="ar",
        ),
        quotes={"q": Quote(rich("Both sides commit " + "atrocities " * 9), phrase("ديك", "ar"), None, None, None)},
        contacts=(replace(contact("ar"), name=phrase("ليديا", "ar"), email="press@example.org"),),
    )


@given(st.text(st.one_of(st.characters(), st.sampled_from("a  \t\n\x85\u00a0\u3000\u2028"))))
@example("a  b")
def test_a_phrase_stands_on_one_line_with_one_space_where_its_author_had_several(text: str) -> None:
    page = Page(edition(), References(), jinja2.Environment(autoescape=True), 72)
    spaces = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029 ]+")
    assert page.phrase(text) == settle(spaces.sub(" ", text).strip(" "), "ltr")
    assert len(page.phrase(text).splitlines()) <= 1


def chinese() -> Edition:
    """Give a Chinese release whose sentences fill many lines."""
    return replace(
        translated(
            "zh-Hans", "峰会必须打破沉默：欧洲不能对车臣平民的苦难视而不见，必须在会谈中把人权放在首位，并追究责任"
        ),
        details=(("编号", "EUR 46/061/2002"),),
        body=body(
            par(
                "人权新闻室成员将于星期一下午举行示威。“双方都犯下暴行，”主任说，“但欧盟必须正视。”详见",
                Link("https://example.org/zh", (Text("报告"),)),
                "，也可致电+44 20 7946 0018（英国）。",
                Footnote((par("该报告于十月发表。"),)),
            ),
            PlacedQuote("q"),
            Table(("start",) * 3, cells("地区", "说明", "来源"), (cells("北部", "双方都犯下暴行" * 4, "调查员" * 4),)),
            tag="zh-Hans",
        ),
        quotes={
            "q": Quote(
                rich("双方都犯下暴行。", "zh-Hans"), phrase("迪克", "zh-Hans"), phrase("主任", "zh-Hans"), None, None
            )
        },
        contacts=(replace(contact("zh-Hans"), name=phrase("莉迪亚", "zh-Hans")),),
    )


EDITIONS = {"release": full_release(), "appeal": full_appeal(), "arabic": arabic(), "chinese": chinese()}
every_edition = pytest.mark.parametrize("item", EDITIONS.values(), ids=EDITIONS)


def test_a_small_release_reads_like_this() -> None:
    item = replace(
        edition(),
        kicker=phrase("Land rights"),
        subheadline=phrase("Court to decide on Friday"),
        body=body(
            par(
                "See the ",
                Link("https://example.org/r", (Text("report"),)),
                " or the next. ",
                Footnote((par("Page 3."),)),
            ),
            PlacedQuote("q"),
            BulletList(((par("One."),), (par("Two."),))),
        ),
        quotes={"q": Quote(rich("We stay."), phrase("Ana Example"), phrase("farmer"), None, None)},
        notes_to_editors=(rich("Pictures are free."),),
    )
    assert printed(with_note_numbers(item)) == (
        "For immediate release\n"
        "\n"
        "Land rights\n"
        "\n"
        "Villagers face eviction\n"
        "=======================\n"
        "\n"
        "Court to decide on Friday\n"
        "\n"
        "Oslo, 1 May 2026\n"
        "\n"
        "The lead.\n"
        "\n"
        "See the report [1] or the next. (1)\n"
        "\n"
        "    “We stay.”\n"
        "    — Ana Example, farmer\n"
        "\n"
        "- One.\n"
        "- Two.\n"
        "\n"
        "                                  Ends\n"
        "\n"
        "Notes to editors\n"
        "----------------\n"
        "\n"
        "1. Page 3.\n"
        "\n"
        "2. Pictures are free.\n"
        "\n"
        "Press release\n"
        "\n"
        "Index number: EUR 1/2/3\n"
        "\n"
        "Human Rights Newsroom\n"
        "\n"
        "[1] https://example.org/r\n"
    )


def test_an_embargo_stands_in_the_first_line_and_in_the_last() -> None:
    lines = printed(replace(edition(), banners=(EMBARGO,), release_line=EMBARGO.title)).splitlines()
    assert lines[:2] == [EMBARGO.title, "Not for publication."]
    assert lines[-2:] == ["Not for publication.", EMBARGO.title]
    assert lines.count(EMBARGO.title) == 2


def test_a_withdrawn_text_is_a_notice_and_its_date() -> None:
    item = replace(
        edition(headline="This text has been withdrawn"),
        state="withdrawn",
        banners=(Banner("withdrawn", "This text has been withdrawn", ("The Newsroom withdrew it on Monday.",)),),
        release_line="Press release",
        dateline=None,
        lead=None,
        body=rich("It named the wrong place."),
    )
    text = printed(item)
    assert text.startswith("This text has been withdrawn\nThe Newsroom withdrew it on Monday.\n")
    assert text.endswith("\nThis text has been withdrawn\n")
    assert text.count("Press release") == 1
    assert "Issued on 1 May 2026" in text


def test_a_correction_stands_between_its_rules_without_a_gap() -> None:
    note = Correction(Time("2026-05-04T09:00+02:00", ""), "Corrected on 4 May 2026", phrase("It was six."), None, None)
    rule = "-" * 72
    assert f"\n{rule}\nCorrected on 4 May 2026\nIt was six.\n{rule}\n" in printed(
        replace(edition(), corrections=(note,))
    )


@pytest.mark.parametrize("line", ["Human Rights Newsroom, 1 Yard, Oslo", "1 Yard, Oslo"])
def test_the_organisation_is_named_once_at_the_foot(line: str) -> None:
    item = replace(edition(), organisation=replace(edition().organisation, address_line=phrase(line)))
    text = printed(item)
    assert line in text
    assert text.count("Human Rights Newsroom") == 1


@every_edition
def test_no_line_is_wider_than_the_newsroom_asks(item: Edition) -> None:
    for line in printed(item).splitlines():
        assert width(line) <= 72 or "https://" in line


@every_edition
def test_narrow_columns_are_kept_too(item: Edition) -> None:
    narrow = replace(item, layout=replace(item.layout, text_columns=40))
    for line in printed(narrow).splitlines():
        assert width(line) <= 40 or "https://" in line


@every_edition
def test_lines_are_clean(item: Edition) -> None:
    (artefact,) = wire.render(item, TEXT_TEMPLATES, {})
    text = artefact.data.decode("utf-8")
    assert not artefact.data.startswith(b"\xef\xbb\xbf")
    assert "\r" not in text
    assert "\t" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert not text.startswith("\n")
    assert "\n\n\n" not in text
    assert all(line == line.rstrip() for line in text.split("\n"))


@every_edition
def test_without_columns_a_paragraph_is_one_line(item: Edition) -> None:
    text = printed(replace(item, lead=rich("Long enough. " * 30), layout=replace(item.layout, text_columns=None)))
    assert any("Long enough. " * 29 in line for line in text.splitlines())


@every_edition
def test_the_same_edition_gives_the_same_bytes(item: Edition) -> None:
    assert printed(item) == printed(item)


def test_the_file_is_named_after_the_edition() -> None:
    (artefact,) = wire.render(replace(edition(), stem="EMBARGOED-villagers.en"), TEXT_TEMPLATES, {})
    assert (artefact.name, artefact.role, artefact.language) == ("EMBARGOED-villagers.en.txt", "text", "en")
    assert artefact.media_type == "text/plain; charset=utf-8"


# For programs, for names of files, or printed by way of another field (facts, kind_label, dateline, Letter.plain).
NOT_PRINTED = {
    *(
        "tag",
        "script",
        "direction",
        "slug",
        "stem",
        "language_name",
        "state",
        "kind",
        "layout",
        "machine",
        "words",
        "uri",
        "path",
    ),
    *(
        "file",
        "media_type",
        "id",
        "alignments",
        "loose_boxes",
        "loose_pictures",
        "loose_attachments",
        "index_number",
        "number",
        "stage",
    ),
    *("countries", "regions", "ends", "lead_picture", "notes_heading"),
    *("topics", "keywords", "issued", "date_mark", "name_mark", "subject_line", "translator", "share"),
}


def texts_in(value: object) -> Iterator[str]:
    """Give every string inside an edition that is there to be read."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_in(part)
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from texts_in(part)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            if name not in NOT_PRINTED:
                yield from texts_in(getattr(value, name))


@pytest.mark.parametrize("item", [full_release(), full_appeal(), closed_appeal()], ids=["release", "appeal", "closed"])
def test_everything_that_an_edition_holds_is_printed(item: Edition) -> None:
    # Without columns no text is broken, so each can be looked for whole.
    text = printed(replace(item, layout=replace(item.layout, text_columns=None)))
    lines = [line for value in texts_in(item) for line in value.removeprefix("mailto:").split("\n")]
    assert len(lines) > 20
    assert {line for line in lines if line.strip() not in text} <= {"primary"}  # a role, for programs


def test_each_url_stands_once_in_the_list_and_keeps_its_number() -> None:
    text = printed(full_release())
    assert text.count("https://hrn.example.org/a/very/long/path/to/a/report?id=42&lang=en") == 1
    assert "the report [1], the\nsame report [1]" in text


def test_a_link_that_shows_its_address_has_no_number() -> None:
    links = [
        Link("mailto:press@example.org", (Text("press@example.org"),)),
        Link("https://example.org/", (Text("example.org"),)),
        Link("tel:+44-20-7946-0018", (Text("+44 20 7946 0018"),)),
    ]
    assert "[1]" not in printed(replace(edition(), body=body(*(par(link) for link in links))))


def test_a_phone_link_with_words_is_listed_as_a_number() -> None:
    link = Link("tel:+44-20-7946-0018", (Text("call us"),))
    assert "[1] +44-20-7946-0018\n" in printed(replace(edition(), body=body(par(link))))


def test_a_footnote_inside_a_footnote_is_listed() -> None:
    inner = Footnote((par("Inner."),))
    text = printed(replace(edition(), body=body(par("Body.", Footnote((par("Outer.", inner),))))))
    assert "1. Outer. (2)\n\n2. Inner.\n" in text


def test_the_lines_of_an_address_are_preserved() -> None:
    assert "\nул. Знаменка, 19\n119160 Москва\nRussia\n" in printed(full_appeal())


def test_the_letter_stands_whole_between_its_rules() -> None:
    rule = "-" * 72
    letter = "Dear Minister,\n\nI call on you to respect the law.\n\nSincerely,\n\n[Your name]"
    assert f"\n{rule}\n{letter}\n{rule}\n" in printed(full_appeal())


def test_a_letter_in_english_in_an_arabic_appeal_is_isolated_line_by_line() -> None:
    open_appeal = full_appeal().appeal
    text = printed(replace(arabic(), appeal=open_appeal))
    assert "\n\u2066Dear Minister,\u2069\n\n\u2066I call on you to respect the law.\u2069\n" in text


def test_a_text_under_a_picture_replaces_the_one_of_the_list() -> None:
    item = replace(
        edition(), pictures={"a.jpg": picture()}, body=body(PlacedPicture("a.jpg", "A dog"), PlacedPicture("a.jpg", ""))
    )
    text, _, listed = printed(item).partition("Ends\n")
    assert "A dog" not in text
    assert "placard.jpg: A dog\n" in listed
    assert "A placard before a ruined house" not in listed


def test_arabic_keeps_numbers_and_addresses_readable() -> None:
    text = printed(arabic())
    for island in ["EUR 46/061/2002", "+44 20 7946 0018", "press@example.org", "https://example.org/ar", "46 000"]:
        assert f"\u2066{island}\u2069" in text
    assert "\u2066Amnesty International\u2069" in text


def test_an_arabic_quote_in_english_is_isolated_line_by_line() -> None:
    item = replace(
        edition(),
        body=body(PlacedQuote("q")),
        quotes={"q": Quote(rich("الجانبان يرتكبان فظائع " * 6, "ar"), phrase("Dick"), None, None, None)},
    )
    quoted = [line.strip() for line in printed(item).splitlines() if "الجانبان" in line]
    assert len(quoted) > 1
    assert all(line.startswith("\u2067") and line.endswith("\u2069") for line in quoted)


def test_chinese_joins_with_its_own_punctuation() -> None:
    text = printed(chinese())
    assert "— 迪克，主任\n" in text
    assert "电子邮件：press@example.org\n" in text
    assert "编号：EUR 46/061/2002\n" in text


def test_a_newsroom_template_changes_the_order_without_the_engine() -> None:
    own = {
        **TEXT_TEMPLATES.files,
        "text/release.txt": b'{{ edition.end_mark }}\n\n\n\n{{ edition.headline | heading("#") }}  \n\n',
    }
    (artefact,) = wire.render(edition(), Templates(own), {})
    assert artefact.data == b"Ends\n\nVillagers face eviction\n#######################\n"


HOSTILE = "<script>alert(1)</script> ]]> {{ 7*7 }} {% raw %} {alt} &amp; 😀 👩‍👩‍👧 *a* _b_"


def hostile(text: str) -> Edition:
    """Give an edition with one text in every kind of place."""
    return replace(
        edition(headline=text),
        kicker=phrase(text),
        body=body(
            par(text), PlacedQuote("q"), Table(("start",), cells(text), (cells(text),)), PlacedPicture("p.jpg", text)
        ),
        quotes={"q": Quote(rich(text), phrase(text), None, None, None)},
        boxes={"b": Box("warning", "Warning", phrase(text), rich(text))},
        loose_boxes=("b",),
        pictures={"p.jpg": picture()},
        details=((text, text),),
        layout=replace(edition().layout, text_columns=None),
    )


def test_mark_up_braces_and_emoji_come_out_literally() -> None:
    assert printed(hostile(HOSTILE)).count(HOSTILE) == 12


def test_an_override_comes_out_literally_and_stays_inside() -> None:
    text = printed(hostile("evil \u202egnp.exe"))
    assert text.count("evil \u202egnp.exe") == text.count("\u2066evil \u202egnp.exe\u2069") == 12


@examples(60)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=60))
def test_any_text_gives_clean_lines(text: str) -> None:
    item = replace(hostile(text), layout=replace(edition().layout, text_columns=50))
    lines = printed(item).split("\n")
    assert lines[-1] == ""
    assert all(line == line.rstrip() for line in lines)
    assert not any(before == after == "" for before, after in pairwise(lines))


def test_a_headline_of_two_hundred_characters_without_spaces_stays_in_its_columns() -> None:
    assert all(width(line) <= 72 for line in printed(edition(headline="x" * 200)).splitlines())


def test_a_body_of_emoji_stays_in_its_columns() -> None:
    text = printed(replace(edition(), body=rich("😀👩‍👩‍👧🇳🇴" * 60)))
    assert all(width(line) <= 72 for line in text.splitlines())
    assert text.count("👩‍👩‍👧") == 60


def test_a_target_without_anything_but_a_name_is_one_line() -> None:
    appeal = full_appeal().appeal
    assert appeal
    bare = Target("x", phrase("The Registrar"), None, None, (), (), (), (), (), None, None, None)
    groups = (replace(appeal.targets[0], targets=(bare, bare)),)
    assert "\nThe Registrar\n\nThe Registrar\n\n" in printed(
        replace(full_appeal(), appeal=replace(appeal, targets=groups))
    )


def test_an_empty_body_leaves_no_hole() -> None:
    text = printed(replace(edition(), body=Rich((), language("en")), lead=None))
    assert "Oslo, 1 May 2026\n\n      " in text


def test_paragraphs_of_a_quote_each_open_and_only_the_last_one_closes() -> None:
    quote = Quote(body(par("One."), Paragraph((Text("Two."),))), phrase("Ana"), None, None, None)
    text = printed(replace(edition(), quotes={"q": quote}, body=body(PlacedQuote("q"))))
    assert "    “One.\n\n    “Two.”\n    — Ana\n" in text


def test_a_phrase_in_another_direction_is_isolated_with_its_punctuation() -> None:
    text = printed(replace(arabic(), kicker=phrase("(Rue de la Loi 155), Brussels!", "fr")))
    assert "\n\u2066(Rue de la Loi 155), Brussels!\u2069\n" in text
