"""An address is set as large as the window shows all of it, in the styles of the letter's paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.edition.address_window import SETTINGS, address_lines, rows_at, setting_of
from tests.examples import examples
from tests.formats.word.envelopes import ALWAYS_SEEN, SEEN_OF_A_LONG_ONE
from tests.formats.word.reading import TEMPLATES, W, part
from tests.small import APPEAL, checked, item, made

_TWIPS = 1440 / 25.4
_LINES = st.lists(st.text("aeinrst MW", min_size=1, max_size=90), min_size=1, max_size=12)


def attributes(style: str, name: str) -> dict[str, str]:
    """Give an element's attributes of a style of the letter's paper."""
    tree = part(TEMPLATES.files["word/letter.docx"], "word/styles.xml")
    (found,) = (each for each in tree.iter(f"{W}style") if each.find(f"{W}name").get(f"{W}val") == style)  # type: ignore[union-attr]
    (element,) = found.iter(f"{W}{name}")
    return {str(key).removeprefix(W): str(value) for key, value in element.attrib.items()}


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda each: each.style)
def test_the_styles_of_the_paper_hold_what_is_reckoned_with(setting: object) -> None:
    assert setting in SETTINGS
    each = SETTINGS[SETTINGS.index(setting)]
    left, top, right, foot = SEEN_OF_A_LONG_ONE if each.style.endswith("Long") else ALWAYS_SEEN
    frame, line = attributes(each.style, "framePr"), attributes(each.style, "spacing")
    assert float(attributes(each.style, "sz")["val"]) == each.size * 2
    assert (line["lineRule"], frame["hRule"]) == ("exact", "atLeast")
    x, y, wide = (float(frame[key]) / _TWIPS for key in ("x", "y", "w"))
    high = each.rows * float(line["line"]) / _TWIPS
    assert left <= x
    assert x + wide == pytest.approx(right, abs=0.02)
    assert top == pytest.approx(y, abs=0.02)
    assert y + high <= foot + 0.02


@examples(200)
@given(_LINES)
def test_the_largest_setting_that_shows_every_row_is_taken(lines: list[str]) -> None:
    chosen = setting_of(lines)
    fitting = [each for each in SETTINGS if rows_at(lines, each.size) <= each.rows]
    assert chosen == (fitting[0] if fitting else None)
    if chosen:
        assert setting_of(lines[:-1]) is not None


def test_an_envelope_has_its_country_in_capitals_and_no_note_for_readers() -> None:
    (letter,) = made(item(APPEAL, "appeals"))["item.en"].appeal.letters  # type: ignore[union-attr]
    assert address_lines(letter.target) == ("Ada Example", "Minister", "1 Road", "NORWAY")
    russian = APPEAL.replace("language: en, subject", "language: ru, subject").replace(
        "office: Minister,", "office: Minister, in_language: {ru: {office: Министр, lines: [ул. Примера]}},"
    )
    (letter,) = made(item(russian, "appeals"))["item.en"].appeal.letters  # type: ignore[union-attr]
    assert address_lines(letter.target) == ("Ada Example", "Министр", "ул. Примера", "НОРВЕГИЯ", "NORWAY")


def test_an_address_that_no_setting_shows_is_told_once_with_its_longest_line() -> None:
    line = "The Office of the Permanent Secretary for the Development of the Northern and Eastern Provinces " * 3
    long = APPEAL.replace("lines: [1 Road]", f"lines: [1 Road, 2 Road, 3 Road, 4 Road, {line}]")
    twice = long + "  - {target: minister, language: fr, subject: Halte, text: Arrêtez., closing: Cordialement}\n"
    told = [each for each in checked(item(twice, "appeals")).faults if each.code == "address-too-long"]
    assert [(each.severity, each.place.line) for each in told] == [("warning", 11), ("warning", 11)]
    assert told[0].hint == f"shorten ‘{line.strip()}’"
    where = [" on the envelope of the letter in ‘fr’" in each.message for each in told]
    assert sorted(where) == [False, True]
    assert not [each for each in checked(item(APPEAL, "appeals")).faults if each.code == "address-too-long"]
    closed = long + "closed: {at: 2026-05-03 10:00}\n"
    assert not [each for each in checked(item(closed, "appeals")).faults if each.code == "address-too-long"]
