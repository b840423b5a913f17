"""An edition, its text and its HTML in; a mail out that a mail program opens as a draft, with both beside each other.

It has no sender, no receiver and no date: those are the program's that sends it. Both parts lie quoted-printable, so
that nothing on the way can take the spaces at the ends of lines. The text flows in every window.
"""

from __future__ import annotations

import re
from email.header import Header
from email.quoprimime import body_encode
from hashlib import blake2b

from pipeline.edition.model import Edition, Phrase
from pipeline.formats.text.flowed import flowed
from pipeline.i18n.bidi import begun, enclosed

_MOST_IN_A_LINE = 78  # RFC 5322, 2.1.1
_BREAKS = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")


def mail(edition: Edition, text: str, page: str) -> bytes:
    """Give the mail's bytes; `text` has one paragraph a line. What its banners say stands in the subject too."""
    boundary = _boundary(text, page)
    # the first lets Outlook open it to be sent, not as one that has come in
    head = (
        "X-Unsent: 1\r\n"
        "MIME-Version: 1.0\r\n"
        f'Content-Type: multipart/alternative;\r\n boundary="{boundary}"\r\n'
        f"Content-Language: {edition.language.tag}\r\n"
    )
    plain = _part(
        "Content-Transfer-Encoding: quoted-printable",
        'Content-Type: text/plain; charset="utf-8"; format="flowed"; delsp="yes"',
        flowed(text),
    )
    marked_up = _part('Content-Type: text/html; charset="utf-8"', "Content-Transfer-Encoding: quoted-printable", page)
    parts = "".join(f"\r\n--{boundary}\r\n{part}" for part in (plain, marked_up))
    return f"{_header('Subject', _subject(edition))}{head}{parts}\r\n--{boundary}--\r\n".encode("ascii")


def _part(first: str, second: str, text: str) -> str:
    """Give a part, with both lines of its head. A text ends with a newline."""
    body = body_encode(text.encode().decode("latin-1"), _MOST_IN_A_LINE, "\r\n")
    return f"{first}\r\n{second}\r\n\r\n{body}"


def _header(name: str, text: str) -> str:
    """Give a header's line, folded; in encoded words whole, where it is not all ASCII.

    Python's policy encodes the words that need it alone, and where it folds between two of them the space is lost:
    readers drop what stands between encoded words (RFC 2047, 6.2).
    """
    encoded = Header(text, "us-ascii" if text.isascii() else "utf-8", header_name=name).encode(linesep="\r\n")
    return f"{name}: {encoded}\r\n"


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
