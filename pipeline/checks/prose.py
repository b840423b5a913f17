"""A text in; what of it is in a language out: addresses are in none."""

from __future__ import annotations

import re

_ADDRESSES = (
    (("://",), re.compile(r"https?://\S+")),
    (("@",), re.compile(r"\S+@\S+")),
    ((".org", ".com", ".net"), re.compile(r"\b[\w.-]+\.(?:org|com|net)\b\S*")),
)


def without_addresses(text: str) -> str:
    """Give a text without web and e-mail addresses."""
    for signs, form in _ADDRESSES:  # to look for an address takes long, and most texts have no sign of one
        if any(sign in text for sign in signs):
            text = form.sub(" ", text)
    return text
