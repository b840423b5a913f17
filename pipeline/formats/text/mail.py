"""An edition, its text and its HTML in; a mail out that a mail program opens as a draft, with both beside each other.

It has no sender, no receiver and no date: those are the program's that sends it. Both parts lie quoted-printable, so
that nothing on the way can take the spaces at the ends of lines. The text flows in every window.
"""

from __future__ import annotations

import re
from email.header import Header
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import SMTP
from hashlib import blake2b

from pipeline.edition.model import Edition, Phrase
from pipeline.formats.text.flowed import flowed
from pipeline.i18n.bidi import begun, enclosed

_BREAKS = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")


def mail(edition: Edition, text: str, page: str) -> bytes:
    """Give the mail's bytes; `text` has one paragraph a line. What its banners say stands in the subject too."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"  # lets Outlook open it to be sent, not as one that has come in
    message["MIME-Version"] = "1.0"
    message.make_alternative(_boundary(text, page))
    message["Content-Language"] = edition.language.tag
    message.add_alternative(flowed(text), cte="quoted-printable", params={"format": "flowed", "delsp": "yes"})
    message.add_alternative(page, cte="quoted-printable", subtype="html")
    for part in message.iter_parts():
        del part["MIME-Version"]  # of a part it says nothing
    return _header("Subject", _subject(edition)) + message.as_bytes()


def page_of(data: bytes) -> bytes:
    """Give the HTML part of a mail that was made here."""
    part = BytesParser(policy=SMTP).parsebytes(data).get_body(("html",))
    page = part.get_payload(decode=True) if part else b""
    return page if isinstance(page, bytes) else b""


def _header(name: str, text: str) -> bytes:
    """Give a header's line, folded; in encoded words whole, where it is not all ASCII.

    Python's policy encodes the words that need it alone, and where it folds between two of them the space is lost:
    readers drop what stands between encoded words (RFC 2047, 6.2).
    """
    encoded = Header(text, "us-ascii" if text.isascii() else "utf-8", header_name=name).encode(linesep="\r\n")
    return f"{name}: {encoded}\r\n".encode("ascii")


def _boundary(*contents: str) -> str:
    """Give what parts the parts: quoted-printable text has no “=_”, and the rest depends on the contents alone."""
    return f"=_{blake2b(chr(0).join(contents).encode(), digest_size=16).hexdigest()}"


def _subject(edition: Edition) -> str:
    """Give the subject, which stands by itself in lists of mails: it says to them in which direction it reads."""
    own = edition.language.direction
    titles = [*(Phrase(banner.title, edition.language) for banner in edition.banners), edition.headline]
    shown = (enclosed(_BREAKS.sub(" ", title.text), title.language.direction, own) for title in titles)
    subject = begun(" – ".join(shown), own)
    plain = subject.replace("\u00a0", " ")  # which alone would have all of it encoded
    return plain if plain.isascii() else subject
