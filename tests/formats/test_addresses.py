"""One rule says when a link's text is its own address, and all three formats follow it."""

from __future__ import annotations

import pytest

from pipeline.formats.addresses import printed, shows
from pipeline.formats.registry import BY_NAME
from tests.formats.word.reading import texts
from tests.small import RELEASE, TEMPLATES, item, made

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
