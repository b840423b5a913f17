"""Random names in five scripts, and the ways in which a name may be written so that only a search overlooks it."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Callable, Mapping
from urllib.parse import quote, quote_plus

from hypothesis import strategies as st

Disguise = Callable[[str], str]

_SYLLABLES: Mapping[str, tuple[list[str], str]] = {
    "Latn": (
        ["ka", "mo", "ri", "zé", "bel", "tán", "vo", "lu", "shi", "qua", "fo", "gi", "hu", "pé", "wö", "bø"],
        "en",
    ),
    "Turk": (["ışı", "yıl", "ğan", "öz", "çe", "şü", "kır", "bü", "dıl", "mı", "tü", "ram", "iz"], "tr"),
    "Cyrl": (["ка", "мо", "рё", "бел", "то", "ву", "ши", "дре", "фо", "ги", "зу", "лё", "ня", "вер", "ти"], "ru"),
    "Arab": (["كا", "مو", "ري", "أب", "بل", "تا", "إم", "عل", "سا", "نو", "هى", "دي", "آ", "فة"], "ar"),
}
_FAMILIES, _GIVEN = "欧阳赵钱孙李周吴郑冯陈褚卫蒋沈韩杨朱秦许何吕施张", "晓雯婷鹏涛磊娜琳浩轩宇泽涵睿欣怡婧钰蓓薇"


@st.composite
def parts(draw: st.DrawFn, script: str) -> str:
    """Give one part of a name: two to four syllables."""
    syllables, _ = _SYLLABLES[script]
    found = "".join(draw(st.lists(st.sampled_from(syllables), min_size=2, max_size=4)))
    return found if script == "Arab" else _capital(found, script)


def _capital(word: str, script: str) -> str:
    first = {"i": "İ", "ı": "I"}.get(word[0], word[0].upper()) if script == "Turk" else word[0].upper()
    return first + word[1:]


@st.composite
def names(draw: st.DrawFn) -> tuple[str, str]:
    """Give a name of two parts, or a Chinese one of three characters, with the language that it is of."""
    script = draw(st.sampled_from([*_SYLLABLES, "Hans"]))
    if script == "Hans":
        given = draw(st.lists(st.sampled_from(_GIVEN), min_size=2, max_size=2))
        return draw(st.sampled_from(_FAMILIES)) + "".join(given), "zh-Hans"
    first, last = draw(parts(script)), draw(parts(script))
    return f"{first} {last}", _SYLLABLES[script][1]


def _without_accents(name: str) -> str:
    plain = "".join(each for each in unicodedata.normalize("NFD", name) if not "\u0300" <= each <= "\u036f")
    return plain.replace("ı", "i").replace("ø", "o")


def _every_letter(mark: str) -> Disguise:
    return mark.join


def _parted(mark: str) -> Disguise:
    def disguise(name: str) -> str:
        return name.replace(" ", mark) if " " in name else f"{name[0]}{mark}{name[1:]}"

    return disguise


def _turned(mark: str) -> Disguise:
    def disguise(name: str) -> str:
        first, _, last = name.partition(" ")
        return f"{last}{mark}{first}" if last else name

    return disguise


def _with_vowel_signs(name: str) -> str:
    return "".join(f"{each}\u064e" if "\u0620" <= each <= "\u064a" else each for each in name)


def _other_forms(name: str) -> str:
    return name.translate(str.maketrans("أإآىيكة", "اااييکه"))


def _stretched(name: str) -> str:
    return "".join(f"{each}\u0640" if "\u0620" <= each <= "\u064a" else each for each in name)


def _full_width(name: str) -> str:
    return "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in name)


def _in_alike_letters(name: str) -> str:
    """Write a name with letters of another script wherever one looks the same."""
    return name.translate(_TO_CYRILLIC if name[0] < "\u0370" else _TO_LATIN)


_LATIN, _CYRILLIC = "aeopcyxiABEKMHOPCTX", "аеорсухіАВЕКМНОРСТХ"
_TO_CYRILLIC, _TO_LATIN = str.maketrans(_LATIN, _CYRILLIC), str.maketrans(_CYRILLIC, _LATIN)


ANYWHERE: Mapping[str, Disguise] = {
    "as it is": lambda name: name,
    "capitals": str.upper,
    "small letters": str.lower,
    "decomposed": lambda name: unicodedata.normalize("NFD", name),
    "without accents": _without_accents,
    "without ё": lambda name: name.replace("ё", "е").replace("Ё", "Е"),
    "full width": _full_width,
    "letters that look alike": _in_alike_letters,
    "vowel signs": _with_vowel_signs,
    "tatweel": _stretched,
    "other forms of alef, ye and kaf": _other_forms,
    "zero-width spaces": _every_letter("\u200b"),
    "soft hyphens": _every_letter("\u00ad"),
    "joiners": _every_letter("\u2060"),
    "no-break space": _parted("\u00a0"),
    "underscore": _parted("_"),
    "hyphen": _parted("-"),
    "no-break hyphen": _parted("\u2011"),
    "plus": _parted("+"),
    "middle dot": _parted("·"),
    "run together": lambda name: name.replace(" ", ""),
    "run together in small letters": lambda name: name.replace(" ", "").lower(),
    "a hashtag": lambda name: (
        "#Free" + name.title().replace(" ", "") if name.isascii() else "#" + name.replace(" ", "_")
    ),
    "family first": _turned(" "),
    "family first, with a comma": _turned(", "),
    "%20": lambda name: name.replace(" ", "%20"),
    "percent-encoded": quote,
    "plus-encoded": quote_plus,
    "entities": lambda name: "".join(f"&#{ord(each)};" for each in name),
    "escaped": lambda name: html.escape(name).replace(" ", "&nbsp;"),
    "possessive": lambda name: f"{name}’s",
    "in quotation marks": lambda name: f"“{name}”",
}
"""What may stand in any text."""
IN_MARKDOWN: Mapping[str, Disguise] = {
    "bold": lambda name: f"**{name}**",
    "half bold": lambda name: f"**{name[:2]}**{name[2:]}",
    "a part in italics": lambda name: name.replace(" ", " *") + "*" if " " in name else f"*{name}*",
    "a link": lambda name: f"[{name}](https://www.example.org/)",
    "broken over lines": lambda name: name.replace(" ", "\n"),
}
"""What only Markdown makes of it."""
