"""What is known of Oromo."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="ET",
    name_endings=frozenset({"joined"}),
)
