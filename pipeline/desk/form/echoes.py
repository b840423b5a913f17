"""A typed fact in; what it means, in the desk's language, out: a moment in words, a number as it is printed, a name."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import lru_cache

from babel import Locale
from babel.dates import get_timezone_location
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from pipeline.desk.form.context import Scope, known
from pipeline.desk.words import DeskWords
from pipeline.document.addresses import DialledNumber
from pipeline.document.holds import Kind
from pipeline.document.scalars import countries, regions
from pipeline.document.settings import Settings
from pipeline.document.times import DayOrMoment, zones
from pipeline.i18n.conventions import Conventions, conventions, locale_of
from pipeline.i18n.language_names import name_of
from pipeline.i18n.times import clock, full_day
from pipeline.state.moments import aware, either_side, trouble

_WHEN: TypeAdapter[date] = TypeAdapter(DayOrMoment)
_NUMBER: TypeAdapter[str] = TypeAdapter(DialledNumber)


def echo_of(kind: Kind, text: str, scope: Scope) -> str:
    """Give what is said beside a field of what was typed into it; nothing where it is not right, or plain."""
    text, words = text.strip(), scope.context.words
    if not text:
        return ""
    match kind:
        case "date" | "moment" | "day-or-moment":
            return _when(kind, text, scope)
        case "phone":
            return _printed(text)
        case "country" | "area":
            return place_name(text, words)
        case "language":
            return language_name(text, words)
        case _:
            return ""


def _when(kind: Kind, text: str, scope: Scope) -> str:
    try:
        when = _WHEN.validate_python(text)
    except (ValidationError, PydanticCustomError):
        return ""
    words, how = scope.context.words, conventions_of(scope.context.words, scope.context.settings)
    if not isinstance(when, datetime):
        return full_day(when, how) if kind != "moment" else ""
    if kind == "date" or scope.zone not in zones():
        return ""
    wrong, moment = trouble(when, scope.zone), aware(when, scope.zone)
    city = city_of(moment, how)
    if wrong:
        early, late = either_side(when, scope.zone)
        return words.fill(
            f"time_{wrong}", time=clock(moment, how), city=city, first=_offset(early), second=_offset(late)
        )
    beside = moment.astimezone(UTC)
    key = "moment" if beside.date() == moment.date() else "moment_on_another_day"
    return words.fill(
        key, day=full_day(moment.date(), how), time=clock(moment, how), city=city, utc=clock(beside, how),
        utc_day=full_day(beside.date(), how),
    )  # fmt: skip


def _offset(moment: datetime) -> str:
    return re.sub(r"(..)$", r":\1", moment.strftime("%H:%M %z"))


def city_of(moment: datetime, how: Conventions) -> str:
    """Give the city of a moment's zone."""
    return str(get_timezone_location(moment, locale=how.locale, return_city=True))


def conventions_of(words: DeskWords, settings: Settings) -> Conventions:
    """Give how the desk writes dates: as the newsroom does in the desk's language, on a clock of 24 hours."""
    tag = words.language.tag
    found = conventions(settings.conventions.get(tag, "en-GB" if tag == "en" else tag)) or conventions("en-GB")
    assert found is not None  # noqa: S101 - CLDR has British dates
    return found


def _printed(text: str) -> str:
    try:
        shown = str(_NUMBER.validate_python(text))
    except (ValidationError, PydanticCustomError):
        return ""
    return shown if shown != text else ""


def place_name(code: str, words: DeskWords) -> str:
    """Give the name of a country or region in the desk's language; nothing for a code that is none."""
    if code not in countries() and code not in regions():
        return ""
    return str(_locale(words).territories.get(code, ""))


def language_name(tag: str, words: DeskWords) -> str:
    """Give the name of a language in the desk's language; nothing for a tag that is none."""
    return _language_name(tag, words.language.tag) if known(tag) else ""


@lru_cache(maxsize=4096)
def _language_name(tag: str, desk: str) -> str:
    return name_of(tag, locale_of(desk) or Locale("en"))


def _locale(words: DeskWords) -> Locale:
    return locale_of(words.language.tag) or Locale("en")
