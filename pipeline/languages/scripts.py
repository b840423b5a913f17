"""How scripts are set that several languages have. A language with a way of its own says so in its own folder.

Sources of the fonts: Microsoft's “Windows 10 font list” and “Windows Server fonts”, Apple's “System Fonts”, and the
Noto fonts of Android and of Linux. Of the rest: the W3C's layout requirements of each script.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pipeline.languages.setting import Setting

LATIN = Setting(letters=("LATIN",), stress="slant")
ARABIC = Setting(
    letters=("ARABIC",),
    text='var(--latin), "Noto Naskh Arabic", "Geeza Pro", "Sakkal Majalla", "Segoe UI", Tahoma, serif',
    labels=(
        '"Helvetica Neue", Roboto, "Noto Sans", "Noto Sans Arabic", "SF Arabic", "Geeza Pro", "Segoe UI", Tahoma, '
        "system-ui, sans-serif"
    ),
    word=("Times New Roman", "Arial"),
    leading=1.9,
    tight=1.4,
    tracked=False,
)
SCRIPTS: Mapping[str, Setting] = MappingProxyType({
    "Latn": LATIN,
    "Cyrl": Setting(letters=("CYRILLIC",), stress="slant"),
    "Grek": Setting(letters=("GREEK",), stress="slant"),
    "Armn": Setting(stress="slant"),
    "Arab": ARABIC,
    "Hebr": Setting(
        letters=("HEBREW",),
        text='var(--latin), "Noto Serif Hebrew", "New Peninim MT", David, "Times New Roman", serif',
        labels='"Noto Sans Hebrew", "Arial Hebrew", "Segoe UI", Arial, system-ui, sans-serif',
        word=("Times New Roman", "Arial"),
        tight=1.15,
        tracked=False,
    ),
    "Deva": Setting(
        letters=("DEVANAGARI",),
        text='var(--latin), "Noto Serif Devanagari", "Devanagari MT", "ITF Devanagari", "Nirmala UI", Mangal, serif',
        labels='"Kohinoor Devanagari", "Nirmala UI", Mangal, "Noto Sans Devanagari", system-ui, sans-serif',
        word=("Nirmala UI", "Nirmala UI"),
        leading=1.7,
        tight=1.35,
        tracked=False,
    ),
    "Beng": Setting(
        letters=("BENGALI",),
        text='var(--latin), "Noto Serif Bengali", "Bangla MN", "Nirmala UI", Vrinda, serif',
        labels='"Kohinoor Bangla", "Nirmala UI", Vrinda, "Noto Sans Bengali", system-ui, sans-serif',
        word=("Nirmala UI", "Nirmala UI"),
        leading=1.7,
        tight=1.35,
        tracked=False,
    ),
})  # fmt: skip
"""By ISO 15924 codes. Letters of a script without fonts of its own here are in what the machine chooses."""
OTHERS = Setting()
