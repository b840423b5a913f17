"""Where words stand in a file: in its texts, its keys and its remarks, each line once."""

from __future__ import annotations

from pipeline.finding.found import FoundPlace
from pipeline.finding.in_files import around, places_in, searched_text
from pipeline.search.sought import Sought

FILE = """\
# Ola Nordmann asked for this on the telephone
status: draft
headline: Ola Nordmann free  # his brother is Ola Nordmannsen
quotes:
  ola-nordmann:
    text: |
      I was told nothing,
      says Ola
      Nordmann, and 46,000
      others.
    speaker: "Ola\\u0020Nordmann"
body: >
  He said that Ola
  Nordmann was free.
"""


def found(words: str) -> list[tuple[int, str]]:
    places = places_in("releases/dam", "release.yaml", FILE.encode(), Sought.of(words))
    return [(each.line, each.name) for each in places]


def test_each_line_is_told_once_with_the_passage_that_it_is_in() -> None:
    assert found("ola nordmann") == [
        (1, ""), (3, "headline"), (5, ""), (6, "quotes.ola-nordmann.text"), (11, "quotes.ola-nordmann.speaker"),
        (13, "body"),
    ]  # fmt: skip
    assert found("46 000") == [(9, "quotes.ola-nordmann.text")]


def test_a_place_has_its_column_and_the_words_around_it() -> None:
    (place,) = places_in("releases/dam", "release.yaml", FILE.encode(), Sought.of("46000"))
    assert place == FoundPlace(
        "releases/dam", "release.yaml", 9, 21, "quotes.ola-nordmann.text", "Nordmann, and 46,000"
    )


def test_a_translation_has_the_names_of_its_source_and_its_record_is_none() -> None:
    file = "language: nb\ntext:\n  headline: Ola fri\ntranslated_from:\n  quotes.ola.text: abcdef\n"
    assert [each.name for each in places_in("releases/dam", "nb.yaml", file.encode(), Sought.of("ola"))] == ["headline"]


def test_a_file_that_is_no_yaml_is_searched_line_by_line() -> None:
    file = b"headline: [\n  Ola: Nordmann\n"
    assert [each.line for each in places_in("releases/dam", "release.yaml", file, Sought.of("nordmann"))] == [2]


def test_what_stands_in_escapes_is_searched_too() -> None:
    assert "Ola Nordmann" in searched_text("release.yaml", b'headline: "Ola\\u0020Nordmann"\n')


def test_of_a_long_text_the_words_beside_are_shown() -> None:
    text = f"{'before it many words '}" * 9 + "stands Vera Example now " + "and behind it more words " * 9
    assert around(text, Sought.of("vera example")) == (
        "… before it many words stands Vera Example now and behind it more words …"
    )
    assert around("Vera", Sought.of("vera")) == "Vera"
