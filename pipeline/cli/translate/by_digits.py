"""A newsroom's languages in; those whose figures are compared by digits only, and the line that says so, out."""

from __future__ import annotations

from collections.abc import Sequence


def compared_by_digits(languages: Sequence[str]) -> list[str]:
    """Give the languages whose number words are not known, so that only digits are compared."""
    from pipeline.facts.number_words import words_are_known  # noqa: PLC0415 - heavy, and help needs none of it

    return [tag for tag in languages if not words_are_known(tag)]


def line(tags: Sequence[str]) -> str:
    """Say which languages these are; nothing where there are none."""
    if not tags:
        return ""
    from babel import Locale  # noqa: PLC0415 - few newsrooms have such a language

    from pipeline.i18n.language_names import name_of  # noqa: PLC0415 - see above

    english = Locale("en")
    *names, last = (name_of(tag, english) for tag in tags)
    listed = f"{', '.join(names)} and {last}" if names else last
    reason = "their number words are not known" if names else "its number words are not known"
    return f"Figures in {listed} are compared by digits only: {reason}."
