"""What is known of Swahili."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="TZ",
    name_endings=frozenset({"joined"}),
)
