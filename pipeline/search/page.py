"""A web page in; its texts out: what is shown and spoken, attributes, comments, data, styles, pictures in it."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from lxml import etree

from pipeline.search.found import SPOKEN, Depth, FoundText, located
from pipeline.search.plain import decoded, json_values

_UNSEEN = frozenset({"script", "style"})
# Elements inside a line: what stands on both sides of their ends may be one word.
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt",
    "u", "var", "wbr",
})  # fmt: skip
# Bounded, so that no page makes the search for its commas long.
_DATA = re.compile(r"data:([\w.+/-]{0,100}+)[^,\s]{0,200}+,([^\s\"')]*+)")
_CSS = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\([^\n])")
_MOST_CODE = 0x10FFFF


def texts(data: bytes, depth: Depth) -> Iterator[FoundText]:
    """Give the texts of a page."""
    whole = decoded(data).replace("\0", "")
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = etree.fromstring(whole.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        yield from located("html text", whole, "shown")
        return
    if any(error.level == etree.ErrorLevels.FATAL for error in parser.error_log):
        yield FoundText("html text", "it is damaged, and was read as far as it could be", "unread")
        yield from located("html text", whole)
    for node in (*root.itersiblings(preceding=True), *root.iter(), *root.itersiblings()):
        if not isinstance(node.tag, str):
            yield from located("html comment", node.text)
            yield from located("html text", node.tail, "shown")
            continue
        yield from _own_text(node)
        yield from located("html text", node.tail, "shown")
        for key, value in node.attrib.items():
            yield from _attribute(node, str(key), str(value), depth)
    yield from _joined(root)


def _own_text(node: etree._Element) -> Iterator[FoundText]:
    text = node.text or ""
    if node.tag == "style":
        yield from _style("html style", text)
    elif node.tag == "script" and "json" in node.get("type", ""):
        yield from json_values("JSON-LD" if "ld+json" in node.get("type", "") else "JSON", text)
    elif node.tag == "script":
        yield from located("html script", text)
    else:
        yield from located("html title" if node.tag == "title" else "html text", text, "shown")


def _attribute(node: etree._Element, key: str, value: str, depth: Depth) -> Iterator[FoundText]:
    bare = _DATA.sub("data:", value)
    where = f"html attribute {key}"
    if node.tag == "meta" and key == "content":
        where = f"html meta {node.get('name') or node.get('property') or node.get('http-equiv') or ''}".strip()
    yield from located(where, bare, "shown" if key in SPOKEN else "hidden")
    if key == "style":
        yield from _style(where, bare)
    for found in _DATA.finditer(value) if "data:" in value else ():
        kind, packed = found[1], unquote_to_bytes(found[2])
        if ";base64," in found[0]:
            try:
                packed = base64.b64decode(packed + b"===")
            except (binascii.Error, ValueError):
                yield FoundText(where, "its base64 is damaged", "unread")
        name = f"data.{kind.rpartition('/')[2]}"
        yield from (each.inside(where) for each in depth.inside(name, packed))


def _style(where: str, text: str) -> Iterator[FoundText]:
    """Give a style sheet, and once more with what is written by number: the mark on each sheet of paper is."""
    yield from located(where, text)
    if "\\" in text:
        yield from located(where, _CSS.sub(_letter, text), "again")


def _letter(found: re.Match[str]) -> str:
    code = int(found[1], 16) if found[1] else ord(found[2])
    return chr(code) if 0 < code <= _MOST_CODE else "\ufffd"


def _joined(root: etree._Element) -> Iterator[FoundText]:
    """Give each line whole where elements cut it: a name may be half in italics."""
    pieces: list[str] = []
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        is_element = isinstance(node.tag, str)
        if is_element and node.tag not in _INLINE:
            yield from _line(pieces)
        if event == "start" and is_element and node.tag not in _UNSEEN:
            pieces.append(node.text or "")
        if event != "start":
            pieces.append(node.tail or "")
    yield from _line(pieces)


def _line(pieces: list[str]) -> Iterator[FoundText]:
    if sum(bool(piece.strip()) for piece in pieces) > 1:
        yield FoundText("html text", "".join(pieces), "again")
    pieces.clear()
