"""A letter places nothing, and its mail link stays within what mail programs accept once it is percent-encoded."""

from __future__ import annotations

from pipeline.document.appeal import Appeal
from pipeline.edition.letters import letter
from pipeline.edition.placed import placed_in
from pipeline.edition.texts import texts_of
from pipeline.fault import Faults
from pipeline.newsroom.item import Item, Variant
from pipeline.newsroom.load import Newsroom


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Compose each open appeal's letters in every language and measure their links."""
    for item in newsroom.items:
        for variant in item.variants:
            document = variant.document
            if isinstance(document, Appeal) and document.closed is None:
                _measure(newsroom, item, variant, document, faults)


def _measure(newsroom: Newsroom, item: Item, variant: Variant, document: Appeal, faults: Faults) -> None:
    texts = texts_of(newsroom, variant, item.source)
    known = {target.id for target in document.targets}
    limit = newsroom.settings.limits.mail_link
    for index, entry in enumerate(document.letters):
        place = variant.place("letters", index, "text")
        if placed_in(texts.blocks(entry.text)):
            faults.add(
                "misplaced-mark",
                "a letter places something, which nobody would get who copies it into a mail",
                place,
                expected="paragraphs, lists and links",
                hint="write the words into the letter itself",
            )
        if not known.issuperset(entry.targets):
            continue
        longest = max(letter(texts, document, index, item).copies, key=lambda each: len(each.mailto or ""))
        if longest.mailto and len(longest.mailto) > limit:
            faults.add(
                "mailto-too-long",
                f"the mail link of the letter to ‘{longest.target.id}’ has {len(longest.mailto)} characters",
                place,
                expected=f"at most {limit}, which every mail program opens",
                hint="shorten the letter, or add ‘mail_link: subject’: then the link holds the subject only",
            )
