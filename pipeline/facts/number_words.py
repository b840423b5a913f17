"""A language's tag in; whether its number words are known, out."""

from __future__ import annotations

from pipeline.languages.registry import lexicon


def words_are_known(tag: str) -> bool:
    """Say whether a language's number words are known; where they are not, figures are compared by digits only."""
    found = lexicon(tag.partition("-")[0])
    # numbers in characters are read without a list
    return found is not None and (bool(found.cardinals) or found.unspaced)
