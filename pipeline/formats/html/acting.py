"""An appeal's letters in; the steps of the card at the top of its page out, and the places that these lead to.

A step is what a reader does for those whom a letter goes to. Where they are several, or the letter is there in several
languages, the step is a choice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from pipeline.edition.model import Letter, Phrase


class WayToSend(Struct, frozen=True):
    """One letter as it is sent: to one target, in one language. `id` is that of its text to copy on the page.

    `names` tell it from the others of its step: its target's, and its subject in its own language.
    """

    id: str
    letter: Letter
    names: tuple[Phrase, ...]


class Step(Struct, frozen=True):
    """Writing to those whom a letter goes to; `place` is the id of where the page has the first of its letters.

    `note` says which language its letters are in, where they are all in one that is not the page's.
    """

    heading: str
    place: str
    note: str | None
    choices: tuple[WayToSend, ...]


def place_of(number: int) -> str:
    """Give the id of where the page's letter of this number stands; the first is 1."""
    return f"write-{number}"


def choices(letter: Letter, number: int, *, by_subject: bool = False) -> tuple[WayToSend, ...]:
    """Give the letters that are sent of the page's letter of this number."""
    subject = (letter.subject,) if by_subject else ()
    if not letter.to:
        return (WayToSend(f"letter-{number}", letter, subject),)
    return tuple(
        WayToSend(f"letter-{number}-{place}", copy, (addressed.name, *subject))
        for place, (copy, addressed) in enumerate(zip(letter.copies, letter.to, strict=True), start=1)
    )


def steps(letters: Sequence[Letter]) -> Iterator[Step]:
    """Give a step for each who is written to, or for several who get one letter."""
    for _, group in groupby(enumerate(letters, start=1), lambda each: [copy.target.id for copy in each[1].copies]):
        found = tuple(group)
        notes = {letter.language_note for _, letter in found}
        several = len(found) > 1
        yield Step(
            heading=found[0][1].heading,
            place=place_of(found[0][0]),
            note=notes.pop() if len(notes) == 1 else None,
            choices=tuple(each for number, letter in found for each in choices(letter, number, by_subject=several)),
        )
