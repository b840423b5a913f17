"""The values that several fields suggest, each list once: time zones, countries, languages, the files of media/."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from babel import Locale

from pipeline.desk.form.context import FormContext
from pipeline.desk.form.echoes import language_name, place_name
from pipeline.desk.form.shapes import Choice
from pipeline.desk.words import DeskWords, desk_words
from pipeline.document.scalars import countries, regions
from pipeline.document.times import zones
from pipeline.i18n.language import is_tag
from pipeline.languages.registry import with_words
from pipeline.names.letters import folded


def shared_lists(context: FormContext) -> tuple[tuple[str, tuple[Choice, ...]], ...]:
    """Give every list, also of fields that an addition may bring."""
    tag = context.words.language.tag
    labels = tuple(Choice(each, context.words.choice("label", each)) for each in ("phone", "mobile", "fax", "text"))
    found: Mapping[str, tuple[Choice, ...]] = {
        "areas": _areas(tag), "countries": _countries(tag), "languages": _languages(tag), "zones": _zones(),
        "files": tuple(Choice(each, each) for each in context.media), "labels": labels,
    }  # fmt: skip
    return tuple(found.items())


@cache
def _areas(tag: str) -> tuple[Choice, ...]:
    return (*_countries(tag), *_sorted(regions(), tag))


@cache
def _countries(tag: str) -> tuple[Choice, ...]:
    return _sorted(countries(), tag)


def by_label(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    """Sort choices as somebody looks for one: by their words."""
    return tuple(sorted(choices, key=lambda each: folded(each.label)))


def _sorted(codes: Iterable[str], tag: str) -> tuple[Choice, ...]:
    words = desk_words(tag)
    named = sorted((place_name(code, words), code) for code in codes)
    return tuple(Choice(code, name) for name, code in named)


@cache
def _languages(tag: str) -> tuple[Choice, ...]:
    """Give the languages of this programme first, then every other that CLDR names and BCP 47 knows, each by name."""
    words: DeskWords = desk_words(tag)
    first = with_words()
    others = {str(each).replace("_", "-") for each in Locale("en").languages}.difference(first)

    def named(tags: Iterable[str]) -> tuple[Choice, ...]:
        return by_label(Choice(each, language_name(each, words)) for each in tags)

    return named(first) + named(filter(is_tag, others))


@cache
def _zones() -> tuple[Choice, ...]:
    return tuple(Choice(zone, zone.rpartition("/")[2].replace("_", " ")) for zone in sorted(zones()))
