"""A petition beside an open letter, and one that is handed to somebody whom nobody writes to."""

from __future__ import annotations

import pytest

from tests.edition.test_kinds_of_appeals import BARE, shown
from tests.small import APPEAL, RELEASE, checked, codes, item, outputs

URL = "https://www.example.org/sign"
SIGN = f"""\
petition:
  title: Sign the letter
  url: {URL}
  goal: 5000
  signatures: {{count: 1200, scope: Norway, as_of: 2026-05-01}}
"""
HANDED = """\
petition: {url: "https://www.example.org/sign", delivered_to: [court]}
targets:
  - {id: court, honorific: Her Honour, name: Vera Example, office: President, institution: High Court}
"""
LINES = (
    "Sign the letter",
    "1,200 signatures, as of 1\u00a0May\u00a02026",
    "Counted in: Norway",
    "Goal: 5,000 signatures",
    URL,
)


def release(more: str, status: str = "approved") -> dict[str, str]:
    """Give the files of a release as text; of Word, its words alone."""
    files = outputs(item(RELEASE.replace("approved", status) + more))["item"].files
    return {name: data.decode() for name, data in files.items() if name.endswith((".html", ".txt"))}


def test_an_open_letter_has_a_petition_in_every_format() -> None:
    letter = RELEASE.replace("press-release", "open-letter") + "addressees: [{name: Vera Example}]\n" + SIGN
    assert codes(item(letter)) == []
    for page in shown(letter, "releases").values():
        places = [page.index(line) for line in LINES]
        assert places == sorted(places)


def test_of_a_withdrawn_letter_there_is_nothing_left_to_sign() -> None:
    files = release(SIGN + "withdrawn: {at: 2026-05-03 09:00, notice: This letter is withdrawn.}\n", "withdrawn")
    assert files
    for text in files.values():
        assert [line for line in LINES if line in text] == []


def test_a_petition_under_embargo_says_so_first_and_last() -> None:
    files = release(SIGN + "embargo: {lifts_at: 2027-01-01 10:00, timezone: Europe/Oslo}\n")
    assert files
    for name, text in files.items():
        assert name.startswith("EMBARGOED")
        assert URL in text
        assert text.index("Embargoed until") < text.index(URL) < text.rindex("Embargoed until")


def test_whoever_is_handed_the_signatures_needs_no_address_and_is_not_written_to() -> None:
    assert codes(item(BARE + HANDED, "appeals")) == []
    for page in shown(BARE + HANDED).values():
        assert "Write to" not in page
        heading = page.index("Who receives the signatures")
        assert heading < page.index("Her Honour Vera Example", heading) < page.index("High Court", heading)


@pytest.mark.parametrize(
    "source",
    [
        BARE + HANDED.replace(", delivered_to: [court]", ""),
        BARE + HANDED + APPEAL[APPEAL.index("letters:") :].replace("minister", "court"),
    ],
)
def test_whoever_is_written_to_needs_one(source: str) -> None:
    assert "unreachable-target" in [fault.code for fault in checked(item(source, "appeals")).faults]


def test_a_reachable_target_that_is_handed_them_is_written_to_as_before() -> None:
    source = BARE + HANDED.replace("institution:", "email: court@example.org, institution:")
    for page in shown(source).values():
        assert "Write to" in page
        assert "Who receives" not in page
