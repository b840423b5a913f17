"""A source text in; a short digest of its words out, and a Markdown text's paragraphs."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256

_LENGTH = 10
# Letters only: editors take 1234567890 and 12345e6789 for numbers.
_LETTERS = str.maketrans("0123456789", "ghijklmnop")
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")


@lru_cache(maxsize=4096)  # each source stands beside several translations
def digest(text: str) -> str:
    """Give the digest of a text's words.

    A paragraph that is only broken into lines anew, or whose letters are composed otherwise (NFC), is the same text.
    """
    words = " ".join(unicodedata.normalize("NFC", text).split())
    return sha256(words.encode("utf-8", errors="surrogatepass")).hexdigest()[:_LENGTH].translate(_LETTERS)


@lru_cache(maxsize=256)  # as digest
def paragraphs(text: str) -> tuple[str, ...]:
    """Divide Markdown at its blank lines."""
    trimmed = text.replace("\r\n", "\n").strip("\n").rstrip()
    return tuple(part.rstrip() for part in _BLANK_LINES.split(trimmed) if part.strip())


def joined(parts: tuple[str, ...]) -> str:
    """Put paragraphs together again, as a file has them under ‘|’."""
    return "\n\n".join(parts) + "\n"


@lru_cache(maxsize=256)  # as digest
def digests(text: str, *, rich: bool) -> str:
    """Give what is recorded of a text: a digest for each of its paragraphs."""
    return " ".join(digest(part) for part in (paragraphs(text) if rich else (text,)))
