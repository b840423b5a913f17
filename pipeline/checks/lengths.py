"""A headline and an appeal's background keep to the newsroom's lengths. Warnings: a text may have its reasons."""

from __future__ import annotations

from unicodedata import east_asian_width

from pipeline.checks.gravity import gravity
from pipeline.document.appeal import Appeal
from pipeline.document.settings import Limits, Settings
from pipeline.fault import Faults
from pipeline.i18n.language import Language
from pipeline.newsroom.item import Variant
from pipeline.newsroom.load import Newsroom


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Measure every language: characters of the headline, words of an appeal's background."""
    for item in newsroom.items:
        for variant in item.variants:
            _headline(variant, newsroom.settings, faults)
            _background(variant, newsroom.settings.limits, faults)


def _headline(variant: Variant, settings: Settings, faults: Faults) -> None:
    level = gravity(settings, "headline-too-long")
    limits, headline = settings.limits, variant.document.headline
    length, limit, own = headline_length(headline, variant.language, limits)
    if level and length > limit:
        wide = length - len(headline)
        faults.add(
            "headline-too-long",
            f"this headline has {len(headline)} characters"
            + (f", which take the room of {length} letters" if wide else ""),
            variant.place("headline"),
            expected=_limit(limit, "headline", is_set=own or "headline" in limits.model_fields_set),
            hint="say one thing; the rest can stand in ‘subheadline’",
            severity=level,
        )


def headline_length(headline: str, language: Language, limits: Limits) -> tuple[int, int, bool]:
    """Give a headline's length, its limit, and whether that is the language's own."""
    own = next((limits.headlines[tag] for tag in language.fallbacks if tag in limits.headlines), None)
    # a limit of the language’s own counts its characters; the common one counts the room that they take
    length = len(headline) if own else sum(2 if east_asian_width(each) in "WF" else 1 for each in headline)
    return length, own or limits.headline, own is not None


def words_of(text: str, language: Language) -> int | None:
    """Count the words of a text; None where no spaces stand between them."""
    return None if language.is_wide or language.data.counts_letters else len(text.split())


def _limit(limit: int, field: str, *, is_set: bool) -> str:
    """Say what is expected, and who says so: a newsroom looks in vain for a limit that it has not set."""
    if is_set:
        return f"at most {limit}, which newsroom.yaml sets"
    return f"at most {limit}, the tool’s own limit: newsroom.yaml sets none (limits: {{{field}: …}})"


def _background(variant: Variant, limits: Limits, faults: Faults) -> None:
    text = variant.document.background
    count = words_of(text or "", variant.language)
    if not isinstance(variant.document, Appeal) or count is None:
        return
    if count > limits.background_words:
        faults.add(
            "background-too-long",
            f"this background has {count} words",
            variant.place("background"),
            expected=_limit(
                limits.background_words, "background_words", is_set="background_words" in limits.model_fields_set
            ),
            hint="an appeal is read on two pages; move the rest into a document of its own and link it",
            severity="warning",
        )
