"""A Word file in; what a reader with a screen reader, or with weak eyes, would miss, out: findings in plain words.

The rules are those of WCAG 2.2 that a Word file can break by itself: 2.4.2 title, 3.1.1 and 3.1.2 language, 1.3.1
headings and header rows, 1.1.1 alternative text, 2.4.4 link text, 1.4.3 contrast.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping

from lxml import etree

from tests.formats.word.reading import W

_DC = "{http://purl.org/dc/elements/1.1/}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_VAGUE = frozenset({"", "here", "click here", "link", "more", "read more", "this link"})
_PAPER = "FFFFFF"
_INK = "000000"


def findings(data: bytes) -> list[str]:
    """Give every finding of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")}
    styles = {style.get(f"{W}styleId", ""): style for style in parts["word/styles.xml"].iter(f"{W}style")}
    shown = {name: tree for name, tree in parts.items() if name.startswith(("word/doc", "word/foot", "word/head"))}
    body = parts["word/document.xml"]
    return [
        *_title(parts["docProps/core.xml"]),
        *_languages(parts["word/styles.xml"], shown),
        *_headings(body, styles),
        *_pictures(shown),
        *_tables(shown),
        *_links(shown),
        *_contrast(shown, styles),
    ]


def _title(core: etree._Element) -> Iterator[str]:
    if not (core.findtext(f"{_DC}title") or "").strip():
        yield "title: the file has none"


def _languages(styles: etree._Element, shown: Mapping[str, etree._Element]) -> Iterator[str]:
    if styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang") is None:
        yield "language: the file names none"
    for name, tree in shown.items():
        for run in tree.iter(f"{W}r"):
            text = "".join(each.text or "" for each in run.iter(f"{W}t"))
            if any(letter.isalpha() for letter in text) and run.find(f"{W}rPr/{W}lang") is None:
                yield f"language: none for “{text}” in {name}"


def _headings(body: etree._Element, styles: Mapping[str, etree._Element]) -> Iterator[str]:
    before = 0
    for paragraph in body.iter(f"{W}p"):
        level = _property(paragraph, styles, "pPr", "outlineLvl", "val")
        if level is None:
            continue
        here, text = int(level) + 1, "".join(paragraph.itertext()).strip()
        if here > before + 1:
            yield f"heading: “{text}” is of level {here} below one of level {before}"
        if here == 1 and before:
            yield f"heading: “{text}” is a second one of level 1"
        if not text:
            yield f"heading: an empty one of level {here}"
        before = here


def _pictures(shown: Mapping[str, etree._Element]) -> Iterator[str]:
    for tree in shown.values():
        for picture in tree.iter(f"{_WP}docPr"):
            if not (picture.get("descr") or "").strip():
                yield f"picture: {picture.get('name')} has no alternative text"


def _tables(shown: Mapping[str, etree._Element]) -> Iterator[str]:
    for tree in shown.values():
        for table in tree.iter(f"{W}tbl"):
            first = table.find(f"{W}tr")
            if first is None or first.find(f"{W}trPr/{W}tblHeader") is None:
                yield f"table: “{''.join(table.itertext())[:40]}…” has no header row"


def _links(shown: Mapping[str, etree._Element]) -> Iterator[str]:
    for tree in shown.values():
        for link in tree.iter(f"{W}hyperlink"):
            text = "".join(link.itertext()).strip()
            if text.lower().strip(" .…") in _VAGUE:
                yield f"link: “{text}” does not say where it leads"


def _contrast(shown: Mapping[str, etree._Element], styles: Mapping[str, etree._Element]) -> Iterator[str]:
    told = set()
    for tree in shown.values():
        for paragraph in tree.iter(f"{W}p"):
            ground = _property(paragraph, styles, "pPr", "shd", "fill") or _PAPER
            under = _property(paragraph, styles, "rPr", "color", "val")
            size = int(_property(paragraph, styles, "rPr", "sz", "val") or 21)
            bold = _property(paragraph, styles, "rPr", "b", "val", given="1") not in (None, "0")
            for run in paragraph.iter(f"{W}r"):
                if not "".join(each.text or "" for each in run.iter(f"{W}t")).strip():
                    continue
                ink = _property(run, styles, "rPr", "color", "val") or under or _INK
                # WCAG calls 18 points large, and 14 where the text is bold; sizes are told in half points.
                least = 3.0 if size >= 36 or (bold and size >= 28) else 4.5
                pair = (ink.replace("auto", _INK), ground.replace("auto", _PAPER))
                if pair not in told and ratio(*pair) < least:
                    told.add(pair)
                    yield f"contrast: {pair[0]} on {pair[1]} is {ratio(*pair):.1f} to 1, not {least}"


def _property(
    element: etree._Element,
    styles: Mapping[str, etree._Element],
    kind: str,
    name: str,
    key: str,
    *,
    given: str | None = None,
) -> str | None:
    """Give what a paragraph or run says of itself, or the nearest of the styles that it is based on."""
    own = "rPr" if element.tag == f"{W}r" else "pPr"
    found = element.find(f"{W}{own}/{W}{name}") if own == kind else None
    if found is not None:
        return found.get(W + key, given)
    reference = element.find(f"{W}{own}/{W}{own[0]}Style")
    style = styles.get("" if reference is None else reference.get(f"{W}val", ""))
    while style is not None:
        found = style.find(f"{W}{kind}/{W}{name}")
        if found is not None:
            return found.get(W + key, given)
        based = style.find(f"{W}basedOn")
        style = styles.get("" if based is None else based.get(f"{W}val", ""))
    return None


def ratio(ink: str, ground: str) -> float:
    """Give the contrast of two colours (WCAG 2.2, relative luminance)."""
    lights = sorted(_light(colour) for colour in (ink, ground))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
