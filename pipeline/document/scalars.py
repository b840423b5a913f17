"""The kinds of text that a field may hold, each checked and brought to one form.

Everything arrives as text; nothing is guessed from how it looks. Each refusal carries its fault's code, what was
expected and a hint. Times stand in times.py, phone numbers and links in addresses.py.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema

from pipeline.attachments.kinds import DOCUMENTS, RECORDINGS
from pipeline.document.refusal import line_of, lines_of, refuse, text_of
from pipeline.document.shape import Printed, Unit
from pipeline.fault import did_you_mean
from pipeline.i18n.file_names import composed
from pipeline.i18n.language import language
from pipeline.languages.registry import with_words

# A key may end the name of a file, which has at most 255 bytes with the folder's name and its marks.
_LONGEST_KEY = 60
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
# Where no letter runs from right to left, they do nothing.
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_PLAIN_SPACE = re.compile("[\u00a0\u202f]")
# CLDR lists these beside ISO 3166's countries: groupings, pseudo-locales and “unknown”.
_NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"})


def _markdown(value: object) -> str:
    text = text_of(value).replace("\r\n", "\n").strip("\n")
    if not text.strip():
        refuse("empty-field", "this text is empty", expected="text", hint="fill it in, or remove the field")
    return text


def _country(value: object) -> str:
    text = line_of(value)
    if text not in countries():
        near = {name.casefold(): code for code, name in countries().items()}.get(text.casefold())
        hint = (
            f"did you mean ‘{near}’?"
            if near
            else f"did you mean ‘{text.upper()}’?"
            if text.upper() in countries()
            else None
        )
        refuse(
            "unknown-country",
            f"‘{text}’ is not a country’s code",
            expected="two capital letters of ISO 3166, such as RU or NO",
            hint=hint or "Norway is NO, Russia RU, Ukraine UA, the United Kingdom GB; ISO 3166 has the others",
        )
    return text


def _area(value: object) -> str:
    text = line_of(value)
    if text.isdigit() and text not in regions():
        meant = text.zfill(3)
        refuse(
            "unknown-country",
            f"‘{text}’ is not the number of a region",
            expected="three digits of the United Nations’ list M.49, such as 150 (Europe) or 001 (the world)",
            hint=f"did you mean ‘{meant}’ ({regions()[meant]})?" if meant in regions() else None,
        )
    return text if text in regions() else _country(text)


@cache
def regions() -> Mapping[str, str]:
    """Give the regions of the United Nations’ list M.49 and their English names, from CLDR."""
    from babel import Locale  # noqa: PLC0415 - as for countries

    return {code: name for code, name in Locale("en").territories.items() if re.fullmatch("[0-9]{3}", code)}


@cache
def countries() -> Mapping[str, str]:
    """Give ISO 3166 codes and their English names, from CLDR."""
    from babel import Locale  # noqa: PLC0415 - loading CLDR takes a while, and not every command needs it

    names = Locale("en").territories
    return {code: name for code, name in names.items() if re.fullmatch("[A-Z]{2}", code) and code not in _NOT_COUNTRIES}


def _language(value: object) -> str:
    text = line_of(value)
    try:
        return language(text).tag
    except (ValueError, LookupError):
        from pipeline.i18n.language_names import tag_called  # noqa: PLC0415 - as above

        refuse(
            "unknown-language",
            f"‘{text}’ is not a language’s tag",
            expected="a BCP 47 tag, such as nb, ar or zh-Hans",
            hint=did_you_mean(text, with_words())
            or ((tag := tag_called(text)) and f"write ‘{tag}’")
            or "English names and country codes are not tags: Ukrainian is uk, Chinese is zh-Hans",
        )


def _slug(value: object) -> str:
    text = line_of(value)
    if not _SLUG.fullmatch(text):
        refuse(
            "invalid-key",
            f"‘{text}’ cannot be used as a key",
            expected="small letters a to z, digits and single hyphens",
            hint=None,
        )
    if len(text) > _LONGEST_KEY:
        refuse(
            "invalid-key",
            f"‘{text}’ is too long for a key: it has {len(text)} characters",
            expected=f"at most {_LONGEST_KEY} characters",
            hint="a word or two will do; nobody is shown them",
        )
    return text


TEXT_CHECKS = (
    "divided-word",
    "double-space",
    "foreign-quotes",
    "glossary-term",
    "headline-too-long",
    "hidden-character",
    "hyphen-for-dash",
    "lines-run-together",
    "list-mark",
    "local-form",
    "mirrored-quotes",
    "missing-end-mark",
    "name-spelling",
    "odd-letter",
    "odd-space",
    "space-before-mark",
    "straight-quotes",
    "untranslated-text",
    "wrong-script",
)
"""The faults of a text’s wording and typing whose gravity a newsroom sets."""


TYPES = (
    "press-release",
    "statement",
    "joint-statement",
    "declaration",
    "open-letter",
    "media-advisory",
    "newsletter",
    "urgent-appeal",
)
"""What a text may be: the types of releases, and that of appeals."""


def _text_type(value: object) -> str:
    text = line_of(value)
    if text not in TYPES:
        refuse(
            "unknown-value",
            f"‘{text}’ is no type of text",
            expected="one of: " + ", ".join(TYPES),
            hint=did_you_mean(text, TYPES),
        )
    return text


def _check_name(value: object) -> str:
    text = line_of(value)
    if text not in TEXT_CHECKS:
        refuse(
            "unknown-value",
            f"‘{text}’ is no check of a text",
            expected="one of: " + ", ".join(TEXT_CHECKS),
            hint=did_you_mean(text, TEXT_CHECKS),
        )
    return text


def _form(value: object) -> str:
    text = line_of(value)
    try:
        re.compile(text)
    except re.error:
        refuse(
            "invalid-form",
            f"‘{text}’ is not a regular expression",
            expected=r"a form such as [A-Z]{3} \d{2}/\d{3}/\d{4}",
            hint="close every bracket; a bracket that is meant as such has a \\ before it",
        )
    return text


def _each_line(value: object) -> object:
    """Give each line of each entry as an entry, without what no envelope shows; the schema refuses what is no text."""
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        return value
    lines = (line for entry in value for line in (entry.strip().splitlines() or [entry]))
    return [_PLAIN_SPACE.sub(" ", _shown(line)) for line in lines]


def _shown(line: str) -> str:
    line = _UNSEEN.sub("", line)
    return line if _RIGHT_TO_LEFT.search(line) else _TURNING.sub("", line)


def _ends_in(endings: tuple[str, ...]) -> str:
    """Give a JSON Schema's pattern of names; it knows no flag for capitals."""
    either = (
        "".join(f"[{letter}{letter.upper()}]" if letter.isalpha() else letter for letter in each) for each in endings
    )
    return rf".\.({'|'.join(either)})$"


def _local_text(value: object) -> Mapping[str, str]:
    if isinstance(value, Mapping):
        return {_language(tag): line_of(text) for tag, text in value.items()}
    return {"": line_of(value)}


CheckName = Annotated[str, BeforeValidator(_check_name)]
"""The name of a check of a text."""
TextType = Annotated[str, BeforeValidator(_text_type)]
"""What a text is: press-release, urgent-appeal."""
Form = Annotated[str, BeforeValidator(_form)]
"""A regular expression."""
Line = Annotated[str, BeforeValidator(line_of)]
"""Text on one line, never empty."""
Words = Annotated[Line, Unit()]
"""A line that every translation gives."""
Name = Annotated[Line, Unit(optional=True)]
"""A line that a translation may give: a name, a credit, terms of use."""
Lines = Annotated[str, BeforeValidator(lines_of), Printed()]
"""Text that is printed line by line."""
Note = Annotated[str, BeforeValidator(lines_of)]
"""Lines that are never printed."""
WordsInLines = Annotated[Lines, Unit()]
"""Lines that every translation gives: how an open letter opens and closes."""
NameInScript = Annotated[Line, Printed()]
"""A name in one of its scripts, which no translation replaces."""
NamedLines = Annotated[Lines, Unit(optional=True)]
"""Lines that a translation may give: how a letter opens and closes."""
Rich = Annotated[str, BeforeValidator(_markdown), Unit(rich=True)]
"""Markdown that every translation gives."""
LetterText = Annotated[str, BeforeValidator(_markdown), Unit(rich=True, optional=True)]
"""Markdown that keeps its own language unless a translation gives another."""
Fixed = Annotated[Line, Printed()]
"""A line that is printed and that no translation replaces."""
Number = Annotated[Line, Printed(postal=True)]
"""A document's number, as it is printed."""
PostalLines = Annotated[tuple[Line, ...], BeforeValidator(_each_line), Printed(postal=True)]
"""An address, line by line; an entry of two lines is two."""
Country = Annotated[str, BeforeValidator(_country)]
"""An ISO 3166 country code."""
Area = Annotated[str, BeforeValidator(_area)]
"""A country, or a region by its number in the United Nations’ list M.49."""
Tag = Annotated[str, BeforeValidator(_language)]
"""A BCP 47 language tag, in its standard form."""
FileName = Annotated[str, BeforeValidator(lambda value: composed(line_of(value)))]
"""A file's name, with its letters composed."""
RecordingName = Annotated[FileName, WithJsonSchema({"type": "string", "pattern": _ends_in(RECORDINGS)})]
"""A file's name that says that it is video or audio."""
AttachmentName = Annotated[FileName, WithJsonSchema({"type": "string", "pattern": _ends_in(DOCUMENTS)})]
"""A file's name that says that it is a document."""
PictureName = Annotated[
    FileName, WithJsonSchema({"type": "string", "not": {"pattern": _ends_in((*RECORDINGS, *DOCUMENTS))}})
]
"""A file's name that says neither."""
Slug = Annotated[str, BeforeValidator(_slug)]
"""A key: small letters, digits, hyphens."""
LocalText = Annotated[
    Mapping[str, str],
    Field(min_length=1),
    BeforeValidator(_local_text),
    Printed(),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string"},
                {"type": "object", "additionalProperties": {"type": "string"}, "minProperties": 1},
            ]
        }
    ),
]
"""A line for every language, or a line per language; the key is a tag, or empty for every language."""
