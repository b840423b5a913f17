"""What is known of Latin."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="VA",
    name_endings=frozenset({"slavic"}),
)
