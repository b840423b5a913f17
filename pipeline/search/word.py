"""A part of an office file in, or any other XML; its texts out, each paragraph whole although it is cut into runs.

Word, Excel and PowerPoint keep their letters in elements `t`; OpenDocument lets them stand in the paragraph itself. A
row of a table is given once more as one text, and so are the cells of a spreadsheet: a name may be parted over two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from pipeline.search.found import FoundText, located
from pipeline.search.plain import text

_SHOWN = re.compile(r"word/(document|footnotes|header\d*|footer\d*)\.xml")
# What their names and numbers say is the program's, of every file alike.
_LOOKS = re.compile(r"(word/(styles|fontTable|numbering|settings|webSettings|theme/.*)|\[Content_Types\])\.xml")
_TEXTS = frozenset({"t", "delText"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "s": " ", "line-break": "\n"}
_WHOLE = frozenset({"p", "h", "si", "is"})  # paragraphs and headings; a spreadsheet's texts
_ROWS = frozenset({"tr", "table-row", "sst", "sheetData"})
_OPEN_DOCUMENT = "{urn:oasis:names:tc:opendocument:"
_SPOKEN = frozenset({"descr", "title"})
_TOLD = frozenset({"alias", "tag", "docVar", "lastValue", "placeholder", "listItem", "docPart"})


def part(name: str, data: bytes) -> Iterator[FoundText]:
    """Give the texts of one XML part; of one that is not XML, what may be text."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        yield from text(name, data, "hidden")
        return
    if any(error.level == etree.ErrorLevels.FATAL for error in parser.error_log):
        yield FoundText(name, "it is damaged, and was read as far as it could be", "unread")
        yield from text(name, data, "hidden")
    for node in (*root.itersiblings(preceding=True), *root.iter(), *root.itersiblings()):
        if not isinstance(node.tag, str):
            yield from located(f"{name} › comment", node.text)
            yield from located(name, node.tail)
            continue
        local = _local(node.tag)
        if local in _ROWS:
            cells = ("".join(_pieces(each)) for each in node.iter(etree.Element) if _local(each.tag) in _WHOLE)
            yield from located(name, "\t".join(cells), "again")
        if local in _WHOLE:
            pieces = [*filter(None, _pieces(node))]
            yield from located(name, "".join(pieces), "shown" if _SHOWN.fullmatch(name) else "hidden")
            if len(pieces) > 1:  # a link begins where it likes, also without a space
                yield from located(name, "\n".join(pieces), "again")
        elif not _is_in_a_whole(node, local):
            # docProps and the like name what they say: docProps/core.xml › title
            yield from located(f"{name} › {local}", node.text)
        if not (_is_open(node) and _is_in_a_whole(node, "t")):
            yield from located(name, node.tail)
        yield from _attributes(name, local, node)


def _attributes(name: str, local: str, node: etree._Element) -> Iterator[FoundText]:
    for key, value in node.attrib.items():
        short = _local(str(key))
        is_shown = short in _SPOKEN and local == "docPr" and _SHOWN.fullmatch(name) is not None
        is_told = not _LOOKS.fullmatch(name) and (short != "val" or local in _TOLD)
        if is_shown or is_told or local == "docVar":
            yield from located(f"{name} › {short}", str(value), "shown" if is_shown else "hidden")


def _is_open(node: etree._Element) -> bool:
    return str(node.tag).startswith(_OPEN_DOCUMENT)


def _is_in_a_whole(node: etree._Element, local: str) -> bool:
    """Say whether the letters of an element belong to what is given whole."""
    return (local in _TEXTS or _is_open(node)) and any(_local(each.tag) in _WHOLE for each in node.iterancestors())


def _pieces(paragraph: etree._Element) -> Iterator[str]:
    for node in paragraph.iter(etree.Element):
        local = _local(node.tag)
        yield (node.text or "") if local in _TEXTS or _is_open(node) else _SIGNS.get(local, "")
        if _is_open(node):
            yield _SIGNS.get(local, "")
            yield (node.tail or "") if node is not paragraph else ""


def _local(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
