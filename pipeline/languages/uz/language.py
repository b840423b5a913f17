"""What is known of Uzbek."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="UZ",
    name_endings=frozenset({"joined"}),
)
