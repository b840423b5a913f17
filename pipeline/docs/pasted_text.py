"""Examples of what is pasted in; the page that shows what becomes of each out. The engine itself says it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from pipeline.i18n.language import language
from pipeline.i18n.quotation_marks import convention
from pipeline.languages.registry import with_words
from pipeline.proofreading.passage import Passage
from pipeline.proofreading.read import fixed, slips
from pipeline.report.explain import catalogue
from pipeline.report.visible import visible_spaces

_HEAD = """# What is pasted in

Made from the engine by `make docs`; do not edit it here.

Text from Word, a web page or a PDF brings along signs that Press does not know, or that nobody sees. `press check`
reports each with its line and column. `press check --fix` corrects those that can be read in only one way:

    $ press check --fix

It shows the differences first, and writes when you say so; in a script, use `--yes`. It changes nothing else in the
file, and never a figure. Correct the rest by hand: the fault says how. Translations of a corrected text stay as current
as they were.

In the table, ⏎ is a line end, ⇥ a tab, and an invisible sign is shown by its number. Give the code to `press explain`
to read more, or to `checks` in newsroom.yaml to make it an error or turn it off; `--fix` skips what you turn off.

| code | typed | in | becomes |
|:-----|:------|:---|:--------|
"""
_TAIL = """
These stay as you type them: apostrophes, feet and inches (5'11"), three points, non-joiners in Persian and other
scripts that need them, marks of direction in right-to-left text, no-break spaces in figures, before units, names and
French marks, empty squares that begin a paragraph in Chinese or Japanese, and everything in an address or in a link’s
title. So do hyphens in a name or a credit. Press reports a sign between two figures, but never corrects it: ‘5 , 000’.

Press reads newsroom.yaml in the same way, and corrects it if you name no item: the organisation’s texts, the contacts,
the topics, the licence. It also reads contacts that an item gives itself, salutations, and the lines of addresses.
Nobody knows the language of an address, so only letters and invisible signs count there.

## Quotation marks

A quotation inside a quotation has the second pair of its language. Type a quote under `quotes` without marks: the build
puts the first pair round it, and the second round a quotation inside it.

| language | in a text | in a quotation |
|:---------|:----------|:---------------|
"""


class Example(Struct, frozen=True):
    """A text, the language that it is in, and the code of what is wrong with it."""

    code: str
    text: str
    tag: str = "en"
    spoken: bool = False

    @property
    def passage(self) -> Passage:
        """Give it as it is read."""
        return Passage(self.text, language(self.tag), rich=True, is_spoken=self.spoken)


EXAMPLES: Sequence[Example] = (
    Example("list-mark", "• one\n•\ttwo"),
    Example("list-mark", "\uf0b7\tone\no\ttwo"),
    Example("list-mark", "– one\n– two"),
    Example("list-mark", "– Nei, sier hun.\n– Jo, sier han.", "nb"),
    Example("list-mark", "1.first\n2.second"),
    Example("list-mark", "1.Mai", "de"),
    Example("list-mark", "- •\tone\n- •\ttwo"),
    Example("list-mark", "✓ one\n✓ two"),
    Example("list-mark", "-one\n-two"),
    Example("lines-run-together", "Ministry of Works\n1 Road\nOslo"),
    Example("lines-run-together", "a) that they may stay\nb) that they are heard"),
    Example("lines-run-together", "Ministère des Travaux\nrue de la Paix 1\nParis", "fr"),
    Example("lines-run-together", "They ask:\n2. that they may stay\n3. that they are heard"),
    Example("lines-run-together", "Q: Why?\nA: So."),
    Example("divided-word", "They face evic-\ntion."),
    Example("straight-quotes", 'They said "no".'),
    Example("straight-quotes", 'Ils ont dit "non".', "fr"),
    Example("straight-quotes", 'Sie sagten "nein".', "de"),
    Example("straight-quotes", 'They said "no'),
    Example("foreign-quotes", "Ils ont dit “non”.", "fr"),
    Example("foreign-quotes", "They said «no»."),
    Example("foreign-quotes", "他們說“不”。", "zh-Hant"),
    Example("foreign-quotes", "«Они сказали «нет»»", "ru"),
    Example("foreign-quotes", "Sie sagten „nein” und ,,nein“.", "de"),
    Example("foreign-quotes", "De sa „nei“.", "nb"),
    Example("mirrored-quotes", "De sa »nei«.", "nb"),
    Example("quote-in-quotation-marks", "“We stay.”", spoken=True),
    Example("hyphen-for-dash", "at night - again"),
    Example("hyphen-for-dash", "ночью -- снова", "ru"),
    Example("local-form", "17 mai kl 18:30", "nb"),
    Example("local-form", "à 18h30, le 1 mai", "fr"),
    Example("double-space", "at night.  Again"),
    Example("space-before-mark", "at night , again ."),
    Example("space-before-mark", "5 , 000"),
    Example("odd-space", "the\u2003villages\u00a0around\u00a0"),
    Example("odd-space", "##\u00a0A crosshead"),
    Example("odd-space", "Non\u2009!", "fr"),
    Example("odd-space", "Name\tRole"),
    Example("hidden-character", "evic\u00adtion, a\u200b word, \u200eso"),
    Example("hidden-character", "5\u00ad000"),
    Example("direction-mark", "They \u202eleft."),
    Example("direction-mark", "نص \u202bنص", "ar"),
    Example("odd-letter", "oﬃcials of \uff35\uff2e, cafe\u0301"),
    Example("odd-letter", "\u2f08权", "zh-Hans"),
    Example("odd-letter", "ﻣﺮﺣﺒﺎ", "ar"),
    Example("odd-letter", "ﺎﺒﺣﺮﻣ", "ar"),
    Example("odd-letter", "on \uff11\uff12 May"),
    Example("lost-character", "Troms\ufffd, \uf04a"),
)


def page() -> str:
    """Give the page."""
    rows = [_row(each) for each in EXAMPLES]
    return "".join([_HEAD, *rows, _TAIL, *_pairs()])


def told(example: Example) -> set[str]:
    """Give the codes of what is wrong with an example."""
    return {slip.code for slip in slips(example.passage)}


def _row(each: Example) -> str:
    assert told(each) == {each.code}, each  # noqa: S101 - an example that shows something else is a slip of ours
    becomes = fixed(each.passage)
    shown = _shown(becomes) if becomes != each.text else "as it is: " + catalogue()[each.code].title
    return f"| [{each.code}](faults.md#{each.code}) | {_shown(each.text)} | {each.tag} | {shown} |\n"


def _shown(text: str) -> str:
    shown = text.replace("\t", " ⇥ ").replace("\n", " ⏎ ")
    return f"`{visible_spaces(shown)}`"


def _pairs() -> list[str]:
    rows = []
    for tag in with_words():
        setting = convention(language(tag))
        assert setting is not None  # noqa: S101 - a test holds that there is one for each language that has words
        outer, inner = ("…".join(setting.pair(depth)) for depth in (0, 1))
        rows.append(f"| {tag} | {outer} | {inner} |\n")
    return rows
