"""Links in; whether a link's text is its own address out, how an address is printed, and how programs follow it."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

_SCHEME = re.compile(r"\A(?:https?://|mailto:|tel:)", re.IGNORECASE)
_MAIL = re.compile("mailto:", re.IGNORECASE)
# +44 (0)20: the zero is for those who dial within the country, and whoever follows the link dials both.
_ZERO_AT_HOME = re.compile(r"\A(tel:\+[0-9]{1,3}[-.]?)\(0\)[-.]?", re.IGNORECASE)


def mail_link(address: str) -> str:
    """Give the link to a mailbox (RFC 6068): programs read a bare + as a space, and a bare & as the end."""
    return f"mailto:{quote(address, safe='@')}"


def followed(url: str) -> str:
    """Give a typed link as programs follow it: an e-mail address as `mail_link`, a phone number without its (0)."""
    if not _MAIL.match(url):
        return _ZERO_AT_HOME.sub(r"\1", url)
    addresses, question, fields = url[len("mailto:") :].partition("?")
    to = ",".join(quote(unquote(each), safe="@") for each in addresses.split(","))
    return f"mailto:{to}{question}{'&'.join(map(_field, fields.split('&')))}"


def _field(field: str) -> str:
    name, equals, value = field.partition("=")
    safe = "@," if unquote(name).lower() in {"to", "cc", "bcc"} else ""
    return f"{name}{equals}{quote(unquote(value), safe=safe)}"


def printed(url: str) -> str:
    """Give a URL as one prints it: an e-mail address or phone number without its scheme."""
    if _MAIL.match(url) and "?" not in url:
        return unquote(url[len("mailto:") :])
    return url.removeprefix("mailto:").removeprefix("tel:")


def shows(text: str, url: str, *, partly: bool = False) -> bool:
    """Say whether a link's own text is its address, with or without the scheme, so that nothing need repeat it.

    `partly` also takes a part of the address, such as example.org for https://www.example.org: it tells where the link
    leads, though not all of the way.
    """
    own, address = _bare(text), _bare(url)
    return own in address if partly else bool(own) and own == address


def _bare(address: str) -> str:
    if _MAIL.match(address):
        address = unquote(address)
    # RFC 3966 sets "-" where print has a space.
    return _SCHEME.sub("", address, count=1).rstrip("/").replace(" ", "-")
