"""A part of a Word file in, or any other XML; its texts out, each paragraph whole although Word cuts it into runs."""

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
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
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
        if local == "p":
            pieces = [*filter(None, _pieces(node))]
            yield from located(name, "".join(pieces), "shown" if _SHOWN.fullmatch(name) else "hidden")
            if len(pieces) > 1:  # a link begins where it likes, also without a space
                yield from located(name, "\n".join(pieces), "again")
        elif local not in _TEXTS or not any(_local(each.tag) == "p" for each in node.iterancestors()):
            # docProps and the like name what they say: docProps/core.xml › title
            yield from located(f"{name} › {local}", node.text)
        yield from located(name, node.tail)
        yield from _attributes(name, local, node)


def _attributes(name: str, local: str, node: etree._Element) -> Iterator[FoundText]:
    for key, value in node.attrib.items():
        short = _local(str(key))
        is_shown = short in _SPOKEN and local == "docPr" and _SHOWN.fullmatch(name) is not None
        is_told = not _LOOKS.fullmatch(name) and (short != "val" or local in _TOLD)
        if is_shown or is_told or local == "docVar":
            yield from located(f"{name} › {short}", str(value), "shown" if is_shown else "hidden")


def _pieces(paragraph: etree._Element) -> Iterator[str]:
    for node in paragraph.iter(etree.Element):
        local = _local(node.tag)
        yield (node.text or "") if local in _TEXTS else _SIGNS.get(local, "")


def _local(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
