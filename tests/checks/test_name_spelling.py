"""A name that a field gives is spelled the same in the texts; endings, other people and other words raise nothing."""

from __future__ import annotations

import pytest

from tests.small import APPEAL, NEWSROOM, RELEASE, checked, item

LANGUAGES = NEWSROOM.replace("[en, nb, ar, zh-Hans]", "[en, nb, ar, zh-Hans, ru, de, tr, fr]")
SPOKEN = RELEASE + "spokespeople: [{name: %s}]\n"
NB = "language: nb\nstatus: approved\ntext: {headline: Nei, body: %s, dateline: {place: Oslo}}\n"


def told(name: str, text: str, tag: str = "en", more: str = "", newsroom: str = LANGUAGES) -> list[str]:
    """Give what is told of a name's spelling in a release that gives the name in a field."""
    source = (SPOKEN % name).replace("Three hundred families must leave.", text)
    source = source.replace("language: en", f"language: {tag}")
    faults = checked(item(source + more), newsroom=newsroom).faults
    return [fault.message for fault in faults if fault.code == "name-spelling"]


@pytest.mark.parametrize(
    ("name", "text", "tag", "stretch"),
    [
        ("Ingvild Solbakk", "Then Ingvild Solbak said so.", "en", "Ingvild Solbak"),
        ("Ingvild Solbakk", "Then Invgild Solbakk said so.", "en", "Invgild Solbakk"),
        ("Ingvild Solbakk", "Solbakk, then Ingvild\n  Solbakc said so.", "en", "Ingvild\nSolbakc"),
        ("Ingvild Solbakk", "In the end Solbaakk said so.", "en", "Solbaakk"),
        ("José Núñez", "They asked Nuñez about it.", "en", "Nuñez"),
        ("José Núñez", "They asked Jose Núñez about it.", "en", "Jose Núñez"),
        ("Aché Mbaïnaro", "Voici Aché Mbainaro.", "fr", "Aché Mbainaro"),
        ("Ингвильд Сульбакк", "Тогда Ингвилд Сульбакк сказала.", "ru", "Ингвилд Сульбакк"),
        ("ريم الصايغ", "قالت ريم الصايق إن", "ar", "ريم الصايق"),
        ("Johan Lindqvist", "Then Johann Lindqvist came.", "en", "Johann Lindqvist"),
        ("Юхан Линдквист", "Тогда Юхан Линдквистт сказал.", "ru", "Юхан Линдквистт"),
        ("Piet Aronsen", "They wrote: Dear General Aronsem, stop.", "en", "Aronsem"),
    ],
)
def test_a_name_with_one_letter_otherwise_is_told(name: str, text: str, tag: str, stretch: str) -> None:
    (message,) = told(name, text, tag)
    assert message.startswith(f"‘{stretch}’ is spelled otherwise than ‘{name}’, as ‘spokespeople’ (releases/item/")


@pytest.mark.parametrize(
    ("name", "text", "tag"),
    [
        ("Ingvild Solbakk", "Then Ingvild Solbakk’s friend saw the Solbakks.", "en"),
        ("Ingvild Solbakk", "INGVILD SOLBAKK spoke.", "en"),
        ("Ingvild Solbakk", "See https://www.example.org/Solbakc or Ingvild.Solbakc@example.org.", "en"),
        ("Анна Петрова", "Анны Петровой, Анне Петровой, Анну Петрову", "ru"),
        ("Пётр Семёнов", "Петр Семенов", "ru"),
        ("Ada Sample", "The samples of the Samples", "en"),
        ("Karim Sample", "Karin lives there.", "en"),
        ("Amira Norman", "In Norwan they met Norma.", "en"),
        ("Rim Sayegh", "The rim of it", "en"),
        ("Peter Müller", "Peters Müllerin, Müllers Haus", "de"),
        ("ريم الصايغ", "وريم الصايغ، لريم الصايغ، ريمُ الصايغ", "ar"),
        ("Amira Örnek", "Amira Örneki, Örneke", "tr"),
        ("Johan Lindqvist", "Then Johans Lindqvists house and the Lindqvists.", "en"),
        ("Marta Martinen", "They met Martiner there.", "fi"),
        ("Piet Aronsen", "They met the Aronsens, and Aronsena.", "en"),
    ],
)
def test_what_is_no_slip_is_not_told(name: str, text: str, tag: str) -> None:
    assert told(name, text, tag) == []


def test_somebody_else_whom_the_item_names_is_spelled_as_they_are() -> None:
    text, signed = "Then Karin Sample spoke.", "issuers: {signatories: [{name: Karin Sample}]}\n"
    assert told("Karim Sample", text)
    assert told("Karim Sample", text, more=signed) == []
    assert told("Karim Sample", text, more="not_the_same_person: [Karin Sample]\n") == []


def test_a_translation_is_compared_with_its_own_names_and_a_contact_with_the_directory() -> None:
    source = (SPOKEN % "Ingvild Solbakk").replace("[press-office]", "[desk]")
    newsroom = NEWSROOM.replace("  press-office:", "  desk: {name: Rim Sayegh, email: a@example.org}\n  press-office:")
    faults = checked(item(source, nb=NB % "Så sa Ingvild Solbak og Rim Sayehg det."), newsroom=newsroom).faults
    assert [fault.place.source.name for fault in faults] == ["releases/item/nb.yaml"] * 2
    assert ["newsroom.yaml" in fault.message for fault in faults] == [False, True]


def test_a_newsroom_turns_the_rule_off() -> None:
    off = LANGUAGES + "checks: {name-spelling: off}\n"
    assert told("Ingvild Solbakk", "Then Ingvild Solbak said so.", newsroom=off) == []
    error = LANGUAGES + "checks: {name-spelling: error}\n"
    assert told("Ingvild Solbakk", "Then Ingvild Solbak said so.", newsroom=error)


def test_a_withheld_name_with_a_slip_in_it_is_no_less_withheld() -> None:
    people = "persons_at_risk: [{name: Amira Sandoval, pseudonym: Zed, name_public: no}]\n"
    source = APPEAL.replace("Three hundred families", "Three hundred with Amira Sandovel") + people
    (fault,) = checked(item(source, "appeals"), newsroom=LANGUAGES + "checks: {name-spelling: off}\n").faults
    assert (fault.code, fault.severity, fault.place.line) == ("withheld-name-likely", "error", 8)
    assert "Sandoval" not in f"{fault.message} {fault.hint}"
