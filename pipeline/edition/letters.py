"""The letters of an appeal: composed whole, in the letter's own language, with a mailto link."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never
from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace

from pipeline.document import appeal as document
from pipeline.edition.envelopes import addressee
from pipeline.edition.model import Addressed, Letter, Phrase, Rich
from pipeline.edition.targets import emails, salutation_for, targets_by_id
from pipeline.edition.texts import Texts
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
    PlacedDemands,
    PlacedPicture,
    PlacedQuote,
    Strong,
    Table,
    Text,
    plain_text,
)
from pipeline.richtext.reading import markdown

# Where a date or a name is to be filled in, in a language that the newsroom has no words for.
_TO_FILL_IN = "[…]"
_MARKS = ("letter_date", "letter_signature", "letter_name")


def letter(texts: Texts, source: document.Appeal, index: int, item: Item) -> Letter:
    """Compose one letter. Its address is written in the letter's language, its heading in the edition's."""
    entry = source.letters[index]
    own = letter_language(texts, entry, index)
    voice = texts.voice_of(own)
    date, signature, name = (voice.word(key) if voice else _TO_FILL_IN for key in _MARKS)
    subject = voice.word_if_any("letter_subject_line", subject=entry.subject) if voice else None
    text = Rich(texts.library[markdown(entry.text)], own)
    closing = Phrase(entry.closing, own)
    addressing = _Addressing(texts, source, item, entry, own, (*plain_blocks(text.blocks), closing.text, signature))
    addressed = [addressing.to(id_) for id_ in entry.targets]
    first = addressed[0]
    return Letter(
        target=first.target,
        heading=texts.voice.word("letter_to", name=texts.voice.listing(each.name.text for each in addressed)),
        language=own,
        language_note=_language_note(texts, own, source, entry),
        subject=Phrase(entry.subject, own),
        salutation=first.salutation,
        text=text,
        closing=closing,
        date_mark=Phrase(date, own),
        signature_mark=Phrase(signature, own),
        name_mark=Phrase(name, own),
        subject_line=Phrase(subject or entry.subject, own),
        subject_follows=_subject_follows(texts, own),
        plain=first.plain,
        mailto=first.mailto,
        to=tuple(addressed) if len(addressed) > 1 else (),
    )


def opening(entry: document.Letter, target: document.Target, own: Language) -> str | None:
    """Give how the file says that a letter to a target opens; None where the newsroom's own words are needed."""
    return entry.salutation or salutation_for(target, own)


class _Addressing(Struct, frozen=True):
    """A letter that is to be addressed; `below` is what stands below its salutation, paragraph by paragraph."""

    texts: Texts
    source: document.Appeal
    item: Item
    entry: document.Letter
    own: Language
    below: tuple[str, ...]

    def to(self, id_: str) -> Addressed:
        """Address it to one of its targets."""
        own, entry, voice = self.own, self.entry, self.texts.voice_of(self.own)
        given = next(each for each in self.source.targets if each.id == id_)
        opens = opening(entry, given, own)
        target = addressee(self.texts, self.item, own, id_)
        # whoever faxes a sheet reads this label on it, in the letter's language
        fax = Phrase((voice.word_if_any("fax") if voice else None) or "", own)
        target = replace(target, faxes=tuple(replace(each, label=fax) for each in target.faxes))
        if opens is None and voice:
            # “Geachte heer” has a title of its own
            titled = not voice.sets_apart(given.addressed_as)
            called = addressee(self.texts, self.item, own, id_, titled=titled).heading
            opens = voice.salutation(called.text, given.addressed_as)
        # without words either, the item is at fault (`pipeline/checks/letters_to_targets.py`)
        salutation = Phrase(opens or "", own)
        plain = "\n\n".join([salutation.text, *self.below])
        name = targets_by_id(self.texts, self.source)[id_].heading
        return Addressed(name, target, salutation, plain, self._mailto(target.emails, plain))

    def _mailto(self, to: tuple[str, ...], plain: str) -> str | None:
        if not to:
            return None
        others = (address for each in self.source.targets if each.role != "primary" for address in emails(each))
        copies = [address for address in others if address not in to]  # nobody gets it twice
        blind = (self.source.bcc,) if isinstance(self.source.bcc, str) else self.source.bcc
        # Nothing in a link says in which direction its text reads: marks in the text do.
        line, text = (standing_alone(each, self.own.direction) for each in (self.entry.subject, plain))
        body = text if self.entry.mail_link == "whole" else ""
        # Copies give way before the text does, and those that a page prints before those that it does not.
        kept = ((copies, dict.fromkeys(blind)), ((), dict.fromkeys(blind)), ((), ()))
        links = [mailto(to, open_, line, body, hidden) for open_, hidden in kept]
        limit = self.texts.newsroom.settings.limits.mail_link
        return next((each for each in links if len(each) <= limit), links[-1])


def letter_language(texts: Texts, entry: document.Letter, index: int) -> Language:
    """Give a letter's language: its own, unless this edition's translation gives the letter too."""
    if texts.variant.translation and not texts.is_untranslated("letters", index, "text"):
        return texts.language
    return language(entry.language)


def _subject_follows(texts: Texts, own: Language) -> bool:
    """Say whether a letter has its subject below the salutation: in English it has, but for North America's."""
    language_, _, place = texts.newsroom.settings.conventions.get(own.tag, own.tag).partition("-")
    return language_ == "en" and place not in {"US", "CA"}


def _language_note(texts: Texts, own: Language, source: document.Appeal, entry: document.Letter) -> str | None:
    """Name a letter's language on a page in another; say why only where every target is known to read it."""
    if own == texts.language:
        return None
    is_read = all(own.tag in each.reads for each in source.targets if each.id in entry.targets)
    several = "_several" if len(entry.targets) > 1 else ""
    key = f"letter_language_note{several}" if is_read else "in_language"
    return texts.voice.word(key, language=texts.voice.language_name(own))


def mailto(to: Iterable[str], copies: Iterable[str], subject: str, body: str, blind_copies: Iterable[str] = ()) -> str:
    """Give a mailto link (RFC 6068), whose lines end in CRLF; without an address, the sender fills it in."""
    addresses = [quote(address, safe="@") for address in to]
    fields = [
        (name, ",".join(quote(address, safe="@") for address in given))
        for name, given in (("cc", copies), ("bcc", blind_copies))
    ]
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
            case PlacedQuote() | PlacedBox() | PlacedPicture() | PlacedDemands():
                continue
            case _:
                assert_never(block)
    return found
