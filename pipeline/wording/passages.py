"""The passages of two texts in, each with its name; what has changed out: passage by passage, in each word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Literal

from msgspec import Struct

from pipeline.i18n.language import Language
from pipeline.i18n.language import language as known_language
from pipeline.wording.outline import PassageNode, outlined
from pipeline.wording.pairing import Pair, paired
from pipeline.wording.runs import Run, runs_between

ChangeOfPassage = Literal["changed", "added", "removed", "moved"]


class ChangedPassage(Struct, frozen=True):
    """A passage that has changed: its name, the name that it had before (none if it is new), and its words.

    Of what is gone, `name` is the one that it had. One that has moved, in a list or to another name, has `is_moved`,
    whether its words have changed or not.
    """

    name: str
    was: str
    runs: tuple[Run, ...]
    is_moved: bool = False

    @property
    def how(self) -> ChangeOfPassage:
        """Say what has become of it as a whole."""
        kinds = {run.kind for run in self.runs}
        if kinds == {"added"}:
            return "changed" if self.was else "added"
        if kinds == {"removed"}:
            return "removed"
        return "moved" if self.is_moved and kinds <= {"kept"} else "changed"

    @property
    def before(self) -> str:
        """Give the text as it was."""
        return "".join(run.text for run in self.runs if run.kind != "added")

    @property
    def after(self) -> str:
        """Give the text as it is."""
        return "".join(run.text for run in self.runs if run.kind != "removed")


def compare(
    before: Sequence[tuple[str, str]], after: Sequence[tuple[str, str]], language: str
) -> tuple[ChangedPassage, ...]:
    """Give what has changed between two texts in a language, in the order of the text after; nothing where nothing has.

    Each text is its passages, with their stable names (`quotes.mayor.text`, `notes_to_editors.2`).
    """
    if tuple(before) == tuple(after):
        return ()
    return tuple(_changes(Pair(outlined(before), outlined(after)), known_language(language)))


def _changes(pair: Pair, tongue: Language) -> Iterator[ChangedPassage]:
    one, other = pair.before, pair.after
    own, own_after = one.texts if one else (), other.texts if other else ()
    for text, text_after in zip_longest(own, own_after):
        if text != text_after or pair.is_moved:
            yield _change(one, other, text, text_after, tongue, is_moved=pair.is_moved)
    for each in paired(_parts(one), _parts(other), tongue):
        yield from _changes(Pair(each.before, each.after, each.is_moved or pair.is_moved), tongue)


def _parts(node: PassageNode | None) -> dict[str, PassageNode]:
    return node.parts if node else {}


def _change(
    one: PassageNode | None,
    other: PassageNode | None,
    text: str | None,
    text_after: str | None,
    tongue: Language,
    *,
    is_moved: bool,
) -> ChangedPassage:
    name = other.name if other and text_after is not None else one.name if one else ""
    was = one.name if one and text is not None else ""
    runs = runs_between(text or "", text_after or "", tongue)
    return ChangedPassage(name, was, runs, is_moved and text is not None and text_after is not None)
