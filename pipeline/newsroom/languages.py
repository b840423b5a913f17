"""The newsroom's languages in; faults out: words, dates and conventions have to be in each one's own script."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from babel.dates import format_date

from pipeline.document.settings import Settings
from pipeline.fault import Faults
from pipeline.i18n.conventions import Lack, lack, locale_of, not_kept, numbering_asked
from pipeline.i18n.language import is_tag, language, nearest
from pipeline.newsroom.words import Words
from pipeline.reader.tree import MapNode, follow

# A day in a month whose name every CLDR locale spells otherwise.
_EXAMPLE = date(2026, 3, 8)


def check_languages(settings: Settings, tree: MapNode, faults: Faults) -> bool:
    """Check the newsroom's languages; say whether texts can be set in all of them."""
    if settings.language not in settings.languages:
        faults.add(
            "language-not-published",
            f"the newsroom’s own language {settings.language} is not among its languages",
            follow(tree, ("language",)).place,
            expected="one of: " + ", ".join(settings.languages),
            hint=meant(settings.language, settings.languages) or "add it to ‘languages’",
        )
    for index, tag in enumerate(settings.languages):
        if tag in settings.languages[:index]:
            faults.add(
                "duplicate-language",
                f"{tag} stands in this list twice",
                follow(tree, ("languages", index)).place,
                expected="each language once",
                hint="remove it here",
            )
    lacks = [_lacks(tag, settings, tree, faults) for tag in dict.fromkeys(settings.languages)]
    return not any(lacks)


def meant(tag: str, known: Collection[str]) -> str | None:
    """Give a hint that names the known language that was probably meant: nb for no."""
    other = nearest(tag, known)
    return f"did you mean ‘{other}’?" if other else None


def words_for(tag: str, found: Mapping[str, Words]) -> Words | None:
    """Give the words of a language, or of the nearest in the same script: zh-Hant for zh-Hant-HK, never zh-Hans.

    They may be those of a letter alone.
    """
    return next((found[each] for each in language(tag).fallbacks if each in found), None)


def missing_words(
    tag: str, index: int, tree: MapNode, known: Mapping[str, str], faults: Faults, *, of_letters: bool
) -> None:
    """Tell that there are no words for a language; words of another language or script never stand in for them.

    `known` names the file of each language that has them all. `of_letters`: there are those of a letter.
    """
    other = nearest(tag, list(filter(is_tag, known)))
    near = f"; those of {other} are another language’s or another script’s" if other else ""
    faults.add(
        "missing-words",
        f"there are words for letters in {tag}, and none for a page"
        if of_letters
        else f"there are no interface words for {tag}{near}",
        follow(tree, ("languages", index)).place,
        expected=f"a file templates/words/{tag}.yaml" + " with every word that English has" * of_letters,
        hint=f"copy {known.get(other or 'en', 'the English one')} under that name and translate it"
        + (f", or publish in ‘{other}’" if other else ""),
    )


def _lacks(tag: str, settings: Settings, tree: MapNode, faults: Faults) -> bool:
    chosen = settings.conventions.get(tag)
    index = settings.languages.index(tag)
    place = follow(tree, ("conventions", tag) if chosen else ("languages", index)).place
    found = lack(chosen or tag)
    if found:
        faults.add(
            "language-without-dates",
            f"CLDR, where dates and numbers come from, {_what(found, chosen or tag)}",
            place,
            expected="a language that CLDR has the names of months for, in the same script",
            hint="leave the language out of ‘languages’; with a newer CLDR it may come",
        )
        return True
    asked_in_vain = not_kept(chosen or tag)
    if asked_in_vain:
        faults.add(
            "conventions-not-kept",
            f"dates and numbers cannot be printed as ‘{asked_in_vain}’ asks",
            place,
            expected="a language with a country or digits: en-GB, fa-u-nu-arabext; the calendar is the Gregorian",
            hint=_without(chosen or tag, asked_in_vain),
        )
        return True
    if chosen is None:
        return False
    own, other = language(tag), language(chosen)
    if (own.script, own.tag.partition("-")[0]) != (other.script, other.tag.partition("-")[0]):
        faults.add(
            "conventions-of-another-language",
            f"the dates of {chosen} are not in the language and script of {tag}",
            place,
            expected=f"{own.tag.partition('-')[0]} with a country or digits, such as en-GB or fa-u-nu-arabext",
            hint=None,
        )
        return True
    asked = numbering_asked(chosen)
    if asked:
        faults.add(
            "conventions-of-another-language",
            f"‘{asked}’ is not the name of digits that dates can be printed with",
            place,
            expected="CLDR’s name of ten digits, such as arab, arabext or deva",
            hint=None,
        )
    return asked is not None


def _without(tag: str, part: str) -> str:
    """Give a hint with the tag as it would be without what it asks for in vain."""
    rest = tag.replace(part.removeprefix("u-"), "", 1).replace("--", "-").strip("-").removesuffix("-u")
    return f"write ‘{rest}’; whoever needs the date in another calendar has it in the text"


def _what(missing: Lack, tag: str) -> str:
    locale = locale_of(tag)
    if missing == "months" and locale:
        return f"has no names of months for {tag}: a date would print as ‘{format_date(_EXAMPLE, 'long', locale)}’"
    return f"does not have {tag}" if missing == "locale" else f"has {tag.partition('-')[0]} in another script only"
