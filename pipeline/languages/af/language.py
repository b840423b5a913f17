"""What is known of Afrikaans."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="ZA",
    name_endings=frozenset({"s"}),
)
