"""A language in; how it says numbers, months and times of the day out, ready to be looked up word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from pipeline.facts.listed import forms, months, months_of_cldr, phrases, units, words
from pipeline.facts.number_words import words_are_known
from pipeline.facts.phrases import Numbers, SetPhrase
from pipeline.facts.prepared import folded, prepared
from pipeline.facts.spoken import GAPS, Bound, Role, Speech, Told, Topic, Word
from pipeline.i18n.language import language
from pipeline.languages import registry
from pipeline.languages.lexicon import Lexicon

_NONE = Lexicon(cardinals="", ordinals="", scales="")
_ROLES: tuple[Role, ...] = ("loose", "ordinal", "share", "many", "scale", "cardinal")  # a later one is the stronger
_TOPICS: tuple[Topic, ...] = ("idioms", "weekdays", "decades", "quarters", "clock")
_SCALES = frozenset({100, 1000, 10**4, 10**6, 10**8})


@cache
def speech(tag: str) -> Speech:
    """Give how a language says numbers."""
    base = language(tag).tag.split("-")[0]
    found, data = registry.lexicon(base), registry.data_of(base)
    lexicon, turkish = found or _NONE, data.dotted_i
    known = _words(lexicon, turkish=turkish)
    within = {
        form: Word(values[0], "scale" if values[0] in _SCALES else "cardinal", sure)
        for form, values, sure in forms(lexicon.within, lexicon.endings, turkish=turkish)
    }
    numbers = frozenset(form for form in known if known[form].role in ("cardinal", "scale")).union(within)
    named = months(lexicon, turkish=turkish) if found else months_of_cldr(base)
    behind_it = [prepared(form) for form in ("%", *lexicon.percent.split())]
    percent = [*behind_it, *map(prepared, lexicon.percent_before.split())]
    joins = words(lexicon.joins, turkish=turkish)
    slots = _slots(lexicon, known, turkish=turkish)
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
    stems = _stems(lexicon, turkish=turkish)
    return Speech(
        tag=base,
        known=words_are_known(base),
        data=data,
        words=known,
        months=named,
        joins=joins,
        linking=lexicon.linking,
        glued_scales=re.compile("|".join(form for form in known if known[form].role == "scale"))
        if lexicon.scales_glued
        else None,
        afternoon=words(lexicon.afternoon, turkish=turkish),
        morning=words(lexicon.morning, turkish=turkish),
        percent=_either(percent),
        percent_behind=_either(behind_it, f"[{GAPS}]?({{}})|[{GAPS}]?[-–—][{GAPS}]?\\d[\\d.,]*[{GAPS}]?%"),
        percent_before=_either(percent, "(?:{})[ \u00a0]*$"),
        percent_heads=frozenset("-–—").union(form[0].upper() for form in percent),
        percent_tails=None
        if any(form.endswith("*") for form in percent)
        else frozenset(" \u00a0\n").union(form[-1].upper() for form in percent),
        pieces=numbers.union(joins if lexicon.glued else ()),
        last_pieces=numbers.union(slots.ordinals) if lexicon.glued else None,
        stems=tuple(stems),
        stem_units=stems,
        ordinal_endings=frozenset(lexicon.ordinal_endings.split()),
        fifteen_days=words(lexicon.fifteen_days, turkish=turkish),
        ten_and_unit=lexicon.ten_and_unit,
        many_hundreds=lexicon.many_hundreds,
        letters_within=lexicon.letters_within,
        persian=lexicon.persian,
        soixante_dix=lexicon.soixante_dix,
        has_dual=lexicon.dual,
        unit_and_ten=lexicon.unit_and_ten,
        prefixes=tuple(lexicon.prefixes.split()),
        within=within,
        only_behind=words(lexicon.only_behind, turkish=turkish),
        only_before=words(lexicon.only_before, turkish=turkish),
        numbered_month=lexicon.numbered_month,
        shares_first=lexicon.shares_first,
        heads=frozenset(form[:2] for form in numbers),
        month_heads=frozenset(form.split(" ")[0] for form in named if " " in form),
        keys=_keys(keys),
        key_beginnings=tuple({key[:-1] for key, _ in keys if key.endswith("*")}),
        key_stems=tuple((key[:-1], told) for key, told in keys if key.endswith("*")),
        of=words(lexicon.of, turkish=turkish),
        units=of_units,
        halves=halves,
        half_heads=_first_keys(halves),
        half_signs=tuple(key for phrase in phrases(lexicon.halves, slots, place="last") for key in phrase.keys),
        bounds=before,
        bounds_behind=behind,
        behind_letters=frozenset(
            letter for phrase, _ in behind for key in phrase.keys for letter in (key[0], key[0].upper())
        ),
        bound_signs=frozenset(key[0] for phrase, _ in (*before, *behind) for key in phrase.keys),
        wide_units=re.compile(f"[ \u00a0]?({'|'.join(sorted(of_units, key=len, reverse=True))})")
        if lexicon.unspaced
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


def _stems(lexicon: Lexicon, *, turkish: bool) -> Mapping[str, str]:
    """Give what may follow a number in one word, each with its unit, or nothing."""
    listed = (stem.partition("=") for stem in lexicon.stems.split())
    return {folded(prepared(stem), turkish=turkish): unit for stem, _, unit in listed}


def _slots(lexicon: Lexicon, known: Mapping[str, Word], *, turkish: bool) -> Numbers:
    cardinals = {form: word.value for form, word in known.items() if word.role == "cardinal"}
    listed = forms(lexicon.ordinals, lexicon.endings, turkish=turkish)
    ordinals = {form: values[0] for form, values, _ in listed}
    return Numbers(cardinals, ordinals, lexicon.dual, turkish, lexicon.unspaced)


def _bounds(listed: str, bound: Bound, slots: Numbers, place: str) -> Iterable[tuple[SetPhrase, Bound]]:
    return ((phrase, bound) for phrase in phrases(listed, slots, place=place))


def _first_keys(listed: Iterable[SetPhrase]) -> frozenset[str]:
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
