"""A text in a mail: whatever the reader's window, a program that knows RFC 3676 gives each paragraph back whole."""

from __future__ import annotations

import quopri
import re
from email.header import decode_header, make_header

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline.edition.model import Banner, Edition, Layout
from pipeline.formats.text import render as wire
from pipeline.formats.text.flowed import flowed
from pipeline.i18n.display_width import width
from tests.factory import edition, phrase
from tests.formats.text.mails import Mail, opened
from tests.formats.text.samples import TEXT_TEMPLATES, closed_appeal, full_appeal, full_release, printed
from tests.formats.text.test_wire import arabic, chinese
from tests.formats.text.unflowed import Paragraph, unflowed
from tests.formats.text.wellset import bare
from tests.typed_numbers import without_marks

EDITIONS = {
    "release": full_release(), "appeal": full_appeal(), "closed": closed_appeal(), "arabic": arabic(),
    "chinese": chinese(),
}  # fmt: skip
every_edition = pytest.mark.parametrize("item", EDITIONS.values(), ids=EDITIONS)

_WORDS = ["word", "--", "-", ">", "From", "人权新闻室，", "حقوق", "https://example.org/a-b"]
_LINE = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=200),
    st.lists(st.sampled_from(_WORDS), max_size=60).map(" ".join),
    st.sampled_from(["-- ", "--", "> quoted", " indented", "From here", "", ">", "    “quote"]),
)  # fmt: skip


def draft(item: Edition) -> Mail:
    """Give the mail that is made of an edition, as a mail program reads it."""
    wanted = replace(item, layout=replace(item.layout, text_mail=True))
    made = {each.name: each.data for each in wire.render(wanted, TEXT_TEMPLATES, {})}
    return opened(made[f"{item.stem}.eml"])


@given(st.lists(_LINE, min_size=1, max_size=8))
def test_each_paragraph_comes_back_as_it_was(lines: list[str]) -> None:
    found = unflowed(flowed("\n".join(lines)), delsp=True)
    assert found == [Paragraph(line if line == "-- " else line.rstrip(" ")) for line in lines]


@given(st.lists(_LINE, min_size=1, max_size=8))
def test_no_line_is_too_long_for_a_mail_unless_it_is_one_address(lines: list[str]) -> None:
    for line in flowed("\n".join(lines)).split("\n"):
        assert width(line) <= 78 or "://" in line or "@" in line or "/" in line or len(line.split()) < 3


def test_latin_lines_end_in_the_words_space_and_the_one_that_flows() -> None:
    lines = flowed("word " * 40).split("\n")
    assert all(line.endswith("word  ") for line in lines[:-1])
    assert lines[-1].endswith("word")


def test_chinese_lines_end_in_the_one_space_that_a_reader_takes_away() -> None:
    lines = flowed("人权新闻室成员将于星期一举行示威" * 5).split("\n")
    assert len(lines) > 2
    assert all(line.endswith((" ", "威")) and not line.endswith("  ") for line in lines)


def test_what_looks_like_a_quotation_or_a_stuffed_line_is_stuffed() -> None:
    assert flowed("> 5 cases\n  two\nFrom Oslo") == " > 5 cases\n   two\n From Oslo"


def test_the_mark_of_a_signature_stays_and_is_never_made_by_a_break() -> None:
    assert flowed("Text.\n-- \nLantern") == "Text.\n-- \nLantern"
    broken = flowed(f"--{'人' * 60}")
    assert "-- " not in broken.split("\n")


def test_the_reader_of_this_test_knows_quotations() -> None:
    quoted = "> Somebody  \n> wrote.\n>> Before.\nAnswer  \n goes on."
    assert unflowed(quoted, delsp=True) == [
        Paragraph("Somebody wrote.", 1), Paragraph("Before.", 2), Paragraph("Answer goes on."),
    ]  # fmt: skip


@every_edition
def test_a_mail_says_that_it_flows_and_gives_the_text_back(item: Edition) -> None:
    mail = draft(item)
    assert mail.plain["Content-Type"].params == {"charset": "utf-8", "format": "flowed", "delsp": "yes"}
    assert mail.message["Content-Language"] == item.language.tag
    lines = [each.text for each in unflowed(mail.text, delsp=True)]
    assert "\n".join(lines) + "\n" == printed(replace(item, layout=Layout(None)))


@every_edition
def test_nothing_on_the_way_can_take_the_spaces_at_line_ends(item: Edition) -> None:
    wanted = replace(item, layout=replace(item.layout, text_mail=True))
    (mail,) = [each for each in wire.render(wanted, TEXT_TEMPLATES, {}) if each.role == "mail"]
    head, text = mail.data.split(b"\r\n\r\n", 1)
    assert mail.data.isascii()
    assert all(line == line.rstrip() for line in text.split(b"\r\n"))
    found = re.search(rb'boundary="([^"]+)"', head)
    assert found
    _, plain, _, end = text.split(b"--" + found[1])
    assert end == b"--\r\n"
    assert all(len(line) <= 78 for line in mail.data.split(b"\r\n"))
    assert b"\n" not in mail.data.replace(b"\r\n", b"")
    plain = plain.partition(b"\r\n\r\n")[2].removesuffix(b"\r\n")
    assert quopri.decodestring(plain).decode().replace("\r\n", "\n") == flowed(
        printed(replace(item, layout=Layout(None)))
    )


@every_edition
def test_a_mail_is_a_draft_without_sender_date_or_number(item: Edition) -> None:
    mail = draft(item)
    assert set(mail.message.keys()) == {"Subject", "X-Unsent", "MIME-Version", "Content-Type", "Content-Language"}
    for part in (mail.plain, mail.html):
        assert set(part.keys()) == {"Content-Type", "Content-Transfer-Encoding"}
    assert mail.message["X-Unsent"] == "1"


def test_an_embargo_stands_in_the_subject_and_in_the_first_and_last_line() -> None:
    embargo = Banner("embargo", "Embargoed until Monday, 18:00", ("Not for publication.",))
    mail = draft(replace(edition(headline="Villagers"), stem="EMBARGOED-villagers.en", banners=(embargo,)))
    lines = [each.text for each in unflowed(mail.text, delsp=True)]
    assert mail.message["Subject"] == "Embargoed until Monday, 18:00 – Villagers"
    assert lines[0] == lines[-1] == "Embargoed until Monday, 18:00"


def test_a_space_that_is_held_does_not_make_a_plain_subject_one_of_encoded_words() -> None:
    assert draft(edition(headline="Before 8\u00a0May")).message["Subject"] == "Before 8 May"
    assert draft(edition(headline="Café, 8\u00a0May")).message["Subject"] == "Café, 8\u00a0May"


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=300),
    st.sampled_from(["en", "ar"]),
)
def test_any_headline_is_a_subject(headline: str, tag: str) -> None:
    subject = draft(edition(tag, headline=headline)).message["Subject"]
    assert "".join(without_marks(subject).split()) == "".join(without_marks(headline).split())


_WORDS = ["Lantern", "2031", "e-mail", "10:00", "–", "é", "court’s", "المترجم", "الشفوي", "Шум", "字"]


@given(st.lists(st.sampled_from(_WORDS), min_size=12, max_size=30).map(" ".join), st.sampled_from(["en", "ar", "ru"]))
def test_no_reader_loses_a_space_of_a_subject(headline: str, tag: str) -> None:
    item = edition(tag, headline=headline)
    made = wire.render(replace(item, layout=replace(item.layout, text_mail=True)), TEXT_TEMPLATES, {})
    data = next(each.data for each in made if each.role == "mail")
    head = data.partition(b"\r\nX-Unsent")[0].decode("ascii")
    assert all(len(line) <= 78 for line in head.split("\r\n"))
    unfolded = head.replace("\r\n ", " ").removeprefix("Subject: ")
    # what stands between two encoded words is dropped (RFC 2047, 6.2)
    read = str(make_header(decode_header(re.sub(r"(?<=\?=)\s+(?==\?)", "", unfolded))))
    assert without_marks(read) == headline


@pytest.mark.parametrize(
    ("headline", "subject"),
    [
        ("BBC: القرويون يواجهون الإخلاء", "\u200f\u2066BBC\u2069: القرويون يواجهون الإخلاء"),
        ("القرويون: +44 (0)20 7946", "القرويون: \u2066+44 (0)20 7946\u2069"),
        ("19(3): القرويون", "\u206619(3)\u2069: القرويون"),
        ("القرويون يواجهون الإخلاء", "القرويون يواجهون الإخلاء"),
    ],
)
def test_a_right_to_left_subject_reads_from_right_to_left_by_itself(headline: str, subject: str) -> None:
    message = draft(edition("ar", headline=headline)).message
    assert message["Subject"] == subject
    assert get_display(subject) == get_display(subject, base_dir="R")


def test_a_subject_in_another_language_than_its_mail_is_isolated() -> None:
    message = draft(replace(edition("ar"), headline=phrase("Villagers face eviction, 12 held"))).message
    assert message["Subject"] == "\u200f\u2066Villagers face eviction, 12 held\u2069"


def test_a_headline_cannot_add_a_line_to_the_head_of_a_mail() -> None:
    message = draft(replace(edition(), headline=phrase("Villagers\r\nBcc: all@example.org"))).message
    assert "Bcc" not in message
    assert message["Subject"] == "Villagers Bcc: all@example.org"


@every_edition
def test_rules_and_underlines_of_a_mail_fit_a_telephone(item: Edition) -> None:
    long = replace(item, headline=phrase("A headline of many words " * 8))
    lines = [bare(each.text) for each in unflowed(draft(long).text, delsp=True)]
    ruled = [line for line in lines if set(line) in ({"-"}, {"="})]
    assert max(map(len, ruled)) == 36
