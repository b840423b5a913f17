"""Two words in; whether one is the other with an ending of its language, or with what its language joins to it, out."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.languages.data import NameEnding
from pipeline.languages.registry import data_of
from pipeline.names.plain_words import PARTICLES, PARTICLES_KO

_CYRILLIC = re.compile("[\u0400-\u052f]")
_ARABIC = re.compile("[\u0600-\u06ff]")
_HEBREW = re.compile("[\u05d0-\u05ea]")
_LATIN = re.compile("[a-z]")
_HANGUL = re.compile("[\uac00-\ud7af]")

_JOINED_ARABIC = re.compile("(?:و|ف)?(?:ب|ل|ك)?(?:ال|لل)?|س|أ")
_JOINED_HEBREW = re.compile("(?:ו)?(?:כש|ש|מש)?[בלכמה]?")
_END_PERSIAN = re.compile("(?:ي|ها|هاي|ش|م|ت|را|اي|ان|يان|ه)?")
_END_SLAVIC = re.compile(
    "(?:а|я|у|ю|е|и|ы|о|ь|ї|і|є|ой|ои|еи|ей|ою|ею|єю|ою|ом|ем|єм|им|ым|ім|их|ых|іх|ии|ыи|ого|его|ому|ему|ая|яя|ую|юю|ами|ями|"
    "ам|ям|ах|ях|ов|ев|еві|ові|ови|еви|ыми|ими|іи|ью|овои|ова|ову|овым|ове|ева|еву|ину|ина|инои|ін|ин|ын|ето|от|та)?"
)
_END_LATIN_SLAVIC = re.compile(
    "(?:a|e|i|o|u|y|s|ow|owi|ovi|om|em|iem|ym|im|ou|oj|ej|iej|ego|iego|eho|emu|iemu|omu|a|am|ami|ach|ech|ich|ych|ie|ia|"
    "iu|ova|ove|ovou|ovej|ova|ovy|owa|owej|owie|ovom|ovim|ina|inom|inu|in|as|is|us|ys|o|ui|ai|ei|u|je|ju|jam|am|"
    "ului|ul|ei|lui|it|in|ut|un|it)?"
)
_FATHER = frozenset({"ابو", "ابا", "ابي"})
_SURNAME = re.compile("(?:ов|ев)(?:а|у|ым|ои|е|ы|ых|ыми|и)?")
_TURNED = {"г": ("з",), "к": ("ц",), "х": ("с",), "g": ("z", "dz"), "k": ("c",), "h": ("z",), "t": ("c",), "d": ("dz",)}
# What Turkish and its nearest join to a name, folded: ı is i, ü is u, ş is s. A name takes it after its last word only.
_END_TURKISH = re.compile(
    "(?:l[ae]r)?(?:[ns]?[iu]n|[ys]?[iu]|y?[ae]|n[ae]|n?[dt][ae]n?|y?l[ae]|[iu]m|[iu]m[iu]z|n?c[ae])?(?:ki|y?ken)?"
    "(?:[dt][iu]r|y?[dt][iu]|y?m[iu]s)?"
)
_VOWELS = frozenset("аяуюеиыоьіїєaeiouyиi")
_MOST_JOINED = 7
_LEAST = 3
_FIRM = 4


def is_joined_before(letters: str) -> bool:
    """Say whether these letters are what Arabic or Hebrew writes in one word with the next."""
    return bool(
        (_ARABIC.match(letters) and _JOINED_ARABIC.fullmatch(letters))
        or (_HEBREW.match(letters) and _JOINED_HEBREW.fullmatch(letters))
    )


def is_ending(letters: str, before: str, tag: str | None) -> bool:
    """Say whether these letters can be an ending of a name that ends in `before`, in a text of a language."""
    if _HANGUL.match(letters):
        return letters in PARTICLES_KO
    if _ARABIC.match(letters):
        return bool(_END_PERSIAN.fullmatch(letters))
    if _CYRILLIC.match(letters):
        return _is_joined(tag, letters) or bool(_END_SLAVIC.fullmatch(letters))
    if _LATIN.match(letters):
        if _has(tag, "turkish"):
            return len(before) >= _LEAST and bool(_END_TURKISH.fullmatch(letters))
        if _is_joined(tag, letters) or (letters in ("s", "es") and _has(tag, "s")):
            return True
        return _has(tag, "slavic") and bool(_END_LATIN_SLAVIC.fullmatch(letters))
    return bool(letters) and not letters.isdigit() and len(letters) <= _LEAST and len(before) >= _LEAST


@lru_cache(8192)
def is_form_of(word: str, name: str, tag: str | None) -> bool:
    """Say whether a word is a part of a name, as it is or in another form, in a text of a language."""
    if is_same_part(word, name) or _is_kunya(word, name):
        return True
    if _ARABIC.match(name) or _HEBREW.match(name):
        return _is_joined_form(word, name)
    if len(name) < _LEAST:
        return False
    if word.startswith(name):
        return is_ending(word[len(name) :], name, tag)
    if _CYRILLIC.match(name) and not _has(tag, "joined"):
        return _ends_otherwise(word, name, _END_SLAVIC)
    if _LATIN.match(name) and (_has(tag, "slavic") or _has(tag, "stem")):
        return _ends_otherwise(word, name, _END_LATIN_SLAVIC) or _is_finnish(word, name, tag)
    return False


def ends_last_word_only(tag: str | None) -> bool:
    """Say whether a language gives its endings to the last word of a name alone."""
    return _has(tag, "joined")


def is_same_part(word: str, name: str) -> bool:
    """Say whether a word is a part of a name as it is, or but for an article."""
    return word == name or _core(word) == _core(name)


def begins_anew(word: str, name: str) -> bool:
    """Say whether “and”, “to” or the like is joined before a part of a name: then another person begins with it."""
    if is_same_part(word, name):
        return False
    before = word[: max(0, word.find(_core(name)))]
    return before not in ("", "ال", "ה") and is_joined_before(before)


def is_surname_of(word: str, name: str) -> bool:
    """Say whether a word is the family’s name that is made of a given name: Иванов of Иван."""
    return word.startswith(name) and bool(_SURNAME.fullmatch(word[len(name) :]))


def _is_kunya(word: str, name: str) -> bool:
    """Say whether both are “father of”, whose vowel Arabic turns: أبو، أبا، أبي."""
    return name in _FATHER and word[-3:] in _FATHER and (len(word) == len(name) or is_joined_before(word[:-3]))


def _is_joined_form(word: str, name: str) -> bool:
    at = word.find(_core(name))
    if at < 0:
        return False
    before, behind = word[:at], word[at + len(_core(name)) :]
    return (not before or is_joined_before(before)) and (not behind or is_ending(behind, name, None))


def _ends_otherwise(word: str, name: str, endings: re.Pattern[str]) -> bool:
    """Say whether the two part only in endings: Амира and Амиру, Павел and Павла."""
    for cut in (1, 2, 3):
        stem, gone = name[:-cut], name[-cut:]
        if len(stem) < min(_LEAST, len(name) - 1) or len(stem) < 2:  # noqa: PLR2004
            break
        is_gone = gone in ("ии", "ыи", "ои", "ая", "яя", "ия", "as", "is", "us", "ys", "ski") or set(gone) <= _VOWELS
        if is_gone and word.startswith(stem) and endings.fullmatch(word[len(stem) :]):
            return True
    if _turns_its_consonant(word, name):
        return True
    # a vowel that flees: Павел, Павла; Marek, Marka
    short = name[:-2] + name[-1:] if len(name) > _LEAST and name[-2] in "еоeё" else ""
    return bool(short) and word.startswith(short) and bool(endings.fullmatch(word[len(short) :])) and word != short


def _turns_its_consonant(word: str, name: str) -> bool:
    """Say whether a name in -a turns its last consonant before an ending: Ольга and Ользі, Olga and Olze."""
    if len(name) <= _LEAST or name[-1] not in "аa":
        return False
    turned = _TURNED.get(name[-2], ())
    return any(word in (f"{name[:-2]}{one}{end}" for end in ("и", "е", "e", "ie")) for one in turned)


def _is_finnish(word: str, name: str, tag: str | None) -> bool:
    is_nen = name.endswith("nen") and _has(tag, "nen")
    return is_nen and word.startswith(f"{name[:-3]}s") and len(word) <= len(name) + _FIRM


@lru_cache(4096)
def _core(word: str) -> str:
    """Give a part of a name without the article before it."""
    for particle in ("ال", "al", "el", "as", "ash", "an", "ar", "at", "az", "ad"):
        if word.startswith(particle) and len(word) - len(particle) >= _FIRM and particle in PARTICLES:
            if particle in ("ال", "al", "el"):
                return word[len(particle) :]
            break
    return word


def _has(tag: str | None, ending: NameEnding) -> bool:
    return tag is not None and ending in data_of(tag).name_endings


def _is_joined(tag: str | None, letters: str) -> bool:
    return len(letters) <= _MOST_JOINED and _has(tag, "joined")
