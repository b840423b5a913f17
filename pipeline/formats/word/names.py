"""The names of WordprocessingML: namespaces, tags, and where a child stands among its siblings."""

from __future__ import annotations

from lxml import etree

from pipeline.formats.format import UnusableTemplateError

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# Declared on the root of every part that is written here.
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)


class UnusableLetterheadError(UnusableTemplateError):
    """A letterhead or a Word template that cannot be used; the message tells the one who edited it why."""


def tag(name: str) -> str:
    """Give a WordprocessingML name as lxml writes it."""
    return f"{{{W}}}{name}"


def insert_before(parent: etree._Element, child: etree._Element, following: tuple[str, ...]) -> None:
    """Insert a child before the first of the siblings that the schema puts after it, or last."""
    names = {tag(name) for name in following}
    for index, sibling in enumerate(parent):
        if sibling.tag in names:
            parent.insert(index, child)
            return
    parent.append(child)


def source(element: etree._Element) -> str:
    """Give an element as text, without what follows it."""
    return etree.tostring(element, encoding="unicode", with_tail=False)
