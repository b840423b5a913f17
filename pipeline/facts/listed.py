"""The lists of a lexicon in, as they are typed; words with their values, the names of months, and phrases, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from msgspec import Struct

from pipeline.facts.fact import Value
from pipeline.facts.phrases import Numbers, SetPhrase, beginning
from pipeline.facts.prepared import VOWELS, folded, prepared
from pipeline.languages.lexicon import Lexicon
from pipeline.languages.registry import data_of

_PERSONS: Mapping[str, frozenset[str]] = {
    "child": frozenset({"girl", "boy"}),
    "girl": frozenset({"girl", "woman"}),
    "boy": frozenset({"boy", "man"}),
}
"""Whom others may call otherwise: a girl is a child, and a young woman."""
_LONGEST = 20  # words of a phrase
_NO_WORD = re.compile(f"[^\\w{VOWELS}]|[\\d_]")


class Month(Struct, frozen=True):
    """A month's name, of the Gregorian calendar or the Solar Hijri one."""

    number: int
    solar: bool
    short: bool = False
    """Shortened, or a number word as well (dez, sept): it is a month only with a day or a year beside it."""


def forms(text: str, endings: str, *, turkish: bool) -> Iterator[tuple[str, tuple[Value, ...], bool]]:
    """Give each form of a list with its values, and whether it is sure to say them."""
    values: tuple[Value, ...] = ()
    for entry in text.split():
        if entry[0].isdigit():
            values = tuple(map(_value, entry.split(",")))
            continue
        form = folded(prepared(entry.lstrip("?")), turkish=turkish)
        for ending in endings.split() if form.endswith("+") else [""]:
            yield form.removesuffix("+") + ending, values, not entry.startswith("?")


def _value(written: str) -> Value:
    return int(written) if written.isdigit() else Fraction(written)


def words(text: str, *, turkish: bool) -> frozenset[str]:
    """Give the words of a list that have no values."""
    return frozenset(folded(prepared(word), turkish=turkish) for word in text.split())


def units(text: str, *, turkish: bool) -> Mapping[str, frozenset[str]]:
    """Give what each word of a list of units may be the unit of: the pound is a weight and a coin."""
    found: dict[str, frozenset[str]] = {}
    for line in text.splitlines():
        name, *listed = line.split() or [""]
        for word in listed:
            form = folded(prepared(word), turkish=turkish)
            found[form] = found.get(form, frozenset()) | _PERSONS.get(name, {name})
    return found


def months(lexicon: Lexicon, *, turkish: bool) -> Mapping[str, Month]:
    """Give the months of a lexicon by their names."""
    found = {
        form.replace("_", " "): Month(int(values[0]), solar=False, short=not sure)
        for form, values, sure in forms(lexicon.months, "", turkish=turkish)
    }
    for month, name in enumerate(lexicon.solar_months.split(), 1):
        found.setdefault(folded(prepared(name)), Month(month, solar=True))
    return found


def months_of_cldr(*locales: str) -> Mapping[str, Month]:
    """Give the names of the months in some locales, for a language that has no lexicon; loading CLDR takes long."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - see above

    from pipeline.i18n.conventions import month_names  # noqa: PLC0415 - see above

    found: dict[str, Month] = {}
    for name in locales:
        try:
            calendar = month_names(Locale.parse(name))
        except (UnknownLocaleError, ValueError):
            continue
        turkish = data_of(name).dotted_i
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for month, written in calendar[context][width].items():
                    form = folded(prepared(str(written)), turkish=turkish).rstrip(".")
                    if not _NO_WORD.search(form.replace(" ", "").replace("'", "")):
                        found.setdefault(form, Month(int(month), solar=False, short=width == "abbreviated"))
    return found


def phrases(listed: str, numbers: Numbers, *, place: str = "longest") -> list[SetPhrase]:
    """Read a list of phrases: a line each, its value and its words. `place` says which word it is looked for by."""
    found: list[SetPhrase] = []
    for line in listed.splitlines():
        value, _, form = line.strip().partition(" ")
        if not form:
            continue
        words = [word for word in form.lstrip("?").split() if not word.startswith("{")]
        looked_for = _looked_for(words, place)
        keys = tuple(
            folded(prepared(each.rstrip("~*'")), turkish=numbers.turkish) + ("*" if each.endswith("*") else "")
            for word in looked_for
            for each in word.strip("()").split("/")
        )
        last = 2 if value.startswith("=") else 1 if value.lstrip("+") == "0" else 0
        rank = last * _LONGEST - len(form.split())
        needed = [word.removesuffix("~") for word in words if not word.startswith("(") and word not in looked_for]
        needs = tuple(tuple(map(beginning, word.split("/"))) for word in needed)
        found.append(SetPhrase(value, form.lstrip("?"), keys, not form.startswith("?"), numbers, rank, needs))
    return found


def _looked_for(words: list[str], place: str) -> list[str]:
    """Give the word that a phrase is looked for by, with those that may stand in its place: the longest or last."""
    if place == "longest":
        needed = [word for word in reversed(words) if not word.startswith("(")]
        return [max(needed, key=lambda word: min(map(len, word.split("/"))))]
    found = list[str]()
    for word in words if place == "first" else reversed(words):
        found.append(word)
        if not word.startswith("("):
            break
    return found
