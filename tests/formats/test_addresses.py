"""One rule says when a link's text is its own address, and all three formats follow it."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from pipeline.edition.letters import mailto
from pipeline.formats.addresses import followed, mail_link, printed, shows
from pipeline.formats.registry import BY_NAME
from tests.formats.word.reading import part, texts
from tests.small import APPEAL, RELEASE, TEMPLATES, item, made

OWN = [
    ("https://example.org/dam", "https://example.org/dam"),
    ("example.org/dam/", "https://example.org/dam"),
    ("http://example.org", "https://example.org/"),
    ("press@example.org", "mailto:press@example.org"),
    ("+47 22 33 44 55", "tel:+47-22-33-44-55"),
]
OTHER = [
    ("the dam", "https://example.org/dam"),
    ("example.org", "https://www.example.org"),
    ("", "https://example.org"),
]


@pytest.mark.parametrize(("text", "url"), OWN)
def test_a_text_is_its_address_with_or_without_the_scheme(text: str, url: str) -> None:
    assert shows(text, url)
    assert shows(text, url, partly=True)


@pytest.mark.parametrize(("text", "url"), OTHER)
def test_words_and_parts_of_an_address_are_not_the_address(text: str, url: str) -> None:
    assert not shows(text, url)


def test_a_part_of_an_address_tells_where_a_link_leads() -> None:
    assert shows("example.org", "https://www.example.org/news", partly=True)
    assert not shows("example.net", "https://www.example.org/news", partly=True)


def test_an_address_is_printed_without_what_only_programs_need() -> None:
    assert [printed(url) for _, url in OWN[2:]] == ["https://example.org/", "press@example.org", "+47-22-33-44-55"]


@pytest.mark.parametrize("place", ["body", "links"])
@pytest.mark.parametrize(("text", "url"), [("dams.example.org/one", "https://dams.example.org/one"), OWN[3]])
def test_an_address_that_is_its_own_text_is_printed_once_in_text_and_word(place: str, text: str, url: str) -> None:
    body = f"See [{text}]({url})." if place == "body" else "See below."
    source = RELEASE.replace("Three hundred families must leave.", body)
    if place == "links":
        source += f"links: [{{text: '{text}', url: '{url}'}}]\n"
    edition = made(item(source))["item.en"]
    plain = BY_NAME["txt"].render(edition, TEMPLATES, {})[0].data.decode()
    word = "\n".join(texts(BY_NAME["docx"].render(edition, TEMPLATES, {})[0].data))
    of_desk = sum(text == contact.email for contact in edition.contacts)
    assert [page.count(text) - of_desk for page in (plain, word)] == [1, 1]


_LOCAL = st.text("ab1!#$%&'*+/=?^_`{|}~-", min_size=1, max_size=12)
_WORDS = st.text(st.sampled_from("aZ9 é حق%+&=?#;,/\n"), max_size=20)


@given(st.lists(_LOCAL, min_size=1, max_size=3), _WORDS, _WORDS)
def test_a_mail_link_gives_back_what_was_typed(names: list[str], subject: str, body: str) -> None:
    typed = [f"{name}@example.org" for name in names]
    for url in (mail_link(typed[0]), followed(mail_link(typed[0]))):
        assert unquote(urlsplit(url).path) == typed[0]
        assert not urlsplit(url).query
        assert set(url[len("mailto:") :]).isdisjoint("+&?#;, ")
    whole = mailto(typed, typed, subject, body)
    assert followed(whole) == whole
    parts = urlsplit(whole)
    fields = parse_qs(parts.query, keep_blank_values=True)
    assert [unquote(each) for each in parts.path.split(",")] == typed
    assert fields.get("subject", [""]) == [subject]
    assert fields.get("body", [""]) == [body.replace("\n", "\r\n")]


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("mailto:a+b&c@example.org", "mailto:a%2Bb%26c@example.org"),
        ("mailto:a%2Bb@example.org", "mailto:a%2Bb@example.org"),
        (
            "MAILTO:a@example.org?subject=C++#1&cc=b+c@example.org",
            "mailto:a@example.org?subject=C%2B%2B%231&cc=b%2Bc@example.org",
        ),
        ("mailto:?subject=حق", "mailto:?subject=%D8%AD%D9%82"),
        ("tel:+44(0)20-7946-0442", "tel:+4420-7946-0442"),
        ("tel:+44-20-7946-0442;ext=3", "tel:+44-20-7946-0442;ext=3"),
        ("https://example.org/?a=b+c&d=(0)", "https://example.org/?a=b+c&d=(0)"),
    ],
)
def test_a_typed_link_is_one_that_programs_follow(typed: str, link: str) -> None:
    assert followed(typed) == link
    assert followed(link) == link


def test_an_address_with_a_plus_is_linked_and_printed_in_every_format() -> None:
    address, link = "press+appeals&x@example.org", "mailto:press%2Bappeals%26x@example.org"
    body = f"Write to [us](mailto:{address}) or <{address}>."
    source = APPEAL.replace("ada@example.org", address).replace("Three hundred families must leave.", f"'{body}'")
    edition = made(item(source, folder="appeals"))["item.en"]
    web, word, plain = (BY_NAME[each].render(edition, TEMPLATES, {})[0].data for each in ("html", "docx", "txt"))
    found = [url for url in html.fromstring(web).xpath("//a/@href") if "appeals" in url]
    assert [url.partition("?")[0] for url in found] == [link] * 5
    assert link in {each.get("Target") for each in part(word, "word/_rels/document.xml.rels")}
    assert "\n".join(texts(word)).count(address) == plain.decode().count(address) == 3
