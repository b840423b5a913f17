"""The kinds of text that a field may hold, each checked and brought to one form.

Everything arrives as text; nothing is guessed from how it looks. Each refusal carries its fault's code, what was
expected and a hint.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Annotated, NoReturn
from zoneinfo import ZoneInfo, available_timezones

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from pipeline.document.base import Unit
from pipeline.fault import did_you_mean
from pipeline.language import language

_SPACE = re.compile(r"[ \t\r\n]+")
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|[+-]\d{2}:?\d{2})?", re.ASCII)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_SCHEMES = ("http", "https", "mailto", "tel")
# CLDR lists these beside ISO 3166's countries: groupings, pseudo-locales and “unknown”.
_NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"})


def refuse(code: str, message: str, *, expected: str, hint: str | None = None) -> NoReturn:
    """Refuse a value with a fault's code; schema.py turns it into a fault with a place."""
    # pydantic reads braces in a message as a template, and the message may quote what the author typed
    raise PydanticCustomError(code, "{message}", {"message": message, "expected": expected, "hint": hint})


def _text(value: object) -> str:
    if not isinstance(value, str):
        refuse(
            "wrong-shape",
            "a list or a group of fields stands here",
            expected="text",
            hint="write the text behind the field’s name, or under it after ‘|’",
        )
    return value


def _line(value: object) -> str:
    text = _SPACE.sub(" ", _text(value)).strip(" ")
    if not text:
        refuse("empty-field", "this text is empty", expected="text", hint="fill it in, or remove the field")
    return text


def _markdown(value: object) -> str:
    text = _text(value).replace("\r\n", "\n").strip("\n")
    if not text.strip():
        refuse("empty-field", "this text is empty", expected="text", hint="fill it in, or remove the field")
    return text


def _date(value: object) -> date:
    text = _line(value)
    match = _DATE.fullmatch(text)
    expected = "a date as YYYY-MM-DD, such as 2026-05-01"
    if not match:
        refuse(
            "invalid-date",
            f"‘{text}’ is not a date",
            expected=expected,
            hint="year first, two digits each for month and day",
        )
    try:
        return date(*(int(part) for part in match.groups()))
    except ValueError:
        refuse(
            "invalid-date", f"there is no day {text}", expected="a day that exists", hint="check the month’s last day"
        )


def _moment(value: object) -> datetime:
    text = _line(value)
    match = _TIME.fullmatch(text)
    if not match:
        refuse(
            "invalid-time",
            f"‘{text}’ is not a date with a time",
            expected="a time as YYYY-MM-DD HH:MM, such as 2026-05-01 18:00",
            hint="24-hour clock; the zone stands in the field ‘timezone’",
        )
    day = _date(match[1])
    hour, minute, second = int(match[2]), int(match[3]), int(match[4] or 0)
    try:
        local = datetime(day.year, day.month, day.day, hour, minute, second)  # noqa: DTZ001 - the zone is resolved in moments.py
    except ValueError:
        refuse(
            "invalid-time",
            f"there is no time {match[2]}:{match[3]}",
            expected="00:00 to 23:59",
            hint="for midnight at the end of a day write 00:00 of the next day",
        )
    if not match[5]:
        return local
    zone = "+00:00" if match[5] == "Z" else match[5]
    try:
        return datetime.fromisoformat(f"{local.isoformat()}{zone}")
    except ValueError:
        refuse("invalid-time", f"there is no offset {match[5]}", expected="an offset such as +02:00", hint=None)


def _zone(value: object) -> str:
    text = _line(value)
    if text not in _zones():
        refuse(
            "unknown-timezone",
            f"‘{text}’ is not a time zone",
            expected="a name of the IANA list, such as Europe/Brussels",
            hint=_zone_hint(text),
        )
    return text


def _zone_hint(text: str) -> str | None:
    if text.upper() in {"CET", "CEST", "GMT", "BST", "EST", "EDT", "PST", "MSK"}:
        return "letters such as CET or BST change with summer time; name the city"
    return did_you_mean(text, _zones())


@cache
def _zones() -> frozenset[str]:
    return frozenset(name for name in available_timezones() if "/" in name and not name.startswith("Etc/")) | {"UTC"}


def zone(name: str) -> ZoneInfo:
    """Give a checked zone's rules."""
    return ZoneInfo(name)


def _country(value: object) -> str:
    text = _line(value)
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
    text = _line(value)
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


def _phone(value: object) -> str:
    text = _line(value)
    expected = "an international number that exists, such as +44 20 7946 0018"
    try:
        number = phonenumbers.parse(text, None)
    except phonenumbers.NumberParseException:
        refuse(
            "invalid-phone",
            f"‘{text}’ is not an international phone number",
            expected=expected,
            hint="start with + and the country’s number",
        )
    if not phonenumbers.is_valid_number(number):
        refuse(
            "invalid-phone",
            f"no phone has the number {text}",
            expected=expected,
            hint="check for a missing or doubled digit",
        )
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def _email(value: object) -> str:
    text = _line(value)
    try:
        return validate_email(text, check_deliverability=False, test_environment=True).normalized
    except EmailNotValidError:
        refuse(
            "invalid-email",
            f"‘{text}’ is not an e-mail address",
            expected="an address such as press@example.org",
            hint="check for spaces, a missing @ or a missing dot",
        )


def _url(value: object) -> str:
    text = _line(value)
    check_url(text)
    return text


def check_url(text: str) -> None:
    """Refuse a link that is not http, https, mailto or tel, or that holds a space."""
    scheme, colon, rest = text.partition(":")
    if not colon or scheme.lower() not in _SCHEMES:
        refuse(
            "bad-link",
            f"the link ‘{text}’ does not start with http, https, mailto or tel",
            expected="a whole address, such as https://example.org/russia",
            hint=None if colon else f"did you mean ‘https://{text}’?",
        )
    if any(mark in rest for mark in ' <>"\\^`{|}') or (
        scheme.lower() in ("http", "https") and not re.match(r"//[^/?#@]*[^/?#@.]", rest)
    ):
        refuse(
            "bad-link",
            f"the link ‘{text}’ cannot be followed",
            expected="a whole address without spaces",
            hint="write a space in an address as %20",
        )


def _slug(value: object) -> str:
    text = _line(value)
    if not _SLUG.fullmatch(text):
        refuse(
            "invalid-key",
            f"‘{text}’ cannot be used as a key",
            expected="small letters a to z, digits and single hyphens",
            hint=None,
        )
    return text


def _local_text(value: object) -> Mapping[str, str]:
    if isinstance(value, Mapping):
        return {_language(tag): _line(text) for tag, text in value.items()}
    return {"": _line(value)}


Line = Annotated[str, BeforeValidator(_line)]
"""Text on one line, never empty."""
Words = Annotated[Line, Unit()]
"""A line that every translation gives."""
Name = Annotated[Line, Unit(optional=True)]
"""A line that a translation may give: a name, a credit, terms of use."""
Rich = Annotated[str, BeforeValidator(_markdown), Unit(rich=True)]
"""Markdown that every translation gives."""
LetterText = Annotated[str, BeforeValidator(_markdown), Unit(rich=True, optional=True)]
"""Markdown that keeps its own language unless a translation gives another."""
Date = Annotated[date, BeforeValidator(_date), WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"})]
"""YYYY-MM-DD."""
Moment = Annotated[
    datetime,
    BeforeValidator(_moment),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}"}),
]
"""YYYY-MM-DD HH:MM, local to a zone that is named beside it or by the newsroom; an offset may follow."""
Zone = Annotated[str, BeforeValidator(_zone)]
"""An IANA time zone."""
Country = Annotated[str, BeforeValidator(_country)]
"""An ISO 3166 country code."""
Tag = Annotated[str, BeforeValidator(_language)]
"""A BCP 47 language tag, in its standard form."""
PhoneNumber = Annotated[str, BeforeValidator(_phone)]
"""A phone number, kept in international form."""
Email = Annotated[str, BeforeValidator(_email)]
"""An e-mail address."""
Url = Annotated[str, BeforeValidator(_url)]
"""An http, https, mailto or tel address."""
Slug = Annotated[str, BeforeValidator(_slug)]
"""A key: small letters, digits, hyphens."""
LocalText = Annotated[
    Mapping[str, str],
    BeforeValidator(_local_text),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": "string"}}]}),
]
"""A line for every language, or a line per language; the key is a tag, or empty for every language."""
