"""A text of a known language in; the same in ASCII out, written as that language's press does where it lacks letters.

What is ASCII already stays as it is, character by character: numbers, addresses and names of files cannot change.
Spaces that hold two words together come out as U+00A0, so that no line is broken at them; whoever sets the lines turns
them into spaces. Letters by anyascii, but for what languages write otherwise.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import quote, urlsplit, urlunsplit

from anyascii import anyascii

from pipeline.i18n.language import Language
from pipeline.i18n.quotation_marks import DOUBLE, REVERSED_DOUBLE, REVERSED_SINGLE, SINGLE, characters

# Stands for words that ASCII has no letters for; no release writes it, whereas [...] is an omission in a quotation.
LEFT_OUT = "[*]"
NO_BREAK = "\u00a0"

# Of the signs that only harden or soften a letter the press writes nothing.
_SEVERAL = 2
_SILENT = frozenset("ЬьЪъ")
# Letters whose romanisation readers know; what anyascii makes of Arabic or Chinese is no word that anyone would print.
_WRITABLE = frozenset({"LATIN", "CYRILLIC", "GREEK", "MODIFIER", "FULLWIDTH", "FEMININE", "MASCULINE", "MICRO"})
_ROMANISED = frozenset({"CYRILLIC", "GREEK"})

# ISO 4217, for the signs that stand for one currency; ¥ alone is the yen's in CLDR wherever Latin script is written.
_CURRENCIES = {
    "CN¥": "CNY", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₺": "TRY", "₹": "INR", "₪": "ILS",
    "₩": "KRW", "₦": "NGN", "₫": "VND", "₱": "PHP", "₸": "KZT", "₾": "GEL", "₼": "AZN", "₵": "GHS", "₡": "CRC",
}  # fmt: skip
_SIGNS = {
    **dict.fromkeys(characters(DOUBLE) + REVERSED_DOUBLE, '"'),
    **dict.fromkeys(characters(SINGLE) + REVERSED_SINGLE + "ʼ′", "'"),
    **dict.fromkeys("‐‑‒–−", "-"),
    **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000", NO_BREAK),
    **dict.fromkeys("¿¡\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060", ""),
    **dict.fromkeys("\u2066\u2067\u2068\u2069\ufeff\ufe0e\ufe0f", ""),
    "•": "*",
    "·": ".",
    "×": "x",
    "±": "+/-",
    "§": "Sec.",
    "№": "No.",
    "→": "->",
    "←": "<-",
    "†": "*",
    "″": '"',
    "⁄": "/",
    "٫": ".",
    "٬": ",",
}
_CURRENCY = re.compile(rf"(?P<before>\w)?(?P<sign>{'|'.join(map(re.escape, _CURRENCIES))})(?P<after>\w)?")
_RAISED = re.compile(r"(?<=\d)[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_PARTS = re.compile(r"(?<=\d)[¼½¾⅐-⅞]")
_FOREIGN = re.compile(r"[^\x00-\x7f]")
# A passage in other letters is one omission, with the spaces and commas between its words.
_OMISSIONS = re.compile(rf"(?:{re.escape(LEFT_OUT)}[ ,;:.!?'\"{NO_BREAK}-]*)*{re.escape(LEFT_OUT)}")


def in_ascii(text: str, language: Language, *, passage: bool = False) -> str:
    """Write a text in ASCII. A whole passage in another script than Latin is left out; a name or line is romanised."""
    if text.isascii():
        return text
    if passage and language.script != "Latn":
        return LEFT_OUT
    if text.replace(NO_BREAK, "").isascii():  # a whole page, most often
        return _OMISSIONS.sub(LEFT_OUT, text) if LEFT_OUT in text else text
    text = unicodedata.normalize("NFC", text)
    for sign, pattern, become in _BY_SIGN:
        if sign in text:
            text = pattern.sub(become, text)
    text = _CURRENCY.sub(_currency, text)
    text = _PARTS.sub(r" \g<0>", text)
    text = _RAISED.sub(r"^\g<0>", text)
    return _OMISSIONS.sub(LEFT_OUT, _FOREIGN.sub(lambda found: _placed(found, language), text))


def _placed(found: re.Match[str], language: Language) -> str:
    letter, place, text = found[0], found.start(), found.string
    letters = _written(letter, language)
    if len(letters) < _SEVERAL:
        return letters
    return _cased(letters, text[place - 1 : place] or " ", letter, text[place + 1 : place + 2] or " ")


def _cased(letters: str, before: str, letter: str, after: str) -> str:
    """Write what stands for one capital in capitals only among capitals: AArhus is in no atlas."""
    if not (letter.isupper() and letters.isalpha()):
        return letters
    return letters.upper() if after.isupper() or (before.isupper() and not after.isalpha()) else letters.capitalize()


@lru_cache(maxsize=4096)  # a language has few letters that ASCII lacks
def _written(letter: str, language: Language) -> str:
    own = language.data.ascii
    if letter in _SIGNS:
        return _SIGNS[letter]
    if letter in _SILENT:
        return ""
    if letter.lower() in own:
        return own[letter.lower()].upper() if letter.isupper() else own[letter]
    if unicodedata.decimal(letter, None) is not None:
        return str(unicodedata.decimal(letter))
    kind = unicodedata.category(letter)[0]
    if kind in "LM" and unicodedata.name(letter, "").partition(" ")[0] not in _WRITABLE:
        return "" if kind == "M" else LEFT_OUT
    plain = anyascii(letter)
    return "".join(each for each in plain if each.isascii() and each.isprintable())


def _web_address(found: re.Match[str]) -> str:
    """Write an address as it goes over the wire (RFC 3987, 3.1), which leads to the same place."""
    if found[0].isascii():
        return found[0]
    parts = urlsplit(found[0])
    try:
        host = parts.netloc.encode("idna").decode("ascii")
    except UnicodeError:
        return LEFT_OUT
    rest = (quote(part, safe="!#$%&'()*+,/:;=?@[]~") for part in (parts.path, parts.query, parts.fragment))
    return urlunsplit((parts.scheme, host, *rest))


def _mail_address(found: re.Match[str]) -> str:
    """Write an address in ASCII where it has such a form; transliterated it would be somebody else's."""
    if found[0].isascii():
        return found[0]
    name, _, host = found[0].rpartition("@")
    try:
        return f"{name}@{host.encode('idna').decode('ascii')}" if name.isascii() else LEFT_OUT
    except UnicodeError:
        return LEFT_OUT


# A sign that a text has to have, what is looked for where it has it, and what is written for that; in this order.
_BY_SIGN: tuple[tuple[str, re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    ("://", re.compile(r"https?://\S+"), _web_address),
    ("@", re.compile(r"[^\s<>(),;:]+@[^\s<>(),;:]+\.[^\s<>(),;:]+"), _mail_address),
    ("»", re.compile("[\\s\u202f]+»"), '"'),
    ("«", re.compile("«[\\s\u202f]+"), '"'),
    ("—", re.compile(r"(?<=\S)—(?=\S)"), " - "),
    ("—", re.compile("—"), "-"),
    ("‰", re.compile(r"\s*‰"), f"{NO_BREAK}per{NO_BREAK}mille"),
    ("°", re.compile(r"\s*°(?=\w)"), f"{NO_BREAK}deg{NO_BREAK}"),
    ("°", re.compile(r"\s*°"), f"{NO_BREAK}deg"),
)


def _currency(found: re.Match[str]) -> str:
    before = f"{found['before']}{NO_BREAK}" if found["before"] else ""
    after = f"{NO_BREAK}{found['after']}" if found["after"] else ""
    return f"{before}{_CURRENCIES[found['sign']]}{after}"
