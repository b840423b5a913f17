"""Web and e-mail addresses, phone numbers and index numbers on the sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import phonenumbers

from pipeline.facts.fact import Key
from pipeline.facts.sheet import Sheet
from pipeline.i18n.quotation_marks import CURLY, GUILLEMETS, characters

_EMAIL = re.compile(r"(?:mailto:)?[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
_IN_URL = r"[^\s\x00<>|\[\](){}\"、。，；" + characters((CURLY, GUILLEMETS)) + "]"
_URL = re.compile(
    rf"(?:https?://|www\.){_IN_URL}+"
    rf"|\b(?:[a-z0-9-]+\.)+(?:org|com|net|int|edu|gov|info|eu|example)\b(?:/{_IN_URL}*)?"
)
_SITE = re.compile(r"[:.](?:(?<=:)//|(?<=www\.)|(?<=\.)(?:org|com|net|int|edu|gov|info|eu|example)\b)")
_GAP = re.compile("[ \n]")
_URL_TAIL = ".,;:!?'*_…"
# A step of an address that names a language or a country: en, pt-BR, zh-Hans. Translations link to their own pages.
_LOCAL_STEP = re.compile(r"[a-z]{2}(?:[-_](?:[a-z]{2}|[a-z]{4}))?", re.IGNORECASE)
_LOCAL_QUERY = re.compile(r"[?&](?:lang|hl|locale)=[\w-]+")
# 010 000 000 in 4 010 000 000, and 002 600 000 in 1 002 600 000
_NO_THOUSANDS = r"(?!(?<=\d[ \u00a0\u202f])0\d\d(?:[ \u00a0\u202f]\d{3})+(?!\d))"
_PHONE = re.compile(
    r"\+\d(?:[\d ()/\u00a0\u202f-]|\.(?!\s)){5,18}\d"
    rf"|\b{_NO_THOUSANDS}00\d[\d \u00a0\u202f-]{{6,16}}\d"
    rf"|(?<![\d.,/-]){_NO_THOUSANDS}"
    r"\(?0\d{1,4}\)?[ \u00a0\u202f/-]?\d(?:[ \u00a0\u202f-]?\d){4,9}(?![\d.,/-]*\d)"
    r"|\b0\d(?:\.\d\d){4}\b"
    r"|\b8[ -]?\(\d{3,5}\)[ -]?\d[\d -]{4,9}\d"
    r"|\(\d{2,4}\)[ -]?\d{3,4}[ -]\d{3,4}\b"
)
FIRST_OF_PHONES = "08"
"""What a phone number begins with, where no plus or bracket stands before it."""
_AMERICAN = re.compile(r"\b\d{3}[-.]\d{3}[-.]\d{4}\b")
_AMERICAN_SIGNS = frozenset("-.")
_LONGEST_NATIONAL = 11
INDEX_NUMBER = re.compile(r"\b[A-Z]{2,5} \d{1,3}/\d{1,4}/\d{4}\b")
"""The form of index numbers in a newsroom that names none."""


def take_addresses(sheet: Sheet, index_number: re.Pattern[str]) -> None:
    """Take e-mail and web addresses, index numbers of a newsroom's form, and phone numbers."""
    if "@" in sheet.text:
        for match in sheet.found(_EMAIL):
            sheet.take("e-mail address", match.span(), [("e-mail", match[0].removeprefix("mailto:").lower())])
    for start, end in _around_sites(sheet.text):
        for match in _URL.finditer(sheet.text, start, end):
            text = match[0].rstrip(_URL_TAIL)
            sheet.take("address", (match.start(), match.start() + len(text)), [("address", address(text))])
    if not sheet.runs():
        return
    for match in sheet.found(index_number) if index_number is not INDEX_NUMBER or "/" in sheet.text else ():
        if match[0]:
            sheet.take("index number", match.span(), [("index", " ".join(match[0].split()))])
    for match in _phones(sheet):
        _take_phone(sheet, match)
    for match in sheet.at_digits(_AMERICAN, _AMERICAN_SIGNS):
        _take_phone(sheet, match)


@lru_cache(4096)
def address(text: str) -> str:
    """Give an address without what differs between the languages of one page: scheme, language, last slash."""
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", _LOCAL_QUERY.sub("", text))
    host, _, path = bare.partition("/")
    labels = [label for label in host.lower().split(".")[:-2] if not _LOCAL_STEP.fullmatch(label)]
    steps = [step for step in path.split("/") if step and not _LOCAL_STEP.fullmatch(step)]
    return "/".join([".".join([*labels, *host.lower().split(".")[-2:]]), *steps])


def _around_sites(text: str) -> Iterator[tuple[int, int]]:
    """Give the stretches without a space in which an address may stand: to look for one takes long."""
    done = 0
    for sign in _SITE.finditer(text):
        if sign.start() >= done:
            start = max(text.rfind(" ", done, sign.start()), text.rfind("\n", done, sign.start())) + 1 or done
            done = gap.start() if (gap := _GAP.search(text, sign.end())) else len(text)
            yield start, done


def _phones(sheet: Sheet) -> Iterator[re.Match[str]]:
    """Give what looks like a phone number: it begins with a nought, an eight, or a plus or bracket before a digit."""
    text, done = sheet.text, 0
    for place in [run[0] for run in sheet.runs() if text[run[0]] in FIRST_OF_PHONES or text[run[0] - 1] in "+("]:
        if place < done:
            continue
        match = None
        if place and text[place - 1] in "+(":
            match = _PHONE.match(text, place - (2 if text.endswith("+(", 0, place) else 1))
        match = match or _PHONE.match(text, place)
        if match:
            done = match.end()
            yield match


def _take_phone(sheet: Sheet, match: re.Match[str]) -> None:
    found = _phone(re.sub(r"^00", "+", match[0]))
    if found is None:
        return
    asks, offers = found
    sheet.take("phone number", match.span(), asks, offers)


@lru_cache(4096)
def _phone(written: str) -> tuple[frozenset[Key], frozenset[Key]] | None:
    """Give what a phone number asks for and offers.

    A national number says nothing of its country: it is the same as an international one that ends in it.
    """
    if written.startswith("+"):
        try:
            parsed = phonenumbers.parse(written)
        except phonenumbers.NumberParseException:
            return None
        whole = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        national = phonenumbers.national_significant_number(parsed).lstrip("0")
        return (
            frozenset({("phone", whole), ("phone at home", national)}),
            frozenset({("phone", whole), ("phone abroad", national)}),
        )
    digits = re.sub(r"\D", "", written).lstrip("0")
    forms = {digits}
    if len(digits) == _LONGEST_NATIONAL and digits[0] in "81":  # trunk prefixes of Russia and North America
        forms.add(digits[1:])
    return (
        frozenset((kind, form) for kind in ("phone abroad", "phone at home") for form in forms),
        frozenset(("phone at home", form) for form in forms),
    )
