"""An e-mail address that is plain enough to be taken at sight is one that email-validator takes, as it stands."""

from __future__ import annotations

import pytest
from email_validator import EmailNotValidError, validate_email
from hypothesis import given
from hypothesis import strategies as st

from pipeline.document.addresses import PLAIN_EMAIL, normalised_email


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
