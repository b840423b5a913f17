"""What is known of Inari Sami."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="FI",
    name_endings=frozenset({"joined"}),
)
