"""The officials of an appeal as they are printed: name, office, address, numbers, and when the address was checked."""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from pipeline.document import appeal as document
from pipeline.edition.contacts import heading, language_names, phone
from pipeline.edition.model import LabelledLink, Phrase, Target
from pipeline.edition.texts import Texts
from pipeline.i18n.language import Language, language


def targets_by_id(texts: Texts, source: document.Appeal) -> dict[str, Target]:
    """Give the targets as they are printed, by id."""
    written_to = {id_ for letter in source.letters for id_ in letter.targets}
    return {
        each.id: replace(
            target_of(texts, each, index), salutations=() if each.id in written_to else _salutations(texts, each)
        )
        for index, each in enumerate(source.targets)
    }


def names_in_sentence(texts: Texts, source: document.Appeal, ids: tuple[str, ...]) -> str:
    """Name targets inside a sentence; without ids, all who are written to."""
    wanted = ids or tuple(each.id for each in source.targets if each.role == "primary")
    return texts.voice.listing(
        (_in_sentence(texts, each, index) for index, each in enumerate(source.targets) if each.id in wanted),
        in_sentence=True,
    )


def _in_sentence(texts: Texts, entry: document.Target, index: int) -> str:
    """Name a target inside a sentence; a form that only the source has would stand there in another language."""
    if entry.in_sentence and not texts.is_untranslated("targets", index, "in_sentence"):
        return entry.in_sentence
    return " ".join(part for part in (entry.office, entry.name or entry.institution) if part) or entry.id


def salutation_for(target: document.Target, own: Language) -> str | None:
    """Give a target's salutation in a letter's language, or in the nearest that there is."""
    return next((target.salutations[tag] for tag in own.fallbacks if tag in target.salutations), None)


def _salutations(texts: Texts, entry: document.Target) -> tuple[Phrase, ...]:
    """Give how a reader's own letter opens: in the page's language, or else in those that the target reads, or in all.

    A letter of the appeal shows its own salutation.
    """
    own = salutation_for(entry, texts.language)
    if own:
        return (Phrase(own, texts.language),)
    read = [tag for tag in entry.reads if tag in entry.salutations]
    tongues = ((tag, language(tag)) for tag in read or entry.salutations)
    return tuple(Phrase(entry.salutations[tag], tongue, texts.note_on(tongue)) for tag, tongue in tongues)


def target_of(
    texts: Texts,
    entry: document.Target,
    index: int,
    form: tuple[document.WrittenForm, Language] | None = None,
    *,
    titled: bool = True,
) -> Target:
    """Give a target as it is printed; with a form of it in another language, what that has in its place.

    Not `titled`, its name has no honorific.
    """
    route = ("targets", index)
    written, tongue = form or (document.WrittenForm(), texts.language)
    voice = texts.voice

    def part(name: Literal["honorific", "rank", "name", "office", "institution"]) -> Phrase | None:
        given: str | None = getattr(written, name)
        return Phrase(given, tongue) if given else texts.maybe(getattr(entry, name), *route, name)

    named = (part("honorific") if titled else None, part("rank"), part("name"))
    office, institution = part("office"), part("institution")
    lines: tuple[Phrase, ...] = ()
    if entry.address:
        shown = tuple(Phrase(line, tongue) for line in written.lines) or tuple(
            texts.phrase(line, *route, "address", "lines", place) for place, line in enumerate(entry.address.lines)
        )
        lines = (*shown, texts.country_in(entry.address.country, tongue))
    faxes = (entry.fax,) if isinstance(entry.fax, str) else entry.fax
    return Target(
        id=entry.id,
        heading=heading(*named) if any(named) else office or institution or Phrase(entry.id, texts.language),
        office=office if any(named) else None,
        institution=institution if any(named) or office else None,
        address=lines,
        faxes=tuple(phone(texts, number, "fax") for number in faxes),
        phones=tuple(phone(texts, number, "phone") for number in entry.phones),
        emails=emails(entry),
        social=tuple(address_alone(texts, url) for url in entry.social),
        reads=voice.word("reads", languages=names) if (names := language_names(texts, entry.reads)) else None,
        channel_note=texts.maybe(entry.channel_note, *route, "channel_note"),
        verified=voice.word("verified_on", date=voice.date(entry.verified.on).text) if entry.verified else None,
    )


def address_alone(texts: Texts, url: str) -> LabelledLink:
    """Give a link that is called by its own address."""
    return LabelledLink(Phrase(url.partition("://")[2] or url, texts.language), url)


def emails(target: document.Target) -> tuple[str, ...]:
    """Give a target's addresses, written as one or as a list."""
    return (target.email,) if isinstance(target.email, str) else target.email
