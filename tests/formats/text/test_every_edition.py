"""The plain text of every sample in every language, in the columns that a newsroom may ask for."""

from __future__ import annotations

from functools import cache

import pytest
from msgspec.structs import replace

from pipeline.edition.model import Edition
from pipeline.formats.text import render as wire
from tests.examples import one_in
from tests.formats.text.wellset import crooked, too_wide, unclean, unreadable, wrongly_broken
from tests.saying.facts import Fact, facts
from tests.saying.samples import samples, templates
from tests.saying.stems import STEMS

every_sample = pytest.mark.parametrize("stem", one_in(3, sorted(STEMS)))
WIDTHS = (72, 60, 40)


@cache
def printed(stem: str, columns: int) -> str:
    """Give the text of an edition in so many columns."""
    edition, _ = samples()[stem]
    return set_in(edition, columns)


def set_in(edition: Edition, columns: int) -> str:
    """Set an edition in so many columns."""
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
def test_no_line_is_wider_than_asked(stem: str) -> None:
    assert [(columns, wrong) for columns in WIDTHS if (wrong := too_wide(printed(stem, columns), columns))] == []


@every_sample
def test_no_line_starts_or_ends_with_a_mark_that_may_not_stand_there(stem: str) -> None:
    if samples()[stem][0].language.is_wide:
        assert [(columns, wrong) for columns in WIDTHS if (wrong := wrongly_broken(printed(stem, columns)))] == []


@every_sample
def test_no_line_ends_in_blanks(stem: str) -> None:
    assert unclean(printed(stem, 72)) == []


@every_sample
def test_the_cells_of_tables_keep_to_their_columns(stem: str) -> None:
    assert [(columns, wrong) for columns in WIDTHS if (wrong := crooked(printed(stem, columns)))] == []


@every_sample
def test_every_number_and_address_is_whole_and_reads_from_left_to_right(stem: str) -> None:
    edition, _ = samples()[stem]
    wanted = to_reach(edition)
    assert len(wanted) > 1
    for columns in WIDTHS:
        assert (columns, unreadable(printed(stem, columns), wanted, edition.language)) == (columns, [])


def test_the_samples_hold_what_these_tests_are_about() -> None:
    texts = {stem: printed(stem, 72) for stem in samples()}
    assert set(texts) == set(STEMS)
    assert {edition.language.script for edition, _ in samples().values()} >= {"Latn", "Cyrl", "Arab", "Hans"}
    assert sum("---  ---" in text for text in texts.values()) > 0
