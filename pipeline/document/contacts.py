"""Whom journalists may call: in the newsroom's directory, and in a text."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field
from pydantic import Tag as Branch

from pipeline.document.addresses import DialledNumber, Email
from pipeline.document.base import Model
from pipeline.document.scalars import Country, LocalText, Slug, Tag
from pipeline.document.times import Clock, Zone


class Phone(Model):
    """A labelled number."""

    number: DialledNumber = Field(
        description="In international form: +44 20 7946 0018. A short number as its country writes it: 116 123."
    )
    label: Literal["phone", "mobile", "fax", "text"] | LocalText = Field(
        "phone",
        description="phone, mobile, fax, text (for text messages), or words of your own (“UK mobile”), per language if"
        " need be.",
    )
    country: Country | None = Field(None, description="The country that a short number can be dialled in, by code.")


Day = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


class Duty(Model):
    """Hours in which somebody answers, for the program: it warns when a text comes out and nobody does."""

    days: tuple[Day, ...] = Field(default=(), description="The days on which they start; without it, every day.")
    starts: Clock = Field(description="The first minute: 09:00.")
    ends: Clock = Field(description="The end: 18:00, or 24:00. Before ‘starts’, it is on the day after.")
    timezone: Zone | None = Field(None, description="The zone of its times, if not the newsroom’s.")


class Contact(Model):
    """Somebody whom journalists may call."""

    name: LocalText = Field(description="A person, or an office.")
    role: LocalText | None = Field(None, description="The person’s office.")
    organisation: LocalText | None = Field(None, description="The organisation, in a joint statement.")
    purpose: LocalText | None = Field(None, description="What to call about: interviews, pictures.")
    phones: tuple[Phone, ...] = Field(default=(), description="Numbers with their labels.")
    email: Email | None = Field(None, description="The e-mail address.")
    languages: tuple[Tag, ...] = Field(default=(), description="The languages spoken.")
    hours: LocalText | None = Field(None, description="When somebody answers.")
    duty: tuple[Duty, ...] = Field(
        default=(), description="The same as data, holidays apart: never printed. Nobody answers at other times."
    )


def _contact_branch(value: object) -> str:
    return "key" if isinstance(value, str) else "contact"


ContactEntry = Annotated[
    Annotated[Slug, Branch("key")] | Annotated[Contact, Branch("contact")], Discriminator(_contact_branch)
]
