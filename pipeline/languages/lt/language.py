"""What is known of Lithuanian."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="LT",
    name_endings=frozenset({"slavic"}),
)
