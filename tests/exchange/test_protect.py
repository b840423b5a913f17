"""What a translation loses or breaks of its source's marks is told; what a language does in its own way is not."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline.exchange.accept import accept
from pipeline.exchange.codes import stretches
from pipeline.exchange.protect import problems
from pipeline.exchange.segment import Exchange, ExchangeSegment
from pipeline.fault import Faults
from tests.exchange.samples import samples


def told(source: str, target: str, *, markdown: bool = True) -> list[str]:
    return [
        problem.code + " warning" * (problem.severity == "warning")
        for problem in problems(source, target, markdown=markdown)
    ]


def test_no_sample_has_a_false_alarm() -> None:
    pairs = [entry for sample in samples() for entry in sample.entries if entry.target]
    assert len(pairs) > 700
    assert [entry for entry in pairs if told(entry.source, entry.target, markdown=entry.markdown)] == []


LINK = "See [the report](https://www.example.org/en/report)."
TABLE = "| A | B |\n|---|---|\n| 1 | 2 |"
BROKEN: dict[str, tuple[str, str, list[str]]] = {
    "a placement is translated": ("{quote: a}", "{sitat: a}", ["placement-changed"]),
    "a placement is left out": ("{box: a}\n\nx", "y", ["placement-changed"]),
    "a placement is doubled": ("{quote: a}", "{quote: a} {quote: a}", ["placement-changed"]),
    "a number's place is renamed": ("{count} signed", "{antall} skrev under", ["placement-changed"]),
    "a footnote's mark is lost": ("Five.[^1]\n\n[^1]: Six.", "Fem.\n\n[^1]: Seks.", ["footnote-changed"]),
    "a footnote's mark is renamed": ("Five.[^a]", "Fem.[^b]", ["footnote-changed"]),
    "a footnote's text is lost": ("A.[^1]\n\n[^1]: B.", "A.[^1]", ["footnote-changed"]),
    "a link has a blank": (LINK, "Se [rapporten] (https://www.example.org/en/report).", ["link-changed"]),
    "a link has lost its address": (LINK, "Se rapporten.", ["link-changed"]),
    "a link leads elsewhere": (LINK, "Se [rapporten](https://www.example.org/en/rapport).", ["link-changed"]),
    "a link leads to another site": (LINK, "Se [rapporten](https://evil.example/en/report).", ["link-changed"]),
    "a link was added": ("See it.", "Se [den](https://www.example.org).", ["link-changed"]),
    "a link is doubled": (LINK, LINK + " " + LINK, ["link-changed"]),
    "wide brackets": (LINK, "见[报告]（https://www.example.org/en/report）。", ["link-changed"]),
    "a picture is lost": ("![](dam.jpg)", "dam", ["link-changed"]),
    "a star is alone": ("The *old* dam", "Den *gamle demningen", ["emphasis-changed"]),
    "a star stands off": ("The *old* dam", "Den * gamle * demningen", ["emphasis-changed"]),
    "a star beside a Chinese mark is alone": ("The **old** dam", "那座**“旧的”大坝", ["emphasis-changed"]),
    "an underscore is alone": ("The _old_ dam", "Den _gamle demningen", ["emphasis-changed"]),
    "emphasis is left out": ("The *old* dam", "Den gamle demningen", ["emphasis-changed warning"]),
    "a crosshead is none any more": ("## Why", "Hvorfor", ["shape-changed"]),
    "a crosshead without its blank": ("## Why", "##Hvorfor", ["shape-changed"]),
    "a crosshead of another step": ("## Why", "### Hvorfor", ["shape-changed"]),
    "an entry is missing": ("- a\n- b", "- a", ["shape-changed"]),
    "dots for numbers": ("1. a\n2. b", "- a\n- b", ["shape-changed"]),
    "wide numbers": ("1. a\n2. b", "１．a\n２．b", ["shape-changed"]),
    "a row is missing": (TABLE + "\n| 3 | 4 |", TABLE, ["shape-changed"]),
    "a column is missing": (TABLE, "| A |\n|---|\n| 1 |", ["shape-changed"]),
    "a table without its line": (TABLE, "| A | B |\n| 1 | 2 |", ["shape-changed"]),
    "a second paragraph": ("One. Two.", "En.\n\nTo.", ["shape-changed"]),
    "parts in another order": ("## A\n\nb", "b\n\n## A", ["shape-changed"]),
    "a quoted block's second paragraph": ("> a\n>\n> b", "> a\n> b", ["shape-changed"]),
    "an entry's second paragraph": ("- a\n\n  b\n- c", "- a b\n- c", ["shape-changed"]),
    "a quoted block is none": ("> a", "a", ["shape-changed"]),
    "a sentence that becomes a list": ("One dam", "1. demning", ["shape-changed"]),
    "HTML was added": ("a\n\nb", "<p>a</p>\n\nb", ["shape-changed"]),
    "a quotation mark does not close": ("He said “no”.", "Han sa «nei.", ["quote-marks-changed"]),
    "a straight mark does not close": ("He said “no”.", 'Han sa "nei.', ["quote-marks-changed"]),
    "quotation marks are left out": ("He said “no”.", "Han sa nei.", ["quote-marks-changed warning"]),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_told(name: str) -> None:
    source, target, expected = BROKEN[name]
    assert told(source, target) == expected


FINE: dict[str, tuple[str, str]] = {
    "a page's translation": (LINK, "Se [rapporten](https://www.example.org/nb/report)."),
    "a page in a script": (LINK, "见[报告](https://www.example.org/zh-Hans/report)。"),
    "another order of links": ("[a](x) [b](y)", "[b](y) [a](x)"),
    "lines broken elsewhere": ("One two\nthree four", "En to tre\nfire"),
    "marks of the language": ("He said “no”.", "Han sa «nei»."),
    "marks that point inwards": ("He said “no”.", "Er sagte »nein«."),
    "low and high": ("He said “no”.", "Er sagte „nein“."),
    "twice the same mark": ("He said “no”.", "Hän sanoi ”ei”."),
    "corners": ("He said “no”.", "彼は「いいえ」と言った。"),
    "single marks": ("He said “no”.", "He said ‘no’."),
    "an apostrophe": ("The state of the dam", "L’état du barrage d’Oslo"),
    "a Hebrew abbreviation": ("The USA", 'ארה"ב'),
    "titles in marks for emphasis": ("The *Guide* is out.", "《指南》已出版。"),
    "a quote over paragraphs": ("“It was night.", "«Det var natt."),
    "a star that is meant": ("5 * 3", "5 * 3"),
    "bold beside a Chinese mark": ("The **old** dam", "那座**“旧的”**大坝"),
    "a star inside a word": ("The citizens", "Die Bürger*innen"),
    "an escaped star": ("The \\* dam", "Demningen \\*"),
    "another emphasis mark": ("The *old* dam", "Den _gamle_ demningen"),
    "a list with air": ("- a\n- b", "- a\n\n- b"),
    "other bullets": ("- a\n- b", "* a\n* b"),
    "a number that is escaped": ("On 1 May", "1\\. mai"),
    "blanks in braces": ("{quote: a}", "{quote:a}"),
    "alignment of a table": (TABLE, "| A | B |\n|:-:|--:|\n| 1 | 2 |"),
    "a footnote of one word": ("A.[^1]\n\n[^1]: Ibid.", "A.[^1]\n\n[^1]: Samme sted."),
}


@pytest.mark.parametrize("name", FINE)
def test_what_a_language_does_in_its_own_way_is_fine(name: str) -> None:
    source, target = FINE[name]
    assert told(source, target) == []


def test_a_text_that_is_no_markdown_has_no_shape() -> None:
    assert told("May 1", "1. mai", markdown=False) == []
    assert told("{count} * signed", "skrev *under", markdown=False) == ["placement-changed"]


def test_a_problem_names_the_words_to_look_at() -> None:
    (problem,) = problems(LINK, "Se [rapporten](https://www.example.org/en/rapport).")
    assert problem.found == "https://www.example.org/en/rapport"
    assert "https://www.example.org/en/report" in problem.message


@settings(deadline=None)
@example("", "\r0")
@given(st.text(alphabet='*_[]()!^{}:#>-|1. \nab“”"\\<', max_size=40), st.text(max_size=40))
def test_no_text_stops_the_checks_and_every_text_agrees_with_itself(source: str, target: str) -> None:
    problems(source, target)
    assert problems(source, source) == ()
    assert "".join(stretch.text for stretch in stretches(source)) == source


@pytest.mark.parametrize(
    ("source", "target", "taken"),
    [
        ("Dear Minister,\ndear Ada", "Til ministeren,\ntil Ada", "Til ministeren,\ntil Ada"),
        ("Dear Minister,\ndear Ada", "Til ministeren, til Ada", None),
        # programs for translators break lines where they like
        ("Dear Minister, dear Ada", "Til ministeren,\ntil Ada", "Til ministeren, til Ada"),
    ],
)
def test_lines_of_a_text_that_is_no_markdown_are_kept(source: str, target: str, taken: str | None) -> None:
    now = Exchange("dam", "en", "nb", "", (ExchangeSegment("x", source, "", "", "", "missing", markdown=False),))
    file = replace(now, entries=(replace(now.entries[0], target=target, state="draft", touched=True),))
    faults = Faults()
    entries = accept(file, now, faults)
    assert [fault.code for fault in faults] == ([] if taken else ["shape-changed"])
    assert not taken or [entry.target for entry in entries] == [taken]
