"""A language's tag in, and its name in a locale out, as CLDR has it; or an English name in, and its tag out."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from pipeline.i18n.conventions import locale_name, locale_of
from pipeline.i18n.language import language
from pipeline.i18n.punctuation import punctuation
from pipeline.languages.registry import data_of, has_folder

_WRITTEN = {"no": "nb", "zh": "zh-Hans"}
"""Languages that are written in more than one way, and the way that is meant most often."""


@lru_cache(maxsize=1024)
def own_name(tag: str) -> str:
    """Give a language's name for itself, as it stands in a list; in English where CLDR does not have it."""
    # only of the plain tag: id-x-simple has a name of its own
    return (data_of(tag).own_name if has_folder(tag) else "") or _name(tag, locale_of(tag) or Locale("en"))


def name_of(tag: str, locale: Locale) -> str:
    """Give a language's name in a locale, as it stands in a sentence."""
    name = _name(tag, locale)
    return name[:1].lower() + name[1:] if data_of(locale_name(locale)).small_language_names else name


def _name(tag: str, locale: Locale) -> str:
    """Give it as CLDR has it, which names some tags whole (“Simplified Chinese”)."""
    parts = tag.split("-")
    for end in range(len(parts), 0, -1):
        named = locale.languages.get("_".join(parts[:end]))
        if named:
            details = [_detail(part, locale) for part in parts[end:]]
            marks = punctuation(language(str(locale).replace("_", "-")))
            return f"{named}{marks.open_bracket}{marks.comma.join(details)}{marks.close_bracket}" if details else named
    return tag if locale.language == "en" else _name(tag, Locale("en"))


def tag_called(name: str) -> str | None:
    """Give the tag of the language that has an English name; None where none is called so."""
    wanted = name.casefold()
    found = next((tag for tag, each in Locale("en").languages.items() if each.casefold() == wanted), None)
    return _WRITTEN.get(found, found.replace("_", "-")) if found else None


def _detail(part: str, locale: Locale) -> str:
    return str(locale.scripts.get(part) or locale.territories.get(part) or part)
