"""The rules of an item, and of the newsroom's own file, listed once."""

from __future__ import annotations

from pipeline.checks import (
    address_windows,
    appeals,
    attachments,
    bare_addresses,
    corrects,
    directory,
    facts,
    glossary,
    glyphs,
    halves_of_quotes,
    index_numbers,
    invitations,
    lengths,
    letters,
    letters_to_targets,
    mail_sizes,
    moments,
    name_spelling,
    open_letters,
    order_of_times,
    own_headings,
    people,
    pictures,
    placed_demands,
    placements,
    proofread,
    quotes_on_record,
    repeated,
    sign_off,
    signatures,
    stages_elsewhere,
    unreviewed_words,
    withheld,
    wording,
)
from pipeline.fault import Faults
from pipeline.newsroom.load import Newsroom
from pipeline.newsroom.settings import LoadedSettings

CHECKS = (
    address_windows.check,
    appeals.check,
    attachments.check,
    bare_addresses.check,
    corrects.check,
    directory.check,
    facts.check,
    glossary.check,
    glyphs.check,
    halves_of_quotes.check,
    index_numbers.check,
    invitations.check,
    lengths.check,
    letters.check,
    letters_to_targets.check,
    mail_sizes.check,
    moments.check,
    name_spelling.check,
    open_letters.check,
    order_of_times.check,
    own_headings.check,
    people.check,
    pictures.check,
    placed_demands.check,
    placements.check,
    proofread.check,
    quotes_on_record.check,
    repeated.check,
    signatures.check,
    stages_elsewhere.check,
    withheld.check,
    wording.check,
)


def check_settings(loaded: LoadedSettings, faults: Faults) -> None:
    """Apply the rules of the newsroom's own file."""
    directory.check_newsroom(loaded.settings, loaded.tree, faults)
    proofread.check_newsroom(loaded, faults)
    sign_off.check_newsroom(loaded.settings, loaded.tree, faults)
    unreviewed_words.check_newsroom(loaded, faults)


def check_items(newsroom: Newsroom, faults: Faults) -> None:
    """Apply every rule of an item to the items of a newsroom, or to some of them."""
    for check in CHECKS:
        check(newsroom, faults)
