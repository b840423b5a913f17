"""Two directions in one line: what is isolated, what stays, and that nothing gets out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.i18n.bidi import LRI, PDI, RLI, anchor, carry, isolate, settle
from pipeline.i18n.language import Direction


def shown(text: str) -> str:
    """Give a text with its isolates to be seen: ‹ for left to right, › for right to left, | for the end."""
    return text.replace(LRI, "‹").replace(RLI, "›").replace(PDI, "|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اتصل +44 20 7946 0018 الآن", "اتصل ‹+44 20 7946 0018| الآن"),
        ("اتصل +7 (495) 498-83-67.", "اتصل ‹+7 (495) 498-83-67|."),
        ("راجع (EUR 46/061/2002).", "راجع (‹EUR 46/061/2002|)."),
        ("قالت Amnesty International أمس", "قالت ‹Amnesty International| أمس"),
        ("(Ministry of Defence) قال", "(‹Ministry of Defence|) قال"),
        ("انظر https://example.org/a/?b=c،", "انظر ‹https://example.org/a/?b=c|،"),
        ("press@example.org، وهو", "‹press@example.org|، وهو"),
        ("لندن، 12 Yard Lane, London EC1، بريطانيا", "لندن، ‹12 Yard Lane, London EC1|، بريطانيا"),
        ("النداء 18/26 – 1.", "النداء ‹18/26 – 1|."),
        ("من 10:00 – 11:30 صباحًا", "من ‹10:00 – 11:30| صباحًا"),
        ("من ١٠–١٢ شخصًا", "من ‹\u200e١٠\u200e–\u200e١٢\u200e| شخصًا"),
        ("في 2022-03-02 مات", "في ‹2022-03-02| مات"),
        ("أكثر من 46 000 توقيع", "أكثر من ‹46 000| توقيع"),
        ("في الساعة 18:00 من يوم 10", "في الساعة 18:00 من يوم 10"),
        ("بلا شيء", "بلا شيء"),
    ],
)
def test_left_to_right_parts_of_arabic_are_isolated(text: str, expected: str) -> None:
    assert shown(settle(text, "rtl")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Al-Haq (الحق), 3 people", "Al-Haq (›الحق|), 3 people"),
        ("the group حقوق الإنسان said", "the group ›حقوق الإنسان| said"),
        ("Nothing at all", "Nothing at all"),
    ],
)
def test_right_to_left_parts_of_english_are_isolated(text: str, expected: str) -> None:
    assert shown(settle(text, "ltr")) == expected


def test_what_is_isolated_already_stays_as_it_is() -> None:
    text = f"قال \u2068Jo Example{PDI} إن Amnesty"
    assert settle(text, "rtl") == f"قال \u2068Jo Example{PDI} إن {LRI}Amnesty{PDI}"


def test_inside_an_isolate_only_what_would_not_keep_together_is_isolated() -> None:
    assert settle(f"في \u2068شارع 5-7 أ UTC{PDI}", "rtl") == f"في \u2068شارع {LRI}5-7{PDI} أ UTC{PDI}"


def test_an_override_is_kept_and_contained() -> None:
    assert settle("a\u202eb", "ltr") == f"{LRI}a\u202eb{PDI}"


def test_no_control_can_be_printed_so_that_what_can_be_has_none() -> None:
    for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A)):
        assert not chr(code).isprintable()
        assert settle(f"a{chr(code)}", "ltr") != f"a{chr(code)}"


def balance(text: str) -> list[int]:
    """Give the depth of isolates after each character."""
    depth, depths = 0, []
    for character in text:
        depth += {LRI: 1, RLI: 1, "\u2068": 1, PDI: -1}.get(character, 0)
        depths.append(depth)
    return depths


@given(st.text("ab ا\u202e\u202b\u202c\u2066\u2067\u2068\u2069", min_size=1), st.sampled_from(["ltr", "rtl"]))
def test_an_isolate_ends_at_its_end_and_not_before(text: str, direction: Direction) -> None:
    depths = balance(isolate(text, direction))
    assert depths[-1] == 0
    assert all(depth > 0 for depth in depths[:-1])


@given(st.lists(st.text("ab \u2066\u2067\u2068\u2069")))
def test_every_line_closes_what_it_opens(lines: list[str]) -> None:
    for line in carry(lines):
        depth = 0
        for after in line:
            depth = max(depth + {LRI: 1, RLI: 1, "\u2068": 1, PDI: -1}.get(after, 0), 0)
        assert depth == 0


def test_a_line_without_arabic_letters_is_set_to_the_right() -> None:
    assert anchor("-----") == "\u200f-----"
    assert anchor(f"[1] {LRI}https://example.org{PDI}") == f"\u200f[1] {LRI}https://example.org{PDI}"


def test_a_line_in_another_language_keeps_its_own_side() -> None:
    assert anchor(f"    {LRI}Dear {RLI}الوزير{PDI},{PDI}") == f"    {LRI}Dear {RLI}الوزير{PDI},{PDI}"
    assert anchor("نص") == "نص"
