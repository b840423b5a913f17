"""A mail is no longer than programs show it: Gmail cuts its HTML off at 102 kB, and with it what stands last.

Nothing is set here, so the size is reckoned from the item's own texts; what the newsroom adds is some kilobytes.
"""

from __future__ import annotations

from pipeline.fault import Faults
from pipeline.newsroom.item import Variant
from pipeline.newsroom.load import Newsroom

_MOST = 100_000
# What stands around the texts of an item, and the markup of one paragraph.
_AROUND, _MARKUP = 5_000, 35


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Reckon the mail of every language, where the newsroom makes mails."""
    if newsroom.settings.text.mail == "no":
        return
    for item in newsroom.items:
        for variant in item.variants:
            size = reckoned(variant)
            if size > _MOST:
                _tell(variant, size, faults)


def reckoned(variant: Variant) -> int:
    """Give about how many bytes the HTML part of a language's mail has."""
    texts = [unit.scalar.text for unit in variant.texts()]
    paragraphs = sum(text.count("\n\n") + text.count("\n- ") + 1 for text in texts)
    return _AROUND + sum(len(text.encode("utf-8", "replace")) for text in texts) + _MARKUP * paragraphs


def _tell(variant: Variant, size: int, faults: Faults) -> None:
    longest = max(variant.texts(), key=lambda unit: len(unit.scalar.text))
    faults.add(
        "mail-too-long",
        f"the mail of this text takes about {round(size, -3) // 1000} kB",
        longest.scalar.place.alone,
        expected="at most 100 kB: Gmail shows no more of a mail, and cuts off contacts and embargo at its end",
        hint="move what only some readers need into a document of its own and link it, or send the mail without it",
        severity="warning",
    )
