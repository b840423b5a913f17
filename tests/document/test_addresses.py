"""Addresses: plain ones are taken at sight, and a hint for another names one that can be followed."""

from __future__ import annotations

import pytest
from email_validator import EmailNotValidError, validate_email
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from pipeline.document.addresses import PLAIN_EMAIL, check_url, meant_url, normalised_email


def validated(text: str) -> str | None:
    try:
        return validate_email(text, check_deliverability=False, test_environment=True).normalized
    except EmailNotValidError:
        return None


@given(st.from_regex(PLAIN_EMAIL, fullmatch=True))
def test_a_plain_address_is_one_that_the_library_takes_as_it_stands(text: str) -> None:
    assert validated(text) == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("press@example.org", "press@example.org"),
        ("a.b-c_d@press.example-watch.org.uk", "a.b-c_d@press.example-watch.org.uk"),
        ("Press@Example.ORG", "Press@example.org"),
        ("press@例.org", "press@例.org"),
        ("press@localhost", None),
        ("press@example..org", None),
        (".press@example.org", None),
        ("press", None),
        ("press@example", None),
    ],
)
def test_an_address_is_given_as_programs_compare_it(text: str, found: str | None) -> None:
    assert normalised_email(text) == found == validated(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ada@example.org", "mailto:ada@example.org"),
        ("https://mailto:ada@example.org", "mailto:ada@example.org"),
        ("mailto:mailto:ada@example.org", "mailto:ada@example.org"),
        ("mailto:https://example.org", "https://example.org"),
        ("https://www.https://example.org", "https://example.org"),
        ("https//example.org", "https://example.org"),
        ("http://https:/example.org", "https://example.org"),
        ("https://https://exam\u00adple.org/a b", "https://example.org/a%20b"),
        ("https://example.org/%C2%ADa%20b", "https://example.org/a%20b"),
        ("https://example.org/<b>", "https://example.org/%3Cb%3E"),
        ("tel:+44 20 7946 0018", "tel:+442079460018"),
        ("+44 20 7946 0018", "tel:+442079460018"),
        ("example.org/a", "https://example.org/a"),
        ("/path", None),
        ("#a", None),
        ("ftp://example.org", None),
        ("ada @example.org", None),
        ("https:// https://", None),
        ("https://https://https://", None),
    ],
)
def test_a_hint_names_the_address_that_was_meant(text: str, meant: str | None) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        check_url(text)
    assert meant_url(text) == meant
    hint = (refused.value.context or {})["hint"]
    assert f"‘{meant}’" in hint if meant else "‘" not in hint


_PIECES = (
    "https://",
    "http:",
    "https/",
    "www.",
    "mailto:",
    "tel:",
    "example.org",
    "/a",
    "ada@",
    "+44 20 7946",
    " ",
    "\u00ad",
)


@given(st.lists(st.sampled_from((*_PIECES, "%C2%AD", "%20", "<", "(", "#a", "?b=c", ":")), max_size=6).map("".join))
def test_what_a_hint_names_can_be_followed(text: str) -> None:
    meant = meant_url(text)
    if meant:
        check_url(meant)
