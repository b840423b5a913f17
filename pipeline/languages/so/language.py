"""What is known of Somali."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="SO",
    name_endings=frozenset({"joined"}),
)
