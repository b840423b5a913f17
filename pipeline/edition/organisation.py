"""The newsroom's settings in; the organisation as an edition prints it, out."""

from __future__ import annotations

from pipeline.edition import contacts
from pipeline.edition.model import LabelledLink, Organisation, Phrase, Rich
from pipeline.edition.texts import Texts
from pipeline.richtext.blocks import Paragraph, Text


def organisation_of(texts: Texts) -> Organisation:
    """Give the organisation whose newsroom this is, as a page of one language names it."""
    settings = texts.newsroom.settings
    entry = settings.organisation
    boilerplate = texts.maybe_local(entry.boilerplate)
    return Organisation(
        name=texts.local(entry.name),
        address_line=texts.maybe_local(entry.address_line),
        web=entry.web,
        latest_news=LabelledLink(texts.local_words(news.text), news.url) if (news := entry.latest_news) else None,
        boilerplate=paragraph(texts, boilerplate) if boilerplate else None,
        press_office=contacts.contact(texts, settings.contacts[settings.press_office])
        if settings.press_office
        else None,
        privacy_url=entry.privacy_url,
        closing_lines=tuple(texts.local_words(line) for line in entry.closing_lines),
    )


def paragraph(texts: Texts, text: Phrase) -> Rich:
    """Give a text as a paragraph of its own."""
    return Rich((Paragraph((Text(text.text),)),), text.language, texts.note_on(text.language))
