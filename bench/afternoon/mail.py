"""An edition and its plain text in; a mail out that is ready to send."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

from bench.afternoon.editions import Edition


def mail(edition: Edition, text: str) -> bytes:
    """Give the mail as a file."""
    office = edition.settings["contacts"][edition.settings["press_office"]]
    message = EmailMessage(policy=SMTP)
    message["Subject"] = edition.item["headline"]
    message["From"] = f"{edition.said(office['name'])} <{office['email']}>"
    message["Content-Language"] = edition.language
    message["X-Unsent"] = "1"
    message.set_content(text, cte="quoted-printable")
    return message.as_bytes()
