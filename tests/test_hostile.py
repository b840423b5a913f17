"""Text that tries to act comes out as text, in all three formats."""

from __future__ import annotations

import io
import re

import docx
import lxml.html
import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from pipeline.formats.html.script import pack_script
from pipeline.formats.registry import FORMATS
from tests.examples import examples
from tests.small import APPEAL, RELEASE, TEMPLATES, codes, item, made

OURS = str(pack_script(TEMPLATES.text("html/page.js")))
HOSTILE = [
    "<script>alert(1)</script>",
    "]]> <!-- x -->",
    "{{ 7*7 }} {% for x in y %} {# z #}",
    "😀 👩‍👩‍👧 🏳️‍🌈",
    "&amp; &lt; \" ' `",
    "'; DROP TABLE targets; --",
]


def shown(headline: str) -> dict[str, str]:
    """Build a release with a headline; give the text that each format shows."""
    quoted = headline.replace("'", "''")
    edition = made(item(RELEASE.replace("Villagers face eviction", f"'{quoted}'")))["item.en"]
    found = {each.extension: each.render(edition, TEMPLATES, {})[0].data for each in FORMATS}
    page = lxml.html.document_fromstring(found["html"].decode())
    assert {each.text for each in page.xpath("//script[not(@type='application/ld+json')]")} == {OURS}
    word = docx.Document(io.BytesIO(found["docx"]))
    assert word.core_properties.title == headline
    return {
        "html": "".join(page.xpath("//h1//text()")),
        "docx": "\n".join(paragraph.text for paragraph in word.paragraphs),
        "txt": found["txt"].decode(),
    }


@pytest.mark.parametrize("headline", HOSTILE)
def test_a_hostile_headline_comes_out_literally_in_all_three_formats(headline: str) -> None:
    texts = shown(headline)
    for suffix, text in texts.items():
        assert headline in text.replace("\n", " "), suffix


@examples(40, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(
        alphabet=st.characters(codec="utf-8", categories=["L", "N", "P", "S"], exclude_characters="\ufffd"),
        min_size=1,
        max_size=30,
    )
)
def test_any_printable_headline_comes_out_literally_in_all_three_formats(headline: str) -> None:
    for suffix, text in shown(headline).items():
        # isolates keep a right-to-left character from moving its neighbours; they are no part of the text
        assert headline in re.sub("[\u2066-\u2069\u200e\u200f]", "", text), suffix


def test_a_headline_that_turns_what_is_behind_it_round_is_refused() -> None:
    assert "direction-mark" in codes(item(RELEASE.replace("Villagers face eviction", "one \u202e two")))


def test_a_hostile_letter_cannot_leave_its_mail_link() -> None:
    source = APPEAL.replace("subject: Stop", "subject: 'Stop&bcc=all@example.org\"><script>'")
    edition = made(item(source, "appeals"))["item.en"]
    assert edition.appeal is not None
    link = edition.appeal.letters[0].mailto or ""
    assert "bcc=" not in link
    assert not set('<>"') & set(link)
