"""What is known of Faroese."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="FO",
    name_endings=frozenset({"s"}),
)
