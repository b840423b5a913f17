"""A newsroom in; faults in its translations' wording out. Each rule stands by its fault's code."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pipeline.checks import end_marks, scripts, untranslated
from pipeline.checks.gravity import gravity
from pipeline.checks.translated import Translated, translated_texts
from pipeline.fault import Faults, Severity
from pipeline.newsroom.load import Newsroom

Rule = Callable[[Translated, Severity, Faults], None]

# A name or a credit may stand as the source has it.
RULES: Mapping[str, Rule] = {
    "missing-end-mark": end_marks.check,
    "untranslated-text": untranslated.check,
    "wrong-script": scripts.check,
}


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Apply each rule that the newsroom has not turned off to every text of every translation."""
    rules = [(rule, level) for code, rule in RULES.items() if (level := gravity(newsroom.settings, code))]
    for each in translated_texts(newsroom):
        if not each.unit.mark.optional:
            for rule, level in rules:
                rule(each, level, faults)
