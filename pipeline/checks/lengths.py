"""A headline and an appeal's background keep to the newsroom's lengths. Warnings: a text may have its reasons."""

from __future__ import annotations

from unicodedata import east_asian_width

from pipeline.checks.gravity import gravity
from pipeline.document.appeal import Appeal
from pipeline.document.settings import Limits, Settings
from pipeline.fault import Faults
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
    own = next((limits.headlines[tag] for tag in variant.language.fallbacks if tag in limits.headlines), None)
    # a limit of the language’s own counts its characters; the common one counts the room that they take
    length = len(headline) if own else sum(2 if east_asian_width(each) in "WF" else 1 for each in headline)
    limit = own or limits.headline
    if level and length > limit:
        wide = length - len(headline)
        faults.add(
            "headline-too-long",
            f"this headline has {len(headline)} characters"
            + (f", which take the room of {length} letters" if wide else ""),
            variant.place("headline"),
            expected=f"at most {limit}, which newsroom.yaml sets",
            hint="say one thing; the rest can stand in ‘subheadline’",
            severity=level,
        )


def _background(variant: Variant, limits: Limits, faults: Faults) -> None:
    text = variant.document.background
    # words are not to be counted where no spaces stand between them
    if not isinstance(variant.document, Appeal) or text is None or variant.language.is_wide:
        return
    count = len(text.split())
    if count > limits.background_words:
        faults.add(
            "background-too-long",
            f"this background has {count} words",
            variant.place("background"),
            expected=f"at most {limits.background_words}, which newsroom.yaml sets",
            hint="an appeal is read on two pages; move the rest into a document of its own and link it",
            severity="warning",
        )
