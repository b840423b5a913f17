"""Is what the templates wrote XML? Asked of every document, since a template of a newsroom's own may forget an end."""

from __future__ import annotations

from typing import cast

from lxml import etree

from pipeline.formats.word.names import UnusableLetterheadError


class _Nothing:
    """What is built of a document that is only looked at."""

    def close(self) -> None:
        """End the document."""


def must_be_xml(data: bytes) -> None:
    """Raise UnusableLetterheadError when a template wrote what is not XML."""
    if is_plainly_xml(data):
        return
    try:
        etree.fromstring(data, etree.XMLParser(huge_tree=True))
    except etree.XMLSyntaxError as error:
        raise UnusableLetterheadError(f"the Word templates wrote what is not XML: {error.msg}") from error


def is_plainly_xml(data: bytes) -> bool:
    """Say whether data is XML beyond doubt: to read it without building its tree takes half the time.

    Then a name without its namespace is told of, not raised; `xml:id`, which Word knows nothing of, is not looked at.
    """
    parser = etree.XMLParser(target=cast("etree.ParserTarget[None]", _Nothing()), huge_tree=True)
    try:
        etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return False
    return not len(parser.error_log) and b"xml:id" not in data
