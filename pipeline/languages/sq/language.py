"""What is known of Albanian."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="AL",
    name_endings=frozenset({"slavic"}),
)
