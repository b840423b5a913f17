"""A mail's bytes in; its two parts out, as Python's own parser gives them."""

from __future__ import annotations

import email
from collections.abc import Mapping
from email.message import EmailMessage
from email.policy import SMTP
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from pipeline.edition.model import Edition
from pipeline.formats.text.render import render
from pipeline.templating.templates import Templates
from tests.saying.samples import samples, templates


class Mail(Struct, frozen=True):
    """A mail: its head, the part in plain text and the part in HTML, as they came, and what each says."""

    message: EmailMessage
    plain: EmailMessage
    html: EmailMessage

    @property
    def text(self) -> str:
        """Give the plain text, still flowed, with newlines."""
        return _content(self.plain).removesuffix("\n")

    @property
    def page(self) -> str:
        """Give the HTML."""
        return _content(self.html)


def opened(data: bytes) -> Mail:
    """Open a mail of two parts, the plain one first."""
    message = email.message_from_bytes(data, policy=SMTP)
    assert isinstance(message, EmailMessage)
    assert message.get_content_type() == "multipart/alternative"
    plain, html = message.iter_parts()
    assert isinstance(plain, EmailMessage)
    assert isinstance(html, EmailMessage)
    assert [plain.get_content_type(), html.get_content_type()] == ["text/plain", "text/html"]
    return Mail(message, plain, html)


def _content(part: EmailMessage) -> str:
    found = part.get_content()
    assert isinstance(found, str)
    return found.replace("\r\n", "\n")


def mail_of(edition: Edition, files: Templates) -> Mail:
    """Make the mail of an edition, and open it."""
    wanted = replace(edition, layout=replace(edition.layout, text_mail=True))
    (data,) = [each.data for each in render(wanted, files, {}) if each.role == "mail"]
    return opened(data)


@cache
def newsroom_mails() -> Mapping[str, Mail]:
    """Give the mails of this newsroom's samples, drafts too, by item and language."""
    return {stem: mail_of(edition, templates()) for stem, (edition, _) in samples().items()}
