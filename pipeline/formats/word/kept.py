"""A letterhead's parts in; those that every document keeps out, with their relationships and content types.

Styles, fonts, theme, headers, footers and what these refer to stay. The pages that show the styles stay behind, and
with them their pictures, links and comments, and the names of the people who edited them.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from lxml import etree
from msgspec import Struct

from pipeline.formats.word.names import CONTENT_TYPES, PACKAGE_RELATIONS, UnusableLetterheadError

MAIN = "word/document.xml"
_KEPT_ROLES = frozenset({"styles", "numbering", "settings", "fontTable", "theme", "webSettings", "header", "footer",
                         "endnotes"})  # fmt: skip


class Relation(Struct, frozen=True):
    """One relationship of the letterhead's main part: its id, its type's URL and last word, and its target's name."""

    id: str
    type: str
    role: str
    part: str


class Kept(Struct, frozen=True):
    """What stays of a letterhead: parts' bytes, the main part's relations, and content types by extension and part."""

    files: Mapping[str, bytes]
    relations: tuple[Relation, ...]
    defaults: Mapping[str, str]
    overrides: Mapping[str, str]

    def part(self, role: str, name: str) -> str:
        """Give the name of the part in a role; raise UnusableLetterheadError when the letterhead has none."""
        for relation in self.relations:
            if relation.role == role:
                return relation.part
        raise UnusableLetterheadError(f"{name} has no {role}; open it in Word and save it again")

    @property
    def marginals(self) -> tuple[str, ...]:
        """Give the names of the headers and footers."""
        return tuple(sorted({each.part for each in self.relations if each.role in {"header", "footer"}}))


def keep(name: str, parts: Mapping[str, bytes]) -> Kept:
    """Choose what stays of a letterhead's parts."""
    if MAIN not in parts or "[Content_Types].xml" not in parts:
        raise UnusableLetterheadError(f"{name} is not a Word document (.docx)")
    relations = tuple(each for each in _relations(parts, MAIN) if each.role in _KEPT_ROLES)
    files: dict[str, bytes] = {}
    for relation in relations:
        _take(parts, relation.part, files)
    defaults, overrides = _types(parts["[Content_Types].xml"])
    return Kept(files, relations, defaults, {part: kind for part, kind in overrides.items() if part in files})


def _take(parts: Mapping[str, bytes], part: str, files: dict[str, bytes]) -> None:
    """Take a part and all that it refers to (a logo in a header, a font in the font table)."""
    if part in files or part not in parts:
        return
    files[part] = parts[part]
    relations = relations_name(part)
    if relations in parts:
        files[relations] = parts[relations]
        for relation in _relations(parts, part):
            _take(parts, relation.part, files)


def relations_name(part: str) -> str:
    """Give the name of the part that holds a part's relationships."""
    folder, _, base = part.rpartition("/")
    return f"{folder}/_rels/{base}.rels"


def _relations(parts: Mapping[str, bytes], part: str) -> Iterator[Relation]:
    name = relations_name(part)
    if name not in parts:
        return
    for each in etree.fromstring(parts[name]).iter(f"{{{PACKAGE_RELATIONS}}}Relationship"):
        if each.get("TargetMode") != "External":
            kind, target = each.get("Type", ""), each.get("Target", "")
            where = target.removeprefix("/") if target.startswith("/") else posixpath.dirname(part) + "/" + target
            yield Relation(each.get("Id", ""), kind, kind.rpartition("/")[2], posixpath.normpath(where))


def _types(data: bytes) -> tuple[Mapping[str, str], Mapping[str, str]]:
    tree = etree.fromstring(data)
    defaults = {
        each.get("Extension", "").lower(): each.get("ContentType", "")
        for each in tree.iter(f"{{{CONTENT_TYPES}}}Default")
    }
    overrides = {
        each.get("PartName", "").removeprefix("/"): each.get("ContentType", "")
        for each in tree.iter(f"{{{CONTENT_TYPES}}}Override")
    }
    return defaults, overrides
