"""Days of the Solar Hijri calendar, years of Japanese eras and of the Buddhist one in; the Gregorian ones out."""

from __future__ import annotations

from datetime import date, timedelta

# Leap years of the 33-year cycle, which holds from 1244 to 1472 SH (1865 to 2093 AD).
_LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
FIRST_SOLAR_YEAR, LAST_SOLAR_YEAR = 1244, 1472
_NOWRUZ_1244 = date(1865, 3, 21)

# The year before an era's first: Meiji 1 is 1868.
ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民國": 1911, "民国": 1911}

BUDDHIST_YEARS = range(2400, 2700)
"""Years of the Buddhist era of Thailand that a text of our time may name."""


def is_solar_year(year: int) -> bool:
    """Say whether a number can be a year of the Solar Hijri calendar in our time."""
    return FIRST_SOLAR_YEAR <= year <= LAST_SOLAR_YEAR


def gregorian(year: int, month: int, day: int) -> date:
    """Give the Gregorian day of a Solar Hijri one (months of 31 days, then of 30); raise ValueError for none."""
    length = 31 if month in range(1, 7) else 30
    if not (is_solar_year(year) and month in range(1, 13) and day in range(1, length + 1)):
        raise ValueError((year, month, day))
    leaps = sum(before % 33 in _LEAP for before in range(FIRST_SOLAR_YEAR, year))
    days = (year - FIRST_SOLAR_YEAR) * 365 + leaps
    days += (month - 1) * 31 - max(0, month - 7) + day - 1
    return _NOWRUZ_1244 + timedelta(days=days)
