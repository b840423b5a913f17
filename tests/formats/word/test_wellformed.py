"""What templates write is looked at twice as fast as it is read, and nothing gets by that reading would refuse."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from pipeline.formats.word.names import NAMESPACES, UnusableLetterheadError
from pipeline.formats.word.wellformed import is_plainly_xml, must_be_xml

_BITS = (
    "<w:p>", "</w:p>", "<w:r/>", "<w:t>", "</w:t>", "a", "&amp;", "&", "&foo;", "<", ">", "\x01", "\ufffe", "\x0b",
    '<w:a w:b="1" w:b="2"/>', '<w:a w:b="&lt;"/>', "<w15:a/>", '<w:a w14:paraId="1"/>', '<w:a xml:id="1"/>',
    '<x:a xmlns:x="urn:x"/>', "<!-- a -->", "<!-- a -- b -->", "<![CDATA[<]]>", "]]>", "<?a b?>",
    '<w:t xml:space="preserve">',
    '<w:t xml:space="x"/>', "<a/>", '<x:a xmlns:x="b c"/>', "حقوق",
)  # fmt: skip


def part(inside: str) -> bytes:
    return f"<w:document {NAMESPACES}>{inside}</w:document>".encode()


def is_read(data: bytes) -> bool:
    try:
        etree.fromstring(data, etree.XMLParser(huge_tree=True))
    except etree.XMLSyntaxError:
        return False
    return True


@given(st.lists(st.sampled_from(_BITS), max_size=8).map("".join))
def test_what_is_plainly_xml_can_be_read(inside: str) -> None:
    assert is_read(part(inside)) or not is_plainly_xml(part(inside))


@pytest.mark.parametrize("inside", _BITS)
def test_each_slip_is_found(inside: str) -> None:
    if is_read(part(inside)):
        must_be_xml(part(inside))
    else:
        with pytest.raises(UnusableLetterheadError, match="what is not XML"):
            must_be_xml(part(inside))


def test_what_templates_write_is_plainly_xml() -> None:
    assert is_plainly_xml(part('<w:p><w:r><w:t xml:space="preserve">حقوق &amp; 人权</w:t></w:r></w:p>'))
