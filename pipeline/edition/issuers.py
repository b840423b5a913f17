"""Who issues a text together, and who signs it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pipeline.document import release
from pipeline.document.appeal import Appeal
from pipeline.document.release import Release
from pipeline.edition.model import Issuers, IssuingOrganisation, Phrase, Signatory
from pipeline.edition.texts import Texts
from pipeline.i18n.language import language


def issuers(texts: Texts, document: Release | Appeal, pictures: Collection[str]) -> Issuers | None:
    """Give who issues a text together, and who signs it; an appeal is the newsroom's own.

    `pictures` are the files that may be shown: a logo whose rights have ended is not.
    """
    entry = document.issuers if isinstance(document, Release) else None
    if entry is None:
        return None
    equals = tuple(
        _organisation(texts, each, ("issuers", "organisations", place), pictures)
        for place, each in enumerate(entry.organisations)
    )
    return Issuers(
        label=texts.voice.word("issued_jointly" if len(equals) > 1 else "issued_by") if equals else "",
        heading=tuple(_heading(texts, [each.name for each in equals])),
        organisations=equals,
        lead=texts.maybe(entry.lead, "issuers", "lead"),
        supporting=tuple(
            texts.phrase(name, "issuers", "supporting", index) for index, name in enumerate(entry.supporting)
        ),
        signatories=tuple(
            _signatory(texts, each, ("issuers", "signatories", index)) for index, each in enumerate(entry.signatories)
        ),
        layout=entry.layout,
        note=texts.maybe(entry.note, "issuers", "note"),
        members=tuple(texts.phrase(name, "issuers", "members", index) for index, name in enumerate(entry.members)),
        members_heading=texts.maybe(entry.members_heading, "issuers", "members_heading")
        or (texts.voice.word("members") if entry.members else ""),
    )


def _organisation(
    texts: Texts, entry: release.IssuingOrganisation, route: tuple[str | int, ...], pictures: Collection[str]
) -> IssuingOrganisation:
    return IssuingOrganisation(
        texts.phrase(entry.name, *route, "name"),
        entry.url,
        entry.logo if entry.logo in pictures else None,
        tuple(texts.phrase(name, *route, "members", index) for index, name in enumerate(entry.members)),
    )


def _heading(texts: Texts, names: list[Phrase]) -> Iterator[Phrase]:
    """Give the names as a sentence lists them, in pieces: CLDR's words stand between them."""
    marks = [chr(place) for place in range(0xE000, 0xE000 + len(names))]  # of which no text is made
    listed = texts.voice.listing((each.text for each in names), marks=marks) if names else ""
    between = ""
    for sign in listed:
        if sign not in marks:
            between += sign
            continue
        if between:
            yield texts.voice.phrase(between)
        yield names[marks.index(sign)]
        between = ""


def _signatory(texts: Texts, entry: release.Signatory, route: tuple[str | int, ...]) -> Signatory:
    name = texts.phrase(entry.name, *route, "name")
    return Signatory(
        name,
        tuple(Phrase(own, language(tag)) for tag, own in entry.native_name.items() if own != name.text),
        texts.maybe(entry.role, *route, "role"),
        texts.maybe(entry.organisation, *route, "organisation"),
        texts.voice.country(entry.country) if entry.country else None,
    )
