"""A language in; which of its words no line should part out: a day and its month, two hours, the letter of “e-mail”.

The names of months are CLDR's, so dates are found as they are printed, and as most people type them.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline.i18n.conventions import locale_of, month_names
from pipeline.languages.registry import data_of

# “e-mail”, “X-ray”; “vis-à-vis” and “15-year-old” may be parted.
_LETTER = r"(?<![\w-])[^\W\d_]-[^\W\d_]{2,12}(?![\w-])"
# “10:00–10:45”, “9–18”, “17.00–18.00”
_SPAN = r"(?<![\w.:–])\d{1,4}(?:[.:]\d{2})?–\d{1,4}(?:[.:]\d{2})?(?![\w–])"
_ANYWHERE = f"{_LETTER}|{_SPAN}"
# Between the parts of a date: “1 de mayo de 2026”, “1. Mai 2026”, “1 мая 2026 г.”
_DAY = r"(?<![\w/.,:-])\d{1,2}(?:º|er|°)?\.?[ \u00a0](?:de[ \u00a0])?"
_YEAR = r"(?:,?[ \u00a0](?:de[ \u00a0])?\d{4}(?!\w))?(?:[ \u00a0\u202f][гр]\.)?"
# “30 June” as it is written in America: “June 30, 2031”
_DAY_SECOND = r"[ \u00a0]\d{1,2}(?!\w)(?:,[ \u00a0]\d{4}(?!\w))?"
_YEAR_FIRST = r"(?:\d{4}年)?\d{1,2}月\d{1,2}日"


@cache
def unbroken(tag: str) -> re.Pattern[str]:
    """Give the pattern of what stays in one line in a language."""
    locale = locale_of(tag)
    if locale is None:
        return re.compile(_ANYWHERE)
    if data_of(locale.language).dates.unspaced:
        return re.compile(f"{_YEAR_FIRST}|{_ANYWHERE}")
    own = month_names(locale)
    named = {name for context in ("format", "stand-alone") for name in own[context]["wide"].values()}
    months = "|".join(sorted(map(re.escape, named), key=len, reverse=True))
    return re.compile(rf"{_DAY}(?:{months}){_YEAR}|(?<!\w)(?:{months}){_DAY_SECOND}|{_ANYWHERE}")
