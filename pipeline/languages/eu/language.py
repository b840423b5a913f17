"""What is known of Basque."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="ES",
    name_endings=frozenset({"joined"}),
)
