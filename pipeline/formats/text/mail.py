"""An edition and its text in; a mail out that a mail program opens as a draft, whose text flows in every window.

It has no sender, no receiver and no date: those are the program's that sends it. The text lies quoted-printable, so
that nothing on the way can take the spaces at the ends of its lines.
"""

from __future__ import annotations

import re
from email.message import EmailMessage
from email.policy import SMTP

from pipeline.edition.model import Edition, Phrase
from pipeline.formats.text.flowed import flowed
from pipeline.i18n.bidi import begun, enclosed

_BREAKS = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")


def mail(edition: Edition, text: str) -> bytes:
    """Give the mail's bytes; `text` has one paragraph a line. What its banners say stands in the subject too."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = _subject(edition)
    message["X-Unsent"] = "1"  # lets Outlook open it to be sent, not as one that has come in
    message.set_content(flowed(text), cte="quoted-printable", params={"format": "flowed", "delsp": "yes"})
    # set_content takes away what was set about the content before it
    message["Content-Language"] = edition.language.tag
    return message.as_bytes()


def _subject(edition: Edition) -> str:
    """Give the subject, which stands by itself in lists of mails: it says to them in which direction it reads."""
    own = edition.language.direction
    titles = [*(Phrase(banner.title, edition.language) for banner in edition.banners), edition.headline]
    shown = (enclosed(_BREAKS.sub(" ", title.text), title.language.direction, own) for title in titles)
    return begun(" – ".join(shown), own)
