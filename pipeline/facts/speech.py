"""A language in; how it says numbers, months and times of the day out, ready to be looked up word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Literal

from msgspec import Struct

from pipeline.facts.fact import Value
from pipeline.facts.lexicon import ar, cjk, de, en, es, fa, fr, nb, pt, ru, tr, uk
from pipeline.facts.lexicon.form import Lexicon
from pipeline.facts.listed import TURKISH, Month, forms, months, months_of_cldr, units, words
from pipeline.facts.phrases import Numbers, Phrase, phrases
from pipeline.facts.prepared import prepared
from pipeline.i18n.language import language

_LEXICONS = {
    "ar": ar.LEXICON,
    "de": de.LEXICON,
    "en": en.LEXICON,
    "es": es.LEXICON,
    "fa": fa.LEXICON,
    "fr": fr.LEXICON,
    "ja": cjk.JAPANESE,
    "nb": nb.LEXICON,
    "nn": nb.LEXICON,
    "no": nb.LEXICON,
    "pt": pt.LEXICON,
    "ru": ru.LEXICON,
    "tr": tr.LEXICON,
    "uk": uk.LEXICON,
    "zh": cjk.CHINESE,
}
_NONE = Lexicon(cardinals="", ordinals="", scales="")
GAPS = " \u00a0\u202f\u2009\u2007'"
"""What may part the thousands of a number, and a number from its sign of per cent."""

Role = Literal["cardinal", "ordinal", "scale", "many", "share", "loose"]
_ROLES: tuple[Role, ...] = ("loose", "ordinal", "share", "many", "scale", "cardinal")  # a later one is the stronger
Topic = Literal["idioms", "weekdays", "decades", "quarters", "clock"]
_TOPICS: tuple[Topic, ...] = ("idioms", "weekdays", "decades", "quarters", "clock")
_WIDE = frozenset({"ja", "zh"})
Bound = Literal["more", "less"]
Bounding = tuple[tuple[Phrase, Bound], ...]
Told = tuple[Topic, Phrase]
"""A phrase with what it tells."""


class Word(Struct, frozen=True):
    """A word that says a number. Where `sure` is false it also means something else. `others` it may say as well."""

    value: Value
    role: Role
    sure: bool
    others: tuple[Value, ...] = ()


class Speech(Struct, frozen=True):
    """How one language says numbers and dates. `known` is false where its number words are not known here."""

    tag: str
    known: bool
    words: Mapping[str, Word]
    months: Mapping[str, Month]
    joins: frozenset[str]
    afternoon: frozenset[str]
    morning: frozenset[str]
    percent: re.Pattern[str]
    percent_behind: re.Pattern[str]
    """Per cent right behind a number, as the one group; or the rest of a range that has its sign at the end."""
    percent_before: re.Pattern[str]
    percent_heads: frozenset[str]
    """What per cent or the rest of a range may begin with, as capitals."""
    percent_tails: frozenset[str] | None
    """What per cent may end with, as capitals, and what may follow it there; None where it may be any letter."""
    compound: re.Pattern[str] | None
    glued: re.Pattern[str] | None
    ordinal_ending: re.Pattern[str] | None
    """A number of one word with the ending that makes it an ordinal."""
    parts: re.Pattern[str] | None
    fifteen_days: frozenset[str]
    ten_and_unit: bool
    has_dual: bool
    shares_first: bool
    heads: frozenset[str]
    """The first two letters of every number word: a word that begins otherwise holds no number."""
    month_heads: frozenset[str]
    """The first words of months that have two."""
    keys: Mapping[str, tuple[Told, ...]]
    """The words that phrases are looked for by; and the beginnings of such words."""
    stems: tuple[tuple[str, Told], ...]
    of: frozenset[str]
    units: Mapping[str, frozenset[str]]
    halves: tuple[Phrase, ...]
    half_heads: frozenset[str]
    bounds: Bounding
    """What makes a number a least or a most before it; and behind it."""
    bounds_behind: Bounding
    bound_signs: frozenset[str]
    """What a bound begins with, where no space stands between words."""
    wide_units: re.Pattern[str] | None
    """The units of a language that sets no space between words."""
    nights: tuple[Phrase, ...]

    @property
    def is_turkish(self) -> bool:
        """Say whether I and İ are two letters."""
        return self.tag in TURKISH

    def told_by(self, word: str) -> tuple[Told, ...]:
        """Give the phrases that are looked for by a word; most words have none."""
        return (*self.keys.get(word, ()), *(told for stem, told in self.stems if word.startswith(stem)))


@cache
def speech(tag: str) -> Speech:
    """Give how a language says numbers."""
    base = language(tag).tag.split("-")[0]
    lexicon = _LEXICONS.get(base, _NONE)
    turkish = base in TURKISH
    known = _words(lexicon, turkish=turkish)
    numbers = sorted((form for form in known if known[form].role in ("cardinal", "scale")), key=len, reverse=True)
    any_number = _longest_first(*numbers)
    named = months(lexicon, turkish=turkish) if base in _LEXICONS else months_of_cldr(base)
    percent = [prepared(form) for form in ("%", *lexicon.percent.split())]
    joins = words(lexicon.joins, turkish=turkish)
    stems = "|".join(words(lexicon.stems, turkish=turkish))
    slots = _slots(base, lexicon, known)
    pieces = f"(?:{_longest_first(*numbers, *(joins if lexicon.glued else ()))})"
    endings = "|".join(lexicon.ordinal_endings.split())
    of_units = units(lexicon.units, turkish=turkish)
    halves = tuple(phrases(lexicon.halves, slots, place="first"))
    before = (*_bounds(lexicon.more, "more", slots, "last"), *_bounds(lexicon.less, "less", slots, "last"))
    behind = (
        *_bounds(lexicon.more_behind, "more", slots, "first"),
        *_bounds(lexicon.less_behind, "less", slots, "first"),
    )
    keys = [
        (key, (topic, phrase))
        for topic in _TOPICS
        for phrase in phrases(getattr(lexicon, topic), slots)
        for key in phrase.keys
    ]
    return Speech(
        tag=base,
        known=base in _LEXICONS,
        words=known,
        months=named,
        joins=joins,
        afternoon=words(lexicon.afternoon, turkish=turkish),
        morning=words(lexicon.morning, turkish=turkish),
        percent=_either(percent),
        percent_behind=_either(percent, f"[{GAPS}]?({{}})|[{GAPS}]?[-–—][{GAPS}]?\\d[\\d.,]*[{GAPS}]?%"),
        percent_before=_either(percent, "(?:{})[ \u00a0]*$"),
        percent_heads=frozenset("-–—").union(form[0].upper() for form in percent),
        percent_tails=None
        if any(form.endswith("*") for form in percent)
        else frozenset(" \u00a0\n").union(form[-1].upper() for form in percent),
        compound=re.compile(f"({pieces}+)(?:{stems})") if stems else None,
        glued=re.compile(f"{pieces}+(?:{_longest_first(*numbers, *slots.ordinals)})") if lexicon.glued else None,
        ordinal_ending=re.compile(f"({pieces}*(?:{any_number}))(?:{endings})") if endings else None,
        parts=re.compile(_longest_first(*numbers, *joins, *(slots.ordinals if lexicon.glued else ()))),
        fifteen_days=words(lexicon.fifteen_days, turkish=turkish),
        ten_and_unit=lexicon.ten_and_unit,
        has_dual=base == "ar",
        shares_first=lexicon.shares_first,
        heads=frozenset(form[:2] for form in numbers),
        month_heads=frozenset(form.split(" ")[0] for form in named if " " in form),
        keys=_keys(keys),
        stems=tuple((key[:-1], told) for key, told in keys if key.endswith("*")),
        of=words(lexicon.of, turkish=turkish),
        units=of_units,
        halves=halves,
        half_heads=_first_keys(halves),
        bounds=before,
        bounds_behind=behind,
        bound_signs=frozenset(key[0] for phrase, _ in (*before, *behind) for key in phrase.keys),
        wide_units=re.compile(f"[ \u00a0]?({'|'.join(sorted(of_units, key=len, reverse=True))})")
        if base in _WIDE
        else None,
        nights=tuple(phrases(lexicon.nights, slots, place="last")),
    )


def _words(lexicon: Lexicon, *, turkish: bool) -> Mapping[str, Word]:
    listed = {
        "loose": lexicon.loose,
        "ordinal": lexicon.ordinals,
        "share": lexicon.shares,
        "many": lexicon.many,
        "scale": lexicon.scales,
        "cardinal": lexicon.cardinals,
    }
    return {
        form: Word(values[0], role, sure, values[1:])
        for role in _ROLES
        for form, values, sure in forms(listed[role], lexicon.endings, turkish=turkish)
    }


def _longest_first(*each: str) -> str:
    return "|".join(map(re.escape, sorted(each, key=len, reverse=True)))


def _slots(base: str, lexicon: Lexicon, known: Mapping[str, Word]) -> Numbers:
    cardinals = {form: word.value for form, word in known.items() if word.role == "cardinal"}
    listed = forms(lexicon.ordinals, lexicon.endings, turkish=base in TURKISH)
    return Numbers(
        cardinals, {form: values[0] for form, values, _ in listed}, base == "ar", base in TURKISH, base in _WIDE
    )


def _bounds(listed: str, bound: Bound, slots: Numbers, place: str) -> Iterable[tuple[Phrase, Bound]]:
    return ((phrase, bound) for phrase in phrases(listed, slots, place=place))


def _first_keys(listed: Iterable[Phrase]) -> frozenset[str]:
    return frozenset(key.rstrip("*").rpartition("'")[2] for phrase in listed for key in phrase.keys)


def _keys(listed: list[tuple[str, Told]]) -> Mapping[str, tuple[Told, ...]]:
    found: dict[str, tuple[Told, ...]] = {}
    for key, told in listed:
        if not key.endswith("*"):
            found[key] = (*found.get(key, ()), told)
    return found


def _either(patterns: list[str], form: str = "{}") -> re.Pattern[str]:
    any_of_them = "|".join(prepared(each).replace("_", "[ \u00a0\u202f]") for each in patterns)
    return re.compile(form.format(any_of_them), re.IGNORECASE)
