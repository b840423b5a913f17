"""A headline and an appeal's background keep to the newsroom's lengths. Warnings: a text may have its reasons."""

from __future__ import annotations

from pipeline.desk.item import Variant
from pipeline.desk.load import Desk
from pipeline.document.appeal import Appeal
from pipeline.document.newsroom import Limits
from pipeline.fault import Faults


def check(desk: Desk, faults: Faults) -> None:
    """Measure every language: characters of the headline, words of an appeal's background."""
    for item in desk.items:
        for variant in item.variants:
            _headline(variant, desk.newsroom.limits, faults)
            _background(variant, desk.newsroom.limits, faults)


def _headline(variant: Variant, limits: Limits, faults: Faults) -> None:
    length = len(variant.document.headline)
    if length > limits.headline:
        faults.add(
            "headline-too-long",
            f"this headline has {length} characters",
            variant.place("headline"),
            expected=f"at most {limits.headline}, which newsroom.yaml sets",
            hint="say one thing; the rest can stand in ‘subheadline’",
            severity="warning",
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
