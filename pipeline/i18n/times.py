"""Days, clocks and spans of time in; the same as a language writes them out, by CLDR."""

from __future__ import annotations

from datetime import date, datetime

from babel.dates import format_date, format_time

from pipeline.i18n.conventions import Conventions
from pipeline.languages.data import Dates
from pipeline.languages.registry import data_of

_DASHES = "–-"
_SPACES = " \u2009\u202f\u00a0"


def long_day(day: date, how: Conventions) -> str:
    """Give a day in the long form: 1 May 2026."""
    return how.digits(str(format_date(day, "long", locale=how.locale)))


def full_day(day: date, how: Conventions) -> str:
    """Give a day in the full form, with its weekday: Friday 1 May 2026."""
    pattern = how.locale.date_formats["full"].pattern
    own = _own(how)
    if own.unspaced:
        pattern = pattern.replace(" ", "")
    return how.digits(str(format_date(day, own.patterns.get(pattern, pattern), locale=how.locale)))


def clock(moment: datetime, how: Conventions) -> str:
    """Give the hour and the minute: 18:30, 6:30 pm, 18.30 Uhr."""
    return f"{_own(how).before_clock}{_bare_clock(moment, how)}{_own(how).behind_clock}"


def _bare_clock(moment: datetime, how: Conventions) -> str:
    """Give it without such words; no line ends between it and what says which half of the day it is."""
    shown = str(format_time(moment, "short", tzinfo=moment.tzinfo, locale=how.locale))
    text = how.digits(shown.replace(" ", "\u00a0"))
    return text.replace(":", _own(how).clock_sign) if _own(how).clock_sign else text


def _own(how: Conventions) -> Dates:
    """Give where the language's press writes otherwise than CLDR."""
    return data_of(how.locale.language).dates


def joined(day: str, hours: str, how: Conventions) -> str:
    """Join a day and a time as CLDR's medium pattern does ({1} is the day, {0} the time), never figure to figure."""
    pattern = str(how.locale.datetime_formats["medium"])
    if _own(how).unspaced:
        pattern = pattern.replace(" ", "")
    elif pattern == "{1} {0}" and day[-1].isdigit() and hours[0].isdigit():
        pattern = "{1}, {0}"
    return pattern.replace("{0}", hours).replace("{1}", day).replace("'", "")


def clocks(starts: datetime, ends: datetime, how: Conventions) -> str:
    """Give two times of a day as a span: 10:00–10:45."""
    first = f"{_own(how).before_clock}{_bare_clock(starts, how)}"
    last = f"{_bare_clock(ends, how)}{_own(how).behind_clock}"
    sign = _sign(how)
    has_spaces = any(space in _bare_clock(each, how) for space in _SPACES for each in (starts, ends))
    is_close = not has_spaces if sign in _DASHES else _own(how).unspaced and not sign.isalpha()
    return _between(first, last, sign, is_close=is_close)


def days(first: str, last: str, how: Conventions) -> str:
    """Give what begins on one day and ends on another as a span; both are ready."""
    sign = _sign(how)
    return _between(first, last, sign, is_close=_own(how).unspaced)


def _between(first: str, last: str, sign: str, *, is_close: bool) -> str:
    space = "" if is_close else " "
    return f"{first}{space}{sign}{space}{last}"


def _sign(how: Conventions) -> str:
    """Give the sign or the word that stands between two ends (–, ～, تا), without CLDR's thin spaces."""
    pattern = str(how.locale.interval_formats.get(None) or "{0}–{1}")
    return pattern.replace("{0}", "").replace("{1}", "").strip(_SPACES)
