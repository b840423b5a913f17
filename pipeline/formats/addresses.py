"""Links in; whether a link's text is its own address out, and how an address is printed."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"\A(?:https?://|mailto:|tel:)", re.IGNORECASE)


def printed(url: str) -> str:
    """Give a URL as one prints it: an e-mail address or phone number without its scheme."""
    return url.removeprefix("mailto:").removeprefix("tel:")


def shows(text: str, url: str, *, partly: bool = False) -> bool:
    """Say whether a link's own text is its address, with or without the scheme, so that nothing need repeat it.

    `partly` also takes a part of the address, such as example.org for https://www.example.org: it tells where the link
    leads, though not all of the way.
    """
    own, address = _bare(text), _bare(url)
    return own in address if partly else bool(own) and own == address


def _bare(address: str) -> str:
    # RFC 3966 sets "-" where print has a space.
    return _SCHEME.sub("", address, count=1).rstrip("/").replace(" ", "-")
