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
    scales_glued: bool = False
    """Whether no space stands between a million and what it counts: 1.5 ล้านยูโร."""
    months: str = ""
    """A line a month: its number, then CLDR's names of it and those in cases that CLDR does not list, with `_` for a
    space; `?` before one that is shortened. A test compares."""
    solar_months: str = ""
    """The months of the Solar Hijri calendar, in their order."""
    loose: str = ""
    """Words that hold a number in another way: both, fortnight, half-year. They answer and never ask. A line may have
    two values (`14,2 fortnight`)."""
    endings: str = ""
    """What `+` stands for."""
    joins: str = ""
    """Words that stand between the parts of one number: and, y, et."""
    linking: str = ""
    """A small word between a number and its thousands, or what it counts: 46 de mii, 24 de ore."""
    percent: str = ""
    """How per cent is written, as regular expressions parted by white space (a no-break space is `_`). Each begins with
    a letter, and ends with one, a point or `\\w*`."""
    percent_before: str = ""
    """The same, of what stands only before its number: ร้อยละ."""
    afternoon: str = ""
    """Words that move an hour past noon: p.m., soir, вечера."""
    stems: str = ""
    """What follows a number in a compound (femårig, fünfjährig, пятилетний), which answers that number; `=` before the
    unit that it is of, where it is a length of time."""
    weekdays: str = ""
    """A line a day from Monday, 1: its number, then its names as phrases; `?` before one that means something else, and
    behind a comma the number that it is as well (`2,3 τρίτη`)."""
    fifteen_days: str = ""
    """The word for days where two weeks are called fifteen of them, and one week eight."""
    glued: bool = False
    """Whether one number is written as one word: zweiundvierzig."""
    ordinal_endings: str = ""
    """What makes an ordinal of a number that is one word: siebzigste."""
    shares_first: bool = False
    """Whether a part of a whole stands before how many there are of them: üçte iki."""
    within: str = ""
    """A line a value, forms that a number has only within a longer word: ventotto, huszonkettő, 이십일."""
    prefixes: str = ""
    """Letters that are written together with the word behind them: ו, ב, ה; the first of them says “and”."""
    only_behind: str = ""
    """Words that are a number only behind another: mươi, belas."""
    only_before: str = ""
    """Words that are a number only before a thousand or its like, or behind a word that joins: năm, which is a year."""
    ten_and_unit: bool = False
    """Whether eleven to nineteen are ten and a unit, or a unit and ten: on iki, ثلاثة عشر."""
    many_hundreds: bool = False
    """Whether hundreds are counted beyond nine: twelve hundred."""
    letters_within: bool = False
    """Whether an apostrophe is a letter of a word: сім'я is no seven."""
    dual: bool = False
    """Whether two may stand in the noun, and small words before it and together with it: Arabic."""
    persian: bool = False
    """Whether it is written as Persian: Solar Hijri years, a joiner within words, a stroke before decimals."""
    soixante_dix: bool = False
    """Whether sixty and eighty go on to nineteen, and eighty is four twenties, as in French."""
    unspaced: bool = False
    """Whether no space stands between words."""
    unit_and_ten: bool = False
    """Whether they are a unit and ten, with nothing between them: שלוש עשרה, dua belas."""
    numbered_month: str = ""
    """The word before a month that is a figure: tháng."""
    clock: str = ""
    """Times in words, as phrases: the minutes that each adds to its hour (`+30 half past {n}`), its minute of the day
    (`=720 noon`), or `-` for what is none. `0` may be a number as well."""
    morning: str = ""
    """Words that hold an hour before noon: am, matin, утра."""
    decades: str = ""
    """Decades in words, as phrases: `90 nineties`; `{d}` is one in digits, and stands in the place of its value too."""
    quarters: str = ""
    """Quarters of a year, as phrases with their number in `{o}`, `{n}` or `{r}`; `chapter` may be one of a book."""
    halves: str = ""
    """What adds a half to the number, or the number and its noun, right before it, as phrases: and a half, et demi."""
    shares: str = ""
    """Parts of a whole: third, tiers, треть; a number before one says how many (two thirds)."""
    many: str = ""
    """Numbers that are not counted: dozens, hundreds; one may multiply another (tens of thousands)."""
    of: str = ""
    """Small words between a share, or one of many, and what it is of."""
    units: str = ""
    """A line a unit: its name, then the words that follow a number of it."""
    more: str = ""
    less: str = ""
    """What stands before a number that is a least or a most, as phrases."""
    more_behind: str = ""
    less_behind: str = ""
    """The same behind it."""
    nights: str = ""
    """What stands before the day that a night ends in, as phrases: Nacht zum."""
    idioms: str = ""
    """Phrases that say a number otherwise than by its words: the numbers that each answers (`24,7 round the clock`),
    the days (`5-1 May Day`), or `-` for none (`- außer acht`)."""
