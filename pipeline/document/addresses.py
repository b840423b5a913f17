"""Phone numbers, e-mail addresses and links."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated
from urllib.parse import quote, unquote, urlsplit

import phonenumbers
from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from pipeline.document.refusal import line_of, refuse
from pipeline.marks.signs import HIDDEN, OTHER_SPACES

# The plainest addresses, which email-validator takes as they are; loading it takes as long as setting an edition.
PLAIN_EMAIL = re.compile(
    r"[a-z0-9]{1,20}(?:[._-][a-z0-9]{1,20}){0,2}@(?:[a-z0-9]{1,30}(?:-[a-z0-9]{1,30})?\.){1,3}(?:org|com|net|[a-z]{2})"
)
_SCHEMES = ("http", "https", "mailto", "tel")
_TWO_STARTS = re.compile(r"/*(?:www\.)?(?:(?:https?|mailto|tel)(?::|%3A)|https?/)", re.IGNORECASE)
# Every start of an address that stands before its host: https://www.https//
_STARTS = re.compile(
    r"(?:(?:https?|mailto|tel)(?::|%3A)/*(?:www\.(?=https?[:/]))?|https?/+|www\.(?=https?[:/]))+", re.IGNORECASE
)
_SCHEME = re.compile(r"https?|mailto|tel", re.IGNORECASE)
_NUMBER = re.compile(r"\+?[0-9][0-9 ().-]{4,}")
_BY_NUMBER = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_REFUSED = frozenset(' <>"\\^`{|}')
# No address has these, as they are or by their numbers; they come along from layout programs and web pages.
_HIDDEN = re.compile(f"[{HIDDEN}{OTHER_SPACES}]")
_NEVER = re.compile("[\u00ad\u200b\ufeff]")
_SHORT = re.compile(r"000|[1-9](?: ?[0-9]){2,5}", re.ASCII)
_EXTENSION = re.compile(r"(?:;?ext\w*|x|#)[.:=]?\s*\d+\s*$|^\s*tel[.:]", re.IGNORECASE)


def _phone(value: object) -> str:
    text = line_of(value)
    expected = "an international number that exists, such as +44 20 7946 0018"
    try:
        number = phonenumbers.parse(text, None)
    except phonenumbers.NumberParseException:
        refuse(
            "invalid-phone",
            f"‘{text}’ is not an international phone number",
            expected=expected,
            hint="start with + and the country’s number",
        )
    if not phonenumbers.is_valid_number(number):
        refuse(
            "invalid-phone",
            f"no phone has the number {text}",
            expected=expected,
            hint="check for a missing or doubled digit",
        )
    if any(letter.isalpha() for letter in _EXTENSION.sub("", text)):
        digits = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        refuse(
            "invalid-phone",
            f"letters stand in the number ‘{text}’",
            expected="digits, such as +44 20 7946 0018",
            hint=f"write ‘{digits}’",
        )
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def is_short(number: str) -> bool:
    """Say whether a number is one of three to six digits, which can be dialled in its own country only: 116 123."""
    return _SHORT.fullmatch(number) is not None


def _dialled(value: object) -> str:
    text = line_of(value)
    return text if is_short(text) else _phone(text)


def _email(value: object) -> str:
    text = line_of(value)
    found = normalised_email(text)
    if found is None:
        _refuse_hidden(text, "invalid-email", "e-mail address", lambda typed: normalised_email(_without_hidden(typed)))
        refuse(
            "invalid-email",
            f"‘{text}’ is not an e-mail address",
            expected="an address such as press@example.org",
            hint="check for spaces, a missing @ or a missing dot",
        )

    return found


def normalised_email(text: str) -> str | None:
    """Give an e-mail address as programs compare it; None when it is none."""
    if PLAIN_EMAIL.fullmatch(text):
        return text
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415 - see PLAIN_EMAIL

    try:
        return validate_email(text, check_deliverability=False, test_environment=True).normalized
    except EmailNotValidError:
        return None


def _url(value: object) -> str:
    text = line_of(value)
    check_url(text)
    return text


def check_url(text: str) -> None:
    """Refuse a link that is not http, https, mailto or tel, that starts twice, or holds a space or what nobody sees."""
    _refuse_hidden(text, "bad-link", "link", meant_url)
    scheme, colon, rest = text.partition(":")
    if colon and scheme.lower() in _SCHEMES and _TWO_STARTS.match(rest):
        refuse(
            "bad-link",
            f"the link ‘{text}’ starts twice",
            expected="one ‘https://’, then the address",
            hint=_did_you_mean(text) or "type it again, with one start",
        )
    if not colon or scheme.lower() not in _SCHEMES:
        refuse(
            "bad-link",
            f"the link ‘{text}’ does not start with http, https, mailto or tel",
            expected="a whole address, such as https://example.org/russia",
            hint=_did_you_mean(text) or "write it as a browser shows it, from https:// on",
        )
    if any(mark in rest for mark in _REFUSED):
        refuse(
            "bad-link",
            f"the link ‘{text}’ cannot be followed",
            expected="a whole address without spaces",
            hint=_did_you_mean(text) or "copy it from a browser’s address line",
        )
    found, expected = _RESTS[scheme.lower()]
    if not found(rest):
        refuse(
            "bad-link",
            f"the link ‘{text}’ leads nowhere",
            expected=expected,
            hint=_did_you_mean(text) or "check it in a browser",
        )


def _did_you_mean(text: str) -> str | None:
    meant = meant_url(text)
    return f"did you mean ‘{meant}’?" if meant else None


def meant_url(text: str) -> str | None:
    """Give the address that somebody meant who typed another; None where nothing says which can be followed."""
    plain = _without_hidden(text).strip()
    started = _STARTS.match(plain)
    rest = plain[started.end() :] if started else plain
    last = _SCHEME.findall(started.group())[-1].lower() if started else ""
    if normalised_email(rest.partition("?")[0]) is not None and "/" not in rest:
        last = "mailto"
    elif last == "tel" or (not last and _NUMBER.fullmatch(rest)):
        last, rest = "tel", re.sub(r"[^0-9+;=]", "", rest)
    elif not last and (":" in rest.partition("/")[0] or rest[:1] in {"/", "#", "?", "."} or "." not in rest):
        return None
    if last not in {"mailto", "tel"} and not _REFUSED.isdisjoint(rest.partition("/")[0]):
        return None
    slashes = "" if last in {"mailto", "tel"} else "//"
    meant = f"{last or 'https'}:{slashes}" + "".join(quote(sign) if sign in _REFUSED else sign for sign in rest)
    try:
        if meant != text and not _TWO_STARTS.match(rest):
            check_url(meant)
            return meant
    except PydanticCustomError:
        pass
    return None


def _refuse_hidden(text: str, code: str, what: str, meant: Callable[[str], str | None]) -> None:
    """Refuse an address that holds a sign nobody sees, or another space than a plain one; also by number (%C2%AD)."""
    plain = unquote(text) if "%" in text else text
    path, _, query = text.partition("?")
    # what is asked for may be a text, as in a mail’s subject, and hold spaces of every kind
    found = _HIDDEN.search(text) or _HIDDEN.search(unquote(path)) or _NEVER.search(unquote(query))
    if found:
        refuse(
            code,
            f"an invisible sign (U+{ord(found.group()):04X}) stands in the {what} ‘{_HIDDEN.sub('·', plain)}’",
            expected="an address of letters, digits and signs that can be seen",
            hint=f"write ‘{meant(text) or _without_hidden(text)}’",
        )


def _without_hidden(text: str) -> str:
    """Take out what nobody sees, also by number; what else stands there by number stays so."""
    return _HIDDEN.sub("", _BY_NUMBER.sub(_seen, text) if "%" in text else text)


def _seen(numbered: re.Match[str]) -> str:
    signs = unquote(numbered.group())
    return quote(_HIDDEN.sub("", signs)) if _HIDDEN.search(signs) else numbered.group()


def _leads_to_a_host(rest: str) -> bool:
    try:
        parts = urlsplit(f"https:{rest}")
        return not (parts.hostname or ".").endswith(".") and parts.port != 0
    except ValueError:  # brackets that are not closed, a port that is no number
        return False


def _leads_to_a_mailbox(rest: str) -> bool:
    addresses, question, _ = rest.partition("?")
    if not addresses:
        return bool(question)  # the sender fills in to whom
    return all(normalised_email(unquote(address)) is not None for address in addresses.split(","))


def _leads_to_a_phone(rest: str) -> bool:
    return re.fullmatch(r"\+?[0-9][0-9().\-]{2,}(?:;.+)?", rest, re.ASCII) is not None


_RESTS = {
    "http": (_leads_to_a_host, "an address such as https://example.org/russia"),
    "https": (_leads_to_a_host, "an address such as https://example.org/russia"),
    "mailto": (_leads_to_a_mailbox, "an address such as mailto:press@example.org"),
    "tel": (_leads_to_a_phone, "a number such as tel:+442079460018"),
}
PhoneNumber = Annotated[str, BeforeValidator(_phone)]
"""A phone number, kept in international form."""
DialledNumber = Annotated[str, BeforeValidator(_dialled)]
"""A phone number in international form, or a short one as its country writes it."""
Email = Annotated[str, BeforeValidator(_email)]
"""An e-mail address."""
Url = Annotated[str, BeforeValidator(_url)]
"""An http, https, mailto or tel address."""
