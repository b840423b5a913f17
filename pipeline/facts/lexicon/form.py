"""The form of a language's number words: data as its speakers would list it, a line for each value, forms side by side.

In the lines, `?` before a word says that it also means something else (French neuf: nine, new): it may answer a number,
and never asks for one. `+` at a word's end stands for every ending of `endings`.
"""

from __future__ import annotations

from msgspec import Struct


class Lexicon(Struct, frozen=True):
    """One language's number words; each field is written as one text."""

    cardinals: str
    """A line a value: the value, then its forms, whatever their gender and case."""
    ordinals: str
    """The same for third, fourth, …"""
    scales: str
    """The words that multiply what stands before them: hundred, thousand, million; also shortened (тыс.)."""
    months: str = ""
    """A line a month: its number, then CLDR's names of it and those in cases that CLDR does not list, with `_` for a
    space; `?` before one that is shortened. A test compares."""
    solar_months: str = ""
    """The months of the Solar Hijri calendar, in their order."""
    loose: str = ""
    """Words that hold a number in another way: both, twice, dozen, half-year. They answer and never ask."""
    endings: str = ""
    """What `+` stands for."""
    joins: str = ""
    """Words that stand between the parts of one number: and, y, et."""
    percent: str = ""
    """How per cent is written, as regular expressions parted by white space (a no-break space is `_`). Each begins with
    a letter, and ends with one, a point or `\\w*`."""
    afternoon: str = ""
    """Words that move an hour past noon: p.m., soir, вечера."""
    half_hour: str = ""
    """Words that count half an hour down from the hour that follows them: halv seks is half past five."""
    stems: str = ""
    """What follows a number in a compound (femårig, fünfjährig, пятилетний): the compound answers that number."""
    weekdays: str = ""
    """Names of days in which a number stands (Persian سه‌شنبه, Portuguese terça-feira), as regular expressions."""
    fifteen_days: str = ""
    """The word for days where two weeks are called fifteen of them, and one week eight."""
    glued: bool = False
    """Whether one number is written as one word: zweiundvierzig."""
    ten_and_unit: bool = False
    """Whether eleven to nineteen are ten and a unit, or a unit and ten: on iki, ثلاثة عشر."""
