"""Days, clocks and spans of time in; the same as a language's press writes them out: by its folder, and else by CLDR.

No line ends within a day, or within an hour and its words: their spaces are no-break spaces.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from babel.dates import format_date, format_time

from pipeline.i18n.conventions import Conventions
from pipeline.languages.data import Dates

_DASHES = "–-"
_SPACES = " \u2009\u202f\u00a0"
_NO_BREAK = "\u00a0"
# Beside the name of a weekday a line may end.
_WITHIN_A_DAY = re.compile(r"(?<![Ec])(?<![Ec][,،]) (?!EEEE|cccc)")
_WORDS = re.compile(r"('[^']*')")
_BARE = re.compile(r"(\D*)(\d+(?:[.:]\d+)?)(\D*)")


def long_day(day: date, how: Conventions) -> str:
    """Give a day in the long form: 1 May 2026."""
    return _day(day, day_pattern(how), how)


def full_day(day: date, how: Conventions) -> str:
    """Give a day in the full form, with its weekday: Friday 1 May 2026."""
    return _day(day, _in_press(str(how.locale.date_formats["full"].pattern), how), how)


def day_pattern(how: Conventions) -> str:
    """Give the pattern of a day in the long form, in CLDR's signs."""
    return _in_press(str(how.locale.date_formats["long"].pattern), how)


def _in_press(usual: str, how: Conventions) -> str:
    own = _own(how)
    pattern = own.patterns.get(usual, usual)
    return pattern.replace(" ", "") if own.unspaced else pattern


def _day(day: date, pattern: str, how: Conventions) -> str:
    own = _own(how)
    if own.first_day and day.day == 1 and own.first_day_in in ("", how.territory):
        pattern = _in_its_place(pattern, "d", own.first_day)
    if own.years_ahead and not how.gregorian:
        pattern = _in_its_place(pattern, "y", str(day.year + own.years_ahead))
    pattern = _WITHIN_A_DAY.sub(_NO_BREAK, pattern)
    month = str(format_date(day, "MMMM", locale=how.locale))
    shown = str(format_date(day, pattern, locale=how.locale))
    return how.digits(shown.replace(month, month.replace(" ", _NO_BREAK)))


def _in_its_place(pattern: str, field: str, said: str) -> str:
    """Put words in the place of a field of a pattern, and nowhere in the pattern's own words."""
    parts = _WORDS.split(pattern)
    parts[::2] = [re.sub(rf"(?<!\w){field}(?!\w)", f"'{said}'", part) for part in parts[::2]]
    return "".join(parts)


def clock(moment: datetime, how: Conventions) -> str:
    """Give the hour and the minute: 18:30, 6:30 p.m., 18.30 Uhr, 18 h 30."""
    return _clock(moment, how, with_minutes=moment.minute > 0)


def _clock(moment: datetime, how: Conventions, *, with_minutes: bool) -> str:
    own, usual = _own(how), clock_pattern(how)
    pattern = own.patterns.get(usual, usual)
    if not with_minutes:
        pattern = own.full_hours.get(usual, pattern)
    shown = str(format_time(moment, pattern, tzinfo=moment.tzinfo, locale=how.locale))
    for said, instead in own.halves.items():
        shown = shown.replace(said, instead)
    return f"{own.before_clock}{how.digits(re.sub(f'[{_SPACES}]', _NO_BREAK, shown))}{own.behind_clock}"


def clock_pattern(how: Conventions) -> str:
    """Give CLDR's pattern of a clock, by which a language's folder names its own."""
    return str(how.locale.time_formats["short"].pattern)


def _own(how: Conventions) -> Dates:
    """Give where the language's press writes otherwise than CLDR."""
    return how.data.dates


def joined(day: str, hours: str, how: Conventions) -> str:
    """Join a day and a time: as the press does, or as CLDR's medium pattern, never figure to figure."""
    own = _own(how)
    pattern = own.join or str(how.locale.datetime_formats["medium"])
    if own.unspaced:
        pattern = pattern.replace(" ", "")
    elif pattern == "{1} {0}" and day[-1].isdigit() and hours[0].isdigit():
        pattern = "{1}, {0}"
    if pattern.startswith("{0}"):
        day = day[:1].lower() + day[1:]
    return pattern.replace("{0}", hours).replace("{1}", day).replace("'", "")


def clocks(starts: datetime, ends: datetime, how: Conventions) -> str:
    """Give two times of a day as a span, with the words of the hour once: 10:00–10:45, kl. 10.00–10.45."""
    own, with_minutes = _own(how), starts.minute > 0 or ends.minute > 0
    first, last = (_clock(each, how, with_minutes=with_minutes) for each in (starts, ends))
    one, other = _BARE.fullmatch(first), _BARE.fullmatch(last)
    if not one or not other:
        first, last = clock(starts, how), clock(ends, how)
    if one and other and one[3] == other[3]:
        first = first.removesuffix(one[3])
    before = re.match(r"\D*", first)
    if before and last.startswith(before[0]) and last[len(before[0])].isdigit():
        last = last.removeprefix(before[0])
    if own.span:
        return f"{first}{own.span}{last}"
    sign = _sign(how)
    has_spaces = any(space in each for space in _SPACES for each in _cores(first, last))
    is_close = not has_spaces if sign in _DASHES else own.unspaced and not sign.isalpha()
    return _between(first, last, sign, is_close=is_close)


def _cores(first: str, last: str) -> tuple[str, str]:
    """Give two times without the words before the first and behind the last."""
    return re.sub(r"^\D+", "", first), re.sub(r"\D+$", "", last)


def days(first: str, last: str, how: Conventions) -> str:
    """Give what begins on one day and ends on another as a span; both are ready."""
    return _between(first, last, _sign(how), is_close=_own(how).unspaced)


def _between(first: str, last: str, sign: str, *, is_close: bool) -> str:
    space = "" if is_close else " "
    return f"{first}{space}{sign}{space}{last}"


def _sign(how: Conventions) -> str:
    """Give the sign or the word that stands between two ends (–, ～, تا), without CLDR's thin spaces."""
    pattern = str(how.locale.interval_formats.get(None) or "{0}–{1}")
    return pattern.replace("{0}", "").replace("{1}", "").strip(_SPACES)
