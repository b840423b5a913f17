"""The plain text of every sample in every language, in the columns that a newsroom may ask for."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from pipeline.edition.model import Edition
from pipeline.formats.text import render as wire
from tests.formats.text.wellset import crooked, too_wide, unclean, unreadable, wrongly_broken
from tests.saying.facts import Fact, facts
from tests.saying.samples import samples, templates

every_sample = pytest.mark.parametrize("stem", sorted(samples()))
each_width = pytest.mark.parametrize("columns", [72, 60, 40])


def printed(edition: Edition, columns: int) -> str:
    """Give the text of an edition in so many columns."""
    made = wire.render(replace(edition, layout=replace(edition.layout, text_columns=columns)), templates(), {})
    return made[0].data.decode()


def to_reach(edition: Edition) -> list[Fact]:
    """Give what nobody can follow or dial when a line breaks it or turns it round."""
    return [
        fact
        for fact in facts(edition)
        if fact.address or fact.field in {"Phone.display", "Contact.email", "Target.emails", "Edition.canonical_url"}
    ]


@every_sample
@each_width
def test_no_line_is_wider_than_asked(stem: str, columns: int) -> None:
    assert too_wide(printed(samples()[stem][0], columns), columns) == []


@every_sample
@each_width
def test_no_line_starts_or_ends_with_a_mark_that_may_not_stand_there(stem: str, columns: int) -> None:
    edition = samples()[stem][0]
    if edition.language.is_wide:
        assert wrongly_broken(printed(edition, columns)) == []


@every_sample
def test_no_line_ends_in_blanks(stem: str) -> None:
    assert unclean(printed(samples()[stem][0], 72)) == []


@every_sample
@each_width
def test_the_cells_of_tables_keep_to_their_columns(stem: str, columns: int) -> None:
    assert crooked(printed(samples()[stem][0], columns)) == []


@every_sample
@each_width
def test_every_number_and_address_is_whole_and_reads_from_left_to_right(stem: str, columns: int) -> None:
    edition = samples()[stem][0]
    assert len(to_reach(edition)) > 1
    assert unreadable(printed(edition, columns), to_reach(edition), edition.language) == []


def test_the_samples_hold_what_these_tests_are_about() -> None:
    texts = {stem: printed(edition, 72) for stem, (edition, _) in samples().items()}
    assert {edition.language.script for edition, _ in samples().values()} >= {"Latn", "Cyrl", "Arab", "Hans"}
    assert sum("---  ---" in text for text in texts.values()) > 0
