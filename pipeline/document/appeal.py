"""An urgent appeal: whom to write to, what to ask for, how long, and how it ended."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import Field

from pipeline.document.addresses import Email, PhoneNumber, Url
from pipeline.document.base import Model
from pipeline.document.parts import Demands, Local, Petition, Publication, Signatures
from pipeline.document.scalars import (
    Country,
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
from pipeline.document.times import Date, Moment

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
    address: Address | None = Field(None, description="The postal address.")
    fax: tuple[PhoneNumber, ...] | PhoneNumber = Field(default=(), description="Fax numbers.")
    phones: tuple[PhoneNumber, ...] = Field(default=(), description="Phone numbers.")
    email: tuple[Email, ...] | Email = Field(default=(), description="E-mail addresses.")
    social: tuple[Url, ...] = Field(default=(), description="Public pages to write on.")
    reads: tuple[Tag, ...] = Field(default=(), description="The languages that the office reads.")
    salutations: Mapping[Tag, Lines] = Field(default={}, description="How a letter opens, by language.")
    channel_note: Words | None = Field(None, description="“If a voice answers, say: fax tone, please.”")
    in_office_until: Date | None = Field(None, description="The last day in office; after it no appeal is built.")
    verified: Verified | None = Field(None, description="When the address was last checked.")


class Letter(Model):
    """The letter that supporters send to one target; it has its own language."""

    identity: ClassVar[tuple[str, ...]] = ("target",)
    target: Slug = Field(description="The target’s id.")
    language: Tag = Field(description="The language that the letter is written in.")
    subject: Name = Field(description="The subject line.")
    salutation: NamedLines | None = Field(None, description="How it opens, if not by the target’s salutation.")
    text: LetterText = Field(description="The letter, without salutation and closing.")
    closing: NamedLines = Field(description="“Sincerely,”")
    mail_link: Literal["whole", "subject"] = Field(
        "whole",
        description="subject: the mail link holds the subject only, and the reader pastes the text; for long letters.",
    )


class Consent(Model):
    """Who agreed, and when, that a name is printed."""

    by: Line = Field(description="The person, or who speaks for them. Never printed.")
    on: Date = Field(description="The day. Never printed.")


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


class Closed(Model):
    """How and when an appeal ended. This one field takes letters, targets and the call to act out of every output."""

    at: Moment = Field(description="When it closed.")
    thanks: Words | None = Field(None, description="Thanks, in your words.")
    result: Rich | None = Field(None, description="What came of it.")
    onward: Rich | None = Field(None, description="What happens now.")


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
    stage: Literal["first", "further-information", "stop-action", "outcome"] = Field(
        description="Its place in the chain."
    )
    number: Number | None = Field(None, description="The appeal’s number: 60/16.")
    issue_date: Date = Field(description="The day of issue.")
    previous: tuple[Slug, ...] = Field(default=(), description="The folder names of the stages before this one.")
    send_before: Date | None = Field(None, description="The last day to write.")
    after_date: Words | None = Field(None, description="What to do after that day, if not the usual words.")
    concern: Words | None = Field(None, description="“Fear for safety”.")
    persons_at_risk: tuple[PersonAtRisk, ...] = Field(default=(), description="Whom it protects.")
    call_to_action: Rich | None = Field(None, description="What the reader is asked to do.")
    demands: Demands | None = Field(None, description="What is asked of the targets.")
    guidance: Rich | None = Field(None, description="How to write: tone, what to leave out.")
    targets: tuple[Target, ...] = Field(default=(), description="Whom to write to.")
    letters: tuple[Letter, ...] = Field(default=(), description="The letters, one per target and language.")
    petition: Petition | None = Field(None, description="A petition to sign.")
    sent_to_target: tuple[SentField, ...] | None = Field(
        None, description="What of a supporter’s data is passed on; the privacy note is made from this. [] is nothing."
    )
    data_controller: LocalText | None = Field(None, description="Who is responsible for the data, if not you.")
    closed: Closed | None = Field(None, description="Set this, and the appeal is over.")
    local: LocalAppeal | None = Field(None, description="What only the readers of this file’s language get.")
