"""The parts of what all items share, as digests; and, of what an item uses, the digests of its facts and its outputs.

Which fields of newsroom.yaml the checks read and which the editions print stands here. A test holds that every field is
named, and another that a build after any change is a clean one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache

from msgspec import Struct, field

from pipeline.desk.uses import Uses
from pipeline.job import Kit
from pipeline.language import language

CHECKED = ("language", "timezone", "index_number", "limits", "glossary", "checks", "translations")
PRINTED = ("organisation", "language", "timezone", "site", "press_office", "licence", "translations")
PLAIN_TEXT = ("text",)
BY_NAME = ("languages", "conventions", "contacts", "topics")
"""Fields of which an item depends on the entries that it names."""

# What each format starts from, of templates/: for every item, for a release, and for an appeal.
_QUOTED = ("quote", "box", "picture")
_START: Mapping[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "html": (
        (*(f"html/{name}.html" for name in _QUOTED), "html/style.css"),
        ("html/release.html",),
        ("html/appeal.html", "html/letter.html"),
    ),
    "docx": (
        (*(f"word/{name}.xml" for name in _QUOTED), "word/letterhead.docx"),
        ("word/release.xml",),
        ("word/appeal.xml", "word/letter.xml", "word/letter.docx"),
    ),
    "txt": (tuple(f"text/{name}.txt" for name in _QUOTED), ("text/release.txt",), ("text/appeal.txt",)),
}
_READ_ME = "pack/read-me.txt"
PACK = "pack"
"""What is made of all formats together."""
FORMATS = tuple(_START)

_IS_THERE = "?"
_FOLDERS = frozenset({"html", "word", "text", "pack"})


class Cut(Struct, frozen=True, array_like=True):
    """Parts by name, each with its digest, and the digest of what they were cut from."""

    whole: str
    parts: Mapping[str, str]


class Cuttings(Struct, array_like=True):
    """The parts of the office and of the templates, as far as they are cut; a ledger keeps them."""

    office: Cut | None = None
    templates: Cut | None = None


class Shared(Struct, eq=False):
    """A kit, and what it was cut into: of the office, and of the templates when they are first asked for.

    Names are `limits` and `contacts/press-office` in newsroom.yaml, `words/ar`, and `html/release.html`: a template
    with all that it includes.
    """

    kit: Kit
    cuttings: Cuttings = field(default_factory=Cuttings)
    _known: dict[tuple[str, ...], str] = field(default_factory=dict)

    def facts(self, uses: Uses | None, *, is_appeal: bool) -> str:
        """Give the digest of what an item's faults depend on; of everything where it is not known what it uses."""
        return self.kit.office if uses is None else self._digest(_checked(uses, is_appeal))

    def printed(self, uses: Uses | None) -> str:
        """Give the digest of what every output of an item depends on, beside the item and the templates."""
        return self.kit.office if uses is None else self._digest(_printed(uses))

    def templates(self, name: str, *, is_appeal: bool) -> str:
        """Give the digest of what a format depends on beside that; or the pack, beside the formats."""
        return self._digest(_started_from(name, is_appeal))

    def _digest(self, names: tuple[str, ...]) -> str:
        found = self._known.get(names)
        if found is None:
            found = self._known[names] = key_of([self._part(name) for name in names])
        return found

    def _part(self, name: str) -> str:
        folder, _, tag = name.partition("/")
        if tag and folder in _FOLDERS:
            return self._templates().get(name, "")
        office = self._office()
        if name.endswith(_IS_THERE):
            return str(name.removesuffix(_IS_THERE) in office)
        if folder == "words":
            name = next((each for near in language(tag).fallbacks if (each := f"words/{near}") in office), name)
        return office.get(name, "")

    def _office(self) -> Mapping[str, str]:
        known = self.cuttings.office
        if known is None or known.whole != self.kit.office:
            from pipeline.shared.entries import entries  # noqa: PLC0415 - most often nothing has changed

            known = self.cuttings.office = Cut(self.kit.office, entries(self.kit))
        return known.parts

    def _templates(self) -> Mapping[str, str]:
        known = self.cuttings.templates
        if known is None or known.whole != self.kit.look:
            from pipeline.shared.included import templates  # noqa: PLC0415 - it loads Jinja

            known = self.cuttings.templates = Cut(self.kit.look, templates(self.kit.templates))
        return known.parts


def look(data: bytes) -> str:
    """Give the digest of a file."""
    return hashlib.sha256(data).hexdigest()


def key_of(values: object) -> str:
    """Give a digest of values that JSON has, 32 characters long."""
    return hashlib.sha256(json.dumps(values, default=str).encode()).hexdigest()[:32]


def joined(*keys: str) -> str:
    """Give one key of several, each as long as the others."""
    return hashlib.sha256("".join(keys).encode()).hexdigest()[:32]


@cache
def _checked(uses: Uses, is_appeal: bool) -> tuple[str, ...]:  # noqa: FBT001 - it is cached, and so has no names
    """Name what the checks read. Those of an appeal compose its letters."""
    named = (f"contacts/{key}" for key in uses.contacts), (f"topics/{key}" for key in uses.topics)
    there = tuple(f"{name}{_IS_THERE}" for names in named for name in names)
    return (*CHECKED, *there, *(f"languages/{tag}" for tag in uses.languages), *(_printed(uses) if is_appeal else ()))


@cache
def _printed(uses: Uses) -> tuple[str, ...]:
    """Name what editions print."""
    return (
        *PRINTED,
        *(f"contacts/{key}" for key in uses.contacts),
        *(f"topics/{key}" for key in uses.topics),
        *(f"{folder}/{tag}" for folder in ("words", "conventions") for tag in uses.languages),
    )


@cache
def _started_from(name: str, is_appeal: bool) -> tuple[str, ...]:  # noqa: FBT001 - it is cached, and so has no names
    if name == PACK:
        return (_READ_ME, *PLAIN_TEXT)
    every, release, appeal = _START[name]
    return (*every, *(appeal if is_appeal else release), *(PLAIN_TEXT if name == "txt" else ()))
