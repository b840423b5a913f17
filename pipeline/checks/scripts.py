"""A text is in its language's script: no Latin text on a Russian page, no letter of another script inside a word."""

from __future__ import annotations

import re
from functools import cache

from pipeline.checks.translated import Translated
from pipeline.fault import Faults, Severity

LETTERS = {
    "Latn": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
    "Cyrl": "\u0400-\u052f",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Arab": "\u0620-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Hebr": "\u05d0-\u05f4",
    "Deva": "\u0900-\u097f",
    "Beng": "\u0980-\u09ff",
    "Armn": "\u0530-\u058f",
    "Geor": "\u10a0-\u10ff",
    "Ethi": "\u1200-\u137f",
    "Thai": "\u0e00-\u0e7f",
    "Mymr": "\u1000-\u109f",
    "Khmr": "\u1780-\u17ff",
    "Hans": "\u3400-\u9fff",
    "Hant": "\u3400-\u9fff",
    "Jpan": "\u3040-\u30ff\u3400-\u9fff",
    "Kore": "\uac00-\ud7af\u3400-\u9fff",
}
_NAMES = {
    "Latn": "Latin", "Cyrl": "Cyrillic", "Grek": "Greek", "Arab": "Arabic", "Hebr": "Hebrew", "Deva": "Devanagari",
    "Hans": "simplified Chinese", "Hant": "traditional Chinese", "Jpan": "Japanese", "Kore": "Korean",
}  # fmt: skip
_ANY = re.compile(r"[^\W\d_]+")
# Each form starts with a sign of its own: so they are looked for in a quarter of the time.
_MARKUP = re.compile(r"!\[\]\([^)]*\)|\[(?:\]\([^)]*\)|\^[^\]]*\])|\{[^}]*\}")
_MIXED = re.compile("[A-Za-z][\u0430-\u0451]|[\u0430-\u0451][A-Za-z]")
_WORD = re.compile(r"\w+")
# Characters that one of the two ways to write Chinese does not have, among the most frequent ones.
_SIMPLIFIED = re.compile(
    "[们这国来对说时会为过个动进学问关现经发还实种应权义务组织处区张压罚惩审监讯护约书报证论议调违严讼诉词语]"
)
_TRADITIONAL = re.compile(
    "[們這國來對說時會為過個動進學問關現經發還實種應權義務組織處區張壓罰懲審監訊護約書報證論議調違嚴訟訴詞語]"
)
# What stands between words most often, and is no letter of any script.
BETWEEN = (
    "\x00-@\\[-`{-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\u060c\u061b\u061f"
    "\u2000-\u206f\u3000-\u3004\u3008-\u3020\uff01-\uff20"
)
_FEW = 8
_FEW_CHINESE = 2
# One Chinese character says about as much as three letters.
_WIDE_WEIGHT = 3


def check(each: Translated, level: Severity, faults: Faults) -> None:
    """Compare the letters of a text with its language's script."""
    script = each.variant.language.script
    if script in LETTERS and (_is_in_another(each, script) or _is_other_chinese(each, script)):
        _tell(each, script, level, faults)
    if script == "Cyrl":
        _mixed(each, level, faults)


def _is_in_another(each: Translated, script: str) -> bool:
    """Say whether letters of other scripts outweigh a text's own."""
    strange = letters_of_others(script)
    if not strange.search(each.text):
        return False
    text = _MARKUP.sub(" ", each.words)
    weight = _WIDE_WEIGHT if each.variant.language.is_wide else 1
    if _has_many(_own(script), -(-_count(strange, text) // weight), text):
        return False
    own, letters = _count(_own(script), text), _count(_ANY, text)
    return letters >= _FEW and own * weight < letters - own


def _tell(each: Translated, script: str, level: Severity, faults: Faults) -> None:
    faults.add(
        "wrong-script",
        f"most of ‘{each.unit.name}’ is not in {_NAMES.get(script, 'its language’s')} letters",
        each.unit.scalar.place,
        expected=f"the script of {each.variant.language.tag}",
        hint="check that the right text stands here, and that the file has the right language",
        severity=level,
    )


def _mixed(each: Translated, level: Severity, faults: Faults) -> None:
    for match in _WORD.finditer(each.text):
        if _MIXED.search(match[0]):
            faults.add(
                "wrong-script",
                f"‘{match[0]}’ has Latin and Cyrillic letters in one word",
                each.place(match.start(), len(match[0])),
                expected="letters of one script, which search and screen readers can read",
                hint="type the word again with a Cyrillic keyboard",
                severity=level,
            )


def _is_other_chinese(each: Translated, script: str) -> bool:
    if script not in ("Hans", "Hant"):
        return False
    own, other = (_SIMPLIFIED, _TRADITIONAL) if script == "Hans" else (_TRADITIONAL, _SIMPLIFIED)
    if _count(other, each.text) < _FEW_CHINESE:
        return False
    text = _MARKUP.sub(" ", each.words)
    count = _count(other, text)
    return count >= _FEW_CHINESE and count > _count(own, text)


def _count(letters: re.Pattern[str], text: str) -> int:
    return sum(map(len, letters.findall(text)))


def _has_many(letters: re.Pattern[str], least: int, text: str) -> bool:
    """Say whether a text has so many letters, without a look at what stands behind them."""
    found = 0
    for run in letters.finditer(text):
        found += run.end() - run.start()
        if found >= least:
            return True
    return found >= least


@cache
def _own(script: str) -> re.Pattern[str]:
    return re.compile(f"[{LETTERS[script]}]+")


@cache
def letters_of_others(script: str) -> re.Pattern[str]:
    """Give what finds every letter of another script, and a few signs that are none."""
    return re.compile(f"[^{LETTERS[script]}{BETWEEN}]")
