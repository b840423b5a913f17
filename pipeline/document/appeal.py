"""An urgent appeal: whom to write to, what to ask for, how long, and how it ended."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Discriminator, Field
from pydantic import Tag as Branch

from pipeline.document.addresses import Email, PhoneNumber, Url
from pipeline.document.base import Model
from pipeline.document.parts import Demands, Local, Petition, Publication, Signatures
from pipeline.document.scalars import (
    Country,
    Fixed,
    LetterText,
    Line,
    Lines,
    LocalText,
    Name,
    NamedLines,
    Number,
    PostalLines,
    Rich,
    Slug,
    Tag,
    Words,
)
from pipeline.document.times import Date, DayOrMoment

AddressedAs = Literal["man", "woman"]
SentField = Literal["name", "email", "phone", "address", "city", "country", "message"]


class Address(Model):
    """A postal address; its lines are printed as they stand."""

    lines: PostalLines = Field(min_length=1, description="The lines, without the country.")
    country: Country = Field(description="The country, by code.")


class Verified(Model):
    """When and where a target's address was checked."""

    on: Date = Field(description="The day.")
    by: Line | None = Field(None, description="Who checked. Never printed.")
    source: Line | None = Field(None, description="Where it was found. Never printed.")


class WrittenForm(Model):
    """How a target is written in another language than the file’s: on the envelope of a letter in that language."""

    honorific: Fixed | None = Field(None, description="Her Excellency, Mr.")
    rank: Fixed | None = Field(None, description="General, Judge.")
    name: Fixed | None = Field(None, description="The name, if it is spelled otherwise there.")
    office: Fixed | None = Field(None, description="Minister of Defence.")
    institution: Fixed | None = Field(None, description="The ministry, court or embassy.")
    lines: PostalLines = Field(default=(), description="The lines of the postal address, if they differ there.")


class Target(Model):
    """An official to write to."""

    identity: ClassVar[tuple[str, ...]] = ("id",)
    id: Slug = Field(description="The name that letters use.")
    role: Literal["primary", "copy", "diplomatic-copy"] = Field("primary", description="Addressee, copy, or embassy.")
    honorific: Name | None = Field(None, description="His Excellency, Ms.")
    rank: Name | None = Field(None, description="General, Judge.")
    name: Name | None = Field(None, description="The name; an office without a name is enough.")
    office: Name | None = Field(None, description="Minister of Defence.")
    institution: Name | None = Field(None, description="The ministry, court or embassy.")
    in_sentence: Name | None = Field(
        None, description="Office and name as they stand inside a sentence: “the Minister of Defence”."
    )
    in_language: Mapping[Tag, WrittenForm] = Field(
        default={}, description="How office, name and address are written in other languages, for letters in these."
    )
    address: Address | None = Field(None, description="The postal address.")
    fax: tuple[PhoneNumber, ...] | PhoneNumber = Field(default=(), description="Fax numbers.")
    phones: tuple[PhoneNumber, ...] = Field(default=(), description="Phone numbers.")
    email: tuple[Email, ...] | Email = Field(default=(), description="E-mail addresses.")
    social: tuple[Url, ...] = Field(default=(), description="Public pages to write on.")
    reads: tuple[Tag, ...] = Field(default=(), description="The languages that the office reads.")
    addressed_as: AddressedAs | None = Field(
        None, description="Whether a letter opens as to a man or to a woman, where its language sets the two apart."
    )
    salutations: Mapping[Tag, Lines] = Field(default={}, description="How a letter opens, by language.")
    channel_note: Words | None = Field(None, description="“If a voice answers, say: fax tone, please.”")
    in_office_until: Date | None = Field(None, description="The last day in office; nothing is built after it.")
    verified: Verified | None = Field(None, description="When the address was last checked.")

    @property
    def is_reachable(self) -> bool:
        """Say whether there is any way to write to it."""
        return any((self.address, self.email, self.fax, self.phones, self.social, self.channel_note))


class Letter(Model):
    """The letter that supporters send to a target, or to several at once; it has its own language."""

    identity: ClassVar[tuple[str, ...]] = ("target",)
    apart: ClassVar[tuple[str, ...]] = ("language",)
    target: Annotated[tuple[Slug, ...], Field(min_length=1)] | Slug = Field(
        description="The target’s id, or the ids of several: each gets it with its own salutation and address."
    )
    language: Tag = Field(description="The language that the letter is written in.")
    subject: Name = Field(description="The subject line.")
    salutation: NamedLines | None = Field(None, description="How it opens, if not by the target’s salutation.")
    text: LetterText = Field(description="The letter, without salutation and closing.")
    closing: NamedLines = Field(description="“Sincerely,”")
    mail_link: Literal["whole", "subject"] = Field(
        "whole",
        description="subject: the mail link holds the subject only, and the reader pastes the text; for long letters.",
    )

    @property
    def targets(self) -> tuple[str, ...]:
        """Give the ids of its targets, written as one or as a list."""
        return (self.target,) if isinstance(self.target, str) else self.target


class Consent(Model):
    """Who agreed, and when, that a name is printed."""

    by: Line = Field(description="The person, or who speaks for them. Never printed.")
    on: Date = Field(description="The day. Never printed.")
    until: Date | None = Field(
        None, description="The last day of the consent; after it the name is withheld. Never printed."
    )
    withdrawn_on: Date | None = Field(
        None, description="The day on which it was withdrawn; with it the name is withheld. Never printed."
    )


class PersonAtRisk(Model):
    """Somebody whom the appeal protects. A name is printed only when it is public and consent is on record."""

    name: Name = Field(description="The name.")
    also_known_as: tuple[Line, ...] = Field(
        default=(),
        description="Other names: a nickname, a maiden name, the name in other letters. Never printed; withheld as the"
        " name is.",
    )
    pseudonym: Name | None = Field(None, description="What to call somebody whose name is withheld.")
    name_public: Literal["yes", "no"] = Field(description="Whether the name may be printed.")
    consent: Consent | None = Field(None, description="Needed when the name is public.")
    role: Words | None = Field(None, description="Lawyer, villager, journalist.")
    note: Words | None = Field(None, description="What they face.")

    @property
    def last_day(self) -> date | None:
        """Give the last day on which the name may be printed, of a name that may be; None where there is none."""
        return self.consent.until if self.consent and self.is_public else None

    @property
    def is_public(self) -> bool:
        """Say whether the name may be printed, on some day: nobody has withdrawn the consent."""
        return self.name_public == "yes" and not (self.consent and self.consent.withdrawn_on)


class GroupAtRisk(Model):
    """A group at risk whose members are not named; it needs no consent, for nobody’s name is printed."""

    group: Literal["yes"] = Field(description="yes: the name is the group’s.")
    name: Name = Field(description="What the group is called: “the families of the valley”.")
    role: Words | None = Field(None, description="Villagers, students, a trade union.")
    note: Words | None = Field(None, description="What they face.")


def _risk_branch(value: object) -> str:
    return "a group" if isinstance(value, Mapping) and "group" in value else "a person"


AtRisk = Annotated[
    Annotated[PersonAtRisk, Branch("a person")] | Annotated[GroupAtRisk, Branch("a group")], Discriminator(_risk_branch)
]

Stage = Literal["first", "further-information", "stop-action", "outcome"]


class StageElsewhere(Model):
    """An earlier stage that this newsroom does not have; what is known of it is printed, with its link."""

    title: Words | None = Field(None, description="What to call it, if not by its stage.")
    stage: Stage | None = Field(None, description="Which stage it was.")
    number: Number | None = Field(None, description="Its number: UA 61/16.")
    index_number: Number | None = Field(None, description="Its index number.")
    date: Date | None = Field(None, description="The day of its issue.")
    url: Url | None = Field(None, description="Where it can be read.")
    language: Tag | None = Field(None, description="The language that it is in there.")


def _previous_branch(value: object) -> str:
    return "folder" if isinstance(value, str) else "elsewhere"


Previous = Annotated[
    Annotated[Slug, Branch("folder")] | Annotated[StageElsewhere, Branch("elsewhere")],
    Discriminator(_previous_branch),
]


class CaseOutcome(Model):
    """What came of one appeal, in a bulletin of several outcomes."""

    title: Words = Field(description="The heading: “Kurada: three students freed”.")
    number: Number | None = Field(None, description="The number of the appeal that it is the outcome of.")
    index_number: Number | None = Field(None, description="Its index number.")
    country: Country | None = Field(None, description="The country.")
    text: Rich | None = Field(None, description="What happened.")
    url: Url | None = Field(None, description="Where to read more.")


class Closed(Model):
    """How and when an appeal ended. This one field takes letters, targets and the call to act out of every output."""

    at: DayOrMoment = Field(description="When it closed; a day alone is printed without a time.")
    thanks: Words | None = Field(None, description="Thanks, in your words.")
    result: Rich | None = Field(None, description="What came of it.")
    onward: Rich | None = Field(None, description="What happens now.")


class PetitionToTargets(Petition):
    """A petition to sign, and who is handed it."""

    delivered_to: tuple[Slug, ...] = Field(default=(), description="The targets, by id, who are handed the signatures.")


class LocalSignatures(Signatures):
    """A count of signatures beside the appeal's own: it always says where it was counted."""

    scope: Words = Field(description="Where it was counted: “France only”.")


class LocalPetition(Model):
    """Where the readers of this language sign, and how many of them have."""

    url: Url | None = Field(None, description="Where they sign, in place of the appeal’s own page.")
    signatures: LocalSignatures | None = Field(None, description="Their count, printed beside the appeal’s.")


class LocalAppeal(Local):
    """What the readers of this file's language get beside the rest; other languages do not have it."""

    call_to_action: Rich | None = Field(None, description="What they are asked to do besides; gone with the closing.")
    petition: LocalPetition | None = Field(None, description="Their petition; its link is gone with the closing.")


class Appeal(Publication):
    """An urgent appeal."""

    type: Literal["urgent-appeal"] = Field(description="urgent-appeal.")
    stage: Stage = Field(description="Its place in the chain.")
    number: Number | None = Field(None, description="The appeal’s number: 60/16.")
    issue_date: Date = Field(description="The day of issue.")
    previous: tuple[Previous, ...] = Field(
        default=(),
        description="The stages before this one: folder names, or what is known of a stage elsewhere.",
    )
    outcomes: tuple[CaseOutcome, ...] = Field(default=(), description="In a bulletin: what came of several appeals.")
    send_before: Date | None = Field(None, description="The last day to write.")
    after_date: Words | None = Field(None, description="What to do after that day, if not the usual words.")
    concern: Words | None = Field(None, description="“Fear for safety”.")
    persons_at_risk: tuple[AtRisk, ...] = Field(default=(), description="Whom it protects: people, and groups.")
    call_to_action: Rich | None = Field(None, description="What the reader is asked to do.")
    demands: Demands | None = Field(None, description="What is asked of the targets.")
    guidance: Rich | None = Field(None, description="How to write: tone, what to leave out.")
    targets: tuple[Target, ...] = Field(default=(), description="Whom to write to.")
    letters: tuple[Letter, ...] = Field(default=(), description="The letters, one per target and language.")
    bcc: Annotated[tuple[Email, ...], Field(min_length=1)] | Email = Field(
        default=(), description="Who gets a blind copy of each mail, in every mail link. Printed nowhere."
    )
    petition: PetitionToTargets | None = Field(None, description="A petition to sign.")
    sent_to_target: tuple[SentField, ...] | None = Field(
        None, description="What of a supporter’s data is passed on; the privacy note is made from this. [] is nothing."
    )
    data_controller: LocalText | None = Field(None, description="Who is responsible for the data, if not you.")
    closing_call: Rich | None = Field(None, description="The last call to act, at the end; gone with the closing.")
    closed: Closed | None = Field(None, description="Set this, and the appeal is over.")
    local: LocalAppeal | None = Field(None, description="What only the readers of this file’s language get.")

    def only_receives(self, target: Target) -> bool:
        """Say whether a target is handed the petition and nobody is asked to write to it: it needs no address."""
        handed = self.petition.delivered_to if self.petition else ()
        written_to = {id_ for letter in self.letters for id_ in letter.targets}
        return target.id in handed and target.id not in written_to and not target.is_reachable
