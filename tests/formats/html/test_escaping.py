"""Whatever an author types comes out as text, and turns nothing around it."""

from __future__ import annotations

import json

import lxml.html
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline.edition.model import Phrase
from pipeline.formats.html.marks import is_contained, mark
from pipeline.i18n.language import language
from tests.examples import examples
from tests.factory import edition, rich
from tests.formats.html.hostile import with_text
from tests.formats.html.samples import closed_appeal, open_appeal, page, whole_release

ATTACK = (
    "\"'><img src=x onerror=\"document.title='run'\"></title></style></textarea></script>"
    "<script>document.title='run'</script><!-- {{ 7*7 }} {% raw %} ]]> &amp; &#60; 👩‍🚀 \u202eabc"
)
# A reader of YAML lets no other control character through.
CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_TYPED = st.text(
    st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("<>&\"'{}%]\u202e\u2066\u2069"), min_size=1
)


def elements(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Give the elements of a page with their attributes' names."""
    root = lxml.html.document_fromstring(text)
    return [(found.tag, tuple(found.keys())) for found in root.iter() if isinstance(found.tag, str)]


def test_a_hostile_headline_comes_out_literally_everywhere() -> None:
    for hostile in ("<script>", "]]>", "{{ 7*7 }}", "a\u202eb", "👩‍🚀🏳️‍🌈", ATTACK):
        root = lxml.html.document_fromstring(page(edition(headline=hostile)))
        assert root.xpath("//h1")[0].text_content() == hostile
        assert root.xpath("string(//title)") == hostile
        assert root.xpath("string(//meta[@property='og:title']/@content)") == hostile
        assert json.loads(root.xpath("string(//script)"))["headline"] == hostile


@pytest.mark.parametrize("make", [whole_release, open_appeal, closed_appeal])
def test_no_text_of_any_field_becomes_markup(make: type) -> None:
    item = make()
    plain = page(with_text(item, "\u202e" + "x" * (len(ATTACK) - 1)))
    assert elements(page(with_text(item, ATTACK))) == elements(plain)


@examples(60)
@given(_TYPED)
def test_whatever_is_typed_comes_out_as_it_was_typed(typed: str) -> None:
    item = replace(edition(headline=typed), lead=rich(typed))
    root = lxml.html.document_fromstring(page(item))
    assert root.xpath("//h1")[0].text_content() == typed
    assert root.xpath("//div[@class='lead']/p")[0].text_content() == typed
    (data, _) = root.xpath("//script")
    assert json.loads(data.text)["headline"] == typed


@given(_TYPED)
def test_a_text_whose_controls_are_not_closed_is_always_in_a_box_of_its_own(typed: str) -> None:
    english = language("en")
    # what reads the other way and belongs to a number has a box of its own, whatever is around it
    assume("<bdi" not in mark("".join(sign for sign in typed if sign not in CONTROLS), english, english))
    boxed = "<bdi" in mark(typed, english, english)
    assert boxed != is_contained(typed)
    if not any(control in typed for control in CONTROLS):
        assert not boxed


@pytest.mark.parametrize(
    ("text", "contained"),
    [
        ("plain", True), ("\u202eabc", False), ("\u202eabc\u202c", True), ("\u2067abc\u2069", True),
        ("abc\u2069", False),
        ("\u2067a\u202eb\u2069", True), ("\u202ea\u2069\u202c", False), ("\u202c", False), ("a\u200fb", True),
        ("\u202a\u2067\u202c\u2069\u202c", False),
    ],
)  # fmt: skip
def test_controls_count_as_closed_only_where_unicode_closes_them(text: str, contained: bool) -> None:  # noqa: FBT001
    assert is_contained(text) is contained


def test_a_text_in_another_language_and_with_open_controls_keeps_both_marks() -> None:
    item = replace(edition(), kicker=Phrase("\u202eحق", language("ar")))
    assert '<bdi class="unruly" lang="ar" dir="rtl">\u202eحق</bdi>' in page(item)
