"""A letterhead's styles in; what documents ask of them out: ids by name, lists to count by, frames on the sheet."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree
from msgspec import Struct

from pipeline.formats.word.names import source, tag


class ListLook(Struct, frozen=True):
    """A list style's numbering: the definition to count by, and each level's indent in twentieths of a point."""

    definition: str
    indents: tuple[int, ...]


def style_ids(tree: etree._Element, kind: str) -> Mapping[str, str]:
    """Give the ids of styles of a kind by their names: as written, and in small letters for those who write others."""
    found: dict[str, str] = {}
    for style in tree.iter(tag("style")):
        name = style.find(tag("name"))
        if style.get(tag("type")) == kind and name is not None:
            shown, style_id = name.get(tag("val"), ""), style.get(tag("styleId"), "")
            found[shown] = style_id
            found.setdefault(shown.lower(), style_id)
    return found


def sizes(tree: etree._Element) -> Mapping[str, int]:
    """Give the sizes of paragraph styles by their ids, in half points, as they or those that they are based on say."""
    own: dict[str, int] = {}
    based: dict[str, str] = {}
    for style in tree.iter(tag("style")):
        name = style.get(tag("styleId"), "")
        size, basis = style.find(f"{tag('rPr')}/{tag('sz')}"), style.find(tag("basedOn"))
        if size is not None:
            own[name] = int(float(size.get(tag("val"), "0")))
        if basis is not None:
            based[name] = basis.get(tag("val"), "")
    return {name: found for name in {*own, *based} if (found := _inherited(name, own, based))}


def _inherited(name: str, own: Mapping[str, int], based: Mapping[str, str]) -> int:
    for _ in based:
        if name in own or name not in based:
            break
        name = based[name]
    return own.get(name, 0)


def list_looks(styles: etree._Element, numbering: etree._Element) -> Mapping[str, ListLook]:
    """Give the numbering of list styles by the styles' names in small letters."""
    definitions = {
        num.get(tag("numId")): num.find(tag("abstractNumId")).get(tag("val"), "")  # type: ignore[union-attr]  # required by the schema
        for num in numbering.iter(tag("num"))
    }
    indents = {
        definition.get(tag("abstractNumId")): tuple(
            int(float(indent.get(tag("left")) or indent.get(tag("start")) or 0))
            for indent in definition.iter(tag("ind"))
        )
        for definition in numbering.iter(tag("abstractNum"))
    }
    found: dict[str, ListLook] = {}
    for style in styles.iter(tag("style")):
        name, number = style.find(tag("name")), style.find(f"{tag('pPr')}/{tag('numPr')}/{tag('numId')}")
        if name is not None and number is not None and (definition := definitions.get(number.get(tag("val")))):
            found[name.get(tag("val"), "").lower()] = ListLook(definition, indents.get(definition) or (0,))
    return found


def frames(styles: etree._Element, body: etree._Element) -> Mapping[str, str]:
    """Give the frames of styles by the styles' ids: where on the sheet a paragraph stands.

    LibreOffice reads a frame only from the paragraph itself and drops the style's, so each paragraph is given it; and
    the page that shows the styles carries it too. A frame of a fixed height would cut off what does not fit: it grows.
    """
    for each in (*body.iter(tag("framePr")), *styles.iter(tag("framePr"))):
        if each.get(tag("hRule")) == "exact":
            each.set(tag("hRule"), "atLeast")
    found: dict[str, str] = {}
    for paragraph in body.iter(tag("p")):
        style, frame = (paragraph.find(f"{tag('pPr')}/{tag(name)}") for name in ("pStyle", "framePr"))
        if style is not None and frame is not None:
            found[style.get(tag("val"), "")] = source(frame)
    for style in styles.iter(tag("style")):
        frame = style.find(f"{tag('pPr')}/{tag('framePr')}")
        if frame is not None:
            found[style.get(tag("styleId"), "")] = source(frame)
    return found


def open_numbering(tree: etree._Element) -> tuple[str, str]:
    """Cut the numbering part where new lists go: after the last w:num (w:numIdMacAtCleanup may follow)."""
    mark = etree.Comment("lists")
    last = tree.findall(tag("num"))
    if last:
        last[-1].addnext(mark)
    else:
        tree.append(mark)
    before, after = source(tree).split("<!--lists-->")
    return before, after
