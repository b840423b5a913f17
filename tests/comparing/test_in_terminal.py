"""What `press diff` prints: everything that has changed, in lines that fit, with signs that a printer has too."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.comparing.comparison import ComparedText, compared
from pipeline.comparing.in_terminal import DiffScreen, diff_lines
from pipeline.i18n.display_width import width
from tests.comparing.texts import ITEM, TEXTS, comparison

_STYLES = re.compile("\x1b\\[[0-9;]*m")
_UNSEEN = re.compile("[\\s\u200e\u200f\u2066-\u2069]")
_WORDS = st.lists(
    st.sampled_from(["one", "46,000", "\n\n", "\n", "\u00a0", "人民", "كتاب", "+44 20 7946 0018", "[-", "\x1b[31m"]),
    max_size=30,
).map(" ".join)


def printed(tag: str = "en", **screen: object) -> list[str]:
    return list(diff_lines(comparison(tag), DiffScreen(**{"columns": None, "colours": False, **screen})))  # type: ignore[arg-type]


def test_each_passage_is_told_once_under_its_name() -> None:
    assert printed() == [
        f"{ITEM}  en",
        "from version 1, which went out at 2031-03-04 09:00",
        "to   the files as they are now",
        "",
        "Headline",
        "  One hearing in [-three-]{+four+} goes ahead without an interpreter",
        "",
        "Text",
        "  {+It is no better than in 2030.¶+}",
        "  The figures come from six[- -]{+<U+00A0>+}towns.",
        "",
        "Quote mayor › Words  (removed)",
        "  [-Nobody told me what I was accused of.-]",
        "",
        "Note 2  (moved; it was Note 1)",
        "  The register can be seen {+by anybody +}on request.",
        "",
        "Link 1 › Link  (added)",
        "  {+https://example.org/register?year=2030&town=all+}",
        "",
        "5 passages differ: 3 changed, 1 added, 1 removed.",
    ]


@pytest.mark.parametrize("tag", TEXTS)
def test_colours_change_no_sign(tag: str) -> None:
    coloured = printed(tag, columns=40, colours=True)
    assert [_STYLES.sub("", line) for line in coloured] == printed(tag, columns=40)
    for start, sign in (("31", "[-"), ("32", "{+")):
        assert any(f"\x1b[{start}m{sign}" in _UNSEEN.sub("", line) for line in coloured)


@given(_WORDS, _WORDS, st.integers(24, 60), st.sampled_from(["en", "ar", "zh-Hans"]))
def test_lines_fit_and_a_text_gives_a_terminal_no_orders(before: str, after: str, columns: int, tag: str) -> None:
    found = compared(ITEM, tag, ComparedText("one", (("body", before),)), ComparedText("two", (("body", after),)))
    for colours in (False, True):
        lines = [_STYLES.sub("", line) for line in diff_lines(found, DiffScreen(columns, colours, is_whole=True))][3:]
        # a line is longer only where nothing in it may be parted: the figures of a number hold together
        assert all(width(line) <= columns or not re.search(r"\D | \D", line.strip()) for line in lines)
        assert not any("\x1b" in line or "\n" in line for line in lines)


def test_numbers_and_names_in_a_text_from_right_to_left_are_held_together() -> None:
    assert printed("ar")[5] == (
        "  \u2067تلقى [-معظمهم-]{+كلهم+} رسالة من [-\u206646 000\u2069-]{+\u206647 000\u2069+} شخص في "
        "\u2066Example\u2069 [-\u2066International\u2069-]{+\u2066Norway\u2069+}\u2069"
    )


def test_what_stayed_far_from_a_change_is_left_out_unless_all_is_asked_for() -> None:
    text = "Three hundred families must leave by May. " * 9
    sides = (ComparedText(word, (("body", f"{text}{word}. {text}"),)) for word in ("Old", "New"))
    found = compared(ITEM, "en", *sides)
    short, whole = ("\n".join(diff_lines(found, DiffScreen(None, False, each))) for each in (False, True))  # noqa: FBT003
    assert short.splitlines()[-3].startswith(
        "  … hundred families must leave by May. Three hundred families must leave"
    )
    assert "by May. [-Old-]{+New+}. Three hundred" in short
    assert short.splitlines()[-3].endswith("Three hundred families must leave …")
    assert whole.count("Three hundred families") == 18
