"""The letters of an appeal: composed whole, in the letter's own language, with a mailto link."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never
from urllib.parse import quote

from pipeline.document import appeal as document
from pipeline.edition.model import Letter, Phrase, Rich, Target
from pipeline.edition.targets import emails, targets_by_id
from pipeline.edition.texts import Texts, texts_of
from pipeline.i18n.bidi import standing_alone
from pipeline.i18n.language import Language, language
from pipeline.newsroom.item import Item
from pipeline.richtext.blocks import (
    Block,
    BlockQuote,
    BulletList,
    Crosshead,
    Emphasis,
    Footnote,
    Inline,
    LineBreak,
    Link,
    NumberedList,
    Paragraph,
    PlacedBox,
    PlacedPicture,
    PlacedQuote,
    Strong,
    Table,
    Text,
    plain_text,
)
from pipeline.richtext.reading import markdown


def letter(texts: Texts, source: document.Appeal, index: int, item: Item) -> Letter:
    """Compose one letter. Its address is written in the letter's language, its heading in the edition's."""
    entry = source.letters[index]
    own = _language(texts, entry, index)
    voice = texts.voice_of(own)
    target = _addressee(texts, item, own, entry.target)
    shown = targets_by_id(texts, source)[entry.target].heading.text
    addressed = next(each for each in source.targets if each.id == entry.target)
    salutation = Phrase(
        entry.salutation or salutation_for(addressed, own) or voice.word("salutation", name=target.heading.text), own
    )
    subject, closing = Phrase(entry.subject, own), Phrase(entry.closing, own)
    text = Rich(texts.library[markdown(entry.text)], own)
    plain = "\n\n".join([salutation.text, *plain_blocks(text.blocks), closing.text, voice.word("letter_signature")])
    copies = [address for each in source.targets if each.role != "primary" for address in emails(each)]
    # Nothing in a link says in which direction its text reads: marks in the text do.
    line, body = (standing_alone(each, own.direction) for each in (entry.subject, plain))
    whole = body if entry.mail_link == "whole" else ""
    link = mailto(target.emails, copies, line, whole) if target.emails else None
    return Letter(
        target=target,
        heading=texts.voice.word("letter_to", name=shown),
        language=own,
        language_note=_language_note(texts, own, addressed),
        subject=subject,
        salutation=salutation,
        text=text,
        closing=closing,
        date_mark=voice.phrase(voice.word("letter_date")),
        signature_mark=voice.phrase(voice.word("letter_signature")),
        plain=plain,
        mailto=link,
    )


def _language(texts: Texts, entry: document.Letter, index: int) -> Language:
    """A letter keeps its own language, unless this edition's translation gives the letter too."""
    if texts.variant.translation and not texts.is_untranslated("letters", index, "text"):
        return texts.language
    return language(entry.language)


def _language_note(texts: Texts, own: Language, addressed: document.Target) -> str | None:
    """Name a letter's language on a page in another; say why only where the target is known to read it."""
    if own == texts.language:
        return None
    key = "letter_language_note" if own.tag in addressed.reads else "in_language"
    return texts.voice.word(key, language=texts.voice.language_name(own))


def _addressee(texts: Texts, item: Item, own: Language, target: str) -> Target:
    """Give a target for an envelope: in the letter’s language where the appeal has it, else in the source’s.

    On paper, an Arabic name above a French letter would not arrive.
    """
    if own == texts.language:
        variant = texts.variant
    else:
        approved = (each for each in item.translations if each.translation and each.translation.status == "approved")
        variant = next((each for each in approved if each.language == own), item.source)
    there = variant.document
    assert isinstance(there, document.Appeal)  # noqa: S101 - every variant of an appeal is one
    return targets_by_id(texts_of(texts.newsroom, variant, item.source), there)[target]


def salutation_for(target: document.Target, own: Language) -> str | None:
    """Give a target's salutation in a letter's language, or in the nearest that there is."""
    return next((target.salutations[tag] for tag in own.fallbacks if tag in target.salutations), None)


def mailto(to: Iterable[str], copies: Iterable[str], subject: str, body: str) -> str:
    """Give a mailto link (RFC 6068), whose lines end in CRLF; without an address, the sender fills it in."""
    addresses = [quote(address, safe="@") for address in to]
    fields = [("cc", ",".join(quote(address, safe="@") for address in copies))] if copies else []
    fields += [("subject", quote(subject, safe=""))]
    if body:
        fields += [("body", quote(body.replace("\n", "\r\n"), safe=""))]
    return f"mailto:{','.join(addresses)}?{'&'.join(f'{name}={value}' for name, value in fields if value)}"


def _plain(inlines: tuple[Inline, ...]) -> str:
    """Give a line of a letter; a link is followed by its address, which nobody could click on paper."""
    found = []
    for inline in inlines:
        match inline:
            case Link():
                text = plain_text(inline.inlines)
                found.append(text if text == inline.url or not text else f"{text} ({inline.url})")
            case Emphasis() | Strong():
                found.append(_plain(inline.inlines))
            case LineBreak():
                found.append("\n")
            case Text():
                found.append(inline.text)
            case Footnote():
                found.append(f" ({' '.join(plain_blocks(inline.blocks))})")
            case _:
                assert_never(inline)
    return "".join(found)


def plain_blocks(blocks: tuple[Block, ...]) -> list[str]:
    """Give a letter's blocks as plain paragraphs; it holds nothing that is placed (`pipeline/checks/letters.py`)."""
    found: list[str] = []
    for block in blocks:
        match block:
            case Paragraph() | Crosshead():
                found.append(_plain(block.inlines))
            case BlockQuote():
                found += plain_blocks(block.blocks)
            case Table():
                rows = (" – ".join(_plain(cell) for cell in row if cell) for row in (block.header, *block.rows))
                found.append("\n".join(rows))
            case BulletList():
                found.append("\n".join(f"- {' '.join(plain_blocks(item))}" for item in block.items))
            case NumberedList():
                lines = (
                    f"{block.start + place}. {' '.join(plain_blocks(item))}" for place, item in enumerate(block.items)
                )
                found.append("\n".join(lines))
            case PlacedQuote() | PlacedBox() | PlacedPicture():
                continue
            case _:
                assert_never(block)
    return found
