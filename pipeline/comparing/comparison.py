"""What is compared: two versions of an item's text in one language, and what has changed between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from pipeline.i18n.language import Language, language
from pipeline.wording.passages import ChangedPassage, ChangeOfPassage, compare

Passages = Sequence[tuple[str, str]]
"""The passages of a text, each with its stable name, as `OwnWords` has them."""


class KnownVersion(Struct, frozen=True):
    """A version of a text that the newsroom remembers: one that went out (they are counted from 1), or was signed.

    `words` is the digest under which its text is kept.
    """

    at: datetime
    words: str
    number: int = 0


class ComparedText(Struct, frozen=True):
    """One side of a comparison: what the version is called, and its passages."""

    title: str
    passages: Passages


class Comparison(Struct, frozen=True):
    """What has changed in one language of an item. `headline` is what the later version is called."""

    item: str
    language: Language
    before: ComparedText
    after: ComparedText
    changes: tuple[ChangedPassage, ...]

    @property
    def headline(self) -> str:
        """Give the headline of the later version, or the item's folder where it has none."""
        texts = {**dict(self.before.passages), **dict(self.after.passages)}
        return texts.get("headline") or self.item.rpartition("/")[2]

    @property
    def counts(self) -> Mapping[ChangeOfPassage, int]:
        """Give how many passages were changed, added, removed and moved."""
        found = Counter(each.how for each in self.changes)
        kinds: tuple[ChangeOfPassage, ...] = ("changed", "added", "removed", "moved")
        return {kind: found[kind] for kind in kinds if found[kind]}


def compared(item: str, tag: str, before: ComparedText, after: ComparedText) -> Comparison:
    """Compare two versions of an item in a language."""
    return Comparison(item, language(tag), before, after, compare(before.passages, after.passages, tag))
