"""A newsroom in; faults in its translations' wording out. Each rule stands by its fault's code."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pipeline.checks import end_marks, quote_marks, scripts, spaces, untranslated
from pipeline.checks.translated import Translated, gravity, translated_texts
from pipeline.fault import Faults, Severity
from pipeline.newsroom.load import Newsroom

Rule = Callable[[Translated, Severity, Faults], None]

RULES_OF_ALL: Mapping[str, Rule] = {
    "double-space": spaces.check,
    "mirrored-quotes": quote_marks.check_turned,
    "straight-quotes": quote_marks.check_straight,
}
# A name or a credit may stand as the source has it.
RULES_NOT_OF_NAMES: Mapping[str, Rule] = {
    "missing-end-mark": end_marks.check,
    "untranslated-text": untranslated.check,
    "wrong-script": scripts.check,
}


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Apply each rule that the newsroom has not turned off to every text of every translation."""
    of_names, others = _chosen(RULES_OF_ALL, newsroom), _chosen(RULES_NOT_OF_NAMES, newsroom)
    for each in translated_texts(newsroom):
        for rule, level in of_names if each.unit.mark.optional else of_names + others:
            rule(each, level, faults)


def _chosen(rules: Mapping[str, Rule], newsroom: Newsroom) -> list[tuple[Rule, Severity]]:
    return [(rule, level) for code, rule in rules.items() if (level := gravity(newsroom.settings, code))]
