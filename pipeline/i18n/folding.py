"""A text in; the same as it is searched out: without capitals and marks."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """Give a text without capitals and marks: cafe for Café."""
    plain = text.casefold()
    if plain.isascii():  # thousands of headlines are searched at each key
        return plain
    return "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
