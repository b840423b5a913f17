"""What is on record of a quote: who agreed to its words, where newsroom.yaml demands that, and what was said."""

from __future__ import annotations

from pipeline.fault import Faults
from pipeline.newsroom.load import Newsroom

_GOING_OUT = frozenset({"approved"})


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check the quotes of every source; what is on record of them is the same in every language."""
    is_demanded = newsroom.settings.quotes.approval == "demanded"
    for item in newsroom.items:
        document = item.source.document
        for key, quote in document.quotes.items():
            if is_demanded and quote.approved is None:
                faults.add(
                    "quote-not-approved",
                    f"nobody is on record who agreed to the words of {quote.speaker}",
                    item.source.key("quotes", key),
                    expected="‘approved’ with who agreed and on which day: newsroom.yaml demands it",
                    hint=f"ask {quote.speaker}; then write ‘approved: {{by: …, on: …}}’",
                    severity="error" if document.status in _GOING_OUT else "warning",
                )
            if quote.original and not (quote.language or quote.text_language):
                faults.add(
                    "original-without-language",
                    "these are the words as they were said, and nothing says in which language",
                    item.source.key("quotes", key, "original"),
                    expected="‘language’, the language spoken",
                    hint="add it beside ‘original’: language: fa",
                    severity="warning",
                )
