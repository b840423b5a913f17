"""A text in; what of it is in a language out: addresses are in none."""

from __future__ import annotations

import re

_SITE = re.compile(r"\b[\w.-]+\.(?:org|com|net)\b\S*")
_ADDRESSES = (
    ("://", re.compile(r"https?://\S+")),
    ("@", re.compile(r"\S+@\S+")),
    (".org", _SITE),
    (".com", _SITE),
    (".net", _SITE),
)


def without_addresses(text: str) -> str:
    """Give a text without web and e-mail addresses."""
    for sign, form in _ADDRESSES:  # to look for an address takes long, and most texts have no sign of one
        if sign in text:
            text = form.sub(" ", text)
    return text
