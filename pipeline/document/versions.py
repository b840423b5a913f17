"""What changed in the model since its first version, as data: which fields were renamed, and what absence once meant.

A file may say which version it follows (`model: 2`). `press upgrade` brings a file to today's, by these two lists.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Struct
from pydantic import BeforeValidator, WithJsonSchema

from pipeline.document.refusal import line_of, refuse
from pipeline.reader.tree import Route

TODAY = 2
"""Today's version. Whoever renames a field, or gives one another meaning, raises it; a new field raises nothing."""

FileKind = Literal["newsroom", "release", "appeal", "translation"]
Pattern = tuple[str, ...]
EACH = "*"
"""Stands in a pattern for every entry of a list, and for every key."""


class Renamed(Struct, frozen=True):
    """A field that has another name since a version: where it stood, with its old name last, and its new name."""

    files: tuple[FileKind, ...]
    old: Pattern
    new: str
    since: int


class Implied(Struct, frozen=True):
    """What a field that is left out meant until a version: files that follow an older one get it written out."""

    files: tuple[FileKind, ...]
    field: Pattern
    value: str
    since: int


RENAMED: tuple[Renamed, ...] = (
    # an appeal’s letters have ‘mail_link’, and that is what the limit is about
    Renamed(("newsroom",), ("limits", "mailto"), "mail_link", since=2),
)
IMPLIED: tuple[Implied, ...] = (
    # a box without a kind was headed “Information”; now it has no label
    Implied(("release", "appeal"), ("boxes", EACH, "kind"), "information", since=2),
)


def renamed_at(file: FileKind, route: Route) -> Renamed | None:
    """Give what became of the field that stands at a route; None where none of that name was renamed."""
    return next((each for each in RENAMED if file in each.files and fits(each.old, route)), None)


def fits(pattern: Pattern, route: Route) -> bool:
    """Say whether a route is one of a pattern's."""
    pairs = zip(pattern, route, strict=False)
    return len(pattern) == len(route) and all(step in {EACH, str(at)} for step, at in pairs)


def _version(value: object) -> int:
    text = line_of(value)
    number = int(text) if text.isascii() and text.isdigit() and len(text) < len("1000") else 0
    if number < 1:
        refuse("not-a-number", f"‘{text}’ is not a version of the model", expected=f"a number from 1 to {TODAY}")
    if number > TODAY:
        refuse(
            "newer-model",
            f"this file follows version {number} of the model, and this program knows none after {TODAY}",
            expected=f"a number from 1 to {TODAY}",
            hint="use the program that the file was written for, or a newer one",
        )
    if number < TODAY:
        refuse(
            "older-model",
            f"this file follows version {number} of the model; today’s is {TODAY}",
            expected="what the file says, in the fields of today",
            hint="‘press upgrade’ rewrites it, and shows the differences first",
        )
    return number


ModelVersion = Annotated[int, BeforeValidator(_version), WithJsonSchema({"type": "integer", "minimum": 1})]
"""The version of the model that a file follows."""
