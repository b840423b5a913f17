"""The kinds of text that a field may hold, each checked and brought to one form.

Everything arrives as text; nothing is guessed from how it looks. Each refusal carries its fault's code, what was
expected and a hint. Times stand in times.py, phone numbers and links in addresses.py.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from pipeline.document.refusal import line_of, refuse, text_of
from pipeline.document.shape import Unit
from pipeline.fault import did_you_mean
from pipeline.i18n.file_names import composed
from pipeline.i18n.language import language

# A key may end the name of a file, which has at most 255 bytes with the folder's name and its marks.
_LONGEST_KEY = 60
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
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
            hint=hint or "the code of a country is in the field reference’s link to ISO 3166",
        )
    return text


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
        refuse(
            "unknown-language",
            f"‘{text}’ is not a language’s tag",
            expected="a BCP 47 tag, such as nb, ar or zh-Hans",
            hint=did_you_mean(
                text, ("en", "nb", "fr", "es", "pt", "de", "ru", "uk", "ar", "fa", "tr", "zh-Hans", "zh-Hant", "ja")
            )
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
    "double-space",
    "glossary-term",
    "headline-too-long",
    "mirrored-quotes",
    "missing-end-mark",
    "name-spelling",
    "straight-quotes",
    "untranslated-text",
    "wrong-script",
)
"""The faults of a text’s wording whose gravity a newsroom sets."""


def _check_name(value: object) -> str:
    text = line_of(value)
    if text not in TEXT_CHECKS:
        refuse(
            "unknown-value",
            f"‘{text}’ is no check of a translation’s text",
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


def _local_text(value: object) -> Mapping[str, str]:
    if isinstance(value, Mapping):
        return {_language(tag): line_of(text) for tag, text in value.items()}
    return {"": line_of(value)}


CheckName = Annotated[str, BeforeValidator(_check_name)]
"""The name of a check of a translation's text."""
Form = Annotated[str, BeforeValidator(_form)]
"""A regular expression."""
Line = Annotated[str, BeforeValidator(line_of)]
"""Text on one line, never empty."""
Words = Annotated[Line, Unit()]
"""A line that every translation gives."""
Name = Annotated[Line, Unit(optional=True)]
"""A line that a translation may give: a name, a credit, terms of use."""
Rich = Annotated[str, BeforeValidator(_markdown), Unit(rich=True)]
"""Markdown that every translation gives."""
LetterText = Annotated[str, BeforeValidator(_markdown), Unit(rich=True, optional=True)]
"""Markdown that keeps its own language unless a translation gives another."""
Country = Annotated[str, BeforeValidator(_country)]
"""An ISO 3166 country code."""
Tag = Annotated[str, BeforeValidator(_language)]
"""A BCP 47 language tag, in its standard form."""
FileName = Annotated[str, BeforeValidator(lambda value: composed(line_of(value)))]
"""A file's name, with its letters composed."""
Slug = Annotated[str, BeforeValidator(_slug)]
"""A key: small letters, digits, hyphens."""
LocalText = Annotated[
    Mapping[str, str],
    BeforeValidator(_local_text),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": "string"}}]}),
]
"""A line for every language, or a line per language; the key is a tag, or empty for every language."""
